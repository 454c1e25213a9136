"""What one article states. A case is written as events `activity cohort place` and their figures."""

from collections.abc import Callable

import pytest

from publish.events.statements import Area, Statement, area_of, common_area, statements
from tests.publish.conftest import Draft, World

CGP, PP = "calon_guru_penggerak", "pengajar_praktik"


def stated(draft: Draft) -> tuple[Statement, ...]:
    world = World()
    world.drafts.append(draft)
    articles, facts = world.rows()
    return statements(articles[0], facts)


def summary(draft: Draft) -> dict[tuple[str, int | None, str], dict[str, int]]:
    """Figures by (activity, cohort, place), where the place `62.*` is an umbrella's and `*` is anywhere."""
    result = {}
    for statement in stated(draft):
        area = statement.key.area
        place = area.regency or (f"{area.province}.*" if area.province else "*")
        figures = {figure.group: figure.value for figure in statement.figures}
        result[statement.key.activity, statement.key.cohort, place] = figures
    return result


Events = dict[tuple[str, int | None, str], dict[str, int]]
Build = Callable[[Draft], Draft]

EVENTS: list[tuple[str, Build, Events]] = [
    ("one event", lambda a: a.activity("seleksi").cohort(8).place("62.05"), {("seleksi", 8, "62.05"): {}}),
    ("no cohort", lambda a: a.activity("seleksi").place("62.05"), {("seleksi", None, "62.05"): {}}),
    ("no activity", lambda a: a.cohort(8).place("62.05").count(47), {}),
    ("no event place", lambda a: a.activity("seleksi").place("62.05", "context").count(47), {}),
    ("lainnya counts", lambda a: a.activity("lainnya").place("62.05"), {("lainnya", None, "62.05"): {}}),
    (
        "context names no event",
        lambda a: (
            a.activity("seleksi").cohort(8).cohort(5, "context").place("62.05").place("62.13", "context")
        ),
        {("seleksi", 8, "62.05"): {}},
    ),
    ("a province", lambda a: a.activity("seleksi").place("62"), {("seleksi", None, "62.*"): {}}),
    (
        "a province beside its regencies",
        lambda a: a.activity("seleksi").place("62").place("62.05"),
        {("seleksi", None, "62.*"): {}, ("seleksi", None, "62.05"): {}},
    ),
    (
        "every activity, cohort and place",
        lambda a: (
            a.activity("seleksi").activity("pembukaan").cohort(7).cohort(8).place("62.05").place("62.13")
        ),
        {
            (activity, cohort, place): {}
            for activity in ("seleksi", "pembukaan")
            for cohort in (7, 8)
            for place in ("62.05", "62.13")
        },
    ),
]

COUNTS: list[tuple[str, Build, Events]] = [
    ("the only event", lambda a: a.place("62.05").cohort(8).count(47), {("seleksi", 8, "62.05"): {CGP: 47}}),
    (
        "context figures",
        lambda a: a.place("62.05").count(1293, role="context"),
        {("seleksi", None, "62.05"): {}},
    ),
    (
        "the total over its parts",
        lambda a: a.place("62.05").count(20).count(47).count(27).count(9, PP),
        {("seleksi", None, "62.05"): {CGP: 47, PP: 9}},
    ),
    (
        "the first activity only",
        lambda a: a.activity("pembukaan").place("62.05").count(47),
        {("seleksi", None, "62.05"): {CGP: 47}, ("pembukaan", None, "62.05"): {}},
    ),
    (
        "split by place",
        lambda a: a.place("62.05").place("62.13").count(20, place_code="62.05").count(27, place_code="62.13"),
        {("seleksi", None, "62.05"): {CGP: 20}, ("seleksi", None, "62.13"): {CGP: 27}},
    ),
    (
        "not split by place, one province",
        lambda a: a.place("62.05").place("62.13").count(47),
        {
            ("seleksi", None, "62.05"): {},
            ("seleksi", None, "62.13"): {},
            ("seleksi", None, "62.*"): {CGP: 47},
        },
    ),
    (
        "not split by place, two provinces",
        lambda a: a.place("62.05").place("63.71").count(47),
        {("seleksi", None, "62.05"): {}, ("seleksi", None, "63.71"): {}, ("seleksi", None, "*"): {CGP: 47}},
    ),
    (
        "the province-wide event takes what is not split",
        lambda a: a.place("62").place("62.05").count(500).count(20, place_code="62.05"),
        {("seleksi", None, "62.*"): {CGP: 500}, ("seleksi", None, "62.05"): {CGP: 20}},
    ),
    (
        "split by cohort",
        lambda a: a.place("62.05").cohort(7).cohort(8).count(20, cohort=7).count(27, cohort=8),
        {("seleksi", 7, "62.05"): {CGP: 20}, ("seleksi", 8, "62.05"): {CGP: 27}},
    ),
    (
        "not split by cohort",
        lambda a: a.place("62.05").cohort(7).cohort(8).count(47).count(20, cohort=7),
        {
            ("seleksi", 7, "62.05"): {CGP: 20},
            ("seleksi", 8, "62.05"): {},
            ("seleksi", None, "62.05"): {CGP: 47},
        },
    ),
    (
        "split by cohort but not by place",
        lambda a: a.place("62.05").place("62.13").cohort(7).cohort(8).count(20, cohort=7),
        {
            **{("seleksi", cohort, place): {} for cohort in (7, 8) for place in ("62.05", "62.13")},
            ("seleksi", 7, "62.*"): {CGP: 20},
        },
    ),
    (
        "for a cohort that is not the subject",
        lambda a: a.place("62.05").cohort(7).count(47).count(96, cohort=9),
        {("seleksi", 7, "62.05"): {CGP: 47}, ("seleksi", 9, "62.05"): {CGP: 96}},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("build", "expected"), [case[1:] for case in EVENTS], ids=[c[0] for c in EVENTS])
def test_events_of_an_article(build: Build, expected: Events) -> None:
    assert summary(build(Draft("a"))) == expected


@pytest.mark.parametrize(("build", "expected"), [case[1:] for case in COUNTS], ids=[c[0] for c in COUNTS])
def test_figures_go_to_the_event_they_belong_to(build: Build, expected: Events) -> None:
    assert summary(build(Draft("a").activity("seleksi"))) == expected


def test_an_irrelevant_article_states_nothing() -> None:
    assert stated(Draft("a", relevant=False).activity("seleksi").place("62.05")) == ()


def test_event_dates_hold_for_all_events_and_others_for_none() -> None:
    draft = Draft("a").activity("seleksi").place("62.05").place("62.13")
    draft.date("2023-12-02").date("2023-12-01").date("2023-11-30", role="statement").date(
        "2024-01-01", role="context"
    )
    spans = {statement.span for statement in stated(draft)}
    assert [(str(span.start), str(span.end), span.precision) for span in spans if span] == [
        ("2023-12-01", "2023-12-02", "day")
    ]


def test_the_surest_mention_defines_an_event() -> None:
    draft = Draft("a").activity("seleksi", confidence=0.5).activity("seleksi", confidence=0.8)
    draft.cohort(8, confidence=0.5).place("62.05", confidence=0.9).date("2023-12-01", confidence=0.1)
    (statement,) = stated(draft)
    assert statement.confidence == pytest.approx(0.8 * 0.5 * 0.9)


def test_an_umbrella_is_as_sure_as_its_figure() -> None:
    draft = (
        Draft("a").activity("seleksi", confidence=0.8).place("62.05").place("62.13").count(47, confidence=0.5)
    )
    assert stated(draft)[-1].confidence == pytest.approx(0.8 * 0.5)
    assert [fact.value for fact in stated(draft)[-1].facts] == ["seleksi", "62.05", "62.13", "47"]


@pytest.mark.parametrize(
    ("figures", "approx"), [([(47, True), (47, False)], False), ([(47, False), (50, True)], True)]
)
def test_the_largest_figure_brings_its_own_precision(figures: list[tuple[int, bool]], approx: bool) -> None:
    draft = Draft("a").activity("seleksi").place("62.05")
    for value, about in figures:
        draft.count(value, approx=about)
    (statement,) = stated(draft)
    assert statement.figures[0].approx is approx


FAR = " kata" * 50

# Each event by its place, cohort and activity, with the names that belong to it.
Names = dict[str, list[str]]
NAMES: list[tuple[str, Build, Names]] = [
    (
        "of the only event",
        lambda a: a.activity("seleksi").place("62.05").organiser("BGP Contoh").venue("Aula Contoh"),
        {"seleksi - 62.05": ["BGP Contoh", "Aula Contoh"]},
    ),
    ("of no event", lambda a: a.place("62.05").organiser("BGP Contoh").venue("Aula Contoh"), {}),
    (
        "of every activity and cohort",
        lambda a: a.activity("seleksi").activity("pembukaan").cohort(7).cohort(8).place("62.05").organiser("O").venue("V"),
        {f"{activity} {cohort} 62.05": ["O", "V"] for activity in ("seleksi", "pembukaan") for cohort in (7, 8)},
    ),
    (
        "an organiser of every place, a venue of its own",
        lambda a: (
            a.activity("seleksi")
            .venue("Aula A")
            .place("62.05", evidence=f"62.05{FAR}")
            .venue("Aula B")
            .place("62.13")
            .organiser("O")
        ),
        {"seleksi - 62.05": ["O", "Aula A"], "seleksi - 62.13": ["O", "Aula B"]},
    ),
    (
        "a venue far from several places",
        lambda a: a.activity("seleksi").place("62.05").place("62.13", evidence=f"62.13{FAR}").venue("Aula"),
        {"seleksi - 62.05": [], "seleksi - 62.13": []},
    ),
    (
        "a venue far from the only place",
        lambda a: a.activity("seleksi").place("62.05", evidence=f"62.05{FAR}").venue("Aula"),
        {"seleksi - 62.05": ["Aula"]},
    ),
    (
        "a place that is none of the event does not count",
        lambda a: a.activity("seleksi").place("62.05", evidence=f"62.05{FAR}").place("62.13", "context").venue("Aula"),
        {"seleksi - 62.05": ["Aula"]},
    ),
    (
        "a whole province and a regency in it",
        lambda a: a.activity("seleksi").place("62").place("62.05").venue("Aula"),
        {"seleksi - 62": ["Aula"], "seleksi - 62.05": ["Aula"]},
    ),
    (
        "a sum over regencies has no venue",
        lambda a: (
            a.activity("seleksi")
            .venue("Aula")
            .place("62.05", evidence=f"62.05{FAR}")
            .place("62.13")
            .organiser("O")
            .count(47)
        ),
        {"seleksi - 62.05": ["O", "Aula"], "seleksi - 62.13": ["O"], "seleksi - 62": ["O"]},
    ),
    (
        "a sum over cohorts has no venue",
        lambda a: a.activity("seleksi").place("62.05").cohort(7).cohort(8).count(47).organiser("O").venue("Aula"),
        {"seleksi 7 62.05": ["O", "Aula"], "seleksi 8 62.05": ["O", "Aula"], "seleksi - 62.05": ["O"]},
    ),
    (
        "a place that only a figure names has no venue",
        lambda a: a.activity("seleksi").place("62.05").count(20, place_code="62.13").organiser("O").venue("Aula"),
        {"seleksi - 62.05": ["O", "Aula"], "seleksi - 62.13": ["O"]},
    ),
    (
        "the surest mention of a name",
        lambda a: a.activity("seleksi").place("62.05").organiser("O", confidence=0.5).organiser("O", confidence=0.8).venue("V").venue("V"),
        {"seleksi - 62.05": ["O", "V"]},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("build", "expected"), [case[1:] for case in NAMES], ids=[case[0] for case in NAMES])
def test_names_belong_to_events(build: Build, expected: Names) -> None:
    assert {
        f"{one.key.activity} {one.key.cohort or '-'} {one.key.area.code}": [
            fact.value for kind in ("organiser", "venue") for fact in one.facts if fact.kind == kind
        ]
        for one in stated(build(Draft("a")))
    } == expected


def test_names_define_nothing() -> None:
    def told(draft: Draft) -> Draft:
        return (
            draft.activity("seleksi")
            .cohort(7)
            .cohort(8)
            .place("62.05")
            .place("62.13")
            .date("2023-12-01")
            .count(47)
        )

    without, named = (
        stated(told(Draft("a"))),
        stated(told(Draft("a")).organiser("O", confidence=0.1).venue("V", confidence=0.1)),
    )
    assert [(one.key, one.span, one.confidence, one.figures) for one in named] == [
        (one.key, one.span, one.confidence, one.figures) for one in without
    ]


@pytest.mark.parametrize(
    ("codes", "area"),
    [
        (["62.05"], Area("62", "62.05")),
        (["62.05", "62.13"], Area("62", None)),
        (["62", "62.13"], Area("62", None)),
        (["62.05", "63.71"], Area(None, None)),
        (["62", "63"], Area(None, None)),
    ],
)
def test_common_area(codes: list[str], area: Area) -> None:
    assert common_area(map(area_of, codes)) == area
