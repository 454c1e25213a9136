"""From the facts of relevant articles to events and their counts.

An article states events (`statements`); statements of different articles that are of one event are linked
(`linking`); here each linked group becomes one event, and the figures of its articles one count a group
(`counts`). The rules are told in `docs/events.md`.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from publish.copies.clusters import Membership
from publish.events.counts import EventCount, count_groups
from publish.events.linked import Linked
from publish.events.linking import link
from publish.events.names import distinct_names
from publish.events.spans import Span, agreed
from publish.events.statements import EventKey, Statement, area_of, statements
from publish.inputs import ArticleRow, FactRow


@dataclass(frozen=True, slots=True)
class Event:
    """One activity for one cohort in one place; `statements` are ordered by publication.

    `date_conflict` says that its texts give days that cannot all be right; `organisers` and `venues` are
    their names, those that most texts give first; `texts` are the clusters of its articles.
    """

    event_id: str
    key: EventKey
    span: Span | None
    date_conflict: bool
    confidence: float
    counts: tuple[EventCount, ...]
    organisers: tuple[str, ...]
    venues: tuple[str, ...]
    statements: tuple[Statement, ...]
    texts: frozenset[str]

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

    @property
    def facts(self) -> tuple[FactRow, ...]:
        """The facts that it rests on, article by article."""
        return tuple(dict.fromkeys(fact for statement in self.statements for fact in statement.facts))

    @property
    def regencies(self) -> tuple[str, ...]:
        """The codes of the regencies that its reports name as its places, sorted."""
        named = {fact.value for fact in self.facts if fact.kind == "place"} | {self.key.area.code or ""}
        return tuple(sorted(code for code in named if code and area_of(code).regency))


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
    return with_unique_ids(events)


def _event(group: Linked, clusters: Mapping[str, Membership]) -> Event:
    text_of = {s.article.article_id: clusters[s.article.article_id].cluster_id for s in group.statements}
    spans = [
        (text_of[statement.article.article_id], statement.span)
        for statement in group.statements
        if statement.span is not None
    ]
    span, conflict = agreed(spans)
    return Event(
        _event_id(group, span),
        group.key,
        span,
        conflict,
        max(statement.confidence for statement in group.statements),
        count_groups(group.statements, text_of),
        _names("organiser", group.statements, text_of),
        _names("venue", group.statements, text_of),
        group.statements,
        frozenset(text_of.values()),
    )


def _names(kind: str, stated: Iterable[Statement], text_of: Mapping[str, str]) -> tuple[str, ...]:
    facts = (fact for statement in stated for fact in statement.facts if fact.kind == kind)
    return distinct_names((text_of[fact.article_id], fact.value) for fact in facts)


def _event_id(group: Linked, span: Span | None) -> str:
    key = group.key
    month = f"{group.published:%Y-%m}" if group.published else ""
    when = span.start.isoformat() if span else month
    parts = (key.activity, key.cohort, key.area.province, key.area.regency, when, *key.spans)
    return _digest("|".join(map(str, parts)))


def _digest(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()[:12]


def _order(event: Event) -> tuple[str | int, ...]:
    area = event.key.area
    start = event.span.start.isoformat() if event.span else "~"
    first = event.statements[0].article.article_id
    return (start, event.key.activity, event.key.cohort or 0, area.province or "", area.regency or "", first)


def with_unique_ids(events: Iterable[Event], taken: Iterable[str] = ()) -> tuple[Event, ...]:
    """The same events; one whose id another has before it, or that is `taken`, gets one made of the id."""
    used = set(taken)
    unique = []
    for event in events:
        event_id, repeat = event.event_id, 1
        while event_id in used:
            repeat += 1
            event_id = _digest(f"{event.event_id}|{repeat}")
        used.add(event_id)
        unique.append(replace(event, event_id=event_id))
    return tuple(unique)
