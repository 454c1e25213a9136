"""The command line as a user meets it: what it prints, and how it ends."""

import csv
import json
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

import pytest

from crawler.demo.server import DemoServer
from crawler.demo.sites import SOURCES
from crawler.lock import locked
from tests.extract.warc import page

RELEASE_STAYS = "the last good release stays"
ROOT = Path(__file__).parents[1]
TEXT = "Sebanyak 47 CGP angkatan 8 mengikuti lokakarya 7 guru penggerak di Kota Tual, Sabtu (2/12/2023)."
COMMANDS = (
    "demo",
    "run",
    "crawl",
    "extract",
    "publish",
    "annotate",
    "read",
    "evaluate",
    "sources",
    "sources check",
    "sources probe",
)


def jejak(
    *arguments: str | Path, stdin: str = "", env: Mapping[str, str] | None = None
) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "pipeline.py"), *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=os.environ | {"COLUMNS": "200"} | dict(env or {}),
    )


def test_annotate_reads_lines_and_writes_lines() -> None:
    done = jejak("annotate", stdin=json.dumps({"id": "a", "text": TEXT, "published": "2023-12-03"}) + "\n")
    assert done.returncode == 0
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert found["id"] == "a"
    assert found["counts"][0]["text"] == "47 CGP"
    assert found["places"] == [{"code": "81.72", "role": "event", "text": "Kota Tual"}]


def test_annotate_goes_without_the_trained_pipeline() -> None:
    text = TEXT.replace("di Kota Tual", "di Aula Walikota, Kota Tual")
    line = json.dumps({"id": "a", "text": text, "published": "2023-12-03"}) + "\n"
    done = jejak("annotate", "--rules-only", stdin=line)
    assert done.returncode == 0
    assert json.loads(done.stdout)["venues"] == [{"name": "Aula Walikota", "text": "Aula Walikota"}]


def test_annotate_names_bad_lines_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": 1}\n' + json.dumps({"id": "b", "text": TEXT}) + "\n", encoding="utf-8")
    done = jejak("annotate", str(file))
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "b"
    assert f"error: {file}, line 1: id: " in done.stderr
    assert f"error: {file}: 1 line could not be read" in done.stderr


def test_annotate_passes_over_a_line_that_is_not_utf_8(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    good = json.dumps({"id": "b", "text": TEXT}).encode()
    file.write_bytes(good.replace(b"47", b"\xe9") + b"\n" + good + b"\n")
    done = jejak("annotate", str(file))
    assert done.returncode == 1
    assert json.loads(done.stdout)["counts"][0]["text"] == "47 CGP"
    assert f"error: {file}, line 1: " in done.stderr
    assert "Traceback" not in done.stderr


def test_read_writes_articles_and_names_pages_without(tmp_path: Path) -> None:
    good, bad = tmp_path / "satu.html", tmp_path / "dua.html"
    good.write_bytes(page("Panen hasil belajar di Tual", TEXT, TEXT.replace("47", "48")))
    bad.write_text("<html></html>")
    done = jejak("read", str(good), str(bad), str(tmp_path / "none.html"))
    assert done.returncode == 1
    article = json.loads(done.stdout)
    assert (article["id"], article["title"]) == ("satu", "Panen hasil belajar di Tual")
    assert TEXT in article["text"]
    assert "dua.html: no article on this page" in done.stderr
    assert "none.html: No such file or directory" in done.stderr
    assert "error: 2 pages could not be read" in done.stderr
    assert "error: 1 page could not be read" in jejak("read", bad).stderr


def test_evaluate_prints_scores(tmp_path: Path) -> None:
    gold = {
        "id": "a",
        "text": TEXT,
        "gold": {"relevant": True, "cohorts": [{"number": 8, "role": "subject"}]},
    }
    (tmp_path / "a.json").write_text(json.dumps(gold))
    done = jejak("evaluate", str(tmp_path), "--errors")
    assert done.returncode == 0
    assert "cohorts (subject): precision 1.000, recall 1.000, F1 1.000" in done.stdout
    assert "a  places (event)  missed –  spurious 81.72" in done.stdout
    scores = json.loads(jejak("evaluate", str(tmp_path), "--json").stdout)
    assert scores["fields"]["cohorts (subject)"]["f1"] == 1.0


WRONG: list[tuple[list[str], str]] = [
    (["evaluate", "/no/such/folder"], "does not exist"),
    (["crawl", "--workspace", __file__], "is a file"),
    (["crawl", "--source", "nosuch"], "no such source: nosuch"),
    (["crawl", "--province", "99"], "no source for province 99"),
    (["publish", "--workspace", "/no/such/workspace"], "no workspace here yet"),
    (["annotate", "/no/such/file"], "No such file or directory"),
    (["nosuchcommand"], "No such command"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG, ids=[" ".join(a) for a, _ in WRONG])
def test_wrong_use_ends_2_and_says_why(arguments: list[str], message: str) -> None:
    done = jejak(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_bad_source_file_fails_the_check(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('name = "a"\nnosuch = 1\n')
    done = jejak("sources", "check", str(tmp_path))
    assert done.returncode == 3
    assert "nosuch" in done.stderr

    assert done.stderr.splitlines()[-1].startswith("error: ") and "in 1 file" in done.stderr
    assert RELEASE_STAYS not in done.stderr


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that `jejak demo` has filled."""
    workspace = tmp_path_factory.mktemp("demo")
    done = jejak("demo", "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    report = (workspace / "release" / "latest").resolve() / "report" / "index.html"
    assert f"Report:  {report}" in done.stdout
    return workspace


@pytest.fixture
def workspace(demo: Path, tmp_path: Path) -> Path:
    """A copy of that workspace to break."""
    return Path(shutil.copytree(demo, tmp_path / "workspace", symlinks=True))


def released(workspace: Path) -> dict[str, bytes]:
    return {
        path.name: path.read_bytes()
        for path in (workspace / "release" / "latest").iterdir()
        if path.is_file()
    }


def test_demo_does_not_touch_the_default_workspace() -> None:
    assert "demo-workspace" in jejak("demo", "--help").stdout


def test_demo_says_that_it_is_invented(demo: Path) -> None:
    report = (demo / "release" / "latest" / "report" / "index.html").read_text(encoding="utf-8")
    assert "60 of 60 pages read are from invented" in report


def test_extract_and_publish_again_end_0(workspace: Path) -> None:
    done = jejak("extract", "--workspace", workspace)
    assert (done.returncode, done.stderr) == (0, "")
    assert "60 articles on 65 pages" in done.stdout
    done = jejak("publish", "--workspace", workspace)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Publish: 111 events" in done.stdout


def test_broken_warc_ends_3_and_the_rest_is_read(workspace: Path) -> None:
    (workspace / "archive" / "rusak.warc.gz").write_bytes(b"not a WARC file")
    done = jejak("extract", "--workspace", workspace)
    assert done.returncode == 3
    assert "60 articles on 65 pages" in done.stdout
    assert "broken: rusak.warc.gz: " in done.stderr
    assert "error: 1 WARC file broken" in done.stderr and RELEASE_STAYS in done.stderr
    assert jejak("extract", "--workspace", workspace).returncode == 3  # as long as it lies there


def test_empty_release_does_not_replace_a_full_one(workspace: Path) -> None:
    before = released(workspace)
    shutil.rmtree(workspace / "facts")
    done = jejak("publish", "--workspace", workspace)
    assert done.returncode == 3
    assert "error: no articles to publish" in done.stderr and RELEASE_STAYS in done.stderr
    assert released(workspace) == before


def test_bad_source_file_is_set_aside(workspace: Path) -> None:
    bad = workspace / "sources" / "rusak.toml"
    bad.parent.mkdir()
    bad.write_text("name = [")
    done = jejak("extract", "--workspace", workspace)
    assert done.returncode == 3
    assert "60 articles on 65 pages" in done.stdout
    assert f"set aside: {bad}: not TOML" in done.stderr
    assert "error: 1 source file set aside" in done.stderr
    listed = jejak("sources", "--workspace", workspace)
    assert (listed.returncode, "borneonews: " in listed.stdout) == (3, True)
    checked = jejak("sources", "check", "--workspace", workspace)
    assert (checked.returncode, f"{bad}: not TOML" in checked.stderr) == (3, True)


def test_run_does_not_publish_what_its_checks_refuse(workspace: Path) -> None:
    before = released(workspace)
    own = workspace / "sources" / "sepi.toml"
    own.parent.mkdir()
    packaged = ROOT / "crawler" / "sources" / "jawa-tengah" / "suarabaru.toml"
    text = packaged.read_text(encoding="utf-8").replace("suarabaru.id", "127.0.0.1:9")
    own.write_text(text.replace('name = "suarabaru"', 'name = "sepi"').replace("delay = ", "delay = 0 # "))
    done = jejak("run", "--workspace", workspace, "--source", "sepi")
    assert done.returncode == 3
    assert "error: the crawl found nothing at any source" in done.stderr
    assert released(workspace) == before


def test_an_alarm_ends_3_and_keeps_the_release(workspace: Path) -> None:
    before = released(workspace)
    sources = workspace / "sources"
    sources.mkdir()
    for packaged in SOURCES.glob("*.toml"):
        text = packaged.read_text(encoding="utf-8").replace("delay = 0.0", "delay = 0.0\nexpect = 12")
        (sources / packaged.name).write_text(text, encoding="utf-8")
    with DemoServer() as server:
        proxy = {"http_proxy": server.proxy_url, "no_proxy": ""}
        done = jejak(
            "run", "--workspace", workspace, "--source", "kilaspulau", "--source", "lintasnusa", env=proxy
        )
    assert done.returncode == 3
    alarm = "kilaspulau: has 8 articles where its file expects 12"
    assert f"alarm: {alarm}\n" in done.stderr
    assert f"error: {alarm}; {RELEASE_STAYS}" in done.stderr
    assert "lintasnusa: " not in done.stderr
    assert released(workspace) == before


def test_a_dry_run_prints_what_is_due_and_keeps_nothing(workspace: Path, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    shutil.copytree(SOURCES, empty / "sources")
    with DemoServer() as server:
        proxy = {"http_proxy": server.proxy_url, "no_proxy": ""}
        done = jejak("crawl", "--workspace", empty, "--source", "suarahulu", "--dry-run", env=proxy)
        late = jejak(
            *("crawl", "--workspace", empty, "--source", "suarahulu", "--dry-run", "--since", "2024-01-01"),
            env=proxy,
        )
    assert (done.returncode, late.returncode) == (0, 0)
    due = [line for line in done.stdout.splitlines() if line.startswith("http")]
    assert len(due) == 14
    assert {line for line in late.stdout.splitlines() if line.startswith("http")} < set(due)
    assert not list((empty / "archive").iterdir())
    assert not (empty / "state.db").exists()


def test_what_a_crawl_broke_off_for_is_said(workspace: Path) -> None:
    (workspace / "state.db").write_bytes(b"no database" * 100)
    done = jejak("crawl", "--workspace", workspace, "--source", "suarabaru", env={"JEJAK_TIMEOUT": "1"})
    assert done.returncode == 1
    assert "sqlite3.DatabaseError: file is not a database" in done.stderr
    assert done.stderr.count("\n") <= 2
    wrong = jejak("crawl", "--workspace", workspace, "--source", "suarabaru", env={"JEJAK_TIMEOUT": "lama"})
    assert (wrong.returncode, "JEJAK_TIMEOUT=lama: no number of seconds" in wrong.stderr) == (2, True)


def test_busy_workspace_ends_2(workspace: Path) -> None:
    with locked(workspace):
        done = jejak("publish", "--workspace", workspace)
    assert done.returncode == 2
    assert "another run is at work here" in done.stderr


def test_disk_error_is_one_line(workspace: Path) -> None:
    (workspace / "lock").unlink()
    (workspace / "lock").mkdir()
    done = jejak("publish", "--workspace", workspace)
    assert (done.returncode, done.stderr) == (1, f"error: {workspace / 'lock'}: Is a directory\n")


@pytest.mark.parametrize(("command", "sign"), [("demo", "state.db"), ("extract", "facts/manifest.json")])
def test_ctrl_c_ends_130_and_says_how_to_go_on(workspace: Path, command: str, sign: str) -> None:
    shutil.rmtree(workspace / "facts")
    (workspace / "state.db").unlink()
    with subprocess.Popen(
        [sys.executable, str(ROOT / "pipeline.py"), command, "--workspace", str(workspace)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    ) as process:
        while process.poll() is None and not (workspace / sign).exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
    assert (process.returncode, told) == (130, "interrupted; start the same command again, nothing is lost\n")
    assert jejak(command, "--workspace", workspace).returncode == 0


def fetched(workspace: Path) -> int:
    """How many URLs the state says are fetched."""
    if not (workspace / "state.db").exists():
        return 0
    with closing(sqlite3.connect(workspace / "state.db", timeout=10)) as state:
        try:
            return int(state.execute("select count(*) from urls where fetched_at is not null").fetchone()[0])
        except sqlite3.OperationalError:  # the table is being made
            return 0


@pytest.mark.parametrize("urls", [5, 30, 60])
def test_killed_demo_comes_to_the_same_tables(demo: Path, tmp_path: Path, urls: int) -> None:
    workspace = tmp_path / "workspace"
    with subprocess.Popen(
        [sys.executable, str(ROOT / "pipeline.py"), "demo", "--workspace", str(workspace)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        while process.poll() is None and fetched(workspace) < urls:
            time.sleep(0.01)
        process.kill()
    assert process.returncode == -signal.SIGKILL
    for _ in range(50):  # the crawl ends when it sees that its parent is gone
        if jejak("demo", "--workspace", workspace).returncode == 0:
            break
        time.sleep(0.1)
    tables = ("events.csv", "counts.csv", "coverage.csv", "facts.csv")
    assert {name: released(workspace)[name] for name in tables} == {n: released(demo)[n] for n in tables}


def facts(workspace: Path) -> list[dict[str, str]]:
    with (workspace / "release" / "latest" / "facts.csv").open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def test_a_review_holds_through_a_new_reading(workspace: Path) -> None:
    done = jejak("review", "export", "--workspace", workspace)
    assert done.returncode == 0, done.stderr
    assert (workspace / "review" / "queue.html").is_file()
    sheet = workspace / "review" / "queue.csv"
    with sheet.open(encoding="utf-8-sig", newline="") as stream:
        reader = csv.DictReader(stream)
        rows, columns = list(reader), list(reader.fieldnames or ())
    counts = [row for row in rows if row["kind"] == "count"]
    corrected, rejected, open_one = counts[:3]
    corrected |= {"decision": "koreksi", "new_value": "4321"}
    rejected |= {"decision": "reject"}
    open_one |= {"decision": "vielleicht"}
    with sheet.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, columns, delimiter=";")
        writer.writeheader()
        writer.writerows(rows)

    done = jejak("review", "apply", sheet, "--reviewer", "Siti R", "--workspace", workspace)
    assert done.returncode == 1
    assert "2 decisions kept (0 accept, 1 correct, 1 reject)" in done.stdout
    assert "decision 'vielleicht' is none of accept, correct, reject" in done.stderr
    assert len((workspace / "corrections" / "siti-r.jsonl").read_text().splitlines()) == 2

    def decided() -> tuple[list[str], bool]:
        """The evidence of the reviewed facts, and whether the rejected one is still there."""
        found = facts(workspace)
        assert [row["value"] for row in found if row["reviewed"] == "true"] == ["4321"]
        return [row["evidence"] for row in found if row["reviewed"] == "true"], any(
            row["fact_id"] == rejected["fact_id"] for row in found
        )

    assert jejak("publish", "--workspace", workspace).returncode == 0
    assert decided() == ([corrected["evidence"]], False)
    shutil.rmtree(workspace / "facts")
    assert jejak("extract", "--workspace", workspace).returncode == 0
    assert jejak("publish", "--workspace", workspace).returncode == 0
    assert decided() == ([corrected["evidence"]], False)
    again = jejak("review", "export", "--workspace", workspace)
    assert (again.returncode, "queue.csv holds 1 answer: apply it" in again.stderr) == (2, True)
    again = jejak("review", "export", "--to", workspace / "again", "--workspace", workspace)
    assert f"{len(rows) - 2} facts of {len(rows) - 2} to look at" in again.stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("review", "export", "--article", "nobody"), "no article nobody"),
        (("review", "apply", "missing.csv", "--reviewer", "a"), "missing.csv"),
    ],
)
def test_wrong_use_of_review_ends_2(workspace: Path, arguments: tuple[str, ...], said: str) -> None:
    done = jejak(*arguments, "--workspace", workspace)
    assert done.returncode == 2
    assert said in done.stderr


def test_review_without_facts_ends_2(tmp_path: Path) -> None:
    done = jejak("review", "export", "--workspace", tmp_path)
    assert (done.returncode, "no facts here yet" in done.stderr) == (2, True)


def test_version() -> None:
    assert re.fullmatch(r"jejak \d+\.\d+\.\d+\n", jejak("--version").stdout)


def test_packaged_sources_are_valid_and_listed() -> None:
    assert jejak("sources", "check").returncode == 0
    assert "borneonews: outlet Borneonews, province 62" in jejak("sources").stdout


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_and_is_in_the_readme(command: str) -> None:
    done = jejak(*command.split(), "--help")
    assert done.returncode == 0
    assert "Usage:" in done.stdout
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"\b{command.split()[0]}\b", readme)
