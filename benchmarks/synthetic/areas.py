"""Where it happens: the regencies with their neighbours, and the names that news gives them."""

from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cache

from models.gazetteer import load_gazetteer


@dataclass(frozen=True, slots=True)
class Area:
    """A regency. `names` are all that fix it, the full name first; `capital` is None where it fixes nothing.

    `districts` are those whose names no other area bears; `namesakes` the kota of a kabupaten and the like.
    """

    code: str
    names: tuple[str, ...]
    aliases: tuple[str, ...]
    capital: str | None
    districts: tuple[str, ...]
    namesakes: tuple[str, ...]


@cache
def areas() -> dict[str, Area]:
    """All regencies by code, in the order of their codes, which is roughly that of the map."""
    gazetteer = load_gazetteer()
    bare = Counter(regency.bare_name for regency in gazetteer.regencies)
    provinces = {province.name for province in gazetteer.provinces}
    capitals = Counter(regency.capital for regency in gazetteer.regencies)
    aliases, districts = _aliases(), _districts()
    made: dict[str, Area] = {}
    for regency in gazetteer.regencies:
        name, capital = regency.bare_name, regency.capital
        alone = bare[name] == 1 and name not in provinces
        others = bare[capital] - (capital == name and bare[name] == 1)
        fixes = others == 0 and capitals[capital] == 1 and capital not in provinces
        made[regency.code] = Area(
            code=regency.code,
            names=(regency.name, name) if alone else (regency.name,),
            aliases=aliases[regency.code] if alone else (),
            capital=capital if fixes else None,
            districts=districts[regency.code],
            namesakes=tuple(r.code for r in gazetteer.regencies if r.bare_name == name and r != regency),
        )
    return made


@cache
def provinces() -> dict[str, tuple[str, ...]]:
    """The codes of each province's regencies."""
    grouped: dict[str, list[str]] = defaultdict(list)
    for code in areas():
        grouped[code[:2]].append(code)
    return {province: tuple(codes) for province, codes in grouped.items()}


def province_name(code: str) -> str:
    """The name of a province, or of the province of a regency."""
    return load_gazetteer().name_of(code[:2])


def _aliases() -> defaultdict[str, tuple[str, ...]]:
    made: defaultdict[str, tuple[str, ...]] = defaultdict(tuple)
    for alias in load_gazetteer().aliases:
        if alias.kind == "short" and not alias.ambiguous and len(alias.code) > 2:
            made[alias.code] = (*made[alias.code], alias.alias)
    return made


def _districts() -> dict[str, tuple[str, ...]]:
    gazetteer = load_gazetteer()
    taken = Counter(_plain(district.name) for district in gazetteer.districts)
    taken.update(_plain(n) for regency in gazetteer.regencies for n in (regency.bare_name, regency.capital))
    taken.update(_plain(province.name) for province in gazetteer.provinces)
    taken.update(_plain(alias.alias) for alias in gazetteer.aliases)
    grouped: dict[str, list[str]] = {regency.code: [] for regency in gazetteer.regencies}
    for district in gazetteer.districts:
        if taken[_plain(district.name)] == 1:
            grouped[district.regency_code].append(district.name)
    return {code: tuple(names) for code, names in grouped.items()}


def _plain(name: str) -> str:
    """The name without its spaces, hyphens and capitals: Sukamakmue is Suka Makmue."""
    return name.lower().replace(" ", "").replace("-", "")
