"""A corpus of the size of a national crawl: invented reports of invented events, some copied, some at odds."""

from datetime import date, timedelta
from random import Random

from models.gazetteer import Gazetteer
from tests.publish.conftest import Draft, World

WORKSHOPS = tuple(f"lokakarya-{number}" for number in range(8))
OUTLETS = tuple(f"Kabar Daerah {number}" for number in range(120))
WORDS = tuple(f"{first}{last}" for first in ("pendi", "seko", "mema", "kela", "pembe") for last in (
    "dikan", "lahnya", "jukan", "sbaru", "lajaran", "ngunan", "rapan", "lintas", "kerja", "mitra"
))  # fmt: skip


def national_corpus(gazetteer: Gazetteer, n_events: int = 1_200, n_articles: int = 5_000) -> World:
    """Reports spread over the events, from one to a dozen each; the same every time."""
    random, world = Random(7), World()
    for number in range(n_articles):
        event = number if number < n_events else min(random.randrange(n_events), random.randrange(n_events))
        _report(world, number, event, gazetteer, random)
    return world


def _report(world: World, number: int, event: int, gazetteer: Gazetteer, random: Random) -> Draft:
    regency = gazetteer.regencies[event * 37 % len(gazetteer.regencies)]
    day = date(2020, 10, 1) + timedelta(days=event * 53 % 1_500)
    draft = world.article(
        f"a{number}",
        text=_sentence(random) + _sentence(random),
        title=_sentence(random)[:80],
        outlet=OUTLETS[number % len(OUTLETS)],
        url=f"https://kabar{number % len(OUTLETS)}.example/{day:%Y/%m/%d}/{_slug(random)}",
        published=f"{day + timedelta(days=random.randrange(4)):%Y-%m-%d}",
    )
    draft.activity(WORKSHOPS[event % 8]).text += _sentence(random)
    draft.cohort(event % 11 + 1).place(regency.code, evidence=regency.name).text += _sentence(random)
    draft.date(day.isoformat(), (day + timedelta(days=1)).isoformat()).text += _sentence(random)
    draft.organiser(f"Balai Guru Penggerak {regency.province_code}")
    draft.venue(f"Aula SMPN {event % 9 + 1} {regency.name}")
    trainees = 40 + event % 60 + (random.randrange(9) if number % 7 == 0 else 0)
    draft.count(trainees).text += _sentence(random)
    draft.count(trainees // 5, "pengajar_praktik").text += _sentence(random)
    return draft


def _sentence(random: Random) -> str:
    return f" {' '.join(random.choices(WORDS, k=18)).capitalize()}."


def _slug(random: Random) -> str:
    return "-".join(random.choices(WORDS, k=8))
