"""Which facts a person is asked about, why, and in which order."""

from collections.abc import Callable

import pytest

from publish.review.decisions import Decision
from publish.review.queue import Item, lost, queue
from publish.tables import Findings, find
from tests.publish.conftest import World
from tests.publish.review.made import decision, only

SHARED = " ".join(f"kata{n}" for n in range(80)) + "."
CGP = "calon_guru_penggerak"


def asked(world: World, *decisions: Decision, wanted: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    return [shown(item) for item in queue(find(*world.frames(), decisions), wanted)]


def shown(item: Item) -> tuple[str, ...]:
    return (item.article.article_id, item.fact.kind, item.fact.value, item.reason, item.told)


Build = Callable[[World], object]
CASES: list[tuple[str, Build, list[tuple[str, ...]]]] = [
    ("sure", lambda w: w.workshop("a").count(47), []),
    (
        "unsure",
        lambda w: w.workshop("a").count(47, confidence=0.79),
        [("a", "count", "47", "unsure", "confidence 0.79")],
    ),
    ("sure enough", lambda w: w.workshop("a").count(47, confidence=0.8), []),
    (
        "doubted",
        lambda w: w.workshop("a").count(2021, doubts="looks like a year", confidence=0.2),
        [("a", "count", "2021", "doubted", "looks like a year")],
    ),
    (
        "unsure, of no event",
        lambda w: w.workshop("a").count(47, role="context", confidence=0.3).cohort(7, "context", doubts="x"),
        [],
    ),
    (
        "an activity",
        lambda w: w.workshop("a").activity("seleksi", confidence=0.5),
        [("a", "activity", "seleksi", "unsure", "confidence 0.50")],
    ),
    (
        "names",
        lambda w: (
            w.workshop("a").organiser("Balai", confidence=0.6).venue("Aula", doubts="x").venue("Pendopo")
        ),
        [
            ("a", "venue", "Aula", "doubted", "x"),
            ("a", "organiser", "Balai", "unsure", "confidence 0.60"),
        ],
    ),
    ("of another programme", lambda w: w.workshop("a", relevant=False).count(47, confidence=0.1), []),
    (
        "articles that disagree",
        lambda w: (w.workshop("a").count(47), w.workshop("b").count(52), w.workshop("c").count(52)),
        [
            ("a", "count", "47", "articles disagree", "articles say 47 to 52; 52 holds"),
            ("b", "count", "52", "articles disagree", "articles say 47 to 52; 52 holds"),
            ("c", "count", "52", "articles disagree", "articles say 47 to 52; 52 holds"),
        ],
    ),
    (
        "copies with other days",
        lambda w: (
            w.workshop("a", text=SHARED).date("2023-11-25"),
            w.workshop("b", text=SHARED).date("2023-12-01"),
        ),
        [
            ("a", "date", "2023-11-25", "articles disagree", "articles give other days"),
            ("b", "date", "2023-12-01", "articles disagree", "articles give other days"),
        ],
    ),
    (
        "the worst first",
        lambda w: (
            w.workshop("a").count(47, confidence=0.7).count(9, "guru", confidence=0.6),
            w.article("b").activity("seleksi").place("62.06").count(3, doubts="x"),
        ),
        [
            ("b", "count", "3", "doubted", "x"),
            ("a", "count", "9", "unsure", "confidence 0.60"),
            ("a", "count", "47", "unsure", "confidence 0.70"),
        ],
    ),
]


@pytest.mark.parametrize(("build", "items"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_what_is_asked_and_why(world: World, build: Build, items: list[tuple[str, ...]]) -> None:
    build(world)
    assert asked(world) == items


def test_of_a_wanted_article_every_fact_is_asked_until_it_is_reviewed(world: World) -> None:
    world.workshop("a").count(47, role="context")
    world.workshop("b").count(47, role="context")
    told = "its article was asked for"
    everything = [
        ("a", kind, value, "wanted", told)
        for kind, value in (("activity", "lokakarya-7"), ("cohort", "8"), ("place", "62.05"), ("count", "47"))
    ]
    assert asked(world, wanted=("a",)) == everything
    count = next(fact for fact in world.rows()[1] if fact.kind == "count")
    assert asked(world, decision(world, count), wanted=("a",)) == everything[:3]


@pytest.mark.parametrize("verdict", ["accept", "correct", "reject"])
def test_what_is_decided_is_asked_no_more(world: World, verdict: str) -> None:
    world.workshop("a").count(47, confidence=0.5)
    made = decision(world, only(world, "count"), verdict, value="48")
    assert len(asked(world)) == 1 and asked(world, made) == []


def changed(world: World) -> None:
    for draft in world.drafts:
        draft.text = draft.text.replace("di daerah", "ke daerah")
        for fact in draft.facts:
            fact["evidence"] = fact["evidence"].replace("di daerah", "ke daerah")


def test_changed_words_reopen_a_decision(world: World) -> None:
    world.workshop("a").count(47)
    made = decision(world, only(world, "count"))
    changed(world)
    told = "ani said accept of other words on 2024-02-01"
    assert asked(world, made) == [("a", "count", "47", "text has changed", told)]
    again = decision(world, only(world, "count"))
    assert asked(world, made, again) == []


def test_only_the_mention_that_was_decided_on_is_reopened(world: World) -> None:
    world.workshop("a", text="Awal.").count(47).cohort(7, "context").count(47)
    second = [fact for fact in world.rows()[1] if fact.kind == "count"][1]
    made = decision(world, second)
    changed(world)
    world.drafts[0].text = world.drafts[0].text.replace("angkatan 7", "Angkatan 7")
    world.drafts[0].facts[4]["evidence"] = "Angkatan 7"
    (item,) = queue(find(*world.frames(), [made]))
    assert (item.reason, item.fact.start) == ("text has changed", second.start)


@pytest.mark.parametrize(
    ("verdicts", "told"),
    [
        (("accept", "reject"), "ani: accept; budi: reject"),
        (("reject", "correct"), "ani: reject; budi: correct to value 48, group guru"),
    ],
)
def test_reviewers_who_disagree_are_shown(world: World, verdicts: tuple[str, str], told: str) -> None:
    world.workshop("a").count(47).count(9, "pengajar_praktik", doubts="x")
    fact = next(one for one in world.rows()[1] if one.value == "47")
    made = [
        decision(world, fact, verdict, reviewer, value="48", group="guru")
        for reviewer, verdict in zip(("ani", "budi"), verdicts, strict=True)
    ]
    assert asked(world, *made) == [
        ("a", "count", "47", "reviewers disagree", told),
        ("a", "count", "9", "doubted", "x"),
    ]


def findings(world: World, *decisions: Decision) -> Findings:
    return find(*world.frames(), decisions)


def test_a_stale_decision_whose_fact_is_gone_is_told(world: World) -> None:
    world.workshop("a").count(47)
    made = decision(world, only(world, "count"))
    changed(world)
    assert lost(findings(world, made)) == ()
    world.drafts[0].facts.pop()
    assert lost(findings(world, made)) == (made,)
    assert queue(findings(world, made)) == ()


def test_an_item_shows_the_sentence_with_its_evidence(world: World) -> None:
    world.article("a", text="Awal.").activity("seleksi").place("62.05").count(47, confidence=0.5)
    (item,) = queue(find(*world.frames()))
    assert [(part.text, part.kinds) for part in item.snippet] == [
        ("Awal. seleksi. di daerah 62.05. ", ()),
        (f"47 orang {CGP}", ("count",)),
        (".", ()),
    ]


def test_what_stands_in_copies_is_asked_once(world: World) -> None:
    first = world.workshop("a", published="2023-12-02").count(47, confidence=0.5)
    for name, published in (("b", "2023-12-01"), ("c", "2023-12-03")):
        copy = world.article(name, published=published, text=first.text)
        copy.facts = [fact | {"article_id": name} for fact in first.facts]
    items = queue(find(*world.frames()))
    assert [(item.fact.kind, item.article.article_id) for item in items] == [("count", "b")]
    wanted = queue(find(*world.frames()), ["c"])
    assert {item.article.article_id for item in wanted if item.fact.kind == "count"} == {"b", "c"}
