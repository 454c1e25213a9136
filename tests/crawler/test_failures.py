"""Failures get their names."""

import re
from pathlib import Path

import pytest
from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.http import Response
from twisted.internet.error import ConnectionDone, ConnectionLost
from twisted.python.failure import Failure
from twisted.web._newclient import ParseError, ResponseNeverReceived

from crawler.failures import FailureKind, classify
from crawler.refusals import (
    Malformed,
    PrivateAddress,
    RateLimited,
    RedirectedAway,
    RobotsUnreachable,
    Truncated,
)

STATUSES = [
    (401, "unauthorised_401"),
    (403, "blocked_403"),
    (404, "not_found_404"),
    (408, "timeout"),
    (410, "gone_410"),
    (429, "rate_limited_429"),
    (500, "server_error_5xx"),
    (599, "server_error_5xx"),
    (304, "malformed"),  # to a request that set no condition
    (302, "other"),  # a redirect without a target
    (418, "other"),
]


def failure(error: Exception) -> Failure:
    """An exception as Twisted passes it on."""
    return Failure(error)  # type: ignore[no-untyped-call]


def caused_by(*reasons: Exception) -> Exception:
    """As Scrapy wraps what Twisted reports."""
    error = DownloadFailedError("failed")
    error.__cause__ = ResponseNeverReceived([failure(reason) for reason in reasons])  # type: ignore[no-untyped-call]
    return error


def caused(error: Exception, cause: Exception) -> Exception:
    """As `raise error from cause` leaves it."""
    error.__cause__ = cause
    return error


EXCEPTIONS = [
    (CannotResolveHostError(), "dns"),
    (DownloadConnectionRefusedError(), "refused"),
    (DownloadTimeoutError(), "timeout"),
    (ResponseDataLossError(), "truncated"),
    (DownloadCancelledError(), "too_large"),
    (caused_by(TlsError()), "tls"),
    (caused_by(ConnectionLost()), "truncated"),
    (caused_by(ConnectionDone()), "truncated"),
    (caused_by(ValueError()), "other"),
    (IgnoreRequest("Forbidden by robots.txt"), "robots"),
    (IgnoreRequest("max redirections reached"), "redirect_loop"),
    (IgnoreRequest("Ignored response <200> because its body exceeded DOWNLOAD_MAXSIZE (8 B)"), "too_large"),
    (IgnoreRequest("for another reason"), "other"),
    (RedirectedAway(), "redirected_away"),
    (RobotsUnreachable(), "robots_unreachable"),
    (caused(RobotsUnreachable(), DownloadTimeoutError()), "timeout"),
    (caused(RobotsUnreachable(), caused_by(ConnectionLost())), "truncated"),
    (caused_by(ParseError("not HTTP", b"")), "malformed"),  # type: ignore[no-untyped-call]
    (PrivateAddress(), "private_address"),
    (RateLimited(), "rate_limited_429"),
    (Truncated(), "truncated"),
    (Malformed(), "malformed"),
    (RuntimeError(), "other"),
]

PASSING = {
    "dns",
    "refused",
    "timeout",
    "tls",
    "unauthorised_401",
    "blocked_403",
    "rate_limited_429",
    "server_error_5xx",
    "truncated",
    "malformed",
    "robots_unreachable",
    "empty_page",
    "layout_changed",
    "unreadable",
    "other",
}


@pytest.mark.parametrize(("status", "expected"), STATUSES)
def test_status(status: int, expected: str) -> None:
    assert classify(Response("http://suara.test/", status=status)) == expected


@pytest.mark.parametrize(("error", "expected"), EXCEPTIONS, ids=lambda value: repr(value))
def test_exception(error: Exception, expected: str) -> None:
    assert classify(failure(error)) == expected


def test_the_manual_knows_every_name() -> None:
    manual = (Path(__file__).parents[2] / "docs" / "sources.md").read_text(encoding="utf-8")
    rows = [row.split("|") for row in manual.partition("## Failures")[2].partition("## ")[0].splitlines()]
    told = {name: row[3].strip() for row in rows if len(row) > 3 for name in re.findall(r"`(\w+)`", row[1])}
    assert told == {str(kind): "no" if kind.final else "yes" for kind in FailureKind}


def test_what_is_worth_another_try() -> None:
    assert {kind for kind in FailureKind if not kind.final} == PASSING
