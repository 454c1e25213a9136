"""Days: one day out of a string, and the day of a page with the place where it stood."""

from datetime import date

import pytest

from extract.reading import read
from extract.reading.days import parse_day, url_day

D = date(2023, 12, 2)

DAYS: list[tuple[str | None, date | None]] = [
    ("2023-12-02T09:15:00+07:00", D),
    ("2023-12-02T23:30:00+07:00", D),
    ("2023-12-02T23:30:00Z", D),
    ("2023-12-02 09:15:00", D),
    ("2023/12/02 09:15", D),
    ("20231202T091500", D),
    ("Sabtu 02-12-2023,09:15 WIB", D),
    ("Diterbitkan: Sabtu, 2 Desember 2023", D),
    ("02/12/2023", D),
    ("2/12/2023 | 09:15", D),
    ("02.12.2023", D),
    ("02-12-23 09:15", D),
    ("12/02/2023", date(2023, 2, 12)),
    ("Sabtu, 02 Des 2023 17:45 WIB", D),
    ("2 Des. 2023", D),
    ("02Desember2023", D),
    ("2 DESEMBER 2023", D),
    ("Kamis, 10 Pebruari 2022", date(2022, 2, 10)),
    ("4 Nopember 2022", date(2022, 11, 4)),
    ("12 Agt 2021", date(2021, 8, 12)),
    ("17 Agustus 2023", date(2023, 8, 17)),
    ("3 Okt. 2022", date(2022, 10, 3)),
    ("Jum'at, 5 Mei 2023", date(2023, 5, 5)),
    ("December 2, 2023", D),
    ("Sat, 02 Dec 2023 09:15:00 +0700", D),
    ("2nd December 2023", D),
    ("Terbit 2 Desember 2023, diperbarui 4 Desember 2023", D),
    ("Februari 2023", None),
    ("31/02/2023", None),
    ("2 Desember 1999", None),
    ("2101-01-01", None),
    ("0000-00-00", None),
    ("pukul 09.15 WIB", None),
    ("Nomor 26 Tahun 2022", None),
    ("", None),
    (None, None),
]


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_parse_day(text: str | None, expected: date | None) -> None:
    assert parse_day(text) == expected


URLS: list[tuple[str | None, date | None]] = [
    ("https://a.example/2023/12/02/judul/", D),
    ("https://a.example/read/2023/12/2/judul", D),
    ("https://a.example/2023-12-02/judul", D),
    ("https://a.example/read/20231202/judul", D),
    ("https://a.example/02/12/2023/judul", D),
    ("https://a.example/2023/12/judul/", None),
    ("https://a.example/2023/13/02/judul/", None),
    ("https://a.example/berita/20231234", None),
    ("https://a.example/judul?tanggal=/2023/12/02/", None),
    ("https://a.example/1998/12/02/judul/", None),
    (None, None),
]


@pytest.mark.parametrize(("url", "expected"), URLS)
def test_url_day(url: str | None, expected: date | None) -> None:
    assert url_day(url) == expected


def page(head: str = "", byline: str = "", foot: str = "", before: str = "") -> str:
    text = "Sebanyak 47 calon guru penggerak mengikuti lokakarya di aula dinas pendidikan kabupaten itu. " * 3
    return (
        f"<html><head><title>Lokakarya Digelar di Aula</title>{head}</head><body>{before}<div class='isi'>"
        f"<h1>Lokakarya Digelar di Aula</h1>{byline}<div class='entry-content'><p>{text}</p></div></div>"
        f"{foot}</body></html>"
    )


def ld(text: str) -> str:
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE_LD = '{"@type": "NewsArticle", "headline": "x", "datePublished": "2023-12-02T22:00:00+07:00"}'
META = '<meta property="article:published_time" content="2023-12-03T00:30:00+07:00">'
TIME = '<time datetime="2023-12-04T08:00:00+08:00">4 Des</time>'
URL = "https://a.example/2023/12/05/lokakarya"
BYLINE = "<div class='tanggal'>Rabu, 6 Desember 2023 | 09:15 WIB</div>"
CLOCK = "<div id='jam'>Kamis, 14 November 2024</div>"
OTHER = "<time datetime='2021-01-01'>x</time><span class='date'>1 Januari 2021</span>"
SIDE = f"<div class='sidebar'>{OTHER}</div>"
TEASER = f"<div class='x'><h3><a href='/1'>Guru Penggerak Angkatan 3 Dikukuhkan</a></h3>{OTHER}</div>"
COLUMN = "<div><div><a href='/1'>Panen Raya Padi di Blitar</a><br><small>11 Januari 2024</small></div></div>"

# (page, url, day of December 2023 or None, source)
PAGES: list[tuple[str, str | None, int | None, str | None]] = [
    (page(ld(ARTICLE_LD) + META, TIME + BYLINE), URL, 2, "json-ld"),
    (page(ld(f'{{"@graph": [{{"@type": "WebSite"}}, {ARTICLE_LD}]}}')), None, 2, "json-ld"),
    (page(ld(f"[{ARTICLE_LD}]")), None, 2, "json-ld"),
    (page(ld(f"<!-- {ARTICLE_LD} -->")), None, 2, "json-ld"),
    (page(ld(f"//<![CDATA[\n{ARTICLE_LD}\n//]]>")), None, 2, "json-ld"),
    (page(ld(ARTICLE_LD.replace('"x"', '"x "y" z"'))), None, 2, "json-ld"),
    (page(ld(ARTICLE_LD.replace("}", ",}"))), None, 2, "json-ld"),
    (page(ld(ARTICLE_LD.replace('"x"', '"x\ny"'))), None, 2, "json-ld"),
    (page(ld(ARTICLE_LD.replace('"NewsArticle"', '["Article", "NewsArticle"]'))), None, 2, "json-ld"),
    (page(ld('{"@type": "Event", "datePublished": "2021-01-01"}') + META), None, 3, "meta"),
    (page(ld('{"@type": "NewsArticle", "datePublished": null}') + META), None, 3, "meta"),
    (page(ld("{") + META), None, 3, "meta"),
    (page(META, TIME + BYLINE), URL, 3, "meta"),
    (page('<meta name="DC.date" content="2023-12-03">'), None, 3, "meta"),
    (page('<meta name="pubdate" content="03/12/2023">'), None, 3, "meta"),
    (page("", '<span itemprop="datePublished" content="2023-12-03">x</span>'), None, 3, "meta"),
    (page(META.replace("2023", "1970"), TIME), None, 4, "time"),
    (page("", TIME + BYLINE), URL, 4, "time"),
    (page("", "<abbr class='published' title='2023-12-04T09:00:00+07:00'>09.00</abbr>"), None, 4, "time"),
    (page("", f"<time class='updated' datetime='2023-12-09'>x</time>{TIME}"), None, 4, "time"),
    (page("", BYLINE, SIDE), URL, 5, "url"),
    (page("", BYLINE, SIDE, CLOCK), None, 6, "byline"),
    (page("", BYLINE, TEASER, CLOCK), None, 6, "byline"),
    (page("", BYLINE, "", TEASER), None, 6, "byline"),
    (page("", "<p>Rabu 06-12-2023,09:15 WIB</p>", SIDE, CLOCK), None, 6, "byline"),
    (page("", "<div>Diterbitkan: <b>Rabu, 6 Desember 2023</b></div>", SIDE, CLOCK), None, 6, "byline"),
    (page("", "<time>Rabu, 6 Desember 2023</time>", SIDE, CLOCK), None, 6, "byline"),
    (page("", "<small>06/12/2023</small>", SIDE), None, 6, "byline"),
    (page("", "", "<p>Diposting pada 6 Desember 2023 oleh Ani</p>", CLOCK), None, 6, "byline"),
    (page("", "<p>Ende, 5 Desember 2023</p>").replace("<h1>", f"{BYLINE}<h1>"), None, 6, "byline"),
    # A column before or after the article, whose teasers are marked by nothing but small print.
    (
        page("", "<div class='ket'>Diposting : Rabu, 6 Desember 2023 | 14:02 WITA</div>", COLUMN, COLUMN),
        None,
        6,
        "byline",
    ),
    (page("", "<div class='ket'>Rabu, 6 Desember 2023 14:02</div>", COLUMN, COLUMN), None, 6, "byline"),
    (page("", "<div><b>Posted on</b> <i>6 Desember 2023</i></div>", COLUMN, COLUMN), None, 6, "byline"),
    (page("", "<div class='baca__tanggal'>6/12/2023</div>", COLUMN, COLUMN), None, 6, "byline"),
    (
        page("", "<p>Tayang: 6 Desember 2023</p><p>Hari/tanggal: Sabtu, 9 Desember 2023</p>", COLUMN),
        None,
        6,
        "byline",
    ),
    (page("", "", "<i></i>" * 30 + "<div class='kaki'>Jakarta, 2023-12-07</div>"), None, 7, "htmldate"),
    (page(), None, None, None),
]


@pytest.mark.parametrize(("html", "url", "day", "source"), PAGES)
def test_published(html: str, url: str | None, day: int | None, source: str | None) -> None:
    found = read(html, article_id="x", url=url)
    assert found is not None
    assert (found.published, found.published_source) == (day and date(2023, 12, day), source)


MODIFIED: list[tuple[str, int | None, str | None]] = [
    (page(ld(ARTICLE_LD.replace("}", ', "dateModified": "2023-12-07T01:00:00+07:00"}'))), 7, "json-ld"),
    (page('<meta property="article:modified_time" content="2023-12-07T01:00:00+07:00">'), 7, "meta"),
    (page('<meta property="og:updated_time" content="2023-12-07T01:00:00+07:00">'), 7, "meta"),
    (page("", f"{TIME}<time class='updated' datetime='2023-12-07'>x</time>"), 7, "time"),
    (page("", "<time class='entry-date updated' datetime='2023-12-07'>x</time>"), None, None),
    (page(META), None, None),
]


@pytest.mark.parametrize(("html", "day", "source"), MODIFIED)
def test_modified(html: str, day: int | None, source: str | None) -> None:
    found = read(html, article_id="x")
    assert found is not None
    assert (found.modified, found.modified_source) == (day and date(2023, 12, day), source)
