"""The head nouns of people that stand before a figure: "guru penggerak … 47 orang"."""

import re
from bisect import bisect_right
from functools import cache

from extract.components.nouns import NOUNS_OF
from extract.facts import Group
from extract.layout import Span

_office_before = re.compile(
    r"""
    (?:
        balai|besar|pendidikan|program|komunitas|tim              # "Balai Guru Penggerak"
      | rekrutmen|pendaftaran|seleksi|sosialisasi|mendaftar       # "seleksi CGP"
      | menjadi|clinic
    )[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)


@cache
def _people() -> tuple[tuple[Group, re.Pattern[str]], ...]:
    heads = (Group.CGP, Group.GP, Group.PP, Group.FASILITATOR, Group.INSTRUKTUR, Group.GURU, Group.PESERTA)
    return tuple((group, re.compile(rf"\b(?:{NOUNS_OF[group].pattern})\b", re.IGNORECASE)) for group in heads)


class HeadNouns:
    """The head nouns of people in a text, found once for all its figures."""

    def __init__(self, text: str) -> None:
        found = [
            (match.end(), -match.start(), -order, group)
            for order, (group, pattern) in enumerate(_people())
            for match in pattern.finditer(text)
            if not _is_office(text, match.start())
        ]
        found.sort(key=lambda noun: noun[:3])
        self._spans = [Span(-negative, end) for end, negative, _, _ in found]
        self._groups = [group for *_, group in found]
        self._ends = [span.end for span in self._spans]

    def nearest(self, first: int, position: int) -> Group | None:
        """The group of the last noun that ends before the position and starts at `first` or later."""
        index = bisect_right(self._ends, position) - 1
        return self._groups[index] if index >= 0 and self._spans[index].start >= first else None


def _is_office(text: str, start: int) -> bool:
    """Whether the words are an office's, the programme's or a selection's name, which counts nobody."""
    return bool(_office_before.search(text[max(0, start - 14) : start]))
