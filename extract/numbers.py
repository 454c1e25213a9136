"""Indonesian whole numbers in running text: `1.293`, `dua puluh lima`, `21 ribu`, `XI`.

`NUMBER` is a regex fragment for a figure or number word; `parse_number` gives its value. Both are
total: what is not a whole number is `None`.
"""

import re

UNITS: dict[str, int] = {
    "nol": 0,
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
    "sepuluh": 10,
    "sebelas": 11,
}
_SCALES: dict[str, int] = {"ribu": 1_000, "juta": 1_000_000}
_WHOLE: dict[str, int] = {"seratus": 100, "seribu": 1_000, "sejuta": 1_000_000}
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")
ORDINALS: dict[str, int] = {"pertama": 1, **{f"ke{word}": n for word, n in UNITS.items() if n}}

_WORD = "|".join((*UNITS, "belas", "puluh", "ratus", *_SCALES, *_WHOLE))
#: One or more number words: `dua puluh lima`, `seratus enam`, `duapuluh`.
WORDS = rf"(?:(?:{_WORD})[ ]?){{0,11}}(?:{_WORD})(?![a-z])"
#: A figure with optional thousands points and an optional scale word: `1.293`, `21 ribu`, `1,2 juta`.
FIGURE = r"\d{1,3}(?:\.\d{3})+(?![\d.]\d)|\d{1,7}(?:,\d{1,2}(?=[ ](?:ribu|juta)\b))?"
NUMBER = rf"(?:(?:{FIGURE})(?:[ ](?:ribu|juta)\b)?|\b{WORDS})"

_word = re.compile(_WORD)
_figure = re.compile(rf"(?P<digits>{FIGURE})(?:[ ](?P<scale>ribu|juta))?", re.IGNORECASE)


def parse_number(text: str) -> int | None:
    """The value of a figure or of number words, or None.

    >>> parse_number("1.293"), parse_number("dua puluh lima"), parse_number("21 ribu")
    (1293, 25, 21000)
    """
    text = text.strip().lower()
    match = _figure.fullmatch(text)
    return _parse_figure(match) if match else parse_words(text)


def _parse_figure(match: re.Match[str]) -> int | None:
    whole, _, decimals = match["digits"].replace(".", "").partition(",")
    scale = _SCALES.get(match["scale"] or "", 1)
    value = int(whole) * scale
    if decimals:
        value += int(decimals) * scale // 10 ** len(decimals)
    return value


def parse_words(text: str) -> int | None:
    """The value of Indonesian number words below a thousand million, glued or not, or None.

    >>> parse_words("seribu dua ratus sembilan puluh tiga"), parse_words("duapuluh"), parse_words("banyak")
    (1293, 20, None)
    """
    words = _split(text)
    if not words:
        return None
    total = hundreds = digit = 0
    fresh = False  # a unit word that no scale word has taken up yet
    for word in words:
        if word in _SCALES:
            if not (fresh or hundreds):
                return None
            total += (hundreds + digit) * _SCALES[word]
            hundreds = digit = 0
            fresh = False
        elif word in ("sejuta", "seribu"):
            total += _WHOLE[word]
        elif word == "seratus":
            hundreds += 100
        elif word in ("ratus", "puluh", "belas"):
            if not fresh:
                return None
            hundreds += {"ratus": digit * 100, "puluh": digit * 10, "belas": digit + 10}[word]
            digit, fresh = 0, False
        else:
            if fresh or (UNITS[word] > 9 and digit):
                return None
            digit, fresh = UNITS[word], True
    return total + hundreds + digit


def _split(text: str) -> list[str]:
    words: list[str] = []
    for chunk in text.lower().replace("-", " ").split():
        found = _word.findall(chunk)
        if "".join(found) != chunk:
            return []
        words += found
    return words


def parse_roman(text: str) -> int | None:
    """The value of an upper-case roman numeral from I to XV, or None."""
    return _ROMAN.index(text) + 1 if text in _ROMAN else None
