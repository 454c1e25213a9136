"""The patterns by which `extract.components.dates` finds dates, and the calendar words in them.

The words stand in models/vocabulary/dates.toml. Patterns named `…_BEFORE` end where a date starts.
"""

import re

from extract.numbers import WORDS
from models.vocabulary import any_of, any_word, load_tables

_tables = load_tables("dates")


def _meanings(table: str) -> dict[str, int]:
    return {word: int(meaning) for meaning, words in _tables[table].items() for word in words}


#: January is 1.
MONTHS = _meanings("months")
#: Monday is 0, as in `date.weekday`.
WEEKDAYS = _meanings("weekdays")
#: The phrase that dateparser reads for each word.
RELATIVE_DAYS = {word: phrase for phrase, words in _tables["relative_days"].items() for word in words}

_MONTH = rf"{any_word(MONTHS)}(?![a-z])\.?"
_WEEKDAY = rf"{any_word(WEEKDAYS)}(?![a-z])"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_NOT_IN_A_FIGURE = r"(?<![\d.,/])"
_TO = r"(?:[ ]?[-–—][ ]?|[ ]?s[./]?d\.?[ ]?|[ ](?:sampai[ ]dengan|sampai|hingga|ke)[ ]|[ ]s/d[ ])"
_AND = r"(?:[ ]?,[ ]?dan[ ]|[ ]?,[ ]?|[ ]dan[ ]|[ ]?&[ ]?|[ ]serta[ ])"
_ENDS = r"(?:(?:berakhir|selesai|ditutup)[ ](?:pada[ ])?)?(?:hari[ ]ini[ ])?"
_SKIP = rf"(?:hari[ ])?(?:{_WEEKDAY}[ ]?,?[ ]?)?(?:(?:tanggal|tgl\.?)[ ])?"
_YEAR_PART = rf"(?:[ ]?,?[ ]?(?:tahun[ ])?(?P<year>{_YEAR}|[’']\d\d))?"

# "Jumat, 31 Maret sampai Sabtu, 1 April 2023"
ACROSS_MONTHS = re.compile(
    rf"""
    {_NOT_IN_A_FIGURE}(?P<day>{_DAY})[ ]?                         # "31 "
    (?P<month>{_MONTH})                                           # "Maret"
    (?:[ ](?P<year1>{_YEAR}))?                                    # " 2023"
    [ ]?{_TO}[ ]?                                                 # " sampai "
    {_ENDS}{_SKIP}                                                # "Sabtu, "
    (?P<day2>{_DAY})[ ]?                                          # "1 "
    (?P<month2>{_MONTH})                                          # "April"
    {_YEAR_PART}                                                  # " 2023"
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "1-2 Desember 2023", "26 s.d 28 April", "3, 4 dan 5 Mei 2024", "10Desember2023"
NAMED_MONTH = re.compile(
    rf"""
    (?P<days>
        {_NOT_IN_A_FIGURE}{_DAY}                                  # "1"
        (?:(?:{_TO}|{_AND}){_SKIP}{_DAY}(?!\d)){{0,30}}           # "-2"; a month has 31 days
    )
    (?:[ ]|[-/.])?
    (?:bulan[ ])?
    (?P<month>{_MONTH})                                           # "Desember"
    (?:[-/.](?=\d))?
    {_YEAR_PART}                                                  # " 2023"
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "15/10/2022", "(15-16/10/22)", "2/4-2024", "07.12.2024", "15/10"
NUMERIC = re.compile(
    r"""
    (?<![\d/.-])(?<!\d,)(?P<day>0?[1-9]|[12]\d|3[01])             # "15"
    (?:[ ]?(?:-|–|s[./]?d\.?)[ ]?(?P<day2>0?[1-9]|[12]\d|3[01]))?  # "-16"
    (?P<sep>[/.-])(?P<month>0?[1-9]|1[0-2])                       # "/10"
    (?:[/.-](?P<year>(?:20)?\d\d))?                               # "/22"
    (?![\d/]|[.,-]\d)
    """,
    re.VERBOSE,
)
# "bulan Mei 2023", "akhir Juni", "September-Oktober 2022"
MONTH_ONLY = re.compile(
    rf"""
    (?<![\w/.])
    (?P<bulan>
        bulan[ ]                                                  # without such a word, "Mei" may be a name
      | (?:awal|akhir|pertengahan|sejak|pada|selama|mulai|keluar|tuntas|rampung|hingga|sampai)[ ](?:bulan[ ])?
    )?
    (?P<month>{_MONTH})                                           # "September"
    (?:{_TO}(?:bulan[ ])?(?P<month2>{_MONTH}))?                   # "-Oktober"
    [ ]?(?:tahun[ ])?
    (?P<year>{_YEAR})?                                            # "2022"
    """,
    re.VERBOSE | re.IGNORECASE,
)
MONTH_AFTER = re.compile(
    r"[ ]?(?:tahun[ ](?P<year>lalu|ini|depan)|lalu|kemarin|mendatang|nanti|depan)\b", re.IGNORECASE
)
YEAR_ONLY = re.compile(
    rf"""
    (?:\btahun[ ]|\b(?:pada|sejak|di|mulai|dimulai|sampai|hingga|sepanjang|selama)[ ](?:tahun[ ])?)
    (?P<year>{_YEAR})
    (?![/.]\d|[ ]?[-–/][ ]?20)                                    # no "2022/2023"
    """,
    re.VERBOSE | re.IGNORECASE,
)
NAMED_YEAR_BEFORE = re.compile(rf"\b{any_of(_tables['years']['named_before'])}[^.;,]{{0,45}}$", re.IGNORECASE)
PROGRAMME_BEFORE = re.compile(
    r"(?:angkatan[ ][^.;,]{1,14}|penggerak|\bPGP|\bPPGP|program)[ ]?$", re.IGNORECASE
)

# "kemarin (2/12/2023)", "hari ini Jumat"
RELATIVE = re.compile(
    rf"""
    (?<!\)[ ])\b(?P<word>{any_word(RELATIVE_DAYS)})\b              # no "Minggu (3/12) kemarin"
    (?:[ ](?:hari[ ])?(?P<weekday>{_WEEKDAY}))?                   # " Jumat"
    (?:
        [ ]?\([ ]?(?P<day>\d{{1,2}})/(?P<month>\d{{1,2}})         # " (2/12"
        (?:/\d{{2,4}})?[ ]?\)                                     # "/2023)"
    )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
DAYS_AGO = re.compile(rf"\b(?P<days>{WORDS}|\d{{1,2}})[ ]hari[ ](?:yang[ ])?(?:lalu|silam)\b", re.IGNORECASE)
# "Sabtu lalu", "hari Senin pekan depan", "Rabu pagi"
WEEKDAY_LAG = re.compile(
    rf"""
    \b(?:hari[ ])?
    (?P<weekday>{_WEEKDAY})[ ]?
    (?P<lag>
        (?:pekan|minggu)[ ](?:lalu|kemarin)
      | (?:yang[ ])?lalu | kemarin | kemaren
      | depan | mendatang | nanti | (?:pekan|minggu)[ ]depan
      | ini | pagi | siang | sore | malam
    )\b
    (?![ ]?\()                                                    # a date in brackets says more
    """,
    re.VERBOSE | re.IGNORECASE,
)
RELATIVE_UNIT = re.compile(
    rf"""
    (?:\b(?P<number>{WORDS}|\d{{1,2}})[ ])?\b                        # "dua "
    (?P<unit>tahun|bulan)[ ](?:yang[ ])?(?P<lag>lalu|ini|depan)\b    # "tahun lalu"
    """,
    re.VERBOSE | re.IGNORECASE,
)

# "Jumat (pagi), tanggal "
WEEKDAY_BEFORE = re.compile(
    rf"""
    (?P<weekday>{_WEEKDAY})                                       # "Jumat"
    (?:[ ]?\([^)\d]{{0,12}}\))?[ ]?[,(]?[ ]?                      # " (pagi), "
    (?:[(][ ]?)?(?:pagi|siang|sore|malam)?[ ,(]{{0,3}}            # "malam "
    (?:\b(?:tanggal|tgl\.?)[ ])?$                                # "tanggal "
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Jumat-Sabtu, tanggal "
WEEKDAYS_BEFORE = re.compile(
    rf"""
    (?:{_WEEKDAY}(?:{_AND}|{_TO}))?                               # "Jumat-"
    {_WEEKDAY}[ ,]{{0,2}}(?:tanggal[ ]|tgl\.?[ ])?$               # "Sabtu, tanggal "
    | \b(?:tanggal|tgl\.?)[ ]$                                    # or "tanggal " alone
    """,
    re.VERBOSE | re.IGNORECASE,
)
COMMA_BEFORE = re.compile(r",[ ]$")
NUMBERED_BEFORE = re.compile(
    r"\b(?:pukul|jam|pkl\.?|nomor|no\.?|RT|RW|modul|halaman|poin|pasal)[ ]?$", re.IGNORECASE
)
# "Lokakarya 3, 13 Januari": the first number is the workshop's.
WORKSHOP_BEFORE = re.compile(r"\b(?:lokakarya|angkatan|individu)[ ]$", re.IGNORECASE)
UNIT_AFTER = re.compile(r"[ ]?(?:(?:WIB|WITA|WIT|jam|menit|persen|km|kali)\b|%)", re.IGNORECASE)
# "tahun ajaran 2023/2024", "T.A. 2021/2022", "periode 2022-2025"
TERM = re.compile(
    rf"""
    (?:\btahun[ ](?:ajaran|pelajaran)|\bT\.?A\.?|\bperiode|\bmasa[ ](?:bakti|jabatan))[ ]
    (?P<first>{_YEAR})[ ]?[-–/][ ]?(?P<last>{_YEAR})
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "2023-08-21"
ISO = re.compile(r"(?<![\d-])(?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])(?![\d-])")
# "Senin (5/8/2024) hingga Rabu (7/8/2024)", "(30/9-1/10/2022)"
NUMERIC_RANGE = re.compile(
    rf"""
    (?<![\d/.-])(?P<day>{_DAY})/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year1>(?:20)?\d\d))?\)?
    {_TO}[ ]?(?:{_WEEKDAY}[ ]?,?[ ]?)?\(?
    (?P<day2>{_DAY})/(?P<month2>0?[1-9]|1[0-2])(?:/(?P<year>(?:20)?\d\d))?(?![\d/])
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "…, Selasa."
BARE_WEEKDAY = re.compile(rf"(?<=,[ ])(?P<weekday>{_WEEKDAY})(?=[.,;])", re.IGNORECASE)
AND_ALONE = re.compile(rf"[\d\s]+(?:{_AND}[\d\s]+)+", re.IGNORECASE)
