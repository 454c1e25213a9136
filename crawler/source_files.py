"""Reads source files: every `*.toml` under a folder is one `Source`, named like its file."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from crawler.source import Source
from models.errors import SourceError, UsageError
from models.gazetteer import load_gazetteer

PACKAGED = Path(__file__).parent / "sources"
"""The source files that come with the program, in one folder a province."""


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """What source files hold: the sources by name, and what is wrong with each file that is none.

    Each problem is one line that names file, key and what is wrong.
    """

    sources: tuple[Source, ...]
    problems: Mapping[Path, tuple[str, ...]]

    def choose(self, names: Collection[str], province: str | None) -> tuple[Source, ...]:
        """The sources of these names, or all, and of this province; `UsageError` where there is none."""
        unknown = sorted(set(names) - {source.name for source in self.sources})
        if unknown:
            raise UsageError(f"no such source: {', '.join(unknown)} (see `jejak sources`)")
        chosen = tuple(
            source
            for source in self.sources
            if (not names or source.name in names) and province in (None, source.province)
        )
        if not chosen:
            raise UsageError(f"no source for province {province} (see `jejak sources`)")
        return chosen

    def lines(self) -> tuple[str, ...]:
        """All problems of all files."""
        return tuple(problem for problems in self.problems.values() for problem in problems)


def load_sources(*directories: Path) -> tuple[Source, ...]:
    """The sources of all files under `directories`, sorted by name; `SourceError` at the first problem."""
    found = read_sources(*directories)
    if found.problems:
        raise SourceError(found.lines()[0])
    return found.sources


def read_sources(*directories: Path) -> SourceFiles:
    """The sources of all files under `directories`, sorted by name; files with problems are set aside."""
    sources: dict[str, Source] = {}
    problems: dict[Path, tuple[str, ...]] = {}
    first: dict[str, Path] = {}
    owners: dict[str, str] = {}
    for path in _files(directories):
        source, wrong = _read(path)
        if path.stem in first:
            wrong.append(f"{path}: name: {path.stem!r} is already the name of {first[path.stem]}")
        elif source is not None:
            taken = sorted(source.hosts & owners.keys())
            wrong += [f"{path}: {host} is already a host of {owners[host]!r}" for host in taken]
            owners |= dict.fromkeys(source.hosts - owners.keys(), source.name)
        first.setdefault(path.stem, path)
        if wrong:
            problems[path] = tuple(wrong)
        elif source is not None:
            sources[source.name] = source
    return SourceFiles(tuple(sources[name] for name in sorted(sources)), problems)


def workspace_sources(workspace: Path) -> SourceFiles:
    """The packaged sources, and those under `sources/` of the workspace."""
    own = workspace / "sources"
    return read_sources(PACKAGED, *([own] if own.is_dir() else []))


def _files(directories: tuple[Path, ...]) -> Iterator[Path]:
    for directory in directories:
        if not directory.is_dir():
            raise SourceError(f"{directory}: no such folder")
        yield from sorted(directory.rglob("*.toml"))


def _read(path: Path) -> tuple[Source | None, list[str]]:
    try:
        source = Source.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        return None, [f"{path}: {error.strerror}"]
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"{path}: not TOML: {error}"]
    except ValidationError as error:
        return None, [
            ": ".join(filter(None, (str(path), _key(problem["loc"]), problem["msg"])))
            for problem in error.errors(include_url=False, include_context=False)
        ]
    return source, [f"{path}: {problem}" for problem in _mismatches(source, path.stem)]


def _mismatches(source: Source, stem: str) -> Iterator[str]:
    """What no single key shows: the file's name, and codes that are no area's."""
    gazetteer = load_gazetteer()
    if source.name != stem:
        yield f"name: {source.name!r} is not the file's name {stem!r}"
    if source.province and source.province not in {province.code for province in gazetteer.provinces}:
        yield f"province: {source.province!r} is no province's code"
    if source.regency and source.regency not in {regency.code for regency in gazetteer.regencies}:
        yield f"regency: {source.regency!r} is no regency's or city's code"
    elif source.regency and source.regency[:2] != source.province:
        yield f"regency: {source.regency!r} needs province = {source.regency[:2]!r}"


def _key(location: tuple[int | str, ...]) -> str:
    """A pydantic location as one writes it: `discover[0].method`."""
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return key.removeprefix(".")
