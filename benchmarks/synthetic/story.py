"""What one report says of an event: some of it, with the slips and the roundings of its writer."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random
from typing import Literal

from benchmarks.synthetic import rates
from benchmarks.synthetic.areas import areas, provinces
from benchmarks.synthetic.course import course_of
from benchmarks.synthetic.world import Event

Where = Literal["regency", "district", "list", "province"]
When = Literal["day", "month", "none"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as the report gives it."""

    value: int
    approx: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What a report says; told anew it says the same in other words.

    `published` is the day of publication as its page tells, None where it does not. `years_off` is added to
    the year of the event's date. `second` is another event that the report covers; where the two are of two
    cohorts, figures are split by cohort. `missing` are the slots that the report cannot fill.
    """

    event: Event
    published: date | None
    numbered: bool
    names_cohort: bool
    where: Where
    when: When
    years_off: int
    figures: dict[str, Figure]
    typo: bool
    context: bool
    second: "Story | None"
    by_cohort: bool
    missing: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "missing", frozenset(_missing(self)))

    @property
    def activity(self) -> str:
        """The activity as far as the report tells."""
        return self.event.activity if self.numbered else "lokakarya"

    @property
    def groups(self) -> Sequence[str]:
        """The groups whose figures the event has, the main one first."""
        return tuple(self.event.figures)

    @property
    def cohorts(self) -> tuple[int, ...]:
        """The cohorts of all events that the report covers."""
        return self.event.cohorts + (self.second.event.cohorts if self.second else ())

    @property
    def earlier_cohorts(self) -> Sequence[int]:
        """The last cohorts that had ended their course before the event."""
        ended = [n for n in range(1, min(self.cohorts)) if course_of(n)[1] < self.event.first]
        return ended[-3:]


def draw_story(event: Event, published: date | None, chance: Random, second: Event | None = None) -> Story:
    """An independent report of the event, and of `second` where one is given."""
    other = draw_story(second, published, chance) if second else None
    numbered = not event.is_workshop or chance.random() >= rates.NO_NUMBER
    names_cohort = chance.random() >= rates.NO_COHORT
    wrong_year = rates.WRONG_YEAR_JANUARY if event.first.month == 1 else rates.WRONG_YEAR
    by_cohort = bool(
        other and names_cohort and other.names_cohort and _tells_cohorts_apart(event, other.event)
    )
    return Story(
        event=event,
        published=published,
        numbered=numbered,
        names_cohort=names_cohort,
        where=_where(event, chance, second is not None),
        when=_when(chance),
        years_off=-1 if chance.random() < wrong_year else 0,
        figures=dict(_figures(event, chance)),
        typo=chance.random() < rates.PLACE_TYPO,
        context=chance.random() < rates.CONTEXT,
        second=replace(other, by_cohort=by_cohort) if other else None,
        by_cohort=by_cohort,
    )


def _tells_cohorts_apart(event: Event, other: Event) -> bool:
    return len(event.cohorts) == len(other.cohorts) == 1 and event.cohorts != other.cohorts


def _where(event: Event, chance: Random, covers_two: bool) -> Where:
    if not event.regencies:
        return "province"
    if len(event.regencies) > 1:
        return "province" if chance.random() < rates.PROVINCE_ONLY else "list"
    has_districts = bool(areas()[event.regencies[0]].districts)
    return (
        "district"
        if has_districts and not covers_two and chance.random() < rates.DISTRICT_ONLY
        else "regency"
    )


def _when(chance: Random) -> When:
    return chance.choices(
        ("none", "month", "day"), (rates.NO_DATE, rates.MONTH_ONLY, 1 - rates.NO_DATE - rates.MONTH_ONLY)
    )[0]


def _figures(event: Event, chance: Random) -> Sequence[tuple[str, Figure]]:
    told = []
    for place, (group, value) in enumerate(event.figures.items()):
        if chance.random() >= (rates.NO_SECOND_FIGURE if place else rates.NO_FIGURE):
            told.append((group, _figure(value, chance)))
    return told


def _figure(value: int, chance: Random) -> Figure:
    luck = chance.random()
    if luck < rates.ROUNDED and value >= 12:
        step = 5 if value < 100 else 10
        return Figure(step * round(value / step), approx=True)
    if luck < rates.ROUNDED + rates.CONFLICTING:
        return Figure(max(2, value + chance.choice((-5, -3, -2, -1, 1, 2, 3))))
    return Figure(value)


def _missing(story: Story) -> Sequence[str]:
    """The slots that have nothing to say: templates with them are passed over."""
    absent = [
        slot
        for slot, group in zip(("n_utama", "n_dua", "n_tiga"), (*story.groups, "", ""), strict=False)
        if group not in story.figures
    ]
    main = story.figures.get(story.groups[0])
    if main is None:
        absent.append("sebanyak_utama")
    if main is None or main.approx or main.value < 15 or story.groups[0] != "calon_guru_penggerak":
        absent.append("rincian_jenjang")
    if story.where != "list" or story.by_cohort or main is None:
        absent.append("rincian_daerah")
    number = int(story.activity[-1]) if story.activity[-1].isdigit() else None
    if number is None:
        absent += ["lokakarya_lalu", "lokakarya_depan"]
    if number == 0:
        absent.append("lokakarya_lalu")
    if number == 7:
        absent.append("lokakarya_depan")
    if not story.event.is_workshop or story.event.activity == "lokakarya-7":
        absent.append("tema")
    if not story.earlier_cohorts:
        absent += ["angkatan_lalu", "n_lulusan", "n_nasional"]
    if story.where == "province" or len(provinces()[story.event.province]) == len(story.event.regencies):
        absent.append("tetangga")
    if story.second:
        absent += [f"b_{slot}" for slot in story.second.missing]
    return absent
