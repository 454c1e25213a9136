"""The outlines of regencies and provinces for a map, as SVG paths."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from models.errors import DataError

Point = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Boundaries:
    """Outlines by Kemendagri code, on a map of `width` times `height` units; `source` is to be shown with it.

    An outline is the `d` of an SVG path: only integers and the commands m, l and z. Neighbours have the very
    same border, and so has a province with its regencies. `points` has a point in every city and every
    regency too small to see, where a mark can stand for it.
    """

    source: str
    width: int
    height: int
    regencies: Mapping[str, str]
    provinces: Mapping[str, str]
    points: Mapping[str, Point]


def read_boundaries(text: str) -> Boundaries:
    """The boundaries that the text of boundaries.json holds.

    Raises `DataError` where it is broken.
    """
    try:
        stored: dict[str, Any] = json.loads(text)
        width, height = stored["viewBox"]
        return Boundaries(
            source=str(stored["source"]),
            width=int(width),
            height=int(height),
            regencies={code: str(path) for code, path in stored["regencies"].items()},
            provinces={code: str(path) for code, path in stored["provinces"].items()},
            points={code: (int(x), int(y)) for code, (x, y) in stored["points"].items()},
        )
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise DataError(f"models/gazetteer/boundaries.json: {error!r}") from error


@cache
def load_boundaries() -> Boundaries:
    """Read the boundaries once.

    Raises `DataError` where the file is broken.
    """
    return read_boundaries((files("models.gazetteer") / "boundaries.json").read_text(encoding="utf-8"))
