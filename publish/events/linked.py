"""Statements that are of one event."""

from dataclasses import dataclass
from datetime import date, timedelta

from publish.events.spans import Precision
from publish.events.statements import EventKey, Statement

# Regional outlets report within days, small ones within two or three weeks; workshops of one number are
# held about a month apart, so a wider window would join a workshop to the next.
REPORTED_WITHIN = timedelta(days=21)


@dataclass(frozen=True, slots=True)
class Linked:
    """The statements of one event, ordered by publication; `key` is the fullest of theirs."""

    key: EventKey
    statements: tuple[Statement, ...]

    @property
    def days(self) -> tuple[tuple[date, date], ...]:
        """First and last day of each statement that is known to the day, as it is believed."""
        return self._spans("day")

    @property
    def months(self) -> tuple[tuple[date, date], ...]:
        """First and last day of each statement that is known to the month only."""
        return self._spans("month")

    @property
    def published(self) -> date | None:
        """The first publication."""
        return self.statements[0].article.published

    def _spans(self, precision: Precision) -> tuple[tuple[date, date], ...]:
        spans = (statement.believed for statement in self.statements)
        return tuple((span.start, span.end) for span in spans if span and span.precision == precision)
