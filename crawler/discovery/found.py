"""What a discovery document yields."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Link:
    """A URL in its normal spelling, with what the document tells of it (times with time zone).

    `names_programme` is None where the document shows too little of the article to tell; `capture` is where
    an archive holds it (see `crawler.captures`).
    """

    url: str
    lastmod: datetime | None = None
    published: datetime | None = None
    names_programme: bool | None = None
    capture: str | None = None

    @property
    def told(self) -> datetime | None:
        """The latest time that is told of the article."""
        return max((time for time in (self.lastmod, self.published) if time), default=None)


@dataclass(frozen=True, slots=True)
class Found:
    """`links` may be articles; `more` are further documents of the same method (sitemaps, next pages)."""

    links: tuple[Link, ...] = ()
    more: tuple[Link, ...] = ()
