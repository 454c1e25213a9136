"""Spans of days: how finely they are known, and what several of them say together."""

import calendar
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal, Self

#: How long before an activity it is announced, and how long after it is still reported, at the most. Between
#: the two lies less than a year, so that a day is news in one year only.
ANNOUNCED, REPORTED = timedelta(days=60), timedelta(days=180)

#: Days no further apart than this are one stretch.
DAY_AFTER = timedelta(days=1)

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

    def in_likely_year(self, published: date) -> Self:
        """The span a year later or earlier, where only that makes it recent news when it was published.

        In January the old year slips into dates, and hardly any report comes a year after its activity.
        """
        if self._is_news(published):
            return self
        moved = [span for years in (1, -1) if (span := self._moved(years)) and span._is_news(published)]
        return moved[0] if moved else self

    def _is_news(self, published: date) -> bool:
        return self.start - ANNOUNCED <= published <= self.end + REPORTED

    def _moved(self, years: int) -> Self | None:
        try:
            start, end = (day.replace(year=day.year + years) for day in (self.start, self.end))
        except ValueError:  # 29 February
            return None
        return replace(self, start=start, end=end)

    def refines(self, other: Self) -> bool:
        """Whether the span lies in `other` and is known more finely."""
        finer = _FINEST_FIRST.index(self.precision) < _FINEST_FIRST.index(other.precision)
        return finer and other.start <= self.start and self.end <= other.end


def agreed(stated: Sequence[tuple[str, Span]]) -> tuple[Span | None, bool]:
    """From what texts (by name) state, the span that holds, and whether they contradict one another.

    Days that touch are one answer, for reports of the first and of the second day are both right. Of several
    answers that of most texts holds, where they tie the one stated first. None for nothing stated.
    """
    kept = _without_coarse(span for _, span in stated)
    answers: list[list[tuple[str, Span]]] = []
    for text, span in sorted(
        ((text, span) for text, span in stated if span in kept), key=lambda item: item[1]
    ):
        if answers and span.start <= max(end.end for _, end in answers[-1]) + DAY_AFTER:
            answers[-1].append((text, span))
        else:
            answers.append([(text, span)])
    if not answers:
        return None, False
    first = {span: number for number, (_, span) in reversed(list(enumerate(stated)))}
    best = min(
        answers, key=lambda one: (-len({text for text, _ in one}), min(first[span] for _, span in one))
    )
    return merge(span for _, span in best), len(answers) > 1


def merge(spans: Iterable[Span]) -> Span | None:
    """From the first to the last day of `spans`, as finely as the coarsest is known; None for none.

    A month or year in which a finer span lies says nothing more than that span and is left out:
    "in December" beside "1-2 December".
    """
    kept = _without_coarse(spans)
    if not kept:
        return None
    return Span(
        min(span.start for span in kept),
        max(span.end for span in kept),
        max((span.precision for span in kept), key=_FINEST_FIRST.index),
    )


def _without_coarse(spans: Iterable[Span]) -> set[Span]:
    """The spans without the months and years in which a finer one lies."""
    distinct = set(spans)
    return {span for span in distinct if not any(other.refines(span) for other in distinct)}
