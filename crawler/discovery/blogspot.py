"""A Blogspot blog's Atom feed, searched for the programme's names (developers.google.com/blogger)."""

from collections.abc import Iterator
from urllib.parse import urlencode

from scrapy.http import Response

from crawler.discovery import feed
from crawler.discovery.found import Found
from crawler.discovery.inquiry import Inquiry

PER_PAGE = 150
"""More than this Blogger does not give at once."""


def start(inquiry: Inquiry) -> Iterator[str]:
    """The first page of each query; `redirect=false` keeps a blog from sending us to its feed service."""
    for query in inquiry.queries:
        asked = {"q": f'"{query}"', "start-index": 1, "max-results": PER_PAGE, "redirect": "false"}
        yield f"{inquiry.step.url}?{urlencode(asked)}"


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The posts of a page and the next page; None where it is no feed."""
    return feed.find(response, inquiry)
