"""A fast server of news sites in a process of its own: an HTTP proxy that notes what it is asked and when."""

import asyncio
import random
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection

from crawler.demo.content import load_articles

#: So many pages have a text of their own; the others share one with them, under a headline of their own.
_TEXTS = 200
_SCRIPT = "<script>window.slots=window.slots||[];slots.push({{id:'slot-{n}',size:[{w},{h}]}});</script>"
_LINK = '<li class="item"><a href="/berita/{n}/"><span>{words}</span></a></li>'
_NAMED = "Kabar ke-{number}: para calon guru penggerak mengikuti lokakarya di balai guru penggerak. "


@dataclass(frozen=True, slots=True)
class Asked:
    """A request, and when it came (`time.monotonic`, which all processes share)."""

    at: float
    url: str


class Server:
    """The server, from outside."""

    def __init__(self, proxy: str, pipe: "Connection[None, list[tuple[float, str]]]") -> None:
        self.proxy = proxy
        self._pipe = pipe

    def asked(self) -> list[Asked]:
        """What was asked for since the last call."""
        self._pipe.send(None)
        return [Asked(*row) for row in self._pipe.recv()]


def sitemap_of(host: str) -> str:
    """The address of a host's sitemap."""
    return f"http://{host}/sitemap.xml"


@contextmanager
def serving(hosts: Sequence[str], pages: int) -> Iterator[Server]:
    """Serve so many articles on each of the hosts, and a sitemap of them."""
    ours, theirs = Pipe()
    process = Process(target=_serve, args=(theirs, hosts, pages), daemon=True)
    process.start()
    try:
        yield Server(ours.recv(), ours)
    finally:
        process.terminate()
        process.join()


def page(number: int, sentences: Sequence[str], chance: random.Random) -> str:
    """An article of 20 to 60 kB, most of it scripts and links, as of an outlet's template."""
    text = "".join(f"<p>{' '.join(chance.sample(sentences, 4))}</p>" for _ in range(chance.randint(5, 15)))
    weight = chance.randint(20_000, 55_000) - len(text)
    links = [
        _LINK.format(n=chance.randrange(10**6), words=chance.choice(sentences)[:60])
        for _ in range(weight // 2 // 150)
    ]
    scripts = "".join(
        _SCRIPT.format(n=chance.randrange(10**6), w=chance.randrange(999), h=chance.randrange(999))
        for _ in range(weight // 2 // 95)
    )
    named = _NAMED.format(number=number)
    return (
        f'<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{named}</title>{scripts}</head>'
        f"<body><nav><ul>{''.join(links[::3])}</ul></nav><article><h1>{named}</h1><p>{named * 2}</p>{text}"
        f"</article><aside><ul>{''.join(links[1:])}</ul></aside></body></html>"
    )


def _serve(pipe: "Connection[list[tuple[float, str]] | str, None]", hosts: Sequence[str], pages: int) -> None:
    answers = dict(_answers(hosts, pages))
    log: list[tuple[float, str]] = []

    def tell() -> None:
        pipe.recv()
        pipe.send(log)
        log.clear()

    async def main() -> None:
        loop = asyncio.get_running_loop()
        server = await loop.create_server(lambda: _Connection(answers, log), "127.0.0.1", 0)
        pipe.send(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}")
        loop.add_reader(pipe.fileno(), tell)
        await server.serve_forever()

    asyncio.run(main())


def _answers(hosts: Sequence[str], pages: int) -> Iterator[tuple[str, bytes]]:
    sentences = [
        f"{sentence}."
        for article in load_articles()
        for sentence in article.body.split(". ")
        if len(sentence) > 60
    ]
    chance = random.Random(7)
    bodies = [page(number, sentences, chance) for number in range(min(_TEXTS, pages * len(hosts)))]
    for place, host in enumerate(hosts):
        urls = [f"http://{host}/2023/{number}/" for number in range(pages)]
        rows = "".join(f"<url><loc>{url}</loc></url>" for url in urls)
        yield f"http://{host}/robots.txt", _answer("text/plain", "User-agent: *\nDisallow: /cari/\n")
        yield sitemap_of(host), _answer("application/xml", f"<urlset>{rows}</urlset>")
        for number, url in enumerate(urls, place * pages):
            body = bodies[number % len(bodies)].replace(_NAMED.format(number=number % len(bodies)), url)
            yield url, _answer("text/html; charset=utf-8", body)


def _answer(kind: str, text: str) -> bytes:
    body = text.encode()
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


class _Connection(asyncio.Protocol):
    def __init__(self, answers: dict[str, bytes], log: list[tuple[float, str]]) -> None:
        self._answers = answers
        self._log = log
        self._request = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._request += data
        if self._request.endswith(b"\r\n\r\n"):
            url = self._request.split(b" ", 2)[1].decode()
            self._request = b""
            self._log.append((time.monotonic(), url))
            self._transport.write(self._answers[url])
