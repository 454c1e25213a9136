"""A release as one SQLite file: strict tables that hold themselves to the schema, and its codebook.

Days are ISO 8601 text, booleans are 0 and 1, as SQLite has no type of its own for either.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pandas as pd

from models.errors import CheckFailed, JejakError
from publish.formats.codebook import entries
from publish.formats.files import Cell, rows
from publish.schema import Column, ColumnType, Table

SQL_TYPES: dict[ColumnType, str] = {
    "string": "TEXT",
    "integer": "INTEGER",
    "number": "REAL",
    "boolean": "INTEGER",
    "date": "TEXT",
}

CODEBOOK = Table(
    name="codebook",
    description="One column of one table.",
    columns=(
        Column(name="table", type="string", description="The table.", required=True),
        Column(name="column", type="string", description="The column.", required=True),
        Column(name="type", type="string", description="Its type.", required=True),
        Column(name="never_empty", type="boolean", description="Whether it is never empty.", required=True),
        Column(name="description", type="string", description="What it holds.", required=True),
        Column(name="values", type="string", description="Which values it may hold.", required=True),
    ),
    primary_key=("table", "column"),
)

_DAY = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]"


def write_database(tables: Iterable[Table], frames: Mapping[str, pd.DataFrame], path: Path) -> None:
    """Write `frames` to a new SQLite file at `path`; one that is there is replaced.

    The same input gives the same bytes with the same version of SQLite. Raises `CheckFailed` naming the
    table where a row breaks the schema or names a row that is not there, `JejakError` where the file cannot
    be written.
    """
    listed = tuple(tables)
    path.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(path)) as connection, connection:
            # A row may name one that comes after it: references are checked at the end.
            connection.execute("PRAGMA foreign_keys = OFF")
            connection.execute("BEGIN")
            for table in listed:
                _fill(connection, table, rows(table, frames[table.name]))
            _fill(connection, CODEBOOK, (astuple(entry) for entry in entries(listed)))
            _check(connection)
    except sqlite3.OperationalError as error:  # a full disk
        raise JejakError(f"{path}: {error}") from error


def create_table(table: Table) -> str:
    """The SQL that creates `table`, with all constraints of the schema but patterns."""
    parts = [_column(column, is_key=table.primary_key == (column.name,)) for column in table.columns]
    if table.primary_key:
        parts.append(f"PRIMARY KEY ({', '.join(map(_name, table.primary_key))})")
    parts += [
        f"FOREIGN KEY ({_name(key.column)}) REFERENCES {_name(key.table)} ({_name(key.target)})"
        for key in table.foreign_keys
    ]
    lines = ",\n  ".join(parts)
    return f"CREATE TABLE {_name(table.name)} (\n  {lines}\n) STRICT"


def _fill(connection: sqlite3.Connection, table: Table, values: Iterator[tuple[Cell, ...]]) -> None:
    connection.execute(create_table(table))
    places = ", ".join("?" * len(table.columns))
    try:
        connection.executemany(
            f"INSERT INTO {_name(table.name)} VALUES ({places})", (tuple(map(_stored, row)) for row in values)
        )
    except sqlite3.IntegrityError as error:
        raise CheckFailed(f"table {table.name}: {error}") from error
    for key in table.foreign_keys:
        index = _name(f"{table.name}_{key.column}")
        connection.execute(f"CREATE INDEX {index} ON {_name(table.name)} ({_name(key.column)})")


def _check(connection: sqlite3.Connection) -> None:
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        raise CheckFailed(f"table {table}: row {row} names no row of table {parent}")
    for (verdict,) in connection.execute("PRAGMA integrity_check"):
        if verdict != "ok":
            raise CheckFailed(f"the SQLite file is broken: {verdict}")


def _column(column: Column, *, is_key: bool) -> str:
    name = _name(column.name)
    parts = [name, SQL_TYPES[column.type]]
    parts += ["NOT NULL"] if column.required else []
    parts += ["UNIQUE"] if column.unique and not is_key else []
    parts += [f"CHECK ({condition})" for condition in _conditions(column, name)]
    return " ".join(parts)


def _conditions(column: Column, name: str) -> Iterator[str]:
    if column.type == "boolean":
        yield f"{name} IN (0, 1)"
    if column.type == "date":
        yield f"{name} GLOB {_text(_DAY)}"
    if column.enum:
        yield f"{name} IN ({', '.join(map(_text, column.enum))})"
    if column.minimum is not None:
        yield f"{name} >= {column.minimum!r}"
    if column.maximum is not None:
        yield f"{name} <= {column.maximum!r}"


def _stored(value: Cell) -> str | int | float | None:
    return value.isoformat() if isinstance(value, date) else value


def _name(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
