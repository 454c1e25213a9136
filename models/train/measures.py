"""How well names and ends of sentences are found, against what people wrote down."""

from collections.abc import Callable, Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import pairwise

from extract.evaluate import Score, score_of
from models.train.texts import LABELS, Entity, Text

#: Finds the names in a text, or the characters at which its sentences start.
Finder = Callable[[str], Iterable[Entity]]
Splitter = Callable[[str], Iterable[int]]


def entity_score(find: Finder, texts: Sequence[Text], labels: Sequence[str] = LABELS) -> Score:
    """The score of the names that have one of the labels, right where characters and label are."""
    wanted = [_values(text.entities or (), labels) for text in texts]
    found = [_values(find(text.text), labels) for text in texts]
    return score_of([_tally(*both) for both in zip(wanted, found, strict=True)])


def venues_as_places(find: Finder) -> Finder:
    """The same finder with `LOC` for `VEN`, since other corpora do not tell them apart."""
    return lambda text: [replace(e, label="LOC") if e.label == "VEN" else e for e in find(text)]


def _values(entities: Iterable[Entity], labels: Sequence[str]) -> set[tuple[int, int, str]]:
    return {(entity.start, entity.end, entity.label) for entity in entities if entity.label in labels}


def sentence_score(split: Splitter, texts: Sequence[Text]) -> Score:
    """The score of sentences, right where both ends are."""
    return score_of([_tally(_spans(t.text, t.starts or (0,)), _spans(t.text, split(t.text))) for t in texts])


def _spans(text: str, starts: Iterable[int]) -> set[tuple[int, int]]:
    """The sentences without the white space at their ends."""
    bounds = [*sorted({0, *starts}), len(text)]
    sentences = ((start, text[start:end]) for start, end in pairwise(bounds))
    return {
        (start + len(words) - len(words.lstrip()), start + len(words.rstrip()))
        for start, words in sentences
        if words.strip()
    }


def _tally(wanted: AbstractSet[object], found: AbstractSet[object]) -> tuple[int, int, int]:
    return len(wanted & found), len(found - wanted), len(wanted - found)
