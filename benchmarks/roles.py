"""Rules against trained classifiers for roles, by five-fold cross-validation over articles.

`python -m benchmarks.roles FOLDER…` reads gold articles; `--test FOLDER…` after them names articles to be
judged by classifiers trained on all of the former, instead of cross-validation. Needs scikit-learn (`make
calibrate` installs it). docs/decisions/0005-roles-by-rules.md tells what came of it.

For every value that is found and that the gold lists too, the question is whether it belongs to the event (a
cohort that is served, an event place, date or count) or not. The classifiers see named features: where the
value stands, which triggers of models/vocabulary/triggers.toml stand around it, quoting, how it was written,
what the article reports, whether its other facts agree. The rules were developed on these articles; the
classifiers were not.
"""

import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.tree import DecisionTreeClassifier

from extract.annotate import document
from extract.facts import Cohort, Count, DateRange, Fact, Place, Role
from extract.interchange import GoldArticle, read_gold
from extract.roles.component import situation_of
from extract.roles.situation import Situation
from extract.roles.timeline import fits
from extract.roles.triggers import trigger
from models.train.gold import FOLDS, folds, stated_roles, value_of
from models.vocabulary import load_tables

TABLE_OF = {"cohort": "cohorts", "place": "places", "date": "dates", "count": "counts"}
Features = dict[str, float | str | bool]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Case:
    """A value that both the rules and the gold have: its features, the rules' word and the gold's."""

    article: str
    kind: str
    features: Features
    by_rules: bool
    is_event: bool


def main(arguments: Sequence[str]) -> None:
    """Print F1 and accuracy of each way, kind by kind."""
    split = arguments.index("--test") if "--test" in arguments else len(arguments)
    train = list(_cases_of(arguments[:split]))
    test = list(_cases_of(arguments[split + 1 :]))
    ways: dict[str, Callable[[], Any]] = {
        "logistic regression": lambda: LogisticRegression(C=0.3, max_iter=5000),
        "decision tree, depth 5": lambda: DecisionTreeClassifier(max_depth=5, random_state=7),
        "boosted trees": lambda: GradientBoostingClassifier(random_state=7),
    }
    print(f"{'kind':<8}{'way':<38}{'F1':>7}{'right':>8}{'cases':>7}")
    for kind in TABLE_OF:
        own = [case for case in train if case.kind == kind]
        judged = [case for case in test if case.kind == kind] or own
        _show(kind, "rules", judged, np.array([case.by_rules for case in judged]))
        for name, make in ways.items():
            for with_rules in (False, True):
                given = _given(own, judged if test else None, make, with_rules)
                _show(kind, f"{name}{', with the rules’ word' if with_rules else ''}", judged, given)


def _given(train: Sequence[Case], test: Sequence[Case] | None, make: Callable[[], Any], rules: bool) -> Bools:
    if test is not None:
        return _fit(train, make, rules).predict([_row(case, rules) for case in test])  # type: ignore[no-any-return]
    fold = folds(case.article for case in train)
    given = np.zeros(len(train), dtype=bool)
    for held_out in range(FOLDS):
        inside = [index for index, case in enumerate(train) if fold[case.article] == held_out]
        model = _fit([case for case in train if fold[case.article] != held_out], make, rules)
        given[inside] = model.predict([_row(train[index], rules) for index in inside])
    return given


def _fit(cases: Sequence[Case], make: Callable[[], Any], rules: bool) -> Pipeline:
    model = make_pipeline(DictVectorizer(sparse=False), make())
    return model.fit([_row(case, rules) for case in cases], [case.is_event for case in cases])


def _row(case: Case, rules: bool) -> Features:
    return case.features | ({"the rules’ word": case.by_rules} if rules else {})


def _show(kind: str, way: str, cases: Sequence[Case], given: Bools) -> None:
    wanted = np.array([case.is_event for case in cases])
    right = float((wanted == given).mean())
    print(f"{kind:<8}{way:<38}{f1_score(wanted, given):7.3f}{right:8.3f}{len(cases):7}")


def _cases_of(folders: Sequence[str]) -> Iterator[Case]:
    for folder in folders:
        for gold in read_gold(Path(folder)):
            if gold.gold.relevant:
                yield from _cases(gold)


def _cases(gold: GoldArticle) -> Iterator[Case]:
    doc = document(gold.to_article())
    annotation = doc._.annotation
    if not annotation.relevant:
        return
    situation = situation_of(doc)
    situation.kinds = tuple(activity.activity for activity in annotation.activities)
    days = [day.start for day in annotation.dates if day.role is Role.EVENT]
    situation.day = days[0] if days else situation.published
    facts = [*annotation.cohorts, *annotation.places, *annotation.dates, *annotation.counts]
    peers = Counter(fact.kind for fact in facts)
    roles = stated_roles(gold.gold)
    for fact in facts:
        stated = roles.get(value_of(fact))
        if stated:
            features = _features(situation, fact, peers[fact.kind])
            yield Case(gold.id, fact.kind, features, _is_event(fact.stated_role), any(map(_is_event, stated)))


def _is_event(role: str | None) -> bool:
    return role in ("event", "subject")


def _features(situation: Situation, fact: Fact, peers: int) -> Features:
    layout, start, end = situation.layout, fact.evidence.start, fact.evidence.end
    before, after = layout.before(start, 120), layout.after(end, 80)
    features: Features = {
        "prominence": situation.prominence(start),
        "depth": start / max(1, len(situation.text)),
        "quoted": layout.in_quote(start),
        "in a caption": layout.in_caption(start),
        "peers": float(min(peers, 10)),
        "rule": fact.rule,
        "activity": situation.kinds[0] if situation.kinds else "none",
        "times told": float(situation.text.count(fact.evidence.text)),
        "cohorts beside": float(len(situation.cohort_numbers.get(layout.sentence_index(start), ()))),
        "activity beside": layout.sentence_index(start) in situation.kinds_of,
    }
    for name, table in load_tables("triggers")[TABLE_OF[fact.kind]].items():
        pattern = trigger(TABLE_OF[fact.kind], name)
        where = {"before": before, "after": after}.get(table["where"], f"{before} {after}")
        features[f"trigger {name}"] = bool(pattern.search(where))
    return features | _own_features(situation, fact)


def _own_features(situation: Situation, fact: Fact) -> Features:
    match fact:
        case Cohort() if situation.day and situation.kinds:
            return {"course runs then": str(fits(fact.number, situation.kinds[0], situation.day))}
        case Place():
            return {"province": len(fact.code) == 2}
        case DateRange():
            published = situation.published
            ahead = "unknown" if published is None else str(fact.start > published)
            return {"days": float((fact.end - fact.start).days), "ahead": ahead}
        case Count():
            return {"group": str(fact.group), "number": float(np.log1p(fact.number)), "approx": fact.approx}
    return {}


if __name__ == "__main__":
    main(sys.argv[1:])
