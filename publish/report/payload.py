"""What the report's script works on: the release as compact arrays that share their strings.

The order of the values in each array is that of the `unpack` functions in `assets/data.js`.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any, Generic, TypeVar

import pandas as pd

from extract.facts import ACTIVITIES, Group
from models.gazetteer import Gazetteer
from publish.addresses import web_address
from publish.changes import Changes
from publish.events.build import Event
from publish.events.names import SEPARATOR
from publish.inputs import ArticleRow
from publish.report.areas import area_numbers, numbered_areas
from publish.report.places import place_views
from publish.report.reports import ReportView, report_views
from publish.report.rows import Row, rows
from publish.report.timeline import timeline_view
from publish.schema.common import KINDS, PRECISIONS
from publish.snippets import Snippet
from publish.tables import Findings

_GROUPS = tuple(str(group) for group in Group)
_Item = TypeVar("_Item", bound=Hashable)


class _Shared(Generic[_Item]):
    """Values that are held once and named by their number."""

    def __init__(self) -> None:
        self._numbers: dict[_Item, int] = {}

    def number(self, value: _Item) -> int:
        return self._numbers.setdefault(value, len(self._numbers))

    def values(self) -> list[_Item]:
        return list(self._numbers)


class _Tables:
    """What events share: articles, outlets, sentences, and the names of organisers and venues."""

    def __init__(self, findings: Findings) -> None:
        self.findings = findings
        self.articles: _Shared[str] = _Shared()
        self.outlets: _Shared[str] = _Shared()
        self.snippets: _Shared[Snippet] = _Shared()
        self.names: _Shared[str] = _Shared()
        self._by_id = {article.article_id: article for article in findings.articles}

    def listed_articles(self) -> list[list[Any]]:
        return [self._article(self._by_id[article_id]) for article_id in self.articles.values()]

    def _article(self, article: ArticleRow) -> list[Any]:
        return [
            article.title,
            None if article.outlet is None else self.outlets.number(article.outlet),
            article.published.isoformat() if article.published else None,
            web_address(article.url),
            int(not self.findings.clusters[article.article_id].is_primary),
        ]


def payload(
    findings: Findings, frames: Mapping[str, pd.DataFrame], gazetteer: Gazetteer, changes: Changes | None
) -> dict[str, Any]:
    """The data of the report, fit for JSON."""
    places = area_numbers(gazetteer)
    counts: dict[str, list[Row]] = {}
    for row in rows(frames["counts"]):
        counts.setdefault(row["event_id"], []).append(row)
    tables = _Tables(findings)
    listed = zip(rows(frames["events"]), findings.events, strict=True)
    events = [_event(row, event, counts.get(event.event_id, ()), places, tables) for row, event in listed]
    timeline = timeline_view(frames)
    return {
        "kinds": KINDS,
        "precisions": PRECISIONS,
        "activities": ACTIVITIES,
        "groups": _GROUPS,
        "n_provinces": len(gazetteer.provinces),
        "places": [[area.code, area.name] for area in numbered_areas(gazetteer)],
        "events": events,
        "articles": tables.listed_articles(),
        "outlets": tables.outlets.values(),
        "snippets": [_segments(snippet) for snippet in tables.snippets.values()],
        "names": tables.names.values(),
        "coverage": [
            [places[p.regency], p.cohort, p.n_events, p.n_reports, p.trainees, p.low, p.high]
            for p in place_views(frames)
        ],
        "months": timeline.months,
        "lines": {"cohort": timeline.cohorts, "activity": timeline.activities},
        "n_undated": timeline.n_undated,
        "added": _added(changes),
    }


def _event(
    row: Row, event: Event, counts: Sequence[Row], places: Mapping[str, int], tables: _Tables
) -> list[Any]:
    start, end = row["date_start"], row["date_end"]
    return [
        row["event_id"],
        ACTIVITIES.index(row["activity"]),
        row["cohort"] or ("several" if _stated(event, "cohort") else None),
        places.get(row["province_code"]),
        places.get(row["regency_code"]),
        int(row["regency_code"] is None and row["province_code"] in _stated(event, "place")),
        [places[code] for code in (row["regency_codes"] or "").split()],
        start.isoformat() if start else None,
        end.isoformat() if end and end != start else None,
        PRECISIONS.index(row["date_precision"]) if row["date_precision"] else None,
        int(row["date_conflict"]),
        row["n_articles"],
        row["n_texts"],
        row["n_outlets"],
        row["confidence"],
        [_count(count) for count in counts],
        [_report(view, tables) for view in report_views(event, tables.findings)],
        *(_names(row[column], tables) for column in ("organisers", "venues")),
    ]


def _names(joined: str | None, tables: _Tables) -> list[int]:
    return [tables.names.number(name) for name in joined.split(SEPARATOR)] if joined else []


def _stated(event: Event, kind: str) -> set[str]:
    return {fact.value for fact in event.facts if fact.kind == kind}


def _count(row: Row) -> list[Any]:
    return [
        _GROUPS.index(row["group"]),
        row["value"],
        row["low"],
        row["high"],
        int(row["approx"]),
        row["n_articles"],
        row["n_texts"],
    ]


def _report(view: ReportView, tables: _Tables) -> list[Any]:
    return [
        tables.articles.number(view.article.article_id),
        [[_GROUPS.index(figure.group), figure.value, int(figure.approx)] for figure in view.figures],
        [tables.snippets.number(snippet) for snippet in view.snippets],
    ]


def _segments(snippet: Snippet) -> list[Any]:
    """Plain stretches as text, evidence as its text and the numbers of its kinds."""
    return [
        [segment.text, *(KINDS.index(kind) for kind in segment.kinds)] if segment.kinds else segment.text
        for segment in snippet
    ]


def _added(changes: Changes | None) -> list[str]:
    """The ids of the events that the release before did not have."""
    if changes is None or "events" not in changes.tables:
        return []
    return [key[0] for key in changes.tables["events"].added]
