"""Problems in the gazetteer's tables, each as a sentence; none where the tables are sound.

What else an alias is, is checked in `models.gazetteer.ambiguity`.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from models.gazetteer.names import spellings
from models.gazetteer.tables import Gazetteer, Province, Regency

#: The provinces made in 2022, each with the one that it was a part of: Papua Selatan, Papua Tengah and Papua
#: Pegunungan of Papua (laws 14, 15 and 16 of 2022), Papua Barat Daya of Papua Barat (law 29 of 2022). No
#: source with BPS's new numbers was found: their regencies keep those under the old province, and they have
#: none themselves.
MADE_IN_2022: Mapping[str, str] = {"93": "91", "94": "91", "95": "91", "96": "92"}
ALIAS_KINDS = ("short", "spelling", "former")

_two = re.compile(r"\d\d").fullmatch
_four = re.compile(r"\d{4}").fullmatch
_regency = re.compile(r"\d\d\.\d\d").fullmatch
_district = re.compile(r"\d\d\.\d\d\.\d\d").fullmatch


def malformed_rows(gazetteer: Gazetteer) -> tuple[str, ...]:
    """A sentence for each code of a wrong shape, each missing name or capital, each unknown kind of alias."""
    return tuple(_malformed(gazetteer))


def missing_parents(gazetteer: Gazetteer) -> tuple[str, ...]:
    """A sentence for each regency, district or alias whose area is in no table."""
    return tuple(_orphans(gazetteer))


def repeated_rows(gazetteer: Gazetteer) -> tuple[str, ...]:
    """A sentence for each code, or name within its area, that a table has twice.

    Regencies have their names once in the country. An alias may stand for several areas, but once for each,
    and is none of the spellings in which the area's own name is looked for.
    """
    return tuple(_repeated(gazetteer))


def unequal_codes(gazetteer: Gazetteer) -> tuple[str, ...]:
    """A sentence wherever the codes of BPS and of the ministry do not agree one to one.

    Each area has a BPS code of its own, and that of a regency begins with its province's. `MADE_IN_2022` has
    the exceptions.
    """
    return tuple(_unequal(gazetteer))


def _malformed(gazetteer: Gazetteer) -> Iterator[str]:
    for province in gazetteer.provinces:
        if not _two(province.code):
            yield f"The code {province.code!r} of {province.name} is not like 62."
        if province.bps_code is not None and not _two(province.bps_code):
            yield f"The BPS code {province.bps_code!r} of {province.name} is not like 62."
    for regency in gazetteer.regencies:
        if not _regency(regency.code):
            yield f"The code {regency.code!r} of {regency.name} is not like 62.05."
        if not _four(regency.bps_code):
            yield f"The BPS code {regency.bps_code!r} of {regency.name} is not like 6205."
        if not regency.name.startswith(("Kabupaten ", "Kota ")):
            yield f"{regency.name!r} ({regency.code}) is neither a Kabupaten nor a Kota."
        if not regency.capital.strip():
            yield f"{regency.name} ({regency.code}) has no capital."
    for district in gazetteer.districts:
        if not _district(district.code):
            yield f"The code {district.code!r} of {district.name} is not like 62.05.01."
    for alias in gazetteer.aliases:
        if alias.kind not in ALIAS_KINDS:
            yield f"{alias.alias} ({alias.code}) is of the kind {alias.kind!r}, which is none."
        if alias.alias.startswith("Kabupaten "):
            yield f"{alias.alias} ({alias.code}) is found only without Kabupaten."
    for name, code in _all_names(gazetteer):
        if not name or name != " ".join(name.split()):
            yield f"The name {name!r} ({code}) is empty or has spaces too many."


def _orphans(gazetteer: Gazetteer) -> Iterator[str]:
    provinces = {province.code for province in gazetteer.provinces}
    regencies = {regency.code for regency in gazetteer.regencies}
    for regency in gazetteer.regencies:
        if regency.province_code not in provinces:
            yield f"{regency.name} ({regency.code}) is in no province."
    for district in gazetteer.districts:
        if district.regency_code not in regencies:
            yield f"{district.name} ({district.code}) is in no regency."
    for alias in gazetteer.aliases:
        if alias.code not in provinces | regencies:
            yield f"{alias.alias} stands for {alias.code}, which is no area."


def _repeated(gazetteer: Gazetteer) -> Iterator[str]:
    areas: tuple[Province | Regency, ...] = (*gazetteer.provinces, *gazetteer.regencies)
    yield from _twice("The code {} stands for several areas.", [area.code for area in areas])
    yield from _twice("The code {} stands for several districts.", [d.code for d in gazetteer.districts])
    yield from _twice("The name {} stands for several areas.", [area.name for area in areas])
    districts = [f"{district.regency_code} {district.name}" for district in gazetteer.districts]
    yield from _twice("{} is several districts.", districts)
    aliases = [f"{alias.alias} ({alias.code})" for alias in gazetteer.aliases]
    yield from _twice("{} is an alias twice.", aliases)
    own = {province.code: set(spellings(province.name)) for province in gazetteer.provinces}
    own |= {regency.code: set(spellings(regency.bare_name)) for regency in gazetteer.regencies}
    for alias in gazetteer.aliases:
        if own.get(alias.code, set()).issuperset(spellings(alias.alias)):
            yield f"{alias.alias} ({alias.code}) is found by the area's own name."


def _unequal(gazetteer: Gazetteer) -> Iterator[str]:
    bps = {province.code: province.bps_code for province in gazetteer.provinces}
    codes = [*bps.values(), *(regency.bps_code for regency in gazetteer.regencies)]
    yield from _twice("The BPS code {} stands for several areas.", [code for code in codes if code])
    for province in gazetteer.provinces:
        if (province.bps_code is None) != (province.code in MADE_IN_2022):
            having = "no" if province.bps_code is None else "a"
            yield f"{province.name} ({province.code}) has {having} BPS code, unlike what MADE_IN_2022 says."
    for regency in gazetteer.regencies:
        of = MADE_IN_2022.get(regency.province_code, regency.province_code)
        if regency.bps_code[:2] != bps.get(of):
            yield f"The BPS code {regency.bps_code} of {regency.name} ({regency.code}) is another province's."


def _twice(sentence: str, values: list[str]) -> Iterator[str]:
    return (sentence.format(value) for value, times in Counter(values).items() if times > 1)


def _all_names(gazetteer: Gazetteer) -> Iterator[tuple[str, str]]:
    for table in (gazetteer.provinces, gazetteer.regencies, gazetteer.districts):
        for area in table:
            yield area.name, area.code
    for alias in gazetteer.aliases:
        yield alias.alias, alias.code
