"""Figures that add up to another: the parts count the same people as the whole.

"Lolos 40 calon guru penggerak. Ada 22 guru SD, 11 guru SMP, dan 7 guru SMA": 22 + 11 + 7 = 40. The sum is
the article's own word for what its nouns leave open (codebook, ruling 13).
"""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from extract.layout import Layout
from extract.mentions import CountMention

#: The whole stands at most this many sentences before its first part.
_REACH = 6
#: So many parts, and so many figures between the whole and its first part, are looked at: no report lists
#: more in one breath, and texts of figures alone must not cost unbounded time.
_MOST = 40


def find_wholes(layout: Layout, counts: Sequence[CountMention]) -> dict[CountMention, CountMention]:
    """The whole of each figure that is a part of one."""
    mentions = [m for m in counts if m.rule != "table"]
    found: dict[CountMention, CountMention] = {}
    for first, part in enumerate(mentions):
        run = _run(layout, mentions, first)
        sums = list(accumulate(m.value for m in run))
        for whole in _before(layout, mentions, first):
            if whole.value in sums[1:] and part not in found:
                found |= dict.fromkeys(run[: sums.index(whole.value) + 1], whole)
    return found


def _before(layout: Layout, mentions: Sequence[CountMention], first: int) -> Iterator[CountMention]:
    """The figures that may be the whole of parts from number `first` on, the nearest first."""
    sentence = layout.sentence_index(mentions[first].start)
    for whole in reversed(mentions[max(0, first - _MOST) : first]):
        if sentence - layout.sentence_index(whole.start) > _REACH:
            return
        yield whole


def _run(layout: Layout, mentions: Sequence[CountMention], first: int) -> list[CountMention]:
    """The figures from number `first` on, until a sentence without one comes between."""
    run = [mentions[first]]
    for mention in mentions[first + 1 : first + _MOST]:
        index = layout.sentence_index
        if index(mention.start) - index(run[-1].start) > 1:
            break
        run.append(mention)
    return run
