"""What came of a crawl."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class CrawlProgress:
    """One URL is done, the `done`th of `asked` so far.

    `outcome`: `new`, `changed`, `unchanged`, `duplicate` (redirected to an article that is counted already),
    `listing`, or the name of a failure.
    """

    source: str
    url: str
    outcome: str
    done: int
    asked: int


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One source in one run.

    `found` counts the article URLs known of the source, from this run and earlier ones. Of these, `new`
    were fetched for the first time, `changed` again with other content, `unchanged` answered 304 or with
    the same content, and `skipped` were known and not due. `failed` counts the URLs under `failures`,
    which holds listings as well as articles. `requests` were sent, with robots.txt, redirects and retries.
    """

    name: str
    found: int
    new: int
    changed: int
    unchanged: int
    skipped: int
    failed: int
    failures: Mapping[str, Sequence[str]]
    requests: int


@dataclass(frozen=True, slots=True)
class CrawlReport:
    """One run. `outcome` is `finished`, or `interrupted` where it was stopped before its end."""

    run_id: str
    started: datetime
    finished: datetime
    outcome: str
    sources: tuple[SourceReport, ...]


def write_report(report: CrawlReport, path: Path) -> None:
    """Write a report as JSON; the file appears whole or not at all."""
    record = asdict(report) | {
        "started": report.started.isoformat(),
        "finished": report.finished.isoformat(),
    }
    scratch = path.with_name(path.name + ".part")
    scratch.write_text(json.dumps(record, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    scratch.replace(path)


def read_report(path: Path) -> CrawlReport:
    """The report that `write_report` wrote."""
    record: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return CrawlReport(
        run_id=record["run_id"],
        started=datetime.fromisoformat(record["started"]),
        finished=datetime.fromisoformat(record["finished"]),
        outcome=record["outcome"],
        sources=tuple(SourceReport(**source) for source in record["sources"]),
    )
