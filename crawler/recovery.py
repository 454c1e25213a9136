"""Salvages the WARC files that a killed run left behind."""

import shutil
import zlib
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from crawler.archive import PART

_CHUNK = 65_536
_HEAD = 8_192  # enough of a record to hold its WARC headers


@dataclass(frozen=True, slots=True)
class Salvaged:
    """A recovered file: its final name and the ids of the responses in it (none: the file is gone)."""

    name: str
    record_ids: frozenset[str]


def recover(directory: Path, known: Callable[[str], Collection[str]]) -> Iterator[Salvaged]:
    """Turn every `.part` file under `directory` into a whole WARC file of its complete records.

    A record is one gzip member, complete when zlib has seen its end and its checksum; what follows the
    last such member is dropped. So is a last response whose id is not among those `known` of the file: the
    run was killed before it wrote down that it has the page, and the next one will fetch it again. A file
    without a response is removed. A `.part` file goes only when the next one is asked for, so that a run that
    is killed before it has dealt with one finds it again.
    """
    for part in sorted(directory.glob(f"*.warc.gz{PART}")):
        yield _salvage(part, known(part.name.removesuffix(PART)))
        part.unlink()


def _salvage(part: Path, known: Collection[str]) -> Salvaged:
    final = part.with_name(part.name.removesuffix(PART))
    record_ids: set[str] = set()
    pending: set[str] = set()
    end = 0
    is_known = False
    with part.open("rb") as file:
        for member_end, head in _members(file):
            if record_id := _response_id(head):
                is_known = record_id in known
                pending.add(record_id)
            if is_known:
                end = member_end
                record_ids |= pending
                pending.clear()
    if record_ids:
        _copy_start(part, final, end)
    return Salvaged(final.name, frozenset(record_ids))


def _members(file: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """For each complete gzip member, where it ends and how its content begins."""
    position = 0
    pending = b""
    member, head = zlib.decompressobj(wbits=31), b""
    while data := pending or file.read(_CHUNK):
        try:
            content = member.decompress(data)
        except zlib.error:
            return
        head = (head + content)[:_HEAD]
        position += len(data) - len(member.unused_data)
        pending = member.unused_data
        if member.eof:
            yield position, head
            member, head = zlib.decompressobj(wbits=31), b""


def _response_id(head: bytes) -> str | None:
    lines = head.split(b"\r\n\r\n", 1)[0].decode("utf-8", "replace").split("\r\n")
    headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    return headers.get("warc-record-id") if headers.get("warc-type") == "response" else None


def _copy_start(part: Path, final: Path, length: int) -> None:
    """Copy the first `length` bytes under a name that no reader takes for a WARC, then rename."""
    scratch = final.with_name(final.name + ".salvage")
    with part.open("rb") as source, scratch.open("wb") as target:
        shutil.copyfileobj(source, target, _CHUNK)
        target.truncate(length)
    scratch.replace(final)
