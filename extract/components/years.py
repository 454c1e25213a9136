"""The year of a date, and the repair of slips: what a day, a month and a weekday leave open.

A day and month without a year take the year from the publication date or from another date in the
text, the weekday deciding between them; where neither tells, there is no date. A written date beats
its weekday, but where the publication date and the weekday agree against a written year, or against
the order of day and month, they win (codebook, `dates` and rulings 2, 20).
"""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Self

#: The programme ran from 2020 to 2024; reports of it are dated within a year or two of that.
FIRST_YEAR, LAST_YEAR = 2019, 2026
#: A slip is repaired only towards a day this near to publication.
NEAR_DAYS = 45

_year = re.compile(r"(?<![\d.])(20[12]\d)(?!\d)")


@dataclass(frozen=True)
class YearContext:
    """What the article says about its year: the publication date and the years it names, in order."""

    published: date | None
    named: tuple[tuple[int, int], ...]

    @classmethod
    def of(cls, text: str, published: date | None) -> Self:
        """The context of a text that was published on that day, or on an unknown one."""
        named = tuple(
            (match.start(), int(match[1]))
            for match in _year.finditer(text)
            if FIRST_YEAR <= int(match[1]) <= LAST_YEAR
        )
        return cls(published, named)

    def resolve(
        self,
        day: int,
        month: int,
        year: str | None,
        weekday: int | None,
        position: int,
        direction: int = 0,
    ) -> date | None:
        """The day meant by the written parts, or None. `weekday` is Monday = 0; `year` may be short.

        `direction` is -1 where "lalu" follows, 1 where "mendatang" does.
        """
        if year:
            return self._written(day, month, _full_year(year), weekday)
        return self._inferred(day, month, weekday, position, direction)

    def for_month(self, month: int, position: int, direction: int = 0) -> int | None:
        """The year of a month named without one, or None.

        `direction` is -1 for a past month ("Mei lalu"), 1 for a coming one, 0 where nothing tells.
        """
        published = self.published
        if published is None:
            return self._nearest_named(position)
        if direction:
            beyond = (month - published.month) * direction < 0
            return published.year + (direction if beyond else 0)
        years = (published.year - 1, published.year, published.year + 1)
        return min(years, key=lambda year: abs((year - published.year) * 12 + month - published.month))

    def _written(self, day: int, month: int, year: int, weekday: int | None) -> date | None:
        written = _day(year, month, day)
        if written is None:
            return _day(year, day, month)
        if weekday is None or written.weekday() == weekday or self.published is None:
            return written
        nearest = _nearest(day, month, self.published)
        slips = (_day(year, day, month), *nearest, *_months_around(day, self.published))
        for other in slips:
            if other and other.weekday() == weekday and abs((other - self.published).days) <= NEAR_DAYS:
                return other
        return written

    def _inferred(
        self, day: int, month: int, weekday: int | None, position: int, direction: int
    ) -> date | None:
        """The likeliest day of that name; of several years the weekday decides."""
        published = self.published
        days = _nearest(day, month, published) if published else self._named(day, month, position)
        if published and direction:
            days = [d for d in days if (d - published).days * direction >= 0] or days
        if weekday is not None:
            days = [d for d in days if d.weekday() == weekday] or days
        return days[0] if days else None

    def _named(self, day: int, month: int, position: int) -> list[date]:
        near = self._nearest_named(position)
        if near is None:
            return []
        years = [near, *self._distinct, near + 1, near - 1]
        return [
            found for year in years if FIRST_YEAR <= year <= LAST_YEAR and (found := _day(year, month, day))
        ]

    def _nearest_named(self, position: int) -> int | None:
        index = bisect_left(self._positions, position)
        beside = self.named[max(0, index - 1) : index + 1]
        return min(beside, key=lambda item: abs(item[0] - position))[1] if beside else None

    @cached_property
    def _positions(self) -> tuple[int, ...]:
        return tuple(position for position, _ in self.named)

    @cached_property
    def _distinct(self) -> tuple[int, ...]:
        """The years named, once each, in order."""
        return tuple(dict.fromkeys(year for _, year in self.named))


def _nearest(day: int, month: int, published: date) -> list[date]:
    """That day in the year of publication and the two beside it, the nearest first."""
    years = (published.year, published.year - 1, published.year + 1)
    days = [found for year in years if (found := _day(year, month, day))]
    return sorted(days, key=lambda found: abs((found - published).days))


def _months_around(day: int, published: date) -> list[date]:
    """That day in the month of publication and the one before: "Jumat (3/4/2024)" in a report of 4 May."""
    months = (
        (published.year, published.month),
        ((published - timedelta(days=published.day)).timetuple()[:2]),
    )
    found = (_day(year, month, day) for year, month in months)
    return [other for other in found if other and other <= published]


def _full_year(written: str) -> int:
    digits = written.lstrip("’'")
    return int(digits) if len(digits) == 4 else 2000 + int(digits)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
