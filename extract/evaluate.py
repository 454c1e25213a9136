"""Score extraction against gold articles: precision, recall and F1 a field, with bootstrap intervals.

A value counts as found only when its role is right too. Every figure is micro-averaged over the
articles that are relevant in the gold; relevance itself is scored over all of them.
"""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from extract.annotate import annotate_all
from extract.facts import Annotation, Role
from extract.interchange import GoldArticle, GoldFacts

ROUNDS = 1000
Values = frozenset[object]


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is scored: how its values are taken from a gold file and from an annotation.

    `of_gold` gives None where the reader did not look for the field, and then the article does not count.
    """

    name: str
    of_gold: Callable[[GoldFacts], Values | None]
    of_annotation: Callable[[Annotation], Values]


def _count_fields() -> tuple[Field, ...]:
    return (
        Field(
            "counts (event)",
            lambda g: frozenset((c.value, c.group) for c in g.counts if c.scope == "event"),
            lambda a: frozenset((c.number, str(c.group)) for c in a.counts if c.scope is Role.EVENT),
        ),
        Field(
            "counts (any scope)",
            lambda g: frozenset((c.value, c.group) for c in g.counts),
            lambda a: frozenset((c.number, str(c.group)) for c in a.counts),
        ),
        Field(
            "counts (with place)",
            lambda g: frozenset((c.value, c.group, c.place) for c in g.counts if c.place),
            lambda a: frozenset((c.number, str(c.group), c.place) for c in a.counts if c.place),
        ),
    )


FIELDS: tuple[Field, ...] = (
    Field(
        "cohorts (subject)",
        lambda g: frozenset(c.number for c in g.cohorts if c.role == "subject"),
        lambda a: frozenset(c.number for c in a.cohorts if c.role is Role.SUBJECT),
    ),
    Field(
        "cohorts (any role)",
        lambda g: frozenset(c.number for c in g.cohorts),
        lambda a: frozenset(c.number for c in a.cohorts),
    ),
    Field(
        "places (event)",
        lambda g: frozenset(p.code for p in g.places if p.role == "event"),
        lambda a: frozenset(p.code for p in a.places if p.role is Role.EVENT),
    ),
    Field(
        "places (any role)",
        lambda g: frozenset(p.code for p in g.places),
        lambda a: frozenset(p.code for p in a.places),
    ),
    Field(
        "dates (event)",
        lambda g: frozenset((d.start, d.end) for d in g.dates if d.role == "event"),
        lambda a: frozenset((d.start, d.end) for d in a.dates if d.role is Role.EVENT),
    ),
    Field(
        "dates (any role)",
        lambda g: frozenset((d.start, d.end) for d in g.dates),
        lambda a: frozenset((d.start, d.end) for d in a.dates),
    ),
    *_count_fields(),
    Field(
        "activities",
        lambda g: frozenset(x.kind for x in g.activities),
        lambda a: frozenset(x.activity for x in a.activities),
    ),
    Field(
        "organisers",
        lambda g: None if g.organisers is None else frozenset(x.name.casefold() for x in g.organisers),
        lambda a: frozenset(x.name.casefold() for x in a.organisers),
    ),
    Field(
        "venues",
        lambda g: None if g.venues is None else frozenset(x.name.casefold() for x in g.venues),
        lambda a: frozenset(x.name.casefold() for x in a.venues),
    ),
)
#: An article is exact when all of these are right.
RECORD = frozenset({"cohorts (subject)", "places (event)", "dates (event)", "counts (event)"})


@dataclass(frozen=True, slots=True)
class Miss:
    """What one field of one article got wrong."""

    article_id: str
    field: str
    missed: tuple[str, ...]
    spurious: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and F1 of one field, the 95 % interval of F1, and how many gold values there are."""

    precision: float
    recall: float
    f1: float
    low: float
    high: float
    values: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The outcome: scores by field, the share of exact articles, and every miss."""

    articles: int
    relevant: int
    relevance_right: int
    scores: Mapping[str, Score]
    exact: float
    misses: tuple[Miss, ...]

    def to_json(self) -> dict[str, object]:
        """The outcome as plain JSON values."""
        return {
            "articles": self.articles,
            "relevant": self.relevant,
            "relevance_right": self.relevance_right,
            "exact": self.exact,
            "fields": {
                name: {part: getattr(score, part) for part in Score.__slots__}
                for name, score in self.scores.items()
            },
        }


def evaluate(gold: Sequence[GoldArticle], *, rules_only: bool = False) -> Evaluation:
    """Annotate the gold articles' texts and compare with what the reader wrote down."""
    articles = [article.to_article() for article in gold]
    annotations = list(annotate_all(articles, rules_only=rules_only))
    relevant = [(g, a) for g, a in zip(gold, annotations, strict=True) if g.gold.relevant]
    misses: list[Miss] = []
    scores: dict[str, Score] = {}
    for field in FIELDS:
        tallies = []
        for article, annotation in relevant:
            wanted, found = field.of_gold(article.gold), field.of_annotation(annotation)
            if wanted is None:
                continue
            tallies.append((len(wanted & found), len(found - wanted), len(wanted - found)))
            if wanted != found:
                misses.append(Miss(article.id, field.name, _shown(wanted - found), _shown(found - wanted)))
        if tallies:
            scores[field.name] = score_of(tallies)
    wrong = {miss.article_id for miss in misses if miss.field in RECORD}
    return Evaluation(
        articles=len(gold),
        relevant=len(relevant),
        relevance_right=sum(g.gold.relevant == a.relevant for g, a in zip(gold, annotations, strict=True)),
        scores=scores,
        exact=1 - len(wrong) / len(relevant) if relevant else 1.0,
        misses=tuple(misses),
    )


def _shown(values: Values) -> tuple[str, ...]:
    return tuple(sorted(" ".join(map(str, v)) if isinstance(v, tuple) else str(v) for v in values))


def precision_recall_f1(true: int, spurious: int, missed: int) -> tuple[float, float, float]:
    """The three measures; an empty denominator counts as 1."""
    precision = true / (true + spurious) if true + spurious else 1.0
    recall = true / (true + missed) if true + missed else 1.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1


def score_of(tallies: Sequence[tuple[int, int, int]]) -> Score:
    """The score of texts by how many values of each are right, spurious and missed."""
    chance = random.Random(7)
    f1s = sorted(
        precision_recall_f1(*_sums(chance.choices(tallies, k=len(tallies))))[2]
        for _ in range(ROUNDS if tallies else 0)
    ) or [1.0]
    low, high = f1s[int(0.025 * len(f1s))], f1s[min(len(f1s) - 1, int(0.975 * len(f1s)))]
    return Score(
        *precision_recall_f1(*_sums(tallies)), low, high, sum(true + missed for true, _, missed in tallies)
    )


def _sums(tallies: Sequence[tuple[int, int, int]]) -> tuple[int, int, int]:
    return tuple(map(sum, zip(*tallies, strict=True))) if tallies else (0, 0, 0)  # type: ignore[return-value]
