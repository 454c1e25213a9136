"""Where the reported activity is held: the building, room or grounds, or the school or office, by name."""

import re

from extract.facts import Venue
from extract.layout import LIST_ITEM
from extract.mentions import NameMention
from extract.roles.names import told_names, written_out
from extract.roles.situation import Situation
from extract.roles.triggers import trigger
from models.vocabulary import any_of, load_tables

_words = load_tables("organisations")["venue"]
_ROOM = any_of(_words["rooms"])
_in = re.compile(rf"\b(?:(?:di|ke)[ ]+(?:{_ROOM}[ ]+){{0,2}}|dari[ ]+(?:{_ROOM}[ ]+){{1,2}})$", re.IGNORECASE)
_told_before = re.compile(
    rf"""
    \b{_ROOM}[ ]+$                                                # "aula "
    | \b(?:tempat|lokasi|titik)(?:nya)?(?:[ ]?:|[ ][^.;]{{0,60}}(?:yaitu|yakni|:))?[ ](?:di[ ]|{_ROOM}[ ])*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_filled = re.compile(rf"\b{any_of(_words['filled'])}[ ](?:{_ROOM}[ ])?$", re.IGNORECASE)  # "memadati "
_told_after = re.compile(
    rf",?[ ](?:{any_of(_words['fills'])}|(?:\w+[ ])?menjadi[ ]tuan[ ]rumah)\b", re.IGNORECASE
)
_elsewhere = re.compile(rf"\b{any_of(_words['elsewhere'])}\b(?:[ ]\w+){{0,3}}[ ]?$", re.IGNORECASE)
_later = re.compile(rf"\b{any_of(_words['later'])}\b", re.IGNORECASE)
_held = trigger("places", "venue")
#: What is joined to a venue by "dan" is one too if it is of these kinds.
_JOINED = frozenset({"venue", "school"})


def decide_venues(situation: Situation) -> tuple[Venue, ...]:
    """The venues of the reported activity, each once, by their first mention that says so."""
    found: dict[str, Venue] = {}
    for mention, rule in told_names(situation, _rule, _JOINED, "one of several"):
        evidence = situation.evidence(mention)
        plain = " ".join(evidence.text.split())
        name = written_out(plain) if mention.kind == "office" else plain
        found.setdefault(name.casefold(), Venue(evidence=evidence, rule=rule, name=name))
    return tuple(found.values())


def _rule(situation: Situation, mention: NameMention) -> str | None:
    """The rule by which a name is the venue's, or None."""
    if mention.kind == "person" or situation.layout.in_quote(mention.start):
        return None
    if _is_listed_with_a_figure(situation, mention):
        return "listed venue"
    before, after = situation.layout.before(mention.start, 90), situation.layout.after(mention.end, 40)
    inside, filled = _in.search(before), _filled.search(before)
    works_there = not filled and _elsewhere.search(before[: inside.start()] if inside else before)
    if works_there or _later.search(before):
        return None
    told = filled or _told_before.search(before) or _held.search(before) or _told_after.match(after)
    if mention.kind == "venue":
        known = mention.rule == "head word" and situation.in_lead(mention.start)
        return "venue" if inside or told or known else None
    if mention.kind == "organisation" and " " not in situation.text[mention.start : mention.end]:
        return None  # "aula SMPK": of which one is not told
    if told or (inside and mention.kind == "school" and situation.in_lead(mention.start)):
        return f"{mention.kind} as venue"
    return None


def _is_listed_with_a_figure(situation: Situation, mention: NameMention) -> bool:
    """Whether the name opens an item of a list that counts who came there: "1) SMPN 2 Ampana: 38 CGP"."""
    line = situation.layout.line_at(mention.start)
    item = LIST_ITEM.match(situation.layout.text, line.start, line.end)
    opens = item is not None and item.end() == mention.start and mention.kind in ("school", "venue")
    return opens and situation.layout.line_index(mention.start) in situation.counted_lines
