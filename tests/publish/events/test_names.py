"""Which names are of one thing. Each text of a case is what it calls it, the texts in the order of time."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.events.names import SEPARATOR, clean, distinct_names

Case = tuple[str, list[str], list[str]]
CASES: list[Case] = [
    ("nothing", [], []),
    ("one", ["Aula SMPN 2 Bantul"], ["Aula SMPN 2 Bantul"]),
    ("the same", ["Pendopo Agung", "Pendopo Agung"], ["Pendopo Agung"]),
    ("case", ["Pendopo Agung", "PENDOPO AGUNG"], ["Pendopo Agung"]),
    ("the spelling of most texts", ["PENDOPO AGUNG", "Pendopo Agung", "Pendopo Agung"], ["Pendopo Agung"]),
    ("punctuation", ["S.M.P.N. 2 Bantul", "SMPN 2, Bantul"], ["S.M.P.N. 2 Bantul"]),
    ("spaces", ["SMP N 2 Bantul", "SMPN2 Bantul"], ["SMP N 2 Bantul"]),
    ("an apostrophe", ["Gedung Jum'at", "Gedung Jumat"], ["Gedung Jum'at"]),
    ("the longer, last words left out", ["Aula SMPN 2", "Aula SMPN 2 Bantul"], ["Aula SMPN 2 Bantul"]),
    ("the longer, first words left out", ["Aula SMPN 2 Bantul", "SMPN 2 Bantul"], ["Aula SMPN 2 Bantul"]),
    ("the longer, a run in the middle", ["SMPN 2", "Aula SMPN 2 Bantul"], ["Aula SMPN 2 Bantul"]),
    ("the longer is kept against most", ["SMPN 2", "SMPN 2", "Aula SMPN 2"], ["Aula SMPN 2"]),
    ("a run in other spaces", ["SMP N 2", "Aula SMPN2 Bantul"], ["Aula SMPN2 Bantul"]),
    ("a run of a run, spelled otherwise", ["SMPN", "SMPN 2", "Aula SMPN2 Bantul"], ["Aula SMPN2 Bantul"]),
    ("words apart are no run", ["Aula Bantul", "Aula SMPN 2 Bantul"], ["Aula Bantul", "Aula SMPN 2 Bantul"]),
    ("half a word is no run", ["SMPN 1", "SMPN 12"], ["SMPN 1", "SMPN 12"]),
    ("half a word in front is no run", ["Aula Dua", "Saula Dua"], ["Aula Dua", "Saula Dua"]),
    ("an abbreviation", ["BGP Riau", "Balai Guru Penggerak Riau"], ["BGP Riau", "Balai Guru Penggerak Riau"]),
    ("most texts first", ["Aula A", "Aula B", "Aula B"], ["Aula B", "Aula A"]),
    ("as often: the first", ["Aula B", "Aula A"], ["Aula B", "Aula A"]),
    ("short names count for the longer", ["Wisma", "Hotel B", "Hotel B", "Wisma A", "Wisma"], ["Wisma A", "Hotel B"]),
    ("first by its short name", ["Wisma", "Hotel B", "Wisma A", "Hotel B"], ["Wisma A", "Hotel B"]),
    ("short for several: the one of most", ["Aula", "Aula A", "Aula B", "Aula B"], ["Aula B", "Aula A"]),
    ("short for several: the first", ["Aula A", "Aula B", "Aula"], ["Aula A", "Aula B"]),
    ("a semicolon", ["Aula A; lantai 2"], ["Aula A, lantai 2"]),
    ("no name", ["…", "=", "Aula A"], ["Aula A"]),
]  # fmt: skip


@pytest.mark.parametrize(("texts", "names"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_each_thing_has_one_name(texts: list[str], names: list[str]) -> None:
    assert distinct_names((f"text {number}", name) for number, name in enumerate(texts)) == tuple(names)


def test_a_text_counts_once_however_often_it_says_so() -> None:
    stated = [("a", "Aula A"), ("a", "AULA A"), ("a", "Aula A"), ("b", "Aula B"), ("c", "Aula B")]
    assert distinct_names(stated) == ("Aula B", "Aula A")


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("Aula SMPN 2 Bantul", "Aula SMPN 2 Bantul"),
        ("  Aula\n\tSMPN\u00a02 ", "Aula SMPN 2"),
        ("Aula; lantai 2;", "Aula, lantai 2"),
        ('=HYPERLINK("http://x")', 'HYPERLINK("http://x")'),
        ("\uff1d@+-1+1", "1+1"),
        ("\u202eAula\u200bA\u2066", "Aula A"),
        ("(Balai) Gedung", "Balai) Gedung"),
        ("Élite “Graha”", "Élite “Graha”"),
        ("_", ""),
        ("", ""),
        ("\ud800", ""),
    ],
)
def test_a_name_is_a_cell(name: str, cleaned: str) -> None:
    assert clean(name) == cleaned


NAMES = st.lists(st.tuples(st.sampled_from("abc"), st.text("aB 1;=.\n\u200b", max_size=9)), max_size=12)


@given(NAMES, st.randoms(use_true_random=False))
def test_names_can_be_told_apart_in_a_cell(stated: list[tuple[str, str]], chance: random.Random) -> None:
    names = distinct_names(stated)
    cell = SEPARATOR.join(names)
    assert (tuple(cell.split(SEPARATOR)) if cell else ()) == names
    assert all(name == clean(name) and name[0].isalnum() for name in names)
    assert distinct_names(("a", name) for name in names) == names
    assert bool(names) == any(character.isalnum() for _, name in stated for character in name)
    shuffled = chance.sample(stated, len(stated))
    assert len(distinct_names(shuffled)) == len(names)
