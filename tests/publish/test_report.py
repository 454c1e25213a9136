import base64
import hashlib
import re
from html.parser import HTMLParser

import pytest

from models.gazetteer import Gazetteer
from publish.report import render
from publish.tables import find
from tests.publish.conftest import World

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text inside them by tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._open.append(tag)
        self.texts.setdefault(tag, []).append("")

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.texts[tag][-1] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def html(world: World, gazetteer: Gazetteer) -> str:
    return render(find(*world.frames()), gazetteer)


def page(world: World, gazetteer: Gazetteer) -> Page:
    return Page(html(world, gazetteer))


@pytest.fixture
def hostile(world: World) -> World:
    draft = world.article(
        "a",
        title=SCRIPT + IMAGE,
        outlet="Kabar" + IMAGE + "{{ 7 * 7 }}",
        url="javascript:alert(1)",
        text=SCRIPT + "</blockquote></details>",
    )
    draft.activity("lokakarya-7", evidence=SCRIPT + "lokakarya 7 " * 400).cohort(8).place(
        "62.05", evidence=IMAGE
    )
    return world


def test_hostile_text_stays_text(hostile: World, gazetteer: Gazetteer) -> None:
    shown = page(hostile, gazetteer)
    assert len(shown.all("script")) == 1 and not shown.all("img")
    assert not [name for _, attributes in shown.elements for name in attributes if name.startswith("on")]
    assert shown.texts["h3"] == [SCRIPT + IMAGE]
    assert shown.texts["mark"][0].startswith(SCRIPT)
    assert "{{ 7 * 7 }}" in shown.texts["article"][0]
    assert len(shown.all("details")) == len(re.findall("</details>", html(hostile, gazetteer)))


def test_evidence_is_cut(hostile: World, gazetteer: Gazetteer) -> None:
    shown = page(hostile, gazetteer)
    assert all(len(text.strip("…")) <= 300 for text in shown.texts["blockquote"])


def test_links_leave_no_trace_and_lead_only_to_the_web(hostile: World, gazetteer: Gazetteer) -> None:
    hostile.workshop("b", url="https://b.example/?a=1&b=<2>")
    links = [link for link in page(hostile, gazetteer).all("a") if not str(link["href"]).startswith("#")]
    assert [(link["href"], link["rel"]) for link in links] == [
        ("https://b.example/?a=1&b=<2>", "noopener noreferrer")
    ]


def test_the_page_loads_nothing(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a")
    source = html(world, gazetteer)
    shown = Page(source)
    assert not {"link", "img", "iframe", "object", "embed", "video", "audio", "base"} & {
        n for n, _ in shown.elements
    }
    assert not [
        attributes for _, attributes in shown.elements if {"src", "srcset", "style"} & set(attributes)
    ]
    assert "url(" not in source and "@import" not in source


def test_the_policy_allows_only_our_own_style_and_script(world: World, gazetteer: Gazetteer) -> None:
    shown = page(world, gazetteer)
    (policy,) = [m["content"] for m in shown.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    hashes = {
        tag: f"'sha256-{base64.b64encode(hashlib.sha256(shown.texts[tag][0].encode()).digest()).decode()}'"
        for tag in ("style", "script")
    }
    assert policy == (
        f"default-src 'none'; style-src {hashes['style']}; script-src {hashes['script']}; "
        "base-uri 'none'; form-action 'none'"
    )


def test_an_event_shows_its_evidence_and_its_conflict(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(52).text += " Kalimat rahasia."
    shown = page(world, gazetteer)
    (summary,) = [text for text in shown.texts["summary"] if "Lokakarya 7" in text]
    words = " ".join(summary.split())
    for expected in (
        "angkatan 8",
        "Kabupaten Barito Utara, Kalimantan Tengah",
        "1 December 2023",
        "articles say 47 to 52",
    ):
        assert expected in words
    assert {"lokakarya-7", "angkatan 8", "di daerah 62.05", "47 orang calon_guru_penggerak"} <= set(
        shown.texts["mark"]
    )
    assert "Kalimat rahasia" not in shown.texts["body"][0]


def test_the_matrix_tells_nothing_reported_from_zero(world: World, gazetteer: Gazetteer) -> None:
    world.article("a").activity("seleksi").cohort(8).place("62")
    shown = page(world, gazetteer)
    cells = [" ".join(text.split()) for text in shown.texts["td"]]
    assert len(cells) == 38 * 12
    assert cells.count("·nothing reported") == 38 * 11 - 1
    assert "010 of 14 regencies, 1 event" in cells


def test_a_report_of_nothing_says_so(world: World, gazetteer: Gazetteer) -> None:
    text = page(world, gazetteer).texts["main"][0]
    assert "No event has been found yet." in text


def test_the_script_finds_what_it_needs(world: World, gazetteer: Gazetteer) -> None:
    shown = page(world, gazetteer)
    ids = [attributes["id"] for _, attributes in shown.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'getElementById\("([^"]+)"\)', shown.texts["script"][0])) <= set(ids)


def test_invented_articles_are_named(world: World, gazetteer: Gazetteer) -> None:
    world.workshop("a")
    assert "Demonstration" not in page(world, gazetteer).texts["header"][0]
    world.workshop("b", url="http://suarahulu.test/2023/12/lokakarya/")
    assert "1 of 2 pages read are from invented" in page(world, gazetteer).texts["header"][0]
