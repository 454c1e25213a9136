"""Pages that an archive holds: how they are asked for, and what the site itself had answered.

A capture is named by where the archive holds it: a Wayback Machine's `…/20230515101500id_/http://…`, or a
WARC file with a range of its bytes, `….warc.gz#bytes=100-299`, as Common Crawl gives them.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any
from urllib.parse import urldefrag

from scrapy.http import Headers, Response
from scrapy.responsetypes import responsetypes
from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from crawler.discovery.cdx import parse_timestamp
from crawler.exchange import EXCHANGE, Exchange, gzip_problem
from crawler.urls import normalise

_replayed = re.compile(r"/(\d{14})id_/(https?):/{1,2}(.+)$").search
_ORIGINAL = "x-archive-orig-"

MAX_SIZE = 16 * 2**20
"""Bytes of an unpacked record that are read; a page that is larger is none."""


def address_of(capture: str) -> tuple[str, dict[str, str]]:
    """The URL by which a capture is asked for, and the headers to send."""
    url, place = urldefrag(capture)
    return url, ({"Range": place} if place else {})


def opened(response: Response) -> Response | None:
    """What the site had answered, under its own URL and with an `Exchange` of its own time, or None.

    The exchange has no request: nobody recorded it.
    """
    if response.status == 206:
        return _from_warc(response)
    if not (match := _replayed(response.url)):
        return None
    url = normalise(f"{match[2]}://{match[3]}")
    moment = _memento_time(response) or parse_timestamp(match[1])
    if url is None or moment is None:
        return None
    stated: Exchange = response.meta[EXCHANGE]
    exchange = replace(
        stated,
        url=url,
        moment=moment,
        request_line="",
        response_headers=tuple(_original(stated.response_headers)),
        ip_address=None,
        captured=response.url,
    )
    response.meta[EXCHANGE] = exchange
    return response.replace(url=url)


def _memento_time(response: Response) -> datetime | None:
    """When the capture was made that was given for the one asked for (RFC 7089)."""
    try:
        return parsedate_to_datetime((response.headers.get("Memento-Datetime") or b"").decode("latin-1"))
    except ValueError:
        return None


def _original(headers: Iterable[tuple[str, str]]) -> Iterable[tuple[str, str]]:
    """The site's own headers, without the archive's; the body's length and coding are as they came."""
    kept = {"content-type", "content-length", "content-encoding"}  # which replay states for itself
    for name, value in headers:
        lower = name.lower()
        if lower in kept:
            yield name, value
        elif lower.startswith(_ORIGINAL) and lower.removeprefix(_ORIGINAL) not in kept:
            yield name[len(_ORIGINAL) :], value


def _from_warc(response: Response) -> Response | None:
    if gzip_problem(response.body, MAX_SIZE):
        return None
    try:
        record = next(iter(ArchiveIterator(BytesIO(response.body))))
        body = record.content_stream().read(MAX_SIZE + 1)
    except (StopIteration, ArchiveLoadFailed, OSError, EOFError):
        return None
    if record.rec_type != "response" or record.http_headers is None:
        return None
    if record.rec_headers.get_header("WARC-Truncated") or len(body) > MAX_SIZE:
        return None
    url = normalise(record.rec_headers.get_header("WARC-Target-URI") or "")
    if url is None:
        return None
    return _as_response(response, record, url, body)


def _as_response(response: Response, record: Any, url: str, body: bytes) -> Response:
    # The body is read decoded, and says so.
    coded = {"content-encoding", "transfer-encoding", "content-length"}
    headers = tuple((name, value) for name, value in record.http_headers.headers if name.lower() not in coded)
    status = int(record.http_headers.get_statuscode())
    response.meta[EXCHANGE] = Exchange(
        url=url,
        moment=_moment(record.rec_headers.get_header("WARC-Date")),
        request_line="",
        request_headers=(),
        status_line=f"{record.http_headers.protocol} {record.http_headers.statusline}",
        response_headers=(*headers, ("Content-Length", str(len(body)))),
        body=body,
        ip_address=None,
        captured=response.url,
    )
    kind = responsetypes.from_args(headers=Headers(dict(headers)), url=url, body=body)
    return kind(url, status=status, headers=dict(headers), body=body, request=response.request)


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)
