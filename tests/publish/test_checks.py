from datetime import date
from typing import Any

import pandas as pd
import pytest

from models.errors import CheckFailed
from publish.checks import check_evidence, check_references, check_table, validate
from publish.frames import to_frame
from publish.schema import Column, ForeignKey, Table
from tests.publish.conftest import World

TABLE = Table(
    name="things",
    description="A thing.",
    columns=(
        Column(name="name", type="string", description="Its name.", required=True, unique=True),
        Column(name="kind", type="string", description="Its kind.", enum=("big", "small")),
        Column(name="code", type="string", description="Its code.", pattern=r"^\d{2}$"),
        Column(name="size", type="integer", description="Its size.", minimum=1, maximum=11),
        Column(name="day", type="date", description="Its day."),
        Column(name="twin", type="string", description="Its twin."),
    ),
    primary_key=("kind", "size"),
    foreign_keys=(ForeignKey("twin", "things", "name"),),
)
GOOD: dict[str, Any] = {
    "name": "a",
    "kind": "big",
    "code": "62",
    "size": 8,
    "day": date(2024, 1, 2),
    "twin": "a",
}
OTHER = GOOD | {"name": "b", "size": 9}


def frame(*changes: dict[str, Any]) -> pd.DataFrame:
    return to_frame(TABLE, [row | change for row, change in zip((GOOD, OTHER), changes, strict=False)])


@pytest.mark.parametrize(
    "change", [{}, {"kind": None}, {"code": None}, {"size": None}, {"twin": None, "day": None}]
)
def test_good_rows_pass(change: dict[str, Any]) -> None:
    validate((TABLE,), {"things": frame({}, change)})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"name": None}, r"column name: not_nullable fails in 1 rows \(row 1: "),
        ({"name": "a"}, r"column name: field_uniqueness fails in 2 rows \(row 0: 'a', row 1: 'a'\)"),
        ({"kind": "huge"}, r"column kind: isin\(.*\) fails in 1 rows \(row 1: 'huge'\)"),
        ({"code": "6"}, r"column code: str_matches\(.*\) fails in 1 rows \(row 1: '6'\)"),
        ({"size": 0}, r"column size: greater_than_or_equal_to\(1\) fails in 1 rows \(row 1: 0\)"),
        ({"size": 12}, r"column size: less_than_or_equal_to\(11\) fails in 1 rows \(row 1: 12\)"),
        ({"size": 8}, r"column size: multiple_fields_uniqueness fails in 2 rows"),
    ],
)
def test_a_broken_constraint_names_table_column_and_rows(change: dict[str, Any], said: str) -> None:
    with pytest.raises(CheckFailed, match=r"table things, " + said):
        check_table(TABLE, frame({}, change))


def test_a_frame_with_other_columns_fails() -> None:
    with pytest.raises(CheckFailed, match=r"table things, .*day"):
        check_table(TABLE, frame({}).drop(columns="day"))
    with pytest.raises(CheckFailed, match=r"table things, .*more"):
        check_table(TABLE, frame({}).assign(more=1))


def test_a_frame_of_other_types_fails() -> None:
    with pytest.raises(CheckFailed, match=r"table things, column size: dtype"):
        check_table(TABLE, frame({}).astype({"size": "float64"}))


def test_a_reference_to_nothing_fails() -> None:
    with pytest.raises(CheckFailed, match=r"column twin: 1 rows name no name of table things \(row 1: c\)"):
        check_references(TABLE, {"things": frame({}, {"twin": "c"})})


@pytest.mark.parametrize("shift", [{"start": 0}, {"end": 10_000}, {"evidence": "angkatan 9"}])
def test_evidence_must_be_what_the_article_says(world: World, shift: dict[str, Any]) -> None:
    fact = world.article("a").cohort(8).facts[0]
    check_evidence(*world.rows())
    fact |= shift
    with pytest.raises(CheckFailed, match="table facts, column evidence: article a says"):
        check_evidence(*world.rows())
