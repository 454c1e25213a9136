"""What must hold before a release is written; each failure is a `CheckFailed` that says where."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import pandera.pandas as pandera
from pandera.errors import SchemaErrors

from models.errors import CheckFailed
from publish.inputs import ArticleRow, FactRow
from publish.schema import ARROW_TYPES, Column, Table

SHOWN_ROWS = 3


def validate(tables: Iterable[Table], frames: Mapping[str, pd.DataFrame]) -> None:
    """Check every frame against its table's schema, then the references between them."""
    listed = tuple(tables)
    for table in listed:
        check_table(table, frames[table.name])
    for table in listed:
        check_references(table, frames)


def check_table(table: Table, frame: pd.DataFrame) -> None:
    """Check the columns, types and constraints of one frame; names the first bad rows."""
    try:
        pandera_schema(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        raise CheckFailed(_explain(table, errors.failure_cases)) from errors


def pandera_schema(table: Table) -> pandera.DataFrameSchema:
    """The pandera schema of `table`."""
    return pandera.DataFrameSchema(
        {column.name: _pandera_column(column) for column in table.columns},
        name=table.name,
        strict=True,
        ordered=True,
        unique=list(table.primary_key) or None,
    )


def check_references(table: Table, frames: Mapping[str, pd.DataFrame]) -> None:
    """Check that every foreign key of `table` names a row that is there."""
    for key in table.foreign_keys:
        values = frames[table.name][key.column].dropna()
        missing = values[~values.isin(frames[key.table][key.target])]
        if len(missing):
            shown = ", ".join(f"row {index}: {value}" for index, value in missing[:SHOWN_ROWS].items())
            raise CheckFailed(
                f"table {table.name}, column {key.column}: {len(missing)} rows name no {key.target} of "
                f"table {key.table} ({shown})"
            )


def check_evidence(articles: Iterable[ArticleRow], facts: Iterable[FactRow]) -> None:
    """Check that the evidence of every fact is what its article says between start and end."""
    texts = {article.article_id: article.text for article in articles}
    for fact in facts:
        text = texts.get(fact.article_id)
        if text is not None and text[fact.start : fact.end] != fact.evidence:
            raise CheckFailed(
                f"table facts, column evidence: article {fact.article_id} says "
                f"{text[fact.start : fact.end]!r} at {fact.start}-{fact.end}, not {fact.evidence!r}"
            )


def _pandera_column(column: Column) -> pandera.Column:
    checks = []
    if column.enum:
        checks.append(pandera.Check.isin(column.enum))
    if column.pattern is not None:
        checks.append(pandera.Check.str_matches(column.pattern))
    if column.minimum is not None:
        checks.append(pandera.Check.ge(column.minimum))
    if column.maximum is not None:
        checks.append(pandera.Check.le(column.maximum))
    return pandera.Column(
        pd.ArrowDtype(ARROW_TYPES[column.type]),
        checks=checks,
        nullable=not column.required,
        unique=column.unique,
    )


def _explain(table: Table, cases: pd.DataFrame) -> str:
    """One line a broken check: table, column, check and the first bad rows."""
    lines = []
    for (column, check), bad in cases.groupby(["column", "check"], sort=False, dropna=False):
        rows: list[tuple[Any, Any]] = list(zip(bad["index"], bad["failure_case"], strict=True))
        shown = ", ".join(f"row {index}: {value!r}" for index, value in rows[:SHOWN_ROWS])
        lines.append(f"table {table.name}, column {column}: {check} fails in {len(rows)} rows ({shown})")
    return "\n".join(lines)
