"""Runs a crawl. A Twisted reactor runs once a process, so each crawl has a process of its own."""

import json
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from crawler.job import Job
from crawler.lock import locked
from crawler.report import CrawlProgress, CrawlReport, read_report
from crawler.source import Source
from models.errors import JejakError

__all__ = ["CrawlProgress", "CrawlReport", "crawl"]


def crawl(
    workspace: Path,
    sources: Sequence[Source],
    *,
    env: Mapping[str, str] | None = None,
    refetch: bool = False,
    progress: Callable[[CrawlProgress], None] | None = None,
) -> CrawlReport:
    """Crawl `sources` into `workspace` and report what came of it.

    Writes `archive/*.warc.gz`, `state.db`, `runs/<run>.json` and `runs/<run>.log`; one run a workspace,
    another raises `WorkspaceBusy`. With `env`, these variables are added for the crawl and any proxy
    settings of our own environment are left out. `refetch` asks again for all that is known, also for
    what is given up. `progress` is called for each URL that is done. An exception (Ctrl-C too) stops the
    crawl in order, so that the next one goes on from there.
    """
    workspace.mkdir(parents=True, exist_ok=True)
    job = Job(workspace=workspace.resolve(), run_id=_run_id(), sources=tuple(sources), refetch=refetch)
    job.archive.mkdir(exist_ok=True)
    job.runs.mkdir(exist_ok=True)
    with locked(workspace) as lock, job.log.open("ab") as log:
        status = _run(job, lock, log, _environment(env), progress)
    if status != 0 or not job.report.is_file():
        raise JejakError(f"the crawl broke off (status {status}); its log is {job.log}")
    return read_report(job.report)


def _run(
    job: Job,
    lock: int,
    log: IO[bytes],
    env: Mapping[str, str],
    progress: Callable[[CrawlProgress], None] | None,
) -> int:
    with subprocess.Popen(
        [sys.executable, "-m", "crawler"],
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
            child.stdin.write(job.model_dump_json())
            child.stdin.close()
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


def _environment(added: Mapping[str, str] | None) -> dict[str, str]:
    env = dict(os.environ)
    if added is not None:
        env = {name: value for name, value in env.items() if not name.lower().endswith("_proxy")}
        env |= added
    # The child must find this package also where it runs from a source tree.
    root = str(Path(__file__).parents[1])
    return env | {"PYTHONPATH": os.pathsep.join(filter(None, (root, env.get("PYTHONPATH"))))}


def _run_id() -> str:
    return f"{datetime.now(UTC):%Y%m%dT%H%M%SZ}-{secrets.token_hex(3)}"
