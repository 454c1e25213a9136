"""Looks at pages in a process of its own.

Parsing a page takes as long as fetching it, so the second core may do it. And crawled pages are hostile: one
that takes the parser too long, or kills it, costs that page and no more.
"""

import asyncio
import os
import pickle
import select
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from crawler.page import Page, Sight, look

LONGEST = 30.0
"""Seconds that a page may take; an honest one takes a hundredth of one."""


class Looker:
    """A process that looks at one page after the other; it is started with the first."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1)  # waits for the process, so that others need not
        self._process: subprocess.Popen[bytes] | None = None

    async def look(self, page: Page) -> Sight | None:
        """What is in a page; None where it took too long or was the end of the process."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._ask, page)

    def close(self) -> None:
        """End the process."""
        self._thread.shutdown()
        self._stop()

    def _ask(self, page: Page) -> Sight | None:
        process = self._process = self._process or _started()
        assert process.stdin is not None and process.stdout is not None
        try:
            pickle.dump(page, process.stdin)
            process.stdin.flush()
            if select.select([process.stdout], [], [], LONGEST)[0]:
                sight: Sight = pickle.load(process.stdout)
                return sight
        except (OSError, EOFError, pickle.UnpicklingError):
            pass  # it has died, and the next page gets another
        self._stop()
        return None

    def _stop(self) -> None:
        if self._process:
            self._process.kill()
            for pipe in (self._process.stdin, self._process.stdout):
                assert pipe is not None
                with suppress(OSError):  # what was still to be written to it
                    pipe.close()
            self._process.wait()
            self._process = None


def _started() -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-P", "-m", "crawler.looker"]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, start_new_session=True)


def main() -> None:
    """The process: pages on stdin, what is in them on stdout; it ends with the one that started it."""
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints is no answer
        while True:
            try:
                page = pickle.load(sys.stdin.buffer)
            except EOFError:
                return
            pickle.dump(look(page), answers)
            answers.flush()


if __name__ == "__main__":
    main()
