"""The sites: every article stands at its address, in full, and can be found from where its source starts."""

import gzip
import re
import tomllib
from html import unescape
from importlib.resources import files

import feedparser
import pytest
from lxml import etree

from crawler.demo import faults
from crawler.demo.content import SITES, DemoArticle, article_path, article_url
from crawler.demo.markup import blocks, sentences, share
from crawler.demo.server import DemoServer
from crawler.demo.sites import build_sites
from tests.demo.web import (
    ARTICLES,
    BY_SITE,
    ROOMS,
    TRAPS,
    Reply,
    ask,
    links,
    pages_of,
    related,
    text_of,
)

# The articles


def test_there_are_two_dozen_irrelevant_articles_without_facts() -> None:
    golds = [article.gold for article in ARTICLES if not article.gold["relevant"]]
    assert len(golds) >= 24
    assert all(gold == {"relevant": False} for gold in golds)


def test_there_are_at_least_75_pages() -> None:
    assert sum(len(routes) for routes in build_sites().values()) >= 75


def test_urls_are_unique() -> None:
    urls = [article_url(article) for article in (*ARTICLES, *TRAPS)]
    assert len(urls) == len(set(urls))


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: f"{article.site}/{article.slug}")
def test_article_page_holds_its_title_and_every_word_of_its_body(
    server: DemoServer, article: DemoArticle
) -> None:
    addresses = [
        article_url(article),
        *(f"{article_url(article)}?page={n}" for n in range(2, article.pages + 1)),
    ]
    replies = [ask(server, address) for address in addresses]
    assert [reply.status for reply in replies] == [200] * article.pages
    texts = [text_of(article, reply.body) for reply in replies]
    assert all(" ".join(article.title.split()) in text for text in texts)
    cells = [cell for block in blocks(article.body) for row in block.rows for cell in row]
    assert [cell for cell in cells if " ".join(cell.split()) not in " ".join(texts)] == []


@pytest.mark.parametrize("site", SITES)
def test_pages_weigh_what_pages_weigh(server: DemoServer, site: str) -> None:
    sizes = [len(ask(server, article_url(article)).body) for article in BY_SITE[site]]
    assert min(sizes) > 14_000
    assert max(sizes) < 60_000


# Finding the articles


def locations(reply: Reply) -> list[str]:
    return [str(node.text) for node in etree.fromstring(reply.body).iter("{*}loc")]


def test_wordpress_site_map_holds_every_article(server: DemoServer) -> None:
    children = locations(ask(server, "http://suarahulu.test/wp-sitemap.xml"))
    found = {url for child in children for url in locations(ask(server, child))}
    assert {article_url(article) for article in BY_SITE["suarahulu"]} <= found


def test_wordpress_feed_holds_the_last_ten(server: DemoServer) -> None:
    feed = feedparser.parse(ask(server, "http://suarahulu.test/feed/").body)
    newest = BY_SITE["suarahulu"][::-1][:10]
    assert [entry.link for entry in feed.entries] == [article_url(article) for article in newest]
    assert [entry.title for entry in feed.entries] == [article.title for article in newest]


def test_network_site_map_is_gzipped_and_holds_every_article(server: DemoServer) -> None:
    children = locations(ask(server, "http://lintasnusa.test/sitemap.xml"))
    zipped = next(child for child in children if child.endswith(".gz"))
    reply = ask(server, zipped)
    assert reply.headers["Content-Type"] == "application/x-gzip"
    found = re.findall("<loc>(.*?)</loc>", gzip.decompress(reply.body).decode())
    assert {article_url(article) for article in BY_SITE["lintasnusa"]} <= set(found)


def test_network_articles_have_amp_twins(server: DemoServer) -> None:
    for article in BY_SITE["lintasnusa"]:
        twin = related(ask(server, article_url(article)), "amphtml")
        assert twin
        assert related(ask(server, twin), "canonical") == article_url(article)


def test_blogspot_feed_reaches_every_article_by_its_next_links(server: DemoServer) -> None:
    url, found = "http://catatanguru.blogspot.test/feeds/posts/default", []
    while url:
        feed = feedparser.parse(ask(server, url).body)
        found += [entry.link for entry in feed.entries]
        url = next((link.href for link in feed.feed.links if link.rel == "next"), "")
    assert found == [article_url(article) for article in BY_SITE["catatanguru"][::-1]]


def test_portal_channel_reaches_every_article(server: DemoServer) -> None:
    pages = list(pages_of(server, "http://portalwarta.test/kanal/pendidikan"))
    assert len(pages) > 1
    assert {article_url(article) for article in BY_SITE["portalwarta"]} <= {
        url for page in pages for url in page
    }


def test_portal_articles_lead_from_page_to_page(server: DemoServer) -> None:
    article = next(article for article in BY_SITE["portalwarta"] if article.pages > 1)
    assert len(list(pages_of(server, article_url(article)))) == article.pages
    for page in ("all", "0", str(article.pages + 1)):
        assert ask(server, f"{article_url(article)}?page={page}").status == 404


def test_office_site_map_holds_every_article_without_dates(server: DemoServer) -> None:
    reply = ask(server, "http://bgpbengkulu.test/sitemap.xml")
    assert {article_url(article) for article in BY_SITE["bgpbengkulu"]} <= set(locations(reply))
    assert b"lastmod" not in reply.body


def test_handmade_front_page_lists_every_article(server: DemoServer) -> None:
    found = links(ask(server, "http://kilaspulau.test/"), "http://kilaspulau.test/")
    assert {article_url(article) for article in BY_SITE["kilaspulau"]} <= set(found)


@pytest.mark.parametrize("site", SITES)
def test_source_file_matches_the_articles_and_not_the_other_pages(site: str) -> None:
    source = tomllib.loads((files("crawler.demo") / "sources" / f"{site}.toml").read_text())
    assert (source["name"], source["outlet"]) == (site, SITES[site].outlet)

    def is_article(path: str) -> bool:
        rules = source["articles"]
        included = any(re.search(rule, path) for rule in rules["include"])
        return included and not any(re.search(rule, path) for rule in rules["exclude"])

    assert all(is_article(article_path(article)) for article in BY_SITE[site])
    articles = {article_path(article) for article in (*BY_SITE[site], *TRAPS)}
    articles |= {faults.forbidden_path(trap) for trap in TRAPS}
    articles |= {faults.LOOP, f"{faults.LOOP}/", faults.old_path(faults.first_report(ROOMS[site]))}
    others = build_sites()[SITES[site].host].keys() - articles
    assert [path for path in others if is_article(path)] == []


@pytest.mark.parametrize("site", SITES)
def test_source_file_starts_where_something_stands(server: DemoServer, site: str) -> None:
    source = tomllib.loads((files("crawler.demo") / "sources" / f"{site}.toml").read_text())
    urls = [source["homepage"], *(rule["url"] for rule in source["discover"])]
    assert [ask(server, url).status for url in urls] == [200] * len(urls)


# Markup


def test_sentences_join_to_the_paragraph() -> None:
    paragraph = 'Ada 1.293 guru. "Siap," katanya. Acara di SDN No. 3 selesai pukul 10.00.'
    assert sentences(paragraph) == [
        "Ada 1.293 guru. ",
        '"Siap," katanya. ',
        "Acara di SDN No. 3 selesai pukul 10.00.",
    ]


@pytest.mark.parametrize(("parts", "sizes"), [(1, [5]), (2, [2, 3]), (3, [2, 1, 2])])
def test_blocks_are_shared_over_the_pages(parts: int, sizes: list[int]) -> None:
    items = blocks("a\n\nb\n\nc\n\nd\n\ne")
    pages = share(items, parts)
    assert [len(page) for page in pages] == sizes
    assert sum(pages, ()) == items


def test_readme_names_every_site_and_fault() -> None:
    readme = unescape((files("crawler.demo") / "README.md").read_text())
    names = [*(site.host for site in SITES.values()), faults.LOOP, faults.MISSING, faults.GONE]
    assert [name for name in names if name not in readme] == []
