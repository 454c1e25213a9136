"""RSS and Atom feeds."""

from io import BytesIO
from typing import Any

import feedparser
from scrapy.http import Response

from crawler.discovery.dates import from_struct
from crawler.discovery.found import Found, Link
from crawler.urls import normalise


def find(response: Response) -> Found | None:
    """The entries of a feed and the feed's next page (RFC 5005); None where the document is no feed."""
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    feed: Any = feedparser.parse(
        BytesIO(response.body),
        response_headers={"content-location": response.url, "content-type": content_type},
        sanitize_html=False,
    )
    if not feed.get("version") and not feed.entries:
        return None
    links = tuple(_link(entry, url) for entry in feed.entries if (url := _url(entry, response.url)))
    following = (
        normalise(link["href"], response.url)
        for link in feed.feed.get("links", ())
        if link.get("rel") == "next" and link.get("href")
    )
    return Found(links, tuple(Link(url) for url in following if url))


def _link(entry: Any, url: str) -> Link:
    # feedparser's own `get` warns and gives the publication where the entry has no update.
    updated = from_struct(dict.get(entry, "updated_parsed"))
    return Link(url, updated, from_struct(entry.get("published_parsed")))


def _url(entry: Any, base: str) -> str | None:
    return normalise(entry.get("link", ""), base) if entry.get("link") else None
