"""The facts folder: what is made again and what is kept."""

from datetime import date
from pathlib import Path

import pytest

from extract import parts
from extract.parts import extract_archive, load_parts, read_manifest
from extract.shard import Outlet
from models.trained import trained_version
from tests.extract.test_shard import LEAD, MORE, REST, URL
from tests.extract.warc import page, write_warc


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    folder = tmp_path / "archive"
    folder.mkdir()
    write_warc(folder / "a.warc.gz", [(URL, page("Panen", LEAD, MORE))], day="2026-01-01T00:00:00Z")
    write_warc(folder / "b.warc.gz", [(URL + "b/", page("Lain", REST, MORE))])
    return folder


def test_parts_are_made_once(archive: Path, tmp_path: Path) -> None:
    first = extract_archive(archive, tmp_path / "facts", {})
    assert (first.done, first.kept, first.articles) == (("a.warc.gz", "b.warc.gz"), (), 2)
    again = extract_archive(archive, tmp_path / "facts", {})
    assert (again.done, again.kept, again.articles) == ((), ("a.warc.gz", "b.warc.gz"), 2)


def test_new_file_is_read_alone(archive: Path, tmp_path: Path) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    write_warc(archive / "c.warc.gz", [(URL + "c/", page("Baru", LEAD, REST))])
    assert extract_archive(archive, tmp_path / "facts", {}).done == ("c.warc.gz",)


def test_changed_file_outlets_or_version_are_read_again(
    archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    write_warc(archive / "a.warc.gz", [(URL, page("Panen", LEAD, REST))])
    assert extract_archive(archive, tmp_path / "facts", {}).done == ("a.warc.gz",)
    named = {"kabar.example": Outlet("kabar", "Kabar Kei")}
    assert len(extract_archive(archive, tmp_path / "facts", named).done) == 2
    monkeypatch.setattr(parts, "EXTRACTION_VERSION", parts.EXTRACTION_VERSION + 1)
    assert len(extract_archive(archive, tmp_path / "facts", named).done) == 2


def test_parts_of_another_reader_are_made_again(archive: Path, tmp_path: Path) -> None:
    facts = tmp_path / "facts"
    extract_archive(archive, facts, {})
    assert len(extract_archive(archive, facts, {}, rules_only=True).done) == 2
    assert {entry.reader for entry in read_manifest(facts).values()} == {parts.RULES}
    assert extract_archive(archive, facts, {}, rules_only=True).done == ()
    assert len(extract_archive(archive, facts, {}).done) == 2
    assert {entry.reader for entry in read_manifest(facts).values()} == {trained_version()}


def test_vanished_file_leaves_the_dataset(archive: Path, tmp_path: Path) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    (archive / "b.warc.gz").unlink()
    extract_archive(archive, tmp_path / "facts", {})
    assert set(read_manifest(tmp_path / "facts")) == {"a.warc.gz"}
    assert len(load_parts(tmp_path / "facts")[0]) == 1


def test_latest_reading_of_an_article_counts(archive: Path, tmp_path: Path) -> None:
    write_warc(archive / "c.warc.gz", [(URL, page("Panen", REST, MORE))], day="2026-03-01T00:00:00Z")
    extract_archive(archive, tmp_path / "facts", {})
    articles, facts = load_parts(tmp_path / "facts")
    row = articles[articles.url == URL].iloc[0]
    assert REST in row.text
    counts = facts[(facts.article_id == row.article_id) & (facts.kind == "count")]
    assert list(counts.value) == ["9"]


def test_first_capture_is_kept(archive: Path, tmp_path: Path) -> None:
    write_warc(archive / "c.warc.gz", [(URL, page("Panen", REST, MORE))], day="2026-03-01T00:00:00Z")
    extract_archive(archive, tmp_path / "facts", {})
    articles, _ = load_parts(tmp_path / "facts")
    row = articles[articles.url == URL].iloc[0]
    assert (row.first_fetched.date(), row.fetched_at.date()) == (date(2026, 1, 1), date(2026, 3, 1))


def text_of(archive: Path, facts: Path, url: str) -> str:
    extract_archive(archive, facts, {})
    articles, _ = load_parts(facts)
    assert list(articles.url).count(url) == 1
    return str(articles[articles.url == url].iloc[0].text)


@pytest.mark.parametrize("noted", [True, False], ids=["noted by the crawler", "by its address"])
def test_page_that_came_later_joins_its_article(tmp_path: Path, noted: bool) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    write_warc(archive / "1.warc.gz", [(URL, page("Panen", LEAD, MORE))], day="2026-01-01T00:00:00Z")
    write_warc(
        archive / "2.warc.gz",
        [(URL + "?page=2", page("Panen", REST, MORE))],
        day="2026-01-02T00:00:00Z",
        page_of=URL if noted else None,
    )
    text = text_of(archive, tmp_path / "facts", URL)
    assert text.index(LEAD) < text.index(REST)


def test_unchanged_further_page_stays_with_its_changed_first(tmp_path: Path) -> None:
    archive = tmp_path / "archive"
    archive.mkdir()
    pages = [(URL, page("Panen", LEAD)), (URL + "?page=2", page("Panen", REST))]
    write_warc(archive / "1.warc.gz", pages, day="2026-01-01T00:00:00Z", page_of=URL)
    write_warc(archive / "2.warc.gz", [(URL, page("Panen", MORE))], day="2026-02-01T00:00:00Z")
    text = text_of(archive, tmp_path / "facts", URL)
    assert MORE in text
    assert REST in text
    assert LEAD not in text


def test_only_the_hosts_outlets_matter(archive: Path, tmp_path: Path) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    assert extract_archive(archive, tmp_path / "facts", {"lain.example": Outlet("lain", "Lain")}).done == ()


def test_lost_part_is_made_again(archive: Path, tmp_path: Path) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    (tmp_path / "facts" / "b.facts.parquet").unlink()
    assert extract_archive(archive, tmp_path / "facts", {}).done == ("b.warc.gz",)


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a.warc.gz": {"size": 1}}', '{"a.warc.gz": 3}'])
def test_broken_manifest_is_made_again(archive: Path, tmp_path: Path, content: str) -> None:
    extract_archive(archive, tmp_path / "facts", {})
    (tmp_path / "facts" / "manifest.json").write_text(content)
    assert len(extract_archive(archive, tmp_path / "facts", {}).done) == 2


def test_broken_file_is_named_and_the_rest_go_on(archive: Path, tmp_path: Path) -> None:
    (archive / "a.warc.gz").write_bytes(b"rubbish")
    report = extract_archive(archive, tmp_path / "facts", {})
    assert list(report.broken) == ["a.warc.gz"]
    assert report.articles == 1


def test_nothing_archived_gives_empty_frames(tmp_path: Path) -> None:
    (tmp_path / "archive").mkdir()
    extract_archive(tmp_path / "archive", tmp_path / "facts", {})
    articles, facts = load_parts(tmp_path / "facts")
    assert articles.empty
    assert facts.empty
    assert "record_id" in articles.columns
