"""Pages out of WARC files: our own, Common Crawl's or anyone's."""

import hashlib
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from models.errors import ArchiveError

#: A page larger than this is not read: no article is, and crawled bytes must not cost unbounded memory.
MAX_PAGE_BYTES = 8 * 1024 * 1024
#: A metadata record larger than this is not one of our crawler's notes.
MAX_NOTE_BYTES = 64 * 1024
_page_of = re.compile(rb"^page-of: ?(\S+)", re.MULTILINE)
_CHUNK = 32 * 1024  # zlib makes at most a thousand times as much of it
_HTML = ("text/html", "application/xhtml+xml")


@dataclass(frozen=True, slots=True)
class ArchivedPage:
    """One HTML page of a WARC file; `fetched_at` is in UTC, `record_id` the record's own identifier."""

    url: str
    html: bytes
    content_type: str
    fetched_at: datetime
    record_id: str


@dataclass(frozen=True, slots=True)
class FurtherPage:
    """The crawler's note that the page at `url` is a further one of the article at `first`."""

    url: str
    first: str


def records_of(path: Path) -> Iterator[ArchivedPage | FurtherPage]:
    """The HTML pages that were answered with 200, and the notes on them, in the order of the file.

    Raises `ArchiveError` where the file is broken or cut off; what stands before the break has been yielded.
    The error says what is wrong and leaves the file's name to the caller.
    """
    try:
        with path.open("rb") as stream:
            whole = _whole_bytes(stream)
            stream.seek(0)
            yield from _records(stream, whole)
        if whole < path.stat().st_size:
            raise ValueError(f"cut off or damaged after byte {whole:,}")
    except OSError as error:
        raise ArchiveError(error.strerror or str(error)) from error
    except ValueError as error:
        raise ArchiveError(str(error)) from error


def _whole_bytes(stream: BinaryIO) -> int:
    """How many bytes of the file are whole gzip members, whose checksums and lengths are right.

    FastWARC takes a cut-off member for the end of the file, so this is looked at before.
    """
    whole = position = 0
    member, pending = zlib.decompressobj(wbits=31), b""
    try:
        while data := pending or stream.read(_CHUNK):
            member.decompress(data)
            pending = member.unused_data
            position += len(data) - len(pending)
            if member.eof:
                whole, member = position, zlib.decompressobj(wbits=31)
    except zlib.error:
        return whole
    if not position:
        raise ValueError("the file is empty")
    return whole


def _records(stream: BinaryIO, whole: int) -> Iterator[ArchivedPage | FurtherPage]:
    """The pages and notes in the first `whole` bytes."""
    kinds = WarcRecordType.response | WarcRecordType.metadata
    for record in ArchiveIterator(stream, record_types=kinds, parse_http=True, auto_decode="content"):
        if record.stream_pos >= whole:
            return
        found = _page(record) if record.record_type == WarcRecordType.response else _note(record)
        if found:
            yield found


def _page(record: WarcRecord) -> ArchivedPage | None:
    headers = record.http_headers
    if headers is None or headers.status_code != 200:
        return None
    content_type = headers.get("Content-Type") or ""
    if not content_type.lower().startswith(_HTML) or record.content_length > MAX_PAGE_BYTES:
        return None
    html = record.reader.read(MAX_PAGE_BYTES)
    if len(html) < record.content_length and not headers.get("Content-Encoding"):
        raise ValueError(f"the record of {_url(record)} is cut off")
    return ArchivedPage(
        url=_url(record),
        html=html,
        content_type=content_type,
        fetched_at=_utc(record.record_date),
        record_id=record.record_id or "",
    )


def _note(record: WarcRecord) -> FurtherPage | None:
    if record.content_length > MAX_NOTE_BYTES:
        return None
    match = _page_of.search(record.reader.read(MAX_NOTE_BYTES))
    return FurtherPage(_url(record), match[1].decode("utf-8", "replace")) if match else None


def _url(record: WarcRecord) -> str:
    return record.headers.get("WARC-Target-URI") or ""


def _utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def digest_of(path: Path) -> str:
    """The SHA-256 of a file's bytes; "" where they cannot be read, which `records_of` says more of."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return ""
