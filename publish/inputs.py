"""What the extract stage hands over, as typed rows.

pandas has several ways to say "nothing" (None, NaN, NaT, NA); here, at the edge, all become None.
"""

import hashlib
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

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
    """One fact of one article; the fields as in the schema of `facts`.

    `reviewed` facts are those that a person has confirmed or corrected (`publish.review`).
    """

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
    doubts: str | None = None
    reviewed: bool = False

    @property
    def fact_id(self) -> str:
        """Made of the article, the words and what they state, whatever the rule and the confidence."""
        stated = (
            *(self.article_id, self.kind, self.start, self.end, self.value, self.value_end, self.group),
            *(self.role, self.place_code, self.cohort, self.approx),
        )
        return hashlib.sha1("|".join(map(str, stated)).encode(), usedforsecurity=False).hexdigest()[:16]


#: What facts are ordered by: their article and position, then whatever tells them apart.
FACT_ORDER = (
    *("article_id", "start", "end", "kind", "value", "value_end", "group", "role", "place_code", "cohort"),
    *("approx", "confidence", "rule", "doubts"),
)
#: Characters up to which a text is likely to stand in many rows: identifiers, codes, names of rules.
_SHARED = 64

#: What `extract.parts.load_parts` gives: the columns of the parts, and when an article was captured first.
_ARTICLES = ARTICLE_SCHEMA.append(pa.field("first_fetched", pa.timestamp("us", tz="UTC"), nullable=False))


def read_articles(frame: pd.DataFrame) -> tuple[ArticleRow, ...]:
    """The rows of the articles frame, earliest published first."""
    rows = [ArticleRow(**row) for row in _rows(_arrow(frame, _ARTICLES, "articles"))]
    return tuple(sorted(rows, key=lambda row: row.age))


def read_facts(frame: pd.DataFrame) -> tuple[FactRow, ...]:
    """The rows of the facts frame, each once, by article and position in its text."""
    table = _arrow(frame, FACT_SCHEMA, "facts")
    # Arrow sorts and tells rows apart many times faster than Python.
    distinct = table.group_by(table.column_names, use_threads=False).aggregate([])
    order = pc.sort_indices(distinct, [(name, "ascending", "at_start") for name in FACT_ORDER])
    rows = tuple(FactRow(**row) for row in _rows(distinct.take(order)))
    for row in rows:
        _check_value(row)
    return rows


def _rows(table: pa.Table) -> Iterator[dict[str, Any]]:
    """The rows one batch after the other; a short text that stands in many of them is held once."""
    for batch in table.to_batches(max_chunksize=4_096):
        for row in batch.to_pylist():
            yield {name: _shared(value) for name, value in row.items()}


def _shared(value: Any) -> Any:
    return sys.intern(value) if isinstance(value, str) and len(value) <= _SHARED else value


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


def fact_order(fact: FactRow) -> tuple[tuple[bool, Any], ...]:
    """Sort key: by article and position in its text, nothing before anything, as `read_facts` has it."""
    values = (getattr(fact, name) for name in FACT_ORDER)
    return tuple((value is not None, value) for value in values)


def _arrow(frame: pd.DataFrame, schema: pa.Schema, name: str) -> pa.Table:
    missing = sorted(set(schema.names) - set(frame.columns))
    if missing:
        raise CheckFailed(f"table {name}: the extracted frame has no column {', '.join(missing)}")
    try:
        return pa.Table.from_pandas(frame, schema=schema, preserve_index=False)
    except (pa.ArrowException, TypeError, ValueError) as error:
        raise CheckFailed(f"table {name}: the extracted frame is not of its types: {error}") from error
