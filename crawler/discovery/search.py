"""A site's own search pages, by the template of its source file."""

from collections.abc import Iterator
from urllib.parse import parse_qsl, quote_plus, urlsplit

from scrapy.http import Response

from crawler.discovery import listing
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.source import PAGE, QUERY
from crawler.urls import normalise


def start(inquiry: Inquiry) -> Iterator[str]:
    """The first page of each query."""
    yield from inquiry.searches()


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """All links of a page, and its next page; None where it is not HTML.

    Where the template numbers its pages the next one is the next number, as long as a page lists articles;
    otherwise it is found as on other listings.
    """
    found = listing.find(response, inquiry)
    if found is None or PAGE not in inquiry.step.url:
        return found
    if not any(inquiry.wants(link.url) for link in found.links):
        return Found(found.links)
    following = _following(response.url, inquiry)
    return Found(found.links, (Link(following),) if following else ())


def _following(url: str, inquiry: Inquiry) -> str | None:
    """The page after `url`, by trying which query and number the template makes it of."""
    for query in inquiry.queries:
        template = inquiry.step.url.replace(QUERY, quote_plus(query))
        for number in range(1, inquiry.step.max_pages + 1):
            if _is_same(template.replace(PAGE, str(number)), url):
                return normalise(template.replace(PAGE, str(number + 1)))
    return None


def _is_same(one: str, other: str) -> bool:
    return _parts(one) == _parts(other)


def _parts(url: str) -> tuple[str, str, list[tuple[str, str]]]:
    parts = urlsplit(normalise(url) or url)
    return (
        parts.netloc.removeprefix("www."),
        parts.path,
        sorted(parse_qsl(parts.query, keep_blank_values=True)),
    )
