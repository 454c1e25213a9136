"""Probing a site: what is tried, what its answers are taken for, and the source file that comes of them."""

import tomllib
from collections.abc import Iterator
from datetime import date

import pytest
from scrapy.http import HtmlResponse

from crawler.probe.attempts import Attempt, Home, Outcome, attempts, read_home
from crawler.probe.draft import draft, guess_include
from crawler.probe.run import probe
from crawler.source import Source
from models.errors import UsageError
from tests.crawler.site import ABOUT, HOST, Reply, Site, page, serving, sitemap, text

# Addresses of articles, and one more that the form must take in.
FORMS = [
    (["/2023/05/14/lokakarya-tujuh/", "/2023/06/01/panen"], "/2024/01/02/baru/"),
    (["/2023/05/lokakarya.html", "/2021/12/panen-karya.html"], "/2024/01/baru.html"),
    (["/2023/05/lokakarya-tujuh/", "/2021/12/panen/"], "/2024/01/baru/"),
    (["/read/5234/lokakarya-vii", "/read/12/panen"], "/read/7/baru"),
    (["/berita/lokakarya-vii", "/berita/panen"], "/berita/baru"),
    (["/daerah/5234/lokakarya-vii", "/nasional/12/panen"], "/kota/7/baru"),
    (["/pendidikan/guru-ikut-lokakarya/", "/kota/panen-karya-cgp/"], "/desa/kabar-yang-baru/"),
    (["/guru-ikut-lokakarya/", "/panen-karya-cgp-bantul/"], "/kabar-yang-baru/"),
    (["/?p=12", "/?p=13"], "/?p=99"),
    (["/berita.php?id=12", "/berita.php?id=13"], "/berita.php?id=99"),
]
NO_ARTICLES = ["/", "/tentang", "/tag/guru/", "/2023/", "/2023/05/"]


@pytest.mark.parametrize(("paths", "another"), FORMS, ids=lambda value: str(value))
def test_form_of_addresses(paths: list[str], another: str) -> None:
    form = guess_include([f"{HOST}{path}" for path in paths])
    assert form is not None
    source = loaded(draft(f"{HOST}/", Home("200"), [found(*paths)], date(2026, 1, 1)))
    assert source.is_article(f"{HOST}{another}")
    assert not any(source.is_article(f"{HOST}{path}") for path in NO_ARTICLES)


@pytest.mark.parametrize("paths", [[], ["/tentang", "/kontak", "/2023/05/14/lokakarya/"]])
def test_no_form(paths: list[str]) -> None:
    assert guess_include([f"{HOST}{path}" for path in paths]) is None


HOSTILE = [
    'Kabar "Hulu" \\ Hilir',
    "Kabar\n[[discover]]\nmethod = 'x'",
    "Kabar\x00\x1b[31m",
    "Kabar \u202e Hulu",
    "",
]


@pytest.mark.parametrize("title", HOSTILE)
def test_a_draft_loads_whatever_the_site_is_called(title: str) -> None:
    source = loaded(draft(f"{HOST}/", Home("200", title=title), [found("/2023/05/a/")], date(2026, 1, 1)))
    assert source.name == "suara"
    assert source.outlet.isprintable()
    assert [step.method for step in source.discover] == ["wordpress"]


def test_front_page() -> None:
    head = (
        "<title>Suara  Hulu</title><meta name=generator content='WordPress 6.5'>"
        "<link rel=alternate type='application/rss+xml' href='/feed/'>"
        "<link rel=alternate type='text/html' href='/en/'>"
    )
    forms = (
        "<form action='/masuk' method=post><input name=user></form>"
        "<form action='/'><input type=search name=s></form>"
        "<form action='/cari'><input name=q type=text><input type=hidden name=x></form>"
        "<form action='/banding'><input name=a><input name=b></form>"
    )
    home = read_home(HtmlResponse(f"{HOST}/", body=page("x", head=head, body=forms).body))
    assert (home.title.startswith("x"), home.generator) == (True, "WordPress 6.5")
    assert home.feeds == (f"{HOST}/feed/",)
    assert home.searches == (f"{HOST}/?s=%22{{query}}%22", f"{HOST}/cari?q={{query}}")


def test_a_blog_is_asked_as_one() -> None:
    tried = attempts(f"{HOST}/", Home("200", generator="Blogger"), [])
    assert tried[0] == Attempt("blogspot", f"{HOST}/feeds/posts/default")
    assert not any(attempt.method == "wordpress" for attempt in tried)


@pytest.fixture
def site() -> Iterator[Site]:
    articles = [f"{HOST}/2023/05/0{day}/kabar-{day}/" for day in range(1, 6)]
    items = "".join(f"<item><link>{url}</link><description>{ABOUT}</description></item>" for url in articles)
    front = page("Suara Hulu", body="".join(f"<a href='{url}'>x</a>" for url in articles[:2]))
    replies: dict[str, Reply | list[Reply]] = {
        f"{HOST}/robots.txt": text(f"User-agent: *\nDisallow: /cari\nSitemap: {HOST}/peta.xml\n"),
        f"{HOST}/": front,
        f"{HOST}/?s=%22guru+penggerak%22": front,
        f"{HOST}/feed/": Reply(
            f"<rss version='2.0'><channel>{items}</channel></rss>".encode(), type="text/xml"
        ),
        f"{HOST}/peta.xml": sitemap(*((url, None) for url in articles)),
        f"{HOST}/tag/guru-penggerak": Reply(status=503),
    }
    with serving(Site(replies)) as running:
        yield running


def test_a_site_is_tried_and_drafted(site: Site) -> None:
    told = probe(f"{HOST}/", private=True, env={"http_proxy": site.proxy})
    source = loaded(told)
    assert [step.method for step in source.discover] == ["feed", "sitemap"]
    assert [step.fallback for step in source.discover] == [False, True]
    assert source.verified
    assert source.is_article(f"{HOST}/2024/01/02/lain/")
    answers = dict(
        line.removeprefix("#   ").split("  ", 1) for line in told.splitlines() if line.startswith("#   ")
    )
    assert answers["wordpress"].endswith("404 (not_found_404)")
    assert answers["tag"].endswith("404 (not_found_404)")
    assert "503 (server_error_5xx)" in told
    assert f"{HOST}/?s=%22{{query}}%22  200, but no link that the front page has not" in told
    assert f"{HOST}/cari?q={{query}}  robots" in told
    assert not any("/cari" in url for url in site.urls)


def test_a_site_that_is_gone(site: Site) -> None:
    proxy = site.proxy.rpartition(":")[0] + ":9"  # the discard port: nobody listens
    told = probe(f"{HOST}/", private=True, env={"http_proxy": proxy})
    source = loaded(told)
    assert not source.verified
    assert "front page  http://suara.test/  refused" in told


def test_what_is_no_url() -> None:
    with pytest.raises(UsageError, match=r"suara\.test: .*not an http or https URL"):
        probe("suara.test")


def found(*paths: str) -> Outcome:
    """A REST API that lists these."""
    links = tuple(f"{HOST}{path}" for path in paths)
    return Outcome(Attempt("wordpress", f"{HOST}/wp-json/wp/v2/posts"), "200", links)


def loaded(toml: str) -> Source:
    """The source that a draft is."""
    return Source.model_validate(tomllib.loads(toml))
