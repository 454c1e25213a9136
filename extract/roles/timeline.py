"""Which cohort a day can be about: the months in which each cohort's course ran.

Source: models/vocabulary/programme.toml, `course`. Dates and cohorts of one article check one another.
"""

import re
from datetime import date, timedelta

from extract.vocabulary import load_tables

#: Activities of the course, of choosing its people, and of leaving it.
_COURSE = re.compile(r"lokakarya(?:-\d)?|pendampingan-individu|pembukaan|rapat-koordinasi")
_CHOICE = re.compile(r"seleksi|sosialisasi|coaching-clinic|pembekalan")
_LEAVING = re.compile(r"pelepasan")
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
    if _COURSE.fullmatch(kind):
        return first - _SLACK <= day <= last + _SLACK
    if _CHOICE.fullmatch(kind):
        return first - _CHOSEN_BEFORE <= day <= first + _SLACK
    if _LEAVING.fullmatch(kind):
        return last - _SLACK <= day <= last + _HONOURED_AFTER
    return None
