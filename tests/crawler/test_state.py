"""What the crawl remembers."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.discovery.found import Link
from crawler.failures import FailureKind
from crawler.known import MAX_ATTEMPTS, Known
from crawler.report import SourceReport
from crawler.state import State

NOW = datetime(2023, 12, 1, 12, tzinfo=UTC)
BEFORE, AFTER = NOW - timedelta(hours=1), NOW + timedelta(hours=1)
URL = "http://suara.test/a/"


@pytest.fixture
def state(tmp_path: Path) -> Iterator[State]:
    with State(tmp_path / "state.db") as opened:
        yield opened


def discover(state: State, *links: Link, now: datetime = NOW) -> None:
    state.discover(
        links or (Link(URL),), source="suara", kind="article", now=now, via="http://suara.test/map"
    )


def fetch(state: State, now: datetime = NOW, record_id: str | None = "<urn:uuid:1>") -> None:
    state.fetched(
        URL,
        http_status=200,
        etag='"1"',
        last_modified=None,
        content_hash="ab",
        now=now,
        record_id=record_id,
        warc="suara-1.warc.gz" if record_id else None,
    )


def known(state: State) -> Known:
    found = state.get(URL)
    assert found is not None
    return found


def test_unknown(state: State) -> None:
    assert state.get(URL) is None


def test_discovered_is_due(state: State) -> None:
    discover(state)
    assert (known(state).status, known(state).via, known(state).due) == ("new", "http://suara.test/map", True)
    assert known(state).validators == {}


def test_fetched_is_not_due(state: State) -> None:
    discover(state)
    fetch(state)
    assert (known(state).status, known(state).attempts, known(state).due) == ("ok", 0, False)
    assert known(state).validators == {"If-None-Match": '"1"'}


@pytest.mark.parametrize(("lastmod", "due"), [(BEFORE, False), (NOW, True), (AFTER, True), (None, False)])
def test_a_newer_lastmod_makes_due(state: State, lastmod: datetime | None, due: bool) -> None:
    discover(state)
    fetch(state)
    discover(state, Link(URL, lastmod))
    assert known(state).due is due


def test_looking_again_settles_a_lastmod(state: State) -> None:
    discover(state, Link(URL, NOW))
    fetch(state)
    state.unchanged(URL, AFTER)
    assert (known(state).due, known(state).http_status, known(state).content_hash) == (False, 304, "ab")


def test_times_compare_across_zones(state: State) -> None:
    discover(state)
    fetch(state)
    earlier_in_jakarta = datetime.fromisoformat("2023-12-01T18:00:00+07:00")  # 11:00 UTC
    discover(state, Link(URL, earlier_in_jakarta))
    assert not known(state).due


def test_discovering_again_keeps_what_is_known(state: State) -> None:
    discover(state, Link(URL, BEFORE, BEFORE))
    discover(state, Link(URL, None, NOW), now=AFTER)
    again = known(state)
    assert again.lastmod == again.published == "2023-12-01T11:00:00.000000+00:00"
    assert again.first_seen == "2023-12-01T12:00:00.000000+00:00"
    assert again.last_seen == "2023-12-01T13:00:00.000000+00:00"


@pytest.mark.parametrize("kind", FailureKind)
def test_failures_are_tried_again_unless_final(state: State, kind: FailureKind) -> None:
    discover(state)
    state.failed(URL, kind, None)
    assert known(state).due is not kind.final


def test_given_up_after_attempts_and_forgiven_by_success(state: State) -> None:
    discover(state)
    dues = []
    for _ in range(MAX_ATTEMPTS):
        state.failed(URL, FailureKind.TIMEOUT, None)
        dues.append(known(state).due)
    assert dues == [True] * (MAX_ATTEMPTS - 1) + [False]
    fetch(state)
    assert (known(state).attempts, known(state).failure) == (0, None)


def test_a_failure_keeps_what_was_archived(state: State) -> None:
    discover(state)
    fetch(state)
    state.failed(URL, FailureKind.SERVER_ERROR, 503)
    assert (known(state).record_id, known(state).http_status) == ("<urn:uuid:1>", 503)
    assert known(state).validators == {"If-None-Match": '"1"'}


def test_fetched_without_archiving_keeps_the_record(state: State) -> None:
    discover(state)
    fetch(state)
    fetch(state, AFTER, record_id=None)
    assert (known(state).record_id, known(state).warc) == ("<urn:uuid:1>", "suara-1.warc.gz")


@pytest.mark.parametrize(("kept", "status"), [({"<urn:uuid:1>"}, "ok"), (set[str](), "new")])
def test_forget_lost(state: State, kept: set[str], status: str) -> None:
    discover(state)
    fetch(state)
    assert state.forget_lost("suara-1.warc.gz", kept) == (0 if status == "ok" else 1)
    assert known(state).status == status
    assert known(state).due is (status == "new")
    assert (known(state).validators == {}) is (status == "new")


def test_listings(state: State) -> None:
    links = [Link("http://suara.test/map-1"), Link("http://suara.test/map-2")]
    state.discover(links, source="suara", kind="listing", now=NOW, via="http://suara.test/map")
    discover(state)
    assert [found.url for found in state.listings_via("http://suara.test/map")] == [
        link.url for link in links
    ]
    assert [found.url for found in state.articles("suara")] == [URL]
    assert state.articles("lain") == ()


def test_every_method_commits(tmp_path: Path) -> None:
    with State(tmp_path / "state.db") as writing, State(tmp_path / "state.db") as reading:
        discover(writing)
        assert known(reading).status == "new"
        fetch(writing)
        assert known(reading).status == "ok"


CAPTURE = "http://arsip.test/web/20230515101500id_/http://suara.test/a/"


def test_told_to_be_about_something_else(state: State) -> None:
    discover(state)
    assert state.drop([URL, "http://suara.test/tiada/"]) == (URL,)
    assert (known(state).status, known(state).due) == ("dropped", False)
    assert state.drop([URL]) == ()
    discover(state, Link(URL, AFTER))
    assert known(state).status == "dropped"


def test_what_was_fetched_is_not_dropped(state: State) -> None:
    discover(state)
    fetch(state)
    assert state.drop([URL]) == ()
    assert known(state).status == "ok"


def test_dropped_stays_so_when_unchanged(state: State) -> None:
    discover(state)
    state.drop([URL])
    state.unchanged(URL, AFTER)
    assert known(state).status == "dropped"


def test_a_twin_that_nobody_has_seen_is_folded(state: State) -> None:
    state.fold(URL, "suara", "http://suara.test/b/", NOW)
    folded = known(state)
    assert (folded.status, folded.due, folded.via) == ("redirected", False, "http://suara.test/b/")
    discover(state)
    assert not known(state).due


def test_a_twin_that_was_found_is_folded(state: State) -> None:
    discover(state)
    state.fold(URL, "suara", "http://suara.test/b/", NOW)
    assert (known(state).status, known(state).via) == ("redirected", "http://suara.test/map")


def test_a_twin_that_was_fetched_is_not_folded(state: State) -> None:
    discover(state)
    fetch(state)
    state.fold(URL, "suara", "http://suara.test/b/", NOW)
    assert (known(state).status, known(state).record_id) == ("ok", "<urn:uuid:1>")


def test_an_archive_has_what_has_failed(state: State) -> None:
    discover(state)
    state.failed(URL, FailureKind.NOT_FOUND, 404)
    assert not known(state).due
    discover(state, Link(URL, capture=CAPTURE))
    assert (known(state).status, known(state).capture, known(state).due) == ("new", CAPTURE, True)
    state.failed(URL, FailureKind.NOT_FOUND, 404)
    discover(state, Link(URL, capture=f"{CAPTURE}?lain"))
    assert (known(state).status, known(state).capture, known(state).due) == ("failed", CAPTURE, False)


def test_an_archive_has_what_was_found_but_not_what_was_fetched(state: State) -> None:
    discover(state)
    discover(state, Link(URL, capture=CAPTURE))
    assert known(state).capture == CAPTURE
    state.forget_lost("suara-1.warc.gz", ())
    other = Link("http://suara.test/b/")
    discover(state, other)
    state.fetched(other.url, http_status=200, etag=None, last_modified=None, content_hash="ab", now=NOW)
    discover(state, Link(other.url, capture=CAPTURE))
    fetched = state.get(other.url)
    assert fetched is not None
    assert (fetched.status, fetched.capture) == ("ok", None)


def test_a_capture_is_asked_for_without_conditions(state: State) -> None:
    discover(state, Link(URL, capture=CAPTURE))
    fetch(state)
    assert known(state).validators == {}


def test_how_many_a_listing_lists(state: State) -> None:
    discover(state)
    assert known(state).listed is None
    state.listed(URL, 7)
    assert known(state).listed == 7


def test_reports_the_latest_first(state: State) -> None:
    for run_id, new in (("20231202", 2), ("20231201", 1), ("20231203", 3)):
        state.add_report(run_id, SourceReport("suara", found=9, new=new, failures={"dns": [URL]}))
    state.add_report("20231204", SourceReport("kabar", found=1))
    assert [report.new for report in state.reports("suara", 5)] == [3, 2, 1]
    assert state.reports("suara", 2) == (
        SourceReport("suara", found=9, new=3),
        SourceReport("suara", found=9, new=2),
    )
    assert state.reports("lain", 5) == ()


def test_requests_of_a_day(state: State) -> None:
    today, tomorrow = NOW.date(), AFTER.date() + timedelta(days=1)
    state.note_requests({"suara.test": 3, "kabar.test": 1}, today)
    state.note_requests({"suara.test": 5}, today)
    assert state.requests_on(today) == {"suara.test": 5, "kabar.test": 1}
    assert state.requests_on(tomorrow) == {}


EARLIER = """
create table urls (
    url text primary key, source text not null, kind text not null, status text not null default 'new',
    http_status integer, failure text, attempts integer not null default 0, etag text, last_modified text,
    content_hash text, lastmod text, published text, via text, page_of text, first_seen text not null,
    last_seen text not null, fetched_at text, record_id text, warc text
) without rowid;
create table runs (run_id text primary key, started text not null, finished text, outcome text);
insert into urls (url, source, kind, status, http_status, etag, first_seen, last_seen, fetched_at, record_id, warc)
values ('http://suara.test/a/', 'suara', 'article', 'ok', 200, '"1"', '2023-12-01T12:00:00.000000+00:00',
    '2023-12-01T12:00:00.000000+00:00', '2023-12-01T12:00:00.000000+00:00', '<urn:uuid:1>', 'suara-1.warc.gz');
insert into runs values ('20231201', '2023-12-01T12:00:00.000000+00:00', null, null);
"""
"""The file of version 0.1, before captures and reports."""


def earlier(folder: Path) -> Path:
    path = folder / "state.db"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(EARLIER)
    return path


def use(state: State) -> None:
    """Everything that the earlier file had no place for."""
    discover(state, Link("http://suara.test/b/", capture=CAPTURE))
    state.listed("http://suara.test/b/", 3)
    state.add_report("20231202", SourceReport("suara", found=2))
    state.note_requests({"suara.test": 4}, NOW.date())


def is_whole(state: State) -> bool:
    found = state.get("http://suara.test/b/")
    return (
        (known(state).status, known(state).record_id, known(state).capture) == ("ok", "<urn:uuid:1>", None)
        and found is not None
        and (found.capture, found.listed) == (CAPTURE, 3)
        and len(state.reports("suara", 5)) == 1
        and state.requests_on(NOW.date()) == {"suara.test": 4}
    )


def test_a_file_of_an_earlier_version(tmp_path: Path) -> None:
    path = earlier(tmp_path)
    with State(path) as state:
        use(state)
    with State(path) as again:  # which has nothing left to add
        assert is_whole(again)


def test_a_copy_of_a_file_of_an_earlier_version(tmp_path: Path) -> None:
    path = earlier(tmp_path)
    before = path.read_bytes()
    with State.copy_of(path) as copy:
        use(copy)
        assert is_whole(copy)
    assert path.read_bytes() == before


def test_a_copy_lasts_no_longer_than_itself(tmp_path: Path) -> None:
    path = tmp_path / "state.db"
    with State(path) as state:
        discover(state)
    before = path.read_bytes()
    with State.copy_of(path) as copy:
        assert known(copy).status == "new"
        fetch(copy)
        assert known(copy).status == "ok"
    assert path.read_bytes() == before
    with State(path) as state:
        assert known(state).status == "new"


def test_a_copy_of_nothing(tmp_path: Path) -> None:
    with State.copy_of(tmp_path / "state.db") as copy:
        discover(copy)
        assert known(copy).due
    assert list(tmp_path.iterdir()) == []
