"""What the extract stage hands over, as typed rows.

pandas has several ways to say "nothing" (None, NaN, NaT, NA); here, at the edge, all become None.
"""

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
import pyarrow as pa

from extract.columns import ARTICLE_SCHEMA, FACT_SCHEMA
from models.errors import CheckFailed


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article, already folded: one row an `article_id`; `first_fetched` is when it was captured first."""

    article_id: str
    url: str
    outlet: str | None
    source: str | None
    title: str | None
    author: str | None
    published: date | None
    published_source: str | None
    modified: date | None
    fetched_at: datetime
    first_fetched: datetime
    record_id: str
    relevant: bool
    text: str

    @property
    def age(self) -> tuple[date, str]:
        """Sort key: the earliest published first, those without a date last, ties by id."""
        return (self.published or date.max, self.article_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRow:
    """One fact of one article; `value`, `value_end`, `role` and `place_code` as in the schema of `facts`."""

    article_id: str
    kind: str
    value: str
    value_end: str | None
    group: str | None
    role: str | None
    place_code: str | None
    cohort: int | None
    approx: bool
    evidence: str
    start: int
    end: int
    confidence: float
    rule: str


#: What `extract.parts.load_parts` gives: the columns of the parts, and when an article was captured first.
_ARTICLES = ARTICLE_SCHEMA.append(pa.field("first_fetched", pa.timestamp("us", tz="UTC"), nullable=False))


def read_articles(frame: pd.DataFrame) -> tuple[ArticleRow, ...]:
    """The rows of the articles frame, earliest published first."""
    rows = [ArticleRow(**row) for row in _arrow(frame, _ARTICLES, "articles").to_pylist()]
    return tuple(sorted(rows, key=lambda row: row.age))


def read_facts(frame: pd.DataFrame) -> tuple[FactRow, ...]:
    """The rows of the facts frame, by article and position in its text."""
    rows = [FactRow(**row) for row in _arrow(frame, FACT_SCHEMA, "facts").to_pylist()]
    for row in rows:
        _check_value(row)
    return tuple(sorted(rows, key=_fact_order))


def _check_value(fact: FactRow) -> None:
    """Raise `CheckFailed` where the value is not of its kind: a whole number or an ISO day."""
    try:
        if fact.kind in ("cohort", "count"):
            int(fact.value)
        elif fact.kind == "date":
            date.fromisoformat(fact.value)
            date.fromisoformat(fact.value_end or fact.value)
    except ValueError as error:
        raise CheckFailed(
            f"table facts, column value: article {fact.article_id}, {fact.kind} at {fact.start}: {error}"
        ) from error


def _fact_order(fact: FactRow) -> tuple[str | int | float | bool, ...]:
    return (
        fact.article_id,
        fact.start,
        fact.end,
        fact.kind,
        fact.value,
        fact.value_end or "",
        fact.group or "",
        fact.role or "",
        fact.place_code or "",
        fact.cohort or 0,
        fact.approx,
        fact.confidence,
        fact.rule,
    )


def _arrow(frame: pd.DataFrame, schema: pa.Schema, name: str) -> pa.Table:
    missing = sorted(set(schema.names) - set(frame.columns))
    if missing:
        raise CheckFailed(f"table {name}: the extracted frame has no column {', '.join(missing)}")
    try:
        return pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise CheckFailed(f"table {name}: the extracted frame is not of its types: {error}") from error
