import re
from datetime import date
from importlib.resources import files

import pytest

from crawler.failures import FailureKind
from extract.facts import ACTIVITIES, Group
from models.errors import DataError
from publish.report.page import SCRIPTS
from publish.report.words import Language, load_words, read_words, shown
from publish.schema import TABLES
from publish.schema.common import KINDS

ASSETS = files("publish.report") / "assets"
TEMPLATE = (ASSETS / "report.html.j2").read_text(encoding="utf-8")
SCRIPT = "\n".join((ASSETS / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)

USED = set(re.findall(r'\b(?:t|raw|label)\("([a-z_]+\.[a-z_]+)"', TEMPLATE)) | set(
    re.findall(r'"([a-z_]+\.[a-z_]+)"', SCRIPT)
)

MADE = {
    *(f"activity.{activity}" for activity in ACTIVITIES),
    *(f"group.{group}" for group in Group),
    *(f"kind.{kind}" for kind in KINDS),
    *(f"failure.{kind}" for kind in FailureKind),
    *(f"month.{number}" for number in range(1, 13)),
    *(f"download.{table.name}" for table in TABLES),
}


@pytest.mark.parametrize("key", sorted(USED | MADE))
def test_every_text_that_is_used_is_there(key: str) -> None:
    assert key in load_words()


def test_both_languages_name_the_same_values() -> None:
    for key, entry in load_words().texts.items():
        named = {language: {*re.findall(r"\{(\w+)\}", " ".join(forms))} for language, forms in entry.items()}
        assert named["en"] | {"n"} == named["id"] | {"n"}, key


def test_indonesian_has_one_form() -> None:
    assert [key for key, entry in load_words().texts.items() if len(entry["id"]) != 1] == []


@pytest.mark.parametrize(
    ("key", "language", "values", "said"),
    [
        ("map.events_of", "en", {"n": 1}, "1 event"),
        ("map.events_of", "en", {"n": 0}, "0 events"),
        ("map.events_of", "en", {"n": 1_234}, "1,234 events"),
        ("map.events_of", "id", {"n": 1}, "1 kegiatan"),
        ("map.events_of", "id", {"n": 1_234}, "1.234 kegiatan"),
        ("page.release", "id", {"version": "2026-11-24"}, "Rilis 2026-11-24"),
    ],
)
def test_texts_with_values(key: str, language: Language, values: dict[str, int], said: str) -> None:
    assert load_words().say(key, language, **values) == said


@pytest.mark.parametrize(
    ("value", "en", "id"),
    [(0, "0", "0"), (999, "999", "999"), (1_234_567, "1,234,567", "1.234.567"), (0.81, "0.81", "0,81")],
)
def test_numbers(value: float, en: str, id: str) -> None:
    assert (shown(value, "en"), shown(value, "id")) == (en, id)


def test_days() -> None:
    words, day = load_words(), date(2023, 12, 1)
    assert (words.day(day), words.day(day, "id")) == ("1 December 2023", "1 Desember 2023")


@pytest.mark.parametrize(
    "text",
    [
        'a = { en = "x" }',
        'a = { en = "x", id = "" }',
        'a = { en = "x", id = "y", ms = "z" }',
        'a = { en = ["x", "y", "z"], id = "y" }',
        'a = { en = [], id = "y" }',
        'a = "x"',
        "a = {",
    ],
)
def test_words_that_lack_something_are_an_error(text: str) -> None:
    with pytest.raises(DataError, match=r"words\.toml"):
        read_words(text)
