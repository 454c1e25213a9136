"""The data files of `extract.reading`, read once."""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from models.errors import DataError


@cache
def load(name: str) -> dict[str, Any]:
    """The table `data/NAME.toml`; raises `DataError` where it is missing or broken."""
    try:
        return tomllib.loads((files("extract.reading") / "data" / f"{name}.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"extract/reading/data/{name}.toml: {error}") from error


def alternation(patterns: Iterable[str]) -> str:
    """One group that matches any of `patterns`, the longest first so that none hides another."""
    return "(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + ")"


@cache
def group(name: str, section: str) -> re.Pattern[str]:
    """All patterns of one section of a data file, as one case-insensitive expression."""
    try:
        return re.compile(alternation(p for row in load(name)[section].values() for p in row), re.IGNORECASE)
    except re.error as error:
        raise DataError(f"extract/reading/data/{name}.toml [{section}]: {error}") from error


@cache
def names(section: str) -> frozenset[str]:
    """The class and id names listed under `section` of `markup.toml`."""
    return frozenset(load("markup")[section])
