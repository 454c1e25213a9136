"""portalwarta.test: a portal that spreads long articles over several pages."""

from collections.abc import Sequence
from functools import partial

from crawler.demo.content import DemoArticle, article_path, article_url
from crawler.demo.faults import first_report, old_path
from crawler.demo.markup import blocks, share
from crawler.demo.page import Page, Query, Routes, always, redirect
from crawler.demo.room import Room, numbered, page_number

PER_PAGE = 5
TAG = "/tag/guru-penggerak"


def routes(room: Room) -> Routes:
    """Articles, the channel with everything, the tag, and the old address of one article."""
    renamed = first_report(room)
    tagged = room.tagged("guru penggerak")
    return {
        **{article_path(article): partial(_article, room, article) for article in room.articles},
        old_path(renamed): redirect(article_url(renamed), 301),
        "/": always(partial(room.html, "front.html.j2")),
        "/redaksi": always(partial(room.html, "page.html.j2", title="Redaksi")),
        TAG: partial(_list, room, "Guru Penggerak", TAG, tagged, {article_path(renamed): old_path(renamed)}),
        "/kanal/pendidikan": partial(_list, room, "Pendidikan", "/kanal/pendidikan", room.articles, {}),
    }


def _article(room: Room, article: DemoArticle, query: Query) -> Page | None:
    """One page of an article; there is no page that holds all of a long one."""
    page = page_number(query.get("page", "1"))
    if not 1 <= page <= article.pages:
        return None
    part = share(blocks(article.body), article.pages)[page - 1]
    return room.article(article, blocks=part, page=page)


def _list(
    room: Room,
    title: str,
    base: str,
    items: Sequence[DemoArticle],
    moved: dict[str, str],
    query: Query,
) -> Page | None:
    """One page of a list, in which the articles of `moved` are linked at their old address."""
    page, last = page_number(query.get("page", "1")), max(1, -(-len(items) // PER_PAGE))
    if not 1 <= page <= last:
        return None
    chosen = numbered(items, PER_PAGE, page)
    names = {"title": title, "base": base, "items": chosen, "page": page, "last": last, "moved": moved}
    return room.html("list.html.j2", **names)
