"""Pairs of sets that are likely to be alike, without comparing every pair.

MinHash (Broder, "On the resemblance and containment of documents", 1997) with banding (Leskovec, Rajaraman
and Ullman, "Mining of Massive Datasets", section 3.4): a set's signature is the least value that each of
many hash functions takes on it; two sets are a candidate where all rows of one band agree. A pair of
similarity s is one with probability 1 - (1 - s^ROWS)^BANDS: 0.996 at one half, 0.999 at 0.6, 0.04 at 0.1.

Sorting one band at a time needs no index: memory is the signatures, four bytes a row
(docs/decisions/0011 has this beside datasketch).
"""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

BANDS, ROWS = 42, 3
_SEED = 1
#: Every set of a run of equal bands is compared with so many that follow it: where hundreds are alike, each
#: is like its neighbours, and joining those joins all.
_NEIGHBOURS = 50

Signature = NDArray[np.uint32]


def candidates(sets: Sequence[NDArray[np.uint32]], labels: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs (i, j), i < j, of sets of 32-bit hashes that are likely to be alike; a pair may come again.

    Only sets with the same label are paired, and empty ones are in no pair. The same input in the same
    order gives the same pairs.
    """
    filled = np.array([number for number, one in enumerate(sets) if len(one)], dtype=np.intp)
    if len(filled) < 2:
        return
    signatures = _signatures([sets[number] for number in filled])
    label = np.array([labels[number] for number in filled], dtype=np.uint32)
    for band in range(BANDS):
        keys = np.column_stack((signatures[:, band * ROWS : (band + 1) * ROWS], label))
        order = np.lexsort(keys.T)
        equal = (keys[order][1:] == keys[order][:-1]).all(axis=1)
        yield from _pairs(filled[order], equal)


def _pairs(order: NDArray[np.intp], equal: NDArray[np.bool_]) -> Iterator[tuple[int, int]]:
    """Pairs within runs; `equal[i]` says that `order[i]` and `order[i + 1]` are of one run."""
    for start in np.flatnonzero(equal).tolist():
        for place in range(start + 1, min(start + 1 + _NEIGHBOURS, len(order))):
            if not equal[place - 1]:
                break
            one, other = int(order[start]), int(order[place])
            yield (one, other) if one < other else (other, one)


def _signatures(sets: Sequence[NDArray[np.uint32]]) -> NDArray[np.uint32]:
    """Multiply-shift hashing, Dietzfelbinger et al., "A reliable randomized algorithm" (1997)."""
    random = np.random.default_rng(_SEED)
    factors = random.integers(1, 2**63, size=BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
    offsets = random.integers(0, 2**63, size=BANDS * ROWS, dtype=np.uint64)
    made = np.empty((len(sets), BANDS * ROWS), dtype=np.uint32)
    for number, one in enumerate(sets):
        hashed = one.astype(np.uint64)[:, None] * factors + offsets
        made[number] = (hashed >> np.uint64(32)).min(axis=0)
    return made
