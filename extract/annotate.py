"""Annotate: from an article to its facts. Pure: no network, no clock, no file but the models."""

from collections.abc import Iterable, Iterator
from functools import cache

import spacy
from spacy.language import Language
from spacy.tokens import Doc

import extract.components
import extract.roles.component  # noqa: F401 - registers the component "roles"
from extract.article import Article
from extract.facts import Annotation
from extract.masking import mask
from extract.relevance import is_relevant
from models.language import LANGUAGE_CODE

#: The components in the order in which they run.
COMPONENTS = ("activities", "cohorts", "dates", "places", "counts", "roles")
#: Longer texts are cut: no report is as long, and crawled text must not cost unbounded time.
MAX_CHARACTERS = 200_000


@cache
def pipeline() -> Language:
    """The spaCy pipeline, made once a process (about a second)."""
    nlp = spacy.blank(LANGUAGE_CODE)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def document(article: Article) -> Doc:
    """The article as a spaCy document that every component has seen, for whoever wants its spans.

    This is the way in: the components need the article that this puts on the document beside its text.
    """
    nlp, masked = pipeline(), _masked(article)
    return nlp(_document(nlp, article, masked, relevant=is_relevant(article.title, masked)))


def annotate(article: Article) -> Annotation:
    """The facts of one article; with `relevant` false where it does not report the programme."""
    return next(annotate_all([article]))


def annotate_all(articles: Iterable[Article]) -> Iterator[Annotation]:
    """The facts of each article, in order; what is not about the programme does not enter the pipeline."""
    nlp = pipeline()
    for article in articles:
        masked = _masked(article)
        if is_relevant(article.title, masked):
            yield nlp(_document(nlp, article, masked, relevant=True))._.annotation
        else:
            yield Annotation(article.id, relevant=False)


def _masked(article: Article) -> str:
    return mask(article.text[:MAX_CHARACTERS])


def _document(nlp: Language, article: Article, masked: str, *, relevant: bool) -> Doc:
    doc = nlp.make_doc(masked)
    doc._.article, doc._.masked, doc._.relevant = article, masked, relevant
    return doc
