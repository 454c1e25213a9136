"""Rows to typed frames: every frame of a release has the Arrow types of the schema."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd
import pyarrow as pa

from models.errors import CheckFailed
from publish.schema import Table

Row = Mapping[str, Any]


def to_frame(table: Table, rows: Iterable[Row]) -> pd.DataFrame:
    """`rows` as a frame with the columns and types of `table`.

    Raises `CheckFailed` naming the table, the column and the first value that is not of its type.
    """
    fields = list(table.arrow())
    cells: list[list[Any]] = [[] for _ in fields]
    for row in rows:
        for field, column in zip(fields, cells, strict=True):
            column.append(row[field.name])
    arrays = [_array(table, field, column) for field, column in zip(fields, cells, strict=True)]
    columns = {
        field.name: pd.Series(pd.arrays.ArrowExtensionArray(array))
        for field, array in zip(fields, arrays, strict=True)
    }
    return pd.DataFrame(columns)


def to_arrow(table: Table, frame: pd.DataFrame) -> pa.Table:
    """A frame of `to_frame` as an Arrow table with exactly the schema of `table`."""
    schema = table.arrow()
    return pa.table([pa.chunked_array(pa.array(frame[name])) for name in table.names], schema=schema)


def values(frame: pd.DataFrame, *names: str) -> Iterator[tuple[Any, ...]]:
    """The rows of these columns of a frame as Python values, empty cells as None."""
    return zip(*(pa.array(frame[name]).to_pylist() for name in names), strict=True)


def _array(table: Table, field: pa.Field, values: list[Any]) -> pa.Array:
    try:
        return pa.array(values, type=field.type)
    except (pa.ArrowException, TypeError, ValueError, OverflowError) as error:
        raise CheckFailed(f"table {table.name}, column {field.name}: {error}") from error
