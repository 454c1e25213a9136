"""How the sources answered, in words."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from publish.health import SourceHealth
from publish.report.rows import rows
from publish.report.words import Words


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source: its health, its outlet where one is known, and `failures` with the keys of their words."""

    health: SourceHealth
    outlet: str | None
    failures: tuple[tuple[str, int], ...]


def source_views(
    health: Iterable[SourceHealth], frames: Mapping[str, pd.DataFrame], words: Words
) -> tuple[SourceView, ...]:
    """The sources in the order given; the outlet is the one that most articles of the source name."""
    outlets: dict[str, Counter[str]] = {}
    for row in rows(frames["articles"]):
        if row["source"] and row["outlet"]:
            outlets.setdefault(row["source"], Counter())[row["outlet"]] += 1
    return tuple(
        SourceView(
            source,
            outlets[source.name].most_common(1)[0][0] if source.name in outlets else None,
            tuple((_key(kind, words), number) for kind, number in source.failures),
        )
        for source in health
    )


def _key(kind: str, words: Words) -> str:
    key = f"failure.{kind}"
    return key if key in words else "failure.other"
