"""The administrative areas of Indonesia, as typed rows of the CSV files in this folder."""

import csv
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from io import StringIO
from typing import TypeVar

from models.errors import DataError

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Province:
    """A province: Kemendagri `code` ("62"), `bps_code` (None for the four provinces made in 2022)."""

    code: str
    bps_code: str | None
    name: str


@dataclass(frozen=True, slots=True)
class Regency:
    """A regency or city: Kemendagri `code` ("62.05"), `bps_code` ("6205"), full `name`, capital town."""

    code: str
    bps_code: str
    name: str
    capital: str

    @property
    def province_code(self) -> str:
        """The code of its province: "62"."""
        return self.code[:2]

    @property
    def is_city(self) -> bool:
        """Whether it is a kota, not a kabupaten."""
        return self.name.startswith("Kota ")

    @property
    def bare_name(self) -> str:
        """The name without "Kabupaten", "Kota" and "Administrasi"."""
        return self.name.removeprefix("Kabupaten ").removeprefix("Kota ").removeprefix("Administrasi ")


@dataclass(frozen=True, slots=True)
class District:
    """A district (kecamatan, in Papua distrik): `code` "62.05.01"."""

    code: str
    name: str

    @property
    def regency_code(self) -> str:
        """The code of its regency or city: "62.05"."""
        return self.code[:5]


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name of a province or regency: kind `short`, `spelling` or `former`.

    `also` tells what else the name is, as `models.gazetteer.ambiguity.KINDS` lists it. An `ambiguous` alias
    is that as often, and fixes no area itself; where no other area has the name, it counts only in an
    article that fixes the area.
    """

    alias: str
    code: str
    kind: str
    ambiguous: bool
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All areas, each table in the order of its codes."""

    provinces: tuple[Province, ...]
    regencies: tuple[Regency, ...]
    districts: tuple[District, ...]
    aliases: tuple[Alias, ...]
    _names: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Frozen from outside; the index is made once, since hashing the tables at each call is slow.
        provinces = {province.code: province.name for province in self.provinces}
        regencies = {regency.code: regency.name for regency in self.regencies}
        object.__setattr__(self, "_names", provinces | regencies)

    def name_of(self, code: str) -> str:
        """The full name of a province or regency, or the code itself where it is unknown."""
        return self._names.get(code, code)


def _table(name: str, make: Callable[[dict[str, str]], Row]) -> tuple[Row, ...]:
    text = (files("models.gazetteer") / name).read_text(encoding="utf-8")
    try:
        return tuple(make(row) for row in csv.DictReader(StringIO(text, newline="")))
    except (KeyError, ValueError) as error:
        raise DataError(f"models/gazetteer/{name}: {error!r}") from error


@cache
def load_gazetteer() -> Gazetteer:
    """Read the gazetteer's tables once.

    Raises `DataError` where a file is broken.
    """
    return Gazetteer(
        _table("provinces.csv", lambda row: Province(row["code"], row["bps_code"] or None, row["name"])),
        _table(
            "regencies.csv",
            lambda row: Regency(row["code"], row["bps_code"], row["name"], row["capital"]),
        ),
        _table("districts.csv", lambda row: District(row["code"], row["name"])),
        _table(
            "aliases.csv",
            lambda row: Alias(
                row["alias"],
                row["code"],
                row["kind"],
                ambiguous=row["ambiguous"] == "yes",
                # None where a row ends early.
                also=tuple((row["also"] or "").split()),
            ),
        ),
    )
