"""From annotated files to texts, and from texts to spaCy documents."""

from pathlib import Path

import pytest
import spacy

from models.errors import DataError
from models.language import LANGUAGE_CODE
from models.train.corpora import chunks, detokenised, read_conllu, read_domain, read_iob, with_our_labels
from models.train.texts import Entity, Text, joined, to_doc

Found = list[tuple[str, str]]

RUNNING = {
    "Siapa , kata Rini .": "Siapa, kata Rini.",
    "( 29 orang ) itu": "(29 orang) itu",
    'Ia berkata " mari " lagi': 'Ia berkata "mari" lagi',
    "“ Mari ” kata dia": "“Mari” kata dia",
    "Apa ? Ya !": "Apa? Ya!",
}
LABELS = {
    "O B-PER I-PER O": [(1, 2, "PER")],
    "B-LOC B-LOC": [(0, 0, "LOC"), (1, 1, "LOC")],
    "I-ORG I-ORG O": [(0, 1, "ORG")],
    "B-PERSON I-PLACE": [(0, 0, "PER"), (1, 1, "LOC")],
    "O O": [],
}
OURS = {
    ("Hotel Melati", "LOC"): "VEN",
    ("Gedung DPR", "LOC"): "VEN",
    ("SMA Negeri 3 Kupang", "LOC"): "ORG",
    ("Kota Kupang", "LOC"): "LOC",
    ("Hotel Melati", "ORG"): "ORG",
}


def spans(text: Text) -> Found:
    return [(entity.label, text.text[entity.start : entity.end]) for entity in text.entities or ()]


@pytest.mark.parametrize(("tokens", "text"), RUNNING.items())
def test_tokens_become_running_text(tokens: str, text: str) -> None:
    written, places = detokenised(tokens.split())
    assert written == text
    assert [written[start:end] for start, end in places] == tokens.split()


@pytest.mark.parametrize(("labels", "expected"), LABELS.items())
def test_labels_become_entities(labels: str, expected: list[tuple[int, int, str]]) -> None:
    assert chunks(labels.split()) == expected


def test_a_file_of_labelled_tokens_is_read_sentence_by_sentence(tmp_path: Path) -> None:
    path = tmp_path / "train.txt"
    path.write_text("Rini\tB-PER\n(Ical)\tB-PER\n\ndi\tO\nEnde\tB-LOC\n", encoding="utf-8")
    one, other = read_iob(path)
    assert spans(one) == [("PER", "Rini"), ("PER", "Ical")]
    assert (other.text, spans(other)) == ("di Ende", [("LOC", "Ende")])


def test_a_token_without_a_label_is_named(tmp_path: Path) -> None:
    (tmp_path / "train.txt").write_text("Rini\tB-PER\nEnde\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"train\.txt:2"):
        read_iob(tmp_path / "train.txt")


@pytest.mark.parametrize(("entity", "label"), OURS.items())
def test_places_get_our_labels(entity: tuple[str, str], label: str) -> None:
    name, given = entity
    assert spans(with_our_labels(Text(name, (Entity(0, len(name), given),)))) == [(label, name)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dinas Pertanian Kabupaten Ende", [("ORG", "Dinas Pertanian Kabupaten Ende")]),
        ("Dinas Pertanian, Kabupaten Ende", [("ORG", "Dinas Pertanian"), ("LOC", "Kabupaten Ende")]),
        ("Dinas Pertanian di Kabupaten Ende", [("ORG", "Dinas Pertanian"), ("LOC", "Kabupaten Ende")]),
    ],
)
def test_an_area_after_an_organisation_belongs_to_it(text: str, expected: Found) -> None:
    area = text.index("Kabupaten")
    named = (Entity(0, len("Dinas Pertanian"), "ORG"), Entity(area, len(text), "LOC"))
    assert spans(with_our_labels(Text(text, named))) == expected


def test_our_sentences_are_read_with_their_marks(tmp_path: Path) -> None:
    path = tmp_path / "train-x.txt"
    path.write_text(
        "“Siap?” tanya [PER Rini].\nIa guru.\\\nLalu ke [VEN Aula PGRI].\n\n[LOC Ende] – Hujan.\n",
        encoding="utf-8",
    )
    one, other = read_domain(path)
    assert one.text == "“Siap?” tanya Rini. Ia guru.Lalu ke Aula PGRI."
    assert spans(one) == [("PER", "Rini"), ("VEN", "Aula PGRI")]
    assert [one.text[start:][:4] for start in one.starts or ()] == ["“Sia", "Ia g", "Lalu"]
    assert spans(other) == [("LOC", "Ende")]


def test_a_treebank_gives_its_running_text(tmp_path: Path) -> None:
    (tmp_path / "x.conllu").write_text("# sent_id = 1\n# text = Ia guru.\n1\tIa\n", encoding="utf-8")
    assert read_conllu(tmp_path / "x.conllu") == [Text("Ia guru.", None, (0,))]


def test_joined_texts_keep_their_marks() -> None:
    both = joined([Text("Rini.", (Entity(0, 4, "PER"),)), Text("Di Ende.", (Entity(3, 7, "LOC"),))])
    assert (both.text, spans(both), both.starts) == (
        "Rini. Di Ende.",
        [("PER", "Rini"), ("LOC", "Ende")],
        (0, 6),
    )


def test_a_document_has_the_names_and_starts_and_leaves_open_what_is_unknown() -> None:
    nlp = spacy.blank(LANGUAGE_CODE)
    text = Text("Rini ke Ende. Pulang.", (Entity(0, 4, "PER"),), (0, 14), (Entity(8, 12, "LOC"),))
    doc = to_doc(nlp, text)
    assert [(ent.label_, ent.text) for ent in doc.ents] == [("PER", "Rini")]
    assert [token.text for token in doc if token.ent_iob == 0] == ["Ende"]
    assert [token.text for token in doc if token.is_sent_start] == ["Rini", "Pulang"]
