"""The codebook as rows: what the formats that hold all tables in one file say about their columns."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from publish.schema import Column, Table


@dataclass(frozen=True, slots=True)
class Entry:
    """One column of one table; `values` says in words which values it may hold, "" for any."""

    table: str
    column: str
    type: str
    never_empty: bool
    description: str
    values: str


def entries(tables: Iterable[Table]) -> Iterator[Entry]:
    """An entry for every column of `tables`, in their order."""
    for table in tables:
        for column in table.columns:
            yield Entry(
                table.name,
                column.name,
                column.type,
                column.required,
                column.description,
                "; ".join(_values(table, column)),
            )


def _values(table: Table, column: Column) -> Iterator[str]:
    if column.enum:
        yield ", ".join(column.enum)
    if column.minimum is not None:
        yield f"{column.minimum:g} or more"
    if column.maximum is not None:
        yield f"{column.maximum:g} or less"
    if column.pattern is not None:
        yield f"matches {column.pattern}"
    yield from (f"{key.target} of {key.table}" for key in table.foreign_keys if key.column == column.name)
