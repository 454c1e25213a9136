"""The dataset that the demo must yield, made from what its articles' authors wrote down.

`python -m tests.demo.expected` writes `expected/events.csv` and `expected/counts.csv`. They are committed and
were read by a person; the tests hold both the annotations and the whole pipeline against them.
"""

import hashlib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pandas as pd

from crawler.demo.content import SITES, DemoArticle, article_url, load_articles
from models.gazetteer import load_gazetteer
from publish.tables import find, lay_out

FOLDER = Path(__file__).parent / "expected"
TABLES = ("events", "counts")


def article_id(article: DemoArticle) -> str:
    """The id that the program gives an article: of its address."""
    return hashlib.sha1(article_url(article).encode()).hexdigest()[:16]


def frames() -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles and the facts as the extract stage would hand them over, from the authors' annotations."""
    articles = [_article_row(article) for article in load_articles()]
    facts = [row for article in load_articles() for row in _fact_rows(article)]
    return pd.DataFrame(articles), pd.DataFrame(facts)


def tables() -> dict[str, pd.DataFrame]:
    """The tables that follow from the annotations."""
    return lay_out(find(*frames()), load_gazetteer())


def _article_row(article: DemoArticle) -> dict[str, Any]:
    return {
        "article_id": article_id(article),
        "url": article_url(article),
        "outlet": SITES[article.site].outlet,
        "source": article.site,
        "title": article.title,
        "author": article.author,
        "published": article.published.date(),
        "published_source": "json-ld",
        "modified": article.modified.date() if article.modified else None,
        "fetched_at": datetime(2026, 1, 1, tzinfo=UTC),
        "first_fetched": datetime(2026, 1, 1, tzinfo=UTC),
        "record_id": f"<urn:uuid:{article_id(article)}>",
        "relevant": article.gold["relevant"],
        "text": article.body.strip(),
    }


def _fact_rows(article: DemoArticle) -> list[dict[str, Any]]:
    gold, rows = article.gold, []

    def add(kind: str, value: object, fact: dict[str, Any], **columns: object) -> None:
        start = article.body.strip().index(fact["text"])
        rows.append(
            {
                "article_id": article_id(article),
                "kind": kind,
                "value": str(value),
                "value_end": None,
                "group": None,
                "role": fact.get("role"),
                "place_code": None,
                "cohort": None,
                "approx": fact.get("approx", False),
                "evidence": fact["text"],
                "start": start,
                "end": start + len(fact["text"]),
                "confidence": 1.0,
                "rule": "annotated",
                "doubts": None,
            }
            | columns
        )

    for fact in gold.get("cohorts", ()):
        add("cohort", fact["number"], fact, cohort=fact["number"])
    for fact in gold.get("activities", ()):
        add("activity", fact["kind"], fact)
    for fact in gold.get("places", ()):
        add("place", fact["code"], fact, place_code=fact["code"])
    for fact in gold.get("dates", ()):
        add("date", fact["start"], fact, value_end=fact["end"])
    for fact in gold.get("counts", ()):
        columns = {"group": fact["group"], "role": fact["scope"]}
        add("count", fact["value"], fact, place_code=fact.get("place"), cohort=fact.get("cohort"), **columns)
    for kind in ("organiser", "venue"):
        for fact in gold.get(f"{kind}s", ()):
            add(kind, fact["name"], fact)
    return rows


def main() -> None:
    """Write the expected tables."""
    FOLDER.mkdir(exist_ok=True)
    for name in TABLES:
        tables()[name].drop(columns="confidence", errors="ignore").to_csv(FOLDER / f"{name}.csv", index=False)


if __name__ == "__main__":
    main()
