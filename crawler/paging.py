"""Articles that are split over several pages."""

import re
from urllib.parse import urlsplit

from scrapy.http import HtmlResponse

from crawler.urls import normalise

MAX_PAGES = 20
"""Further pages are followed up to this number."""

# What a further page adds to the article's own address: `?page=2` and kin, or `/2`, `/page/2`.
_page_query = re.compile(r"(?:page|paged|halaman|hal|pg)=(\d{1,2})").fullmatch
_page_path = re.compile(r"(?:/page|/halaman)?/(\d{1,2})").fullmatch


def next_page(response: HtmlResponse, first: str) -> str | None:
    """The page that continues the article whose first page is `first`, None where this is the last.

    Many themes mark the neighbouring *article* with the same `rel=next`, so the link must be the first
    page's address and nothing but a page number more.
    """
    for href in response.css("link[rel~=next], a[rel~=next]").xpath("@href").getall():
        url = normalise(href, response.urljoin(""))
        if url and url != normalise(response.url) and _continues(url, first):
            return url
    return None


def _continues(url: str, first: str) -> bool:
    page, article = urlsplit(url), urlsplit(first)
    if (page.scheme, page.netloc) != (article.scheme, article.netloc):
        return False
    if page.path == article.path:
        added = set(page.query.split("&")) - set(article.query.split("&"))
        match = _page_query(added.pop()) if len(added) == 1 else None
    else:
        base = article.path.rstrip("/")
        rest = page.path.rstrip("/").removeprefix(base)
        match = _page_path(rest) if page.path.startswith(base) and page.query == article.query else None
    return match is not None and 2 <= int(match[1]) <= MAX_PAGES
