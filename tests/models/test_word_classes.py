"""Classes of words: two words of one kind have one class, and words of two kinds have two."""

import pytest

from models.word_classes import word_class

ALIKE = [
    ("Drs.", "Bupati"),
    ("S.Pd.", "M.Si"),
    ("S.Pd.", "S.Ag."),
    ("Aula", "hotel"),
    ("Disdik", "SMPN"),
    ("kab.", "Desa"),
    ("ujar", "tutur"),
    ("Xqzvk", "Zzkwp"),
]
UNLIKE = [
    ("Drs.", "S.Pd."),
    ("Aula", "Disdik"),
    ("kabupaten", "kata"),
    ("yang", "menyongsong"),
    ("Barito", "Xqzvk"),
    ("Barito", "karena"),
    ("Gr.", "guru"),
]


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_words_of_one_kind_have_one_class(one: str, other: str) -> None:
    assert word_class(one) == word_class(other)


@pytest.mark.parametrize(("one", "other"), UNLIKE)
def test_words_of_two_kinds_have_two_classes(one: str, other: str) -> None:
    assert word_class(one) != word_class(other)
