"""Small WARC files for tests."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HTML = "text/html; charset=utf-8"


def page(title: str, *paragraphs: str, head: str = "") -> bytes:
    """A plain article page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return (
        f"<html><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
        f"<div class='entry-content'>{body}</div></article></body></html>"
    ).encode()


def write_warc(
    path: Path,
    pages: Sequence[tuple[str, bytes]],
    *,
    status: str = "200 OK",
    content_type: str = HTML,
    headers: Sequence[tuple[str, str]] = (),
    page_of: str | None = None,
    day: str = "2026-01-02T03:04:05Z",
) -> Path:
    """A WARC file of responses; with `page_of`, each gets a note that it continues that page."""
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        for url, body in pages:
            http = StatusAndHeaders(status, [("Content-Type", content_type), *headers], protocol="HTTP/1.1")
            dated = {"WARC-Date": day}
            writer.write_record(
                writer.create_warc_record(
                    url,
                    "response",
                    payload=BytesIO(body),
                    length=len(body),
                    http_headers=http,
                    warc_headers_dict=dated,
                )
            )
            if page_of:
                note = f"via: {url}\r\npage-of: {page_of}\r\n".encode()
                writer.write_record(
                    writer.create_warc_record(url, "metadata", payload=BytesIO(note), length=len(note))
                )
    return path
