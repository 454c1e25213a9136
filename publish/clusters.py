"""Syndicated copies: which articles carry the same text.

Two articles are copies where the Jaccard similarity of their word trigrams reaches `THRESHOLD` and
they serve the same cohorts: offices send out one text for every cohort with only the number changed,
and those are different reports. Comparing every pair would be quadratic; instead only pairs that share
a rare trigram are compared. How many of an article's rarest trigrams must be looked at so that no pair
over the threshold is missed is the prefix filter of Bayardo, Ma and Srikant, "Scaling up all pairs
similarity search" (WWW 2007).
"""

import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from publish.inputs import ArticleRow, FactRow
from publish.unionfind import UnionFind

# Shingling with a threshold of one half: Broder, "On the resemblance and containment of documents" (1997),
# and the brief of this project. A reprint with a new lead and a cut last paragraph stays above it.
THRESHOLD = 0.5
SHINGLE_WORDS = 3

_find_words = re.compile(r"\w+").findall


@dataclass(frozen=True, slots=True)
class Membership:
    """The cluster of one article: `cluster_id` is the article_id of the cluster's primary article."""

    cluster_id: str
    is_primary: bool


def cluster(articles: Sequence[ArticleRow], facts: Iterable[FactRow]) -> dict[str, Membership]:
    """The cluster of every article, by article_id; an article without copies is its own cluster."""
    ordered = sorted(articles, key=lambda article: article.age)
    cohorts = _subject_cohorts(facts)
    blocks: dict[frozenset[str], list[int]] = defaultdict(list)
    for number, article in enumerate(ordered):
        blocks[frozenset(cohorts[article.article_id])].append(number)
    sets = UnionFind(len(ordered))
    for block in blocks.values():
        _join_copies(block, [shingles(ordered[number].text) for number in block], sets)
    members: dict[str, Membership] = {}
    for group in sets.groups():
        primary = ordered[group[0]].article_id
        for number in group:
            article_id = ordered[number].article_id
            members[article_id] = Membership(primary, article_id == primary)
    return members


def shingles(text: str) -> frozenset[int]:
    """The text's word trigrams, each as a 32-bit checksum; empty for fewer than three words."""
    words = _find_words(text.lower())
    trigrams = zip(*(words[offset:] for offset in range(SHINGLE_WORDS)), strict=False)
    return frozenset(zlib.crc32(" ".join(trigram).encode()) for trigram in trigrams)


def jaccard(one: frozenset[int], other: frozenset[int]) -> float:
    """Shared shingles over all shingles of two texts."""
    shared = len(one & other)
    return shared / (len(one) + len(other) - shared) if shared else 0.0


def _subject_cohorts(facts: Iterable[FactRow]) -> defaultdict[str, set[str]]:
    cohorts: defaultdict[str, set[str]] = defaultdict(set)
    for fact in facts:
        if fact.kind == "cohort" and fact.role == "subject":
            cohorts[fact.article_id].add(fact.value)
    return cohorts


def _join_copies(numbers: Sequence[int], texts: Sequence[frozenset[int]], sets: UnionFind) -> None:
    """Join the articles `numbers` whose `texts` are near-duplicates."""
    frequency = Counter(shingle for text in texts for shingle in text)
    index: dict[int, list[int]] = defaultdict(list)
    for here, text in enumerate(texts):
        candidates: set[int] = set()
        for shingle in _rarest(text, frequency):
            candidates.update(index[shingle])
            index[shingle].append(here)
        for there in candidates:
            if not sets.joined(numbers[here], numbers[there]) and jaccard(text, texts[there]) >= THRESHOLD:
                sets.join(numbers[here], numbers[there])


def _rarest(text: frozenset[int], frequency: Counter[int]) -> list[int]:
    """The shingles of which a near-duplicate must share at least one, without those nobody shares."""
    prefix = len(text) - math.ceil(THRESHOLD * len(text)) + 1
    rarest = sorted(text, key=lambda shingle: (frequency[shingle], shingle))[:prefix]
    return [shingle for shingle in rarest if frequency[shingle] > 1]
