"""The reports of an event: who says what, with the sentences that say so."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publish.events.build import Event
from publish.events.statements import Figure, largest
from publish.inputs import ArticleRow, FactRow
from publish.snippets import Snippet, snippets
from publish.tables import Findings

#: So many reports of an event are shown with their sentences, the others as links.
IN_FULL = 3

#: So many sentences are shown of a report.
SENTENCES = 4
#: Kinds of facts that say no more of an event than a name.
_NAMES = frozenset({"organiser", "venue"})


@dataclass(frozen=True, slots=True)
class ReportView:
    """One report of an event; `snippets` are () where it is not shown in full."""

    article: ArticleRow
    is_copy: bool
    figures: tuple[Figure, ...]
    snippets: tuple[Snippet, ...]


def report_views(event: Event, findings: Findings) -> tuple[ReportView, ...]:
    """The reports of an event, the first published first.

    Of the copies of one text the first is shown in full, for the others say the same.
    """
    facts: dict[str, dict[FactRow, None]] = defaultdict(dict)
    figures: dict[str, list[Figure]] = defaultdict(list)
    articles: dict[str, ArticleRow] = {}
    for statement in event.statements:
        article_id = statement.article.article_id
        articles[article_id] = statement.article
        facts[article_id] |= dict.fromkeys(statement.facts)
        figures[article_id] += statement.figures
    full = _in_full(articles, findings)
    return tuple(
        ReportView(
            article,
            not findings.clusters[article_id].is_primary,
            largest(figures[article_id]),
            _shown(snippets(article.text, facts[article_id])) if article_id in full else (),
        )
        for article_id, article in articles.items()
    )


def _shown(told: Sequence[Snippet]) -> tuple[Snippet, ...]:
    """The first sentences; those that only name an organiser or a venue give way to the others."""
    first = sorted(enumerate(told), key=lambda numbered: _names_only(numbered[1]))[:SENTENCES]
    return tuple(snippet for _, snippet in sorted(first, key=lambda numbered: numbered[0]))


def _names_only(snippet: Snippet) -> bool:
    return all(kind in _NAMES for segment in snippet for kind in segment.kinds)


def _in_full(article_ids: Iterable[str], findings: Findings) -> set[str]:
    """The first article of each of the first texts."""
    first: dict[str, str] = {}
    for article_id in article_ids:
        first.setdefault(findings.clusters[article_id].cluster_id, article_id)
    return set(list(first.values())[:IN_FULL])
