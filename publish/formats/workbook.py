"""A release as one Excel workbook: what it is, a sheet a table, and the codebook.

Text is only ever text: none becomes a formula, a link or a number. Line breaks are those of Excel (LF), and
control characters, which no XML can hold, are left out.
"""

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import astuple
from datetime import date, datetime, time
from pathlib import Path

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_range
from xlsxwriter.worksheet import Worksheet

from publish.formats.codebook import entries
from publish.formats.files import Cell, rows
from publish.schema import Table

# "Excel specifications and limits": rows of a sheet; characters of a cell, counted in UTF-16 code units.
MAX_ROWS = 1_048_576
MAX_CELL = 32_767
# Excel knows no earlier day.
FIRST_DAY = date(1900, 1, 1)
# What the file says of its making where no day of release is known: the first day that its ZIP format knows.
NO_DAY = date(1980, 1, 1)

WIDTHS = {"integer": 10, "number": 11, "boolean": 9, "date": 12}
WIDEST = 60
SAMPLE_ROWS = 200

_forbidden = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_line_break = re.compile(r"\r\n?")


def write_workbook(
    tables: Iterable[Table], frames: Mapping[str, pd.DataFrame], path: Path, *, about: Mapping[str, str]
) -> tuple[str, ...]:
    """Write `frames` to the XLSX file `path` and name the tables that are too long for a sheet and left out.

    The rows of `about` open the first sheet; where it has `released`, an ISO day, the file is dated so. The
    same input gives the same bytes.
    """
    listed = tuple(tables)
    sizes = {table.name: len(frames[table.name]) for table in listed}
    left_out = tuple(name for name, size in sizes.items() if size + 1 > MAX_ROWS)
    with _open(path, about) as writer:
        writer.front(listed, sizes, left_out, about)
        for table in listed:
            if table.name not in left_out:
                writer.table(table, frames[table.name])
        writer.codebook(listed)
    return left_out


@contextmanager
def _open(path: Path, about: Mapping[str, str]) -> Iterator["_Writer"]:
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with Workbook(str(path), options) as workbook:
        created = datetime.combine(_released(about), time())
        workbook.set_properties({"title": clean(about.get("title", "")), "created": created})
        yield _Writer(workbook)


class _Writer:
    """Writes sheets from top to bottom, as XlsxWriter's constant memory needs it."""

    def __init__(self, workbook: Workbook) -> None:
        self._workbook = workbook
        self._bold = workbook.add_format({"bold": True, "quote_prefix": True})
        # As if typed after an apostrophe: Excel leaves it text even when someone edits the cell.
        self._text = workbook.add_format({"quote_prefix": True})
        self._day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        self._plain = workbook.add_format()

    def front(
        self,
        tables: Sequence[Table],
        sizes: Mapping[str, int],
        left_out: Sequence[str],
        about: Mapping[str, str],
    ) -> None:
        """The sheet `about`: what the release is and which tables it has."""
        sheet = self._workbook.add_worksheet("about")
        sheet.set_column(0, 0, 20)
        sheet.set_column(1, 1, WIDEST)
        sheet.set_column(2, 3, 20)
        for row, (label, text) in enumerate(about.items()):
            self._cell(sheet, row, 0, label, self._bold)
            self._cell(sheet, row, 1, text)
        head = len(about) + 1
        self._row(sheet, head, ("table", "a row is", "rows", "sheet"), self._bold)
        for row, table in enumerate(tables, start=head + 1):
            where = "left out: too long for a sheet" if table.name in left_out else table.name
            self._row(sheet, row, (table.name, table.description, sizes[table.name], where))

    def table(self, table: Table, frame: pd.DataFrame) -> None:
        """One sheet with the rows of one table."""
        self._list(table.name, table.names, _widths(table, frame), rows(table, frame), len(frame))

    def codebook(self, tables: Sequence[Table]) -> None:
        """The sheet `codebook`: every column of every table."""
        header = ("table", "column", "type", "never empty", "description", "values")
        listed = [astuple(entry) for entry in entries(tables)]
        self._list("codebook", header, (14, 18, 10, 13, WIDEST, 40), listed, len(listed))

    def _list(
        self,
        name: str,
        header: Sequence[str],
        widths: Sequence[int],
        values: Iterable[Sequence[Cell]],
        size: int,
    ) -> None:
        sheet = self._workbook.add_worksheet(name)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, size, len(header) - 1)
        # Codes look like numbers and are none: no warning triangles for them.
        sheet.ignore_errors({"number_stored_as_text": xl_range(0, 0, size, len(header) - 1)})
        self._row(sheet, 0, header, self._bold)
        for number, row in enumerate(values, start=1):
            self._row(sheet, number, row)

    def _row(self, sheet: Worksheet, row: int, values: Sequence[Cell], text: Format | None = None) -> None:
        for column, value in enumerate(values):
            self._cell(sheet, row, column, value, text)

    def _cell(self, sheet: Worksheet, row: int, column: int, value: Cell, text: Format | None = None) -> None:
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int | float):
            if math.isfinite(value):
                sheet.write_number(row, column, value)
        elif isinstance(value, date) and value >= FIRST_DAY:
            sheet.write_datetime(row, column, value, self._day)
        elif value is not None:
            self._write_text(sheet, row, column, clean(str(value)), text or self._text)

    def _write_text(self, sheet: Worksheet, row: int, column: int, text: str, style: Format) -> None:
        # XlsxWriter takes a string of this form for rich text of its own making and writes its XML as it is.
        if text.startswith("<r>") and text.endswith("</r>"):
            sheet.write_rich_string(row, column, self._plain, text[0], text[1:], style)
        else:
            sheet.write_string(row, column, text, style)


def clean(text: str) -> str:
    """What of `text` a cell can hold; what is too long ends with an ellipsis.

    >>> clean("a\\x00\\r\\nb")
    'a\\nb'
    """
    kept = _forbidden.sub("", _line_break.sub("\n", text))
    if len(kept) <= MAX_CELL // 2:
        return kept
    units = kept.encode("utf-16-le")
    if len(units) <= 2 * MAX_CELL:
        return kept
    return units[: 2 * (MAX_CELL - 1)].decode("utf-16-le", "ignore") + "…"


def _widths(table: Table, frame: pd.DataFrame) -> list[int]:
    """The width of each column, in characters: for its name and its type, for text its first rows."""
    return [
        max(
            len(column.name) + 4,
            WIDTHS.get(column.type)
            or min(WIDEST, max(map(len, frame[column.name].head(SAMPLE_ROWS).dropna()), default=0)),
        )
        for column in table.columns
    ]


def _released(about: Mapping[str, str]) -> date:
    try:
        return date.fromisoformat(about.get("released", ""))
    except ValueError:
        return NO_DAY
