"""Rebuild frequencies.csv from the package wordfreq, which `make train` installs.

usage: python -m models.vocabulary.build_frequencies
"""

import csv
from pathlib import Path

import wordfreq

HERE = Path(__file__).parent
#: Steps of the Zipf scale (log10 of the occurrences in a billion words) to a band.
BANDS = 2


def main() -> None:
    """Write frequencies.csv: each Indonesian word of letters that wordfreq has, and its band."""
    frequencies: dict[str, float] = wordfreq.get_frequency_dict("id")
    words = {
        word: int(BANDS * wordfreq.freq_to_zipf(frequency))
        for word, frequency in frequencies.items()
        if word.isalpha()
    }
    commonest_first: list[tuple[str, int]] = sorted(words.items(), key=lambda pair: (-pair[1], pair[0]))
    with (HERE / "frequencies.csv").open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(("word", "band"))
        writer.writerows(commonest_first)


if __name__ == "__main__":
    main()
