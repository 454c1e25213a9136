"""What came of a crawl."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class CrawlProgress:
    """One URL is done, the `done`th of `asked` so far.

    `outcome`: `new`, `changed`, `unchanged`, `dropped` (not about the programme), `duplicate` (another form
    of an article that we have), `due` (in a dry run: it would be asked for), `left` for a later run,
    `listing`, `closed` (a listing in place of which another is read), or the name of a failure.
    """

    source: str
    url: str
    outcome: str
    done: int
    asked: int


@dataclass(frozen=True, slots=True)
class SourceReport:
    """One source in one run.

    `found` counts the article URLs known of the source, those of further pages among them, from this run and
    earlier ones. Of these, `new` were fetched for the first time, `changed` again with other content,
    `unchanged` answered 304 or with the same content, `dropped` do not name the programme, `skipped` were not
    due or too old, and `left` are due but the host's budget or patience was spent, or the run ended before.
    `failed` counts the URLs under `failures`, which holds listings as well as articles. `requests` were sent,
    with robots.txt, redirects and retries.

    `kept` articles are in the archive by now. `listings` were read in this run and named `listed` articles,
    with those that are known; `cut_off` of them have more pages than their step's `max_pages`. Of the `pages`
    that went into the archive, `titled` had a title, `dated` a date and `worded` an article's length of text.
    """

    name: str
    found: int
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    dropped: int = 0
    skipped: int = 0
    left: int = 0
    failed: int = 0
    failures: Mapping[str, Sequence[str]] = field(default_factory=dict)
    requests: int = 0
    kept: int = 0
    listings: int = 0
    listed: int = 0
    cut_off: int = 0
    pages: int = 0
    titled: int = 0
    dated: int = 0
    worded: int = 0


@dataclass(frozen=True, slots=True)
class CrawlReport:
    """One run. `outcome` is `finished`, or `interrupted` where it was stopped before its end.

    `alarms` says of sources what is not as it should be (see `crawler.checks`). A dry run archived nothing,
    and `due` are the articles that it would have asked for.
    """

    run_id: str
    started: datetime
    finished: datetime
    outcome: str
    sources: tuple[SourceReport, ...]
    alarms: tuple[str, ...] = ()
    due: tuple[str, ...] = ()


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
        alarms=tuple(record["alarms"]),
        due=tuple(record["due"]),
    )
