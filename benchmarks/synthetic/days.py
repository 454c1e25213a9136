"""How a report writes days."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic.story import Story
from benchmarks.synthetic.templates import words
from benchmarks.synthetic.text import DayForm, Said

_MONTHS = words("calendar", "months")
_WEEKDAYS = words("calendar", "weekdays")
#: The words before the date, the date, and how it is meant.
Phrase = tuple[str, str, DayForm]


def full_date(day: date) -> str:
    """4 Februari 2023."""
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def month(day: date) -> str:
    """Februari 2023."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def statement_date(day: date, chance: Random) -> str:
    """Senin (6/2/2023) or the like."""
    weekday = _WEEKDAYS[day.weekday()]
    return chance.choice((f"{weekday} ({day.day}/{day.month}/{day.year})", f"{weekday}, {full_date(day)}"))


def says_day(day: date, role: str) -> Said:
    """What a date in full says."""
    return Said(kind="date", value=day.isoformat(), value_end=day.isoformat(), role=role)


def says_month(day: date) -> Said:
    """What a month says: its first to its last day."""
    first, last = _month_of(day)
    return Said(kind="date", value=first.isoformat(), value_end=last.isoformat(), role="context")


def event_date(story: Story, chance: Random) -> tuple[str, str, Said] | None:
    """The words before the event's date, the date, and what it says; None where the report gives none."""
    if story.when == "none":
        return None
    first = _in_year(story.event.first, story.years_off)
    last = _in_year(story.event.last, story.years_off)
    form: DayForm = "full"
    if story.when == "month":
        before, text = chance.choice((" pada ", " pada bulan ")), month(first)
        first, last = _month_of(first)
    elif first == last:
        # A weekday would give the wrong year away (codebook, ruling 2).
        phrases = _wrong_day(first) if story.years_off else tuple(_one_day(first, story.published))
        before, text, form = chance.choice(phrases)
    else:
        before, text, form = chance.choice(tuple(_days(first, last, bool(story.years_off))))
    return (
        before,
        text,
        Said(kind="date", value=first.isoformat(), value_end=last.isoformat(), role="event", form=form),
    )


def _wrong_day(day: date) -> tuple[Phrase, ...]:
    return ((" pada ", full_date(day), "full"), (" pada tanggal ", full_date(day), "full"))


def _one_day(day: date, published: date | None) -> Iterator[Phrase]:
    weekday = _WEEKDAYS[day.weekday()]
    yield ", ", f"{weekday} ({day.day}/{day.month}/{day.year})", "full"
    yield ", ", f"{weekday}, {full_date(day)}", "full"
    yield " pada ", f"{weekday}, {full_date(day)}", "full"
    yield " pada hari ", f"{weekday} ({full_date(day)})", "full"
    yield " pada ", full_date(day), "full"
    yield " pada tanggal ", full_date(day), "full"
    if published is None:
        return
    if published.year == day.year:
        yield ", ", f"{weekday} ({day.day}/{day.month})", "yearless"
        yield " pada ", f"{weekday} ({day.day}/{day.month:02})", "yearless"
        yield ", ", f"{weekday}, {day.day} {_MONTHS[day.month - 1]}", "yearless"
    if published == day:
        yield " ", "hari ini", "hari ini"
    if published == day + timedelta(days=1):
        yield " ", "kemarin", "kemarin"
    if day < published < day + timedelta(days=7):
        yield " pada ", f"{weekday} lalu", "weekday"


def _days(first: date, last: date, wrong_year: bool) -> Iterator[Phrase]:
    start = str(first.day) if first.month == last.month else f"{first.day} {_MONTHS[first.month - 1]}"
    if first.year != last.year:
        start = full_date(first)
    yield " pada ", f"{start} hingga {full_date(last)}", "full"
    yield " pada tanggal ", f"{start} s.d. {full_date(last)}", "full"
    yield " pada ", f"{start} sampai {full_date(last)}", "full"
    if first.month != last.month:
        return
    yield " pada ", f"{start}-{full_date(last)}", "full"
    yield " pada tanggal ", f"{start} - {full_date(last)}", "full"
    if not wrong_year:
        weekdays = f"{_WEEKDAYS[first.weekday()]}-{_WEEKDAYS[last.weekday()]}"
        yield ", ", f"{weekdays} ({start}-{last.day}/{last.month}/{last.year})", "full"


def _in_year(day: date, years_off: int) -> date:
    return day.replace(year=day.year + years_off) if (day.month, day.day) != (2, 29) else day


def _month_of(day: date) -> tuple[date, date]:
    first = day.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
