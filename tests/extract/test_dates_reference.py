"""dateparser as the reference: on a plain full date both must find the same day (docs/decisions/0004-dates.md)."""

from datetime import date, timedelta

import pytest
from dateparser import parse
from hypothesis import given
from hypothesis import strategies as st

from extract.components.date_patterns import MONTHS, WEEKDAYS
from extract.components.dates import find_dates

#: Words of our tables that dateparser 1.5.0's Indonesian locale does not know.
UNKNOWN_MONTHS = {"febuari", "agst", "agust", "ags", "october", "december"}
UNKNOWN_WEEKDAYS = {"jum'at", "jum’at", "jum`at"}


def reference(text: str) -> date | None:
    found = parse(text, languages=["id"], settings={"DATE_ORDER": "DMY"})
    return found.date() if found else None


def ours(text: str) -> list[date]:
    return [mention.first for mention in find_dates(text, None)]


@pytest.mark.parametrize("month", sorted(set(MONTHS) - UNKNOWN_MONTHS))
def test_months_mean_the_same(month: str) -> None:
    text = f"14 {month} 2023"
    assert ours(text) == [reference(text)]


@pytest.mark.parametrize("month", sorted(UNKNOWN_MONTHS))
def test_month_is_still_unknown_there(month: str) -> None:
    assert reference(f"14 {month} 2023") is None


@pytest.mark.parametrize("weekday", sorted(set(WEEKDAYS) - UNKNOWN_WEEKDAYS))
def test_weekdays_mean_the_same(weekday: str) -> None:
    monday = date(2023, 12, 4)
    day = monday + timedelta(days=WEEKDAYS[weekday])
    text = f"{weekday}, {day.day} Desember 2023"
    assert ours(text) == [reference(text)] == [day]


@pytest.mark.parametrize("weekday", sorted(UNKNOWN_WEEKDAYS))
def test_weekday_is_still_unknown_there(weekday: str) -> None:
    assert reference(f"{weekday}, 8 Desember 2023") is None


@given(st.dates(date(2019, 1, 1), date(2029, 12, 31)))
def test_figures_are_read_day_first(day: date) -> None:
    text = f"{day.day}/{day.month}/{day.year}"
    assert ours(f"Acara dibuka ({text}).") == [reference(text)] == [day]
