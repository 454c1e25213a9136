"""The tutorial runs on any release, and what is stored in it is small and free of errors."""

import csv
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from models.gazetteer import load_gazetteer
from publish.release import publish
from tests.publish.conftest import World

nbformat = pytest.importorskip("nbformat", reason="needs nbformat")
nbclient = pytest.importorskip("nbclient", reason="needs nbclient")
pytest.importorskip("ipykernel", reason="needs ipykernel")
pytest.importorskip("matplotlib", reason="needs matplotlib")

DOCS = Path(__file__).parents[2] / "docs"
NOTEBOOK = DOCS / "tutorial.ipynb"
SCHOOLS = DOCS / "tutorial" / "schools.csv"


def read() -> Any:
    return nbformat.read(NOTEBOOK, as_version=4)


def outputs(notebook: Any) -> list[Any]:
    return [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]


def small_release(folder: Path) -> Path:
    world = World()
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(47)
    world.article("c").activity("seleksi").cohort(9).place("62.06").date("2024-02-03")
    publish(*world.frames(), folder, day=date(2024, 1, 5))
    return folder


@pytest.mark.parametrize("named", ["2024-01-05", "."], ids=["a release", "the latest of several"])
def test_it_runs_on_a_release(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str) -> None:
    monkeypatch.setenv("JEJAK_RELEASE", str(small_release(tmp_path / "release") / named))
    notebook = read()
    client = nbclient.NotebookClient(
        notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(DOCS)}}
    )
    client.execute()
    told = outputs(notebook)
    assert [
        output for output in told if output.output_type == "error" or output.get("name") == "stderr"
    ] == []
    assert sum("image/png" in output.get("data", {}) for output in told) == 2
    assert any(
        "0 of 514 regencies without a match" in output.get("data", {}).get("text/plain", "")
        for output in told
    )


def test_what_is_stored_is_whole_small_and_without_warnings() -> None:
    notebook = read()
    nbformat.validate(notebook)
    assert NOTEBOOK.stat().st_size < 300_000
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    told = outputs(notebook)
    assert sum("image/png" in output.get("data", {}) for output in told) == 2
    assert not [output for output in told if output.output_type == "error" or output.get("name") == "stderr"]
    assert "/tmp/" not in NOTEBOOK.read_text(encoding="utf-8")


def test_the_invented_table_says_so_and_has_every_code() -> None:
    note, *rows = SCHOOLS.read_text(encoding="utf-8").splitlines()
    assert note.startswith("# INVENTED")
    table = list(csv.DictReader(rows))
    assert list(table[0]) == ["bps_code", "regency", "schools_invented"]
    assert {(row["bps_code"], row["regency"]) for row in table} == {
        (regency.bps_code, regency.name) for regency in load_gazetteer().regencies
    }
    text = "".join(cell.source for cell in read().cells if cell.cell_type == "markdown")
    assert "its numbers of schools are invented" in text
