"""The steps of a source, over HTTP: which are asked, and what they lead to."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from crawler.discovery import wordpress
from crawler.discovery.inquiry import Inquiry
from crawler.programme import EARLIEST, QUERIES
from crawler.report import CrawlProgress, CrawlReport
from crawler.run import crawl
from crawler.source import Articles, Source
from crawler.spider import MAX_DEPTH
from crawler.state import State
from crawler.urls import normalise
from tests.crawler.site import ELSE, HOST, Reply, Site, page, serving, sitemap, suara, text

REST, SEARCH, TAG, MAP = f"{HOST}/wp-json/wp/v2/posts", f"{HOST}/cari", f"{HOST}/tag/guru/", f"{HOST}/map.xml"
CHAIN = suara(
    {"method": "wordpress", "url": REST},
    {"method": "search", "url": f"{SEARCH}?q={{query}}", "fallback": True},
    {"method": "tag", "url": TAG, "fallback": True},
    {"method": "sitemap", "url": MAP},
)
BY_REST, BY_SEARCH, BY_TAG, BY_MAP = (f"{HOST}/2023/{name}/" for name in ("rest", "cari", "tag", "map"))


@dataclass
class Place(Site):
    """A site that answers what it has no reply for by the address without its query."""

    seen: list[CrawlProgress] = field(default_factory=list)

    def reply(self, url: str) -> Reply:
        return super().reply(url if url in self.replies else url.partition("?")[0])


def rest() -> Reply:
    return Reply(json.dumps([{"link": BY_REST}]).encode(), type="application/json")


def links(*urls: str, following: str = "") -> Reply:
    """A page that lists articles."""
    rel = f"<a rel=next href='{following}'>lagi</a>" if following else ""
    return page("daftar", body="".join(f"<a href='{url}'>x</a>" for url in urls) + rel)


@pytest.fixture
def site() -> Iterator[Place]:
    replies: dict[str, Reply | list[Reply]] = {
        REST: rest(),
        SEARCH: links(BY_SEARCH),
        TAG: links(BY_TAG),
        MAP: sitemap((BY_MAP, None)),
        **{url: page(url) for url in (BY_REST, BY_SEARCH, BY_TAG, BY_MAP)},
    }
    with serving(Place(replies)) as running:
        assert isinstance(running, Place)
        yield running


def run(
    workspace: Path,
    site: Place,
    source: Source,
    *,
    refetch: bool = False,
    since: date = EARLIEST,
    dry_run: bool = False,
) -> CrawlReport:
    site.asked.clear()
    site.seen.clear()
    env = {"http_proxy": site.proxy}
    return crawl(
        workspace, [source], env=env, refetch=refetch, since=since, dry_run=dry_run, progress=site.seen.append
    )


def asked_articles(site: Place) -> set[str]:
    return {url for url in site.urls if "/20" in url}


FORBIDDEN, MISSING, GONE, NOT_JSON, DOWN = (
    Reply(status=403),
    Reply(status=404),
    Reply(status=410),
    page("Just a moment..."),
    Reply(status=500),
)

# What REST, search and tag page answer, which articles are then found, and the kinds of failures.
CHAINS: list[tuple[str, Reply, Reply, Reply, set[str], set[str]]] = [
    ("REST answers", rest(), links(BY_SEARCH), links(BY_TAG), {BY_REST}, set()),
    (
        "REST finds nothing",
        Reply(b"[]", type="application/json"),
        links(BY_SEARCH),
        links(BY_TAG),
        set(),
        set(),
    ),
    ("REST is closed", FORBIDDEN, links(BY_SEARCH), links(BY_TAG), {BY_SEARCH}, set()),
    ("REST is missing", MISSING, links(BY_SEARCH), links(BY_TAG), {BY_SEARCH}, set()),
    ("REST is gone", GONE, links(BY_SEARCH), links(BY_TAG), {BY_SEARCH}, set()),
    ("REST is a page", NOT_JSON, links(BY_SEARCH), links(BY_TAG), {BY_SEARCH}, set()),
    ("REST is down", DOWN, links(BY_SEARCH), links(BY_TAG), {BY_SEARCH}, {"server_error_5xx"}),
    ("search is closed, too", FORBIDDEN, FORBIDDEN, links(BY_TAG), {BY_TAG}, set()),
    ("search is no page", FORBIDDEN, text("a"), links(BY_TAG), {BY_TAG}, set()),
    ("search finds nothing", FORBIDDEN, links(), links(BY_TAG), set(), set()),
    ("all are closed", FORBIDDEN, FORBIDDEN, FORBIDDEN, set(), {"blocked_403"}),
]


@pytest.mark.parametrize(
    ("name", "first", "second", "third", "found", "failures"), CHAINS, ids=[name for name, *_ in CHAINS]
)
def test_fallbacks(
    tmp_path: Path,
    site: Place,
    name: str,
    first: Reply,
    second: Reply,
    third: Reply,
    found: set[str],
    failures: set[str],
) -> None:
    site.replies |= {REST: first, SEARCH: second, TAG: third}
    [report] = run(tmp_path, site, CHAIN).sources
    assert asked_articles(site) == found | {BY_MAP}  # the step that is no fallback is always asked
    assert set(report.failures) == failures


def test_fallbacks_that_are_not_needed_are_not_asked(tmp_path: Path, site: Place) -> None:
    run(tmp_path, site, CHAIN)
    assert not any(url.startswith((SEARCH, TAG)) for url in site.urls)


def test_each_step_is_asked_once_a_query(tmp_path: Path, site: Place) -> None:
    site.replies[REST] = FORBIDDEN
    [report] = run(tmp_path, site, CHAIN).sources
    assert len([url for url in site.urls if url.startswith(REST)]) == len(QUERIES)
    assert len([url for url in site.urls if url.startswith(SEARCH)]) == len(QUERIES)
    assert not any(url.startswith(TAG) for url in site.urls)
    closed = [progress.url for progress in site.seen if progress.outcome == "closed"]
    assert sorted(closed) == sorted(url for url in site.urls if url.startswith(REST))
    assert (report.failed, report.failures) == (0, {})


def test_a_closed_step_is_tried_again_the_next_time(tmp_path: Path, site: Place) -> None:
    site.replies[REST] = FORBIDDEN
    run(tmp_path, site, CHAIN)
    site.replies[REST] = rest()
    [report] = run(tmp_path, site, CHAIN).sources
    assert report.new == 1
    assert not any(url.startswith(SEARCH) for url in site.urls)


def test_a_step_that_robots_txt_forbids_is_closed(tmp_path: Path, site: Place) -> None:
    site.replies[f"{HOST}/robots.txt"] = text("User-agent: *\nDisallow: /wp-json/\n")
    [report] = run(tmp_path, site, CHAIN).sources
    assert asked_articles(site) == {BY_SEARCH, BY_MAP}
    assert report.failures == {}


def test_a_page_after_the_first_is_no_reason_to_fall_back(tmp_path: Path, site: Place) -> None:
    first = Reply(rest().body, type="application/json", headers=(("X-WP-TotalPages", "2"),))
    starts = wordpress.start(Inquiry(CHAIN, 0))
    site.replies |= {REST: FORBIDDEN, **{normalise(url) or "": first for url in starts}}
    [report] = run(tmp_path, site, CHAIN).sources
    assert set(report.failures) == {"blocked_403"}
    assert not any(url.startswith(SEARCH) for url in site.urls)


# What is told of an article's or sitemap's time, and whether it is asked for since 1 June 2023.
TOLD: list[tuple[str | None, bool]] = [
    ("2023-12-01", True),
    ("2023-06-01", True),
    ("2023-06-01T00:00:00Z", True),
    ("2023-05-31", False),
    ("2022-01-01T10:00:00+07:00", False),
    ("kemarin", True),
    (None, True),
]
SINCE = date(2023, 6, 1)
BY_SITEMAP = suara({"method": "sitemap", "url": MAP})


@pytest.mark.parametrize(("told", "late"), TOLD)
def test_since(tmp_path: Path, site: Place, told: str | None, late: bool) -> None:
    site.replies[MAP] = sitemap((BY_MAP, told))
    [report] = run(tmp_path, site, BY_SITEMAP, since=SINCE).sources
    assert asked_articles(site) == ({BY_MAP} if late else set())
    assert (report.new, report.failed) == (int(late), 0)


@pytest.mark.parametrize(("told", "late"), TOLD)
def test_since_of_sitemaps(tmp_path: Path, site: Place, told: str | None, late: bool) -> None:
    below = f"{HOST}/map-1.xml"
    site.replies |= {MAP: sitemap((below, told), kind="sitemapindex"), below: sitemap((BY_MAP, None))}
    [report] = run(tmp_path, site, BY_SITEMAP, since=SINCE).sources
    assert (below in site.urls) is late
    assert (report.new, report.failed) == (int(late), 0)


def test_an_earlier_since_asks_for_the_rest(tmp_path: Path, site: Place) -> None:
    site.replies[MAP] = sitemap((BY_MAP, "2022-12-01"), (BY_TAG, "2023-12-01"))
    run(tmp_path, site, BY_SITEMAP, since=SINCE)
    assert asked_articles(site) == {BY_TAG}
    run(tmp_path, site, BY_SITEMAP)
    assert asked_articles(site) == {BY_MAP}


def test_an_earlier_since_asks_for_the_sitemaps_that_were_too_old(tmp_path: Path, site: Place) -> None:
    below = f"{HOST}/map-1.xml"
    site.replies |= {MAP: sitemap((below, "2022-12-01"), kind="sitemapindex"), below: sitemap((BY_MAP, None))}
    run(tmp_path, site, BY_SITEMAP, since=SINCE)
    run(tmp_path, site, BY_SITEMAP)
    assert asked_articles(site) == {BY_MAP}


def test_paging_ends_with_what_is_too_old(tmp_path: Path, site: Place) -> None:
    feed = f"{HOST}/feed/"
    item = "<item><title>x</title><link>{}</link><pubDate>Fri, 01 Dec {} 10:00:00 +0700</pubDate></item>"

    def listed(year: int, url: str) -> Reply:
        start = (
            "<rss version='2.0'><channel><title>t</title><generator>https://wordpress.org/?v=6</generator>"
        )
        return Reply(f"{start}{item.format(url, year)}</channel></rss>".encode(), type="application/rss+xml")

    site.replies |= {
        f"{feed}": listed(2023, BY_REST),
        f"{feed}?paged=2": listed(2022, BY_SEARCH),
        f"{feed}?paged=3": listed(2021, BY_TAG),
    }
    run(tmp_path, site, suara({"method": "feed", "url": feed}), since=SINCE)
    assert f"{feed}?paged=2" in site.urls
    assert f"{feed}?paged=3" not in site.urls
    assert asked_articles(site) == {BY_REST}


# Dry runs.


def test_a_dry_run_leaves_nothing_behind(tmp_path: Path, site: Place) -> None:
    report = run(tmp_path, site, BY_SITEMAP, dry_run=True)
    assert report.due == (BY_MAP,)
    assert asked_articles(site) == set()
    assert not list(tmp_path.glob("state.db*"))
    assert not list((tmp_path / "archive").iterdir())
    assert [progress.outcome for progress in site.seen] == ["listing", "due"] or [
        progress.outcome for progress in site.seen
    ] == ["due", "listing"]
    assert run(tmp_path, site, BY_SITEMAP).sources[0].new == 1


def test_a_dry_run_lists_what_a_real_one_then_fetches(tmp_path: Path, site: Place) -> None:
    site.replies[BY_MAP] = [DOWN] * 3 + [page("map")]
    site.replies[BY_TAG] = page("tag", text=ELSE)
    site.replies[MAP] = sitemap((BY_MAP, None), (BY_TAG, None), (BY_SEARCH, None))
    run(tmp_path, site, BY_SITEMAP)
    site.replies[MAP] = sitemap((BY_MAP, None), (BY_TAG, None), (BY_SEARCH, "2100-01-01"), (BY_REST, None))
    before = (tmp_path / "state.db").read_bytes()
    archive = sorted((tmp_path / "archive").iterdir())
    report = run(tmp_path, site, BY_SITEMAP, dry_run=True)
    assert (tmp_path / "state.db").read_bytes() == before
    assert sorted((tmp_path / "archive").iterdir()) == archive
    assert report.alarms == ()
    run(tmp_path, site, BY_SITEMAP)
    assert set(report.due) == asked_articles(site) == {BY_MAP, BY_SEARCH, BY_REST}
    assert len(report.due) == 3


# Narrower and wider steps.


def test_only(tmp_path: Path, site: Place) -> None:
    named, other = f"{HOST}/2023/guru-penggerak-panen/", f"{HOST}/2023/jalan-desa/"
    site.replies |= {MAP: sitemap((named, None), (other, None)), named: page("a"), other: page("b")}
    [report] = run(
        tmp_path, site, suara({"method": "sitemap", "url": MAP, "only": "guru-penggerak|cgp"})
    ).sources
    assert asked_articles(site) == {named}
    assert (report.found, report.listed) == (1, 1)


def whole(source: Source, query: str) -> Source:
    articles = Articles.model_validate({"include": [r"/\d{4}/"], "whole": query})
    return source.model_copy(update={"articles": articles})


def test_all_pages_on_one(tmp_path: Path, site: Place) -> None:
    site.replies |= {
        f"{BY_MAP}?page=all": page("semua", head="<link rel=next href='?page=2'>"),
        BY_MAP: page("satu", head="<link rel=next href='?page=2'>"),
    }
    [report] = run(tmp_path, site, whole(BY_SITEMAP, "page=all")).sources
    assert asked_articles(site) == {f"{BY_MAP}?page=all"}
    assert (report.new, report.found) == (1, 1)


def test_all_pages_on_one_beside_a_query(tmp_path: Path, site: Place) -> None:
    article = f"{HOST}/2023/baca?id=7"
    site.replies |= {MAP: sitemap((article, None)), article: page("a")}
    run(tmp_path, site, whole(BY_SITEMAP, "page=all"))
    assert asked_articles(site) == {f"{article}&page=all"}


@pytest.mark.parametrize(("pages", "cut_off"), [(1, 1), (2, 1), (3, 0), (9, 0)])
def test_a_listing_that_goes_on(tmp_path: Path, site: Place, pages: int, cut_off: int) -> None:
    site.replies |= {
        TAG: links(BY_REST, following="?page=2"),
        f"{TAG}?page=2": links(BY_SEARCH, following="?page=3"),
        f"{TAG}?page=3": links(BY_TAG),
    }
    [report] = run(tmp_path, site, suara({"method": "tag", "url": TAG, "max_pages": pages})).sources
    assert report.cut_off == cut_off
    assert report.new == report.listings == min(pages, 3)
    assert len([url for url in site.urls if url.startswith(TAG)]) == min(pages, 3)


@pytest.mark.parametrize("status", [400, 404])
def test_the_page_after_the_last_is_no_failure(tmp_path: Path, site: Place, status: int) -> None:
    site.replies |= {TAG: links(BY_TAG, following="?page=2"), f"{TAG}?page=2": Reply(status=status)}
    [report] = run(tmp_path, site, suara({"method": "tag", "url": TAG})).sources
    assert (report.failures, report.listings) == ({}, 2)


# Pages that are not kept.


def test_pages_about_something_else(tmp_path: Path, site: Place) -> None:
    site.replies |= {MAP: sitemap((BY_MAP, None), (BY_TAG, None)), BY_MAP: page("a", text=ELSE)}
    [first] = run(tmp_path, site, BY_SITEMAP).sources
    assert (first.new, first.dropped, first.failed, first.kept) == (1, 1, 0, 1)
    with State(tmp_path / "state.db") as state:
        known = state.get(BY_MAP)
    assert known is not None
    assert (known.status, known.record_id) == ("dropped", None)
    [second] = run(tmp_path, site, BY_SITEMAP).sources
    assert asked_articles(site) == set()
    assert (second.dropped, second.skipped) == (0, 2)


def test_dropped_pages_are_asked_again_where_one_insists(tmp_path: Path, site: Place) -> None:
    site.replies[BY_MAP] = page("a", text=ELSE)
    run(tmp_path, site, BY_SITEMAP)
    [again] = run(tmp_path, site, BY_SITEMAP, refetch=True).sources
    assert asked_articles(site) == {BY_MAP}
    assert (again.new, again.dropped, again.unchanged) == (0, 1, 0)
    site.replies[BY_MAP] = page("a")
    [changed] = run(tmp_path, site, BY_SITEMAP, refetch=True).sources
    assert (changed.new, changed.dropped, changed.kept) == (1, 0, 1)


def test_dropped_pages_are_asked_again_where_they_have_changed(tmp_path: Path, site: Place) -> None:
    site.replies[BY_MAP] = page("a", text=ELSE)
    run(tmp_path, site, BY_SITEMAP)
    site.replies |= {MAP: sitemap((BY_MAP, "2100-01-01")), BY_MAP: page("a")}
    assert run(tmp_path, site, BY_SITEMAP).sources[0].new == 1


EMPTY = [Reply(b""), Reply(b"<html><body><div id=app></div></body></html>"), page("", text="Galat.")]


@pytest.mark.parametrize("reply", EMPTY)
def test_empty_pages(tmp_path: Path, site: Place, reply: Reply) -> None:
    site.replies[BY_MAP] = [reply, page("a")]
    [first] = run(tmp_path, site, BY_SITEMAP).sources
    assert first.failures == {"empty_page": [BY_MAP]}
    assert not list((tmp_path / "archive").iterdir())
    assert run(tmp_path, site, BY_SITEMAP).sources[0].new == 1


# Sitemaps of sitemaps.


def test_sitemaps_are_followed_so_far(tmp_path: Path, site: Place) -> None:
    maps = [MAP, *(f"{HOST}/map-{number}.xml" for number in range(1, 10))]
    site.replies |= {above: sitemap((below, None), kind="sitemapindex") for above, below in pairwise(maps)}
    [report] = run(tmp_path, site, BY_SITEMAP).sources
    assert [url for url in site.urls if "map" in url] == maps[:MAX_DEPTH]
    assert (report.cut_off, report.failures, report.listings) == (1, {}, MAX_DEPTH)


def test_sitemaps_in_a_circle(tmp_path: Path, site: Place) -> None:
    other = f"{HOST}/map-1.xml"
    site.replies |= {
        MAP: sitemap((MAP, None), (other, None), kind="sitemapindex"),
        other: sitemap((MAP, None), (other, None), kind="sitemapindex"),
    }
    for _ in range(2):
        [report] = run(tmp_path, site, BY_SITEMAP).sources
        assert sorted(url for url in site.urls if "map" in url) == [other, MAP]
        assert report.failures == {}


# What a REST API may answer that breaks a reader, and what other listings may.
HOSTILE_REST = [
    ("nested without end", b"[" * 100_000),
    ("a lone surrogate", rb'[{"link": "http://suara.test/\ud800"}, 5, "x"]'),
    ("no list", b'{"link": 7}'),
]


@pytest.mark.parametrize(("name", "body"), HOSTILE_REST, ids=[name for name, _ in HOSTILE_REST])
def test_what_breaks_a_reader_leads_to_the_fallback(
    tmp_path: Path, site: Place, name: str, body: bytes
) -> None:
    site.replies[REST] = Reply(body, type="application/json")
    report = run(tmp_path, site, CHAIN).sources[0]
    assert report.failures == {}
    assert BY_SEARCH in site.urls or name == "a lone surrogate"  # which is a list, of nothing


def test_one_bad_link_or_time_costs_no_listing(tmp_path: Path, site: Place) -> None:
    site.replies[TAG] = links("http://wa.test:628123456789/", "http://[x/", BY_TAG)
    site.replies[MAP] = sitemap((BY_MAP, "0001-01-01T00:00:00+12:00"), (BY_REST, "9999-12-31T23:59:59-12:00"))
    source = suara({"method": "tag", "url": TAG}, {"method": "sitemap", "url": MAP})
    report = run(tmp_path, site, source).sources[0]
    assert (report.new, report.failures) == (3, {})


def test_304_to_no_condition_is_no_answer(tmp_path: Path, site: Place) -> None:
    site.replies |= {BY_TAG: Reply(status=304), MAP: Reply(status=304)}
    source = suara({"method": "tag", "url": TAG}, {"method": "sitemap", "url": MAP})
    first = run(tmp_path, site, source).sources[0]
    assert first.failures == {"malformed": [BY_TAG, MAP]}
    site.replies |= {BY_TAG: page("kembali"), MAP: sitemap((BY_MAP, None))}
    assert run(tmp_path, site, source).sources[0].new == 2


def test_a_numbered_search_that_goes_on_is_cut_off(tmp_path: Path, site: Place) -> None:
    template = f"{SEARCH}?q={{query}}&hal={{page}}"
    report = run(tmp_path, site, suara({"method": "search", "url": template, "max_pages": 2})).sources[0]
    assert report.cut_off == len(QUERIES)
