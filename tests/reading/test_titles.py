"""Headlines: the outlet's name goes, the headline's own dashes and colons stay."""

import pytest

from extract.reading.titles import choose_title

T = "Lokakarya 7 Digelar di Kota Baru"

# (JSON-LD headline, og:title, h1s, title element, names of the outlet, expected)
CASES: list[tuple[str | None, str | None, list[str], str | None, list[str], str | None]] = [
    (None, f"{T} - Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T} – Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T} | Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T} » Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T}|Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"Kabar Nusa: {T}", [], None, ["Kabar Nusa"], T),
    (None, f"Kabar Nusa - {T}", [], None, ["Kabar Nusa"], T),
    (None, f"Kabar Nusa :: {T}", [], None, ["Kabar Nusa"], T),
    (None, f"{T} - kabarnusa.com", [], None, ["kabarnusa.com"], T),
    (None, f"{T} - Kabar Nusa", [], None, ["www.kabarnusa.co.id"], T),
    (None, f"{T} - KabarNusa.ID", [], None, ["Kabar Nusa"], T),
    (None, f"{T} - Kabar Nusa News", [], None, ["Kabar Nusa"], T),
    (
        None,
        "Malang: 37 Stan Dibuka untuk Umum",
        [],
        None,
        ["Malang Kini"],
        "Malang: 37 Stan Dibuka untuk Umum",
    ),
    (None, f"{T} - ANTARA News Contoh", [], None, ["ANTARA News Contoh"], T),
    (None, f"{T} - Halaman 2 - Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T} - Page 2 of 3 - Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, f"{T} - Halaman all - Kabar Nusa", [], None, ["Kabar Nusa"], T),
    (None, None, [], f"{T} - Pendidikan - Kabar Nusa", ["Kabar Nusa"], f"{T} - Pendidikan"),
    (None, f"{T} - Harian Anu", [T], None, [], T),
    (T, f"{T} - Harian Anu", [], None, [], T),
    (None, None, [T], f"{T} | Harian Anu", [], T),
    (None, f"{T} - Kabar Nusa", ["Kabar Nusa"], None, ["Kabar Nusa"], T),
    (None, None, ["Kabar Nusa"], f"Kabar Nusa: {T}", ["Kabar Nusa"], T),
    (None, None, [T], None, [], T),
    (None, None, ["Kabar Nusa", T], f"{T} - Kabar Nusa", ["Kabar Nusa"], T),
    (T, None, [], None, [], T),
    (None, None, [], T, [], T),
    (None, "Panen Karya: 37 Stan Dibuka", [], None, ["Kabar Nusa"], "Panen Karya: 37 Stan Dibuka"),
    (None, "Guru - Murid Menari - Kabar Nusa", [], None, ["Kabar Nusa"], "Guru - Murid Menari"),
    (None, "PP-PAUD Gelar Bimtek", [], None, ["Kabar Nusa"], "PP-PAUD Gelar Bimtek"),
    (
        None,
        "Guru &quot;Hebat&quot; &amp; Murid Riang - Kabar Nusa",
        [],
        None,
        ["Kabar Nusa"],
        'Guru "Hebat" & Murid Riang',
    ),
    (None, f"  {T}\xa0 - Kabar Nusa ", [], None, ["Kabar Nusa"], T),
    (None, None, [], "Kabar Nusa", ["Kabar Nusa"], None),
    (None, None, [], None, [], None),
    ("", "", [""], "", [""], None),
    (
        "Judul Lama Yang Panjang",
        None,
        ["Judul Baru Yang Diperbaiki"],
        "Judul Lama Yang Panjang",
        [],
        "Judul Lama Yang Panjang",
    ),
]


@pytest.mark.parametrize(("headline", "shared", "headings", "document", "outlets", "expected"), CASES)
def test_choose_title(
    headline: str | None,
    shared: str | None,
    headings: list[str],
    document: str | None,
    outlets: list[str],
    expected: str | None,
) -> None:
    assert choose_title(headline, shared, headings, document, outlets) == expected
