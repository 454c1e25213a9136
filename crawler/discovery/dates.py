"""The times that sitemaps and feeds give."""

import calendar
import time
from datetime import UTC, datetime, timedelta


def parse_w3c(text: str | None) -> datetime | None:
    """A sitemap's `lastmod` (W3C datetime), None if it is none.

    A day without a time stands for its end and a time without a zone is taken as UTC: both err on the
    late side, so that a page changed after our fetch is never taken for an old one.

    >>> parse_w3c("2023-12-01")
    datetime.datetime(2023, 12, 1, 23, 59, 59, tzinfo=datetime.timezone.utc)
    """
    text = (text or "").strip()
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            moment = moment.replace(tzinfo=UTC)
        last = timedelta(hours=23, minutes=59, seconds=59) if len(text) == 10 else timedelta(0)
        return (moment + last).astimezone(UTC)
    except (ValueError, OverflowError):  # Overflow: year 1, which broken systems write, in an eastern zone
        return None


def from_struct(moment: time.struct_time | None) -> datetime | None:
    """A time as feedparser gives it: a tuple in UTC."""
    try:
        return None if moment is None else datetime.fromtimestamp(calendar.timegm(moment), UTC)
    except (ValueError, OverflowError):
        return None
