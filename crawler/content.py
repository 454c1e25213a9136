"""Stops downloading what no article is, as soon as its headers say so."""

from typing import Self

from scrapy import Request, signals
from scrapy.crawler import Crawler
from scrapy.exceptions import StopDownload
from scrapy.http import Headers

STOPPED = "download_stopped"
"""The flag that Scrapy gives to an answer whose body was not taken to its end."""

_OTHER = ("image/", "video/", "audio/", "font/", "application/pdf", "application/zip", "application/vnd.")


class PagesOnly:
    """Lets an article's answer be text or say nothing of itself: a video is not worth its bytes."""

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook."""
        extension = cls()
        crawler.signals.connect(extension._headers_received, signals.headers_received)
        return extension

    def _headers_received(self, headers: Headers, request: Request) -> None:
        errand = request.cb_kwargs.get("errand")
        kind = (headers.get("Content-Type") or b"").decode("latin-1").strip().lower()
        if errand and errand.kind == "article" and not errand.capture and kind.startswith(_OTHER):
            raise StopDownload(fail=False)
