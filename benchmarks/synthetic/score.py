"""How well found groups agree with the true ones, over pairs of articles that share a group."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

Groups = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Agreement:
    """Precision, recall and F1 of the found pairs, and how many pairs there truly are and were found."""

    precision: float
    recall: float
    f1: float
    n_pairs_true: int
    n_pairs_found: int


def pairwise(truth: Groups, found: Groups) -> Agreement:
    """Compare the groups that each article is truly in with those it was put in.

    A pair is two articles that share at least one group; it counts once, however many they share. Articles
    that either side does not name are in no group there. With no pairs, precision or recall is 1. The work
    grows with the number of pairs.
    """
    true, positive = frozenset(_pairs(truth)), frozenset(_pairs(found))
    right = len(true & positive)
    precision = right / len(positive) if positive else 1.0
    recall = right / len(true) if true else 1.0
    f1 = 2 * precision * recall / (precision + recall) if right else float(not true and not positive)
    return Agreement(precision, recall, f1, len(true), len(positive))


def _pairs(groups_of: Groups) -> Iterator[tuple[str, str]]:
    members: dict[str, list[str]] = defaultdict(list)
    for article in sorted(groups_of):
        for group in groups_of[article]:
            members[group].append(article)
    for articles in members.values():
        yield from combinations(articles, 2)
