"""The text of an article: trafilatura says which blocks are the article, the markup how they read."""

from collections import Counter
from collections.abc import Iterable
from copy import deepcopy

from lxml.html import HtmlElement, HTMLParser, document_fromstring
from trafilatura import bare_extraction

from extract.reading.blocks import Block, blocks
from extract.reading.locate import in_list
from extract.reading.text import fold

# A block of this many characters outside links is prose, whoever its neighbours are.
_PROSE = 60
_MOST_LINKED = 0.5
# A teaser links more of its text than this: its headline.
_HARDLY_LINKED = 0.2
# Shorter strings are too likely to be part of another one.
_SURE_MATCH = 25
# Where trafilatura kept less than this share of the page's main run of prose it took the wrong block.
_LEAST_COVERED = 0.5
_LEAST_TEXT = 150
# Where trafilatura mixes a page's texts, the one that is this many times the next is the article.
_STANDS_OUT = 3
# The headline and this share of the prose stand in one column.
_COLUMN_SHARE = 0.85
# A card that announces another article is smaller than this.
_LARGEST_CARD = 500
_SHELL = "<html><body><div class='entry-content'></div></body></html>"


def article_text(tree: HtmlElement, body: HtmlElement | None, heading: HtmlElement | None) -> str:
    """The paragraphs of the article on a page, separated by a blank line; "" where there is none.

    `body` is the element marked as the article's body, if there is one; then nothing else is read.
    `heading` is the element of the headline.
    """
    root = body if body is not None else tree
    found = blocks(root)
    kept = _Kept(_trafilatura(tree, body))
    if body is None:
        found = [block for block in found if not in_list(block.home, (), _LARGEST_CARD)] or found
        found = _column(found, kept, heading)
    return "\n\n".join(block.text for block in _select(found, kept, located=body is not None))


def _column(found: list[Block], trafilatura: "_Kept", heading: HtmlElement | None) -> list[Block]:
    """The blocks in the column of the headline: agendas and teasers beside it are not the article."""
    prose = [
        block
        for block in found
        if block.kind == "p" and block.linked < _HARDLY_LINKED and _is_prose(block) and block in trafilatura
    ]
    weight: Counter[HtmlElement] = Counter()
    for block in prose:
        weight.update({node: len(block.text) for node in _around(block)})
    least = _COLUMN_SHARE * _size(prose)
    for column in () if heading is None or not prose else heading.iterancestors():
        if weight[column] >= least:
            return [block for block in found if column in _around(block)]
    return found


def _around(block: Block) -> list[HtmlElement]:
    return [block.home, *block.home.iterancestors()]


def _trafilatura(tree: HtmlElement, body: HtmlElement | None) -> str:
    """What trafilatura takes for the article. Precision mode: measured best on Indonesian pages."""
    page = tree
    if body is not None:
        page = document_fromstring(_SHELL, parser=HTMLParser())
        copy = deepcopy(body)
        copy.tail = None
        page[0][0].append(copy)
    document = bare_extraction(page, favor_precision=True, include_comments=False, include_tables=True)
    return getattr(document, "text", None) or ""


class _Kept:
    """Which blocks trafilatura kept."""

    def __init__(self, text: str) -> None:
        self._lines = {fold(line) for line in text.split("\n")} - {""}
        self._text = fold(text)

    def __contains__(self, block: Block) -> bool:
        if block.kind == "p":
            return self._has(block.text)
        if block.linked > _MOST_LINKED:
            return False
        return any(
            self._has(part)
            for line in block.text.split("\n")
            for part in line.removeprefix("- ").split(" | ")
        )

    def _has(self, text: str) -> bool:
        folded = fold(text)
        if not folded:
            return False
        return folded in self._lines or (len(folded) >= _SURE_MATCH and folded in self._text)


def _select(found: list[Block], trafilatura: _Kept, located: bool) -> list[Block]:
    """The blocks that trafilatura kept, and what stands beside prose of the article and is no list of links.

    Precision mode loses short paragraphs (datelines, a line of speech) and sometimes the last one.
    """
    found = [block for block in found if block.linked < _MOST_LINKED]
    prose = [block for block in found if _is_prose(block)]
    main, stands_out = (prose, False) if located else _main_run(prose)
    sure = [block for block in prose if block in trafilatura]
    covered = _size(block for block in main if block in trafilatura)
    if stands_out or covered < _LEAST_COVERED * _size(main):
        sure = main
    if not sure:
        return [block for block in found if block in trafilatura]
    places = {place for block in sure for place in _places(block)}
    first, last = found.index(sure[0]), found.index(sure[-1])
    return [
        block
        for number, block in enumerate(found)
        if not places.isdisjoint(_places(block)) or (first <= number <= last and block in trafilatura)
    ]


def _is_prose(block: Block) -> bool:
    return len(block.text) >= _PROSE


def _size(some: Iterable[Block]) -> int:
    return sum(len(block.text) for block in some)


def _places(block: Block) -> set[HtmlElement]:
    """The elements by which blocks are neighbours: their own, and the one around it.

    An element that only wraps one other (a figure or a scrolling box around a table) does not count.
    """
    parent = block.home.getparent()
    while (
        parent is not None and len(parent) == 1 and not (parent.text or "").strip() and parent.tag != "body"
    ):
        parent = parent.getparent()
    if parent is None or (parent.tag == "body" and block.home.tag != "p"):
        return {block.home}
    return {block.home, parent}


def _main_run(prose: list[Block]) -> tuple[list[Block], bool]:
    """The prose under the element that holds most of it, and whether no other comes near.

    Nothing where that is too little for an article.
    """
    weight: Counter[HtmlElement] = Counter()
    for block in prose:
        weight.update({place: len(block.text) for place in _places(block)})
    if not weight or weight.most_common(1)[0][1] < _LEAST_TEXT:
        return [], False
    place, size = weight.most_common(1)[0]
    run = [block for block in prose if place in _places(block)]
    own = {place for block in run for place in _places(block)}
    next_size = max((other for element, other in weight.items() if element not in own), default=0)
    return run, size >= _STANDS_OUT * next_size
