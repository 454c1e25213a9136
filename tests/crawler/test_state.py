"""What the crawl remembers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crawler.discovery.found import Link
from crawler.failures import FailureKind
from crawler.known import MAX_ATTEMPTS, Known
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
