"""A bound for the head of an answer.

Twisted bounds a header line but not their number, and Scrapy's DOWNLOAD_MAXSIZE counts the body alone: a
server that sends header lines without end takes a gigabyte of memory in seconds (Twisted 26.4, Scrapy 2.19).
"""

from twisted.web import _newclient
from twisted.web._newclient import HTTPClientParser, ParseError

MAX_HEAD = 131_072
"""Bytes; far above what any server allows itself."""


class BoundedParser(HTTPClientParser):  # Twisted's module has no types
    """Twisted's parser, which gives up an answer whose head does not end."""

    _head = 0

    def lineReceived(self, line: bytes) -> None:
        """Twisted's hook: one line of the head."""
        self._head += len(line) + 2
        if self._head > MAX_HEAD:
            raise ParseError("the head of the answer does not end", line[:80])  # type: ignore[no-untyped-call]
        super().lineReceived(line)  # type: ignore[no-untyped-call]


def install() -> None:
    """Have Twisted read answers with `BoundedParser`; it has no setting for it."""
    _newclient.HTTPClientParser = BoundedParser  # type: ignore[misc]
