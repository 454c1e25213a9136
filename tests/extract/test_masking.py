"""Page furniture is blanked without moving a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.masking import mask

LEAD = (
    "Sebanyak 47 calon guru penggerak mengikuti lokakarya di Kabupaten Seluma, Sabtu pagi hingga petang hari."
)

HIDDEN: list[str] = [
    "BACA JUGA: Bupati Lantik 90 Kepala Sekolah di Kota Bengkulu",
    "Baca juga: Harga cabai di Pasar Panorama naik",
    "Simak juga: Jadwal kapal ke Enggano",
    "Tinggalkan Balasan",
    "Posting Komentar",
    "Bagikan ini:",
]


@pytest.mark.parametrize("line", HIDDEN)
def test_furniture_is_hidden(line: str) -> None:
    text = f"{LEAD}\n\n{line}"
    masked = mask(text)
    assert len(masked) == len(text)
    assert masked.startswith(LEAD)
    assert not masked[len(LEAD) :].strip()


def test_glued_link_is_hidden_and_the_sentence_stays() -> None:
    text = f"{LEAD}BACA JUGA:Banjir di Kota Manna"
    assert mask(text) == LEAD + " " * (len(text) - len(LEAD))


def test_odd_spaces_become_plain() -> None:
    assert mask("47\u00a0CGP\u2009di\tTual") == "47 CGP di Tual"


@given(st.text())
def test_length_and_lines_never_change(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert [i for i, c in enumerate(masked) if c == "\n"] == [i for i, c in enumerate(text) if c == "\n"]
