"""A loopback server that plays every site at once: set it as `http_proxy` and their names resolve."""

import sys
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

from crawler.demo.page import Page, Routes, answer, failure
from crawler.demo.sites import build_sites

POLL_SECONDS = 0.05  # how soon the server notices that it shall stop
IDLE_SECONDS = 10  # how long a kept-alive connection may stay silent


@dataclass(frozen=True, slots=True)
class LoggedRequest:
    """One request as it was answered; `path` includes the query."""

    method: str
    host: str
    path: str
    status: int


class DemoServer:
    """Serves the sites while its `with` block runs, as an HTTP proxy for their `.test` names.

    ::

        with DemoServer() as server:
            subprocess.run(["jejak", "crawl"], env={"http_proxy": server.proxy_url})
    """

    def __init__(self) -> None:
        self._server = _Server(build_sites())

    @property
    def proxy_url(self) -> str:
        """The value for `http_proxy`."""
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def requests(self) -> list[LoggedRequest]:
        """What has been asked so far, in the order of the answers."""
        return list(self._server.log)

    def __enter__(self) -> Self:
        self._thread = Thread(
            target=self._server.serve_forever, args=(POLL_SECONDS,), name="demo-server", daemon=True
        )
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class _Server(ThreadingHTTPServer):
    """The socket, the routes and what the sites remember: the log, and which pages have stumbled."""

    daemon_threads = True

    def __init__(self, sites: dict[str, Routes]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.log: list[LoggedRequest] = []
        self._sites = sites
        self._stumbled: set[tuple[str, str]] = set()
        self._lock = Lock()

    def page(self, host: str, target: str) -> Page:
        """The page at an address, or the 500 of one that stumbles when it is first asked for."""
        if host not in self._sites:
            return failure(404, "Situs tidak dikenal")
        page = answer(self._sites[host], target)
        with self._lock:
            if page.stumbles and (host, target) not in self._stumbled:
                self._stumbled.add((host, target))
                return failure(500, "Kesalahan pada server basis data")
        return page

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of clients that hang up; a broken template is worth its traceback."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


class _Handler(BaseHTTPRequestHandler):
    """One connection: absolute-form requests, as to a proxy, or origin-form ones with a Host header."""

    protocol_version = "HTTP/1.1"
    timeout = IDLE_SECONDS
    server: _Server

    def do_GET(self) -> None:
        host, target = self._address()
        page = self.server.page(host, target)
        unchanged = page.status == HTTPStatus.OK and self._is_unchanged(page)
        self._send(host, target, HTTPStatus.NOT_MODIFIED if unchanged else page.status, page)

    do_HEAD = do_GET

    def do_CONNECT(self) -> None:
        page = failure(502, "Hanya http")
        self._send(self.path, "", page.status, page)

    def log_message(self, format: str, *args: Any) -> None:
        """Write nothing: `DemoServer.requests` is the log."""

    def _address(self) -> tuple[str, str]:
        url = urlsplit(self.path)
        host = url.netloc or self.headers.get("Host", "")
        return host.partition(":")[0].lower(), (url.path or "/") + (f"?{url.query}" if url.query else "")

    def _is_unchanged(self, page: Page) -> bool:
        """Whether the client has this page; If-None-Match overrules If-Modified-Since (RFC 9110, 13.2.2)."""
        validators = page.validators
        if not validators:
            return False
        tags = self.headers.get("If-None-Match")
        if tags is not None:
            known = {tag.strip().removeprefix("W/") for tag in tags.split(",")}
            return "*" in known or validators["ETag"] in known
        since = _parse_date(self.headers.get("If-Modified-Since"))
        changed = _parse_date(validators.get("Last-Modified"))
        return since is not None and changed is not None and changed <= since

    def _send(self, host: str, target: str, status: int, page: Page) -> None:
        self.server.log.append(LoggedRequest(self.command, host, target, status))
        # No Date header, which send_response would add: the same bytes in every run.
        self.send_response_only(status)
        for name, value in page.validators.items():
            self.send_header(name, value)
        if page.location:
            self.send_header("Location", page.location)
        if status != HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Type", page.content_type)
            self.send_header("Content-Length", str(len(page.body)))
        if page.cut:
            self.send_header("Connection", "close")  # also makes this handler close
        self.end_headers()
        if status != HTTPStatus.NOT_MODIFIED and self.command != "HEAD":
            self.wfile.write(page.body[: len(page.body) // 2] if page.cut else page.body)


def _parse_date(value: str | None) -> datetime | None:
    try:
        return parsedate_to_datetime(value) if value else None
    except ValueError:
        return None
