"""Crawls that are stopped half-way, and what the next run makes of them."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator, WarcRecordType
from scrapy import Request
from scrapy.http import HtmlResponse

from crawler.answer import Answer, read_answer
from crawler.archive import Archive
from crawler.discovery.found import Link
from crawler.errand import Errand
from crawler.exchange import EXCHANGE, Exchange
from crawler.job import Job
from crawler.keeper import Keeper
from crawler.lock import locked
from crawler.page import look
from crawler.report import CrawlProgress
from crawler.run import crawl
from crawler.source import Source
from crawler.state import State
from crawler.tally import Tally
from models.errors import WorkspaceBusy
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara, text

INDEX, MAP, TAG = (f"{HOST}/{path}" for path in ("index.xml", "map.xml", "tag/pendidikan"))
PAGED, BROKEN = f"{HOST}/2023/paged/", f"{HOST}/2023/broken/"
ROOT = Path(__file__).parents[2]

SOURCE = suara({"method": "sitemap", "url": INDEX}, {"method": "tag", "url": TAG, "max_pages": 3})

REPLIES: dict[str, Reply | list[Reply]] = {
    f"{HOST}/robots.txt": text("User-agent: *\n"),
    INDEX: sitemap((MAP, "2023-12-01"), kind="sitemapindex"),
    MAP: sitemap((PAGED, "2023-12-01"), (BROKEN, None)),
    TAG: page("1", body="<a href='/2023/t1/'>1</a><a rel=next href='?page=2'>lagi</a>"),
    f"{TAG}?page=2": page("2", body="<a href='/2023/t2/'>2</a><a rel=next href='?page=3'>lagi</a>"),
    f"{TAG}?page=3": page("3", body="<a href='/2023/t3/'>3</a><a rel=next href='?page=4'>lagi</a>"),
    PAGED: page("p", head="<link rel=next href='?page=2'>"),
    f"{PAGED}?page=2": page("p2", head="<link rel=next href='?page=3'>"),
    f"{PAGED}?page=3": page("p3"),
    BROKEN: Reply(status=404),
    **{f"{HOST}/2023/t{number}/": page(f"t{number}") for number in (1, 2, 3)},
}
ARCHIVED = {url for url in REPLIES if "/2023/" in url} - {BROKEN}
STATUSES = {
    **dict.fromkeys({url for url in REPLIES if "robots" not in url}, "ok"),
    BROKEN: "failed",
    f"{TAG}?page=4": "new",  # beyond max_pages
}


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(dict(REPLIES))) as running:
        yield running


def archived(workspace: Path) -> set[str]:
    found = set()
    for path in (workspace / "archive").glob("*.warc.gz"):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response):
                found.add(record.headers["WARC-Target-URI"])
    return found


def statuses(workspace: Path) -> dict[str, str]:
    with State(workspace / "state.db") as state:
        known = (state.get(url) for url in STATUSES)
        return {found.url: found.status for found in known if found}


def go_on(workspace: Path, site: Site) -> None:
    crawl(workspace, [SOURCE], env={"http_proxy": site.proxy})


def crawling(workspace: Path, site: Site) -> subprocess.Popen[bytes]:
    """A process of its own that calls `crawl`."""
    code = (
        "from pathlib import Path; from crawler.run import crawl; from crawler.source import Source;"
        f"workspace = Path({str(workspace)!r});"
        f"source = Source.model_validate_json({SOURCE.model_dump_json()!r});"
        "crawl(workspace, [source])"
    )
    env = os.environ | {"http_proxy": site.proxy, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen([sys.executable, "-c", code], env=env, stderr=subprocess.DEVNULL)


def is_free(workspace: Path, within: float) -> bool:
    """Whether the workspace's lock is let go of within so many seconds."""
    deadline = time.monotonic() + within
    while time.monotonic() < deadline:
        try:
            with locked(workspace):
                return True
        except WorkspaceBusy:
            time.sleep(0.05)
    return False


def test_uninterrupted_run(tmp_path: Path, site: Site) -> None:
    go_on(tmp_path, site)
    assert archived(tmp_path) == ARCHIVED
    assert statuses(tmp_path) == STATUSES


@pytest.mark.parametrize("responses", [1, 3, 4, 5, 7, 9])
def test_interrupted_run_goes_on(tmp_path: Path, site: Site, responses: int) -> None:
    def interrupt(progress: CrawlProgress) -> None:
        if progress.done == responses:
            signal.raise_signal(signal.SIGINT)

    with pytest.raises(KeyboardInterrupt):
        crawl(tmp_path, [SOURCE], env={"http_proxy": site.proxy}, progress=interrupt)
    assert not list((tmp_path / "archive").glob("*.part"))
    assert archived(tmp_path) < ARCHIVED
    go_on(tmp_path, site)
    assert archived(tmp_path) == ARCHIVED
    assert statuses(tmp_path) == STATUSES


@pytest.mark.parametrize("requests", [2, 4, 6, 8, 10, 12])
def test_killed_run_goes_on(tmp_path: Path, site: Site, requests: int) -> None:
    job = Job(workspace=tmp_path, run_id="killed", sources=(SOURCE,), refetch=False)
    job.archive.mkdir()
    job.runs.mkdir()
    with subprocess.Popen(
        [sys.executable, "-m", "crawler"],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=ROOT,
        env=os.environ | {"http_proxy": site.proxy},
    ) as child:

        def kill() -> None:
            if len(site.asked) == requests:
                child.kill()

        site.on_request = kill
        assert child.stdin is not None
        child.stdin.write(job.model_dump_json().encode() + b"\n")
        child.stdin.flush()
        assert child.wait() == -signal.SIGKILL
    assert statuses(tmp_path) != STATUSES
    go_on(tmp_path, site)
    assert archived(tmp_path) == ARCHIVED
    assert statuses(tmp_path) == STATUSES


def test_a_listing_that_failed_is_asked_again_though_those_above_are_unchanged(
    tmp_path: Path, site: Site
) -> None:
    third = f"{TAG}?page=3"
    site.replies[third] = Reply(status=403)
    go_on(tmp_path, site)
    assert statuses(tmp_path)[third] == "failed"
    site.replies[third] = REPLIES[third]
    site.asked.clear()
    go_on(tmp_path, site)
    assert archived(tmp_path) == ARCHIVED
    assert f"{TAG}?page=2" not in site.urls


def test_the_next_page_is_known_before_its_article_counts_as_fetched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object, **__: object) -> None:
        raise InterruptedError

    archive = Archive(tmp_path, "run", software="test", user_agent="test")
    errand = Errand(SOURCE, PAGED, "article")
    exchange = Exchange(PAGED, datetime.now(UTC), "GET / HTTP/1.1", (), "HTTP/1.1 200 OK", (), b"", None)
    response = HtmlResponse(
        PAGED,
        body=page("p", head="<link rel=next href='?page=2'>").body,
        request=Request(PAGED, meta={EXCHANGE: exchange}),
    )
    answer = read_answer(errand, response)
    assert isinstance(answer, Answer)
    with State(tmp_path / "state.db") as state:
        keeper = Keeper(state, archive, Tally([SOURCE], lambda _: None))
        keeper.note(errand, [Link(PAGED)], "article")
        monkeypatch.setattr(archive, "write", die)
        with pytest.raises(InterruptedError):
            keeper.article(errand, response, answer, look(answer.page))
        first, second = state.get(PAGED), state.get(f"{PAGED}?page=2")
    assert first is not None and first.due
    assert second is not None and second.due and second.page_of == PAGED


# Python ends an uncaught KeyboardInterrupt, which we make of SIGTERM, with SIGINT.
@pytest.mark.parametrize(("sent", "ended_by"), [("SIGTERM", "SIGINT"), ("SIGKILL", "SIGKILL")])
def test_the_crawl_ends_with_its_parent(tmp_path: Path, site: Site, sent: str, ended_by: str) -> None:
    with crawling(tmp_path, site) as parent:

        def stop() -> None:
            if len(site.asked) == 4:
                parent.send_signal(signal.Signals[sent])

        site.on_request = stop
        assert parent.wait(timeout=30) == -signal.Signals[ended_by]
    assert is_free(tmp_path, within=5)
    assert not list((tmp_path / "archive").glob("*.part"))
    assert len(site.asked) < len(REPLIES)
    go_on(tmp_path, site)
    assert archived(tmp_path) == ARCHIVED


def test_stopping_waits_for_no_more_than_one_page_a_host(tmp_path: Path, site: Site) -> None:
    links = [f"/2023/t{number}/" for number in range(20)]
    site.replies[TAG] = page("1", body="".join(f"<a href='{link}'>1</a>" for link in links))
    source = SOURCE.model_copy(update={"delay": 0.5, "discover": SOURCE.discover[1:]})

    def interrupt(progress: CrawlProgress) -> None:
        if progress.done == 2:
            signal.raise_signal(signal.SIGTERM)

    with pytest.raises(KeyboardInterrupt):
        crawl(tmp_path, [source], env={"http_proxy": site.proxy}, progress=interrupt)
    assert len(site.asked) <= 5


def test_a_folder_of_our_name_does_not_hide_us(
    tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    bogus = tmp_path / "crawler"
    bogus.mkdir()
    for name in ("__init__.py", "__main__.py"):
        (bogus / name).write_text("raise SystemExit('not the crawler')\n")
    monkeypatch.chdir(tmp_path)
    go_on(tmp_path / "workspace", site)
    assert archived(tmp_path / "workspace") == ARCHIVED


@pytest.mark.parametrize(
    ("host", "contact", "warned"),
    [("suara.example", "", True), ("suara.example", "a@b.test", False), ("suara.test", "", False)],
)
def test_who_visits_others_is_told_to_say_who_asks(
    tmp_path: Path, site: Site, caplog: pytest.LogCaptureFixture, host: str, contact: str, warned: bool
) -> None:
    # Not a `model_copy`: that takes along the hosts that the original has worked out.
    source = Source.model_validate(SOURCE.model_dump() | {"homepage": f"http://{host}/"})
    with caplog.at_level(logging.WARNING, logger="crawler.run"):
        crawl(tmp_path, [source], env={"http_proxy": site.proxy, "JEJAK_CONTACT": contact})
    assert ("JEJAK_CONTACT" in caplog.text) is warned
