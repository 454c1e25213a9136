"""How a report writes figures, and what they say."""

from random import Random

from benchmarks.synthetic.story import Figure
from benchmarks.synthetic.templates import words
from benchmarks.synthetic.text import Said

_DIGITS = words("numerals", "digits")
_ROUGH = words("numerals", "rough")
_LEVELS = (("SD", 0.45), ("SMP", 0.25), ("SMA", 0.15))
#: Whom a figure counts where the report says "peserta" (codebook, ruling 25).
_PARTICIPANTS = ("calon_guru_penggerak", "peserta")


def in_words(number: int) -> str:
    """A number under a thousand in words.

    >>> in_words(11), in_words(47), in_words(100), in_words(215)
    ('sebelas', 'empat puluh tujuh', 'seratus', 'dua ratus lima belas')
    """
    if number < 10:
        return _DIGITS[number]
    if number < 20:
        return {10: "sepuluh", 11: "sebelas"}.get(number, f"{_DIGITS[number % 10]} belas")
    if number < 100:
        return f"{_DIGITS[number // 10]} puluh{_rest(number % 10)}"
    return ("seratus" if number < 200 else f"{_DIGITS[number // 100]} ratus") + _rest(number % 100)


def _rest(number: int) -> str:
    return f" {in_words(number)}" if number else ""


def in_digits(number: int) -> str:
    """A number with its thousands apart: 1.293."""
    return f"{number:,}".replace(",", ".")


def phrase(figure: Figure, group: str, chance: Random) -> str:
    """The figure with its noun: "47 orang CGP", "sekitar 50 CGP", "tujuh pengajar praktik"."""
    noun = (
        "peserta"
        if group in _PARTICIPANTS and chance.random() < 0.15
        else chance.choice(words("nouns", group))
    )
    number = in_digits(figure.value)
    if figure.approx:
        return f"{chance.choice(_ROUGH)} {number} {noun}"
    luck = chance.random()
    if figure.value < 12 and luck < 0.5:
        return f"{in_words(figure.value)} {noun}"
    if 10 < figure.value < 1000 and luck < 0.06:
        return f"{number} ({in_words(figure.value)}) {noun}"
    return f"{number} {noun}"


def says_count(
    figure: Figure, group: str, role: str = "event", place: str | None = None, cohort: int | None = None
) -> Said:
    """What such a figure says."""
    return Said(
        kind="count",
        value=str(figure.value),
        group=group,
        role=role,
        place_code=place,
        cohort=cohort,
        approx=figure.approx,
    )


def by_level(total: int) -> list[tuple[str, int]]:
    """The total split by level of school."""
    parts = [(level, max(1, int(total * share))) for level, share in _LEVELS]
    return [*parts, ("SMK", total - sum(number for _, number in parts))]
