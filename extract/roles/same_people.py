"""Which figures count the same people: trainees among participants, slips of one figure, posts of one person.

Sources: codebook, `counts` and rulings 12, 19, 25.
"""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from extract.components.counts import find_counts
from extract.facts import Count, Group, Role
from extract.roles.groups import OF_TRAINEES
from extract.roles.situation import Situation

#: Figures no further apart than this share are two tellings of one.
SLIP = 0.02
#: Groups that name people loosely: the same number under another group is the same people.
_LOOSE = (Group.PESERTA, Group.GURU, Group.LAINNYA)
#: Where graduates are appointed, so does the post that they are given.
_APPOINTED = (Group.KEPALA_SEKOLAH, Group.PENGAWAS)


def same_people_once(situation: Situation, facts: Sequence[Count]) -> tuple[Count, ...]:
    """The counts, the same people once, under the most specific group stated."""
    loose = _LOOSE + _APPOINTED if "pengangkatan" in situation.kinds else _LOOSE
    return _once(_of_the_trainees(situation, _without_slips(situation, facts)), loose)


def _of_the_trainees(situation: Situation, facts: Sequence[Count]) -> list[Count]:
    """Participants of a trainees' workshop, fewer than its trainees or told by regency, are some of them.

    A total may count mentors and guests too and stays (rulings 12, 25).
    """
    if not situation.kinds or not OF_TRAINEES.fullmatch(situation.kinds[0]):
        return list(facts)
    trainees = [f.number for f in facts if f.group is Group.CGP and f.scope is Role.EVENT]
    most = max(trainees, default=0)
    return [
        replace(f, group=Group.CGP) if f.group is Group.PESERTA and (f.number < most or f.place) else f
        for f in facts
    ]


def _without_slips(situation: Situation, facts: Sequence[Count]) -> list[Count]:
    """Of two nearly equal figures of one group, the one that the article repeats (ruling 19)."""
    of_event = {fact for fact in facts if fact.scope is Role.EVENT and fact.place is None}
    numbers: dict[Group, list[int]] = defaultdict(list)
    for fact in of_event:
        numbers[fact.group].append(fact.number)
    for group in numbers:
        numbers[group].sort()
    if not any(0 < b - a <= SLIP * b for group in numbers.values() for a, b in pairwise(group)):
        return list(facts)
    told = Counter(mention.value for mention in situation.counts)
    told.update(mention.value for mention in find_counts(situation.title or "", ()))
    return [
        fact for fact in facts if fact not in of_event or not _is_slip(fact.number, numbers[fact.group], told)
    ]


def _is_slip(number: int, others: Sequence[int], told: Mapping[int, int]) -> bool:
    """Whether one of the numbers, which are in order, is nearly the same and told more often."""
    near = others[bisect_left(others, number * (1 - SLIP)) : bisect_right(others, number * (1 + SLIP))]
    return any(told[other] > max(1, told[number]) for other in near)


def _once(facts: Sequence[Count], loose: Sequence[Group]) -> tuple[Count, ...]:
    kept: list[Count] = []
    of_number: dict[int, list[int]] = defaultdict(list)
    for fact in facts:
        twin = next((i for i in of_number[fact.number] if _same_people(kept[i], fact, loose)), None)
        if twin is None:
            of_number[fact.number].append(len(kept))
            kept.append(fact)
        elif _better(fact, kept[twin], loose):
            kept[twin] = fact
    return tuple(kept)


def _same_people(one: Count, other: Count, loose: Sequence[Group]) -> bool:
    """Whether two facts of one number count the same people."""
    if one.place and other.place and one.place != other.place:
        return False
    if one.group != other.group and one.group in _APPOINTED and other.group in _APPOINTED:
        return False
    return one.group == other.group or one.group in loose or other.group in loose


def _better(new: Count, old: Count, loose: Sequence[Group]) -> bool:
    if _looseness(new, loose) < _looseness(old, loose):
        return True
    return new.group == old.group and old.scope is Role.CONTEXT and new.scope is Role.EVENT


def _looseness(fact: Count, loose: Sequence[Group]) -> int:
    """How loosely the group names its people: 0 as the programme does, 1 by their post, 2 at large."""
    return 0 if fact.group not in loose else 2 if fact.group in _LOOSE else 1
