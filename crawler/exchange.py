"""One request and its response as they went over the wire."""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.retry import get_retry_request
from scrapy.http import Headers, Response

from crawler.content import STOPPED
from crawler.refusals import Malformed, Truncated

EXCHANGE = "exchange"
"""The key of `Request.meta` under which `ExchangeMiddleware` leaves the `Exchange`."""

Fields = tuple[tuple[str, str], ...]

MAX_HEADERS = 16_384
"""Bytes of header fields that are kept: FastWARC reads no record that has more than about 32 kB of them."""

_KEPT = frozenset({"content-type", "content-encoding", "content-length"})
_CHUNK = 65_536
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Exchange:
    """What an archive keeps: the body is what the server sent, still compressed where it compressed it.

    `captured` is the address where another archive holds it, in which case there is no request to keep.
    """

    url: str
    moment: datetime
    request_line: str
    request_headers: Fields
    status_line: str
    response_headers: Fields
    body: bytes
    ip_address: str | None
    captured: str | None = None


class ExchangeMiddleware:
    """Puts the `Exchange` beside each response, before Scrapy decompresses the body.

    It sits between HttpCompression (590) and Redirect (600), so that redirects pass it by. Scrapy takes what
    it can get of a gzip that is cut off for the whole, so that is looked at here.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._max_size = crawler.settings.getint("DOWNLOAD_MAXSIZE")

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook."""
        return cls(crawler)

    def process_response(self, request: Request, response: Response) -> Response | Request:
        """Scrapy's hook."""
        coding = (response.headers.get("Content-Encoding") or b"").strip().lower()
        is_whole = STOPPED not in response.flags
        is_gzip = coding in (b"gzip", b"x-gzip")
        problem = gzip_problem(response.body, self._max_size) if is_gzip and is_whole else None
        if problem:
            assert self._crawler.spider is not None
            again = get_retry_request(request, spider=self._crawler.spider, reason=type(problem).__name__)
            if again is None:
                raise problem
            return again
        request.meta[EXCHANGE] = _exchange(request, response)
        return response


def gzip_problem(body: bytes, max_size: int) -> Truncated | Malformed | None:
    """What is wrong with a gzipped body, looking no further than `max_size` unpacked bytes.

    What follows the last member is padding, which is common and harmless.
    """
    rest, room = body, max_size
    while rest and (rest is body or rest.startswith(_GZIP)):
        member = zlib.decompressobj(wbits=31)
        try:
            while rest and room > 0 and not member.eof:
                room -= len(member.decompress(rest, _CHUNK))
                rest = member.unconsumed_tail
        except zlib.error:
            return Malformed()
        if room <= 0:
            return None
        if not member.eof:
            return Truncated()
        rest = member.unused_data
    return None


def _exchange(request: Request, response: Response) -> Exchange:
    parts = urlsplit(response.url)
    target = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    proxied = bool(request.meta.get("proxy"))
    protocol = response.protocol or "HTTP/1.1"
    return Exchange(
        url=response.url,
        moment=datetime.now(UTC),
        request_line=f"{request.method} {target} HTTP/1.1",
        request_headers=(("Host", parts.netloc), *_fields(request.headers, drop="proxy-authorization")),
        status_line=f"{protocol} {response.status} {_reason(response.status)}",
        # Twisted has undone chunking and says so nowhere, so the length is written anew.
        response_headers=tuple(
            bounded(
                (
                    *_fields(response.headers, drop="content-length"),
                    ("Content-Length", str(len(response.body))),
                )
            )
        ),
        body=response.body,
        ip_address=None if proxied or response.ip_address is None else str(response.ip_address),
    )


def bounded(headers: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Header fields as long as there is room for them; those that say how to read the body always."""
    room = MAX_HEADERS
    for name, value in headers:
        room -= len(name) + len(value) + 4
        if room >= 0 or name.lower() in _KEPT:
            yield name, value


def _fields(headers: Headers, drop: str) -> Fields:
    return tuple(
        (name.decode("latin-1"), value.decode("latin-1"))
        for name, values in headers.items()
        for value in values
        if name.lower() != drop.encode()
    )


def _reason(status: int) -> str:
    try:
        return HTTPStatus(status).phrase
    except ValueError:
        return ""
