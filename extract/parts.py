"""The facts folder: two Parquet parts a WARC file, and a manifest of what each was made from.

A part is made again only when its WARC file, the program's extraction version or the outlets' names
have changed. Files appear whole or not at all, and the manifest is written after them, so a run may be
killed at any moment and started again.
"""

import hashlib
import json
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from extract.archive import digest_of
from extract.columns import ARTICLE_SCHEMA, FACT_SCHEMA
from extract.pages import EarlierFile
from extract.shard import Outlet, Row, extract_shard
from models.errors import InputError
from models.trained import trained_version

log = logging.getLogger(__name__)

#: Raise it with every change of rules or data that can change a fact, so that old parts are made again.
EXTRACTION_VERSION = 5
#: The reader of parts that were made without the trained pipeline.
RULES = "rules only"


@dataclass(frozen=True, slots=True)
class ManifestEntry:
    """What a part was made from, and what was in it.

    `reader` is the trained pipeline that helped, or `RULES`; `hosts` are those of its pages, `outlets` a
    digest of their names; `further` maps the further pages of articles to the first ones.
    """

    size: int
    sha256: str
    version: int
    reader: str
    outlets: str
    pages: int
    articles: int
    relevant: int
    facts: int
    unread: tuple[str, ...]
    hosts: tuple[str, ...]
    further: Mapping[str, str]
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
    *,
    rules_only: bool = False,
) -> ExtractReport:
    """Make the parts of every WARC file of a folder that is new or changed, or was read by another reader.

    Raises `DataError` where the trained pipeline cannot be loaded.
    """
    reader = RULES if rules_only else trained_version()
    facts.mkdir(parents=True, exist_ok=True)
    paths = sorted(archive.glob("*.warc.gz"))
    names = {path.name for path in paths}
    manifest = {name: entry for name, entry in read_manifest(facts).items() if name in names}
    _write_manifest(facts, manifest)
    earlier: list[EarlierFile] = []
    done: list[str] = []
    for index, path in enumerate(paths):
        if progress:
            progress(index, len(paths))
        if not _is_current(path, facts, manifest.get(path.name), outlets, reader):
            manifest[path.name] = _make_part(path, facts, outlets, earlier, reader)
            _write_manifest(facts, manifest)
            done.append(path.name)
        earlier.append(EarlierFile(path, manifest[path.name].further))
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
    """The manifest by WARC file name; empty where there is none that can be read: parts can be made again."""
    path = facts / "manifest.json"
    if not path.is_file():
        return {}
    try:
        rows: dict[str, dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))
        return {name: _entry(row) for name, row in rows.items()}
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        log.warning("%s cannot be read (%s): every part is made again", path, error)
        return {}


def _entry(row: Mapping[str, Any]) -> ManifestEntry:
    lists = {name: tuple(row[name]) for name in ("unread", "hosts")}
    return ManifestEntry(**{**row, **lists})


def load_parts(facts: Path) -> tuple[pd.DataFrame, pd.DataFrame]:
    """All articles and facts of the folder; of an article read more than once, the latest reading.

    `first_fetched` is when an article was captured first. Raises `InputError` for a part that is damaged or
    gone.
    """
    files = [_part_files(facts, name) for name in sorted(read_manifest(facts))]
    articles = _read_all([article_file for article_file, _ in files], ARTICLE_SCHEMA)
    articles["first_fetched"] = articles.groupby("article_id")["fetched_at"].transform("min")
    articles = articles.sort_values(["fetched_at", "part"]).drop_duplicates("article_id", keep="last")
    found = _read_all([fact_file for _, fact_file in files], FACT_SCHEMA)
    found = found.merge(articles[["article_id", "part"]], on=["article_id", "part"])
    ordered = articles.sort_values("article_id").reset_index(drop=True)
    return ordered.drop(columns="part"), found.drop(columns="part")


def _read_all(paths: Sequence[Path], schema: pa.Schema) -> pd.DataFrame:
    """The rows of the files in one frame; `part` numbers the file that a row is from."""
    tables = [_read(path, schema).assign(part=number) for number, path in enumerate(paths)]
    empty = schema.empty_table().to_pandas().assign(part=0)
    frame: pd.DataFrame = pd.concat(tables or [empty], ignore_index=True)
    return frame


def _read(path: Path, schema: pa.Schema) -> pd.DataFrame:
    try:
        frame: pd.DataFrame = pq.read_table(path, schema=schema).to_pandas()
    except (OSError, pa.ArrowException) as error:
        raise InputError(f"{path} cannot be read ({error}); `jejak extract` makes it again") from error
    return frame


def _is_current(
    path: Path, facts: Path, entry: ManifestEntry | None, outlets: Mapping[str, Outlet], reader: str
) -> bool:
    return (
        entry is not None
        and entry.version == EXTRACTION_VERSION
        and entry.reader == reader
        and entry.outlets == _fingerprint(outlets, entry.hosts)
        and all(part.is_file() for part in _part_files(facts, path.name))
        and entry.size == path.stat().st_size
        and entry.sha256 == digest_of(path)
    )


def _make_part(
    path: Path, facts: Path, outlets: Mapping[str, Outlet], earlier: Sequence[EarlierFile], reader: str
) -> ManifestEntry:
    shard = extract_shard(path, outlets, earlier, rules_only=reader == RULES)
    article_file, fact_file = _part_files(facts, path.name)
    _write(article_file, shard.articles, ARTICLE_SCHEMA)
    _write(fact_file, shard.facts, FACT_SCHEMA)
    return ManifestEntry(
        size=path.stat().st_size,
        sha256=digest_of(path),
        version=EXTRACTION_VERSION,
        reader=reader,
        outlets=_fingerprint(outlets, shard.hosts),
        pages=shard.pages,
        articles=len(shard.articles),
        relevant=sum(row["relevant"] for row in shard.articles),
        facts=len(shard.facts),
        unread=shard.unread,
        hosts=shard.hosts,
        further=shard.further,
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


def _fingerprint(outlets: Mapping[str, Outlet], hosts: Sequence[str]) -> str:
    """A digest of what the outlets say of the hosts."""
    listed = json.dumps([(host, o.source, o.name) for host in hosts if (o := outlets.get(host))])
    return hashlib.sha1(listed.encode()).hexdigest()[:12]


def _part_files(facts: Path, warc_name: str) -> tuple[Path, Path]:
    """The articles and the facts of a WARC file."""
    stem = warc_name.removesuffix(".warc.gz")
    return facts / f"{stem}.articles.parquet", facts / f"{stem}.facts.parquet"
