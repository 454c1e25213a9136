"""What really happened: the true events, many of them near one another."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic import rates
from benchmarks.synthetic.areas import areas, provinces
from benchmarks.synthetic.course import days_of, in_course

#: What the calls are about, by weight; the workshops share theirs.
_ACTIVITIES = {
    **{f"lokakarya-{number}": 9 for number in range(8)},
    "pembukaan": 8,
    "pendampingan-individu": 11,
    "seleksi": 8,
    "sosialisasi": 9,
    "rapat-koordinasi": 8,
    "pelepasan": 8,
}
#: Later cohorts were larger.
_COHORTS = {1: 2, 2: 3, 3: 3, 4: 6, 5: 7, 6: 7, 7: 10, 8: 10, 9: 12, 10: 12, 11: 10}
#: Activities that come again, and after how many days at least; of the others a regency has one a cohort.
_AGAIN = {"pendampingan-individu": 25, "seleksi": 30, "sosialisasi": 30, "rapat-koordinasi": 30}
_OF_A_PROVINCE = ("pembukaan", "sosialisasi", "rapat-koordinasi", "pelepasan")
_FAILURES = 20_000
#: Whom an activity's figures count, and how many of them there are to a trainee.
_GROUPS: dict[str, dict[str, float]] = {
    "lokakarya": {"calon_guru_penggerak": 1, "pengajar_praktik": 0.19, "kepala_sekolah": 0.8},
    "pembukaan": {"calon_guru_penggerak": 1, "pengajar_praktik": 0.19, "kepala_sekolah": 0.9},
    "pendampingan-individu": {"calon_guru_penggerak": 1, "pengajar_praktik": 0.19},
    "seleksi": {"guru": 1.7, "sekolah": 0.9},
    "sosialisasi": {"guru": 1.4, "kepala_sekolah": 0.5},
    "rapat-koordinasi": {"peserta": 0.8, "pengawas_sekolah": 0.16},
    "pelepasan": {"guru_penggerak": 0.97, "pengajar_praktik": 0.19, "kepala_sekolah": 0.6},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A true event. `regencies` is empty where it is the whole province's.

    `figures` count the people of each group, the first group being the main one; `split` gives its figure by
    regency where there are several. Events of one `series` share a press release.
    """

    id: str
    activity: str
    cohorts: tuple[int, ...]
    province: str
    regencies: tuple[str, ...]
    first: date
    last: date
    figures: dict[str, int]
    split: dict[str, int]
    series: int | None

    @property
    def is_workshop(self) -> bool:
        """Whether it is a numbered workshop."""
        return self.activity.startswith("lokakarya")

    def to_json(self) -> dict[str, object]:
        """The event as plain JSON values."""
        days = {"first": self.first.isoformat(), "last": self.last.isoformat()}
        return {name: getattr(self, name) for name in Event.__slots__} | days


def make_world(events: int, seed: int) -> tuple[Event, ...]:
    """Exactly that many events. Raises `ValueError` where there is no room for so many."""
    return _World(events, seed).build()


class _World:
    def __init__(self, size: int, seed: int) -> None:
        self._size, self._seed, self._chance = size, seed, Random(f"world {seed}")
        self._events: list[Event] = []
        self._held: dict[tuple[str, int, str], list[date]] = defaultdict(list)
        self._calls = 0
        codes = provinces()
        self._provinces, self._weights = list(codes), [len(held) for held in codes.values()]

    def build(self) -> tuple[Event, ...]:
        failures = 0
        while len(self._events) < self._size:
            before = len(self._events)
            self._call()
            failures = 0 if len(self._events) > before else failures + 1
            if failures > _FAILURES:
                raise ValueError(f"no room for {self._size} events; {before} are the most found")
        return tuple(self._events[: self._size])

    def _call(self) -> None:
        """One activity for one cohort, in some neighbouring regencies of a province."""
        chance, self._calls = self._chance, self._calls + 1
        province = chance.choices(self._provinces, self._weights)[0]
        activity = chance.choices(list(_ACTIVITIES), list(_ACTIVITIES.values()))[0]
        cohorts: tuple[int, ...] = (chance.choices(list(_COHORTS), list(_COHORTS.values()))[0],)
        if activity in ("seleksi", "sosialisasi", "rapat-koordinasi", "pelepasan") and cohorts[0] < 11:
            cohorts += (cohorts[0] + 1,) if chance.random() < rates.TWO_COHORTS else ()
        if activity in _OF_A_PROVINCE and chance.random() < rates.WHOLE_PROVINCE:
            self._add(activity, cohorts, province, ())
            return
        regencies = self._neighbours(province)
        if len(regencies) > 2 and chance.random() < rates.SEVERAL_REGENCIES:
            self._add(activity, cohorts, province, regencies)
            return
        series = self._calls if len(regencies) > 2 and chance.random() < rates.RELEASES else None
        for regency in regencies:
            event = self._add(activity, cohorts, province, (regency,), series)
            if event is not None:
                self._surround(event)

    def _neighbours(self, province: str) -> tuple[str, ...]:
        codes = provinces()[province]
        start = self._chance.randrange(len(codes))
        held = list(codes[start : start + self._chance.choice(rates.NEIGHBOURS)])
        for code in tuple(held):
            if areas()[code].namesakes and self._chance.random() < rates.NAMESAKE:
                held += [other for other in areas()[code].namesakes if other[:2] == province]
        return tuple(dict.fromkeys(held))

    def _surround(self, event: Event) -> None:
        """Add what is easily taken for the event: the next workshop, that of another cohort."""
        number = int(event.activity[-1]) if event.is_workshop else 7
        if number < 7 and self._chance.random() < rates.NEXT_WORKSHOP:
            self._add(f"lokakarya-{number + 1}", event.cohorts, event.province, event.regencies)
        if self._chance.random() < rates.OTHER_COHORT:
            self._add_other_cohort(event)

    def _add_other_cohort(self, event: Event) -> None:
        for cohort in (event.cohorts[-1] + 1, event.cohorts[0] - 1):
            if in_course(cohort, event.first):
                numbers = range(8)
                days = [days_of(f"lokakarya-{n}", cohort, event.province, self._seed)[0] for n in numbers]
                near = min(numbers, key=lambda n: abs(days[n] - event.first))
                self._add(f"lokakarya-{near}", (cohort,), event.province, event.regencies)
                return

    def _add(
        self,
        activity: str,
        cohorts: tuple[int, ...],
        province: str,
        regencies: tuple[str, ...],
        series: int | None = None,
    ) -> Event | None:
        first, last = self._days(activity, cohorts[-1 if activity == "pelepasan" else 0], province)
        keys = [(activity, cohort, where) for cohort in cohorts for where in regencies or (province,)]
        gap = timedelta(days=_AGAIN.get(activity, 10_000))
        if any(abs(first - other) < gap for key in keys for other in self._held[key]):
            return None
        for key in keys:
            self._held[key].append(first)
        split = {code: self._trainees(code, cohorts[0]) for code in regencies}
        event = Event(
            id=f"e{len(self._events):06}",
            activity=activity,
            cohorts=cohorts,
            province=province,
            regencies=regencies,
            first=first,
            last=last,
            figures=self._figures(activity, sum(split.values()) or self._chance.randrange(120, 900)),
            split=split if len(split) > 1 else {},
            series=series,
        )
        self._events.append(event)
        return event

    def _days(self, activity: str, cohort: int, province: str) -> tuple[date, date]:
        """The province's days for it; some regencies are a day or a week off."""
        first, last = days_of(activity, cohort, province, self._seed)
        if activity in _AGAIN:
            off = self._chance.choice((0, 0, 7, 14, 28, 35, 56))
        else:
            off = self._chance.choices((0, 1, 7, -7, 14), (62, 8, 15, 10, 5))[0]
        return first + timedelta(days=off), last + timedelta(days=off)

    def _trainees(self, regency: str, cohort: int) -> int:
        """The regency's trainees of the cohort, less those who miss it: nearly the same at each workshop."""
        roster = Random(f"{self._seed} {regency} {cohort}").choice(
            (18, 22, 27, 31, 36, 41, 47, 53, 62, 78, 104)
        )
        return roster + self._chance.choice((0, 0, 0, -1, -1, -2, -3, 1))

    def _figures(self, activity: str, trainees: int) -> dict[str, int]:
        groups = _GROUPS["lokakarya" if activity.startswith("lokakarya") else activity]
        return {
            group: trainees
            if share == 1
            else max(2, round(trainees * share * self._chance.uniform(0.85, 1.15)))
            for group, share in groups.items()
        }
