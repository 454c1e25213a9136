"""What kind of word a word is, as one number: what the trained pipeline knows of words that it never saw.

The corpora that it learns from are small. A word's class says whether it is a title, a degree or initial, the
head of an organisation's or a venue's name, a level of areas or a word of speech (word_classes.toml in
models/vocabulary); else how common it is (frequencies.csv), and whether it is part of an area's name
(models/gazetteer). The pipeline learnt with the tables as they were, so large changes of them need a new one.
"""

import csv
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from io import StringIO

from models.errors import DataError
from models.gazetteer import load_gazetteer
from models.vocabulary import load_tables

#: The classes of words of the lists start here; below are those of other words.
LISTED = 1000
# "S.Pd.", "M.Si", "Ph.D", "Gr.", "A.Md"; and initials, "M.", "A.A.": both stand beside persons' names.
_degree = re.compile(r"(?:[SMDA]\.|Ph\.?D|Gr\.?$|A\.Md)|[A-Z]\.[A-Z][a-z]{0,3}\.?")


def word_class(word: str) -> int:
    """The class of a word as written; the same number means the same kind.

    >>> word_class("Bupati") == word_class("Drs."), word_class("Bupati") == word_class("Aula")
    (True, False)
    """
    lower = word.lower()
    if _degree.match(word):
        return LISTED + 1
    listed = _listed().get(lower)
    if listed is not None:
        return LISTED + 2 + listed
    return (1 + _bands().get(lower, 0)) * 4 + _area_part(lower)


def _area_part(lower: str) -> int:
    """2 for a word of a province's, regency's or capital's name, 1 for one of a district's, else 0."""
    areas, districts = _area_words()
    return 2 if lower in areas else 1 if lower in districts else 0


@cache
def _listed() -> Mapping[str, int]:
    found: dict[str, int] = {}
    for number, words in enumerate(load_tables("word_classes").values()):
        for word in words:
            found.setdefault(word, number)
    return found


@cache
def _bands() -> Mapping[str, int]:
    text = (files("models.vocabulary") / "frequencies.csv").read_text(encoding="utf-8")
    try:
        return {row["word"]: int(row["band"]) for row in csv.DictReader(StringIO(text, newline=""))}
    except (KeyError, ValueError) as error:
        raise DataError(f"models/vocabulary/frequencies.csv: {error!r}") from error


@cache
def _area_words() -> tuple[frozenset[str], frozenset[str]]:
    gazetteer = load_gazetteer()
    wide = [province.name for province in gazetteer.provinces]
    wide += [f"{regency.bare_name} {regency.capital}" for regency in gazetteer.regencies]
    wide += [alias.alias for alias in gazetteer.aliases]
    return _words(wide), _words(district.name for district in gazetteer.districts)


def _words(names: Iterable[str]) -> frozenset[str]:
    return frozenset(word for name in names for word in name.lower().split())
