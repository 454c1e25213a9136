"""What is tried on a site, and what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote_plus, urljoin, urlsplit

from scrapy.http import HtmlResponse

from crawler.source import QUERY, Method
from crawler.urls import normalise

_FEED_LINKS = "//link[@rel='alternate'][contains(@type, 'rss') or contains(@type, 'atom')]/@href"
_SEARCH_FORMS = "//form[not(@method) or translate(@method, 'GET', 'get') = 'get']"
_SEARCH_FIELDS = ".//input[@name][@type='text' or @type='search' or not(@type)]/@name"
_SITEMAPS = ("sitemap.xml", "sitemap_index.xml", "wp-sitemap.xml")
_FEEDS = ("feed/", "rss.xml", "rss")
_SEARCHES = (f"?s=%22{QUERY}%22", f"search?q={QUERY}", f"cari?q={QUERY}")
_TAGS = ("tag/guru-penggerak", "topik/guru-penggerak")


@dataclass(frozen=True, slots=True)
class Attempt:
    """One way to find articles: a method and its address, as a source file would name them."""

    method: Method
    url: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an attempt answered: in words, the links it listed, and how many further listings."""

    attempt: Attempt
    answer: str
    links: tuple[str, ...] = ()
    more: int = 0

    @property
    def worked(self) -> bool:
        """Whether the method can be used."""
        return bool(self.links or self.more)

    @property
    def articles_only(self) -> bool:
        """Whether the method lists nothing but articles."""
        return self.attempt.method in ("wordpress", "blogspot", "feed")


@dataclass(frozen=True, slots=True)
class Home:
    """What a site's front page says of it; empty where it did not answer."""

    answer: str
    title: str = ""
    generator: str = ""
    feeds: tuple[str, ...] = ()
    searches: tuple[str, ...] = ()
    links: frozenset[str] = frozenset()


def read_home(response: HtmlResponse) -> Home:
    """What the front page says: its title, what it was made with, its feeds and its search forms."""
    base = response.urljoin("")
    feeds = response.xpath(_FEED_LINKS).getall()
    links = response.css("a::attr(href)").getall()
    return Home(
        answer="200",
        title=" ".join(response.xpath("//title/text()").get(default="").split()),
        generator=response.xpath("//meta[@name='generator']/@content").get(default=""),
        feeds=tuple(dict.fromkeys(url for href in feeds if (url := normalise(href, base)))),
        searches=tuple(dict.fromkeys(_search_forms(response))),
        links=frozenset(url for href in links if (url := normalise(href, base))),
    )


def _search_forms(response: HtmlResponse) -> Iterator[str]:
    for form in response.xpath(_SEARCH_FORMS):
        fields = form.xpath(_SEARCH_FIELDS).getall()
        if len(fields) == 1:
            action = response.urljoin(form.xpath("@action").get(default=""))
            # WordPress, whose field this is, finds a phrase in quotes as one.
            query = f"%22{QUERY}%22" if fields[0] == "s" else QUERY
            yield f"{action.split('?')[0]}?{quote_plus(fields[0])}={query}"


def attempts(homepage: str, home: Home, sitemaps: Sequence[str]) -> list[Attempt]:
    """What to try, in the order in which a source would prefer it; `sitemaps` are those of robots.txt."""
    root = f"{urlsplit(homepage).scheme}://{urlsplit(homepage).netloc}/"
    found: list[tuple[Method, str]] = []
    if "blogger" in home.generator.lower() or urlsplit(root).netloc.endswith(".blogspot.com"):
        found.append(("blogspot", urljoin(root, "feeds/posts/default")))
    else:
        found.append(("wordpress", urljoin(root, "wp-json/wp/v2/posts")))
    found += [("search", url) for url in home.searches or [root + path for path in _SEARCHES]]
    found += [("tag", urljoin(root, path)) for path in _TAGS]
    found += [("feed", url) for url in home.feeds[:2] or [urljoin(root, path) for path in _FEEDS]]
    found += [("sitemap", url) for url in sitemaps or [urljoin(root, path) for path in _SITEMAPS]]
    return [Attempt(method, url) for method, url in dict.fromkeys(found)]
