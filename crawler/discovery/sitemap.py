"""Sitemaps and sitemap indexes, plain or gzipped."""

from lxml.etree import XMLSyntaxError
from scrapy.http import Response
from scrapy.utils.gz import gunzip, gzip_magic_number
from scrapy.utils.sitemap import Sitemap

from crawler.discovery.dates import parse_w3c
from crawler.discovery.found import Found, Link
from crawler.urls import normalise

# The protocol's own limit for an unpacked sitemap (sitemaps.org: 50 MiB); also stops gzip bombs.
MAX_SIZE = 52_428_800


def find(response: Response) -> Found | None:
    """The pages of a sitemap, or the sitemaps of an index; None where the document is neither."""
    try:
        body = gunzip(response.body, max_size=MAX_SIZE) if gzip_magic_number(response) else response.body
        sitemap = Sitemap(body)
        entries = tuple(sitemap)
    except (XMLSyntaxError, StopIteration, ValueError, OSError, EOFError):
        return None
    links = tuple(
        Link(url, parse_w3c(entry.get("lastmod")))
        for entry in entries
        if (url := normalise(entry["loc"], response.url))
    )
    if sitemap.type == "sitemapindex":
        return Found(more=links)
    return Found(links=links) if sitemap.type == "urlset" else None
