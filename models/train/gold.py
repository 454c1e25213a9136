"""What a gold article and an annotation say of the same value, and how articles are split into folds."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from extract.facts import Activity, Cohort, Count, DateRange, Fact, Named, Place
from extract.interchange import GoldFacts

FOLDS = 5
#: The kind of a fact and its value without its role: `("count", (47, "calon_guru_penggerak"))`.
Value = tuple[str, object]


def stated_roles(gold: GoldFacts) -> Mapping[Value, tuple[str | None, ...]]:
    """The roles, or scopes, that the gold gives to each value; None for activities and names, without any."""
    found: dict[Value, tuple[str | None, ...]] = defaultdict(tuple)
    for cohort in gold.cohorts:
        found["cohort", cohort.number] += (cohort.role,)
    for activity in gold.activities:
        found["activity", activity.kind] += (None,)
    for place in gold.places:
        found["place", place.code] += (place.role,)
    for day in gold.dates:
        found["date", (day.start, day.end)] += (day.role,)
    for count in gold.counts:
        found["count", (count.value, count.group)] += (count.scope,)
    for kind, names in (("organiser", gold.organisers), ("venue", gold.venues)):
        for name in names or ():
            found[kind, name.name.casefold()] += (None,)
    return dict(found)


def value_of(fact: Fact) -> Value:
    """The value of a fact, as `stated_roles` has it."""
    match fact:
        case Cohort():
            return fact.kind, fact.number
        case Activity():
            return fact.kind, fact.activity
        case Place():
            return fact.kind, fact.code
        case DateRange():
            return fact.kind, (fact.start, fact.end)
        case Count():
            return fact.kind, (fact.number, str(fact.group))
        case Named():
            return fact.kind, fact.name.casefold()
    raise TypeError(fact)


def folds(articles: Iterable[str]) -> Mapping[str, int]:
    """The fold of each article, 0 to `FOLDS` - 1; the same articles give the same folds."""
    names = sorted(set(articles))
    order = np.random.default_rng(7).permutation(len(names))
    return {names[place]: number % FOLDS for number, place in enumerate(order)}
