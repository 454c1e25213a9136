"""The five tables of a release, from the rows that the extract stage hands over."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd

from models.gazetteer import Gazetteer
from publish.clusters import Membership, cluster
from publish.coverage import coverage_rows
from publish.events import Event, build_events
from publish.frames import to_frame
from publish.inputs import ArticleRow, FactRow, read_articles, read_facts
from publish.schema import release_tables


@dataclass(frozen=True, slots=True)
class Findings:
    """What the articles and facts amount to, before it is laid out in tables."""

    articles: tuple[ArticleRow, ...]
    facts: tuple[FactRow, ...]
    clusters: Mapping[str, Membership]
    events: tuple[Event, ...]


def find(articles: pd.DataFrame, facts: pd.DataFrame) -> Findings:
    """Cluster the articles of the extract stage and build the events that their facts state."""
    article_rows = read_articles(articles)
    fact_rows = read_facts(facts)
    clusters = cluster(article_rows, fact_rows)
    return Findings(article_rows, fact_rows, clusters, build_events(article_rows, fact_rows, clusters))


def lay_out(findings: Findings, gazetteer: Gazetteer, *, with_text: bool = False) -> dict[str, pd.DataFrame]:
    """The tables by name, in the order of the schema, their rows in an order that depends on nothing else.

    `with_text` adds the articles' full text.
    """
    rows: dict[str, Sequence[Mapping[str, Any]]] = {
        "articles": _article_rows(findings),
        "facts": _fact_rows(findings),
        "events": [_event_row(event) for event in findings.events],
        "counts": _count_rows(findings.events),
        "coverage": coverage_rows(findings.events, gazetteer),
    }
    return {table.name: to_frame(table, rows[table.name]) for table in release_tables(with_text=with_text)}


def _article_rows(findings: Findings) -> list[dict[str, Any]]:
    n_facts = Counter(fact.article_id for fact in findings.facts)
    return [
        asdict(article)
        | asdict(findings.clusters[article.article_id])
        | {
            "first_seen": article.first_fetched.date(),
            "last_seen": article.fetched_at.date(),
            "n_facts": n_facts[article.article_id],
        }
        for article in findings.articles
    ]


def _fact_rows(findings: Findings) -> list[dict[str, Any]]:
    return [
        asdict(fact) | {"confidence": round(fact.confidence, 4), "reviewed": False} for fact in findings.facts
    ]


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "event_id": event.event_id,
        "activity": event.key.activity,
        "cohort": event.key.cohort,
        "province_code": event.key.area.province,
        "regency_code": event.key.area.regency,
        "date_start": event.span.start if event.span else None,
        "date_end": event.span.end if event.span else None,
        "date_precision": event.span.precision if event.span else None,
        "n_articles": len(event.article_ids),
        "n_outlets": len(event.outlets),
        "confidence": round(event.confidence, 4),
    }


def _count_rows(events: Iterable[Event]) -> list[dict[str, Any]]:
    return [
        {"event_id": event.event_id, "conflict": count.conflict} | asdict(count)
        for event in events
        for count in event.counts
    ]
