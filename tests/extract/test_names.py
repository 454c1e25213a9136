"""Names of offices, schools and venues by what they begin with, without the trained pipeline.

A case is a sentence and its names, `kind: name`, joined by "; ".
"""

import pytest

from extract.annotate import document
from extract.article import Article

CASES: dict[str, str] = {
    "BGP Kalteng menggelar lokakarya.": "office: BGP Kalteng",
    "Balai Guru Penggerak (BGP) Provinsi Jambi hadir.": "office: Balai Guru Penggerak (BGP) Provinsi Jambi",
    "Balai Guru Penggerak (BGP) hadir.": "office: Balai Guru Penggerak; office: BGP",
    "Dinas Pendidikan dan Kebudayaan Kabupaten Ende rapat.": "office: Dinas Pendidikan dan Kebudayaan Kabupaten Ende",
    "Dinas Pendidikan, Kepemudaan, dan Olahraga Kota Tual rapat.": (
        "office: Dinas Pendidikan, Kepemudaan, dan Olahraga Kota Tual"
    ),
    "BGP Sulbar dan Dinas Pendidikan Majene rapat.": "office: BGP Sulbar; office: Dinas Pendidikan Majene",
    "Disdik Tegal Sabtu itu ramai.": "office: Disdik Tegal",
    "BGP Sulteng Gelar Lokakarya 5.": "office: BGP Sulteng",
    "Mereka ke SMPN 2 Ende.": "school: SMPN 2 Ende",
    "Mereka dari SD dan SMP.": "",
    "Ada 12 SMA, dan 3 SMK.": "",
    "Acara di SMA Negeri 1 Poso, Sabtu.": "school: SMA Negeri 1 Poso",
    "Acara di Aula SMPN 2 Bantul.": "venue: Aula SMPN 2 Bantul",
    "Acara di Aula, Sabtu.": "",
    "Acara di aula SMPN 2 Bantul.": "school: SMPN 2 Bantul",
    "Acara di Hotel Santika Malang pukul 8.": "venue: Hotel Santika Malang",
    "Acara di Grand Rocky Hotel Bukittinggi.": "venue: Grand Rocky Hotel Bukittinggi",
    "Acara di Balai Mufakat.": "venue: Balai Mufakat",
    "Acara di Gedung B SMKN 1 Fakfak.": "venue: Gedung B SMKN 1 Fakfak",
    "Acara di Ruang Merbabu.": "venue: Ruang Merbabu",
    "Acara di Pendopo Kabupaten Lebak pada 2023.": "venue: Pendopo Kabupaten Lebak",
    "Kepala dinas hadir di kantor.": "",
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=CASES)
def test_names(text: str, expected: str) -> None:
    mentions = document(Article("case", text), rules_only=True)._.mentions["names"]
    assert "; ".join(f"{name.kind}: {text[name.start : name.end]}" for name in mentions) == expected
