import re
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from models.vocabulary import load_tables

FOLDER = files("models.vocabulary")
SUBJECTS = sorted(file.name.removesuffix(".toml") for file in FOLDER.iterdir() if file.name.endswith(".toml"))
README = (FOLDER / "README.md").read_text(encoding="utf-8")


def word_lists(table: dict[str, Any], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Every list of words of a file, under its dotted name."""
    for key, value in table.items():
        name = f"{path}.{key}" if path else key
        if isinstance(value, dict):
            yield from word_lists(value, name)
        elif isinstance(value, list):
            yield name, value


LISTS = [(subject, name, words) for subject in SUBJECTS for name, words in word_lists(load_tables(subject))]
every_list = pytest.mark.parametrize(
    ("name", "words"), [pytest.param(name, words, id=f"{subject}:{name}") for subject, name, words in LISTS]
)


@every_list
def test_every_pattern_compiles(name: str, words: list[str]) -> None:
    for word in words:
        re.compile(word)


@every_list
def test_no_word_stands_twice_in_a_list(name: str, words: list[str]) -> None:
    assert [word for word, times in Counter(words).items() if times > 1] == []


@every_list
def test_no_word_is_empty_or_has_a_space_at_an_end(name: str, words: list[str]) -> None:
    assert [word for word in words if not word.strip() or word != word.strip()] == []


@pytest.mark.parametrize("subject", SUBJECTS)
def test_the_readme_names_every_file(subject: str) -> None:
    assert README.count(f"| `{subject}.toml` |") == 1


def test_the_readme_names_no_other_file() -> None:
    assert set(re.findall(r"`(\w+)\.toml`", README)) == set(SUBJECTS)
