"""Regencies by cohorts: events, and trainees with what the reports disagree on."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from publish.coverage import TRAINEES
from publish.report.rows import Row, rows


@dataclass(frozen=True, slots=True)
class PlaceView:
    """One regency and cohort with at least one event; `low` and `high` are what reports say of `trainees`."""

    regency: str
    cohort: int
    n_events: int
    n_reports: int
    trainees: int | None
    low: int | None
    high: int | None


def place_views(frames: Mapping[str, pd.DataFrame]) -> tuple[PlaceView, ...]:
    """The rows of coverage in which an event is reported."""
    figures = _largest(frames)
    return tuple(
        _place(row, figures.get((row["regency_code"], row["cohort"])))
        for row in rows(frames["coverage"])
        if row["n_events"]
    )


def _place(row: Row, count: Row | None) -> PlaceView:
    low, high = (count["low"], count["high"]) if count else (None, None)
    return PlaceView(
        row["regency_code"], row["cohort"], row["n_events"], row["n_articles"], row["trainees"], low, high
    )


def _largest(frames: Mapping[str, pd.DataFrame]) -> dict[tuple[str, int], Row]:
    """The count that the trainees of coverage are taken from: the largest of each regency and cohort."""
    counts: dict[str, list[Row]] = defaultdict(list)
    for row in rows(frames["counts"]):
        if row["group"] in TRAINEES:
            counts[row["event_id"]].append(row)
    largest: dict[tuple[str, int], Row] = {}
    for event in rows(frames["events"]):
        cell = (event["regency_code"], event["cohort"])
        if None not in cell:
            known = [largest[cell]] if cell in largest else []
            figures = [*known, *counts[event["event_id"]]]
            if figures:
                largest[cell] = max(figures, key=lambda count: count["value"])
    return largest
