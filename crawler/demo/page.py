"""What a site sends for one address: a page with its validators."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from http import HTTPStatus
from urllib.parse import parse_qsl

HTML = "text/html; charset=UTF-8"
TEXT = "text/plain; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Page:
    """A response before it is sent. A good one carries an ETag, and with `modified` also Last-Modified.

    `cut` pages promise their whole length and stop halfway; `stumbles` pages answer 500 the first time.
    """

    body: bytes = b""
    content_type: str = HTML
    status: int = 200
    modified: datetime | None = None
    location: str | None = None
    cut: bool = False
    stumbles: bool = False

    @property
    def validators(self) -> dict[str, str]:
        """The ETag and Last-Modified headers; none for redirects and errors."""
        if self.status != HTTPStatus.OK:
            return {}
        tag = {"ETag": f'"{hashlib.sha256(self.body).hexdigest()[:24]}"'}
        if self.modified is None:
            return tag
        return tag | {"Last-Modified": format_datetime(self.modified.astimezone(UTC), usegmt=True)}


Query = Mapping[str, str]
Handler = Callable[[Query], Page | None]
Routes = Mapping[str, Handler]


def always(make: Callable[[], Page]) -> Handler:
    """The handler of an address whose page does not depend on the query."""
    return lambda query: make()


def redirect(location: str, status: int) -> Handler:
    """A handler that sends its visitors on to `location`."""
    page = Page(b"<html><head><title>Pindah</title></head></html>", status=status, location=location)
    return lambda query: page


def failure(status: int, sentence: str) -> Page:
    """An error page with one sentence on it."""
    body = f"<!DOCTYPE html><html><head><title>{status}</title></head><body><h1>{sentence}</h1></body></html>"
    return Page(body.encode(), status=status)


def answer(routes: Routes, target: str) -> Page:
    """What stands at `target` (a path with its query): 404 where `routes` knows no such page."""
    path, _, query = target.partition("?")
    handler = routes.get(path)
    page = handler(dict(parse_qsl(query))) if handler else None
    return page or failure(404, "Halaman tidak ditemukan")
