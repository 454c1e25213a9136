"""WARC files that are not whole: what is read of them, and how they are named."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from extract.archive import ArchivedPage, FurtherPage, digest_of, records_of
from models.errors import ArchiveError
from tests.extract.warc import page, write_warc

URL = "https://kabar.example/panen/"
PAGES = [
    (URL, page("Panen", "Sebanyak 47 guru hadir.")),
    (URL + "2", page("Panen", *(f"Peserta ke-{number} pulang." for number in range(999)))),
]
ENCODINGS: list[tuple[str, Callable[[bytes], bytes]]] = [("", bytes), ("gzip", gzip.compress)]


def written(path: Path, encoding: str, encode: Callable[[bytes], bytes]) -> Path:
    """Two pages as a server sent them, each with its note."""
    headers = [("Content-Encoding", encoding)] if encoding else []
    bodies = [(url, encode(body)) for url, body in PAGES]
    return write_warc(path, bodies, headers=headers, page_of=URL)


def read_until_break(path: Path) -> tuple[list[ArchivedPage | FurtherPage], str]:
    found = []
    try:
        for record in records_of(path):
            found.append(record)
    except ArchiveError as error:
        return found, str(error)
    return found, ""


def member_ends(data: bytes) -> list[int]:
    """Where the gzip members of a file end; 0 is the first."""
    starts = [at for at in range(len(data)) if data.startswith(b"\x1f\x8b\x08", at)]
    ends = []
    for start in starts:
        try:
            gzip.decompress(data[:start])
        except (EOFError, OSError):
            continue
        ends.append(start)
    return [*ends, len(data)]


@pytest.mark.parametrize(("encoding", "encode"), ENCODINGS)
def test_torn_file_is_an_error(tmp_path: Path, encoding: str, encode: Callable[[bytes], bytes]) -> None:
    path = written(tmp_path / "a.warc.gz", encoding, encode)
    data = path.read_bytes()
    whole, problem = read_until_break(path)
    assert ([type(record) for record in whole], problem) == ([ArchivedPage, FurtherPage] * 2, "")
    ends = member_ends(data)
    assert len(ends) == 5
    for cut in {*range(1, len(data), 37), *(end + step for end in ends for step in (-9, -8, -1, 1, 12))}:
        if 0 < cut < len(data) and cut not in ends:
            path.write_bytes(data[:cut])
            found, problem = read_until_break(path)
            assert problem
            assert found == whole[: sum(end <= cut for end in ends[1:])]


def test_changed_byte_is_an_error(tmp_path: Path) -> None:
    path = written(tmp_path / "a.warc.gz", "gzip", gzip.compress)
    data = bytearray(path.read_bytes())
    data[-6] ^= 1
    path.write_bytes(data)
    found, problem = read_until_break(path)
    assert len(found) == 3
    assert problem


def test_empty_file_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.touch()
    assert read_until_break(path) == ([], "the file is empty")


def test_folder_is_an_error_and_has_no_digest(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    path.mkdir()
    assert read_until_break(path) == ([], "Is a directory")
    assert digest_of(path) == ""
