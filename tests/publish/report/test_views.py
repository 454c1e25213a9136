"""What the report shows are the figures of the tables."""

from collections import Counter
from collections.abc import Mapping

import pandas as pd
import pytest

from models.gazetteer import Gazetteer
from publish.changes import Changes, TableChanges
from publish.report.changed import ChangeView, change_views
from publish.report.figures import key_figures
from publish.report.matrix import ProvinceView, province_views
from publish.report.places import place_views
from publish.report.rows import rows
from publish.report.timeline import timeline_view
from publish.schema import COHORTS
from publish.tables import find, lay_out
from tests.publish.conftest import World
from tests.publish.report.corpus import national_corpus

Frames = Mapping[str, pd.DataFrame]


def tables(world: World, gazetteer: Gazetteer) -> Frames:
    return lay_out(find(*world.frames()), gazetteer)


def provinces(world: World, gazetteer: Gazetteer) -> dict[str, ProvinceView]:
    return {view.code: view for view in province_views(tables(world, gazetteer), gazetteer)}


@pytest.fixture(scope="module")
def many(gazetteer: Gazetteer) -> Frames:
    """The tables of three hundred reports of eighty events."""
    return tables(national_corpus(gazetteer, 80, 300), gazetteer)


def test_key_figures(world: World, gazetteer: Gazetteer) -> None:
    first = world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b", text=first.text)
    world.workshop("c", outlet="Kabar a").date("2023-12-01").count(48)
    world.article("d", relevant=False)
    figures = key_figures(tables(world, gazetteer))
    assert (figures.n_reports, figures.n_texts, figures.n_outlets, figures.n_events) == (3, 2, 2, 1)
    assert (figures.n_provinces, figures.n_regencies, figures.n_cohorts) == (1, 1, 1)
    assert (figures.first_year, figures.last_year) == (2023, 2023)
    assert (figures.n_disputed_counts, figures.n_disputed_dates) == (1, 0)


def test_key_figures_of_nothing(world: World, gazetteer: Gazetteer) -> None:
    figures = key_figures(tables(world, gazetteer))
    assert (figures.n_events, figures.first_year, figures.last_year) == (0, None, None)


def test_every_province_has_every_cohort(world: World, gazetteer: Gazetteer) -> None:
    views = provinces(world, gazetteer)
    assert len(views) == 38
    assert all([cell.cohort for cell in view.cells] == list(COHORTS) for view in views.values())
    assert sum(len(view.silent) for view in views.values()) == 514


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ([], (0, 0, 0)),
        (["62"], (0, 1, 0)),
        (["62.05"], (1, 1, 1)),
        ([f"62.0{n}" for n in range(1, 5)], (4, 4, 2)),  # 4 of 14
        ([f"62.{n:02}" for n in range(1, 8)], (7, 7, 3)),
        ([*(f"62.{n:02}" for n in range(1, 14)), "62.71"], (14, 14, 4)),
    ],
)
def test_cells(world: World, gazetteer: Gazetteer, codes: list[str], expected: tuple[int, int, int]) -> None:
    draft = world.article("a").activity("seleksi").cohort(8)
    for code in codes:
        draft.place(code)
    cell = provinces(world, gazetteer)["62"].cells[7]
    assert (cell.n_reached, cell.n_events, cell.level) == expected


def test_a_reached_regency_is_not_silent(world: World, gazetteer: Gazetteer) -> None:
    world.article("a").activity("seleksi").place("62.05")
    view = provinces(world, gazetteer)["62"]
    assert (len(view.silent), view.n_reached) == (13, 1) and "Kabupaten Barito Utara" not in view.silent


def test_the_matrix_is_the_table_of_provinces(many: Frames, gazetteer: Gazetteer) -> None:
    shown = [
        (view.code, cell.cohort, cell.n_reached, cell.n_events)
        for view in province_views(many, gazetteer)
        for cell in view.cells
    ]
    assert shown == [
        (row["province_code"], row["cohort"], row["n_reported"], row["n_events"])
        for row in rows(many["provinces"])
    ]


def test_places_are_the_rows_of_coverage_with_an_event(many: Frames) -> None:
    views = place_views(many)
    covered = [row for row in rows(many["coverage"]) if row["n_events"]]
    assert [(v.regency, v.cohort, v.n_events, v.trainees) for v in views] == [
        (row["regency_code"], row["cohort"], row["n_events"], row["trainees"]) for row in covered
    ]
    known = [view for view in views if view.trainees is not None]
    assert known and any(view.low != view.high for view in known)
    assert all((v.low or 0) <= (v.trainees or 0) <= (v.high or 0) for v in known)


def test_trainees_have_the_range_of_the_figure_that_holds(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(52)
    world.workshop("c").date("2023-12-01").count(47)
    world.article("d").activity("seleksi").cohort(8).place("62.05").count(9, "guru_penggerak")
    world.article("e").activity("seleksi").cohort(8).place("62.13")
    views = {view.regency: view for view in place_views(tables(world, gazetteer))}
    assert (views["62.05"].trainees, views["62.05"].low, views["62.05"].high) == (47, 47, 52)
    assert (views["62.13"].trainees, views["62.13"].low, views["62.13"].high) == (None, None, None)


def test_the_timeline_is_the_table_of_months(many: Frames) -> None:
    view = timeline_view(many)
    shown = {
        (int(cohort), month): value
        for cohort, values in view.cohorts.items()
        for month, value in zip(view.months, values, strict=True)
        if value
    }
    assert shown == {
        (row["cohort"], row["month"]): row["n_events"] for row in rows(many["timeline"]) if row["n_events"]
    }
    by_month = Counter(f"{row['date_start']:%Y-%m}" for row in rows(many["events"]))
    assert [sum(values) for values in zip(*view.activities.values(), strict=True)] == [
        by_month[month] for month in view.months
    ]


def test_the_timeline_has_every_month_and_tells_what_it_leaves_out(
    world: World, gazetteer: Gazetteer
) -> None:
    world.workshop("a").date("2023-11-30")
    world.article("b").activity("seleksi").place("62.05").date("2024-02-01", "2024-02-29")
    world.article("c").activity("pembukaan").place("62.05").date("2022-01-01", "2022-12-31")
    world.article("d").activity("pelepasan").place("62.05")
    view = timeline_view(tables(world, gazetteer))
    assert view.months == ("2023-11", "2023-12", "2024-01", "2024-02")
    assert dict(view.cohorts) == {"8": (1, 0, 0, 0), "none": (0, 0, 0, 1)}
    assert dict(view.activities) == {"lokakarya-7": (1, 0, 0, 0), "seleksi": (0, 0, 0, 1)}
    assert view.n_undated == 2


def test_changes_in_numbers() -> None:
    changed = TableChanges(added=(("a",), ("b",)), removed=(("c",),), changed={("d",): ("value",)})
    changes = Changes("2026-08-24", {"coverage": changed, "events": changed})
    assert change_views(changes) == (ChangeView("events", 2, 1, 1),)
    assert change_views(None) == ()
