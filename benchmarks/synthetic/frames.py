"""The corpus as the frames that the extract stage hands to publish."""

from dataclasses import asdict

import pandas as pd
import pyarrow as pa

from benchmarks.synthetic.corpus import Corpus
from extract.columns import ARTICLE_SCHEMA, FACT_SCHEMA

_ARTICLES = ARTICLE_SCHEMA.append(pa.field("first_fetched", pa.timestamp("us", tz="UTC"), nullable=False))


def corpus_tables(corpus: Corpus) -> tuple[pa.Table, pa.Table]:
    """The articles and the facts as Arrow tables."""
    return (
        pa.Table.from_pylist([asdict(row) for row in corpus.articles], schema=_ARTICLES),
        pa.Table.from_pylist([asdict(row) for row in corpus.facts], schema=FACT_SCHEMA),
    )


def corpus_frames(corpus: Corpus) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The articles and the facts as `publish.inputs.read_articles` and `read_facts` take them."""
    articles, facts = corpus_tables(corpus)
    return articles.to_pandas(types_mapper=pd.ArrowDtype), facts.to_pandas(types_mapper=pd.ArrowDtype)
