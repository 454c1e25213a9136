"""One day out of one date as pages write it; no prose."""

import re
from datetime import date
from functools import cache

from extract.reading.tables import alternation, load
from extract.reading.text import squeeze

# Outside these years a number is not the date of a web page.
_YEARS = range(2000, 2101)
_ISO = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(20\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6})?(?!\d)")
_NUMERIC = re.compile(r"(?<![\d/.-])(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d{2})(?![\d])")
_URL_FORMS = (
    (re.compile(r"/(20\d\d)([/-])(\d{1,2})\2(\d{1,2})(?=[/_-]|$)"), 1, 3, 4),
    (re.compile(r"/(20\d\d)([01]\d)([0-3]\d)(?=[/_-]|$)"), 1, 2, 3),
    (re.compile(r"/(\d{2})/(\d{2})/(20\d\d)(?=/|$)"), 3, 2, 1),
)


@cache
def _months() -> dict[str, int]:
    return {name: int(number) for number, row in load("months").items() for name in row}


@cache
def _named() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Day, month, year; and month, day, year as English templates write it."""
    month = rf"({alternation(_months())})(?![^\W\d_])\.?"
    return (
        re.compile(
            rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?[\s-]{{0,3}}{month}[\s,-]{{0,3}}(\d{{4}}|\d{{2}}(?=[\s,]|$))",
            re.IGNORECASE,
        ),
        re.compile(rf"\b{month}\s{{1,3}}(\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,3}}(\d{{4}})", re.IGNORECASE),
    )


def parse_day(text: str | None) -> date | None:
    """The first full date in a short text, or None; numbers are read day first.

    An ISO time keeps the day it states: `2023-12-02T23:30:00+07:00` is 2 December whatever it is in UTC.
    """
    if not text:
        return None
    line = squeeze(text[:400])
    day_first, month_first = _named()
    readings = [
        *((m.start(), m[1], m[2], m[3]) for m in _ISO.finditer(line)),
        *((m.start(), m[3], str(_months()[m[2].lower()]), m[1]) for m in day_first.finditer(line)),
        *((m.start(), m[3], str(_months()[m[1].lower()]), m[2]) for m in month_first.finditer(line)),
        *((m.start(), m[3], m[2], m[1]) for m in _NUMERIC.finditer(line)),
        *((m.start(), m[1], m[2], m[3]) for m in _COMPACT.finditer(line)),
    ]
    for _, year, month, day in sorted(readings):
        if (found := _day(year, month, day)) is not None:
            return found
    return None


def url_day(url: str | None) -> date | None:
    """The day that a URL's path states as /2023/12/02/, /2023-12-02/, /20231202/ or /02/12/2023/."""
    path = (url or "").split("?")[0].split("#")[0]
    for pattern, year, month, day in _URL_FORMS:
        for match in pattern.finditer(path):
            if (found := _day(match[year], match[month], match[day])) is not None:
                return found
    return None


def _day(year: str, month: str, day: str) -> date | None:
    number = int(year) + (2000 if len(year) == 2 else 0)
    try:
        found = date(number, int(month), int(day))
    except ValueError:
        return None
    return found if found.year in _YEARS else None
