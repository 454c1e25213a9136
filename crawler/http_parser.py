"""A bound for the head of an answer.

Twisted bounds a header line but not their number, and Scrapy's DOWNLOAD_MAXSIZE counts the body alone: a
server that sends header lines without end takes a gigabyte of memory in seconds (Twisted 26.10, Scrapy 2.19).
"""

from typing import Any

from scrapy.core.downloader.handlers.http11 import (
    HTTP11DownloadHandler,
    _LenientHTTP11ClientFactory,
    _LenientHTTP11ClientProtocol,
    _LenientHTTPClientParser,
)
from scrapy.crawler import Crawler
from twisted.web._newclient import ParseError

MAX_HEAD = 131_072
"""Bytes; far above what any server allows itself."""


class BoundedDownloadHandler(HTTP11DownloadHandler):
    """Scrapy's, which gives up an answer whose head does not end."""

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._pool._factory = _Factory


class _Parser(_LenientHTTPClientParser):
    _head = 0

    def lineReceived(self, line: bytes) -> None:
        self._head += len(line) + 2
        if self._head > MAX_HEAD:
            raise ParseError("the head of the answer does not end", line[:80])  # type: ignore[no-untyped-call]
        super().lineReceived(line)


class _Protocol(_LenientHTTP11ClientProtocol):
    def request(self, request: Any) -> Any:
        answer = super().request(request)
        assert self._parser is not None
        self._parser.__class__ = _Parser  # as Scrapy does: Twisted names the class of its parser in the code
        return answer


class _Factory(_LenientHTTP11ClientFactory):
    def buildProtocol(self, addr: Any) -> _Protocol:
        return _Protocol(self._quiescentCallback)  # type: ignore[no-untyped-call]
