"""Whom a figure counts, where its noun alone does not tell: "47 orang", "36 guru", "SD 83 orang".

Sources: codebook, `counts` and rulings 7, 13, 25.
"""

import re

from extract.facts import Group
from extract.mentions import CountMention
from extract.roles.predicates import predicated_group, stated_group
from extract.roles.situation import Situation
from extract.roles.triggers import trigger

#: Activities whose participants are trainees, though called guru (ruling 25).
OF_TRAINEES = re.compile(r"lokakarya(?:-\d)?|pendampingan-individu|pembukaan")
#: Groups that another head noun of the sentence may make more exact.
_PLAIN = (Group.GURU, Group.PESERTA)

_passed = trigger("groups", "passed")
_mentors_selected = re.compile(r"\b(?:seleksi|lulus|lolos)\b[^.]{0,60}\bfasilitator\b", re.IGNORECASE)
# "372 peserta yang ikut seleksi"
_in_selection = re.compile(
    r"[ ](?:yang[ ])?(?:telah[ ]|sudah[ ])?(?:ikut|mengikuti|menjalani)[ ](?:tes|seleksi)\b", re.IGNORECASE
)
_still_in = trigger("groups", "still_in")
# "mengumumkan kelulusan 1.110 calon guru penggerak"
_passing_before = re.compile(
    r"\b(?:kelulusan|meluluskan)[ ](?!seleksi|tahap|mereka)(?:[^.;]{0,60}[ ])?$", re.IGNORECASE
)
_earns_the_name = trigger("groups", "earns_the_name")


def refine_group(situation: Situation, mention: CountMention) -> Group:
    """The group of a count: by its noun, else by the nouns before it, else by what the article reports."""
    inherited = None if mention.rule == "table" else _inherited(situation, mention)
    group = mention.group or inherited or Group.PESERTA
    if group is Group.PESERTA and mention.group is None:
        group = _default(situation)
    after, before = situation.layout.after(mention.end, 110), situation.layout.before(mention.start, 110)
    of_trainees = bool(situation.kinds and OF_TRAINEES.fullmatch(situation.kinds[0]))
    unnamed = not situation.kinds or situation.kinds[0] == "lainnya"
    if stated := stated_group(mention, before, after, of_trainees=of_trainees or unnamed):
        return stated
    finished = _earns_the_name.match(after) or _passing_before.search(before)
    if group is Group.CGP and "pelepasan" in situation.kinds and finished:
        return Group.GP
    if group in _PLAIN or mention.group is None:
        group = predicated_group(after, of_trainees=of_trainees) or group
    if group in _PLAIN:
        return _of_plain(situation, mention, group)
    if group is Group.GP and "seleksi" in situation.kinds and _selected(situation):
        return Group.CGP
    return group


def _of_plain(situation: Situation, mention: CountMention, group: Group) -> Group:
    """Teachers and participants by what the article reports (rulings 13 and 25)."""
    sentence = situation.layout.sentence_at(mention.start)
    if "seleksi" in situation.kinds and (
        situation.search(_still_in, sentence) or _in_selection.match(situation.layout.after(mention.end))
    ):
        return group
    if situation.lead_says(_mentors_selected) and "seleksi" in situation.kinds:
        return Group.FASILITATOR
    if _selected(situation):
        return Group.CGP
    if group is Group.PESERTA:
        return group
    if situation.kinds and OF_TRAINEES.fullmatch(situation.kinds[0]):
        return Group.CGP
    return Group.GP if "pelepasan" in situation.kinds else group


def tells_who_passed(situation: Situation) -> bool:
    """Whether the headline or the lead says that people passed a selection."""
    return situation.lead_says(_passed)


def _selected(situation: Situation) -> bool:
    """Whether those counted have passed a selection of trainees."""
    is_selection = not {"seleksi", "coaching-clinic"}.isdisjoint(situation.kinds)
    return is_selection and tells_who_passed(situation)


def _default(situation: Situation) -> Group:
    """The group of people without a noun: those whom the reported activity serves."""
    kinds = situation.kinds
    if "pelepasan" in kinds or "pengangkatan" in kinds:
        return Group.GP
    if kinds and kinds[0] == "pembekalan":
        return Group.PP
    if _selected(situation):
        return Group.CGP
    if kinds and OF_TRAINEES.fullmatch(kinds[0]):
        return Group.CGP
    return Group.PESERTA


def _inherited(situation: Situation, mention: CountMention) -> Group | None:
    """The group of the nearest head noun before the figure in its sentence or the one before."""
    layout = situation.layout
    index = layout.sentence_index(mention.start)
    return situation.head_nouns.nearest(layout.sentences[max(0, index - 1)].start, mention.start)
