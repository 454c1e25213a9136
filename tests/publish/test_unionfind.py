from random import Random

from hypothesis import given
from hypothesis import strategies as st

from publish.unionfind import UnionFind

PAIRS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)))


def test_groups_are_ordered_by_their_smallest_item() -> None:
    sets = UnionFind(5)
    sets.join(4, 1)
    sets.join(2, 4)
    assert sets.groups() == [[0], [1, 2, 4], [3]]
    assert sets.joined(1, 2) and not sets.joined(0, 3)


@given(PAIRS, st.randoms(use_true_random=False))
def test_the_order_of_joining_does_not_matter(pairs: list[tuple[int, int]], chance: Random) -> None:
    shuffled = list(pairs)
    chance.shuffle(shuffled)
    one, other = UnionFind(10), UnionFind(10)
    for pair in pairs:
        one.join(*pair)
    for pair in shuffled:
        other.join(*pair)
    assert one.groups() == other.groups()
