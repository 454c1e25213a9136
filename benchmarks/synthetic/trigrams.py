"""How much of their wording two texts share."""


def trigrams(text: str) -> frozenset[tuple[str, ...]]:
    """Every three words in a row, in lower case."""
    words = text.lower().split()
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def jaccard(one: str, other: str) -> float:
    """The share of their trigrams that both texts have, 0 to 1.

    >>> jaccard("a b c d", "a b c e")
    0.3333333333333333
    """
    mine, theirs = trigrams(one), trigrams(other)
    return len(mine & theirs) / len(mine | theirs) if mine or theirs else 1.0
