"""One report in the page structures of further systems, with teasers of other reports around it."""

from datetime import date
from pathlib import Path

import pytest

from extract.reading import read

PAGES = Path(__file__).parent / "structures"
TITLE = "Calon Guru Penggerak Malang Ikuti Lokakarya Keempat"
TEXT = [
    "MALANG - Sebanyak 63 calon guru penggerak mengikuti lokakarya keempat di SMAN 8 Malang, Sabtu pagi.",
    "Menurut panitia, setiap kelas berisi 16 orang dan satu pengajar praktik.",
    "“Senang,” ujarnya.",
    "Lokakarya kelima akan digelar bulan depan dengan tema pengelolaan program yang berdampak pada murid.",
]
# Of the report, what the page has, and whether it has a date.
PARTS = {"one-short-paragraph": (TEXT[:1], None)}


@pytest.mark.parametrize("name", sorted(page.stem for page in PAGES.glob("*.html")))
def test_structure(name: str) -> None:
    found = read((PAGES / f"{name}.html").read_bytes(), article_id=name)
    text, published = PARTS.get(name, (TEXT, date(2023, 12, 2)))
    assert found is not None
    assert found.text.split("\n\n") == text
    assert (found.title, found.published) == (TITLE, published)
