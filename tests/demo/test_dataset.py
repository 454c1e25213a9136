"""The whole path over real HTTP: the demo's sites, crawled, read, annotated and published, give what is known.

Everything invented or missed anywhere on the way shows here, table by table. The expected tables follow from
what the articles' authors wrote down (`tests/demo/expected.py`).
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from crawler.demo.content import DemoArticle, article_url, load_articles, load_traps
from crawler.demo.server import DemoServer, LoggedRequest
from crawler.demo.sites import FORBIDDEN, SOURCES
from crawler.programme import names_programme
from crawler.report import CrawlReport
from crawler.run import crawl
from crawler.source_files import load_sources
from extract.parts import ExtractReport, extract_archive, load_parts
from extract.shard import Outlet
from publish.release import ReleaseSummary, publish
from tests.demo import expected

DAY = date(2026, 11, 24)
#: Organisers and venues that are not read: a table of venues, and who is in charge by half a sentence.
UNREAD = {
    "balai guru penggerak papua",
    "sman 2 manna",
    "smpn 1 ujan mas",
    "smkn 1 karang tinggi",
    "smpn 2 kaur selatan",
    "sman 1 lebong utara",
}


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the demo and what came of it."""

    workspace: Path
    requests: list[LoggedRequest]
    crawled: CrawlReport
    extracted: ExtractReport
    summary: ReleaseSummary

    def table(self, name: str) -> pd.DataFrame:
        return pd.read_csv(
            self.workspace / "release" / "latest" / f"{name}.csv", dtype=str, keep_default_na=False
        )

    def digests(self) -> dict[str, str]:
        files = [path for path in (self.workspace / "release").rglob("*") if path.is_file()]
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def run_demo(workspace: Path) -> Run:
    sources = load_sources(SOURCES)
    outlets = {host: Outlet(source.name, source.outlet) for source in sources for host in source.hosts}
    with DemoServer() as server:
        crawled = crawl(workspace, sources, env={"http_proxy": server.proxy_url})
        requests = server.requests
    extracted = extract_archive(workspace / "archive", workspace / "facts", outlets)
    summary = publish(*load_parts(workspace / "facts"), workspace / "release", day=DAY)
    return Run(workspace, requests, crawled, extracted, summary)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("workspace")


@pytest.fixture(scope="module")
def first(workspace: Path) -> Run:
    return run_demo(workspace)


@pytest.fixture(scope="module")
def second(first: Run) -> Iterator[tuple[dict[str, str], Run]]:
    """The digests of the first release, and a second run on the same workspace."""
    before = first.digests()
    yield before, run_demo(first.workspace)


@pytest.mark.parametrize("name", expected.TABLES)
def test_annotations_give_the_committed_tables(name: str) -> None:
    committed = pd.read_csv(expected.FOLDER / f"{name}.csv", dtype=str, keep_default_na=False)
    assert _rows(expected.tables()[name]) == _rows(committed)


@pytest.mark.parametrize("name", expected.TABLES)
def test_pipeline_gives_the_expected_table(first: Run, name: str) -> None:
    committed = pd.read_csv(expected.FOLDER / f"{name}.csv", dtype=str, keep_default_na=False)
    named = ["organisers", "venues"]  # judged article by article below
    found, wanted = (table.drop(columns=named, errors="ignore") for table in (first.table(name), committed))
    assert _rows(found) == _rows(wanted)


def test_organisers_and_venues_are_the_annotated_ones_but_for_what_is_known(first: Run) -> None:
    urls = {row.article_id: row.url for row in first.table("articles").itertuples()}
    facts = first.table("facts")
    named = facts[facts.kind.isin(["organiser", "venue"])]
    found = {(str(urls[row.article_id]), str(row.kind), str(row.value).lower()) for row in named.itertuples()}
    wanted = {
        (article_url(article), kind, name["name"].lower())
        for article in load_articles()
        for kind in ("organiser", "venue")
        for name in article.gold.get(f"{kind}s", ())
    }
    assert found - wanted == set()
    assert {name for _, _, name in wanted - found} == UNREAD


def test_articles_are_the_demos(first: Run) -> None:
    found = {row.url: row for row in first.table("articles").itertuples()}
    articles = {article_url(article): article for article in load_articles()}
    naming = {url for url, article in articles.items() if _names_programme(article)}
    # A page may be kept for what its boxes of related news name.
    assert naming <= found.keys() < articles.keys()
    for url, row in found.items():
        article = articles[str(url)]
        assert (row.title, row.published) == (article.title, article.published.date().isoformat()), url
        assert row.relevant == str(article.gold["relevant"]).lower(), url


def _names_programme(article: DemoArticle) -> bool:
    """Whether the crawl must keep an article."""
    return names_programme(f"{article.title} {article.body}")


def test_copies_are_joined(first: Run) -> None:
    clusters = {str(row.url): str(row.cluster_id) for row in first.table("articles").itertuples()}
    originals = {f"{article.site}/{article.slug}": article for article in load_articles()}
    copies = [article for article in load_articles() if article.copy_of]
    assert len(copies) == 6
    for copy in copies:
        assert copy.copy_of is not None
        assert clusters[article_url(copy)] == clusters[article_url(originals[copy.copy_of])], copy.slug
    assert len(set(clusters.values())) == len(clusters) - len(copies)


def test_coverage_is_of_every_regency_and_cohort(first: Run) -> None:
    coverage = first.table("coverage")
    assert len(coverage) == 514 * 11
    reached = {(row.regency_code, row.cohort) for row in coverage.itertuples() if row.n_events != "0"}
    events = {(row.regency_code, row.cohort) for row in first.table("events").itertuples()}
    assert reached == {(regency, cohort) for regency, cohort in events if regency and cohort}


def test_facts_of_the_event_are_the_annotated_ones(first: Run) -> None:
    columns = ["article_id", "kind", "value", "value_end", "group", "role", "place_code"]
    own = {"event", "subject"}
    wanted = expected.frames()[1]
    wanted = wanted[wanted.role.isin(own)][columns].fillna("").astype(str)
    found = first.table("facts")
    found = found[found.role.isin(own)][columns]
    assert set(map(tuple, found.values)) == set(map(tuple, wanted.values))


def test_traps_are_not_in_the_dataset(first: Run) -> None:
    urls = set(first.table("articles").url)
    assert load_traps()
    assert not urls & {article_url(trap) for trap in load_traps()}


def test_no_forbidden_page_is_requested(first: Run) -> None:
    assert [r for r in first.requests if r.path.startswith(FORBIDDEN)] == []
    assert {r.host for r in first.requests if r.path == "/robots.txt"} == {r.host for r in first.requests}


def test_failures_are_named(first: Run) -> None:
    failures = {kind: len(urls) for source in first.crawled.sources for kind, urls in source.failures.items()}
    assert failures == {"not_found_404": 1, "gone_410": 1, "redirect_loop": 1, "truncated": 1, "robots": 2}


def test_page_that_recovers_is_archived(first: Run) -> None:
    stumbled = [r for r in first.requests if r.status == 500]
    assert len(stumbled) == 1
    again = [r for r in first.requests if (r.host, r.path) == (stumbled[0].host, stumbled[0].path)]
    assert [r.status for r in again] == [500, 200]


def test_second_run_fetches_nothing_that_has_not_changed(second: tuple[dict[str, str], Run]) -> None:
    run = second[1]
    fetched = [r for r in run.requests if r.status == 200 and r.path != "/robots.txt"]
    cut = {article_url(trap) for trap in load_traps()}
    assert {f"http://{r.host}{r.path}" for r in fetched} <= cut  # the cut-off page is tried again
    assert [(s.new, s.changed) for s in run.crawled.sources] == [(0, 0)] * 6
    assert run.extracted.done == ()


def test_second_run_leaves_identical_files(second: tuple[dict[str, str], Run]) -> None:
    before, run = second
    assert run.digests() == before
    assert not run.summary.is_new


def _rows(frame: pd.DataFrame) -> list[tuple[str, ...]]:
    text = frame.drop(columns="confidence", errors="ignore").astype(object)
    text = text.where(text.notna(), "").map(lambda cell: str(cell).lower())
    return sorted(map(tuple, text.values))
