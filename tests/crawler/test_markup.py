"""What a crawl sees in a page's HTML, and which texts name the programme."""

import json

import pytest
from scrapy.http import HtmlResponse

from crawler.markup import MIN_TEXT, Markup, read_markup, text_of
from crawler.programme import names_programme
from tests.crawler.site import ABOUT, ELSE, HOST

URL = f"{HOST}/2023/a/"
LONG = f"<p>{ELSE}</p>"
"""Enough of an article, so that the rest of the page may be left out."""


def markup(html: str) -> Markup:
    return read_markup(HtmlResponse(URL, body=html.encode(), encoding="utf-8"))


def words(html: str) -> str:
    return " ".join(markup(html).text.split())


# What lies beside an article, and what is seen of it.
BESIDE = [
    ("paragraph", "<p>satu dua</p>", "satu dua"),
    ("navigation", "<nav><p>satu</p></nav>", ""),
    ("sidebar", "<aside><p>satu</p></aside>", ""),
    ("footer", "<footer>satu</footer>", ""),
    ("menu of choices", "<select><option>satu</option></select>", ""),
    ("button", "<button>satu</button>", ""),
    ("for browsers without scripts", "<noscript>satu</noscript>", ""),
    ("template", "<template><p>satu</p></template>", ""),
    ("script", "<script>var satu = 1</script>", ""),
    ("style", "<style>.satu {}</style>", ""),
    ("header", "<header>satu</header>", "satu"),
    ("nested", "<aside><div><p>satu</p></div></aside><p>dua</p>", "dua"),
    ("behind it", "<div><nav>satu</nav>dua</div>", "dua"),
    ("comment", "<p>satu <!-- dua -->tiga</p>", "satu tiga"),
    ("processing instruction", "<p>satu <?php dua ?>tiga</p>", "satu tiga"),
    ("link alone", "<div><a href='/b/'>satu</a></div>", ""),
    ("links side by side", "<div><a href='/b/'>satu</a> | <a href='/c/'>dua</a></div>", "|"),
    ("links in a list", "<ul><li><a href='/b/'>satu</a></li><li><a href='/c/'>dua</a></li></ul>", ""),
    ("headline of another article", "<h3><a href='/b/'>satu</a></h3>", ""),
    ("link in a sentence", "<div>satu <a href='/b/'>dua</a> tiga</div>", "satu dua tiga"),
    ("link that ends a sentence", "<div>satu <a href='/b/'>dua</a></div>", "satu dua"),
    ("link in a paragraph", "<p><a href='/b/'>satu</a></p>", "satu"),
    ("link deep in a paragraph", "<p><em><a href='/b/'>satu</a></em></p>", "satu"),
    ("link in a list of sentences", "<ul><li>satu <a href='/b/'>dua</a></li></ul>", "satu dua"),
    ("link in a cell", "<table><tr><td><a href='/b/'>satu</a></td></tr></table>", ""),
    ("behind a link alone", "<div><a href='/b/'>satu</a><span>dua</span></div>", "dua"),
]

# How a word is written in HTML, and read.
DIVIDED = [
    ("Guru<br>Penggerak", "Guru Penggerak"),
    ("Guru<br/>Penggerak", "Guru Penggerak"),
    ("<td>Guru</td><td>Penggerak</td>", "Guru Penggerak"),
    ("<div>Guru</div><div>Penggerak</div>", "Guru Penggerak"),
    ("Guru<img src='a.jpg'>Penggerak", "Guru Penggerak"),
    ("Guru<h2>Penggerak</h2>", "Guru Penggerak"),
    ("Guru<ul><li>Penggerak</li></ul>", "Guru Penggerak"),
    ("<b>Gu</b>ru Peng<i>ge</i>rak", "Guru Penggerak"),
    ("<span>G</span>uru <strong>Penggerak</strong>", "Guru Penggerak"),
    ("Guru <em>Peng</em><u>gerak</u>", "Guru Penggerak"),
    ("Guru Peng<wbr>gerak", "Guru Penggerak"),
    ("Guru <strong>Peng</strong>gerak", "Guru Penggerak"),
    ("Guru Peng<font color=red>gerak</font>", "Guru Penggerak"),
    ("Guru Peng<small>gerak</small>", "Guru Penggerak"),
    ("Guru<sup>1</sup> Penggerak", "Guru1 Penggerak"),
    ("Guru <!-- x -->Penggerak", "Guru Penggerak"),
    ("Guru&nbsp;Penggerak", "Guru Penggerak"),
    ("Guru\n\tPenggerak", "Guru Penggerak"),
]

# What stands inside a word without dividing it.
COMMENTS = ["Guru Peng<!-- -->gerak", "Guru Peng<?php ?>gerak"]

PARTS = {"@type": "NewsArticle", "articleBody": ABOUT}

# Structured data, and whether the article is found in it.
STRUCTURED = [
    ("object", json.dumps(PARTS), True),
    ("list", json.dumps([{"@type": "WebSite"}, PARTS]), True),
    ("graph", json.dumps({"@graph": [{"@type": "WebPage"}, PARTS]}), True),
    ("graph in a list", json.dumps([{"@graph": [PARTS]}]), True),
    ("not JSON, as with line breaks in it", json.dumps(PARTS).replace("aula", "aula\n"), True),
    ("no article", json.dumps({"@type": "NewsArticle", "description": ABOUT}), False),
    ("a body that is no text", json.dumps({"articleBody": [ABOUT], "@graph": 7}), False),
    ("null", "null", False),
    ("nothing", "", False),
]

SIDEBAR = f"<div class=menu><a href='/x/'>Beranda</a></div><p>{ABOUT}</p>"

# Pages whose article lies where it should not.
UNCLOSED = [
    ("in an aside", f"<body><aside>{SIDEBAR}</body>", True),
    ("in a nav", f"<body><nav>{SIDEBAR}</body>", True),
    ("in a form's button", f"<body><button>{SIDEBAR}</body>", True),
    ("beside it", f"<body>{LONG}<aside>{SIDEBAR}</body>", False),
    ("without a body", f"<aside>{SIDEBAR}", True),
]

# Pages without text.
EMPTY = [
    ("nothing", ""),
    ("white space", " \n "),
    ("a comment", "<!-- guru penggerak -->"),
    ("an empty body", "<html><body></body></html>"),
    (
        "what a script would fill",
        "<html><body><div id=app></div><script>let guru = 'penggerak'</script></body></html>",
    ),
    ("a style", "<html><body><style>.guru-penggerak {}</style></body></html>"),
    ("an image", "<html><body><img src=a.jpg alt='guru penggerak'></body></html>"),
    ("frames", "<html><frameset><frame src=a.html></frameset></html>"),
]

TITLES = [
    ("<title>a</title>", True),
    ("<meta property='og:title' content='a'>", True),
    ("<body><h1><a href='/'>a</a></h1>", True),
    ("<title> </title>", False),
    ("<meta property='og:title' content=''>", False),
    ("<meta property='og:description' content='a'>", False),
    ("<body><h2>a</h2>", False),
]

DATES = [
    ("<meta property='article:published_time' content='2023-12-01T10:00:00+07:00'>", True),
    ("<meta itemprop='datePublished' content='2023-12-01'>", True),
    ("<meta name='pubdate' content='2023-12-01'>", True),
    ("<body><time datetime='2023-12-01'>1 Desember 2023</time>", True),
    ('<script type=\'application/ld+json\'>{"datePublished": "2023-12-01"}</script>', True),
    ('<script type=\'application/ld+json\'>[{"datePublished" : "2023-12-01"}, oops</script>', True),
    ('<script type=\'application/ld+json\'>{"datePublished": ""}</script>', False),
    ('<script type=\'application/ld+json\'>{"dateModified": "2023-12-01"}</script>', False),
    ('<script>{"datePublished": "2023-12-01"}</script>', False),
    ("<body><time>1 Desember 2023</time>", False),
    ("<body>Jumat, 1 Desember 2023", False),
]

# What a page says of where it lies, its canonical address, and its AMP twin.
PLACES: list[tuple[str, str | None, str | None]] = [
    ("", None, None),
    ("<link rel=canonical href='/2023/a/'>", URL, None),
    (
        "<link rel=canonical href='http://www.suara.test/2023/a/?utm_source=x#top'>",
        "http://www.suara.test/2023/a/",
        None,
    ),
    ("<link rel=canonical href=''>", URL, None),
    ("<link rel=canonical href='javascript:void(0)'>", None, None),
    ("<link rel=amphtml href='amp/'>", None, f"{URL}amp/"),
    ("<base href='http://lain.test/'><link rel=amphtml href='amp/'>", None, "http://lain.test/amp/"),
    (
        "<link rel=canonical href='/2023/a/'><link rel=amphtml href='/amp/2023/a/'>",
        URL,
        f"{HOST}/amp/2023/a/",
    ),
    ("<link rel=alternate href='/2023/a/'>", None, None),
]

# Fragments as feeds give them, and their texts.
FRAGMENTS = [
    ("<p>Guru <b>Penggerak</b></p>", "Guru Penggerak"),
    ("Guru &amp; Penggerak", "Guru & Penggerak"),
    ("polos", "polos"),
    ("", ""),
    ("  ", ""),
    ("<!-- x -->", ""),
]

# What a feed may hold as well.
ODD_FRAGMENTS = ["\x00", "\x01", "<", "&#0;", "<![CDATA[", "<p", "</p>", "&lt;", "<?php ?>", "\ud800"]

NAMED = [
    # Its own names and those of its people.
    ("Guru Penggerak", True),
    ("Puluhan guru penggerak berkumpul.", True),
    ("GURU PENGGERAK ANGKATAN 7", True),
    ("Program Pendidikan Guru Penggerak (PPGP)", True),
    ("calon guru penggerak", True),
    ("Seorang pengajar praktik mendampingi.", True),
    ("pengajar praktek", True),
    ("pengajar pratik", True),  # as regional reports have it
    ("Peran pengajar praktisi kampus.", False),
    # Spacing.
    ("guru\xa0penggerak", True),
    ("guru  penggerak", True),
    ("guru\n\tpenggerak", True),
    ("guru peng\xadgerak", True),
    ("gu\u200bru penggerak\ufeff", True),
    ("calon\xa0guru\u2003penggerak", True),
    # Names of offices and of other programmes.
    ("Balai Guru Penggerak Provinsi Kalimantan Tengah", False),
    ("Balai Besar Guru Penggerak Jawa Timur", False),
    ("balai\xa0guru\npenggerak", False),
    ("Kepala BGP membuka rapat.", False),
    ("Balai Guru Penggerak melantik guru penggerak.", True),
    ("Sekolah Penggerak", False),
    ("Kepala sekolah penggerak angkatan 2", False),
    ("Tim Penggerak PKK Kecamatan Selat", False),
    ("Organisasi Penggerak dan sekolah penggerak", False),
    ("guru penggerak daerah terpencil", False),
    # Parts of other words.
    ("Guru menjadi penggerak desa.", False),
    ("Penggerak guru muda", False),
    ("seguru penggerakan", False),
    # Abbreviations, alone and beside the programme's words.
    ("CGP", False),
    ("CGP mengikuti lokakarya ketujuh.", True),
    ("Sebanyak 40 CGP dari sekolah dasar hadir.", True),
    ("PGP angkatan 7", True),
    ("PPGP bagi para guru", True),
    ("CGP Angkatan 9 Kabupaten Kapuas", True),
    ("Kunci publik PGP menyandikan surel.", False),
    ("Encrypt your mail with a PGP key.", False),
    ("The CGP index of regurgitated schools", False),
    ("PGPX dan CGPA para guru di sekolah", False),
    ("CGP, kata pengajar praktik", True),
    # Nothing.
    ("", False),
    (ABOUT, True),
    (ELSE, False),
]


@pytest.mark.parametrize(("name", "beside", "expected"), BESIDE, ids=[name for name, *_ in BESIDE])
def test_beside_an_article(name: str, beside: str, expected: str) -> None:
    assert words(f"<html><body>{LONG}{beside}</body></html>") == f"{ELSE} {expected}".strip()


@pytest.mark.parametrize(("html", "expected"), DIVIDED)
def test_where_words_end(html: str, expected: str) -> None:
    assert words(f"<html><body>{LONG}<div>{html}</div></body></html>") == f"{ELSE} {expected}"


@pytest.mark.parametrize("html", COMMENTS)
def test_comments_divide_no_word(html: str) -> None:
    assert words(f"<html><body>{LONG}<div>{html}</div></body></html>") == f"{ELSE} Guru Penggerak"


@pytest.mark.parametrize(("name", "script", "found"), STRUCTURED, ids=[name for name, *_ in STRUCTURED])
def test_article_in_structured_data(name: str, script: str, found: bool) -> None:
    text = words(
        f"<html><head><script type='application/ld+json'>{script}</script></head><body>{LONG}</body></html>"
    )
    assert (ABOUT in text) is found
    assert text.endswith(ELSE)


def test_other_scripts_are_no_structured_data() -> None:
    assert words(f"<script>{json.dumps(PARTS)}</script>{LONG}") == ELSE


@pytest.mark.parametrize(("name", "html", "seen"), UNCLOSED, ids=[name for name, *_ in UNCLOSED])
def test_article_in_a_sidebar_that_is_not_closed(name: str, html: str, seen: bool) -> None:
    assert (ABOUT in words(html)) is seen


@pytest.mark.parametrize(("name", "html"), EMPTY, ids=[name for name, *_ in EMPTY])
def test_empty(name: str, html: str) -> None:
    found = markup(html)
    assert len(found.text.strip()) < MIN_TEXT
    assert not names_programme(found.text)


def test_titles_are_text() -> None:
    assert (
        words("<title>satu</title><meta property='og:title' content='dua'><body><p>tiga</p>")
        == "satu dua tiga"
    )


@pytest.mark.parametrize(("html", "expected"), TITLES)
def test_has_title(html: str, expected: bool) -> None:
    assert markup(html).has_title is expected


@pytest.mark.parametrize(("html", "expected"), DATES)
def test_has_date(html: str, expected: bool) -> None:
    assert markup(html).has_date is expected


@pytest.mark.parametrize(("html", "canonical", "amp"), PLACES)
def test_where_a_page_lies(html: str, canonical: str | None, amp: str | None) -> None:
    found = markup(f"<html><head>{html}</head><body>{LONG}</body></html>")
    assert (found.canonical, found.amp) == (canonical, amp)


@pytest.mark.parametrize(("html", "expected"), FRAGMENTS)
def test_text_of(html: str, expected: str) -> None:
    assert text_of(html) == expected


@pytest.mark.parametrize("html", ODD_FRAGMENTS)
def test_text_of_is_total(html: str) -> None:
    assert isinstance(text_of(html), str)


@pytest.mark.parametrize(("text", "expected"), NAMED)
def test_names_programme(text: str, expected: bool) -> None:
    assert names_programme(text) is expected


# As pages are typeset; the quick look for `hints` reads a text before its white space is made one.
SPACED = ["Seorang pengajar\xa0praktik hadir.", "Seorang pengajar\n  praktik hadir.", "pengajar\tpraktek"]


@pytest.mark.parametrize("text", SPACED)
def test_names_of_two_words_however_spaced(text: str) -> None:
    assert names_programme(text)
