"""The map as a grid of province tiles, for narrow screens."""

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

from models.gazetteer.tiles import Tile
from publish.report.matrix import ProvinceView


@dataclass(frozen=True, slots=True)
class TileView:
    """One province, its two letters and where it stands in the grid."""

    code: str
    name: str
    letters: str
    row: int
    column: int


def tile_views(tiles: Iterable[Tile], provinces: Iterable[ProvinceView]) -> tuple[TileView, ...]:
    """The tiles, row by row."""
    names = {province.code: province.name for province in provinces}
    return tuple(
        TileView(tile.code, names[tile.code], load_letters()[tile.code], tile.row, tile.column)
        for tile in sorted(tiles, key=lambda tile: (tile.row, tile.column))
    )


@cache
def load_letters() -> dict[str, str]:
    """The letters of each province in ISO 3166-2:ID, by its Kemendagri code."""
    text = (files("publish.report") / "letters.csv").read_text(encoding="utf-8")
    return {row["code"]: row["letters"] for row in csv.DictReader(StringIO(text, newline=""))}
