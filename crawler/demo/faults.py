"""What is wrong with the sites, and where: see the table in `README.md`."""

from crawler.demo.content import DemoArticle, article_path
from crawler.demo.room import Room

FORBIDDEN: tuple[str, ...] = ("/arsip-terbatas/", "/wp-admin/", "/search", "/panel/", "/cari", "/cgi-bin/")
"""The paths that some robots.txt forbids to every crawler; nothing allowed begins like one of them."""

LOOP = "/read/2413355/mutasi-kepala-sekolah-muara-enim-tunggu-persetujuan"
"""lintasnusa: redirects to itself with a slash at the end, which redirects back."""

MISSING = "/berita/galeri-foto-pameran-pendidikan-2021"
"""bgpbengkulu: stands in the list of news, answers 404."""

GONE_ID = "1187"
GONE = f"/berita.php?id={GONE_ID}"
"""kilaspulau: stands in the feed, answers 410."""


def forbidden_path(article: DemoArticle) -> str:
    """suarahulu: where an article stands in the archive that robots.txt forbids."""
    return f"/arsip-terbatas{article_path(article)}"


def first_report(room: Room) -> DemoArticle:
    """The oldest article about the programme on a site: the one that its fault befalls."""
    return min(room.articles, key=lambda article: (not article.gold["relevant"], article.published))


def old_path(article: DemoArticle) -> str:
    """portalwarta: the address of an article before its headline was changed, which redirects (301)."""
    return f"/news/{article.number}/{'-'.join(article.slug.split('-')[:3])}-lama"
