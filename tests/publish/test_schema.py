from itertools import chain

import pyarrow as pa
import pytest

from publish.schema import ARROW_TYPES, TABLES, Column, Table, release_tables

COLUMNS = [(table, column) for table in TABLES for column in table.columns]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_says_what_a_row_is(table: Table) -> None:
    assert table.description.endswith(".")


@pytest.mark.parametrize(("table", "column"), COLUMNS, ids=lambda item: item.name)
def test_a_column_says_what_it_is(table: Table, column: Column) -> None:
    assert len(column.description) > 9 and column.description.endswith(".")


def test_the_tables_and_their_order() -> None:
    assert [table.name for table in TABLES] == [
        *("articles", "facts", "events", "counts", "evidence"),
        *("coverage", "provinces", "timeline"),
    ]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_names_are_used_once_and_keys_exist(table: Table) -> None:
    names = table.names
    assert len(set(names)) == len(names)
    assert set(table.primary_key) <= set(names)
    targets = {(other.name, name) for other in TABLES for name in other.names}
    assert {key.column for key in table.foreign_keys} <= set(names)
    assert {(key.table, key.target) for key in table.foreign_keys} <= targets


def test_arrow_types_come_from_the_columns() -> None:
    schema = TABLES[2].arrow()
    assert schema.field("date_start").type == pa.date32()
    assert schema.field("event_id").nullable is False
    assert schema.field("cohort").metadata == {
        b"description": b"The cohort served; empty where none is stated or a figure spans several."
    }
    assert {field.type for field in chain.from_iterable(t.arrow() for t in TABLES)} == set(
        ARROW_TYPES.values()
    )


def test_text_is_a_column_only_on_demand() -> None:
    assert "text" not in release_tables()[0].names
    assert release_tables(with_text=True)[0].names == (*TABLES[0].names, "text")
