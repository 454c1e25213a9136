"""Which statements are one event. An article is written as (published, event dates or None)."""

import pytest

from publish.clusters import cluster
from publish.linking import link
from publish.statements import statements
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
    return [{statement.article.article_id for statement in group} for group in linked]


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
        ((None, None), ("2023-12-02", "2023-12-02"), False),
        ((None, None), (None, None), False),
        ((None, "2023-12-02"), ("2023-12-04", None), True),
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


def test_belonging_together_is_passed_on(world: World) -> None:
    for article_id, day in (
        ("a", "2023-12-01"),
        ("b", "2023-12-02"),
        ("c", "2023-12-03"),
        ("d", "2023-12-05"),
    ):
        world.workshop(article_id).date(day)
    assert groups(world) == [{"a", "b", "c"}, {"d"}]
