import csv
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet as pq
import pytest

from models.errors import CheckFailed, InputError
from publish import release as release_module
from publish.formats.package import table_schema
from publish.release import ReleaseSummary, publish
from publish.schema import TABLES, Table
from tests.publish.conftest import World

DAY = date(2024, 1, 6)
FILES = [
    *("CHANGES.json", "CITATION.cff", "CODEBOOK.md", "QUALITY.md"),
    *(f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet")),
    *("croissant.json", "datapackage.json", "jejak-penggerak.sqlite", "jejak-penggerak.xlsx"),
    "report/index.html",
]


@pytest.fixture
def full(world: World) -> World:
    """Articles with conflicts, copies, gaps and hostile strings."""
    first = world.workshop("a", published="2023-12-01").date("2023-12-01").count(47)
    world.workshop("b", text=first.text, title="=cmd|' /C calc'!A0", outlet="+62", url="javascript:alert(1)")
    world.workshop("c", published=None, title=None, outlet=None).date("2023-12-02").count(
        52, approx=True
    ).organiser("Balai; =cmd|' /C calc'!A0").organiser("=1+1").venue("@SUM(A1)")
    world.article("d").activity("seleksi").cohort(7).cohort(8).place("62").place("62.13").count(500)
    world.article("e", relevant=False, title='Harga, "naik"\n<script>alert(1)</script>')
    return world


def release(world: World, folder: Path, day: date = DAY, **options: Any) -> ReleaseSummary:
    return publish(*world.frames(), folder, day=day, **options)


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_release_is_whole_and_summed_up(full: World, tmp_path: Path) -> None:
    folder = tmp_path / "workspace" / "release"
    summary = release(full, folder)
    assert sorted(content(folder / "2024-01-06")) == sorted(FILES)
    assert summary == ReleaseSummary(
        path=folder / "2024-01-06",
        is_new=True,
        n_articles=5,
        n_relevant=4,
        n_clusters=3,
        n_events=6,
        n_counts=2,
        provinces=1,
        regencies=2,
        cohorts=2,
    )
    assert sorted(path.name for path in folder.iterdir()) == ["2024-01-06", "latest"]


def test_frictionless_validates_the_package(full: World, tmp_path: Path) -> None:
    for bom in (False, True):
        release(full, tmp_path, bom=bom)
        result = frictionless.validate(tmp_path / "latest" / "datapackage.json")
        assert result.valid, result.flatten(["type", "message"])
        assert len(result.tasks) == 2 * len(TABLES) + 2


def test_frictionless_validates_a_package_of_nothing(world: World, tmp_path: Path) -> None:
    release(world, tmp_path)
    assert frictionless.validate(tmp_path / "latest" / "datapackage.json").valid


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_frictionless_validates_the_rows_of_the_parquet_files(
    full: World, tmp_path: Path, table: Table
) -> None:
    release(full, tmp_path)
    rows = pq.read_table(tmp_path / "latest" / f"{table.name}.parquet").to_pylist()
    schema = {key: value for key, value in table_schema(table).items() if key != "foreignKeys"}
    resource = frictionless.Resource(data=rows, schema=frictionless.Schema.from_descriptor(schema))
    result = resource.validate()
    assert result.valid, result.flatten(["type", "message"])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_and_parquet_say_the_same(full: World, tmp_path: Path, table: Table) -> None:
    release(full, tmp_path)
    rows = pq.read_table(tmp_path / "latest" / f"{table.name}.parquet").to_pylist()
    with (tmp_path / "latest" / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        cells = [list(row.values()) for row in csv.DictReader(stream)]
    assert [[cell.removeprefix("'") for cell in row] for row in cells] == [
        [
            "" if value is None else str(value).replace("True", "true").replace("False", "false")
            for value in row.values()
        ]
        for row in rows
    ]


def test_no_cell_runs_as_a_formula(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    for path in (tmp_path / "latest").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            assert not [
                cell for row in csv.reader(stream) for cell in row if cell.startswith(tuple("=+-@\t\r"))
            ]


def test_no_name_runs_as_a_formula_where_semicolons_separate_cells(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    events = (tmp_path / "latest" / "events.csv").read_text(encoding="utf-8")
    assert "Balai, =cmd|' /C calc'!A0; 1+1" in events and "SUM(A1)" in events
    cells = [
        part.lstrip() for line in events.splitlines() for cell in line.split(",") for part in cell.split(";")
    ]
    assert not [cell for cell in cells if cell.startswith(tuple("+-@\t\r"))]


def test_the_same_input_gives_the_same_bytes(full: World, tmp_path: Path) -> None:
    release(full, tmp_path / "one")
    full.drafts.reverse()
    release(full, tmp_path / "two")
    assert content(tmp_path / "one" / "latest") == content(tmp_path / "two" / "latest")


def test_text_is_published_only_on_demand(full: World, tmp_path: Path) -> None:
    texts = [draft.text.encode() for draft in full.drafts]
    release(full, tmp_path)
    assert not [name for name, data in content(tmp_path / "latest").items() if any(t in data for t in texts)]
    release(full, tmp_path, with_text=True)
    assert all(text in content(tmp_path / "latest")["articles.csv"] for text in texts)
    assert frictionless.validate(tmp_path / "latest" / "datapackage.json").valid


def _bad_code(world: World) -> None:
    world.drafts[0].facts[2]["place_code"] = "Barito"


def _bad_evidence(world: World) -> None:
    world.drafts[0].facts[0]["start"] -= 1


def _orphan(world: World) -> None:
    world.drafts[0].facts[0]["article_id"] = "nobody"


def _twice(world: World) -> None:
    world.article("e", relevant=False)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (_bad_code, "table facts, column place_code"),
        (_bad_evidence, "table facts, column evidence"),
        (_orphan, "table facts, column article_id: .* name no article_id of table articles"),
        (_twice, "table articles, column article_id"),
    ],
)
def test_a_failed_check_keeps_the_last_release(
    full: World, tmp_path: Path, spoil: Callable[[World], None], said: str
) -> None:
    release(full, tmp_path)
    before = content(tmp_path)
    spoil(full)
    with pytest.raises(CheckFailed, match=said):
        release(full, tmp_path)
    assert content(tmp_path) == before


def test_a_crash_while_writing_keeps_the_last_release(
    full: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    release(full, tmp_path)
    before = content(tmp_path)

    def crash(*_: Any, **__: Any) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(release_module, "render", crash)
    full.workshop("f")
    with pytest.raises(OSError, match="disk full"):
        release(full, tmp_path)
    assert content(tmp_path) == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2024-01-06", "latest"]


def test_the_descriptor_names_the_latest_capture(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    package = json.loads((tmp_path / "latest" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["created"] == "2024-01-05T03:30:00Z"


def test_nothing_follows_a_release_that_holds_something(full: World, world: World, tmp_path: Path) -> None:
    articles, facts = full.frames()
    nothing = articles.head(0), facts.head(0)
    publish(*nothing, tmp_path, day=DAY)
    publish(articles, facts, tmp_path, day=DAY)
    before = content(tmp_path)
    with pytest.raises(CheckFailed, match=r"no articles to publish, and release 2024-01-06\.2 holds some"):
        publish(*nothing, tmp_path, day=DAY)
    assert content(tmp_path) == before


def test_the_next_release_says_what_is_new(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    first = json.loads((tmp_path / "latest" / "CHANGES.json").read_text(encoding="utf-8"))
    assert first == {"since": None, "tables": {}}
    added = full.article("f").activity("seleksi").cohort(9).place("11.01").date("2021-05-01")
    full.drafts[0].fields["outlet"] = "Kabar Baru"
    summary = release(full, tmp_path, date(2024, 1, 9))
    assert (summary.is_new, summary.path.name, summary.n_events) == (True, "2024-01-09", 7)
    assert (tmp_path / "latest").resolve() == (tmp_path / "2024-01-09").resolve()
    changes = json.loads((tmp_path / "latest" / "CHANGES.json").read_text(encoding="utf-8"))
    assert changes["since"] == "2024-01-06"
    assert changes["tables"]["articles"] == {
        "added": ["f"],
        "removed": [],
        "changed": [{"key": "a", "columns": ["outlet"]}],
    }
    assert len(changes["tables"]["events"]["added"]) == 1
    assert len(changes["tables"]["facts"]["added"]) == len(added.facts)
    assert changes["tables"]["coverage"]["changed"] == [
        {
            "key": ["11.01", 9],
            "columns": ["first_date", "last_date", "n_events", "n_articles", "n_texts"],
        }
    ]


def test_where_nothing_is_new_the_last_release_stands(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    before = content(tmp_path)
    summary = release(full, tmp_path, date(2024, 1, 9))
    assert (summary.is_new, summary.path) == (False, tmp_path / "2024-01-06")
    assert content(tmp_path) == before


def test_names_follow_a_release_that_had_none(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    path = tmp_path / "2024-01-06" / "events.parquet"
    table = pq.read_table(path)
    pq.write_table(table.drop_columns(["organisers", "venues"]), path)
    summary = release(full, tmp_path, date(2024, 1, 9))
    assert (summary.is_new, summary.path.name) == (True, "2024-01-09")
    assert pq.read_table(summary.path / "events.parquet").equals(table)
    changes = json.loads((summary.path / "CHANGES.json").read_text(encoding="utf-8"))
    assert changes["tables"]["events"] == {"added": [], "removed": [], "changed": []}


def test_a_name_is_a_change_of_its_event(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    full.drafts[0].venue("Aula Contoh")
    summary = release(full, tmp_path, date(2024, 1, 9))
    changes = json.loads((summary.path / "CHANGES.json").read_text(encoding="utf-8"))
    (changed,) = changes["tables"]["events"]["changed"]
    assert changed["columns"] == ["venues"]


def _with_bom(world: World, folder: Path) -> None:
    release(world, folder, bom=True)


def _other_terms(world: World, folder: Path) -> None:
    (folder.parent / "release.toml").write_text('authors = ["Balai Contoh"]')
    release(world, folder)


def _with_text(world: World, folder: Path) -> None:
    release(world, folder, with_text=True)


@pytest.mark.parametrize("again", [_with_bom, _other_terms, _with_text])
def test_other_terms_make_another_release(
    full: World, tmp_path: Path, again: Callable[[World, Path], None]
) -> None:
    folder = tmp_path / "release"
    release(full, folder)
    again(full, folder)
    assert (folder / "latest").resolve().name == "2024-01-06.2"
    again(full, folder)
    assert (folder / "latest").resolve().name == "2024-01-06.2"


def test_an_event_keeps_its_id_against_an_earlier_day(world: World, tmp_path: Path) -> None:
    world.workshop("a").date("2023-12-02")
    release(world, tmp_path)
    before = pq.read_table(tmp_path / "latest" / "events.parquet").column("event_id").to_pylist()
    world.workshop("b").date("2023-12-01", "2023-12-02")
    world.workshop("c").date("2023-12-01", "2023-12-02")
    release(world, tmp_path)
    events = pq.read_table(tmp_path / "latest" / "events.parquet").to_pylist()
    assert [(event["event_id"], event["date_start"]) for event in events] == [(before[0], date(2023, 12, 1))]


def test_a_release_that_somebody_has_broken_is_named(full: World, tmp_path: Path) -> None:
    release(full, tmp_path)
    (tmp_path / "2024-01-06" / "events.parquet").write_bytes(b"PAR1")
    with pytest.raises(InputError, match="2024-01-06 is no whole release"):
        release(full, tmp_path)
    assert [path.name for path in tmp_path.glob(".*")] == []
