"""Which cohort a day can be about: the months in which each cohort's course ran.

Source: models/vocabulary/programme.toml, `course`. Dates and cohorts of one article check one another.
"""

import re
from datetime import date, timedelta

from models.vocabulary import load_tables

#: Activities of the course itself.
OF_THE_COURSE = re.compile(r"lokakarya(?:-\d)?|pendampingan-individu|pembukaan|rapat-koordinasi")
#: Activities by which its people are chosen and prepared.
_OF_CHOICE = ("seleksi", "sosialisasi", "coaching-clinic", "pembekalan")
#: Regions began and ended this much before or after the months of the table.
_SLACK = timedelta(days=31)
#: A cohort was chosen up to this long before its course, and its graduates honoured up to this long after.
_CHOSEN_BEFORE, _HONOURED_AFTER = timedelta(days=540), timedelta(days=420)


def _months() -> dict[int, tuple[date, date]]:
    course: dict[str, list[str]] = load_tables("programme")["course"]
    return {
        int(number): (date.fromisoformat(f"{first}-01"), date.fromisoformat(f"{last}-28"))
        for number, (first, last) in course.items()
    }


_course = _months()


def fits(number: int, kind: str, day: date) -> bool | None:
    """Whether an activity of that kind on that day can be the cohort's; None where the kind tells nothing.

    >>> fits(6, "lokakarya-4", date(2023, 2, 4)), fits(3, "lokakarya-4", date(2023, 2, 4))
    (True, False)
    """
    first, last = _course[number]
    if OF_THE_COURSE.fullmatch(kind):
        return first - _SLACK <= day <= last + _SLACK
    if kind in _OF_CHOICE:
        return first - _CHOSEN_BEFORE <= day <= first + _SLACK
    if kind == "pelepasan":
        return last - _SLACK <= day <= last + _HONOURED_AFTER
    return None
