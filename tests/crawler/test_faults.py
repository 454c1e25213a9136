"""One crawl over everything that can be wrong with a server; each fault ends under its name, the rest goes on."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from benchmarks.interruption import by_fastwarc, by_warcio, kill
from crawler.report import CrawlReport, read_report
from crawler.source import Source
from tests.crawler import faults
from tests.crawler.faults import (
    CALENDAR,
    LIMITED,
    MAPS,
    PAGES,
    QUIET,
    ROBOTS_500,
    ROBOTS_BIG,
    ROBOTS_HANGS,
    ROBOTS_RESETS,
    SECRET,
    SITEMAP,
    SLOW,
    TAG,
    Server,
    article,
    good,
)

ROOT = Path(__file__).parents[2]
TIMEOUT = 4
"""Seconds after which the crawl gives up an answer; three times, where it does not come."""
MAX_SECONDS = 90
MAX_MEBIBYTES = 300

# The last lines of a process of its own, which has no other child and is itself smaller than any crawl, so that
# the largest memory of its children is the crawl's. (`ru_maxrss` starts at the size of the process that forked.)
LAUNCHER = """
import resource, sys
from pathlib import Path
from pydantic import TypeAdapter
from crawler.run import crawl
from crawler.source import Source
sources = TypeAdapter(tuple[Source, ...]).validate_json(sys.stdin.read())
crawl(Path(sys.argv[1]), sources)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""

RECOVERS = ("stumbles", "asks-to-wait", "resets-once", "half-a-gzip")
ODD = ("promises-less", "western", "not-western", "wide", "cookies", "nested", "linked", "untyped")
FAILS = [
    (f"{PAGES}/2023/bomb/", "too_large"),
    (f"{PAGES}/2023/wanders/", "redirect_loop"),
    (f"{PAGES}/2023/leads-inside/", "redirected_away"),
    (f"{PAGES}/2023/long-body/", "too_large"),
    (f"{PAGES}/2023/long-chunked/", "too_large"),
    (f"{PAGES}/2023/promises-more/", "truncated"),
    (f"{PAGES}/2023/no-gzip/", "malformed"),
    (f"{PAGES}/2023/empty/", "empty_page"),
    (f"{PAGES}/2023/no-status/", "malformed"),
    (f"{PAGES}/2023/long-line/", "truncated"),
    (f"{PAGES}/2023/endless-headers/", "malformed"),
    (f"{SLOW}/2023/drips/", "timeout"),
    (f"{MAPS}/bom.xml.gz", "unreadable"),
    (f"{ROBOTS_500}{SITEMAP}", "robots_unreachable"),
    (f"{ROBOTS_HANGS}{SITEMAP}", "timeout"),
    (f"{ROBOTS_RESETS}{SITEMAP}", "truncated"),
    (SECRET, "robots"),
]
WHOLE_HOSTS = (PAGES, SLOW, MAPS, ROBOTS_BIG, QUIET)
CLOSED_HOSTS = (ROBOTS_500, ROBOTS_HANGS, ROBOTS_RESETS)


def source(host: str) -> Source:
    step = {"method": "tag", "url": TAG} if host == CALENDAR else {"method": "sitemap", "url": host + SITEMAP}
    return Source.model_validate(
        {
            "name": host.removeprefix("http://").removesuffix(".test"),
            "outlet": host,
            "homepage": f"{host}/",
            "platform": "other",
            "verified": True,
            "delay": 0,
            "discover": [step],
            "articles": {"include": [r"/\d{4}/"]},
        }
    )


_SOURCES = TypeAdapter(tuple[Source, ...])
SOURCES = tuple(source(host) for host in (*WHOLE_HOSTS, *CLOSED_HOSTS, LIMITED, CALENDAR))


@dataclass(frozen=True)
class Outcome:
    """What came of the crawl."""

    workspace: Path
    report: CrawlReport
    server: Server
    seconds: float
    mebibytes: int

    @property
    def archive(self) -> list[Path]:
        """The WARC files."""
        return sorted((self.workspace / "archive").iterdir())

    @property
    def kinds(self) -> dict[str, str]:
        """The name of its failure, by URL."""
        return {
            url: kind
            for of_source in self.report.sources
            for kind, urls in of_source.failures.items()
            for url in urls
        }


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcome]:
    workspace = tmp_path_factory.mktemp("faults")
    with faults.serving() as server:
        env = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
        start = time.monotonic()
        with subprocess.Popen(
            [sys.executable, "-c", LAUNCHER, str(workspace)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=env | {"http_proxy": server.proxy, "PYTHONPATH": str(ROOT), "JEJAK_TIMEOUT": str(TIMEOUT)},
        ) as crawling:
            try:
                told, _ = crawling.communicate(_SOURCES.dump_json(SOURCES), timeout=MAX_SECONDS * 2)
            except BaseException:
                kill(crawling)
                raise
        seconds = time.monotonic() - start
        [report] = (workspace / "runs").glob("*.json")
        yield Outcome(workspace, read_report(report), server, seconds, int(told))


@pytest.fixture(scope="module")
def archived(outcome: Outcome) -> Mapping[str, bytes]:
    """The body of every archived URL."""
    found = [pair for path in outcome.archive for pair in by_warcio(path)]
    assert max(Counter(url for url, _ in found).values()) == 1
    return dict(found)


def test_ends_by_itself_and_in_time(outcome: Outcome) -> None:
    assert outcome.report.outcome == "finished"
    assert outcome.seconds < MAX_SECONDS


def test_memory_stays_small(outcome: Outcome) -> None:
    assert outcome.mebibytes < MAX_MEBIBYTES


def test_both_readers_agree(outcome: Outcome) -> None:
    for path in outcome.archive:
        assert list(by_fastwarc(path)) == list(by_warcio(path))


@pytest.mark.parametrize("name", RECOVERS)
def test_what_passes_is_archived_whole(archived: Mapping[str, bytes], name: str) -> None:
    url = f"{PAGES}/2023/{name}/"
    assert archived[url] == article(url)


@pytest.mark.parametrize("name", ODD)
def test_what_is_odd_is_archived(archived: Mapping[str, bytes], name: str) -> None:
    assert archived[f"{PAGES}/2023/{name}/"]


@pytest.mark.parametrize(("url", "kind"), FAILS, ids=lambda value: value.removeprefix("http://"))
def test_failures_have_names(outcome: Outcome, archived: Mapping[str, bytes], url: str, kind: str) -> None:
    assert outcome.kinds.get(url) == kind
    assert url not in archived


def test_nothing_else_fails(outcome: Outcome) -> None:
    expected = {url for url, _ in FAILS}
    others = {
        url: kind
        for url, kind in outcome.kinds.items()
        if url not in expected and not url.startswith((LIMITED, CALENDAR, MAPS))
    }
    assert others == {}


@pytest.mark.parametrize("host", WHOLE_HOSTS)
def test_the_rest_goes_on(archived: Mapping[str, bytes], host: str) -> None:
    assert {url: archived.get(url) for url in good(host)} == {url: article(url) for url in good(host)}


@pytest.mark.parametrize("host", CLOSED_HOSTS)
def test_no_rules_no_requests(outcome: Outcome, host: str) -> None:
    assert set(outcome.server.of_host(host)) == {f"{host}/robots.txt"}


def test_what_is_forbidden_is_not_asked_for(outcome: Outcome) -> None:
    assert not outcome.server.times(SECRET)


def test_nothing_inside_is_asked_for(outcome: Outcome) -> None:
    hosts = {f"http://{host}" for source in SOURCES for host in source.hosts}
    assert {"/".join(asked.url.split("/")[:3]) for asked in outcome.server.asked} <= hosts


def test_a_wait_that_is_asked_for_is_kept(outcome: Outcome) -> None:
    first, second = outcome.server.times(f"{PAGES}/2023/asks-to-wait/")
    assert second - first >= 1


def test_a_host_that_asks_to_be_left_alone_is(outcome: Outcome) -> None:
    assert len(outcome.server.of_host(LIMITED)) <= 6  # robots.txt, the sitemap, good articles, a refusal
    assert [kind for url, kind in outcome.kinds.items() if url.startswith(LIMITED)] == ["rate_limited_429"]


@pytest.mark.parametrize(("host", "most"), [(CALENDAR, 400), (MAPS, 50)])
def test_what_has_no_end_is_left(outcome: Outcome, host: str, most: int) -> None:
    assert len(outcome.server.of_host(host)) <= most
