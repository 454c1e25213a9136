"""Annotate: from an article to its facts. Pure: no network, no clock, no file but the models."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import chain

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
from models.trained import load_trained

#: What is used of the trained pipeline, and then our components in the order in which they run.
TRAINED = ("ner",)
COMPONENTS = ("activities", "cohorts", "dates", "places", "counts", "names", "roles")
#: Longer texts are cut: no report is as long, and crawled text must not cost unbounded time.
MAX_CHARACTERS = 200_000
#: Articles and characters that go through the trained components together, which is faster than one by one.
BATCH, BATCH_CHARACTERS = 32, 100_000
#: Longer texts go without the trained components, which take some 5 kB of memory a character.
LONGEST_TRAINED = 30_000


@cache
def pipeline(*, rules_only: bool = False) -> Language:
    """The spaCy pipeline, made once a process (about a second); without what is trained if `rules_only`.

    Raises `DataError` where the trained pipeline cannot be loaded.
    """
    nlp = spacy.blank(LANGUAGE_CODE) if rules_only else load_trained(TRAINED)
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def document(article: Article, *, rules_only: bool = False) -> Doc:
    """The article as a spaCy document that every component has seen, for whoever wants its spans.

    This is the way in: the components need the article that this puts on the document beside its text.
    """
    nlp, masked = pipeline(rules_only=rules_only), _masked(article)
    doc = _document(nlp, article, masked, relevant=is_relevant(article.title, masked))
    return nlp(doc, disable=_untrained(article))


def annotate(article: Article, *, rules_only: bool = False) -> Annotation:
    """The facts of one article; with `relevant` false where it does not report the programme."""
    return next(annotate_all([article], rules_only=rules_only))


def annotate_all(articles: Iterable[Article], *, rules_only: bool = False) -> Iterator[Annotation]:
    """The facts of each article, in order; what is not about the programme does not enter the pipeline."""
    nlp = pipeline(rules_only=rules_only)
    return chain.from_iterable(_annotate_batch(nlp, batch) for batch in batches(articles))


def batches(articles: Iterable[Article]) -> Iterator[list[Article]]:
    """The articles in order, at most `BATCH` and about `BATCH_CHARACTERS` at a time; a long one alone."""
    batch: list[Article] = []
    characters = 0
    for article in articles:
        size = len(article.text)
        full = len(batch) == BATCH or characters + size > BATCH_CHARACTERS
        if batch and (full or size > LONGEST_TRAINED):
            yield batch
            batch, characters = [], 0
        batch.append(article)
        characters += size
        if size > LONGEST_TRAINED:
            yield batch
            batch, characters = [], 0
    if batch:
        yield batch


def _annotate_batch(nlp: Language, articles: Sequence[Article]) -> Iterator[Annotation]:
    masked = [(article, _masked(article)) for article in articles]
    relevant = [is_relevant(article.title, text) for article, text in masked]
    docs = nlp.pipe(
        (
            _document(nlp, article, text, relevant=True)
            for (article, text), about in zip(masked, relevant, strict=True)
            if about
        ),
        disable=_untrained(articles[0]),
    )
    for (article, _), about in zip(masked, relevant, strict=True):
        yield next(docs)._.annotation if about else Annotation(article.id, relevant=False)


def _untrained(article: Article) -> tuple[str, ...]:
    """The components that an article, or the batch that it begins, goes without."""
    return TRAINED if len(article.text) > LONGEST_TRAINED else ()


def _masked(article: Article) -> str:
    return mask(article.text[:MAX_CHARACTERS])


def _document(nlp: Language, article: Article, masked: str, *, relevant: bool) -> Doc:
    doc = nlp.make_doc(masked)
    doc._.article, doc._.masked, doc._.relevant = article, masked, relevant
    return doc
