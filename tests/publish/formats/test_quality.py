import random
import re
from datetime import date
from typing import Any

import pandas as pd
import pytest

from publish.formats.quality import quality
from publish.frames import to_frame
from publish.schema import TABLES, ColumnType, Table

DEFAULTS: dict[ColumnType, Any] = {
    "string": "x",
    "integer": 1,
    "number": 0.5,
    "boolean": False,
    "date": date(2024, 1, 5),
}


def full_row(table: Table, stated: dict[str, Any]) -> dict[str, Any]:
    """A row with what is `stated`, and otherwise no more than must be there."""
    blank = {column.name: DEFAULTS[column.type] if column.required else None for column in table.columns}
    return blank | stated


def frames(**rows: list[dict[str, Any]]) -> dict[str, pd.DataFrame]:
    return {
        table.name: to_frame(table, [full_row(table, row) for row in rows.get(table.name, [])])
        for table in TABLES
    }


def section(title: str, **rows: list[dict[str, Any]]) -> list[str]:
    """The lines of one section of the page, without empty ones."""
    text = quality(TABLES, frames(**rows)).split(f"\n## {title}\n")[1].split("\n## ")[0]
    return [line for line in text.splitlines() if line]


def test_rows_and_how_full_they_are() -> None:
    lines = section("Rows", articles=[{"title": "A"}, {"title": "B"}, {"title": None, "outlet": "C"}])
    assert "| `articles` | 3 |  |" in lines
    assert "| `articles.title` | 2 | 66.7% |" in lines
    assert "| `articles.outlet` | 1 | 33.3% |" in lines
    assert not any("articles.url" in line for line in lines)
    assert "| `events` | 0 |  |" in lines


@pytest.mark.parametrize(
    ("confidence", "label"),
    [(0.0, "0.0–0.1"), (0.1, "0.1–0.2"), (0.3, "0.3–0.4"), (0.2999, "0.2–0.3"), (0.7, "0.7–0.8"), (0.1 + 0.2, "0.3–0.4"), (1.0, "0.9–1.0")],
)  # fmt: skip
def test_a_confidence_is_in_its_bin(confidence: float, label: str) -> None:
    lines = section("Confidence", facts=[{"confidence": confidence}], events=[{"confidence": 0.55}])
    assert f"| {label} | 1 | 100.0% | 0 | 0.0% |" in lines
    assert "| 0.5–0.6 | 0 | 0.0% | 1 | 100.0% |" in lines
    assert len(lines) == 1 + 2 + 10


def test_facts_by_kind_and_by_review() -> None:
    facts = [
        {"kind": "count", "confidence": 0.5, "reviewed": True},
        {"kind": "count", "confidence": 0.9},
        {"kind": "date", "confidence": 0.8},
    ]
    lines = section("Facts", facts=facts)
    assert lines[0] == "A person has reviewed 1 of 3 (33.3%) facts."
    assert lines[3:] == ["| `count` | 2 | 0.70 | 1 | 50.0% |", "| `date` | 1 | 0.80 | 0 | 0.0% |"]


def test_where_the_day_of_publication_stood() -> None:
    sources = ["meta", None, "json-ld", "json-ld"]
    lines = section("Days of publication", articles=[{"published_source": source} for source in sources])
    assert lines[3:] == ["| `json-ld` | 2 | 50.0% |", "| none known | 1 | 25.0% |", "| `meta` | 1 | 25.0% |"]


def test_figures_in_conflict() -> None:
    counts: list[dict[str, Any]] = [
        {"group": "guru", "conflict": True},
        {"group": "guru"},
        {"group": "siswa"},
    ]
    lines = section("Figures that articles disagree on", counts=counts)
    assert lines[0] == "Articles disagree on 1 of 3 (33.3%) figures."
    assert lines[3:] == ["| `guru` | 2 | 1 | 50.0% |", "| `siswa` | 1 | 0 | 0.0% |"]


COVERAGE = [
    {"province": province, "regency_code": code, "cohort": cohort, "n_events": n_events}
    for province, code, cohort, n_events in [
        ("Riau", "14.01", 1, 0),
        ("Riau", "14.01", 2, 3),
        ("Riau", "14.02", 1, 0),
        ("Riau", "14.02", 2, 0),
        ("Bali", "51.01", 1, 0),
        ("Bali", "51.01", 2, 0),
    ]
]


def test_cohorts_with_the_fewest_regencies_come_first() -> None:
    lines = section("Gaps by cohort", coverage=COVERAGE)
    assert lines[3:] == ["| 1 | 0 | 0.0% |", "| 2 | 1 | 33.3% |"]


def test_regencies_with_nothing_reported() -> None:
    # An event whose cohort nobody states reaches its regency too.
    lines = section("Gaps by province", coverage=COVERAGE, events=[{"regency_code": "14.01"}])
    assert lines[0].startswith("Nothing is reported of 2 of 3 (66.7%) regencies and cities")
    assert lines[3:] == ["| Riau | 2 | 1 | 50.0% |", "| Bali | 1 | 1 | 100.0% |"]


def test_an_empty_release_has_its_page() -> None:
    text = quality(TABLES, frames())
    assert text.count("\n## ") == 7
    assert "A person has reviewed 0 of 0 facts." in text
    assert "| 0.0–0.1 | 0 | – | 0 | – |" in text
    assert "nan" not in text


HOSTILE = [
    "<script>alert(1)</script>",
    "a | b |\n\n# c",
    "``` d",
    "[e](javascript:f)",
    "\u202eg\x00\r",
    "a" * 1_000_000,
]


def page_about(text: str) -> list[str]:
    return quality(
        TABLES,
        frames(
            articles=[{"published_source": text}],
            facts=[{"kind": text}],
            counts=[{"group": text}],
            coverage=[{"province": text}],
        ),
    ).splitlines()


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_makes_no_markup(text: str) -> None:
    for line, harmless in zip(page_about(text), page_about("x"), strict=True):
        unescaped = re.sub(r"\\[!-~]", "", line)
        assert unescaped.count("|") == harmless.count("|")
        prose = re.sub(r"`[^`]*`", "", unescaped)
        assert prose == re.sub(r"`[^`]*`", "", harmless) or re.fullmatch(r"[\w |.%…]+", prose)


def test_the_order_of_rows_does_not_matter() -> None:
    facts = [{"kind": kind, "confidence": 0.1 * n} for n, kind in enumerate(["date", "count", "place"] * 3)]
    shuffled = random.Random(4).sample(facts, len(facts))
    assert quality(TABLES, frames(facts=facts)) == quality(TABLES, frames(facts=shuffled))
