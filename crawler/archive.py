"""Writes WARC 1.1: one file a source and run, every record its own gzip member.

The body is stored as the server sent it, before decompression, with the `Content-Encoding` header it
came with: it is what the server said, its digest can be checked against other archives, and every WARC
reader decodes it (warcio `content_stream()`, FastWARC `auto_decode="content"`). We ask for gzip alone,
which all of them know. Only the transfer coding is gone, and `Content-Length` says the stored length.

A file is called `….warc.gz.part` until `close`, so a name ending in `.warc.gz` is always whole.
"""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.exchange import Exchange, Fields

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

    def write(self, source: str, exchange: Exchange, notes: Mapping[str, str]) -> Record:
        """Append a response, its request if any, and a metadata record of `notes` to the file of `source`."""
        if source not in self._files:
            name = f"{source}-{self._run_id}.warc.gz"
            self._files[source] = _File(self._directory / name, self._info | {"isPartOf": source})
        return self._files[source].write(exchange, notes)

    def close(self) -> None:
        """Give every file its final name."""
        for file in self._files.values():
            file.close()
        self._files.clear()


class _File:
    def __init__(self, path: Path, info: Mapping[str, str]) -> None:
        self._path = path
        self._out: BinaryIO = path.with_name(path.name + PART).open("xb")
        self._writer = WARCWriter(self._out, gzip=True, warc_version="1.1")
        record = self._writer.create_warcinfo_record(path.name, info)
        self._info_id: str = record.rec_headers.get_header("WARC-Record-ID")
        self._writer.write_record(record)

    def write(self, exchange: Exchange, notes: Mapping[str, str]) -> Record:
        response = self._http_record("response", exchange)
        record_id: str = response.rec_headers.get_header("WARC-Record-ID")
        self._writer.write_record(response)
        if not exchange.captured:
            self._writer.write_record(self._http_record("request", exchange, concurrent_to=record_id))
        if notes:
            self._writer.write_record(self._notes(exchange, notes, record_id))
        self._out.flush()
        return Record(record_id, self._path.name)

    def close(self) -> None:
        self._out.flush()
        os.fsync(self._out.fileno())
        self._out.close()
        self._path.with_name(self._path.name + PART).rename(self._path)

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
