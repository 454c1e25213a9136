"""Columns that several tables have, and the patterns of codes."""

from publish.schema.model import Column

KINDS = ("cohort", "activity", "place", "date", "count", "organiser", "venue")
PRECISIONS = ("day", "month", "year")
COHORTS = range(1, 12)

PROVINCE = r"^\d{2}$"
REGENCY = r"^\d{2}\.\d{2}$"
PLACE = r"^\d{2}(\.\d{2})?$"
ISO_DAY = r"^\d{4}-\d{2}-\d{2}$"
MONTH = r"^\d{4}-\d{2}$"
NAMES = r"^[^;\n]+(; [^;\n]+)*$"
EVENT_ID = r"^[0-9a-f]{12}$"
FACT_ID = r"^[0-9a-f]{16}$"


def cohort(description: str, *, required: bool = False) -> Column:
    """A column `cohort`, 1 to 11."""
    return Column(
        name="cohort", type="integer", description=description, required=required, minimum=1, maximum=11
    )


def score(description: str) -> Column:
    """A column `confidence`, 0 to 1."""
    return Column(
        name="confidence", type="number", description=description, required=True, minimum=0, maximum=1
    )


def size(name: str, description: str, *, minimum: int = 0) -> Column:
    """A whole number that is never empty."""
    return Column(name=name, type="integer", description=description, required=True, minimum=minimum)


def flag(name: str, description: str) -> Column:
    """True or false, never empty."""
    return Column(name=name, type="boolean", description=description, required=True)


def event_id(description: str, *, unique: bool = False) -> Column:
    """A column `event_id`."""
    return Column(
        name="event_id",
        type="string",
        description=description,
        required=True,
        unique=unique,
        pattern=EVENT_ID,
    )


def fact_id(description: str, *, unique: bool = False) -> Column:
    """A column `fact_id`."""
    return Column(
        name="fact_id", type="string", description=description, required=True, unique=unique, pattern=FACT_ID
    )


def article_id(description: str, *, unique: bool = False) -> Column:
    """A column `article_id`."""
    return Column(name="article_id", type="string", description=description, required=True, unique=unique)
