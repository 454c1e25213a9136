"""The figures of one event: which holds, and what else is said."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from publish.events.statements import Figure, Statement, largest


@dataclass(frozen=True, slots=True)
class EventCount:
    """One figure of one event, over all articles that state one for the group."""

    group: str
    value: int
    low: int
    high: int
    approx: bool
    n_articles: int
    n_texts: int

    @property
    def conflict(self) -> bool:
        """Whether articles disagree."""
        return self.low != self.high


def count_groups(stated: Sequence[Statement], text_of: Mapping[str, str]) -> tuple[EventCount, ...]:
    """The counts of the groups that the statements, earliest first, have figures for; in alphabetical order.

    `text_of` is the cluster of each article_id.
    """
    by_article: dict[str, list[Figure]] = defaultdict(list)
    for statement in stated:
        by_article[statement.article.article_id] += statement.figures
    figures: dict[str, list[tuple[str, Figure]]] = defaultdict(list)
    for article_id, told in by_article.items():
        for figure in largest(told):
            figures[figure.group].append((text_of[article_id], figure))
    return tuple(_count(group, figures[group]) for group in sorted(figures))


def _count(group: str, stated: Sequence[tuple[str, Figure]]) -> EventCount:
    """The count of one group from the figures of its articles, each with its text, earliest first.

    The value is the figure that most texts state, copies of one text counted once; a figure that is exact
    before one that is not where they tie, then the earliest published.
    """
    texts: dict[int, set[str]] = defaultdict(set)
    for text, figure in stated:
        texts[figure.value].add(text)
    exact = {figure.value for _, figure in stated if not figure.approx}
    # `texts` is in order of publication and max() keeps the first of equals: the earliest wins a tie.
    value = max(texts, key=lambda candidate: (len(texts[candidate]), candidate in exact))
    return EventCount(
        group,
        value,
        low=min(texts),
        high=max(texts),
        approx=value not in exact,
        n_articles=len(stated),
        n_texts=len({text for text, _ in stated}),
    )
