"""Confidence: the weights of the signs, the doubts, and whether the numbers mean what docs/confidence.md says."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from importlib.resources import files
from pathlib import Path

import pytest

from extract import confidence
from extract.annotate import annotate, document
from extract.article import Article
from extract.facts import Annotation, Cohort, Count, DateRange, Place, Role
from extract.interchange import read_gold
from extract.roles.component import situation_of
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


def signs(annotation: Annotation, article: Article) -> set[str]:
    situation = situation_of(document(article))
    peers = Counter(map(confidence.kind_and_role, annotation.facts()))
    return {sign for fact in annotation.facts() for sign in confidence.signs_of(situation, fact, peers)}


def test_every_sign_that_our_articles_show_has_a_weight() -> None:
    """A rule that was renamed since the last `make calibrate` would weigh nothing."""
    lines = (files("models") / "confidence.csv").read_text(encoding="utf-8").splitlines()
    known = {row["sign"] for row in csv.DictReader(lines)}
    articles = [article.to_article() for article in read_gold(GOLD)]
    shown = {sign for article in articles for sign in signs(annotate(article), article)}
    assert shown - known == set()


def value(fact: Place | DateRange | Count) -> object:
    match fact:
        case Place():
            return fact.code, str(fact.role)
        case DateRange():
            return fact.start, fact.end, str(fact.role)
        case Count():
            return fact.number, str(fact.group), str(fact.scope)


@pytest.mark.parametrize("kind", ["places", "dates", "counts"])
def test_confidence_is_as_often_right_as_it_says_on_our_own_articles(kind: str) -> None:
    """The gate of the calibration: over all facts of a kind, and among its surer half."""
    told: list[tuple[float, bool]] = []
    for article in read_gold(GOLD):
        gold = article.gold
        wanted: set[object] = {
            *((p.code, p.role) for p in gold.places),
            *((d.start, d.end, d.role) for d in gold.dates),
            *((c.value, c.group, c.scope) for c in gold.counts),
        }
        told += [(f.confidence, value(f) in wanted) for f in getattr(annotate(article.to_article()), kind)]
    mean, right = (sum(pair[n] for pair in told) / len(told) for n in (0, 1))
    assert abs(mean - right) < 0.06
    surer = sorted(told, reverse=True)[: len(told) // 2]
    assert sum(good for _, good in surer) / len(surer) > right
