import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from models.errors import CheckFailed
from publish.formats.database import create_table, write_database
from publish.frames import to_frame
from publish.schema import TABLES as RELEASE_TABLES
from tests.publish.hostile import OUTLET_ROWS, PAGE, PAGE_ROWS, PAGES, TABLES, frames


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "release.sqlite"


@pytest.fixture
def connection(path: Path) -> Iterator[sqlite3.Connection]:
    write_database(TABLES, frames(), path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


def test_rows_read_back(connection: sqlite3.Connection) -> None:
    assert connection.execute("SELECT * FROM outlets").fetchall() == [tuple(r.values()) for r in OUTLET_ROWS]
    expected = [tuple((row | {"day": row["day"] and row["day"].isoformat()}).values()) for row in PAGE_ROWS]
    assert connection.execute("SELECT * FROM pages").fetchall() == expected


def test_types_are_what_the_table_says(connection: sqlite3.Connection) -> None:
    query = "SELECT typeof(outlet), typeof(number), typeof(share), typeof(good), typeof(day) FROM pages"
    assert connection.execute(query).fetchone() == ("text", "integer", "real", "integer", "text")


def test_create_table() -> None:
    assert create_table(PAGES).splitlines() == [
        'CREATE TABLE "pages" (',
        '  "outlet" TEXT NOT NULL,',
        '  "number" INTEGER NOT NULL CHECK ("number" >= 1) CHECK ("number" <= 99),',
        '  "title" TEXT,',
        '  "share" REAL CHECK ("share" >= 0) CHECK ("share" <= 0.5),',
        '  "good" INTEGER CHECK ("good" IN (0, 1)),',
        '  "day" TEXT CHECK ("day" GLOB \'[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]\'),',
        '  "code" TEXT,',
        '  PRIMARY KEY ("outlet", "number"),',
        '  FOREIGN KEY ("outlet") REFERENCES "outlets" ("name")',
        ") STRICT",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "INSERT INTO outlets VALUES (NULL, 'daily', NULL)",
        "INSERT INTO outlets VALUES ('Kabar', 'daily', NULL)",
        "INSERT INTO outlets VALUES ('Suara', 'weekly', NULL)",
        "INSERT INTO outlets VALUES ('Suara', 'daily', 'Gema')",
        "UPDATE pages SET number = 100",
        "UPDATE pages SET number = 'two'",
        "UPDATE pages SET good = 2",
        "UPDATE pages SET day = '5 January'",
        "DELETE FROM outlets WHERE name = 'Kabar'",
    ],
)
def test_the_file_holds_itself_to_the_schema(connection: sqlite3.Connection, statement: str) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    with pytest.raises(sqlite3.IntegrityError):
        connection.execute(statement)


def test_foreign_keys_have_an_index(connection: sqlite3.Connection) -> None:
    query = "SELECT name, tbl_name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
    assert connection.execute(query).fetchall() == [("outlets_parent", "outlets"), ("pages_outlet", "pages")]
    plan = connection.execute("EXPLAIN QUERY PLAN SELECT * FROM outlets WHERE parent = 'Kabar'").fetchone()
    assert "USING INDEX outlets_parent" in plan[3]


def test_the_codebook_is_in_the_file(connection: sqlite3.Connection) -> None:
    rows = connection.execute("SELECT * FROM codebook").fetchall()
    assert len(rows) == sum(len(table.columns) for table in TABLES)
    assert rows[1] == ("outlets", "group", "string", 0, "Its kind.", "daily, editor's own")


@pytest.mark.parametrize(
    ("page", "message"),
    [
        ({"number": 0}, "table pages: CHECK constraint failed"),
        ({"outlet": None}, "table pages: NOT NULL constraint failed"),
        ({"share": 0.75}, "table pages: CHECK constraint failed"),
        ({"outlet": "Gema"}, "table pages: row 1 names no row of table outlets"),
    ],
)
def test_rows_that_break_the_schema(path: Path, page: dict[str, Any], message: str) -> None:
    with pytest.raises(CheckFailed, match=message):
        write_database(TABLES, frames(page), path)


@pytest.mark.parametrize(
    "text", ["a\x00b", "a\r\nb\rc", "\ufeffa", "a" * 1_000_000], ids=["nul", "returns", "mark", "long"]
)
def test_text_is_kept_as_it_is(path: Path, text: str) -> None:
    write_database(TABLES, frames({"title": text}), path)
    with closing(sqlite3.connect(path)) as opened:
        assert opened.execute("SELECT title FROM pages").fetchone() == (text,)


def test_the_same_input_gives_the_same_bytes(path: Path) -> None:
    write_database(TABLES, frames(), path)
    first = path.read_bytes()
    write_database(TABLES, frames(), path.with_name("other.sqlite"))
    write_database(TABLES, frames(PAGE), path)
    write_database(TABLES, frames(), path)
    assert path.read_bytes() == path.with_name("other.sqlite").read_bytes() == first


def test_nothing_is_left_beside_the_file(path: Path) -> None:
    write_database(TABLES, frames(), path)
    assert list(path.parent.iterdir()) == [path]


def test_the_tables_of_a_release_can_be_made(path: Path) -> None:
    write_database(RELEASE_TABLES, {table.name: to_frame(table, []) for table in RELEASE_TABLES}, path)
    with closing(sqlite3.connect(path)) as opened:
        names = {name for (name,) in opened.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert names == {table.name for table in RELEASE_TABLES} | {"codebook"}
