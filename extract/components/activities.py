"""Kinds of activity: numbered workshops by rule, the others by models/vocabulary/activities.toml.

Source of the kinds: codebook, `activities` and ruling 4.
"""

import re
from functools import cache

from extract.mentions import ActivityMention
from extract.numbers import ORDINALS, UNITS, parse_roman
from models.vocabulary import any_of, any_word, load_tables

#: The last numbered workshop of the programme; a number above it is a plain workshop (ruling 4).
LAST_WORKSHOP = 7
#: Reports number workshops up to here; a larger number counts people.
LAST_NUMBER = 10

_values = {**UNITS, **ORDINALS}
_WORD = any_word(_values)
_ROMAN = r"(?-i:X|IX|IV|V?I{1,3}|V)\b"
_workshop = re.compile(
    rf"""
    \b(?P<head>loka[ ]?karya|workshop)
    (?:[ ]yang)?
    (?:[ ](?:pendidikan|program|guru[ ]penggerak|CGP|P?PGP){{1,3}}(?=[ ]ke[ -]))?  # " pendidikan"
    (?P<number>
        [ ]?(?:ke[ ]?[-–]?[ ]?)?                                  # " ke-"
        (?:\d{{1,2}}(?![\d.]\d)|{_WORD}\b|{_ROMAN})              # "7", "ketujuh", "VII"
        (?:[ ]?\([^)\n]{{1,12}}\))?                              # " (tujuh)"
    )?
    (?P<range>                                                    # "1 sampai 7" is no single workshop
        [ ]?(?:s[./]?d\.?|sampai(?:[ ]dengan)?|hingga|[-–])[ ]?   # " sampai "
        (?:lokakarya[ ])?(?:ke[ ]?[-–]?[ ]?)?                     # "lokakarya ke-"
        (?:\d|{_WORD}\b)                                         # "7"
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_number = re.compile(rf"\d+|{_WORD}|\b{_ROMAN}", re.IGNORECASE)
_orientation_after = re.compile(r"[ ]?/?orientasi", re.IGNORECASE)
_not_a_number = re.compile(r"[ ]?(?:hari|kali|orang|jam)\b", re.IGNORECASE)
_counts_people = re.compile(r"[ ]?(?:peserta|CGP|calon|guru)\b", re.IGNORECASE)


@cache
def _vocabulary() -> tuple[re.Pattern[str], tuple[str, ...]]:
    """One pattern with a group for each kind, and the kinds: one pass over a text instead of a dozen."""
    kinds: dict[str, list[str]] = load_tables("activities")["kinds"]
    groups = "|".join(f"({any_of(patterns)})" for patterns in kinds.values()).replace(r"\ ", r"\s")
    pattern = re.compile(rf"\b(?:{groups})", re.IGNORECASE)
    assert pattern.groups == len(kinds), "a word of activities.toml holds a group of its own"
    return pattern, tuple(kinds)


def find_activities(text: str) -> tuple[ActivityMention, ...]:
    """The mentions of kinds of activity, in order; of two that start together the longer first.

    Of words of several kinds that overlap, the one that starts first counts, then the kind that
    activities.toml has first.
    """
    found = [*_workshops(text)]
    pattern, kinds = _vocabulary()
    for match in pattern.finditer(text):
        kind = kinds[(match.lastindex or 0) - 1]
        found.append(ActivityMention(match.start(), match.end(), "vocabulary", kind))
    found.sort(key=lambda mention: (mention.start, -mention.end))
    return tuple(found)


def _workshops(text: str) -> list[ActivityMention]:
    found = (_workshop_mention(text, match) for match in _workshop.finditer(text) if not match["range"])
    return [mention for mention in found if mention]


def _workshop_mention(text: str, match: re.Match[str]) -> ActivityMention | None:
    start, head_end, number_end = match.start(), match.end("head"), match.end("number")
    value = _workshop_number(match["number"]) if match["number"] else None
    if value is not None and value > LAST_NUMBER and _counts_people.match(text, number_end):
        value = None  # "lokakarya 47 CGP"
    if value is None or _not_a_number.match(text, number_end):
        plain = match["head"].lower() != "workshop" and not _orientation_after.match(text, head_end)
        return ActivityMention(start, head_end, "workshop", "lokakarya") if plain else None
    kind = f"lokakarya-{value}" if value <= LAST_WORKSHOP else "lokakarya"
    return ActivityMention(start, number_end, "numbered workshop", kind)


def _workshop_number(written: str) -> int | None:
    match = _number.search(written)
    if match is None:
        return None
    if match[0].isdigit():
        return int(match[0])
    return parse_roman(match[0]) or _values.get(match[0].lower())
