"""Joins the pages of one article."""

from collections.abc import Sequence
from dataclasses import replace

from extract.article import Article
from extract.reading.text import fold


def stitch(pages: Sequence[Article]) -> Article:
    """One article out of its pages, in their order: all texts, the metadata of the first.

    Paragraphs with which a page repeats an earlier one (its lead, its headline) are dropped, so that a
    page that holds the whole article adds nothing. A modification day is the last that any page states.
    """
    assert pages, "an article has at least one page"
    first = pages[0]
    text: list[str] = []
    seen = {fold(first.title)} if first.title else set()
    for page in pages:
        paragraphs = page.text.split("\n\n")
        start = 0
        while text and start < len(paragraphs) and fold(paragraphs[start]) in seen:
            start += 1
        text += paragraphs[start:]
        seen.update(map(fold, paragraphs))
    changed = max(
        (page for page in pages if page.modified), key=lambda page: str(page.modified), default=first
    )
    return replace(
        first,
        text="\n\n".join(text),
        captions=tuple(dict.fromkeys(caption for page in pages for caption in page.captions)),
        modified=changed.modified,
        modified_source=changed.modified_source,
    )
