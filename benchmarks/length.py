"""What a text twice as long costs, and one of a million characters: time must grow with the length alone.

Crawled text is hostile. `annotate` looks at no more than its first 200,000 characters (`MAX_CHARACTERS`), so
a million must cost no more than twice a hundred thousand.
"""

from datetime import date
from statistics import median

from benchmarks.rounds import in_turn
from extract.annotate import annotate
from extract.article import Article

#: Characters of the shorter text; the longer has twice as many, the most that `annotate` looks at.
LENGTH = 100_000
#: Each text is one of these over and over, after one line of an ordinary report.
HOSTILE = {
    "figures with cohorts": "47 CGP angkatan 8, ",
    "open brackets": "(",
    "brackets apart": "( ",
    "places": "Muara Teweh, Kota Kupang, ",
    "figures": "12 34 5 ",
    "days": "1, 2, ",
    "ranges": "1 s.d 2 ",
    "dates": "1 Mei, 2 Juni 2023, ",
    "speakers": "kata Bupati, Sabtu (3/12/2022) ",
    "activities": "lokakarya 3 coaching clinic dan seleksi ",
    "quotes": "“47 CGP” ",
    "cells": "CGP|1|",
    "thousands": "111.",
    "list items": "1. 47 CGP Kabupaten Ende\n",
    "areas with figures": "Kabupaten Blitar (38), Sikka (29), ",
    "areas by number": "dua kabupaten Ende, Sikka. ",
    "parts and wholes": "10 CGP, 4 CGP dan 6 CGP angkatan 7 dan 8 di Ende. ",
    "slips": "207 CGP 206 CGP 208 CGP ",
    "letters": "a",
    "spaces": " ",
}
_OPENING = "Calon guru penggerak mengikuti lokakarya. "


def hostile_article(unit: str, length: int) -> Article:
    """An article of that many characters, all but its first sentence the unit over and over."""
    text = (_OPENING + unit * (length // len(unit)))[:length]
    return Article(id="hostile", text=text, title="Calon guru penggerak", published=date(2022, 12, 5))


def main() -> None:
    """Print the time of each text, of that twice as long and of a million characters, and the ratios."""
    for name, unit in HOSTILE.items():
        articles = {length: hostile_article(unit, length) for length in (LENGTH, 2 * LENGTH, 10 * LENGTH)}
        works = {str(n): lambda article=article: annotate(article) for n, article in articles.items()}
        once, twice, million = (median(seconds) for seconds in in_turn(works, 1).values())
        print(
            f"{name:<22}{once:7.2f} s{twice:7.2f} s{twice / once:7.2f} x"
            f"{million:9.2f} s{million / once:7.2f} x"
        )


if __name__ == "__main__":
    main()
