"""Other addresses of one article: told from its own, folded into it, and not archived twice."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator, WarcRecordType

from crawler.report import CrawlProgress, SourceReport
from crawler.run import crawl
from crawler.state import State
from crawler.twins import are_twins
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara

PLAIN = f"{HOST}/2023/a/"

# Two addresses, and whether they are of one article.
TWINS = [
    ("/2023/a/", "/2023/a/", True),
    ("/2023/a/", "/2023/a", True),
    ("/2023/a/", "http://www.suara.test/2023/a/", True),
    ("/2023/a/", "https://suara.test/2023/a/", True),
    # AMP.
    ("/2023/a/", "/2023/a/amp/", True),
    ("/2023/a/", "/2023/a/amp", True),
    ("/2023/a/", "/amp/2023/a/", True),
    ("/2023/a/", "/2023/a/AMP/", True),
    ("/2023/a/", "/2023/a/?amp", True),
    ("/2023/a/", "/2023/a/?amp=", True),
    ("/2023/a/", "/2023/a/?amp=1", True),
    ("/2023/a/", "/2023/a/?outputType=amp", True),
    ("/2023/a/", "/2023/a/index.amp", True),
    ("/2023/a/", "http://amp.suara.test/2023/a/", True),
    ("/read?id=7", "/read?amp=1&id=7", True),
    # For phones.
    ("/2023/a.html", "/2023/a.html?m=1", True),
    ("/2023/a/", "http://m.suara.test/2023/a/", True),
    ("/2023/a/", "http://mobile.suara.test/2023/a/", True),
    # All pages on one.
    ("/2023/a/", "/2023/a/?page=all", True),
    ("/2023/a/", "/2023/a/?showpage=all", True),
    ("/2023/a/", "/2023/a/?single=1", True),
    ("/2023/a/", "/2023/a/all", True),
    ("/read?id=7", "/read?id=7&page=all", True),
    ("/2023/a/amp/", "/2023/a/?page=all", True),
    # Others.
    ("/2023/a/", "/", False),
    ("/2023/a/", "/amp/", False),
    ("/2023/a/", "/2023/b/", False),
    ("/2023/a/", "/2023/b/amp/", False),
    ("/2023/a/", "/2022/a/", False),
    ("/2023/a/", "/2023/a/2/", False),
    ("/2023/a/", "/2023/a/?page=2", False),
    ("/2023/amplop/", "/2023/lop/", False),
    ("/2023/a/", "/2023/amplop/", False),
    ("/2023/a/", "http://lain.test/2023/a/", False),
    ("/2023/a/", "http://berita.suara.test/2023/a/", False),
    ("/read?id=7", "/read?id=8", False),
    ("/read?id=7", "/read", False),
    ("/read?id=7", "/read?amp=1&id=8", False),
    ("/?p=7", "/?p=8", False),
    ("/?p=7", "/", False),
    ("/?p=1", "/?m=1", False),
]


@pytest.mark.parametrize(("one", "other", "expected"), TWINS)
def test_are_twins(one: str, other: str, expected: bool) -> None:
    one, other = (url if url.startswith("http") else f"{HOST}{url}" for url in (one, other))
    assert are_twins(one, other) is are_twins(other, one) is expected


MAP = f"{HOST}/map.xml"
SOURCE = suara({"method": "sitemap", "url": MAP})


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as running:
        yield running


def run(workspace: Path, site: Site, *, refetch: bool = False) -> tuple[SourceReport, list[CrawlProgress]]:
    site.asked.clear()
    seen: list[CrawlProgress] = []
    env = {"http_proxy": site.proxy}
    report = crawl(workspace, [SOURCE], env=env, refetch=refetch, progress=seen.append)
    return report.sources[0], seen


def archived(workspace: Path) -> list[str]:
    found = []
    for path in sorted((workspace / "archive").iterdir()):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response):
                found.append(record.headers["WARC-Target-URI"])
    return sorted(found)


def status(workspace: Path, url: str) -> str | None:
    with State(workspace / "state.db") as state:
        known = state.get(url)
    return known.status if known else None


def outcomes(seen: list[CrawlProgress]) -> dict[str, str]:
    return {progress.url: progress.outcome for progress in seen if "/2023/" in progress.url}


def canonical(url: str) -> str:
    return f"<link rel=canonical href='{url}'>"


def test_an_amp_twin_is_folded(tmp_path: Path, site: Site) -> None:
    amp = f"{PLAIN}amp/"
    site.replies = {
        MAP: sitemap((PLAIN, None)),
        PLAIN: page("a", head=f"{canonical(PLAIN)}<link rel=amphtml href='amp/'>"),
        amp: page("a", head=canonical(PLAIN)),
    }
    run(tmp_path, site)
    assert status(tmp_path, amp) == "redirected"
    site.replies[MAP] = sitemap((PLAIN, None), (amp, None))
    report, _ = run(tmp_path, site)
    assert amp not in site.urls
    assert (report.found, report.kept, report.new) == (1, 1, 0)
    assert archived(tmp_path) == [PLAIN]


def test_an_amp_twin_of_another_article_is_not(tmp_path: Path, site: Site) -> None:
    other = f"{HOST}/2023/b/amp/"
    site.replies = {
        MAP: sitemap((PLAIN, None), (other, None)),
        PLAIN: page("a", head=f"<link rel=amphtml href='{other}'>"),
        other: page("b"),
    }
    run(tmp_path, site)
    assert archived(tmp_path) == [PLAIN, other]


@pytest.mark.parametrize("twin", [f"{PLAIN}amp/", f"{PLAIN}?amp=1", f"{PLAIN}?page=all", f"{PLAIN}?m=1"])
def test_a_page_whose_article_is_known_is_a_duplicate(tmp_path: Path, site: Site, twin: str) -> None:
    site.replies = {MAP: sitemap((PLAIN, None)), PLAIN: page("a"), twin: page("a", head=canonical(PLAIN))}
    run(tmp_path, site)
    site.replies[MAP] = sitemap((PLAIN, None), (twin, None))
    report, seen = run(tmp_path, site)
    assert outcomes(seen) == {twin: "duplicate"}
    assert (report.new, report.changed, report.found, report.kept) == (0, 0, 1, 1)
    assert status(tmp_path, twin) == "redirected"
    assert archived(tmp_path) == [PLAIN]
    run(tmp_path, site)
    assert twin not in site.urls


def test_the_article_of_a_twin_is_asked_for(tmp_path: Path, site: Site) -> None:
    twin = f"{PLAIN}amp/"
    site.replies = {MAP: sitemap((twin, None)), twin: page("a", head=canonical(PLAIN)), PLAIN: page("a")}
    report, _ = run(tmp_path, site)
    assert PLAIN in site.urls
    assert report.failed == 0
    assert PLAIN in archived(tmp_path)


# What a page may say of where it lies without being another form of what we have.
IGNORED = [f"{HOST}/", f"{HOST}/2023/b/", "http://lain.test/2023/a/", f"{HOST}/tentang/", "/2023/a/"]


@pytest.mark.parametrize("said", IGNORED)
def test_a_canonical_that_is_ignored(tmp_path: Path, site: Site, said: str) -> None:
    other = f"{HOST}/2023/b/"
    site.replies = {
        MAP: sitemap((other, None)),
        PLAIN: page("a", head=canonical(said)),
        other: page("b", head=canonical(other)),
    }
    run(tmp_path, site)
    site.replies[MAP] = sitemap((other, None), (PLAIN, None))
    report, _ = run(tmp_path, site)
    assert archived(tmp_path) == [PLAIN, other]
    assert (report.new, report.found) == (1, 2)
    assert set(site.urls) == {f"{HOST}/robots.txt", MAP, PLAIN}


def test_a_twin_whose_article_is_gone_is_kept(tmp_path: Path, site: Site) -> None:
    twin = f"{PLAIN}amp/"
    site.replies = {
        MAP: sitemap((twin, None)),
        twin: page("a", head=canonical(PLAIN)),
        PLAIN: Reply(status=404),
    }
    report, _ = run(tmp_path, site)
    assert archived(tmp_path) == [twin]
    assert report.failures == {"not_found_404": [PLAIN]}
