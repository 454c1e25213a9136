import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from publish.formats.workbook import MAX_ROWS, clean, write_workbook
from publish.frames import to_frame
from publish.schema import TABLES as RELEASE_TABLES
from publish.schema import Column, Table
from tests.publish.hostile import PAGE, PAGE_ROWS, PAGES, TABLES, TEXTS, frames

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl reads the workbooks back")

ABOUT = {
    "title": "Jejak <b>&</b>",
    "version": "1.2.0",
    "released": "2024-01-05",
    "licence": "CC-BY-4.0",
    "how to cite": '=HYPERLINK("http://x","y")',
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "release.xlsx"


def read(path: Path) -> Any:
    return openpyxl.load_workbook(path)


def sheet_rows(path: Path, name: str) -> list[tuple[Any, ...]]:
    return list(read(path)[name].iter_rows(values_only=True))


def test_sheets_are_in_order(path: Path) -> None:
    assert write_workbook(TABLES, frames(), path, about=ABOUT) == ()
    assert read(path).sheetnames == ["about", "outlets", "pages", "codebook"]


def test_values_and_types_read_back(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    header, *rows = sheet_rows(path, "pages")
    assert header == PAGES.names
    expected = [
        tuple((row | {"day": row["day"] and datetime.combine(row["day"], datetime.min.time())}).values())
        for row in PAGE_ROWS
    ]
    assert rows == expected
    assert [[type(value) for value in row] for row in rows] == [[type(v) for v in row] for row in expected]


def test_no_cell_is_a_formula_or_a_link(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    cells = [cell for sheet in read(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} == {"s", "n", "b", "d"}
    assert not any(cell.hyperlink for cell in cells)
    with ZipFile(path) as archive:
        sheets = [name for name in archive.namelist() if name.startswith("xl/worksheets/")]
        xml = "".join(archive.read(name).decode() for name in sheets)
    assert len(sheets) == 4
    assert not re.search(r"<f[ >/]|<hyperlink", xml)


def test_text_stays_text_when_someone_edits_it(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    cells = [cell for row in read(path)["pages"].iter_rows(min_row=2) for cell in row]
    assert all(cell.quotePrefix for cell in cells if isinstance(cell.value, str))
    assert sum(isinstance(cell.value, str) for cell in cells) > len(TEXTS)


def test_days_look_like_days(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    assert read(path)["pages"]["F2"].number_format == "yyyy-mm-dd"


def test_a_table_can_be_filtered_under_its_header(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    sheet = read(path)["pages"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", f"A1:G{len(PAGE_ROWS) + 1}")
    assert all(cell.font.bold for cell in sheet[1])
    assert not any(cell.font.bold for cell in sheet[2])
    assert sheet.column_dimensions["C"].width == pytest.approx(60, abs=1)
    assert sheet.column_dimensions["F"].width == pytest.approx(12, abs=1)


def test_the_first_sheet_says_what_the_release_is(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    assert sheet_rows(path, "about") == [
        *((label, text, None, None) for label, text in ABOUT.items()),
        (None, None, None, None),
        ("table", "a row is", "rows", "sheet"),
        ("outlets", "An outlet.", 2, "outlets"),
        ("pages", "A page | of an outlet.", len(PAGE_ROWS), "pages"),
    ]


def test_the_last_sheet_is_the_codebook(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    rows = sheet_rows(path, "codebook")
    assert rows[0] == ("table", "column", "type", "never empty", "description", "values")
    assert rows[2] == ("outlets", "group", "string", False, "Its kind.", "daily, editor's own")
    assert len(rows) == 1 + sum(len(table.columns) for table in TABLES)


@pytest.mark.parametrize(
    ("page", "column", "value"),
    [
        ({"title": "a\x00b\x07\x1f\ufffe"}, "C", "ab"),
        ({"title": "a\r\nb\rc"}, "C", "a\nb\nc"),
        ({"title": "a" * 1_000_000}, "C", "a" * 32_766 + "…"),
        ({"day": date(1899, 12, 31)}, "F", "1899-12-31"),
        ({"day": date(1900, 1, 1)}, "F", datetime(1900, 1, 1)),
        ({"share": float("nan")}, "D", None),
        ({"title": ""}, "C", ""),
    ],
    ids=["control", "returns", "long", "old", "oldest", "nan", "nothing"],
)
def test_what_a_cell_cannot_hold(path: Path, page: dict[str, Any], column: str, value: object) -> None:
    write_workbook(TABLES, frames(page), path, about=ABOUT)
    assert read(path)["pages"][f"{column}2"].value == value


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a" * 32_767, "a" * 32_767),
        ("a" * 32_768, "a" * 32_766 + "…"),
        ("😀" * 16_383, "😀" * 16_383),
        ("😀" * 16_384, "😀" * 16_383 + "…"),
        ("a" + "😀" * 16_384, "a" + "😀" * 16_382 + "…"),
        ("a\ud800b", "ab"),
        ("\x00" * 40_000 + "a", "a"),
    ],
    ids=["fits", "letters", "emoji fits", "emoji", "half an emoji", "surrogate", "control"],
)
def test_clean(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


def test_text_that_looks_like_an_escape_of_excel_is_escaped(path: Path) -> None:
    write_workbook(TABLES, frames({"title": "_x0041_"}), path, about=ABOUT)
    with ZipFile(path) as archive:
        assert "<t>_x005F_x0041_</t>" in archive.read("xl/worksheets/sheet3.xml").decode()


def test_a_table_too_long_for_a_sheet_is_left_out(path: Path) -> None:
    column = Column(name="n", type="integer", description="A number.")
    fits, longer = (
        Table(name=name, description=f"A {name} row.", columns=(column,)) for name in ("fits", "longer")
    )
    numbers = pd.Series(range(MAX_ROWS), dtype="int64[pyarrow]")
    tall = {"fits": to_frame(fits, [{"n": 1}]), "longer": pd.DataFrame({"n": numbers})}
    assert write_workbook((fits, longer), tall, path, about={}) == ("longer",)
    assert read(path).sheetnames == ["about", "fits", "codebook"]
    assert sheet_rows(path, "about")[-1] == (
        "longer",
        "A longer row.",
        MAX_ROWS,
        "left out: too long for a sheet",
    )


def test_the_same_input_gives_the_same_bytes(path: Path) -> None:
    write_workbook(TABLES, frames(), path, about=ABOUT)
    write_workbook(TABLES, frames(), path.with_name("other.xlsx"), about=ABOUT)
    assert path.read_bytes() == path.with_name("other.xlsx").read_bytes()


@pytest.mark.parametrize(
    ("about", "day"), [(ABOUT, "2024-01-05"), ({}, "1980-01-01"), ({"released": "soon"}, "1980-01-01")]
)
def test_the_file_knows_no_clock(path: Path, about: dict[str, str], day: str) -> None:
    write_workbook(TABLES, frames(), path, about=about)
    with ZipFile(path) as archive:
        stamps = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", archive.read("docProps/core.xml").decode())
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 31, 0, 0, 0)}
    assert set(stamps) == {f"{day}T00:00:00Z"}


def test_tables_without_rows_have_their_header(path: Path) -> None:
    empty = {table.name: to_frame(table, []) for table in RELEASE_TABLES}
    write_workbook(RELEASE_TABLES, empty, path, about=ABOUT)
    for table in RELEASE_TABLES:
        assert sheet_rows(path, table.name) == [table.names]


def test_a_description_is_as_safe_as_a_value(path: Path) -> None:
    table = replace(PAGES, description="=1+1", columns=(replace(PAGES.columns[0], description="=2+2"),))
    write_workbook([table], {"pages": to_frame(table, [PAGE])}, path, about={"=3": "=4"})
    cells = [cell for sheet in read(path) for row in sheet.iter_rows() for cell in row]
    assert {cell.value for cell in cells if cell.data_type == "s"} >= {"=1+1", "=2+2", "=3", "=4"}
    assert "f" not in {cell.data_type for cell in cells}
