"""What the report shows, worked out before any HTML: names for codes, words for dates and figures."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from models.gazetteer import Gazetteer
from publish.events import Event, EventCount
from publish.schema import COHORTS
from publish.snippets import Snippet, snippets
from publish.spans import Span
from publish.statements import Statement
from publish.tables import Findings
from publish.wording import DASH, day_in_words, days_in_words, in_words, web_address


@dataclass(frozen=True, slots=True)
class Headline:
    """The first figures of the report; `n_texts` counts copies of one text once."""

    n_articles: int
    n_texts: int
    n_outlets: int
    n_events: int
    n_conflicts: int
    provinces: int
    regencies: int
    cohorts: int
    period: str


@dataclass(frozen=True, slots=True)
class Cell:
    """One cohort in one province; `level` 0 to 4 is the share of its regencies reached, for colour."""

    cohort: int
    regencies: int
    events: int
    level: int


@dataclass(frozen=True, slots=True)
class ProvinceView:
    """One row of the coverage matrix; `silent` are the regencies where nothing is reported."""

    code: str
    name: str
    n_regencies: int
    cells: tuple[Cell, ...]
    silent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CountView:
    """One figure in words; `conflict` tells what the articles say where they disagree."""

    group: str
    value: str
    conflict: str | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """One article of an event; `url` is None unless it is a web address."""

    title: str
    outlet: str
    published: str
    url: str | None
    is_copy: bool
    snippets: tuple[Snippet, ...]


@dataclass(frozen=True, slots=True)
class EventView:
    """One event in words."""

    event_id: str
    activity: str
    cohort: int | None
    cohort_words: str
    province_code: str
    place: str
    around: str | None
    dates: str
    counts: tuple[CountView, ...]
    n_outlets: int
    confidence: str
    articles: tuple[ArticleView, ...]


def headline(findings: Findings) -> Headline:
    """The first figures, over relevant articles."""
    relevant = [article for article in findings.articles if article.relevant]
    keys = [event.key for event in findings.events]
    spans = [event.span for event in findings.events if event.span]
    return Headline(
        n_articles=len(relevant),
        n_texts=len({findings.clusters[article.article_id].cluster_id for article in relevant}),
        n_outlets=len({article.outlet for article in relevant} - {None}),
        n_events=len(keys),
        n_conflicts=sum(count.conflict for event in findings.events for count in event.counts),
        provinces=len({key.area.province for key in keys} - {None}),
        regencies=len({key.area.regency for key in keys} - {None}),
        cohorts=len({key.cohort for key in keys} - {None}),
        period=_period(spans),
    )


def province_views(events: Iterable[Event], gazetteer: Gazetteer) -> tuple[ProvinceView, ...]:
    """Every province with its cells for cohorts 1 to 11, those with nothing reported included."""
    cells: dict[tuple[str, int], list[Event]] = defaultdict(list)
    reached: set[str] = set()
    for event in events:
        area = event.key.area
        reached |= {area.regency} if area.regency else set()
        if area.province and event.key.cohort:
            cells[area.province, event.key.cohort].append(event)
    regencies: dict[str, dict[str, str]] = defaultdict(dict)
    for regency in gazetteer.regencies:
        regencies[regency.province_code][regency.code] = regency.name
    return tuple(
        ProvinceView(
            province.code,
            province.name,
            len(own := regencies[province.code]),
            tuple(_cell(cohort, cells.get((province.code, cohort), []), len(own)) for cohort in COHORTS),
            tuple(name for code, name in own.items() if code not in reached),
        )
        for province in gazetteer.provinces
    )


def event_views(findings: Findings, gazetteer: Gazetteer) -> tuple[EventView, ...]:
    """Every event, its codes as names and its articles with the sentences that state it."""
    names = {province.code: province.name for province in gazetteer.provinces}
    names |= {regency.code: regency.name for regency in gazetteer.regencies}
    return tuple(_event(event, names, findings) for event in findings.events)


def _cell(cohort: int, events: list[Event], n_regencies: int) -> Cell:
    reached = len({event.key.area.regency for event in events} - {None})
    level = 1 + min(3, 4 * reached // n_regencies) if reached else 0
    return Cell(cohort, reached, len(events), level)


def _event(event: Event, names: dict[str, str], findings: Findings) -> EventView:
    area = event.key.area
    activity = in_words(event.key.activity)
    return EventView(
        event.event_id,
        activity[0].upper() + activity[1:],
        event.key.cohort,
        f"angkatan {event.key.cohort}" if event.key.cohort else _no_cohort(event),
        area.province or "",
        names.get(area.code, area.code) if area.code else "Several provinces",
        _around(event, names),
        days_in_words(event.span),
        tuple(_count(count) for count in event.counts),
        len(event.outlets),
        f"{event.confidence:.2f}",
        tuple(_article(statement, findings) for statement in event.statements),
    )


def _values(event: Event, kind: str) -> set[str]:
    return {fact.value for statement in event.statements for fact in statement.facts if fact.kind == kind}


def _no_cohort(event: Event) -> str:
    return "several cohorts" if _values(event, "cohort") else "cohort not stated"


def _around(event: Event, names: dict[str, str]) -> str | None:
    """What is said beside the place: a regency's province, or how wide the event is."""
    area = event.key.area
    if area.province is None:
        return None
    if area.regency is not None:
        return names.get(area.province, area.province)
    return "the whole province" if area.province in _values(event, "place") else "several regencies"


def _count(count: EventCount) -> CountView:
    about = "about " if count.approx else ""
    conflict = f"articles say {count.low:,} to {count.high:,}" if count.conflict else None
    return CountView(in_words(count.group), f"{about}{count.value:,}", conflict)


def _article(statement: Statement, findings: Findings) -> ArticleView:
    article = statement.article
    return ArticleView(
        article.title or "(no headline)",
        article.outlet or "unknown outlet",
        day_in_words(article.published) if article.published else "day of publication unknown",
        web_address(article.url),
        not findings.clusters[article.article_id].is_primary,
        snippets(article.text, statement.facts),
    )


def _period(spans: Iterable[Span]) -> str:
    years = sorted({year for span in spans for year in (span.start.year, span.end.year)})
    if not years:
        return "no dates known"
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}{DASH}{years[-1]}"
