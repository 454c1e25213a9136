"""Why a URL was not fetched: every failure has one of these names in state and reports."""

from collections.abc import Iterator
from enum import StrEnum

from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from twisted.internet.error import ConnectionClosed
from twisted.python.failure import Failure
from twisted.web._newclient import ParseError
from twisted.web.client import ResponseFailed

from crawler.refusals import (
    Malformed,
    PrivateAddress,
    RateLimited,
    RedirectedAway,
    RobotsUnreachable,
    Truncated,
)


class FailureKind(StrEnum):
    """The names of failures."""

    DNS = "dns"
    REFUSED = "refused"
    TIMEOUT = "timeout"
    TLS = "tls"
    UNAUTHORISED = "unauthorised_401"
    BLOCKED = "blocked_403"
    NOT_FOUND = "not_found_404"
    GONE = "gone_410"
    RATE_LIMITED = "rate_limited_429"
    SERVER_ERROR = "server_error_5xx"
    ROBOTS = "robots"
    ROBOTS_UNREACHABLE = "robots_unreachable"
    REDIRECT_LOOP = "redirect_loop"
    REDIRECTED_AWAY = "redirected_away"  # to another site, or to a page that is no article
    TRUNCATED = "truncated"
    MALFORMED = "malformed"  # no HTTP, headers without end, not in the coding it names, 304 to no condition
    TOO_LARGE = "too_large"
    NOT_HTML = "not_html"
    EMPTY = "empty_page"  # HTML without text: a page that a script would fill, or an error in disguise
    UNREADABLE = "unreadable"  # a sitemap, feed, index or capture that is none, a page too much for us
    LAYOUT_CHANGED = "layout_changed"  # a listing that lists far fewer articles than it used to
    PRIVATE_ADDRESS = "private_address"
    OTHER = "other"

    @property
    def final(self) -> bool:
        """Whether asking again in a later run is pointless."""
        return self in _FINAL


_FINAL = frozenset(
    {
        FailureKind.NOT_FOUND,
        FailureKind.GONE,
        FailureKind.ROBOTS,
        FailureKind.REDIRECT_LOOP,
        FailureKind.REDIRECTED_AWAY,
        FailureKind.TOO_LARGE,
        FailureKind.NOT_HTML,
        FailureKind.PRIVATE_ADDRESS,
    }
)

_BY_STATUS = {
    401: FailureKind.UNAUTHORISED,
    304: FailureKind.MALFORMED,  # to a request that set no condition
    403: FailureKind.BLOCKED,
    404: FailureKind.NOT_FOUND,
    408: FailureKind.TIMEOUT,
    410: FailureKind.GONE,
    429: FailureKind.RATE_LIMITED,
}

_BY_EXCEPTION: tuple[tuple[type[BaseException], FailureKind], ...] = (
    (CannotResolveHostError, FailureKind.DNS),
    (DownloadConnectionRefusedError, FailureKind.REFUSED),
    (DownloadTimeoutError, FailureKind.TIMEOUT),
    (RedirectedAway, FailureKind.REDIRECTED_AWAY),
    (PrivateAddress, FailureKind.PRIVATE_ADDRESS),
    (RateLimited, FailureKind.RATE_LIMITED),
    (RobotsUnreachable, FailureKind.ROBOTS_UNREACHABLE),
    (Truncated, FailureKind.TRUNCATED),
    (Malformed, FailureKind.MALFORMED),
    (ParseError, FailureKind.MALFORMED),
    (ResponseDataLossError, FailureKind.TRUNCATED),
    (DownloadCancelledError, FailureKind.TOO_LARGE),  # Scrapy cancels a download only for its size
    (TlsError, FailureKind.TLS),
    (ConnectionClosed, FailureKind.TRUNCATED),
)

# Scrapy tells its own refusals apart by their text alone (2.19: downloadermiddlewares/*.py).
_BY_IGNORED = (
    ("Forbidden by robots.txt", FailureKind.ROBOTS),
    ("max redirections reached", FailureKind.REDIRECT_LOOP),
    ("exceeded DOWNLOAD_MAXSIZE", FailureKind.TOO_LARGE),
)


def classify(problem: Failure | Response) -> FailureKind:
    """The name of what went wrong: a Scrapy errback's failure, or a response that is not 200."""
    if isinstance(problem, Response):
        return _classify_status(problem.status)
    for error in _causes(problem.value):
        if isinstance(error, RobotsUnreachable) and error.__cause__ is not None:
            continue  # a host that answers nothing at all is named by what is wrong with it
        for exception, kind in _BY_EXCEPTION:
            if isinstance(error, exception):
                return kind
        if isinstance(error, IgnoreRequest):
            return _classify_ignored(str(error))
    return FailureKind.OTHER


def _classify_status(status: int) -> FailureKind:
    if 500 <= status <= 599:
        return FailureKind.SERVER_ERROR
    return _BY_STATUS.get(status, FailureKind.OTHER)


def _classify_ignored(text: str) -> FailureKind:
    return next((kind for words, kind in _BY_IGNORED if words in text), FailureKind.OTHER)


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """An exception and what lies under it; Twisted hides the reasons of a failed response in a list."""
    while error is not None:
        yield error
        if isinstance(error, ResponseFailed):
            for reason in error.reasons:
                yield from _causes(reason.value)
        error = error.__cause__
