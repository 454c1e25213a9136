"""How often each thing happens in the invented news. Shares, unless a name says otherwise.

They are set by eye, not measured; the forms are those of tests/gold.
"""

# -- the world
#: A call for one activity goes out to up to this many neighbouring regencies.
NEIGHBOURS = (1, 1, 2, 2, 3, 3, 4, 5)
#: Activities for several regencies together, as one event; and those of the whole province.
SEVERAL_REGENCIES, WHOLE_PROVINCE = 0.2, 0.25
#: A regency's next workshop is in the world too; another cohort's workshop of about the same days.
NEXT_WORKSHOP, OTHER_COHORT = 0.35, 0.12
#: The kota joins in where the kabupaten of its name is in a call, and the other way round.
NAMESAKE = 0.6
#: Other activities than workshops serve two cohorts at once.
TWO_COHORTS = 0.15
#: A call whose office sends out one press release for all.
RELEASES = 0.16

# -- the articles of an event
#: Articles that are about something else, and those of them that another outlet copies.
IRRELEVANT, IRRELEVANT_COPIED = 0.05, 0.2
#: A further article of an event is a copy, or the same content told anew; the rest are independent reports.
COPY, REWRITE = 0.42, 0.22
#: An article reports a second event of its regency too, where there is one.
TWO_EVENTS = 0.25
#: Most articles that an event gets.
MOST_ARTICLES = 15

# -- what a report says
#: Figures: one that differs from the others' (47, 45), a rounded one (about 50), none at all, no second one.
CONFLICTING, ROUNDED, NO_FIGURE, NO_SECOND_FIGURE = 0.12, 0.08, 0.08, 0.3
#: The year before in a date, and the same of what happened in January.
WRONG_YEAR, WRONG_YEAR_JANUARY = 0.01, 0.1
#: No date; its month only.
NO_DATE, MONTH_ONLY = 0.12, 0.04
#: "Lokakarya" without its number; no cohort; a district for the regency; the province for its regencies.
NO_NUMBER, NO_COHORT, DISTRICT_ONLY, PROVINCE_ONLY = 0.08, 0.15, 0.06, 0.15
#: An earlier cohort or workshop, another regency, the programme's history; a day on which someone spoke.
CONTEXT, STATEMENT = 0.45, 0.15
#: Letters swapped in a place's name; its usual short form.
PLACE_TYPO, PLACE_ALIAS = 0.02, 0.15
#: The article opens with its town or its outlet.
DATELINE = 0.55
#: The page tells no day of publication.
UNKNOWN_PUBLISHED = 0.03

# -- how late a report is, in days: the days and how often, then how often later still.
LAGS = {0: 34, 1: 30, 2: 12, 3: 7, 4: 4, 5: 3, 7: 3, 10: 2, 14: 2, 20: 1}
LATE, LATEST_DAYS = 0.02, 40
COPY_LAGS = {0: 60, 1: 25, 2: 10, 3: 5}

# -- what another outlet changes in a text that it copies, by weight; and how often it changes a second thing.
EDITS = {
    "verbatim": 40,
    "new_title": 15,
    "new_lead": 8,
    "last_paragraph_cut": 12,
    "dateline": 10,
    "typos": 6,
    "link_inserted": 12,
    "words_dropped": 6,
}
SECOND_EDIT = 0.3
#: Words that are dropped where words are: from, to. Letters are swapped in so many words.
DROPPED, TYPOS = (0.03, 0.1), (2, 4)
