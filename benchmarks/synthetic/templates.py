"""Sentence templates: plain words, `[one|or the other]` and `{slots}`; and the data that holds them."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, TypeAlias

_tokens = re.compile(r"\{\w+\}|[\[\]|]|[^\[\]|{}]+").findall


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where something known to the report goes."""

    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Several ways to say it."""

    options: tuple["Template", ...]


Part: TypeAlias = str | Slot | Choice


@dataclass(frozen=True, slots=True)
class Template:
    """A parsed template; `slots` are the names of all slots in it, those inside choices too."""

    parts: tuple[Part, ...]
    slots: frozenset[str]


@cache
def parse(source: str) -> Template:
    """The template that `source` writes.

    >>> parse("Ada [{n}|banyak] orang").parts[0], sorted(parse("Ada [{n}|banyak] orang").slots)
    ('Ada ', ['n'])
    """
    tokens = iter(_tokens(source))
    template, end = _sequence(tokens)
    assert end == "", f"a bracket too many in {source!r}"
    return template


def _sequence(tokens: Iterator[str]) -> tuple[Template, str]:
    """The parts up to a `|`, a `]` or the end, and which of these it was ("" for the end)."""
    parts: list[Part] = []
    for token in tokens:
        if token in ("|", "]"):
            return _template(parts), token
        if token == "[":
            parts.append(_choice(tokens))
        elif token.startswith("{"):
            parts.append(Slot(token[1:-1]))
        else:
            parts.append(token)
    return _template(parts), ""


def _choice(tokens: Iterator[str]) -> Choice:
    options: list[Template] = []
    end = "|"
    while end == "|":
        option, end = _sequence(tokens)
        options.append(option)
    assert end == "]", "a bracket is open"
    return Choice(tuple(options))


def _template(parts: Sequence[Part]) -> Template:
    slots = {part.name for part in parts if isinstance(part, Slot)}
    inside = (option.slots for part in parts if isinstance(part, Choice) for option in part.options)
    return Template(tuple(parts), frozenset(slots.union(*inside)))


@cache
def load(subject: str) -> dict[str, Any]:
    """The tables of `data/<subject>.toml`, read once."""
    path = files("benchmarks.synthetic") / "data" / f"{subject}.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def pool(subject: str, name: str, *families: str) -> tuple[Template, ...]:
    """The templates called `name` of these tables of a file, those that have none left out."""
    tables = load(subject)
    return tuple(parse(source) for family in families for source in tables.get(family, {}).get(name, ()))


@cache
def words(table: str, name: str) -> tuple[str, ...]:
    """A list of `data/words.toml`."""
    return tuple(load("words")[table][name])
