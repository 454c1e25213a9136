"""What the training makes of texts, and the card that it writes."""

import random
from pathlib import Path

import pytest
import spacy
from spacy.language import Language

from extract.article import Article
from extract.evaluate import score_of
from models.language import LANGUAGE_CODE
from models.train.card import BEGIN, END, write_card
from models.train.measures import entity_score, sentence_score, venues_as_places
from models.train.prepare import in_capitals, pairs, paragraphs, sentences_of
from models.train.silver import labelled
from models.train.texts import Entity, Text

SENTENCES = [Text(f"Kalimat {number}.", None, (0,)) for number in range(40)]


def pipeline(*names: tuple[str, str]) -> Language:
    """A pipeline that finds these names with these labels."""
    nlp = spacy.blank(LANGUAGE_CODE)
    nlp.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in names])  # type: ignore[attr-defined]
    return nlp


def test_paragraphs_hold_every_sentence_once_in_order() -> None:
    made = paragraphs(SENTENCES, random.Random(1))
    assert " ".join(text.text for text in made) == " ".join(text.text for text in SENTENCES)
    assert max(len(text.starts or ()) for text in made) <= 8
    assert all(text.text[start:].startswith("Kalimat") for text in made for start in text.starts or ())


def test_pairs_stand_apart_or_run_together() -> None:
    made = pairs(SENTENCES, random.Random(1))
    assert len(made) == 20
    assert {text.text.count("\n\n") for text in made} == {0, 1}


def test_sentences_with_half_a_quotation_do_not_stand_alone() -> None:
    text = Text("“Mari. Kita mulai,” kata Rini. Semua duduk.", None, (0, 7, 31))
    assert [sentence.text for sentence in sentences_of(text)] == ["Semua duduk."]


def test_one_in_ten_is_written_in_capitals() -> None:
    assert [text.text for text in in_capitals(SENTENCES)] == [f"KALIMAT {n}." for n in (0, 10, 20, 30)]


@pytest.mark.parametrize(
    ("found", "taken", "left_open"),
    [
        ([("PER", "Melati")], [], ["SMPN 1 Ende", "Ende"]),
        ([("PER", "Rini")], ["PER Rini"], ["SMPN 1 Ende", "Ende"]),
        ([("ORG", "SMPN 1 Ende")], ["ORG SMPN 1 Ende"], []),
        ([("VEN", "SMPN 1 Ende")], [], ["SMPN 1 Ende"]),
        ([("PER", "Ende")], [], ["SMPN 1 Ende", "Ende"]),
    ],
    ids=["rules only", "what no rule knows", "agreed", "contradicted", "contradicted by its school"],
)
def test_silver_labels(found: list[tuple[str, str]], taken: list[str], left_open: list[str]) -> None:
    article = Article("a", "Guru penggerak Rini mengajar di SMPN 1 Ende.")
    (text,) = labelled(pipeline(*found), article)
    assert [f"{e.label} {text.text[e.start : e.end]}" for e in text.entities or ()] == taken
    opened = {text.text[entity.start : entity.end] for entity in text.unknown}
    assert opened <= set(left_open)
    assert bool(opened) == bool(left_open)


def test_names_are_right_where_ends_and_label_are() -> None:
    text = Text("Rini ke Ende.", (Entity(0, 4, "PER"), Entity(8, 12, "LOC")))
    found = [Entity(0, 4, "PER"), Entity(8, 12, "VEN"), Entity(5, 7, "ORG")]
    assert entity_score(lambda _: found, [text]) == score_of([(1, 2, 1)])
    assert entity_score(lambda _: found, [text], ("PER", "LOC")) == score_of([(1, 0, 1)])
    assert entity_score(venues_as_places(lambda _: found), [text], ("PER", "LOC")) == score_of([(2, 0, 0)])


def test_sentences_are_right_where_both_ends_are() -> None:
    text = Text("Satu. Dua. Tiga.", None, (0, 6, 11))
    assert sentence_score(lambda _: [0, 6, 11], [text]) == score_of([(3, 0, 0)])
    assert sentence_score(lambda _: [0, 11], [text]) == score_of([(1, 1, 2)])


def test_the_card_keeps_what_stands_around_its_figures(tmp_path: Path) -> None:
    score = {"precision": 0.9, "recall": 0.8, "f1": 0.85, "low": 0.8, "high": 0.9, "values": 7}
    sets = ["domain", "idner", "nergrit", *(f"domain {label}" for label in ("PER", "ORG", "LOC", "VEN"))]
    every = dict.fromkeys([*sets, *(f"idner {label}" for label in ("PER", "ORG", "LOC"))], score)
    figures = {
        "entities": dict.fromkeys(("general", "domain", "shipped"), every),
        "places": {"shipped": score, "gazetteer": score},
        "sentences": {"shipped": {"domain": score, "csui": score}},
        "megabytes": 8.7,
        "words a second": {"both": 7700.0, "ner": 11800.0},
        "minutes": 20.0,
    }
    card = tmp_path / "README.md"
    card.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    write_card(figures, card)
    written = card.read_text(encoding="utf-8")
    assert written.startswith(f"before\n{BEGIN}\n\n")
    assert written.endswith(f"\n\n{END}\nafter\n")
    assert "| our 260 sentences | 7 | 0.850 | 0.850 | **0.850** (0.800–0.900) |" in written
    assert "old" not in written
