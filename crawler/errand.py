"""What a request is made for."""

from dataclasses import dataclass

from crawler.known import Kind
from crawler.source import Source


@dataclass(frozen=True, slots=True)
class Errand:
    """A URL asked for on behalf of a source; `page_of` is the first page where it is a further one.

    Where an archive holds the page, `capture` says where, and it is asked for there.
    """

    source: Source
    url: str
    kind: Kind
    page_of: str | None = None
    capture: str | None = None
