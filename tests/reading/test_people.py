"""Authors: names out of metadata and bylines, and what is no author."""

import pytest

from extract.reading import read

TEXT = "Sebanyak 47 calon guru penggerak mengikuti lokakarya di aula dinas pendidikan kabupaten itu. " * 3


def page(byline: str = "", head: str = "", foot: str = "") -> str:
    return (
        f"<html><head><title>Lokakarya Digelar di Aula</title>{head}</head><body><div>"
        f"<h1>Lokakarya Digelar di Aula</h1>{byline}<div class='entry-content'><p>{TEXT}</p>{foot}</div></div>"
        "</body></html>"
    )


def meta(name: str) -> str:
    return f'<meta name="author" content="{name}">'


# (byline, author)
BYLINES: list[tuple[str, str | None]] = [
    ("<p>Oleh: Ani Lestari</p>", "Ani Lestari"),
    ("<p>Oleh <b>Ani Lestari</b></p>", "Ani Lestari"),
    ("<div class='author'>Ani Lestari</div>", "Ani Lestari"),
    ("<div class='penulis'>Ani Lestari - <span>Kabar Kilat</span></div>", "Ani Lestari"),
    ("<div class='dtl__penulis'>Ani Lestari - <span>Kabar Kilat</span></div>", "Ani Lestari"),
    ("<div class='baca__author--kecil'>Ani Lestari</div>", "Ani Lestari"),
    ("<p>Pewarta : Ani Lestari<br>Editor : Budi<br>COPYRIGHT © KABAR 2023</p>", "Ani Lestari"),
    ("<p>Pewarta: Ani Lestari<br/>Editor: Budi<br/>Copyright &copy; KABAR</p>", "Ani Lestari"),
    ("<div><div>Reporter: Ani Lestari</div><div>Redaktur: Budi</div></div>", "Ani Lestari"),
    ("<div>Rep: <a href='/1'>Ani Lestari</a> / Red: <a href='/2'>Budi</a></div>", "Ani Lestari"),
    ("<div>Rep : Ani Lestari<br>Red : Budi</div>", "Ani Lestari"),
    ("<p>Rep: Ani Lestari / Red : Budi</p>", "Ani Lestari"),
    (
        "<div class='reporter'><div>Ani Lestari , Jurnalis</div><time>Senin 20 Mei 2024</time></div>",
        "Ani Lestari",
    ),
    ("<div class='reporter'>Ani Lestari, Kontributor</div>", "Ani Lestari"),
    ("<div class='author'><b>Ani Lestari</b><br>Jurnalis</div>", "Ani Lestari"),
    (
        "<p>Submitted by <span class='username'>Ani Lestari</span> on Tue, 10/17/2023 - 18:55</p>",
        "Ani Lestari",
    ),
    ("<p>Submitted by Ani Lestari on <time>17 Oct 2023</time></p>", "Ani Lestari"),
    ("<span>Submitted by <a href='/u/3'>Ani Lestari</a></span>", "Ani Lestari"),
    ("<div class='author'><div>By</div> <a href='/a'>Ani Lestari</a><div> - </div></div>", "Ani Lestari"),
    (
        "<div class='x'>Diposting : 13 Oktober 2023 | Oleh : Ani Lestari | Dilihat : 7 kali</div>",
        "Ani Lestari",
    ),
    ("<p>Laporan Wartawan Kabar-Bone.com, Ani Lestari</p>", "Ani Lestari"),
    ("<p><em>Laporan Wartawan Kabar.id Kota Bima, Ani Lestari</em></p>", "Ani Lestari"),
    ("<p>Laporan reporter: Kabar.net, Ani Lestari</p>", "Ani Lestari"),
    ("<div>Reporter <b>Ani Lestari</b></div>", "Ani Lestari"),
    ("<p>Oleh karena itu peserta diminta hadir.</p>", None),
    ("<p>Oleh sebab itu mereka pulang.</p>", None),
    ("<p>Laporan kegiatan dikirim panitia.</p>", None),
    ("<div class='author'>Redaksi</div>", None),
    ("<p>Submitted by admin on 17 Oct 2023</p>", None),
]


@pytest.mark.parametrize(("byline", "expected"), BYLINES)
def test_byline(byline: str, expected: str | None) -> None:
    for html in (page(byline), page(foot=byline)):
        found = read(html, article_id="x")
        assert found is not None
        assert found.author == expected


# Icons close under the headline; one below the text stands for somebody else.
ICONS: list[tuple[str, str | None]] = [
    (
        "<h3><i class='fa fa-user'></i> Ani Lestari <i class='fa fa-clock-o'></i> 30 Oktober 2023</h3>",
        "Ani Lestari",
    ),
    ("<div><span class='glyphicon glyphicon-user'></span> <a href='/a'>Ani Lestari</a></div>", "Ani Lestari"),
    ("<ul><li><i class='bi bi-person'></i><span>Ani Lestari</span></li></ul>", "Ani Lestari"),
    ("<i class='fa fa-user'></i> Administrator <i class='fa fa-eye'></i> Dibaca 7 kali", None),
    ("<i class='fa fa-user'></i> 118 pengunjung", None),
]


@pytest.mark.parametrize(("byline", "expected"), ICONS)
def test_icon(byline: str, expected: str | None) -> None:
    for html, name in ((page(byline), expected), (page(foot="<i></i>" * 30 + byline), None)):
        found = read(html, article_id="x")
        assert found is not None
        assert found.author == name


# (head, byline, author): an office is the author only where no person is named.
OFFICES: list[tuple[str, str, str | None]] = [
    (meta("Bagian Protokol dan Komunikasi"), "<p>Oleh : Ani Lestari</p>", "Ani Lestari"),
    (meta("Dinas Kominfo"), "<div class='penulis'>Ani Lestari</div>", "Ani Lestari"),
    (meta("Humas BGP"), "", "Humas BGP"),
    (meta("Diskominfo"), "<p>Oleh : Tim Liputan</p>", "Diskominfo"),
    ("", "<p>Oleh: Humas BGP</p>", "Humas BGP"),
    (meta("Ani Lestari"), "<p>Oleh: Budi</p>", "Ani Lestari"),
    (meta("Biroto Timur"), "<p>Oleh: Budi</p>", "Biroto Timur"),
]


@pytest.mark.parametrize(("head", "byline", "expected"), OFFICES)
def test_office(head: str, byline: str, expected: str | None) -> None:
    found = read(page(byline, head), article_id="x")
    assert found is not None
    assert found.author == expected
