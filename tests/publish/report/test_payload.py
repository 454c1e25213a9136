from typing import Any

import pytest

from extract.facts import ACTIVITIES, Group
from models.gazetteer import Gazetteer
from publish.changes import Changes, TableChanges
from publish.report.payload import payload
from publish.report.reports import IN_FULL
from publish.report.rows import rows
from publish.tables import find, lay_out
from tests.publish.conftest import World

GROUPS = list(map(str, Group))


def packed(world: World, gazetteer: Gazetteer, changes: Changes | None = None) -> dict[str, Any]:
    findings = find(*world.frames())
    return payload(findings, lay_out(findings, gazetteer), gazetteer, changes)


def places(data: dict[str, Any], *numbers: int | None) -> list[str | None]:
    return [None if number is None else data["places"][number][0] for number in numbers]


def test_events_are_the_rows_of_the_table(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01", "2023-12-02").count(47)
    world.workshop("b").date("2023-12-01", "2023-12-02").count(52, approx=True)
    data = packed(world, gazetteer)
    (row,) = rows(lay_out(find(*world.frames()), gazetteer)["events"])
    (event,) = data["events"]
    assert event[0] == row["event_id"]
    assert (ACTIVITIES[event[1]], event[2]) == ("lokakarya-7", 8)
    assert places(data, event[3], event[4], *event[6]) == ["62", "62.05", "62.05"]
    assert event[7:9] == ["2023-12-01", "2023-12-02"] and data["precisions"][event[9]] == "day"
    assert event[10:15] == [0, 2, 2, 2, row["confidence"]]
    assert event[15] == [[GROUPS.index("calon_guru_penggerak"), 47, 47, 52, 0, 2, 2]]


def test_each_report_says_its_own_figure_in_its_own_words(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(52, approx=True)
    data = packed(world, gazetteer)
    (event,) = data["events"]
    group = GROUPS.index("calon_guru_penggerak")
    assert [report[1] for report in event[16]] == [[[group, 47, 0]], [[group, 52, 1]]]
    words = {
        part[0]: [data["kinds"][kind] for kind in part[1:]]
        for report in event[16]
        for number in report[2]
        for part in data["snippets"][number]
        if isinstance(part, list)
    }
    assert words == {
        "lokakarya-7": ["activity"],
        "angkatan 8": ["cohort"],
        "di daerah 62.05": ["place"],
        "pada 2023-12-01": ["date"],
        "47 orang calon_guru_penggerak": ["count"],
        "52 orang calon_guru_penggerak": ["count"],
    }


@pytest.mark.parametrize(
    ("cohorts", "codes", "shown"),
    [
        ([8], ["62.05"], (8, ["62", "62.05"], 0)),
        ([], ["62.05"], (None, ["62", "62.05"], 0)),
        ([7, 8], ["62.05"], ("several", ["62", "62.05"], 0)),
        ([8], ["62"], (8, ["62", None], 1)),
        ([8], ["62.05", "62.13"], (8, ["62", None], 0)),
        ([8], ["62.05", "63.71"], (8, [None, None], 0)),
    ],
)
def test_cohort_and_place(
    world: World,
    gazetteer: Gazetteer,
    cohorts: list[int],
    codes: list[str],
    shown: tuple[int | str | None, list[str | None], int],
) -> None:
    draft = world.article("a").activity("lokakarya-7")
    for number in cohorts:
        draft.cohort(number)
    for code in codes:
        draft.place(code)
    draft.count(1293, approx=True)
    data = packed(world, gazetteer)
    (event,) = [event for event in data["events"] if event[15]]
    assert (event[2], places(data, event[3], event[4]), event[5]) == shown
    assert event[15][0][1:5] == [1293, 1293, 1293, 1]


def test_an_article_with_little_known(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a", title=None, outlet=None, published=None, url="javascript:alert(1)")
    assert packed(world, gazetteer)["articles"] == [[None, None, None, None, 0]]


def test_copies_are_marked_and_not_quoted_again(world: World, gazetteer: Gazetteer) -> None:
    first = world.workshop("a", published="2023-12-01")
    world.workshop("b", text=first.text)
    data = packed(world, gazetteer)
    (event,) = data["events"]
    assert [data["articles"][report[0]][4] for report in event[16]] == [0, 1]
    assert [bool(report[2]) for report in event[16]] == [True, False]


def test_only_the_first_reports_are_quoted(world: World, gazetteer: Gazetteer) -> None:
    for number in range(IN_FULL + 2):
        world.workshop(f"a{number}").date("2023-12-01")
    (event,) = packed(world, gazetteer)["events"]
    assert [bool(report[2]) for report in event[16]] == [True] * IN_FULL + [False] * 2


def test_names_of_who_held_it_and_where(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").organiser("Balai Contoh").venue("Aula A").venue("Aula B")
    world.article("b").activity("seleksi").place("62.13").organiser("Balai Contoh")
    world.article("c").activity("sosialisasi").place("62.06")
    data = packed(world, gazetteer)
    named = {
        ACTIVITIES[event[1]]: tuple([data["names"][number] for number in numbers] for numbers in event[17:])
        for event in data["events"]
    }
    assert named == {
        "lokakarya-7": (["Balai Contoh"], ["Aula A", "Aula B"]),
        "seleksi": (["Balai Contoh"], []),
        "sosialisasi": ([], []),
    }
    assert sorted(data["names"]) == ["Aula A", "Aula B", "Balai Contoh"]


def test_sentences_of_names_give_way(world: World, gazetteer: Gazetteer) -> None:
    draft = world.article("a", text="Awal").organiser("Balai Contoh").venue("Aula Contoh")
    draft.activity("lokakarya-7", evidence="Lokakarya").cohort(8, evidence="Angkatan 8")
    draft.place("62.05", evidence="Barito Utara").count(47, evidence="Sebanyak 47 orang").text += " Akhir."
    data = packed(world, gazetteer)
    (event,) = data["events"]
    shown = ["".join(p if isinstance(p, str) else p[0] for p in data["snippets"][n]) for n in event[16][0][2]]
    assert shown == ["Lokakarya.", "Angkatan 8.", "Barito Utara.", "Sebanyak 47 orang."]
    draft.facts = [fact for fact in draft.facts if fact["kind"] != "cohort"]
    data = packed(world, gazetteer)
    (event,) = data["events"]
    shown = ["".join(p if isinstance(p, str) else p[0] for p in data["snippets"][n]) for n in event[16][0][2]]
    assert shown == ["Awal Balai Contoh.", "Lokakarya.", "Barito Utara.", "Sebanyak 47 orang."]


def test_what_events_share_is_there_once(world: World, gazetteer: Gazetteer) -> None:
    world.article("a", outlet="Kabar").activity("seleksi").cohort(8).place("62.05").place("62.13")
    world.article("b", outlet="Kabar").activity("seleksi").cohort(8).place("62.05").place("62.13")
    data = packed(world, gazetteer)
    assert len(data["events"]) == 2
    assert (len(data["articles"]), data["outlets"]) == (2, ["Kabar"])


def test_new_events_are_those_of_the_changes(world: World, gazetteer: Gazetteer) -> None:
    added = TableChanges(added=(("a" * 12,),), removed=(), changed={})
    assert packed(world, gazetteer, Changes("2026-08-24", {"events": added}))["added"] == ["a" * 12]
    assert packed(world, gazetteer, Changes("2026-08-24", {}))["added"] == []
    assert packed(world, gazetteer)["added"] == []
