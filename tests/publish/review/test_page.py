"""The review page as text: what stands in it, what does not run, and that its words are complete."""

import base64
import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from html.parser import HTMLParser
from importlib.resources import files
from typing import Any

import pytest

from extract.consistency import CHECKS
from extract.facts import ACTIVITIES, Group, Role
from models.gazetteer import load_gazetteer
from publish.html import asset
from publish.review.decisions import ROLES
from publish.review.page import LANGUAGES, load_words, to_page
from publish.review.queue import REASONS, Item, queue
from publish.review.sheet import COLUMNS
from publish.schema.common import KINDS
from publish.tables import find
from tests.publish.conftest import World

SCRIPT = "</script><script>alert(1)</script><!--"
IMAGE = '"><img src=x onerror=alert(1)>'


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text of its scripts and styles."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.raw: list[tuple[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag in ("script", "style"):
            self.raw.append((tag, ""))

    def handle_data(self, data: str) -> None:
        if self.elements and self.elements[-1][0] in ("script", "style") and self.raw[-1][1] == "":
            self.raw[-1] = (self.raw[-1][0], data)

    @property
    def data(self) -> Any:
        return json.loads(self.raw[1][1])


def items(world: World) -> tuple[Item, ...]:
    return queue(find(*world.frames()))


def page(world: World) -> Page:
    return Page(to_page(items(world), version="1"))


@pytest.fixture
def hostile(world: World) -> World:
    draft = world.article(
        "a", title=SCRIPT + IMAGE, outlet="{{ 7 * 7 }}" + IMAGE, url="javascript:alert(1)", text=SCRIPT
    )
    draft.activity("lokakarya-7").place("62.05").count(47, evidence=SCRIPT + IMAGE, doubts=SCRIPT)
    return world


def test_hostile_text_is_data_only(hostile: World) -> None:
    harmless = World()
    harmless.article("a").activity("lokakarya-7").place("62.05").count(47, doubts="x")
    shown = page(hostile)
    assert shown.elements == page(harmless).elements
    (item,) = shown.data["items"]
    assert item["link"] is None
    assert item["row"]["title"] == SCRIPT + IMAGE and item["row"]["outlet"] == "{{ 7 * 7 }}" + IMAGE
    assert [text for text, is_evidence in item["sentence"] if is_evidence] == [SCRIPT + IMAGE]


def test_the_script_writes_text_only() -> None:
    script = asset("review/assets/page.js")
    for forbidden in ("innerHTML", "outerHTML", "insertAdjacent", "document.write", "eval(", "Function("):
        assert forbidden not in script


def test_the_page_asks_for_nothing(world: World) -> None:
    world.article("a").activity("lokakarya-7").place("62.05").count(47, doubts="x")
    shown = page(world)
    assert not {"link", "img", "iframe", "object", "embed", "base"} & {tag for tag, _ in shown.elements}
    assert not [names for _, names in shown.elements if {"src", "srcset", "style", "action"} & set(names)]
    assert not [name for _, names in shown.elements for name in names if name.startswith("on")]
    source = to_page(items(world), version="1")
    assert "url(" not in source and "@import" not in source and "fetch(" not in source


def test_the_policy_allows_only_our_own_style_and_script(hostile: World) -> None:
    shown = page(hostile)
    (tags, contents) = zip(*shown.raw, strict=True)
    assert tags == ("style", "script", "script")
    style, script = (
        f"'sha256-{base64.b64encode(hashlib.sha256(contents[number].encode()).digest()).decode()}'"
        for number in (0, 2)
    )
    (told,) = [names["content"] for tag, names in shown.elements if tag == "meta" and "http-equiv" in names]
    assert told == (
        f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
    )


def test_every_item_is_there_with_what_the_sheet_says(world: World) -> None:
    for number in range(20):
        world.workshop(f"a{number}").count(40 + number, confidence=0.5).date("2023-12-01", doubts="x")
    data = page(world).data
    asked = items(world)
    assert [item["row"]["fact_id"] for item in data["items"]] == [item.fact.fact_id for item in asked]
    assert len(asked) >= 40
    assert {name for item in data["items"] for name in item["row"]} == set(COLUMNS) - {
        *(name for name in COLUMNS if name.startswith("new_")),
        *("decision", "note"),
    }
    assert data["columns"] == list(COLUMNS)


def test_corrections_choose_from_what_there_is(world: World) -> None:
    data = page(world).data
    gazetteer = load_gazetteer()
    assert data["places"] == [
        *([province.code, province.name] for province in gazetteer.provinces),
        *([regency.code, regency.name] for regency in gazetteer.regencies),
    ]
    assert (len(data["places"]), data["cohorts"]) == (38 + 514, list(range(1, 12)))
    assert (data["activities"], data["groups"]) == (list(ACTIVITIES), list(Group))
    assert data["roles"] == {
        "cohort": ["subject", "context"],
        "activity": [],
        "place": ["event", "context"],
        "date": ["event", "statement", "context"],
        "count": ["event", "context"],
        "organiser": [],
        "venue": [],
    }


def test_the_same_queue_is_the_same_page(world: World) -> None:
    world.workshop("a").count(47, confidence=0.5)
    first, second = (to_page(items(world), version="1") for _ in range(2))
    assert first == second


def test_another_queue_keeps_its_decisions_elsewhere(world: World) -> None:
    draft = world.workshop("a").count(47, confidence=0.5)
    before = page(world).data["queue"]
    draft.count(9, "pengajar_praktik", confidence=0.5)
    assert page(world).data["queue"] != before


def test_an_empty_queue_is_a_page(world: World) -> None:
    assert page(world).data["items"] == []


def test_the_version_is_text(world: World) -> None:
    assert "Version</span> &lt;b&gt;." in to_page(items(world), version="<b>")


# Words.
WORDS = load_words()
TABLES: Mapping[str, Iterable[str]] = {
    "kinds": KINDS,
    "roles": Role,
    "reasons": REASONS,
    "doubts": CHECKS,
    "groups": Group,
    "activities": ACTIVITIES,
    "states": ("open", "accept", "correct", "reject"),
}


def flat(words: Any, before: str = "") -> dict[str, str]:
    if isinstance(words, str):
        return {before: words}
    return {
        name: text for key, inner in words.items() for name, text in flat(inner, f"{before}.{key}").items()
    }


def test_both_languages_have_the_same_words() -> None:
    assert tuple(WORDS) == LANGUAGES
    english, indonesian = (flat(WORDS[language]) for language in LANGUAGES)
    assert english.keys() == indonesian.keys()
    for key, text in english.items():
        assert text.strip() and indonesian[key].strip(), key
        blanks = [sorted(re.findall(r"\{\w+\}", words)) for words in (text, indonesian[key])]
        assert blanks[0] == blanks[1], key


@pytest.mark.parametrize("table", TABLES)
def test_every_value_has_words(table: str) -> None:
    assert set(WORDS["en"][table]) == {str(value) for value in TABLES[table]}


def test_what_the_page_says_has_words_and_no_word_is_unused() -> None:
    folder = files("publish.review") / "assets"
    template, script = (folder / name for name in ("page.html.j2", "page.js"))
    html, code = template.read_text(encoding="utf-8"), script.read_text(encoding="utf-8")
    said = {
        *re.findall(r'say\("(\w+)"', html + code),
        *re.findall(r"words\.(\w+)", html + code),
        *re.findall(r'data-label="(\w+)"', html),
        *(f"did_{verdict}" for verdict in ("accept", "correct", "reject")),
        *("yes", "no", "language"),
    }
    assert said == set(WORDS["en"])


def test_every_role_of_a_kind_is_in_words() -> None:
    assert {role for roles in ROLES.values() for role in roles if role} <= set(WORDS["en"]["roles"])


def test_the_script_finds_what_it_needs(world: World) -> None:
    shown = page(world)
    ids = [names["id"] for _, names in shown.elements if "id" in names]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'find\("([^"]+)"\)', shown.raw[2][1])) <= set(ids)
    referred = [
        names[name]
        for _, names in shown.elements
        for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
        if name in names
    ]
    assert set(referred) <= set(ids)
