from datetime import date
from typing import Any

import pandas as pd
import pyarrow as pa
import pytest

from models.errors import CheckFailed
from publish.frames import to_arrow, to_frame
from publish.schema import Column, Table

TABLE = Table(
    name="things",
    description="A thing.",
    columns=(
        Column(name="name", type="string", description="Its name.", required=True),
        Column(name="size", type="integer", description="Its size."),
        Column(name="day", type="date", description="Its day."),
    ),
)
ROWS: list[dict[str, Any]] = [
    {"name": "a", "size": 1, "day": date(2024, 1, 2)},
    {"name": "b", "size": None, "day": None},
]


def test_rows_come_back_as_they_went_in() -> None:
    assert to_arrow(TABLE, to_frame(TABLE, ROWS)).to_pylist() == ROWS


def test_an_integer_with_gaps_stays_an_integer() -> None:
    assert to_frame(TABLE, ROWS)["size"].dtype == pd.ArrowDtype(pa.int64())


def test_a_frame_without_rows_keeps_its_types() -> None:
    assert to_arrow(TABLE, to_frame(TABLE, [])).schema.equals(TABLE.arrow(), check_metadata=True)


@pytest.mark.parametrize("bad", [{"size": "many"}, {"day": "2024-01-02"}, {"name": "\ud800"}])
def test_a_value_of_the_wrong_type_names_table_and_column(bad: dict[str, Any]) -> None:
    (column,) = bad
    with pytest.raises(CheckFailed, match=f"table things, column {column}"):
        to_frame(TABLE, [ROWS[0] | bad])
