"""The one schema of a release: names, types, descriptions and constraints of its tables.

Everything else that says what a column is, is made from here: the Parquet types (`Table.arrow`), the
validation (`publish.checks`), the workbook, the database and what describes a release (`datapackage.json`,
`croissant.json`, `CODEBOOK.md`).
"""

from dataclasses import replace

from publish.schema.common import COHORTS
from publish.schema.coverage import COVERAGE, PROVINCES, TIMELINE
from publish.schema.events import COUNTS, EVENTS, EVIDENCE
from publish.schema.model import ARROW_TYPES, Column, ColumnType, ForeignKey, Table
from publish.schema.reported import ARTICLES, FACTS, TEXT

__all__ = [
    "ARROW_TYPES",
    "COHORTS",
    "TABLES",
    "Column",
    "ColumnType",
    "ForeignKey",
    "Table",
    "release_tables",
]

TABLES: tuple[Table, ...] = (ARTICLES, FACTS, EVENTS, COUNTS, EVIDENCE, COVERAGE, PROVINCES, TIMELINE)


def release_tables(*, with_text: bool = False) -> tuple[Table, ...]:
    """The tables of a release; `with_text` adds the articles' full text, for private use."""
    if not with_text:
        return TABLES
    return (replace(ARTICLES, columns=(*ARTICLES.columns, TEXT)), *TABLES[1:])
