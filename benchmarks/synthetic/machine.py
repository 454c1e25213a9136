"""What the project's own reader makes of the corpus, instead of the perfect one."""

from collections.abc import Iterator
from dataclasses import replace

from benchmarks.synthetic.corpus import Corpus
from extract.annotate import annotate_all
from extract.article import Article
from extract.facts import Annotation
from extract.shard import _fact_row
from publish.inputs import ArticleRow, FactRow


def read_by_machine(corpus: Corpus) -> tuple[FactRow, ...]:
    """The facts that the extract stage finds in the texts; none of articles that it takes for irrelevant."""
    return corpus_by_machine(corpus).facts


def corpus_by_machine(corpus: Corpus) -> Corpus:
    """The corpus as the extract stage would hand it on: its facts, and its word on what is relevant."""
    annotations = tuple(_annotations(corpus))
    rows = zip(corpus.articles, annotations, strict=True)
    return replace(
        corpus,
        articles=tuple(replace(row, relevant=annotation.relevant) for row, annotation in rows),
        facts=tuple(
            FactRow(**_fact_row(annotation.article_id, fact))
            for annotation in annotations
            for fact in annotation.facts()
        ),
    )


def _annotations(corpus: Corpus) -> Iterator[Annotation]:
    return annotate_all(map(_article, corpus.articles))


def _article(row: ArticleRow) -> Article:
    return Article(
        id=row.article_id,
        text=row.text,
        url=row.url,
        outlet=row.outlet,
        title=row.title,
        published=row.published,
        published_source=row.published_source,
    )
