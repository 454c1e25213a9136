"""Short ways to ask the pipeline what it finds in a sentence, for the tables of cases."""

from datetime import date

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
