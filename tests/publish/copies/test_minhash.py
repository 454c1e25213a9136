import random
from itertools import combinations

import numpy as np
import pytest

from publish.copies.minhash import candidates


def sets(*listed: set[int]) -> list[np.ndarray]:
    return [np.array(sorted(one), dtype=np.uint32) for one in listed]


def test_equal_sets_are_a_pair_and_empty_ones_are_not() -> None:
    assert set(candidates(sets({1, 2}, set(), {1, 2}, set(), {7}), [0] * 5)) == {(0, 2)}


def test_only_sets_of_one_label_are_paired() -> None:
    assert set(candidates(sets({1, 2}, {1, 2}, {1, 2}), [0, 1, 0])) == {(0, 2)}


@pytest.mark.parametrize("number", [0, 1])
def test_too_few_sets(number: int) -> None:
    assert list(candidates(sets(*[{1}] * number), [0] * number)) == []


def test_hundreds_of_equal_sets_hang_together() -> None:
    pairs = set(candidates(sets(*[{1, 2, 3}] * 300), [0] * 300))
    assert len(pairs) < 300 * 51
    assert {(number, number + 1) for number in range(299)} <= pairs


def test_pairs_over_one_half_are_found_and_few_others() -> None:
    chance = random.Random(5)
    stems = [{chance.randrange(2**32) for _ in range(200)} for _ in range(40)]
    listed = []
    for _ in range(200):
        kept = {value for value in chance.choice(stems) if chance.random() < 0.85}
        listed.append(kept | {chance.randrange(2**32) for _ in range(10)})
    found = set(candidates(sets(*listed), [0] * 200))
    alike = {
        (i, j)
        for i, j in combinations(range(200), 2)
        if len(listed[i] & listed[j]) >= len(listed[i] | listed[j]) / 2
    }
    assert len(alike) > 300
    assert len(alike - found) <= len(alike) * 0.01
    assert len(found - alike) < len(alike)
