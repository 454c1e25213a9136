"""Decisions laid over facts. A fact is written `kind value role`, with its evidence where it matters."""

from dataclasses import replace
from typing import Any

import pytest

from models.gazetteer import Gazetteer
from publish.checks import check_evidence
from publish.copies.clusters import cluster
from publish.frames import values
from publish.review.apply import RULE, Reviewed, lay_over, locate
from publish.review.decisions import Decision, Stated
from publish.schema.common import KINDS
from publish.tables import find, lay_out
from tests.publish.conftest import Draft, World
from tests.publish.review.made import decision, only


def every_kind() -> World:
    world = World()
    draft = world.workshop("a").date("2023-12-01", "2023-12-03").count(47)
    draft.organiser("Balai Contoh").venue("Aula Contoh")
    return world


def draft(text: str, *stated: tuple[str, str], kind: str = "count", article_id: str = "a") -> Draft:
    """An article with this text, and a fact of `kind` for each pair of evidence and value."""
    made = Draft(article_id, text=text)
    more = {"count": {"group": "guru"}, "cohort": {}}[kind]
    role = {"count": "event", "cohort": "subject"}[kind]
    for evidence, value in stated:
        start = text.index(evidence)
        made.facts += [
            Draft("x").count(1).facts[0]
            | {"article_id": article_id, "kind": kind, "value": value, "role": role, "group": None}
            | {"cohort": int(value) if kind == "cohort" else None}
            | {"evidence": evidence, "start": start, "end": start + len(evidence)}
            | more
        ]
    return made


def worlds(*drafts: Draft) -> World:
    world = World()
    world.drafts.extend(drafts)
    return world


def overlaid(world: World, *decisions: Decision) -> Reviewed:
    articles, facts = world.rows()
    return lay_over(articles, facts, decisions, cluster(articles, facts))


def stated(reviewed: Reviewed) -> list[tuple[str, str, bool]]:
    return [(fact.evidence, fact.value, fact.reviewed) for fact in reviewed.facts]


def without_effect(reviewed: Reviewed) -> tuple[int, int, int]:
    return len(reviewed.stale), len(reviewed.disputed), len(reviewed.elsewhere)


CORRECTIONS: dict[str, dict[str, Any]] = {
    "cohort": {"value": "9", "cohort": 9, "role": "context"},
    "activity": {"value": "lokakarya-6"},
    "place": {"value": "62", "place_code": "62", "role": "context"},
    "date": {"value": "2023-12-02", "value_end": "2023-12-02", "role": "statement"},
    "count": {"value": "48", "group": "guru", "approx": True, "cohort": 8, "place_code": "62.05"},
    "organiser": {"value": "Balai Lain"},
    "venue": {"value": "Aula Lain"},
}


@pytest.mark.parametrize("kind", KINDS)
def test_an_accepted_fact_is_reviewed_and_sure(kind: str) -> None:
    world = every_kind()
    fact = only(world, kind)
    reviewed = overlaid(world, decision(world, fact))
    (held,) = [one for one in reviewed.facts if one.kind == kind]
    assert (held.fact_id, held.confidence, held.rule, held.reviewed, held.doubts) == (
        *(fact.fact_id, 1.0, RULE, True, None),
    )
    assert [one for one in reviewed.facts if one != held] == [one for one in world.rows()[1] if one != fact]


@pytest.mark.parametrize("kind", KINDS)
def test_a_corrected_fact_states_what_the_person_says(kind: str) -> None:
    world = every_kind()
    fact = only(world, kind)
    reviewed = overlaid(world, decision(world, fact, "correct", **CORRECTIONS[kind]))
    (held,) = [one for one in reviewed.facts if one.kind == kind]
    assert Stated.of(held) == Stated(**Stated.of(fact).model_dump() | CORRECTIONS[kind])
    assert (held.evidence, held.start, held.end, held.reviewed) == (fact.evidence, fact.start, fact.end, True)
    check_evidence(world.rows()[0], reviewed.facts)


@pytest.mark.parametrize("kind", KINDS)
def test_a_rejected_fact_is_gone(kind: str) -> None:
    world = every_kind()
    reviewed = overlaid(world, decision(world, only(world, kind), "reject"))
    assert [fact.kind for fact in reviewed.facts] == [one.kind for one in world.rows()[1] if one.kind != kind]


TEXT = "Sebanyak 47 guru penggerak hadir. Lalu 12 pulang."
NOW: list[tuple[str, list[tuple[str, str]], dict[str, list[tuple[str, str, bool]]]]] = [
    (
        "the same",
        [("47 guru", "47")],
        {"accept": [("47 guru", "47", True)], "correct": [("47 guru", "74", True)], "reject": []},
    ),
    (
        "another value",
        [("47 guru", "4")],
        {
            "accept": [("47 guru", "47", True)],
            "correct": [("47 guru", "74", True)],
            "reject": [("47 guru", "4", False)],
        },
    ),
    (
        "what it was corrected to",
        [("47 guru", "74")],
        {
            "accept": [("47 guru", "47", True)],
            "correct": [("47 guru", "74", True)],
            "reject": [("47 guru", "74", False)],
        },
    ),
    (
        "other words",
        [("Sebanyak 47 guru penggerak", "47")],
        {"accept": [("47 guru", "47", True)], "correct": [("47 guru", "74", True)], "reject": []},
    ),
    (
        "other words and another value",
        [("47 guru penggerak", "4")],
        {
            "accept": [("47 guru", "47", True)],
            "correct": [("47 guru", "74", True)],
            "reject": [("47 guru penggerak", "4", False)],
        },
    ),
    (
        "nothing",
        [],
        {"accept": [("47 guru", "47", True)], "correct": [("47 guru", "74", True)], "reject": []},
    ),
    (
        "one elsewhere",
        [("47 guru", "47"), ("12", "47")],
        {
            "accept": [("47 guru", "47", True), ("12", "47", False)],
            "correct": [("47 guru", "74", True), ("12", "47", False)],
            "reject": [("12", "47", False)],
        },
    ),
]


@pytest.mark.parametrize("verdict", ["accept", "correct", "reject"])
@pytest.mark.parametrize(("now", "held"), [case[1:] for case in NOW], ids=[case[0] for case in NOW])
def test_a_decision_holds_whatever_the_rules_find_now(
    verdict: str, now: list[tuple[str, str]], held: dict[str, list[tuple[str, str, bool]]]
) -> None:
    before = worlds(draft(TEXT, ("47 guru", "47")))
    made = decision(before, only(before, "count"), verdict, value="74")
    assert stated(overlaid(worlds(draft(TEXT, *now)), made)) == held[verdict]


@pytest.mark.parametrize(
    ("verdict", "names"), [("accept", "Balai Contoh"), ("correct", "Balai Lain"), ("reject", None)]
)
def test_a_decision_on_a_name_is_in_the_events(verdict: str, names: str | None, gazetteer: Gazetteer) -> None:
    world = every_kind()
    made = decision(world, only(world, "organiser"), verdict, value="Balai Lain")
    frames = lay_out(find(*world.frames(), (made,)), gazetteer)
    assert list(values(frames["events"], "organisers", "venues")) == [(names, "Aula Contoh")]


def test_a_fact_of_another_kind_in_the_words_stays() -> None:
    text = "Ada 47 peserta angkatan 8."
    world = worlds(draft(text, ("47 peserta angkatan 8", "47")))
    world.drafts[0].facts += draft(text, ("angkatan 8", "8"), kind="cohort").facts
    held = overlaid(world, decision(world, only(world, "count"), "reject")).facts
    assert [fact.kind for fact in held] == ["cohort"]


BOTH = "Peserta angkatan 7 dan 8 hadir."


@pytest.mark.parametrize(
    ("now", "held"),
    [
        (["7", "8"], {"7": True, "8": False}),
        (["8"], {"7": True, "8": False}),
        (["6", "8"], {"7": True, "8": False}),
        (["6"], {"7": True}),
        ([], {"7": True}),
    ],
)
def test_what_the_same_words_state_beside_stays(now: list[str], held: dict[str, bool]) -> None:
    words = "angkatan 7 dan 8"
    before = worlds(draft(BOTH, (words, "7"), (words, "8"), kind="cohort"))
    seven = before.rows()[1][0]
    after = worlds(draft(BOTH, *((words, value) for value in now), kind="cohort"))
    facts = overlaid(after, decision(before, seven)).facts
    assert {fact.value: fact.reviewed for fact in facts} == held


@pytest.mark.parametrize("second", ["accept", "correct"])
def test_two_decisions_that_come_to_the_same_give_one_fact(second: str) -> None:
    words = "angkatan 7 dan 8"
    world = worlds(draft(BOTH, (words, "7"), (words, "8"), kind="cohort"))
    seven, eight = world.rows()[1]
    to_nine: dict[str, Any] = {"value": "9", "cohort": 9}
    changes = to_nine if second == "correct" else {"value": "8", "cohort": 8}
    facts = overlaid(
        world,
        decision(world, seven, "correct", **changes),
        decision(world, eight, second, **to_nine),
    ).facts
    assert [(fact.value, fact.reviewed) for fact in facts] == [("9" if second == "correct" else "8", True)]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        (TEXT, 9),
        (f"Baru. {TEXT}", 15),
        (TEXT.replace("47", "48"), None),
        (TEXT.replace("Sebanyak", "Hanya"), None),
        (TEXT.replace("penggerak", "lain"), None),
        (TEXT.replace("Lalu 12 pulang", "Lalu 13 pulang"), None),
        (f"{TEXT} {TEXT}", 9),
        ("", None),
    ],
)
def test_words_are_found_again_or_the_decision_is_stale(text: str, where: int | None) -> None:
    world = worlds(draft(TEXT, ("47 guru", "47")))
    made = decision(world, only(world, "count"))
    assert locate(text, made) == where
    reviewed = overlaid(worlds(draft(text)), made)
    assert without_effect(reviewed) == ((1, 0, 0) if where is None else (0, 0, 0))
    assert [fact.start for fact in reviewed.facts] == ([] if where is None else [where])


def test_the_words_nearest_to_where_they_were_are_meant() -> None:
    kata = "kata " * 30
    text = f"{kata}47 guru {kata}47 guru {kata}"
    start = text.rindex("47 guru")
    world = worlds(draft(text, ("47 guru", "47")))
    world.drafts[0].facts[0] |= {"start": start, "end": start + len("47 guru")}
    assert locate(f"kata {text}", decision(world, only(world, "count"))) == start + len("kata ")


def test_a_stale_decision_has_no_effect() -> None:
    world = every_kind()
    made = [decision(world, fact, "reject") for fact in world.rows()[1]]
    world.drafts[0].text = world.drafts[0].text.replace("orang", "insan")
    _, facts = world.rows()
    reviewed = overlaid(world, *made)
    stale = {one.kind for one in reviewed.stale}
    assert stale and {fact.kind for fact in reviewed.facts} == stale
    assert set(reviewed.facts) <= set(facts)


A, B = "ani", "budi"
OPINIONS: list[tuple[str, list[tuple[str, str, str]], list[str], int]] = [
    ("both accept", [(A, "accept", ""), (B, "accept", "")], ["47"], 0),
    ("both reject", [(A, "reject", ""), (B, "reject", "")], [], 0),
    ("the same correction", [(A, "correct", "48"), (B, "correct", "48")], ["48"], 0),
    ("accepted and rejected", [(A, "accept", ""), (B, "reject", "")], ["47"], 1),
    ("accepted and corrected", [(A, "accept", ""), (B, "correct", "48")], ["47"], 1),
    ("two corrections", [(A, "correct", "49"), (B, "correct", "48")], ["47"], 1),
    ("two against one", [(A, "reject", ""), (B, "accept", ""), ("citra", "reject", "")], ["47"], 1),
    ("a correction to the same is none", [(A, "accept", ""), (B, "correct", "47")], ["47"], 0),
]


@pytest.mark.parametrize(
    ("opinions", "held", "disputed"), [case[1:] for case in OPINIONS], ids=[case[0] for case in OPINIONS]
)
def test_reviewers_who_disagree_have_no_effect(
    opinions: list[tuple[str, str, str]], held: list[str], disputed: int
) -> None:
    world = worlds(draft(TEXT, ("47 guru", "47")))
    fact = only(world, "count")
    made = [decision(world, fact, verdict, reviewer, value=value) for reviewer, verdict, value in opinions]
    reviewed = overlaid(world, *made)
    assert [(one.value, one.reviewed) for one in reviewed.facts] == [(value, not disputed) for value in held]
    assert reviewed.disputed == ((tuple(made),) if disputed else ())


def test_decisions_of_other_articles_wait() -> None:
    world = every_kind()
    made = decision(world, only(world, "count"), "reject")
    reviewed = overlaid(worlds(draft(TEXT, ("47 guru", "47"), article_id="b")), made)
    assert (without_effect(reviewed), [fact.value for fact in reviewed.facts]) == ((0, 0, 1), ["47"])


def test_without_decisions_nothing_changes() -> None:
    world = every_kind()
    assert overlaid(world) == Reviewed(world.rows()[1])


def test_the_order_of_the_decisions_does_not_matter() -> None:
    world = every_kind()
    verdicts = ("accept", "reject", "accept", "reject", "accept", "reject", "accept")
    made = [decision(world, fact, verdict) for fact, verdict in zip(world.rows()[1], verdicts, strict=True)]
    assert overlaid(world, *made).facts == overlaid(world, *reversed(made)).facts


def copies(count: int = 17) -> World:
    """Two copies of one text."""
    first = Draft("a", published="2023-12-01").activity("lokakarya-7").cohort(8).place("62.05").count(count)
    second = Draft("b", published="2023-12-02", text=first.text)
    second.facts = [fact | {"article_id": "b"} for fact in first.facts]
    return worlds(first, second)


@pytest.mark.parametrize("number", [2, 3])
def test_a_decision_holds_in_every_copy(number: int) -> None:
    world = copies()
    fact = next(
        fact
        for fact in world.rows()[1]
        if fact.article_id == "a" and fact.start == world.drafts[0].facts[number]["start"]
    )
    changes = {"place": {"value": "62.13", "place_code": "62.13"}, "count": {"value": "71"}}[fact.kind]
    one = decision(world, fact, "correct", **changes)
    findings = find(*world.frames(), (one,))
    assert [(f.article_id, f.value) for f in findings.facts if f.reviewed] == [
        ("a", changes["value"]),
        ("b", changes["value"]),
    ]
    assert len({member.cluster_id for member in findings.clusters.values()}) == 1
    (event,) = findings.events
    assert not any(count.conflict for count in event.counts)


def test_who_read_another_version_may_disagree_too() -> None:
    world = copies()
    fact = next(fact for fact in world.rows()[1] if fact.article_id == "a" and fact.kind == "count")
    first = decision(world, fact, "correct", value="99", reviewer="A")
    read_otherwise = decision(world, replace(fact, value="18"), "reject", reviewer="B")
    second = read_otherwise.model_copy(update={"beside": ()})
    found = find(*world.frames(), (first, second))
    assert [fact.value for fact in found.facts if fact.kind == "count"] == ["17", "17"]
    assert {len(made) for made in found.review.disputed} == {2}
