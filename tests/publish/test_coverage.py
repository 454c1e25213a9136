from datetime import date
from typing import Any

from models.gazetteer import Gazetteer
from publish.clusters import cluster
from publish.coverage import coverage_rows
from publish.events import build_events
from tests.publish.conftest import World


def cells(world: World, gazetteer: Gazetteer) -> dict[tuple[str, int], dict[str, Any]]:
    articles, facts = world.rows()
    rows = coverage_rows(build_events(articles, facts, cluster(articles, facts)), gazetteer)
    return {(row["regency_code"], row["cohort"]): row for row in rows}


def test_every_regency_and_cohort_is_there_with_nothing_known(world: World, gazetteer: Gazetteer) -> None:
    rows = cells(world, gazetteer)
    assert len(rows) == 514 * 11
    assert rows["62.05", 8] == {
        "regency_code": "62.05",
        "bps_code": "6205",
        "regency": "Kabupaten Barito Utara",
        "province": "Kalimantan Tengah",
        "cohort": 8,
        "first_date": None,
        "last_date": None,
        "n_events": 0,
        "n_articles": 0,
        "trainees": None,
        "mentors": None,
    }


def test_a_cell_gathers_its_events(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(47).count(9, "pengajar_praktik")
    world.workshop("b").date("2023-12-01").count(47)
    world.article("c").activity("pelepasan").cohort(8).place("62.05").date("2023-12-20").count(
        50, "guru_penggerak"
    )
    world.article("d").activity("seleksi").cohort(8).place("62.05")
    row = cells(world, gazetteer)["62.05", 8]
    assert (row["first_date"], row["last_date"]) == (date(2023, 12, 1), date(2023, 12, 20))
    assert (row["n_events"], row["n_articles"], row["trainees"], row["mentors"]) == (3, 4, 50, 9)


def test_an_article_of_two_events_is_one_article(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").activity("pelepasan")
    row = cells(world, gazetteer)["62.05", 8]
    assert (row["n_events"], row["n_articles"], row["trainees"]) == (2, 1, None)


def test_wider_events_reach_no_single_regency(world: World, gazetteer: Gazetteer) -> None:
    world.article("a").activity("seleksi").cohort(8).place("62").count(500)
    world.article("b").activity("seleksi").place("62.05").count(47)
    assert all(row["n_events"] == 0 for row in cells(world, gazetteer).values())
