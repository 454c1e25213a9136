"""Whether an activity is that of a whole province (rulings 5, 23)."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from extract.mentions import PlaceMention
from extract.numbers import NUMBER, parse_number
from extract.roles.lists import broken_down
from extract.roles.situation import Situation
from extract.roles.triggers import trigger
from models.gazetteer import load_gazetteer

_whole_province = trigger("places", "whole_province")
_in_all_regencies = re.compile(
    rf"(?P<number>{NUMBER})[ ](?:kabupaten|kab\.?)[ ]?(?:/|dan)[ ]?kota\b", re.IGNORECASE
)


def event_provinces(situation: Situation, provinces: Sequence[PlaceMention], events: set[str]) -> set[str]:
    """The codes of the provinces that are event places. `events` are the event regencies."""
    if not events:
        lead = [m.code for m in provinces if situation.in_lead(m.start)] or [m.code for m in provinces]
        return set(lead) if is_meeting(situation) else set(lead[:1])
    homes = {code[:2] for code in events}
    named = {m.code for m in provinces if m.code in homes}
    if is_meeting(situation):
        listed = broken_down(situation, provinces)
        return named | (listed if len(listed) >= 2 else set())
    return named & wide_provinces(situation, provinces)


def wide_provinces(situation: Situation, provinces: Sequence[PlaceMention]) -> set[str]:
    """The codes of the provinces the whole of which the activity is of."""
    codes = {m.code for m in provinces}
    return {c for c in codes if _is_province_wide(situation, c, [m for m in provinces if m.code == c])}


def is_meeting(situation: Situation) -> bool:
    """A coordination meeting of the provincial office is the whole province's (ruling 23)."""
    return "rapat-koordinasi" in situation.kinds


def _is_province_wide(situation: Situation, code: str, mentions: Sequence[PlaceMention]) -> bool:
    prominent = [m for m in mentions if situation.in_lead(m.start) or situation.in_title(m.start)]
    if any(_line_says_so(situation, code, m) for m in prominent):
        return True
    layout = situation.layout
    news = {layout.sentence_index(a.start) for a in situation.activities if a.activity in situation.kinds}
    return any(
        _whole_province.search(layout.text, max(0, m.start - 12), m.end)
        for m in mentions
        if layout.sentence_index(m.start) in news and not layout.in_quote(m.start)
    )


def _line_says_so(situation: Situation, code: str, mention: PlaceMention) -> bool:
    """Whether the line says "tingkat provinsi" or the number of all the province's regencies."""
    line = situation.layout.line_at(mention.start)
    if situation.search(_whole_province, line):
        return True
    number = situation.search(_in_all_regencies, line)
    return number is not None and parse_number(number["number"]) == _regencies_by_province()[code]


@cache
def _regencies_by_province() -> Counter[str]:
    return Counter(regency.province_code for regency in load_gazetteer().regencies)
