"""What else an alias is, as the tables show it, and whether the aliases say so.

A reader of articles can trust an alias only if its row tells every other meaning: `also` in aliases.csv.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from models.gazetteer.names import spellings
from models.gazetteer.tables import Alias, Gazetteer

#: What else an alias may be: an `alias`, a full or bare `name`, the capital (`seat`) or a `district` of
#: another area; a `word` of models/vocabulary/places.toml; or an `other` word, abbreviation or place that no
#: table has.
KINDS = ("alias", "name", "seat", "district", "word", "other")
#: No rule of reading chooses between these and the alias, so it must be marked ambiguous.
_UNDECIDED = frozenset({"alias", "name", "seat"})

Meaning = tuple[str, str]


def unlisted_meanings(gazetteer: Gazetteer, words: Collection[str]) -> tuple[str, ...]:
    """A sentence for each other meaning that an alias does not list, and each listed one that no table shows.

    `words` are ordinary words that are also names of areas, in lower case.
    """
    return tuple(_unlisted(gazetteer, words))


def unmarked_aliases(gazetteer: Gazetteer) -> tuple[str, ...]:
    """A sentence for each alias that must be marked ambiguous and is not, or is so for no reason.

    A province may share a name with a regency of its own: without *kota* or *kabupaten* it is the province
    (codebook, ruling 27).
    """
    return tuple(_unmarked(gazetteer))


def _unlisted(gazetteer: Gazetteer, words: Collection[str]) -> Iterator[str]:
    known = _meanings(gazetteer)
    for alias in gazetteer.aliases:
        shown = {kind for kind, _ in _of_others(alias, known)}
        if alias.alias.lower() in words:
            shown.add("word")
        for kind in KINDS:
            if kind in shown and kind not in alias.also:
                yield f"{_row(alias)} is also {_AS[kind]}, which its row does not list."
            if kind in alias.also and kind not in shown and kind != "other":
                yield f"{_row(alias)} lists that it is also {_AS[kind]}, which no table shows."
        for kind in alias.also:
            if kind not in KINDS:
                yield f"{_row(alias)} lists {kind!r}, which is no kind of meaning."


def _unmarked(gazetteer: Gazetteer) -> Iterator[str]:
    known = _meanings(gazetteer)
    for alias in gazetteer.aliases:
        others = {
            kind
            for kind, code in _of_others(alias, known)
            if kind in _UNDECIDED and not (len(alias.code) == 2 and code.startswith(alias.code))
        }
        if others and not alias.ambiguous:
            said = " and ".join(_AS[kind] for kind in KINDS if kind in others)
            yield f"{_row(alias)} is also {said}, and is not marked ambiguous."
        if alias.ambiguous and not alias.also:
            yield f"{_row(alias)} is marked ambiguous without a reason."


_AS = {
    "alias": "an alias of another area",
    "name": "another area's name",
    "seat": "another area's capital",
    "district": "a district of another area",
    "word": "an ordinary word",
    "other": "something that no table has",
}


def _meanings(gazetteer: Gazetteer) -> Mapping[str, set[Meaning]]:
    """By each spelling that is looked for, what has it: kind and code of the area."""
    meanings: dict[str, set[Meaning]] = defaultdict(set)
    for written, kind, code in _named(gazetteer):
        for form in spellings(written):
            meanings[form].add((kind, code))
    return meanings


def _named(gazetteer: Gazetteer) -> Iterator[tuple[str, str, str]]:
    for province in gazetteer.provinces:
        yield province.name, "name", province.code
    for regency in gazetteer.regencies:
        yield regency.name, "name", regency.code
        yield regency.bare_name, "name", regency.code
        yield regency.capital, "seat", regency.code
    for district in gazetteer.districts:
        yield district.name, "district", district.regency_code
    for alias in gazetteer.aliases:
        yield alias.alias, "alias", alias.code


def _of_others(alias: Alias, meanings: Mapping[str, set[Meaning]]) -> set[Meaning]:
    return {
        (kind, code) for form in spellings(alias.alias) for kind, code in meanings[form] if code != alias.code
    }


def _row(alias: Alias) -> str:
    return f"{alias.alias} ({alias.code})"
