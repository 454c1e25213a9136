import base64
import hashlib
import json
import re
from datetime import UTC, datetime

import pytest

from publish.changes import Changes, TableChanges
from publish.health import SourceHealth
from publish.report import Download
from tests.publish.conftest import World
from tests.publish.report.conftest import Render
from tests.publish.report.pages import Page

SCRIPT = "</script><script>alert(1)</script><!--"
IMAGE = '"><img src=x onerror=alert(1)>'
RIGHT_TO_LEFT = "\u202e\u2067"
LINE = "\u2028\u2029"


@pytest.fixture
def hostile(world: World) -> World:
    draft = world.article(
        "a",
        title=SCRIPT + IMAGE + RIGHT_TO_LEFT,
        outlet="Kabar" + IMAGE + "{{ 7 * 7 }}",
        url="javascript:alert(1)",
        text=SCRIPT + "</blockquote></details>" + LINE,
    )
    draft.activity("lokakarya-7", evidence=SCRIPT + "lokakarya 7 " * 400).cohort(8).place(
        "62.05", evidence=IMAGE
    )
    draft.organiser("Balai" + SCRIPT + IMAGE + RIGHT_TO_LEFT + LINE, evidence="balai").venue("Aula" + SCRIPT)
    return world


def source(name: str = "kabar", **fields: object) -> SourceHealth:
    stated = {
        "name": name,
        "last_run": datetime(2026, 11, 20, tzinfo=UTC),
        "found": 1_234,
        "new": 5,
        "kept": 20,
        "failed": 3,
        "failures": (("not_found_404", 2), ("new_kind", 1)),
        "alarms": ("no listing answered" + IMAGE,),
    }
    return SourceHealth(**(stated | fields))  # type: ignore[arg-type]


def test_hostile_text_stays_text(hostile: World, html: Render) -> None:
    made = html(hostile, health=[source()])
    shown = Page(made)
    assert len(shown.all("script")) == 3 and not shown.all("img")
    assert not [name for _, attributes in shown.elements for name in attributes if name.startswith("on")]
    assert made.count("</script>") == 3 and "<!--" not in made and not set(LINE) & set(made)
    ((title, _, _, url, _),) = shown.data["articles"]
    assert (title, url) == (SCRIPT + IMAGE + RIGHT_TO_LEFT, None)
    assert shown.data["outlets"] == ["Kabar" + IMAGE + "{{ 7 * 7 }}"]
    assert IMAGE in "".join(shown.texts["bdi"])
    assert shown.data["names"] == ["Balai" + SCRIPT + IMAGE, "Aula" + SCRIPT]


def test_the_script_makes_no_markup_of_data(world: World, html: Render) -> None:
    script = Page(html(world)).scripts[None]
    assert not re.findall(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|Function\(", script
    )


def test_evidence_is_cut(hostile: World, html: Render) -> None:
    snippets = Page(html(hostile)).data["snippets"]
    texts = ["".join(part if isinstance(part, str) else part[0] for part in snippet) for snippet in snippets]
    assert texts and all(len(text.strip("…")) <= 300 for text in texts)


def test_the_page_loads_nothing(world: World, html: Render) -> None:
    world.workshop("a")
    made = html(world)
    shown = Page(made)
    loading = {"link", "img", "iframe", "object", "embed", "video", "audio", "base", "use"}
    assert not loading & {name for name, _ in shown.elements}
    assert not [
        attributes for _, attributes in shown.elements if {"src", "srcset", "style"} & set(attributes)
    ]
    assert set(re.findall(r"url\([^)]*\)", made)) == {"url(#hatch)"} and "@import" not in made


def test_the_policy_allows_only_our_own_style_and_script(world: World, html: Render) -> None:
    shown = Page(html(world))
    (policy,) = [m["content"] for m in shown.all("meta") if m.get("http-equiv") == "Content-Security-Policy"]
    style, script = (
        f"'sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}'"
        for content in (shown.texts["style"][0], shown.scripts[None])
    )
    assert policy == (
        f"default-src 'none'; style-src {style}; script-src {script}; base-uri 'none'; form-action 'none'"
    )


def test_the_same_input_gives_the_same_bytes(hostile: World, html: Render) -> None:
    assert html(hostile, health=[source()]) == html(hostile, health=[source()])


def test_the_first_figures_stand_without_the_script(world: World, html: Render) -> None:
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(52).text += " Kalimat rahasia."
    made = html(world)
    shown = Page(made)
    figures = dict(zip(shown.words_of("dt"), shown.words_of("dd"), strict=True))
    for words, figure in (
        ("event", "1"),
        ("of 514 regencies and cities reached", "1"),
        ("of 38 provinces", "1"),
        ("of 11 cohorts (angkatan)", "1"),
        ("reports; 2 without copies", "2"),
        ("news outlets", "2"),
        ("years of the events", "2023"),
        ("figure on which reports disagree", "1"),
    ):
        assert figures[words] == figure
    assert "Kalimat rahasia" not in made


def test_the_matrix_tells_nothing_reported_from_zero(world: World, html: Render) -> None:
    world.article("a").activity("seleksi").cohort(8).place("62")
    shown = Page(html(world))
    cells = shown.words_of("td")[-38 * 12 :]
    assert cells.count("·nothing reported") == 38 * 11 - 1
    assert "010 of 14 regencies and cities, 1 event" in cells
    assert "#province=62&cohort=8" in {link["href"] for link in shown.all("a")}


def test_every_regency_has_an_outline_and_every_province_a_tile(world: World, html: Render) -> None:
    shown = Page(html(world))
    named = [
        attributes["data-p"] for tag, attributes in shown.elements if tag == "path" and "data-p" in attributes
    ]
    tiles = [
        attributes["data-p"]
        for tag, attributes in shown.elements
        if tag == "button" and "data-p" in attributes
    ]
    assert sorted(map(int, map(str, named))) == list(range(38, 38 + 514))
    assert sorted(map(int, map(str, tiles))) == list(range(38))


def test_a_report_of_nothing_can_be_made(world: World, html: Render) -> None:
    shown = Page(html(world))
    assert "no dates known" in shown.words_of("dt")
    assert (shown.data["events"], shown.data["months"]) == ([], [])


def test_the_script_finds_what_it_needs(world: World, html: Render) -> None:
    shown = Page(html(world, changes=Changes("2026-08-24", {})))
    ids = [attributes["id"] for _, attributes in shown.elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'byId\("([^"]+)"\)', shown.scripts[None])) <= set(ids)


def test_links_within_the_page_lead_somewhere(world: World, html: Render) -> None:
    shown = Page(html(world, downloads=[Download("events", "../events.csv", 12)]))
    ids = {attributes.get("id") for _, attributes in shown.elements}
    targets = [str(link["href"]) for link in shown.all("a")]
    assert {target for target in targets if target.startswith("#") and target[1:] not in ids} == set()
    assert [target for target in targets if not target.startswith("#")] == ["../events.csv"]


def test_invented_articles_are_named(world: World, html: Render) -> None:
    world.workshop("a")
    assert "Demonstration" not in Page(html(world)).texts["header"][0]
    world.workshop("b", url="http://suarahulu.test/2023/12/lokakarya/")
    assert "1 of 2 pages read are from invented" in Page(html(world)).words_of("header")[0]


def test_a_first_release_has_nothing_to_compare(world: World, html: Render) -> None:
    assert "This is the first release" in Page(html(world)).texts["main"][0]


def test_changes_are_told_in_numbers(world: World, html: Render) -> None:
    world.workshop("a")
    (event,) = Page(html(world)).data["events"]
    added = TableChanges(added=((event[0],),), removed=(("b" * 12,), ("c" * 12,)), changed={})
    shown = Page(html(world, changes=Changes("2026-08-24", {"events": added})))
    assert "Since release 2026-08-24" in shown.texts["main"][0]
    assert "Events102" in shown.words_of("tr")
    assert shown.data["added"] == [event[0]]


def test_sources_show_how_they_answered(world: World, html: Render) -> None:
    world.workshop("a", source="kabar", outlet="Kabar Hulu")
    main = " ".join(
        Page(html(world, health=[source(), source("lain", failures=(), alarms=())])).texts["main"][0].split()
    )
    for words in (
        "Kabar Hulu kabar",
        "20 November 2026",
        "1,234",
        "page not found 2",
        "other 1",
        "no listing answered",
    ):
        assert words in main
    assert "as expected" in main


def test_downloads_show_format_and_size(world: World, html: Render) -> None:
    files = [
        Download("events", "../events.csv", 9_800),
        Download("events", "../events.parquet", 2_345_678),
        Download("codebook", "../CODEBOOK.md", 400),
    ]
    shown = Page(html(world, downloads=files))
    items = [item for item in shown.words_of("li") if "kB" in item]
    assert items == ["Events CSV 10 kB Parquet 2.3 MB", "Codebook Markdown 1 kB"]


def test_the_citation_is_text(world: World, html: Render) -> None:
    shown = Page(html(world))
    assert any(text.startswith("Sari <b>Contoh</b> (2026). Jejak Penggerak") for text in shown.texts["p"])
    assert not shown.all("b") or "Contoh" not in shown.texts["b"]


def test_words_are_embedded_in_both_languages(world: World, html: Render) -> None:
    embedded = json.loads(Page(html(world)).scripts["words-json"])
    assert embedded["events.title"] == {"en": ["Events"], "id": ["Kegiatan"]}
