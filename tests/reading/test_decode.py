"""Charsets: what bytes say in the charset that they really are in."""

import codecs
import gzip
from random import Random

import pytest

from extract.reading import read
from extract.reading.decode import decode

TEXT = "“Syaratnya tidak berat…” – kata Bu Endah, menģundang"
WESTERN = "“Syaratnya tidak berat…” – kata Bu Renée"
META_UTF8 = '<meta charset="utf-8">'
META_LATIN = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">'

CASES: list[tuple[bytes, str | None, str]] = [
    (TEXT.encode(), None, TEXT),
    (codecs.BOM_UTF8 + TEXT.encode(), "text/html; charset=iso-8859-1", TEXT),
    (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), None, TEXT),
    (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), None, TEXT),
    (WESTERN.encode("cp1252"), None, WESTERN),
    (WESTERN.encode("cp1252"), "text/html; charset=UTF-8", WESTERN),
    ((META_UTF8 + WESTERN).encode("cp1252"), None, META_UTF8 + WESTERN),
    ((META_LATIN + WESTERN).encode("cp1252"), None, META_LATIN + WESTERN),
    ((META_LATIN + TEXT).encode(), None, META_LATIN + TEXT),
    ("Привет".encode("cp1251"), "text/html; charset=windows-1251", "Привет"),
    ("教師".encode("big5"), 'text/html; charset="big5"', "教師"),
    (WESTERN.encode("cp1252"), "text/html; charset=tidak-ada", WESTERN),
    (WESTERN.encode("cp1252"), "text/html; charset=punycode", WESTERN),
    (TEXT.encode() + WESTERN.encode("cp1252"), None, TEXT + WESTERN),
    (b"a\x81b", None, "ab"),
    (b"", None, ""),
]


@pytest.mark.parametrize(("page", "content_type", "expected"), CASES)
def test_decode(page: bytes, content_type: str | None, expected: str) -> None:
    assert decode(page, content_type) == expected
    assert "\ufffd" not in decode(page, content_type)


def test_text_is_composed_and_without_invisible_characters() -> None:
    paragraph = (
        "Cafe\u0301 itu\u00a0\u00a0ra\u200bmai\u00ad oleh guru\t peserta\n lokakarya, " * 5 + "selesai."
    )
    found = read(f"<body><div class='entry-content'><p>{paragraph}</p></div></body>", article_id="x")
    assert found is not None
    assert found.text == "Café itu ramai oleh guru peserta lokakarya, " * 5 + "selesai."


NO_TEXT = [
    Random(0).randbytes(5000),
    b"\x89PNG\r\n\x1a\n" + Random(1).randbytes(900),
    gzip.compress("".join(f"<p>Peserta ke-{number} hadir.</p>" for number in range(999)).encode()),
    b"\0" * 5000,
    b"<p>Sebanyak 47 guru hadir.</p>" + b"\x02\x05" * 40,
    ("<p>" + "\ufffd" * 40 + " calon guru penggerak mengikuti lokakarya</p>").encode(),
]


@pytest.mark.parametrize("page", NO_TEXT)
def test_bytes_that_are_no_text_hold_no_article(page: bytes) -> None:
    assert read(page, article_id="x") is None


def test_stray_control_characters_do_not_matter() -> None:
    paragraph = (
        b"Sebanyak\0 47\x0b guru\x02 hadir di aula dinas pendidikan setempat sampai acara itu ditutup."
    )
    found = read(b"<body><div class='entry-content'><p>%s</p></div></body>" % paragraph, article_id="x")
    assert found is not None
    assert found.text == "Sebanyak 47 guru hadir di aula dinas pendidikan setempat sampai acara itu ditutup."
