"""Syndicated copies: which articles carry the same text.

Two articles are copies where the Jaccard similarity of their word trigrams reaches `THRESHOLD` and they
say the same of what identifies a report: offices send out one text for every cohort and every regency
with only the names changed, and those are different reports. Candidates come from MinHash signatures
(`publish.copies.minhash`); each is then compared trigram by trigram.
"""

import re
import zlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from publish.copies.minhash import candidates
from publish.inputs import ArticleRow, FactRow
from publish.unionfind import UnionFind

# Shingling with a threshold of one half: Broder, "On the resemblance and containment of documents" (1997),
# and the brief of this project. A reprint with a new lead and a cut last paragraph stays above it.
THRESHOLD = 0.5
SHINGLE_WORDS = 3

#: What identifies a report, by the kind and role of its facts.
_IDENTIFYING = frozenset({("cohort", "subject"), ("place", "event"), ("activity", None)})

Shingles = NDArray[np.uint32]

_find_words = re.compile(r"\w+").findall


@dataclass(frozen=True, slots=True)
class Membership:
    """The cluster of one article: `cluster_id` is the article_id of the cluster's primary article."""

    cluster_id: str
    is_primary: bool


def cluster(articles: Sequence[ArticleRow], facts: Iterable[FactRow]) -> dict[str, Membership]:
    """The cluster of every article, by article_id; an article without copies is its own cluster."""
    ordered = sorted(articles, key=lambda article: article.age)
    stated = _stated(facts)
    texts = [shingles(article.text) for article in ordered]
    labels: dict[frozenset[tuple[str, str]], int] = {}
    labelled = [
        labels.setdefault(stated.get(article.article_id, frozenset()), len(labels)) for article in ordered
    ]
    sets = UnionFind(len(ordered))
    for one, other in candidates(texts, labelled):
        if not sets.joined(one, other) and jaccard(texts[one], texts[other]) >= THRESHOLD:
            sets.join(one, other)
    members: dict[str, Membership] = {}
    for group in sets.groups():
        primary = ordered[group[0]].article_id
        for number in group:
            article_id = ordered[number].article_id
            members[article_id] = Membership(primary, article_id == primary)
    return members


def shingles(text: str) -> Shingles:
    """The text's word trigrams, each as a 32-bit checksum, sorted; empty for fewer than three words."""
    words = _find_words(text.lower())
    trigrams = zip(*(words[offset:] for offset in range(SHINGLE_WORDS)), strict=False)
    return np.unique(
        np.fromiter((zlib.crc32(" ".join(trigram).encode()) for trigram in trigrams), dtype=np.uint32)
    )


def jaccard(one: Shingles, other: Shingles) -> float:
    """Shared shingles over all shingles of two texts; 0 for two without any."""
    shared = len(np.intersect1d(one, other, assume_unique=True))
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _stated(facts: Iterable[FactRow]) -> Mapping[str, frozenset[tuple[str, str]]]:
    """What identifies the report that an article is, by article_id."""
    stated: dict[str, set[tuple[str, str]]] = {}
    for fact in facts:
        if (fact.kind, fact.role) in _IDENTIFYING:
            stated.setdefault(fact.article_id, set()).add((fact.kind, fact.value))
    return {article_id: frozenset(values) for article_id, values in stated.items()}
