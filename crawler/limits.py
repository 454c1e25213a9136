"""How much a host is asked: its budget for a day, and the patience it asks for with 429 and 503."""

import asyncio
from collections import defaultdict
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached

from crawler.refusals import LeftForLater, RateLimited
from crawler.source import Source
from crawler.state import State

LONGEST_WAIT = 120.0
"""Seconds; a host that asks for more at once is left alone for the rest of the run."""

LONGEST_WAITS = 600.0
"""Seconds; so is one that has asked for more than this in all."""

UNNAMED_HOST_BUDGET = 1_000
"""Requests a day to a host that no source names."""

_NOTE_EVERY = 25
_TICK = 0.2
_BUSY = frozenset({429, 503})


class HostLimits:
    """Keeps every host within its budget, and leaves alone those that want more patience than a run has.

    The numbers of a day outlast the run: `state` has them, some requests late.
    """

    def __init__(self, budgets: Mapping[str, int], state: State) -> None:
        self.resting: set[str] = set()
        self._budgets = budgets
        self._state = state
        self._day = datetime.now(UTC).date()
        self._asked: defaultdict[str, int] = defaultdict(int, state.requests_on(self._day))
        self._unnoted = 0

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook; the spider has brought sources and state."""
        spider = crawler.spider
        assert spider is not None
        sources: tuple[Source, ...] = spider.sources  # type: ignore[attr-defined]
        limits = cls(budgets(sources), spider.state)  # type: ignore[attr-defined]
        crawler.signals.connect(limits._sent, signals.request_reached_downloader)
        crawler.signals.connect(limits._note, signals.spider_closed)
        return limits

    def process_request(self, request: Request) -> None:
        """Scrapy's hook."""
        host = urlparse_cached(request).hostname or ""
        if host in self.resting or self._asked[host] >= self._budgets.get(host, UNNAMED_HOST_BUDGET):
            raise LeftForLater(host)

    def _sent(self, request: Request) -> None:
        self._asked[urlparse_cached(request).hostname or ""] += 1
        self._unnoted += 1
        if self._unnoted >= _NOTE_EVERY:
            self._note()

    def _note(self) -> None:
        today = datetime.now(UTC).date()
        self._state.note_requests(self._asked, self._day)
        self._unnoted = 0
        if today != self._day:
            self._day = today
            self._asked.clear()


class Patience:
    """Waits where a host asks for it; while a request waits here its host is asked nothing else.

    (See `crawler.queue`.) It must see an answer before Scrapy's retries do, and `HostLimits` a request before
    its robots.txt is asked for: so they are two.
    """

    def __init__(self, crawler: Crawler) -> None:
        self._crawler = crawler
        self._waited: defaultdict[str, float] = defaultdict(float)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook."""
        return cls(crawler)

    async def process_response(self, request: Request, response: Response) -> Response:
        """Scrapy's hook: wait as long as the answer asks for, or a little longer than usual."""
        if response.status not in _BUSY:
            return response
        seconds = retry_after(response, datetime.now(UTC))
        if seconds is None:
            seconds = self._usual_delay(request) * 2 ** (1 + int(request.meta.get("retry_times", 0)))
        host = urlparse_cached(request).hostname or ""
        self._waited[host] += seconds
        if seconds > LONGEST_WAIT or self._waited[host] > LONGEST_WAITS:
            limits: HostLimits | None = self._crawler.get_downloader_middleware(HostLimits)
            assert limits is not None
            limits.resting.add(host)
            raise RateLimited(host)
        await self._wait(seconds)
        return response

    async def _wait(self, seconds: float) -> None:
        """Sleep, but not through a crawl's end."""
        until = asyncio.get_running_loop().time() + seconds
        while (left := until - asyncio.get_running_loop().time()) > 0:
            if self._crawler.engine is not None and not self._crawler.engine.running:
                return
            await asyncio.sleep(min(left, _TICK))

    def _usual_delay(self, request: Request) -> float:
        assert self._crawler.engine is not None
        slot = self._crawler.engine.downloader.slots.get(request.meta.get("download_slot", ""))
        return float(slot.delay) if slot else 0.0


def budgets(sources: tuple[Source, ...]) -> dict[str, int]:
    """Requests a day for each host; of a host that several sources ask, all of theirs."""
    numbers: defaultdict[str, int] = defaultdict(int)
    for source in sources:
        for host in source.hosts | source.services:
            numbers[host] += source.budget
    return dict(numbers)


def retry_after(response: Response, now: datetime) -> float | None:
    """The seconds that an answer asks us to wait (RFC 9110, 10.2.3), None where it does not say."""
    text = (response.headers.get("Retry-After") or b"").decode("latin-1").strip()
    if text.isdecimal():
        return float(text[:9])
    try:
        return max(0.0, (parsedate_to_datetime(text) - now).total_seconds())
    except (ValueError, TypeError):  # TypeError: a date without a zone
        return None
