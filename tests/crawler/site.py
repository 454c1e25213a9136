"""A small site on loopback that is reached as an HTTP proxy, so that its hosts may lie under .test."""

import gzip
import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

from crawler.source import Source

HOST = "http://suara.test"


@dataclass(frozen=True)
class Reply:
    """An answer. `torn` promises more bytes than it sends; `zipped` answers in gzip; `headers` are sent too."""

    body: bytes = b""
    status: int = 200
    type: str = "text/html; charset=utf-8"
    location: str | None = None
    torn: bool = False
    zipped: bool = False
    headers: tuple[tuple[str, str], ...] = ()

    @property
    def etag(self) -> str:
        return f'"{hashlib.sha256(self.body).hexdigest()[:16]}"'


@dataclass(frozen=True)
class Asked:
    """A request as it came in."""

    url: str
    headers: dict[str, str]

    @property
    def conditional(self) -> bool:
        return "if-none-match" in self.headers


@dataclass
class Site:
    """What is served, by URL; a list is answered one after the other, its last for ever."""

    replies: dict[str, Reply | list[Reply]] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    proxy: str = ""
    on_request: Callable[[], None] = lambda: None

    @property
    def urls(self) -> list[str]:
        return [asked.url for asked in self.asked]

    def reply(self, url: str) -> Reply:
        """The next answer for `url`."""
        found = self.replies.get(url, Reply(b"not here", status=404))
        if isinstance(found, Reply):
            return found
        return found.pop(0) if len(found) > 1 else found[0]


ABOUT = (
    "Puluhan calon guru penggerak mengikuti lokakarya di aula kecamatan. Mereka memamerkan hasil belajar"
    " selama enam bulan bersama pengajar praktik dan kepala sekolah."
)
ELSE = (
    "Jalan desa yang rusak sejak musim hujan akhirnya diperbaiki warga secara gotong royong pada akhir pekan,"
    " dengan batu dari sungai dan upah seadanya dari kas dusun."
)


def page(title: str, *, head: str = "", body: str = "", text: str = ABOUT) -> Reply:
    """An HTML page, which names the programme."""
    start = f"<!doctype html><html><head><title>{title}</title>{head}</head>"
    return Reply(f"{start}<body><p>{title}</p><p>{text}</p>{body}</body></html>".encode())


def sitemap(*entries: tuple[str, str | None], kind: str = "urlset") -> Reply:
    """A sitemap of URLs with their `lastmod`, or with `kind="sitemapindex"` an index of sitemaps."""
    tag = "url" if kind == "urlset" else "sitemap"
    rows = "".join(
        f"<{tag}><loc>{url}</loc>{f'<lastmod>{lastmod}</lastmod>' if lastmod else ''}</{tag}>"
        for url, lastmod in entries
    )
    xml = f'<{kind} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{rows}</{kind}>'
    return Reply(xml.encode(), type="application/xml")


def text(body: str) -> Reply:
    """A plain text file, such as robots.txt."""
    return Reply(body.encode(), type="text/plain")


def suara(*discover: dict[str, object]) -> Source:
    """The source of `HOST`, which is asked without delay and whose articles lie under a year."""
    return Source.model_validate(
        {
            "name": "suara",
            "outlet": "Suara",
            "homepage": f"{HOST}/",
            "platform": "wordpress",
            "verified": True,
            "delay": 0,
            "discover": list(discover),
            "articles": {"include": [r"/\d{4}/"]},
        }
    )


@contextmanager
def serving(site: Site) -> Iterator[Site]:
    """Serve `site` on a free port of loopback and fill in its `proxy`."""
    server = _Server(("127.0.0.1", 0), _handler(site))
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    site.proxy = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that were killed."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def _handler(site: Site) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            headers = {name.lower(): value for name, value in self.headers.items()}
            site.asked.append(Asked(self.path, headers))
            site.on_request()
            reply = site.reply(self.path)
            known = reply.status == 200 and headers.get("if-none-match") == reply.etag
            self.answer(Reply(status=304) if known else reply, reply.etag)

        def answer(self, reply: Reply, etag: str) -> None:
            body = gzip.compress(reply.body, mtime=0) if reply.zipped else reply.body
            self.send_response(reply.status)
            if reply.status != 304:
                self.send_header("Content-Type", reply.type)
                self.send_header("Content-Length", str(len(body) + (100 if reply.torn else 0)))
            if reply.status in (200, 304):
                self.send_header("ETag", etag)
            if reply.zipped:
                self.send_header("Content-Encoding", "gzip")
            for name, value in reply.headers:
                self.send_header(name, value)
            if reply.location:
                self.send_header("Location", reply.location)
            self.end_headers()
            self.wfile.write(body)
            self.close_connection = reply.torn

        def log_message(self, format: str, *args: Any) -> None:
            """Say nothing on the terminal."""

    return Handler
