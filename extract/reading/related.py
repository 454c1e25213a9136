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
# A link alone on its line that is at least this long is a headline.
_HEADLINE = 20
# What stands between the links of one list.
_BETWEEN = re.compile(r"[\s,;|•·»›>*–—-]+|\bdan\b|\b\d{1,2}[.)]")


@cache
def _labels() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Patterns for a label alone in its block, at the end of a run of text, and at the start of a link."""
    label = load("noise")["label"]
    sure, colon = alternation(label["sure"]), alternation([*label["colon"], *label["link"]])
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


def drop_link(link: HtmlElement) -> None:
    """Remove a link, with the label that announces it and the other links under that."""
    root = link.getroottree().getroot()
    _drop_announced(link, root)
    if _attached(link, root):
        drop(link)


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
        while isinstance(following, HtmlElement) and following.tag in _LISTS and only_links(following):
            current, following = following, following.getnext()
            drop(current)
            dropped = True
        # A heading under a label that lost its links is the article's own: only the label goes.
        if dropped or (isinstance(following, HtmlElement) and _is_plain_heading(following)):
            drop(block)


def _is_plain_heading(element: HtmlElement) -> bool:
    return element.tag in {"h2", "h3", "h4"} and element.find(".//a") is None


def only_links(element: HtmlElement) -> bool:
    """Whether what an element says is links, but for a few words."""
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
    following: HtmlElement | None = element
    while following is not None:
        current, following = following, _next_link(following)
        drop(current)


def _next_link(element: HtmlElement) -> HtmlElement | None:
    """The link that follows in the same list: after a separator, or alone on the next line."""
    element = _outermost(element)
    if _BETWEEN.sub("", element.tail or ""):
        return None
    following = element.getnext()
    lines = 0
    while isinstance(following, HtmlElement) and following.tag == "br":
        if _BETWEEN.sub("", following.tail or ""):
            return None
        following, lines = following.getnext(), lines + 1
    if not isinstance(following, HtmlElement):
        return None
    if not lines:
        return following if following.tag == "a" else None
    headline = only_links(following) and len(squeeze(following.text_content())) >= _HEADLINE
    return following if following.tag in _INLINE and headline and _ends_line(following) else None


def _outermost(element: HtmlElement) -> HtmlElement:
    """The outermost inline element that holds nothing but this one."""
    while (
        not (element.tail or "").strip()
        and isinstance(parent := element.getparent(), HtmlElement)
        and parent.tag in _INLINE
        and len(parent) == 1
        and not (parent.text or "").strip()
    ):
        element = parent
    return element


def _holds_link(element: HtmlElement) -> bool:
    return element.tag == "a" or element.find(".//a") is not None


def _ends_line(element: HtmlElement) -> bool:
    """Whether nothing follows an element on its line."""
    element = _outermost(element)
    if (element.tail or "").strip():
        return False
    following = element.getnext()
    return following is None or following.tag not in _INLINE


def _text_before(element: HtmlElement, scope: HtmlElement) -> list[tuple[HtmlElement, str, str]]:
    """The text right before an element in its block, as (owner, 'text' or 'tail', value), in page order.

    For a link alone on its line that is the line before.
    """
    pieces: list[tuple[HtmlElement, str, str]] = []
    alone = _holds_link(element) and _ends_line(element)
    node = element
    size = 0
    while size < _LABEL_SPAN:
        before = node.getprevious()
        if alone and before is not None and before.tag == "br" and not (before.tail or "").strip():
            node = before
            continue
        if isinstance(before, HtmlElement):
            alone = False
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
        alone = alone and not (parent.text or "").strip()
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
