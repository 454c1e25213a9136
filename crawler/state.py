"""The crawl's memory: every URL ever seen and every run, in one SQLite file.

Each method commits, so a killed run loses at most the URL in flight. Links are written down before
the listing that named them counts as read: a crawl that dies between the two reads the listing again.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from dataclasses import asdict, fields
from datetime import UTC, date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from crawler.discovery.found import Link
from crawler.failures import FailureKind
from crawler.known import Kind, Known, Status
from crawler.report import SourceReport

_SCHEMA = (Path(__file__).parent / "state.sql").read_text(encoding="utf-8")
_COLUMNS = ", ".join(field.name for field in fields(Known))
_BUSY_SECONDS = 10.0  # others only read this file, and briefly
# What files made by earlier versions lack.
_ADDED = {"capture": "text", "listed": "integer"}


class State:
    """The state file; `now` is taken by each method, so that nothing here reads a clock."""

    def __init__(self, path: Path | str) -> None:
        self._db = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        self._db.execute("pragma journal_mode = wal")
        self._db.execute("pragma synchronous = normal")
        self._prepare()

    @classmethod
    def copy_of(cls, path: Path) -> Self:
        """What a state file holds, if there is one, in memory: nothing done to it lasts."""
        state = cls(":memory:")
        if path.is_file():
            with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as db:
                db.backup(state._db)
            state._prepare()
        return state

    def _prepare(self) -> None:
        """Make what is missing."""
        self._db.executescript(_SCHEMA)
        have = {row[1] for row in self._db.execute("pragma table_info(urls)")}
        for name, kind in _ADDED.items():
            if name not in have:
                self._db.execute(f"alter table urls add column {name} {kind}")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def begin_run(self, run_id: str, now: datetime) -> None:
        """Note that a run has started."""
        self._db.execute("insert into runs (run_id, started) values (?, ?)", (run_id, _text(now)))

    def end_run(self, run_id: str, outcome: str, now: datetime) -> None:
        """Note how a run ended."""
        self._db.execute(
            "update runs set finished = ?, outcome = ? where run_id = ?", (_text(now), outcome, run_id)
        )

    def add_report(self, run_id: str, report: SourceReport) -> None:
        """Keep what came of a source in a run."""
        row = (run_id, report.name, json.dumps(asdict(report) | {"failures": {}}))
        self._db.execute("insert or replace into source_runs (run_id, source, report) values (?, ?, ?)", row)

    def reports(self, source: str, number: int) -> tuple[SourceReport, ...]:
        """What came of a source in its last runs, at most `number`, the latest first; without its URLs."""
        rows = self._db.execute(
            "select report from source_runs where source = ? order by run_id desc limit ?", (source, number)
        )
        return tuple(SourceReport(**json.loads(row[0])) for row in rows)

    def requests_on(self, day: date) -> dict[str, int]:
        """How many requests each host had on a day."""
        rows = self._db.execute("select host, number from requests where day = ?", (day.isoformat(),))
        return dict(rows.fetchall())

    def note_requests(self, numbers: Mapping[str, int], day: date) -> None:
        """Write down how many requests hosts have had on a day by now."""
        rows = [(host, day.isoformat(), number) for host, number in numbers.items()]
        with self._transaction():
            self._db.executemany("insert or replace into requests (host, day, number) values (?, ?, ?)", rows)

    def get(self, url: str) -> Known | None:
        """What is known of `url`."""
        found = self._select("url = ?", url)
        return found[0] if found else None

    def articles(self, source: str) -> tuple[Known, ...]:
        """All known articles of a source, in the order of their URLs."""
        return self._select("source = ? and kind = 'article'", source)

    def listings_via(self, url: str) -> tuple[Known, ...]:
        """The listings that were found in the listing `url`."""
        return self._select("via = ? and url <> via and kind = 'listing'", url)

    def discover(
        self,
        links: Iterable[Link],
        *,
        source: str,
        kind: Kind,
        now: datetime,
        via: str | None = None,
        page_of: str | None = None,
    ) -> None:
        """Note the links that a document listed; what is known of them already stays.

        An article that had failed and that an archive turns out to hold is new again.
        """
        seen = _text(now)
        rows = [
            (
                *(link.url, source, kind, _text(link.lastmod), _text(link.published), link.capture),
                *(via, page_of, seen, seen),
            )
            for link in links
        ]
        with self._transaction():
            self._db.executemany(
                "insert into urls"
                " (url, source, kind, lastmod, published, capture, via, page_of, first_seen, last_seen)"
                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (url) do update set"
                " last_seen = excluded.last_seen,"
                " lastmod = coalesce(excluded.lastmod, lastmod),"
                " published = coalesce(published, excluded.published),"
                " status = iif(status = 'failed' and capture is null and excluded.capture is not null,"
                " 'new', status),"
                " capture = iif(status in ('new', 'failed'), coalesce(capture, excluded.capture), capture)",
                rows,
            )

    def drop(self, urls: Iterable[str]) -> tuple[str, ...]:
        """Note that articles are told not to be about the programme; those of them that were new."""
        dropped = []
        with self._transaction():
            for url in urls:
                done = "update urls set status = 'dropped' where url = ? and status = 'new'"
                if self._db.execute(done, (url,)).rowcount:
                    dropped.append(url)
        return tuple(dropped)

    def fold(self, twin: str, source: str, via: str, now: datetime) -> None:
        """Note that `twin` is another form of the article at `via`, so that nobody asks for it."""
        seen = _text(now)
        self._db.execute(
            "insert into urls (url, source, kind, status, via, first_seen, last_seen)"
            " values (?, ?, 'article', 'redirected', ?, ?, ?)"
            " on conflict (url) do update set status = iif(status = 'new', 'redirected', status)",
            (twin, source, via, seen, seen),
        )

    def listed(self, url: str, number: int) -> None:
        """Note how many articles a listing has listed."""
        self._db.execute("update urls set listed = ? where url = ?", (number, url))

    def fetched(
        self,
        url: str,
        *,
        status: Status = "ok",
        http_status: int,
        etag: str | None,
        last_modified: str | None,
        content_hash: str,
        now: datetime,
        record_id: str | None = None,
        warc: str | None = None,
    ) -> None:
        """Note a good answer; `record_id` and `warc` say where it was archived, None where it was not."""
        self._db.execute(
            "update urls set status = ?, http_status = ?, failure = null, attempts = 0, etag = ?,"
            " last_modified = ?, content_hash = ?, fetched_at = ?,"
            " record_id = coalesce(?, record_id), warc = coalesce(?, warc) where url = ?",
            (
                status,
                http_status,
                etag,
                last_modified,
                content_hash,
                _text(now),
                record_id,
                warc,
                url,
            ),
        )

    def unchanged(self, url: str, now: datetime) -> None:
        """Note an answer 304: what we have is still good."""
        self._db.execute(
            "update urls set status = iif(status in ('redirected', 'dropped'), status, 'ok'),"
            " http_status = 304, failure = null, attempts = 0, fetched_at = ? where url = ?",
            (_text(now), url),
        )

    def failed(self, url: str, kind: FailureKind, http_status: int | None) -> None:
        """Note a failure; what was fetched earlier stays known."""
        self._db.execute(
            "update urls set status = 'failed', http_status = ?, failure = ?, attempts = attempts + 1"
            " where url = ?",
            (http_status, kind, url),
        )

    def record_ids(self, warc: str) -> frozenset[str]:
        """The ids of the records that are known to lie in `warc`."""
        rows = self._db.execute("select record_id from urls where warc = ?", (warc,))
        return frozenset(record_id for (record_id,) in rows)

    def forget_lost(self, warc: str, kept: Collection[str]) -> int:
        """Make new again every URL whose record in `warc` is not among the record ids `kept`; how many."""
        lost = [
            (known.url,)
            for known in self._select("warc = ?", warc)
            if known.record_id is not None and known.record_id not in kept
        ]
        with self._transaction():
            self._db.executemany(
                "update urls set status = 'new', etag = null, last_modified = null, content_hash = null,"
                " fetched_at = null, record_id = null, warc = null where url = ?",
                lost,
            )
        return len(lost)

    def _select(self, where: str, value: str) -> tuple[Known, ...]:
        rows = self._db.execute(f"select {_COLUMNS} from urls where {where} order by url", (value,))
        return tuple(Known(*row) for row in rows)

    def _transaction(self) -> "_Transaction":
        return _Transaction(self._db)


class _Transaction:
    """`begin` … `commit`, or `rollback` where the block raises."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def __enter__(self) -> None:
        self._db.execute("begin immediate")

    def __exit__(self, kind: type[BaseException] | None, *_: Any) -> None:
        self._db.execute("commit" if kind is None else "rollback")


def _text(moment: datetime | None) -> str | None:
    """A time in UTC in one form, so that SQL and Python compare times as text."""
    return None if moment is None else moment.astimezone(UTC).isoformat(timespec="microseconds")
