"""Whom each figure counts and whether it is of the event.

Sources: codebook, `counts` and rulings 3, 7, 24.
"""

import re
from collections.abc import Mapping

from extract.facts import Count, Group, Role
from extract.mentions import CountMention
from extract.roles.belonging import cohorts_of, split_cohorts, split_places
from extract.roles.groups import OF_TRAINEES, refine_group, tells_who_passed
from extract.roles.same_people import same_people_once
from extract.roles.situation import Situation
from extract.roles.timeline import OF_THE_COURSE
from extract.roles.triggers import trigger

#: Activities after the course: a figure of trainees there is a later intake.
_AFTER = ("komunitas", "pengangkatan")
#: Activities whose news is who passed.
_OF_PASSING = ("seleksi", "pelepasan", "coaching-clinic")
#: A province this many characters before a figure, and no regency between them, is whose figure it is.
PROVINCE_REACH = 90
#: Those who applied are history once the news is who passed.
_APPLICANTS = ("pendaftar", "pelamar")
#: The rules of mentions that start with a noun and end with the figure.
_NOUN_FIRST = ("noun, link, figure", "noun, figure")

_context_before = trigger("counts", "context")
_owned_before = trigger("counts", "owned")
# "delapan sekolah penggerak": schools of another programme
_of_other_programme_after = re.compile(r"[ ]penggerak\b", re.IGNORECASE)
_passed_before = trigger("counts", "passed")
_later_after = trigger("counts", "later")
_next_cohort = trigger("counts", "next_cohort")
_province_after = re.compile(
    r"[ ]?(?:se-?[ ]?provinsi|se-?[ ]?propinsi|se-?[ ]?indonesia|secara nasional)\b", re.IGNORECASE
)
_province_before = trigger("counts", "province")
_origin_before = re.compile(r"\b(?:dari|asal|utusan|ke)[ ](?:kabupaten[ ]|kota[ ])?$", re.IGNORECASE)
# "30 guru penggerak yang diangkat menjadi kepala sekolah"
_appointed_after = re.compile(
    r"[ ](?:yang[ ])?(?:telah[ ]|sudah[ ]|baru[ ]|resmi[ ])*"
    r"(?:diangkat|dilantik|ditugaskan|ditempatkan|menjadi[ ]kepala)\b",
    re.IGNORECASE,
)
_so_far = re.compile(r"\b(?:hingga kini|sampai saat ini|sejauh ini|total|sejak)\b[^.;]{0,40}$", re.IGNORECASE)
_heading = re.compile(r"[^\n]{0,160}:[ ]*$")


def decide_counts(situation: Situation) -> tuple[Count, ...]:
    """Every count, the same people once, under the most specific group stated (ruling 12)."""
    place_of, cohort_of = split_places(situation), split_cohorts(situation)
    facts: list[Count] = []
    told_elsewhere = _told_elsewhere(situation)
    background: set[CountMention] = set()
    for mention in situation.counts:
        whole = situation.wholes.get(mention)
        group = _group(situation, mention, whole)
        place = place_of.get(mention)
        scope = _scope(situation, mention, group, place, told_elsewhere)
        if whole and whole in background and _goes_on_from(situation, whole, mention):
            scope = Role.CONTEXT
        if scope is Role.CONTEXT:
            background.add(mention)
        facts.append(
            Count(
                evidence=situation.evidence(mention),
                rule=mention.rule,
                number=mention.value,
                group=group,
                scope=scope,
                approx=mention.approx,
                place=place,
                cohort=cohort_of.get(mention),
            )
        )
    return same_people_once(situation, facts)


def _group(situation: Situation, mention: CountMention, whole: CountMention | None) -> Group:
    """The group of a figure; parts of a whole without a noun of their own share its group."""
    shares = whole is not None and mention.group in (None, Group.GURU, Group.PESERTA)
    return refine_group(situation, whole if whole and shares else mention)


def _scope(
    situation: Situation,
    mention: CountMention,
    group: Group,
    place: str | None,
    told_elsewhere: Mapping[int, int],
) -> Role:
    elsewhere = place is not None and len(place) == 5 and place not in situation.areas
    of_event = not (
        elsewhere
        or _is_of_another_cohort(situation, mention)
        or _is_of_another_stage(situation, mention, group)
        or _is_of_a_larger_area(situation, mention)
        or _is_told_elsewhere(situation, mention, told_elsewhere)
        or _is_told_as_context(situation, mention)
    )
    return Role.EVENT if of_event else Role.CONTEXT


def _goes_on_from(situation: Situation, whole: CountMention, part: CountMention) -> bool:
    """Whether a part stands in its whole's sentence or in the next one of the paragraph."""
    layout = situation.layout
    apart = layout.sentence_index(part.start) - layout.sentence_index(whole.start)
    return 0 <= apart <= 1 and layout.line_index(part.start) == layout.line_index(whole.start)


def _is_of_another_cohort(situation: Situation, mention: CountMention) -> bool:
    if not situation.subjects or mention.rule == "table":
        return False
    named = cohorts_of(situation, mention)
    return bool(named) and not named & situation.subjects


def _is_of_another_stage(situation: Situation, mention: CountMention, group: Group) -> bool:
    """Whether those counted had finished, or had not begun, when the activity took place."""
    first = situation.kinds[0] if situation.kinds else ""
    before = _before(situation, mention)
    if group is Group.GP:
        # A figure of graduates is history while the course runs.
        in_course = OF_THE_COURSE.fullmatch(first) and not _is_news(situation, mention)
        if in_course or (mention.rule in _NOUN_FIRST and before.endswith("jumlah ")):
            return True
    if group is Group.CGP and first in _AFTER:
        return True
    news = group is Group.CGP and situation.in_lead(mention.start)
    return first not in _OF_PASSING and not news and bool(_passed_before.search(before))


def _is_of_a_larger_area(situation: Situation, mention: CountMention) -> bool:
    """Whether the figure is of a province or the nation, and the activity is not (ruling 7)."""
    if mention.rule == "table" or any(len(code) == 2 for code in situation.areas):
        return False
    layout = situation.layout
    return bool(
        _province_after.match(layout.after(mention.end))
        or _province_before.search(layout.before(mention.start, 110))
        or _is_of_a_named_province(situation, mention)
    )


def _is_of_a_named_province(situation: Situation, mention: CountMention) -> bool:
    """Whether the areas before the figure in its sentence are provinces: "CGP Provinsi Aceh ada 1.559"."""
    places = situation.places_of.get(situation.layout.sentence_index(mention.start), ())
    before = [p for p in places if p.start < mention.end and mention.start - p.end < PROVINCE_REACH]
    return bool(before) and all(
        len(p.code) == 2
        and p.inside != "office"
        and not _origin_before.search(situation.layout.before(p.start, 24))
        for p in before
    )


def _told_elsewhere(situation: Situation) -> dict[int, int]:
    """The sentences that name regencies, and none with the activity, and where the last of them ends."""
    layout = situation.layout
    found: dict[int, int] = {}
    for index, places in situation.places_of.items():
        named = [p for p in places if len(p.code) == 5 and not p.inside]
        if named and all(
            p.code not in situation.areas and not _origin_before.search(layout.before(p.start, 24))
            for p in named
        ):
            found[index] = max(p.end for p in named)
    return found if situation.areas else {}


def _is_told_elsewhere(situation: Situation, mention: CountMention, sentences: Mapping[int, int]) -> bool:
    """Whether the sentence is of regencies without the activity: "Ternate panen lebih dulu, 34 CGP"."""
    end = sentences.get(situation.layout.sentence_index(mention.start))
    return end is not None and end <= mention.start and mention.rule != "table"


def _is_told_as_context(situation: Situation, mention: CountMention) -> bool:
    """Whether the words around say so: running totals, quotas, a later intake."""
    after = situation.layout.after(mention.end)
    if mention.group is Group.SEKOLAH and _of_other_programme_after.match(after):
        return True
    if mention.noun in _APPLICANTS and ("seleksi" not in situation.kinds or tells_who_passed(situation)):
        return True
    before, within = _before(situation, mention), _within(situation, mention)
    if "pengangkatan" in situation.kinds and _appointed_after.match(after) and not _so_far.search(before):
        return False
    if _later_after.match(situation.layout.after(mention.end, 60)):
        return True
    of_course = mention.group in (Group.CGP, Group.PP) and bool(
        situation.kinds and OF_TRAINEES.fullmatch(situation.kinds[0])
    )
    return mention.rule != "table" and bool(
        _context_before.search(before)
        or _context_before.search(within)
        or _next_cohort.search(before)
        or (not of_course and (_owned_before.search(before) or _owned_before.search(within)))
    )


def _before(situation: Situation, mention: CountMention) -> str:
    return _heading_of(situation, mention) + situation.layout.before(mention.start, 110)


def _within(situation: Situation, mention: CountMention) -> str:
    """The words of a mention that starts with its noun: "guru penggerak hingga kini sebanyak 143"."""
    return situation.layout.text[mention.start : mention.end] if mention.rule in _NOUN_FIRST else ""


def _heading_of(situation: Situation, mention: CountMention) -> str:
    """The heading of the list in which the figure stands: "Guru yang parkir, rinciannya:"."""
    layout = situation.layout
    index = layout.line_index(mention.start)
    for line in reversed(layout.lines[max(0, index - 6) : index]):
        if len(line) > 160:
            return ""
        if _heading.match(layout.text, line.start, line.end):
            return layout.text[line.start : line.end] + " "
    return ""


def _is_news(situation: Situation, mention: CountMention) -> bool:
    """Whether the figure stands in the lead, in one sentence with the activity: those who finish it."""
    named = situation.kinds_of.get(situation.layout.sentence_index(mention.start), frozenset())
    return situation.in_first_prose(mention.start) and situation.kinds[0] in named
