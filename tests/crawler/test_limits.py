"""How much a host is asked: its budget for a day, and the patience that it asks for."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from scrapy.http import Response

from crawler.limits import budgets, retry_after
from crawler.report import SourceReport
from crawler.run import crawl
from crawler.source import Source
from crawler.state import State
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara

NOW = datetime(2023, 12, 1, 10, tzinfo=UTC)

# A Retry-After, and the seconds that it asks for at NOW.
WAITS: list[tuple[str | None, float | None]] = [
    ("0", 0.0),
    ("120", 120.0),
    (" 7 ", 7.0),
    ("86400", 86400.0),
    ("9" * 30, 999_999_999.0),
    ("Fri, 01 Dec 2023 10:02:00 GMT", 120.0),
    ("Fri, 01 Dec 2023 17:02:00 +0700", 120.0),
    ("Friday, 01-Dec-23 10:02:00 GMT", 120.0),
    ("Sat, 02 Dec 2023 10:00:00 GMT", 86400.0),
    ("Fri, 01 Dec 2023 10:00:00 GMT", 0.0),
    ("Fri, 01 Dec 2023 09:00:00 GMT", 0.0),
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
    ("Fri, 01 Dec 2023 10:02:00", None),  # where?
    ("-5", None),
    ("1.5", None),
    ("120 detik", None),
    ("besok", None),
    ("Fri, 99 Dec 2023 10:02:00 GMT", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("text", "expected"), WAITS)
def test_retry_after(text: str | None, expected: float | None) -> None:
    response = Response(HOST, status=429, headers={} if text is None else {"Retry-After": text})
    assert retry_after(response, NOW) == expected


MAP = f"{HOST}/map.xml"
CDX, REPLAY = "http://indeks.test/cdx", "http://arsip.test/web/"


def source(name: str = "suara", host: str = HOST, budget: int = 4000) -> Source:
    found = suara(
        {"method": "sitemap", "url": f"{host}/map.xml"}, {"method": "wayback", "url": CDX, "replay": REPLAY}
    )
    return found.model_copy(update={"name": name, "homepage": f"{host}/", "budget": budget})


def test_budgets_of_one_source() -> None:
    assert budgets((source(budget=7),)) == {
        "suara.test": 7,
        "www.suara.test": 7,
        "indeks.test": 7,
        "arsip.test": 7,
    }


def test_a_service_has_the_budgets_of_all_that_ask_it() -> None:
    numbers = budgets((source(budget=7), source("kabar", "http://kabar.test", 5)))
    assert (numbers["suara.test"], numbers["kabar.test"]) == (7, 5)
    assert (numbers["indeks.test"], numbers["arsip.test"]) == (12, 12)


def test_no_source_no_budget() -> None:
    assert budgets(()) == {}


ARTICLES = [f"{HOST}/2023/{number}/" for number in range(6)]


@pytest.fixture
def site() -> Iterator[Site]:
    replies: dict[str, Reply | list[Reply]] = {url: page(url[-2]) for url in ARTICLES}
    replies[MAP] = sitemap(*((url, None) for url in ARTICLES))
    with serving(Site(replies)) as running:
        yield running


def run(workspace: Path, site: Site, budget: int = 4000) -> SourceReport:
    site.asked.clear()
    one = suara({"method": "sitemap", "url": MAP}).model_copy(update={"budget": budget})
    return crawl(workspace, [one], env={"http_proxy": site.proxy}).sources[0]


def requests(workspace: Path) -> dict[str, int]:
    with State(workspace / "state.db") as state:
        return state.requests_on(datetime.now(UTC).date())


def spend_yesterday(workspace: Path) -> None:
    """Move what was asked today to yesterday."""
    today = datetime.now(UTC).date()
    with State(workspace / "state.db") as state:
        state.note_requests(state.requests_on(today), today - timedelta(days=1))
        state.note_requests({"suara.test": 0}, today)


def test_a_budget_is_spent(tmp_path: Path, site: Site) -> None:
    first = run(tmp_path, site, budget=5)
    assert len(site.asked) == first.requests == 5
    assert (first.new, first.left, first.failed) == (3, 3, 0)
    assert requests(tmp_path) == {"suara.test": 5}


def test_the_next_run_of_the_day_leaves_the_rest(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site, budget=5)
    second = run(tmp_path, site, budget=5)
    assert (second.failures, second.left) == ({}, 4)  # with the sitemap


def test_the_next_run_of_the_day_asks_for_nothing(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site, budget=5)
    second = run(tmp_path, site, budget=5)
    assert site.urls == []
    assert (second.new, second.requests) == (0, 0)
    assert requests(tmp_path) == {"suara.test": 5}


def test_the_next_day_asks_for_the_rest(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site, budget=5)
    spend_yesterday(tmp_path)
    third = run(tmp_path, site, budget=5)
    assert (third.new, third.left) == (3, 0)
    assert requests(tmp_path) == {"suara.test": 5}


def test_a_larger_budget_goes_on_the_same_day(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site, budget=5)
    again = run(tmp_path, site)
    assert (again.new, again.left) == (3, 0)
    assert requests(tmp_path) == {"suara.test": 10}


def busy(after: str | None, status: int = 429) -> Reply:
    return Reply(status=status, headers=(("Retry-After", after),) if after else ())


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["0", "Thu, 01 Jan 1970 00:00:00 GMT", None])
def test_patience_that_a_run_has(tmp_path: Path, site: Site, after: str | None, status: int) -> None:
    site.replies[ARTICLES[0]] = [busy(after, status), page("0")]
    report = run(tmp_path, site)
    assert site.urls.count(ARTICLES[0]) == 2
    assert (report.new, report.left, report.failed) == (6, 0, 0)


@pytest.mark.parametrize("status", [429, 503])
@pytest.mark.parametrize("after", ["86400", "Fri, 01 Jan 2100 00:00:00 GMT", "9" * 30])
def test_patience_that_it_has_not(tmp_path: Path, site: Site, after: str, status: int) -> None:
    site.replies |= dict.fromkeys(ARTICLES, busy(after, status))
    first = run(tmp_path, site)
    [limited] = first.failures["rate_limited_429"]
    assert [url for url in site.urls if url in ARTICLES] == [limited]  # after it nothing
    assert (first.new, first.failed, first.left) == (0, 1, len(ARTICLES) - 1)
    site.replies |= {url: page(url) for url in ARTICLES}
    second = run(tmp_path, site)
    assert (second.new, second.failed, second.left) == (len(ARTICLES), 0, 0)


def test_a_listing_that_asks_for_patience(tmp_path: Path, site: Site) -> None:
    site.replies[MAP] = busy("86400")
    report = run(tmp_path, site)
    assert report.failures == {"rate_limited_429": [MAP]}
    assert report.left == 0


def test_a_host_that_is_left_alone_holds_up_no_other(tmp_path: Path, site: Site) -> None:
    other = "http://kabar.test"
    site.replies |= {
        MAP: busy("86400"),
        f"{other}/map.xml": sitemap((f"{other}/2023/a/", None)),
        f"{other}/2023/a/": page("a"),
    }
    first = suara({"method": "sitemap", "url": MAP})
    second = suara({"method": "sitemap", "url": f"{other}/map.xml"}).model_copy(
        update={"name": "kabar", "homepage": f"{other}/"}
    )
    report = crawl(tmp_path, [first, second], env={"http_proxy": site.proxy})
    assert [found.new for found in report.sources] == [0, 1]
