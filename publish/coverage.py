"""Who was reached where: every regency with every cohort, those with nothing reported included."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Any

from extract.facts import Group
from models.gazetteer import Gazetteer, Regency
from publish.events import Event
from publish.schema import COHORTS

TRAINEES = frozenset({Group.CGP, Group.GP})
MENTORS = frozenset({Group.PP})


def coverage_rows(events: Iterable[Event], gazetteer: Gazetteer) -> list[dict[str, Any]]:
    """The rows of the coverage table, by regency code and cohort.

    What is not known is None, never 0: only `n_events` and `n_articles` say 0 for nothing found.
    """
    provinces = {province.code: province.name for province in gazetteer.provinces}
    by_cell: dict[tuple[str, int], list[Event]] = defaultdict(list)
    for event in events:
        if event.key.area.regency is not None and event.key.cohort is not None:
            by_cell[event.key.area.regency, event.key.cohort].append(event)
    return [
        _row(regency, provinces[regency.province_code], cohort, by_cell.get((regency.code, cohort), []))
        for regency in gazetteer.regencies
        for cohort in COHORTS
    ]


def _row(regency: Regency, province: str, cohort: int, events: list[Event]) -> dict[str, Any]:
    spans = [event.span for event in events if event.span is not None]
    starts: list[date] = [span.start for span in spans]
    ends: list[date] = [span.end for span in spans]
    return {
        "regency_code": regency.code,
        "bps_code": regency.bps_code,
        "regency": regency.name,
        "province": province,
        "cohort": cohort,
        "first_date": min(starts, default=None),
        "last_date": max(ends, default=None),
        "n_events": len(events),
        "n_articles": len(frozenset().union(*(event.article_ids for event in events))),
        "trainees": _largest(events, TRAINEES),
        "mentors": _largest(events, MENTORS),
    }


def _largest(events: Iterable[Event], groups: frozenset[Group]) -> int | None:
    return max(
        (count.value for event in events for count in event.counts if count.group in groups), default=None
    )
