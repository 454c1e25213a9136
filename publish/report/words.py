"""The words of the report in its two languages, from `words.toml`."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any, Literal, get_args

from models.errors import DataError

Language = Literal["en", "id"]
LANGUAGES: tuple[Language, ...] = get_args(Language)

#: What stands between thousands, and before the decimals.
_SEPARATORS: Mapping[Language, tuple[str, str]] = {"en": (",", "."), "id": (".", ",")}

#: The forms of one text: for one, and for any other number; a single form serves both.
Forms = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Every text by its key, in both languages."""

    texts: Mapping[str, Mapping[Language, Forms]]

    def __contains__(self, key: str) -> bool:
        return key in self.texts

    def say(self, key: str, language: Language = "en", /, **values: str | float) -> str:
        """The text with its values in place; of two forms the first where `n` is 1.

        Raises `KeyError` for a key that is not in `words.toml`.
        """
        forms = self.texts[key][language]
        form = forms[0] if values.get("n") == 1 else forms[-1]
        return form.format_map({name: shown(value, language) for name, value in values.items()})

    def day(self, day: date, language: Language = "en", /) -> str:
        """A day in words: 1 December 2023, 1 Desember 2023."""
        return f"{day.day} {self.say(f'month.{day.month}', language)} {day.year}"


def shown(value: str | float, language: Language) -> str:
    """A number as the language writes it; text as it is.

    >>> shown(1234, "id"), shown(1234, "en"), shown(0.8, "id")
    ('1.234', '1,234', '0,8')
    """
    if isinstance(value, str):
        return value
    thousands, decimals = _SEPARATORS[language]
    return f"{value:,}".translate({ord(","): thousands, ord("."): decimals})


def read_words(text: str) -> Words:
    """The words that the text of `words.toml` holds.

    Raises `DataError` where a text lacks a language, or has more than two forms.
    """
    try:
        stored = tomllib.loads(text)
        return Words({key: _forms(key, entry) for key, entry in _entries(stored, "")})
    except (tomllib.TOMLDecodeError, ValueError) as error:
        raise DataError(f"publish/report/words.toml: {error}") from error


@cache
def load_words() -> Words:
    """Read the words once.

    Raises `DataError` where the file is broken.
    """
    return read_words((files("publish.report") / "words.toml").read_text(encoding="utf-8"))


def _entries(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for name, entry in table.items():
        key = f"{prefix}{name}"
        if not isinstance(entry, dict):
            raise ValueError(f"{key}: not a text in {' and '.join(LANGUAGES)}")
        if set(entry) & set(LANGUAGES):
            yield key, entry
        else:
            yield from _entries(entry, f"{key}.")


def _forms(key: str, entry: Mapping[str, Any]) -> dict[Language, Forms]:
    if set(entry) != set(LANGUAGES):
        raise ValueError(f"{key}: not a text in {' and '.join(LANGUAGES)}")
    made: dict[Language, Forms] = {}
    for language in LANGUAGES:
        stated = entry[language]
        forms = tuple(stated) if isinstance(stated, list) else (stated,)
        if len(forms) not in (1, 2) or not all(isinstance(form, str) and form.strip() for form in forms):
            raise ValueError(f"{key}.{language}: not one or two texts")
        made[language] = forms
    return made
