"""Every method of discovery, each from a response to what it lists; and the pages of an article."""

import gzip
import json
from datetime import UTC, date, datetime
from urllib.parse import parse_qsl, urlsplit

import pytest
from scrapy.http import HtmlResponse, Response, XmlResponse

from crawler.discovery import (
    METHODS,
    blogspot,
    cdx,
    commoncrawl,
    feed,
    gdelt,
    listing,
    search,
    sitemap,
    wayback,
    wordpress,
)
from crawler.discovery.dates import parse_w3c
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.paging import next_page
from crawler.source import Method
from crawler.urls import normalise
from tests.crawler.site import ABOUT, ELSE, suara

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
    ("http://tamu:rahasia@suara.test/a", "http://suara.test/a"),
    ("mailto:redaksi@suara.test", None),
    ("javascript:void(0)", None),
    ("http://[rusak/", None),
    ("http://wa.test:628123456789/", None),
    ("http://suara.test:abc/", None),
    ("http://suara.test/\ud800", None),
    ("http://suara.test:8080/a", "http://suara.test:8080/a"),
    ("http://[::1]:8080/a", "http://[::1]:8080/a"),
    ("http://suara.test/" + "a" * 3_000, None),
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


NEWS = """<url><loc>http://suara.test/2023/{slug}/</loc><n:news><n:publication><n:name>Suara</n:name></n:publication>
<n:publication_date>{day}</n:publication_date><n:title>{title}</n:title></n:news></url>"""


def news_sitemap(*entries: str) -> bytes:
    news = 'xmlns:n="http://www.google.com/schemas/sitemap-news/0.9"'
    return f"<urlset {NS} {news}>{''.join(entries)}</urlset>".encode()


NEWS_SITEMAPS = [
    (
        "title names it",
        NEWS.format(slug="a", day="2023-12-01T10:00:00+07:00", title="Guru Penggerak Panen Karya"),
        Link(f"{HOST}/2023/a/", None, datetime(2023, 12, 1, 3, tzinfo=UTC), True),
    ),
    (
        "title does not: that says nothing",
        NEWS.format(slug="b", day="2023-12-01", title="Jalan Desa Rusak"),
        Link(f"{HOST}/2023/b/", None, datetime(2023, 12, 1, 23, 59, 59, tzinfo=UTC)),
    ),
    ("no day", NEWS.format(slug="c", day="", title=""), Link(f"{HOST}/2023/c/")),
]

QUERIES = ("guru penggerak", "CGP")
SINCE = date(2022, 1, 1)


def asked(method: Method, url: str, **step: object) -> Inquiry:
    """A step of the source that looks for two queries."""
    return Inquiry(suara({"method": method, "url": url, **step}), 0, QUERIES, SINCE)


def query(url: str) -> list[tuple[str, str]]:
    """The parameters of a URL in their order."""
    return parse_qsl(urlsplit(url).query, keep_blank_values=True)


POSTS = f"{HOST}/wp-json/wp/v2/posts"
WORDPRESS = asked("wordpress", POSTS)
POST = {
    "link": f"{HOST}/2023/a/?utm_source=x",
    "date_gmt": "2023-12-01T03:00:00",
    "modified_gmt": "2023-12-02T03:00:00",
}
POST_LINK = Link(
    f"{HOST}/2023/a/", datetime(2023, 12, 2, 3, tzinfo=UTC), datetime(2023, 12, 1, 3, tzinfo=UTC)
)

# The page that was asked for, X-WP-TotalPages, the answer, its links, and the number of the next page.
WORDPRESS_PAGES: list[tuple[str, str, str | None, object, tuple[Link, ...] | None, str | None]] = [
    ("the only page", "1", "1", [POST], (POST_LINK,), None),
    ("a page of three", "1", "3", [POST], (POST_LINK,), "2"),
    ("its last", "3", "3", [POST], (POST_LINK,), None),
    ("numbers are no text", "9", "10", [POST], (POST_LINK,), "10"),
    ("no header", "1", None, [POST], (POST_LINK,), None),
    ("a header that is no number", "1", "banyak", [POST], (POST_LINK,), None),
    ("nothing found", "1", "0", [], (), None),
    ("link from the root", "1", "1", [{"link": "/2023/a/"}], (Link(f"{HOST}/2023/a/"),), None),
    ("no link", "1", "1", [{"date_gmt": "2023-12-01T03:00:00"}, POST], (POST_LINK,), None),
    ("link false", "1", "1", [{"link": False}, {"link": None}, {"link": ""}], (), None),
    ("no post", "1", "1", [None, 7, "teks", POST], (POST_LINK,), None),
    ("no times", "1", "1", [{"link": f"{HOST}/2023/b/"}], (Link(f"{HOST}/2023/b/"),), None),
    (
        "a draft's zero times",
        "1",
        "1",
        [{"link": f"{HOST}/2023/b/", "date_gmt": "0000-00-00T00:00:00", "modified_gmt": "0"}],
        (Link(f"{HOST}/2023/b/"),),
        None,
    ),
    (
        "published only",
        "1",
        "1",
        [{"link": f"{HOST}/2023/b/", "date_gmt": "2023-12-01T03:00:00"}],
        (Link(f"{HOST}/2023/b/", published=datetime(2023, 12, 1, 3, tzinfo=UTC)),),
        None,
    ),
    ("an error", "1", None, {"code": "rest_no_route", "data": {"status": 404}}, None, None),
    ("nothing", "1", None, None, None, None),
]

NOT_JSON = [b"", b"<html>Just a moment</html>", b"[{", b"\xff\xfe"]

LONG_ELSE = f"{ELSE} {ELSE} {ELSE} {ELSE}"

# Title, description and full text of an entry, and whether they name the programme.
ENTRIES: list[tuple[str, str, str, bool | None]] = [
    ("Lokakarya Guru Penggerak", "", "", True),
    ("Lokakarya", ABOUT, "", True),
    ("Lokakarya", "", ABOUT, True),
    ("Lokakarya", "&lt;p&gt;Calon &lt;b&gt;guru&lt;/b&gt;&amp;nbsp;penggerak&lt;/p&gt;", "", True),
    ("Lokakarya", ELSE, LONG_ELSE + ABOUT, True),
    ("Jalan Desa", ELSE, "", None),
    ("Jalan Desa", LONG_ELSE, "", None),  # a summary, however long, is none of the full text
    ("Jalan Desa", "", ELSE, None),
    ("Jalan Desa", "", LONG_ELSE, False),
    ("Balai Guru Penggerak", ELSE, LONG_ELSE, False),
    ("", "", "", None),
]

WORDPRESS_FEED = "<generator>https://wordpress.org/?v=6.1.9</generator>"
ITEM = f"<item><title>a</title><link>{HOST}/a/</link></item>"

# The address of a feed, what its channel holds, and its next page.
NEXT_FEEDS = [
    ("/feed/", WORDPRESS_FEED + ITEM, "/feed/?paged=2"),
    ("/feed/?paged=9", WORDPRESS_FEED + ITEM, "/feed/?paged=10"),
    ("/?feed=rss2&s=guru+penggerak", WORDPRESS_FEED + ITEM, "/?feed=rss2&paged=2&s=guru+penggerak"),
    ("/feed/", WORDPRESS_FEED, None),
    ("/feed/?paged=x", WORDPRESS_FEED + ITEM, None),
    ("/feed/", ITEM, None),
    ("/feed/", f"<generator>Joomla! 4</generator>{ITEM}", None),
    (
        "/feed/",
        f"<atom:link rel='next' href='/feed/lagi'/><atom:link rel='self' href='/feed/'/>{ITEM}",
        "/feed/lagi",
    ),
    ("/feed/", f"<atom:link rel='next' href='/feed/lagi'/>{WORDPRESS_FEED}{ITEM}", "/feed/lagi"),
]

# A method, its step's address, and where it starts.
STARTS: list[tuple[Method, str, list[str]]] = [
    ("sitemap", "/sitemap.xml", ["/sitemap.xml"]),
    ("feed", "/feed/", ["/feed/"]),
    ("feed", "/?s={query}&feed=rss2", ["/?s=guru+penggerak&feed=rss2", "/?s=CGP&feed=rss2"]),
    ("tag", "/tag/guru-penggerak/", ["/tag/guru-penggerak/"]),
    ("search", "/?s={query}", ["/?s=guru+penggerak", "/?s=CGP"]),
    ("search", "/cari/{query}/{page}", ["/cari/guru+penggerak/1", "/cari/CGP/1"]),
    ("search", "/cari?hal={page}&q={query}", ["/cari?hal=1&q=guru+penggerak", "/cari?hal=1&q=CGP"]),
]

ARTICLE, OTHER = "<a href='/2023/a/'>a</a>", "<a href='/tentang/'>b</a>"

# A template, the page of it that was read, its HTML, and the next page; a step has at most three.
SEARCHES = [
    ("/cari?q={query}&hal={page}", "/cari?q=guru+penggerak&hal=1", ARTICLE, "/cari?hal=2&q=guru+penggerak"),
    ("/cari?q={query}&hal={page}", "/cari?hal=2&q=CGP", ARTICLE, "/cari?hal=3&q=CGP"),
    ("/cari?q={query}&hal={page}", "/cari?hal=1&q=guru%20penggerak", ARTICLE, "/cari?hal=2&q=guru+penggerak"),
    ("/cari/{query}/{page}/", "/cari/CGP/1/", ARTICLE, "/cari/CGP/2/"),
    ("/cari/{query}/{page}/", "/cari/guru+penggerak/2/", ARTICLE, "/cari/guru+penggerak/3/"),
    (
        "/cari?q={query}&hal={page}",
        "/cari?hal=3&q=CGP",
        ARTICLE,
        "/cari?hal=4&q=CGP",
    ),  # the spider knows max_pages
    ("/cari?q={query}&hal={page}", "/cari?hal=9&q=CGP", ARTICLE, None),
    ("/cari?q={query}&hal={page}", "/cari?hal=1&q=CGP", OTHER, None),  # the end of the results
    ("/cari?q={query}&hal={page}", "/cari?hal=1&q=CGP", "", None),
    ("/cari?q={query}&hal={page}", "/beranda", ARTICLE, None),  # a redirect to something else
    (
        "/cari?q={query}&hal={page}",
        "/cari?hal=1&q=CGP",
        f"{ARTICLE}<a rel=next href='/lain'>lagi</a>",
        "/cari?hal=2&q=CGP",
    ),
    ("/?s={query}", "/?s=CGP", f"{ARTICLE}<a href='/page/2/?s=CGP'>lagi</a>", "/page/2/?s=CGP"),
    ("/?s={query}", "/page/2/?s=CGP", f"{OTHER}<a href='/page/3/?s=CGP'>lagi</a>", "/page/3/?s=CGP"),
    ("/?s={query}", "/?s=CGP", f"{ARTICLE}<a href='/page/2/?s=PGP'>lain</a>", None),
    ("/?s={query}", "/?s=CGP", f"{ARTICLE}<a rel=next href='/lagi?s=CGP'>lagi</a>", "/lagi?s=CGP"),
]

HEADER = ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"]
DAY = datetime(2023, 5, 15, 10, 15, tzinfo=UTC)


def row(
    url: str = f"{HOST}/2023/a/", time: str = "20230515101500", mime: str = "text/html", status: str = "200"
) -> list[str]:
    return ["test,suara)/2023/a", time, url, mime, status, "Q4YU", "1415"]


def rows(*lines: object) -> bytes:
    """As the Wayback Machine answers."""
    return json.dumps([HEADER, *lines]).encode()


def pywb(
    url: str = f"{HOST}/2023/a/", time: str = "20230515101500", mime: str = "text/html", **more: str
) -> bytes:
    """A line as pywb answers it; `status` is for the caller to give, revisits have none."""
    line = {"urlkey": "test,suara)/2023/a", "timestamp": time, "url": url, "mime": mime, **more}
    return json.dumps(line).encode() + b"\n"


# An answer, the URLs and times that it holds, and its resume key.
INDEXES: list[tuple[str, bytes, list[tuple[str, datetime]] | None, str | None]] = [
    ("a row", rows(row()), [(f"{HOST}/2023/a/", DAY)], None),
    (
        "two rows",
        rows(row(), row(f"{HOST}/2023/b/")),
        [(f"{HOST}/2023/a/", DAY), (f"{HOST}/2023/b/", DAY)],
        None,
    ),
    (
        "a resume key",
        rows(row(), [], ["org%2Csuara+2023%21"]),
        [(f"{HOST}/2023/a/", DAY)],
        "org%2Csuara+2023%21",
    ),
    ("no row but a key", rows([], ["kunci"]), [], "kunci"),
    ("header only", rows(), [], None),
    ("nothing, as the Wayback Machine says it", b"[]", [], None),
    ("nothing, as pywb says it", b"", [], None),
    ("a blank line", b"\n", [], None),
    ("over several lines", rows(row()).replace(b"], [", b"],\n["), [(f"{HOST}/2023/a/", DAY)], None),
    ("a short row", rows(["test,suara)/", "20230515101500", f"{HOST}/2023/a/"]), [], None),
    ("a revisit", rows(row(status="-"), row(mime="warc/revisit")), [], None),
    ("not found", rows(row(status="404")), [], None),
    ("a picture", rows(row(mime="image/jpeg")), [], None),
    ("xhtml", rows(row(mime="application/xhtml+xml")), [(f"{HOST}/2023/a/", DAY)], None),
    ("not http", rows(row("dns:suara.test")), [], None),
    ("a month that is none", rows(row(time="20231301000000")), [], None),
    ("no time", rows(row(time="-")), [], None),
    ("a line", pywb(status="200"), [(f"{HOST}/2023/a/", DAY)], None),
    (
        "two lines",
        pywb(status="200") + pywb(f"{HOST}/2023/b/", status="200"),
        [(f"{HOST}/2023/a/", DAY), (f"{HOST}/2023/b/", DAY)],
        None,
    ),
    ("a revisit's line", pywb(mime="warc/revisit") + pywb(mime="text/html"), [], None),
    ("status as a number", pywb(status="200").replace(b'"200"', b"200"), [(f"{HOST}/2023/a/", DAY)], None),
    ("an error of pywb", b'{"message": "Invalid match_type: bogus"}', [], None),
    ("html", b"<html><body>Service Unavailable</body></html>", None, None),
    ("text", b"org.archive.util.io.RuntimeIOException", None, None),
    ("cut off", rows(row(), row())[:-20], None, None),
    ("not UTF-8", b"\xff\xfe\xff", None, None),
]

TIMESTAMPS = [
    ("20230515101500", datetime(2023, 5, 15, 10, 15, tzinfo=UTC)),
    ("20231301000000", None),
    ("20230230000000", None),
    ("20230515", None),
    ("2023-05-15T10:15", None),
    ("kemarin", None),
    ("", None),
]

REPLAY = "http://arsip.test/web/"
CDX = "http://arsip.test/cdx/search/cdx"
WAYBACK = asked("wayback", CDX, replay=REPLAY)
CAPTURED = f"{REPLAY}20230515101500id_/"

KEY = "test%2Csuara%29%2F2023%2Fa+20230515101500%21"
"""As the Wayback Machine gives it, which also undoes its coding (CDXServer.java): it goes back as it is."""

# An answer, its captures, and whether there is more to be had by the key.
CAPTURES = [
    ("rows", rows(row()), ((f"{HOST}/2023/a/", f"{CAPTURED}{HOST}/2023/a/"),), False),
    ("lines", pywb(status="200"), ((f"{HOST}/2023/a/", f"{CAPTURED}{HOST}/2023/a/"),), False),
    (
        "the archive's spelling is asked for",
        rows(row("HTTP://Suara.TEST/2023/a/?utm_source=fb&b=2&a=1")),
        (
            (
                f"{HOST}/2023/a/?a=1&b=2",
                f"{CAPTURED}HTTP://Suara.TEST/2023/a/?utm_source=fb&b=2&a=1",
            ),
        ),
        False,
    ),
    ("more", rows(row(), [], [KEY]), ((f"{HOST}/2023/a/", f"{CAPTURED}{HOST}/2023/a/"),), True),
    ("nothing", b"", (), False),
]

COLLINFO = "http://indeks.test/collinfo.json"
DATA = "http://data.test/"
COMMONCRAWL = asked("commoncrawl", "http://indeks.test/", replay=DATA)


def a_crawl(name: str, to: object) -> dict[str, object]:
    return {"id": name, "cdx-api": f"http://indeks.test/{name}-index", "from": "2021-01-01", "to": to}


# The list of crawls, and those of them that are asked; the inquiry looks back to 2022.
COLLINFOS: list[tuple[str, object, list[str] | None]] = [
    ("late", [a_crawl("CC-2023-06", "2023-02-09T12:00:00")], ["CC-2023-06"]),
    ("on the day", [a_crawl("CC-2022-01", "2022-01-01T00:00:00")], ["CC-2022-01"]),
    ("early", [a_crawl("CC-2021-49", "2021-12-31T23:59:59")], []),
    (
        "in their order",
        [a_crawl("CC-B", "2024-01-01"), a_crawl("CC-A", "2023-01-01")],
        ["CC-B", "CC-A"],
    ),
    ("none", [], []),
    ("no end", [{"id": "CC", "cdx-api": "http://indeks.test/CC-index"}], None),
    ("no address", [{"id": "CC", "to": "2023-01-01"}], None),
    ("an object", {"message": "busy"}, None),
    ("a number", 7, None),
]

INDEX_PAGE = "http://indeks.test/CC-index?filter=%3Dstatus%3A200&output=json&page=0&url=suara.test%2F%2A"
IN_WARC = {"status": "200", "filename": "crawl-data/a.warc.gz", "offset": "100", "length": "200"}

# A page of an index, its captures, and whether the next is asked for.
INDEX_PAGES: list[tuple[str, bytes, tuple[str, ...] | None, bool]] = [
    ("a line", pywb(**IN_WARC), (f"{DATA}crawl-data/a.warc.gz#bytes=100-299",), True),
    (
        "at the start of a file",
        pywb(**IN_WARC | {"offset": "0", "length": "1"}),
        (f"{DATA}crawl-data/a.warc.gz#bytes=0-0",),
        True,
    ),
    ("nowhere", pywb(status="200"), (), True),
    ("past the end", b"", (), False),
    ("none found", b'{"message": "No Captures found for: suara.test/*"}', (), False),
    ("html", b"<html>504</html>", None, False),
]

GDELT = asked("gdelt", "http://gdelt.test/doc?query={query}&mode=ArtList&format=json")

# An answer and its articles.
GDELTS: list[tuple[str, bytes, tuple[Link, ...] | None]] = [
    (
        "an article",
        json.dumps(
            {
                "articles": [
                    {
                        "url": f"{HOST}/2023/a/?utm_source=x",
                        "title": "Guru Penggerak Panen Karya",
                        "seendate": "20230515T101500Z",
                    }
                ]
            }
        ).encode(),
        (Link(f"{HOST}/2023/a/", None, DAY, True),),
    ),
    (
        "a title says little",
        b'{"articles": [{"url": "http://suara.test/2023/a/", "title": "Jalan Desa"}]}',
        (Link(f"{HOST}/2023/a/"),),
    ),
    (
        "a day that is none",
        b'{"articles": [{"url": "http://suara.test/2023/a/", "seendate": "kemarin"}]}',
        (Link(f"{HOST}/2023/a/"),),
    ),
    ("no address", b'{"articles": [{"title": "a"}, {"url": ""}, {"url": null}]}', ()),
    ("nothing found", b"{}", ()),
    ("an error", b"Your query was too short or too long.", None),
    ("a list", b"[]", None),
    ("nothing", b"", None),
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


# The same where nothing is marked with rel=next: the links of a page, and the one that continues the article.
NUMBERED_PAGES = [
    ("/2023/a/", ["?page=2", "?page=3"], "/2023/a/?page=2"),
    ("/2023/a/?page=2", ["/2023/a/", "?page=3"], "/2023/a/?page=3"),
    ("/2023/a/2/", ["/2023/a/", "/2023/a/3/#isi"], "/2023/a/3/"),
    ("/2023/a/", ["/2023/b/2/", "/2/"], None),
    ("/2023/a/", ["?page=3"], None),
    ("/2023/a/?page=3", ["/2023/a/", "?page=2"], None),
    ("/2023/a/", ["/tag/guru?page=2", "http://lain.test/2023/a/2/"], None),
    ("/2023/a/", ["?komentar=2"], None),
]


@pytest.mark.parametrize(("path", "hrefs", "expected"), NUMBERED_PAGES)
def test_next_page_by_number(path: str, hrefs: list[str], expected: str | None) -> None:
    response = html(path, "Halaman: " + " ".join(f"<a href='{href}'>x</a>" for href in hrefs))
    assert next_page(response, f"{HOST}/2023/a/") == (expected and f"{HOST}{expected}")


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


@pytest.mark.parametrize(
    ("name", "entry", "expected"), NEWS_SITEMAPS, ids=[name for name, *_ in NEWS_SITEMAPS]
)
def test_news_sitemap(name: str, entry: str, expected: Link) -> None:
    response = Response(f"{HOST}/news.xml", body=news_sitemap(entry))
    assert sitemap.find(response, ASKED) == Found((expected,))


@pytest.mark.parametrize(("method", "address", "expected"), STARTS)
def test_start(method: Method, address: str, expected: list[str]) -> None:
    inquiry = asked(method, f"{HOST}{address}")
    assert list(METHODS[method].start(inquiry)) == [f"{HOST}{url}" for url in expected]


def test_wordpress_start() -> None:
    first, second = wordpress.start(WORDPRESS)
    assert first.startswith(f"{POSTS}?")
    assert dict(query(first)) == {
        "search": '"guru penggerak"',
        "after": "2022-01-01T00:00:00",
        "per_page": "100",
        "page": "1",
        "_fields": "link,date_gmt,modified_gmt",
    }
    assert dict(query(second)) == dict(query(first)) | {"search": '"CGP"'}


@pytest.mark.parametrize(
    ("name", "page", "pages", "posts", "links", "following"),
    WORDPRESS_PAGES,
    ids=[name for name, *_ in WORDPRESS_PAGES],
)
def test_wordpress(
    name: str,
    page: str,
    pages: str | None,
    posts: object,
    links: tuple[Link, ...] | None,
    following: str | None,
) -> None:
    headers = {"X-WP-TotalPages": pages} if pages else {}
    response = Response(f"{POSTS}?page={page}&search=CGP", headers=headers, body=json.dumps(posts).encode())
    more = (Link(f"{POSTS}?page={following}&search=CGP"),) if following else ()
    assert wordpress.find(response, WORDPRESS) == (None if links is None else Found(links, more))


@pytest.mark.parametrize("body", NOT_JSON)
def test_not_json(body: bytes) -> None:
    assert wordpress.find(Response(POSTS, body=body), WORDPRESS) is None
    assert gdelt.find(Response(GDELT.step.url, body=body), GDELT) is None


def test_wordpress_with_a_byte_order_mark() -> None:
    response = Response(POSTS, body=b"\xef\xbb\xbf" + json.dumps([POST]).encode())
    assert wordpress.find(response, WORDPRESS) == Found((POST_LINK,))


@pytest.mark.parametrize(("title", "summary", "content", "expected"), ENTRIES)
def test_feed_tells_of_an_entry(title: str, summary: str, content: str, expected: bool | None) -> None:
    full = f"<content:encoded><![CDATA[<p>{content}</p>]]></content:encoded>" if content else ""
    body = (
        '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>t</title>'
        f"<item><title>{title}</title><link>{HOST}/a/</link><description>{summary}</description>{full}</item>"
        "</channel></rss>"
    )
    response = XmlResponse(f"{HOST}/feed/", body=body.encode(), headers={"Content-Type": "text/xml"})
    assert feed.find(response, ASKED) == Found((Link(f"{HOST}/a/", names_programme=expected),))


@pytest.mark.parametrize(("path", "channel", "expected"), NEXT_FEEDS)
def test_next_feed(path: str, channel: str, expected: str | None) -> None:
    body = (
        '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>t</title>'
        f"{channel}</channel></rss>"
    )
    response = XmlResponse(f"{HOST}{path}", body=body.encode(), headers={"Content-Type": "text/xml"})
    found = feed.find(response, ASKED)
    assert found is not None
    assert found.more == ((Link(f"{HOST}{expected}"),) if expected else ())


def test_blogspot_start() -> None:
    address = f"{HOST}/feeds/posts/default"
    first, second = blogspot.start(asked("blogspot", address))
    assert first.startswith(f"{address}?")
    assert dict(query(first)) == {
        "q": '"guru penggerak"',
        "start-index": "1",
        "max-results": "150",
        "redirect": "false",
    }
    assert dict(query(second))["q"] == '"CGP"'


def test_blogspot_finds_as_a_feed_does() -> None:
    response = XmlResponse(f"{HOST}/feeds/posts/default", body=ATOM, headers={"Content-Type": "text/xml"})
    inquiry = asked("blogspot", f"{HOST}/feeds/posts/default")
    assert blogspot.find(response, inquiry) == {name: found for name, _, found in FEEDS}["atom"]


@pytest.mark.parametrize(("template", "path", "body", "expected"), SEARCHES)
def test_search(template: str, path: str, body: str, expected: str | None) -> None:
    found = search.find(html(path, body), asked("search", f"{HOST}{template}", max_pages=3))
    assert found is not None
    assert found.more == ((Link(f"{HOST}{expected}"),) if expected else ())
    assert (Link(f"{HOST}/2023/a/") in found.links) is (ARTICLE in body)


def test_search_must_be_html() -> None:
    inquiry = asked("search", f"{HOST}/cari?q={{query}}&hal={{page}}")
    assert search.find(Response(f"{HOST}/cari?q=CGP&hal=1", body=b"{}"), inquiry) is None


def test_search_on_the_www_host() -> None:
    response = HtmlResponse("http://www.suara.test/cari?hal=1&q=CGP", body=ARTICLE.encode(), encoding="utf-8")
    found = search.find(response, asked("search", f"{HOST}/cari?q={{query}}&hal={{page}}"))
    assert found is not None
    assert [urlsplit(link.url).path for link in found.more] == ["/cari"]


@pytest.mark.parametrize(("name", "body", "captures", "resume"), INDEXES, ids=[name for name, *_ in INDEXES])
def test_cdx(name: str, body: bytes, captures: list[tuple[str, datetime]] | None, resume: str | None) -> None:
    index = cdx.parse(body)
    if index is None:
        assert captures is None
    else:
        assert [(found.url, found.moment) for found in index.captures] == captures
        assert index.resume == resume


@pytest.mark.parametrize("url", ["http://suara.test:80/2023/a/", "https://suara.test:443/2023/a/"])
def test_cdx_without_default_ports(url: str) -> None:
    index = cdx.parse(rows(row(url)))
    assert index is not None
    assert [found.url for found in index.captures] == [url.replace(":80", "").replace(":443", "")]


@pytest.mark.parametrize("body", [b"[1, 2]", b'[["urlkey"], 5]'])
def test_cdx_is_total(body: bytes) -> None:
    index = cdx.parse(body)
    assert index is None or index.captures == ()


@pytest.mark.parametrize(("text", "expected"), TIMESTAMPS)
def test_timestamp(text: str, expected: datetime | None) -> None:
    assert cdx.parse_timestamp(text) == expected


@pytest.mark.parametrize("text", ["202305151015", "2023051510150"])
def test_timestamp_of_fewer_digits(text: str) -> None:
    assert cdx.parse_timestamp(text) is None


def test_wayback_start() -> None:
    source = suara(
        {"method": "wayback", "url": CDX, "replay": REPLAY},
        {"method": "feed", "url": "http://www.berita.suara.test/feed/"},
    )
    own, other = wayback.start(Inquiry(source, 0, QUERIES, SINCE))
    assert own.startswith(f"{CDX}?")
    assert query(own) == [
        ("url", "berita.suara.test/*"),
        ("from", "20220101"),
        ("output", "json"),
        ("collapse", "urlkey"),
        ("filter", "statuscode:200"),
        ("filter", "mimetype:text/html"),
        ("limit", "5000"),
        ("showResumeKey", "true"),
        ("allowFuzzy", "0"),
    ]
    assert query(other)[0] == ("url", "suara.test/*")


@pytest.mark.parametrize(("address", "expected"), [(CDX, 1), ("http://arsip.test/gone/cdx", 0)])
def test_only_the_wayback_machine_is_told_a_pattern(address: str, expected: int) -> None:
    [url] = wayback.start(asked("wayback", address, replay=REPLAY, only="guru-penggerak|cgp"))
    assert query(url).count(("filter", "original:.*(?:guru-penggerak|cgp).*")) == expected
    assert len([name for name, _ in query(url) if name == "filter"]) == 2 + expected


@pytest.mark.parametrize(("name", "body", "expected", "more"), CAPTURES, ids=[name for name, *_ in CAPTURES])
def test_wayback(name: str, body: bytes, expected: tuple[tuple[str, str], ...], more: bool) -> None:
    [url] = wayback.start(WAYBACK)
    found = wayback.find(Response(url, body=body), WAYBACK)
    assert found is not None
    assert found.links == tuple(Link(page, capture=capture) for page, capture in expected)
    following = [sorted(query(link.url)) for link in found.more]
    assert following == ([sorted([*query(url), ("resumeKey", KEY)])] if more else [])


def test_wayback_resumes_from_the_next_key() -> None:
    [url] = wayback.start(WAYBACK)
    found = wayback.find(Response(f"{url}&resumeKey=lama", body=rows(row(), [], ["baru"])), WAYBACK)
    assert found is not None
    assert [value for link in found.more for name, value in query(link.url) if name == "resumeKey"] == [
        "baru"
    ]


def test_wayback_must_be_an_index() -> None:
    assert wayback.find(Response(CDX, body=b"<html>429</html>"), WAYBACK) is None


def test_commoncrawl_start() -> None:
    assert list(commoncrawl.start(COMMONCRAWL)) == [COLLINFO]


@pytest.mark.parametrize(("name", "crawls", "expected"), COLLINFOS, ids=[name for name, *_ in COLLINFOS])
def test_commoncrawl_crawls(name: str, crawls: object, expected: list[str] | None) -> None:
    found = commoncrawl.find(Response(COLLINFO, body=json.dumps(crawls).encode()), COMMONCRAWL)
    if found is None or expected is None:
        assert found is None
        assert expected is None
    else:
        assert found.links == ()
        assert [link.url.partition("?")[0] for link in found.more] == [
            f"http://indeks.test/{name}-index" for name in expected
        ]
        for link in found.more:
            assert dict(query(link.url)) == {
                "url": "suara.test/*",
                "output": "json",
                "filter": "=status:200",
                "page": "0",
            }


def test_commoncrawl_list_must_be_json() -> None:
    assert commoncrawl.find(Response(COLLINFO, body=b"<html>"), COMMONCRAWL) is None


@pytest.mark.parametrize(
    ("name", "body", "captures", "more"), INDEX_PAGES, ids=[name for name, *_ in INDEX_PAGES]
)
def test_commoncrawl_index(name: str, body: bytes, captures: tuple[str, ...] | None, more: bool) -> None:
    found = commoncrawl.find(Response(INDEX_PAGE, body=body), COMMONCRAWL)
    if found is None or captures is None:
        assert found is None
        assert captures is None
    else:
        assert found.links == tuple(Link(f"{HOST}/2023/a/", capture=capture) for capture in captures)
        assert [dict(query(link.url)) for link in found.more] == (
            [dict(query(INDEX_PAGE)) | {"page": "1"}] if more else []
        )


def test_commoncrawl_goes_on_after_a_page_of_pictures() -> None:
    found = commoncrawl.find(Response(INDEX_PAGE, body=pywb(mime="image/jpeg", **IN_WARC)), COMMONCRAWL)
    assert found is not None
    assert len(found.more) == 1


@pytest.mark.parametrize("place", [{}, {"offset": "0"}, {"offset": "x", "length": "1"}])
def test_commoncrawl_is_total(place: dict[str, str]) -> None:
    body = pywb(status="200", filename="a.warc.gz", **place)
    found = commoncrawl.find(Response(INDEX_PAGE, body=body), COMMONCRAWL)
    assert found is not None
    assert found.links == ()


def test_gdelt_start() -> None:
    assert [dict(query(url))["query"] for url in gdelt.start(GDELT)] == list(QUERIES)


@pytest.mark.parametrize(("name", "body", "expected"), GDELTS, ids=[name for name, *_ in GDELTS])
def test_gdelt(name: str, body: bytes, expected: tuple[Link, ...] | None) -> None:
    found = gdelt.find(Response(GDELT.step.url, body=body), GDELT)
    assert found == (None if expected is None else Found(expected))


@pytest.mark.parametrize("body", [b'{"articles": null}', b'{"articles": ["a"]}', b'{"articles": 7}'])
def test_gdelt_is_total(body: bytes) -> None:
    assert gdelt.find(Response(GDELT.step.url, body=body), GDELT) in (None, Found())
