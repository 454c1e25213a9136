"""The pipeline as a whole: what always holds, whatever the text."""

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extract.annotate import (
    BATCH,
    LONGEST_TRAINED,
    MAX_CHARACTERS,
    annotate,
    annotate_all,
    batches,
    document,
)
from extract.article import Article

GOLD = sorted((Path(__file__).parents[1] / "gold").glob("*.json"))
WORDS = st.sampled_from(
    [
        *(
            "angkatan",
            "8",
            "ke-",
            "VIII",
            "dan",
            ",",
            ".",
            ";",
            "(",
            ")",
            "s.d",
            "hingga",
            "47",
            "1.293",
            "|",
            "-",
            ":",
            "=",
        ),
        *(
            "dua puluh",
            "orang",
            "calon guru penggerak",
            "CGP",
            "PP",
            "lokakarya 7",
            "kata",
            "ujar",
            "nya",
            "\n",
            "“",
            "”",
        ),
        *(
            "Kota",
            "Kabupaten",
            "Tual",
            "Seluma",
            "Sabtu",
            "15/10/2022",
            "Desember",
            "2023",
            "kemarin",
            "BACA JUGA",
        ),
    ]
)


def _texts() -> list[str]:
    return [json.loads(path.read_text(encoding="utf-8"))["text"] for path in GOLD]


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_evidence_is_in_the_text(path: Path) -> None:
    text = json.loads(path.read_text(encoding="utf-8"))["text"]
    for fact in annotate(Article("a", text)).facts():
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text
        assert 0 < fact.confidence < 1
        assert fact.rule


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, max_size=60), st.dates(date(2020, 1, 1), date(2026, 1, 1)) | st.none())
def test_any_text_is_read_without_error(words: list[str], published: date | None) -> None:
    text = "guru penggerak " + " ".join(words)
    for fact in annotate(Article("a", text, published=published)).facts():
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.text


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400))
def test_noise_is_read_without_error(text: str) -> None:
    annotate(Article("a", "guru penggerak " + text))


def test_same_article_twice_gives_the_same() -> None:
    articles = [Article(str(number), text) for number, text in enumerate(_texts())]
    assert list(annotate_all(articles)) == [annotate(article) for article in articles]


@pytest.mark.parametrize(
    ("sizes", "expected"),
    [
        ([10] * BATCH, [[10] * BATCH]),
        ([10] * (BATCH + 1), [[10] * BATCH, [10]]),
        ([25_000] * 5, [[25_000] * 4, [25_000]]),
        ([10, LONGEST_TRAINED + 1, 10], [[10], [LONGEST_TRAINED + 1], [10]]),
        ([MAX_CHARACTERS * 2], [[MAX_CHARACTERS * 2]]),
        ([], []),
    ],
)
def test_batches_are_bounded_and_long_texts_stand_alone(sizes: list[int], expected: list[list[int]]) -> None:
    articles = [Article(str(number), "x" * size) for number, size in enumerate(sizes)]
    found = list(batches(articles))
    assert [[len(article.text) for article in batch] for batch in found] == expected
    assert [article for batch in found for article in batch] == articles


def test_a_long_text_is_read_without_the_trained_components() -> None:
    text = "Guru penggerak dilatih Muna Lestari. " + "kata " * (LONGEST_TRAINED // 5)
    assert [span.label_ for span in document(Article("a", text)).ents] == []
    assert [span.label_ for span in document(Article("a", text[:1_000])).ents] == ["PER"]


def test_empty_text_is_not_relevant() -> None:
    assert annotate(Article("a", "")).relevant is False


def test_text_is_read_up_to_its_bound() -> None:
    text = "Guru penggerak. " + "x " * MAX_CHARACTERS + "Sebanyak 47 calon guru penggerak hadir."
    assert annotate(Article("a", text)).counts == ()


def test_spans_are_there_for_spacy_readers() -> None:
    doc = document(
        Article(
            "a",
            "Sebanyak 47 CGP angkatan 8 mengikuti lokakarya 7 di Aula Walikota, Kota Tual, 1-2 Desember 2023.",
        )
    )
    labels = {kind: [span.label_ for span in doc.spans[kind]] for kind in doc.spans}
    assert labels == {
        "activities": ["lokakarya-7"],
        "cohorts": ["8"],
        "dates": ["2023-12-01/2023-12-02"],
        "places": ["81.72"],
        "counts": ["47 calon_guru_penggerak"],
        "names": ["venue"],
    }
    assert [span.text for span in doc.spans["cohorts"]] == ["angkatan 8"]
