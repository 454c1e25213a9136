import pytest

from models.gazetteer import Gazetteer
from publish.schema import COHORTS
from publish.tables import Findings, find
from publish.views import (
    EventView,
    ProvinceView,
    event_views,
    headline,
    province_views,
)
from tests.publish.conftest import World


def findings(world: World) -> Findings:
    return find(*world.frames())


def provinces(world: World, gazetteer: Gazetteer) -> dict[str, ProvinceView]:
    return {view.code: view for view in province_views(findings(world).events, gazetteer)}


def events(world: World, gazetteer: Gazetteer) -> tuple[EventView, ...]:
    return event_views(findings(world), gazetteer)


def test_headline(world: World) -> None:
    first = world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b", text=first.text)
    world.workshop("c", outlet="Kabar a").date("2023-12-01").count(48)
    world.article("d", relevant=False)
    view = headline(findings(world))
    assert (view.n_articles, view.n_texts, view.n_outlets, view.n_events) == (3, 2, 2, 1)
    assert (view.provinces, view.regencies, view.cohorts, view.n_conflicts) == (1, 1, 1, 1)
    assert view.period == "2023"


def test_headline_of_nothing(world: World) -> None:
    assert headline(findings(world)).period == "no dates known"


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
    assert (cell.regencies, cell.events, cell.level) == expected


def test_a_reached_regency_is_not_silent(world: World, gazetteer: Gazetteer) -> None:
    world.article("a").activity("seleksi").place("62.05")
    silent = provinces(world, gazetteer)["62"].silent
    assert len(silent) == 13 and "Kabupaten Barito Utara" not in silent


@pytest.mark.parametrize(
    ("cohorts", "places", "shown"),
    [
        ([8], ["62.05"], ("angkatan 8", "Kabupaten Barito Utara", "Kalimantan Tengah")),
        ([], ["62.05"], ("cohort not stated", "Kabupaten Barito Utara", "Kalimantan Tengah")),
        ([7, 8], ["62.05"], ("several cohorts", "Kabupaten Barito Utara", "Kalimantan Tengah")),
        ([8], ["62"], ("angkatan 8", "Kalimantan Tengah", "the whole province")),
        ([8], ["62.05", "62.13"], ("angkatan 8", "Kalimantan Tengah", "several regencies")),
        ([8], ["62.05", "63.71"], ("angkatan 8", "Several provinces", None)),
    ],
)
def test_cohort_and_place_in_words(
    world: World,
    gazetteer: Gazetteer,
    cohorts: list[int],
    places: list[str],
    shown: tuple[str, str, str | None],
) -> None:
    draft = world.article("a").activity("lokakarya-7")
    for number in cohorts:
        draft.cohort(number)
    for code in places:
        draft.place(code)
    draft.count(1293, approx=True)
    (view,) = [view for view in events(world, gazetteer) if view.counts]
    assert (view.activity, view.cohort_words, view.place, view.around) == ("Lokakarya 7", *shown)
    assert [(count.group, count.value) for count in view.counts] == [("calon guru penggerak", "about 1,293")]


def test_a_conflict_is_told(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(1047)
    world.workshop("b").date("2023-12-01").count(48)
    (view,) = events(world, gazetteer)
    assert view.counts[0].conflict == "articles say 48 to 1,047"


def test_an_article_with_little_known(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a", title=None, outlet=None, published=None, url="javascript:alert(1)")
    (article,) = events(world, gazetteer)[0].articles
    assert (article.title, article.outlet, article.url) == ("(no headline)", "unknown outlet", None)
    assert article.published == "day of publication unknown"


def test_copies_are_told_apart(world: World, gazetteer: Gazetteer) -> None:
    first = world.workshop("a", published="2023-12-01")
    world.workshop("b", text=first.text)
    (view,) = events(world, gazetteer)
    assert [article.is_copy for article in view.articles] == [False, True]
