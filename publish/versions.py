"""The releases of a workspace: one folder each, named after its day, and `latest`, which leads to the newest.

`release/2026-11-22/`, and `release/2026-11-22.2/` for a second one on a day. A folder appears whole or not at
all and is never changed, so that what was cited can be found again.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.errors import UsageError

LATEST = "latest"

_version = re.compile(r"(\d{4}-\d{2}-\d{2})(?:\.(\d{1,4}))?").fullmatch


@dataclass(frozen=True, slots=True, order=True)
class Version:
    """A day and, where it has several releases, which of them it is (1 for the first)."""

    day: date
    number: int = 1

    def __str__(self) -> str:
        return f"{self.day}.{self.number}" if self.number > 1 else str(self.day)


def versions(folder: Path) -> tuple[Version, ...]:
    """The releases that are in `folder`, the oldest first; other folders are passed over."""
    names = (
        [path.name for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
        if folder.is_dir()
        else []
    )
    return tuple(sorted(version for name in names if (version := parse(name))))


def parse(name: str) -> Version | None:
    """The version that a folder is named after; None for another name."""
    found = _version(name)
    if not found:
        return None
    try:
        return Version(date.fromisoformat(found[1]), int(found[2] or 1))
    except ValueError:
        return None


def next_version(folder: Path, day: date) -> Version:
    """The version of a release made on `day`; always newer than those there are."""
    newest = max(versions(folder), default=None)
    if newest is None or newest.day < day:
        return Version(day)
    return Version(newest.day, newest.number + 1)


@contextmanager
def releasing(folder: Path, version: Version) -> Iterator[Path]:
    """An empty folder that becomes the release when the block ends well; `latest` then leads to it.

    Where the block fails, or is killed, everything is as before; what is left over goes with the next one.
    Raises `UsageError` where `latest` is no link: a workspace that was copied without its links.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _check_link(folder / LATEST)
    for leftover in folder.glob(".*.new"):
        shutil.rmtree(leftover, ignore_errors=True)
    new = folder / f".{version}.new"
    new.mkdir()
    try:
        yield new
        new.rename(folder / str(version))
    finally:
        shutil.rmtree(new, ignore_errors=True)
    point_to_newest(folder)


def point_to_newest(folder: Path) -> None:
    """Let `latest` lead to the newest release, also where a run was killed before it did.

    Raises `UsageError` where it is no link.
    """
    newest = max(versions(folder), default=None)
    link = folder / LATEST
    if newest is None or (link.is_symlink() and link.readlink() == Path(str(newest))):
        return
    _check_link(link)
    scratch = folder / f".{LATEST}.new"
    scratch.unlink(missing_ok=True)
    scratch.symlink_to(str(newest), target_is_directory=True)
    scratch.replace(link)


def _check_link(link: Path) -> None:
    if link.exists() and not link.is_symlink():
        raise UsageError(f"{link} is a copy and no link to a release; take it away")
