"""Dates in running text: single days, ranges, short and missing years, slashes, relative days.

A date is found as a span with its parts by `extract.components.date_patterns`; the year that a day
and month lack is inferred by `extract.components.years`. dateparser's own search is not used on prose:
it turns durations and numbers into dates and knows no ranges (docs/decisions/0004-dates.md).
Sources: codebook, `dates` and rulings 2, 9, 16, 20, 22.
"""

import itertools
import re
from collections.abc import Iterator
from datetime import date, timedelta

from extract.components import date_patterns as patterns
from extract.components.relative import relative_day
from extract.components.years import YearContext
from extract.layout import Taken
from extract.mentions import DateMention
from extract.numbers import parse_number

#: Month words that are also other words or parts of names: they need a year beside them.
_WEAK_MONTHS = ("mar", "des", "jan")
#: "minggu lalu" in small letters is the week, not the Sunday.
_OF_WEEKS = ("lalu", "yang lalu", "ini", "depan", "mendatang", "kemarin")
_FIRST_YEAR, _LAST_YEAR = 2000, 2035


def find_dates(text: str, published: date | None) -> tuple[DateMention, ...]:
    """Every date of the text in order; `published` resolves relative words and missing years."""
    years = YearContext.of(text, published)
    taken = Taken(text)
    found: list[DateMention] = []
    for finder in (
        _terms,
        _iso_days,
        _ranges_across,
        _numeric_ranges,
        _weekday_lags,
        _relative_days,
        _named_days,
        _numeric_days,
        _months,
        _units,
        _years,
        _bare_weekdays,
    ):
        for mention in finder(text, years):
            if not taken.overlaps(mention.start, mention.end):
                taken.add(mention.start, mention.end)
                found.append(mention)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _relative_days(text: str, years: YearContext) -> Iterator[DateMention]:
    if years.published is None:
        return
    for match in patterns.DAYS_AGO.finditer(text):
        day = relative_day(f"{parse_number(match['days'])} hari yang lalu", years.published)
        if day:
            yield DateMention(match.start(), match.end(), "relative", day, day, "day", relative=True)
    for match in patterns.RELATIVE.finditer(text):
        word = re.sub(r"\s", " ", match["word"].lower())
        day = relative_day(patterns.RELATIVE_DAYS[word], years.published)
        if day is None:
            continue
        if match["day"] and (int(match["day"]), int(match["month"])) != (day.day, day.month):
            continue
        if match["weekday"] and patterns.WEEKDAYS[match["weekday"].lower()] != day.weekday():
            continue
        yield DateMention(match.start(), match.end(), "relative", day, day, "day", relative=True)


def _terms(text: str, years: YearContext) -> Iterator[DateMention]:
    """School years and terms of years: from the first January to the last December (ruling 16)."""
    for match in patterns.TERM.finditer(text):
        first, last = date(int(match["first"]), 1, 1), date(int(match["last"]), 12, 31)
        if first <= last:
            yield DateMention(match.start(), match.end(), "term", first, last, "year")


def _iso_days(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.ISO.finditer(text):
        day = _day(int(match["year"]), int(match["month"]), int(match["day"]))
        if day:
            yield DateMention(match.start(), match.end(), "ISO", day, day, "day")


def _numeric_ranges(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.NUMERIC_RANGE.finditer(text):
        year = match["year"] or match["year1"]
        last = years.resolve(int(match["day2"]), int(match["month2"]), year, None, match.start())
        if last is None:
            continue
        month = int(match["month"])
        first = _day(last.year - (month > last.month), month, int(match["day"]))
        if first and first <= last:
            start = _with_weekday(text, match.start())
            yield DateMention(start, match.end(), "numeric range", first, last, "day")


def _bare_weekdays(text: str, years: YearContext) -> Iterator[DateMention]:
    """A weekday alone at the end of a phrase, as wire stories close: the last such day."""
    if years.published is None:
        return
    for match in patterns.BARE_WEEKDAY.finditer(text):
        day = years.published - timedelta(days=_days_back(match["weekday"], years.published))
        yield DateMention(match.start(), match.end(), "bare weekday", day, day, "day", relative=True)


def _ranges_across(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.ACROSS_MONTHS.finditer(text):
        day, day2 = int(match["day"]), int(match["day2"])
        month, month2 = _month(match["month"]), _month(match["month2"])
        last = years.resolve(day2, month2, match["year"], None, match.start())
        if last is None:
            continue
        first = _day(int(match["year1"]) if match["year1"] else last.year - (month > month2), month, day)
        if first and first <= last:
            start = _with_weekday(text, match.start())
            yield DateMention(start, match.end(), "range over months", first, last, "day")


def _named_days(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.NAMED_MONTH.finditer(text):
        if patterns.WORKSHOP_BEFORE.search(text, max(0, match.start() - 12), match.start()):
            match = patterns.NAMED_MONTH.match(text, match.start() + match["days"].find(",") + 2) or match
        if patterns.NUMBERED_BEFORE.search(text, max(0, match.start() - 10), match.start()):
            continue
        days = [int(n) for n in re.findall(r"\d+", match["days"])]
        yield from _day_list(text, match, days, _month(match["month"]), years, "named month")


def _numeric_days(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.NUMERIC.finditer(text):
        before = text[max(0, match.start() - 10) : match.start()]
        timed = match["year"] is None and patterns.UNIT_AFTER.match(text, match.end())
        if patterns.NUMBERED_BEFORE.search(before) or timed:
            continue
        if match["year"] is None and not _is_day_and_month(text, match, before):
            continue
        days = [int(match["day"])] + ([int(match["day2"])] if match["day2"] else [])
        yield from _day_list(text, match, days, int(match["month"]), years, "numeric")


def _is_day_and_month(text: str, match: re.Match[str], before: str) -> bool:
    """Whether figures without a year are a date: with a slash, in brackets, after a weekday or a comma."""
    opened = before.endswith("(") or patterns.COMMA_BEFORE.search(before)
    return match["sep"] == "/" and bool(opened or _weekday(text, match.start()) is not None)


def _day_list(
    text: str, match: re.Match[str], days: list[int], month: int, years: YearContext, rule: str
) -> Iterator[DateMention]:
    """The days in one month as one span; days named apart ("10 dan 17 Mei") each on its own (ruling 9)."""
    weekday = _weekday(text, match.start()) if len(days) == 1 else None
    first = years.resolve(
        days[0], month, match["year"], weekday, match.start(), _direction(text, match.end())
    )
    if first is None:
        return
    if rule == "named month" and _are_apart(match["days"], days):
        for day in days:
            if single := _day(first.year, first.month, day):
                yield DateMention(match.start(), match.end(), rule, single, single, "day")
        return
    last = _day(first.year, first.month, days[-1]) if len(days) > 1 else first
    if last and first <= last:
        yield DateMention(_with_weekday(text, match.start()), match.end(), rule, first, last, "day")


def _are_apart(written: str, days: list[int]) -> bool:
    """Whether days are listed and do not follow each other."""
    follow = all(later - earlier == 1 for earlier, later in itertools.pairwise(days))
    return not follow and bool(patterns.AND_ALONE.fullmatch(written))


def _weekday_lags(text: str, years: YearContext) -> Iterator[DateMention]:
    if years.published is None:
        return
    for match in patterns.WEEKDAY_LAG.finditer(text):
        lag = match["lag"].lower()
        if match["weekday"] == "minggu" and lag in _OF_WEEKS:
            continue
        back = _days_back(match["weekday"], years.published)
        if "depan" in lag or lag in ("mendatang", "nanti"):
            day = years.published + timedelta(days=7 - back)
        elif lag in ("ini", "pagi", "siang", "sore", "malam"):
            day = years.published - timedelta(days=back)
        else:
            day = years.published - timedelta(days=back or 7)
        yield DateMention(match.start(), match.end(), "weekday", day, day, "day", relative=True)


def _days_back(weekday: str, published: date) -> int:
    """How many days before publication the last such weekday was: 0 to 6."""
    return (published.weekday() - patterns.WEEKDAYS[weekday.lower()]) % 7


def _months(text: str, years: YearContext) -> Iterator[DateMention]:
    for match in patterns.MONTH_ONLY.finditer(text):
        if not match["year"] and not match["bulan"] and not patterns.MONTH_AFTER.match(text, match.end()):
            continue
        if match["month"].lower() in _WEAK_MONTHS and not match["year"]:
            continue
        month = _month(match["month"])
        year = int(match["year"]) if match["year"] else _year_of_month(text, match, month, years)
        if year is None:
            continue
        last_month = _month(match["month2"]) if match["month2"] else month
        first, last = date(year, month, 1), _month_end(year + (last_month < month), last_month)
        yield DateMention(match.start(), match.end(), "month", first, last, "month")


def _year_of_month(text: str, match: re.Match[str], month: int, years: YearContext) -> int | None:
    after = patterns.MONTH_AFTER.match(text, match.end())
    if after and after["year"] and years.published:
        return years.published.year + {"lalu": -1, "ini": 0, "depan": 1}[after["year"].lower()]
    return years.for_month(month, match.start(), _direction(text, match.end()))


def _direction(text: str, end: int) -> int:
    """-1 for "Mei lalu", 1 for "Maret mendatang", else 0."""
    after = patterns.MONTH_AFTER.match(text, end)
    if after is None or after["year"]:
        return 0
    return -1 if after[0].strip().lower() in ("lalu", "kemarin") else 1


def _units(text: str, years: YearContext) -> Iterator[DateMention]:
    """Years and months named by where they lie: "tahun lalu", "bulan ini" (ruling 20)."""
    if years.published is None:
        return
    for match in patterns.RELATIVE_UNIT.finditer(text):
        unit, lag = match["unit"].lower(), match["lag"].lower()
        if match["number"] and lag != "lalu":
            continue  # "enam bulan ini" is a duration
        number = f"{parse_number(match['number'])} " if match["number"] else ""
        day = relative_day(f"{number}{unit} {lag}", years.published)
        if day is None:
            continue
        if unit == "tahun":
            first, last = date(day.year, 1, 1), date(day.year, 12, 31)
            yield DateMention(match.start(), match.end(), "year", first, last, "year", relative=True)
        else:
            first, last = day.replace(day=1), _month_end(day.year, day.month)
            yield DateMention(match.start(), match.end(), "month", first, last, "month", relative=True)


def _years(text: str, years: YearContext) -> Iterator[DateMention]:
    """Bare years that date something; those of regulations and programmes do not (ruling 9)."""
    for match in patterns.YEAR_ONLY.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        year = int(match["year"])
        named = patterns.NAMED_YEAR_BEFORE.search(before) or patterns.PROGRAMME_BEFORE.search(before)
        if _FIRST_YEAR <= year <= _LAST_YEAR and not named:
            first, last = date(year, 1, 1), date(year, 12, 31)
            yield DateMention(match.start(), match.end(), "year", first, last, "year")


def _with_weekday(text: str, start: int) -> int:
    """Where the date starts with the weekday and "tanggal" written before it."""
    match = patterns.WEEKDAYS_BEFORE.search(text, max(0, start - 45), start)
    if match is None:
        match = patterns.WEEKDAY_BEFORE.search(text, max(0, start - 24), start)
    return match.start() if match else start


def _weekday(text: str, start: int) -> int | None:
    match = patterns.WEEKDAY_BEFORE.search(text, max(0, start - 24), start)
    return patterns.WEEKDAYS[match["weekday"].lower()] if match else None


def _month(written: str) -> int:
    return patterns.MONTHS[written.lower().rstrip(".")]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)
