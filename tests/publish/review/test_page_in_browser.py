"""A person works through the review page in a browser, by keys only."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from publish.review.page import to_page
from publish.review.queue import Item, queue
from publish.review.sheet import Answers, read_sheet
from publish.tables import find
from tests.publish.conftest import World
from tests.publish.review.made import DAY, decision

playwright = pytest.importorskip("playwright.sync_api", reason="needs playwright")
axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="needs axe-playwright-python")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="needs Chromium")

DESKTOP, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
IMAGE = '"><img src=https://outside.example/x onerror=alert(1)>'


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with playwright.sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def every_kind(world: World) -> World:
    """One item of each kind, in the order of confidence: count, date, place, cohort, activity."""
    draft = world.article("a", title=f"Judul {IMAGE}", text=f"Awal {IMAGE}")
    draft.activity("lokakarya-7", confidence=0.7).cohort(8, confidence=0.6).place("62.05", confidence=0.5)
    draft.date("2023-12-01", "2023-12-03", confidence=0.4)
    draft.count(47, cohort=8, confidence=0.3, evidence=f"47 orang {IMAGE}")
    return world


class Desk:
    """The page of the queue of a world, opened as a file; what goes wrong in it is written down."""

    def __init__(self, world: World, browser: Any, folder: Path, **settings: Any) -> None:
        self.world = world
        self.folder = folder
        self.items: tuple[Item, ...] = queue(find(*world.frames()))
        (folder / "page.html").write_text(to_page(self.items, version="1"), encoding="utf-8")
        self.context = browser.new_context(**{"viewport": DESKTOP} | settings)
        self.page = self.context.new_page()
        self.troubles: list[str] = []
        self.page.on("console", lambda message: self.troubles.append(message.text))
        self.page.on("pageerror", lambda error: self.troubles.append(str(error)))
        self.page.on("dialog", lambda dialog: self.troubles.append(dialog.message))
        self.page.on("request", self._note)
        self.open()

    def _note(self, request: Any) -> None:
        if not request.url.startswith(("file:", "blob:")):
            self.troubles.append(request.url)

    def open(self) -> None:
        self.page.goto((self.folder / "page.html").as_uri())

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def type(self, text: str) -> None:
        self.page.keyboard.type(text)

    def text(self, element: str) -> str:
        return " ".join(self.page.locator(f"#{element}").text_content().split())

    def saved(self) -> Answers:
        """What is read from the file that the page saves."""
        with self.page.expect_download() as download:
            self.page.locator("#save").click()
        path = self.folder / download.value.suggested_filename
        download.value.save_as(path)
        articles, facts = self.world.rows()
        by_id = {article.article_id: article for article in articles}
        return read_sheet(path, {fact.fact_id: fact for fact in facts}, by_id, "ani", DAY)

    def fact(self, kind: str) -> Any:
        return next(item.fact for item in self.items if item.fact.kind == kind)

    def decided(self, kind: str, verdict: str, **changes: Any) -> Any:
        return decision(self.world, self.fact(kind), verdict, **changes)


@pytest.fixture
def desk(every_kind: World, browser: Any, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(every_kind, browser, tmp_path)
    yield made
    assert made.troubles == []
    made.context.close()


def test_three_items_by_keys_only(desk: Desk) -> None:
    assert desk.text("what") == "Number: 47 calon guru penggerak (trainees)"
    desk.press("a")
    assert desk.text("status") == "Accepted. 1 of 5 decided"
    desk.press("c", "Tab", "Tab", "Tab")
    assert desk.page.evaluate("document.activeElement.name") == "value"
    desk.page.locator("[name=value]").fill("2023-12-02")
    desk.press("Enter")
    desk.press("r")
    assert desk.text("what") == "Cohort: angkatan 8"
    assert desk.text("done") == "3 of 5 decided"
    answers = desk.saved()
    assert (answers.problems, answers.undecided) == ((), 2)
    assert set(answers.decisions) == {
        desk.decided("count", "accept"),
        desk.decided("date", "correct", value="2023-12-02", value_end="2023-12-03"),
        desk.decided("place", "reject"),
    }


CORRECTIONS: list[tuple[str, dict[str, str], dict[str, Any]]] = [
    (
        "count",
        {"value": "48", "group": "guru", "role": "context"},
        {"value": "48", "group": "guru", "role": "context"},
    ),
    (
        "count",
        {"cohort": "", "place_code": "Kabupaten Barito Utara"},
        {"cohort": None, "place_code": "62.05"},
    ),
    ("date", {"value_end": "2023-12-05"}, {"value_end": "2023-12-05"}),
    ("date", {"role": "statement"}, {"role": "statement"}),
    ("place", {"value": "62 Kalimantan Tengah"}, {"value": "62", "place_code": "62"}),
    ("cohort", {"value": "9", "role": "context"}, {"value": "9", "cohort": 9, "role": "context"}),
    ("activity", {"value": "seleksi"}, {"value": "seleksi"}),
]


@pytest.mark.parametrize(("kind", "filled", "changes"), CORRECTIONS)
def test_each_kind_has_its_form(
    desk: Desk, kind: str, filled: dict[str, str], changes: dict[str, Any]
) -> None:
    desk.press(*["n"] * ("count", "date", "place", "cohort", "activity").index(kind), "c")
    for name, value in filled.items():
        field = desk.page.locator(f"#fields [name={name}]")
        if field.evaluate("field => field.tagName") == "SELECT":
            field.select_option(value)
        else:
            field.fill(value)
    desk.page.locator("#correction [type=submit]").click()
    assert desk.saved() == Answers((desk.decided(kind, "correct", **changes),), (), 4)


def test_about_is_a_box(desk: Desk) -> None:
    desk.press("c")
    desk.page.locator("[name=approx]").check()
    desk.page.locator("#correction [type=submit]").click()
    assert desk.saved().decisions == (desk.decided("count", "correct", approx=True),)


@pytest.mark.parametrize(
    ("steps", "name", "value"),
    [(2, "value", "Atlantis"), (2, "value", "62.99"), (1, "value_end", "2023-11-30"), (0, "value", "")],
)
def test_what_cannot_be_is_not_taken(desk: Desk, steps: int, name: str, value: str) -> None:
    desk.press(*["n"] * steps, "c")
    desk.page.locator(f"#fields [name={name}]").fill(value)
    desk.page.locator("#correction [type=submit]").click()
    assert not desk.page.locator(f"#fields [name={name}]").evaluate("field => field.validity.valid")
    assert desk.text("done") == "0 of 5 decided"


@pytest.fixture
def named(world: World, browser: Any, tmp_path: Path) -> Iterator[Desk]:
    """An organiser and a venue."""
    draft = world.article("a").activity("seleksi")
    draft.organiser(f"Balai {IMAGE}", evidence="balai contoh", confidence=0.5)
    draft.venue("Aula Contoh", confidence=0.6)
    made = Desk(world, browser, tmp_path)
    yield made
    assert made.troubles == []
    made.context.close()


def test_names_are_text_that_can_be_corrected(named: Desk) -> None:
    assert named.text("what") == f"Organiser: Balai {IMAGE}"
    named.press("c")
    named.page.locator("[name=value]").fill(" Balai Guru =Contoh ")
    named.press("Enter")
    assert named.text("what") == "Venue: Aula Contoh"
    named.press("p")
    assert named.text("reads") == f"OrganiserBalai {IMAGE} corrected to Balai Guru =ContohConfidence0.50"
    named.press("n", "a")
    named.page.locator("#language").select_option("id")
    assert named.text("what") == "Tempat acara: Aula Contoh"
    assert set(named.saved().decisions) == {
        named.decided("organiser", "correct", value="Balai Guru =Contoh"),
        named.decided("venue", "accept"),
    }


@pytest.mark.parametrize("value", ["", "=1+1", "Aula; Pendopo", "a" * 201])
def test_what_is_no_name_is_not_taken(named: Desk, value: str) -> None:
    named.press("n", "c")
    named.page.locator("[name=value]").fill(value)
    named.press("Enter")
    assert not named.page.locator("[name=value]").evaluate("field => field.validity.valid")
    assert named.text("done") == "0 of 2 decided"


def test_a_correction_of_nothing_is_none(desk: Desk) -> None:
    desk.press("c", "Enter")
    assert desk.text("problem") == "Nothing is changed. If all is right, accept."
    desk.press("Escape")
    assert desk.page.locator("#correction").is_hidden()
    assert desk.saved().decisions == ()


def test_a_closed_tab_loses_nothing(desk: Desk) -> None:
    desk.press("a")
    desk.page.locator("#note").fill("=1+1, \"kata\"\n'dua'")
    desk.press("Escape", "r")
    desk.open()
    assert (desk.text("done"), desk.text("position")) == ("2 of 5 decided", "Item 3 of 5")
    assert set(desk.saved().decisions) == {
        desk.decided("count", "accept"),
        desk.decided("date", "reject", note="=1+1, \"kata\"\n'dua'"),
    }
    desk.press("u", "u", "u")
    assert (desk.text("done"), desk.text("status")) == ("0 of 5 decided", "Nothing to take back.")


def test_undo_puts_back_what_was_decided_before(desk: Desk) -> None:
    desk.press("a", "p", "r", "p", "u")
    assert (desk.text("position"), desk.text("state")) == ("Item 1 of 5", "✓ accepted")
    assert desk.saved().decisions == (desk.decided("count", "accept"),)


def test_moving_by_keys(desk: Desk) -> None:
    seen = []
    for key in ("n", "j", "k", "p", "p"):
        desk.press(key)
        seen.append(desk.text("position"))
    assert seen == [f"Item {number} of 5" for number in (2, 3, 2, 1, 1)]
    assert desk.page.evaluate("document.activeElement.id") == "what"


def test_keys_typed_into_a_field_decide_nothing(desk: Desk) -> None:
    desk.page.locator("#note").focus()
    desk.type("arc")
    desk.press("Escape", "Control+a")
    assert desk.text("done") == "0 of 5 decided"


def test_the_list_is_one_stop_with_arrows(desk: Desk) -> None:
    assert desk.page.locator("#list [tabindex='0']").count() == 1
    desk.page.locator("#list [aria-current]").focus()
    desk.press("ArrowDown", "ArrowDown", "ArrowUp")
    assert desk.text("position") == "Item 2 of 5"
    assert desk.page.evaluate("document.activeElement.ariaCurrent") == "true"


def test_help_and_keys_that_can_be_turned_off(desk: Desk) -> None:
    desk.press("?")
    assert desk.page.locator("#help").is_visible()
    desk.press("a")
    desk.page.locator("#keys-on").uncheck()
    desk.press("Escape", "a")
    assert desk.page.locator("#help").is_hidden()
    assert desk.text("done") == "0 of 5 decided"


def test_hostile_text_is_text(desk: Desk) -> None:
    assert desk.text("source").startswith(f"Judul {IMAGE}")
    assert desk.page.locator("#sentence mark").text_content() == f"47 orang {IMAGE}"
    assert desk.page.locator("img").count() == 0


def test_indonesian(desk: Desk) -> None:
    desk.page.locator("#language").select_option("id")
    desk.press("Escape")
    assert desk.text("what") == "Jumlah: 47 calon guru penggerak"
    assert desk.page.evaluate("document.documentElement.lang") == "id"
    desk.press("n")
    assert desk.text("what") == "Hari: 1 Desember 2023 sampai 3 Desember 2023"
    desk.open()
    assert desk.text("done") == "0 dari 5 diputuskan"


def test_all_decided(desk: Desk) -> None:
    desk.press(*"aaaaa")
    assert desk.text("status") == "Accepted. All decided. Save the file."
    assert (len(desk.saved().decisions), desk.text("status")[:19]) == (5, "Saved 5 decisions i")


def test_a_browser_that_keeps_nothing(every_kind: World, browser: Any, tmp_path: Path) -> None:
    desk = Desk(every_kind, browser, tmp_path)
    desk.page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden'); }})"
    )
    desk.open()
    assert desk.page.locator("#not-kept").is_visible()
    desk.press("a")
    assert desk.saved().decisions == (desk.decided("count", "accept"),)
    assert desk.troubles == []
    desk.context.close()


@pytest.mark.parametrize(
    "broken",
    ["{", "null", "[]", '{"answers": 1, "history": 1}', '{"answers": {"x": 1}}', '{"history": [1, null]}'],
)
def test_what_was_kept_may_be_broken(desk: Desk, broken: str) -> None:
    desk.page.evaluate("text => Object.keys(localStorage).forEach(key => localStorage[key] = text)", broken)
    desk.open()
    assert desk.text("done") == "0 of 5 decided"


def test_an_empty_queue_says_so(world: World, browser: Any, tmp_path: Path) -> None:
    desk = Desk(world, browser, tmp_path)
    desk.press("a", "c", "n", "u")
    assert desk.page.locator("#nothing").is_visible() and desk.page.locator("#item").is_hidden()
    assert desk.troubles == []
    desk.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_is_accessible(
    every_kind: World, browser: Any, tmp_path: Path, viewport: dict[str, int], scheme: str
) -> None:
    desk = Desk(every_kind, browser, tmp_path, viewport=viewport, color_scheme=scheme)
    for keys in ("", "arc", "?"):
        desk.press(*keys)
        found = axe.Axe().run(desk.page).response["violations"]
        assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
        if keys == "arc":
            desk.press("Escape")
    assert desk.page.evaluate("document.documentElement.scrollWidth") == viewport["width"]
    assert desk.troubles == []
    desk.context.close()
