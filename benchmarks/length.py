"""What a text twice as long costs: crawled text is hostile, and time must grow with its length alone."""

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
    "letters": "a",
    "spaces": " ",
}
_OPENING = "Calon guru penggerak mengikuti lokakarya. "


def hostile_article(unit: str, length: int) -> Article:
    """An article of that many characters, all but its first sentence the unit over and over."""
    text = (_OPENING + unit * (length // len(unit)))[:length]
    return Article(id="hostile", text=text, title="Calon guru penggerak", published=date(2022, 12, 5))


def main() -> None:
    """Print the time of each text, of that twice as long, and their ratio."""
    for name, unit in HOSTILE.items():
        short, long = (hostile_article(unit, length) for length in (LENGTH, 2 * LENGTH))
        works = {"short": lambda short=short: annotate(short), "long": lambda long=long: annotate(long)}
        once, twice = (median(seconds) for seconds in in_turn(works, 1).values())
        print(f"{name:<22}{once:7.2f} s{twice:7.2f} s{twice / once:7.2f} x")


if __name__ == "__main__":
    main()
