from datetime import date
from typing import Any

from models.gazetteer import Gazetteer
from publish.copies.clusters import cluster
from publish.coverage import coverage_rows, province_rows, timeline_rows
from publish.events.build import build_events
from tests.publish.conftest import World


def cells(world: World, gazetteer: Gazetteer) -> dict[tuple[str, int], dict[str, Any]]:
    articles, facts = world.rows()
    rows = coverage_rows(build_events(articles, facts, cluster(articles, facts)), gazetteer)
    return {(row["regency_code"], row["cohort"]): dict(row) for row in rows}


def test_every_regency_and_cohort_is_there_with_nothing_known(world: World, gazetteer: Gazetteer) -> None:
    rows = cells(world, gazetteer)
    assert len(rows) == 514 * 11
    assert rows["62.05", 8] == {
        "regency_code": "62.05",
        "bps_code": "6205",
        "regency": "Kabupaten Barito Utara",
        "province_code": "62",
        "province": "Kalimantan Tengah",
        "cohort": 8,
        "first_date": None,
        "last_date": None,
        "n_events": 0,
        "n_articles": 0,
        "n_texts": 0,
        "trainees": None,
        "mentors": None,
        "conflict": False,
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


def rolled_up(world: World, gazetteer: Gazetteer) -> dict[tuple[str, int], dict[str, Any]]:
    articles, facts = world.rows()
    events = build_events(articles, facts, cluster(articles, facts))
    rows = province_rows(events, coverage_rows(events, gazetteer), gazetteer)
    return {(row["province_code"], row["cohort"]): dict(row) for row in rows}


def test_a_province_sums_up_its_regencies(world: World, gazetteer: Gazetteer) -> None:
    first = world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b", text=first.text).date("2023-12-01").count(47)
    world.article("c").activity("lokakarya-7").cohort(8).place("62.13").date("2023-12-01").count(30)
    world.article("d").activity("lokakarya-7").cohort(8).place("62.04").date("2023-12-01")
    world.article("e").activity("lokakarya-7").cohort(8).place("62").date("2023-12-01").count(500)
    rows = rolled_up(world, gazetteer)
    assert len(rows) == 38 * 11
    assert rows["62", 8] == {
        "province_code": "62",
        "province": "Kalimantan Tengah",
        "cohort": 8,
        "n_regencies": 14,
        "n_reported": 3,
        "n_events": 4,
        "n_articles": 5,
        "n_texts": 4,
        "trainees": 77,
        "n_trainees": 2,
    }
    assert (rows["62", 7]["n_events"], rows["62", 7]["trainees"]) == (0, None)


def test_a_conflict_shows_in_coverage(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(47).count(9, "pengajar_praktik")
    world.workshop("b").date("2023-12-01").count(47).count(8, "pengajar_praktik")
    assert cells(world, gazetteer)["62.05", 8]["conflict"] is True


def test_months_run_on_with_their_totals(world: World) -> None:
    world.workshop("a").date("2023-10-30", "2023-11-01")
    world.article("b").activity("lokakarya-6").cohort(8).place("62.05").date("2023-10-02")
    world.article("c").activity("lokakarya-7").cohort(8).place("62.13").date("2024-01-15")
    world.article("d").activity("pembukaan").cohort(8).place("62.04").date("2023-01-01", "2023-12-31")
    world.article("e").activity("pembukaan").cohort(7).place("62").place("62.04").date(
        "2022-03-01", "2022-03-31"
    )
    articles, facts = world.rows()
    rows = timeline_rows(build_events(articles, facts, cluster(articles, facts)))
    assert [tuple(row.values()) for row in rows] == [
        (7, "2022-03", 2, 1, 1, 2, 1),
        (8, "2023-10", 2, 1, 1, 2, 1),
        (8, "2023-11", 0, 0, 0, 2, 1),
        (8, "2023-12", 0, 0, 0, 2, 1),
        (8, "2024-01", 1, 1, 1, 3, 2),
    ]
