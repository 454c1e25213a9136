"""The report in the hands of a reader: what it shows, how it answers, and that it stays by itself."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from models.gazetteer import Gazetteer
from publish.changes import Changes, TableChanges
from publish.health import SourceHealth
from publish.report import Download, render
from publish.tables import find, lay_out
from tests.publish.conftest import World
from tests.publish.report.browsing import Visit, chromium, visit
from tests.publish.report.conftest import ABOUT
from tests.publish.report.corpus import national_corpus

HOSTILE = "</script><script>window.hacked = 1</script><img src=x onerror='window.hacked=1'>\u202e"
DAYS = {
    "seleksi": ("2023-12-01", "2023-12-01", "1 December 2023", "1 Desember 2023"),
    "pembukaan": ("2023-12-01", "2023-12-02", "1–2 December 2023", "1–2 Desember 2023"),
    "pembekalan": (
        *("2023-11-30", "2023-12-02"),
        *("30 November 2023 – 2 December 2023", "30 November 2023 – 2 Desember 2023"),
    ),
    "pelepasan": ("2023-08-01", "2023-08-31", "August 2023", "Agustus 2023"),
    "pengangkatan": ("2023-01-01", "2023-12-31", "2023", "2023"),
    "komunitas": (
        *("2023-01-02", "2024-01-02"),
        *("2 January 2023 – 2 January 2024", "2 Januari 2023 – 2 Januari 2024"),
    ),
    "sosialisasi": (None, None, "not stated", "tidak disebutkan"),
}


def invented(gazetteer: Gazetteer) -> World:
    """A hundred and twenty events, one of them at odds and copied, some with dates of every kind."""
    world = national_corpus(gazetteer, 120, 200)
    first = world.article("x1", title="Sebelas Sekolah", published="2024-05-03")
    first.activity("coaching-clinic").cohort(8).place("62.05").date("2024-05-02").count(1_047)
    first.organiser("Balai Guru Contoh").venue(f"Aula {HOSTILE}", evidence="aula contoh")
    copy = world.article("x2", title=HOSTILE, outlet=HOSTILE, text=first.text, published="2024-05-04")
    copy.facts = [fact | {"article_id": "x2"} for fact in first.facts]
    world.article("x3", published="2024-05-05").activity("coaching-clinic").cohort(8).place("62.05").date(
        "2024-05-02"
    ).count(1_052).organiser("Dinas Pendidikan Contoh").text += HOSTILE
    for activity, (start, end, *_) in DAYS.items():
        draft = world.article(f"d-{activity}", published=None).activity(activity).cohort(2).place("92")
        if start and end:
            draft.date(start, end)
    return world


@pytest.fixture(scope="module")
def report(gazetteer: Gazetteer, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The file, and the id of the event at odds."""
    findings = find(*invented(gazetteer).frames())
    frames = lay_out(findings, gazetteer)
    at_odds = next(event for event in findings.events if event.key.activity == "coaching-clinic")
    added = TableChanges(added=((at_odds.event_id,),), removed=(), changed={})
    health = SourceHealth(
        "kabar",
        datetime(2026, 11, 20, tzinfo=UTC),
        1_234,
        5,
        20,
        2,
        (("robots", 2),),
        ("no listing answered",),
    )
    made = render(
        findings,
        frames,
        gazetteer,
        about=ABOUT,
        changes=Changes("2026-08-24", {"events": added}),
        health=[health],
        downloads=[Download("events", "../events.csv", 9_800), Download("codebook", "../CODEBOOK.md", 400)],
    )
    file = tmp_path_factory.mktemp("report") / "index.html"
    file.write_text(made, encoding="utf-8")
    return file, at_odds.event_id


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with chromium() as running:
        yield running


@pytest.fixture
def reader(browser: Any, report: tuple[Path, str]) -> Iterator[Visit]:
    with visit(browser, report[0]) as made:
        yield made
        assert made.complaints == []


@pytest.mark.parametrize(
    ("locale", "fragment", "language", "title"),
    [
        ("id-ID", "", "id", "Kegiatan"),
        ("en-US", "", "en", "Events"),
        ("de-DE", "", "en", "Events"),
        ("en-US", "lang=id", "id", "Kegiatan"),
        ("id-ID", "lang=en", "en", "Events"),
        ("id-ID", "lang=__proto__", "id", "Kegiatan"),
    ],
)
def test_the_language_is_that_of_the_address_or_the_browser(
    browser: Any, report: tuple[Path, str], locale: str, fragment: str, language: str, title: str
) -> None:
    with visit(browser, report[0], locale=locale) as made:
        page = made.open(fragment)
        assert page.locator("html").get_attribute("lang") == language
        assert page.locator("#events").inner_text() == title
        assert made.complaints == []


def test_the_language_is_switched_and_kept_in_the_address(reader: Visit) -> None:
    page = reader.open()
    assert page.locator("#count").inner_text() == "128 events of 128"
    page.get_by_role("button", name="Indonesia").click()
    assert page.locator("#count").inner_text() == "128 dari 128 kegiatan"
    assert page.title().endswith("Di mana dan kapan Guru Penggerak diberitakan")
    assert page.get_by_text("1.234").count() == 1
    assert page.url.endswith("#lang=id")
    assert reader.asked == []


def test_nothing_is_left_in_the_other_language(reader: Visit) -> None:
    page = reader.open("lang=en")
    english = page.evaluate("[...document.querySelectorAll('[data-t]')].map((node) => node.textContent)")
    page.get_by_role("button", name="Indonesia").click()
    page.get_by_role("button", name="English").click()
    assert (
        page.evaluate("[...document.querySelectorAll('[data-t]')].map((node) => node.textContent)") == english
    )


@pytest.mark.parametrize(("fragment", "scheme", "dark"), [
    ("", "dark", True), ("", "light", False), ("theme=light", "dark", False), ("theme=dark", "light", True)
])  # fmt: skip
def test_dark_and_light(
    browser: Any, report: tuple[Path, str], fragment: str, scheme: str, dark: bool
) -> None:
    with visit(browser, report[0], color_scheme=scheme) as made:
        page = made.open(fragment)
        ground = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (int(ground.removeprefix("rgb(").split(",")[0]) < 128) == dark


def test_the_theme_is_switched_and_kept_in_the_address(reader: Visit) -> None:
    page = reader.open()
    page.locator("#theme").select_option("dark")
    assert page.evaluate("getComputedStyle(document.documentElement).colorScheme") == "dark"
    assert page.url.endswith("#theme=dark")


@pytest.mark.parametrize(("language", "column"), [("en", 2), ("id", 3)])
def test_dates_are_written_as_the_language_does(reader: Visit, language: str, column: int) -> None:
    page = reader.open(f"lang={language}&province=92&cohort=2")
    shown = page.locator("tr.event td.date div").all_inner_texts()
    assert sorted(shown) == sorted(str(days[column]) for days in DAYS.values())


def test_the_list_is_searched_and_filtered(reader: Visit) -> None:
    page = reader.open()
    page.locator("#q").fill("sebelas barito")
    assert [row.split()[:3] for row in reader.rows()] == [["Coaching", "clinic", "new"]]
    page.locator("#q").fill("no such word")
    assert page.locator("#event-table").inner_text().startswith("No event matches.")
    page.get_by_role("button", name="Show all").click()
    assert page.locator("#q").input_value() == ""
    page.locator("#province").select_option("92")
    page.locator("#cohort").select_option("2")
    page.locator("#activity").select_option("seleksi")
    page.locator("#year").select_option("2023")
    assert len(reader.rows()) == 1 and page.url.endswith("#province=92&cohort=2&activity=seleksi&year=2023")
    page.get_by_role("button", name="Show all").click()
    page.locator("#conflict").check()
    assert all(" to " in row for row in reader.rows())
    page.get_by_role("button", name="Show all").click()
    page.locator("#fresh").check()
    assert len(reader.rows()) == 1


@pytest.mark.parametrize(("language", "organisers", "venues"), [
    ("en", "Organisers: Balai Guru Contoh; Dinas Pendidikan Contoh", "Venue: Aula"),
    ("id", "Penyelenggara: Balai Guru Contoh; Dinas Pendidikan Contoh", "Tempat acara: Aula"),
])  # fmt: skip
def test_an_event_says_who_held_it_and_where(
    reader: Visit, report: tuple[Path, str], language: str, organisers: str, venues: str
) -> None:
    page = reader.open(f"lang={language}&event={report[1]}")
    told = page.locator(".opened > p").all_inner_texts()
    assert told[:2] == [organisers, f"{venues} {HOSTILE[:-1]}"]
    assert page.evaluate("window.hacked") is None and page.locator("img").count() == 0
    assert page.locator(".opened article mark.venue").all_inner_texts() == ["aula contoh"]


def test_events_are_found_by_who_held_them(reader: Visit) -> None:
    page = reader.open()
    page.locator("#q").fill("dinas pendidikan contoh aula")
    assert [row.split()[:2] for row in reader.rows()] == [["Coaching", "clinic"]]


def test_long_lists_have_pages(reader: Visit) -> None:
    page = reader.open()
    first = reader.rows()
    page.locator("#event-table").get_by_role("button", name="Next").click()
    second = reader.rows()
    assert (len(first), len(second)) == (50, 50) and first[0] != second[0]
    page.locator("#event-table").get_by_role("button", name="Next").click()
    assert len(reader.rows()) == 28 and page.get_by_text("101 to 128 of 128").is_visible()
    page.locator("#cohort").select_option("2")
    assert page.locator("#event-table .pager").count() == 0


def test_an_event_opens_to_who_says_what(reader: Visit) -> None:
    page = reader.open("q=sebelas")
    page.get_by_role("button", name="Coaching clinic").click()
    opened = page.locator(".opened")
    figures = " ".join(opened.locator("tbody tr").inner_text().split())
    assert "1,047 1,047 to 1,052 1,047: Kabar x1" in figures and "1,052: Kabar x3" in figures
    assert set(opened.locator("article mark").all_inner_texts()) >= {"coaching-clinic", "angkatan 8"}
    assert opened.locator(".others").get_by_text("copy of an earlier report").is_visible()
    assert HOSTILE in opened.locator(".others").inner_text()
    assert page.evaluate("window.hacked") is None and page.locator("img").count() == 0
    page.get_by_role("button", name="Coaching clinic").click()
    assert page.locator(".opened").count() == 0 and "event=" not in page.url


@pytest.mark.parametrize(
    "fragment", ["event={}", "lang=id&event={}", "province=92&event={}", "event={}&page=7"]
)
def test_a_link_leads_to_its_event(reader: Visit, report: tuple[Path, str], fragment: str) -> None:
    page = reader.open(fragment.format(report[1]))
    assert page.locator(".opened").count() == 1
    assert page.locator(f"#event-{report[1]}").is_visible()
    assert page.evaluate("document.activeElement.dataset.event") == report[1]


@pytest.mark.parametrize(
    "fragment",
    ["event=000000000000", "page=x", "page=-1", "cohort=99", "%", "q=%5B%28", "area=x&lines=__proto__"],
)
def test_a_link_that_is_none_of_ours_does_no_harm(reader: Visit, fragment: str) -> None:
    assert reader.open(fragment).locator("#count").inner_text().endswith("of 128")


def test_a_source_link_leads_out_and_says_nothing_of_where_from(
    reader: Visit, report: tuple[Path, str]
) -> None:
    page = reader.open(f"event={report[1]}")
    assert reader.asked == []
    with reader.context.expect_page() as opening:
        page.locator(".opened article h3 a").first.click()
    opening.value.wait_for_load_state()
    assert reader.asked == ["https://x1.example/berita"]
    assert opening.value.evaluate("[document.referrer, window.opener]") == ["", None]


def test_the_map_tells_and_filters(reader: Visit) -> None:
    page = reader.open("mapcohort=8")
    regency = page.locator("#atlas .regencies path:not(.nothing)").first
    regency.hover()
    tip = page.locator("#map-tip").inner_text()
    assert "event" in tip and "trainees" in tip
    regency.click()
    assert page.locator("#map-told strong").inner_text() in tip
    assert page.locator("#cohort").input_value() == "8"
    n = len(reader.rows())
    assert n > 0 and page.locator("#map-show").inner_text() in ("Show the event", f"Show the {n} events")
    page.locator("#map-show").click()
    assert page.evaluate("document.activeElement.id") == "events"
    page.locator("#chips button").click()
    assert page.locator("#count").inner_text() == "128 events of 128"


def test_the_map_counts_what_the_list_counts(reader: Visit) -> None:
    page = reader.open()
    for number in range(0, 60, 20):
        page.locator("#atlas .regencies path:not(.nothing)").nth(number).dispatch_event("click")
        told = page.locator("#map-told").inner_text()
        assert f"{len(reader.rows())} event" in told
        page.locator("#filter").get_by_role("button", name="Show all").click()


def test_the_map_can_be_walked_with_keys(reader: Visit) -> None:
    page = reader.open()
    page.locator("#atlas").focus()
    page.keyboard.press("ArrowRight")
    first = page.locator("#map-told").inner_text()
    page.keyboard.press("ArrowRight")
    second = page.locator("#map-told").inner_text()
    assert first and second and first != second
    page.keyboard.press("Enter")
    assert page.locator("#chips button").inner_text().removesuffix(" ×") in second
    page.keyboard.press("Escape")
    assert page.locator("#chips button").count() == 0


@pytest.mark.parametrize("area", ["sumatra", "java", "nusa", "kalimantan", "sulawesi", "maluku", "papua"])
def test_the_map_looks_at_areas(reader: Visit, area: str) -> None:
    page = reader.open()
    whole = page.locator("#map-svg").get_attribute("viewBox")
    page.locator("#map-area").select_option(area)
    closer = page.locator("#map-svg").get_attribute("viewBox")
    assert int(closer.split()[2]) < int(whole.split()[2]) / 1.5


def test_tiles_stand_for_the_map_on_a_phone(browser: Any, report: tuple[Path, str]) -> None:
    with visit(browser, report[0], viewport={"width": 360, "height": 740}, has_touch=True) as made:
        page = made.open("mapcohort=8")
        assert not page.locator("#atlas").is_visible()
        page.locator("#tiles [data-p]:not(.nothing)").first.tap()
        assert page.locator("#map-told strong").inner_text() != ""
        assert len(made.rows()) > 0
        assert page.evaluate("document.documentElement.scrollWidth") == 360
        assert made.complaints == []


def test_the_matrix_and_the_places_lead_to_the_list(reader: Visit) -> None:
    page = reader.open("lang=en&theme=dark")
    cell = page.locator(".matrix td a").first
    n_events = int(cell.locator("small").inner_text())
    cell.click()
    assert len(reader.rows()) == n_events
    assert page.locator("#theme").input_value() == "dark"
    page.locator("#places-search").fill("barito utara")
    page.locator("#places-cohort").select_option("8")
    assert "1,047 to 1,052 1,047" in " ".join(page.locator("#places-table tbody").inner_text().split())
    page.locator("#places-table a").click()
    assert page.locator("#chips button").inner_text() == "Kabupaten Barito Utara ×"


def test_places_are_sorted_by_their_heads(reader: Visit) -> None:
    page = reader.open()
    trainees = page.locator("#places-table tbody td:nth-child(5)")
    assert page.locator("[aria-sort=descending]").inner_text().startswith("Trainees")
    page.get_by_role("button", name="Trainees", exact=False).first.click()
    assert page.locator("[aria-sort=ascending]").count() == 1 and trainees.count() == 25
    page.locator("[data-sort=regency]").click()
    names = page.locator("#places-table tbody a").all_inner_texts()
    bare = [name.removeprefix("Kabupaten ").removeprefix("Kota ") for name in names]
    assert bare == sorted(bare)


def test_the_timeline_has_a_table(reader: Visit) -> None:
    page = reader.open("lines=activity")
    assert page.locator("#timeline-chart svg").get_attribute("aria-label").startswith("Events per month from")
    page.locator("#timeline-details summary").click()
    heads = page.locator("#timeline-table th[scope=col]").all_inner_texts()
    assert heads[:3] == ["Month", "All events", "Workshop 0"]
    total = page.evaluate(
        "[...document.querySelectorAll('#timeline-table tbody tr td:nth-child(2)')]"
        ".reduce((sum, cell) => sum + Number(cell.textContent), 0)"
    )
    assert total == 126 and "2 events without a known month" in page.locator("#timeline-undated").inner_text()


def test_map_matrix_and_list_are_reached_with_the_tab_key(reader: Visit) -> None:
    page = reader.open()
    reached = []
    for _ in range(220):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.id || document.activeElement.closest('.matrix, #places-table, "
                "#event-table')?.className || document.activeElement.closest('#event-table')?.id || ''"
            )
        )
    for stop in ("theme", "map-cohort", "atlas", "timeline-by", "matrix", "places-search", "q"):
        assert stop in reached
    page.locator("tr.event button").first.focus()
    page.keyboard.press("Enter")
    assert page.locator(".opened").count() == 1


@pytest.mark.parametrize("width", [1280, 360])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "id"])
def test_no_serious_barrier(
    browser: Any, report: tuple[Path, str], language: str, theme: str, width: int
) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="needs axe: pip install axe-playwright-python"
    )
    with visit(browser, report[0], viewport={"width": width, "height": 900}) as made:
        page = made.open(f"lang={language}&theme={theme}&event={report[1]}&measure=trainees")
        for summary in page.locator("summary").all():
            summary.click()
        found = axe.Axe().run(page).response["violations"]
    assert [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in found
        if violation["impact"] in ("serious", "critical")
        for node in violation["nodes"]
    ] == []


def test_without_scripts_the_figures_stand(browser: Any, report: tuple[Path, str]) -> None:
    with visit(browser, report[0], java_script_enabled=False) as made:
        page = made.open()
        assert page.locator("dl.key").is_visible() and page.locator(".matrix").is_visible()
        assert page.locator("noscript p").first.is_visible() and not page.locator("#atlas").is_visible()
