"""Mentions looked up by where they start, so that no rule goes through all of them for each."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from extract.components.tables import ROW_REACH
from extract.mentions import Mention

#: Rules that look beside a mention take none for longer than this: the longest are rows of tables.
LONGEST = ROW_REACH

M = TypeVar("M", bound=Mention)


class Nearby(Generic[M]):
    """Mentions of one kind in the order of their starts."""

    def __init__(self, mentions: Iterable[M]) -> None:
        self._mentions = sorted(mentions, key=lambda mention: mention.start)
        self._starts = [mention.start for mention in self._mentions]

    def starting(self, first: int, end: int) -> Sequence[M]:
        """The mentions that start at `first` or later, before `end`."""
        return self._mentions[bisect_left(self._starts, first) : bisect_left(self._starts, end)]

    def around(self, mention: Mention, reach: int) -> Sequence[M]:
        """The mentions at most `reach` characters before or after the other one, and a few more."""
        return self.starting(mention.start - reach - LONGEST, mention.end + reach + 1)

    def last_before(self, position: int) -> M | None:
        """The last mention that starts before the position, or None."""
        index = bisect_left(self._starts, position)
        return self._mentions[index - 1] if index else None
