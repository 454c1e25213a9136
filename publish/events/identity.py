"""Ids that last: an event keeps the id that it had in the release before.

An event's own id is made of its first day, which a new article may change. What makes it the same event as
before is that it is told by the same articles and that what it is can still be the same.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from publish.events.build import Event, with_unique_ids
from publish.events.completing import together
from publish.events.statements import Area, EventKey


@dataclass(frozen=True, slots=True)
class Known:
    """An event of an earlier release: what it was, and the articles that told it."""

    event_id: str
    key: EventKey
    article_ids: frozenset[str]


def known_events(frames: Mapping[str, pd.DataFrame]) -> tuple[Known, ...]:
    """The events of a release from its tables `events` and `evidence`."""
    told: dict[str, set[str]] = defaultdict(set)
    evidence = frames["evidence"]
    for event_id, article_id in zip(evidence["event_id"], evidence["article_id"], strict=True):
        told[event_id].add(article_id)
    columns = ("event_id", "activity", "cohort", "province_code", "regency_code")
    rows = frames["events"][list(columns)].astype(object)
    listed = rows.where(rows.notna(), None).itertuples(index=False, name=None)
    return tuple(
        Known(
            event_id,
            EventKey(activity, None if cohort is None else int(cohort), Area(province, regency)),
            frozenset(told[event_id]),
        )
        for event_id, activity, cohort, province, regency in listed
    )


def keep_ids(events: Sequence[Event], known: Iterable[Known]) -> tuple[Event, ...]:
    """The events, those that were known under the ids that they had.

    Where several were one event before, or one was several, the one that shares the most articles keeps
    the id. An id that was known and is no event's any more is not used again.
    """
    earlier = {one.event_id: one for one in known}
    ids: dict[int, str] = {}
    for _, number, event_id in sorted(_matches(events, earlier.values())):
        if number not in ids and event_id in earlier:
            ids[number] = event_id
            del earlier[event_id]
    kept = {number: replace(events[number], event_id=event_id) for number, event_id in ids.items()}
    new = [number for number in range(len(events)) if number not in kept]
    named = with_unique_ids((events[number] for number in new), {*ids.values(), *earlier})
    kept |= dict(zip(new, named, strict=True))
    return tuple(kept[number] for number in range(len(events)))


def _matches(events: Sequence[Event], known: Iterable[Known]) -> Iterable[tuple[tuple[int, int], int, str]]:
    """How well an event may be a known one (best first), its number and the known id."""
    by_article: dict[str, list[Known]] = defaultdict(list)
    for one in known:
        for article_id in one.article_ids:
            by_article[article_id].append(one)
    for number, event in enumerate(events):
        candidates = {one.event_id: one for article_id in event.article_ids for one in by_article[article_id]}
        for one in candidates.values():
            key = replace(event.key, spans=())
            if together(key, one.key):
                shared = len(event.article_ids & one.article_ids)
                yield (-(key == one.key), -shared), number, one.event_id
