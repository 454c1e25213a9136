"""Which place a venue is in. A case is the words of an article: `@` before a venue, a code for a place."""

from dataclasses import replace

import pytest

from publish.events.venues import NEAR, venues_by_place
from publish.inputs import FactRow
from tests.publish.conftest import World

FAR = " kata" * (NEAR // 5 + 1)

Case = tuple[str, list[str], dict[str, list[str]]]
CASES: list[Case] = [
    ("one place, however far", ["62.05", FAR, "@Aula"], {"62.05": ["Aula"]}),
    ("a province beside its regency", ["62", "62.05", FAR, "@Aula"], {"62": ["Aula"], "62.05": ["Aula"]}),
    ("a province alone", ["@Aula", FAR, "62"], {"62": ["Aula"]}),
    ("two regencies: open", ["62.05", "kata", "@Aula", "62.13"], {}),
    ("each its own", ["62.05", "@Aula", FAR, "62.13", "@Pendopo"], {"62.05": ["Aula"], "62.13": ["Pendopo"]}),
    ("two regencies, too far from both", ["62.05", "62.13", FAR, "@Aula"], {}),
    ("the nearer mention of a place", ["62.05", "62.13", FAR, "@Aula", "62.05"], {"62.05": ["Aula"]}),
    ("two in one place", ["62.05", "@Aula", "@Pendopo", FAR, "62.13"], {"62.05": ["Aula", "Pendopo"]}),
    ("a province beside two regencies", ["62.05", "62.13", FAR, "62", "@Aula"], {"62": ["Aula"]}),
    ("two provinces", ["62", "@Aula", FAR, "63"], {"62": ["Aula"]}),
    ("a regency of another province", ["62", FAR, "63.71", "@Aula"], {"63.71": ["Aula"]}),
    ("no venue", ["62.05", "62.13"], {}),
]


def read(words: list[str]) -> tuple[list[FactRow], list[FactRow]]:
    """The venues and the places of an article of these words."""
    world = World()
    draft = world.article("a", text="Awal")
    for word in words:
        if word.startswith("@"):
            draft.venue(word[1:])
        elif word[0].isdigit():
            draft.place(word)
        else:
            draft.text += f" {word}"
    _, facts = world.rows()
    venues, places = ([fact for fact in facts if fact.kind == kind] for kind in ("venue", "place"))
    return venues, places


@pytest.mark.parametrize(("words", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_a_venue_is_in_its_place(words: list[str], expected: dict[str, list[str]]) -> None:
    told = venues_by_place(*read(words))
    assert {code: [fact.value for fact in facts] for code, facts in told.items() if facts} == expected


@pytest.mark.parametrize(("distance", "codes"), [(NEAR, ["62.05"]), (NEAR + 1, [])])
def test_how_near_is_near(distance: int, codes: list[str]) -> None:
    (venue,), (first, second) = read(["62.05", "@Aula", "62.13"])
    places = [first, replace(second, start=9_000)]
    assert list(venues_by_place([replace(venue, start=first.start + distance)], places)) == codes
