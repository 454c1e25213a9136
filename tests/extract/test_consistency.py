"""Which facts of an article are doubted because others contradict them.

A case is an article's facts in one line, ";" between them, and those of them that the check doubts (`none`
for none of them): `cohort 8 subject`, `activity lokakarya-4`, `place 33.20 event`, `date` with one day or two
and the role, `count` with the number, the name of its `Group`, the scope, and the place's code or the
`angkatan` where the article splits its figures. Every article was published on Monday, 27 November 2023.
"""

from collections.abc import Iterable
from datetime import date

import pytest

from extract.consistency import CHECKS, doubts
from extract.facts import Activity, Annotation, Cohort, Count, DateRange, Evidence, Fact, Group, Place, Role

PUBLISHED = date(2023, 11, 27)

CASES: dict[str, dict[str, str]] = {
    "outside the province": {
        "place 33.20 event; place 33.19 event; place 35.17 event": "place 35.17 event",
        "place 53.08 event; place 53.07 event; place 53.05 event; place 61.01 event": "place 61.01 event",
        "place 62 event; place 62.05 event; place 73.11 event": "place 73.11 event",
        "place 33.20 event; place 35.17 event": "none",
        "place 33.20 event; place 33.19 event; place 35.17 context": "none",
    },
    "course not running": {
        "activity lokakarya-4; cohort 8 subject; date 2022-03-05 event": (
            "cohort 8 subject; date 2022-03-05 event"
        ),
        "activity lokakarya-7; cohort 4 subject; date 2023-11-25 event": (
            "cohort 4 subject; date 2023-11-25 event"
        ),
        "activity pelepasan; cohort 9 subject; date 2023-08-19 event": "cohort 9 subject; date 2023-08-19 event",
        "activity lokakarya-6; cohort 8 subject; date 2023-10-14 event; date 2021-10-14 event": (
            "cohort 8 subject; date 2021-10-14 event"
        ),
        "activity lokakarya-6; cohort 8 subject; date 2023-10-14 event": "none",
        "activity lokakarya-6; cohort 8 subject; cohort 2 context; date 2023-10-14 event": "none",
        "activity komunitas; cohort 2 subject; date 2023-11-18 event": "none",
        "activity lokakarya-6; cohort 8 subject; date 2021-10-14 context": "none",
    },
    "more mentors than trainees": {
        "count 9 CGP event; count 40 PP event": "count 9 CGP event; count 40 PP event",
        "count 5 CGP event 33.20; count 31 PP event 33.20; count 60 CGP event 33.19": (
            "count 5 CGP event 33.20; count 31 PP event 33.20"
        ),
        "count 12 CGP event angkatan-7; count 70 PP event angkatan-7": (
            "count 12 CGP event angkatan-7; count 70 PP event angkatan-7"
        ),
        "count 52 CGP event; count 9 PP event": "none",
        "count 9 CGP event 33.20; count 40 PP event 33.19": "none",
        "count 90 PP event; count 45 CGP context": "none",
    },
    "after publication": {
        "date 2023-12-09 event": "date 2023-12-09 event",
        "date 2023-11-25 event; date 2023-11-28 event": "date 2023-11-28 event",
        "date 2024-01-06 2024-01-07 event": "date 2024-01-06 2024-01-07 event",
        "date 2023-11-27 event": "none",
        "date 2023-11-26 2023-11-30 event": "none",
        "date 2024-06-01 2024-06-30 context": "none",
    },
    "long before publication": {
        "date 2022-11-25 event": "date 2022-11-25 event",
        "date 2023-05-13 event; date 2023-11-25 event": "date 2023-05-13 event",
        "date 2023-06-10 2023-06-11 event": "date 2023-06-10 2023-06-11 event",
        "date 2023-10-14 event": "none",
        "date 2020-01-01 2020-12-31 context": "none",
        "date 2023-05-20 2023-11-18 event": "none",
    },
    "several days apart": {
        "date 2023-11-04 event; date 2023-11-11 event; date 2023-11-18 event": (
            "date 2023-11-04 event; date 2023-11-11 event; date 2023-11-18 event"
        ),
        "date 2023-11-04 2023-11-05 event; date 2023-11-11 event; date 2023-11-18 event": (
            "date 2023-11-04 2023-11-05 event; date 2023-11-11 event; date 2023-11-18 event"
        ),
        "date 2023-09-02 event; date 2023-10-07 event; date 2023-11-04 event; date 2023-11-20 statement": (
            "date 2023-09-02 event; date 2023-10-07 event; date 2023-11-04 event"
        ),
        "date 2023-11-11 event; date 2023-11-18 event": "none",
        "date 2023-11-11 event; date 2023-11-18 event; date 2023-05-01 2023-05-31 context": "none",
    },
    "looks like a year": {
        "count 2023 GURU event": "count 2023 GURU event",
        "count 2020 GP context; count 71 GP event": "count 2020 GP context",
        "count 2025 SEKOLAH context": "count 2025 SEKOLAH context",
        "count 2026 GURU event; count 2018 GURU context; count 203 CGP event": "none",
    },
    "too many for a regency": {
        "place 33.20 event; count 1250 CGP event": "count 1250 CGP event",
        "place 62.05 event; count 7890 GP event; count 47 CGP event": "count 7890 GP event",
        "place 53.08 event; place 53 context; count 1001 PP event": "count 1001 PP event",
        "place 33 event; count 1250 CGP event": "none",
        "place 33.20 event; place 33.19 event; count 1250 CGP event": "none",
        "place 33.20 event; count 1250 GP context; count 1500 GURU event; count 500 CGP event": "none",
    },
}

_EVIDENCE = Evidence("kata", 0, 4)


def read(written: str) -> Fact:
    """The fact that the words of a case name."""
    kind, *words = written.split()
    match kind:
        case "cohort":
            return Cohort(evidence=_EVIDENCE, rule="case", number=int(words[0]), role=Role(words[1]))
        case "activity":
            return Activity(evidence=_EVIDENCE, rule="case", activity=words[0])
        case "place":
            return Place(evidence=_EVIDENCE, rule="case", code=words[0], role=Role(words[1]))
        case "date":
            *days, role = words
            first, last = (date.fromisoformat(day) for day in (days[0], days[-1]))
            return DateRange(evidence=_EVIDENCE, rule="case", start=first, end=last, role=Role(role))
        case "count":
            number, group, scope, *split = words
            cohort = next((int(word[9:]) for word in split if word.startswith("angkatan-")), None)
            place = next((word for word in split if not word.startswith("angkatan-")), None)
            return Count(
                evidence=_EVIDENCE,
                rule="case",
                number=int(number),
                group=Group[group],
                scope=Role(scope),
                place=place,
                cohort=cohort,
            )
    raise AssertionError(written)


def annotation(facts: Iterable[Fact]) -> Annotation:
    """An article's annotation with these facts."""
    held = list(facts)
    return Annotation(
        "case",
        relevant=True,
        cohorts=tuple(fact for fact in held if isinstance(fact, Cohort)),
        activities=tuple(fact for fact in held if isinstance(fact, Activity)),
        places=tuple(fact for fact in held if isinstance(fact, Place)),
        dates=tuple(fact for fact in held if isinstance(fact, DateRange)),
        counts=tuple(fact for fact in held if isinstance(fact, Count)),
    )


def read_all(written: str) -> list[Fact]:
    """The facts of a line."""
    return [] if written == "none" else [read(words) for words in written.split("; ")]


@pytest.mark.parametrize(
    ("name", "facts", "doubted"),
    [(name, facts, doubted) for name, cases in CASES.items() for facts, doubted in cases.items()],
)
def test_case(name: str, facts: str, doubted: str) -> None:
    found = doubts(annotation(read_all(facts)), PUBLISHED)
    assert {fact for fact, names in found.items() if name in names} == set(read_all(doubted))


def test_every_check_has_its_cases() -> None:
    assert list(CASES) == list(CHECKS)


def test_a_fact_carries_all_its_doubts_in_order() -> None:
    days = read_all("date 2023-12-02 event; date 2023-12-09 event; date 2023-12-16 event")
    assert doubts(annotation(days), PUBLISHED)[days[0]] == ("after publication", "several days apart")


def test_without_the_day_of_publication_no_day_is_early_or_late() -> None:
    assert not doubts(annotation(read_all("date 2023-12-09 event; date 2019-01-05 event")), None)
