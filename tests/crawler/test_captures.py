"""Pages that archives hold: how one is asked for and opened, and crawls that bring such pages home."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from fastwarc import ArchiveIterator, WarcRecordType
from scrapy import Request
from scrapy.http import HtmlResponse, Response
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from crawler.captures import MAX_SIZE, address_of, opened
from crawler.exchange import EXCHANGE, Exchange
from crawler.report import CrawlReport
from crawler.run import crawl
from crawler.source import Source
from crawler.state import State
from tests.crawler.site import ELSE, HOST, Reply, Site, page, serving, suara

REPLAY = "http://arsip.test/web/"
PAGE = f"{HOST}/2023/a/"
CAPTURE = f"{REPLAY}20230515101500id_/{PAGE}"
HTML = page("a").body
DAY = datetime(2023, 5, 15, 10, 15, tzinfo=UTC)

ADDRESSES: list[tuple[str, str, dict[str, str]]] = [
    (CAPTURE, CAPTURE, {}),
    (f"{CAPTURE}?a=1&b=2", f"{CAPTURE}?a=1&b=2", {}),
    ("http://data.test/a.warc.gz#bytes=100-299", "http://data.test/a.warc.gz", {"Range": "bytes=100-299"}),
]

# The address that a Wayback Machine answered under, its Memento-Datetime, and the page's own address and time.
REPLAYED: list[tuple[str, str | None, tuple[str, datetime] | None]] = [
    (CAPTURE, None, (PAGE, DAY)),
    (
        CAPTURE,
        "Mon, 01 Aug 2022 05:06:07 GMT",
        (PAGE, datetime(2022, 8, 1, 5, 6, 7, tzinfo=UTC)),
    ),  # the nearest it had
    (CAPTURE, "kemarin", (PAGE, DAY)),
    (f"{CAPTURE}?utm_source=fb&b=2&a=1", None, (f"{PAGE}?a=1&b=2", DAY)),
    (f"{REPLAY}20230515101500id_/https://suara.test/2023/a/", None, ("https://suara.test/2023/a/", DAY)),
    (f"{REPLAY}20231301000000id_/{PAGE}", None, None),
    (f"{REPLAY}20231301000000id_/{PAGE}", "Mon, 15 May 2023 10:15:00 GMT", (PAGE, DAY)),
    (f"{REPLAY}20230515101500/{PAGE}", None, None),  # in the archive's frame, not the page itself
    (f"{REPLAY}20230515id_/{PAGE}", None, None),
    (f"{REPLAY}20230515101500id_/mailto:redaksi@suara.test", None, None),
    (PAGE, "Mon, 15 May 2023 10:15:00 GMT", None),
]


def exchange(url: str, *headers: tuple[str, str]) -> Exchange:
    """What the archive itself answered."""
    return Exchange(
        url=url,
        moment=datetime(2026, 1, 1, tzinfo=UTC),
        request_line="GET / HTTP/1.1",
        request_headers=(("Host", "arsip.test"),),
        status_line="HTTP/1.1 200 OK",
        response_headers=headers,
        body=HTML,
        ip_address="192.0.2.1",
    )


def replayed(url: str, memento: str | None, *headers: tuple[str, str]) -> HtmlResponse:
    request = Request(CAPTURE, meta={EXCHANGE: exchange(url, *headers)})
    named = {"Memento-Datetime": memento} if memento else {}
    return HtmlResponse(url, headers=named, body=HTML, encoding="utf-8", request=request)


def stated(response: Response) -> Exchange:
    found = response.meta[EXCHANGE]
    assert isinstance(found, Exchange)
    return found


@pytest.mark.parametrize(("capture", "url", "headers"), ADDRESSES)
def test_address(capture: str, url: str, headers: dict[str, str]) -> None:
    assert address_of(capture) == (url, headers)


@pytest.mark.parametrize(("url", "memento", "expected"), REPLAYED)
def test_replayed(url: str, memento: str | None, expected: tuple[str, datetime] | None) -> None:
    response = replayed(url, memento)
    answer = opened(response)
    if answer is None or expected is None:
        assert answer is None
        assert expected is None
    else:
        kept = stated(response)
        assert (answer.url, kept.moment) == expected
        assert (kept.url, kept.captured) == (answer.url, url)
        assert answer.body == kept.body == HTML


def test_replayed_with_one_slash() -> None:
    answer = opened(replayed(CAPTURE.replace("id_/http://", "id_/http:/"), None))
    assert answer is not None
    assert answer.url == PAGE


def test_the_exchange_is_the_sites_own() -> None:
    response = replayed(
        CAPTURE,
        None,
        ("Server", "nginx of the archive"),
        ("Memento-Datetime", "Mon, 15 May 2023 10:15:00 GMT"),
        ("X-Archive-Orig-Server", "Apache"),
        ("x-archive-orig-content-type", "text/html"),
        ("x-archive-orig-content-length", "12"),
        ("x-archive-orig-content-encoding", "br"),
        ("Content-Type", "text/html; charset=UTF-8"),
        ("Content-Length", "544"),
        ("Content-Encoding", "gzip"),
    )
    assert opened(response) is not None
    kept = stated(response)
    assert (kept.request_line, kept.ip_address) == ("", None)
    assert kept.response_headers == (
        ("Server", "Apache"),
        ("Content-Type", "text/html; charset=UTF-8"),
        ("Content-Length", "544"),
        ("Content-Encoding", "gzip"),
    )


# Records of WARC files, as Common Crawl gives them.

DATA = "http://data.test/crawl-data/a.warc.gz"
HEADERS = (("Server", "Apache"), ("Content-Type", "text/html; charset=utf-8"))


def warc(
    url: str = PAGE,
    body: bytes = HTML,
    headers: tuple[tuple[str, str], ...] = HEADERS,
    kind: str = "response",
    status: str = "200 OK",
) -> bytes:
    """One record, which is one gzip member."""
    out = BytesIO()
    writer = WARCWriter(out, gzip=True)
    is_http = kind != "metadata"
    record = writer.create_warc_record(
        url,
        kind,
        payload=BytesIO(body),
        length=len(body),
        http_headers=StatusAndHeaders(status, list(headers), protocol="HTTP/1.1") if is_http else None,
        warc_headers_dict={"WARC-Date": "2023-05-15T10:15:00Z"},
    )
    writer.write_record(record)
    return out.getvalue()


# What a range of a file held, and the body of the page in it.
RANGES: list[tuple[str, bytes, bytes | None]] = [
    ("a record", warc(), HTML),
    (
        "its body gzipped",
        warc(body=gzip.compress(HTML, mtime=0), headers=(*HEADERS, ("Content-Encoding", "gzip"))),
        HTML,
    ),
    (
        "its body in chunks",
        warc(
            body=b"%x\r\n%s\r\n0\r\n\r\n" % (len(HTML), HTML),
            headers=(*HEADERS, ("Transfer-Encoding", "chunked")),
        ),
        HTML,
    ),
    ("two records", warc() + warc(f"{HOST}/2023/b/", b"<p>b</p>"), HTML),
    ("a request", warc(kind="request", status="GET /2023/a/ HTTP/1.1"), None),
    ("notes", warc(kind="metadata"), None),
    ("no URL of a page", warc("dns:suara.test"), None),
    ("a page", HTML, None),
    ("nothing", b"", None),
    ("gzip of something else", gzip.compress(b"bukan WARC", mtime=0), None),
    ("rubbish after the magic number", b"\x1f\x8b\x08\x00rubbish", None),
]


def partial(body: bytes) -> Response:
    meta = {EXCHANGE: replace(exchange(DATA), body=body)}
    return Response(DATA, status=206, body=body, request=Request(DATA, meta=meta))


@pytest.mark.parametrize(("name", "body", "expected"), RANGES, ids=[name for name, *_ in RANGES])
def test_from_warc(name: str, body: bytes, expected: bytes | None) -> None:
    response = partial(body)
    answer = opened(response)
    if answer is None or expected is None:
        assert answer is None
        assert expected is None
    else:
        kept = stated(response)
        assert isinstance(answer, HtmlResponse)
        assert (answer.url, answer.status) == (PAGE, 200)
        assert answer.body == kept.body == expected
        assert (kept.url, kept.moment, kept.captured) == (PAGE, DAY, DATA)
        assert (kept.request_line, kept.request_headers, kept.ip_address) == ("", (), None)
        assert kept.status_line == "HTTP/1.1 200 OK"
        assert kept.response_headers == (*HEADERS, ("Content-Length", str(len(expected))))


@pytest.mark.parametrize("length", [1, 30, -40, -9, -1])
def test_a_range_that_is_cut_off(length: int) -> None:
    answer = opened(partial(warc()[:length]))
    assert answer is None or answer.body == HTML  # no more is missing than the checksum


@pytest.mark.parametrize("inner", ["gzip", None])
def test_a_record_that_is_a_bomb_is_no_page(inner: str | None) -> None:
    zeros = bytes(MAX_SIZE + 1)
    body = gzip.compress(zeros, mtime=0) if inner else zeros
    headers = (*HEADERS, ("Content-Encoding", inner)) if inner else HEADERS
    assert opened(partial(warc(body=body, headers=headers))) is None


def test_a_record_that_the_archive_cut_off_is_no_page() -> None:
    whole = gzip.decompress(warc())
    cut = whole.replace(b"WARC-Type: response", b"WARC-Type: response\r\nWARC-Truncated: length")
    assert cut != whole
    assert opened(partial(gzip.compress(cut, mtime=0))) is None


def test_from_warc_keeps_the_status() -> None:
    answer = opened(partial(warc(status="404 Not Found")))
    assert answer is not None
    assert answer.status == 404


def test_not_html() -> None:
    answer = opened(partial(warc(headers=(("Content-Type", "application/pdf"),), body=b"%PDF-1.4")))
    assert answer is not None
    assert not isinstance(answer, HtmlResponse)


# Crawls.

CDX = "http://arsip.test/cdx/search/cdx"
ROWS = [
    ["timestamp", "original", "mimetype", "statuscode"],
    ["20210301000000", f"{HOST}/2021/a/", "text/html", "200"],
    ["20220301000000", "http://www.suara.test/2022/b/", "text/html", "200"],
    ["20230301000000", f"{HOST}/2023/c/?utm_source=fb", "text/html", "200"],
    ["20230401000000", f"{HOST}/tentang/", "text/html", "200"],
]
REPLAYS = {original: f"{REPLAY}{time}id_/{original}" for time, original, *_ in ROWS[1:4]}
GONE = suara(
    {"method": "sitemap", "url": f"{HOST}/sitemap.xml"},
    {"method": "wayback", "url": CDX, "replay": REPLAY, "fallback": True},
)


class Archives(Site):
    """A Wayback Machine, and the index and data of Common Crawl, which is asked for ranges; no site itself."""

    def reply(self, url: str) -> Reply:
        if url.startswith(f"{CDX}?"):
            return Reply(json.dumps(ROWS).encode(), type="application/json")
        found = super().reply(url)
        place = next(asked.headers.get("range") for asked in reversed(self.asked) if asked.url == url)
        if place is None:
            return found
        first, last = place.removeprefix("bytes=").split("-")
        return replace(found, body=found.body[int(first) : int(last) + 1], status=206)


@pytest.fixture
def site() -> Iterator[Archives]:
    with serving(Archives()) as running:
        assert isinstance(running, Archives)
        yield running


def run(workspace: Path, site: Site, source: Source) -> CrawlReport:
    site.asked.clear()
    return crawl(workspace, [source], env={"http_proxy": site.proxy})


def records(workspace: Path) -> list[tuple[str, str, str, bytes]]:
    """Kind, URL, date and body of all that was archived, but for `warcinfo`."""
    found = []
    for path in sorted((workspace / "archive").iterdir()):
        with path.open("rb") as file:
            for record in ArchiveIterator(file, auto_decode="content"):
                if record.record_type != WarcRecordType.warcinfo:
                    kind, url, date = (
                        record.headers[name] for name in ("WARC-Type", "WARC-Target-URI", "WARC-Date")
                    )
                    found.append((kind, url, date, record.reader.read()))
    return sorted(found)


def test_a_dead_site_from_a_wayback_machine(tmp_path: Path, site: Archives) -> None:
    first, second, third = REPLAYS.values()
    site.replies = {
        first: page("a"),
        second: replace(page("b"), headers=(("Memento-Datetime", "Sat, 05 Mar 2022 00:00:00 GMT"),)),
        third: Reply(page("c").body, zipped=True),
    }
    [report] = run(tmp_path, site, GONE).sources
    assert (report.new, report.failed, report.found) == (3, 0, 3)
    assert f"{REPLAY}20230401000000id_/{HOST}/tentang/" not in site.urls
    assert [(kind, url, date, body) for kind, url, date, body in records(tmp_path) if kind == "response"] == [
        ("response", f"{HOST}/2021/a/", "2021-03-01T00:00:00.000000Z", page("a").body),
        ("response", f"{HOST}/2023/c/", "2023-03-01T00:00:00.000000Z", page("c").body),
        ("response", "http://www.suara.test/2022/b/", "2022-03-05T00:00:00.000000Z", page("b").body),
    ]
    assert {kind for kind, *_ in records(tmp_path)} == {"response", "metadata"}
    [notes] = [
        body.decode()
        for kind, url, _, body in records(tmp_path)
        if (kind, url) == ("metadata", f"{HOST}/2021/a/")
    ]
    assert notes.startswith(f"via: {CDX}?")
    assert f"captured: {first}\r\n" in notes
    before = records(tmp_path)
    [again] = run(tmp_path, site, GONE).sources
    assert (again.new, again.changed, again.unchanged, again.skipped) == (0, 0, 0, 3)
    assert not any(url.startswith(REPLAY) for url in site.urls)
    assert records(tmp_path) == before


def test_captures_that_come_to_nothing(tmp_path: Path, site: Archives) -> None:
    first, second, third = REPLAYS.values()
    site.replies = {
        second: page("b", text=ELSE),
        third: Reply(status=302, location=f"{REPLAY}20230302000000/{HOST}/2023/c/"),
        f"{REPLAY}20230302000000/{HOST}/2023/c/": page("in the archive's frame"),
    }
    [report] = run(tmp_path, site, GONE).sources
    assert report.failures == {"not_found_404": [f"{HOST}/2021/a/"], "unreadable": [f"{HOST}/2023/c/"]}
    assert (report.new, report.dropped) == (0, 1)
    assert first in site.urls
    assert records(tmp_path) == []


COLLINFO = "http://indeks.test/collinfo.json"
ASKED = "?filter=%3Dstatus%3A200&output=json&page={}&url=suara.test%2F%2A"
COMMONCRAWL = suara({"method": "commoncrawl", "url": "http://indeks.test/", "replay": "http://data.test/"})


def line(url: str, offset: int, length: int) -> str:
    return json.dumps(
        {
            "timestamp": "20230515101500",
            "url": url,
            "mime": "text/html",
            "status": "200",
            "filename": "crawl-data/a.warc.gz",
            "offset": str(offset),
            "length": str(length),
        }
    )


def test_pages_from_common_crawl(tmp_path: Path, site: Archives) -> None:
    parts = [
        warc(),
        warc(f"{HOST}/2023/b/", page("b").body),
        warc(f"{HOST}/2023/c/", page("c", text=ELSE).body),
    ]
    starts = [0, len(parts[0]), len(parts[0]) + len(parts[1])]
    first, second, third = (
        line(f"{HOST}/2023/{name}/", start, len(part))
        for name, start, part in zip("abc", starts, parts, strict=True)
    )
    crawls = [
        {"id": "CC-2023", "cdx-api": "http://indeks.test/CC-2023-index", "to": "2023-06-01T00:00:00"},
        {"id": "CC-2019", "cdx-api": "http://indeks.test/CC-2019-index", "to": "2019-06-01T00:00:00"},
    ]
    site.replies = {
        COLLINFO: Reply(json.dumps(crawls).encode(), type="application/json"),
        f"http://indeks.test/CC-2023-index{ASKED.format(0)}": Reply(
            f"{first}\n{second}\n".encode(), type="text/x-ndjson"
        ),
        f"http://indeks.test/CC-2023-index{ASKED.format(1)}": Reply(
            f"{third}\n".encode(), type="text/x-ndjson"
        ),
        DATA: Reply(b"".join(parts), type="application/octet-stream"),
    }
    [report] = run(tmp_path, site, COMMONCRAWL).sources
    assert (report.new, report.dropped, report.failed) == (2, 1, 0)
    assert (
        f"http://indeks.test/CC-2023-index{ASKED.format(2)}" in site.urls
    )  # past the last, which is no failure
    assert not any("CC-2019" in url for url in site.urls)
    assert [record for record in records(tmp_path) if record[0] == "response"] == [
        ("response", PAGE, "2023-05-15T10:15:00.000000Z", HTML),
        ("response", f"{HOST}/2023/b/", "2023-05-15T10:15:00.000000Z", page("b").body),
    ]
    assert not any(kind == "request" for kind, *_ in records(tmp_path))
    [again] = run(tmp_path, site, COMMONCRAWL).sources
    assert (again.new, again.changed, again.unchanged, again.dropped, again.failed) == (0, 0, 0, 0, 0)
    assert DATA not in site.urls


def test_a_server_that_does_not_know_ranges(tmp_path: Path, site: Archives) -> None:
    """It answers the whole file with 200, which is no page."""
    site.replies = {
        COLLINFO: Reply(
            json.dumps([{"cdx-api": "http://indeks.test/CC-index", "to": "2023-06-01"}]).encode(),
            type="application/json",
        ),
        f"http://indeks.test/CC-index{ASKED.format(0)}": Reply(
            line(PAGE, 0, 10).encode(), type="text/x-ndjson"
        ),
        DATA: Reply(b"rubbish", status=200, type="application/octet-stream"),
    }
    [report] = run(tmp_path, site, COMMONCRAWL).sources
    assert report.failures == {"unreadable": [PAGE]}
    with State(tmp_path / "state.db") as state:
        known = state.get(PAGE)
    assert known is not None
    assert known.due  # another run may find it
