"""Train the pipeline of models/id_news_sm, measure it and write its card.

usage: python -m models.train.pipeline DATA_DIR

DATA_DIR holds the corpora that models/README.md names. Three recognisers of names are trained: on the public
corpora alone, on these and our own sentences, and on both and our own articles, labelled by the second one.
The last is shipped, and all are measured. Two processes do the work; its files stay in build/train.
"""

import json
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import spacy
from spacy.cli.train import train as train_by_config
from spacy.language import Language

import models.language  # noqa: F401 - registers the language
from models.language import LANGUAGE_CODE
from models.train.card import write_card
from models.train.corpora import read_all
from models.train.figures import measure
from models.train.prepare import domain_texts, write_entities, write_held_out, write_sentences
from models.train.silver import silver_texts
from models.trained import FOLDER

HERE = Path(__file__).parent
VERSION = "1.0.0"
SEED = 0
BUILD = Path("build/train")
#: The recognisers that are trained on the way to the shipped one, by what they are trained on.
EARLIER = ("general", "domain")


def main(arguments: Sequence[str]) -> None:
    """Train, assemble, measure and write."""
    build = BUILD
    build.mkdir(parents=True, exist_ok=True)
    started = time.monotonic()
    corpora = read_all(Path(arguments[0]))
    ours = domain_texts("train")
    write_sentences(corpora, build)
    write_held_out(corpora, build)
    write_entities(corpora, build, "general")
    write_entities(corpora, build, "domain", ours)
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
        domain = pool.submit(_train, build, "ner", "domain")
        others = [pool.submit(_train, build, "senter", "all"), pool.submit(_train, build, "ner", "general")]
        domain.result()
        labelled = silver_texts(_best(build, "ner", "domain"))
        write_entities(corpora, build, "silver", ours, labelled)
        pool.submit(_train, build, "ner", "silver").result()
        for other in others:
            other.result()
    assemble(build)
    minutes = (time.monotonic() - started) / 60
    figures = {
        "minutes": minutes,
        **measure(corpora, {stage: _best(build, "ner", stage) for stage in EARLIER}),
    }
    (build / "figures.json").write_text(json.dumps(figures, indent=1), encoding="utf-8")
    write_card(figures)


def _train(build: Path, component: str, stage: str) -> None:
    """Train a component by its config; the best step by the held-out texts is kept in the folder."""
    overrides = {
        "paths.train": str(build / f"{component}-{stage}.spacy"),
        "paths.dev": str(build / f"{component}-dev.spacy"),
        "system.seed": SEED,
    }
    train_by_config(HERE / f"{component}.cfg", build / f"{component}-{stage}", overrides=overrides)


def _best(build: Path, component: str, stage: str) -> Language:
    return spacy.load(build / f"{component}-{stage}" / "model-best")


def assemble(build: Path) -> None:
    """Write the shipped pipeline: both components with their own layers, without the words of the corpora."""
    nlp = spacy.blank(LANGUAGE_CODE)
    nlp.add_pipe("senter", source=_best(build, "senter", "all"))
    nlp.add_pipe("ner", source=_best(build, "ner", "silver"))
    nlp.meta |= {
        "name": "sm",
        "version": VERSION,
        "description": "Names and ends of sentences in Indonesian regional news. See models/README.md.",
        "license": "CC BY-SA 4.0",
    }
    nlp.to_disk(FOLDER, exclude=["vocab"])


if __name__ == "__main__":
    main(sys.argv[1:])
