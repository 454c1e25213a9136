"""lintasnusa.test: one of many sites on the system of a regional newspaper network, with AMP twins."""

import gzip
from dataclasses import replace
from functools import partial

from crawler.demo.content import DemoArticle, article_path, article_url
from crawler.demo.faults import LOOP
from crawler.demo.page import Handler, Page, Routes, always, redirect
from crawler.demo.room import Room, numbered

PER_PAGE = 5
TAG = "/tag/guru-penggerak"


def routes(room: Room) -> Routes:
    """Articles and their AMP twins, the tag's pages (by offset) and the site maps, one of them gzipped."""
    host = f"http://{room.site.host}"
    listed = (*room.articles, *room.traps)
    posts = [(article_url(article), article.changed) for article in listed]
    pages = [(f"{host}{path}", None) for path in ("/", TAG, "/tentang-kami")]
    children = [(f"{host}{path}", room.newest) for path in ("/sitemap-berita.xml.gz", "/sitemap-halaman.xml")]
    return {
        **{article_path(article): always(partial(room.article, article)) for article in room.articles},
        **{article_path(trap): _cut(room, trap) for trap in room.traps},
        **{f"/amp{article_path(article)}": _amp(room, article) for article in room.articles},
        **_tag_pages(room),
        "/": always(
            partial(
                room.html, "list.html.j2", title="Beranda", items=room.articles, following=None, circle=None
            )
        ),
        "/tentang-kami": always(partial(room.html, "page.html.j2", title="Tentang Kami")),
        "/sitemap.xml": always(partial(room.xml, "index.xml.j2", entries=children)),
        "/sitemap-halaman.xml": always(partial(room.xml, "sitemap.xml.j2", entries=pages)),
        "/sitemap-berita.xml.gz": always(lambda: _zipped(room.xml("sitemap.xml.j2", entries=posts))),
        LOOP: redirect(f"{host}{LOOP}/", 302),
        f"{LOOP}/": redirect(f"{host}{LOOP}", 302),
    }


def _cut(room: Room, trap: DemoArticle) -> Handler:
    return always(lambda: replace(room.article(trap), cut=True))


def _amp(room: Room, article: DemoArticle) -> Handler:
    return always(partial(room.article, article, "amp.html.j2"))


def _tag_pages(room: Room) -> dict[str, Handler]:
    """The tag's list; it also holds the article that is cut off and, on its first page, the redirect loop."""
    items = sorted(
        (*room.tagged("guru penggerak"), *room.traps), key=lambda item: item.published, reverse=True
    )
    table: dict[str, Handler] = {}
    for start in range(0, len(items), PER_PAGE):
        following = f"{TAG}/{start + PER_PAGE}" if start + PER_PAGE < len(items) else None
        names = {"items": numbered(items, PER_PAGE, start // PER_PAGE + 1), "following": following}
        path = f"{TAG}/{start}" if start else TAG
        table[path] = always(
            partial(
                room.html,
                "list.html.j2",
                title="Tag: guru penggerak",
                circle=None if start else LOOP,
                **names,
            )
        )
    return table


def _zipped(page: Page) -> Page:
    return replace(page, body=gzip.compress(page.body, mtime=0), content_type="application/x-gzip")
