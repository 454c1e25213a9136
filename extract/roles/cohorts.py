"""Which cohort the reported activity serves, and which are named for another reason.

Sources: codebook, `cohorts` and rulings 2, 28.
"""

import re
from collections import defaultdict

from extract.facts import Cohort, Role
from extract.mentions import CohortMention
from extract.roles.situation import Situation, is_of_graduates
from extract.roles.timeline import fits
from extract.roles.triggers import trigger

#: What it says for or against a cohort that its course ran, or did not run, at the activity's day.
TIMELY, UNTIMELY = 0.8, -1.5
#: A cohort named in one breath with the served one, no less prominently than by this, is served with it.
TOGETHER = 1.0
#: Activities of graduates: the cohorts named there are history, but for those of a community that meets.
_AFTER_COURSE = {"komunitas", "pengangkatan"}

# "para guru penggerak dari berbagai angkatan, mulai dari "
_graduates_from = re.compile(
    r"""
    (?: (?<!calon[ ])(?<!program[ ])\bguru[ ]penggerak | \balumni | \blulusan | \bGP )
    (?:[ ](?!koordinator|CGP|pada)[a-z]+){0,3}                    # " dari berbagai angkatan"
    (?:,[ ](?:mulai|yakni|yaitu|baik))?(?:[ ]dari)?[ ]$           # ", mulai dari "
    """,
    re.VERBOSE | re.IGNORECASE,
)
_history_before = trigger("cohorts", "history")
_later_near = trigger("cohorts", "later")
_past_near = trigger("cohorts", "past")


def decide_cohorts(situation: Situation) -> tuple[Cohort, ...]:
    """Every cohort named, once each, with its role."""
    scores: dict[int, float] = defaultdict(float)
    best: dict[int, tuple[float, CohortMention]] = {}
    for mention in situation.cohorts:
        score = _score(situation, mention)
        for number in mention.numbers:
            scores[number] = max(scores[number], score) + 0.3
            if number not in best or score > best[number][0]:
                best[number] = (score, mention)
    for number in scores:
        scores[number] += _timely(situation, number)
    subjects = _subjects(situation, scores, best)
    return tuple(
        Cohort(
            evidence=situation.evidence(best[number][1]),
            rule=best[number][1].rule,
            number=number,
            role=Role.SUBJECT if number in subjects else Role.CONTEXT,
        )
        for number in sorted(scores, key=lambda number: (number not in subjects, best[number][1].start))
    )


def _score(situation: Situation, mention: CohortMention) -> float:
    score = situation.prominence(mention.start)
    layout = situation.layout
    before = layout.before(mention.start)
    around = layout.before(mention.start, 90) + layout.after(mention.end, 60)
    if mention.rule == "bare":
        score -= 0.8
    if is_of_graduates(layout, mention):
        score -= 2.5
    if mention.spread:
        score -= 2.5
    graduation = bool(situation.kinds) and situation.kinds[0] == "pelepasan"
    if _history_before.search(before) and not graduation:
        score -= 0.6
    if _past_near.search(around) and not graduation:
        score -= 1.5
    if _later_near.search(around):
        score -= 1.0
    if layout.in_quote(mention.start):
        score -= 0.4
    return score


def _timely(situation: Situation, number: int) -> float:
    """What the day of the activity says for or against a cohort: its course ran then, or it did not."""
    fitting = fits(number, situation.kinds[0], situation.day) if situation.day and situation.kinds else None
    return 0.0 if fitting is None else TIMELY if fitting else UNTIMELY


def _subjects(
    situation: Situation, scores: dict[int, float], best: dict[int, tuple[float, CohortMention]]
) -> set[int]:
    if not scores:
        return set()
    if situation.kinds and situation.kinds[0] in _AFTER_COURSE:
        return _graduates_present(situation) if situation.kinds[0] == "komunitas" else set()
    # The slip "Angkatan II" for "Angkatan 11": where both are named, 2 is the slip.
    candidates = {
        n: s
        for n, s in scores.items()
        if not (n == 2 and 11 in scores and _is_roman_slip(situation, best[2][1]))
    }
    top = max(candidates, key=lambda n: candidates[n])
    if candidates[top] < 0.5:
        return set()
    sentence = situation.layout.sentence_index(best[top][1].start)
    counted = sum(situation.layout.sentence_index(c.start) == sentence for c in situation.counts) > 1
    together = {
        number
        for mention in situation.cohorts
        if not mention.spread and _score(situation, mention) >= best[top][0] - TOGETHER
        if top in mention.numbers or (counted and _beside(situation, mention, best[top][1]))
        for number in mention.numbers
    }
    return {n for n in candidates if n == top or n in together}


def _beside(situation: Situation, mention: CohortMention, top: CohortMention) -> bool:
    """Whether the lead counts both cohorts in one breath: "angkatan 7 92 orang dan angkatan 8 71 orang"."""
    layout = situation.layout
    sentence = layout.sentence_index(top.start)
    return (
        layout.sentence_index(mention.start) == sentence
        and situation.in_lead(top.start)
        and len(mention.numbers) == len(top.numbers) == 1
    )


def _graduates_present(situation: Situation) -> set[int]:
    """The cohorts of the graduates who meet: "dihadiri guru penggerak dari angkatan 4 hingga 10"."""
    return {
        number
        for mention in situation.cohorts
        if _graduates_from.search(situation.layout.before(mention.start, 90))
        and not situation.layout.in_quote(mention.start)
        for number in mention.numbers
    }


def _is_roman_slip(situation: Situation, mention: CohortMention) -> bool:
    return situation.text[mention.start : mention.end].endswith("II")
