"""Finding articles: one module a method, each a pure function from a response to what it lists."""

from collections.abc import Callable, Mapping

from scrapy.http import Response

from crawler.discovery import feed, listing, sitemap
from crawler.discovery.found import Found
from crawler.source import Method

FINDERS: Mapping[Method, Callable[[Response], Found | None]] = {
    "sitemap": sitemap.find,
    "feed": feed.find,
    "tag": listing.find,
}
"""For each method of a source file, the function that reads its documents (None: not such a document)."""
