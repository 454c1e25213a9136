"""GDELT's index of online news, asked for a site's articles (its DOC 2.0 API, mode ArtList, format json)."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from scrapy.http import Response

from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.programme import names_programme
from crawler.urls import normalise


def start(inquiry: Inquiry) -> Iterator[str]:
    """The index's address for each query."""
    yield from inquiry.searches()


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The articles of an answer; None where it is not JSON (the API tells errors as plain text)."""
    try:
        answer = json.loads(response.body)
    except ValueError:
        return None
    articles = answer.get("articles", []) if isinstance(answer, dict) else None
    if not isinstance(articles, list):
        return None
    found = (_link(article) for article in articles if isinstance(article, dict))
    return Found(tuple(link for link in found if link))


def _link(article: dict[str, Any]) -> Link | None:
    url = normalise(str(article.get("url", "")))
    named = names_programme(str(article.get("title", ""))) or None
    return Link(url, published=_time(article.get("seendate")), names_programme=named) if url else None


def _time(text: Any) -> datetime | None:
    try:
        return datetime.strptime(str(text), "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC)
    except ValueError:
        return None
