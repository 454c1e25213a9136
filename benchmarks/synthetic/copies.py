"""Syndicated copies: the text of an article on another outlet, with what that outlet changed."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from benchmarks.synthetic import rates
from benchmarks.synthetic.compose import Draft, dateline, headline, lead
from benchmarks.synthetic.outlets import Outlet
from benchmarks.synthetic.templates import words
from benchmarks.synthetic.text import Mark, Paragraph
from benchmarks.synthetic.trigrams import jaccard

#: A copy shares at least this much with its original, by the Jaccard measure of their word trigrams.
LEAST_SHARED = 0.55
_words = re.compile(r" [a-z]{3,}(?=[ ,.])").finditer
_LONG = 7


@dataclass(frozen=True, slots=True)
class _Desk:
    """Where and by whom a text is edited."""

    outlet: Outlet
    chance: Random


def copy_of(draft: Draft, outlet: Outlet, chance: Random) -> Draft:
    """The draft as the other outlet prints it; less changed where too little of it would be left."""
    kinds = chance.choices(list(rates.EDITS), list(rates.EDITS.values()), k=2)
    if chance.random() >= rates.SECOND_EDIT:
        del kinds[1]
    desk, edited = _Desk(outlet, chance), draft
    for kind in dict.fromkeys(kinds):
        further = _EDITS[kind](edited, desk)
        if jaccard(draft.text, further.text) > LEAST_SHARED:
            edited = further
    return edited


def _verbatim(draft: Draft, _: _Desk) -> Draft:
    return draft


def _new_title(draft: Draft, desk: _Desk) -> Draft:
    return replace(draft, title=headline(draft.story, desk.chance)) if draft.story else draft


def _new_lead(draft: Draft, desk: _Desk) -> Draft:
    if draft.story is None:
        return draft
    return replace(draft, paragraphs=(lead(draft.story, desk.chance), *draft.paragraphs[1:]))


def _cut(draft: Draft, _: _Desk) -> Draft:
    return replace(draft, paragraphs=draft.paragraphs[:-1])


def _dateline(draft: Draft, desk: _Desk) -> Draft:
    first = draft.paragraphs[0]
    if draft.story is None or re.search(r" [-–—] ", first.text[:60]):
        return draft
    opening = dateline(draft.story, desk.outlet, desk.chance)
    return replace(draft, paragraphs=(first.after(opening), *draft.paragraphs[1:]))


def _link(draft: Draft, desk: _Desk) -> Draft:
    link = desk.chance.choice(words("outlets", "link_heads")) + desk.chance.choice(words("outlets", "links"))
    at = desk.chance.randrange(1, len(draft.paragraphs))
    return replace(draft, paragraphs=(*draft.paragraphs[:at], Paragraph(link), *draft.paragraphs[at:]))


def _typos(draft: Draft, desk: _Desk) -> Draft:
    """Letters swapped in a few words that state nothing, in one paragraph."""
    at = desk.chance.randrange(len(draft.paragraphs))
    paragraph = draft.paragraphs[at]
    spans = [span for span in _free_words(paragraph) if span[1] - span[0] >= _LONG]
    text = paragraph.text
    for start, _ in desk.chance.sample(spans, min(len(spans), desk.chance.randint(*rates.TYPOS))):
        text = f"{text[: start + 3]}{text[start + 4]}{text[start + 3]}{text[start + 5 :]}"
    return _with(draft, at, Paragraph(text, paragraph.marks))


def _drop_words(draft: Draft, desk: _Desk) -> Draft:
    """Up to a tenth of the words left out, none that state a fact."""
    share = desk.chance.uniform(*rates.DROPPED)
    paragraphs = []
    for paragraph in draft.paragraphs:
        spans = list(_free_words(paragraph))
        wanted = min(len(spans), int(share * len(paragraph.text.split())))
        paragraphs.append(_without(paragraph, sorted(desk.chance.sample(spans, wanted))))
    return replace(draft, paragraphs=tuple(paragraphs))


def _free_words(paragraph: Paragraph) -> Iterable[tuple[int, int]]:
    """The words, each with the space before it, that lie in no mark."""
    for match in _words(paragraph.text):
        if all(match.end() <= mark.start or mark.end <= match.start() for mark in paragraph.marks):
            yield match.span()


def _without(paragraph: Paragraph, spans: Sequence[tuple[int, int]]) -> Paragraph:
    """The paragraph less the spans, which lie in no mark and are in order."""
    pieces, at = [], 0
    for start, end in spans:
        pieces.append(paragraph.text[at:start])
        at = end
    pieces.append(paragraph.text[at:])

    def moved(mark: Mark) -> Mark:
        gone = sum(end - start for start, end in spans if end <= mark.start)
        return Mark(mark.said, mark.start - gone, mark.end - gone)

    return Paragraph("".join(pieces), tuple(map(moved, paragraph.marks)))


def _with(draft: Draft, at: int, paragraph: Paragraph) -> Draft:
    return replace(draft, paragraphs=(*draft.paragraphs[:at], paragraph, *draft.paragraphs[at + 1 :]))


_EDITS: dict[str, Callable[[Draft, _Desk], Draft]] = {
    "verbatim": _verbatim,
    "new_title": _new_title,
    "new_lead": _new_lead,
    "last_paragraph_cut": _cut,
    "dateline": _dateline,
    "typos": _typos,
    "link_inserted": _link,
    "words_dropped": _drop_words,
}
