"""Events by month, for each cohort and each activity."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from extract.facts import ACTIVITIES
from publish.report.rows import rows
from publish.schema import COHORTS

#: The line of events whose cohort is not stated, or is several.
NO_COHORT = "none"

Lines = Mapping[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class TimelineView:
    """A figure for each of `months` in each line; as in the table timeline, by the first day of an event.

    `n_undated` events are known to the year only, or not at all.
    """

    months: tuple[str, ...]
    cohorts: Lines
    activities: Lines
    n_undated: int


def timeline_view(frames: Mapping[str, pd.DataFrame]) -> TimelineView:
    """All events that are known to the day or month."""
    events = rows(frames["events"])
    dated = [row for row in events if row["date_precision"] in ("day", "month")]
    days = [row["date_start"] for row in dated]
    months = tuple(_months(min(days), max(days))) if days else ()
    by_cohort: dict[str, Counter[str]] = defaultdict(Counter)
    by_activity: dict[str, Counter[str]] = defaultdict(Counter)
    for row in dated:
        month = f"{row['date_start']:%Y-%m}"
        by_cohort[str(row["cohort"] or NO_COHORT)][month] += 1
        by_activity[row["activity"]][month] += 1
    return TimelineView(
        months,
        _lines(by_cohort, (*map(str, COHORTS), NO_COHORT), months),
        _lines(by_activity, ACTIVITIES, months),
        len(events) - len(dated),
    )


def _months(first: date, last: date) -> Iterable[str]:
    for number in range(first.year * 12 + first.month - 1, last.year * 12 + last.month):
        yield f"{number // 12:04}-{number % 12 + 1:02}"


def _lines(counted: Mapping[str, Counter[str]], order: Iterable[str], months: Iterable[str]) -> Lines:
    return {key: tuple(counted[key][month] for month in months) for key in order if key in counted}
