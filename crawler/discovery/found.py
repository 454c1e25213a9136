"""What a discovery document yields."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A URL in its normal spelling, with the times the document gives for it (with time zone)."""

    url: str
    lastmod: datetime | None = None
    published: datetime | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """`links` may be articles; `more` are further documents of the same method (sitemaps, next pages)."""

    links: tuple[Link, ...] = ()
    more: tuple[Link, ...] = ()
