"""What the vocabulary knows of the programme: what to look for, since when, and what names it."""

import re
from datetime import date

from models.vocabulary import any_of, load_tables

_tables = load_tables("programme")
_search = _tables["search"]
_names = re.compile(any_of(_tables["names"]["own"]), re.IGNORECASE)
_abbreviation = re.compile(any_of(_search["abbreviations"]), re.IGNORECASE)
_beside = re.compile(any_of(_search["beside"]), re.IGNORECASE)
_invisible = re.compile(r"[\xad\u200b-\u200f\u2060\ufeff]")

QUERIES: tuple[str, ...] = tuple(_search["queries"])
"""What searches are asked for, one after the other."""

EARLIEST: date = _search["earliest"]
"""No report of the programme is older."""


def names_programme(text: str) -> bool:
    """Whether a text names the programme or its people, however its words are spaced.

    It is what `extract.relevance` needs at the least: an article without any of these names is never
    relevant, but for abbreviations that mean something else.
    """
    words = " ".join(_invisible.sub("", text).lower().split())
    if not any(hint in words for hint in _search["hints"]):  # most pages, told much faster than by pattern
        return False
    if any(not _abbreviation.fullmatch(match[0]) for match in _names.finditer(words)):
        return True
    return _abbreviation.search(words) is not None and _beside.search(words) is not None
