"""The activity, the cohort and the programme."""

from collections.abc import Callable, Iterable

from benchmarks.synthetic.teller import Teller
from benchmarks.synthetic.templates import pool, words
from benchmarks.synthetic.text import Said

_ROMAN, _ORDINALS = words("numerals", "roman"), words("numerals", "ordinals")
_NUMBERS: tuple[Callable[[int], str], ...] = (
    str,
    str,
    str,
    _ROMAN.__getitem__,
    "ke-{}".format,
    _ORDINALS.__getitem__,
)


def activity(teller: Teller) -> None:
    """The activity, as far as the story tells which."""
    kind, chance = teller.story.activity, teller.chance
    said = Said(kind="activity", value=kind, event=teller.story.event.id)
    if kind in ("lokakarya-0", "lokakarya-7") or not kind.startswith("lokakarya-"):
        teller.writer.say(chance.choice(words("activities", kind)), said)
    else:
        word = chance.choice(("lokakarya", "Lokakarya"))
        teller.writer.say(f"{word} {chance.choice(_NUMBERS)(int(kind[-1]))}", said)


def activity_of_cohort(teller: Teller) -> None:
    """The activity and whom it is for."""
    activity(teller)
    individual = teller.family == "pendampingan"
    if individual or teller.story.event.is_workshop:
        teller.writer.write(" bagi " if individual else " ")
        _phrase(teller, "cgp" if individual or teller.chance.random() < 0.5 else "pgp")
    _cohort_after(teller)


def write_cohorts(teller: Teller, numbers: Iterable[int], role: str) -> None:
    """The word and the numbers: angkatan 7 dan 8, Angkatan VIII, angkatan kedelapan."""
    write, writer = teller.chance.choice(_NUMBERS), teller.writer
    start = writer.position
    for place, number in enumerate(numbers):
        before = " dan " if place else teller.chance.choice(("angkatan ", "angkatan ", "Angkatan "))
        writer.write(before + write(number))
        writer.mark(start, Said(kind="cohort", value=str(number), role=role, cohort=number))


def _phrase(teller: Teller, name: str) -> None:
    teller.writer.write(teller.chance.choice(words("phrases", name)))


def _cohort_after(teller: Teller) -> None:
    """A space and the cohort, or nothing where the story names none."""
    if teller.story.names_cohort:
        teller.writer.write(" ")
        write_cohorts(teller, teller.story.event.cohorts, "subject")


def _of_cohort(name: str) -> Callable[[Teller], None]:
    def fill(teller: Teller) -> None:
        _phrase(teller, name)
        _cohort_after(teller)

    return fill


def _theme(teller: Teller) -> None:
    teller.tell(teller.chance.choice(pool("material", "tema", teller.story.event.activity)))


SLOTS: dict[str, Callable[[Teller], None]] = {
    "kegiatan": activity,
    "kegiatan_a": activity_of_cohort,
    "cgp": lambda teller: _phrase(teller, "cgp"),
    "pgp": lambda teller: _phrase(teller, "pgp"),
    "cgp_a": _of_cohort("cgp"),
    "pgp_a": _of_cohort("pgp"),
    "jam": lambda teller: _phrase(teller, "jam"),
    "tema": _theme,
}
