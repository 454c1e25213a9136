import pytest

from models.errors import DataError
from models.gazetteer import load_gazetteer
from models.gazetteer.tiles import load_tiles, read_tiles


def test_every_province_has_a_tile() -> None:
    assert [tile.code for tile in load_tiles()] == [province.code for province in load_gazetteer().provinces]


def test_no_two_provinces_share_a_tile() -> None:
    assert len({(tile.row, tile.column) for tile in load_tiles()}) == 38


def test_the_grid_fits_a_narrow_screen() -> None:
    assert {tile.column for tile in load_tiles()} == set(range(1, 13))
    assert {tile.row for tile in load_tiles()} == set(range(1, 10))


@pytest.mark.parametrize(
    ("west", "east"),
    [
        ("11", "12"),
        ("14", "21"),
        ("36", "31"),
        ("31", "35"),
        ("51", "52"),
        ("61", "64"),
        ("76", "72"),
        ("96", "91"),
    ],
)
def test_west_is_left_of_east(west: str, east: str) -> None:
    columns = {tile.code: tile.column for tile in load_tiles()}
    assert columns[west] < columns[east]


@pytest.mark.parametrize(
    ("north", "south"),
    [
        ("11", "18"),
        ("65", "63"),
        ("71", "73"),
        ("82", "81"),
        ("31", "32"),
        ("33", "34"),
        ("91", "93"),
        ("63", "35"),
    ],
)
def test_north_is_above_south(north: str, south: str) -> None:
    rows = {tile.code: tile.row for tile in load_tiles()}
    assert rows[north] < rows[south]


@pytest.mark.parametrize(
    "text", ["code,row\n11,1\n", "code,row,column\n11,1\n", "code,row,column\n11,one,1\n"]
)
def test_a_broken_file_is_told(text: str) -> None:
    with pytest.raises(DataError, match=r"tiles\.csv"):
        read_tiles(text)
