"""Words that keep their final point: models/vocabulary/abbreviations.toml."""

from functools import cache

from models.vocabulary import load_tables


@cache
def abbreviations() -> tuple[str, ...]:
    """Words that keep their final point and end no sentence: titles, degrees, office words."""
    return tuple(word for words in load_tables("abbreviations").values() for word in words)


def is_abbreviation(word: str) -> bool:
    """Whether a word, its point included, is one of `abbreviations`, in whatever case."""
    return word.lower() in _lower_abbreviations()


@cache
def _lower_abbreviations() -> frozenset[str]:
    return frozenset(word.lower() for word in abbreviations())
