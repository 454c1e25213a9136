"""What stands before a place name: the level of its area, or the longer name that it is part of.

The word lists stand in models/vocabulary/places.toml.
"""

import re
from collections.abc import Collection

from spacy.tokens import Doc, Span

from models.vocabulary import any_word, load_tables

_words = load_tables("places")
_KNOWN_BEFORE: frozenset[str] = frozenset(_words["before"])
_PERSONS: frozenset[str] = frozenset(_words["persons"])
#: Ordinary words that are also names of areas.
ORDINARY_WORDS: frozenset[str] = frozenset(_words["words"])
#: Longer names that hold a regency's name and mean another thing.
REGIONS: tuple[str, ...] = tuple(_words["regions"])
#: Words that may open a run of capitalised words without telling that a place follows.
_LINKING = frozenset({"di", "dari", "ke", "dan", "asal", "se"})
#: By the first letters of the word before a name, the level of the area that it names.
_LEVELS = {
    "kab": "regency",
    "kota": "city",
    "prov": "province",
    "prop": "province",
    "kec": "district",
    "dist": "district",
    "cama": "district",
}

_prefix = re.compile(
    r"""
    (?<!ibu[ ])(?P<word>kabupaten|kab\.?|kota|provinsi|propinsi|prov\.?|kecamatan|kec\.?|distrik|camat)
    [ ]?(?:administrasi[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_school_before = re.compile(
    r"""
    \b(?:SDN?|SMPN?|SMAN?|SMKN?|SLBN?|TKN?|MI|MTs|MA|PAUD)        # "SMA"
    (?:[ ](?:
        Negeri|Satu[ ]Atap|Satap|Swasta|Islam|IT                  # " Negeri"
      | Muhammadiyah|YPK|Katolik|Kristen|Pembina
    ))*
    (?:[ ]?\d{1,3})?                                              # " 3"
    (?:[ ][A-Z]\w+){0,2}[ ]$                                      # " Teweh "
    """,
    re.VERBOSE,
)
_organisation_before = re.compile(
    rf"\b{any_word(_words['organisations'])}[ ](?:negeri[ ]|islam[ ]|muhammadiyah[ ]|pembangunan[ ])*$"
)
_village_before = re.compile(rf"\b(?i:{any_word(_words['villages'])})[ ](?:[A-Z]\w*[ ])?$")
_office_before = re.compile(
    rf"""
    \b{any_word(_words["provincial_offices"])}                    # "Dinas Pendidikan Provinsi"
    \)?(?:[ ]\([^)]*\))?                                          # " (Disdik)"
    (?:[ ]pendidikan)?(?:[ ]wilayah(?:[ ][IVX]+)?)?               # "Cabang Dinas Pendidikan Wilayah XII"
    (?:[ ](?:provinsi|propinsi|prov\.?))?[ ]?$                    # " Provinsi "
    """,
    re.VERBOSE | re.IGNORECASE,
)


def has_prefix(text: str, start: int) -> bool:
    """Whether a word for a level of areas stands before the position."""
    return bool(_prefix.search(text, max(0, start - 22), start))


def prefix_of(text: str, start: int) -> tuple[str | None, int]:
    """The level that a word before the name at `start` gives it, and where the name with that word starts.

    The level is `regency`, `city`, `province` or `district`, or None without such a word.
    """
    match = _prefix.search(text, max(0, start - 28), start)
    if match is None:
        return None, start
    word = match["word"].lower()
    level = next(level for stem, level in _LEVELS.items() if word.startswith(stem))
    return level, match.start()


def longer_name(text: str, start: int) -> str | None:
    """What the name is part of: `organisation`, `person`, `village`, `school` or `office`, or None."""
    before = re.sub(r"\s+", " ", text[max(0, start - 70) : start].rpartition("\n")[2])
    lower = before.lower()
    if _organisation_before.search(lower):
        return "organisation"
    if _village_before.search(before):
        return "village"
    last = lower.rsplit(maxsplit=1)[-1:] if lower.endswith(" ") else []
    if last and last[0] in _PERSONS:
        return "person"
    if _school_before.search(before):
        return "school"
    return "office" if _office_before.search(before) else None


def is_part_of_a_person(span: Span) -> bool:
    """Whether the trained pipeline, if it runs, has the words in a person's longer name: "Muna Lestari"."""
    doc, first = span.doc, span[0]
    goes_on = span.end < len(doc) and doc[span.end].ent_iob_ == "I"
    return first.ent_type_ == "PER" and (first.ent_iob_ == "I" or goes_on)


def continues_a_name(doc: Doc, text: str, index: int, names: Collection[str]) -> bool:
    """Whether the token stands in a run of capitalised words that no office, venue or area opens.

    "Hotel Horison Ultima Balikpapan" is opened by a venue; "Andi Palembang" is a person. `text` is that of
    the document, which spaCy puts together anew each time it is asked; `names` are those of the gazetteer.
    """
    first = index
    while first > 0 and index - first < 6:
        previous = doc[first - 1]
        gap = text[previous.idx + len(previous) : doc[first].idx]
        if not previous.is_alpha or not previous.text[0].isupper() or "\n" in gap:
            break
        if previous.is_upper or _opens_a_place(previous.lower_, names):
            return False
        first -= 1
    if first == index:
        return False
    opener = doc[first - 1].lower_ if first else None
    return opener is None or not _opens_a_place(opener, names) or opener in _LINKING


def _opens_a_place(word: str, names: Collection[str]) -> bool:
    return word in _KNOWN_BEFORE or word in names
