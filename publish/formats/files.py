"""The table files of a release: CSV that spreadsheets open safely, and Parquet with the schema's types."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from publish.frames import to_arrow
from publish.schema import Table

# What makes a spreadsheet read a text cell as a formula: OWASP, "CSV Injection". Some programs pass over what
# is not seen before they look: spaces, control characters, soft hyphens, zero-width and bidirectional marks.
_runs_as_formula = re.compile(
    r"""[\t\r\n]
      | [\s\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]*
        [=+\-@\uff1d\uff0b\uff0d\uff20]  # the last four are full-width
    """,
    re.VERBOSE,
).match

_must_be_quoted = re.compile(r'[",\r\n]').search

Cell = str | int | float | bool | date | None


def write_csv(table: Table, frame: pd.DataFrame, path: Path, *, bom: bool = False) -> None:
    """Write UTF-8 with LF; nothing is an empty cell, text that would run as a formula gets an apostrophe.

    `bom` puts the byte order mark first, without which Excel takes the file for its own old encoding.
    """
    with path.open("w", encoding="utf-8-sig" if bom else "utf-8", newline="") as stream:
        stream.write(",".join(table.names) + "\n")
        stream.writelines(",".join(map(to_cell, row)) + "\n" for row in rows(table, frame))


def write_parquet(table: Table, frame: pd.DataFrame, path: Path) -> None:
    """Write Parquet with the types and descriptions of the schema and nothing that varies."""
    pq.write_table(to_arrow(table, frame), path, compression="zstd")


def rows(table: Table, frame: pd.DataFrame) -> Iterator[tuple[Cell, ...]]:
    """The rows of a frame of `to_frame` as Python values, in the order of the table's columns."""
    for batch in to_arrow(table, frame).to_batches():
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def to_cell(value: Cell) -> str:
    """A value as the text of a CSV cell, quoted where it must be.

    >>> [to_cell(value) for value in (None, True, -5, "=1+1", "a, b")]
    ['', 'true', '-5', "'=1+1", '"a, b"']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quote(f"'{value}" if _runs_as_formula(value) else value)
    return value.isoformat() if isinstance(value, date) else repr(value)


def _quote(text: str) -> str:
    # Not the csv module: whether it quotes a lone carriage return depends on the version of Python.
    return '"' + text.replace('"', '""') + '"' if _must_be_quoted(text) else text
