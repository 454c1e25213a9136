"""When things happen: the days of each activity within its cohort's course, by province."""

from datetime import date, timedelta
from functools import cache
from random import Random

from models.vocabulary import load_tables

_SATURDAY, _SUNDAY = 5, 6


@cache
def course_of(cohort: int) -> tuple[date, date]:
    """The first and the last day of a cohort's course (models/vocabulary/programme.toml)."""
    first, last = load_tables("programme")["course"][str(cohort)]
    return date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-28")


def in_course(cohort: int, day: date) -> bool:
    """Whether the cohort's course ran on that day."""
    if not 1 <= cohort <= 11:
        return False
    first, last = course_of(cohort)
    return first <= day <= last


@cache
def days_of(activity: str, cohort: int, province: str, seed: int) -> tuple[date, date]:
    """First and last day of the activity for the cohort in a province, in the world of that seed."""
    chance = Random(f"{seed} {activity} {cohort} {province}")
    first, last = course_of(cohort)
    late = Random(f"{seed} {cohort} {province}").randrange(-7, 15)
    span = (last - first).days
    if activity.startswith("lokakarya"):
        number = int(activity[-1])
        day = _saturday(first + timedelta(days=late + round(span * (number + 0.4) / 8)))
        return day, day + timedelta(days=1 if number == 7 or chance.random() < 0.08 else 0)
    after, length = {
        "pembukaan": (chance.randrange(0, 15), 1),
        "pendampingan-individu": (chance.randrange(20, span - 70), chance.choice((1, 1, 3, 6, 10, 13))),
        "seleksi": (-chance.randrange(110, 260), chance.choice((1, 2, 3, 5))),
        "sosialisasi": (-chance.randrange(180, 420), 1),
        "rapat-koordinasi": (chance.randrange(-15, span - 80), chance.choice((1, 1, 2, 3))),
        "pelepasan": (span + chance.randrange(10, 130), 1),
    }[activity]
    day = first + timedelta(days=after)
    day += timedelta(days=1 if day.weekday() == _SUNDAY else 0)
    return day, day + timedelta(days=length - 1)


def _saturday(day: date) -> date:
    return day + timedelta(days=(_SATURDAY - day.weekday()) % 7)
