"""Confidence: the weights of the signs, the doubts, and whether the numbers mean what docs/confidence.md says."""

import csv
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from extract import confidence
from extract.annotate import annotate
from extract.article import Article
from extract.facts import Annotation, Cohort, Role
from extract.interchange import read_gold
from models.errors import DataError

GOLD = Path(__file__).parents[1] / "gold"
REPORT = (
    "Sebanyak 47 calon guru penggerak (CGP) angkatan 8 mengikuti lokakarya 7 di SMPN 1 Tual, Kota Tual, Sabtu "
    "(2/12/2023). Mereka didampingi 9 pengajar praktik dari kota itu."
)


def report(text: str, published: date = date(2023, 12, 3)) -> Annotation:
    return annotate(Article(id="a", text=text, title="Lokakarya 7 di Tual", published=published))


def served(annotation: Annotation) -> Cohort:
    return next(cohort for cohort in annotation.cohorts if cohort.role is Role.SUBJECT)


def test_a_doubt_lowers_the_confidence_of_the_facts_concerned() -> None:
    sound, untimely = report(REPORT), report(REPORT.replace("angkatan 8", "angkatan 2"))
    assert served(untimely).confidence < served(sound).confidence - 0.05


def test_more_mentors_than_trainees_are_doubted() -> None:
    sound, odd = report(REPORT), report(REPORT.replace("9 pengajar", "90 pengajar"))
    assert all(o.confidence < s.confidence for o, s in zip(odd.counts, sound.counts, strict=True))
    assert [p.confidence for p in odd.places] == [p.confidence for p in sound.places]


def test_no_fact_is_certain_and_none_is_hopeless(monkeypatch: pytest.MonkeyPatch) -> None:
    for weight, bound in ((9.0, confidence.MOST), (-9.0, confidence.LEAST)):
        monkeypatch.setattr(confidence, "weight", lambda sign, weight=weight: weight)
        assert {fact.confidence for fact in report(REPORT).facts()} == {bound}


def test_an_unknown_sign_weighs_nothing() -> None:
    assert confidence.weight("a sign that no article showed") == 0.0


@pytest.fixture
def broken_table(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    (tmp_path / "confidence.csv").write_text("sign,weight\nplace event,much\n", encoding="utf-8")
    confidence._weights.cache_clear()
    monkeypatch.setattr(confidence, "files", lambda package: tmp_path)
    yield
    confidence._weights.cache_clear()


def test_a_broken_table_is_named(broken_table: None) -> None:
    with pytest.raises(DataError, match=r"confidence\.csv"):
        confidence.weight("place event")


def test_every_weight_is_of_a_sign_that_the_program_gives() -> None:
    lines = (files("models") / "confidence.csv").read_text(encoding="utf-8").splitlines()
    known = {row["sign"] for row in csv.DictReader(lines)}
    kinds = {"cohort", "activity", "place", "date", "count", "small count", "larger count"}
    assert all(any(sign.startswith(kind) for kind in kinds) for sign in known)
    assert {"cohort subject", "place event", "date event", "count event", "activity"} <= known


def test_confidence_is_as_often_right_as_it_says_on_our_own_articles() -> None:
    """The gate of the calibration: over all facts, and among the surest."""
    gold = read_gold(GOLD)
    sure: list[tuple[float, bool]] = []
    for article in gold:
        wanted = {(p.code, p.role) for p in article.gold.places}
        for place in annotate(article.to_article()).places:
            sure.append((place.confidence, (place.code, str(place.role)) in wanted))
    mean = sum(told for told, _ in sure) / len(sure)
    right = sum(good for _, good in sure) / len(sure)
    assert abs(mean - right) < 0.06
    surest = [good for told, good in sure if told > 0.93]
    assert len(surest) > 50 and sum(surest) / len(surest) > 0.9


def test_confidence_changes_nothing_else() -> None:
    annotation = report(REPORT)
    assert replace(
        annotation, places=tuple(replace(p, confidence=0.5) for p in annotation.places)
    ).places == (tuple(replace(p, confidence=0.5) for p in report(REPORT).places))
