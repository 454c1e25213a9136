"""Areas in lists, beside figures and in numbers: "di tiga kabupaten", "Fakfak berjumlah 44 orang"."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from extract.mentions import CountMention, PlaceMention
from extract.numbers import NUMBER, parse_number
from extract.roles.nearby import Nearby
from extract.roles.situation import Situation
from extract.roles.triggers import trigger

#: A figure this many characters after or before an area is beside it.
_NEAR_AFTER, _NEAR_BEFORE = 25, 12
#: No words between two areas of a list are longer, figures included.
_LONGEST_JOINT = 100
#: No report lists more areas one by one.
MOST_ENUMERATED = 60
_row = re.compile(r"\|[^|\n]*\|")
_background_before = trigger("places", "background")
_not_now = trigger("places", "not_now")
_several_areas = re.compile(
    rf"""
    \b(?P<number>{NUMBER})[ ]
    (?:kabupaten|kab\.?|kota|daerah|provinsi|lokasi|wilayah|titik|tempat)(?![a-z])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_list_joint = re.compile(
    r"""
    [ ]?(?:,|,?[ ]dan|,?[ ]serta|&|;|\.)[ ]                       # " dan "
    (?:Kabupaten[ ]|Kab\.?[ ]|Kota[ ])?
    | [^.;\n]{0,25}\b\d[\d.]*[^.;\n]{0,25}                       # or, with figures, " 52 orang"
      (?:,|[ ]dan|,[ ]?dan|[ ]serta)[ ]                           # ", "
    """,
    re.VERBOSE | re.IGNORECASE,
)


def broken_down(situation: Situation, mentions: Sequence[PlaceMention]) -> set[str]:
    """The codes of the areas beside which a figure stands: "Fakfak berjumlah 44 orang"."""
    counts = Nearby(
        c
        for c in situation.counts
        if not _of_other_cohort(situation, c)
        and not _background_before.search(situation.layout.before(c.start, 80))
    )
    return {
        m.code
        for m in mentions
        for c in counts.around(m, _NEAR_AFTER)
        if 0 <= c.start - m.end < _NEAR_AFTER
        or 0 <= m.start - c.end < _NEAR_BEFORE
        or c.start <= m.start < c.end
    }


def _of_other_cohort(situation: Situation, count: CountMention) -> bool:
    """Whether the figure's sentence names a cohort, and none that the activity serves."""
    named = situation.cohort_numbers.get(situation.layout.sentence_index(count.start), frozenset())
    return bool(named) and not named & situation.subjects


def names_several_areas(situation: Situation) -> bool:
    """Whether the headline or the lead says "in three regencies"."""
    matches = _several_areas.finditer(situation.title_and_lead)
    return any((parse_number(match["number"]) or 0) > 1 for match in matches)


def enumerated(situation: Situation, mentions: Sequence[PlaceMention]) -> set[str]:
    """The codes of the areas that follow their own number: "tiga kabupaten, yaitu Fakfak, Kaimana, Sorong".

    They stand in the same sentence or the next one, and are exactly as many as it says.
    """
    layout = situation.layout
    found: set[str] = set()
    if len({m.code for m in mentions}) < 2:
        return found
    starts = [m.start for m in mentions]
    for match in _several_areas.finditer(layout.text):
        number = parse_number(match["number"]) or 0
        if not 1 < number <= MOST_ENUMERATED:
            continue
        sentence = layout.sentence_index(match.start())
        first = bisect_left(starts, match.end())
        after = mentions[first : first + 2 * number]
        listed = {m.code for m in after if layout.sentence_index(m.start) - sentence <= 1}
        if (
            len(listed) == number
            and not layout.in_quote(match.start())
            and not situation.search(_not_now, layout.sentences[sentence])
        ):
            found |= listed
    return found


def listed_with(situation: Situation, mentions: Sequence[PlaceMention], events: set[str]) -> set[str]:
    """The codes of the areas in one list with an event place.

    The list stands in a sentence ("Kabupaten Asahan, Nias dan Nias Utara"), in numbered lines or a table.
    """
    listed: set[str] = set()
    for left, right in pairwise(mentions):
        near = right.start - left.end <= _LONGEST_JOINT
        joined = near and _list_joint.fullmatch(situation.layout.text, left.end, right.start)
        if joined and left.code in events | listed:
            listed.add(right.code)
    items = [m for m in mentions if _in_item(situation, m)]
    if any(m.code in events for m in items):
        listed.update(m.code for m in items)
    return listed


def _in_item(situation: Situation, mention: PlaceMention) -> bool:
    line = situation.layout.line_at(mention.start)
    return situation.layout.is_list_item(line) or bool(situation.search(_row, line))
