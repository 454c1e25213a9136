"""robots.txt, obeyed also by requests that wait for it together."""

from asyncio import Lock
from collections import defaultdict

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.downloadermiddlewares.robotstxt import RobotsTxtMiddleware
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

from crawler.refusals import RobotsUnreachable

MAX_SIZE = 512_000
"""Bytes of a robots.txt that are read; RFC 9309 (2.5) asks for 500 KiB at least."""


class RobotsMiddleware(RobotsTxtMiddleware):
    """Scrapy's middleware with two faults mended.

    Requests that wait for the same robots.txt await one Deferred, which gives the rules to the first of
    them and None, that is leave, to the rest (Scrapy 2.19, since its pull request 6802; Twisted's
    `asFuture` consumes the result). And a robots.txt answered 5xx or not at all counts as leave, where
    RFC 9309 (2.3.1.4) says that nothing may be fetched; 429 is taken likewise.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._turns: defaultdict[str, Lock] = defaultdict(Lock)
        self._unreachable: dict[str, Exception | None] = {}

    async def robot_parser(self, request: Request) -> RobotParser | None:
        """The rules of a request's host; one request at a time asks for them."""
        async with self._turns[urlparse_cached(request).netloc]:
            return await super().robot_parser(request)

    def process_request_2(self, rp: RobotParser | None, request: Request) -> None:
        """Raise where the rules forbid a request."""
        netloc = urlparse_cached(request).netloc
        if netloc in self._unreachable:
            raise RobotsUnreachable(request.url) from self._unreachable[netloc]
        super().process_request_2(rp, request)

    async def _parse_robots(self, response: Response, netloc: str, request: Request) -> None:
        if response.status >= 500 or response.status == 429:
            self._unreachable[netloc] = None
        short = response.replace(body=response.body[:MAX_SIZE])
        await super()._parse_robots(short, netloc, request)

    def _robots_error(self, exc: Exception, netloc: str) -> None:
        self._unreachable[netloc] = exc
        super()._robots_error(exc, netloc)
