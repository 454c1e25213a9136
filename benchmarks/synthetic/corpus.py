"""The corpus: articles, what a perfect reader writes down of them, and what is true of them."""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from random import Random
from uuid import UUID

from benchmarks.synthetic.compose import Draft
from benchmarks.synthetic.newsroom import Item, newsroom
from benchmarks.synthetic.text import read
from benchmarks.synthetic.world import Event, make_world
from publish.inputs import ArticleRow, FactRow

_CONFIDENCE, _RULE = 0.9, "truth"


@dataclass(frozen=True, slots=True, kw_only=True)
class Corpus:
    """Invented news with its truth.

    `facts` are what the texts say, slips included; `events` what really happened. `cluster_of` gives
    the text cluster of each article: an original and its copies. `events_of` gives the events that it
    reports, none for an article about something else.
    """

    articles: tuple[ArticleRow, ...]
    facts: tuple[FactRow, ...]
    events: tuple[Event, ...]
    cluster_of: Mapping[str, str]
    events_of: Mapping[str, frozenset[str]]


def make_corpus(events: int, articles: int, seed: int) -> Corpus:
    """A corpus of exactly that many events and articles; the same for the same numbers.

    Raises `ValueError` where there are fewer articles than events need, or no room for so many events.
    """
    world = make_world(events, seed)
    rows: list[ArticleRow] = []
    facts: list[FactRow] = []
    clusters: dict[str, str] = {}
    reported: dict[str, frozenset[str]] = {}
    chance = Random(f"pages {seed}")
    for number, item in enumerate(newsroom(world, articles, seed)):
        row = _article(number, item, chance)
        rows.append(row)
        facts.extend(_facts(row, item.draft))
        clusters[row.article_id], reported[row.article_id] = item.cluster, _events(item.draft)
    return Corpus(
        articles=tuple(sorted(rows, key=lambda row: row.age)),
        facts=tuple(facts),
        events=world,
        cluster_of=clusters,
        events_of=reported,
    )


def _article(number: int, item: Item, chance: Random) -> ArticleRow:
    slug = "-".join(re.findall(r"[a-z0-9]+", item.draft.title.lower())[:8])
    url = f"https://{item.outlet.host}/{item.day:%Y/%m}/{slug}-{10_000 + number}"
    fetched = datetime(item.day.year, item.day.month, item.day.day, tzinfo=UTC) + timedelta(
        days=chance.randrange(1, 30), seconds=chance.randrange(86_400)
    )
    return ArticleRow(
        article_id=hashlib.sha1(url.encode()).hexdigest()[:16],
        url=url,
        outlet=item.outlet.name,
        source=item.outlet.source,
        title=item.draft.title,
        author=chance.choice((None, "Redaksi", "Admin", "Tim Liputan")),
        published=item.published,
        published_source=chance.choice(("json-ld", "meta", "time")) if item.published else None,
        modified=_modified(item.published, chance),
        fetched_at=fetched,
        first_fetched=fetched,
        record_id=f"<urn:uuid:{UUID(int=chance.getrandbits(128), version=4)}>",
        relevant=item.draft.story is not None,
        text=item.draft.text,
    )


def _modified(published: date | None, chance: Random) -> date | None:
    return (
        published + timedelta(days=chance.choice((0, 0, 0, 1)))
        if published and chance.random() < 0.4
        else None
    )


def _facts(row: ArticleRow, draft: Draft) -> Iterator[FactRow]:
    for mark in read(draft.paragraphs, row.published):
        said = mark.said
        yield FactRow(
            article_id=row.article_id,
            kind=said.kind,
            value=said.value,
            value_end=said.value_end,
            group=said.group,
            role=said.role,
            place_code=said.place_code,
            cohort=said.cohort,
            approx=said.approx,
            evidence=row.text[mark.start : mark.end],
            start=mark.start,
            end=mark.end,
            confidence=_CONFIDENCE,
            rule=_RULE,
        )


def _events(draft: Draft) -> frozenset[str]:
    """The events that are left in the text, whatever was cut."""
    marks = (mark for paragraph in draft.paragraphs for mark in paragraph.marks)
    return frozenset(mark.said.event for mark in marks if mark.said.event)
