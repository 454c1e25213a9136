"""Fit the weights of `extract.confidence` on annotated articles, and measure how well they are calibrated.

`python -m models.train.confidence FOLDER…` reads gold articles (codebook JSON), prints the cross-validated
measures, and writes `models/confidence.csv`, `docs/confidence.md` and `docs/confidence.svg`. Needs
scikit-learn (`make calibrate` installs it).

A fact is right when its value and role are those of the gold. Folds are whole articles, so that no article
helps to judge itself. Compared are: the share of right facts of each kind and role; that share of each rule,
smoothed; and a logistic regression over the signs.
"""

import csv
import math
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score

from extract.annotate import document
from extract.confidence import kind_and_role, signs_of
from extract.consistency import CHECKS, doubts
from extract.interchange import GoldArticle, read_gold
from extract.roles.component import situation_of
from models.train.gold import FOLDS, folds, stated_roles, value_of

#: The inverse of the strength of the L2 penalty, the best of 0.03, 0.1, 0.3, 1 and 3 in cross-validation.
C = 0.3
#: What a rule's share is smoothed with: so many facts of its kind and role.
PRIOR = 8
BINS = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)
ROOT = Path(__file__).parents[2]

Floats = NDArray[np.float64]
#: The name of a bin of confidences, how many facts, their mean confidence, the share that is right.
Bin = tuple[str, int, float, float]


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact that the rules found: its article, its signs and doubts, and whether the gold bears it out."""

    article: str
    kind_and_role: str
    rule: str
    signs: tuple[str, ...]
    doubts: tuple[str, ...]
    right: bool


Fit = Callable[[Sequence[Judged], Sequence[Judged]], Floats]


def main(folders: Sequence[str]) -> None:
    """Fit, measure and write."""
    judged = [fact for folder in folders for fact in judge(read_gold(Path(folder)))]
    right = np.array([fact.right for fact in judged])
    rows, best = [], np.zeros(len(judged))
    for name, fit in METHODS.items():
        best = cross_validated(judged, fit)
        rows.append(f"| {name} | {measures(right, best)} |")
    weights = fitted_weights(judged)
    with (ROOT / "models" / "confidence.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file)
        table.writerow(("sign", "weight", "facts"))
        table.writerows(weights)
    bins = reliability(right, best)
    report = page(judged, rows, bins, [Path(folder).name for folder in folders])
    (ROOT / "docs" / "confidence.md").write_text(report, encoding="utf-8")
    (ROOT / "docs" / "confidence.svg").write_text(plot(bins), encoding="utf-8")
    print(report)


def judge(gold: Sequence[GoldArticle]) -> Iterable[Judged]:
    """Every fact that is found in the articles, with its signs and whether it is right."""
    for wanted in gold:
        doc = document(wanted.to_article())
        annotation = doc._.annotation
        if not annotation.relevant:
            continue
        situation = situation_of(doc)
        peers = Counter(map(kind_and_role, annotation.facts()))
        stated, doubted = stated_roles(wanted.gold), doubts(annotation, situation.published)
        names = {"organiser": wanted.gold.organisers, "venue": wanted.gold.venues}
        for fact in annotation.facts():
            if names.get(fact.kind, ()) is None:
                continue  # nobody looked
            signs = tuple(signs_of(situation, fact, peers))
            right = fact.stated_role in stated.get(value_of(fact), ())
            yield Judged(wanted.id, kind_and_role(fact), fact.rule, signs, doubted.get(fact, ()), right)


def cross_validated(judged: Sequence[Judged], fit: Fit) -> Floats:
    """What each fact is given by a fit on the articles of the other folds."""
    fold = folds(fact.article for fact in judged)
    given = np.zeros(len(judged))
    for held_out in range(FOLDS):
        inside = np.array([fold[fact.article] == held_out for fact in judged])
        train = [fact for fact in judged if fold[fact.article] != held_out]
        given[inside] = fit(train, [fact for fact in judged if fold[fact.article] == held_out])
    return given


def by_kind_and_role(train: Sequence[Judged], test: Sequence[Judged]) -> Floats:
    """The share of right facts of each kind and role."""
    shares = _shares((fact.kind_and_role, fact.right) for fact in train)
    return np.array([shares.get(fact.kind_and_role, 0.5) for fact in test])


def by_rule(train: Sequence[Judged], test: Sequence[Judged]) -> Floats:
    """The share of right facts of each kind, role and rule, smoothed by that of the kind and role."""
    broad = _shares((fact.kind_and_role, fact.right) for fact in train)
    right: Counter[tuple[str, str]] = Counter()
    seen: Counter[tuple[str, str]] = Counter()
    for fact in train:
        key = fact.kind_and_role, fact.rule
        seen[key] += 1
        right[key] += fact.right
    return np.array(
        [
            (right[key] + PRIOR * broad.get(fact.kind_and_role, 0.5)) / (seen[key] + PRIOR)
            for fact in test
            for key in [(fact.kind_and_role, fact.rule)]
        ]
    )


def by_signs(train: Sequence[Judged], test: Sequence[Judged]) -> Floats:
    """What a logistic regression over the signs gives."""
    names, model = _regression(train)
    given: Floats = model.predict_proba(names.transform([_row(fact) for fact in test]))[:, 1]
    return given


METHODS: Mapping[str, Fit] = {
    "share of the kind and role": by_kind_and_role,
    "share of the rule, smoothed": by_rule,
    "signs, logistic regression": by_signs,
}


def _shares(outcomes: Iterable[tuple[str, bool]]) -> dict[str, float]:
    found: dict[str, list[bool]] = defaultdict(list)
    for name, right in outcomes:
        found[name].append(right)
    return {name: (sum(rights) + 1) / (len(rights) + 2) for name, rights in found.items()}


def _row(fact: Judged) -> dict[str, float]:
    return dict.fromkeys(fact.signs, 1.0)


def _regression(train: Sequence[Judged]) -> tuple[DictVectorizer, LogisticRegression]:
    names = DictVectorizer()
    rows = names.fit_transform([_row(fact) for fact in train])
    # Every fact has one sign of its kind and role, which serves as the intercept.
    model = LogisticRegression(C=C, max_iter=5000, fit_intercept=False)
    return names, model.fit(rows, [fact.right for fact in train])


def fitted_weights(judged: Sequence[Judged]) -> list[tuple[str, str, int]]:
    """The weight of each sign, fitted on all facts, and of how many facts it is one."""
    names, model = _regression(judged)
    seen = Counter(sign for fact in judged for sign in fact.signs)
    pairs = zip(names.feature_names_, model.coef_[0], strict=True)
    return [(sign, f"{weight:.3f}", seen[sign]) for sign, weight in sorted(pairs)]


def measures(right: NDArray[np.bool_], given: Floats) -> str:
    """Brier score, log loss, expected calibration error and area under the ROC curve, as cells of a table."""
    error = sum(abs(share - mean) * number for _, number, mean, share in reliability(right, given))
    cells = (
        brier_score_loss(right, given),
        log_loss(right, given),
        error / len(right),
        roc_auc_score(right, given),
    )
    return " | ".join(f"{cell:.3f}" for cell in cells)


def reliability(right: NDArray[np.bool_], given: Floats) -> list[Bin]:
    """The facts by bins of confidence."""
    found = []
    for low, high in pairwise(BINS):
        inside = (given >= low) & ((given < high) | (high == BINS[-1]))
        if inside.any():
            mean, share = float(given[inside].mean()), float(right[inside].mean())
            found.append((f"{low:.2f}–{high:.2f}", int(inside.sum()), mean, share))
    return found


def page(judged: Sequence[Judged], rows: Sequence[str], bins: Sequence[Bin], folders: Sequence[str]) -> str:
    """The page for docs/."""
    articles = len({fact.article for fact in judged})
    table = "\n".join(
        f"| {name} | {number} | {mean:.3f} | {share:.3f} |" for name, number, mean, share in bins
    )
    share = sum(fact.right for fact in judged) / len(judged)
    seen = Counter(doubt for fact in judged for doubt in fact.doubts)
    right = Counter(doubt for fact in judged if fact.right for doubt in fact.doubts)
    checks = "\n".join(f"| {name} | {seen[name]} | {right[name]} |" for name in CHECKS)
    return f"""# What `confidence` means

The confidence of a fact is the chance that its value and its role are right, estimated from signs that
anyone can look up: its kind and role, the rule that found it, where it stands, how many of its kind the
article has, and for a count whom it counts and how large it is. Each sign has a weight in
`models/confidence.csv`; the weights of a fact are added up and turned into a probability
(`extract/confidence.py`). A contradiction between the facts of one article (`extract/consistency.py`: a
regency outside the article's province, a cohort whose course did not run then, more mentors than trainees and
more) leaves a quarter of the odds of the facts concerned: annotated articles are too clean to weigh it.

Written by `make calibrate`. Fitted on {len(judged)} facts that the rules found in {articles} annotated
articles ({", ".join(folders)}), of which {share:.1%} were right. The figures below are of five-fold
cross-validation over articles: no article was used to judge itself. The rules, however, were developed on
these articles, so on news that nobody has looked at the share that is right is lower; docs/quality.md has
such figures.

| confidence from | Brier score | log loss | calibration error | AUC |
|---|---|---|---|---|
{chr(10).join(rows)}

Lower is better, but for AUC. The last row is what the program uses, before doubts and within bounds of 0.05
and 0.99. The strength of its penalty (C = {C}) was chosen among five on the same folds.

| confidence | facts | mean confidence | share right |
|---|---|---|---|
{table}

![Share of facts that are right, by confidence](confidence.svg)

## Doubts

How often each check doubted a fact of these articles, and how often that fact was right all the same. Most
checks hardly ever meet a well-edited article; they are there for slips of the pen and of the rules.

| doubt | facts | right |
|---|---|---|
{checks}
"""


def plot(bins: Sequence[Bin]) -> str:
    """The reliability plot as SVG: a dot a bin, its area the number of facts, beside the diagonal."""
    size, edge = 360, 40

    def x(value: float) -> float:
        return edge + value * size

    def y(value: float) -> float:
        return edge + (1 - value) * size

    dots = "".join(
        f'<circle cx="{x(mean):.1f}" cy="{y(share):.1f}" r="{3 + math.sqrt(number) / 4:.1f}" fill="#1f6f8b" '
        f'fill-opacity="0.75"><title>{name}: {number} facts, {share:.1%} right</title></circle>'
        for name, number, mean, share in bins
    )
    ticks = "".join(
        f'<text x="{x(v):.0f}" y="{y(0) + 18:.0f}" text-anchor="middle">{v:g}</text>'
        f'<text x="{edge - 8}" y="{y(v) + 4:.0f}" text-anchor="end">{v:g}</text>'
        for v in (0.0, 0.25, 0.5, 0.75, 1.0)
    )
    whole = size + 2 * edge
    return f"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {whole} {whole + 16}"
 font-family="sans-serif" font-size="12" role="img" aria-label="Share of facts that are right, by confidence">
<rect width="100%" height="100%" fill="white"/>
<path d="M{x(0)} {y(0)}H{x(1)}M{x(0)} {y(0)}V{y(1)}" stroke="#444" fill="none"/>
<path d="M{x(0)} {y(0)}L{x(1)} {y(1)}" stroke="#999" stroke-dasharray="4 4" fill="none"/>
{ticks}
<text x="{x(0.5)}" y="{y(0) + 36:.0f}" text-anchor="middle">confidence</text>
<text x="12" y="{y(0.5)}" text-anchor="middle" transform="rotate(-90 12 {y(0.5)})">share right</text>
{dots}
</svg>
"""


if __name__ == "__main__":
    main(sys.argv[1:])
