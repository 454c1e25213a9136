"""The indexes of Common Crawl (index.commoncrawl.org): each crawl has one, and collinfo.json lists them."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from scrapy.http import Response

from crawler.discovery import cdx
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.urls import next_numbered, normalise


def start(inquiry: Inquiry) -> Iterator[str]:
    """The list of crawls."""
    yield urljoin(inquiry.step.url, "collinfo.json")


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The indexes that may hold the site, or the captures of a page of one; None where it is neither."""
    if urlsplit(response.url).path.endswith("/collinfo.json"):
        return _indexes(response, inquiry)
    index = cdx.parse(response.body)
    if index is None:
        return None
    links = tuple(link for found in index.captures if (link := _link(found, inquiry)))
    # The index tells neither how many pages it has nor that a page is the last: past it, it answers 404.
    following = index.rows and next_numbered(response.url, "page", first=0)
    return Found(links, (Link(following),) if following else ())


def _indexes(response: Response, inquiry: Inquiry) -> Found | None:
    try:
        crawls: list[dict[str, Any]] = json.loads(response.body)
        late = [crawl for crawl in crawls if str(crawl["to"])[:10] >= inquiry.since.isoformat()]
        addresses = [str(crawl["cdx-api"]) for crawl in late]
    except (ValueError, TypeError, KeyError):
        return None
    asked = {"output": "json", "filter": "=status:200", "page": 0}
    urls = (
        normalise(f"{address}?{urlencode({'url': f'{site}/*', **asked})}")
        for address in addresses
        for site in inquiry.sites
    )
    return Found(more=tuple(Link(url) for url in urls if url))


def _link(found: cdx.Capture, inquiry: Inquiry) -> Link | None:
    try:
        start, length = int(found.line["offset"]), int(found.line["length"])
    except (KeyError, ValueError):
        return None
    if "filename" not in found.line:
        return None
    place = f"bytes={start}-{start + length - 1}"
    return Link(found.url, capture=f"{inquiry.step.replay}{found.line['filename']}#{place}")
