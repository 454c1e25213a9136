"""The index format of web archives (CDX as JSON), as the Wayback Machine, pywb and Common Crawl write it."""

import json
from collections.abc import Iterable, Iterator
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
    """The captures of good HTML pages, the number of all, and the key that the rest is asked for with."""

    captures: tuple[Capture, ...]
    rows: int = 0
    resume: str | None = None


def parse(body: bytes) -> Index | None:
    """An index's answer: one array of rows below a header row, or one object a line; None if neither."""
    text = body.decode("utf-8", "replace").strip()
    try:
        if text.startswith("["):
            return _of_array(json.loads(text))
        rows = [json.loads(line) for line in text.splitlines()]
    except ValueError:
        return None
    return _index(rows) if all(isinstance(row, dict) for row in rows) else None


def _of_array(rows: list[Any]) -> Index | None:
    if not all(isinstance(row, list) for row in rows):
        return None
    header, *rest = rows or [[]]
    # The Wayback Machine sets the key apart by an empty row.
    resume = str(rest[-1][0]) if len(rest) > 1 and not rest[-2] and rest[-1] else None
    return _index(
        [dict(zip(map(str, header), row, strict=False)) for row in rest[: -2 if resume else None]], resume
    )


def _index(rows: list[dict[str, Any]], resume: str | None = None) -> Index:
    return Index(tuple(_captures(rows)), sum("timestamp" in row for row in rows), resume)


def _captures(rows: Iterable[dict[str, Any]]) -> Iterator[Capture]:
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
        return datetime.strptime(text, "%Y%m%d%H%M%S").replace(tzinfo=UTC) if len(text) == 14 else None
    except ValueError:
        return None
