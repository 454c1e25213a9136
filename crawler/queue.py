"""In which order requests go out."""

from collections import Counter
from collections.abc import Iterable
from typing import Any

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.pqueues import DownloaderAwarePriorityQueue, DownloaderInterface


class OneEachQueue(DownloaderAwarePriorityQueue):
    """Hands out a request only when no other of its host is under way.

    Scrapy's own hands out up to `CONCURRENT_REQUESTS`, which then wait out their host's delay in the
    downloader, and a crawl that is told to stop waits for all of them: minutes, with one host.
    """

    def __init__(self, crawler: Crawler, *args: Any, **kwargs: Any) -> None:
        super().__init__(crawler, *args, **kwargs)
        self._downloader_interface = _UnderWay(crawler)

    def pop(self) -> Request | None:
        """Scrapy's hook."""
        under_way = self._downloader_interface.stats(self.pqueues)
        return super().pop() if any(number == 0 for number, _ in under_way) else None


class _UnderWay(DownloaderInterface):
    """Counts a request also while it still waits for the robots.txt of its host."""

    def stats(self, possible_slots: Iterable[str]) -> list[tuple[int, str]]:
        numbers = Counter(map(self.get_slot_key, self.downloader.active))
        return [(numbers[slot], slot) for slot in possible_slots]
