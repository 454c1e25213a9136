"""Who holds the reported activity, and the name written out.

An organisation is the organiser where the article says that it holds the activity, is in charge of it, or is
the subject of the lead's news; who speaks, attends or is thanked is none. A host is one where nobody else is.
"""

import re

from extract.facts import Organiser
from extract.mentions import NameMention
from extract.roles.names import told_names, written_out
from extract.roles.situation import Situation
from models.vocabulary import any_of, load_tables

_words = load_tables("organisations")
_told = _words["organiser"]
_HOLD = any_of(_told["hold"])
_ROLE = any_of(_told["role"])
_TOGETHER = any_of(_told["together"])
_IS = r"(?:adalah|yakni|yaitu|ialah)"
_held_by = re.compile(
    rf"""
    (?:
        \b(?:di|ter){_HOLD}(?:(?:[ ](?!oleh\b)\w+){{0,3}}[ ]oleh)?  # "digelar", "digelar luring oleh"
      | \b{any_of(_told["own"])}                                  # "gagasan"
      | (?<!sebagai[ ])(?<!selaku[ ])(?<!menjadi[ ])\b{_ROLE}(?:nya)?  # "penyelenggaranya"
        (?:[ ]?:|[ ]{_IS}|[ ](?:masih|dari|kegiatan|acara|PGP|lokakarya)){{0,3}}
      | \b{_ROLE}[ ][^.;:]{{0,60}}[ ]{_IS}                          # "penyelenggara lokakarya ini adalah"
      | \b(?:selaku|sebagai)[ ]{_ROLE},                            # "selaku penyelenggara,"
      | (?:^|[.][ ])oleh
    )
    [ ]?(?:(?:tim|pihak|panitia)[ ]|dari[ ])?[ ]?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_in_charge = re.compile(
    rf"""
    ,?[ ]?(?:\([^)]*\))?,?[ ](?:(?:dipercaya|ditunjuk|kebagian|kembali|bertindak)[ ])?
    (?:selaku|sebagai|menjadi)[ ]{_ROLE}
    """,
    re.VERBOSE | re.IGNORECASE,
)
_host_before = re.compile(r"\b(?:selaku|sebagai)[ ]tuan rumah,[ ]$", re.IGNORECASE)
_holds = re.compile(
    rf"""
    (?:[ ]setempat)?(?:[ ]\([^)]*\))?,?[ ]
    (?: {any_of(_told["adverbs"])}[ ]
      | (?:melalui|bersama|{_TOGETHER})[ ][^,.]{{3,80}}?,?[ ](?=me)  # "bersama Dinas Pendidikan Ende "
    ){{0,2}}
    (?P<verb>(?:me\w{{3,}}|{_HOLD}))\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_holding_verb = re.compile(
    rf"me(?:m|n|ng|nge|ny)?{_HOLD}\w*|{_HOLD}|menyelenggarakan|menyiapkan|menyusun", re.IGNORECASE
)
_together = re.compile(rf"\b{_TOGETHER}[ ](?:pihak[ ])?$", re.IGNORECASE)
_other_verbs = frozenset(_told["other_verbs"])
# What may stand before the subject of a sentence: a dateline, a phrase of time, "Tim".
_opening = re.compile(
    r"[\"“”\s(]*(?:[^.\n]{0,60}[-–—)][ ]?)?(?:[\w ,/()]{0,40},[ ])?(?:tim[ ]|pihak[ ])?", re.IGNORECASE
)
_generic = re.compile(rf"\b(?:kegiatan|acara|lokakarya|pendidikan|{_ROLE})", re.IGNORECASE)
_other_time = re.compile(rf"\b{any_of(_told['other_time'])}\b", re.IGNORECASE)
#: What is joined to an organiser by "dan" is one too if it is of these kinds.
_JOINED = frozenset({"office", "organisation"})


def decide_organisers(situation: Situation) -> tuple[Organiser, ...]:
    """The organisers of the reported activity, each once, by their first mention that says so."""
    found: dict[str, Organiser] = {}
    for mention, rule in told_names(situation, _rule, _JOINED, "together with"):
        evidence = situation.evidence(mention)
        name = written_out(evidence.text)
        found.setdefault(name.casefold(), Organiser(evidence=evidence, rule=rule, name=name))
    others = [organiser for organiser in found.values() if organiser.rule != "host"]
    return tuple(others or found.values())


def _rule(situation: Situation, mention: NameMention) -> str | None:
    """The rule by which a name is the organiser's, or None."""
    if mention.kind in ("person", "venue"):
        return None
    layout = situation.layout
    before, after = layout.before(mention.start, 90), layout.after(mention.end, 140)
    if _other_time.search(before) or not _is_near_the_activity(situation, mention):
        return None
    if _held_by.search(before) and not _host_before.search(before):
        return "held by"
    if layout.in_quote(mention.start):
        return None
    if _in_charge.match(after) or _host_before.search(before):
        return "host" if mention.kind == "school" else "in charge"
    if _together.search(before):
        return "together with"
    holds = _holds.match(after)
    if holds and _holding_verb.fullmatch(holds["verb"]):
        return "holds"
    if holds and mention.kind == "office" and situation.in_lead(mention.start):
        sentence = layout.sentence_at(mention.start)
        opening = _opening.match(layout.text, sentence.start, mention.start)
        if opening and opening.end() == mention.start and holds["verb"].lower() not in _other_verbs:
            return "subject of the lead"
    return None


def _is_near_the_activity(situation: Situation, mention: NameMention) -> bool:
    """Whether the sentence tells of the reported activity: it stands in the lead or names its kind."""
    if situation.in_lead(mention.start):
        return True
    kinds = situation.kinds_of.get(situation.layout.sentence_index(mention.start), frozenset())
    sentence = situation.layout.sentence_at(mention.start)
    return bool(kinds & set(situation.kinds)) or bool(situation.search(_generic, sentence))
