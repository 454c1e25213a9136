"""Invented outlets: some of each province, some of the whole country, all under .test."""

import re
from dataclasses import dataclass
from functools import cache
from random import Random

from benchmarks.synthetic.areas import areas, province_name, provinces
from benchmarks.synthetic.templates import words

_OF_A_PROVINCE = 14
#: Outlets that bear the name of a town; the others bear their province's.
_OF_A_TOWN = 0.3
#: A report comes out in a paper of its province, else in one of the country.
_LOCAL = 0.8


@dataclass(frozen=True, slots=True)
class Outlet:
    """Its name as printed, its host, and the regency that its name names, if any."""

    name: str
    host: str
    regency: str | None = None

    @property
    def source(self) -> str:
        """The name of its source file: the host without its suffix."""
        return self.host.removesuffix(".test")


@cache
def _national() -> tuple[Outlet, ...]:
    return tuple(_outlet(name) for name in words("outlets", "nations"))


@cache
def _of_province(province: str) -> tuple[Outlet, ...]:
    chance, heads = Random(f"outlets {province}"), words("outlets", "heads")
    towns = [(area.capital, code) for code in provinces()[province] if (area := areas()[code]).capital]
    made = []
    for head in chance.sample(heads, _OF_A_PROVINCE):
        of_town = towns and chance.random() < _OF_A_TOWN
        name, regency = chance.choice(towns) if of_town else (province_name(province), None)
        made.append(_outlet(f"{head} {name}", regency))
    return tuple(made)


def _outlet(name: str, regency: str | None = None) -> Outlet:
    return Outlet(name, re.sub(r"[^a-z]", "", name.lower()) + ".test", regency)


def any_outlet(province: str, chance: Random) -> Outlet:
    """One that reports of that province."""
    return chance.choice(_of_province(province) if chance.random() < _LOCAL else _national())
