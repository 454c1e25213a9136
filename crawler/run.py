"""Runs a crawl. A Twisted reactor runs once a process, so each crawl has a process of its own."""

import json
import logging
import os
import secrets
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path
from typing import IO

from crawler.job import Job
from crawler.lock import locked
from crawler.programme import EARLIEST
from crawler.report import CrawlProgress, CrawlReport, read_report
from crawler.settings import CONTACT_VARIABLE, TIMEOUT_VARIABLE
from crawler.source import Source
from models.errors import JejakError, UsageError

__all__ = ["CrawlProgress", "CrawlReport", "crawl"]

_log = logging.getLogger(__name__)


def crawl(
    workspace: Path,
    sources: Sequence[Source],
    *,
    env: Mapping[str, str] | None = None,
    refetch: bool = False,
    since: date = EARLIEST,
    dry_run: bool = False,
    progress: Callable[[CrawlProgress], None] | None = None,
) -> CrawlReport:
    """Crawl `sources` into `workspace` and report what came of it.

    Writes `archive/*.warc.gz`, `state.db`, `runs/<run>.json` and `runs/<run>.log.jsonl`; one run a workspace,
    another raises `WorkspaceBusy`. With `env`, these variables are added for the crawl and any proxy
    settings of our own environment are left out. `refetch` asks again for all that is known, also for
    what is given up. What is told to be older than `since` is passed over. A `dry_run` reads the listings
    and asks for no article; it writes nothing but its report and log.

    `progress` is called for each URL that is done. An exception stops the crawl in order, so that the next
    one goes on from there; so do Ctrl-C and SIGTERM, both as `KeyboardInterrupt`.
    """
    workspace.mkdir(parents=True, exist_ok=True)
    job = Job(
        workspace=workspace.resolve(),
        run_id=_run_id(),
        sources=tuple(sources),
        refetch=refetch,
        since=since,
        dry_run=dry_run,
    )
    job.archive.mkdir(exist_ok=True)
    job.runs.mkdir(exist_ok=True)
    variables = environment(env)
    if not variables.get(CONTACT_VARIABLE) and _is_public(sources):
        _log.warning("%s is not set: tell the sites you visit whom to write to", CONTACT_VARIABLE)
    _check_timeout(variables)
    with locked(workspace) as lock, job.log.open("ab") as log, _sigterm_as_ctrl_c():
        status = _run(job, lock, log, variables, progress)
    if status != 0 or not job.report.is_file():
        raise JejakError(f"the crawl broke off ({_last_words(job.log) or status}); its log is {job.log}")
    return read_report(job.report)


def _run(
    job: Job,
    lock: int,
    log: IO[bytes],
    env: Mapping[str, str],
    progress: Callable[[CrawlProgress], None] | None,
) -> int:
    with subprocess.Popen(
        [sys.executable, "-P", "-m", "crawler"],  # -P: a folder `crawler` where we are called is not ours
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=log,
        env=dict(env),
        pass_fds=(lock,),
        start_new_session=True,  # a terminal's Ctrl-C is for us; we pass it on once
        text=True,
        encoding="utf-8",
    ) as child:
        assert child.stdin is not None and child.stdout is not None
        try:
            child.stdin.write(job.model_dump_json() + "\n")
            child.stdin.flush()  # and left open: its end tells the child that we are gone
            for line in child.stdout:
                if progress:
                    progress(CrawlProgress(**json.loads(line)))
            return child.wait()
        except BaseException:
            _stop(child, child.stdout)
            raise


def _stop(child: subprocess.Popen[str], output: IO[str]) -> None:
    """Let the child finish what is in flight; a second Ctrl-C lets go of that as well."""
    try:
        child.send_signal(signal.SIGTERM)
        output.read()
        child.wait()
    except KeyboardInterrupt:
        child.send_signal(signal.SIGTERM)
        output.read()
        child.wait()


@contextmanager
def _sigterm_as_ctrl_c() -> Iterator[None]:
    if threading.current_thread() is not threading.main_thread():  # only that one may set handlers
        yield
        return
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


def _is_public(sources: Sequence[Source]) -> bool:
    """Whether anybody is visited: names under .test, as in the demo, belong to nobody (RFC 2606)."""
    return not all(host.endswith(".test") for source in sources for host in source.hosts)


def environment(added: Mapping[str, str] | None) -> dict[str, str]:
    """The variables of a process that asks sites; with `added` ones, our own proxy settings are left out."""
    env = dict(os.environ)
    if added is not None:
        env = {name: value for name, value in env.items() if not name.lower().endswith("_proxy")}
        env |= added
    # The child must find this package also where it runs from a source tree.
    root = str(Path(__file__).parents[1])
    return env | {"PYTHONPATH": os.pathsep.join(filter(None, (root, env.get("PYTHONPATH"))))}


def _check_timeout(env: Mapping[str, str]) -> None:
    text = env.get(TIMEOUT_VARIABLE)
    if text and not text.replace(".", "", 1).isdecimal():
        raise UsageError(f"{TIMEOUT_VARIABLE}={text}: no number of seconds")


def _last_words(log: Path) -> str:
    """The last line of a log, which says what a process has died of."""
    with log.open("rb") as file:
        file.seek(max(0, log.stat().st_size - 4_096))
        lines = file.read().decode("utf-8", "replace").splitlines()
    return lines[-1][:300] if lines else ""


def _run_id() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
