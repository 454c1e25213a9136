"""Who wrote an article: names as the page states them, without accounts that are no person."""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import Any

from lxml.html import HtmlElement

from extract.reading.blocks import text_lines
from extract.reading.jsonld import named
from extract.reading.locate import tokens
from extract.reading.page import Page
from extract.reading.tables import alternation, load, names
from extract.reading.text import fold, squeeze

_LONGEST = 60
_LONGEST_LINE = 160
# A name begins with a capital; "Oleh karena itu" announces none.
_CAPITAL = re.compile(r"\W*(?!\d)[^\W_a-z]")
# "Laporan Wartawan Kabar.com, Ani Lestari": the outlet before the name.
_OUTLET = re.compile(r"^[^,]{0,40}\w\.(?:com|co|id|net|news|info)\b[\w. ]{0,30},\s*", re.IGNORECASE)


@cache
def _lead() -> re.Pattern[str]:
    """A word that announces the author, at the start of a line or after a separator."""
    words = alternation(load("bylines")["author"])
    return re.compile(rf"(?:^\W*|[|•·/]\s*|\s[-–—]\s)(?:{words})(?:\s?[:/]\s?|\s)", re.IGNORECASE)


@cache
def _stop() -> re.Pattern[str]:
    """What ends the author's name."""
    words = alternation(load("bylines")["stop"])
    return re.compile(rf"[|•·;(/]|\s[-–—]\s|,\s?(?={words}\b)|\b{words}\b|\d", re.IGNORECASE)


@cache
def _office() -> re.Pattern[str]:
    """The beginning of the name of an office, which is the author where no person is named."""
    return re.compile(rf"{alternation(load('bylines')['office'])}\b", re.IGNORECASE)


def author(page: Page, node: dict[str, Any], title: HtmlElement | None, outlet: str | None) -> str | None:
    """The author or authors, joined by ", ", from JSON-LD, meta elements or the byline; or None."""
    sources: tuple[Iterator[str], ...] = (
        iter(named(node.get("author"))),
        page.meta(*load("meta")["author"]),
        _bylines(page, title),
    )
    nobody = {fold(name) for name in load("bylines")["nobody"]} | ({fold(outlet)} if outlet else set())
    office: str | None = None
    for number, source in enumerate(sources):
        found = [name for text in source if (name := _name(text)) and fold(name) not in nobody]
        people = [name for name in found if not _office().match(name)]
        if people:
            return ", ".join(dict.fromkeys(people if number == 0 else people[:1]))
        office = office or next(iter(found), None)
    return office


def _name(text: str) -> str | None:
    """A person's name out of a byline, or None."""
    line = _OUTLET.sub("", _announced(text[:200]))
    stop = _stop().search(line)
    name = (line[: stop.start()] if stop else line).strip(" ,.:-–—@")
    if not name or len(name) > _LONGEST or "http" in name or "www." in name or "@" in name:
        return None
    return name if any(letter.isalpha() for letter in name) else None


def _announced(text: str) -> str:
    """What the first announcing word of a byline announces, on its line or the next; else the first line."""
    lines = [squeeze(line) for line in text.split("\n")]
    for line, following in pairwise([*lines, ""]):
        lead = _lead().search(f"{line} ")
        if lead is not None and (announced := line[lead.end() :] or following):
            return announced
    return lines[0]


def _bylines(page: Page, title: HtmlElement | None) -> Iterator[str]:
    """Texts that name the author: of elements marked so, then lines with a word that announces a name."""
    for element in page.place:
        marks = set(tokens(element))
        is_author = element.get("rel") == "author" or (element.get("itemprop") or "").lower() == "author"
        if (is_author or not marks.isdisjoint(names("author"))) and page.belongs(element, title):
            text = text_lines(element)
            if 0 < len(text) <= _LONGEST_LINE:
                yield text
    yield from _after_icons(page, title)
    for element in page.place:
        own = element.text or ""
        if (
            3 < len(own) < _LONGEST_LINE
            and _lead().search(squeeze(own) + " ")
            and page.belongs(element, title)
        ):
            text = text_lines(element)
            if len(text) <= _LONGEST_LINE and _CAPITAL.match(_announced(text)):
                yield text


def _after_icons(page: Page, title: HtmlElement | None) -> Iterator[str]:
    """The texts after the icon of a person, close under the headline."""
    for element in page.under(title):
        if names("person_icon").isdisjoint(tokens(element)):
            continue
        following = element.getnext()
        text = (element.tail or "").strip() or ("" if following is None else text_lines(following))
        if len(text) <= _LONGEST_LINE and _CAPITAL.match(text):
            yield text
