"""The patterns by which `extract.components.counts` finds figures and what they count.

Those named `…_BEFORE` end where the figure starts and are searched in the text before it; the others
are matched where the figure ends. Their word lists stand in models/vocabulary/counts.toml.
"""

import re

from extract.components.nouns import NOUN
from extract.numbers import NUMBER
from models.vocabulary import any_of, load_tables

_words: dict[str, list[str]] = load_tables("counts")["words"]
_PERSONS = any_of(_words["persons"])
_LEVEL = any_of(_words["levels"])
_PAREN = r"(?:[ ]?\([^()\n]{1,40}\))"

FIGURE = re.compile(
    rf"""
    (?<![\w./])(?<!\d,)(?<!\d[-–])(?:{NUMBER})                    # "47", "1.293", "dua puluh lima"
    | (?<=[a-z])(?<!\bke)\d{{1,3}}(?:\.\d{{3}})+                  # glued to a word: "sebanyak1.293"
    | (?<=[a-z]{{3}})\d{{2,3}}(?=[ ](?:orang|calon|guru|peserta|CGP|PP)\b)  # and small: "sebanyak47 orang"
    """,
    re.VERBOSE | re.IGNORECASE,
)

NOUN_AFTER = re.compile(
    rf"""
    {_PAREN}?[ ]?                                                 # "47 (empat puluh tujuh) "
    (?:lagi[ ]|lebih[ ]|-?an[ ])?                                 # "9.000-an "
    (?P<persons>{_PERSONS})?[ ]?                                  # "orang "
    (?:lagi[ ])?
    (?:jenjang[ ]|unit[ ]|lembaga[ ]|dari[ ]unsur[ ]|unsur[ ])?
    (?P<noun>{NOUN})(?![a-z])                                     # "calon guru penggerak"
    """,
    re.VERBOSE | re.IGNORECASE,
)
PERSONS_AFTER = re.compile(rf"{_PAREN}?[ ]?(?:lebih[ ])?{_PERSONS}\b", re.IGNORECASE)
LEVEL_AFTER = re.compile(
    rf"""
    [ ](?:orang[ ])?
    (?:guru[ ]|peserta[ ]|lagi[ ]|mengajar[ ]|bertugas[ ]|ditempatkan[ ])?
    (?:dari[ ]|untuk[ ]|jenjang[ ]|di[ ](?:jenjang[ ])?|pada[ ]jenjang[ ]|berasal[ ]dari[ ])?
    (?:jenjang[ ])?
    {_LEVEL}\b                                                    # "12 orang guru dari jenjang SMP"
    """,
    re.VERBOSE,
)
# "26 SD belum punya kepala": schools, not their teachers
SCHOOLS_AFTER = re.compile(
    rf"[ ]{_LEVEL}(?:[ ](?:negeri|swasta))?(?=[ ](?:yang[ ])?(?:belum|sudah|telah|masih|di|se-?)\b)"
)
PARTITIVE_AFTER = re.compile(r"[ ](?:orang[ ])?di[ ]?antara(?:nya|[ ]mereka)\b", re.IGNORECASE)
# "46 dari 48 CGP"
PART_AFTER = re.compile(
    rf"[ ](?:orang[ ])?dari[ ](?:total[ ])?(?:{NUMBER})[ ](?:orang[ ])?(?P<noun>{NOUN})(?![a-z])",
    re.IGNORECASE,
)
# After a figure with its noun: ", 45 dinyatakan lulus", "20 dari Poso dan 40 dari Buol", "3 lainnya"
ELLIPSIS_AFTER = re.compile(
    r"[ ](?:dinyatakan|hadir|lulus|lolos|berhasil|mengikuti|lainnya|(?i:dari|asal|di)[ ](?=[A-Z]))(?![a-z])"
)
ELLIPSIS_BEFORE = re.compile(
    r"(?:,|;|:|\bdan|\bserta|\bdengan|\bsedangkan|\bsisanya)[ ](?:sebanyak[ ]|ada[ ])?$", re.IGNORECASE
)
# "keenam orang pengajar praktik"
TOGETHER = re.compile(
    rf"(?<!angkatan[ ])\bke(?P<number>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)[ ]"
    rf"{_PERSONS}[ ](?P<noun>{NOUN})?(?![a-z])",
    re.IGNORECASE,
)
#: Words that end the phrase of a figure, so that it cannot belong to a noun that follows.
PHRASE_END = re.compile(
    r"""
    [ ]?(?:
        [.,;)|] | \n | $
      | [ ](?:dan|dari|di|ditambah|serta|plus|untuk|pada)[ ]
    )
    """,
    re.VERBOSE,
)
MORE_AFTER = re.compile(r"[ ](?:orang[ ])?lebih\b|[ ]?-?an[ ]", re.IGNORECASE)
UNIT_AFTER = re.compile(rf"[ ]?(?:{any_of(_words['units'])}\b|%)|,\d", re.IGNORECASE)
# "satu dari lima pengajar praktik": somebody, not a count
OF_SEVERAL_AFTER = re.compile(rf"[ ](?:di[ ]antara|dari)[ ](?:sekian|{NUMBER})[ ]", re.IGNORECASE)
ITEM_AFTER = re.compile(r"[.)][ ]?(?=\D)")
#: After "satu PP" and the like: "satu PP membimbing lima CGP" states a duty.
DUTY_AFTER = re.compile(
    r"""
    [ ](?:\w+[ ]){0,2}
    (?:memegang|membawahi|mendampingi|membimbing|menangani|mengawal|mengampu|menemani|membina)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)

ANY_NOUN = re.compile(rf"\b{NOUN}(?![a-z]{{4}})", re.IGNORECASE)
NOUN_BEFORE = re.compile(
    rf"""
    (?P<noun>{NOUN})(?:nya)?{_PAREN}?                             # "CGP (calon guru penggerak)"
    [ ]?(?:[^\W\d][\w/'-]*[ ]|\d{{1,2}}[ ]){{0,6}}?               # up to six words: " angkatan 11 "
    {any_of(_words["links"])}                                     # "berjumlah"
    [ ]?(?:{any_of(_words["after_link"])}[ ])*$                   # " lebih dari "
    """,
    re.VERBOSE | re.IGNORECASE,
)
BARE_NOUN_BEFORE = re.compile(
    rf"(?P<noun>\b{NOUN})(?P<mark>{_PAREN}|nya)?[ ](?:yang[ ]\w+[ ])?$", re.IGNORECASE
)
# "di samping CGP ada 17 guru": the noun is not what is counted
BESIDES_BEFORE = re.compile(
    r"\b(?:selain|di[ ]samping|di[ ]luar|termasuk|bersama)[ ](?:\w+[ ])?$", re.IGNORECASE
)
LEVEL_BEFORE = re.compile(
    rf"""
    \b{_LEVEL}\b\)?                                               # "SMP"
    (?:
        [ ]?(?:sebanyak|berjumlah|sejumlah|ada|terdapat|mengirim|menyumbang|=|:|-|–)[ ]?
      | [ ]
    )$
    """,
    re.VERBOSE,
)
TOTAL_BEFORE = re.compile(
    r"""
    \b(?:total(?:nya)?|jumlah(?:nya)?|keseluruhan(?:nya)?)[ ]
    (?:sebanyak[ ]|mencapai[ ]|menjadi[ ]|ada[ ])?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
NUMBERED_BEFORE = re.compile(
    rf"""
    \b(?:
        ke[ ]?[-–][ ]?                                            # "ke-7"
      | (?:no|Rp)\.?[ ]?                                          # "No. 7", "Rp50"
      | {any_of(_words["numbered"])}[ ]                           # "modul 3"
    )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
ORDINAL_BEFORE = re.compile(r"\bke-$", re.IGNORECASE)
APPROXIMATE_BEFORE = re.compile(rf"{any_of(_words['approximate_before'])}[ ]?(?:ada[ ])?$", re.IGNORECASE)
RATIO_BEFORE = re.compile(rf"\b{any_of(_words['ratio_before'])}\b[^.;]{{0,40}}$", re.IGNORECASE)
