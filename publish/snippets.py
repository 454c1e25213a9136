"""The sentences around evidence, cut short: enough to see that it says so, never the whole text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from publish.inputs import FactRow

LIMIT = 300

# A sentence ends at a line break, or at a full stop and its like before a space and a capital or a quote.
_sentence_starts = re.compile(r"""\n+ | (?<=[.!?]) ["”’)]* \s+ (?=["“‘(]*[A-Z])""", re.VERBOSE).finditer


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a snippet; `kinds` are the kinds of facts that it is evidence of, () for none."""

    text: str
    kinds: tuple[str, ...] = ()


Snippet = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kinds: tuple[str, ...]


def snippets(text: str, facts: Iterable[FactRow]) -> tuple[Snippet, ...]:
    """The sentences of `text` that hold the evidence of `facts`, each once, in the order of the text.

    A sentence over `LIMIT` characters is cut around its evidence, and where one cut does not hold all of
    it gives several snippets. Evidence that is itself over the limit is cut at its end.
    """
    starts = [0, *(match.end() for match in _sentence_starts(text)), len(text)]
    marks = _merge_overlaps(facts)
    made: list[Snippet] = []
    while marks:
        first = marks[0]
        sentence = _sentence(starts, first)
        here, there = _cut(text, *sentence, first)
        inside = [mark for mark in marks if mark is first or mark.end <= there]
        made.append(tuple(_segments(text, sentence, (here, there), inside)))
        marks = marks[len(inside) :]
    return tuple(made)


def _merge_overlaps(facts: Iterable[FactRow]) -> list[_Mark]:
    marks: list[_Mark] = []
    for fact in sorted(facts, key=lambda fact: (fact.start, fact.end, fact.kind)):
        if marks and fact.start < marks[-1].end:
            last = marks.pop()
            kinds = tuple(dict.fromkeys((*last.kinds, fact.kind)))
            marks.append(_Mark(last.start, max(last.end, fact.end), kinds))
        else:
            marks.append(_Mark(fact.start, fact.end, (fact.kind,)))
    return marks


def _sentence(starts: Sequence[int], mark: _Mark) -> tuple[int, int]:
    """From the start of the sentence that `mark` starts in to the end of the one that it ends in."""
    here = starts[bisect_right(starts, mark.start) - 1]
    there = starts[min(bisect_right(starts, mark.end - 1), len(starts) - 1)]
    return here, there


def _cut(text: str, here: int, there: int, mark: _Mark) -> tuple[int, int]:
    """At most `LIMIT` characters of the sentence, in whole words, with the mark in the middle."""
    if there - here <= LIMIT:
        return here, there
    lead = max(0, LIMIT - (mark.end - mark.start)) // 2
    start = max(here, min(mark.start - lead, there - LIMIT))
    end = min(there, start + LIMIT)
    if start > here:
        start = text.find(" ", start, mark.start) + 1 or mark.start
    if mark.end < end < there:
        end = max(mark.end, text.rfind(" ", mark.end, end))
    return start, end


def _segments(
    text: str, sentence: tuple[int, int], shown: tuple[int, int], marks: Iterable[_Mark]
) -> Iterator[Segment]:
    here, there = shown
    at = here
    if here > sentence[0]:
        yield Segment("…")
    for mark in marks:
        if at < mark.start:
            yield Segment(text[at : mark.start])
        yield Segment(text[mark.start : min(mark.end, there)], mark.kinds)
        at = min(mark.end, there)
    rest = text[at:there].rstrip()
    if rest:
        yield Segment(rest)
    if there < sentence[1]:
        yield Segment("…")
