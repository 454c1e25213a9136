"""Bare figures in lists of areas and cohorts: what a line counts without any noun.

A case is a text and the figures that count people, in the order of the text; `[]` means that nothing may
be found. Figures with a noun of their own are in `test_counts.py`.

A new case goes into `CASES`; a wording that is misread goes into `KNOWN_FAILURES`, under its reason. The
expectation is always the codebook's.
"""

import pytest

from tests.extract.found import counts

Case = tuple[str, list[int]]

CASES: list[Case] = [
    # After areas.
    ("CGP berasal dari Kabupaten Ngada (31), Nagekeo (24), dan Sikka (40).", [31, 24, 40]),
    ("Peserta: Kabupaten Lebak (20 orang), Kota Cilegon (9 orang).", [20, 9]),
    ("Lulusan terbanyak dari Wajo (1.120), Barru ( 86 ), dan Sinjai (75).", [1120, 86, 75]),
    ("Kota Ternate (17)\nGuru hadir dari Buol (33) dan Poso (28).", [33, 28]),
    # After cohorts.
    ("Lulusan angkatan 5: 58, angkatan 6: 71, angkatan 7: 64.", [58, 71, 64]),
    ("Guru penggerak: angkatan 9 = 44, angkatan 10 = 39.", [44, 39]),
    ("Angkatan 2 = 17 orang, angkatan 4 = 26 orang.", [17, 26]),
    # One alone may be anything.
    ("Kegiatan di Kabupaten Ngawi (7) ditunda.", []),
    ("CGP angkatan 9 (24) tampil pertama.", []),
    ("Kota Tual (12)\nKota Ambon hadir.", []),
    # Figures that count no people: days, terms, shares, other nouns.
    ("Lokakarya digelar di Kudus (12/5) dan Demak (13/5).", []),
    ("Angkatan 4: 9 bulan, angkatan 5: 6 bulan.", []),
    ("Kuota terisi di Sigi (80%) dan Poso (75 persen).", []),
    ("Stan dari Sigi (12 stan) dan Poso (9 stan).", []),
    ("Angkatan 5 dan 6: 58, angkatan 7 dan 8: 71.", []),
    # On lines of their own.
    ("Peserta:\n- Kabupaten Sintang (12)\n- Kabupaten Sekadau (9)", [12, 9]),
]

CAUGHT: list[Case] = [
    ("Lulusan PGP angkatan 6 (27) dan angkatan 8 (50) hadir.", [27, 50]),
    # Years, hours and ranks.
    ("Program itu dimulai di Kudus (2021) dan Demak (2022).", []),
    ("Angkatan 5: 2022, angkatan 6: 2023.", []),
    ("Jadwal angkatan 8: 08.00, angkatan 9: 13.00.", []),
    ("Juara diraih Kabupaten Sigi (1), Poso (2), dan Buol (3).", []),
]

KNOWN_FAILURES: dict[str, list[Case]] = {
    'a figure with "orang" in brackets after a cohort is lost, since it is read as the cohort\'s': [
        ("Guru penggerak angkatan 4 (33), angkatan 5 (41 orang) berkumpul.", [33, 41]),
    ],
}


def found(text: str) -> list[int]:
    """The figures of the lists."""
    return [mention.value for mention in counts(text)]


@pytest.mark.parametrize(("text", "figures"), CASES + CAUGHT, ids=[text[:60] for text, _ in CASES + CAUGHT])
def test_case(text: str, figures: list[int]) -> None:
    assert found(text) == figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        pytest.param(*case, id=case[0][:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for case in cases
    ],
)
def test_known_failure(text: str, figures: list[int]) -> None:
    assert found(text) == figures
