"""Events that lack their cohort or the number of their workshop, beside those that have them."""

from dataclasses import dataclass

import pytest

from publish.copies.clusters import cluster
from publish.events.build import build_events
from tests.publish.conftest import World


@dataclass(frozen=True)
class Told:
    """An article on something in Barito Utara."""

    activity: str
    cohort: int | None
    day: str | None
    published: str = "2023-12-04"


FULL = Told("lokakarya-7", 8, "2023-12-02")
CASES: list[tuple[str, list[Told], list[set[int]]]] = [
    ("no number", [FULL, Told("lokakarya", 8, "2023-12-02")], [{0, 1}]),
    ("no cohort", [FULL, Told("lokakarya-7", None, "2023-12-02")], [{0, 1}]),
    ("neither", [FULL, Told("lokakarya", None, "2023-12-03")], [{0, 1}]),
    ("the order does not count", [Told("lokakarya", None, "2023-12-02"), FULL], [{0, 1}]),
    ("by way of another", [Told("lokakarya", None, "2023-12-02"), Told("lokakarya-7", None, "2023-12-02"), FULL], [{0, 1, 2}]),
    ("another day", [FULL, Told("lokakarya", 8, "2023-12-05")], [{0}, {1}]),
    ("another cohort", [FULL, Told("lokakarya", 9, "2023-12-02")], [{0}, {1}]),
    ("another activity", [FULL, Told("seleksi", None, "2023-12-02")], [{0}, {1}]),
    ("no day, soon after", [FULL, Told("lokakarya", None, None, "2023-12-20")], [{0, 1}]),
    ("no day, long after", [FULL, Told("lokakarya", None, None, "2023-12-24")], [{0}, {1}]),
    ("no day, before", [FULL, Told("lokakarya", None, None, "2023-11-28")], [{0}, {1}]),
    ("two cohorts could be meant", [FULL, Told("lokakarya-7", 9, "2023-12-02"), Told("lokakarya-7", None, "2023-12-02")], [{0}, {1}, {2}]),
    ("two workshops could be meant", [FULL, Told("lokakarya-6", 8, "2023-12-02"), Told("lokakarya", 8, "2023-12-02")], [{0}, {1}, {2}]),
    ("the other one is later", [FULL, Told("lokakarya-7", 9, "2024-03-02", "2024-03-03"), Told("lokakarya-7", None, "2023-12-02")], [{0, 2}, {1}]),
]  # fmt: skip


@pytest.mark.parametrize(("told", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_completed_where_only_one_can_be_meant(
    world: World, told: list[Told], expected: list[set[int]]
) -> None:
    for number, one in enumerate(told):
        draft = world.article(str(number), published=one.published).activity(one.activity).place("62.05")
        if one.cohort:
            draft.cohort(one.cohort)
        if one.day:
            draft.date(one.day)
    articles, facts = world.rows()
    events = build_events(articles, facts, cluster(articles, facts))
    assert sorted(sorted(map(int, event.article_ids)) for event in events) == [
        sorted(one) for one in expected
    ]


def test_the_fullest_says_what_the_event_is(world: World) -> None:
    world.article("a").activity("lokakarya").place("62.05").date("2023-12-01")
    world.workshop("b").date("2023-12-01")
    articles, facts = world.rows()
    (event,) = build_events(articles, facts, cluster(articles, facts))
    assert (event.key.activity, event.key.cohort) == ("lokakarya-7", 8)


@pytest.mark.parametrize(
    ("cohorts", "places", "told"),
    [
        ((8, 9), ("62.05",), ("lokakarya-7", None, "62.05")),  # no cohort: the sum over both
        ((8, 9), ("62.05",), ("lokakarya", None, "62.05")),
        ((8,), ("62.05", "62.13"), ("lokakarya-7", 8, "62")),  # the province only: the sum over its regencies
        ((8,), ("62.05", "62.13"), ("lokakarya-7", None, "62")),
    ],
)
def test_a_report_that_names_none_is_of_the_sum(
    world: World, cohorts: tuple[int, ...], places: tuple[str, ...], told: tuple[str, int | None, str]
) -> None:
    first = world.article("a").activity("lokakarya-7").date("2023-12-01").count(90)
    for cohort in cohorts:
        first.cohort(cohort)
    for code in places:
        first.place(code)
    activity, stated, place = told
    second = world.article("b").activity(activity).place(place).date("2023-12-01")
    if stated:
        second.cohort(stated)
    articles, facts = world.rows()
    events = build_events(articles, facts, cluster(articles, facts))
    assert [set(event.article_ids) for event in events if "b" in event.article_ids] == [{"a", "b"}]
    (umbrella,) = (event for event in events if event.key.spans)
    assert umbrella.article_ids == {"a", "b"}


@pytest.mark.parametrize(
    ("activity", "cohort", "place", "day"),
    [
        ("lokakarya-7", 8, "62.05", "2023-12-01"),  # of one of the cohorts
        ("lokakarya-6", None, "62.05", "2023-12-01"),
        ("lokakarya-7", None, "62.13", "2023-12-01"),
        ("lokakarya-7", None, "62.05", "2023-12-20"),
    ],
)
def test_another_event_is_not_of_the_sum(
    world: World, activity: str, cohort: int | None, place: str, day: str
) -> None:
    world.article("a").activity("lokakarya-7").cohort(8).cohort(9).place("62.05").date("2023-12-01").count(90)
    second = world.article("b").activity(activity).place(place).date(day)
    if cohort:
        second.cohort(cohort)
    articles, facts = world.rows()
    events = build_events(articles, facts, cluster(articles, facts))
    (umbrella,) = (event for event in events if event.key.spans)
    assert umbrella.article_ids == {"a"}


def test_an_umbrella_is_completed_by_nothing(world: World) -> None:
    world.workshop("a").date("2023-12-01")
    world.article("b").activity("lokakarya-7").cohort(7).cohort(9).place("62.05").date("2023-12-01").count(90)
    articles, facts = world.rows()
    events = build_events(articles, facts, cluster(articles, facts))
    assert [event.key.cohort for event in events] == [None, 7, 8, 9]
