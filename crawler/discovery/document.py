"""A document of discovery as it came, and what is read in it: a pure function, for `crawler.looker`."""

from collections.abc import Mapping
from dataclasses import dataclass

from scrapy.http import Headers
from scrapy.responsetypes import responsetypes

from crawler.discovery import METHODS
from crawler.discovery.found import Found
from crawler.discovery.inquiry import Inquiry

MAX_LINKS = 50_000
"""So many links of a document are taken, the most that a sitemap may have (sitemaps.org)."""


@dataclass(frozen=True, slots=True)
class Document:
    """An answer 200 to what an inquiry asked for."""

    url: str
    headers: Mapping[bytes, list[bytes]]
    body: bytes
    inquiry: Inquiry


def read_document(document: Document) -> Found | None:
    """What a document lists; None where it is no document of its step's method."""
    headers = Headers(document.headers)
    kind = responsetypes.from_args(headers=headers, url=document.url, body=document.body)
    response = kind(document.url, headers=headers, body=document.body)
    found = METHODS[document.inquiry.step.method].find(response, document.inquiry)
    return found and Found(found.links[:MAX_LINKS], found.more[:MAX_LINKS])
