"""From the facts of relevant articles to events and their counts.

An article states events (`publish.statements`); statements of different articles that are of one event
are linked (`publish.linking`); here each linked group becomes one event, and the figures of its articles
one count a group. The rules are told in `docs/events.md`.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from publish.clusters import Membership
from publish.inputs import ArticleRow, FactRow
from publish.linking import link
from publish.spans import Span, merge
from publish.statements import EventKey, Figure, Statement, statements


@dataclass(frozen=True, slots=True)
class EventCount:
    """One figure of one event, over all articles that state one for the group."""

    group: str
    value: int
    low: int
    high: int
    approx: bool
    n_articles: int

    @property
    def conflict(self) -> bool:
        """Whether articles disagree."""
        return self.low != self.high


@dataclass(frozen=True, slots=True)
class Event:
    """One activity for one cohort in one place; `statements` are ordered by publication."""

    event_id: str
    key: EventKey
    span: Span | None
    confidence: float
    counts: tuple[EventCount, ...]
    statements: tuple[Statement, ...]

    @property
    def article_ids(self) -> frozenset[str]:
        """The articles that report it, copies included."""
        return frozenset(statement.article.article_id for statement in self.statements)

    @property
    def outlets(self) -> frozenset[str]:
        """The named outlets that report it."""
        return frozenset(
            statement.article.outlet for statement in self.statements if statement.article.outlet is not None
        )


def build_events(
    articles: Sequence[ArticleRow], facts: Iterable[FactRow], clusters: Mapping[str, Membership]
) -> tuple[Event, ...]:
    """All events, by first day (undated last), activity, cohort and place."""
    by_article: dict[str, list[FactRow]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article_id].append(fact)
    stated = [
        statement
        for article in articles
        for statement in statements(article, by_article.get(article.article_id, ()))
    ]
    events = sorted((_event(group, clusters) for group in link(stated, clusters)), key=_order)
    return _with_unique_ids(events)


def count_group(
    group: str, stated: Sequence[tuple[ArticleRow, Figure]], clusters: Mapping[str, Membership]
) -> EventCount:
    """The count of one group from the figures that articles state, earliest article first.

    The value is the figure that most texts state, copies of one text counted once; the earliest
    published where they tie.
    """
    texts: dict[int, set[str]] = defaultdict(set)
    for article, figure in stated:
        texts[figure.value].add(clusters[article.article_id].cluster_id)
    # `texts` is in order of publication and max() keeps the first of equals: the earliest wins a tie.
    value = max(texts, key=lambda candidate: len(texts[candidate]))
    return EventCount(
        group,
        value,
        low=min(texts),
        high=max(texts),
        approx=all(figure.approx for _, figure in stated if figure.value == value),
        n_articles=len({article.article_id for article, _ in stated}),
    )


def _event(group: Sequence[Statement], clusters: Mapping[str, Membership]) -> Event:
    figures: dict[str, list[tuple[ArticleRow, Figure]]] = defaultdict(list)
    for statement in group:
        for figure in statement.figures:
            figures[figure.group].append((statement.article, figure))
    span = merge(statement.span for statement in group if statement.span is not None)
    return Event(
        _event_id(group, span),
        group[0].key,
        span,
        max(statement.confidence for statement in group),
        tuple(count_group(name, figures[name], clusters) for name in sorted(figures)),
        tuple(group),
    )


def _event_id(group: Sequence[Statement], span: Span | None) -> str:
    key = group[0].key
    published = group[0].article.published
    month = f"{published:%Y-%m}" if published else ""
    when = span.start.isoformat() if span else month
    return _digest("|".join(map(str, (key.activity, key.cohort, key.area.province, key.area.regency, when))))


def _digest(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]


def _order(event: Event) -> tuple[str | int, ...]:
    area = event.key.area
    start = event.span.start.isoformat() if event.span else "~"
    first = event.statements[0].article.article_id
    return (start, event.key.activity, event.key.cohort or 0, area.province or "", area.regency or "", first)


def _with_unique_ids(events: Iterable[Event]) -> tuple[Event, ...]:
    """The same events; where ids collide, all but the first get one made of the id and a number."""
    taken: set[str] = set()
    unique = []
    for event in events:
        event_id, repeat = event.event_id, 1
        while event_id in taken:
            repeat += 1
            event_id = _digest(f"{event.event_id}|{repeat}")
        taken.add(event_id)
        unique.append(replace(event, event_id=event_id))
    return tuple(unique)
