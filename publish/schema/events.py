"""What the reports amount to: events, their figures, and the facts that both rest on."""

from extract.facts import ACTIVITIES, Group
from publish.schema.common import (
    NAMES,
    PRECISIONS,
    PROVINCE,
    REGENCY,
    article_id,
    cohort,
    event_id,
    fact_id,
    flag,
    score,
    size,
)
from publish.schema.model import Column, ForeignKey, Table

EVENTS = Table(
    name="events",
    description="One activity of the programme for one cohort in one place, however many articles report it.",
    columns=(
        event_id(
            "Identifies the event; kept from release to release while most of its reports are the same.",
            unique=True,
        ),
        Column(
            name="activity",
            type="string",
            description="What took place, in the programme's own terms.",
            required=True,
            enum=ACTIVITIES,
        ),
        cohort("The cohort served; empty where none is stated or a figure spans several."),
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
        Column(
            name="regency_codes",
            type="string",
            description=(
                "Kemendagri codes of the regencies and cities that its reports name as its places, separated "
                "by spaces: of an event wider than one regency, those that are known to have been reached."
            ),
            pattern=r"^\d{2}\.\d{2}( \d{2}\.\d{2})*$",
        ),
        Column(
            name="organisers",
            type="string",
            description=(
                "Names of who held it, separated by semicolons: those that most independent texts give "
                "first, then those that were published first; empty where no report names one."
            ),
            pattern=NAMES,
        ),
        Column(
            name="venues",
            type="string",
            description=(
                "Names of the buildings and grounds where it was held, separated and ordered like "
                "organisers; empty where no report names one."
            ),
            pattern=NAMES,
        ),
        Column(name="date_start", type="date", description="First day, as most of its texts give it."),
        Column(name="date_end", type="date", description="Last day, as most of its texts give it."),
        Column(
            name="date_precision",
            type="string",
            description="How finely the dates are known; empty where no report dates the event.",
            enum=PRECISIONS,
        ),
        flag("date_conflict", "True where its reports give days that cannot all be right."),
        size("n_articles", "Articles that report it, syndicated copies included.", minimum=1),
        size("n_texts", "Independent texts among them: syndicated copies count once.", minimum=1),
        size("n_outlets", "Distinct named outlets among them."),
        score("Highest product, over its articles, of the confidences of the facts that define it."),
    ),
    primary_key=("event_id",),
)

COUNTS = Table(
    name="counts",
    description="One figure of one event: how many of one group.",
    columns=(
        event_id("The event that the figure belongs to."),
        Column(
            name="group",
            type="string",
            description="Whom or what is counted.",
            required=True,
            enum=tuple(str(group) for group in Group),
        ),
        size("value", "The figure that most independent reports state; the earliest where they tie."),
        size("low", "Smallest figure that an article states."),
        size("high", "Largest figure that an article states."),
        flag("approx", "True where no article that states the value states it exactly."),
        size("n_articles", "Articles that state a figure for the group.", minimum=1),
        size("n_texts", "Independent texts among them: syndicated copies count once.", minimum=1),
        flag("conflict", "True where articles disagree (low differs from high)."),
    ),
    primary_key=("event_id", "group"),
    foreign_keys=(ForeignKey("event_id", "events", "event_id"),),
)

EVIDENCE = Table(
    name="evidence",
    description="One fact that states something of one event: what, who held it, where, when or how many.",
    columns=(
        event_id("The event."),
        fact_id("The fact that states something of it."),
        article_id("The article that the fact stands in."),
    ),
    primary_key=("event_id", "fact_id"),
    foreign_keys=(
        ForeignKey("event_id", "events", "event_id"),
        ForeignKey("fact_id", "facts", "fact_id"),
        ForeignKey("article_id", "articles", "article_id"),
    ),
)
