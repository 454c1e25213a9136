"""From a tree to blocks of text: paragraphs, lists with a line an item, tables with a line a row."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree
from lxml.html import HtmlElement

from extract.reading.tables import names
from extract.reading.text import normalise, squeeze

_DATELINE = re.compile(r"[A-Z][\w .,()/]{2,40} ?[-–—]")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, list or table; `linked` is the share of it that is links, `home` the element it is in."""

    text: str
    linked: float
    home: HtmlElement
    kind: str = "p"


class _Run:
    """The text collected since the last block began."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.linked = 0
        self.home: HtmlElement | None = None

    def add(self, text: str | None, home: HtmlElement, linked: bool) -> None:
        if text:
            self.parts.append(text.replace("\r", " ").replace("\n", " "))
            if text.strip():
                self.home = self.home if self.home is not None else home
                self.linked += len(text.strip()) if linked else 0

    def take(self) -> Iterator[Block]:
        """The paragraphs of the run: a double line break parts them, a single one is a line break."""
        text, linked, home = "".join(self.parts), self.linked, self.home
        self.parts, self.linked, self.home = [], 0, None
        if home is None:
            return
        for paragraph in paragraphs(text):
            yield Block(paragraph, min(1.0, linked / max(1, len(text.strip()))), home)


def paragraphs(text: str) -> list[str]:
    """Paragraphs of a text with line breaks: one or more empty lines part them."""
    found: list[list[str]] = [[]]
    for line in map(squeeze, normalise(text).split("\n")):
        if line:
            found[-1].append(line)
        elif found[-1]:
            found.append([])
    return ["\n".join(lines) for lines in found if lines]


def blocks(root: HtmlElement) -> list[Block]:
    """All blocks of text in `root`, in page order, without scripts, forms' fields and navigation."""
    found: list[Block] = []
    run = _Run()
    links = 0
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if not isinstance(element, HtmlElement):
            continue
        tag = str(element.tag)
        if event == "start":
            if element is not root and _silent(element, tag):
                walk.skip_subtree()
            elif tag in {"ul", "ol", "dl", "table"}:
                found += run.take()
                found += _structure(element, tag)
                walk.skip_subtree()
            elif tag == "br":
                run.parts.append("\n")
            else:
                if tag not in names("inline"):
                    found += run.take()
                links += tag == "a"
                run.add(element.text, _home(element), links > 0)
            continue
        links -= tag == "a" and not _silent(element, tag)
        if tag not in names("inline") and tag != "br" and not _silent(element, tag):
            found += run.take()
        if element is not root:
            run.add(element.tail, _home(element.getparent()), links > 0)
    return _join_datelines(found + list(run.take()))


def _join_datelines(found: list[Block]) -> list[Block]:
    """Put a dateline that stands bare before its paragraph ("Jakarta - <p>…") into it."""
    joined: list[Block] = []
    for block in found:
        if joined and block.kind == "p" and _DATELINE.fullmatch(joined[-1].text):
            block = replace(block, text=f"{joined.pop().text} {block.text}")
        joined.append(block)
    return joined


def _silent(element: HtmlElement, tag: str) -> bool:
    style = element.get("style")
    return tag in names("silent") or (style is not None and "display:none" in style.replace(" ", "").lower())


def _home(element: HtmlElement | None) -> HtmlElement:
    """The block element that text stands in."""
    assert element is not None
    while str(element.tag) in names("inline") and isinstance(parent := element.getparent(), HtmlElement):
        element = parent
    return element


def _structure(element: HtmlElement, tag: str) -> list[Block]:
    """A list or a table as one block."""
    lines = _rows(element) if tag == "table" else _items(element)
    text = "\n".join(lines)
    if not text:
        return []
    linked = sum(len(squeeze(a.text_content())) for a in element.iter("a") if isinstance(a, HtmlElement))
    kind = "table" if tag == "table" else "list"
    return [Block(text, min(1.0, linked / len(text)), element, kind)]


def _rows(table: HtmlElement) -> Iterator[str]:
    for row in table.iter("tr"):
        cells = [_inner(cell) for cell in row if cell.tag in {"td", "th"}]
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            yield squeeze(" | ".join(cells)) + " |"


def _items(element: HtmlElement) -> Iterator[str]:
    for item in element.iter("li", "dt", "dd"):
        text = _inner(item, without=("ul", "ol", "dl"))
        if text:
            yield f"- {text}"


def _inner(element: HtmlElement, without: tuple[str, ...] = ()) -> str:
    """All text in an element on one line, its blocks a space apart."""
    parts: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end"))
    for event, node in walk:
        tag = str(node.tag)
        if event == "end":
            if node is not element:
                parts.append(node.tail or "")
        elif node is not element and (tag in without or tag in names("silent")):
            walk.skip_subtree()
            parts.append(" ")
        else:
            parts.append("" if tag in names("inline") else " ")
            parts.append(node.text or "")
    return squeeze("".join(parts))


def text_lines(element: HtmlElement) -> str:
    """All text in an element, with a new line where one begins on the page; no empty lines."""
    parts: list[str] = []
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if not isinstance(node, HtmlElement):
            continue
        broken = node is not element and str(node.tag) not in names("inline")
        if event == "start":
            parts.append("\n" if broken else "")
            parts.append((node.text or "").replace("\n", " "))
        else:
            parts.append("\n" if broken else "")
            parts.append("" if node is element else (node.tail or "").replace("\n", " "))
    return "\n".join(line for part in "".join(parts).split("\n") if (line := squeeze(part)))
