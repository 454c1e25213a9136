"""Short ways to ask the pipeline what it finds in a sentence, for the tables of cases."""

from collections.abc import Mapping
from datetime import date

import pytest

from extract.annotate import annotate, document
from extract.article import Article
from extract.facts import Annotation
from extract.mentions import ActivityMention, CohortMention, CountMention, DateMention, PlaceMention


def cohorts(text: str) -> tuple[CohortMention, ...]:
    """What the component `cohorts` finds."""
    return tuple(document(Article("case", text))._.mentions["cohorts"])


def activities(text: str) -> tuple[ActivityMention, ...]:
    """What the component `activities` finds."""
    return tuple(document(Article("case", text))._.mentions["activities"])


def dates(text: str, published: date | None = None) -> tuple[DateMention, ...]:
    """What the component `dates` finds."""
    return tuple(document(Article("case", text, published=published))._.mentions["dates"])


def places(text: str) -> tuple[PlaceMention, ...]:
    """What the component `places` finds."""
    return tuple(document(Article("case", text))._.mentions["places"])


def counts(text: str) -> tuple[CountMention, ...]:
    """What the component `counts` finds."""
    return tuple(document(Article("case", text))._.mentions["counts"])


def facts(text: str, *, title: str | None = None, published: date | None = None) -> Annotation:
    """What `annotate` makes of a short article."""
    return annotate(Article("case", text, title=title, published=published))


#: For a test that must hold without the trained pipeline and with it.
both_ways = pytest.mark.parametrize("rules_only", [True, False], ids=["rules", "trained"])


def names(kind: str, text: str, *, rules_only: bool) -> str:
    """The names of the `organisers` or `venues` of a short article, in lower case, joined by "; "."""
    annotation = annotate(Article("case", text), rules_only=rules_only)
    return "; ".join(fact.name for fact in getattr(annotation, kind)).casefold()


def failing(known: Mapping[str, Mapping[str, str]]) -> list[object]:
    """The cases that are known to fail, as strict xfails under their reasons."""
    return [
        pytest.param(text, expected, id=text[:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in known.items()
        for text, expected in cases.items()
    ]
