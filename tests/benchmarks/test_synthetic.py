from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from itertools import combinations
from itertools import pairwise as neighbours
from random import Random

import pytest

from benchmarks.synthetic import Corpus, corpus_by_machine, corpus_frames, make_corpus, rates, read_by_machine
from benchmarks.synthetic.agreement import compare
from benchmarks.synthetic.areas import areas
from benchmarks.synthetic.compose import compose
from benchmarks.synthetic.copies import copy_of
from benchmarks.synthetic.outlets import Outlet
from benchmarks.synthetic.score import Agreement, pairwise
from benchmarks.synthetic.story import draw_story
from benchmarks.synthetic.templates import load, parse
from benchmarks.synthetic.text import Mark, Paragraph, Said, read, resolve
from benchmarks.synthetic.trigrams import jaccard
from benchmarks.synthetic.world import Event, make_world
from extract.facts import ACTIVITIES, Group
from extract.roles.timeline import fits
from models.vocabulary import load_tables
from publish.inputs import FactRow, read_articles, read_facts

FAMILIES = ("lokakarya", "panen", "pendampingan", "seleksi", "sosialisasi", "pembukaan", "pelepasan", "rapat")


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(600, 2400, 1)


@pytest.fixture(scope="module")
def facts_of(corpus: Corpus) -> Mapping[str, list[FactRow]]:
    grouped: dict[str, list[FactRow]] = defaultdict(list)
    for fact in corpus.facts:
        grouped[fact.article_id].append(fact)
    return grouped


@pytest.fixture(scope="module")
def event_of(corpus: Corpus) -> Mapping[str, Event]:
    return {event.id: event for event in corpus.events}


# -- the corpus as a whole


def test_the_same_numbers_make_the_same_corpus() -> None:
    assert make_corpus(30, 120, 5) == make_corpus(30, 120, 5)
    assert make_corpus(30, 120, 5).articles != make_corpus(30, 120, 6).articles


@pytest.mark.parametrize(("events", "articles"), [(10, 5), (10, 1000)])
def test_too_few_or_too_many_articles_are_refused(events: int, articles: int) -> None:
    with pytest.raises(ValueError, match="events take"):
        make_corpus(events, articles, 1)


def test_every_event_is_reported_and_every_article_is_known(corpus: Corpus) -> None:
    ids = {row.article_id for row in corpus.articles}
    assert len(corpus.articles) == len(ids) == 2400
    assert set(corpus.cluster_of) == set(corpus.events_of) == ids
    reported = set().union(*corpus.events_of.values())
    assert reported == {event.id for event in corpus.events}
    assert max(map(len, corpus.events_of.values())) == 2


def test_few_events_have_many_articles(corpus: Corpus) -> None:
    sizes = sorted(Counter(e for events in corpus.events_of.values() for e in events).values())
    assert sizes[len(sizes) // 2] <= 3 and sizes[-1] >= rates.MOST_ARTICLES


def test_articles_of_one_cluster_report_the_same_event(corpus: Corpus) -> None:
    first: dict[str, str] = {}
    for article, cluster in sorted(corpus.cluster_of.items()):
        other = first.setdefault(cluster, article)
        assert bool(corpus.events_of[article]) == bool(corpus.events_of[other])
        assert not corpus.events_of[article] or corpus.events_of[article] & corpus.events_of[other]


def test_only_articles_of_events_are_relevant_and_have_facts(
    corpus: Corpus, facts_of: Mapping[str, list[FactRow]]
) -> None:
    for row in corpus.articles:
        assert row.relevant == bool(corpus.events_of[row.article_id]) == bool(facts_of.get(row.article_id))
    assert sum(not row.relevant for row in corpus.articles) == round(2400 * rates.IRRELEVANT)


def test_the_frames_are_what_publish_takes(corpus: Corpus) -> None:
    articles, facts = corpus_frames(corpus)
    assert read_articles(articles) == corpus.articles
    assert sorted(map(repr, read_facts(facts))) == sorted(map(repr, corpus.facts))


# -- the world


def test_days_lie_in_the_course_of_their_cohort(corpus: Corpus) -> None:
    for event in corpus.events:
        assert fits(event.cohorts[0], event.activity, event.first) is not False, event


def test_a_regency_has_a_workshop_once_a_cohort(corpus: Corpus) -> None:
    held = [
        (event.activity, cohort, regency)
        for event in corpus.events
        if event.is_workshop
        for cohort in event.cohorts
        for regency in event.regencies
    ]
    assert len(held) == len(set(held))


def _near(one: Event, other: Event, days: int) -> bool:
    return one is not other and abs(one.first - other.first) <= timedelta(days=days)


@pytest.mark.parametrize(
    ("name", "least"),
    [
        ("neighbours on one day", 60),
        ("next workshop of the regency", 20),
        ("another cohort in the regency", 20),
        ("kota and kabupaten of one name", 3),
        ("several regencies", 8),
        ("two cohorts", 8),
        ("whole province", 8),
        ("release", 15),
    ],
)
def test_the_world_is_hard(corpus: Corpus, name: str, least: int) -> None:
    events = corpus.events
    pairs = list(combinations((event for event in events if len(event.regencies) == 1), 2))
    found: dict[str, Callable[[], int]] = {
        "neighbours on one day": lambda: sum(
            a.activity == b.activity and a.province == b.province and a.first == b.first for a, b in pairs
        ),
        "next workshop of the regency": lambda: sum(
            a.regencies == b.regencies
            and a.is_workshop
            and b.is_workshop
            and a.cohorts == b.cohorts
            and _near(a, b, 45)
            for a, b in pairs
        ),
        "another cohort in the regency": lambda: sum(
            a.regencies == b.regencies and a.cohorts != b.cohorts and _near(a, b, 45) for a, b in pairs
        ),
        "kota and kabupaten of one name": lambda: sum(
            b.regencies[0] in areas()[a.regencies[0]].namesakes
            and a.activity == b.activity
            and _near(a, b, 30)
            for a, b in pairs
        ),
        "several regencies": lambda: sum(len(event.regencies) > 1 for event in events),
        "two cohorts": lambda: sum(len(event.cohorts) > 1 for event in events),
        "whole province": lambda: sum(not event.regencies for event in events),
        "release": lambda: sum(event.series is not None for event in events),
    }
    assert found[name]() >= least


def test_a_world_without_room_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.synthetic.world._COHORTS", {8: 1})
    monkeypatch.setattr("benchmarks.synthetic.world._ACTIVITIES", {"lokakarya-7": 1})
    monkeypatch.setattr("benchmarks.synthetic.world._FAILURES", 50)
    with pytest.raises(ValueError, match="no room"):
        make_world(5000, 1)


# -- the texts


def test_copies_share_their_wording_and_independent_reports_do_not(corpus: Corpus) -> None:
    text = {row.article_id: row.text for row in corpus.articles}
    clusters: dict[str, list[str]] = defaultdict(list)
    for article, cluster in sorted(corpus.cluster_of.items()):
        clusters[cluster].append(article)
    copies = sorted(
        jaccard(text[a], text[b]) for members in clusters.values() for a, b in neighbours(members)
    )
    assert copies[len(copies) // 100] > 0.5

    series = {event.id: event.series for event in corpus.events}
    own = [ids[0] for ids in clusters.values() if all(series[e] is None for e in corpus.events_of[ids[0]])]
    chance = Random(1)
    apart = sorted(jaccard(text[a], text[b]) for a, b in (chance.sample(own, 2) for _ in range(4000)))
    assert apart[len(apart) * 99 // 100] < 0.12 and apart[-1] < 0.25


def test_reports_of_one_event_share_little_wording(corpus: Corpus) -> None:
    text = {row.article_id: row.text for row in corpus.articles}
    reports: dict[str, dict[str, str]] = defaultdict(dict)
    for article, cluster in sorted(corpus.cluster_of.items()):
        for event in corpus.events_of[article]:
            reports[event].setdefault(cluster, text[article])
    shared = sorted(jaccard(a, b) for texts in reports.values() for a, b in combinations(texts.values(), 2))
    assert len(shared) > 1000 and shared[len(shared) * 99 // 100] < 0.25


def test_press_releases_of_two_events_are_nearly_alike(corpus: Corpus) -> None:
    text = {corpus.cluster_of[row.article_id]: row.text for row in corpus.articles}
    series: dict[int, list[Event]] = defaultdict(list)
    for event in corpus.events:
        if event.series is not None:
            series[event.series].append(event)
    alike = [
        jaccard(text[f"{a.id}-0"], text[f"{b.id}-0"])
        for events in series.values()
        for a, b in neighbours(events)
    ]
    assert alike and sorted(alike)[len(alike) // 2] > 0.6


def test_texts_are_as_long_as_regional_news(corpus: Corpus) -> None:
    words = sorted(len(row.text.split()) for row in corpus.articles if row.relevant)
    assert words[len(words) // 50] >= 120 and words[-1] <= 400
    assert words[len(words) // 10] < 180 < 230 < words[len(words) * 9 // 10]


@pytest.mark.parametrize("family", FAMILIES)
def test_every_family_has_its_skeletons_and_leads(family: str) -> None:
    orders = load("skeletons")["orders"] + load("skeletons")[family]["orders"]
    assert len(set(orders)) >= 12
    leads = load("leads")[family]["lead"]
    assert len(set(leads)) >= 12
    for source in leads:
        slots = parse(source).slots
        assert slots & {"kegiatan", "kegiatan_a"} and slots & {"tempat", "gedung"}, source


# -- what the perfect reader writes down


def test_evidence_is_its_span_of_the_text(corpus: Corpus) -> None:
    text = {row.article_id: row.text for row in corpus.articles}
    for fact in corpus.facts:
        assert text[fact.article_id][fact.start : fact.end] == fact.evidence != ""
        assert (fact.confidence, fact.rule) == (0.9, "truth")


def test_each_value_is_written_down_once_in_terms_of_the_codebook(
    facts_of: Mapping[str, list[FactRow]],
) -> None:
    for facts in facts_of.values():
        values = [(f.kind, f.value, f.value_end, f.group, f.place_code, f.cohort) for f in facts]
        assert len(values) == len(set(values))
        for fact in facts:
            assert fact.kind != "activity" or fact.value in ACTIVITIES
            assert fact.kind != "count" or fact.group in list(Group)
            assert fact.kind != "date" or fact.value <= (fact.value_end or "")


def test_what_is_said_of_the_event_is_near_its_truth(
    corpus: Corpus, facts_of: Mapping[str, list[FactRow]], event_of: Mapping[str, Event]
) -> None:
    for article, ids in corpus.events_of.items():
        events = [event_of[e] for e in ids]
        for fact in facts_of.get(article, ()):
            if fact.kind == "activity":
                assert fact.value == "lokakarya" or fact.value in {event.activity for event in events}
            if fact.kind == "cohort" and fact.role == "subject":
                assert int(fact.value) in {cohort for event in events for cohort in event.cohorts}
            if fact.kind == "place" and fact.role == "event":
                assert any(fact.value in (*event.regencies, event.province) for event in events)
            if fact.kind == "date" and fact.role == "event":
                assert any(_is_near(fact, event) for event in events), (fact, events)


def _is_near(fact: FactRow, event: Event) -> bool:
    """Whether the days are the event's, its month's, or the same a year before.

    "Kemarin" in a text that was copied days later is days off.
    """
    first, last = date.fromisoformat(fact.value), date.fromisoformat(fact.value_end or "")
    if first.year < event.first.year:
        first, last = first.replace(year=first.year + 1), last.replace(year=last.year + 1)
    is_month = first.day == 1 and first.month == event.first.month
    return is_month or abs(first - event.first) <= timedelta(days=12)


def _share(holds: list[bool]) -> float:
    return sum(holds) / len(holds)


@pytest.mark.parametrize(
    ("noise", "low", "high"),
    [
        ("no date of the event", 0.04, 0.25),
        ("no cohort", 0.05, 0.25),
        ("no number", 0.02, 0.15),
        ("two events", 0.02, 0.12),
        ("context", 0.2, 0.6),
        ("wrong year", 0.002, 0.06),
        ("a month only", 0.01, 0.1),
        ("rounded figure", 0.03, 0.25),
        ("figure of a cohort", 0.003, 0.1),
        ("day of publication unknown", 0.01, 0.08),
    ],
)
def test_noise_is_about_as_frequent_as_it_should_be(
    corpus: Corpus,
    facts_of: Mapping[str, list[FactRow]],
    event_of: Mapping[str, Event],
    noise: str,
    low: float,
    high: float,
) -> None:
    rows = [row for row in corpus.articles if row.relevant]

    def has(row_facts: list[FactRow], kind: str, role: str | None = None) -> bool:
        return any(fact.kind == kind and role in (None, fact.role) for fact in row_facts)

    def wrong_year(article: str) -> bool:
        years = {str(event_of[e].first.year - 1) for e in corpus.events_of[article]}
        return any(f.kind == "date" and f.role == "event" and f.value[:4] in years for f in facts_of[article])

    def month_only(article: str) -> bool:
        spans = [f for f in facts_of[article] if f.kind == "date" and f.role == "event"]
        return any(
            f.value.endswith("-01") and (f.value_end or "")[8:] in ("28", "29", "30", "31") for f in spans
        )

    tests: dict[str, Callable[[str], bool]] = {
        "no date of the event": lambda a: not has(facts_of[a], "date", "event"),
        "no cohort": lambda a: not has(facts_of[a], "cohort", "subject"),
        "no number": lambda a: any(f.value == "lokakarya" for f in facts_of[a]),
        "two events": lambda a: len(corpus.events_of[a]) > 1,
        "context": lambda a: any(f.role == "context" for f in facts_of[a]),
        "wrong year": wrong_year,
        "a month only": month_only,
        "rounded figure": lambda a: any(f.approx and f.role == "event" for f in facts_of[a]),
        "figure of a cohort": lambda a: any(f.kind == "count" and f.cohort for f in facts_of[a]),
    }
    if noise == "day of publication unknown":
        assert low < _share([row.published is None for row in rows]) < high
    else:
        assert low < _share([tests[noise](row.article_id) for row in rows]) < high


def test_figures_of_an_event_conflict(corpus: Corpus, facts_of: Mapping[str, list[FactRow]]) -> None:
    figures: dict[str, set[str]] = defaultdict(set)
    for article, events in corpus.events_of.items():
        if len(events) == 1:
            main = [f for f in facts_of[article] if f.kind == "count" and f.role == "event" and not f.approx]
            largest = max((int(f.value) for f in main if f.group == "calon_guru_penggerak"), default=None)
            if largest:
                figures[min(events)].add(str(largest))
    assert _share([len(values) > 1 for values in figures.values()]) > 0.1


def test_figures_are_split_by_cohort_or_not_at_all(facts_of: Mapping[str, list[FactRow]]) -> None:
    split = set()
    for facts in facts_of.values():
        cohorts = {fact.cohort for fact in facts if fact.kind == "count" and fact.role == "event"}
        assert None not in cohorts or len(cohorts) == 1
        split.add(len(cohorts - {None}))
    assert split == {0, 1, 2}


PUBLISHED = date(2023, 1, 2)


@pytest.mark.parametrize(
    ("form", "written", "expected"),
    [
        ("full", "2022-12-31", "2022-12-31"),
        ("hari ini", "2022-12-31", "2023-01-02"),
        ("kemarin", "2022-12-31", "2023-01-01"),
        ("weekday", "2022-12-31", "2022-12-31"),
        ("weekday", "2022-12-26", "2022-12-26"),
        ("yearless", "2023-12-31", "2022-12-31"),
        ("yearless", "2023-01-01", "2023-01-01"),
        ("yearless", "2024-02-29", None),
    ],
)
def test_days_are_resolved_against_the_day_of_publication(
    form: str, written: str, expected: str | None
) -> None:
    said = Said(kind="date", value=written, value_end=written, role="event", form=form)  # type: ignore[arg-type]
    resolved = resolve(said, PUBLISHED)
    assert (resolved.value if resolved else None) == expected
    assert (resolve(said, None) is None) == (form != "full")


def test_a_value_said_twice_has_the_role_that_counts_most() -> None:
    context, subject = (
        Said(kind="cohort", value="8", role=role, cohort=8) for role in ("context", "subject")
    )
    paragraphs = (Paragraph("angkatan 8", (Mark(context, 0, 10),)), Paragraph("A-8", (Mark(subject, 0, 3),)))
    assert list(read(paragraphs, None)) == [Mark(subject, 12, 15)]


# -- copies


@pytest.mark.parametrize("kind", list(rates.EDITS))
def test_each_edit_keeps_what_the_text_says_in_its_place(
    corpus: Corpus, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rates, "EDITS", {kind: 1})
    chance, outlet = Random(3), Outlet("Suluh Uji", "suluhuji.test")
    changed = 0
    for event in corpus.events[:60]:
        draft = compose(draw_story(event, event.last, chance), outlet, chance)
        copy = copy_of(draft, outlet, chance)
        changed += (copy.title, copy.text) != (draft.title, draft.text)
        assert jaccard(copy.text, draft.text) > 0.5
        stated = {mark.said: draft.text[mark.start : mark.end] for mark in read(draft.paragraphs, event.last)}
        for mark in read(copy.paragraphs, event.last):
            if kind not in ("new_lead", "dateline"):
                assert copy.text[mark.start : mark.end] == stated[mark.said]
    assert changed == 0 if kind == "verbatim" else changed > 10


# -- the project's own reader


def test_the_machine_reads_the_same_articles() -> None:
    small = make_corpus(20, 60, 2)
    machine = corpus_by_machine(small)
    assert machine.facts == read_by_machine(small)
    assert [row.article_id for row in machine.articles] == [row.article_id for row in small.articles]
    assert {fact.rule for fact in machine.facts}.isdisjoint({"truth"})
    compared = compare(small.facts, machine.facts)
    assert compared["activities"].f1 > 0.8 and compared["counts (any role)"].f1 > 0.6


def test_a_reader_agrees_with_himself(corpus: Corpus) -> None:
    for field in compare(corpus.facts, corpus.facts).values():
        assert (field.f1, field.missed, field.spurious) == (1.0, frozenset(), frozenset())


# -- the score


def groups(**named: str) -> dict[str, frozenset[str]]:
    """Articles with the letters of their groups."""
    return {article: frozenset(letters) for article, letters in named.items()}


@pytest.mark.parametrize(
    ("truth", "found", "expected"),
    [
        (groups(a="x", b="x", c="y"), groups(a="1", b="1", c="2"), Agreement(1.0, 1.0, 1.0, 1, 1)),
        (groups(a="x", b="x", c="y"), groups(a="1", b="1", c="1"), Agreement(1 / 3, 1.0, 0.5, 1, 3)),
        (groups(a="x", b="x", c="x"), groups(a="1", b="1", c="2"), Agreement(1.0, 1 / 3, 0.5, 3, 1)),
        (groups(a="x", b="x", c="x"), groups(a="1", b="2", c="3"), Agreement(1.0, 0.0, 0.0, 3, 0)),
        (groups(a="x", b="y"), groups(a="1", b="1"), Agreement(0.0, 1.0, 0.0, 0, 1)),
        (groups(a="x", b="y"), groups(a="1", b="2"), Agreement(1.0, 1.0, 1.0, 0, 0)),
        (groups(a="xy", b="xy", c="y"), groups(a="1", b="1", c="1"), Agreement(1.0, 1.0, 1.0, 3, 3)),
        (groups(a="xy", b="x", c="y"), groups(a="1", b="1", c="2"), Agreement(1.0, 0.5, 2 / 3, 2, 1)),
        (groups(a="x", b="x"), groups(a="1"), Agreement(1.0, 0.0, 0.0, 1, 0)),
        (groups(a="", b=""), groups(a="1", b="1"), Agreement(0.0, 1.0, 0.0, 0, 1)),
        ({}, {}, Agreement(1.0, 1.0, 1.0, 0, 0)),
    ],
)
def test_pairs_that_share_a_group_are_compared(
    truth: dict[str, frozenset[str]], found: dict[str, frozenset[str]], expected: Agreement
) -> None:
    assert pairwise(truth, found) == expected


def test_the_score_of_the_truth_is_perfect(corpus: Corpus) -> None:
    assert pairwise(corpus.events_of, corpus.events_of).f1 == 1.0
    clusters = {article: frozenset((cluster,)) for article, cluster in corpus.cluster_of.items()}
    as_events = pairwise(corpus.events_of, clusters)
    assert as_events.precision > 0.9 and as_events.recall < 0.5


def test_every_cohort_has_a_course() -> None:
    assert sorted(map(int, load_tables("programme")["course"])) == list(range(1, 12))
