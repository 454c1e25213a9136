"""Which statements are one event. An article is written as (published, event dates or None)."""

import pytest

from publish.copies.clusters import cluster
from publish.events.linking import link
from publish.events.statements import statements
from tests.publish.conftest import World

Told = tuple[str | None, str | None]


def groups(world: World) -> list[set[str]]:
    articles, facts = world.rows()
    stated = [
        statement
        for article in articles
        for statement in statements(article, [f for f in facts if f.article_id == article.article_id])
    ]
    linked = link(stated, cluster(articles, facts))
    return [{statement.article.article_id for statement in group.statements} for group in linked]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("2023-12-02", "2023-12-01"), ("2023-12-03", "2023-12-01"), True),
        (("2023-12-02", "2023-12-01"), ("2023-12-03", "2023-12-02"), True),  # days touch
        (("2023-12-02", "2023-12-01"), ("2023-12-03", "2023-12-03"), False),
        (("2023-12-02", "2023-12-01..2023-12-31"), ("2023-12-30", "2023-12-09"), True),  # within the month
        (("2023-12-02", "2023-12-01"), ("2023-12-23", None), True),  # within 21 days of the article
        (("2023-12-02", "2023-12-02"), ("2023-12-24", None), False),
        (("2024-02-01", "2023-12-02"), ("2023-12-23", None), True),  # within 21 days of the date
        (("2023-12-02", None), ("2023-12-23", None), True),
        (("2023-12-02", None), ("2023-12-24", None), False),
        ((None, None), ("2023-12-02", "2023-12-02"), True),  # the only one of its cohort
        ((None, None), (None, None), False),
        ((None, "2023-12-02"), ("2023-12-04", None), True),
        (("2023-01-16", "2023-01-14"), ("2023-01-17", "2022-01-14"), True),  # a slip of the year
        (("2023-01-16", "2023-01-14"), ("2023-01-17", "2024-01-15"), True),
        (("2023-01-16", "2023-01-14"), ("2022-01-17", "2022-01-14"), False),  # no slip: it was news then
        (("2023-12-02", "2023-12-01..2023-12-31"), ("2023-11-30", "2023-11-28"), False),  # another month
        (("2023-12-02", "2023-12-01..2023-12-31"), ("2023-12-20", None), True),
        (("2023-12-02", "2023-12-01..2023-12-31"), ("2024-01-03", "2023-12-01..2023-12-31"), True),
        (("2023-12-02", "2023-12-01..2023-12-31"), ("2023-11-03", "2023-11-01..2023-11-30"), False),
        (("2023-12-02", "2023-12-20"), ("2023-11-30", None), True),  # announced
        (("2023-12-02", "2023-12-23"), ("2023-11-30", None), True),  # written about three weeks apart
        (("2023-11-02", "2023-12-23"), ("2023-11-30", None), False),
    ],
)
def test_dates_decide(world: World, one: Told, other: Told, same: bool) -> None:
    for article_id, (published, days) in zip("ab", (one, other), strict=True):
        draft = world.workshop(article_id, published=published)
        if days:
            draft.date(*days.split(".."))
    assert (groups(world) == [{"a", "b"}]) is same


@pytest.mark.parametrize(
    ("activity", "cohort", "place"),
    [("lokakarya-6", 8, "62.05"), ("lokakarya-7", 9, "62.05"), ("lokakarya-7", 8, "62.13")],
)
def test_activity_cohort_and_place_must_agree(world: World, activity: str, cohort: int, place: str) -> None:
    world.workshop("a").date("2023-12-01")
    world.article("b").activity(activity).cohort(cohort).place(place).date("2023-12-01")
    assert groups(world) == [{"a"}, {"b"}]


def test_a_regency_is_not_its_province(world: World) -> None:
    world.workshop("a").date("2023-12-01")
    world.article("b").activity("lokakarya-7").cohort(8).place("62").date("2023-12-01")
    assert groups(world) == [{"a"}, {"b"}]


def test_copies_are_one_event_whatever_their_dates(world: World) -> None:
    first = world.workshop("a", published="2023-01-02")
    world.workshop("b", published="2023-12-02", text=first.text)
    assert groups(world) == [{"a", "b"}]


@pytest.mark.parametrize(
    ("published", "goes_with"),
    [
        ("2023-12-04", "a"),  # the latest that had begun
        ("2023-12-15", "a"),
        ("2023-12-24", "b"),
        ("2023-12-23", "b"),
        ("2023-11-20", "a"),  # the next
        ("2024-01-20", ""),
    ],
)
def test_a_report_without_a_day_goes_to_one_event_and_joins_none(
    world: World, published: str, goes_with: str
) -> None:
    world.workshop("a", published="2023-12-03").date("2023-12-02")
    world.workshop("b", published="2023-12-24").date("2023-12-23")
    world.workshop("c", published=published)
    found = groups(world)
    assert [group for group in found if "c" in group] == [{"c", goes_with} - {""}]
    assert not [group for group in found if {"a", "b"} <= group]


@pytest.mark.parametrize(
    ("days", "goes_with"),
    [("2023-12-01..2023-12-31", "b"), ("2023-11-01..2023-11-30", "a"), ("2023-10-01..2023-10-31", "")],
)
def test_a_month_goes_to_the_event_in_it(world: World, days: str, goes_with: str) -> None:
    world.workshop("a", published="2023-11-20").date("2023-11-18")
    world.workshop("b", published="2023-12-10").date("2023-12-09")
    world.workshop("c", published="2023-12-20").date(*days.split(".."))
    assert [group for group in groups(world) if "c" in group] == [{"c", goes_with} - {""}]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("62.05", "62.13"), ("62.05", "62.13"), True),
        (("62.05", "62.13"), ("62.13", "62.05"), True),
        (("62.05", "62.13"), ("62.05", "62.04"), False),
        (("62.05", "62.13"), ("62.05", "62.13", "62.04"), False),
    ],
)
def test_a_sum_over_other_regencies_is_another_event(
    world: World, one: tuple[str, ...], other: tuple[str, ...], same: bool
) -> None:
    for article_id, codes in zip("ab", (one, other), strict=True):
        draft = world.article(article_id).activity("lokakarya-7").cohort(8).date("2023-12-01").count(120)
        for code in codes:
            draft.place(code)
    articles, facts = world.rows()
    stated = [s for a in articles for s in statements(a, [f for f in facts if f.article_id == a.article_id])]
    umbrellas = [one for one in link(stated, cluster(articles, facts)) if one.key.area.regency is None]
    assert len(umbrellas) == (1 if same else 2)


def test_belonging_together_is_passed_on(world: World) -> None:
    for article_id, day in (
        ("a", "2023-12-01"),
        ("b", "2023-12-02"),
        ("c", "2023-12-03"),
        ("d", "2023-12-05"),
    ):
        world.workshop(article_id).date(day)
    assert groups(world) == [{"a", "b", "c"}, {"d"}]
