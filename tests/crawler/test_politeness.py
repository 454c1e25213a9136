"""The delay between two requests to one host."""

from types import SimpleNamespace

import pytest
from scrapy import Request, Spider
from scrapy.core.downloader import Slot
from scrapy.http import Response
from scrapy.robotstxt import ProtegoRobotParser
from scrapy.utils.test import get_crawler

from crawler.politeness import MARGIN, UNNAMED_HOST_DELAY, PoliteThrottle
from crawler.settings import scrapy_settings
from crawler.source import Source

SOURCE = Source.model_validate(
    {
        "name": "suara",
        "outlet": "Suara",
        "homepage": "http://suara.test/",
        "platform": "other",
        "verified": True,
        "delay": 3,
        "discover": [{"method": "feed", "url": "http://suara.test/feed/"}],
        "articles": {"include": ["/"]},
    }
)


class Throttled:
    """A throttle before an engine that has nothing but download slots."""

    def __init__(self, host: str) -> None:
        self.crawler = get_crawler(Spider, scrapy_settings([SOURCE], {}))
        settings = self.crawler.settings.getdict("DOWNLOAD_SLOTS")
        self.slot = Slot(1, settings.get(host, {}).get("delay", 5.0), 0)
        self.downloader = SimpleNamespace(slots={host: self.slot}, per_slot_settings=settings)
        self.crawler.engine = SimpleNamespace(downloader=self.downloader)  # type: ignore[assignment]
        self.throttle = PoliteThrottle.from_crawler(self.crawler)
        self.throttle.mindelay, self.throttle.maxdelay = 0.0, 60.0
        self.request = Request(f"http://{host}/", meta={"download_slot": host})

    def robots(self, text: str) -> None:
        parser = ProtegoRobotParser(text.encode(), spider=None)
        self.throttle._robots_parsed(parser, self.request)

    def answer(self, latency: float, times: int = 20) -> None:
        self.request.meta["download_latency"] = latency
        for _ in range(times):
            self.throttle._response_downloaded(Response(self.request.url), self.request, Spider("x"))


ROBOTS = [
    ("User-agent: *\nCrawl-delay: 10", 10.0),
    ("User-agent: *\nCrawl-delay: 1", 3.0),
    ("User-agent: jejak-penggerak\nCrawl-delay: 20\nUser-agent: *\nCrawl-delay: 5", 20.0),
    ("User-agent: other\nCrawl-delay: 10", 3.0),
    ("", 3.0),
]


@pytest.mark.parametrize(("robots", "delay"), ROBOTS)
def test_the_larger_of_source_and_robots(robots: str, delay: float) -> None:
    throttled = Throttled("suara.test")
    throttled.robots(robots)
    throttled.answer(latency=0.01)
    assert throttled.slot.delay == pytest.approx(delay + MARGIN)
    assert throttled.downloader.per_slot_settings["suara.test"]["delay"] == pytest.approx(delay + MARGIN)


def test_a_slow_server_is_asked_more_slowly() -> None:
    throttled = Throttled("suara.test")
    throttled.answer(latency=9.0)
    assert throttled.slot.delay == 9.0


def test_a_fast_server_no_faster_than_its_source_says() -> None:
    throttled = Throttled("suara.test")
    throttled.answer(latency=0.01)
    assert throttled.slot.delay == pytest.approx(3.0 + MARGIN)


def test_a_host_without_a_source() -> None:
    throttled = Throttled("lain.test")
    throttled.answer(latency=0.01)
    assert throttled.slot.delay == UNNAMED_HOST_DELAY
