"""A server of faults on loopback, reached as an HTTP proxy: hosts under .test that misbehave, also below HTTP.

`FAULTS` says what is wrong where, by URL; the good articles of every host are `good(host)`. Each host lists
both in its sitemap.
"""

import asyncio
import gzip
import socket
import struct
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cache
from threading import Thread
from urllib.parse import urlsplit

PAGES, SLOW, LIMITED, CALENDAR, MAPS = (
    f"http://{name}.test" for name in ("ragam", "lambat", "batas", "kalender", "peta")
)
ROBOTS_500, ROBOTS_BIG, ROBOTS_HANGS, ROBOTS_RESETS = (
    f"http://robots-{name}.test" for name in ("500", "besar", "diam", "putus")
)
QUIET = "http://tenang.test"
"""The host at which nothing is wrong."""

SITEMAP = "/sitemap.xml"
TAG = f"{CALENDAR}/tag/guru-penggerak/"
MEBIBYTE = 2**20
LONG_BODY = 2 * 2**30
UNENDING = 400
"""Where what is endless ends after all, so that a crawler that falls for it fails instead of hanging."""


@dataclass(frozen=True)
class Asked:
    """A request as it came in, and when (`time.monotonic`)."""

    url: str
    at: float


@dataclass
class Server:
    """What was asked for, and the address under which to ask."""

    asked: list[Asked] = field(default_factory=list)
    proxy: str = ""

    def times(self, url: str) -> list[float]:
        """When `url` was asked for."""
        return [asked.at for asked in self.asked if asked.url == url]

    def of_host(self, host: str) -> list[str]:
        """What was asked of `host`, such as `http://suara.test`."""
        return [asked.url for asked in self.asked if asked.url.startswith(f"{host}/")]


@dataclass(frozen=True)
class Client:
    """Who asked for `url`, the `turn`th time, `waited` seconds after the first."""

    url: str
    turn: int
    waited: float
    proxy: str
    writer: asyncio.StreamWriter

    async def send(self, data: bytes) -> None:
        """Send `data` as it is."""
        self.writer.write(data)
        await self.writer.drain()

    async def head(self, *lines: str, status: str = "200 OK") -> None:
        """Send a status line and headers."""
        await self.send("\r\n".join((f"HTTP/1.1 {status}", *lines, "", "")).encode("latin-1"))

    async def whole(
        self,
        body: bytes = b"",
        *headers: str,
        status: str = "200 OK",
        type: str | None = "text/html; charset=utf-8",
    ) -> None:
        """Send an answer as it should be."""
        named = (f"Content-Type: {type}",) if type else ()
        await self.head(*named, f"Content-Length: {len(body)}", *headers, status=status)
        await self.send(body)

    async def article(self) -> None:
        """Send the good article of this URL."""
        await self.whole(article(self.url))

    async def reset(self) -> None:
        """End the connection with a RST, once the client has had time to read what it was sent."""
        await asyncio.sleep(0.05)
        self.writer.get_extra_info("socket").setsockopt(
            socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0)
        )
        self.writer.transport.abort()

    def hang_up(self) -> None:
        """Close the connection after what was sent."""
        self.writer.close()


Answer = Callable[[Client], Awaitable[None]]


def html(title: str, body: str, charset: str = "utf-8") -> str:
    """A page."""
    return (
        f'<!doctype html><html lang="id"><head><meta charset="{charset}"><title>{title}</title></head>'
        f"<body><h1>{title}</h1>{body}</body></html>"
    )


def article(url: str) -> bytes:
    """The text of the article at `url`, which names the programme."""
    return html(f"Berita {urlsplit(url).path}", PARAGRAPH).encode()


PARAGRAPH = (
    "<p>Sebanyak 47 calon guru penggerak angkatan 7 mengikuti Lokakarya 7 di Kuala Kapuas, Sabtu. "
    "Program Pendidikan Guru Penggerak itu diselenggarakan oleh Balai Guru Penggerak Provinsi Kalimantan "
    "Tengah – “panen hasil belajar”, kata panitia. Kegiatan dibuka oleh kepala dinas pendidikan setempat "
    "dan dihadiri kepala sekolah, pengawas, serta para pengajar praktik dari beberapa kecamatan.</p>"
)


def good(host: str) -> tuple[str, ...]:
    """The articles of `host` at which nothing is wrong."""
    return tuple(f"{host}/2023/baik-{number}/" for number in range(1, 4))


# What passes: the article is there when asked again.


async def stumbles(client: Client) -> None:
    """500, then the article."""
    await (client.whole(status="500 Oops") if client.turn == 1 else client.article())


async def asks_to_wait(client: Client) -> None:
    """429 until the second is over that `Retry-After` asks for."""
    if client.turn == 1 or client.waited < 1:
        await client.whole(b"", "Retry-After: 1", status="429 Too Many Requests")
    else:
        await client.article()


async def resets_once(client: Client) -> None:
    """A reset in the middle of the body, then the article."""
    if client.turn > 1:
        return await client.article()
    body = article(client.url)
    await client.head("Content-Type: text/html", f"Content-Length: {len(body)}")
    await client.send(body[: len(body) // 2])
    return await client.reset()


async def half_a_gzip(client: Client) -> None:
    """A gzip stream without its end, in an answer of the right length; then a whole one."""
    packed = gzip.compress(article(client.url), mtime=0)
    await client.whole(packed[: -40 if client.turn == 1 else None], "Content-Encoding: gzip")


# What does not.


async def drips(client: Client) -> None:
    """A byte a second, for ever."""
    await client.head("Content-Type: text/html", "Content-Length: 1000000")
    while True:
        await client.send(b"<")
        await asyncio.sleep(1)


async def limited(client: Client) -> None:
    """429 until tomorrow."""
    await client.whole(b"", "Retry-After: 86400", status="429 Too Many Requests")


async def bomb(client: Client) -> None:
    """A megabyte that unpacks to a thousand."""
    await client.whole(await asyncio.to_thread(zeros), "Content-Encoding: gzip")


async def bomb_of_a_sitemap(client: Client) -> None:
    """The same as a gzipped file."""
    await client.whole(await asyncio.to_thread(zeros), type="application/gzip")


@cache
def zeros() -> bytes:
    """1 GiB of zeros, packed."""
    return gzip.compress(bytes(16 * MEBIBYTE), mtime=0) * 64


async def entity_bomb(client: Client) -> None:
    """A sitemap whose one entry is a billion laughs."""
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    await client.whole(
        f'<!DOCTYPE urlset [<!ENTITY l0 "ha">{entities}]><urlset><url><loc>&l9;</loc></url></urlset>'.encode(),
        type="application/xml",
    )


async def wanders(client: Client) -> None:
    """A redirect to a new place each time."""
    step = int(urlsplit(client.url).query or 0) + 1
    place = client.url.partition("?")[0]
    await client.whole(b"", f"Location: {place}?{step}", status="302 Found")


async def leads_inside(client: Client) -> None:
    """A redirect to a server on the crawler's own machine."""
    await client.whole(b"", f"Location: {client.proxy}/", status="302 Found")


async def long_body(client: Client) -> None:
    """2 GiB, announced."""
    await client.head("Content-Type: text/html", f"Content-Length: {LONG_BODY}")
    await _pour(client, bytes(MEBIBYTE))


async def long_chunked(client: Client) -> None:
    """2 GiB in chunks, not announced."""
    await client.head("Content-Type: text/html", "Transfer-Encoding: chunked")
    await _pour(client, b"%x\r\n%s\r\n" % (MEBIBYTE, bytes(MEBIBYTE)))


async def _pour(client: Client, piece: bytes) -> None:
    for _ in range(LONG_BODY // len(piece)):
        await client.send(piece)
    client.hang_up()


async def promises_more(client: Client) -> None:
    """A `Content-Length` that is too long."""
    body = article(client.url)
    await client.head("Content-Type: text/html", f"Content-Length: {len(body) + 500}")
    await client.send(body)
    client.hang_up()


async def no_gzip(client: Client) -> None:
    """A plain page that calls itself gzip."""
    await client.whole(article(client.url), "Content-Encoding: gzip")


async def empty(client: Client) -> None:
    """200 and nothing."""
    await client.whole()


async def no_status(client: Client) -> None:
    """A status line that is none."""
    await client.head("Content-Type: text/html", status="BAIK SEKALI")
    client.hang_up()


async def long_line(client: Client) -> None:
    """A header of 100 kB in one line."""
    await client.whole(article(client.url), f"Set-Cookie: a={'b' * 100_000}")


async def endless_headers(client: Client) -> None:
    """Headers up to 2 GiB."""
    await client.send(b"HTTP/1.1 200 OK\r\n")
    await _pour(client, f"X-Lagi: {'x' * 1000}\r\n".encode() * 1000)


# What is odd, and an article all the same.


async def promises_less(client: Client) -> None:
    """A `Content-Length` that is too short, and the rest behind it on a connection that stays open."""
    body = article(client.url) + b"<!-- " + b"x" * 1000
    await client.head("Content-Type: text/html; charset=utf-8", f"Content-Length: {len(body) - 1000}")
    await client.send(body[:-1000])
    await asyncio.sleep(0.02)
    await client.send(body[-1000:])


async def western(client: Client) -> None:
    """Windows-1252 that is called UTF-8, by the header and in the page."""
    await client.whole(article(client.url).decode().encode("cp1252"))


async def not_western(client: Client) -> None:
    """UTF-8 that is called Windows-1252, by the header and in the page."""
    body = html("Berita", PARAGRAPH, charset="windows-1252").encode()
    await client.whole(body, type="text/html; charset=windows-1252")


async def wide(client: Client) -> None:
    """UTF-16 with a byte order mark, which a page may not be."""
    await client.whole(article(client.url).decode().encode("utf-16"), type="text/html")


async def cookies(client: Client) -> None:
    """100 kB of cookies."""
    await client.whole(article(client.url), *(f"Set-Cookie: c{n}={'x' * 4000}" for n in range(25)))


async def nested(client: Client) -> None:
    """An article before 5 MB of elements in elements."""
    body = html("Berita", PARAGRAPH + "<div>" * 450_000 + "x" + "</div>" * 450_000)
    await client.whole(body.encode())


async def linked(client: Client) -> None:
    """20,000 links side by side, after the article."""
    links = "".join(f"<a href='/arsip/{n}'>{n}</a>" for n in range(20_000))
    await client.whole(html("Berita", f"{PARAGRAPH}<div>{links}</div>").encode())


async def untyped(client: Client) -> None:
    """No `Content-Type`."""
    await client.whole(article(client.url), type=None)


# What has no end.


async def calendar(client: Client) -> None:
    """A day of a calendar, which links to the next, to itself in other words, and to days in form of articles."""
    url, _, query = client.url.partition("?")
    day = int(query.rpartition("=")[2] or 0) + 1 if query.rpartition("=")[2].isdecimal() else 1
    days = "".join(f"<a href='/2023/{day % 12 + 1:02}/{n:02}/'>{n}</a>" for n in range(1, 31))
    same = "".join(f"<a href='{url}?urut={word}&hari={day}'>{word}</a>" for word in ("baru", "lama", "judul"))
    following = f"<a rel='next' href='{url}?hari={day + 1}'>besok</a>"
    ahead = f"<a rel='next' href='{url}{day + 1:02}/'>lagi</a>"
    body = html("Kalender", following + ahead + same + days + PARAGRAPH)
    await client.whole(body.encode())


async def maps_of_maps(client: Client) -> None:
    """A sitemap index that lists another, and so on."""
    number = int("0" + "".join(filter(str.isdecimal, urlsplit(client.url).path))) + 1
    await _index(client, *([f"{MAPS}/lagi-{number}.xml"] if number < UNENDING else []))


async def first_maps(client: Client) -> None:
    """The index of the host with faulty sitemaps."""
    await _index(client, *(f"{MAPS}/{name}" for name in ("bom.xml.gz", "tawa.xml", "lagi-1.xml", "baik.xml")))


async def _index(client: Client, *maps: str) -> None:
    rows = "".join(f"<sitemap><loc>{url}</loc></sitemap>" for url in maps)
    await client.whole(f"<sitemapindex>{rows}</sitemapindex>".encode(), type="application/xml")


async def list_of_host(client: Client) -> None:
    """The sitemap of a host: a good article, its faults, its other good articles."""
    host = client.url.rpartition("/")[0]
    first, *rest = good(host)
    faulty = (url for url in FAULTS if url.startswith(f"{host}/2023/"))
    rows = "".join(f"<url><loc>{url}</loc></url>" for url in (first, *faulty, *rest))
    await client.whole(f"<urlset>{rows}</urlset>".encode(), type="application/xml")


# robots.txt


async def no_rules(client: Client) -> None:
    """Everything is allowed."""
    await client.whole(b"User-agent: *\nDisallow:\n", type="text/plain")


async def out_of_order(client: Client) -> None:
    """A server error."""
    await client.whole(status="500 Oops")


async def many_rules(client: Client) -> None:
    """A megabyte of rules; the first is the one that matters."""
    rules = "".join(f"Disallow: /arsip/{n:06}/*.html\n" for n in range(33_000))
    await client.whole(f"User-agent: *\nDisallow: /2023/rahasia/\n{rules}".encode(), type="text/plain")


async def hangs(client: Client) -> None:
    """No answer at all."""
    await asyncio.Event().wait()


async def resets(client: Client) -> None:
    """A reset instead of an answer."""
    await client.reset()


SECRET = f"{ROBOTS_BIG}/2023/rahasia/"

FAULTS: Mapping[str, Answer] = {
    **{
        f"{PAGES}/2023/{answer.__name__.replace('_', '-')}/": answer
        for answer in (
            stumbles,
            asks_to_wait,
            resets_once,
            half_a_gzip,
            bomb,
            wanders,
            leads_inside,
            long_body,
            long_chunked,
            promises_more,
            no_gzip,
            empty,
            no_status,
            long_line,
            endless_headers,
            promises_less,
            western,
            not_western,
            wide,
            cookies,
            nested,
            linked,
            untyped,
        )
    },
    f"{SLOW}/2023/drips/": drips,
    **{f"{LIMITED}/2023/limited-{number}/": limited for number in range(20)},
    SECRET: Client.article,
    f"{MAPS}{SITEMAP}": first_maps,
    f"{MAPS}/bom.xml.gz": bomb_of_a_sitemap,
    f"{MAPS}/tawa.xml": entity_bomb,
    f"{MAPS}/baik.xml": list_of_host,
    f"{ROBOTS_500}/robots.txt": out_of_order,
    f"{ROBOTS_BIG}/robots.txt": many_rules,
    f"{ROBOTS_HANGS}/robots.txt": hangs,
    f"{ROBOTS_RESETS}/robots.txt": resets,
}
"""What is wrong, by URL."""


def _answer(url: str) -> Answer:
    parts = urlsplit(url)
    host = f"{parts.scheme}://{parts.netloc}"
    if fault := FAULTS.get(url) or FAULTS.get(url.partition("?")[0]):
        return fault
    if parts.path == "/robots.txt":
        return no_rules
    if host == CALENDAR:
        return calendar
    if host == MAPS and parts.path.startswith("/lagi-"):
        return maps_of_maps
    return list_of_host if parts.path == SITEMAP else Client.article


@contextmanager
def serving() -> Iterator[Server]:
    """Serve the faults on a free port of loopback."""
    server = Server()
    loop = asyncio.new_event_loop()
    ended = asyncio.Event()
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server.proxy = f"http://127.0.0.1:{listening.getsockname()[1]}"
        thread = Thread(target=loop.run_until_complete, args=(_serve(server, listening, ended),))
        thread.start()
        try:
            yield server
        finally:
            loop.call_soon_threadsafe(ended.set)
            thread.join()
            loop.close()


async def _serve(server: Server, listening: socket.socket, ended: asyncio.Event) -> None:
    open_connections: set[asyncio.Task[None]] = set()

    async def connected(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task
        open_connections.add(task)
        # asyncio sets it only where the socket was made for TCP by name; without it a body waits for the head's ACK.
        writer.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        try:
            with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
                await _converse(server, reader, writer)
        finally:
            open_connections.discard(task)
            writer.close()

    async with await asyncio.start_server(connected, sock=listening):
        await ended.wait()
    for task in open_connections:
        task.cancel()
    await asyncio.gather(*open_connections)


async def _converse(server: Server, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answer the requests of one connection."""
    while not writer.is_closing():
        request = await reader.readuntil(b"\r\n\r\n")
        url = request.split(b" ", 2)[1].decode("ascii")
        now = time.monotonic()
        server.asked.append(Asked(url, now))
        before = server.times(url)
        await _answer(url)(Client(url, len(before), now - before[0], server.proxy, writer))
