"""One request and its response as they went over the wire."""

from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.http import Headers, Response

EXCHANGE = "exchange"
"""The key of `Request.meta` under which `ExchangeMiddleware` leaves the `Exchange`."""

Fields = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What an archive keeps: the body is what the server sent, still compressed where it compressed it."""

    url: str
    moment: datetime
    request_line: str
    request_headers: Fields
    status_line: str
    response_headers: Fields
    body: bytes
    ip_address: str | None


class ExchangeMiddleware:
    """Puts the `Exchange` beside each response, before Scrapy decompresses the body.

    It sits between HttpCompression (590) and Redirect (600), so that redirects pass it by.
    """

    def process_response(self, request: Request, response: Response) -> Response:
        """Scrapy's hook."""
        request.meta[EXCHANGE] = _exchange(request, response)
        return response


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
        response_headers=(
            *_fields(response.headers, drop="content-length"),
            ("Content-Length", str(len(response.body))),
        ),
        body=response.body,
        ip_address=None if proxied or response.ip_address is None else str(response.ip_address),
    )


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
