"""When an article was published and last changed, and where on the page that is said."""

import re
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any

from htmldate import find_date
from lxml.html import HtmlElement

from extract.reading.days import parse_day, url_day
from extract.reading.locate import tokens
from extract.reading.page import Page
from extract.reading.tables import load, names
from extract.reading.text import squeeze

Found = tuple[date | None, str | None]

_LONGEST_BYLINE = 160
_NOTHING: Found = (None, None)
# Themes write "entry-date updated" on the one date that they show.
_PUBLISHED_MARKS = {"published", "datepublished", "entry-date"}
_UPDATED_MARKS = {"updated", "datemodified"}
_POSTED = re.compile(
    r"\W*(?:diterbitkan|dipublikasikan|diposting|diposkan|diunggah|ditayangkan|dirilis|tayang|terbit|posted|published"
    r"|submitted)\b",
    re.IGNORECASE,
)
_DATED = re.compile(r"\W*(?:dibuat|tanggal|tgl|hari)\b", re.IGNORECASE)
_DATELINE = re.compile(r"(?:[^\d\n,]{2,40}, ?){0,2}\d{1,2}[ /-]\w{1,10}[ /-]\d{4}\b.{0,30}")
# A date and no place: "Ende, 12 Oktober 2023" may begin the text.
_DATE_ALONE = re.compile(
    r"(?:(?:sen|sel|rab|kam|jum|sab|min|aha|mon|tue|wed|thu|fri|sat|sun)[\w’']*\.?[,/]? ?)?"
    r"\d{1,2}[ /.-]\w{1,10}[ /.-]\d{2,4}\b.{0,30}",
    re.IGNORECASE,
)


def published(
    page: Page, node: dict[str, Any], title: HtmlElement | None, url: str | None, opening: str
) -> Found:
    """The day of publication and its source, from the surest to the least sure.

    `node` is the JSON-LD article, `title` the element of the headline, `opening` the first lines of the text.
    """
    sources: tuple[tuple[str, Iterable[str | None]], ...] = (
        ("json-ld", (_string(node.get(key)) for key in ("datePublished", "dateCreated"))),
        ("meta", page.meta(*load("meta")["published"])),
        ("time", _times(page, title, "published")),
    )
    for source, texts in sources:
        if (day := _first(texts)) is not None:
            return day, source
    if (day := url_day(url)) is not None:
        return day, "url"
    if (day := _first(_bylines(page, title, opening))) is not None:
        return day, "byline"
    return _by_htmldate(page.tree)


def modified(page: Page, node: dict[str, Any], title: HtmlElement | None) -> Found:
    """The day of the last change and its source: what the page states as such, never a guess."""
    sources: tuple[tuple[str, Iterable[str | None]], ...] = (
        ("json-ld", (_string(node.get("dateModified")),)),
        ("meta", page.meta(*load("meta")["modified"])),
        ("time", _times(page, title, "updated")),
    )
    for source, texts in sources:
        if (day := _first(texts)) is not None:
            return day, source
    return _NOTHING


def _first(texts: Iterable[str | None]) -> date | None:
    return next((day for text in texts if (day := parse_day(text)) is not None), None)


def _string(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _times(page: Page, title: HtmlElement | None, role: str) -> Iterator[str]:
    """The machine-readable times of the article, those marked with the role first."""
    marked: list[str] = []
    plain: list[str] = []
    for element in page.place:
        stamp = element.get("datetime") if element.tag == "time" else element.get("title")
        if element.tag not in {"time", "abbr"} or not stamp or not page.belongs(element, title):
            continue
        marks = {*tokens(element), (element.get("itemprop") or "").lower()}
        is_published = not marks.isdisjoint(_PUBLISHED_MARKS) or element.get("pubdate") is not None
        is_updated = not is_published and not marks.isdisjoint(_UPDATED_MARKS)
        if is_published if role == "published" else is_updated:
            marked.append(stamp)
        elif role == "published" and not is_updated and element.tag == "time":
            plain.append(stamp)
    yield from (*marked, *plain)


def _bylines(page: Page, title: HtmlElement | None, opening: str) -> Iterator[str]:
    """Visible date lines: by the name of their element, by their words, by their place at the headline."""
    under = [element for element in page.under(title) if page.belongs(element, title)]
    after, before = _marked(page, title, under)
    yield from (*after, *before)
    yield from (text for element in under for text in _texts(element))
    for element in page.place:
        text = _line(element.text)
        if text and _DATED.match(text) and page.belongs(element, title):
            yield _line(element.text_content()) or text
    yield from (line for line in opening.split("\n")[:3] if _DATELINE.fullmatch(line))


def _marked(
    page: Page, title: HtmlElement | None, under: Collection[HtmlElement]
) -> tuple[list[str], list[str]]:
    """What is a date line by its element's name, its first word or its looks: after the headline, and before.

    Looks count `under` the headline alone. Those before the headline are given the nearest first.
    """
    lines: list[tuple[HtmlElement, str]] = []
    for element in page.place:
        posted = element.text is not None and _POSTED.match(element.text) is not None
        if posted or _is_named(element):
            texts = [_line(element.text_content()) or (_line(element.text) if posted else "")]
        elif element in under:
            texts = [text for text in _texts(element) if _DATE_ALONE.fullmatch(text)]
        else:
            continue
        lines += [(element, text) for text in texts if parse_day(text) and page.belongs(element, title)]
    after = [text for element, text in lines if title is None or page.after(element, title)]
    before = [text for element, text in lines if title is not None and not page.after(element, title)]
    return after, before[::-1]


def _is_named(element: HtmlElement) -> bool:
    return element.tag in {"time", "small"} or not names("byline").isdisjoint(tokens(element))


def _texts(element: HtmlElement) -> list[str]:
    return [text for text in (_line(element.text), _line(element.tail)) if text]


def _line(text: str | None) -> str:
    """A text that is short enough for a date line, on one line; else ""."""
    if not text or len(text) > 4 * _LONGEST_BYLINE:
        return ""
    line = squeeze(text)
    return line if len(line) <= _LONGEST_BYLINE else ""


def _by_htmldate(tree: HtmlElement) -> Found:
    """htmldate's guess. The bounds keep it from asking the clock."""
    found = find_date(
        tree, extensive_search=False, original_date=True, min_date="2000-01-01", max_date="2100-12-31"
    )
    day = parse_day(found)
    return (day, "htmldate") if day is not None else _NOTHING
