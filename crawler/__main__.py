"""The process that crawls: a `Job` as JSON on stdin, progress as JSON Lines on stdout, the log on stderr.

The job is one line. Stdin stays open after it: at its end, when the parent is gone, the crawl stops in order.
The command for people is `jejak crawl`; this is what it starts.
"""

import json
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import asdict
from datetime import UTC, datetime
from threading import Thread

import scrapy
from scrapy.crawler import CrawlerProcess

from crawler.archive import Archive
from crawler.checks import HISTORY, alarms
from crawler.job import Job
from crawler.keeper import Keeper
from crawler.log import log_to_stderr
from crawler.recovery import recover
from crawler.report import CrawlProgress, CrawlReport, SourceReport, write_report
from crawler.settings import scrapy_settings, software, user_agent
from crawler.spider import NewsSpider
from crawler.state import State
from crawler.tally import Tally


def main() -> None:
    """Crawl the job on stdin."""
    log_to_stderr()
    job = Job.model_validate_json(sys.stdin.readline())
    Thread(target=_stop_at_end_of_stdin, daemon=True).start()
    started = datetime.now(UTC)
    tally = Tally(job.sources, _tell)
    with State.copy_of(job.state) if job.dry_run else State(job.state) as state:
        if not job.dry_run:
            for salvaged in recover(job.archive, state.record_ids):
                state.forget_lost(salvaged.name, salvaged.record_ids)
        state.begin_run(job.run_id, started)
        outcome = _crawl(job, state, tally)
        finished = datetime.now(UTC)
        reports = tally.reports(state, job.since)
        found = () if job.dry_run else tuple(_judge(job, state, reports))
        for report in reports if outcome == "finished" else ():
            state.add_report(job.run_id, report)
        state.end_run(job.run_id, outcome, finished)
    due = tuple(tally.due)
    write_report(CrawlReport(job.run_id, started, finished, outcome, reports, found, due), job.report)


def _judge(job: Job, state: State, reports: Iterable[SourceReport]) -> Iterator[str]:
    for source, report in zip(job.sources, reports, strict=True):
        yield from alarms(source, report, state.reports(source.name, HISTORY))


def _crawl(job: Job, state: State, tally: Tally) -> str:
    archive = Archive(
        job.archive,
        job.run_id,
        software=f"{software()} Scrapy/{scrapy.__version__}",
        user_agent=user_agent(os.environ),
    )
    process = CrawlerProcess(scrapy_settings(job.sources, os.environ))
    crawler = process.create_crawler(NewsSpider)
    try:
        process.crawl(
            crawler,
            sources=job.sources,
            keeper=Keeper(state, archive, tally),
            refetch=job.refetch,
            since=job.since,
            dry_run=job.dry_run,
        )
        process.start()
    finally:
        archive.close()
    assert isinstance(crawler.spider, NewsSpider)
    return "finished" if crawler.spider.reason == "finished" else "interrupted"


def _tell(progress: CrawlProgress) -> None:
    with suppress(BrokenPipeError):  # the parent is gone, and stdin tells us so
        sys.stdout.write(json.dumps(asdict(progress)) + "\n")
        sys.stdout.flush()


def _stop_at_end_of_stdin() -> None:
    os.read(0, 1)  # not `sys.stdin`: its lock, held here, would abort the interpreter's own end
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main()
