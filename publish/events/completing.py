"""Events that lack something, made part of the event that they can only be.

A report may leave out the cohort, or say "lokakarya" without its number. Where all events of the
same place and days that it can be of agree in what they say, they are one event, and it is what they say
together. Where they contradict one another, several could be meant, and it stays an event of its own.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from publish.events.linked import REPORTED_WITHIN, Linked
from publish.events.spans import DAY_AFTER
from publish.events.statements import Area, EventKey
from publish.unionfind import UnionFind

#: The activity of a workshop whose number is not told, and what the numbered ones begin with.
WORKSHOP = "lokakarya"


def complete(groups: Iterable[Linked]) -> tuple[Linked, ...]:
    """The groups; those that lack something are part of the event that they can only be."""
    by_area: dict[Area, list[Linked]] = defaultdict(list)
    for group in groups:
        by_area[group.key.area].append(group)
    return tuple(made for there in by_area.values() for made in _complete(there))


def together(one: EventKey, other: EventKey) -> EventKey | None:
    """What two keys say together; None where they contradict each other.

    >>> anywhere = Area("62", "62.05")
    >>> both = together(EventKey("lokakarya", 8, anywhere), EventKey("lokakarya-7", None, anywhere))
    >>> both.activity, both.cohort
    ('lokakarya-7', 8)
    """
    if one.area != other.area or (one.spans and other.spans and one.spans != other.spans):
        return None
    if one.cohort is not None and other.cohort is not None and one.cohort != other.cohort:
        return None
    activities = sorted({one.activity, other.activity}, key=lambda activity: activity != WORKSHOP)
    if len(activities) == 2 and not (activities[0] == WORKSHOP and activities[1].startswith(f"{WORKSHOP}-")):
        return None
    cohort = other.cohort if one.cohort is None else one.cohort
    spans = one.spans or other.spans
    # A sum over several cohorts is not of one of them.
    if cohort is not None and any(name.startswith("angkatan") for name in spans):
        return None
    return EventKey(activities[-1], cohort, one.area, spans)


def _complete(groups: Sequence[Linked]) -> list[Linked]:
    """The groups of one place, completed; those that lack the least are settled first."""
    sets = UnionFind(len(groups))
    keys = {number: group.key for number, group in enumerate(groups)}
    lacking = [number for number, group in enumerate(groups) if _missing(group.key)]
    for number in sorted(lacking, key=lambda number: (_missing(groups[number].key), number)):
        found = {
            sets.find(other)
            for other, group in enumerate(groups)
            if together(groups[number].key, keys[sets.find(other)]) and _same_days(groups[number], group)
        }
        # A sum over several cohorts or places is what a report that names none of them is of, and what lacks
        # nothing is the surer guess.
        sums = {one for one in found if keys[one].spans}
        candidates = sums or {one for one in found if not _missing(keys[one])} or found
        joint = _all_together(keys[sets.find(number)], (keys[one] for one in candidates))
        if joint is not None:
            for one in candidates:
                sets.join(number, one)
            keys[sets.find(number)] = joint
    return [
        _merged(keys[sets.find(members[0])], [groups[number] for number in members])
        for members in sets.groups()
    ]


def _all_together(key: EventKey, others: Iterable[EventKey]) -> EventKey | None:
    """What all keys say together; None where two contradict each other."""
    joint: EventKey | None = key
    for other in others:
        joint = joint and together(joint, other)
    return joint


def _missing(key: EventKey) -> int:
    """How much a key leaves open; an umbrella leaves nothing open, a whole province where in it."""
    if key.spans:
        return 0
    return (key.cohort is None) + (key.activity == WORKSHOP) + (key.area.regency is None)


def _same_days(group: Linked, other: Linked) -> bool:
    """Whether the days touch; without a day, whether the other was within three weeks before."""
    if group.days:
        return any(
            start <= other_end + DAY_AFTER and other_start <= end + DAY_AFTER
            for start, end in group.days
            for other_start, other_end in other.days or other.months
        )
    published = group.published
    return published is not None and any(
        start <= published + DAY_AFTER and published - end <= REPORTED_WITHIN for start, end in other.days
    )


def _merged(key: EventKey, groups: Sequence[Linked]) -> Linked:
    stated = [statement for group in groups for statement in group.statements]
    return Linked(key, tuple(sorted(stated, key=lambda statement: statement.article.age)))
