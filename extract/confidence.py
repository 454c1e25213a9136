"""How sure a fact is: the weights of the signs that speak for and against it, added up.

The weights are those of a logistic regression over annotated articles, fitted by `models/train/confidence.py`
and kept in `models/confidence.csv`; docs/confidence.md tells how well they are calibrated. A doubt of
`extract.consistency` is too rare in the annotated articles to be weighed, and leaves a quarter of the odds.
"""

import csv
import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TypeVar

from extract.consistency import doubts
from extract.facts import Annotation, Count, Fact
from extract.roles.situation import Situation
from models.errors import DataError

#: What one doubt takes from the log odds; it leaves a quarter of the odds. Of two facts that contradict each
#: other one is mostly wrong; where a check is too strict both are right, as most are in annotated articles.
DOUBT = math.log(4)
#: No fact is told to be surer or less sure than these.
LEAST, MOST = 0.05, 0.99
#: A figure below this is more often misread than a larger one.
SMALL = 10

F = TypeVar("F", bound=Fact)


def with_confidence(situation: Situation, annotation: Annotation) -> Annotation:
    """The annotation, each fact with the confidence that its signs and the doubts about it give it."""
    doubted = doubts(annotation, situation.published)
    peers = Counter(map(kind_and_role, annotation.facts()))

    def sure(fact: F) -> F:
        against = doubted.get(fact, ())
        odds = sum(map(weight, signs_of(situation, fact, peers))) - DOUBT * len(against)
        return replace(fact, confidence=min(MOST, max(LEAST, 1 / (1 + math.exp(-odds)))), doubts=against)

    return replace(
        annotation,
        cohorts=tuple(map(sure, annotation.cohorts)),
        activities=tuple(map(sure, annotation.activities)),
        places=tuple(map(sure, annotation.places)),
        dates=tuple(map(sure, annotation.dates)),
        counts=tuple(map(sure, annotation.counts)),
        organisers=tuple(map(sure, annotation.organisers)),
        venues=tuple(map(sure, annotation.venues)),
    )


def signs_of(situation: Situation, fact: Fact, peers: Mapping[str, int]) -> Iterator[str]:
    """The names of a fact's signs. `peers` tells how many facts of each kind and role the article has."""
    name = kind_and_role(fact)
    position, layout = fact.evidence.start, situation.layout
    yield name
    yield f"{fact.kind} by {fact.rule}"
    yield f"{name} {'in' if situation.in_lead(position) else 'below'} the lead"
    yield f"{name} {_amount(peers[name])}"
    if layout.in_quote(position):
        yield f"{name} quoted"
    if layout.in_caption(position):
        yield f"{name} in a caption"
    if isinstance(fact, Count):
        yield f"{name} {fact.group}"
        yield "small count" if fact.number < SMALL else "larger count"


def kind_and_role(fact: Fact) -> str:
    """The kind of a fact with its role: "place event", "activity"."""
    return f"{fact.kind} {fact.stated_role}" if fact.stated_role else fact.kind


def weight(sign: str) -> float:
    """The weight of a sign in log odds; 0 for one that no annotated article showed."""
    return _weights().get(sign, 0.0)


@cache
def _weights() -> Mapping[str, float]:
    """The weights by sign. Raises `DataError` for a broken file."""
    try:
        lines = (files("models") / "confidence.csv").read_text(encoding="utf-8").splitlines()
        return {row["sign"]: float(row["weight"]) for row in csv.DictReader(lines)}
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise DataError(f"models/confidence.csv: {error!r}") from error


def _amount(peers: int) -> str:
    return "alone" if peers == 1 else "of a few" if peers < 4 else "of several" if peers < 9 else "of many"
