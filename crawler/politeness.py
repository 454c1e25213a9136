"""How fast a host is asked: never faster than its source file and its robots.txt allow."""

from typing import Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.extensions.throttle import AutoThrottle
from scrapy.http import Response
from scrapy.robotstxt import RobotParser
from scrapy.utils.httpobj import urlparse_cached

UNNAMED_HOST_DELAY = 2.0
"""Seconds between requests to a host that no source file names (a redirect's target)."""


MARGIN = 0.02
"""Seconds added to every delay: a delay counts from when a request is handed over, and one may take longer to
arrive than the next."""


class PoliteThrottle(AutoThrottle):
    """AutoThrottle with a floor for each host.

    Scrapy's own knows one floor for all hosts and so works its way below the delay of a download slot;
    and Scrapy reads a Crawl-delay but leaves it to others to apply.
    """

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._user_agent: str = crawler.settings["ROBOTSTXT_USER_AGENT"]
        slots = crawler.settings.getdict("DOWNLOAD_SLOTS")
        self._floors: dict[str, float] = {host: slot["delay"] for host, slot in slots.items()}
        crawler.signals.connect(self._robots_parsed, signal=signals.robots_parsed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook."""
        return cls(crawler)

    def _robots_parsed(self, robotparser: RobotParser, request: Request) -> None:
        host = urlparse_cached(request).hostname or ""
        self._floors[host] = max(self._floor(host), with_margin(robotparser.crawl_delay(self._user_agent)))
        self._apply(host)

    def _response_downloaded(self, response: Response, request: Request, spider: Spider) -> None:
        super()._response_downloaded(response, request, spider)
        self._apply(request.meta["download_slot"])

    def _floor(self, host: str) -> float:
        return self._floors.get(host, UNNAMED_HOST_DELAY)

    def _apply(self, host: str) -> None:
        assert self.crawler.engine is not None
        downloader = self.crawler.engine.downloader
        # Scrapy drops an idle slot after a minute and makes it anew from these settings.
        downloader.per_slot_settings.setdefault(host, {})["delay"] = self._floor(host)
        if slot := downloader.slots.get(host):
            slot.delay = max(slot.delay, self._floor(host))


def with_margin(delay: float | None) -> float:
    """A delay as it must be kept for a server to see it, 0 for none."""
    return delay + MARGIN if delay else 0.0
