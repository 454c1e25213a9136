import random
from itertools import combinations

import pytest

from publish.copies.clusters import THRESHOLD, Membership, cluster, jaccard, shingles
from tests.publish.conftest import World

WORDS = [f"kata{n}" for n in range(60)]
TEXT = " ".join(WORDS)


@pytest.mark.parametrize(
    ("one", "other", "similarity"),
    [
        ("a b c", "A, B; c!", 1.0),  # case and punctuation do not count
        ("a b c d", "b c d e", 1 / 3),
        ("a b c", "c b a", 0.0),
        ("a b", "a b", 0.0),  # too short to tell
        ("", "", 0.0),
    ],
)
def test_jaccard_of_trigrams(one: str, other: str, similarity: float) -> None:
    assert jaccard(shingles(one), shingles(other)) == pytest.approx(similarity)


@pytest.mark.parametrize(
    ("other", "copies"),
    [
        (TEXT, True),
        (" ".join(["tajuk", "lain", *WORDS[5:]]), True),  # another lead
        (" ".join(WORDS[:45]), True),  # last paragraphs cut
        (" ".join(WORDS[:20]), False),
        (" ".join(reversed(WORDS)), False),
    ],
)
def test_copies_share_at_least_half_of_their_trigrams(world: World, other: str, copies: bool) -> None:
    world.article("a", text=TEXT)
    world.article("b", text=other)
    members = cluster(*world.rows())
    assert (members["a"].cluster_id == members["b"].cluster_id) is copies


def test_the_same_text_for_another_cohort_is_another_report(world: World) -> None:
    world.article("a", text=TEXT).cohort(7)
    world.article("b", text=TEXT).cohort(8)
    world.article("c", text=TEXT).cohort(8).cohort(7, role="context")
    members = cluster(*world.rows())
    assert [members[name].cluster_id for name in "abc"] == ["a", "b", "b"]


@pytest.mark.parametrize(
    ("published", "primary"),
    [
        ({"a": "2023-12-03", "b": "2023-12-02"}, "b"),
        ({"a": "2023-12-02", "b": "2023-12-02"}, "a"),
        ({"a": None, "b": "2023-12-02"}, "b"),
        ({"b": None, "a": None}, "a"),
    ],
)
def test_the_earliest_publication_is_primary(
    world: World, published: dict[str, str | None], primary: str
) -> None:
    for article_id, day in published.items():
        world.article(article_id, text=TEXT, published=day)
    assert cluster(*world.rows()) == {name: Membership(primary, name == primary) for name in "ab"}


def test_blocking_finds_the_pairs_that_comparing_all_finds(world: World) -> None:
    chance = random.Random(7)
    stems = [[f"w{chance.randrange(200)}" for _ in range(50)] for _ in range(6)]
    for number in range(60):
        words = [word for word in chance.choice(stems) if chance.random() < 0.93]
        world.article(f"a{number:02}", text=" ".join(words))
    members = cluster(*world.rows())
    texts = {draft.fields["article_id"]: shingles(draft.text) for draft in world.drafts}
    similar = {pair for pair in combinations(texts, 2) if jaccard(*(texts[i] for i in pair)) >= THRESHOLD}
    together = {pair for pair in combinations(texts, 2) if len({members[i].cluster_id for i in pair}) == 1}
    assert 0 < len(similar) <= len(together) < len(list(combinations(texts, 2)))
    assert similar <= together
    alone = {name for name in texts if not any(name in pair for pair in similar)}
    assert all(members[name].cluster_id == name for name in alone)
