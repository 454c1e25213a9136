"""The facts of one article check one another: what contradicts another fact is doubted.

A doubt takes no fact away; `extract.confidence` tells a doubted fact less sure, by the same amount for each.
Each check yields the facts that it doubts; its name, in `CHECKS`, is the name of the doubt.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta

from extract.facts import Annotation, Count, Fact, Group, Place, Role
from extract.roles.timeline import fits

#: Reports follow an activity within weeks; one told longer after it is history, or its year is a slip.
LONG_BEFORE = timedelta(days=90)
#: Figures between these are more often years than people.
LIKELY_YEARS = range(2019, 2026)
#: A regency trained fewer people in one cohort; the largest sent about 500.
MOST_OF_A_REGENCY = 1_000
#: Groups that one workshop counts once for each place and cohort.
_COUNTED_ONCE = (Group.CGP, Group.GP, Group.PP, Group.FASILITATOR, Group.INSTRUKTUR)

Check = Callable[[Annotation, date | None], Iterable[Fact]]


def doubts(annotation: Annotation, published: date | None) -> Mapping[Fact, tuple[str, ...]]:
    """The names of the checks that each doubted fact fails, in the order of `CHECKS`."""
    found: dict[Fact, tuple[str, ...]] = defaultdict(tuple)
    for name, check in CHECKS.items():
        for fact in dict.fromkeys(check(annotation, published)):
            found[fact] += (name,)
    return dict(found)


def _outside_the_province(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Event places of a province that holds fewer of them than another does."""
    places = [place for place in annotation.places if place.role is Role.EVENT]
    homes = Counter(place.code[:2] for place in places)
    most = max(homes.values(), default=0)
    return (place for place in places if homes[place.code[:2]] < most)


def _course_not_running(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Cohorts whose course had not begun, or was over, on the day of the activity; and that day."""
    days = [day for day in annotation.dates if day.role is Role.EVENT]
    subjects = [cohort for cohort in annotation.cohorts if cohort.role is Role.SUBJECT]
    if not days or not annotation.activities:
        return
    kind = annotation.activities[0].activity
    for cohort in subjects:
        untimely = [day for day in days if fits(cohort.number, kind, day.start) is False]
        if untimely:
            yield cohort
            yield from untimely


def _more_mentors_than_trainees(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Mentors and trainees of one place and cohort, where the mentors are more: each guides several."""
    for counts in _together(annotation).values():
        trainees = [count for count in counts if count.group is Group.CGP]
        mentors = [count for count in counts if count.group is Group.PP]
        if trainees and mentors and max(m.number for m in mentors) > max(t.number for t in trainees):
            yield from (*trainees, *mentors)


def _after_publication(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Days of the activity that were still ahead when the report was published."""
    return (day for day in annotation.dates if published and day.role is Role.EVENT and day.start > published)


def _long_before_publication(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Days of the activity long before the report."""
    return (
        day
        for day in annotation.dates
        if published and day.role is Role.EVENT and day.end < published - LONG_BEFORE
    )


def _several_days_apart(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """More than two separate days or spans of days."""
    days = [day for day in annotation.dates if day.role is Role.EVENT]
    return iter(days if len(days) > 2 else ())


def _looks_like_a_year(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    return (count for count in annotation.counts if count.number in LIKELY_YEARS)


def _too_many_for_a_regency(annotation: Annotation, published: date | None) -> Iterator[Fact]:
    """Figures of the event that no single regency reaches, in a report whose event has but one."""
    areas = [place for place in annotation.places if place.role is Role.EVENT]
    if len(areas) != 1 or not _is_regency(areas[0]):
        return iter(())
    return (
        count
        for count in annotation.counts
        if count.scope is Role.EVENT and count.group in _COUNTED_ONCE and count.number > MOST_OF_A_REGENCY
    )


def _together(annotation: Annotation) -> Mapping[tuple[str | None, int | None], list[Count]]:
    """The figures of the event by the place and the cohort that they belong to."""
    found: dict[tuple[str | None, int | None], list[Count]] = defaultdict(list)
    for count in annotation.counts:
        if count.scope is Role.EVENT:
            found[count.place, count.cohort].append(count)
    return found


def _is_regency(place: Place) -> bool:
    return len(place.code) == 5


#: Every check under the name of the doubt that it raises.
CHECKS: Mapping[str, Check] = {
    "outside the province": _outside_the_province,
    "course not running": _course_not_running,
    "more mentors than trainees": _more_mentors_than_trainees,
    "after publication": _after_publication,
    "long before publication": _long_before_publication,
    "several days apart": _several_days_apart,
    "looks like a year": _looks_like_a_year,
    "too many for a regency": _too_many_for_a_regency,
}
