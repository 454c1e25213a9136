"""suarahulu.test: a newspaper theme on WordPress."""

from collections.abc import Iterator, Sequence
from functools import partial

from crawler.demo.content import DemoArticle, article_path, article_url
from crawler.demo.faults import forbidden_path
from crawler.demo.page import Handler, Page, Query, Routes, always, redirect
from crawler.demo.room import Room, numbered

PER_PAGE = 6
FEED_SIZE = 10
RSS = "application/rss+xml; charset=UTF-8"
PAGES = {"redaksi": "Redaksi", "pedoman-media-siber": "Pedoman Media Siber", "kontak": "Kontak"}
SITEMAPS = ("/wp-sitemap-posts-post-1.xml", "/wp-sitemap-posts-page-1.xml")


def routes(room: Room) -> Routes:
    """Permalinks, archives, the site maps of the core and the feed."""
    host = f"http://{room.site.host}"
    posts = [(article_url(article), article.changed) for article in room.articles]
    posts += [(host + forbidden_path(trap), trap.changed) for trap in room.traps]
    pages = [(f"{host}/{name}/", None) for name in PAGES]
    children = [(host + path, None) for path in SITEMAPS]
    return {
        **{article_path(article): always(partial(room.article, article)) for article in room.articles},
        **{forbidden_path(trap): always(partial(room.article, trap)) for trap in room.traps},
        **{f"/{name}/": always(partial(room.html, "page.html.j2", title=PAGES[name])) for name in PAGES},
        **dict(_archives(room)),
        "/": partial(_front, room),
        "/feed": redirect(f"{host}/feed/", 301),
        "/feed/": always(partial(room.xml, "rss.xml.j2", RSS, items=room.articles[:FEED_SIZE], extra=())),
        "/wp-sitemap.xml": always(partial(room.xml, "index.xml.j2", entries=children)),
        SITEMAPS[0]: always(partial(room.xml, "sitemap.xml.j2", entries=posts)),
        SITEMAPS[1]: always(partial(room.xml, "sitemap.xml.j2", entries=pages)),
    }


def _front(room: Room, query: Query) -> Page | None:
    """The front page; `/?p=<number>` is the short link of an article."""
    if "p" not in query:
        return _archive(room, "Beranda", "/", room.articles, 1)
    for article in room.articles:
        if str(article.number) == query["p"]:
            return redirect(article_url(article), 301)(query)
    return None


def _archives(room: Room) -> Iterator[tuple[str, Handler]]:
    """Every page of the front page's list, of the tag of the programme and of the categories."""
    yield from _pages(room, "Beranda", "/", room.articles)
    yield from _pages(room, "Tag: guru penggerak", "/tag/guru-penggerak/", room.tagged("guru penggerak"))
    for category in sorted({article.category for article in room.articles}):
        found = [article for article in room.articles if article.category == category]
        yield from _pages(room, category, f"/category/{category.lower()}/", found)


def _pages(room: Room, title: str, base: str, items: Sequence[DemoArticle]) -> Iterator[tuple[str, Handler]]:
    for page in range(1, _last(items) + 1):
        path = base if page == 1 else f"{base}page/{page}/"
        yield path, always(partial(_archive, room, title, base, items, page))


def _archive(room: Room, title: str, base: str, items: Sequence[DemoArticle], page: int) -> Page:
    chosen = numbered(items, PER_PAGE, page)
    return room.html("archive.html.j2", title=title, base=base, items=chosen, page=page, last=_last(items))


def _last(items: Sequence[DemoArticle]) -> int:
    return max(1, -(-len(items) // PER_PAGE))
