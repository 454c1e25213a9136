"""What is named beside the event: earlier cohorts and workshops, other places and days."""

from collections.abc import Callable
from datetime import date, timedelta

from benchmarks.synthetic.areas import provinces
from benchmarks.synthetic.days import full_date, month, says_day, says_month
from benchmarks.synthetic.figures import in_digits, says_count
from benchmarks.synthetic.slots.what import write_cohorts
from benchmarks.synthetic.slots.where import write_regency
from benchmarks.synthetic.story import Figure
from benchmarks.synthetic.teller import Teller

#: Merdeka Belajar, episode 5 (models/vocabulary/programme.toml).
_LAUNCH = date(2020, 7, 3)


def _earlier_cohort(teller: Teller) -> None:
    write_cohorts(teller, (teller.chance.choice(teller.story.earlier_cohorts),), "context")


def _elsewhere(teller: Teller) -> None:
    held = teller.story.event.regencies
    others = [code for code in provinces()[teller.story.event.province] if code not in held]
    write_regency(teller, teller.chance.choice(others), again=False, role="context")


def _graduates(teller: Teller) -> None:
    figure = Figure(teller.chance.randrange(28, 420))
    teller.writer.say(f"{figure.value} guru penggerak", says_count(figure, "guru_penggerak", "context"))


def _graduates_in_all(teller: Teller) -> None:
    figure = Figure(1000 * teller.chance.randrange(12, 90), approx=True)
    text = f"sekitar {in_digits(figure.value)} guru penggerak"
    teller.writer.say(text, says_count(figure, "guru_penggerak", "context"))


def _write_day(teller: Teller, day: date) -> None:
    teller.writer.say(full_date(day), says_day(day, "context"))


def _other_day(teller: Teller) -> None:
    _write_day(teller, teller.story.event.first - timedelta(days=teller.chance.randrange(3, 20)))


def _next_day(teller: Teller) -> None:
    _write_day(teller, teller.story.event.last + timedelta(days=teller.chance.randrange(41, 60)))


def _last_month(teller: Teller) -> None:
    day = teller.story.event.first.replace(day=1) - timedelta(days=teller.chance.randrange(3, 40))
    teller.writer.say(month(day), says_month(day))


def _workshop(step: int) -> Callable[[Teller], None]:
    """The workshop before or after; a mention is no fact (codebook, ruling 21)."""
    return lambda teller: teller.writer.write(f"lokakarya {int(teller.story.activity[-1]) + step}")


SLOTS: dict[str, Callable[[Teller], None]] = {
    "angkatan_lalu": _earlier_cohort,
    "tetangga": _elsewhere,
    "n_lulusan": _graduates,
    "n_nasional": _graduates_in_all,
    "tanggal_lain": _other_day,
    "tanggal_depan": _next_day,
    "tanggal_luncur": lambda teller: _write_day(teller, _LAUNCH),
    "bulan_lalu": _last_month,
    "lokakarya_lalu": _workshop(-1),
    "lokakarya_depan": _workshop(1),
}
