"""Writes the WARC of a small news site that is gone: web archives have it, its host answers no more."""

import gzip
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HOST = "http://kabarlama.test"

_HTML = "text/html; charset=UTF-8"
_PLACES = ("Bantul", "Sikka", "Kolaka", "Tapin", "Bungo", "Jembrana", "Kaur", "Sambas", "Ende", "Buru")
_NAMES = ("Siti Rahmawati", "Yohanes Bria", "I Made Suarta", "Nur Aini", "Agus Salim Daulay")
_OTHER = (
    ("Jalan poros kecamatan {place} mulai diaspal", "Pemkab {place} mengaspal jalan sepanjang 4 kilometer."),
    ("Tim Penggerak PKK {place} bantu posyandu", "Seorang guru TK ikut membagikan susu bersama kader PKK."),
    ("Panen raya padi di {place}", "Petani memanen padi varietas unggul, harga gabah naik."),
    ("Sekolah Penggerak di {place} bertambah", "Dinas mencatat tiga belas Sekolah Penggerak tahun ini."),
    ("Lomba perahu di {place} kembali digelar", "Dua puluh regu berlomba di depan ribuan penonton."),
)
_CLOSE = (
    "Kegiatan ini berlangsung sampai sore dan dihadiri warga serta pejabat setempat. Panitia berterima kasih "
    "kepada semua pihak yang membantu, dan berharap acara serupa dapat diadakan lagi pada tahun depan."
)


@dataclass(frozen=True)
class GoneSite:
    """What was archived: all article pages, those that name the programme, and when each was captured."""

    articles: frozenset[str]
    matching: frozenset[str]
    captured: Mapping[str, Sequence[datetime]]


@dataclass(frozen=True)
class _Capture:
    url: str
    moment: datetime
    body: bytes
    status: str = "200 OK"
    type: str = _HTML
    location: str | None = None
    zipped: bool = False


def write_gone_site(path: Path) -> GoneSite:
    """Write the captures of `HOST` to `path`, a `.warc.gz`, and say what is in it.

    Besides 25 articles, of which 20 name the programme, there are the front page, files that are no HTML,
    a second and later capture of the first article, one more that is a revisit record, an error page and a
    redirect at addresses that look like articles.
    """
    articles = [_matching(number) for number in range(20)] + [_other(number) for number in range(5)]
    again = _Capture(articles[0].url, articles[0].moment + timedelta(days=200), _again(articles[0].body))
    with path.open("wb") as stream:
        writer = WARCWriter(stream, gzip=True)
        writer.write_record(writer.create_warcinfo_record(path.name, {"software": "uji", "robots": "obey"}))
        for capture in (*_surroundings(articles), *articles, again):
            _write(writer, capture)
        _write_revisit(writer, articles[1], articles[1].moment + timedelta(days=90))
    captured = {article.url: [article.moment] for article in articles}
    captured[again.url].append(again.moment)
    return GoneSite(
        articles=frozenset(captured),
        matching=frozenset(article.url for article in articles[:20]),
        captured=captured,
    )


def _matching(number: int) -> _Capture:
    place, name = _PLACES[number % len(_PLACES)], _NAMES[number % len(_NAMES)]
    batch, day = 3 + number // 5, datetime(2021, 3, 1, tzinfo=UTC) + timedelta(days=23 * number)
    title = f"{12 + number} calon Guru Penggerak {place} ikuti lokakarya {1 + number % 7}"
    return _article(
        day,
        title,
        f"{place} – Sebanyak {12 + number} guru mengikuti lokakarya Program Guru Penggerak angkatan {batch} "
        f"di aula dinas pendidikan, {day:%d/%m/%Y}.",
        f"Pengajar praktik {name} memandu peserta menyusun rencana pengembangan sekolah.",
        zipped=number % 4 == 3,
    )


def _other(number: int) -> _Capture:
    title, text = (part.format(place=_PLACES[number]) for part in _OTHER[number])
    return _article(datetime(2021, 6, 5, tzinfo=UTC) + timedelta(days=31 * number), title, text)


def _article(day: datetime, title: str, *paragraphs: str, zipped: bool = False) -> _Capture:
    slug = "-".join("".join(c if c.isalnum() else " " for c in title.lower()).split())
    text = "".join(f"<p>{paragraph}</p>" for paragraph in (*paragraphs, _CLOSE))
    head = f"<meta property='article:published_time' content='{day.isoformat()}'>"
    body = f"<article><h1>{title}</h1><div class='entry-content'>{text}</div></article>"
    moment = day + timedelta(days=40, hours=5, minutes=6, seconds=7)
    return _Capture(f"{HOST}/{day:%Y/%m/%d}/{slug}/", moment, _html(title, body, head), zipped=zipped)


def _again(body: bytes) -> bytes:
    return body.replace(b"</article>", b"<p>Berita ini telah diperbarui.</p></article>")


def _html(title: str, body: str, head: str = "") -> bytes:
    start = f"<!doctype html><html lang='id'><head><title>{title} - Kabar Lama</title>{head}</head>"
    return f"{start}<body>{body}</body></html>".encode()


def _surroundings(articles: list[_Capture]) -> list[_Capture]:
    day = datetime(2022, 1, 2, 3, 4, 5, tzinfo=UTC)
    links = "".join(f"<a href='{article.url}'>Guru Penggerak</a>" for article in articles)
    return [
        _Capture(f"{HOST}/", day, _html("Beranda", links)),
        _Capture(f"{HOST}/robots.txt", day, b"User-agent: *\nAllow: /\n", type="text/plain"),
        _Capture(f"{HOST}/wp-content/style.css", day, b"body { margin: 0 }", type="text/css"),
        _Capture(f"{HOST}/2021/05/foto-guru-penggerak.jpg", day, b"\xff\xd8\xff\xe0JFIF", type="image/jpeg"),
        _Capture(f"{HOST}/2021/05/jadwal.pdf", day, b"%PDF-1.4 Guru Penggerak", type="application/pdf"),
        _Capture(
            f"{HOST}/2021/07/01/guru-penggerak-hilang/",
            day,
            _html("Tidak ditemukan", "<p>Halaman Guru Penggerak tidak ditemukan.</p>"),
            status="404 Not Found",
        ),
        _Capture(
            f"{HOST}/2021/03/01/guru-penggerak-pindah/",
            day,
            b"",
            status="301 Moved Permanently",
            location=articles[0].url,
        ),
    ]


def _write(writer: WARCWriter, capture: _Capture) -> None:
    body = gzip.compress(capture.body, mtime=0) if capture.zipped else capture.body
    headers = [("Server", "Apache"), ("Content-Type", capture.type), ("Content-Length", str(len(body)))]
    if capture.zipped:
        headers.append(("Content-Encoding", "gzip"))
    if capture.location:
        headers.append(("Location", capture.location))
    response = writer.create_warc_record(
        capture.url,
        "response",
        payload=BytesIO(body),
        length=len(body),
        http_headers=StatusAndHeaders(capture.status, headers, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": _warc_date(capture.moment), "WARC-IP-Address": "192.0.2.7"},
    )
    request = writer.create_warc_record(
        capture.url,
        "request",
        http_headers=StatusAndHeaders(
            f"GET {capture.url.removeprefix(HOST)} HTTP/1.1",
            [("Host", HOST.removeprefix("http://")), ("User-Agent", "uji")],
            is_http_request=True,
        ),
        warc_headers_dict={"WARC-Date": _warc_date(capture.moment)},
    )
    writer.write_request_response_pair(request, response)


def _write_revisit(writer: WARCWriter, capture: _Capture, moment: datetime) -> None:
    """Say that at `moment` the page was still as in `capture`, as crawlers do instead of storing it twice."""
    body = gzip.compress(capture.body, mtime=0) if capture.zipped else capture.body
    response = writer.create_warc_record(
        capture.url,
        "response",
        payload=BytesIO(body),
        length=len(body),
        http_headers=StatusAndHeaders("200 OK", [("Content-Type", capture.type)], protocol="HTTP/1.1"),
    )
    writer.ensure_digest(response, block=False, payload=True)
    writer.write_record(
        writer.create_revisit_record(
            capture.url,
            response.rec_headers.get_header("WARC-Payload-Digest"),
            capture.url,
            _warc_date(capture.moment),
            http_headers=StatusAndHeaders("200 OK", [("Content-Type", capture.type)], protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": _warc_date(moment)},
        )
    )


def _warc_date(moment: datetime) -> str:
    return f"{moment:%Y-%m-%dT%H:%M:%SZ}"
