"""Who wrote an article: names as the page states them, without accounts that are no person."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml.html import HtmlElement

from extract.reading.jsonld import named
from extract.reading.locate import tokens
from extract.reading.page import Page
from extract.reading.tables import alternation, load, names
from extract.reading.text import fold, squeeze

_LONGEST = 60
_LONGEST_LINE = 160


@cache
def _lead() -> re.Pattern[str]:
    """A word that announces the author, at the start of a line or after a separator."""
    words = alternation(load("bylines")["author"])
    return re.compile(rf"(?:^\W*|[|•·/]\s*|\s[-–—]\s)(?:{words})(?:\s?[:/]\s?|\s)", re.IGNORECASE)


@cache
def _stop() -> re.Pattern[str]:
    """What ends the author's name."""
    words = alternation(load("bylines")["stop"])
    return re.compile(rf"[|•·\n;(/]|\s[-–—]\s|,\s?(?={words}\b)|\b{words}\b|\d", re.IGNORECASE)


def author(page: Page, node: dict[str, Any], title: HtmlElement | None, outlet: str | None) -> str | None:
    """The author or authors, joined by ", ", from JSON-LD, meta elements or the byline; or None."""
    sources: tuple[Iterator[str], ...] = (
        iter(named(node.get("author"))),
        page.meta(*load("meta")["author"]),
        _bylines(page, title),
    )
    nobody = {fold(name) for name in load("bylines")["nobody"]} | ({fold(outlet)} if outlet else set())
    for number, source in enumerate(sources):
        found = [name for text in source if (name := _name(text)) and fold(name) not in nobody]
        if found:
            return ", ".join(dict.fromkeys(found if number == 0 else found[:1]))
    return None


def _name(text: str) -> str | None:
    """A person's name out of a byline, or None."""
    line = squeeze(text)[:200]
    lead = _lead().search(line)
    line = line[lead.end() :] if lead else line
    stop = _stop().search(line)
    name = (line[: stop.start()] if stop else line).strip(" ,.:-–—@")
    if not name or len(name) > _LONGEST or "http" in name or "www." in name or "@" in name:
        return None
    return name if any(letter.isalpha() for letter in name) else None


def _bylines(page: Page, title: HtmlElement | None) -> Iterator[str]:
    """Texts that name the author: of elements marked so, then lines with a word that announces a name."""
    for element in page.place:
        marks = set(tokens(element))
        is_author = element.get("rel") == "author" or (element.get("itemprop") or "").lower() == "author"
        if (is_author or not marks.isdisjoint(names("author"))) and page.belongs(element, title):
            text = squeeze(element.text_content())
            if 0 < len(text) <= _LONGEST_LINE:
                yield text
    for element in page.place:
        own = element.text or ""
        if (
            3 < len(own) < _LONGEST_LINE
            and _lead().search(squeeze(own) + " ")
            and page.belongs(element, title)
        ):
            text = squeeze(element.text_content())
            if len(text) <= _LONGEST_LINE:
                yield text
