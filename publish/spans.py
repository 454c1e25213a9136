"""Spans of days: how finely they are known, and what several of them say together."""

import calendar
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, Self

Precision = Literal["day", "month", "year"]
_FINEST_FIRST: tuple[Precision, ...] = ("day", "month", "year")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """The days from `start` to `end`, both included, known to the day, the month or the year."""

    start: date
    end: date
    precision: Precision

    @classmethod
    def of(cls, start: date, end: date) -> Self:
        """A span as a text states it: exactly one month or one year means that no day is known."""
        if (start.month, start.day, end) == (1, 1, date(start.year, 12, 31)):
            return cls(start, end, "year")
        if start.day == 1 and end == start.replace(day=calendar.monthrange(start.year, start.month)[1]):
            return cls(start, end, "month")
        return cls(start, end, "day")

    def touches(self, other: Self, gap: timedelta) -> bool:
        """Whether the spans overlap or lie no more than `gap` apart."""
        return self.start <= other.end + gap and other.start <= self.end + gap

    def near(self, day: date, gap: timedelta) -> bool:
        """Whether `day` lies in the span or no more than `gap` outside it."""
        return self.start - gap <= day <= self.end + gap

    def refines(self, other: Self) -> bool:
        """Whether the span lies in `other` and is known more finely."""
        finer = _FINEST_FIRST.index(self.precision) < _FINEST_FIRST.index(other.precision)
        return finer and other.start <= self.start and self.end <= other.end


def merge(spans: Iterable[Span]) -> Span | None:
    """From the first to the last day of `spans`, as finely as the coarsest is known; None for none.

    A month or year in which a finer span lies says nothing more than that span and is left out:
    "in December" beside "1-2 December".
    """
    listed = list(spans)
    kept = [span for span in listed if not any(other.refines(span) for other in listed)]
    if not kept:
        return None
    return Span(
        min(span.start for span in kept),
        max(span.end for span in kept),
        max((span.precision for span in kept), key=_FINEST_FIRST.index),
    )
