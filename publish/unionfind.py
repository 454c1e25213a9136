"""Disjoint sets: which of numbered things belong together."""

from collections import defaultdict


class UnionFind:
    """The numbers from 0 up to `size`, each in a set of its own until joined."""

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))

    def find(self, item: int) -> int:
        """The number that stands for the item's set."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make one set of the sets of two items; its smaller representative stands for it."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first

    def joined(self, one: int, other: int) -> bool:
        """Whether two items are in one set."""
        return self.find(one) == self.find(other)

    def groups(self) -> list[list[int]]:
        """The sets, each in ascending order, ordered by their smallest item."""
        groups: dict[int, list[int]] = defaultdict(list)
        for item in range(len(self._parent)):
            groups[self.find(item)].append(item)
        return list(groups.values())
