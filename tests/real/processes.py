"""Servers of other people, run as processes on loopback for as long as a test needs them."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

WAIT = 30.0
"""Seconds in which a server must be up, or a command of a set-up done."""


def free_port() -> int:
    """A TCP port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def server(
    command: Sequence[str | Path],
    address: tuple[str, int] | str,
    log: Path,
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
) -> Iterator[None]:
    """Run `command` until the end of the block, which begins once `address` takes connections.

    The address is a host and port, or the path of a unix socket. The server and all that it started are
    gone afterwards. `RuntimeError` with its log where it is not up in time.
    """
    with (
        log.open("wb") as out,
        subprocess.Popen(
            list(map(str, command)),
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
            cwd=cwd,
            env={**os.environ, **(env or {})},
            start_new_session=True,  # a group of its own, so that workers end as well
        ) as process,
    ):
        try:
            _wait(process, address, log)
            yield
        finally:
            _end(process)


def run(
    command: Sequence[str | Path],
    *,
    cwd: Path | None = None,
    env: Mapping[str, str] | None = None,
    stdin: str = "",
) -> str:
    """What a command prints. `RuntimeError` with all it said where it fails."""
    done = subprocess.run(
        list(map(str, command)),
        input=stdin,
        capture_output=True,
        text=True,
        cwd=cwd,
        env={**os.environ, **(env or {})},
        timeout=WAIT,
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed ({done.returncode}):\n{done.stdout}{done.stderr}")
    return done.stdout


def _wait(process: subprocess.Popen[bytes], address: tuple[str, int] | str, log: Path) -> None:
    deadline = time.monotonic() + WAIT
    while process.poll() is None and time.monotonic() < deadline:
        if _takes_connections(address):
            return
        time.sleep(0.05)
    raise RuntimeError(f"{process.args!r} is not up; its log:\n{log.read_text(errors='replace')}")


def _takes_connections(address: tuple[str, int] | str) -> bool:
    family = socket.AF_UNIX if isinstance(address, str) else socket.AF_INET
    with socket.socket(family) as probe:
        return probe.connect_ex(address) == 0


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(WAIT)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:  # it ended before us
        return
