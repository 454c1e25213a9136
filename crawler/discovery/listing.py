"""Tag, category and archive pages: HTML that links to articles, a page at a time."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

from scrapy.http import HtmlResponse, Response

from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.urls import normalise

# rel=next of the themes that have it; Blogspot's own link to older posts.
_NEXT = "link[rel~=next], a[rel~=next], a.blog-pager-older-link"
# How a listing is numbered: `/page/3/` or `?page=3` and kin.
_page_path = re.compile(r"/page/(\d{1,4})/?$").search
_PAGE_PARAMETERS = ("page", "paged", "halaman", "hal")


def start(inquiry: Inquiry) -> Iterator[str]:
    """The listing's first page."""
    yield inquiry.step.url


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """All links of a page in their order, and its next page; None where it is not HTML."""
    if not isinstance(response, HtmlResponse):
        return None
    base = response.urljoin("")
    hrefs = (normalise(href, base) for href in response.css("a::attr(href)").getall())
    urls = tuple(dict.fromkeys(url for url in hrefs if url))
    following = next(_next_pages(response, urls), None)
    return Found(tuple(Link(url) for url in urls), (Link(following),) if following else ())


def _next_pages(response: HtmlResponse, urls: tuple[str, ...]) -> Iterator[str]:
    for href in response.css(_NEXT).xpath("@href").getall():
        if (url := normalise(href, response.urljoin(""))) and url != normalise(response.url):
            yield url
    listing, number = _split_number(response.url)
    yield from (url for url in urls if _split_number(url) == (listing, number + 1))


def _split_number(url: str) -> tuple[tuple[object, ...], int]:
    """What a numbered listing's pages have in common, and which page `url` is."""
    parts = urlsplit(url)
    query = parse_qsl(parts.query, keep_blank_values=True)
    in_path = _page_path(parts.path)
    numbers = [in_path[1]] if in_path else [value for name, value in query if name in _PAGE_PARAMETERS]
    path = parts.path[: in_path.start()] if in_path else parts.path.rstrip("/")
    rest = tuple(sorted(pair for pair in query if pair[0] not in _PAGE_PARAMETERS))
    return (parts.netloc, path, rest), int(numbers[0]) if numbers and numbers[0].isdecimal() else 1
