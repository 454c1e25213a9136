"""Markup inside the body: links to other articles, captions, tables and lists; and pages that are none."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract.reading import noise_spans, page_identity, read, strip_noise
from extract.reading.captions import split_captions

LEAD = "Sebanyak 47 calon guru penggerak angkatan 8 mengikuti lokakarya di aula dinas pendidikan setempat."
END = "Kegiatan yang berlangsung dua hari itu ditutup dengan penyerahan piagam kepada pengajar praktik."


def body(inner: str) -> str:
    return f"<html><body><div class='entry-content'><p>{LEAD}</p>{inner}<p>{END}</p></div></body></html>"


LINK = "<a href='/x'>Panen Raya Padi di Blitar, 900 Ton Terserap</a>"

MORE_TEXT = "Jalan Poros Sinjai Longsor Lagi"
MORE = f"<a href='/y'>{MORE_TEXT}</a>"
NAMED = LINK.replace("<a ", "<a class='baca-juga' ")

# What stands between two paragraphs of the article, and what is left of it.
BETWEEN: list[tuple[str, str]] = [
    (f"<p>Baca juga: {LINK}</p>", ""),
    (f"<p><strong>BACA JUGA:{LINK}</strong></p>", ""),
    (f"<p><b>Baca Juga</b>: {LINK}</p>", ""),
    (f"<p><em>Simak juga </em>{LINK}</p>", ""),
    (f"<p>Baca juga:<br>{LINK}<br>{LINK}</p>", ""),
    (f"<p>Baca juga:</p><ul><li>{LINK}</li><li>{LINK}</li></ul>", ""),
    (f"<h4>Artikel Terkait</h4><p>{LINK}</p><p>{LINK}</p>", ""),
    ("<div class='u1'><a href='/x'><span>BACA JUGA</span> <span>Panen Raya Padi</span></a></div>", ""),
    (f"<blockquote><p>Baca juga: {LINK}</p></blockquote>", ""),
    ("<p><strong>BACA JUGA: Panen Raya Padi di Blitar</strong></p>", ""),
    (f"<p>Kata guru.<strong>BACA JUGA:{LINK}</strong>Ia lalu pulang.</p>", "Kata guru. Ia lalu pulang."),
    (f"<p>Kata guru.BACA JUGA:{LINK} Ia lalu pulang.</p>", "Kata guru. Ia lalu pulang."),
    (f"<p>Kata guru. Baca juga: {LINK}</p>", "Kata guru."),
    ("<p>Kata guru.<b>BACA JUGA: Panen Raya</b> Ia lalu pulang.</p>", "Kata guru. Ia lalu pulang."),
    ("<p>Kata guru.BACA JUGA:Panen Raya</p>", "Kata guru."),
    ("<p>Baca <a href='/m'>modul ajar</a> itu, pesannya.</p>", "Baca modul ajar itu, pesannya."),
    (
        "<p>Syaratnya bisa dilihat, baca juga <a href='/m'>panduannya</a>.</p>",
        "Syaratnya bisa dilihat, baca juga panduannya.",
    ),
    ("<p>Dinas <a href='/t'>Pendidikan</a> hadir.</p>", "Dinas Pendidikan hadir."),
    ("<h3>Syarat pendaftar</h3>", "Syarat pendaftar"),
    ("<ul><li>satu hal</li><li>dua <b>hal</b></li></ul>", "- satu hal\n- dua hal"),
    ("<ol><li>induk<ul><li>anak</li></ul></li></ol>", "- induk\n- anak"),
    (
        "<table><tr><th>No</th><th>Kota</th></tr><tr><td>1.</td><td><p>Bima</p></td></tr></table>",
        "No | Kota |\n1. | Bima |",
    ),
    (
        "<figure class='wp-block-table'><table><tr><td>Kota</td><td>CGP</td></tr><tr><td>Bima</td><td>7</td></tr></table></figure>",
        "Kota | CGP |\nBima | 7 |",
    ),
    (
        "<div class='table-responsive'><table><tr><td>Kota</td><td>PP</td></tr><tr><td>Bima</td><td>2</td></tr></table></div>",
        "Kota | PP |\nBima | 2 |",
    ),
    (
        "<div><div><table><tr><td>SD</td><td>PP</td></tr><tr><td>12</td><td>2</td></tr></table></div></div>",
        "SD | PP |\n12 | 2 |",
    ),
    ("<p>satu kalimat<br><br>dua kalimat<br>tiga kalimat</p>", "satu kalimat\n\ndua kalimat\ntiga kalimat"),
    ("<p>satu kalimat" + "<br>" * 3 + "<BR />\n" * 5000 + "dua kalimat</p>", "satu kalimat\n\ndua kalimat"),
    ("<p>&nbsp;</p><p>\u200b</p>", ""),
    ("<p style='display:none'>tersembunyi</p>", ""),
    ("<script>var a = 'teks';</script><style>p{}</style>", ""),
    ("<div class='sharedaddy'><p>Bagikan</p></div><div class='iklan'>Beli!</div>", ""),
    ("<p><strong>Jakarta</strong> - </p><p>Ia hadir.</p>", "Jakarta - Ia hadir."),
    # Links of one list, each on its line.
    (f"Ia hadir.<br><br>Baca Juga:<br>{LINK}<br>{MORE}<br><br>Ia pulang.", "Ia hadir.\n\nIa pulang."),
    (f"Ia hadir.<br><br><b>Berita terkait:</b><br>{LINK}<br/>{MORE}<br/>{LINK}<br/>", "Ia hadir."),
    (f"<p>Ia hadir.</p><p>BACA JUGA :<br>1. {LINK}<br>2. {MORE}</p>", "Ia hadir."),
    (
        f"<p>Ia hadir.<br>Simak juga<br><b>{LINK}</b><br><b>{MORE}</b><br>Ia pulang.</p>",
        "Ia hadir.\n\nIa pulang.",
    ),
    (
        f"<p>Baca juga:<br>{LINK}<br><a href='/d'>Dinas Pendidikan Kabupaten</a> mencatat 9 orang dari 4 kecamatan.</p>",
        "Dinas Pendidikan Kabupaten mencatat 9 orang dari 4 kecamatan.",
    ),
    (
        f"<p>Baca juga:<br>{LINK}<br>Ia pulang setelah acara selesai.<br>{MORE}</p>",
        f"Ia pulang setelah acara selesai.\n{MORE_TEXT}",
    ),
    (
        "<p>Setelah itu ia membaca bersama<br><a href='/d'>Modul Ajar Kurikulum Merdeka</a></p>",
        "Setelah itu ia membaca bersama\nModul Ajar Kurikulum Merdeka",
    ),
    # A label takes no heading of the article along, though its link is called by another name.
    (f"<p>Baca juga: {NAMED}</p><h2>Keluhan orang tua</h2>", "Keluhan orang tua"),
    (
        f"<p><b>Simak juga: {NAMED}</b></p><h3>Syarat pendaftar</h3><p>Ada dua.</p>",
        "Syarat pendaftar\n\nAda dua.",
    ),
    ("<p>Baca juga:</p><h2>Jadwal lokakarya</h2>", "Jadwal lokakarya"),
    (f"<h4>Baca juga</h4><p>{LINK}</p><h4>Jadwal lokakarya</h4>", "Jadwal lokakarya"),
    # Boxes in the text.
    ("<div class='kotak-video'><p>Video: Petani Garam Rembang Panen</p></div>", ""),
    ("<p>Video: Detik-detik Kapal Feri Bersandar di Kolaka</p>", ""),
    (
        "<p>Video: tiga menit, diunggah peserta ke kanal sekolah.</p>",
        "Video: tiga menit, diunggah peserta ke kanal sekolah.",
    ),
    ("<dl class='article-info'><dt>Details</dt><dd>Written by Super User</dd></dl>", ""),
    ("<ul class='pager'><li>Prev</li><li>Next</li></ul>", ""),
    ("<div class='isi__iklan--atas'><p>Diskon besar akhir pekan</p></div>", ""),
    (f"<p><strong>Jangan Lewatkan:</strong></p><p>{LINK}</p>", ""),
    (f"<p>Ia hadir. Jangan lewatkan: {LINK}</p>", "Ia hadir."),
]


@pytest.mark.parametrize(("inner", "expected"), BETWEEN)
def test_between_two_paragraphs(inner: str, expected: str) -> None:
    found = read(body(inner), article_id="x")
    assert found is not None
    assert found.text == "\n\n".join(part for part in (LEAD, expected, END) if part)


CAPTIONS: list[tuple[str, tuple[str, ...]]] = [
    ("<figure><img src=a><figcaption>Peserta berfoto</figcaption></figure>", ("Peserta berfoto",)),
    ("<div class='wp-caption'><img src=a><p class='wp-caption-text'>Peserta</p></div>", ("Peserta",)),
    ("<p><img src=a><em>Suasana kelas</em></p>", ("Suasana kelas",)),
    ("<p><img src=a><br>Suasana kelas (Foto: Ani)</p>", ("Suasana kelas (Foto: Ani)",)),
    ("<p>Foto: Humas Pemkab</p>", ("Foto: Humas Pemkab",)),
    ("<p>(Foto: istimewa)</p>", ("(Foto: istimewa)",)),
    ("<p>Dok. Humas BGP</p>", ("Dok. Humas BGP",)),
    ("<div class='sidebar'><figure><img src=a><figcaption>Bukan</figcaption></figure></div>", ()),
    # Small print right below a picture.
    ("<p><img src=a></p><p><em>Para guru menari usai acara.</em></p>", ("Para guru menari usai acara.",)),
    ("<div><a href=b><img src=a></a></div>\n<p><i>Peserta berfoto</i></p>", ("Peserta berfoto",)),
    ("<center><img src=a><br/><i>Guru di SDI Weoe</i></center><br/>", ("Guru di SDI Weoe",)),
    ("<img src=a><br><small>Guru di SDI Weoe</small><br>", ("Guru di SDI Weoe",)),
    ("<div><img src=a></div><div>Foto: Petrus Mangku</div>", ("Foto: Petrus Mangku",)),
    ("<p class='img_caption'>Penyerahan piagam</p>", ("Penyerahan piagam",)),
    ("<img src=a><blockquote class='image-field-caption'><p>Peserta</p></blockquote>", ("Peserta",)),
    ("<div class='foto__caption'>Penyerahan piagam</div>", ("Penyerahan piagam",)),
    ("<div class='x'><span class='caption'>Previous Post</span></div>", ()),
    ("<div class='f12 caption-art'>Karya murid</div>", ("Karya murid",)),
    ("<div id='media_caption'>Karya murid</div>", ("Karya murid",)),
    ("<div><img src=a></div><p class='text-sm italic'>Karya murid</p>", ("Karya murid",)),
    (
        "<div><img src=a></div><p>Murid memilih buku, Ngada, 9 September 2023. Suluh/Maria Wea</p>",
        ("Murid memilih buku, Ngada, 9 September 2023. Suluh/Maria Wea",),
    ),
    ("<p><img src=a></p><p>Peserta berfoto. KABAR NUSA/Ani</p>", ("Peserta berfoto. KABAR NUSA/Ani",)),
    (
        "<img src=a><br>\n<span>Peserta berfoto. Kabar.com/Ani Lestari</span>",
        ("Peserta berfoto. Kabar.com/Ani Lestari",),
    ),
    # The headlines of cards.
    ("<div><a href='/x'><img src=a><small>Panen Raya Padi di Blitar</small></a></div>", ()),
    ("<table><tr><td><a href='/x'><img src=a></a><i><a href='/x'>Panen Raya</a></i></td></tr></table>", ()),
    ("<div><img src=a></div><em><a href='/x'>Panen Raya Padi</a></em>", ()),
]

# What stands below a picture and is the article all the same.
UNDER_PICTURES = [
    ("<p><img src=a></p><p><em>“Kami senang,” kata guru itu.</em></p>", "“Kami senang,” kata guru itu."),
    ("<p><img src=a></p><p><em>Lokakarya</em> dibuka.</p>", "Lokakarya dibuka."),
    ("<p><img src=a></p><p><em>Acara dibuka. Peserta hadir.</em></p>", "Acara dibuka. Peserta hadir."),
    ("<p><img src=a></p><p>Ia hadir.</p><p><em>Begitu katanya</em></p>", "Ia hadir.\n\nBegitu katanya"),
    ("<img src=a><br><i>Guru</i> itu hadir.<br>", "Guru itu hadir."),
    (
        "<p><img src=a></p><p>Ia hadir bersama guru SD/SMP di Ende.</p>",
        "Ia hadir bersama guru SD/SMP di Ende.",
    ),
    (
        "<p><img src=a></p><p>Ada 9 peserta. Mereka mengajar di SD/MI.</p>",
        "Ada 9 peserta. Mereka mengajar di SD/MI.",
    ),
    ("<p><img src=a></p><p>Ada dua jalur. SD/MI</p>", "Ada dua jalur. SD/MI"),
    ("<p><img src=a></p><p>Foto bersama menutup acara.</p>", "Foto bersama menutup acara."),
]


@pytest.mark.parametrize(("inner", "expected"), UNDER_PICTURES)
def test_text_below_a_picture(inner: str, expected: str) -> None:
    found = read(body(inner), article_id="x")
    assert found is not None
    assert (found.text, found.captions) == (f"{LEAD}\n\n{expected}\n\n{END}", ())


AGENDA = "<table><tr><td>24 Juni 2024</td><td>Seleksi Pengajar Dibuka</td></tr><tr><td>3 Mei 2024</td><td>Pameran Tenun Ditutup, 87 Lembar Terjual</td></tr></table>"
NOTICES = "".join(
    f"<div><b>{n} Mei 2024</b><br>Kapal ke Kepulauan Ditunda sampai {n} Juni 2024 karena Cuaca</div>"
    for n in (1, 2, 3)
)
TEASERS = "".join(
    f"<p>{LINK}<br>Warga berharap perbaikan selesai sebelum {n} Mei 2024.</p>" for n in range(1, 7)
)
COLUMN = f"<div class='u2'><h1>Lokakarya Kelima Digelar di Aula</h1><div class='u3'><p>{LEAD}</p><p>{END}</p><p>{LEAD}</p></div></div>"


@pytest.mark.parametrize(
    "beside", [AGENDA, NOTICES, TEASERS, AGENDA + TEASERS, f"<ul><li>{END}</li><li>Dua</li></ul>"]
)
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_another_column_is_not_the_article(beside: str, order: tuple[int, int]) -> None:
    columns = (COLUMN, f"<div class='u4'><h3>Agenda</h3>{beside}</div>")
    page = f"<body><div class='u1'>{columns[order[0]]}{columns[order[1]]}</div></body>"
    found = read(page, article_id="x")
    assert found is not None
    assert found.text == f"{LEAD}\n\n{END}\n\n{LEAD}"


def test_a_headline_over_all_columns_hides_nothing() -> None:
    parts = "".join(f"<div class='u{n}'><p>{text}</p></div>" for n, text in enumerate((LEAD, END, LEAD)))
    found = read(
        f"<body><div><h1>Lokakarya Kelima Digelar</h1></div><div>{parts}</div></body>", article_id="x"
    )
    assert found is not None
    assert found.text == f"{LEAD}\n\n{END}\n\n{LEAD}"


@pytest.mark.parametrize(("inner", "expected"), CAPTIONS)
def test_captions(inner: str, expected: tuple[str, ...]) -> None:
    found = read(body(inner), article_id="x")
    assert found is not None
    assert (found.text, found.captions) == (f"{LEAD}\n\n{END}", expected)


SPLIT: list[tuple[str, str, list[str]]] = [
    (LEAD, LEAD, []),
    (f"Peserta berfoto. Foto: Ella\n\n{LEAD}", LEAD, ["Peserta berfoto. Foto: Ella"]),
    (f"CGP mengikuti PI--ist\n\n{LEAD}", LEAD, ["CGP mengikuti PI--ist"]),
    (f"{LEAD}\n\n{END}\n\nIa pulang. (Foto: Ani)", f"{LEAD}\n\n{END}\n\nIa pulang.", ["(Foto: Ani)"]),
    (f"{LEAD}\n\nFoto bersama menutup acara.", f"{LEAD}\n\nFoto bersama menutup acara.", []),
    (f"{LEAD}\n\nDokumen portofolio diunggah guru.", f"{LEAD}\n\nDokumen portofolio diunggah guru.", []),
    (f"{LEAD}\n\n- Foto: tiga lembar", f"{LEAD}\n\n- Foto: tiga lembar", []),
]


@pytest.mark.parametrize(("text", "kept", "captions"), SPLIT)
def test_split_captions(text: str, kept: str, captions: list[str]) -> None:
    assert split_captions(text) == (kept, captions)


def test_the_headline_is_not_repeated() -> None:
    page = body("").replace("<p>", "<p>LOKAKARYA DIGELAR</p><p>", 1)
    found = read(f"<title>Lokakarya Digelar</title>{page}", article_id="x")
    assert found is not None
    assert (found.title, found.text) == ("Lokakarya Digelar", f"{LEAD}\n\n{END}")


EMPTY: list[str | bytes] = [
    "",
    " ",
    "<html></html>",
    "<html><body></body></html>",
    "<!-- x -->",
    b"\x00\xff",
    "<br>",
    "<p>Beranda</p>",
]


@pytest.mark.parametrize("page", EMPTY)
def test_no_article(page: str | bytes) -> None:
    assert read(page, article_id="x") is None


LABELS = [
    "BACA JUGA ",
    "Baca juga: ",
    "Foto: ",
    "(Foto: ",
    "Halaman : 1 2 ",
    "Tag Share ",
    "Simak ",
    "[Gambas:",
    "- - ",
    "© ",
    "Kabar | ",
    "1 2 ",
    "a:",
    "Des ",
]


@pytest.mark.parametrize("label", LABELS)
def test_hostile_text_is_read_in_linear_time(label: str) -> None:
    """Quadratic work on 100 kB would take minutes here, which no test run overlooks."""
    text = label * (100_000 // len(label))
    assert isinstance(noise_spans(text), tuple)
    assert isinstance(strip_noise(text.replace(label, label + "\n")), str)
    assert isinstance(split_captions(text)[0], str)
    inside = f"<h1>{text}</h1><time>{text}</time><div class='entry-content'><p>{text}</p></div>"
    read(f"<html><head><title>{text}</title></head><body>{inside}</body></html>", article_id="x")


PARTS = [
    "<div>",
    "<p>",
    "<b>",
    "<table><tr><td>",
    "<ul><li>",
    "<div class='entry-content'>",
    "<a href=x>Baca juga: ",
    "<p>Baca juga: <a href=x>y</a>",
    "<blockquote>",
    "<font>x<br>",
]


@pytest.mark.parametrize("part", PARTS)
def test_hostile_markup_is_read(part: str) -> None:
    page = f"<html><body>{part * 3000}{LEAD}"
    read(page, article_id="x")
    page_identity(page, "https://a.example/x")


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
@example(b"<?xml version='1.0' encoding='utf-8'?><html><body><p>x</p></body></html>")
@example(b"<frameset><frame src=x></frameset>")
@example(b"<svg><body><p>x")
@example(b"<html xmlns='x:y'><o:p>x</o:p><st1:place>y")
def test_any_bytes_are_read(page: bytes) -> None:
    read(page, article_id="x")
    page_identity(page, "https://a.example/x")


OPENED = (
    "p",
    "div class='entry-content'",
    "a href='/x'",
    "strong",
    "table",
    "tr",
    "td",
    "ul",
    "li",
    "h1",
    "figure",
)
CLOSED = ("p", "div", "a", "strong", "table", "h1", "figure", "span")
BROKEN_LD = '{"@type": "Article", "author": [[null]], "headline": 7}'
OTHERS = (
    "<br>",
    "<img src=x>",
    "<body>",
    "<form>",
    "<time datetime='2023-12-02'>",
    "BACA JUGA:",
    "Foto: Ani",
)
TAGS = st.sampled_from(
    [f"<{tag}>" for tag in (*OPENED, "figure", "figcaption", "span", "o:p")]
    + [f"</{tag}>" for tag in CLOSED]
    + [*OTHERS, LEAD, "2 Desember 2023", "\x00", "&#xD800;", "Jakarta - "]
    + [f"<script type='application/ld+json'>{BROKEN_LD}</script>"]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(TAGS, max_size=25))
def test_any_markup_is_read(parts: list[str]) -> None:
    found = read("".join(parts), article_id="x", url="https://a.example/x")
    assert found is None or (found.text and "\n\n\n" not in found.text and "\xa0" not in found.text)
