"""Where the activity is held or whose people it serves, and which places are named for another reason.

Sources: codebook, `places` and rulings 5, 6, 23, 27.
"""

import re
from collections import defaultdict
from collections.abc import Sequence

from extract.facts import Place, Role
from extract.layout import PROSE_LENGTH
from extract.mentions import PlaceMention
from extract.roles.belonging import summed_areas
from extract.roles.lists import broken_down, enumerated, listed_with, names_several_areas
from extract.roles.provinces import event_provinces, is_meeting, wide_provinces
from extract.roles.situation import Situation, is_posting_line
from extract.roles.triggers import trigger

#: A regency is an event place where its score reaches this floor and this share of the best one's.
FLOOR, SHARE = 2.2, 0.6

#: Figures beside this many regencies are the activity's own where one of the regencies is its place.
MANY = 5
#: So many regencies with figures of a coordination meeting are those that it is about.
MANY_AT_A_MEETING = 3

_context_before = trigger("places", "context")
_elsewhere_before = trigger("places", "elsewhere")
_held_before = re.compile(
    r"""
    (?:
        \bdi | se-? | bertempat[ ]di | wilayah                    # "di "
      | Dinas[ ]Pendidikan(?:[ ]dan[ ]Kebudayaan)? | Disdik\w*    # "Disdikbud "
      | guru[ ]penggerak | CGP | angkatan[ ]\w+ | lokakarya[ ]\w+ # "angkatan 7 "
    )
    [ ](?:Kabupaten[ ]|Kota[ ]|Kab\.?[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Kabid GTK Disdikbud Kutai Kartanegara": at a meeting of the province's office the place of one who attends
_official_before = re.compile(
    r"""
    \b(?:kepala|kabid|kabag|kasi|sekretaris|plt|perwakilan)\b[^.,;]{0,60}
    (?:dinas|disdik\w*|dikbud|bidang)[^.,;]{0,40}[ ](?:kabupaten[ ]|kota[ ]|kab\.?[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_venue_before = trigger("places", "venue")
_in_place = re.compile(r"\bdi[ ]$", re.IGNORECASE)
_at_once = trigger("places", "at_once")
_also_held = trigger("places", "also_held")
_not_now = trigger("places", "not_now")
_dateline_end = re.compile(r"[ ]?[-–—]+[ ]|[)]:?[ ]|:[ ]")


def decide_places(situation: Situation) -> tuple[Place, ...]:
    """The places of the report, once each, with their roles; provinces by rulings 5, 23 and 27."""
    regencies = [m for m in situation.places if len(m.code) == 5]
    provinces = [m for m in situation.places if len(m.code) == 2]
    events = _event_regencies(situation, regencies, provinces)
    home_provinces = event_provinces(situation, provinces, events)
    facts = [
        _fact(situation, regencies, code, Role.EVENT if code in events else Role.CONTEXT)
        for code in dict.fromkeys(m.code for m in regencies)
    ]
    home = {code[:2] for code in events} | home_provinces
    for code in dict.fromkeys(m.code for m in provinces):
        stated = [m for m in provinces if m.code == code and m.inside != "office"]
        if code in home_provinces:
            facts.append(_fact(situation, provinces, code, Role.EVENT))
        elif code not in home and stated:
            facts.append(_fact(situation, stated, code, Role.CONTEXT))
    return tuple(sorted(facts, key=lambda fact: (fact.role != Role.EVENT, fact.evidence.start)))


def _event_regencies(
    situation: Situation, mentions: Sequence[PlaceMention], provinces: Sequence[PlaceMention]
) -> set[str]:
    scores = _scores(situation, mentions)
    if not scores:
        return set()
    top = max(scores.values())
    events = {code for code, score in scores.items() if score >= max(FLOOR, SHARE * top)}
    events |= _at_the_same_time(situation, mentions) | _sites_of_a_province(situation, mentions, provinces)
    events |= enumerated(situation, [m for m in mentions if m.inside is None]) | summed_areas(situation)
    listed = broken_down(situation, mentions)
    in_lead = any(situation.in_lead(m.start) and not _is_dateline(situation, m) for m in mentions)
    if (len(listed) >= 2 and (not events or not in_lead or names_several_areas(situation))) or (
        len(listed) >= MANY and events & listed
    ):
        events |= listed
    if is_meeting(situation):
        events |= listed if len(listed) >= MANY_AT_A_MEETING else set()
        homes = {m.code for m in provinces}
        events |= {m.code for m in mentions if m.code[:2] in homes and _is_dateline(situation, m)}
    if not events and not any(situation.in_lead(m.start) for m in provinces):
        events = {max(scores, key=lambda code: scores[code])}
    return events | listed_with(situation, mentions, events)


def _scores(situation: Situation, mentions: Sequence[PlaceMention]) -> dict[str, float]:
    scores: dict[str, float] = defaultdict(float)
    for mention in mentions:
        scores[mention.code] = max(scores[mention.code], _score(situation, mention)) + 0.25
    return scores


def _score(situation: Situation, mention: PlaceMention) -> float:
    layout = situation.layout
    before = layout.before(mention.start, 120)
    score = situation.prominence(mention.start)
    if is_posting_line(situation, mention.start):
        return 0.0
    if _is_dateline(situation, mention):
        return 1.4
    if mention.form == "full":
        score += 0.3
    if mention.form == "district":
        score -= 0.8
    if _held_before.search(before):
        score += 0.5
    if _venue_before.search(before):
        score += 2.0
    if _context_before.search(before):
        score -= 1.0
    if _elsewhere_before.search(before):
        score -= 2.0
    if mention.inside == "school":
        score -= 0.3
    if is_meeting(situation) and _official_before.search(before):
        score -= 2.0
    if layout.in_quote(mention.start):
        score -= 0.5
    return score


def _is_dateline(situation: Situation, mention: PlaceMention) -> bool:
    """Whether the place only opens a paragraph: "MANOKWARI, teluknews.com –", "Praya (Warta) -"."""
    line = situation.layout.line_at(mention.start)
    end = _dateline_end.search(situation.layout.text, line.start, min(line.end, line.start + 70))
    return end is not None and mention.end <= end.start() + 1 and len(line) > PROSE_LENGTH


def _at_the_same_time(situation: Situation, mentions: Sequence[PlaceMention]) -> set[str]:
    """Regencies of a sentence that says "at the same time in …", or of the list right after it (ruling 6).

    "Held also in …" means the same time where three regencies or more are listed and no other day is told.
    """
    layout = situation.layout
    marked = {index for index, s in enumerate(layout.sentences) if situation.search(_at_once, s)}
    dated = {layout.sentence_index(d.start) for d in situation.dates}
    also = {
        index
        for index, s in enumerate(layout.sentences)
        if index not in dated and situation.search(_also_held, s) and not situation.search(_not_now, s)
    }
    told = marked | also
    near = told | {index + 1 for index in told}
    by_sentence: dict[int, set[str]] = defaultdict(set)
    for mention in mentions:
        by_sentence[layout.sentence_index(mention.start)].add(mention.code)
    return {
        code
        for index in near
        for code in by_sentence[index]
        if index in marked or len(by_sentence[index]) >= 3
    }


def _sites_of_a_province(
    situation: Situation, mentions: Sequence[PlaceMention], provinces: Sequence[PlaceMention]
) -> set[str]:
    """Regencies in which a province-wide activity was visited: "hadir di Kabupaten Ogan Ilir"."""
    wide = wide_provinces(situation, provinces)
    return {
        m.code
        for m in mentions
        if m.code[:2] in wide
        and m.form == "full"
        and m.inside is None
        and _in_place.search(situation.layout.before(m.start))
    }


def _fact(situation: Situation, mentions: Sequence[PlaceMention], code: str, role: Role) -> Place:
    own = [m for m in mentions if m.code == code]
    best = next((m for m in own if m.form == "full"), own[0])
    return Place(
        evidence=situation.evidence(best),
        rule=best.rule,
        code=code,
        role=role,
    )
