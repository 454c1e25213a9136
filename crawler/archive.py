"""Writes WARC 1.1: one file a source and run, every record its own gzip member.

The body is stored as the server sent it, before decompression, with the `Content-Encoding` header it
came with: it is what the server said, its digest can be checked against other archives, and every WARC
reader decodes it (warcio `content_stream()`, FastWARC `auto_decode="content"`). We ask for gzip alone,
which all of them know. Only the transfer coding is gone, and `Content-Length` says the stored length.

A file is called `….warc.gz.part` until `close`, so a name ending in `.warc.gz` is always whole.

Records are compressed and written by a thread of the archive's own, for that is half of the work on a page,
and zlib lets others go on. So a page may count as archived before it is; a run that is killed in between is
mended at the next start (`crawler.recovery` and `State.forget_lost`).
"""

import os
import zlib
from collections import deque
from collections.abc import Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.exchange import Exchange, Fields

MAX_PENDING = 64
"""Records that may wait to be written; more would only cost memory."""

LEVEL = 6
"""Of gzip: 9 takes a third longer and saves one byte in two hundred."""

PART = ".part"
"""Ending of a file that is still being written, or that a killed run left."""


@dataclass(frozen=True, slots=True)
class Record:
    """Where a response was archived."""

    record_id: str
    warc: str


class Archive:
    """The WARC files of one run. `software` and `user_agent` go into each file's `warcinfo`."""

    def __init__(self, directory: Path, run_id: str, *, software: str, user_agent: str) -> None:
        self._directory = directory
        self._run_id = run_id
        self._info = {
            "software": software,
            "format": "WARC File Format 1.1",
            "conformsTo": "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "robots": "obey",
            "http-header-user-agent": user_agent,
        }
        self._files: dict[str, _File] = {}
        self._writer = ThreadPoolExecutor(max_workers=1)
        self._pending: deque[Future[None]] = deque()

    def write(self, source: str, exchange: Exchange, notes: Mapping[str, str]) -> Record:
        """Append a response, its request if any, and a metadata record of `notes` to the file of `source`.

        Raises `OSError` where this or an earlier record could not be written.
        """
        if source not in self._files:
            name = f"{source}-{self._run_id}.warc.gz"
            self._files[source] = _File(self._directory / name, self._info | {"isPartOf": source})
        file = self._files[source]
        response = file.response(exchange)
        self._pending.append(self._writer.submit(file.write, response, exchange, notes))
        while self._pending and (self._pending[0].done() or len(self._pending) > MAX_PENDING):
            self._pending.popleft().result()
        return file.place_of(response)

    def close(self) -> None:
        """Write what is left, and give every file its final name."""
        self._writer.shutdown()
        for written in self._pending:
            written.result()
        for file in self._files.values():
            file.close()
        self._files.clear()


class _File:
    def __init__(self, path: Path, info: Mapping[str, str]) -> None:
        self._path = path
        self._out: BinaryIO = path.with_name(path.name + PART).open("xb")
        self._plain = BytesIO()
        self._writer = WARCWriter(self._plain, gzip=False, warc_version="1.1")
        record = self._writer.create_warcinfo_record(path.name, info)
        self._info_id: str = record.rec_headers.get_header("WARC-Record-ID")
        self._write_member(record)

    def response(self, exchange: Exchange) -> Any:
        return self._http_record("response", exchange)

    def place_of(self, response: Any) -> Record:
        return Record(response.rec_headers.get_header("WARC-Record-ID"), self._path.name)

    def write(self, response: Any, exchange: Exchange, notes: Mapping[str, str]) -> None:
        record_id = self.place_of(response).record_id
        self._write_member(response)
        if not exchange.captured:
            self._write_member(self._http_record("request", exchange, concurrent_to=record_id))
        if notes:
            self._write_member(self._notes(exchange, notes, record_id))
        self._out.flush()

    def close(self) -> None:
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        self._path.with_name(self._path.name + PART).rename(self._path)

    def _write_member(self, record: Any) -> None:
        """Write a record as a gzip member; warcio's own are of level 9 and come in many small pieces."""
        self._plain.seek(0)
        self._plain.truncate()
        self._writer.write_record(record)
        member = zlib.compressobj(LEVEL, zlib.DEFLATED, wbits=31)
        self._out.write(member.compress(self._plain.getvalue()) + member.flush())

    def _http_record(self, kind: str, exchange: Exchange, concurrent_to: str | None = None) -> Any:
        is_response = kind == "response"
        first_line = exchange.status_line if is_response else exchange.request_line
        protocol, _, rest = first_line.partition(" ")
        headers = exchange.response_headers if is_response else exchange.request_headers
        body = exchange.body if is_response else b""
        return self._writer.create_warc_record(
            exchange.url,
            kind,
            payload=BytesIO(body),
            length=len(body),
            http_headers=StatusAndHeaders(
                rest if is_response else first_line,
                _clean(headers),
                protocol=protocol if is_response else "",
                is_http_request=not is_response,
            ),
            warc_headers_dict=self._warc_headers(exchange, concurrent_to),
        )

    def _notes(self, exchange: Exchange, notes: Mapping[str, str], record_id: str) -> Any:
        body = "".join(f"{name}: {value}\r\n" for name, value in notes.items()).encode()
        return self._writer.create_warc_record(
            exchange.url,
            "metadata",
            payload=BytesIO(body),
            length=len(body),
            warc_headers_dict=self._warc_headers(exchange, record_id),
        )

    def _warc_headers(self, exchange: Exchange, concurrent_to: str | None) -> dict[str, str]:
        headers = {"WARC-Date": _warc_date(exchange.moment), "WARC-Warcinfo-ID": self._info_id}
        if concurrent_to:
            headers["WARC-Concurrent-To"] = concurrent_to
        if exchange.ip_address:
            headers["WARC-IP-Address"] = exchange.ip_address
        return headers


def _clean(headers: Fields) -> Iterable[tuple[str, str]]:
    """Headers without line breaks, which would end the header block early."""
    return [(name, " ".join(value.split())) for name, value in headers]


def _warc_date(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
