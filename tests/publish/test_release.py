import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import frictionless
import pyarrow.parquet as pq
import pytest

from models.errors import CheckFailed
from publish import release as release_module
from publish.package import table_schema
from publish.release import ReleaseSummary, publish, replacing
from publish.schema import TABLES, Table
from tests.publish.conftest import World

FILES = [
    "CODEBOOK.md",
    *(f"{table.name}.{kind}" for table in TABLES for kind in ("csv", "parquet")),
    "datapackage.json",
    "report/index.html",
]


@pytest.fixture
def full(world: World) -> World:
    """Articles with conflicts, copies, gaps and hostile strings."""
    first = world.workshop("a", published="2023-12-01").date("2023-12-01").count(47)
    world.workshop("b", text=first.text, title="=cmd|' /C calc'!A0", outlet="+62", url="javascript:alert(1)")
    world.workshop("c", published=None, title=None, outlet=None).date("2023-12-02").count(52, approx=True)
    world.article("d").activity("seleksi").cohort(7).cohort(8).place("62").place("62.13").count(500)
    world.article("e", relevant=False, title='Harga, "naik"\n<script>alert(1)</script>')
    return world


def content(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_release_is_whole_and_summed_up(full: World, tmp_path: Path) -> None:
    folder = tmp_path / "workspace" / "release"
    summary = publish(*full.frames(), folder)
    assert sorted(content(folder)) == sorted(FILES)
    assert summary == ReleaseSummary(
        path=folder,
        n_articles=5,
        n_relevant=4,
        n_clusters=3,
        n_events=6,
        n_counts=2,
        provinces=1,
        regencies=2,
        cohorts=2,
    )
    assert [path.name for path in folder.parent.iterdir()] == ["release"]


def test_frictionless_validates_the_package(full: World, tmp_path: Path) -> None:
    publish(*full.frames(), tmp_path / "release")
    result = frictionless.validate(tmp_path / "release" / "datapackage.json")
    assert result.valid, result.flatten(["type", "message"])
    assert len(result.tasks) == 2 * len(TABLES)


def test_frictionless_validates_a_package_of_nothing(world: World, tmp_path: Path) -> None:
    publish(*world.frames(), tmp_path / "release")
    assert frictionless.validate(tmp_path / "release" / "datapackage.json").valid


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_frictionless_validates_the_rows_of_the_parquet_files(
    full: World, tmp_path: Path, table: Table
) -> None:
    publish(*full.frames(), tmp_path / "release")
    rows = pq.read_table(tmp_path / "release" / f"{table.name}.parquet").to_pylist()
    schema = {key: value for key, value in table_schema(table).items() if key != "foreignKeys"}
    resource = frictionless.Resource(data=rows, schema=frictionless.Schema.from_descriptor(schema))
    result = resource.validate()
    assert result.valid, result.flatten(["type", "message"])


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_csv_and_parquet_say_the_same(full: World, tmp_path: Path, table: Table) -> None:
    publish(*full.frames(), tmp_path / "release")
    rows = pq.read_table(tmp_path / "release" / f"{table.name}.parquet").to_pylist()
    with (tmp_path / "release" / f"{table.name}.csv").open(encoding="utf-8", newline="") as stream:
        cells = [list(row.values()) for row in csv.DictReader(stream)]
    assert [[cell.removeprefix("'") for cell in row] for row in cells] == [
        [
            "" if value is None else str(value).replace("True", "true").replace("False", "false")
            for value in row.values()
        ]
        for row in rows
    ]


def test_no_cell_runs_as_a_formula(full: World, tmp_path: Path) -> None:
    publish(*full.frames(), tmp_path / "release")
    for path in (tmp_path / "release").glob("*.csv"):
        with path.open(encoding="utf-8", newline="") as stream:
            assert not [
                cell for row in csv.reader(stream) for cell in row if cell.startswith(tuple("=+-@\t\r"))
            ]


def test_the_same_input_gives_the_same_bytes(full: World, tmp_path: Path) -> None:
    publish(*full.frames(), tmp_path / "one")
    full.drafts.reverse()
    publish(*full.frames(), tmp_path / "two")
    assert content(tmp_path / "one") == content(tmp_path / "two")


def test_text_is_published_only_on_demand(full: World, tmp_path: Path) -> None:
    texts = [draft.text.encode() for draft in full.drafts]
    publish(*full.frames(), tmp_path / "release")
    assert not [name for name, data in content(tmp_path / "release").items() if any(t in data for t in texts)]
    publish(*full.frames(), tmp_path / "release", with_text=True)
    assert all(text in content(tmp_path / "release")["articles.csv"] for text in texts)
    assert frictionless.validate(tmp_path / "release" / "datapackage.json").valid


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
    folder = tmp_path / "release"
    publish(*full.frames(), folder)
    before = content(folder)
    spoil(full)
    with pytest.raises(CheckFailed, match=said):
        publish(*full.frames(), folder)
    assert content(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_a_crash_while_writing_keeps_the_last_release(
    full: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "release"
    publish(*full.frames(), folder)
    before = content(folder)

    def crash(*_: Any) -> str:
        raise OSError("disk full")

    monkeypatch.setattr(release_module, "render", crash)
    with pytest.raises(OSError, match="disk full"):
        publish(*full.frames(), folder)
    assert content(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_nothing_of_the_last_release_is_left_over(world: World, tmp_path: Path) -> None:
    folder = tmp_path / "release"
    folder.mkdir()
    (folder / "old.csv").touch()
    publish(*world.frames(), folder)
    assert sorted(content(folder)) == sorted(FILES)


@pytest.mark.parametrize(
    ("there", "after"),
    [
        ({"release": "1"}, "1"),
        ({"release": "1", ".release.new": "2"}, "1"),  # killed while writing
        ({".release.old": "1", ".release.new": "2"}, "1"),  # killed between the two renames
        ({"release": "2", ".release.old": "1"}, "2"),  # killed after them
    ],
)
def test_a_killed_run_leaves_a_whole_release(tmp_path: Path, there: dict[str, str], after: str) -> None:
    for name, text in there.items():
        (tmp_path / name).mkdir()
        (tmp_path / name / "file").write_text(text)
    with pytest.raises(KeyboardInterrupt), replacing(tmp_path / "release"):
        raise KeyboardInterrupt
    assert (tmp_path / "release" / "file").read_text() == after
    assert [path.name for path in tmp_path.iterdir()] == ["release"]


def test_the_descriptor_names_the_latest_capture(full: World, tmp_path: Path) -> None:
    publish(*full.frames(), tmp_path / "release")
    package = json.loads((tmp_path / "release" / "datapackage.json").read_text(encoding="utf-8"))
    assert package["created"] == "2024-01-05T03:30:00Z"


def test_an_empty_release_replaces_only_an_empty_one(full: World, tmp_path: Path) -> None:
    articles, facts = full.frames()
    nothing = articles.head(0), facts.head(0)
    folder = tmp_path / "release"
    publish(*nothing, folder)
    publish(*nothing, folder)
    publish(articles, facts, folder)
    before = content(folder)
    with pytest.raises(CheckFailed, match="no articles to publish"):
        publish(*nothing, folder)
    assert content(folder) == before
    assert [path.name for path in tmp_path.iterdir()] == ["release"]
