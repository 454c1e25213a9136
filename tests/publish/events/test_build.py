import random

import pytest

from publish.copies.clusters import cluster
from publish.events.build import Event, build_events
from tests.publish.conftest import World


def events(world: World) -> tuple[Event, ...]:
    articles, facts = world.rows()
    return build_events(articles, facts, cluster(articles, facts))


def test_an_event_spans_the_dates_of_its_reports(world: World) -> None:
    world.workshop("a").date("2023-12-01")
    world.workshop("b").date("2023-12-02", "2023-12-03")
    world.workshop("c").date("2023-12-01", "2023-12-31")
    (event,) = events(world)
    assert event.span is not None
    assert (str(event.span.start), str(event.span.end), event.span.precision) == (
        "2023-12-01",
        "2023-12-03",
        "day",
    )


def test_articles_and_outlets_are_counted_once(world: World) -> None:
    first = world.workshop("a", outlet="Kabar").date("2023-12-01")
    world.workshop("b", outlet="Warta", text=first.text).date("2023-12-01")
    world.workshop("c", outlet="Kabar").date("2023-12-01")
    world.workshop("d", outlet=None).date("2023-12-01")
    (event,) = events(world)
    assert event.article_ids == {"a", "b", "c", "d"}
    assert event.outlets == {"Kabar", "Warta"}


def test_the_surest_article_makes_the_confidence(world: World) -> None:
    world.article("a").activity("seleksi", confidence=0.5).place("62.05", confidence=0.9)
    world.article("b").activity("seleksi", confidence=0.8).place("62.05", confidence=0.8)
    (event,) = events(world)
    assert event.confidence == pytest.approx(0.64)


# Each article: (day of December it was published, figure, True where it copies the article before it).
Told = list[tuple[int, int, bool]]
FIGURES: list[tuple[str, Told, tuple[int, int, int]]] = [
    ("agreed", [(1, 47, False), (2, 47, False)], (47, 47, 47)),
    ("most", [(1, 40, False), (2, 47, False), (3, 47, False)], (47, 40, 47)),
    ("tie: the earliest", [(2, 40, False), (1, 47, False)], (47, 40, 47)),
    ("copies count once", [(1, 47, False), (2, 40, False), (2, 40, True), (2, 40, True)], (47, 40, 47)),
]


@pytest.mark.parametrize(("told", "expected"), [case[1:] for case in FIGURES], ids=[c[0] for c in FIGURES])
def test_the_figure_that_most_texts_state_holds(
    world: World, told: Told, expected: tuple[int, int, int]
) -> None:
    for number, (day, value, copied) in enumerate(told):
        article_id = f"a{number}"
        text = {"text": world.drafts[-1].text} if copied else {}
        draft = world.workshop(article_id, published=f"2023-12-{day:02}", **text).date("2023-12-01")
        draft.count(value)
    (event,) = events(world)
    (count,) = event.counts
    assert (count.value, count.low, count.high) == expected
    assert count.conflict is (count.low != count.high)
    assert count.n_articles == len(told)


@pytest.mark.parametrize(("abouts", "approx"), [([True], True), ([True, False], False), ([False], False)])
def test_a_figure_is_approximate_where_nobody_is_exact(
    world: World, abouts: list[bool], approx: bool
) -> None:
    for number, about in enumerate(abouts):
        world.workshop(f"a{number}").date("2023-12-01").count(47, approx=about)
    assert events(world)[0].counts[0].approx is approx


def test_a_group_that_no_article_counts_has_no_count(world: World) -> None:
    world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b").date("2023-12-01").count(9, "pengajar_praktik")
    assert [(count.group, count.n_articles) for count in events(world)[0].counts] == [
        ("calon_guru_penggerak", 1),
        ("pengajar_praktik", 1),
    ]


def test_events_come_by_day_and_undated_last(world: World) -> None:
    world.workshop("a", published="2022-01-01")
    world.workshop("b").date("2023-12-01")
    world.article("c").activity("seleksi").place("11.01").date("2021-05-01")
    assert [next(iter(event.article_ids)) for event in events(world)] == ["c", "b", "a"]


def test_ids_are_the_same_whatever_the_order_of_the_input(world: World) -> None:
    for number in range(12):
        world.workshop(f"a{number:02}", published=f"2023-{number % 6 + 1:02}-02").count(40 + number)
    before = events(world)
    random.Random(3).shuffle(world.drafts)
    assert events(world) == before


def test_an_id_is_pinned(world: World) -> None:
    world.workshop("a").date("2023-12-01")
    # sha1("lokakarya-7|8|62|62.05|2023-12-01")
    assert events(world)[0].event_id == "9f10f143f736"
    world.drafts.clear()
    world.workshop("a", published="2023-12-02")
    # sha1("lokakarya-7|8|62|62.05|2023-12")
    assert events(world)[0].event_id == "7b35df26b48d"


def test_events_that_would_share_an_id_get_different_ones(world: World) -> None:
    for article_id in "abc":
        world.workshop(article_id, published=None)
    ids = [event.event_id for event in events(world)]
    assert len(set(ids)) == 3
    assert all(len(event_id) == 12 for event_id in ids)
    assert [event.event_id for event in events(world)] == ids


def test_a_wrong_year_is_a_conflict_and_not_another_event(world: World) -> None:
    world.workshop("a", published="2023-01-16").date("2023-01-14")
    world.workshop("b", published="2023-01-17").date("2022-01-14")
    world.workshop("c", published="2023-01-18").date("2023-01-14")
    (event,) = events(world)
    assert event.span is not None
    assert (str(event.span.start), event.date_conflict) == ("2023-01-14", True)


def test_texts_are_counted_without_copies(world: World) -> None:
    first = world.workshop("a").date("2023-12-01").count(47)
    world.workshop("b", text=first.text).date("2023-12-01").count(47)
    world.workshop("c").date("2023-12-01").count(40)
    (event,) = events(world)
    assert len(event.texts) == 2
    assert [(count.n_articles, count.n_texts) for count in event.counts] == [(3, 2)]


@pytest.mark.parametrize(
    ("codes", "at", "regencies"),
    [
        (["62.05"], "62.05", ["62.05"]),
        (["62", "62.13", "62.05"], None, ["62.05", "62.13"]),  # the whole province, and where in it
        (["62"], None, []),
        (["62.13", "62.05"], None, ["62.05", "62.13"]),  # a sum over both
    ],
)
def test_a_wide_event_keeps_its_regencies(
    world: World, codes: list[str], at: str | None, regencies: list[str]
) -> None:
    draft = world.article("a").activity("lokakarya-7").cohort(8).date("2023-12-01").count(120)
    for code in codes:
        draft.place(code)
    assert [list(event.regencies) for event in events(world) if event.key.area.regency == at] == [regencies]


def test_an_article_that_states_an_event_twice_is_counted_once(world: World) -> None:
    world.article("a").activity("lokakarya").activity("lokakarya-7").cohort(8).place("62.05").date(
        "2023-12-01"
    ).count(47)
    (event,) = events(world)
    assert (len(event.article_ids), [(c.value, c.n_articles) for c in event.counts]) == (1, [(47, 1)])


def test_an_exact_figure_holds_before_one_that_is_not(world: World) -> None:
    world.workshop("a", published="2023-12-01").date("2023-12-01").count(50, approx=True)
    world.workshop("b", published="2023-12-02").date("2023-12-01").count(47)
    (count,) = events(world)[0].counts
    assert (count.value, count.approx) == (47, False)


def test_names_are_counted_by_texts_and_then_by_age(world: World) -> None:
    world.workshop("a", published="2023-12-01").date("2023-12-01").organiser("Dinas Contoh").venue(
        "Aula SMPN 2"
    )
    first = (
        world.workshop("b", published="2023-12-02")
        .date("2023-12-01")
        .organiser("BGP Contoh")
        .venue("Pendopo")
    )
    copy = world.article("c", published="2023-12-03", text=first.text)
    copy.facts = [fact | {"article_id": "c"} for fact in first.facts]
    (event,) = events(world)
    assert (event.organisers, event.venues) == (("Dinas Contoh", "BGP Contoh"), ("Aula SMPN 2", "Pendopo"))
    world.workshop("d", published="2023-12-04").date("2023-12-01").organiser("BGP CONTOH")
    world.workshop("e", published="2023-12-05").date("2023-12-01").venue("Aula SMPN 2 Contoh")
    (event,) = events(world)
    assert (event.organisers, event.venues) == (
        ("BGP Contoh", "Dinas Contoh"),
        ("Aula SMPN 2 Contoh", "Pendopo"),
    )


def test_events_are_the_same_with_names_and_without(world: World) -> None:
    for number in range(12):
        world.workshop(f"a{number:02}", published=f"2023-{number % 6 + 1:02}-02").count(40 + number)
    before = [(event.event_id, event.article_ids, event.confidence) for event in events(world)]
    for number, draft in enumerate(world.drafts):
        draft.organiser(f"Balai {number}", confidence=0.1).venue(f"Aula {number}", confidence=0.1)
    after = events(world)
    assert [(event.event_id, event.article_ids, event.confidence) for event in after] == before
    assert all(event.organisers and event.venues for event in after)
