"""Reads source files: every `*.toml` under a folder is one `Source`, named like its file."""

import tomllib
from collections.abc import Iterator
from pathlib import Path

from pydantic import ValidationError

from crawler.source import Source
from models.errors import SourceError

PACKAGED = Path(__file__).parent / "sources"
"""The source files that come with the program, in one folder a province."""


def load_sources(*directories: Path) -> tuple[Source, ...]:
    """The sources of all files under `directories`, sorted by name; `SourceError` at the first problem."""
    found: dict[str, tuple[Path, Source]] = {}
    for path in _files(directories):
        source, problems = _read(path)
        if source is None:
            raise SourceError(problems[0])
        if source.name in found:
            raise SourceError(_duplicate(path, found[source.name][0]))
        found[source.name] = (path, source)
    return tuple(found[name][1] for name in sorted(found))


def check_sources(directory: Path) -> list[str]:
    """All problems of all files under `directory`, each naming file, key and what is wrong."""
    problems: list[str] = []
    first: dict[str, Path] = {}
    for path in _files((directory,)):
        problems.extend(_read(path)[1])
        if path.stem in first:
            problems.append(_duplicate(path, first[path.stem]))
        first.setdefault(path.stem, path)
    return problems


def _files(directories: tuple[Path, ...]) -> Iterator[Path]:
    for directory in directories:
        if not directory.is_dir():
            raise SourceError(f"{directory}: no such folder")
        yield from sorted(directory.rglob("*.toml"))


def _read(path: Path) -> tuple[Source | None, list[str]]:
    try:
        source = Source.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        return None, [f"{path}: not TOML: {error}"]
    except ValidationError as error:
        return None, [
            f"{path}: {_key(problem['loc'])}: {problem['msg']}"
            for problem in error.errors(include_url=False, include_context=False)
        ]
    if source.name != path.stem:
        return None, [f"{path}: name: {source.name!r} is not the file's name {path.stem!r}"]
    return source, []


def _key(location: tuple[int | str, ...]) -> str:
    """A pydantic location as one writes it: `discover[0].method`."""
    key = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in location)
    return key.removeprefix(".")


def _duplicate(path: Path, first: Path) -> str:
    return f"{path}: name: {path.stem!r} is already the name of {first}"
