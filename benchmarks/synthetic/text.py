"""Text with what it says: paragraphs whose marks tell which words state which fact."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

#: How a date is written: in full, without its year, or relative to the day of publication.
DayForm = Literal["full", "yearless", "hari ini", "kemarin", "weekday"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A fact as a text states it, without its span; the fields are those of `publish.inputs.FactRow`.

    `form` is of dates alone: what is not `full` is resolved against the day of publication. `event` is of
    activities alone: the id of the true event.
    """

    kind: str
    value: str
    value_end: str | None = None
    group: str | None = None
    role: str | None = None
    place_code: str | None = None
    cohort: int | None = None
    approx: bool = False
    form: DayForm = "full"
    event: str | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """The characters `start` to `end` of a paragraph say `said`."""

    said: Said
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and its marks."""

    text: str
    marks: tuple[Mark, ...] = ()

    def after(self, opening: "Paragraph") -> "Paragraph":
        """The paragraph with `opening` written before it."""
        shift = len(opening.text)
        moved = (Mark(mark.said, mark.start + shift, mark.end + shift) for mark in self.marks)
        return Paragraph(opening.text + self.text, (*opening.marks, *moved))


class Writer:
    """Writes a paragraph piece by piece; the first letter of a sentence becomes a capital."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._tail = ""
        self._marks: list[Mark] = []

    def write(self, piece: str) -> None:
        """Add words. A full stop after one (`S.Pd.`, then `.`) is dropped."""
        if piece.startswith(".") and self._tail.endswith("."):
            piece = piece[1:]
        if not piece:
            return
        if self._tail in ("", ". ", "? ") and piece[0].islower():
            piece = piece[0].upper() + piece[1:]
        self._pieces.append(piece)
        self._length += len(piece)
        self._tail = (self._tail + piece)[-2:]

    def say(self, piece: str, *said: Said) -> None:
        """Add words that state facts."""
        start = self._length
        self.write(piece)
        self._marks.extend(Mark(one, start, self._length) for one in said)

    @property
    def position(self) -> int:
        """Where the next piece will start."""
        return self._length

    def mark(self, start: int, said: Said) -> None:
        """Let everything from `start` on state a fact."""
        self._marks.append(Mark(said, start, self._length))

    def next_sentence(self) -> None:
        """A space, unless nothing stands yet; what follows begins with a capital."""
        if self._length:
            self.write(" ")
            self._tail = ". "

    def paragraph(self) -> Paragraph:
        """What was written."""
        return Paragraph("".join(self._pieces), tuple(self._marks))


def read(paragraphs: Iterable[Paragraph], published: date | None) -> Iterator[Mark]:
    """What a perfect reader writes down, with spans in the article's text: each value once, roles by rank.

    Dates that only `published` can settle are resolved, and left out where it is None.
    """
    best: dict[tuple[object, ...], Mark] = {}
    shift = 0
    for paragraph in paragraphs:
        for mark in paragraph.marks:
            said = resolve(mark.said, published)
            if said is None:
                continue
            key = (said.kind, said.value, said.value_end, said.group, said.place_code, said.cohort)
            if key not in best or _rank(said) < _rank(best[key].said):
                best[key] = Mark(said, mark.start + shift, mark.end + shift)
        shift += len(paragraph.text) + 2
    yield from sorted(best.values(), key=lambda mark: (mark.start, mark.end, mark.said.kind))


def _rank(said: Said) -> int:
    """The role that counts where a value has several: the event, then a statement, then the context."""
    return ("subject", "event", None, "statement", "context").index(said.role)


def resolve(said: Said, published: date | None) -> Said | None:
    """The fact with its days settled; None for a date that needs a day of publication that is not known."""
    if said.form == "full":
        return said
    if published is None:
        return None
    day = date.fromisoformat(said.value)
    match said.form:
        case "hari ini":
            day = published
        case "kemarin":
            day = published - timedelta(days=1)
        case "weekday":
            day = published - timedelta(days=(published.weekday() - day.weekday() - 1) % 7 + 1)
        case "yearless":
            days = _same_day_in_years(day, published)
            nearest = min(days, key=lambda other: abs(other - published), default=None)
            if nearest is None:
                return None
            day = nearest
    length = date.fromisoformat(said.value_end or said.value) - date.fromisoformat(said.value)
    return replace(said, value=day.isoformat(), value_end=(day + length).isoformat(), form="full")


def _same_day_in_years(day: date, published: date) -> Iterator[date]:
    for year in (published.year - 1, published.year):
        if (day.month, day.day) != (2, 29) or year % 4 == 0:
            yield day.replace(year=year)
