"""WARC files: as two independent readers see them, and after a kill."""

import gzip
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator as FastReader
from fastwarc import WarcRecordType
from warcio.archiveiterator import ArchiveIterator as WarcioReader

from crawler.archive import Archive, Record
from crawler.exchange import Exchange
from crawler.recovery import Salvaged, recover

HTML = "<html><p>Lokakarya 7 – Jum’at</p></html>".encode()
NAME = "suara-20231201T000000Z-abc123.warc.gz"


def exchange(
    body: bytes = HTML, url: str = "http://suara.test/a/?b=1", encoding: str | None = None
) -> Exchange:
    coding = (("Content-Encoding", encoding),) if encoding else ()
    return Exchange(
        url=url,
        moment=datetime(2023, 12, 1, 10, tzinfo=UTC),
        request_line="GET /a/?b=1 HTTP/1.1",
        request_headers=(("Host", "suara.test"), ("User-Agent", "uji")),
        status_line="HTTP/1.1 200 OK",
        response_headers=(
            ("Content-Type", "text/html; charset=utf-8"),
            ("X-Aneh", "satu\r\ndua"),
            *coding,
            ("Content-Length", str(len(body))),
        ),
        body=body,
        ip_address="192.0.2.1",
    )


def archive(folder: Path) -> Archive:
    return Archive(folder, "20231201T000000Z-abc123", software="jejak/1", user_agent="uji (+http://uji.test)")


def written(folder: Path, *exchanges: Exchange) -> list[Record]:
    opened = archive(folder)
    records = [opened.write("suara", each, {"via": "http://suara.test/feed/"}) for each in exchanges]
    opened.close()
    return records


def by_warcio(path: Path) -> list[tuple[str, str, bytes]]:
    with path.open("rb") as file:
        return [
            (record.rec_type, record.rec_headers.get_header("WARC-Record-ID"), record.content_stream().read())
            for record in WarcioReader(file, check_digests="raise")
        ]


def by_fastwarc(path: Path) -> list[tuple[str, str, bytes]]:
    with path.open("rb") as file:
        return [
            (str(record.headers["WARC-Type"]), str(record.record_id), record.reader.read())
            for record in FastReader(file, auto_decode="content")
        ]


@pytest.mark.parametrize("encoding", [None, "gzip"])
@pytest.mark.parametrize("reader", [by_warcio, by_fastwarc])
def test_bodies_come_back(tmp_path: Path, encoding: str | None, reader: type) -> None:
    body = gzip.compress(HTML) if encoding else HTML
    [record] = written(tmp_path, exchange(body, encoding=encoding))
    assert record.warc == NAME
    found = reader(tmp_path / NAME)
    assert [kind for kind, _, _ in found] == ["warcinfo", "response", "request", "metadata"]
    assert found[1] == ("response", record.record_id, HTML)
    assert found[3][2] == b"via: http://suara.test/feed/\r\n"


def test_headers(tmp_path: Path) -> None:
    written(tmp_path, exchange())
    with (tmp_path / NAME).open("rb") as file:
        info, response, request, metadata = (
            (record.rec_headers, record.http_headers, record.content_stream().read())
            for record in WarcioReader(file)
        )
    assert response[0].protocol == "WARC/1.1"
    assert response[0].get_header("WARC-Date") == "2023-12-01T10:00:00.000000Z"
    assert response[0].get_header("WARC-Target-URI") == "http://suara.test/a/?b=1"
    assert response[0].get_header("WARC-IP-Address") == "192.0.2.1"
    assert response[1].get_statuscode() == "200"
    assert response[1].get_header("X-Aneh") == "satu dua"
    assert request[1].protocol == "GET"
    assert request[1].statusline == "/a/?b=1 HTTP/1.1"
    assert request[1].get_header("User-Agent") == "uji"
    record_id = response[0].get_header("WARC-Record-ID")
    assert [part[0].get_header("WARC-Concurrent-To") for part in (request, metadata)] == [record_id] * 2
    assert response[0].get_header("WARC-Warcinfo-ID") == info[0].get_header("WARC-Record-ID")
    assert info[2].decode().splitlines() == [
        "software: jejak/1",
        "format: WARC File Format 1.1",
        "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
        "robots: obey",
        "http-header-user-agent: uji (+http://uji.test)",
        "isPartOf: suara",
    ]


def test_a_file_a_source_and_none_for_nothing(tmp_path: Path) -> None:
    opened = archive(tmp_path)
    assert list(tmp_path.iterdir()) == []
    for source in ("suara", "kabar", "suara"):
        opened.write(source, exchange(), {})
    assert {path.suffix for path in tmp_path.iterdir()} == {".part"}
    opened.close()
    assert sorted(path.name for path in tmp_path.iterdir()) == [NAME.replace("suara", "kabar"), NAME]
    assert [kind for kind, _, _ in by_fastwarc(tmp_path / NAME)].count("response") == 2


def torn(folder: Path, keep: int) -> None:
    """Leave the file as a kill would: its first `keep` bytes, under its `.part` name."""
    whole = folder / NAME
    (folder / f"{NAME}.part").write_bytes(whole.read_bytes()[:keep])
    whole.unlink()


def recovered(folder: Path, *known: Record) -> list[Salvaged]:
    """What is salvaged where the state knows these records."""
    return list(recover(folder, lambda _: {record.record_id for record in known}))


def ends(path: Path) -> list[int]:
    """Where each record ends."""
    with path.open("rb") as file:
        starts = [record.stream_pos for record in FastReader(file, record_types=WarcRecordType.any_type)]
    return [*starts[1:], path.stat().st_size]


@pytest.mark.parametrize("cut", [-20, -1, 0, 1, 20])
def test_recovers_up_to_the_torn_record(tmp_path: Path, cut: int) -> None:
    first, second = written(tmp_path, exchange(), exchange(HTML * 3, "http://suara.test/b/"))
    second_ends = ends(tmp_path / NAME)[4]
    whole = (tmp_path / NAME).read_bytes()
    torn(tmp_path, second_ends + cut)
    kept = [first.record_id] + ([second.record_id] if cut >= 0 else [])
    assert recovered(tmp_path, first, second) == [Salvaged(NAME, frozenset(kept))]
    assert [path.name for path in tmp_path.iterdir()] == [NAME]
    assert whole.startswith((tmp_path / NAME).read_bytes())
    for reader in (by_warcio, by_fastwarc):
        assert [record_id for kind, record_id, _ in reader(tmp_path / NAME) if kind == "response"] == kept
    assert not recovered(tmp_path)


def test_what_the_state_has_not_heard_of_will_be_fetched_again_and_goes(tmp_path: Path) -> None:
    first, second = written(tmp_path, exchange(), exchange(HTML * 3, "http://suara.test/b/"))
    torn(tmp_path, 1_000_000)
    assert recovered(tmp_path, first) == [Salvaged(NAME, frozenset({first.record_id}))]
    assert second.record_id not in {record_id for _, record_id, _ in by_warcio(tmp_path / NAME)}


def test_a_file_without_a_response_is_dropped(tmp_path: Path) -> None:
    written(tmp_path, exchange())
    torn(tmp_path, ends(tmp_path / NAME)[0] + 5)
    assert recovered(tmp_path) == [Salvaged(NAME, frozenset())]
    assert list(tmp_path.iterdir()) == []


def test_salvages_again_what_nobody_has_dealt_with(tmp_path: Path) -> None:
    [record] = written(tmp_path, exchange())
    torn(tmp_path, 1_000_000)
    salvaged = Salvaged(NAME, frozenset({record.record_id}))
    assert next(recover(tmp_path, lambda _: {record.record_id})) == salvaged
    assert recovered(tmp_path, record) == [salvaged]
    assert [path.name for path in tmp_path.iterdir()] == [NAME]


def test_a_flipped_bit_ends_the_salvage(tmp_path: Path) -> None:
    first, second = written(tmp_path, exchange(), exchange(HTML * 3, "http://suara.test/b/"))
    second_ends = ends(tmp_path / NAME)[4]
    torn(tmp_path, 1_000_000)
    part = tmp_path / f"{NAME}.part"
    data = bytearray(part.read_bytes())
    data[second_ends - 6] ^= 1  # in the checksum of the second response
    part.write_bytes(data)
    assert recovered(tmp_path, first, second) == [Salvaged(NAME, frozenset({first.record_id}))]


def test_finished_files_are_left_alone(tmp_path: Path) -> None:
    written(tmp_path, exchange())
    before = (tmp_path / NAME).read_bytes()
    assert not recovered(tmp_path)
    assert (tmp_path / NAME).read_bytes() == before


def test_a_capture_has_no_request(tmp_path: Path) -> None:
    """Nobody recorded it; that the page came from an archive is among the notes."""
    captured = "http://arsip.test/web/20231201100000id_/http://suara.test/a/?b=1"
    opened = archive(tmp_path)
    record = opened.write(
        "suara", replace(exchange(), captured=captured, ip_address=None), {"captured": captured}
    )
    opened.close()
    for reader in (by_warcio, by_fastwarc):
        found = reader(tmp_path / NAME)
        assert [kind for kind, _, _ in found] == ["warcinfo", "response", "metadata"]
        assert found[1] == ("response", record.record_id, HTML)
        assert found[2][2] == f"captured: {captured}\r\n".encode()
