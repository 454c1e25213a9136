"""RSS and Atom feeds, also those of a search; WordPress's are read page by page."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

import feedparser
from scrapy.http import Response

from crawler.discovery.dates import from_struct
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.markup import ARTICLE_TEXT, text_of
from crawler.programme import names_programme
from crawler.urls import next_numbered, normalise


def start(inquiry: Inquiry) -> Iterator[str]:
    """The feed, once a query where its address has a place for one."""
    yield from inquiry.searches()


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The entries of a feed and the feed's next page; None where the document is no feed."""
    if response.body.lstrip()[:15].lower().startswith((b"<html", b"<!doctype html")):
        return None  # feedparser would look for a feed in all of it
    content_type = (response.headers.get("Content-Type") or b"").decode("latin-1")
    feed: Any = feedparser.parse(
        BytesIO(response.body),
        response_headers={"content-location": response.url, "content-type": content_type},
        sanitize_html=False,
    )
    if not feed.get("version") and not feed.entries:
        return None
    links = tuple(_link(entry, url) for entry in feed.entries if (url := _url(entry, response.url)))
    return Found(links, tuple(Link(url) for url in _next_pages(feed, response.url)))


def _next_pages(feed: Any, url: str) -> Iterator[str]:
    """RFC 5005's next page; WordPress numbers its pages and links none of them."""
    for link in feed.feed.get("links", ()):
        if link.get("rel") == "next" and (following := normalise(link.get("href", ""), url)):
            yield following
            return
    if (
        feed.entries
        and "wordpress.org" in feed.feed.get("generator", "")
        and (following := next_numbered(url, "paged"))
    ):
        yield following


def _link(entry: Any, url: str) -> Link:
    # feedparser's own `get` warns and gives the publication where the entry has no update.
    updated = from_struct(dict.get(entry, "updated_parsed"))
    return Link(url, updated, from_struct(entry.get("published_parsed")), _names_programme(entry))


def _names_programme(entry: Any) -> bool | None:
    content = " ".join(text_of(part.get("value", "")) for part in entry.get("content", ()))
    shown = " ".join((entry.get("title", ""), text_of(entry.get("summary", "")), content))
    # A feed that gives so much of an article in its `content` gives all of it.
    return names_programme(shown) or (False if len(content) >= ARTICLE_TEXT else None)


def _url(entry: Any, base: str) -> str | None:
    return normalise(entry.get("link", ""), base) if entry.get("link") else None
