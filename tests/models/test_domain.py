"""Our own annotated sentences: well formed, and those for testing not among those for training."""

import re
from pathlib import Path

import pytest
import spacy

from models.language import LANGUAGE_CODE
from models.train.corpora import DOMAIN, read_domain

FILES = sorted(DOMAIN.glob("*-*.txt"))
SENTENCES = {path: path.read_text(encoding="utf-8").splitlines() for path in FILES}


def of(split: str) -> set[str]:
    """The sentences of all files of a split, without their marks."""
    lines = [line for path in FILES if path.name.startswith(split) for line in SENTENCES[path]]
    return {re.sub(r"\[\w+ ([^\]]+)\]", r"\1", line) for line in lines if line}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_bracket_is_a_mark(path: Path) -> None:
    for line in SENTENCES[path]:
        assert not re.search(r"[\[\]]", re.sub(r"\[(?:PER|ORG|LOC|VEN) [^\[\]]+\]", "", line)), line


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nearly_every_name_is_made_of_whole_tokens(path: Path) -> None:
    nlp = spacy.blank(LANGUAGE_CODE)
    names = [(text, entity) for text in read_domain(path) for entity in text.entities or ()]
    cut = [
        t.text[e.start : e.end] for t, e in names if nlp.make_doc(t.text).char_span(e.start, e.end) is None
    ]
    assert len(cut) <= 0.01 * len(names), cut


def test_there_are_as_many_as_the_card_says() -> None:
    assert (len(of("train")), len(of("test"))) == (1751, 260)


def test_no_sentence_for_testing_is_among_those_for_training() -> None:
    assert not of("train") & of("test")
