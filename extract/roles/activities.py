"""Which of the activities named are reported: the lead's news, or what takes place (ruling 21)."""

import re

from extract.components.activities import find_activities
from extract.facts import Activity
from extract.mentions import ActivityMention
from extract.roles.nearby import Nearby
from extract.roles.situation import Situation
from extract.roles.triggers import trigger

#: A kind is reported where its score reaches this share of the best kind's, and this floor.
SHARE, FLOOR = 0.6, 0.0
#: A kind named in the title counts more where the text bears it out with at least this score.
TITLE_FLOOR = 1.2
#: Two kinds this many characters apart are named together.
NEARBY = 26
#: Kinds that stand aside for a more exact name of the same event.
_GENERIC = {"lokakarya", "lainnya", "komunitas"}
_STAGES = re.compile(r"lokakarya-\d")

_elsewhere_before = trigger("activities", "elsewhere")
# "sosialisasi rekrutmen" is about a selection; "coaching clinic dan pendaftaran" reports one.
_and_before = re.compile(r"\b(?:dan|serta|sekaligus)[ ]$", re.IGNORECASE)
_about_selection = trigger("activities", "about_selection")
_plea_before = trigger("activities", "plea")
_condition_before = trigger("activities", "condition")
_done_before = trigger("activities", "done")
_held_before = trigger("activities", "held")


def decide_activities(situation: Situation) -> tuple[Activity, ...]:
    """The reported activities, best first, each with its most prominent mention as evidence."""
    scores: dict[str, float] = {}
    best: dict[str, tuple[float, ActivityMention]] = {}
    for mention in situation.activities:
        score = _score(situation, mention)
        # A plea for appointing, alone, reports nothing (ruling 17).
        least = score if mention.activity == "pengangkatan" else 0.0
        scores[mention.activity] = max(scores.get(mention.activity, least), score) + 0.15
        if mention.activity not in best or score > best[mention.activity][0]:
            best[mention.activity] = (score, mention)
    if situation.title:
        for kind in _kinds_of_title(situation):
            if kind in best and best[kind][0] >= TITLE_FLOOR:
                scores[kind] += 1.0
    kept = _choose(scores)
    if "lokakarya" in kept:
        kept = _with_number(situation, kept, best)
    kept += [kind for kind in _named_beside(situation, kept[0], best) if kind not in kept] if kept else []
    return tuple(
        Activity(
            evidence=situation.evidence(best[kind][1]),
            rule=best[kind][1].rule,
            activity=kind,
        )
        for kind in kept
    )


def _with_number(
    situation: Situation, kept: list[str], best: dict[str, tuple[float, ActivityMention]]
) -> list[str]:
    """The kinds, with the workshop's number where the text gives one only, or the headline one of several."""
    if best["lokakarya"][1].rule == "numbered workshop":
        return kept  # its number is above 7
    told = [kind for kind in best if _STAGES.fullmatch(kind) and best[kind][0] > 0]
    titled = [kind for kind in _kinds_of_title(situation) if kind in told]
    stage = (titled if len(titled) == 1 else told) if len(told) == 1 or len(titled) == 1 else []
    return [stage[0] if kind == "lokakarya" and stage else kind for kind in kept]


def _kinds_of_title(situation: Situation) -> set[str]:
    return {mention.activity for mention in find_activities(situation.title or "")}


def _score(situation: Situation, mention: ActivityMention) -> float:
    score = situation.prominence(mention.start)
    before = situation.layout.before(mention.start)
    if _held_before.search(before):
        score += 0.8
    if _elsewhere_before.search(before):
        score -= 1.5
    if mention.activity == "pengangkatan" and _plea_before.search(before):
        score -= 2.0
    if mention.activity in ("seleksi", "pelepasan") and _done_before.search(before):
        score -= 1.5
    if mention.activity in ("seleksi", "pelepasan") and _condition_before.search(before):
        score -= 1.5
    if mention.activity == "seleksi" and _about_selection.search(before):
        score -= 2.0
    if mention.activity in _GENERIC:
        score -= 0.8
    if _is_opening_of_a_workshop(situation, mention):
        score -= 1.5
    if situation.layout.in_quote(mention.start):
        score -= 0.5
    return score


def _is_opening_of_a_workshop(situation: Situation, mention: ActivityMention) -> bool:
    """Whether "pembukaannya" may be a workshop's, since the article names one."""
    word = situation.layout.text[mention.start : mention.end].lower()
    return word == "pembukaannya" and any(m.activity.startswith("lokakarya") for m in situation.activities)


def _choose(scores: dict[str, float]) -> list[str]:
    """The best kinds, two at most, and of numbered workshops only the best."""
    ranked = sorted(scores, key=lambda kind: -scores[kind])
    if not ranked:
        return []
    top = scores[ranked[0]]
    kept = [kind for kind in ranked if scores[kind] >= max(FLOOR, SHARE * top)]
    stages = [kind for kind in kept if _STAGES.fullmatch(kind)]
    if stages:
        kept = [kind for kind in kept if kind != "lokakarya" and (kind not in stages or kind == stages[0])]
    if kept[:1] == ["coaching-clinic"]:
        # A clinic prepares for the selection's next stage; it reports one only where it is named beside it.
        kept = [kind for kind in kept if kind != "seleksi"]
    return kept[:2]


def _named_beside(
    situation: Situation, main: str, best: dict[str, tuple[float, ActivityMention]]
) -> list[str]:
    """Kinds named together with the main one: "coaching clinic dan pendaftaran calon guru penggerak"."""
    if _STAGES.fullmatch(main):
        return []
    layout = situation.layout
    mains = Nearby(m for m in situation.activities if m.activity == main)
    named = (
        mention.activity
        for mention in situation.activities
        if mention.activity not in _GENERIC
        and not _STAGES.fullmatch(mention.activity)
        and not _elsewhere_before.search(layout.before(mention.start))
        and (mention.activity != "seleksi" or _and_before.search(layout.before(mention.start)))
        and any(
            _apart(mention, m) <= NEARBY
            and layout.sentence_index(m.start) == layout.sentence_index(mention.start)
            for m in mains.around(mention, NEARBY)
        )
    )
    return list(dict.fromkeys(named))


def _apart(one: ActivityMention, other: ActivityMention) -> int:
    return max(one.start, other.start) - min(one.end, other.end)
