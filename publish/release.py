"""A release: the tables, what describes them and the report, all there or not at all."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pyarrow.parquet as pq

from models.errors import CheckFailed
from models.gazetteer import load_gazetteer
from models.plural import counted
from publish.checks import check_evidence, validate
from publish.files import write_csv, write_parquet
from publish.package import codebook, descriptor, to_json
from publish.report import render
from publish.schema import release_tables
from publish.tables import Findings, find, lay_out


@dataclass(frozen=True, slots=True)
class ReleaseSummary:
    """What a release holds; `n_clusters` counts the distinct texts among the relevant articles."""

    path: Path
    n_articles: int
    n_relevant: int
    n_clusters: int
    n_events: int
    n_counts: int
    provinces: int
    regencies: int
    cohorts: int

    def __str__(self) -> str:
        return (
            f"{counted(self.n_events, 'event')} and {counted(self.n_counts, 'figure')} from "
            f"{counted(self.n_relevant, 'report')} ({self.n_clusters} without syndicated copies), in "
            f"{counted(self.provinces, 'province')}, {counted(self.regencies, 'regency')} and "
            f"{counted(self.cohorts, 'cohort')}"
        )


def publish(
    articles: pd.DataFrame, facts: pd.DataFrame, release_dir: Path, *, with_text: bool = False
) -> ReleaseSummary:
    """Write the release of `articles` and `facts` to `release_dir` and say what it holds.

    The same input gives the same bytes. `with_text` adds the articles' full text, for private use.
    Raises `CheckFailed` where the tables break the schema, evidence is not where it should be or an empty
    release would replace one that is not; the release that was there before stays.
    """
    gazetteer = load_gazetteer()
    findings = find(articles, facts)
    check_evidence(findings.articles, findings.facts)
    tables = release_tables(with_text=with_text)
    frames = lay_out(findings, gazetteer, with_text=with_text)
    validate(tables, frames)
    created = max((article.fetched_at for article in findings.articles), default=None)
    with replacing(release_dir) as folder:
        if not findings.articles and _holds_articles(release_dir):
            raise CheckFailed(f"no articles to publish, and {release_dir} is a release that holds some")
        for table in tables:
            write_csv(table, frames[table.name], folder / f"{table.name}.csv")
            write_parquet(table, frames[table.name], folder / f"{table.name}.parquet")
        (folder / "datapackage.json").write_text(
            to_json(descriptor(tables, folder, created)), encoding="utf-8", newline="\n"
        )
        (folder / "CODEBOOK.md").write_text(codebook(tables), encoding="utf-8", newline="\n")
        (folder / "report").mkdir()
        (folder / "report" / "index.html").write_text(
            render(findings, gazetteer), encoding="utf-8", newline="\n"
        )
    return _summary(findings, release_dir)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A new, empty sibling folder that takes the place of `folder` when the block ends well.

    Where the block fails, `folder` is as before. Where a run was killed between the two renames, the
    next one puts the old folder back first.
    """
    new, old = (folder.with_name(f".{folder.name}.{state}") for state in ("new", "old"))
    folder.parent.mkdir(parents=True, exist_ok=True)
    if old.exists() and not folder.exists():
        old.rename(folder)
    for leftover in (new, old):
        shutil.rmtree(leftover, ignore_errors=True)
    new.mkdir()
    try:
        yield new
        _swap(new, folder, old)
    finally:
        shutil.rmtree(new, ignore_errors=True)
    shutil.rmtree(old, ignore_errors=True)


def _holds_articles(release_dir: Path) -> bool:
    path = release_dir / "articles.parquet"
    return path.is_file() and pq.read_metadata(path).num_rows > 0


def _swap(new: Path, folder: Path, old: Path) -> None:
    if not folder.exists():
        new.rename(folder)
        return
    folder.rename(old)
    try:
        new.rename(folder)
    except OSError:
        old.rename(folder)
        raise


def _summary(findings: Findings, path: Path) -> ReleaseSummary:
    relevant = [article.article_id for article in findings.articles if article.relevant]
    keys = [event.key for event in findings.events]
    return ReleaseSummary(
        path,
        n_articles=len(findings.articles),
        n_relevant=len(relevant),
        n_clusters=len({findings.clusters[article_id].cluster_id for article_id in relevant}),
        n_events=len(findings.events),
        n_counts=sum(len(event.counts) for event in findings.events),
        provinces=len({key.area.province for key in keys} - {None}),
        regencies=len({key.area.regency for key in keys} - {None}),
        cohorts=len({key.cohort for key in keys} - {None}),
    )
