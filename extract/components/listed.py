"""Bare figures in a list of areas or cohorts: "Kabupaten Blitar (38), Trenggalek (29)", "angkatan 5: 58".

Such a figure has no noun and counts only beside another of its kind: one alone may be anything. "Sigi (1),
Poso (2)" are ranks.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from extract.layout import LIST_ITEM
from extract.mentions import CohortMention, CountMention, Mention, PlaceMention
from extract.numbers import FIGURE, parse_number

#: Such a figure dates the area or cohort before it.
DATING_YEARS = range(1990, 2036)
#: The items of lists, each on a line of its own, count as one line.
_ITEMS = -2
_after_place = re.compile(rf"[ ]?\([ ]?(?P<number>{FIGURE})(?P<persons>[ ]orang)?[ ]?\)")
_after_cohort = re.compile(
    rf"[ ]?(?:[:=]|\()[ ]?(?P<number>{FIGURE})(?P<persons>[ ]orang)?"
    r"(?![\w/:]|\.\d|[ ]?(?:hari|bulan|tahun)\b)"
)


def find_listed_counts(
    text: str, places: Iterable[PlaceMention], cohorts: Iterable[CohortMention]
) -> tuple[CountMention, ...]:
    """The figures right after areas, and after cohorts, where a line holds at least two of them."""
    single = (cohort for cohort in cohorts if len(cohort.numbers) == 1)
    return (*_in_lists(text, places, _after_place), *_in_lists(text, single, _after_cohort))


def _in_lists(text: str, mentions: Iterable[Mention], after: re.Pattern[str]) -> Iterator[CountMention]:
    of_line: dict[int, list[CountMention]] = defaultdict(list)
    for mention in mentions:
        match = after.match(text, mention.end)
        value = parse_number(match["number"]) if match else None
        if match and value and value not in DATING_YEARS:
            end = match.end("persons") if match["persons"] else match.end("number")
            line = text.rfind("\n", 0, mention.start)
            line = _ITEMS if LIST_ITEM.match(text, line + 1) else line
            of_line[line].append(CountMention(match.start("number"), end, "listed", value, None, "orang"))
    for listed in of_line.values():
        ranks = [mention.value for mention in listed] == [*range(1, len(listed) + 1)]
        if len(listed) > 1 and not ranks:
            yield from listed
