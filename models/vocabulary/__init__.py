"""The word lists of this folder as fragments of regular expressions.

Each file here is one subject; its words are regular expressions or plain words, as its comments say.
"""

import re
import tomllib
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from models.errors import DataError


@cache
def load_tables(subject: str) -> dict[str, Any]:
    """The tables of `models/vocabulary/<subject>.toml`, read once. Raises `DataError` for a broken file."""
    try:
        return tomllib.loads((files("models.vocabulary") / f"{subject}.toml").read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"models/vocabulary/{subject}.toml: {error}") from error


def any_of(patterns: Iterable[str], space: str = r"\ ") -> str:
    r"""A fragment for the first of the patterns that fits; `space` is what a space in them stands for.

    >>> any_of(["tenaga pendidik", "guru"])
    '(?:tenaga\\ pendidik|guru)'
    """
    return f"(?:{'|'.join(patterns)})".replace(" ", space)


def any_word(words: Iterable[str]) -> str:
    r"""A fragment for any of the plain words, the longest that fits; a space is any white space.

    >>> any_word(["jan", "januari", "dr."])
    '(?:januari|jan|dr\\.)'
    """
    return any_of(re.escape(word).replace(r"\ ", r"\s") for word in sorted(words, key=len, reverse=True))
