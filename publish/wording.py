"""Codes, days and addresses as a reader sees them."""

from datetime import date
from urllib.parse import urlsplit

from publish.spans import Precision, Span

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
DASH = "–"


def in_words(value: str) -> str:
    """A value of the codebook as it is read: its hyphens and underscores as spaces.

    >>> in_words("calon_guru_penggerak")
    'calon guru penggerak'
    """
    return value.replace("-", " ").replace("_", " ")


def days_in_words(span: Span | None) -> str:
    """The days of a span, as finely as they are known.

    >>> days_in_words(Span(date(2023, 12, 1), date(2023, 12, 2), "day"))
    '1–2 December 2023'
    """
    if span is None:
        return "date not stated"
    start, end = (day_in_words(day, span.precision) for day in (span.start, span.end))
    if start == end:
        return start
    if span.precision == "day" and (span.start.year, span.start.month) == (span.end.year, span.end.month):
        return f"{span.start.day}{DASH}{end}"
    return f"{start} {DASH} {end}"


def web_address(url: str) -> str | None:
    """The address where it is one of the web; None for `javascript:` and anything else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def day_in_words(day: date, precision: Precision = "day") -> str:
    """A day, or only its month or year.

    >>> day_in_words(date(2023, 12, 1), "month")
    'December 2023'
    """
    month = f"{MONTHS[day.month - 1]} {day.year}"
    return {"day": f"{day.day} {month}", "month": month, "year": str(day.year)}[precision]
