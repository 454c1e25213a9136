"""Numbers: the value of figures, number words and roman numerals; None for what is no whole number.

A new case goes into the table of its parser. A wording that is read wrong today goes into
`KNOWN_FAILURES`, under its reason, until it is read right.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from extract.numbers import parse_number, parse_roman, parse_words

NUMBERS: dict[str, int | None] = {
    # Figures.
    "0": 0,
    "7": 7,
    "047": 47,
    " 310\n": 310,
    "1.293": 1_293,
    "12.500": 12_500,
    "1.250.000": 1_250_000,
    "21 ribu": 21_000,
    "150 RIBU": 150_000,
    "2 juta": 2_000_000,
    "1,2 juta": 1_200_000,
    "2,25 juta": 2_250_000,
    "1,5 ribu": 1_500,
    # Words reach `parse_words`.
    "dua puluh lima": 25,
    "Seratus Enam": 106,
    # No whole numbers.
    "": None,
    "8,5": None,
    "1.29": None,
    "1.2345": None,
    "12/15": None,
    "-4": None,
    "47 orang": None,
    "ribu": None,
}

WORDS: dict[str, int | None] = {
    "nol": 0,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
    "empat belas": 14,
    "tujuhbelas": 17,
    "duapuluh": 20,
    "DELAPAN PULUH TIGA": 83,
    "enam-puluh dua": 62,
    "seratus": 100,
    "seratus lima belas": 115,
    "tiga ratus empat": 304,
    "seribu seratus": 1_100,
    "seribu dua ratus sembilan puluh tiga": 1_293,
    "dua ribu dua puluh empat": 2_024,
    "sebelas ribu": 11_000,
    "seratus ribu": 100_000,
    "sejuta dua ratus ribu": 1_200_000,
    "lima belas juta": 15_000_000,
    # No numbers, or none that is whole and told.
    "": None,
    "banyak": None,
    "puluhan": None,
    "ratusan": None,
    "ratusan ribu": None,
    "seorang": None,
    "sepertiga": None,
    "dua setengah": None,
    "belas": None,
    "puluh dua": None,
    "dua tiga": None,
    "lima sepuluh": None,
}

ROMANS: dict[str, int | None] = {
    "I": 1,
    "IV": 4,
    "VII": 7,
    "IX": 9,
    "XI": 11,
    "XV": 15,
    "XVI": None,
    "IIII": None,
    "ix": None,
    "VIII ": None,
    "A": None,
    "": None,
}

KNOWN_FAILURES: dict[str, dict[str, int | None]] = {
    "two numbers side by side are added up": {
        "dua puluh tiga puluh": None,
        "seratus seratus": None,
        "seribu seribu": None,
        "dua ribu tiga ribu": None,
    },
    "ten and eleven are taken for digits": {"sebelas belas": None, "sepuluh puluh": None},
}

#: Text from the parsers' own words, which comes nearer to numbers than any text does.
NEAR_NUMBERS = st.lists(
    st.sampled_from([*" .,-0123456789", "dua", "belas", "puluh", "ratus", "ribu", "juta", "seribu", "XI"])
).map("".join)


@pytest.mark.parametrize(("text", "value"), NUMBERS.items())
def test_number(text: str, value: int | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize(("text", "value"), WORDS.items())
def test_words(text: str, value: int | None) -> None:
    assert parse_words(text) == value


@pytest.mark.parametrize(("text", "value"), ROMANS.items())
def test_roman(text: str, value: int | None) -> None:
    assert parse_roman(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param(text, value, id=text, marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for text, value in cases.items()
    ],
)
def test_known_failure(text: str, value: int | None) -> None:
    assert parse_words(text) == value


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=999_999))
def test_words_of_another_library_are_read_back(value: int) -> None:
    words = num2words(value, lang="id")
    assert parse_words(words) == parse_number(words.upper()) == value


@settings(deadline=None)
@given(st.integers(min_value=0, max_value=9_999_999))
def test_figures_are_read_back(value: int) -> None:
    assert parse_number(f"{value}") == parse_number(f"{value:,}".replace(",", ".")) == value


@settings(deadline=None)
@given(st.text() | NEAR_NUMBERS)
def test_no_text_makes_a_parser_raise(text: str) -> None:
    for parse in (parse_number, parse_words, parse_roman):
        value = parse(text)
        assert value is None or value >= 0
