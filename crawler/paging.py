"""Articles that are split over several pages."""

import re
from typing import Any
from urllib.parse import urlsplit

from lxml.etree import XPath
from scrapy.http import HtmlResponse

from crawler.urls import normalise

MAX_PAGES = 20
"""Further pages are followed up to this number."""

# Compiled, for they are asked of every page.
_next_links: Any = XPath(
    "//link[contains(@rel, 'next')]/@href | //a[contains(@rel, 'next')]/@href", smart_strings=False
)
_all_links: Any = XPath("//a/@href", smart_strings=False)
# What a further page adds to the article's own address: `?page=2` and kin, or `/2`, `/page/2`.
_page_query = re.compile(r"(?:page|paged|halaman|hal|pg)=(\d{1,2})").fullmatch
_page_path = re.compile(r"(?:/page|/halaman)?/(\d{1,2})").fullmatch
# How such a link ends, wherever it leads.
_numbered = re.compile(r"[=/](\d{1,2})/?(?:#.*)?$").search


def next_page(response: HtmlResponse, first: str) -> str | None:
    """The page that continues the article whose first page is `first`, None where this is the last.

    A link must be the first page's address and nothing but a page number more: many themes mark the
    neighbouring *article* with `rel=next`. Where nothing is marked, the link with the next number is it.
    """
    base, here = response.urljoin(""), normalise(response.url) or response.url
    root: Any = response.selector.root
    for href in _next_links(root):
        url = normalise(href, base)
        if url and url != here and _number(url, first):
            return url
    following = (_number(here, first) or 1) + 1
    for href in _all_links(root):
        match = _numbered(href)
        if match and int(match[1]) == following:
            url = normalise(href, base)
            if url and _number(url, first) == following:
                return url
    return None


def _number(url: str, first: str) -> int | None:
    """Which further page of the article at `first` a URL is, None where it is none."""
    page, article = urlsplit(url), urlsplit(first)
    if (page.scheme, page.netloc) != (article.scheme, article.netloc):
        return None
    if page.path == article.path:
        added = set(page.query.split("&")) - set(article.query.split("&"))
        match = _page_query(added.pop()) if len(added) == 1 else None
    else:
        base = article.path.rstrip("/")
        rest = page.path.rstrip("/").removeprefix(base)
        match = _page_path(rest) if page.path.startswith(base) and page.query == article.query else None
    return int(match[1]) if match and 2 <= int(match[1]) <= MAX_PAGES else None
