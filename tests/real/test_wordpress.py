"""Crawls of a real WordPress: every way to find its articles brings home those of the programme, and no more.

A bound is what a method cannot do without: robots.txt, its listings by their page sizes, and each article once.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from typing import Any

import pytest

from crawler.programme import QUERIES
from crawler.report import SourceReport
from crawler.run import crawl
from crawler.source import Source
from tests.real.warcs import archived
from tests.real.wordpress import SIDEBAR_THEME, THEME, WordPress, missing, wordpress

ROBOTS = 1
PER_LISTING, PER_API_PAGE = 10, 100
IN_SIDEBAR = 5
SITEMAPS = 6  # the index, and those of posts, pages, categories, tags and authors

Step = dict[str, Any]


@dataclass(frozen=True)
class Method:
    """A step for a site, how many listings it may ask for, and which posts it may fetch."""

    step: Callable[[WordPress], Step]
    listings: Callable[[WordPress], int]
    articles: Callable[[WordPress], frozenset[str]]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    with _running(tmp_path_factory, THEME) as running:
        yield running


@pytest.fixture(scope="module")
def site_with_sidebar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WordPress]:
    with _running(tmp_path_factory, SIDEBAR_THEME) as running:
        yield running


@contextmanager
def _running(factory: pytest.TempPathFactory, theme: str) -> Iterator[WordPress]:
    if reason := missing(theme):
        pytest.skip(reason)
    with wordpress(factory.mktemp("real") / "wordpress", theme) as running:
        yield running


def rest(site: WordPress) -> Step:
    return {"method": "wordpress", "url": f"{site.url}/wp-json/wp/v2/posts"}


def feed(site: WordPress) -> Step:
    return {"method": "feed", "url": f"{site.url}/?s={{query}}&feed=rss2", "max_pages": 20}


def search(site: WordPress) -> Step:
    return {"method": "search", "url": f"{site.url}/?s={{query}}", "max_pages": 20}


def sitemap(site: WordPress) -> Step:
    return {"method": "sitemap", "url": f"{site.url}/wp-sitemap.xml"}


def hits(site: WordPress, query: str) -> frozenset[str]:
    """What WordPress finds for a query that is not in quotes: posts with all of its words, in any place."""
    words = query.lower().split()
    return frozenset(link for link, text in _texts(site) if all(word in text for word in words))


def phrase_hits(site: WordPress, query: str) -> frozenset[str]:
    """What it finds for a query in quotes."""
    return frozenset(link for link, text in _texts(site) if query.lower() in text)


def _texts(site: WordPress) -> Iterator[tuple[str, str]]:
    for link, post in site.written.items():
        yield link, f"{post.title} {post.content}".lower()


def pages(found: frozenset[str], size: int) -> int:
    """How many pages a listing has; also one of nothing is a page."""
    return max(1, ceil(len(found) / size))


METHODS = {
    # All hits of a query are on one or two pages, and the API says how many there are.
    "wordpress": Method(
        rest,
        lambda site: sum(pages(phrase_hits(site, query), PER_API_PAGE) for query in QUERIES),
        lambda site: frozenset().union(*(phrase_hits(site, query) for query in QUERIES)),
    ),
    # A feed does not say which page is its last, the one after it does. It has the full text of each post,
    # so those that do not name the programme need no look.
    "feed": Method(
        feed,
        lambda site: sum(pages(hits(site, query), PER_LISTING) + 1 for query in QUERIES),
        lambda site: frozenset().union(*(phrase_hits(site, query) for query in QUERIES)),
    ),
    # The last page of a search has no link to a next one. It shows no more than a title of what it finds.
    "search": Method(
        search,
        lambda site: sum(pages(hits(site, query), PER_LISTING) for query in QUERIES),
        lambda site: frozenset().union(*(hits(site, query) for query in QUERIES)),
    ),
    # A sitemap knows nothing but addresses.
    "sitemap": Method(sitemap, lambda site: SITEMAPS, lambda site: site.posts),
}


def run(workspace: Path, site: WordPress, *steps: Step) -> SourceReport:
    source = Source.model_validate(
        {
            "name": "uji",
            "outlet": "Kabar Uji",
            "homepage": f"{site.url}/",
            "platform": "wordpress",
            "verified": True,
            "private": True,
            "delay": 0,
            "discover": steps,
            "articles": {"include": [r"^/\d{4}/\d\d/\d\d/[^/]+/$"]},
        }
    )
    return crawl(workspace, [source], env={}).sources[0]


def urls(workspace: Path, *, without: frozenset[str] = frozenset()) -> list[str]:
    """What was archived, each URL as often as it was."""
    return sorted(each.url for each in archived(workspace) if each.url not in without)


def namesakes(site: WordPress) -> frozenset[str]:
    """Posts on something else with an abbreviation of the programme, which have a test of their own."""
    return frozenset(link for link, post in site.written.items() if post.namesake)


def fetched(site: WordPress) -> list[str]:
    """The posts that were asked for, each as often as it was."""
    asked = (f"{site.url}{path}" for path in site.requests())
    return sorted(url for url in asked if url in site.posts)


@pytest.mark.parametrize("name", METHODS)
def test_finds_what_names_the_programme(tmp_path: Path, site: WordPress, name: str) -> None:
    site.forget()
    method = METHODS[name]
    result = run(tmp_path, site, method.step(site))
    assert urls(tmp_path, without=namesakes(site)) == sorted(site.matching)
    assert (result.new, result.failures) == (len(urls(tmp_path)), {})
    assert result.found == result.new + result.dropped
    articles = fetched(site)
    assert len(articles) == len(set(articles))
    assert set(articles) <= method.articles(site)
    assert result.requests == len(site.requests())
    assert result.requests - len(articles) <= ROBOTS + method.listings(site)

    site.forget()
    before = urls(tmp_path)
    result = run(tmp_path, site, method.step(site))
    assert fetched(site) == []
    assert (result.new, result.changed, result.failures) == (0, 0, {})
    assert urls(tmp_path) == before


def test_a_namesake_is_dropped(tmp_path: Path, site: WordPress) -> None:
    run(tmp_path, site, rest(site))
    assert not namesakes(site) & set(urls(tmp_path))


def test_a_closed_api_is_made_up_for_by_the_search(tmp_path: Path, site: WordPress) -> None:
    site.forget()
    site.close_rest()
    try:
        run(tmp_path, site, rest(site), search(site) | {"fallback": True})
    finally:
        site.open_rest()
    assert urls(tmp_path, without=namesakes(site)) == sorted(site.matching)
    assert 1 <= sum(path.startswith("/wp-json/") for path in site.requests()) <= len(QUERIES)


def test_an_open_api_needs_no_search(tmp_path: Path, site: WordPress) -> None:
    site.forget()
    run(tmp_path, site, rest(site), search(site) | {"fallback": True})
    assert urls(tmp_path, without=namesakes(site)) == sorted(site.matching)
    assert not any(path.startswith("/?s=") for path in site.requests())


def test_a_page_does_not_name_what_only_its_neighbours_do(
    tmp_path: Path, site_with_sidebar: WordPress
) -> None:
    run(tmp_path, site_with_sidebar, sitemap(site_with_sidebar))
    assert urls(tmp_path, without=namesakes(site_with_sidebar)) == sorted(site_with_sidebar.matching)


def test_a_search_beside_a_sidebar(tmp_path: Path, site_with_sidebar: WordPress) -> None:
    site = site_with_sidebar
    site.forget()
    run(tmp_path, site, search(site))
    assert urls(tmp_path, without=namesakes(site)) == sorted(site.matching)
    newest = set(list(site.written)[-IN_SIDEBAR:])
    assert set(fetched(site)) <= METHODS["search"].articles(site) | newest
