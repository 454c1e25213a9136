"""Reviewed articles as gold: the shape of the codebook, and facts that annotation of the text is scored by."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from extract.annotate import annotate
from extract.article import Article
from extract.evaluate import evaluate
from extract.interchange import read_gold
from publish.review.decisions import Decision
from publish.review.gold import reviewed_articles, to_gold, write_gold
from publish.tables import find
from tests.publish.conftest import Draft, World
from tests.publish.review.made import decision

TEXT = (
    "BENGKULU – Sebanyak 47 calon guru penggerak angkatan 8 mengikuti Lokakarya 7 di Kabupaten Seluma, "
    "Sabtu (2/12/2023). Kegiatan didampingi 9 pengajar praktik."
)


def annotated(article_id: str) -> Draft:
    """An article with the facts that the rules find in it."""
    draft = Draft(article_id, text=TEXT, title=None, outlet=None)
    for fact in annotate(Article(article_id, TEXT, published=date(2023, 12, 2))).facts():
        stated = fact.to_gold()
        draft.facts.append(
            Draft("x").count(1).facts[0]
            | {
                "article_id": article_id,
                "kind": fact.kind,
                "value": fact.value(),
                "value_end": stated.get("end"),
                "group": stated.get("group"),
                "role": fact.stated_role,
                "place_code": stated.get("code") or stated.get("place"),
                "cohort": stated.get("number") or stated.get("cohort"),
                "approx": stated.get("approx", False),
                "evidence": fact.evidence.text,
                "start": fact.evidence.start,
                "end": fact.evidence.end,
            }
        )
    return draft


@pytest.fixture
def read(world: World) -> World:
    world.drafts.append(annotated("a"))
    return world


def accepted(world: World) -> list[Decision]:
    return [decision(world, fact) for fact in world.rows()[1]]


def test_a_reviewed_article_is_gold_that_the_rules_reach(read: World, tmp_path: Path) -> None:
    assert write_gold(find(*read.frames(), accepted(read)), tmp_path / "gold") == 1
    (gold,) = read_gold(tmp_path / "gold")
    assert (gold.id, gold.text, gold.title, gold.published) == ("a", TEXT, None, date(2023, 12, 2))
    assert {name for name, facts in gold.gold if facts} == {
        *("relevant", "cohorts", "activities", "places", "dates", "counts")
    }
    assert [(count.value, count.group) for count in gold.gold.counts] == [
        (47, "calon_guru_penggerak"),
        (9, "pengajar_praktik"),
    ]
    evaluation = evaluate([gold])
    assert evaluation.exact == 1.0 and not evaluation.misses
    assert {score.f1 for score in evaluation.scores.values()} <= {1.0}


def test_a_correction_is_what_the_gold_says(read: World, tmp_path: Path) -> None:
    made = [one for one in accepted(read) if one.said.value != "47"]
    (fact,) = [fact for fact in read.rows()[1] if fact.value == "47"]
    made.append(decision(read, fact, "correct", value="74", approx=True, cohort=8))
    write_gold(find(*read.frames(), made), tmp_path)
    (gold,) = read_gold(tmp_path)
    count = gold.gold.counts[0]
    assert (count.value, count.approx, count.cohort, count.text) == (74, True, 8, fact.evidence)
    (miss,) = [miss for miss in evaluate([gold]).misses if miss.field == "counts (any scope)"]
    assert miss.missed == ("74 calon_guru_penggerak",)


@pytest.mark.parametrize(
    ("case", "n_gold"), [("all", 1), ("one not decided", 0), ("one rejected", 1), ("all rejected", 0)]
)
def test_only_articles_reviewed_in_full_are_gold(read: World, case: str, n_gold: int) -> None:
    made = {
        "all": accepted(read),
        "one not decided": accepted(read)[1:],
        "one rejected": [decision(read, read.rows()[1][0], "reject"), *accepted(read)[1:]],
        "all rejected": [decision(read, fact, "reject") for fact in read.rows()[1]],
    }[case]
    assert len(reviewed_articles(find(*read.frames(), made))) == n_gold


def test_names_are_in_the_gold(read: World) -> None:
    draft = read.drafts[0]
    start = TEXT.index("Kabupaten Seluma")
    draft.facts += [
        Draft("x").venue("x").facts[0]
        | {"article_id": "a", "kind": kind, "value": name, "evidence": "Kabupaten Seluma"}
        | {"start": start, "end": start + len("Kabupaten Seluma")}
        for kind, name in (("organiser", "Dinas Contoh"), ("venue", "Aula Contoh"))
    ]
    ((article, facts),) = reviewed_articles(find(*read.frames(), accepted(read)))
    gold = to_gold(article, facts)["gold"]
    assert gold["organisers"] == [{"name": "Dinas Contoh", "text": "Kabupaten Seluma"}]
    assert gold["venues"] == [{"name": "Aula Contoh", "text": "Kabupaten Seluma"}]


def test_an_article_of_another_programme_is_no_gold(read: World) -> None:
    read.drafts[0].fields["relevant"] = False
    assert reviewed_articles(find(*read.frames(), accepted(read))) == ()


def test_gold_files_are_the_same_each_time(read: World, tmp_path: Path) -> None:
    findings = find(*read.frames(), accepted(read))
    for name in ("first", "second"):
        write_gold(findings, tmp_path / name)
    first, second = ((tmp_path / name / "a.json").read_bytes() for name in ("first", "second"))
    assert first == second and first.endswith(b"}\n") and b"\r" not in first


def test_an_article_without_a_day_has_none(read: World) -> None:
    ((article, facts),) = reviewed_articles(find(*read.frames(), accepted(read)))
    assert to_gold(replace(article, published=None), facts)["published"] is None
