"""Identity: all pages and twins of one article have one canonical address."""

import pytest

from extract.reading import PageIdentity, page_identity

A = "https://a.example/berita/lokakarya-7-digelar-di-aula"


def head(*, canonical: str | None = None, shared: str | None = None, html: str = "<html>") -> str:
    link = f'<link rel="canonical" href="{canonical}">' if canonical is not None else ""
    meta = f'<meta property="og:url" content="{shared}">' if shared is not None else ""
    return f"<!DOCTYPE html>{html}<head>{link}{meta}</head><body><p>Isi</p></body></html>"


NOTHING = head()

# (html, url, expected)
CASES: list[tuple[str, str, PageIdentity]] = [
    (NOTHING, A, PageIdentity(A, 1)),
    (head(canonical=A), A, PageIdentity(A, 1)),
    (head(shared=A), A + "?utm_source=wa&utm_medium=x", PageIdentity(A, 1)),
    (head(canonical=A, shared="https://a.example/lain-lain-saja"), A, PageIdentity(A, 1)),
    (head(canonical="/berita/lokakarya-7-digelar-di-aula"), A, PageIdentity(A, 1)),
    (NOTHING, A + "?page=2", PageIdentity(A, 2)),
    (NOTHING, A + "?halaman=2", PageIdentity(A, 2)),
    (NOTHING, A + "?page=all", PageIdentity(A, 1)),
    (NOTHING, A + "?page=1", PageIdentity(A, 1)),
    (NOTHING, A + "/2", PageIdentity(A, 2)),
    (NOTHING, A + "/page/2", PageIdentity(A, 2)),
    (NOTHING, A + "/2/", PageIdentity(A + "/", 2)),
    (NOTHING, A + "/page/2/", PageIdentity(A + "/", 2)),
    (head(canonical=A), A + "?page=2", PageIdentity(A, 2)),
    (head(canonical=A + "?page=3"), A + "?page=3", PageIdentity(A, 3)),
    (head(canonical=A + "/2/"), A + "/2", PageIdentity(A + "/", 2)),
    (NOTHING, A + "?id=7&page=2", PageIdentity(A + "?id=7", 2)),
    (NOTHING, "https://a.example/baca.php?id=7", PageIdentity("https://a.example/baca.php?id=7", 1)),
    (NOTHING, "https://a.example/?p=12", PageIdentity("https://a.example/?p=12", 1)),
    (NOTHING, "https://a.example/berita/12", PageIdentity("https://a.example/berita/12", 1)),
    (NOTHING, "https://a.example/2023/12", PageIdentity("https://a.example/2023/12", 1)),
    (head(canonical=A), A + "/amp", PageIdentity(A, 1, amp=True)),
    (NOTHING, A + "/amp", PageIdentity(A, 1, amp=True)),
    (NOTHING, A + "?amp=1", PageIdentity(A, 1, amp=True)),
    (
        NOTHING,
        A.replace("a.example", "amp.a.example"),
        PageIdentity(A.replace("a.example", "www.a.example"), 1, amp=True),
    ),
    (head(canonical=A, html="<html amp lang=id>"), A + "?x=1", PageIdentity(A, 1, amp=True)),
    (head(canonical=A, html="<html ⚡>"), A, PageIdentity(A, 1, amp=True)),
    (head(canonical=A), "https://a-example.cdn.ampproject.org/c/s/a.example/berita/x", PageIdentity(A, 1)),
    (head(canonical="https://a.example/"), A, PageIdentity(A, 1)),
    (head(canonical="https://localhost/berita"), A, PageIdentity(A, 1)),
    (head(canonical="https://b.example/berita/x"), A, PageIdentity(A, 1)),
    (head(canonical="javascript:void(0)"), A, PageIdentity(A, 1)),
    (head(canonical=""), A, PageIdentity(A, 1)),
    (head(canonical="http://[rusak"), A, PageIdentity(A, 1)),
    (NOTHING, A.replace("a.example", "A.Example") + "#isi", PageIdentity(A, 1)),
    (
        head(canonical="https://www.kab.co.id/a-b-c"),
        "https://m.kab.co.id/a-b-c",
        PageIdentity("https://www.kab.co.id/a-b-c", 1),
    ),
    (
        head(canonical="https://lain.co.id/a-b-c"),
        "https://kab.co.id/a-b-c",
        PageIdentity("https://kab.co.id/a-b-c", 1),
    ),
]


@pytest.mark.parametrize(("html", "url", "expected"), CASES)
def test_page_identity(html: str, url: str, expected: PageIdentity) -> None:
    assert page_identity(html, url) == expected
    assert page_identity(html.encode(), url) == expected
