"""Cohorts (*angkatan*) of the programme: `angkatan 8`, `ke-7`, `ketujuh`, `XI`, `5, 7 dan 8`, `1 s.d 4`.

Cohorts of other things are none: fasilitator angkatan 13, Sekolah Penggerak angkatan 2, "angkatan
kedua tingkat kabupaten", "lima angkatan" (codebook, ruling 10).
"""

import re

from extract.mentions import CohortMention
from extract.numbers import ORDINALS, UNITS, parse_number, parse_roman
from models.vocabulary import any_word

LAST_COHORT = 11

#: "Angkatan kedua tingkat kabupaten" is a region's own count; no region has come further than this.
MOST_LOCAL = 3

#: An event's batches are told within so many characters of their number.
BATCHES_NEAR = 400

_word_values = {
    word: value for word, value in (*UNITS.items(), *ORDINALS.items()) if 1 <= value <= LAST_COHORT
}
_WORD = any_word(_word_values)
_ROMAN = r"(?:X{0,1}(?:IX|IV|V?I{1,3})|XV?|V)"
_KE = r"(?:yang[ ])?(?:ke[ ]?[-–‑][ ]?|ke[ ]?(?=\d)|ke[ ])?"
_DIGITS = r"(?:1[0-5]|0?[1-9])(?![\d.]\d|\d|/\d{1,2}/)"
# The fragments below are for re.VERBOSE. Only roman numerals mind upper and lower case.
_ONE = rf"""
    (?i:{_KE})                                                    # "ke-"
    (?:{_DIGITS}|(?i:{_WORD})\b|{_ROMAN}\b)                       # "8", "kedelapan", "VIII"
    (?:[ ]?\([ ]?(?i:
        (?:1[0-5]|0?[1-9])(?!\d) | {_WORD} | {_ROMAN}             # " (delapan)"
      | \d+[ ](?:orang|guru|CGP)                                 # " (12 orang)"
    )[ ]?\))?
"""
_JOINT = r"""
    (?i:
        [ ]?,[ ]?(?:dan[ ]|serta[ ])? | [ ](?:dan|atau|maupun|serta)[ ] | [ ]?&[ ]? | [ ]?/[ ]?
      | [ ]?[-–][ ]? | [ ]?s[./]?d\.?[ ]? | [ ]sampai[ ]dengan[ ] | [ ]sampai[ ] | [ ]hingga[ ]
      | [ ]+\(
    )
"""
_HEAD = r"""
    (?i: \bangkatan | \bang?g?a?k?[ka]tan | \bangkat | \bangk\.? | \bakt\. | \bbatch | \bgenerasi
       | \bguru[ ]penggerak[ ](?:dari[ ])?gelombang
    )
"""
# "angkatan X dan 52 pengajar praktik": the second figure counts people and is no cohort.
_NOT_PEOPLE = r"""
    (?![ ](?i:orang|guru(?![ ]penggerak)|calon|CGP|pengajar|PP|peserta|siswa|kepala|sekolah|tahun|bulan
      | januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember))
"""

_cohort = re.compile(
    rf"""
    {_HEAD}(?i:[ ]\((?:P?PGP|CGP)\))?[\s:"“(‑-]{{0,3}}                                       # "angkatan "
    (?i:(?:untuk|pada)[ ](?=\w+[ ]\(\d)                         # in "angkatan untuk lima (5)"
      | (?:calon[ ])?guru[ ]penggerak[ ](?=ke-?[ ]?\d) )?           # in "angkatan guru penggerak ke-9"
    (?P<list>
        {_ONE}                                                    # "5"
        (?:{_JOINT}(?i:angkatan[ ])?{_ONE}{_NOT_PEOPLE})*         # ", 7", " dan 8"
    )
    """,
    re.VERBOSE,
)
_letter = re.compile(
    r"(?:(?:(?<=CGP[ ])|(?<=PGP[ ])|(?<=GP[ ])|(?<=PP[ ]))A[-–. ]?"
    r"|(?<!kertas[ ])(?<!blok[ ])(?<!Blok[ ])(?<!ukuran[ ])\bA[-–])(?P<list>\d{1,2})(?!\d|[-/]\d)"
)
_bare = re.compile(r"(?i:\bcalon guru penggerak|\bCGP)[ ](?P<list>\d{1,2})(?=[.;)]|[ ]?$)", re.MULTILINE)
_rules = (("angkatan", _cohort), ("letter", _letter), ("bare", _bare))

_item = re.compile(
    rf"""
    (?P<joint>{_JOINT})?                                          # " dan "
    (?i:angkatan[ ])?
    (?i:{_KE})
    (?P<value>\d{{1,2}}|(?i:{_WORD})\b|{_ROMAN}\b)                # "8"
    (?:[ ]?\([^)]{{0,40}}\))?                                     # " (delapan)"
    """,
    re.VERBOSE,
)
_range_joint = re.compile(r"s[./]?d|sampai|hingga|[-–]", re.IGNORECASE)
# The cohort is another programme's or office's.
_other_before = re.compile(
    r"""
    (?:
        sekolah[ ]penggerak | \bPSP | \bfasilitator(?:[ ]sekolah)? | \binstruktur
      | organisasi[ ]penggerak | pelatih[ ]ahli
      | \bPPG(?:[ ]\w+){0,2} | \blatsar(?:[ ]\w+)? | \b(?:diklat|bimtek|pelatihan)(?:[ ]\w+){0,3}
    )
    (?:[ ]?\([^)]*\))?[ ,]*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_slip_before = re.compile(r"\blokakarya[ ]$", re.IGNORECASE)
_local_after = re.compile(r"[ ](?:di[ ])?tingkat[ ](?:kabupaten|kota|kecamatan|provinsi)", re.IGNORECASE)
_named_before = re.compile(r"(?:guru[ ]penggerak|CGP|P?PGP)(?:[ ]\([^()]*\))?[ ]\Z", re.IGNORECASE)
# "kegiatan dibagi menjadi 2 angkatan"
_split_into = re.compile(
    rf"""
    \b(?:di|ter)bagi[ ](?:(?:menjadi|dalam|atas|ke[ ]dalam)[ ])*
    (?P<number>\d|{_WORD})(?:[ ]\(\w+\))?[ ](?:angkatan|gelombang|batch)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_tail_after = re.compile(r"[ ](?:tahun[ ]pertama|laut|darat|udara|kerja|bersenjata)\b", re.IGNORECASE)


def find_cohorts(text: str) -> tuple[CohortMention, ...]:
    """Every mention of cohorts 1 to 11 in the text, in order."""
    found: list[CohortMention] = []
    local: set[int] = set()
    batches = _split_into.search(text)
    for rule, pattern in _rules:
        for match in pattern.finditer(text):
            numbers, spread, length = _numbers(match["list"])
            if not numbers or _is_of_another_kind(text, match):
                continue
            if _is_batch(text, match, numbers, batches):
                continue
            if max(numbers) <= MOST_LOCAL and _local_after.match(text, match.end()):
                local.update(numbers)
            else:
                end = match.start("list") + length if length < len(match["list"]) else match.end()
                found.append(CohortMention(match.start(), end, rule, numbers, spread))
    kept = [mention for mention in found if not local.issuperset(mention.numbers)]
    return tuple(sorted(kept, key=lambda mention: mention.start))


def _is_batch(text: str, match: re.Match[str], numbers: tuple[int, ...], split: re.Match[str] | None) -> bool:
    """Whether the number is that of an event's own batch, right after it "is split into two angkatan"."""
    if split is None or not 0 <= match.start() - split.start() <= BATCHES_NEAR:
        return False
    named = _named_before.search(text[max(0, match.start() - 40) : match.start()])
    return not named and max(numbers) <= (parse_number(split["number"]) or 0)


def _is_of_another_kind(text: str, match: re.Match[str]) -> bool:
    """Whether the cohort is another programme's, armed force's, or a slip for the workshop's number."""
    before = text[max(0, match.start() - 60) : match.start()]
    if _other_before.search(before) or _tail_after.match(text, match.end()):
        return True
    # "lokakarya angkatan 3 CGP angkatan 9"
    return bool(_slip_before.search(before) and _cohort.search(text, match.end(), match.end() + 60))


def _numbers(written: str) -> tuple[tuple[int, ...], bool, int]:
    """The cohorts of a written list, whether a range of more than two was spread out, and the list's length.

    A number that repeats the one before counts people: "angkatan 8 dan 8 guru penggerak rekognisi".
    """
    numbers: list[int] = []
    spread = False
    for match in _item.finditer(written):
        value = _value(match["value"])
        if value is None:
            continue
        joint = match["joint"] or ""
        if numbers and value == numbers[-1] and "dan" in joint:
            return _usual(numbers), spread, match.start()
        if numbers and _range_joint.search(joint) and value > numbers[-1]:
            spread = spread or value - numbers[-1] > 1
            numbers.extend(range(numbers[-1] + 1, value + 1))
        else:
            numbers.append(value)
    return _usual(numbers), spread, len(written)


def _usual(numbers: list[int]) -> tuple[int, ...]:
    """The numbers that are cohorts of the programme, once each."""
    return tuple(dict.fromkeys(n for n in numbers if 1 <= n <= LAST_COHORT))


def _value(written: str) -> int | None:
    if written.isdigit():
        return int(written)
    return parse_roman(written) or _word_values.get(written.lower())
