"""Who was reached where and when: regencies, provinces and months, each by cohort."""

from publish.schema.common import MONTH, PROVINCE, REGENCY, cohort, flag, size
from publish.schema.model import Column, Table

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
            description=(
                "Its code at Statistics Indonesia (BPS), to merge with official statistics. The regencies of "
                "the four provinces of Papua founded in 2022 have the codes from before."
            ),
            required=True,
            pattern=r"^\d{4}$",
        ),
        Column(name="regency", type="string", description="Its official name.", required=True),
        Column(
            name="province_code",
            type="string",
            description="Kemendagri code of its province.",
            required=True,
            pattern=PROVINCE,
        ),
        Column(name="province", type="string", description="Name of its province.", required=True),
        cohort("The cohort.", required=True),
        Column(name="first_date", type="date", description="First day of its earliest dated event."),
        Column(name="last_date", type="date", description="Last day of its latest dated event."),
        size(
            "n_events",
            "Events reported for the regency and cohort; 0 where none was found that states the cohort.",
        ),
        size("n_articles", "Articles that report them, syndicated copies included."),
        size("n_texts", "Independent texts among them: syndicated copies count once."),
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
        flag("conflict", "True where articles disagree on the figure of trainees or of mentors."),
    ),
    primary_key=("regency_code", "cohort"),
)

PROVINCES = Table(
    name="provinces",
    description="One province and one cohort, summed up over its regencies and its province-wide events.",
    columns=(
        Column(
            name="province_code",
            type="string",
            description="Kemendagri code of the province.",
            required=True,
            pattern=PROVINCE,
        ),
        Column(name="province", type="string", description="Its official name.", required=True),
        cohort("The cohort.", required=True),
        size("n_regencies", "Regencies and cities of the province."),
        size("n_reported", "Those of them with at least one event in coverage."),
        size("n_events", "Events in the province, province-wide ones included."),
        size("n_articles", "Articles that report them, syndicated copies included."),
        size("n_texts", "Independent texts among them: syndicated copies count once."),
        Column(
            name="trainees",
            type="integer",
            description=(
                "Sum of the trainees of its regencies in coverage: a lower bound, for regencies without a "
                "figure add nothing; empty where none has one."
            ),
            minimum=0,
        ),
        size("n_trainees", "Regencies that the sum of trainees is over."),
    ),
    primary_key=("province_code", "cohort"),
)

TIMELINE = Table(
    name="timeline",
    description="One cohort and one month, from its first to its last dated event, with running totals.",
    columns=(
        cohort("The cohort.", required=True),
        Column(
            name="month",
            type="string",
            description="Year and month (YYYY-MM); an event counts in the month of its first day.",
            required=True,
            pattern=MONTH,
        ),
        size("n_events", "Events that began in the month; those known to the year only are left out."),
        size("n_regencies", "Regencies that they reached."),
        size("new_regencies", "Regencies among them that no earlier month had reached."),
        size("events_so_far", "Events up to the end of the month."),
        size("regencies_so_far", "Regencies reached up to the end of the month."),
    ),
    primary_key=("cohort", "month"),
)
