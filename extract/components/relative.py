"""Relative words by dateparser: what day "kemarin" or "2 bulan lalu" is, from the day of publication."""

from datetime import date, datetime, time
from functools import lru_cache

from dateparser import parse

_REMEMBERED = 4096


@lru_cache(_REMEMBERED)
def relative_day(phrase: str, published: date) -> date | None:
    """The day that one relative phrase of dateparser's Indonesian locale means; None where there is none.

    >>> relative_day("kemarin", date(2023, 12, 4)), relative_day("3 bulan lalu", date(2023, 12, 4))
    (datetime.date(2023, 12, 3), datetime.date(2023, 9, 4))
    """
    settings = {"RELATIVE_BASE": datetime.combine(published, time.min)}
    found = parse(phrase, languages=["id"], settings=settings)
    return found.date() if found else None
