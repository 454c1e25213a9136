"""Where things stand in a text: sentences, quotes, captions, the lead."""

import pytest

from extract.layout import Layout

SENTENCES: list[tuple[str, list[str]]] = [
    ("Ia hadir. Mereka pulang.", ["Ia hadir. ", "Mereka pulang."]),
    (
        "Kepala Dinas Drs. Amran, M.Pd. hadir. Ia pulang.",
        ["Kepala Dinas Drs. Amran, M.Pd. hadir. ", "Ia pulang."],
    ),
    ("BERITASELUMA.COM - Guru hadir. Lalu pulang.", ["BERITASELUMA.COM - Guru hadir. ", "Lalu pulang."]),
    ("Di Kab. Seluma ada 1.293 CGP. Semua hadir.", ["Di Kab. Seluma ada 1.293 CGP. ", "Semua hadir."]),
    ("Selesai pekan lalu.Setelah itu pulang.", ["Selesai pekan lalu.", "Setelah itu pulang."]),
    ("“Kami siap.” Ia tersenyum.", ["“Kami siap.” ", "Ia tersenyum."]),
    ("Pukul 08.30 dimulai. pukul 10.00 usai.", ["Pukul 08.30 dimulai. pukul 10.00 usai."]),
    ("Satu baris\nBaris lain. Lagi.", ["Satu baris", "Baris lain. ", "Lagi."]),
    ("Dihadiri H. Umar dan Hj. Siti. Acara usai!", ["Dihadiri H. Umar dan Hj. Siti. ", "Acara usai!"]),
    ("Bertemu Dra. Ohana, M.I.Kom., di balai. Usai.", ["Bertemu Dra. Ohana, M.I.Kom., di balai. ", "Usai."]),
    # The number of a list item ends no sentence; a figure at a sentence's end does.
    ("1. Kabupaten Sambas. CGP 38 orang.", ["1. Kabupaten Sambas. ", "CGP 38 orang."]),
    ("12. SMPN 3 Natuna menjadi lokasi.", ["12. SMPN 3 Natuna menjadi lokasi."]),
    (
        "Daftar lokasi:\n2. Kota Tual\n3. Kota Ambon. Selesai.",
        ["Daftar lokasi:", "2. Kota Tual", "3. Kota Ambon. ", "Selesai."],
    ),
    ("Pesertanya 45. Semua hadir.", ["Pesertanya 45. ", "Semua hadir."]),
    ("Acara dibuka pukul 8. Peserta duduk.", ["Acara dibuka pukul 8. ", "Peserta duduk."]),
]


@pytest.mark.parametrize(("text", "expected"), SENTENCES, ids=[text[:30] for text, _ in SENTENCES])
def test_sentences(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in Layout(text).sentences] == expected


QUOTES: list[tuple[str, str, bool]] = [
    ("“Besok kami mulai,” kata Ani.", "Besok", True),
    ("“Besok kami mulai,” kata Ani.", "kata", False),
    ('"Kami siap," ujarnya, Selasa.', "siap", True),
    ('"Kami siap," ujarnya, Selasa.', "Selasa", False),
    ("Tanpa kutipan sama sekali.", "kutipan", False),
]


@pytest.mark.parametrize(("text", "word", "expected"), QUOTES)
def test_quotes(text: str, word: str, expected: bool) -> None:
    assert Layout(text).in_quote(text.index(word)) is expected


CAPTIONS: list[tuple[str, bool]] = [
    ("Peserta lokakarya di Kota Tual. (Foto: Ani)", True),
    ("Bupati (tiga dari kanan) bersama para guru.", True),
    ("Foto : Humas", True),
    ("Para guru berfoto bersama bupati seusai acara.", False),
    ("Dokumentasi kegiatan disusun panitia.", False),
]


@pytest.mark.parametrize(("text", "expected"), CAPTIONS)
def test_captions(text: str, expected: bool) -> None:
    assert Layout(text).in_caption(0) is expected


def test_before_and_after_stay_in_the_sentence() -> None:
    text = "Kemarin hujan. Guru penggerak hadir di balai. Besok libur."
    layout = Layout(text)
    start = text.index("hadir")
    assert layout.before(start) == "Guru penggerak "
    assert layout.after(start + 5) == " di balai. "


def test_empty_text() -> None:
    assert Layout("").sentences == []
    assert Layout(" \n ").lines == []
