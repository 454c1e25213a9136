"""What a person should look at: facts that are disputed, contradicted, doubted or unsure, the worst first."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from publish.inputs import ArticleRow, FactRow
from publish.review.apply import context
from publish.review.decisions import Decision, Stated
from publish.snippets import Snippet, snippets
from publish.tables import Findings

#: Why a fact is in the queue, the most pressing first.
Reason = Literal["reviewers disagree", "text has changed", "articles disagree", "doubted", "unsure", "wanted"]
REASONS: tuple[Reason, ...] = get_args(Reason)
#: Facts less sure than this are asked about: of those between 0.7 and 0.8 about a quarter are wrong
#: (docs/confidence.md), above it too few to be worth a person's time.
UNSURE = 0.8
#: Roles of facts that events are made of; the others change no event.
_DECISIVE = frozenset({None, "subject", "event"})


@dataclass(frozen=True, slots=True)
class Item:
    """A fact to be looked at, why (`told` in more words), and the sentence that it stands in."""

    fact: FactRow
    article: ArticleRow
    reason: Reason
    told: str
    snippet: Snippet


def queue(findings: Findings, wanted: Iterable[str] = ()) -> tuple[Item, ...]:
    """The items, by reason and then the least sure first; reviewed facts are in none.

    What stands in the same words in several copies is asked once, of the first publication where it is one
    of them. Of the articles `wanted` (by article_id) every fact is there that is not reviewed.
    """
    articles = {article.article_id: article for article in findings.articles}
    chosen = frozenset(wanted)
    reopened = _reopened(findings)
    contradicted = _contradicted(findings)
    items = []
    for fact in findings.facts:
        article = articles[fact.article_id]
        why = _why(fact, article, reopened, contradicted, chosen)
        if why is not None:
            (snippet,) = snippets(article.text, [fact])[:1]
            items.append(Item(fact, article, *why, snippet))
    items.sort(key=lambda item: (REASONS.index(item.reason), item.fact.confidence))
    asked: dict[tuple[object, ...], Item] = {}
    for item in sorted(items, key=lambda item: not findings.clusters[item.article.article_id].is_primary):
        asked.setdefault(_question(item, findings, chosen), item)
    once = set(asked.values())
    return tuple(item for item in items if item in once)


def _question(item: Item, findings: Findings, wanted: frozenset[str]) -> tuple[object, ...]:
    """What is the same for the same words in copies; of a wanted article each fact is asked for itself."""
    fact, article = item.fact, item.article
    if article.article_id in wanted:
        return (fact.fact_id,)
    words = context(article.text, fact.start, fact.end)
    return (findings.clusters[article.article_id].cluster_id, fact.kind, Stated.of(fact), words)


def lost(findings: Findings) -> tuple[Decision, ...]:
    """Stale decisions whose fact is found no more, so that no item of the queue brings them back."""
    found = {(fact.article_id, fact.kind, Stated.of(fact)) for fact in findings.facts}
    return tuple(one for one in findings.review.stale if (one.article_id, one.kind, one.said) not in found)


def _why(
    fact: FactRow,
    article: ArticleRow,
    reopened: dict[FactRow, tuple[Reason, str]],
    contradicted: dict[FactRow, str],
    wanted: frozenset[str],
) -> tuple[Reason, str] | None:
    if fact.reviewed or not article.relevant:
        return None
    if fact in reopened:
        return reopened[fact]
    if fact in contradicted:
        return "articles disagree", contradicted[fact]
    if fact.role in _DECISIVE and fact.doubts:
        return "doubted", fact.doubts
    if fact.role in _DECISIVE and fact.confidence < UNSURE:
        return "unsure", f"confidence {fact.confidence:.2f}"
    return ("wanted", "its article was asked for") if article.article_id in wanted else None


def _reopened(findings: Findings) -> dict[FactRow, tuple[Reason, str]]:
    """What was decided on and is to be decided again."""
    saying: dict[tuple[str, str, Stated], list[FactRow]] = defaultdict(list)
    for fact in findings.facts:
        saying[fact.article_id, fact.kind, Stated.of(fact)].append(fact)
    again: dict[FactRow, tuple[Reason, str]] = {}
    for one in findings.review.stale:
        told = f"{one.reviewer} said {one.verdict} of other words on {one.decided}"
        for fact in _decided_on(one, saying):
            again[fact] = ("text has changed", told)
    for made in findings.review.disputed:
        told = "; ".join(f"{one.reviewer}: {_in_words(one)}" for one in made)
        for fact in _decided_on(made[0], saying):
            again[fact] = ("reviewers disagree", told)
    return again


def _decided_on(
    decision: Decision, saying: Mapping[tuple[str, str, Stated], Sequence[FactRow]]
) -> Sequence[FactRow]:
    """The fact that says so nearest to where the decision was made: an article may say a thing often."""
    facts = saying.get((decision.article_id, decision.kind, decision.said), ())
    return sorted(facts, key=lambda fact: abs(fact.start - decision.start))[:1]


def _in_words(decision: Decision) -> str:
    if decision.stated is None:
        return decision.verdict
    changed = [
        f"{name} {value}"
        for name, value in decision.stated.model_dump().items()
        if value != getattr(decision.said, name)
    ]
    return f"{decision.verdict} to {', '.join(changed)}"


def _contradicted(findings: Findings) -> dict[FactRow, str]:
    """Figures and days of an event that its articles do not agree on, and what they say instead."""
    found: dict[FactRow, str] = {}
    for event in findings.events:
        disputed = {count.group: count for count in event.counts if count.conflict}
        for fact in event.facts if disputed or event.date_conflict else ():
            if fact.kind == "count" and fact.group in disputed:
                count = disputed[fact.group]
                found[fact] = f"articles say {count.low} to {count.high}; {count.value} holds"
            elif fact.kind == "date" and event.date_conflict:
                found[fact] = "articles give other days"
    return found
