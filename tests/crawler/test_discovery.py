"""Sitemaps, feeds, tag pages and pages of an article, each from a response to what it lists."""

import gzip
from datetime import UTC, datetime

import pytest
from scrapy.http import HtmlResponse, Response, XmlResponse

from crawler.discovery import feed, listing, sitemap
from crawler.discovery.dates import parse_w3c
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.paging import next_page
from crawler.urls import normalise
from tests.crawler.site import suara

HOST = "http://suara.test"
NS = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'
URLSET = f"""<?xml version="1.0"?><urlset {NS}>
<url><loc> {HOST}/a/?utm_source=x </loc><lastmod>2023-12-01T10:00:00+07:00</lastmod></url>
<url><loc>/b/</loc><lastmod>kemarin</lastmod></url>
<url><loc>mailto:x@suara.test</loc></url>
</urlset>""".encode()
LINKS = Found((Link(f"{HOST}/a/", datetime(2023, 12, 1, 3, tzinfo=UTC)), Link(f"{HOST}/b/")))
INDEX = f"""<sitemapindex {NS}><sitemap><loc>{HOST}/map-1.xml.gz</loc><lastmod>2023-12-01</lastmod></sitemap>
</sitemapindex>""".encode()

SITEMAPS: list[tuple[str, bytes, Found | None]] = [
    ("urlset", URLSET, LINKS),
    ("gzipped", gzip.compress(URLSET), LINKS),
    ("cut off", URLSET[: URLSET.index(b"<url><loc>mail")], LINKS),
    (
        "index",
        INDEX,
        Found(more=(Link(f"{HOST}/map-1.xml.gz", datetime(2023, 12, 1, 23, 59, 59, tzinfo=UTC)),)),
    ),
    ("empty urlset", f"<urlset {NS}/>".encode(), Found()),
    ("html", b"<html><body>Just a moment</body></html>", None),
    ("text", b"not found", None),
    ("nothing", b"", None),
    ("broken gzip", b"\x1f\x8b\x08rubbish", None),
]

RSS = f"""<rss version="2.0"><channel><title>t</title>
<item><title>a</title><link>{HOST}/a/?utm_medium=rss</link>
<pubDate>Fri, 01 Dec 2023 10:00:00 +0700</pubDate></item>
<item><title>b</title><link>/b/</link></item>
<item><title>no link</title></item>
</channel></rss>""".encode()
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>t</title>
<link rel="next" href="{HOST}/feeds/posts/default?start-index=26"/>
<entry><title>a</title><link rel="alternate" href="{HOST}/2023/12/a.html"/>
<published>2023-12-01T10:00:00+07:00</published><updated>2023-12-02T10:00:00+07:00</updated></entry>
</feed>""".encode()

FEEDS: list[tuple[str, bytes, Found | None]] = [
    (
        "rss",
        RSS,
        Found((Link(f"{HOST}/a/", published=datetime(2023, 12, 1, 3, tzinfo=UTC)), Link(f"{HOST}/b/"))),
    ),
    (
        "atom",
        ATOM,
        Found(
            (
                Link(
                    f"{HOST}/2023/12/a.html",
                    datetime(2023, 12, 2, 3, tzinfo=UTC),
                    datetime(2023, 12, 1, 3, tzinfo=UTC),
                ),
            ),
            (Link(f"{HOST}/feeds/posts/default?start-index=26"),),
        ),
    ),
    ("empty rss", b"<rss version='2.0'><channel><title>t</title></channel></rss>", Found()),
    ("html", b"<html><body><a href='/a/'>a</a></body></html>", None),
    ("nothing", b"", None),
]

# The address of a listing page, its HTML, and its next page.
NEXT_LISTINGS = [
    ("/tag/x/", "<link rel='next' href='/tag/x/page/2/'>", "/tag/x/page/2/"),
    ("/tag/x/", "<a rel='next nofollow' href='?page=2'>", "/tag/x/?page=2"),
    ("/tag/x/", "<a href='/tag/x/page/2/'>2</a><a href='/tag/x/page/3/'>3</a>", "/tag/x/page/2/"),
    ("/tag/x/page/2/", "<a href='/tag/x/'>1</a><a href='/tag/x/page/3/'>3</a>", "/tag/x/page/3/"),
    ("/tag/x?page=2", "<a href='?page=1'>1</a><a href='?page=3'>3</a>", "/tag/x?page=3"),
    ("/cari?q=guru", "<a href='/cari?q=guru&page=2'>2</a>", "/cari?page=2&q=guru"),
    (
        "/search/label/PGP",
        "<a class='blog-pager-older-link' href='/search/label/PGP?updated-max=2023'>",
        "/search/label/PGP?updated-max=2023",
    ),
    ("/tag/x/", "<a href='/tag/y/page/2/'>another tag</a>", None),
    ("/tag/x/", "<a href='http://lain.test/tag/x/page/2/'>another host</a>", None),
    ("/tag/x/page/5/", "<a href='/tag/x/page/4/'>back</a>", None),
    ("/tag/x/", "<a rel=next href='/tag/x/'>itself</a>", None),
]

# The page, the article's first page, the target of rel=next, and whether it is the same article.
NEXT_PAGES = [
    ("/2023/a/", "/2023/a/", "?page=2", True),
    ("/2023/a/?page=2", "/2023/a/", "?page=3", True),
    ("/2023/a/", "/2023/a/", "/2023/a/2/", True),
    ("/2023/a", "/2023/a", "/2023/a/2", True),
    ("/2023/a/2/", "/2023/a/", "/2023/a/3/", True),
    ("/2023/a/", "/2023/a/", "/2023/a/page/2", True),
    ("/baca?id=7", "/baca?id=7", "/baca?id=7&halaman=2", True),
    ("/2023/a/", "/2023/a/", "/2023/b/", False),  # the next article
    ("/read/5", "/read/5", "/read/6", False),
    ("/baca?id=7", "/baca?id=7", "/baca?id=8", False),
    ("/?p=7", "/?p=7", "/?p=8", False),
    ("/2023/a/", "/2023/a/", "?page=all", False),
    ("/2023/a/", "/2023/a/", "/2023/a/?page=1", False),
    ("/2023/a/?page=20", "/2023/a/", "?page=21", False),
    ("/2023/a/", "/2023/a/", "http://lain.test/2023/a/2/", False),
    ("/2023/a/?page=2", "/2023/a/", "?page=2", False),
]

NORMAL = [
    ("HTTP://Suara.Test/a/#komentar", "http://suara.test/a/"),
    ("http://suara.test", "http://suara.test/"),
    ("http://suara.test/?b=2&a=1", "http://suara.test/?a=1&b=2"),
    ("http://suara.test/a?utm_source=fb&fbclid=1&utm_id=2&gclid=3", "http://suara.test/a"),
    ("http://suara.test/a?id=7&utm=keep", "http://suara.test/a?id=7&utm=keep"),
    ("http://suara.test/a?kosong=", "http://suara.test/a?kosong="),
    (" /a b/ ", "http://suara.test/a%20b/"),
    ("//cdn.test/a", "http://cdn.test/a"),
    ("mailto:redaksi@suara.test", None),
    ("javascript:void(0)", None),
    ("http://[rusak/", None),
]

LASTMODS = [
    ("2023-12-01", datetime(2023, 12, 1, 23, 59, 59, tzinfo=UTC)),
    ("2023-12-01T10:00:00+07:00", datetime(2023, 12, 1, 3, tzinfo=UTC)),
    ("2023-12-01T10:00:00Z", datetime(2023, 12, 1, 10, tzinfo=UTC)),
    (" 2023-12-01T10:00:00 ", datetime(2023, 12, 1, 10, tzinfo=UTC)),
    ("0000-00-00", None),
    ("", None),
    (None, None),
]


ASKED = Inquiry(suara({"method": "sitemap", "url": f"{HOST}/sitemap.xml"}), 0)


def ids(table: list[tuple[str, bytes, Found | None]]) -> list[str]:
    return [name for name, _, _ in table]


def html(path: str, body: str) -> HtmlResponse:
    return HtmlResponse(f"{HOST}{path}", body=f"<html><body>{body}</body></html>".encode(), encoding="utf-8")


@pytest.mark.parametrize(("name", "body", "expected"), SITEMAPS, ids=ids(SITEMAPS))
def test_sitemap(name: str, body: bytes, expected: Found | None) -> None:
    assert sitemap.find(Response(f"{HOST}/sitemap.xml", body=body), ASKED) == expected


@pytest.mark.parametrize(("name", "body", "expected"), FEEDS, ids=ids(FEEDS))
def test_feed(name: str, body: bytes, expected: Found | None) -> None:
    response = XmlResponse(f"{HOST}/feed/", body=body, headers={"Content-Type": "text/xml; charset=utf-8"})
    assert feed.find(response, ASKED) == expected


def test_listing_links_once_and_in_order() -> None:
    body = (
        "<a href='/b/'>b</a><a href='/a/#top'>a</a><a href='/b/'>foto</a><a href='mailto:x@y.test'>surat</a>"
    )
    assert listing.find(html("/tag/x/", body), ASKED) == Found((Link(f"{HOST}/b/"), Link(f"{HOST}/a/")))


def test_listing_obeys_base() -> None:
    found = listing.find(html("/tag/x/", "<base href='http://lain.test/dir/'><a href='a'>a</a>"), ASKED)
    assert found == Found((Link("http://lain.test/dir/a"),))


def test_listing_must_be_html() -> None:
    assert listing.find(Response(f"{HOST}/tag/x/", body=b"{}"), ASKED) is None


@pytest.mark.parametrize(("path", "body", "expected"), NEXT_LISTINGS)
def test_next_listing(path: str, body: str, expected: str | None) -> None:
    found = listing.find(html(path, body), ASKED)
    assert found is not None
    assert found.more == ((Link(f"{HOST}{expected}"),) if expected else ())


@pytest.mark.parametrize(("path", "first", "href", "same"), NEXT_PAGES)
def test_next_page(path: str, first: str, href: str, same: bool) -> None:
    response = html(path, f"<a rel=next href='{href}'>lanjut</a>")
    assert next_page(response, f"{HOST}{first}") == (normalise(href, response.url) if same else None)


@pytest.mark.parametrize(("url", "expected"), NORMAL)
def test_normalise(url: str, expected: str | None) -> None:
    assert normalise(url, "http://suara.test/x/") == expected


@pytest.mark.parametrize(("url", "expected"), NORMAL)
def test_normalise_is_idempotent(url: str, expected: str | None) -> None:
    assert expected is None or normalise(expected) == expected


@pytest.mark.parametrize(("text", "expected"), LASTMODS)
def test_parse_w3c(text: str | None, expected: datetime | None) -> None:
    assert parse_w3c(text) == expected
