from datetime import date
from pathlib import Path

import pytest

from models.errors import UsageError
from publish.versions import Version, next_version, parse, point_to_newest, releasing, versions

DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("name", "version"),
    [
        ("2026-11-24", Version(DAY)),
        ("2026-11-24.2", Version(DAY, 2)),
        ("2026-11-24.10", Version(DAY, 10)),
        ("2026-13-24", None),
        ("2026-11-24.", None),
        (".2026-11-24.new", None),
        ("latest", None),
    ],
)
def test_a_version_is_a_day_and_a_number(name: str, version: Version | None) -> None:
    assert parse(name) == version
    assert version is None or str(version) == name


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        ([], "2026-11-24"),
        (["2026-11-23"], "2026-11-24"),
        (["2026-11-24"], "2026-11-24.2"),
        (["2026-11-24", "2026-11-24.9", "2026-11-24.10"], "2026-11-24.11"),
        (["2026-11-25"], "2026-11-25.2"),  # the clock was ahead: a newer version all the same
        (["notes", "articles.csv"], "2026-11-24"),
    ],
)
def test_the_next_version_is_newer_than_all(tmp_path: Path, there: list[str], expected: str) -> None:
    for name in there:
        (tmp_path / name).mkdir()
    assert str(next_version(tmp_path, DAY)) == expected


def test_there_are_no_versions_of_nothing(tmp_path: Path) -> None:
    assert versions(tmp_path / "release") == ()


def release(folder: Path, version: Version, text: str = "whole") -> None:
    with releasing(folder, version) as new:
        (new / "file").write_text(text)


def test_latest_leads_to_the_newest(tmp_path: Path) -> None:
    for number in (1, 2, 10):
        release(tmp_path, Version(DAY, number), str(number))
        assert (tmp_path / "latest" / "file").read_text() == str(number)
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        *("2026-11-24", "2026-11-24.10", "2026-11-24.2"),
        "latest",
    ]


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    release(tmp_path, Version(DAY))
    with pytest.raises(KeyboardInterrupt), releasing(tmp_path, Version(DAY, 2)) as new:
        (new / "file").touch()
        raise KeyboardInterrupt
    assert sorted(path.name for path in tmp_path.iterdir()) == ["2026-11-24", "latest"]
    assert (tmp_path / "latest" / "file").read_text() == "whole"


def test_a_copied_latest_is_named(tmp_path: Path) -> None:
    release(tmp_path, Version(DAY))
    (tmp_path / "latest").unlink()
    (tmp_path / "latest").mkdir()
    with pytest.raises(UsageError, match="latest is a copy and no link"):
        point_to_newest(tmp_path)


@pytest.mark.parametrize("killed_at", ["while writing", "before latest", "while linking"])
def test_a_killed_run_is_made_good_by_the_next(tmp_path: Path, killed_at: str) -> None:
    release(tmp_path, Version(DAY))
    if killed_at == "while writing":
        (tmp_path / ".2026-11-24.2.new").mkdir()
    else:
        (tmp_path / "2026-11-24.2").mkdir()
        (tmp_path / "2026-11-24.2" / "file").write_text("newer")
    if killed_at == "while linking":
        (tmp_path / ".latest.new").symlink_to("2026-11-24.2")
    point_to_newest(tmp_path)
    newest = "whole" if killed_at == "while writing" else "newer"
    assert (tmp_path / "latest" / "file").read_text() == newest
    release(tmp_path, next_version(tmp_path, DAY), "newest")
    assert (tmp_path / "latest" / "file").read_text() == "newest"
    assert not list(tmp_path.glob(".*"))
