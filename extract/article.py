"""The article: what `read` makes of a page, and what `annotate` reads."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Article:
    """One news report, cleaned.

    `text` holds the paragraphs separated by a blank line. Dates are days; the `…_source` fields say
    where on the page a date stood: `json-ld`, `meta`, `time`, `url`, `byline` or `htmldate`.
    """

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: date | None = None
    published_source: str | None = None
    modified: date | None = None
    modified_source: str | None = None
    captions: tuple[str, ...] = ()
