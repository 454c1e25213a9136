"""Which statements of different articles are of one event.

Statements with one key (activity, cohort and place) are compared by their days, sorted, so that the work
grows with their number and not with its square:

- days known to the day are of one event where they overlap or lie no more than a day apart;
- a statement without a day, or with a month or year only, goes to the one event of its key that it fits
  best (`_Calendar`); those that fit none are of one event where they were published within three weeks;
- copies of one text are of one event.

Afterwards an event that lacks something, its cohort or the number of its workshop, becomes part of the
event that it can only be (`publish.events.completing`). The rules are told in `docs/events.md`.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from publish.copies.clusters import Membership
from publish.events.completing import complete
from publish.events.linked import REPORTED_WITHIN, Linked
from publish.events.spans import DAY_AFTER, Span
from publish.events.statements import EventKey, Statement
from publish.unionfind import UnionFind


def link(statements: Iterable[Statement], clusters: Mapping[str, Membership]) -> tuple[Linked, ...]:
    """The statements in groups, one group an event, each ordered by publication."""
    blocks: dict[EventKey, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: statement.article.age):
        blocks[statement.key].append(statement)
    groups = [
        Linked(key, tuple(block[number] for number in group))
        for key, block in blocks.items()
        for group in _link_block(block, clusters)
    ]
    return complete(groups)


def _link_block(block: Sequence[Statement], clusters: Mapping[str, Membership]) -> list[list[int]]:
    """The numbers of the statements in groups, one group an event."""
    sets = UnionFind(len(block))
    _join_copies(block, clusters, sets)
    dated = [number for number, statement in enumerate(block) if _is_to_the_day(statement.believed)]
    runs = _join_runs([(number, _interval(block[number])) for number in dated], sets, DAY_AFTER)
    calendar = _Calendar.of(runs, block)
    settled = {sets.find(number) for number in dated}
    left = []
    for number, statement in enumerate(block):
        if sets.find(number) in settled:
            continue
        home = calendar.home(statement)
        if home is None:
            left.append(number)
        else:
            sets.join(number, home)
    loose = [(number, days) for number in left if (days := _loose_interval(block[number]))]
    _join_runs(loose, sets, timedelta())
    return sets.groups()


def _join_copies(block: Sequence[Statement], clusters: Mapping[str, Membership], sets: UnionFind) -> None:
    first: dict[str, int] = {}
    for number, statement in enumerate(block):
        sets.join(first.setdefault(clusters[statement.article.article_id].cluster_id, number), number)


@dataclass(frozen=True, slots=True)
class _Run:
    """Statements whose days touch; `number` is one of them."""

    start: date
    end: date
    number: int


def _join_runs(
    intervals: Iterable[tuple[int, tuple[date, date]]], sets: UnionFind, gap: timedelta
) -> list[_Run]:
    """Join what overlaps or lies no more than `gap` apart; the runs in the order of time."""
    runs: list[_Run] = []
    for number, (start, end) in sorted(intervals, key=lambda item: (item[1], item[0])):
        if runs and start <= runs[-1].end + gap:
            sets.join(runs[-1].number, number)
            runs[-1] = _Run(runs[-1].start, max(runs[-1].end, end), runs[-1].number)
        else:
            runs.append(_Run(start, end, number))
    return runs


@dataclass(frozen=True, slots=True)
class _Calendar:
    """The dated events of one key in the order of time, and when they were written about."""

    runs: Sequence[_Run]
    starts: Sequence[date]
    #: Publication days of the dated statements, sorted, each with a number of its event.
    written: Sequence[tuple[date, int]]

    @classmethod
    def of(cls, runs: Sequence[_Run], block: Sequence[Statement]) -> "_Calendar":
        written = [
            (day, number)
            for number, statement in enumerate(block)
            if _is_to_the_day(statement.believed) and (day := statement.article.published)
        ]
        return cls(runs, [run.start for run in runs], sorted(written))

    def home(self, statement: Statement) -> int | None:
        """A number of the event that a statement without a day belongs to; None where there is none.

        The event of its month, else the latest within three weeks before its publication, else one that
        another article wrote about within three weeks; where nothing dates the article either, the only one
        of its cohort.
        """
        day, span = statement.article.published, statement.span
        if span is not None and span.precision == "month":
            return self._of_month(span, day)
        if day is None:
            is_once = statement.key.cohort is not None and len(self.runs) == 1
            return self.runs[0].number if is_once else None
        at = bisect_right(self.starts, day)
        if at and day - self.runs[at - 1].end <= REPORTED_WITHIN:
            return self.runs[at - 1].number
        if at < len(self.runs) and self.starts[at] - day <= REPORTED_WITHIN:
            return self.runs[at].number
        return self._written_near(day)

    def _of_month(self, month: Span, published: date | None) -> int | None:
        """The run that touches the month; of several the latest that had begun when the article came out."""
        at = bisect_right(self.starts, min(month.end, published or month.end))
        at = at or bisect_right(self.starts, month.end)
        return self.runs[at - 1].number if at and self.runs[at - 1].end >= month.start else None

    def _written_near(self, day: date) -> int | None:
        at = bisect_right(self.written, (day, len(self.written)))
        near = [
            (abs(written - day), written, number)
            for written, number in self.written[max(0, at - 1) : at + 1]
            if abs(written - day) <= REPORTED_WITHIN
        ]
        return min(near)[2] if near else None


def _is_to_the_day(span: Span | None) -> bool:
    return span is not None and span.precision == "day"


def _interval(statement: Statement) -> tuple[date, date]:
    assert statement.believed is not None, statement
    return statement.believed.start, statement.believed.end


def _loose_interval(statement: Statement) -> tuple[date, date] | None:
    """The days on which the event of a statement without a day may have been; None for no idea."""
    if statement.span is not None and statement.span.precision == "month":
        return statement.span.start, statement.span.end
    published = statement.article.published
    return (published - REPORTED_WITHIN, published) if published else None
