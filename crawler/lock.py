"""One run a workspace."""

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.errors import WorkspaceBusy


@contextmanager
def locked(workspace: Path) -> Iterator[int]:
    """Hold the workspace; yields the file descriptor of the lock, `WorkspaceBusy` where another run has it.

    The lock belongs to the open file, so a child process that inherits the descriptor holds it too, and
    it is free only when both are gone.
    """
    with (workspace / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise WorkspaceBusy(f"{workspace}: another run is at work here") from None
        yield file.fileno()
