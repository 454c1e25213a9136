"""Pages of one article, joined."""

from datetime import date

from extract.article import Article
from extract.reading import stitch


def page(number: int, text: str, **fields: object) -> Article:
    return Article(id=f"a-{number}", text=text, **fields)  # type: ignore[arg-type]


def test_one_page_is_itself() -> None:
    only = page(1, "Satu.\n\nDua.", title="Judul", captions=("Foto",))
    assert stitch([only]) == only


def test_texts_are_joined_and_the_first_page_describes_them() -> None:
    pages = [
        page(1, "Satu.\n\nDua.", title="Judul", url="u1", author="Ani"),
        page(2, "Tiga.", title="Judul - 2", url="u2"),
    ]
    assert stitch(pages) == page(1, "Satu.\n\nDua.\n\nTiga.", title="Judul", url="u1", author="Ani")


def test_a_repeated_beginning_is_dropped() -> None:
    assert stitch([page(1, "Teras.\n\nSatu."), page(2, "Teras.\n\nDua.")]).text == "Teras.\n\nSatu.\n\nDua."


def test_a_repeated_headline_is_dropped() -> None:
    assert (
        stitch([page(1, "Satu.", title="Judul Berita"), page(2, "JUDUL BERITA\n\nDua.")]).text
        == "Satu.\n\nDua."
    )


def test_a_repetition_amid_a_page_stays() -> None:
    assert stitch([page(1, "Ya.\n\nSatu."), page(2, "Dua.\n\nYa.")]).text == "Ya.\n\nSatu.\n\nDua.\n\nYa."


def test_a_page_that_holds_all_adds_nothing() -> None:
    assert stitch([page(1, "Satu.\n\nDua."), page(2, "Satu.\n\nDua.")]).text == "Satu.\n\nDua."


def test_captions_are_united_and_the_last_change_counts() -> None:
    first = page(1, "Satu.", captions=("A", "B"), modified=date(2023, 12, 2), modified_source="meta")
    second = page(2, "Dua.", captions=("B", "C"), modified=date(2023, 12, 3), modified_source="json-ld")
    joined = stitch([first, second])
    assert joined.captions == ("A", "B", "C")
    assert (joined.modified, joined.modified_source) == (date(2023, 12, 3), "json-ld")
