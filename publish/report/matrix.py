"""Provinces by cohorts, from the tables of the release."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from models.gazetteer import Gazetteer
from publish.report.rows import Row, rows


@dataclass(frozen=True, slots=True)
class Cell:
    """One cohort in one province; `level` 0 to 4 is the share of its regencies reached, for colour."""

    cohort: int
    n_reached: int
    n_events: int
    level: int


@dataclass(frozen=True, slots=True)
class ProvinceView:
    """One row of the matrix; `silent` are the regencies where no cohort has a reported event."""

    code: str
    name: str
    n_regencies: int
    n_events: int
    cells: tuple[Cell, ...]
    silent: tuple[str, ...]

    @property
    def n_reached(self) -> int:
        """Regencies and cities with an event, of whatever cohort."""
        return self.n_regencies - len(self.silent)


def province_views(frames: Mapping[str, pd.DataFrame], gazetteer: Gazetteer) -> tuple[ProvinceView, ...]:
    """Every province with a cell for each cohort, those with nothing reported included."""
    events = rows(frames["events"])
    reached = {row["regency_code"] for row in events}
    by_province: dict[str, list[Row]] = defaultdict(list)
    for row in rows(frames["provinces"]):
        by_province[row["province_code"]].append(row)
    regencies: dict[str, dict[str, str]] = defaultdict(dict)
    for regency in gazetteer.regencies:
        regencies[regency.province_code][regency.code] = regency.name
    return tuple(
        ProvinceView(
            province.code,
            province.name,
            len(own := regencies[province.code]),
            sum(row["province_code"] == province.code for row in events),
            tuple(map(_cell, by_province[province.code])),
            tuple(name for code, name in own.items() if code not in reached),
        )
        for province in gazetteer.provinces
    )


def _cell(row: Row) -> Cell:
    reached = row["n_reported"]
    level = 1 + min(3, 4 * reached // row["n_regencies"]) if reached else 0
    return Cell(row["cohort"], reached, row["n_events"], level)
