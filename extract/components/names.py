"""Names of offices, schools, other organisations, venues and persons.

Offices, schools and venues are found by what their names begin with (models/vocabulary/organisations.toml);
where the trained pipeline runs, its entities add the rest.
"""

import re

from spacy.tokens import Doc

from extract.layout import Span as Characters
from extract.layout import Taken
from extract.mentions import NameMention
from models.vocabulary import any_of, any_word, load_tables

_words = load_tables("organisations")
_WEEKDAYS = (word.title() for words in load_tables("dates")["weekdays"].values() for word in words)
_MONTHS = (word.title() for words in load_tables("dates")["months"].values() for word in words)
_HEADLINE_VERBS = (verb.title() for verb in _words["organiser"]["hold"])
#: Capitalised words that follow names without belonging to them.
_STOPS = any_word([*_WEEKDAYS, *_MONTHS, *_HEADLINE_VERBS, *_words["names"]["stops"]])
_heads = {
    "office": _words["offices"],
    "school": _words["names"]["schools"],
    "venue": _words["names"]["venues"],
    "whole": _words["names"]["whole_venues"],
}
#: Kinds whose names have a word or a number after the head: "SD dan SMP" and "di Aula" name nothing.
_GO_ON = frozenset({"school", "venue"})
# After "dan" another name may begin.
_HEAD = any_of(word for words in _heads.values() for word in words)
_AND = rf",?[ ]{any_of(_words['names']['inside'])}(?![ ]{_HEAD}\b)"
_WORD = rf"(?!{_STOPS}\b)[A-Z](?:[\w'’.-]*\w)?"
_TAIL = rf"""
    (?: [ ]{{1,2}}\([A-Z][\w ]{{1,24}}\)(?=[ ][A-Z])              # " (BGP)" before more of the name
      | (?:{_AND})?[ ]{{1,2}}{_WORD} | [ ]{{1,2}}\d{{1,3}}\b(?![.,:]?\d)
    )
"""
_pattern = re.compile(
    "|".join(
        rf"\b(?P<{kind}>{any_of(words)}\b{_TAIL}{{{int(kind in _GO_ON)},8}})"
        for kind, words in _heads.items()
    ),
    re.VERBOSE,
)
_KINDS = {"ORG": "organisation", "VEN": "venue", "PER": "person", "whole": "venue"}


def find_names(doc: Doc, text: str) -> tuple[NameMention, ...]:
    """The names of a document, in order; `text` is its text. What the patterns find counts before entities.

    A name begins with a capital: "auditorium Manggar" is none.
    """
    headed = [
        NameMention(match.start(), match.end(), "head word", _KINDS.get(match.lastgroup, match.lastgroup))
        for match in _pattern.finditer(text)
        if match.lastgroup
    ]
    taken = Taken(text, (Characters(name.start, name.end) for name in headed))
    entities = (
        NameMention(ent.start_char, ent.end_char, "entity", _KINDS[ent.label_])
        for ent in doc.ents
        if ent.label_ in _KINDS
        and text[ent.start_char].isupper()
        and not taken.overlaps(ent.start_char, ent.end_char)
    )
    return tuple(sorted((*headed, *entities), key=lambda mention: mention.start))
