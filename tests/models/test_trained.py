"""The shipped pipeline: what it needs, how it fails, and that it finds what its card says."""

import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from spacy.language import Language

from models.errors import DataError
from models.train.measures import entity_score, sentence_score
from models.train.prepare import domain_texts
from models.train.texts import Entity
from models.trained import FOLDER, load_trained, trained_version

#: Scores on the sentences that are for testing only; raise them when a new pipeline is better.
NAMES, SENTENCES = 0.90, 0.96


@pytest.fixture(scope="module")
def trained() -> Language:
    return load_trained(("senter", "ner"))


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(FOLDER, tmp_path / "id_news_sm"))


def test_only_the_components_asked_for_are_loaded() -> None:
    assert load_trained(("ner",)).pipe_names == ["ner"]


def test_the_folder_is_small_and_says_its_licence() -> None:
    assert sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file()) < 15e6
    assert json.loads((FOLDER / "meta.json").read_text(encoding="utf-8"))["license"] == "CC BY-SA 4.0"


def test_the_version_has_the_name_of_the_folder() -> None:
    assert trained_version().startswith(f"{FOLDER.name} ")


def test_other_weights_are_another_version(copy: Path) -> None:
    before = trained_version(copy)
    trained_version.cache_clear()
    with (copy / "ner" / "model").open("ab") as weights:
        weights.write(b"more")
    assert trained_version(copy) != before


def test_another_spacy_is_refused(copy: Path) -> None:
    meta = json.loads((copy / "meta.json").read_text(encoding="utf-8"))
    (copy / "meta.json").write_text(json.dumps({**meta, "spacy_version": ">=2.3,<2.4"}), encoding="utf-8")
    with pytest.raises(DataError, match=r"made for spaCy >=2\.3,<2\.4 .* --rules-only"):
        load_trained(("ner",), copy)


@pytest.mark.parametrize("content", ["", "[]", "null", '{"lang": "id_news"}'])
def test_a_broken_meta_is_named(copy: Path, content: str) -> None:
    (copy / "meta.json").write_text(content, encoding="utf-8")
    for use in (lambda: load_trained(("ner",), copy), lambda: trained_version(copy)):
        with pytest.raises(DataError, match="holds no pipeline"):
            use()


@pytest.mark.parametrize("lost", ["meta.json", "config.cfg", "ner/model", "ner/moves"])
def test_a_torn_folder_is_named(copy: Path, lost: str) -> None:
    (copy / lost).unlink()
    with pytest.raises(DataError, match="id_news_sm"):
        load_trained(("ner",), copy)


def test_a_broken_model_is_named(copy: Path) -> None:
    (copy / "ner" / "model").write_bytes(b"broken")
    with pytest.raises(DataError, match="id_news_sm"):
        load_trained(("ner",), copy)


def test_names_are_found_as_well_as_the_card_says(trained: Language) -> None:
    def find(text: str) -> Iterator[Entity]:
        return (Entity(ent.start_char, ent.end_char, ent.label_) for ent in trained(text).ents)

    assert entity_score(find, domain_texts("test")).f1 >= NAMES


def test_sentences_are_found_as_well_as_the_card_says(trained: Language) -> None:
    def split(text: str) -> list[int]:
        return [sentence.start_char for sentence in trained(text).sents]

    assert sentence_score(split, domain_texts("test")).f1 >= SENTENCES
