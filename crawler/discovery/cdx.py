"""The index format of web archives (CDX as JSON), as the Wayback Machine, pywb and Common Crawl write it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from crawler.urls import normalise


@dataclass(frozen=True, slots=True)
class Capture:
    """One line of an index: a page as it was, and when; `line` has the other fields as text."""

    url: str
    moment: datetime
    line: dict[str, str]


@dataclass(frozen=True, slots=True)
class Index:
    """The captures of good HTML pages, and the key that the rest of the index is asked for with."""

    captures: tuple[Capture, ...]
    resume: str | None = None


def parse(body: bytes) -> Index | None:
    """An index's answer: one array of rows below a header row, or one object a line; None if neither."""
    text = body.decode("utf-8", "replace").strip()
    if not text:
        return Index(())
    try:
        rows = json.loads(text) if text.startswith("[") else [json.loads(line) for line in text.splitlines()]
    except ValueError:
        return None
    if not text.startswith("["):
        return Index(tuple(_captures(row for row in rows if isinstance(row, dict))))
    header, *rest = rows or [[]]
    # The Wayback Machine sets the key apart by an empty row.
    resume = str(rest[-1][0]) if len(rest) > 1 and not rest[-2] and rest[-1] else None
    body_rows = rest[:-2] if resume else rest
    return Index(tuple(_captures(dict(zip(header, row, strict=False)) for row in body_rows)), resume)


def _captures(rows: Iterator[dict[str, Any]]) -> Iterator[Capture]:
    for row in rows:
        line = {name: str(value) for name, value in row.items()}
        url = normalise(line.get("original") or line.get("url") or "")
        moment = parse_timestamp(line.get("timestamp", ""))
        is_html = "html" in (line.get("mimetype") or line.get("mime") or "")
        if url and moment and is_html and (line.get("statuscode") or line.get("status")) == "200":
            yield Capture(url, moment, line)


def parse_timestamp(text: str) -> datetime | None:
    """An archive's 14 digits as a time in UTC, None if they are none.

    >>> parse_timestamp("20230515101500")
    datetime.datetime(2023, 5, 15, 10, 15, tzinfo=datetime.timezone.utc)
    """
    try:
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None
