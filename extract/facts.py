"""Facts: typed, frozen values, each with the words that state it.

The kinds, roles and groups are those of the codebook in `docs/codebook.md`. A fact's `evidence`
holds the span: `article.text[start:end] == evidence.text`, true by construction because
`Evidence.at` cuts the words out of the text itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, ClassVar, Self


class Role(StrEnum):
    """How a fact relates to what the article reports."""

    SUBJECT = "subject"  # cohorts: the reported activity serves this cohort
    EVENT = "event"  # places, dates, counts: of the reported activity
    STATEMENT = "statement"  # dates: the day someone spoke
    CONTEXT = "context"  # named for any other reason


class Group(StrEnum):
    """Whom a count counts."""

    CGP = "calon_guru_penggerak"
    GP = "guru_penggerak"
    PP = "pengajar_praktik"
    FASILITATOR = "fasilitator"
    INSTRUKTUR = "instruktur"
    KEPALA_SEKOLAH = "kepala_sekolah"
    PENGAWAS = "pengawas_sekolah"
    GURU = "guru"
    PESERTA = "peserta"
    TAMU = "tamu_undangan"
    SEKOLAH = "sekolah"
    SISWA = "siswa"
    LAINNYA = "lainnya"


ACTIVITIES: tuple[str, ...] = (
    *(f"lokakarya-{number}" for number in range(8)),
    "lokakarya",
    "pendampingan-individu",
    "coaching-clinic",
    "sosialisasi",
    "seleksi",
    "pembukaan",
    "pembekalan",
    "rapat-koordinasi",
    "pelepasan",
    "pengangkatan",
    "komunitas",
    "lainnya",
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words `text` at characters `start` to `end` of an article's text."""

    text: str
    start: int
    end: int

    def __post_init__(self) -> None:
        assert 0 <= self.start < self.end and len(self.text) == self.end - self.start, self

    @classmethod
    def at(cls, document: str, start: int, end: int) -> Self:
        """Cut the evidence out of `document`, so that the span is right by construction."""
        return cls(document[start:end], start, end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """What every fact has: its evidence, the rule that found it and how sure it is (0 to 1).

    The confidence is 0.5, and there are no `doubts` (names of `extract.consistency.CHECKS`), until
    `extract.confidence` has looked at the whole article.
    """

    kind: ClassVar[str]

    evidence: Evidence
    rule: str
    confidence: float = 0.5
    doubts: tuple[str, ...] = ()

    def value(self) -> str:
        """The normalised value as one string, for the `value` column."""
        raise NotImplementedError

    @property
    def stated_role(self) -> Role | None:
        """The role, of a count the scope; None for activities, organisers and venues."""
        return getattr(self, "role", None) or getattr(self, "scope", None)

    def to_gold(self) -> dict[str, Any]:
        """The fact as an entry of the codebook's JSON."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort(Fact):
    """A cohort (*angkatan*) of the programme, 1 to 11."""

    kind = "cohort"
    number: int
    role: Role

    def value(self) -> str:
        return str(self.number)

    def to_gold(self) -> dict[str, Any]:
        return {"number": self.number, "role": str(self.role), "text": self.evidence.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity(Fact):
    """What is reported, one of `ACTIVITIES`."""

    kind = "activity"
    activity: str

    def value(self) -> str:
        return self.activity

    def to_gold(self) -> dict[str, Any]:
        return {"kind": self.activity, "text": self.evidence.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Fact):
    """An area by its Kemendagri code: `62` a province, `62.05` a regency or city."""

    kind = "place"
    code: str
    role: Role

    def value(self) -> str:
        return self.code

    def to_gold(self) -> dict[str, Any]:
        return {"code": self.code, "role": str(self.role), "text": self.evidence.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateRange(Fact):
    """A span of days, both ends included; one day where `start == end`."""

    kind = "date"
    start: date
    end: date
    role: Role

    def value(self) -> str:
        return self.start.isoformat()

    def to_gold(self) -> dict[str, Any]:
        return {
            "start": self.start.isoformat(),
            "end": self.end.isoformat(),
            "role": str(self.role),
            "text": self.evidence.text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Count(Fact):
    """People or schools counted; `place` and `cohort` only where the article splits its figures by them."""

    kind = "count"
    number: int
    group: Group
    scope: Role
    approx: bool = False
    place: str | None = None
    cohort: int | None = None

    def value(self) -> str:
        return str(self.number)

    def to_gold(self) -> dict[str, Any]:
        return {
            "value": self.number,
            "group": str(self.group),
            "scope": str(self.scope),
            "approx": self.approx,
            "place": self.place,
            "cohort": self.cohort,
            "text": self.evidence.text,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Fact):
    """A name that the article gives, normalised; only names of the reported activity are facts."""

    name: str

    def value(self) -> str:
        return self.name

    def to_gold(self) -> dict[str, Any]:
        return {"name": self.name, "text": self.evidence.text}


@dataclass(frozen=True, slots=True, kw_only=True)
class Organiser(Named):
    """Who holds the reported activity."""

    kind = "organiser"


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue(Named):
    """The building or the grounds where the reported activity is held."""

    kind = "venue"


@dataclass(frozen=True, slots=True)
class Annotation:
    """All facts of one article. Where `relevant` is false every list is empty."""

    article_id: str
    relevant: bool
    cohorts: tuple[Cohort, ...] = field(default=())
    activities: tuple[Activity, ...] = field(default=())
    places: tuple[Place, ...] = field(default=())
    dates: tuple[DateRange, ...] = field(default=())
    counts: tuple[Count, ...] = field(default=())
    organisers: tuple[Organiser, ...] = field(default=())
    venues: tuple[Venue, ...] = field(default=())

    def facts(self) -> Iterator[Fact]:
        """Every fact, kind by kind, in the order of the text."""
        yield from self.cohorts
        yield from self.activities
        yield from self.places
        yield from self.dates
        yield from self.counts
        yield from self.organisers
        yield from self.venues

    def to_gold(self) -> dict[str, Any]:
        """The annotation in the shape of the codebook's `gold` object, with `id`."""
        return {
            "id": self.article_id,
            "relevant": self.relevant,
            "cohorts": [fact.to_gold() for fact in self.cohorts],
            "activities": [fact.to_gold() for fact in self.activities],
            "places": [fact.to_gold() for fact in self.places],
            "dates": [fact.to_gold() for fact in self.dates],
            "counts": [fact.to_gold() for fact in self.counts],
            "organisers": [fact.to_gold() for fact in self.organisers],
            "venues": [fact.to_gold() for fact in self.venues],
        }
