"""Takes links to other articles ("BACA JUGA: …") out of a page's tree, by their markup."""

import re
from functools import cache

from lxml.html import HtmlElement

from extract.reading.tables import alternation, load
from extract.reading.text import squeeze

_INLINE = {"a", "b", "strong", "i", "em", "u", "span", "font", "small", "mark", "ins", "big"}
_BLOCKS = ("p", "div", "h2", "h3", "h4", "h5", "h6", "li", "td", "blockquote", "section", "center")
_LISTS = {"ul", "ol", "p", "div", "a", "h3", "h4", "h5", "li", "blockquote", "table"}
_MARK = r"\s*[:»→>›-]{1,3}\s*"
_LABEL_SPAN = 60
_LINK_SHARE = 0.7


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for a label alone in its block, at the end of a run of text, and at the start of a link."""
    sure, colon = (alternation(load("noise")["label"][kind]) for kind in ("sure", "colon"))
    alone = re.compile(rf"\W*(?:{sure}|{colon})\W*", re.IGNORECASE)
    # In running text a label opens a block or follows the end of a sentence, or has a colon and a capital.
    ending = re.compile(
        rf"(?:(?:^\W*|[.!?”\"…)\]]\s*)(?:(?i:{sure})(?:{_MARK}|\s*)|(?i:{colon}){_MARK})"
        rf"|\b(?=[A-Z])(?i:{sure}|{colon})\s*:\s*)$"
    )
    opening = re.compile(rf"\W*(?:(?i:{sure})(?:{_MARK}|(?=\s*[A-Z0-9“\"]))|(?i:{colon})\s*:)")
    return alone, ending, opening


def drop_related(scope: HtmlElement) -> None:
    """Remove from `scope` every link or bold text that a label announces, the label, and lists under it."""
    _drop_lists(scope)
    for element in list(scope.iter("a", "strong", "b", "em", "u")):
        if isinstance(element, HtmlElement) and _attached(element, scope):
            _drop_announced(element, scope)


def _attached(element: HtmlElement, scope: HtmlElement) -> bool:
    """Whether an element is still part of `scope` after what was removed before it."""
    return element is not scope and any(node is scope for node in element.iterancestors())


def _drop_lists(scope: HtmlElement) -> None:
    """Blocks that hold nothing but a label, and the blocks of links that follow them."""
    alone, _, _ = _labels()
    for block in list(scope.iter(*_BLOCKS)):
        if not isinstance(block, HtmlElement) or not _attached(block, scope) or len(block) > 4:
            continue
        text = squeeze(block.text_content())
        if len(text) > _LABEL_SPAN or not alone.fullmatch(text) or block.find(".//a") is not None:
            continue
        following = block.getnext()
        dropped = False
        while isinstance(following, HtmlElement) and following.tag in _LISTS and _only_links(following):
            current, following = following, following.getnext()
            drop(current)
            dropped = True
        if dropped:
            drop(block)


def _only_links(element: HtmlElement) -> bool:
    text = squeeze(element.text_content())
    links = [element] if element.tag == "a" else [e for e in element.iter("a") if isinstance(e, HtmlElement)]
    linked = sum(len(squeeze(link.text_content())) for link in links)
    return bool(text) and linked >= _LINK_SHARE * len(text) and len(text) < 1500


def _drop_announced(element: HtmlElement, scope: HtmlElement) -> None:
    """Remove an element that begins with a label, or follows one; with the label."""
    alone, ending, opening = _labels()
    text = squeeze(element.text_content())
    if not text or len(text) > 400:
        return
    if opening.match(text) and not alone.fullmatch(text):
        drop(element)
        return
    pieces = _text_before(element, scope)
    match = ending.search("".join(value for _, _, value in pieces))
    if match is None:
        return
    label = match[0].lstrip('.!?”"…)] \t\r\n')
    if len(label.strip()) < 4 or alone.fullmatch(text):
        return
    _cut(pieces, len(label))
    while element is not None:
        following = element.getnext()
        more = not re.sub(r"[\s,;|•·-]+|\bdan\b", "", element.tail or "")
        drop(element)
        element = following if more and following is not None and following.tag == "a" else None


def _text_before(element: HtmlElement, scope: HtmlElement) -> list[tuple[HtmlElement, str, str]]:
    """The text right before an element in its block, as (owner, 'text' or 'tail', value), in page order."""
    pieces: list[tuple[HtmlElement, str, str]] = []
    node = element
    size = 0
    while size < _LABEL_SPAN:
        before = node.getprevious()
        if isinstance(before, HtmlElement):
            if before.tail:
                pieces.append((before, "tail", before.tail))
                size += len(before.tail)
            if before.tag not in _INLINE or before.tag == "a":
                break
            inner = before
            while (
                size < _LABEL_SPAN
                and len(inner) == 1
                and isinstance(inner[0], HtmlElement)
                and not inner[0].tail
            ):
                inner = inner[0]
            if len(inner) == 0 and inner.text:
                pieces.append((inner, "text", inner.text))
                size += len(inner.text)
            node = before
            continue
        parent = node.getparent()
        if not isinstance(parent, HtmlElement):
            break
        if parent.text:
            pieces.append((parent, "text", parent.text))
            size += len(parent.text)
        if parent is scope or parent.tag not in _INLINE:
            break
        node = parent
    return pieces[::-1]


def _cut(pieces: list[tuple[HtmlElement, str, str]], length: int) -> None:
    """Remove the last `length` characters of a run of text."""
    for owner, slot, value in reversed(pieces):
        if length <= 0:
            return
        setattr(owner, slot, value[: max(0, len(value) - length)])
        length -= len(value)


def drop(element: HtmlElement) -> None:
    """Remove an element; the text after it stays, one space apart."""
    if element.tail and not element.tail[0].isspace():
        element.tail = f" {element.tail}"
    element.drop_tree()
