"""The server: HTTP, validators, and every fault over real sockets."""

import gzip
import re
from contextlib import closing
from http.client import HTTPConnection, IncompleteRead
from importlib.resources import files
from urllib.error import HTTPError
from urllib.parse import urlsplit
from urllib.request import ProxyHandler, build_opener
from urllib.robotparser import RobotFileParser

import feedparser
import pytest

from crawler.demo import faults
from crawler.demo.content import SITES, article_url
from crawler.demo.server import DemoServer, LoggedRequest
from crawler.demo.sites import FORBIDDEN, build_sites
from tests.demo.web import (
    ARTICLES,
    BY_SITE,
    CUT,
    ROOMS,
    TRAPS,
    ask,
    links,
    pages_of,
)

GUARDED = [
    *(article_url(articles[-1]) for articles in BY_SITE.values()),
    "http://suarahulu.test/feed/",
    "http://suarahulu.test/wp-sitemap.xml",
    "http://lintasnusa.test/sitemap-berita.xml.gz",
    "http://catatanguru.blogspot.test/feeds/posts/default",
    "http://bgpbengkulu.test/sitemap.xml",
    "http://kilaspulau.test/rss.xml",
]


# The server


def test_absolute_and_origin_form_are_the_same(server: DemoServer) -> None:
    url = article_url(BY_SITE["lintasnusa"][0])
    absolute = ask(server, url)
    assert absolute == ask(server, urlsplit(url).path, Host="lintasnusa.test")
    assert absolute.status == 200


def test_it_is_a_proxy_for_ordinary_clients(server: DemoServer) -> None:
    opener = build_opener(ProxyHandler({"http": server.proxy_url}))
    with opener.open("http://suarahulu.test/") as response:
        assert b"Suara Hulu" in response.read()


def test_connections_are_kept_alive(server: DemoServer) -> None:
    address = urlsplit(server.proxy_url)
    assert address.hostname and address.port
    with closing(HTTPConnection(address.hostname, address.port, timeout=10)) as connection:
        for path in ("/", "/tidak-ada", "/robots.txt"):
            connection.request("GET", f"http://suarahulu.test{path}")
            sock = connection.sock
            response = connection.getresponse()
            response.read()
            assert response.version == 11
            assert connection.sock is sock


def test_head_has_headers_only(server: DemoServer) -> None:
    url = article_url(BY_SITE["suarahulu"][0])
    head, full = ask(server, url, "HEAD"), ask(server, url)
    assert head.headers == full.headers
    assert head.body == b""
    assert int(full.headers["Content-Length"]) == len(full.body)


def test_unknown_hosts_and_tunnels_are_refused(server: DemoServer) -> None:
    assert ask(server, "http://tidak-dikenal.test/").status == 404
    assert ask(server, "suarahulu.test:443", "CONNECT").status == 502
    assert ask(server, "http://suarahulu.test/", "DELETE").status == 501


def test_requests_are_logged_as_answered(fresh: DemoServer) -> None:
    ask(fresh, "http://portalwarta.test/kanal/pendidikan?page=2")
    ask(fresh, "http://portalwarta.test/tidak-ada")
    assert fresh.requests == [
        LoggedRequest("GET", "portalwarta.test", "/kanal/pendidikan?page=2", 200),
        LoggedRequest("GET", "portalwarta.test", "/tidak-ada", 404),
    ]


def test_it_writes_no_log(fresh: DemoServer, capfd: pytest.CaptureFixture[str]) -> None:
    ask(fresh, "http://suarahulu.test/")
    ask(fresh, "http://suarahulu.test/tidak-ada")
    assert capfd.readouterr() == ("", "")


def test_two_runs_send_the_same_bytes(server: DemoServer) -> None:
    targets = [(host, path) for host, routes in build_sites().items() for path in routes]
    targets = [(host, path) for host, path in targets if path != CUT]
    with DemoServer() as other:
        ask(other, article_url(faults.first_report(ROOMS["bgpbengkulu"])))
        for host, path in targets:
            address = f"http://{host}{path.replace(' ', '%20')}"
            assert ask(server, address) == ask(other, address), address


# Validators


@pytest.mark.parametrize("url", GUARDED)
def test_known_copies_are_answered_304(server: DemoServer, url: str) -> None:
    first = ask(server, url)
    assert first.status == 200
    etag, modified = first.headers["ETag"], first.headers["Last-Modified"]
    for headers in (
        {"If_None_Match": etag},
        {"If_None_Match": f'"lain", W/{etag}'},
        {"If_Modified_Since": modified},
        {"If_Modified_Since": "Fri, 01 Jan 2100 00:00:00 GMT"},
    ):
        again = ask(server, url, **headers)
        assert (again.status, again.body, again.headers["ETag"]) == (304, b"", etag), headers


@pytest.mark.parametrize("url", GUARDED)
def test_other_copies_are_answered_in_full(server: DemoServer, url: str) -> None:
    modified = ask(server, url).headers["Last-Modified"]
    for headers in (
        {"If_None_Match": '"lain"'},
        {"If_None_Match": '"lain"', "If_Modified_Since": modified},
        {"If_Modified_Since": "Thu, 01 Jan 2015 00:00:00 GMT"},
        {"If_Modified_Since": "kemarin"},
    ):
        assert ask(server, url, **headers).status == 200, headers


def test_lists_have_an_etag_and_errors_have_none(server: DemoServer) -> None:
    reply = ask(server, "http://portalwarta.test/kanal/pendidikan")
    assert "Last-Modified" not in reply.headers
    again = ask(server, "http://portalwarta.test/kanal/pendidikan", If_None_Match=reply.headers["ETag"])
    assert again.status == 304
    assert "ETag" not in ask(server, "http://portalwarta.test/tidak-ada").headers


# Rules of the road


@pytest.mark.parametrize("site", SITES)
def test_robots_forbids_only_what_is_listed_and_nothing_the_articles_need(
    server: DemoServer, site: str
) -> None:
    host = SITES[site].host
    text = ask(server, f"http://{host}/robots.txt").body.decode()
    general = text[text.index("User-agent: *") :]
    forbidden = re.findall(r"(?m)^Disallow: (\S+)", general)
    assert set(forbidden) <= set(FORBIDDEN)
    robots = RobotFileParser()
    robots.parse(text.splitlines())
    assert all(robots.can_fetch("jejak", article_url(article)) for article in BY_SITE[site])
    assert not any(robots.can_fetch("jejak", f"http://{host}{path}x") for path in forbidden)


def test_some_robots_forbids_each_listed_path() -> None:
    texts = [(files("crawler.demo") / "templates" / site / "robots.txt").read_text() for site in SITES]
    assert {path for path in FORBIDDEN if not any(f"Disallow: {path}" in text for text in texts)} == set()


def test_one_site_asks_for_a_delay(server: DemoServer) -> None:
    assert b"Crawl-delay: 0.05" in ask(server, "http://bgpbengkulu.test/robots.txt").body


def test_the_site_map_lists_two_forbidden_articles(server: DemoServer) -> None:
    site_map = ask(server, "http://suarahulu.test/wp-sitemap-posts-post-1.xml").body.decode()
    listed = [url for url in re.findall("<loc>(.*?)</loc>", site_map) if "/arsip-terbatas/" in url]
    assert len(listed) == 2
    assert all(ask(server, url).status == 200 for url in listed)


# Faults


def test_the_loop_never_ends(server: DemoServer) -> None:
    opener = build_opener(ProxyHandler({"http": server.proxy_url}))
    with pytest.raises(HTTPError, match="infinite loop") as caught:
        opener.open(f"http://lintasnusa.test{faults.LOOP}")
    caught.value.close()
    tag = ask(server, "http://lintasnusa.test/tag/guru-penggerak")
    assert f"http://lintasnusa.test{faults.LOOP}" in links(tag, "http://lintasnusa.test/")


def test_the_old_address_leads_to_the_article(server: DemoServer) -> None:
    renamed = faults.first_report(ROOMS["portalwarta"])
    old = f"http://portalwarta.test{faults.old_path(renamed)}"
    reply = ask(server, old)
    assert (reply.status, reply.headers["Location"]) == (301, article_url(renamed))
    listed = [url for page in pages_of(server, "http://portalwarta.test/tag/guru-penggerak") for url in page]
    assert old in listed


def test_the_short_link_leads_to_the_article(server: DemoServer) -> None:
    article = BY_SITE["suarahulu"][0]
    reply = ask(server, f"http://suarahulu.test/?p={article.number}")
    assert (reply.status, reply.headers["Location"]) == (301, article_url(article))
    assert ask(server, "http://suarahulu.test/?p=1").status == 404


def test_a_listed_page_is_missing(server: DemoServer) -> None:
    url = f"http://bgpbengkulu.test{faults.MISSING}"
    assert url in links(ask(server, "http://bgpbengkulu.test/berita"), "http://bgpbengkulu.test/")
    assert ask(server, url).status == 404


def test_one_article_stumbles_once_a_server(fresh: DemoServer) -> None:
    url = article_url(faults.first_report(ROOMS["bgpbengkulu"]))
    assert [ask(fresh, url).status for _ in range(3)] == [500, 200, 200]


def test_one_article_is_always_cut_off(server: DemoServer) -> None:
    url = f"http://lintasnusa.test{CUT}"
    for _ in range(2):
        with pytest.raises(IncompleteRead) as caught:
            ask(server, url)
        assert caught.value.expected and len(caught.value.partial) > 1000
    zipped = ask(server, "http://lintasnusa.test/sitemap-berita.xml.gz").body
    assert url in gzip.decompress(zipped).decode()


def test_one_item_of_the_feed_is_gone(server: DemoServer) -> None:
    feed = feedparser.parse(ask(server, "http://kilaspulau.test/rss.xml").body)
    assert f"http://kilaspulau.test{faults.GONE}" in [entry.link for entry in feed.entries]
    assert ask(server, f"http://kilaspulau.test{faults.GONE}").status == 410


def test_one_page_lies_about_its_charset_and_the_others_say_nothing(server: DemoServer) -> None:
    wrong = faults.first_report(ROOMS["kilaspulau"])
    for article in BY_SITE["kilaspulau"]:
        reply = ask(server, article_url(article))
        expected = "text/html; charset=utf-8" if article is wrong or article == wrong else "text/html"
        assert reply.headers["Content-Type"] == expected
        assert b"charset" not in reply.body.lower()
        assert b"\x93Kilas Pulau\x94 \x96" in reply.body
        with pytest.raises(UnicodeDecodeError):
            reply.body.decode("utf-8")


def test_no_trap_is_among_the_articles() -> None:
    assert {trap.slug for trap in TRAPS}.isdisjoint(article.slug for article in ARTICLES)
    assert [trap.site for trap in TRAPS] == ["lintasnusa", "suarahulu", "suarahulu"]
