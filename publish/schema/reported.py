"""What was published and what it says: articles, and facts with their evidence."""

from extract.facts import Group, Role
from publish.schema.common import ISO_DAY, KINDS, PLACE, article_id, cohort, fact_id, flag, score, size
from publish.schema.model import Column, ForeignKey, Table

ARTICLES = Table(
    name="articles",
    description="One report as it was published. Syndicated copies share a cluster_id.",
    columns=(
        article_id("Identifies the article; stable while its canonical URL is.", unique=True),
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
        flag("is_primary", "True for the earliest publication of a text, false for its syndicated copies."),
        flag("relevant", "True where the article reports on the programme."),
        size("n_facts", "Rows of the article in facts."),
    ),
    primary_key=("article_id",),
    foreign_keys=(ForeignKey("cluster_id", "articles", "article_id"),),
)

FACTS = Table(
    name="facts",
    description="One statement in one article, with the words that state it.",
    columns=(
        fact_id("Made of the article, the words and what they state.", unique=True),
        article_id("The article that states it."),
        Column(
            name="kind", type="string", description="What the statement is about.", required=True, enum=KINDS
        ),
        Column(
            name="value",
            type="string",
            description=(
                "The normalised value: a cohort's number, an activity, a Kemendagri code, "
                "the first day of a date (ISO 8601), a count, or the name of an organiser or a venue."
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
                "Activities, organisers and venues have none: only those of the reported activity are listed."
            ),
            enum=tuple(str(role) for role in Role),
        ),
        Column(
            name="place_code",
            type="string",
            description="Places: the Kemendagri code. Counts: the area that the figure is split out for.",
            pattern=PLACE,
        ),
        cohort("Cohorts: the number. Counts: the cohort that the figure is split out for."),
        flag("approx", "Counts: the article gives the figure as about, more than or at least."),
        Column(
            name="evidence",
            type="string",
            description="The words that state it, exactly as they stand in the article's text.",
            required=True,
        ),
        size("start", "Character of the cleaned text at which the evidence starts."),
        size("end", "Character of the cleaned text just after the evidence.", minimum=1),
        score("How sure the statement is, from 0 to 1; 1 where a person has reviewed it."),
        Column(
            name="doubts",
            type="string",
            description="What in its article speaks against it, separated by semicolons; empty for nothing.",
        ),
        Column(name="rule", type="string", description="Name of the rule that found it.", required=True),
        flag("reviewed", "True where a person has confirmed or corrected it."),
    ),
    primary_key=("fact_id",),
    foreign_keys=(ForeignKey("article_id", "articles", "article_id"),),
)

TEXT = Column(
    name="text",
    type="string",
    description="The cleaned text, which is the outlet's: for private use only.",
)
