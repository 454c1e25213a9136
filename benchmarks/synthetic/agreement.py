"""How far two readers of the same articles agree, kind by kind."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from extract.evaluate import precision_recall_f1
from publish.inputs import FactRow

_OF_THE_EVENT = ("event", "subject", None)
Key = tuple[object, ...]
Test = Callable[[FactRow], bool]


def _is(kind: str, *, event: bool) -> Test:
    return lambda fact: fact.kind == kind and (not event or fact.role in _OF_THE_EVENT)


#: What is compared: facts of a kind with their roles, those of the event alone, and how counts are split.
FIELDS: dict[str, Test] = {
    "activities": _is("activity", event=False),
    "cohorts (subject)": _is("cohort", event=True),
    "cohorts (any role)": _is("cohort", event=False),
    "places (event)": _is("place", event=True),
    "places (any role)": _is("place", event=False),
    "dates (event)": _is("date", event=True),
    "dates (any role)": _is("date", event=False),
    "counts (event)": _is("count", event=True),
    "counts (any role)": _is("count", event=False),
}


@dataclass(frozen=True, slots=True)
class Field:
    """Precision, recall and F1 of the other reader against the first, and what each alone wrote down."""

    precision: float
    recall: float
    f1: float
    missed: frozenset[Key]
    spurious: frozenset[Key]


def compare(perfect: Iterable[FactRow], other: Iterable[FactRow]) -> dict[str, Field]:
    """The agreement on each of `FIELDS`; a value counts once an article, evidence does not count."""
    mine, theirs = tuple(perfect), tuple(other)
    compared = {}
    for name, belongs in FIELDS.items():
        role_counts = name.endswith("(any role)")
        wanted = frozenset(_key(fact, not role_counts) for fact in mine if belongs(fact))
        found = frozenset(_key(fact, not role_counts) for fact in theirs if belongs(fact))
        measures = precision_recall_f1(len(wanted & found), len(found - wanted), len(wanted - found))
        compared[name] = Field(*measures, wanted - found, found - wanted)
    return compared


def _key(fact: FactRow, with_role: bool) -> Key:
    place = None if fact.kind == "count" else fact.place_code
    return (
        fact.article_id,
        fact.value,
        fact.value_end,
        fact.group,
        place,
        fact.role if with_role else None,
    )
