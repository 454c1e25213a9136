import os
import re
from collections.abc import Iterator
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from models.errors import DataError
from models.gazetteer import load_gazetteer
from models.gazetteer.boundaries import Point, load_boundaries, read_boundaries

SHARED = Path(os.environ.get("JEJAK_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
TEXT = (files("models.gazetteer") / "boundaries.json").read_text(encoding="utf-8")
BOUNDARIES = load_boundaries()
AREAS = load_gazetteer()
RINGS = re.compile(r"m(-?\d+[ -]\d+)l(-?\d+(?:[ -]\d+)+)z")


def rings(path: str) -> Iterator[list[Point]]:
    """The closed rings of a path of relative moves."""
    assert re.fullmatch(f"({RINGS.pattern})+", path)
    start = (0, 0)
    for move, lines in RINGS.findall(path):
        start = (start[0] + steps(move)[0][0], start[1] + steps(move)[0][1])
        ring = [start]
        for x, y in steps(lines):
            ring.append((ring[-1][0] + x, ring[-1][1] + y))
        yield [*ring, start]


def steps(numbers: str) -> list[Point]:
    found = [int(number) for number in re.findall(r"-?\d+", numbers)]
    return list(zip(found[::2], found[1::2], strict=True))


def doubled(ring: list[Point]) -> int:
    """Twice the area of a ring; those of holes have the other sign."""
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise(ring))


def size(path: str) -> int:
    return abs(sum(doubled(ring) for ring in rings(path)))


def holds(path: str, point: Point) -> bool:
    """Whether the point is inside, by the rule of even and odd."""
    x, y = point
    inside = False
    for ring in rings(path):
        for a, b in pairwise(ring):
            if (a[1] > y) != (b[1] > y) and x < a[0] + (y - a[1]) * (b[0] - a[0]) / (b[1] - a[1]):
                inside = not inside
    return inside


def vertices(path: str) -> set[Point]:
    return {point for ring in rings(path) for point in ring}


def regencies_of(province: str) -> list[str]:
    return [path for code, path in BOUNDARIES.regencies.items() if code[:2] == province]


def test_every_area_has_an_outline_and_no_other() -> None:
    assert set(BOUNDARIES.regencies) == {regency.code for regency in AREAS.regencies}
    assert set(BOUNDARIES.provinces) == {province.code for province in AREAS.provinces}


@pytest.mark.parametrize("kind", ["regencies", "provinces"])
def test_every_ring_encloses_something(kind: str) -> None:
    outlines = BOUNDARIES.regencies if kind == "regencies" else BOUNDARIES.provinces
    assert [code for code, path in outlines.items() if not all(map(doubled, rings(path)))] == []


def test_everything_is_in_the_box() -> None:
    points = [
        *BOUNDARIES.points.values(),
        *(p for path in BOUNDARIES.regencies.values() for p in vertices(path)),
    ]
    assert all(0 < x < BOUNDARIES.width and 0 < y < BOUNDARIES.height for x, y in points)


@pytest.mark.parametrize("province", sorted(BOUNDARIES.provinces))
def test_a_province_is_exactly_its_regencies(province: str) -> None:
    outline = BOUNDARIES.provinces[province]
    assert size(outline) == sum(map(size, regencies_of(province)))
    assert vertices(outline) <= set[Point]().union(*map(vertices, regencies_of(province)))


@pytest.mark.parametrize(
    ("one", "other"),
    [("32.71", "32.01"), ("33.71", "33.08"), ("62.05", "62.12"), ("31.71", "31.73"), ("94.03", "94.01")],
)
def test_neighbours_have_the_same_border(one: str, other: str) -> None:
    assert len(vertices(BOUNDARIES.regencies[one]) & vertices(BOUNDARIES.regencies[other])) > 3


def test_the_mainland_of_sorong_is_there() -> None:
    # The source has only an island of it; this is 131.35 E 1.10 S, south of the city.
    assert holds(BOUNDARIES.regencies["96.01"], (7280, 1410))


def test_every_city_has_a_point() -> None:
    assert {regency.code for regency in AREAS.regencies if regency.is_city} <= set(BOUNDARIES.points)


def test_points_are_inside() -> None:
    outside = [
        code for code, point in BOUNDARIES.points.items() if not holds(BOUNDARIES.regencies[code], point)
    ]
    assert outside == []


def test_it_is_small_enough_for_a_page() -> None:
    assert len(TEXT) < 300_000 and TEXT.isascii()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        TEXT[:-9],
        TEXT.replace('"viewBox": [', '"viewBox": [1,'),
        TEXT.replace('"points": {', '"points": {"11":3,'),
    ],
    ids=["empty", "list", "bare", "cut", "box", "point"],
)
def test_a_broken_file_is_told(text: str) -> None:
    with pytest.raises(DataError, match=r"boundaries\.json"):
        read_boundaries(text)


def test_the_source_gives_the_same_file() -> None:
    pytest.importorskip("shapely", minversion="2.2", reason="needs shapely, which only this builds with")
    if not (SHARED / "boundaries_cahyadsn_mit").is_dir():
        pytest.skip(f"the source of the boundaries is not here ({SHARED})")
    from models.gazetteer.build_boundaries import build

    assert build(SHARED) == TEXT
