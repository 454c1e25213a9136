"""Mentions: what the components find before the roles are decided.

A mention is a value with its span. `rule` names the rule that found it.
"""

from dataclasses import dataclass
from datetime import date

from extract.facts import Group


@dataclass(frozen=True, slots=True)
class Mention:
    """Characters `start` to `end` of the text, found by `rule`."""

    start: int
    end: int
    rule: str


@dataclass(frozen=True, slots=True)
class CohortMention(Mention):
    """One or several cohorts named together: `angkatan 5, 7 dan 8`; `spread` for an open range of them."""

    numbers: tuple[int, ...]
    spread: bool = False


@dataclass(frozen=True, slots=True)
class ActivityMention(Mention):
    """A kind of activity, one of `extract.facts.ACTIVITIES`."""

    activity: str


@dataclass(frozen=True, slots=True)
class PlaceMention(Mention):
    """An area; `form` is how it was named.

    `full` (Kabupaten X), `bare` (X), `short` (an alias), `seat` (the capital of a regency), `district`.
    `inside` is `office` or `school` where the name is part of such a name, else None.
    """

    code: str
    form: str
    inside: str | None = None


@dataclass(frozen=True, slots=True)
class DateMention(Mention):
    """A span of days; `precision` is day, month or year; `relative` to the day of publication or not."""

    first: date
    last: date
    precision: str
    relative: bool = False


@dataclass(frozen=True, slots=True)
class CountMention(Mention):
    """A number of people or schools; `group` is None where the noun alone does not tell it.

    `noun` is the head noun as written in lower case, `cohort` that of a table's column.
    """

    value: int
    group: Group | None
    noun: str
    approx: bool = False
    cohort: int | None = None


@dataclass(frozen=True, slots=True)
class NameMention(Mention):
    """A name: `kind` is `office`, `school`, `organisation` (of another kind), `venue` or `person`."""

    kind: str
