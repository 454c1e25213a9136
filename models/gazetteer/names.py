"""Every written name of an area, with what it may stand for."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from models.gazetteer.tables import Gazetteer


@dataclass(frozen=True, slots=True)
class Sense:
    """One area that a written name may stand for.

    `form` is `province`, `regency`, `short` (an alias), `seat` (capital town) or `district`; `exact` names
    (acronyms such as HST) count only in capitals; an `ambiguous` one only where the article fixes it.
    """

    code: str
    form: str
    exact: bool = False
    ambiguous: bool = False


def surface_names(gazetteer: Gazetteer) -> dict[str, tuple[Sense, ...]]:
    """All names in lower case, each with its senses, the most usual sense first."""
    names: dict[str, list[Sense]] = defaultdict(list)
    for written, sense in _senses(gazetteer):
        for form in spellings(written):
            if sense not in names[form]:
                names[form].append(sense)
    return {name: tuple(senses) for name, senses in names.items()}


def _senses(gazetteer: Gazetteer) -> Iterator[tuple[str, Sense]]:
    for province in gazetteer.provinces:
        yield province.name, Sense(province.code, "province")
    for regency in gazetteer.regencies:
        yield regency.bare_name, Sense(regency.code, "regency")
    cities = {regency.code: regency.bare_name for regency in gazetteer.regencies if regency.is_city}
    called = {*cities.values(), *(alias.alias for alias in gazetteer.aliases if alias.code in cities)}
    for alias in gazetteer.aliases:
        name = alias.alias
        # A name that a province shares with its capital is the province's (codebook, ruling 27).
        form = "province" if len(alias.code) == 2 and name in called else "short"
        yield name, Sense(alias.code, form, exact=name.isupper(), ambiguous=alias.ambiguous)
    for regency in gazetteer.regencies:
        yield regency.capital, Sense(regency.code, "seat")
    for district in gazetteer.districts:
        if district.name.removeprefix("Kota ") in cities.values() and district.name.startswith("Kota "):
            continue  # "Kota Padang" is the city, though a district of Rejang Lebong is named so
        yield district.name, Sense(district.regency_code, "district")


def spellings(written: str) -> tuple[str, ...]:
    """The name in lower case, with its hyphen and without, and its two words glued: `lubuksikaping`."""
    if "-" in written:
        return written.lower(), *spellings(written.replace("-", " "))
    lower = written.lower()
    words = lower.split()
    if len(words) == 2 and all(len(word) > 2 for word in words):
        return lower, "".join(words)
    return (lower,)
