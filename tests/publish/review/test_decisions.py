"""Decisions as text: what a correction may state, and what a file keeps."""

import json
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from models.errors import UsageError
from publish.review.decisions import Decision, Stated, load_decisions, problem_of, save_decisions
from tests.publish.conftest import World
from tests.publish.review.made import decision, only

COHORT: dict[str, Any] = {"value": "8", "cohort": 8, "role": "subject"}
ACTIVITY: dict[str, Any] = {"value": "lokakarya-7"}
PLACE: dict[str, Any] = {"value": "62.05", "place_code": "62.05", "role": "event"}
DATE: dict[str, Any] = {"value": "2023-12-01", "value_end": "2023-12-02", "role": "event"}
COUNT: dict[str, Any] = {"value": "47", "group": "guru", "role": "event"}
NAME: dict[str, Any] = {"value": "Aula SMPN 2 Bantul"}
NO_NAME = (
    "is no name: it starts with a letter or digit and has at most 200 characters, none of them a semicolon"
)


@pytest.mark.parametrize(
    ("kind", "stated"),
    [
        ("cohort", COHORT),
        ("cohort", COHORT | {"value": "11", "cohort": 11, "role": "context"}),
        ("activity", ACTIVITY),
        ("place", PLACE),
        ("place", PLACE | {"value": "62", "place_code": "62", "role": "context"}),
        ("date", DATE),
        ("date", DATE | {"value_end": "2023-12-01", "role": "statement"}),
        ("count", COUNT),
        ("count", COUNT | {"value": "0", "role": "context", "approx": True}),
        ("count", COUNT | {"place_code": "62.05", "cohort": 8}),
        ("organiser", NAME),
        ("organiser", NAME | {"value": 'Yayasan "Élan" (Bantul)'}),
        ("venue", NAME),
        ("venue", NAME | {"value": "1" * 200}),
    ],
)
def test_a_fact_can_state(kind: str, stated: dict[str, Any]) -> None:
    assert problem_of(kind, Stated(**stated)) is None


@pytest.mark.parametrize(
    ("kind", "stated", "problem"),
    [
        ("cohort", COHORT | {"role": "event"}, "role 'event' does not go with the kind cohort"),
        ("cohort", COHORT | {"role": None}, "role None does not go with the kind cohort"),
        ("cohort", COHORT | {"value": "12", "cohort": 12}, "cohort 12 is not from 1 to 11"),
        ("cohort", COHORT | {"value": "0", "cohort": 0}, "cohort 0 is not from 1 to 11"),
        ("cohort", COHORT | {"value": "9"}, "cohort '9' is not from 1 to 11"),
        ("cohort", COHORT | {"value": "delapan"}, "cohort 'delapan' is not from 1 to 11"),
        ("cohort", COHORT | {"place_code": "62"}, "place_code '62' does not go with the kind cohort"),
        ("activity", ACTIVITY | {"value": "lokakarya-8"}, "activity 'lokakarya-8' is none of the codebook"),
        ("activity", ACTIVITY | {"role": "event"}, "role 'event' does not go with the kind activity"),
        ("activity", ACTIVITY | {"cohort": 8}, "cohort 8 does not go with the kind activity"),
        ("place", PLACE | {"value": "62.06"}, "place '62.06' is no Kemendagri code of a province or regency"),
        (
            "place",
            PLACE | {"value": "62.99", "place_code": "62.99"},
            "place '62.99' is no Kemendagri code of a province or regency",
        ),
        ("place", PLACE | {"role": "subject"}, "role 'subject' does not go with the kind place"),
        ("place", PLACE | {"approx": True}, "approx True does not go with the kind place"),
        (
            "date",
            DATE | {"value": "2023-12-03"},
            "'2023-12-03' to '2023-12-02' are no days (YYYY-MM-DD), the first before the last",
        ),
        (
            "date",
            DATE | {"value": "01/12/2023"},
            "'01/12/2023' to '2023-12-02' are no days (YYYY-MM-DD), the first before the last",
        ),
        (
            "date",
            DATE | {"value": "20231201"},
            "'20231201' to '2023-12-02' are no days (YYYY-MM-DD), the first before the last",
        ),
        (
            "date",
            DATE | {"value": "2023-02-30"},
            "'2023-02-30' to '2023-12-02' are no days (YYYY-MM-DD), the first before the last",
        ),
        (
            "date",
            DATE | {"value_end": None},
            "'2023-12-01' to None are no days (YYYY-MM-DD), the first before the last",
        ),
        ("date", DATE | {"role": "subject"}, "role 'subject' does not go with the kind date"),
        ("date", DATE | {"group": "guru"}, "group 'guru' does not go with the kind date"),
        ("count", COUNT | {"value": "4,7"}, "'4,7' is no whole number of at most 7 digits"),
        ("count", COUNT | {"value": "-4"}, "'-4' is no whole number of at most 7 digits"),
        ("count", COUNT | {"value": "٤٧"}, "'٤٧' is no whole number of at most 7 digits"),
        ("count", COUNT | {"value": "12345678"}, "'12345678' is no whole number of at most 7 digits"),
        ("count", COUNT | {"value": ""}, "'' is no whole number of at most 7 digits"),
        ("count", COUNT | {"group": None}, "group None is none of the codebook"),
        ("count", COUNT | {"group": "dosen"}, "group 'dosen' is none of the codebook"),
        ("count", COUNT | {"role": "statement"}, "role 'statement' does not go with the kind count"),
        ("count", COUNT | {"cohort": 12}, "cohort 12 is not from 1 to 11"),
        ("count", COUNT | {"place_code": "6"}, "place '6' is no Kemendagri code of a province or regency"),
        ("count", COUNT | {"value_end": "50"}, "value_end '50' does not go with the kind count"),
        ("organiser", NAME | {"role": "event"}, "role 'event' does not go with the kind organiser"),
        ("organiser", NAME | {"cohort": 8}, "cohort 8 does not go with the kind organiser"),
        ("organiser", NAME | {"value": ""}, f"'' {NO_NAME}"),
        ("organiser", NAME | {"value": "=1+1"}, f"'=1+1' {NO_NAME}"),
        ("venue", NAME | {"role": "context"}, "role 'context' does not go with the kind venue"),
        ("venue", NAME | {"place_code": "62"}, "place_code '62' does not go with the kind venue"),
        ("venue", NAME | {"value": "Aula; Pendopo"}, f"'Aula; Pendopo' {NO_NAME}"),
        ("venue", NAME | {"value": "\u202eAula"}, f"'\\u202eAula' {NO_NAME}"),
        ("venue", NAME | {"value": "1" * 201}, f"'{'1' * 201}' {NO_NAME}"),
    ],
)
def test_a_fact_cannot_state(kind: str, stated: dict[str, Any], problem: str) -> None:
    assert problem_of(kind, Stated(**stated)) == problem


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"verdict": "accept", "stated": COUNT}, "a correction, and nothing else, says what is right"),
        ({"verdict": "reject", "stated": COUNT}, "a correction, and nothing else, says what is right"),
        ({"verdict": "correct", "stated": None}, "a correction, and nothing else, says what is right"),
        ({"verdict": "correct", "stated": COUNT | {"value": "x"}}, "no whole number"),
        ({"verdict": "maybe"}, "Input should be 'accept', 'correct' or 'reject'"),
        ({"evidence": ""}, "at least 1 character"),
        ({"start": -1}, "greater than or equal to 0"),
        ({"kind": "name"}, "Input should be"),
        ({"mood": "good"}, "Extra inputs are not permitted"),
    ],
)
def test_a_decision_that_is_none(world: World, changes: dict[str, Any], problem: str) -> None:
    world.article("a").count(47)
    made = decision(world, only(world, "count")).model_dump()
    with pytest.raises(ValidationError, match=problem):
        Decision.model_validate(made | changes)


def test_what_is_saved_is_loaded(world: World, tmp_path: Path) -> None:
    world.article("b").count(47)
    world.article("a").cohort(8).date("2023-12-01")
    _, facts = world.rows()
    made = [decision(world, fact, note="dua baris\nsaja") for fact in facts]
    save_decisions(tmp_path, reversed(made))
    assert load_decisions(tmp_path) == (tuple(made), ())
    assert [path.name for path in tmp_path.iterdir()] == ["ani.jsonl"]


def test_a_later_decision_takes_the_place_of_the_earlier(world: World, tmp_path: Path) -> None:
    world.article("a").count(47)
    fact = only(world, "count")
    for verdict in ("accept", "reject"):
        save_decisions(tmp_path, [decision(world, fact, verdict)])
    assert [one.verdict for one in load_decisions(tmp_path)[0]] == ["reject"]


def test_each_reviewer_has_a_file(world: World, tmp_path: Path) -> None:
    world.article("a").count(47)
    fact = only(world, "count")
    save_decisions(tmp_path, [decision(world, fact, reviewer=name) for name in ("Ani", "Budi Raya")])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["ani.jsonl", "budi-raya.jsonl"]


@pytest.mark.parametrize("name", ["", "../ani", "ani/budi", ".ani", "a" * 65, "ani\n"])
def test_a_reviewer_whose_name_is_no_files(world: World, tmp_path: Path, name: str) -> None:
    world.article("a").count(47)
    with pytest.raises(UsageError, match="letters, digits"):
        save_decisions(tmp_path / "review", [decision(world, only(world, "count"), reviewer=name)])
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "Invalid JSON"),
        (b"<<<<<<< ours", "Invalid JSON"),
        (b'{"article_id": "a"}', "url: Field required"),
        (b'"\xff"', "Invalid JSON"),
    ],
)
def test_a_broken_line_is_named_and_kept(world: World, tmp_path: Path, line: bytes, problem: str) -> None:
    world.article("a").count(47).cohort(8)
    first, second = world.rows()[1]
    save_decisions(tmp_path, [decision(world, first)])
    path = tmp_path / "ani.jsonl"
    path.write_bytes(line + b"\n" + path.read_bytes())
    decisions, (told,) = load_decisions(tmp_path)
    assert len(decisions) == 1 and told.startswith(f"{path}:1: ") and problem in told
    save_decisions(tmp_path, [decision(world, second)])
    decisions, (told,) = load_decisions(tmp_path)
    assert len(decisions) == 2 and told.startswith(f"{path}:3: ")
    assert path.read_bytes().endswith(line + b"\n")


@pytest.mark.parametrize("mark", ["\u2028", "\u0085", "\x0c", "\r", "\n", "'", '"', "🙂"])
def test_evidence_of_any_character_is_kept(world: World, tmp_path: Path, mark: str) -> None:
    world.article("a").count(47, evidence=f"47{mark}orang")
    made = decision(world, only(world, "count"))
    for _ in range(2):
        save_decisions(tmp_path, [made])
    assert load_decisions(tmp_path) == ((made,), ())


def test_one_changed_decision_is_one_changed_line(world: World, tmp_path: Path) -> None:
    draft = world.article("a")
    for number in range(5):
        draft.count(40 + number)
    _, facts = world.rows()
    save_decisions(tmp_path, [decision(world, fact) for fact in facts])
    before = (tmp_path / "ani.jsonl").read_text().splitlines()
    save_decisions(tmp_path, [decision(world, facts[2], "correct", value="99")])
    after = (tmp_path / "ani.jsonl").read_text().splitlines()
    assert [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]] == [
        2
    ]
    assert json.loads(after[2])["stated"]["value"] == "99"
