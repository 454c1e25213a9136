"""The REST API of WordPress, searched for the programme's names (developer.wordpress.org/rest-api)."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter, url_query_parameter

from crawler.discovery.dates import parse_w3c
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.urls import normalise

PER_PAGE = 100
"""The most that the API allows."""

_FIELDS = "link,date_gmt,modified_gmt"


def start(inquiry: Inquiry) -> Iterator[str]:
    """The first page of each query, the newest posts first. In quotes it is looked for as a phrase."""
    for query in inquiry.queries:
        asked = {
            "search": f'"{query}"',
            "after": f"{inquiry.since}T00:00:00",
            "per_page": PER_PAGE,
            "page": 1,
            "_fields": _FIELDS,
        }
        url = inquiry.step.url  # which has a query of its own where a site has no permalinks: /?rest_route=…
        yield f"{url}{'&' if '?' in url else '?'}{urlencode(asked)}"


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The posts of a page, and the next page while the header tells of more; None where it is not JSON."""
    try:
        posts = json.loads(response.body)
    except ValueError:
        return None
    if not isinstance(posts, list):
        return None
    links = tuple(link for post in posts if isinstance(post, dict) and (link := _link(post, response.url)))
    return Found(links, tuple(Link(url) for url in _next_page(response)))


def _link(post: dict[str, Any], base: str) -> Link | None:
    link, modified, date = (str(post.get(field) or "") for field in ("link", "modified_gmt", "date_gmt"))
    url = normalise(link, base) if link else None
    return Link(url, parse_w3c(modified), parse_w3c(date)) if url else None


def _next_page(response: Response) -> Iterator[str]:
    pages = (response.headers.get("X-WP-TotalPages") or b"1").decode("latin-1")
    page = url_query_parameter(response.url, "page", "1")
    if pages[:9].isdecimal() and page[:9].isdecimal() and int(page[:9]) < int(pages[:9]):
        url = normalise(add_or_replace_parameter(response.url, "page", str(int(page) + 1)))
        if url:
            yield url
