"""What there is to see in a page of HTML; a pure function of its bytes."""

import hashlib
from dataclasses import dataclass

from scrapy.http import HtmlResponse

from crawler.markup import read_markup
from crawler.paging import next_page
from crawler.programme import names_programme


@dataclass(frozen=True, slots=True)
class Page:
    """A page by its bytes; `first` is the first page of its article, which may be itself."""

    url: str
    content_type: str
    body: bytes
    first: str


@dataclass(frozen=True, slots=True)
class Sight:
    """What a page holds: how many characters of text, whether it names the programme, title, date.

    `canonical` and `amp` are the page's own statements of where it lies and where its AMP twin does,
    `further` the page that continues the article; `content_hash` is the SHA-256 of its bytes.
    """

    characters: int
    names_programme: bool
    has_title: bool
    has_date: bool
    canonical: str | None
    amp: str | None
    further: str | None
    content_hash: str


def look(page: Page) -> Sight:
    """Parse a page and say what is in it."""
    response = HtmlResponse(page.url, headers={"Content-Type": page.content_type}, body=page.body)
    markup = read_markup(response)
    return Sight(
        characters=len(markup.text),
        names_programme=names_programme(markup.text),
        has_title=markup.has_title,
        has_date=markup.has_date,
        canonical=markup.canonical,
        amp=markup.amp,
        further=next_page(response, page.first),
        content_hash=digest(page.body),
    )


def digest(body: bytes) -> str:
    """The SHA-256 of a body."""
    return hashlib.sha256(body).hexdigest()
