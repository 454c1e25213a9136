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


_HEADS = (Group.CGP, Group.GP, Group.PP, Group.FASILITATOR, Group.INSTRUKTUR, Group.GURU, Group.PESERTA)


@cache
def _people() -> re.Pattern[str]:
    """One pattern with a group for each of `_HEADS`; of nouns that start together the first group's."""
    groups = "|".join(f"({NOUNS_OF[group].pattern})" for group in _HEADS)
    return re.compile(rf"\b(?:{groups})\b", re.IGNORECASE)


class HeadNouns:
    """The head nouns of people in a text, found once for all its figures."""

    def __init__(self, text: str) -> None:
        found = [match for match in _people().finditer(text) if not _is_office(text, match.start())]
        self._spans = [Span(match.start(), match.end()) for match in found]
        self._groups = [_HEADS[(match.lastindex or 0) - 1] for match in found]
        self._ends = [span.end for span in self._spans]

    def nearest(self, first: int, position: int) -> Group | None:
        """The group of the last noun that ends before the position and starts at `first` or later."""
        index = bisect_right(self._ends, position) - 1
        return self._groups[index] if index >= 0 and self._spans[index].start >= first else None


def _is_office(text: str, start: int) -> bool:
    """Whether the words are an office's, the programme's or a selection's name, which counts nobody."""
    return bool(_office_before.search(text[max(0, start - 14) : start]))
