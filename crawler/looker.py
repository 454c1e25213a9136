"""Reads what came from outside in a process of its own: pages, and documents that list them.

Parsing a page takes as long as fetching it, so the second core may do it. And what is crawled is hostile:
what takes a parser too long, too much memory, or its life, costs that page or document and no more.
"""

import asyncio
import logging
import os
import pickle
import resource
import select
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from crawler.log import log_to_stderr

LONGEST = 30.0
"""Seconds that one may take; an honest page takes a hundredth of one, a large sitemap two."""

MOST_MEMORY = 2 * 2**30
"""Bytes of address space; the process has a fifth of it when it starts."""

A = TypeVar("A")
R = TypeVar("R")


class Looker:
    """A process that reads one after the other; it is started with the first."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1)  # waits for the process, so that others need not
        self._process: subprocess.Popen[bytes] | None = None

    async def read(self, function: Callable[[A], R], argument: A) -> R | None:
        """What a function makes of its argument; None where it came to nothing, which is logged."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._thread, self._ask, function, argument)

    def close(self) -> None:
        """End the process."""
        self._thread.shutdown()
        self._stop()

    def _ask(self, function: Callable[[A], R], argument: A) -> R | None:
        process = self._process = self._process or _started()
        assert process.stdin is not None and process.stdout is not None
        try:
            pickle.dump((function, argument), process.stdin)
            process.stdin.flush()
            if select.select([process.stdout], [], [], LONGEST)[0]:
                answer: R | None = pickle.load(process.stdout)
                return answer
        except (OSError, EOFError, pickle.UnpicklingError):
            pass  # it has died, and the next one gets another
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
    """The process: functions and arguments on stdin, results on stdout; it ends when stdin does."""
    log_to_stderr()
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    with os.fdopen(os.dup(1), "wb") as answers:
        os.dup2(2, 1)  # what a library prints is no answer
        while True:
            try:
                function, argument = pickle.load(sys.stdin.buffer)
            except EOFError:
                return
            try:
                answer = function(argument)
            except (
                Exception
            ):  # whatever a page from the wild did to a parser; MemoryError and RecursionError too
                logging.exception("%s came to nothing: %s", function.__name__, getattr(argument, "url", ""))
                answer = None
            pickle.dump(answer, answers)
            answers.flush()


if __name__ == "__main__":
    main()
