"""The one schema of a release: names, types, descriptions and constraints of its tables.

Everything else that says what a column is, is made from here: the Parquet types (`Table.arrow`), the
validation (`publish.checks`), `datapackage.json` and `CODEBOOK.md` (`publish.package`).
"""

from dataclasses import dataclass, replace
from typing import Literal

import pyarrow as pa

from extract.facts import ACTIVITIES, Group, Role

ColumnType = Literal["string", "integer", "number", "boolean", "date"]

ARROW_TYPES: dict[ColumnType, pa.DataType] = {
    "string": pa.string(),
    "integer": pa.int64(),
    "number": pa.float64(),
    "boolean": pa.bool_(),
    "date": pa.date32(),
}

KINDS = ("cohort", "activity", "place", "date", "count")
PRECISIONS = ("day", "month", "year")
COHORTS = range(1, 12)

PROVINCE = r"^\d{2}$"
REGENCY = r"^\d{2}\.\d{2}$"
PLACE = r"^\d{2}(\.\d{2})?$"
ISO_DAY = r"^\d{4}-\d{2}-\d{2}$"
EVENT_ID = r"^[0-9a-f]{12}$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column: `required` means never empty, the rest are the constraints of Table Schema."""

    name: str
    type: ColumnType
    description: str
    required: bool = False
    unique: bool = False
    enum: tuple[str, ...] = ()
    pattern: str | None = None
    minimum: float | None = None
    maximum: float | None = None


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """`column` holds a value of `table`.`target`, or nothing."""

    column: str
    table: str
    target: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table; `description` says what a row is."""

    name: str
    description: str
    columns: tuple[Column, ...]
    primary_key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The columns' names, in order."""
        return tuple(column.name for column in self.columns)

    def arrow(self) -> pa.Schema:
        """The Parquet schema; each field carries its description as metadata."""
        return pa.schema(
            [
                pa.field(
                    column.name,
                    ARROW_TYPES[column.type],
                    nullable=not column.required,
                    metadata={"description": column.description},
                )
                for column in self.columns
            ],
            metadata={"description": self.description},
        )


def _cohort(description: str, *, required: bool = False) -> Column:
    return Column(
        name="cohort", type="integer", description=description, required=required, minimum=1, maximum=11
    )


def _score(description: str) -> Column:
    return Column(
        name="confidence", type="number", description=description, required=True, minimum=0, maximum=1
    )


def _size(name: str, description: str, *, minimum: int = 0) -> Column:
    return Column(name=name, type="integer", description=description, required=True, minimum=minimum)


_EVENT_LINK = Column(
    name="event_id",
    type="string",
    description="The event that the figure belongs to.",
    required=True,
    pattern=EVENT_ID,
)

ARTICLES = Table(
    name="articles",
    description="One report as it was published. Syndicated copies share a cluster_id.",
    columns=(
        Column(
            name="article_id",
            type="string",
            description="Identifies the article; stable while its canonical URL is.",
            required=True,
            unique=True,
        ),
        Column(name="url", type="string", description="Address of the article.", required=True),
        Column(name="outlet", type="string", description="Name of the outlet that published it."),
        Column(name="source", type="string", description="Key of the source file that it was crawled under."),
        Column(name="title", type="string", description="Headline as printed."),
        Column(name="published", type="date", description="Day of publication, in the outlet's own time."),
        Column(
            name="published_source",
            type="string",
            description="Where on the page that day stood: json-ld, meta, time, url, byline or htmldate.",
        ),
        Column(name="modified", type="date", description="Day of the last change that the outlet states."),
        Column(name="first_seen", type="date", description="Day (UTC) of the first capture.", required=True),
        Column(name="last_seen", type="date", description="Day (UTC) of the latest capture.", required=True),
        Column(
            name="record_id",
            type="string",
            description="WARC record that it was read from, so that the page can be looked at again.",
            required=True,
        ),
        Column(
            name="cluster_id",
            type="string",
            description=(
                "The article_id of the earliest publication of the same text; its own where it has no copies."
            ),
            required=True,
        ),
        Column(
            name="is_primary",
            type="boolean",
            description="True for the earliest publication of a text, false for its syndicated copies.",
            required=True,
        ),
        Column(
            name="relevant",
            type="boolean",
            description="True where the article reports on the programme.",
            required=True,
        ),
        _size("n_facts", "Rows of the article in facts."),
    ),
    primary_key=("article_id",),
    foreign_keys=(ForeignKey("cluster_id", "articles", "article_id"),),
)

FACTS = Table(
    name="facts",
    description="One statement in one article, with the words that state it.",
    columns=(
        Column(name="article_id", type="string", description="The article that states it.", required=True),
        Column(
            name="kind", type="string", description="What the statement is about.", required=True, enum=KINDS
        ),
        Column(
            name="value",
            type="string",
            description=(
                "The normalised value: a cohort's number, an activity, a Kemendagri code, "
                "the first day of a date (ISO 8601), or a count."
            ),
            required=True,
        ),
        Column(
            name="value_end",
            type="string",
            description="Dates: the last day (ISO 8601); equals value for one day.",
            pattern=ISO_DAY,
        ),
        Column(
            name="group",
            type="string",
            description="Counts: whom or what is counted.",
            enum=tuple(str(group) for group in Group),
        ),
        Column(
            name="role",
            type="string",
            description=(
                "How it relates to the report: subject (cohort that the activity serves), event (of the "
                "reported activity), statement (day someone spoke), context (named for another reason). "
                "Activities have none."
            ),
            enum=tuple(str(role) for role in Role),
        ),
        Column(
            name="place_code",
            type="string",
            description="Places: the Kemendagri code. Counts: the area that the figure is split out for.",
            pattern=PLACE,
        ),
        _cohort("Cohorts: the number. Counts: the cohort that the figure is split out for."),
        Column(
            name="approx",
            type="boolean",
            description="Counts: the article gives the figure as about, more than or at least.",
            required=True,
        ),
        Column(
            name="evidence",
            type="string",
            description="The words that state it, exactly as they stand in the article's text.",
            required=True,
        ),
        _size("start", "Character of the cleaned text at which the evidence starts."),
        _size("end", "Character of the cleaned text just after the evidence.", minimum=1),
        _score("How sure the statement is, from 0 to 1."),
        Column(name="rule", type="string", description="Name of the rule that found it.", required=True),
        Column(
            name="reviewed",
            type="boolean",
            description="True where a person has confirmed or corrected it.",
            required=True,
        ),
    ),
    foreign_keys=(ForeignKey("article_id", "articles", "article_id"),),
)

EVENTS = Table(
    name="events",
    description="One activity of the programme for one cohort in one place, however many articles report it.",
    columns=(
        Column(
            name="event_id",
            type="string",
            description="Made of the activity, cohort, place and first day (or month of first report).",
            required=True,
            unique=True,
            pattern=EVENT_ID,
        ),
        Column(
            name="activity",
            type="string",
            description="What took place, in the programme's own terms.",
            required=True,
            enum=ACTIVITIES,
        ),
        _cohort("The cohort served; empty where none is stated or a figure spans several."),
        Column(
            name="province_code",
            type="string",
            description="Kemendagri code of the province; empty where a figure spans several.",
            pattern=PROVINCE,
        ),
        Column(
            name="regency_code",
            type="string",
            description="Kemendagri code of the regency or city; empty where the event is wider than one.",
            pattern=REGENCY,
        ),
        Column(name="date_start", type="date", description="First day that its reports give."),
        Column(name="date_end", type="date", description="Last day that its reports give."),
        Column(
            name="date_precision",
            type="string",
            description="How finely the dates are known; empty where no report dates the event.",
            enum=PRECISIONS,
        ),
        _size("n_articles", "Articles that report it, syndicated copies included.", minimum=1),
        _size("n_outlets", "Distinct named outlets among them."),
        _score("Highest product, over its articles, of the confidences of the facts that define it."),
    ),
    primary_key=("event_id",),
)

COUNTS = Table(
    name="counts",
    description="One figure of one event: how many of one group.",
    columns=(
        _EVENT_LINK,
        Column(
            name="group",
            type="string",
            description="Whom or what is counted.",
            required=True,
            enum=tuple(str(group) for group in Group),
        ),
        _size("value", "The figure that most independent reports state; the earliest where they tie."),
        _size("low", "Smallest figure that an article states."),
        _size("high", "Largest figure that an article states."),
        Column(
            name="approx",
            type="boolean",
            description="True where no article that states the value states it exactly.",
            required=True,
        ),
        _size("n_articles", "Articles that state a figure for the group.", minimum=1),
        Column(
            name="conflict",
            type="boolean",
            description="True where articles disagree (low differs from high).",
            required=True,
        ),
    ),
    primary_key=("event_id", "group"),
    foreign_keys=(ForeignKey("event_id", "events", "event_id"),),
)

COVERAGE = Table(
    name="coverage",
    description="One regency or city and one cohort, those with nothing reported included.",
    columns=(
        Column(
            name="regency_code",
            type="string",
            description="Kemendagri code of the regency or city.",
            required=True,
            pattern=REGENCY,
        ),
        Column(
            name="bps_code",
            type="string",
            description="Its code at Statistics Indonesia (BPS), to merge with official statistics.",
            required=True,
            pattern=r"^\d{4}$",
        ),
        Column(name="regency", type="string", description="Its official name.", required=True),
        Column(name="province", type="string", description="Name of its province.", required=True),
        _cohort("The cohort.", required=True),
        Column(name="first_date", type="date", description="First day of its earliest dated event."),
        Column(name="last_date", type="date", description="Last day of its latest dated event."),
        _size("n_events", "Events reported for the regency and cohort; 0 means that nothing was found."),
        _size("n_articles", "Articles that report them, syndicated copies included."),
        Column(
            name="trainees",
            type="integer",
            description=(
                "Largest figure of calon_guru_penggerak or guru_penggerak at one event; "
                "empty where none is known."
            ),
            minimum=0,
        ),
        Column(
            name="mentors",
            type="integer",
            description="Largest figure of pengajar_praktik at one event; empty where none is known.",
            minimum=0,
        ),
    ),
    primary_key=("regency_code", "cohort"),
)

TABLES: tuple[Table, ...] = (ARTICLES, FACTS, EVENTS, COUNTS, COVERAGE)

_TEXT = Column(
    name="text",
    type="string",
    description="The cleaned text, which is the outlet's: for private use only.",
)


def release_tables(*, with_text: bool = False) -> tuple[Table, ...]:
    """The tables of a release; `with_text` adds the articles' full text, for private use."""
    if not with_text:
        return TABLES
    return (replace(ARTICLES, columns=(*ARTICLES.columns, _TEXT)), *TABLES[1:])
