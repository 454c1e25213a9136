"""The provinces as a grid of tiles that resembles the archipelago, for screens too narrow for a map."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from io import StringIO

from models.errors import DataError


@dataclass(frozen=True, slots=True)
class Tile:
    """Where a province stands in the grid, counted from 1 at the upper left."""

    code: str
    row: int
    column: int


def read_tiles(text: str) -> tuple[Tile, ...]:
    """The tiles that the text of tiles.csv holds.

    Raises `DataError` where it is broken.
    """
    try:
        return tuple(
            Tile(row["code"], int(row["row"]), int(row["column"]))
            for row in csv.DictReader(StringIO(text, newline=""))
        )
    except (KeyError, TypeError, ValueError) as error:
        raise DataError(f"models/gazetteer/tiles.csv: {error!r}") from error


@cache
def load_tiles() -> tuple[Tile, ...]:
    """Read the tiles once, in the order of their codes.

    Raises `DataError` where the file is broken.
    """
    return read_tiles((files("models.gazetteer") / "tiles.csv").read_text(encoding="utf-8"))
