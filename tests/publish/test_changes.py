from typing import Any

import pytest

from publish.changes import Changes, TableChanges, compare, to_record
from publish.frames import to_frame
from publish.schema import Column, Table

ONE = Table(
    name="one",
    description="A row.",
    columns=(
        Column(name="code", type="string", description="Its code.", required=True),
        Column(name="size", type="integer", description="Its size."),
        Column(name="day", type="date", description="Its day."),
    ),
    primary_key=("code",),
)
TWO = Table(name="two", description="A row.", columns=ONE.columns, primary_key=("code", "size"))

A, B, C = ("a", 1, None), ("b", None, None), ("c", 3, None)
Row = tuple[Any, ...]


def differ(table: Table, new: list[Row], old: list[Row]) -> TableChanges:
    frames = [
        {table.name: to_frame(table, [dict(zip(table.names, row, strict=True)) for row in rows])}
        for rows in (new, old)
    ]
    return compare([table], frames[0], frames[1], "2026-11-21").tables[table.name]


@pytest.mark.parametrize(
    ("new", "old", "added", "removed", "changed"),
    [
        ([], [], (), (), {}),
        ([A, B], [B, A], (), (), {}),
        ([A, B], [], (("a",), ("b",)), (), {}),
        ([A], [B, A, C], (), (("b",), ("c",)), {}),
        ([("a", 2, None)], [A], (), (), {("a",): ("size",)}),
        ([("a", None, None)], [A], (), (), {("a",): ("size",)}),
        ([("b", 0, None)], [B], (), (), {("b",): ("size",)}),
        ([C, ("a", 2, None)], [A, B], (("c",),), (("b",),), {("a",): ("size",)}),
    ],
)
def test_rows_are_told_apart_by_their_key(
    new: list[Row], old: list[Row], added: Row, removed: Row, changed: dict[Row, Row]
) -> None:
    assert differ(ONE, new, old) == TableChanges(added, removed, changed)


def test_a_key_of_several_columns() -> None:
    assert differ(TWO, [A, C], [A, ("c", 4, None)]) == TableChanges((("c", 3),), (("c", 4),), {})


def test_a_column_that_was_not_there_before_is_no_change() -> None:
    frames = [{"one": to_frame(ONE, [dict(zip(ONE.names, A, strict=True))])} for _ in range(2)]
    frames[1]["one"] = frames[1]["one"].drop(columns="day")
    assert not compare([ONE], frames[0], frames[1], "2026-11-21")


def test_a_table_that_was_not_there_before_is_left_out() -> None:
    frames = {"one": to_frame(ONE, [])}
    assert compare([ONE], frames, {}, "2026-11-21") == Changes("2026-11-21", {})


def test_the_record_is_json() -> None:
    changes = Changes("2026-11-21", {"two": TableChanges((("c", 3),), (), {("a", 1): ("day",)})})
    assert to_record(changes) == {
        "since": "2026-11-21",
        "tables": {
            "two": {"added": [["c", 3]], "removed": [], "changed": [{"key": ["a", 1], "columns": ["day"]}]}
        },
    }
