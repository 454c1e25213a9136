"""Sitemaps, news sitemaps and sitemap indexes, plain or gzipped (sitemaps.org; Google's news extension)."""

from collections.abc import Iterator, Mapping
from typing import Any

from lxml.etree import XMLSyntaxError, _Element
from scrapy.http import Response
from scrapy.utils.gz import gunzip, gzip_magic_number
from scrapy.utils.sitemap import Sitemap

from crawler.discovery.dates import parse_w3c
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.programme import names_programme
from crawler.urls import normalise

# The protocol's own limit for an unpacked sitemap (sitemaps.org: 50 MiB); also stops gzip bombs.
MAX_SIZE = 52_428_800


def start(inquiry: Inquiry) -> Iterator[str]:
    """The sitemap or index."""
    yield inquiry.step.url


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The pages of a sitemap, or the sitemaps of an index; None where the document is neither."""
    try:
        body = gunzip(response.body, max_size=MAX_SIZE) if gzip_magic_number(response) else response.body
        sitemap = _NewsSitemap(body)
        entries = tuple(sitemap)
    except (XMLSyntaxError, StopIteration, ValueError, OSError, EOFError):
        return None
    links = tuple(
        _link(entry, url) for entry in entries if (url := normalise(entry["loc"], response.url)) is not None
    )
    if sitemap.type == "sitemapindex":
        return Found(more=links)
    return Found(links=links) if sitemap.type == "urlset" else None


def _link(entry: Mapping[str, str], url: str) -> Link:
    # A news sitemap's title says much, but that it does not name the programme says nothing.
    named = names_programme(entry.get("news:title", "")) or None
    published = parse_w3c(entry.get("news:publication_date"))
    return Link(url, parse_w3c(entry.get("lastmod")), published, named)


class _NewsSitemap(Sitemap):
    """Scrapy's reader, with what an entry's `news` element holds."""

    __slots__ = ()

    def _process_sitemap_element(self, elem: _Element) -> dict[str, Any] | None:
        news = {
            f"news:{self._get_tag_name(part)}": (part.text or "").strip()
            for child in elem
            if self._get_tag_name(child) == "news"
            for part in child
        }
        entry: dict[str, Any] | None = super()._process_sitemap_element(elem)
        return None if entry is None else entry | news
