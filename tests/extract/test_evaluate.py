"""Scoring: what counts as found, and what does not."""

import pytest

from extract.evaluate import evaluate, precision_recall_f1
from extract.interchange import GoldArticle

TEXT = "Sebanyak 47 CGP angkatan 8 mengikuti lokakarya 7 di Kota Tual, Sabtu (2/12/2023)."
RIGHT = {
    "relevant": True,
    "cohorts": [{"number": 8, "role": "subject"}],
    "activities": [{"kind": "lokakarya-7"}],
    "places": [{"code": "81.72", "role": "event"}],
    "dates": [{"start": "2023-12-02", "end": "2023-12-02", "role": "event"}],
    "counts": [{"value": 47, "group": "calon_guru_penggerak", "scope": "event"}],
}


def gold(**changes: object) -> GoldArticle:
    return GoldArticle.model_validate({"id": "a", "text": TEXT, "gold": RIGHT | changes})


def test_right_article_is_exact() -> None:
    evaluation = evaluate([gold()])
    assert evaluation.exact == 1.0
    assert evaluation.misses == ()
    assert {score.f1 for score in evaluation.scores.values()} == {1.0}


def test_organisers_and_venues_count_only_where_the_reader_looked_for_them() -> None:
    assert not {"organisers", "venues"} & evaluate([gold()]).scores.keys()
    looked = evaluate([gold(organisers=[], venues=[{"name": "Aula Walikota"}]), gold()])
    assert (looked.scores["organisers"].values, looked.scores["organisers"].f1) == (0, 1.0)
    assert (looked.scores["venues"].values, looked.scores["venues"].recall) == (1, 0.0)


def test_right_value_in_the_wrong_role_is_not_found() -> None:
    evaluation = evaluate([gold(cohorts=[{"number": 8, "role": "context"}])])
    assert evaluation.scores["cohorts (subject)"].precision == 0.0
    assert evaluation.scores["cohorts (any role)"].f1 == 1.0
    assert evaluation.exact == 0.0


def test_misses_say_what_is_missed_and_what_is_spurious() -> None:
    evaluation = evaluate([gold(counts=[{"value": 48, "group": "calon_guru_penggerak", "scope": "event"}])])
    miss = next(miss for miss in evaluation.misses if miss.field == "counts (event)")
    assert miss.missed == ("48 calon_guru_penggerak",)
    assert miss.spurious == ("47 calon_guru_penggerak",)


def test_irrelevant_gold_counts_only_for_relevance() -> None:
    evaluation = evaluate(
        [GoldArticle.model_validate({"id": "a", "text": TEXT, "gold": {"relevant": False}})]
    )
    assert (evaluation.articles, evaluation.relevant, evaluation.relevance_right) == (1, 0, 0)


@pytest.mark.parametrize(
    ("tally", "expected"),
    [((3, 1, 0), (0.75, 1.0, 6 / 7)), ((0, 0, 0), (1.0, 1.0, 1.0)), ((0, 2, 2), (0.0, 0.0, 0.0))],
)
def test_measures(tally: tuple[int, int, int], expected: tuple[float, float, float]) -> None:
    assert precision_recall_f1(*tally) == pytest.approx(expected)
