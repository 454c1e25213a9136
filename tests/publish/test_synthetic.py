"""An invented corpus whose truth is known, through the whole stage: what is found, and that all files agree.

The figures for 5,000 articles are those of `python -m benchmarks.linking`; the floors here are of a corpus a
tenth the size.
"""

import json
import random
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import date
from pathlib import Path

import frictionless
import pyarrow.parquet as pq
import pytest

from benchmarks.synthetic import Corpus, corpus_frames, make_corpus
from benchmarks.synthetic.score import pairwise
from publish.inputs import fact_order
from publish.release import publish
from publish.schema import TABLES
from publish.tables import Findings, find

DAY = date(2026, 11, 24)


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return make_corpus(120, 500, seed=4)


@pytest.fixture(scope="module")
def findings(corpus: Corpus) -> Findings:
    return find(*corpus_frames(corpus))


@pytest.fixture(scope="module")
def release(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("release")
    return publish(*corpus_frames(corpus), folder, day=DAY).path


def by_article(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    groups: dict[str, set[str]] = defaultdict(set)
    for article_id, group in pairs:
        groups[article_id].add(group)
    return {article_id: frozenset(own) for article_id, own in groups.items()}


def test_facts_are_sorted_in_one_way(findings: Findings) -> None:
    shuffled = random.Random(1).sample(findings.facts, len(findings.facts))
    assert tuple(sorted(shuffled, key=fact_order)) == findings.facts


def test_copies_are_found(corpus: Corpus, findings: Findings) -> None:
    found = {article_id: member.cluster_id for article_id, member in findings.clusters.items()}
    agreement = pairwise(by_article(corpus.cluster_of.items()), by_article(found.items()))
    assert agreement.n_pairs_true > 100
    assert agreement.precision >= 0.98 and agreement.recall >= 0.95


def test_reports_of_one_event_are_linked() -> None:
    """Over four corpora: the recall of one alone lies between 0.93 and 0.99."""
    true: dict[str, frozenset[str]] = {}
    found: list[tuple[str, str]] = []
    for seed in (1, 2, 3, 4):
        corpus = make_corpus(120, 500, seed=seed)
        for article, events in corpus.events_of.items():
            true[f"{seed} {article}"] = frozenset(f"{seed} {event}" for event in events)
        for event in find(*corpus_frames(corpus)).events:
            found += [(f"{seed} {article}", f"{seed} {event.event_id}") for article in event.article_ids]
    agreement = pairwise(true, by_article(found))
    assert agreement.n_pairs_true > 4000
    assert agreement.precision >= 0.98 and agreement.recall >= 0.95


def test_the_order_of_the_articles_does_not_count(corpus: Corpus, findings: Findings) -> None:
    articles, facts = (frame.sample(frac=1, random_state=3) for frame in corpus_frames(corpus))
    assert find(articles, facts).events == findings.events


def test_ids_last_when_a_tenth_is_added(corpus: Corpus, tmp_path: Path) -> None:
    late = set(random.Random(2).sample(sorted(corpus.events_of), len(corpus.events_of) // 11))
    articles, facts = corpus_frames(corpus)
    early = [frame[~frame["article_id"].isin(late)] for frame in (articles, facts)]
    before = publish(early[0], early[1], tmp_path, day=DAY).path
    after = publish(articles, facts, tmp_path, day=DAY).path
    told = [by_article(_rows(path, "evidence", "event_id", "article_id")) for path in (before, after)]
    assert len(told[0]) > 100
    kept = [event for event, told_by in told[0].items() if told_by <= told[1].get(event, frozenset())]
    assert len(kept) / len(told[0]) >= 0.98


# What mlcroissant 1.1.1 and its parser of JSON-LD still use of other libraries.
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_frictionless_and_croissant_take_it(release: Path) -> None:
    result = frictionless.validate(release / "datapackage.json")
    assert result.valid, result.flatten(["type", "message"])
    croissant = pytest.importorskip("mlcroissant", reason="needs mlcroissant")
    dataset = croissant.Dataset(jsonld=str(release / "croissant.json"))
    assert dataset.metadata.ctx.issues.errors == set()
    assert sum(1 for _ in dataset.records("events")) == len(_rows(release, "events", "event_id"))


def test_every_evidence_is_in_its_article(corpus: Corpus, release: Path) -> None:
    texts = {article.article_id: article.text for article in corpus.articles}
    for article_id, start, end, evidence in _rows(release, "facts", "article_id", "start", "end", "evidence"):
        assert texts[article_id][start:end] == evidence


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_tables_workbook_and_database_hold_the_same_rows(release: Path, table: object) -> None:
    name = getattr(table, "name", "")
    number = pq.read_metadata(release / f"{name}.parquet").num_rows
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl")
    with closing(openpyxl.load_workbook(release / "jejak-penggerak.xlsx", read_only=True)) as book:
        assert sum(1 for _ in book[name].iter_rows(min_row=2)) == number
    with closing(sqlite3.connect(release / "jejak-penggerak.sqlite")) as database:
        assert database.execute(f'SELECT count(*) FROM "{name}"').fetchone() == (number,)


def test_totals_agree(release: Path) -> None:
    counts = _rows(release, "counts", "event_id", "value")
    with closing(sqlite3.connect(release / "jejak-penggerak.sqlite")) as database:
        assert database.execute('SELECT sum("value") FROM counts').fetchone()[0] == sum(v for _, v in counts)
    coverage = _rows(release, "coverage", "province_code", "cohort", "trainees", "n_events")
    provinces = _rows(release, "provinces", "province_code", "cohort", "trainees", "n_reported")
    for code, cohort, trainees, reported in provinces:
        cells = [row for row in coverage if row[:2] == (code, cohort)]
        assert sum(row[2] or 0 for row in cells) == (trainees or 0)
        assert sum(row[3] > 0 for row in cells) == reported
    events = _rows(release, "events", "event_id", "cohort", "regency_code")
    assert sum(row[3] for row in coverage) == sum(1 for _, cohort, code in events if cohort and code)
    data = (release / "report" / "index.html").read_text(encoding="utf-8")
    assert f"<dd>{len(events)}</dd>" in data


def test_the_first_release_says_so(release: Path) -> None:
    assert json.loads((release / "CHANGES.json").read_text(encoding="utf-8"))["since"] is None


def _rows(release: Path, table: str, *columns: str) -> list[tuple]:  # type: ignore[type-arg]
    rows = pq.read_table(release / f"{table}.parquet", columns=list(columns)).to_pylist()
    return [tuple(row[column] for column in columns) for row in rows]
