"""A real web archive on loopback: pywb, with an index that is asked as the Wayback Machine's is."""

import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.real.processes import free_port, run, server

FOLDER_VARIABLE = "JEJAK_PYWB"
"""Names the folder of pywb's commands where it has an environment of its own."""

_COLLECTION = "gone"


@dataclass(frozen=True)
class Replay:
    """Where the archive's index is asked, and what stands before `<timestamp>id_/<url>` of a capture."""

    cdx: str
    replay: str


def missing() -> str | None:
    """What is not installed of what `replay` needs, None if nothing."""
    absent = [name for name in ("wb-manager", "wayback") if _which(name) is None]
    return f"no {', '.join(absent)}; {FOLDER_VARIABLE} may name their folder" if absent else None


@contextmanager
def replay(folder: Path, warc: Path) -> Iterator[Replay]:
    """Serve the captures of `warc` until the end of the block.

    All that pywb writes is in `folder`, which is made and removed again. Its log is `folder/pywb.log`.
    """
    folder.mkdir(parents=True)
    port = free_port()
    try:
        run([_command("wb-manager"), "init", _COLLECTION], cwd=folder)
        run([_command("wb-manager"), "add", _COLLECTION, warc], cwd=folder)
        command = [_command("wayback"), "--bind", "127.0.0.1", "--port", str(port)]
        with server(command, ("127.0.0.1", port), folder / "pywb.log", cwd=folder):
            prefix = f"http://127.0.0.1:{port}/{_COLLECTION}/"
            yield Replay(cdx=f"{prefix}cdx", replay=prefix)
    finally:
        shutil.rmtree(folder)


def _command(name: str) -> str:
    found = _which(name)
    assert found is not None, f"no {name}: ask missing() first"
    return found


def _which(name: str) -> str | None:
    own = os.environ.get(FOLDER_VARIABLE)
    folders = (str(Path(sys.executable).parent), os.environ.get("PATH", os.defpath), own)
    return shutil.which(name, path=os.pathsep.join(filter(None, folders)))
