"""One WARC file in, rows out: which pages become articles, and what is named when they do not."""

import gzip
from datetime import UTC, datetime
from pathlib import Path

import pytest

from extract.archive import records_of
from extract.shard import Outlet, extract_shard
from tests.extract.warc import page, write_warc

URL = "https://kabar.example/2023/12/02/panen-hasil-belajar-di-tual/"
LEAD = (
    "Sebanyak 47 calon guru penggerak (CGP) angkatan 8 mengikuti lokakarya 7 di Kota Tual, Sabtu (2/12/2023)."
)
MORE = "Kegiatan itu dibuka kepala dinas pendidikan setempat dan dihadiri para kepala sekolah asal peserta."
REST = "Sebanyak 9 pengajar praktik mendampingi para peserta sampai kegiatan ditutup pada sore harinya."
OUTLETS = {"kabar.example": Outlet("kabar", "Kabar Kei")}


def test_page_becomes_rows(tmp_path: Path) -> None:
    shard = extract_shard(write_warc(tmp_path / "a.warc.gz", [(URL, page("Panen", LEAD, MORE))]), OUTLETS)
    (article,) = shard.articles
    assert (article["url"], article["outlet"], article["source"]) == (URL, "Kabar Kei", "kabar")
    assert article["relevant"] is True
    assert article["fetched_at"] == datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
    assert article["record_id"].startswith("<urn:uuid:")
    facts = {(row["kind"], row["value"], row["role"]) for row in shard.facts}
    assert ("count", "47", "event") in facts
    assert ("place", "81.72", "event") in facts
    for row in shard.facts:
        assert article["text"][row["start"] : row["end"]] == row["evidence"]


def test_compressed_body_is_decoded(tmp_path: Path) -> None:
    body = gzip.compress(page("Panen", LEAD, MORE))
    path = write_warc(tmp_path / "a.warc.gz", [(URL, body)], headers=[("Content-Encoding", "gzip")])
    assert len(extract_shard(path, {}).articles) == 1


def test_further_page_joins_the_first_by_the_crawlers_note(tmp_path: Path) -> None:
    first = write_warc(tmp_path / "1.warc.gz", [(URL, page("Panen", LEAD, MORE))])
    other = write_warc(tmp_path / "2.warc.gz", [(URL + "lanjutan", page("Panen", REST, MORE))], page_of=URL)
    both = tmp_path / "both.warc.gz"
    both.write_bytes(first.read_bytes() + other.read_bytes())
    (article,) = extract_shard(both, {}).articles
    assert LEAD in article["text"]
    assert REST in article["text"]


def test_further_page_joins_the_first_by_its_address(tmp_path: Path) -> None:
    pages = [(URL + "?page=2", page("Panen", REST, MORE)), (URL, page("Panen", LEAD, MORE))]
    (article,) = extract_shard(write_warc(tmp_path / "a.warc.gz", pages), {}).articles
    assert article["text"].index(LEAD) < article["text"].index(REST)


def test_amp_twin_is_folded(tmp_path: Path) -> None:
    link = f"<link rel='canonical' href='{URL}'>"
    pages = [
        (URL + "amp/", page("Panen", REST, MORE, head=link)),
        (URL, page("Panen", LEAD, MORE, head=link)),
    ]
    (article,) = extract_shard(write_warc(tmp_path / "a.warc.gz", pages), {}).articles
    assert LEAD in article["text"]
    assert REST not in article["text"]


def test_later_fetch_wins(tmp_path: Path) -> None:
    old = write_warc(tmp_path / "1.warc.gz", [(URL, page("Panen", LEAD, MORE))], day="2026-01-01T00:00:00Z")
    new = write_warc(tmp_path / "2.warc.gz", [(URL, page("Panen", REST, MORE))], day="2026-02-01T00:00:00Z")
    both = tmp_path / "both.warc.gz"
    both.write_bytes(new.read_bytes() + old.read_bytes())
    (article,) = extract_shard(both, {}).articles
    assert REST in article["text"]


def test_page_without_article_is_named(tmp_path: Path) -> None:
    shard = extract_shard(write_warc(tmp_path / "a.warc.gz", [(URL, b"<html><body></body></html>")]), {})
    assert (shard.articles, shard.unread, shard.pages) == ((), (URL,), 1)


@pytest.mark.parametrize(
    ("status", "content_type"),
    [("404 Not Found", "text/html"), ("200 OK", "image/png"), ("200 OK", "application/pdf")],
)
def test_other_responses_are_passed_over(tmp_path: Path, status: str, content_type: str) -> None:
    path = write_warc(tmp_path / "a.warc.gz", [(URL, b"x" * 99)], status=status, content_type=content_type)
    assert list(records_of(path)) == []


@pytest.mark.parametrize(
    ("tail", "problem"),
    [
        (b"not gzip at all" * 9, "Gzip decompression error"),
        (gzip.compress(b"not a WARC record"), "Invalid WARC header"),
    ],
)
def test_pages_before_a_break_are_kept(tmp_path: Path, tail: bytes, problem: str) -> None:
    path = write_warc(tmp_path / "a.warc.gz", [(URL, page("Panen", LEAD, MORE))])
    path.write_bytes(path.read_bytes() + tail)
    shard = extract_shard(path, {})
    assert len(shard.articles) == 1
    assert shard.problem is not None
    assert shard.problem.startswith(problem)
