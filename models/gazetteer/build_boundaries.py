"""Rebuild boundaries.json, the outlines of regencies and provinces, from their public source.

usage: python -m models.gazetteer.build_boundaries DATA_DIR

DATA_DIR holds the folder `boundaries_cahyadsn_mit`, which README.md in this folder describes. Needs shapely.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from itertools import pairwise
from pathlib import Path

import shapely

from models.gazetteer.tables import load_gazetteer

SOURCE = "github.com/cahyadsn/wilayah_boundaries, commit 3c5a7960 (MIT)"
# Equirectangular: one unit is 1/200 degree both ways, since so near the equator a degree is as long in both.
UNITS = 200
WEST, NORTH, EAST, SOUTH = 94.95, 5.95, 141.05, -11.05
WIDTH, HEIGHT = round((EAST - WEST) * UNITS), round((NORTH - SOUTH) * UNITS)
# In units: a vertex goes where its triangle is smaller than the square of this. 2 units are a pixel on a map
# 1,100 pixels wide that is zoomed four times.
TOLERANCE = 2.8
# Square units: an island that is smaller goes, unless it is the largest piece of its regency.
ISLAND = 24
# In units. The source's neighbours were simplified apart from each other, so gaps lie between them, and some
# pieces of Papua belong to no regency. What land encloses and is narrower than this goes to the neighbour
# with the longest border.
GAP = 40
# Square units: a regency whose largest piece is smaller gets a point, as every city does. On a map 1,100
# pixels wide this is a square of three.
MARK = 800
# The source's outline of Kabupaten Sorong is a single island. The regency is what its province has left over;
# pieces smaller than this (in square units) are where two outlines of one coast disagree.
LEFT_OVER = {"96.01": 2000}

Ring = list[tuple[int, int]]


def read(path: Path) -> dict[str, shapely.Geometry]:
    """The outlines of a GeoJSON file by their codes, made valid, in units of the map."""
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    return {
        feature["properties"]["kode"]: shapely.make_valid(
            shapely.transform(
                shapely.from_geojson(json.dumps(feature["geometry"])),
                lambda lonlat: (lonlat - (WEST, NORTH)) * (UNITS, -UNITS),
            ),
            method="structure",
            keep_collapsed=False,
        )
        for feature in features
    }


def add_left_over(
    regencies: Mapping[str, shapely.Geometry], provinces: Mapping[str, shapely.Geometry]
) -> dict[str, shapely.Geometry]:
    """The regencies, those of `LEFT_OVER` with what no other regency of their province covers."""
    covered = shapely.union_all(list(regencies.values()))
    added = dict(regencies)
    for code, smallest in LEFT_OVER.items():
        left = pieces(provinces[code[:2]].difference(covered))
        added[code] = shapely.union_all(
            [regencies[code], *(piece for piece in left if piece.area >= smallest)]
        )
    return added


def pieces(area: shapely.Geometry) -> list[shapely.Geometry]:
    """The polygons of an area, the largest first."""
    return sorted(shapely.get_parts(area), key=shapely.area, reverse=True)


def drop_islands(area: shapely.Geometry) -> shapely.Geometry:
    """The area without its small pieces; the largest always stays."""
    largest, *others = pieces(area)
    return shapely.MultiPolygon([largest, *(piece for piece in others if piece.area >= ISLAND)])


def corners(ring: shapely.Geometry) -> Ring:
    """The ring's vertices on the grid, without its last (the first again) and those on a straight line."""
    points = [(round(x), round(y)) for x, y in shapely.get_coordinates(ring)]
    kept: Ring = []
    for point in points[:-1]:
        while len(kept) > 1 and _straight(kept[-2], kept[-1], point):
            kept.pop()
        if not kept or kept[-1] != point:
            kept.append(point)
    while len(kept) > 2 and _straight(kept[-2], kept[-1], kept[0]):
        kept.pop()
    return kept


def _straight(a: tuple[int, int], b: tuple[int, int], c: tuple[int, int]) -> bool:
    return (b[0] - a[0]) * (c[1] - a[1]) == (b[1] - a[1]) * (c[0] - a[0])


def path_of(area: shapely.Geometry) -> str:
    """The area as an SVG path of relative moves; holes run the other way round, so both fill rules do."""
    path, at = "", (0, 0)
    for polygon in shapely.get_parts(shapely.normalize(area)):
        for ring in map(corners, shapely.get_rings(polygon)):
            if len(ring) > 2:
                lines = [number for a, b in pairwise(ring) for number in _from(a, b)]
                path += f"m{_numbers(_from(at, ring[0]))}l{_numbers(lines)}z"
                at = ring[0]
    return path


def _from(a: tuple[int, int], b: tuple[int, int]) -> tuple[int, int]:
    return b[0] - a[0], b[1] - a[1]


def _numbers(numbers: Iterable[int]) -> str:
    """Numbers with a space between them where no minus sign parts them."""
    return " ".join(map(str, numbers)).replace(" -", "-")


def point_in(area: shapely.Geometry) -> tuple[int, int]:
    """The point of the area's largest piece that is farthest from its border."""
    x, y = shapely.get_coordinates(shapely.maximum_inscribed_circle(pieces(area)[0], tolerance=0.5))[0]
    return round(x), round(y)


def outline(data: Path) -> tuple[dict[str, shapely.Geometry], dict[str, shapely.Geometry]]:
    """The simplified regencies, and the provinces as their unions."""
    folder = data / "boundaries_cahyadsn_mit"
    provinces = read(folder / "provinces.simplified.geojson")
    regencies = add_left_over(read(folder / "regencies.simplified.geojson"), provinces)
    coverage = shapely.coverage_clean([drop_islands(area) for area in regencies.values()], gap_width=GAP)
    # Simplified as one, so that neighbours keep the same border.
    simple = dict(zip(regencies, shapely.coverage_simplify(coverage, TOLERANCE), strict=True))
    return simple, {
        province: shapely.coverage_union_all([area for code, area in simple.items() if code[:2] == province])
        for province in provinces
    }


def points_of(regencies: Mapping[str, shapely.Geometry]) -> dict[str, tuple[int, int]]:
    """The points of all cities and of what is too small to see."""
    cities = {regency.code for regency in load_gazetteer().regencies if regency.is_city}
    return {
        code: point_in(area)
        for code, area in regencies.items()
        if code in cities or pieces(area)[0].area < MARK
    }


def build(data: Path) -> str:
    """The text of boundaries.json, one area a line, so that a change of one shows as one."""
    regencies, provinces = outline(data)
    tables: dict[str, Mapping[str, str | tuple[int, int]]] = {
        "regencies": {code: path_of(area) for code, area in regencies.items()},
        "provinces": {code: path_of(area) for code, area in provinces.items()},
        "points": points_of(regencies),
    }
    written = [f'"source": {json.dumps(SOURCE)}', f'"viewBox": [{WIDTH},{HEIGHT}]']
    for name, table in tables.items():
        lines = (f'"{code}":{json.dumps(table[code], separators=(",", ":"))}' for code in sorted(table))
        written.append(f'"{name}": {{\n' + ",\n".join(lines) + "\n}")
    return "{" + ",\n".join(written) + "}\n"


if __name__ == "__main__":
    (Path(__file__).parent / "boundaries.json").write_text(build(Path(sys.argv[1])), encoding="utf-8")
