"""The figures of the event."""

from collections.abc import Callable

from benchmarks.synthetic.areas import areas
from benchmarks.synthetic.figures import by_level, phrase, says_count
from benchmarks.synthetic.slots.where import says_place
from benchmarks.synthetic.story import Figure
from benchmarks.synthetic.teller import Teller
from benchmarks.synthetic.templates import words


def _figure(index: int) -> Callable[[Teller], None]:
    """The figure of the event's first, second or third group."""

    def fill(teller: Teller) -> None:
        group = teller.story.groups[index]
        figure = teller.story.figures[group]
        said = says_count(figure, group, cohort=_cohort(teller))
        teller.writer.say(phrase(figure, group, teller.chance), said)

    return fill


def _as_many_as(teller: Teller) -> None:
    """The main figure at the head of a sentence: "Sebanyak 47 CGP", "Sekitar 50 CGP"."""
    if not teller.story.figures[teller.story.groups[0]].approx:
        teller.writer.write("Sebanyak ")
    _figure(0)(teller)


def _cohort(teller: Teller) -> int | None:
    """The cohort of a figure, where the report splits its figures so (codebook, ruling 8)."""
    return teller.story.event.cohorts[0] if teller.story.by_cohort else None


def _levels(teller: Teller) -> None:
    """The main figure split by level of school; its parts count the same group (ruling 7)."""
    group = teller.story.groups[0]
    parts = by_level(teller.story.figures[group].value)
    noun_first = teller.chance.random() < 0.5
    for index, (level, number) in enumerate(parts):
        teller.writer.write(_between(index, len(parts)))
        text = f"guru {level} {number} orang" if noun_first else f"{number} guru {level}"
        teller.writer.say(text, says_count(Figure(number), group, cohort=_cohort(teller)))


def _regencies(teller: Teller) -> None:
    """The main figure split by regency."""
    group, parts = teller.story.groups[0], teller.story.event.split
    noun = words("nouns", group)[0]
    for index, (code, number) in enumerate(parts.items()):
        teller.writer.write(_between(index, len(parts)))
        start = teller.writer.position
        teller.writer.say(areas()[code].names[0], says_place(code))
        teller.writer.write(f" {number} {noun}")
        teller.writer.mark(start, says_count(Figure(number), group, place=code))


def _between(index: int, length: int) -> str:
    return "" if not index else " dan " if index == length - 1 else ", "


SLOTS: dict[str, Callable[[Teller], None]] = {
    "n_utama": _figure(0),
    "sebanyak_utama": _as_many_as,
    "n_dua": _figure(1),
    "n_tiga": _figure(2),
    "rincian_jenjang": _levels,
    "rincian_daerah": _regencies,
}
