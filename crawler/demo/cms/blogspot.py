"""catatanguru.blogspot.test: a teacher's blog in the classic Blogspot layout."""

from functools import partial
from itertools import groupby

from crawler.demo.content import DemoArticle, article_path
from crawler.demo.page import Page, Query, Routes, always
from crawler.demo.room import Room, page_number

FEED = "/feeds/posts/default"
FEED_SIZE = 5
ATOM = "application/atom+xml; charset=UTF-8"


def routes(room: Room) -> Routes:
    """Posts, months, labels (which robots.txt forbids) and the paged Atom feed."""
    labels = sorted({tag for article in room.articles for tag in article.tags})
    months = [(month, list(found)) for month, found in groupby(room.articles, _month)]
    return {
        **{
            article_path(article): always(partial(room.article, article, months=months))
            for article in room.articles
        },
        **{
            f"/{month}/": always(partial(room.html, "list.html.j2", title=month, items=found, months=months))
            for month, found in months
        },
        **{
            f"/search/label/{label}": always(
                partial(room.html, "list.html.j2", title=label, items=room.tagged(label), months=months)
            )
            for label in labels
        },
        "/": always(partial(room.html, "list.html.j2", title="", items=room.articles[:7], months=months)),
        "/p/tentang.html": always(partial(room.html, "page.html.j2", months=months)),
        FEED: partial(_feed, room),
    }


def _month(article: DemoArticle) -> str:
    return f"{article.published:%Y/%m}"


def _feed(room: Room, query: Query) -> Page:
    """The feed from `start-index` (counted from 1), `max-results` posts at a time."""
    start = page_number(query.get("start-index", "1")) or 1
    size = page_number(query.get("max-results", str(FEED_SIZE))) or FEED_SIZE
    items = room.articles[start - 1 : start - 1 + size]
    after = start + size
    following = f"{FEED}?start-index={after}&max-results={size}" if after <= len(room.articles) else None
    return room.xml("atom.xml.j2", ATOM, items=items, start=start, size=size, feed=FEED, following=following)
