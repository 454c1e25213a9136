"""The articles of the demo, read from the TOML files beside this module, and their addresses."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Any

from models.errors import DataError

NUMBERS_FROM = datetime(2019, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """One invented report: what the site prints, and in `gold` what a reader would write down from it.

    `published` and `modified` carry the local offset. `copy_of` is `<site>/<slug>` of the first publication.
    """

    site: str
    slug: str
    title: str
    author: str
    published: datetime
    modified: datetime | None
    category: str
    tags: tuple[str, ...]
    caption: str | None
    pages: int
    copy_of: str | None
    body: str
    gold: dict[str, Any] = field(hash=False)

    @property
    def number(self) -> int:
        """The article's number on sites that number theirs: minutes from 2019, so later ones are higher."""
        return int((self.published - NUMBERS_FROM).total_seconds()) // 60

    @property
    def changed(self) -> datetime:
        """When the article last changed."""
        return self.modified or self.published


@dataclass(frozen=True, slots=True)
class Site:
    """An outlet: its host, its name as printed, and the pattern of its article paths."""

    host: str
    outlet: str
    pattern: str


SITES: Mapping[str, Site] = MappingProxyType(
    {
        "bgpbengkulu": Site("bgpbengkulu.test", "BGP Bengkulu", "/berita/{0.slug}"),
        "catatanguru": Site(
            "catatanguru.blogspot.test", "Catatan Guru", "/{0.published:%Y}/{0.published:%m}/{0.slug}.html"
        ),
        "kilaspulau": Site("kilaspulau.test", "Kilas Pulau", "/berita.php?id={0.number}"),
        "lintasnusa": Site("lintasnusa.test", "Lintas Nusa", "/read/{0.number}/{0.slug}"),
        "portalwarta": Site("portalwarta.test", "Portal Warta Timur", "/news/{0.number}/{0.slug}"),
        "suarahulu": Site(
            "suarahulu.test",
            "Suara Hulu",
            "/{0.published:%Y}/{0.published:%m}/{0.published:%d}/{0.slug}/",
        ),
    }
)


def article_path(article: DemoArticle) -> str:
    """The path (and query) of an article on its site."""
    return SITES[article.site].pattern.format(article)


def article_url(article: DemoArticle) -> str:
    """The canonical URL of an article, its first page where it has several."""
    return f"http://{SITES[article.site].host}{article_path(article)}"


def load_articles() -> tuple[DemoArticle, ...]:
    """Every article that a well-behaved crawler can fetch, by site, the oldest first."""
    return _load("articles")


def load_traps() -> tuple[DemoArticle, ...]:
    """Articles that must never reach a dataset: behind robots.txt, or cut off whenever they are sent."""
    return _load("traps")


def _load(folder: str) -> tuple[DemoArticle, ...]:
    root = files("crawler.demo") / folder
    found = (_article(site, file) for site in SITES for file in _toml_files(root / site))
    return tuple(sorted(found, key=lambda article: (article.site, article.published, article.slug)))


def _toml_files(folder: Traversable) -> Iterator[Traversable]:
    if folder.is_dir():
        yield from (file for file in folder.iterdir() if file.name.endswith(".toml"))


def _article(site: str, file: Traversable) -> DemoArticle:
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
        return DemoArticle(
            site=site,
            slug=file.name.removesuffix(".toml"),
            title=data["title"],
            author=data["author"],
            published=data["published"],
            modified=data.get("modified"),
            category=data["category"],
            tags=tuple(data["tags"]),
            caption=data.get("caption"),
            pages=data.get("pages", 1),
            copy_of=data.get("copy_of"),
            body=data["body"].strip(),
            gold=data["gold"],
        )
    except (tomllib.TOMLDecodeError, KeyError) as error:
        raise DataError(f"{site}/{file.name}: {error!r}") from error
