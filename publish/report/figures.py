"""The first figures of the report, counted in the tables of the release."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from publish.report.rows import rows


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """How much there is; `n_texts` counts copies of one text once, the years are those of the events."""

    n_reports: int
    n_texts: int
    n_outlets: int
    n_events: int
    n_regencies: int
    n_provinces: int
    n_cohorts: int
    first_year: int | None
    last_year: int | None
    n_disputed_counts: int
    n_disputed_dates: int


def key_figures(frames: Mapping[str, pd.DataFrame]) -> KeyFigures:
    """The figures of relevant reports and of all events."""
    reports = [row for row in rows(frames["articles"]) if row["relevant"]]
    events = rows(frames["events"])
    days = [day for row in events for day in (row["date_start"], row["date_end"]) if day is not None]
    return KeyFigures(
        n_reports=len(reports),
        n_texts=len({row["cluster_id"] for row in reports}),
        n_outlets=len({row["outlet"] for row in reports} - {None}),
        n_events=len(events),
        n_regencies=len({row["regency_code"] for row in events} - {None}),
        n_provinces=len({row["province_code"] for row in events} - {None}),
        n_cohorts=len({row["cohort"] for row in events} - {None}),
        first_year=min(days).year if days else None,
        last_year=max(days).year if days else None,
        n_disputed_counts=sum(row["conflict"] for row in rows(frames["counts"])),
        n_disputed_dates=sum(row["date_conflict"] for row in events),
    )
