"""Who was reached where and when: regencies, provinces and months, each by cohort.

What is not known is None, never 0: only numbers of events, articles and regencies say 0 for nothing found.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from extract.facts import Group
from models.gazetteer import Gazetteer, Regency
from publish.events.build import Event
from publish.events.counts import EventCount
from publish.schema import COHORTS

TRAINEES = frozenset({Group.CGP, Group.GP})
MENTORS = frozenset({Group.PP})

Row = Mapping[str, Any]


def coverage_rows(events: Iterable[Event], gazetteer: Gazetteer) -> list[Row]:
    """The rows of the coverage table, by regency code and cohort."""
    provinces = {province.code: province.name for province in gazetteer.provinces}
    by_cell: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.key.area.regency is not None and event.key.cohort is not None:
            by_cell[event.key.area.regency, event.key.cohort].append(event)
    return [
        _regency_row(regency, provinces[regency.province_code], cohort, by_cell[regency.code, cohort])
        for regency in gazetteer.regencies
        for cohort in COHORTS
    ]


def province_rows(events: Iterable[Event], coverage: Sequence[Row], gazetteer: Gazetteer) -> list[Row]:
    """The rows of the provinces table, by province code and cohort; `coverage` are those of that table."""
    by_cell: dict[tuple[str | None, int | None], list[Event]] = defaultdict(list)
    for event in events:
        by_cell[event.key.area.province, event.key.cohort].append(event)
    covered: dict[tuple[str, int], list[Row]] = defaultdict(list)
    for row in coverage:
        covered[row["province_code"], row["cohort"]].append(row)
    rows: list[Row] = []
    for province in gazetteer.provinces:
        for cohort in COHORTS:
            regencies = covered[province.code, cohort]
            trainees = [row["trainees"] for row in regencies if row["trainees"] is not None]
            rows.append(
                {
                    "province_code": province.code,
                    "province": province.name,
                    "cohort": cohort,
                    "n_regencies": len(regencies),
                    "n_reported": sum(row["n_events"] > 0 for row in regencies),
                    **_sizes(by_cell[province.code, cohort]),
                    "trainees": sum(trainees) if trainees else None,
                    "n_trainees": len(trainees),
                }
            )
    return rows


def timeline_rows(events: Iterable[Event]) -> list[Row]:
    """The rows of the timeline table, by cohort and month."""
    by_month: dict[int, dict[str, list[Event]]] = defaultdict(lambda: defaultdict(list))
    for event in events:
        if event.key.cohort is not None and event.span is not None and event.span.precision != "year":
            by_month[event.key.cohort][_month(event.span.start)].append(event)
    return [row for cohort in sorted(by_month) for row in _months(cohort, by_month[cohort])]


def _regency_row(regency: Regency, province: str, cohort: int, events: list[Event]) -> Row:
    spans = [event.span for event in events if event.span is not None]
    trainees, mentors = _largest(events, TRAINEES), _largest(events, MENTORS)
    return {
        "regency_code": regency.code,
        "bps_code": regency.bps_code,
        "regency": regency.name,
        "province_code": regency.province_code,
        "province": province,
        "cohort": cohort,
        "first_date": min((span.start for span in spans), default=None),
        "last_date": max((span.end for span in spans), default=None),
        **_sizes(events),
        "trainees": trainees.value if trainees else None,
        "mentors": mentors.value if mentors else None,
        "conflict": any(count.conflict for count in (trainees, mentors) if count),
    }


def _months(cohort: int, by_month: Mapping[str, Sequence[Event]]) -> Iterable[Row]:
    """Every month from the first to the last, those without an event included."""
    events_so_far = 0
    reached: set[str] = set()
    for month in _from_to(min(by_month), max(by_month)):
        events = by_month.get(month, ())
        regencies = {code for event in events for code in event.regencies}
        new = regencies - reached
        events_so_far += len(events)
        reached |= new
        yield {
            "cohort": cohort,
            "month": month,
            "n_events": len(events),
            "n_regencies": len(regencies),
            "new_regencies": len(new),
            "events_so_far": events_so_far,
            "regencies_so_far": len(reached),
        }


def _sizes(events: Sequence[Event]) -> dict[str, int]:
    return {
        "n_events": len(events),
        "n_articles": len(frozenset().union(*(event.article_ids for event in events))),
        "n_texts": len(frozenset().union(*(event.texts for event in events))),
    }


def _largest(events: Iterable[Event], groups: frozenset[Group]) -> EventCount | None:
    figures = [count for event in events for count in event.counts if count.group in groups]
    return max(figures, key=lambda count: count.value, default=None)


def _month(day: date) -> str:
    return f"{day:%Y-%m}"


def _from_to(first: str, last: str) -> Iterable[str]:
    year, month = map(int, first.split("-"))
    while (named := f"{year:04}-{month:02}") <= last:
        yield named
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
