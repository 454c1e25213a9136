"""Ids over two releases: which events are the ones that were known."""

import pytest

from models.gazetteer import Gazetteer
from publish.copies.clusters import cluster
from publish.events.build import Event, build_events
from publish.events.identity import keep_ids, known_events
from publish.tables import find, lay_out
from tests.publish.conftest import World


def events(world: World) -> tuple[Event, ...]:
    articles, facts = world.rows()
    return build_events(articles, facts, cluster(articles, facts))


def ids(world: World, old: World, gazetteer: Gazetteer) -> dict[str, set[str]]:
    """The articles of each event by its id, after the release of `old`."""
    frames = lay_out(find(*old.frames()), gazetteer)
    return {event.event_id: set(event.article_ids) for event in keep_ids(events(world), known_events(frames))}


@pytest.fixture
def old() -> World:
    old = World()
    old.workshop("a").date("2023-12-02")
    old.workshop("b").date("2023-12-02")
    return old


def only(world: World) -> str:
    (event,) = events(world)
    return event.event_id


def test_an_earlier_day_changes_no_id(world: World, old: World, gazetteer: Gazetteer) -> None:
    for name, day in (("a", "2023-12-02"), ("b", "2023-12-02"), ("c", "2023-12-01")):
        world.workshop(name).date(day)
    assert only(world) != only(old)
    assert ids(world, old, gazetteer) == {only(old): {"a", "b", "c"}}


def test_what_was_lacking_changes_no_id(world: World, gazetteer: Gazetteer) -> None:
    old = World()
    old.article("a").activity("lokakarya").place("62.05").date("2023-12-02")
    world.article("a").activity("lokakarya-7").cohort(8).place("62.05").date("2023-12-02")
    assert ids(world, old, gazetteer) == {only(old): {"a"}}


def test_the_larger_part_keeps_the_id(world: World, gazetteer: Gazetteer) -> None:
    old = World()
    for name in "abc":
        old.workshop(name).date("2023-12-02")
    world.workshop("a").date("2023-12-02")
    for name in "bc":
        world.workshop(name).date("2023-12-20")
    made = ids(world, old, gazetteer)
    assert made[only(old)] == {"b", "c"}
    assert len(made) == 2


def test_of_two_that_become_one_the_larger_gives_the_id(world: World, gazetteer: Gazetteer) -> None:
    old = World()
    for name, day in (("a", "2023-12-01"), ("b", "2023-12-03"), ("c", "2023-12-03")):
        old.workshop(name).date(day)
    larger = next(event.event_id for event in events(old) if "b" in event.article_ids)
    for name, day in (("a", "2023-12-01"), ("b", "2023-12-03"), ("c", "2023-12-03"), ("d", "2023-12-02")):
        world.workshop(name).date(day)
    assert ids(world, old, gazetteer) == {larger: {"a", "b", "c", "d"}}


@pytest.mark.parametrize(
    ("activity", "cohort", "place"),
    [("lokakarya-7", 9, "62.05"), ("lokakarya-6", 8, "62.05"), ("lokakarya-7", 8, "62.13")],
)
def test_another_event_of_the_same_article_does_not_take_the_id(
    world: World, old: World, gazetteer: Gazetteer, activity: str, cohort: int, place: str
) -> None:
    world.article("a").activity(activity).cohort(cohort).place(place).date("2023-12-02")
    assert only(old) not in ids(world, old, gazetteer)


def test_an_id_that_is_gone_is_not_used_for_another(world: World, old: World, gazetteer: Gazetteer) -> None:
    world.workshop("z").date("2023-12-02")
    assert only(world) == only(old)
    (made,) = ids(world, old, gazetteer)
    assert made != only(old) and len(made) == 12
