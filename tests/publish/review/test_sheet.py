"""The queue as a sheet, and what is read back from what a person, or a spreadsheet, made of it."""

import csv
import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from models.errors import InputError
from publish.inputs import FactRow
from publish.review.decisions import Decision, Stated
from publish.review.queue import queue
from publish.review.sheet import COLUMNS, Answers, read_sheet, to_sheet
from publish.schema.common import KINDS
from publish.tables import find
from tests.publish.conftest import World
from tests.publish.review.made import DAY, decision, only

Row = dict[str, str]


@pytest.fixture
def every_kind(world: World) -> World:
    draft = world.article("a", title="=1+1", outlet="Kabar, Hulu")
    unsure: dict[str, Any] = {"confidence": 0.5}
    draft.activity("lokakarya-7", **unsure).cohort(8, **unsure).place("62.05", **unsure)
    draft.date("2023-12-01", "2023-12-03", **unsure).count(47, **unsure)
    draft.organiser("Balai Contoh", **unsure).venue("Aula Contoh", **unsure)
    return world


def rows(world: World) -> list[Row]:
    text = to_sheet(queue(find(*world.frames())))
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))


def read(world: World, sheet: Iterable[Row] | str | bytes, tmp_path: Path) -> Answers:
    path = tmp_path / "sheet.csv"
    if isinstance(sheet, bytes):
        path.write_bytes(sheet)
    else:
        path.write_text(sheet if isinstance(sheet, str) else to_csv(sheet), encoding="utf-8", newline="")
    articles, facts = world.rows()
    by_id = {article.article_id: article for article in articles}
    return read_sheet(path, {fact.fact_id: fact for fact in facts}, by_id, "ani", DAY)


def to_csv(sheet: Iterable[Row], delimiter: str = ",", ending: str = "\n") -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, COLUMNS, delimiter=delimiter, lineterminator=ending)
    writer.writeheader()
    writer.writerows(sheet)
    return stream.getvalue()


def answered(world: World, kind: str, tmp_path: Path, **cells: str) -> Answers:
    """What is read where the row of `kind` is filled in so."""
    filled = [row | (cells if row["kind"] == kind else {}) for row in rows(world)]
    return read(world, filled, tmp_path)


def test_a_sheet_shows_the_queue(every_kind: World) -> None:
    text = to_sheet(queue(find(*every_kind.frames())))
    assert text.startswith("\ufefffact_id,reason,told,kind,value,") and text.partition("\n")[0].endswith(
        ",note"
    )
    shown = {row["kind"]: row for row in rows(every_kind)}
    count = only(every_kind, "count")
    assert set(shown) == set(KINDS)
    assert shown["count"] == dict.fromkeys(COLUMNS, "") | {
        "fact_id": count.fact_id,
        "reason": "unsure",
        "told": "confidence 0.50",
        "kind": "count",
        "value": "47",
        "group": "calon_guru_penggerak",
        "role": "event",
        "approx": "false",
        "confidence": "0.5",
        "evidence": "47 orang calon_guru_penggerak",
        "sentence": shown["count"]["sentence"],
        "title": "'=1+1",
        "outlet": "Kabar, Hulu",
        "published": "2023-12-02",
        "url": "https://a.example/berita",
    }
    assert count.evidence in shown["count"]["sentence"]


def test_an_untouched_sheet_decides_nothing(every_kind: World, tmp_path: Path) -> None:
    assert read(every_kind, rows(every_kind), tmp_path) == Answers((), (), len(KINDS))


@pytest.mark.parametrize(
    ("word", "verdict"),
    [
        ("accept", "accept"),
        (" A ", "accept"),
        ("Terima", "accept"),
        ("reject", "reject"),
        ("r", "reject"),
        ("TOLAK", "reject"),
    ],
)
def test_words_for_a_decision(every_kind: World, tmp_path: Path, word: str, verdict: str) -> None:
    answers = answered(every_kind, "count", tmp_path, decision=word, note=" 'pasti ")
    expected = decision(every_kind, only(every_kind, "count"), verdict, note="pasti")
    assert answers == Answers((expected,), (), len(KINDS) - 1)


CORRECTIONS: list[tuple[str, Row, dict[str, Any]]] = [
    ("cohort", {"new_value": "9"}, {"value": "9", "cohort": 9}),
    ("cohort", {"new_role": "context"}, {"role": "context"}),
    ("activity", {"new_value": "seleksi"}, {"value": "seleksi"}),
    ("place", {"new_value": "62"}, {"value": "62", "place_code": "62"}),
    (
        "place",
        {"new_value": "62.06", "new_role": "context"},
        {"value": "62.06", "place_code": "62.06", "role": "context"},
    ),
    ("date", {"new_value": "2023-12-02"}, {"value": "2023-12-02", "value_end": "2023-12-02"}),
    ("date", {"new_value_end": "2023-12-05"}, {"value_end": "2023-12-05"}),
    (
        "date",
        {"new_value": "2023-11-30", "new_value_end": "2023-12-01"},
        {"value": "2023-11-30", "value_end": "2023-12-01"},
    ),
    ("date", {"new_role": "statement"}, {"role": "statement"}),
    ("count", {"new_value": "48"}, {"value": "48"}),
    ("count", {"new_value": "'48"}, {"value": "48"}),
    ("count", {"new_group": "guru", "new_role": "context"}, {"group": "guru", "role": "context"}),
    ("count", {"new_approx": "Ya"}, {"approx": True}),
    ("count", {"new_cohort": "9", "new_place_code": "62"}, {"cohort": 9, "place_code": "62"}),
    ("organiser", {"new_value": "Balai Guru Contoh"}, {"value": "Balai Guru Contoh"}),
    ("venue", {"new_value": " '62.1 Hall "}, {"value": "62.1 Hall"}),
]


@pytest.mark.parametrize(("kind", "cells", "changes"), CORRECTIONS)
def test_a_correction_fills_in_what_is_wrong(
    every_kind: World, tmp_path: Path, kind: str, cells: Row, changes: dict[str, Any]
) -> None:
    answers = answered(every_kind, kind, tmp_path, decision="koreksi", **cells)
    fact = only(every_kind, kind)
    assert answers == Answers((decision(every_kind, fact, "correct", **changes),), (), len(KINDS) - 1)


@pytest.mark.parametrize(
    ("cells", "changes"),
    [
        ({"new_cohort": "-"}, {"cohort": None}),
        ({"new_place_code": "'-"}, {"place_code": None}),
        ({"new_approx": "tidak"}, {"approx": False}),
    ],
)
def test_a_hyphen_is_nothing(world: World, tmp_path: Path, cells: Row, changes: dict[str, Any]) -> None:
    world.workshop("a").count(47, cohort=8, place_code="62.05", approx=True, confidence=0.5)
    answers = answered(world, "count", tmp_path, decision="c", **cells)
    assert answers.decisions == (decision(world, only(world, "count"), "correct", **changes),)


PROBLEMS: list[tuple[str, Row, str]] = [
    ("count", {"decision": "maybe"}, "decision 'maybe' is none of accept, correct, reject"),
    ("count", {"decision": "correct"}, "a correction, and nothing else, fills in a new_… column"),
    (
        "count",
        {"decision": "accept", "new_value": "48"},
        "a correction, and nothing else, fills in a new_… column",
    ),
    (
        "count",
        {"decision": "reject", "new_group": "guru"},
        "a correction, and nothing else, fills in a new_… column",
    ),
    ("cohort", {"new_value": "12"}, "cohort 12 is not from 1 to 11"),
    ("cohort", {"new_value": "delapan"}, "cohort 'delapan' is not from 1 to 11"),
    ("cohort", {"new_role": "event"}, "role 'event' does not go with the kind cohort"),
    ("activity", {"new_value": "Lokakarya 7"}, "activity 'Lokakarya 7' is none of the codebook"),
    ("activity", {"new_role": "event"}, "role 'event' does not go with the kind activity"),
    ("place", {"new_value": "Murung Raya"}, "place 'Murung Raya' is no Kemendagri code"),
    ("place", {"new_value": "-"}, "valid string"),
    ("place", {"new_role": "-"}, "role None does not go with the kind place"),
    ("date", {"new_value": "2/13/2023"}, "are no days (YYYY-MM-DD)"),
    ("date", {"new_value": "0202-08-19"}, "years from 2010 to 2035 only"),
    ("count", {"new_value": "007"}, "'007' is no whole number"),
    ("date", {"new_value_end": "2023-11-01"}, "are no days (YYYY-MM-DD), the first before the last"),
    ("date", {"new_value_end": "-"}, "are no days (YYYY-MM-DD)"),
    ("date", {"new_cohort": "8"}, "cohort 8 does not go with the kind date"),
    ("count", {"new_value": "empat"}, "'empat' is no whole number"),
    ("count", {"new_group": "-"}, "group None is none of the codebook"),
    ("count", {"new_group": "dosen"}, "group 'dosen' is none of the codebook"),
    ("count", {"new_approx": "kira-kira"}, "new_approx 'kira-kira' is neither true nor false"),
    ("count", {"new_cohort": "delapan"}, "valid integer"),
    ("count", {"new_cohort": "0"}, "cohort 0 is not from 1 to 11"),
    ("count", {"new_place_code": "99"}, "place '99' is no Kemendagri code"),
    ("organiser", {"new_value": "Balai A; Balai B"}, "'Balai A; Balai B' is no name"),
    ("organiser", {"new_value": "-"}, "valid string"),
    ("venue", {"new_value": "=1+1"}, "'=1+1' is no name"),
    ("venue", {"new_role": "event"}, "role 'event' does not go with the kind venue"),
]


@pytest.mark.parametrize(("kind", "cells", "problem"), PROBLEMS)
def test_a_row_that_cannot_be_used_is_named(
    every_kind: World, tmp_path: Path, kind: str, cells: Row, problem: str
) -> None:
    answers = answered(every_kind, kind, tmp_path, **{"decision": "correct"} | cells)
    number = [row["kind"] for row in rows(every_kind)].index(kind) + 2
    (told,) = answers.problems
    assert told.startswith(f"{tmp_path / 'sheet.csv'}: row {number}: ") and problem in told
    assert (answers.decisions, answers.undecided) == ((), len(KINDS) - 1)


def test_a_bad_row_keeps_no_other_from_being_read(every_kind: World, tmp_path: Path) -> None:
    filled = [row | {"decision": "accept"} for row in rows(every_kind)]
    filled[2]["fact_id"] = "0" * 16
    answers = read(every_kind, filled, tmp_path)
    assert (len(answers.decisions), answers.undecided) == (len(KINDS) - 1, 0)
    assert answers.problems == (
        f"{tmp_path / 'sheet.csv'}: row 4: no fact 0000000000000000; export the queue again",
    )


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_sheets_of_every_spreadsheet(
    every_kind: World, tmp_path: Path, mark: str, delimiter: str, ending: str
) -> None:
    filled = [row | {"decision": "accept", "note": "satu; dua, tiga\n“empat”"} for row in rows(every_kind)]
    answers = read(every_kind, mark + to_csv(filled, delimiter, ending), tmp_path)
    assert (len(answers.decisions), answers.problems) == (len(KINDS), ())
    assert {one.note for one in answers.decisions} == {"satu; dua, tiga\n“empat”"}


def test_columns_that_are_not_needed_may_be_gone(every_kind: World, tmp_path: Path) -> None:
    count = only(every_kind, "count")
    answers = read(
        every_kind, f"fact_id,decision,new_value\n{count.fact_id},correct,48\n{count.fact_id}\n", tmp_path
    )
    assert answers == Answers((decision(every_kind, count, "correct", value="48"),), (), 1)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "no column decision or fact_id"),
        (b"fact_id,note\n", "no column decision; is it a sheet"),
        (b"decision\n", "no column fact_id"),
        ("fact_id,decision\n".encode("utf-16"), "not UTF-8"),
        (b"fact_id,decision,note\na,accept,pag\xe9\n", "not UTF-8 (byte 34); save it as CSV UTF-8"),
        (b'fact_id,decision\na,"' + b"x" * 200_000 + b'"\n', "line 2: field larger than field limit"),
    ],
)
def test_what_is_no_sheet(world: World, tmp_path: Path, content: bytes, problem: str) -> None:
    with pytest.raises(InputError) as error:
        read(world, content, tmp_path)
    assert str(error.value).startswith(f"{tmp_path / 'sheet.csv'}: ") and problem in str(error.value)


def test_what_the_same_words_state_beside_is_kept(world: World, tmp_path: Path) -> None:
    draft = world.workshop("a")
    draft.count(47, evidence="Mukomuko | 47 | 6", confidence=0.5)
    draft.facts.append(draft.facts[-1] | {"value": "6", "group": "pengajar_praktik", "confidence": 0.9})
    (made,) = answered(world, "count", tmp_path, decision="accept").decisions
    assert [(one.value, one.group) for one in made.beside] == [("6", "pengajar_praktik")]


def test_what_is_read_is_what_was_said(every_kind: World, tmp_path: Path) -> None:
    def said(one: FactRow | Decision) -> Stated:
        return one.said if isinstance(one, Decision) else Stated.of(one)

    filled = [row | {"decision": "accept"} for row in rows(every_kind)]
    answers = read(every_kind, filled, tmp_path)
    assert {said(one) for one in answers.decisions} == {said(fact) for fact in every_kind.rows()[1]}
