"""The facts folder: two Parquet parts a WARC file, and a manifest of what each was made from.

A part is made again only when its WARC file, the program's extraction version or the outlets' names
have changed. Files appear whole or not at all, and the manifest is written after them, so a run may be
killed at any moment and started again.
"""

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from extract.archive import digest_of
from extract.shard import Outlet, Row, extract_shard

#: Raise it with every change of rules or data that can change a fact, so that old parts are made again.
EXTRACTION_VERSION = 1

ARTICLE_SCHEMA = pa.schema(
    [
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("url", pa.string(), nullable=False),
        ("outlet", pa.string()),
        ("source", pa.string()),
        ("title", pa.string()),
        ("author", pa.string()),
        ("published", pa.date32()),
        ("published_source", pa.string()),
        ("modified", pa.date32()),
        pa.field("fetched_at", pa.timestamp("us", tz="UTC"), nullable=False),
        pa.field("record_id", pa.string(), nullable=False),
        pa.field("relevant", pa.bool_(), nullable=False),
        pa.field("text", pa.string(), nullable=False),
    ]
)
FACT_SCHEMA = pa.schema(
    [
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        ("value_end", pa.string()),
        ("group", pa.string()),
        ("role", pa.string()),
        ("place_code", pa.string()),
        ("cohort", pa.int64()),
        pa.field("approx", pa.bool_(), nullable=False),
        pa.field("evidence", pa.string(), nullable=False),
        pa.field("start", pa.int64(), nullable=False),
        pa.field("end", pa.int64(), nullable=False),
        pa.field("confidence", pa.float64(), nullable=False),
        pa.field("rule", pa.string(), nullable=False),
    ]
)


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What a part was made from, and what was in it."""

    size: int
    sha256: str
    version: int
    outlets: str
    pages: int
    articles: int
    relevant: int
    facts: int
    unread: tuple[str, ...]
    problem: str | None


@dataclass(frozen=True, slots=True)
class ExtractReport:
    """What came of an extraction: the WARC files by what was done with them, and what they hold in all.

    `broken` maps a file to what is wrong with it; the pages before the break are in the parts.
    """

    done: tuple[str, ...]
    kept: tuple[str, ...]
    broken: Mapping[str, str]
    pages: int
    articles: int
    relevant: int
    facts: int
    unread: tuple[str, ...]


def extract_archive(
    archive: Path,
    facts: Path,
    outlets: Mapping[str, Outlet],
    progress: Callable[[int, int], None] | None = None,
) -> ExtractReport:
    """Make the parts of every WARC file of a folder that is new or changed."""
    facts.mkdir(parents=True, exist_ok=True)
    paths = sorted(archive.glob("*.warc.gz"))
    names = {path.name for path in paths}
    manifest = {name: entry for name, entry in read_manifest(facts).items() if name in names}
    _write_manifest(facts, manifest)
    fingerprint = _fingerprint(outlets)
    done: list[str] = []
    for index, path in enumerate(paths):
        if progress:
            progress(index, len(paths))
        if _is_current(path, manifest.get(path.name), fingerprint):
            continue
        manifest[path.name] = _make_part(path, facts, outlets, fingerprint)
        _write_manifest(facts, manifest)
        done.append(path.name)
    entries = [manifest[name] for name in sorted(names)]
    return ExtractReport(
        done=tuple(done),
        kept=tuple(sorted(names - set(done))),
        broken={name: manifest[name].problem or "" for name in sorted(names) if manifest[name].problem},
        pages=sum(entry.pages for entry in entries),
        articles=sum(entry.articles for entry in entries),
        relevant=sum(entry.relevant for entry in entries),
        facts=sum(entry.facts for entry in entries),
        unread=tuple(url for entry in entries for url in entry.unread),
    )


def read_manifest(facts: Path) -> dict[str, ManifestEntry]:
    """The manifest by WARC file name; empty where there is none."""
    path = facts / "manifest.json"
    if not path.is_file():
        return {}
    rows: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
    return {name: ManifestEntry(**{**row, "unread": tuple(row["unread"])}) for name, row in rows.items()}


def load_parts(facts: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All articles and facts of the folder; of an article read more than once, the latest reading."""
    stems = [_stem(name) for name in sorted(read_manifest(facts))]
    articles = _read_all([facts / f"{stem}.articles.parquet" for stem in stems], ARTICLE_SCHEMA)
    part_of = pa.array(
        [
            i
            for i, stem in enumerate(stems)
            for _ in range(pq.read_metadata(facts / f"{stem}.articles.parquet").num_rows)
        ],
        pa.int64(),
    )
    article_frame = articles.append_column("part", part_of).to_pandas()
    article_frame = article_frame.sort_values(["fetched_at", "record_id"]).drop_duplicates(
        "article_id", keep="last"
    )
    fact_tables = [pq.read_table(facts / f"{stem}.facts.parquet", schema=FACT_SCHEMA) for stem in stems]
    fact_frames = [table.to_pandas().assign(part=i) for i, table in enumerate(fact_tables)]
    fact_frame = (
        pd.concat(fact_frames, ignore_index=True) if fact_frames else FACT_SCHEMA.empty_table().to_pandas()
    )
    if fact_frames:
        fact_frame = fact_frame.merge(article_frame[["article_id", "part"]], on=["article_id", "part"])
        fact_frame = fact_frame.drop(columns="part")
    ordered = article_frame.drop(columns="part").sort_values("article_id").reset_index(drop=True)
    return ordered, fact_frame


def _read_all(paths: Sequence[Path], schema: pa.Schema) -> pa.Table:
    tables = [pq.read_table(path, schema=schema) for path in paths]
    return pa.concat_tables(tables) if tables else schema.empty_table()


def _is_current(path: Path, entry: ManifestEntry | None, fingerprint: str) -> bool:
    return (
        entry is not None
        and entry.version == EXTRACTION_VERSION
        and entry.outlets == fingerprint
        and entry.size == path.stat().st_size
        and entry.sha256 == digest_of(path)
    )


def _make_part(path: Path, facts: Path, outlets: Mapping[str, Outlet], fingerprint: str) -> ManifestEntry:
    shard = extract_shard(path, outlets)
    stem = _stem(path.name)
    _write(facts / f"{stem}.articles.parquet", shard.articles, ARTICLE_SCHEMA)
    _write(facts / f"{stem}.facts.parquet", shard.facts, FACT_SCHEMA)
    return ManifestEntry(
        size=path.stat().st_size,
        sha256=digest_of(path),
        version=EXTRACTION_VERSION,
        outlets=fingerprint,
        pages=shard.pages,
        articles=len(shard.articles),
        relevant=sum(row["relevant"] for row in shard.articles),
        facts=len(shard.facts),
        unread=shard.unread,
        problem=shard.problem,
    )


def _write(path: Path, rows: Sequence[Row], schema: pa.Schema) -> None:
    scratch = path.with_name(path.name + ".part")
    pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), scratch)
    scratch.replace(path)


def _write_manifest(facts: Path, manifest: Mapping[str, ManifestEntry]) -> None:
    path = facts / "manifest.json"
    scratch = path.with_name(path.name + ".part")
    rows = {name: asdict(entry) for name, entry in sorted(manifest.items())}
    scratch.write_text(json.dumps(rows, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    scratch.replace(path)


def _fingerprint(outlets: Mapping[str, Outlet]) -> str:
    listed = json.dumps(sorted((host, o.source, o.name) for host, o in outlets.items()))
    return hashlib.sha1(listed.encode()).hexdigest()[:12]


def _stem(warc_name: str) -> str:
    return warc_name.removesuffix(".warc.gz")
