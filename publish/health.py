"""How the sources answered when they were last crawled, from the reports of the crawls."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from crawler.report import CrawlReport, SourceReport, read_report

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SourceHealth:
    """One source in its latest run; the fields as in `crawler.report.SourceReport`.

    `failures` counts URLs by kind of failure; `alarms` say what is not as it should be.
    """

    name: str
    last_run: datetime
    found: int
    new: int
    kept: int
    failed: int
    failures: tuple[tuple[str, int], ...]
    alarms: tuple[str, ...]


def load_health(runs: Path) -> tuple[SourceHealth, ...]:
    """Every source of the reports in `runs` as its latest run found it, by name; () where there are none.

    A report that cannot be read is passed over with a warning, and so is a dry run, without one: nothing of
    what it found was fetched.
    """
    latest: dict[str, SourceHealth] = {}
    for report in sorted(_reports(runs), key=lambda report: report.started):
        for source in report.sources:
            latest[source.name] = _health(source, report)
    return tuple(latest[name] for name in sorted(latest))


def _reports(runs: Path) -> Iterator[CrawlReport]:
    for path in sorted(runs.glob("*.json")):
        try:
            report = read_report(path)
        except (OSError, ValueError, TypeError, KeyError) as error:
            log.warning("%s: not the report of a crawl: %r", path, error)
            continue
        if not report.due:
            yield report


def _health(source: SourceReport, report: CrawlReport) -> SourceHealth:
    prefix = f"{source.name}: "
    return SourceHealth(
        source.name,
        report.finished,
        source.found,
        source.new,
        source.kept,
        source.failed,
        tuple((kind, len(urls)) for kind, urls in sorted(source.failures.items())),
        tuple(alarm.removeprefix(prefix) for alarm in report.alarms if alarm.startswith(prefix)),
    )
