"""A whole crawl over HTTP, twice and more, against a small site on loopback."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator, WarcRecordType

from crawler.lock import locked
from crawler.report import CrawlProgress, SourceReport
from crawler.run import crawl
from crawler.state import State
from models.errors import WorkspaceBusy
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara, text

ROBOTS = f"{HOST}/robots.txt"
INDEX, MAP, FEED, TAG = (
    f"{HOST}/{path}" for path in ("index.xml", "map.xml", "feed/", "tag/guru-penggerak/")
)
PLAIN, STUMBLES, PAGED, MOVED, ZIPPED = (f"{HOST}/2023/{name}/" for name in ("a", "b", "c", "d", "e"))
GONE, TORN, LOOP, FORBIDDEN, BROKEN, PDF, HOME, AWAY = (
    f"{HOST}/2023/x{name}/" for name in ("gone", "torn", "loop", "secret", "broken", "pdf", "home", "away")
)
NEWPLACE, OLDPLACE = f"{HOST}/2023/new-place/", f"{HOST}/2023/old-place/"
FROM_FEED, FROM_TAG = f"{HOST}/2023/from-feed/", f"{HOST}/2023/from-tag/"
ARCHIVED = {
    PLAIN,
    STUMBLES,
    PAGED,
    f"{PAGED}?page=2",
    f"{PAGED}?page=3",
    NEWPLACE,
    ZIPPED,
    FROM_FEED,
    FROM_TAG,
}


SOURCE = suara(
    {"method": "sitemap", "url": INDEX}, {"method": "feed", "url": FEED}, {"method": "tag", "url": TAG}
)


def replies() -> dict[str, Reply | list[Reply]]:
    listed = (
        PLAIN,
        OLDPLACE,
        STUMBLES,
        PAGED,
        MOVED,
        ZIPPED,
        GONE,
        TORN,
        LOOP,
        FORBIDDEN,
        BROKEN,
        PDF,
        HOME,
        AWAY,
    )
    feed = (
        "<rss version='2.0'><channel><title>t</title><item><title>t</title>"
        f"<link>{FROM_FEED}?utm_source=rss</link><pubDate>Fri, 01 Dec 2023 10:00:00 +0700</pubDate>"
        "</item></channel></rss>"
    )
    return {
        ROBOTS: text("User-agent: *\nDisallow: /2023/xsecret/\n"),
        INDEX: sitemap((MAP, None), kind="sitemapindex"),
        MAP: sitemap(*((url, "2023-12-01") for url in listed)),
        FEED: Reply(feed.encode(), type="application/rss+xml"),
        TAG: page("tag", body=f"<a href='{PLAIN}#komentar'>1</a><a rel=next href='page/2/'>lagi</a>"),
        f"{TAG}page/2/": page("tag 2", body="<a href='/2023/from-tag/'>2</a><a href='/tentang/'>bukan</a>"),
        PLAIN: page("a"),
        STUMBLES: [Reply(status=500), page("b")],
        PAGED: page("c", head="<link rel=next href='?page=2'>"),
        f"{PAGED}?page=2": page("c2", head="<link rel=next href='?page=3'>"),
        f"{PAGED}?page=3": page("c3", head=f"<link rel=next href='{PLAIN}'>"),
        MOVED: Reply(status=301, location=NEWPLACE),
        OLDPLACE: Reply(status=301, location=PLAIN),
        NEWPLACE: page("d"),
        ZIPPED: Reply(page("e").body, zipped=True),
        TORN: Reply(b"<html>half a page", torn=True),
        LOOP: Reply(status=302, location=f"{LOOP}?again"),
        f"{LOOP}?again": Reply(status=302, location=LOOP),
        FORBIDDEN: page("secret"),
        BROKEN: Reply(status=503),
        PDF: Reply(b"%PDF-1.4", type="application/pdf"),
        HOME: Reply(status=302, location="/"),
        f"{HOST}/": page("front page"),
        AWAY: Reply(status=302, location="http://parked.example/"),
        FROM_FEED: page("from feed"),
        FROM_TAG: page("from tag"),
    }


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site(replies())) as running:
        yield running


def run(workspace: Path, site: Site, *, refetch: bool = False) -> SourceReport:
    site.asked.clear()
    return crawl(workspace, [SOURCE], env={"http_proxy": site.proxy}, refetch=refetch).sources[0]


def archived(workspace: Path) -> list[tuple[str, bytes]]:
    found = []
    for path in sorted((workspace / "archive").iterdir()):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, record_types=WarcRecordType.response, auto_decode="content"):
                found.append((record.headers["WARC-Target-URI"], record.reader.read()))
    return found


def test_first_run(tmp_path: Path, site: Site) -> None:
    result = run(tmp_path, site)
    assert result.failures == {
        "not_found_404": [GONE],
        "truncated": [TORN],
        "redirect_loop": [LOOP],
        "robots": [FORBIDDEN],
        "server_error_5xx": [BROKEN],
        "not_html": [PDF],
        "redirected_away": [AWAY, HOME],
    }
    assert (result.new, result.changed, result.unchanged, result.skipped) == (len(ARCHIVED), 0, 0, 0)
    assert result.failed == 8
    assert result.found == result.new + result.failed
    assert result.requests == len(site.asked)
    pages = archived(tmp_path)
    assert {url for url, _ in pages} == ARCHIVED
    assert len(pages) == len(ARCHIVED)
    assert dict(pages)[ZIPPED] == page("e").body
    assert FORBIDDEN not in site.urls
    assert site.urls.count(BROKEN) == site.urls.count(TORN) == 3
    assert not any("parked" in url for url in site.urls)


def test_says_who_asks(tmp_path: Path, site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "*")  # with `env` given, our own proxy settings do not count
    crawl(tmp_path, [SOURCE], env={"http_proxy": site.proxy, "JEJAK_CONTACT": "peneliti@kampus.test"})
    agents = {asked.headers["user-agent"] for asked in site.asked}
    assert len(agents) == 1
    assert agents.pop().endswith("(+https://example.org/jejak-penggerak; peneliti@kampus.test)")


def test_second_run_asks_only_whether_anything_is_new(tmp_path: Path, site: Site) -> None:
    first = run(tmp_path, site)
    before = archived(tmp_path)
    second = run(tmp_path, site)
    retried = {TORN, BROKEN}
    assert {asked.url for asked in site.asked if not asked.conditional} == retried | {ROBOTS}
    assert {asked.url for asked in site.asked if asked.conditional} == {INDEX, MAP, FEED, TAG}
    assert archived(tmp_path) == before
    assert second.new == second.changed == second.unchanged == 0
    assert second.found == first.found
    assert second.skipped == second.found - len(retried)
    assert second.failures == {"server_error_5xx": [BROKEN], "truncated": [TORN]}


def test_refetch_asks_again_for_all_that_is_known(tmp_path: Path, site: Site) -> None:
    first = run(tmp_path, site)
    second = run(tmp_path, site, refetch=True)
    assert second.failures == first.failures
    assert (second.new, second.changed, second.unchanged, second.skipped) == (0, 0, first.new, 0)
    assert len(archived(tmp_path)) == first.new
    assert FORBIDDEN not in site.urls


def test_nothing_is_fetched_while_robots_txt_is_out_of_order(tmp_path: Path, site: Site) -> None:
    site.replies[ROBOTS] = Reply(status=503)
    assert run(tmp_path, site).failures == {"robots_unreachable": [FEED, INDEX, TAG]}
    assert set(site.urls) == {ROBOTS}


def test_changed_pages(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site)
    site.replies[MAP] = sitemap((PLAIN, "2100-01-01"), (PAGED, "2100-01-01"), (STUMBLES, "2100-01-01"))
    site.replies[PLAIN] = page("a, corrected")
    site.replies[PAGED] = page("c, corrected", head="<link rel=next href='?page=2'>")
    site.replies[f"{PAGED}?page=2"] = page("c2, corrected")
    result = run(tmp_path, site)
    assert (result.new, result.changed, result.unchanged) == (0, 3, 1)
    assert all(asked.conditional for asked in site.asked if asked.url in ARCHIVED)
    texts = [body for url, body in archived(tmp_path) if url == PLAIN]
    assert texts == [page("a").body, page("a, corrected").body]


def test_a_new_article_in_a_sitemap_whose_index_stays_the_same(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site)
    late = f"{HOST}/2024/late/"
    site.replies[MAP] = sitemap((late, None))
    site.replies[late] = page("late")
    assert run(tmp_path, site).new == 1


def test_a_listing_that_is_none_is_named(tmp_path: Path, site: Site) -> None:
    site.replies[INDEX] = page("Just a moment...")
    site.replies[FEED] = Reply(status=403)
    result = run(tmp_path, site)
    assert result.failures == {"unreadable": [INDEX], "blocked_403": [FEED]}


def test_dead_hosts_are_named(tmp_path: Path, site: Site) -> None:
    proxy = site.proxy.rpartition(":")[0] + ":9"  # the discard port: nobody listens
    result = crawl(tmp_path, [SOURCE], env={"http_proxy": proxy}).sources[0]
    assert set(result.failures) == {"refused"}


def test_archive_tells_where_a_page_was_found(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site)
    [path] = (tmp_path / "archive").iterdir()
    notes = {}
    with path.open("rb") as file:
        for record in ArchiveIterator(file, record_types=WarcRecordType.metadata):
            notes[record.headers["WARC-Target-URI"]] = record.reader.read().decode()
    assert notes[FROM_FEED] == f"via: {FEED}\r\npublished: 2023-12-01T03:00:00.000000+00:00\r\n"
    assert notes[NEWPLACE] == f"via: {MAP}\r\n"
    assert notes[f"{PAGED}?page=3"] == f"via: {PAGED}?page=2\r\npage-of: {PAGED}\r\n"


def test_state_points_into_the_archive(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site)
    [path] = (tmp_path / "archive").iterdir()
    with path.open("rb") as file:
        ids = {
            record.headers["WARC-Target-URI"]: record.record_id
            for record in ArchiveIterator(file, record_types=WarcRecordType.response)
        }
    with State(tmp_path / "state.db") as state:
        known = {article.url: article for article in state.articles("suara") if article.status == "ok"}
        moved = state.get(MOVED)
    assert {url: article.record_id for url, article in known.items()} == ids
    assert {article.warc for article in known.values()} == {path.name}
    assert moved is not None
    assert (moved.status, moved.record_id) == ("redirected", ids[NEWPLACE])


def test_what_a_killed_run_lost_is_fetched_again(tmp_path: Path, site: Site) -> None:
    run(tmp_path, site)
    [path] = (tmp_path / "archive").iterdir()
    torn = path.read_bytes()[: path.stat().st_size // 2]
    path.unlink()
    path.with_name(f"{path.name}.part").write_bytes(torn)
    result = run(tmp_path, site)
    assert 0 < result.new < len(ARCHIVED)
    assert result.skipped == result.found - result.new - result.failed
    assert sorted(url for url, _ in archived(tmp_path)) == sorted(ARCHIVED)


def test_progress_and_run_record(tmp_path: Path, site: Site) -> None:
    seen: list[CrawlProgress] = []
    result = crawl(tmp_path, [SOURCE], env={"http_proxy": site.proxy}, progress=seen.append)
    assert result.outcome == "finished"
    assert [progress.done for progress in seen] == list(range(1, len(seen) + 1))
    assert seen[-1].done == seen[-1].asked
    assert {path.name for path in (tmp_path / "runs").iterdir()} == {
        f"{result.run_id}.json",
        f"{result.run_id}.log.jsonl",
    }


def test_one_run_a_workspace(tmp_path: Path) -> None:
    with locked(tmp_path), pytest.raises(WorkspaceBusy, match="another run"):
        crawl(tmp_path, [SOURCE])
