"""bgpbengkulu.test: the site of a government office, whose texts are pasted from a word processor."""

from dataclasses import replace
from functools import partial

from crawler.demo.content import DemoArticle, article_path, article_url
from crawler.demo.faults import MISSING, first_report
from crawler.demo.page import Handler, Page, Query, Routes, always
from crawler.demo.room import Room, numbered, page_number

PER_PAGE = 5
LIST = "/berita"
PAGES = {"profil": "Profil", "layanan": "Layanan", "kontak": "Kontak"}


def routes(room: Room) -> Routes:
    """News, the list of news, a flat site map without dates and the pages of the office."""
    host = f"http://{room.site.host}"
    urls = [f"{host}/", *(f"{host}/{name}" for name in PAGES), *map(article_url, room.articles)]
    entries = [(url, None) for url in urls]
    return {
        **{article_path(article): _article(room, article) for article in room.articles},
        **{f"/{name}": always(partial(room.html, "page.html.j2", title=PAGES[name])) for name in PAGES},
        "/": always(partial(room.html, "front.html.j2")),
        LIST: partial(_list, room),
        "/sitemap.xml": always(partial(room.xml, "sitemap.xml.j2", entries=entries)),
    }


def _article(room: Room, article: DemoArticle) -> Handler:
    stumbles = article is first_report(room)
    return always(lambda: replace(room.article(article), stumbles=stumbles))


def _list(room: Room, query: Query) -> Page | None:
    """A page of the list of news; on the first stands an item that has been deleted."""
    page, last = page_number(query.get("hal", "1")), max(1, -(-len(room.articles) // PER_PAGE))
    if not 1 <= page <= last:
        return None
    items = numbered(room.articles, PER_PAGE, page)
    missing = MISSING if page == 1 else None
    return room.html("list.html.j2", items=items, page=page, last=last, missing=missing)
