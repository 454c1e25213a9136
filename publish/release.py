"""A release: the tables in every format, what describes them and the report, all there or not at all."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pandas as pd

from models.errors import CheckFailed
from models.gazetteer import load_gazetteer
from models.plural import counted
from publish.about import NAME, About, load_about
from publish.changes import compare, to_record
from publish.checks import check_evidence, validate
from publish.earlier import read_newest
from publish.events.identity import keep_ids, known_events
from publish.formats.citation import citation_file, in_words
from publish.formats.croissant import FILE_NAME as CROISSANT
from publish.formats.croissant import croissant
from publish.formats.database import write_database
from publish.formats.files import write_csv, write_parquet
from publish.formats.package import DESCRIPTOR, codebook, descriptor, to_json
from publish.formats.quality import quality
from publish.formats.workbook import write_workbook
from publish.health import SourceHealth
from publish.report.downloads import downloads
from publish.report.page import render
from publish.review.apply import Reviewed
from publish.review.decisions import Decision
from publish.schema import Table, release_tables
from publish.tables import Findings, find, lay_out
from publish.versions import next_version, point_to_newest, releasing


@dataclass(frozen=True, slots=True)
class ReleaseSummary:
    """What a release holds; `n_clusters` counts the distinct texts among the relevant articles.

    `is_new` is false where nothing differs from the newest release, which then stands; `review` tells of
    decisions that had no effect.
    """

    path: Path
    is_new: bool
    n_articles: int
    n_relevant: int
    n_clusters: int
    n_events: int
    n_counts: int
    provinces: int
    regencies: int
    cohorts: int
    review: tuple[str, ...] = ()

    def __str__(self) -> str:
        return (
            f"{counted(self.n_events, 'event')} and {counted(self.n_counts, 'figure')} from "
            f"{counted(self.n_relevant, 'report')} ({self.n_clusters} without syndicated copies), in "
            f"{counted(self.provinces, 'province')}, {counted(self.regencies, 'regency')} and "
            f"{counted(self.cohorts, 'cohort')}"
        )


def publish(
    articles: pd.DataFrame,
    facts: pd.DataFrame,
    releases: Path,
    *,
    day: date,
    decisions: Sequence[Decision] = (),
    health: Sequence[SourceHealth] = (),
    with_text: bool = False,
    bom: bool = False,
) -> ReleaseSummary:
    """Write a release of `articles` and `facts`, made on `day`, to the folder `releases`; say what it holds.

    A person's `decisions` are laid over the facts. Events keep the ids that they have in the newest release,
    and where nothing differs from that, it stands and none is written. `releases/../release.toml` may say
    whose it is. `with_text` adds the articles' full text, for private use, `bom` a byte order mark to the
    CSV files. The same input after the same releases gives the same bytes.

    Raises `CheckFailed` where the tables break the schema, evidence is not where it should be or an empty
    release would follow one that is not; the releases that are there stay.
    """
    gazetteer = load_gazetteer()
    earlier = read_newest(releases)
    findings = find(articles, facts, decisions)
    if earlier:
        findings = replace(findings, events=keep_ids(findings.events, known_events(earlier.frames)))
    check_evidence(findings.articles, findings.facts)
    tables = release_tables(with_text=with_text)
    frames = lay_out(findings, gazetteer, with_text=with_text)
    validate(tables, frames)
    if earlier and not findings.articles and len(earlier.frames["articles"]):
        raise CheckFailed(f"no articles to publish, and release {earlier.version} holds some")
    changes = compare(tables, frames, earlier.frames, str(earlier.version)) if earlier else None
    version = next_version(releases, day)
    about = load_about(releases.parent / "release.toml", str(version), day)
    if earlier and not changes and earlier.is_like(tables, about, bom=bom):
        point_to_newest(releases)
        return _summary(findings, releases / str(earlier.version), is_new=False)
    with releasing(releases, version) as folder:
        write_tables(tables, frames, folder, about, bom=bom)
        created = max((article.fetched_at for article in findings.articles), default=None)
        _write(
            folder,
            {
                DESCRIPTOR: to_json(descriptor(tables, folder, about, created, bom=bom)),
                CROISSANT: to_json(croissant(tables, folder, about=about, created=created)),
                "CODEBOOK.md": codebook(tables),
                "CITATION.cff": citation_file(about),
                "QUALITY.md": quality(tables, frames),
                "CHANGES.json": to_json(to_record(changes)),
            },
        )
        page = render(
            findings,
            frames,
            gazetteer,
            about=about,
            changes=changes,
            health=health,
            downloads=downloads(folder),
        )
        _write(folder / "report", {"index.html": page})
    return _summary(findings, releases / str(version), is_new=True)


def write_tables(
    tables: Sequence[Table], frames: Mapping[str, pd.DataFrame], folder: Path, about: About, *, bom: bool
) -> None:
    """Write the tables in every format."""
    for table in tables:
        write_csv(table, frames[table.name], folder / f"{table.name}.csv", bom=bom)
        write_parquet(table, frames[table.name], folder / f"{table.name}.parquet")
    write_workbook(tables, frames, folder / f"{NAME}.xlsx", about=in_words(about))
    write_database(tables, frames, folder / f"{NAME}.sqlite")


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _summary(findings: Findings, path: Path, *, is_new: bool) -> ReleaseSummary:
    relevant = [article.article_id for article in findings.articles if article.relevant]
    keys = [event.key for event in findings.events]
    return ReleaseSummary(
        path,
        is_new,
        n_articles=len(findings.articles),
        n_relevant=len(relevant),
        n_clusters=len({findings.clusters[article_id].cluster_id for article_id in relevant}),
        n_events=len(findings.events),
        n_counts=sum(len(event.counts) for event in findings.events),
        provinces=len({key.area.province for key in keys} - {None}),
        regencies=len({key.area.regency for key in keys} - {None}),
        cohorts=len({key.cohort for key in keys} - {None}),
        review=tuple(_without_effect(findings.review)),
    )


def _without_effect(review: Reviewed) -> Iterator[str]:
    """A line on each kind of decision that changed nothing."""
    kinds = {
        "wait in the queue, for the words around them have changed": len(review.stale),
        "contradict one another and wait in the queue": sum(map(len, review.disputed)),
        "are on articles that are not here": len(review.elsewhere),
    }
    return (
        f"{counted(number, 'decision')} had no effect: they {why}" for why, number in kinds.items() if number
    )
