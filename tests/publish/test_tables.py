import random
from datetime import date
from typing import Any

from models.gazetteer import Gazetteer
from publish.checks import validate
from publish.frames import to_arrow
from publish.schema import TABLES, release_tables
from publish.tables import find, lay_out
from tests.publish.conftest import World


def rows(world: World, gazetteer: Gazetteer) -> dict[str, list[dict[str, Any]]]:
    frames = lay_out(find(*world.frames()), gazetteer)
    return {table.name: to_arrow(table, frames[table.name]).to_pylist() for table in TABLES}


def test_an_article_and_its_facts(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01", "2023-12-02").count(47, approx=True)
    tables = rows(world, gazetteer)
    assert tables["articles"] == [
        {
            "article_id": "a",
            "url": "https://a.example/berita",
            "outlet": "Kabar a",
            "source": "kabar",
            "title": "Berita a",
            "published": date(2023, 12, 2),
            "published_source": "json-ld",
            "modified": None,
            "first_seen": date(2024, 1, 5),
            "last_seen": date(2024, 1, 5),
            "record_id": "<urn:uuid:a>",
            "cluster_id": "a",
            "is_primary": True,
            "relevant": True,
            "n_facts": 5,
        }
    ]
    assert [(fact["kind"], fact["value"]) for fact in tables["facts"]] == [
        ("activity", "lokakarya-7"),
        ("cohort", "8"),
        ("place", "62.05"),
        ("date", "2023-12-01"),
        ("count", "47"),
    ]
    assert [fact["reviewed"] for fact in tables["facts"]] == [False] * 5


def test_an_event_and_its_count(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01", "2023-12-02").count(47, approx=True)
    tables = rows(world, gazetteer)
    (event,) = tables["events"]
    assert event == {
        "event_id": event["event_id"],
        "activity": "lokakarya-7",
        "cohort": 8,
        "province_code": "62",
        "regency_code": "62.05",
        "regency_codes": "62.05",
        "organisers": None,
        "venues": None,
        "date_start": date(2023, 12, 1),
        "date_end": date(2023, 12, 2),
        "date_precision": "day",
        "date_conflict": False,
        "n_articles": 1,
        "n_texts": 1,
        "n_outlets": 1,
        "confidence": 0.729,
    }
    assert tables["counts"] == [
        {
            "event_id": event["event_id"],
            "group": "calon_guru_penggerak",
            "value": 47,
            "low": 47,
            "high": 47,
            "approx": True,
            "n_articles": 1,
            "n_texts": 1,
            "conflict": False,
        }
    ]


def test_names_and_their_evidence(world: World, gazetteer: Gazetteer) -> None:
    draft = world.workshop("a").organiser("=BGP; Contoh", evidence="BGP Contoh").organiser("Dinas Contoh")
    draft.venue("Aula\nSMPN 2", evidence="aula SMPN 2")
    tables = rows(world, gazetteer)
    (event,) = tables["events"]
    assert (event["organisers"], event["venues"]) == ("BGP, Contoh; Dinas Contoh", "Aula SMPN 2")
    named = {fact["fact_id"]: fact for fact in tables["facts"] if fact["kind"] in ("organiser", "venue")}
    assert [(fact["kind"], fact["value"], fact["role"], fact["evidence"]) for fact in named.values()] == [
        ("organiser", "=BGP; Contoh", None, "BGP Contoh"),
        ("organiser", "Dinas Contoh", None, "Dinas Contoh"),
        ("venue", "Aula\nSMPN 2", None, "aula SMPN 2"),
    ]
    linked = [(row["event_id"], row["fact_id"]) for row in tables["evidence"] if row["fact_id"] in named]
    assert linked == [(event["event_id"], fact_id) for fact_id in named]


def test_irrelevant_articles_are_listed_but_make_no_event(world: World, gazetteer: Gazetteer) -> None:
    world.article("a", relevant=False)
    tables = rows(world, gazetteer)
    assert [(row["article_id"], row["relevant"], row["n_facts"]) for row in tables["articles"]] == [
        ("a", False, 0)
    ]
    assert tables["events"] == []


def test_tables_of_nothing_are_valid(world: World, gazetteer: Gazetteer) -> None:
    frames = lay_out(find(*world.frames()), gazetteer)
    validate(TABLES, frames)
    assert {name: len(frame) for name, frame in frames.items()} == {
        "articles": 0,
        "facts": 0,
        "events": 0,
        "counts": 0,
        "evidence": 0,
        "coverage": 5654,
        "provinces": 418,
        "timeline": 0,
    }


def test_text_is_left_out_unless_asked_for(world: World, gazetteer: Gazetteer) -> None:
    draft = world.workshop("a")
    assert all("text" not in frame.columns for frame in lay_out(find(*world.frames()), gazetteer).values())
    frames = lay_out(find(*world.frames()), gazetteer, with_text=True)
    validate(release_tables(with_text=True), frames)
    assert list(frames["articles"]["text"]) == [draft.text]


def test_the_order_of_the_input_does_not_matter(world: World, gazetteer: Gazetteer) -> None:
    for number in range(8):
        world.workshop(f"a{number}", published=f"2023-0{number % 4 + 1}-02").count(40 + number)
    before = rows(world, gazetteer)
    random.Random(1).shuffle(world.drafts)
    assert rows(world, gazetteer) == before
