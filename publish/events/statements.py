"""What one article states: its events, and the figures of each.

The rules, in full in `docs/events.md`:

- An article states one event for each activity, for each cohort that is its subject (or no cohort,
  where it names none) and for each place with role event. A regency gives its province too; a province
  stands beside its regencies as a province-wide event of its own.
- Its event dates hold for all its events; where it tells of several activities on days apart, each date
  for the activity that it stands nearest to.
- Figures with scope event go to the events of its first activity only, so that nothing is counted
  twice. A figure that names a place or cohort goes to the event of that place or cohort. A figure that
  does not, in an article with several places or cohorts, goes to an umbrella event: no regency, and the
  province that the places share, if any; no cohort. An event that is not stated otherwise exists
  from such a figure on. What it sums over is part of what it is.
- Of several figures for one group the largest holds: the total, not a part of it.
- Its organisers are of all its events. Its venues are of the events of its place; where it names several,
  of the only place that each stands beside (`venues`). A sum over several has no venue. Neither makes an
  event, or is part of what one is.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from publish.events.spans import Span, agreed, merge
from publish.events.venues import venues_by_place
from publish.inputs import ArticleRow, FactRow


@dataclass(frozen=True, slots=True)
class Area:
    """Where an event is: a regency, a whole province (`regency` None), or wider (both None)."""

    province: str | None
    regency: str | None

    @property
    def code(self) -> str | None:
        """The Kemendagri code of the area, None where it is wider than a province."""
        return self.regency or self.province


@dataclass(frozen=True, slots=True)
class EventKey:
    """What must agree for two statements to be one event.

    `spans` are the places and cohorts that an umbrella event sums over, () for any other event.
    """

    activity: str
    cohort: int | None
    area: Area
    spans: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """How many of one group, as one article states it."""

    group: str
    value: int
    approx: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One event as one article states it; `facts` are those that say so, in the order of the text."""

    article: ArticleRow
    key: EventKey
    span: Span | None
    confidence: float
    figures: tuple[Figure, ...]
    facts: tuple[FactRow, ...]

    @property
    def believed(self) -> Span | None:
        """The span, in the year that the article's publication speaks for where the stated one is a slip."""
        published = self.article.published
        return self.span.in_likely_year(published) if self.span and published else self.span


def area_of(code: str) -> Area:
    """The area of a Kemendagri code.

    >>> area_of("62.05")
    Area(province='62', regency='62.05')
    >>> area_of("62")
    Area(province='62', regency=None)
    """
    return Area(code[:2], code if "." in code else None)


def common_area(areas: Iterable[Area]) -> Area:
    """The smallest area that holds them all: the only one, their province, or nothing narrower."""
    distinct = set(areas)
    if len(distinct) == 1:
        return distinct.pop()
    provinces = {area.province for area in distinct}
    return Area(provinces.pop() if len(provinces) == 1 else None, None)


def largest(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The largest figure of each group, exact before approximate, groups in alphabetical order."""
    kept: dict[str, Figure] = {}
    for figure in figures:
        known = kept.get(figure.group)
        if known is None or (figure.value, not figure.approx) > (known.value, not known.approx):
            kept[figure.group] = figure
    return tuple(kept[group] for group in sorted(kept))


def statements(article: ArticleRow, facts: Sequence[FactRow]) -> tuple[Statement, ...]:
    """The events that an article states; () where it names no activity or no event place.

    `facts` are all facts of the article.
    """
    activities = _best(fact for fact in facts if fact.kind == "activity")
    named_places = [fact for fact in facts if fact.kind == "place" and fact.role == "event"]
    places = _best(named_places)
    if not article.relevant or not activities or not places:
        return ()
    cohorts = _best(fact for fact in facts if fact.kind == "cohort" and fact.role == "subject")
    dates = tuple(fact for fact in facts if fact.kind == "date" and fact.role == "event")
    organisers = _best(fact for fact in facts if fact.kind == "organiser").values()
    venues = venues_by_place([fact for fact in facts if fact.kind == "venue"], named_places)
    by_area = {area_of(code): fact for code, fact in places.items()}
    by_cohort: dict[int | None, FactRow] = {int(number): fact for number, fact in cohorts.items()}

    counted = _assign_counts(next(iter(activities)), facts, by_area, by_cohort)
    keys = [
        EventKey(activity, cohort, area)
        for activity in activities
        for cohort in by_cohort or [None]
        for area in by_area
    ]
    dated = _dates_by_activity(activities, dates)
    stated = set(keys)
    made = []
    for key in dict.fromkeys([*keys, *counted]):
        counts = counted.get(key, ())
        named = (activities[key.activity], by_cohort.get(key.cohort), by_area.get(key.area))
        defining = [fact for fact in named if fact is not None]
        confidence = math.prod(fact.confidence for fact in defining)
        if key not in stated:
            confidence *= max(fact.confidence for fact in counts)
        spanned = _spanned(key, by_area, by_cohort) + _within(key, by_area)
        held = [] if key.spans else _best(venues.get(key.area.code or "", ())).values()
        shown = dict.fromkeys([*defining, *spanned, *dated[key.activity], *counts, *organisers, *held])
        span = merge(map(_span, dated[key.activity]))
        made.append(Statement(article, key, span, confidence, _figures(counts), _in_text_order(shown)))
    return tuple(made)


def _best(facts: Iterable[FactRow]) -> dict[str, FactRow]:
    """The surest fact of each value, the values in the order of their first evidence."""
    best: dict[str, FactRow] = {}
    for fact in sorted(facts, key=lambda fact: (fact.start, fact.end, fact.value)):
        if fact.value not in best or fact.confidence > best[fact.value].confidence:
            best[fact.value] = fact
    return best


def _assign_counts(
    activity: str,
    facts: Iterable[FactRow],
    by_area: dict[Area, FactRow],
    by_cohort: dict[int | None, FactRow],
) -> dict[EventKey, tuple[FactRow, ...]]:
    """The event-scope counts by the event they belong to, all of the article's first activity."""
    everywhere = common_area(by_area)
    everyone = next(iter(by_cohort)) if len(by_cohort) == 1 else None
    assigned: dict[EventKey, tuple[FactRow, ...]] = defaultdict(tuple)
    for fact in facts:
        if fact.kind == "count" and fact.role == "event" and fact.group is not None:
            area = area_of(fact.place_code) if fact.place_code else everywhere
            key = EventKey(activity, fact.cohort or everyone, area)
            summed = _spanned(key, by_area, by_cohort)
            assigned[replace(key, spans=_names(summed))] += (fact,)
    return dict(assigned)


def _in_text_order(facts: Iterable[FactRow]) -> tuple[FactRow, ...]:
    return tuple(sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)))


def _spanned(
    key: EventKey, by_area: dict[Area, FactRow], by_cohort: dict[int | None, FactRow]
) -> list[FactRow]:
    """The places and cohorts that an umbrella event sums over; none for an event of one place and cohort."""
    places = [] if key.area in by_area or key.area.regency else list(by_area.values())
    cohorts = [] if key.cohort else [fact for number, fact in by_cohort.items() if number]
    return places + cohorts


def _within(key: EventKey, by_area: dict[Area, FactRow]) -> list[FactRow]:
    """The regencies that an article names beside the province-wide event that it states."""
    if key.area.regency or key.area not in by_area:
        return []
    return [fact for area, fact in by_area.items() if area.regency and area.province == key.area.province]


def _names(facts: Iterable[FactRow]) -> tuple[str, ...]:
    return tuple(sorted(f"angkatan {fact.value}" if fact.kind == "cohort" else fact.value for fact in facts))


def _figures(counts: Iterable[FactRow]) -> tuple[Figure, ...]:
    return largest(Figure(fact.group or "", int(fact.value), fact.approx) for fact in counts)


def _dates_by_activity(
    activities: Mapping[str, FactRow], dates: Sequence[FactRow]
) -> Mapping[str, Sequence[FactRow]]:
    """The dates of each activity: all, or where they are days apart those that stand nearest to it."""
    apart = agreed([(str(number), _span(fact)) for number, fact in enumerate(dates)])[1]
    if len(activities) == 1 or not apart:
        return dict.fromkeys(activities, dates)
    nearest: dict[str, list[FactRow]] = defaultdict(list)
    for fact in dates:
        start = fact.start
        nearest[min(activities, key=lambda name: abs(activities[name].start - start))].append(fact)
    return {activity: nearest.get(activity, dates) for activity in activities}


def _span(fact: FactRow) -> Span:
    return Span.of(date.fromisoformat(fact.value), date.fromisoformat(fact.value_end or fact.value))
