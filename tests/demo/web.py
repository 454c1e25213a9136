"""The sites as a client sees them: one request at a time, over a real socket."""

from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection
from urllib.parse import urljoin, urlsplit

from lxml import html

from crawler.demo.content import SITES, DemoArticle, article_path, load_articles, load_traps
from crawler.demo.server import DemoServer
from crawler.demo.sites import load_rooms

ARTICLES = load_articles()
TRAPS = load_traps()
ROOMS = {room.name: room for room in load_rooms()}
CUT = next(article_path(trap) for trap in TRAPS if trap.site == "lintasnusa")
BY_SITE = {site: [article for article in ARTICLES if article.site == site] for site in SITES}


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    headers: Mapping[str, str]
    body: bytes


def ask(server: DemoServer, target: str, method: str = "GET", **headers: str) -> Reply:
    """One request through the proxy; `target` is a whole URL, or a path with a Host header."""
    address = urlsplit(server.proxy_url)
    assert address.hostname and address.port
    with closing(HTTPConnection(address.hostname, address.port, timeout=10)) as connection:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, target, headers={"Host": urlsplit(target).netloc, **sent})
        response = connection.getresponse()
        return Reply(response.status, dict(response.headers), response.read())


def text_of(article: DemoArticle, body: bytes) -> str:
    """All text of an article's page, read in the charset that its site really uses."""
    encoding = "cp1252" if article.site == "kilaspulau" else "utf-8"
    tree = html.document_fromstring(body, parser=html.HTMLParser(encoding=encoding))
    return " ".join("".join(map(str, tree.itertext())).split())


def links(reply: Reply, base: str) -> list[str]:
    anchors = html.document_fromstring(reply.body).iter("a")
    return [urljoin(base, anchor.get("href", "")) for anchor in anchors]


def related(reply: Reply, rel: str) -> str | None:
    """The target of the first link of a relation, in the head or the body."""
    for node in html.document_fromstring(reply.body).iter("a", "link"):
        if rel == node.get("rel"):
            return node.get("href")
    return None


def pages_of(server: DemoServer, url: str) -> Iterator[list[str]]:
    """The links of a list's pages, following rel=next."""
    following: str | None = url
    while following:
        reply = ask(server, following)
        assert reply.status == 200
        yield links(reply, following)
        target = related(reply, "next")
        following = urljoin(following, target) if target else None
