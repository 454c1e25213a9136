"""The tables of a release, from the rows that the extract stage hands over."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import pandas as pd

from models.gazetteer import Gazetteer
from publish.copies.clusters import Membership, cluster
from publish.coverage import coverage_rows, province_rows, timeline_rows
from publish.events.build import Event, build_events
from publish.events.counts import EventCount
from publish.events.names import SEPARATOR
from publish.frames import to_frame
from publish.inputs import ArticleRow, FactRow, read_articles, read_facts
from publish.review.apply import Reviewed, lay_over
from publish.review.decisions import Decision
from publish.schema import release_tables


@dataclass(frozen=True, slots=True)
class Findings:
    """What the articles and facts amount to, before it is laid out in tables.

    `review` says which of a person's decisions had no effect on the facts, and why.
    """

    articles: tuple[ArticleRow, ...]
    review: Reviewed
    clusters: Mapping[str, Membership]
    events: tuple[Event, ...]

    @property
    def facts(self) -> tuple[FactRow, ...]:
        """The facts as the decisions have them."""
        return self.review.facts


def find(articles: pd.DataFrame, facts: pd.DataFrame, decisions: Sequence[Decision] = ()) -> Findings:
    """Cluster the articles of the extract stage and build the events that their facts state.

    A person's `decisions` are laid over the facts, in all copies of an article alike: what is a copy is told
    by the facts as they were read.
    """
    rows = read_articles(articles)
    read = read_facts(facts)
    clusters = cluster(rows, read)
    review = lay_over(rows, read, decisions, clusters)
    return Findings(rows, review, clusters, build_events(rows, review.facts, clusters))


def lay_out(findings: Findings, gazetteer: Gazetteer, *, with_text: bool = False) -> dict[str, pd.DataFrame]:
    """The tables by name, in the order of the schema, their rows in an order that depends on nothing else.

    `with_text` adds the articles' full text.
    """
    coverage = coverage_rows(findings.events, gazetteer)
    rows: dict[str, Iterable[Mapping[str, Any]]] = {
        "articles": _article_rows(findings),
        "facts": _fact_rows(findings),
        "events": map(_event_row, findings.events),
        "counts": _count_rows(findings.events),
        "evidence": _evidence_rows(findings.events),
        "coverage": coverage,
        "provinces": province_rows(findings.events, coverage, gazetteer),
        "timeline": timeline_rows(findings.events),
    }
    return {table.name: to_frame(table, rows[table.name]) for table in release_tables(with_text=with_text)}


def _article_rows(findings: Findings) -> Iterator[dict[str, Any]]:
    n_facts = Counter(fact.article_id for fact in findings.facts)
    return (
        _values(article)
        | _values(findings.clusters[article.article_id])
        | {
            "first_seen": article.first_fetched.date(),
            "last_seen": article.fetched_at.date(),
            "n_facts": n_facts[article.article_id],
        }
        for article in findings.articles
    )


def _fact_rows(findings: Findings) -> Iterator[dict[str, Any]]:
    return (
        _values(fact) | {"fact_id": fact.fact_id, "confidence": round(fact.confidence, 4)}
        for fact in findings.facts
    )


def _values(row: ArticleRow | FactRow | Membership | EventCount) -> dict[str, Any]:
    """The fields of a row by name; not `asdict`, which copies each value and takes many times as long."""
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _event_row(event: Event) -> dict[str, Any]:
    return {
        "event_id": event.event_id,
        "activity": event.key.activity,
        "cohort": event.key.cohort,
        "province_code": event.key.area.province,
        "regency_code": event.key.area.regency,
        "regency_codes": " ".join(event.regencies) or None,
        "organisers": SEPARATOR.join(event.organisers) or None,
        "venues": SEPARATOR.join(event.venues) or None,
        "date_start": event.span.start if event.span else None,
        "date_end": event.span.end if event.span else None,
        "date_precision": event.span.precision if event.span else None,
        "date_conflict": event.date_conflict,
        "n_articles": len(event.article_ids),
        "n_texts": len(event.texts),
        "n_outlets": len(event.outlets),
        "confidence": round(event.confidence, 4),
    }


def _count_rows(events: Iterable[Event]) -> Iterator[dict[str, Any]]:
    return (
        {"event_id": event.event_id, "conflict": count.conflict} | _values(count)
        for event in events
        for count in event.counts
    )


def _evidence_rows(events: Iterable[Event]) -> Iterator[dict[str, Any]]:
    return (
        {"event_id": event.event_id, "fact_id": fact.fact_id, "article_id": fact.article_id}
        for event in events
        for fact in event.facts
    )
