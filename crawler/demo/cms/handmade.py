"""kilaspulau.test: a site made by hand long ago, in windows-1252, as most of its pages do not say."""

from dataclasses import replace
from functools import partial

from crawler.demo.content import DemoArticle
from crawler.demo.faults import GONE, GONE_ID, first_report
from crawler.demo.page import Page, Query, Routes, always, failure
from crawler.demo.room import Room

FEED_SIZE = 10
RSS = "text/xml; charset=UTF-8"
UNDECLARED = "text/html"
WRONG = "text/html; charset=utf-8"


def routes(room: Room) -> Routes:
    """One script for all articles, a front page that lists them, and a feed with one deleted item."""
    gone = (("Jadwal kapal perintis", f"http://{room.site.host}{GONE}"),)
    return {
        "/": always(lambda: _recode(room.html("front.html.j2"), UNDECLARED)),
        "/berita.php": partial(_article, room),
        "/buku-tamu.php": always(lambda: _recode(room.html("page.html.j2"), UNDECLARED)),
        "/rss.xml": always(partial(room.xml, "rss.xml.j2", RSS, items=room.articles[:FEED_SIZE], extra=gone)),
    }


def wrong_charset(room: Room) -> DemoArticle:
    """The article whose header declares UTF-8, although its bytes are windows-1252."""
    return first_report(room)


def _article(room: Room, query: Query) -> Page | None:
    number = query.get("id")
    if number == GONE_ID:
        return failure(410, "Berita telah dihapus")
    for article in room.articles:
        if str(article.number) == number:
            wrong = article is wrong_charset(room)
            return _recode(room.article(article), WRONG if wrong else UNDECLARED)
    return None


def _recode(page: Page, content_type: str) -> Page:
    body = page.body.decode().encode("cp1252", "xmlcharrefreplace")
    return replace(page, body=body, content_type=content_type)
