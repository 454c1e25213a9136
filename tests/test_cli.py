"""The command line as a user meets it: what it prints, and how it ends."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.extract.warc import page

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
)


def jejak(*arguments: str, stdin: str = "") -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, str(ROOT / "pipeline.py"), *arguments],
        input=stdin,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_annotate_reads_lines_and_writes_lines() -> None:
    done = jejak("annotate", stdin=json.dumps({"id": "a", "text": TEXT, "published": "2023-12-03"}) + "\n")
    assert done.returncode == 0
    (line,) = done.stdout.splitlines()
    found = json.loads(line)
    assert found["id"] == "a"
    assert found["counts"][0]["text"] == "47 CGP"
    assert found["places"] == [{"code": "81.72", "role": "event", "text": "Kota Tual"}]


def test_annotate_names_bad_lines_and_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": 1}\n' + json.dumps({"id": "b", "text": TEXT}) + "\n", encoding="utf-8")
    done = jejak("annotate", str(file))
    assert done.returncode == 1
    assert json.loads(done.stdout)["id"] == "b"
    assert f"error: {file}, line 1: id: " in done.stderr


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
    (["evaluate", "/no/such/folder"], "no such folder"),
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
