"""Finding articles: one module a method, all of one form, that of `Discoverer`."""

from collections.abc import Iterator, Mapping
from typing import Protocol

from scrapy.http import Response

from crawler.discovery import (
    blogspot,
    commoncrawl,
    feed,
    gdelt,
    listing,
    search,
    sitemap,
    wayback,
    wordpress,
)
from crawler.discovery.found import Found
from crawler.discovery.inquiry import Inquiry
from crawler.source import Method


class Discoverer(Protocol):
    """A module that knows one method. Neither function asks anybody: the spider does."""

    def start(self, inquiry: Inquiry) -> Iterator[str]:
        """The URLs to begin with."""

    def find(self, response: Response, inquiry: Inquiry) -> Found | None:
        """What a document lists; None where it is no document of the method."""


METHODS: Mapping[Method, Discoverer] = {
    "sitemap": sitemap,
    "feed": feed,
    "wordpress": wordpress,
    "blogspot": blogspot,
    "tag": listing,
    "search": search,
    "wayback": wayback,
    "commoncrawl": commoncrawl,
    "gdelt": gdelt,
}
"""The module of each method that a source file may name."""
