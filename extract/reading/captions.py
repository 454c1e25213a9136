"""Captions of pictures: told from the article's text by markup, or by the wording of a credit."""

import re
from collections.abc import Collection

from lxml.html import HtmlElement

from extract.reading.locate import elements, inside, tokens
from extract.reading.noise import strip_noise
from extract.reading.related import drop, only_links
from extract.reading.tables import group, names
from extract.reading.text import squeeze

_LONGEST = 400
# Before the article's text gets under way a line that ends in a credit is a caption as a whole.
_OPENING_LINES = 2
_LONG_SENTENCE = 200
# Small print right below a picture is a caption up to this length, in the middle of the line to any.
_SHORT_PRINT = 150
_SMALL = ("em", "i", "small")
_OPEN = ("“", '"', "‘", "'")
_SENTENCE_END = re.compile(r"[.!?][”\"’)]*\s")
_CENTRED = re.compile(r"text-align:\s*(?:-webkit-)?center", re.IGNORECASE)
# A picture is wrapped in no more elements than this.
_WRAPPERS = 4
# Between a picture and its caption stand no more empty elements than this.
_EMPTY = 6


def take_captions(scope: HtmlElement, around: Collection[HtmlElement]) -> list[str]:
    """Remove the captions that are marked as such from a tree; what they say, in page order.

    Those in lists of other articles are not returned; `around` holds the elements around the body.
    """
    marked = names("caption")
    found: list[str] = []
    below = _below_pictures(scope)
    for element in list(elements(scope)):
        if element is scope or element.getparent() is None:
            continue
        named = element.tag == "figcaption" or not marked.isdisjoint(tokens(element)) or _is_named(element)
        if not (named or element in below or _is_picture_line(element)):
            continue
        text = squeeze(element.text_content())
        if len(text) > _LONGEST or (element.find(".//p") is not None and len(text) > _LONG_SENTENCE):
            continue
        if text and not inside(element, "aside", around):
            found.append(text)
        drop(element)
    return [text for text in dict.fromkeys(found) if strip_noise(text)]


def _is_named(element: HtmlElement) -> bool:
    """Whether a class or id begins or ends with the word, and what it names holds no picture itself."""
    parts = (re.split("[-_]+", name) for name in tokens(element) if "caption" in name)
    named = any("caption" in (part[0], part[-1]) for part in parts)
    return named and next(element.iter("img", "h1", "h2", "h3"), None) is None and not only_links(element)


def _is_picture_line(element: HtmlElement) -> bool:
    """A paragraph that holds a picture and a short text, all of it small print or with a credit."""
    if (
        element.tag not in {"p", "div", "td", "center"}
        or element.find(".//img") is None
        or element.find(".//p") is not None
    ):
        return False
    text = squeeze(element.text_content())
    if not text or len(text) > _LONGEST or only_links(element):
        return False
    return _is_small_print(element, text) or is_caption(text, 0)


def _is_small_print(element: HtmlElement, text: str) -> bool:
    """Whether all `text` of an element is in italics or small."""
    if not names("italic").isdisjoint(tokens(element)):
        return True
    small = [e for e in element.iter(*_SMALL, "figcaption") if isinstance(e, HtmlElement)]
    return text == squeeze(" ".join(e.text_content() for e in small))


def _below_pictures(scope: HtmlElement) -> set[HtmlElement]:
    """The lines right below pictures that are captions by their looks or their wording."""
    found = {_below(image, scope) for image in scope.iter("img") if isinstance(image, HtmlElement)}
    return {line for line in found if line is not None and _is_caption_line(line)}


def _below(image: HtmlElement, scope: HtmlElement) -> HtmlElement | None:
    """The element whose text is the first after a picture, or None where bare text follows."""
    node = image
    for _ in range(_WRAPPERS):
        if (node.tail or "").strip():
            return None
        following = node.getnext()
        for _ in range(_EMPTY):
            if following is None or not _is_empty(following):
                break
            following = following.getnext()
        if following is not None:
            return following if isinstance(following, HtmlElement) else None
        parent = node.getparent()
        if not isinstance(parent, HtmlElement) or parent is scope:
            return None
        node = parent
    return None


def _is_empty(element: HtmlElement) -> bool:
    """Whether there is nothing to see in an element, nor right after it."""
    if (element.tail or "").strip():
        return False
    if not isinstance(element, HtmlElement):
        return True
    return element.tag == "br" or not (element.text_content().strip() or len(element))


def _is_caption_line(element: HtmlElement) -> bool:
    """Whether the line below a picture is its caption: small print, or a line with a credit."""
    if element.find(".//p") is not None or element.find(".//img") is not None or only_links(element):
        return False
    if next(element.iterancestors("a"), None) is not None:
        return False
    text = squeeze(element.text_content())
    inline = element.tag in names("inline")
    following = element.getnext()
    if not text or (
        inline
        and ((element.tail or "").strip() or (following is not None and following.tag in names("inline")))
    ):
        return False
    if is_caption(text, _OPENING_LINES) or (
        len(text) <= _LONGEST and group("captions", "agency").search(text, max(0, len(text) - 80))
    ):
        return True
    if not _is_small_print(element, text) or text.startswith(_OPEN) or _SENTENCE_END.search(text):
        return False
    return len(text) <= (_LONG_SENTENCE if _is_centred(element) else _SHORT_PRINT)


def _is_centred(element: HtmlElement) -> bool:
    nodes = [element, *list(element.iterancestors())[:2]]
    return any(
        node.tag == "center"
        or (node.get("align") or "").lower() == "center"
        or _CENTRED.search(node.get("style") or "") is not None
        or not names("centred").isdisjoint(tokens(node))
        for node in nodes
        if isinstance(node, HtmlElement)
    )


def split_captions(text: str) -> tuple[str, list[str]]:
    """Part the lines of a text into the article and the captions and credits told by their wording."""
    captions: list[str] = []
    kept: list[str] = []
    position = 0
    for paragraph in text.split("\n\n"):
        lines = []
        for line in paragraph.split("\n"):
            rest = line if line.startswith("- ") or line.endswith("|") else _rest(line, position, captions)
            position += 1
            if rest:
                lines.append(rest)
        if lines:
            kept.append("\n".join(lines))
    return "\n\n".join(kept), captions


def _rest(line: str, position: int, captions: list[str]) -> str:
    """What of a line is the article; the caption or credit in it is added to `captions`."""
    if is_caption(line, position):
        captions.append(line)
        return ""
    credit = group("captions", "credit").search(line, max(0, len(line) - 120))
    if credit is None or credit.start() == 0:
        return line
    captions.append(credit[0].strip())
    return line[: credit.start()].rstrip()


def is_caption(line: str, position: int) -> bool:
    """Whether a line, the `position`-th of the text, is a caption or credit as a whole."""
    if len(line) > _LONGEST:
        return False
    if group("captions", "line").fullmatch(line):
        return True
    if position < _OPENING_LINES and group("captions", "dashes").fullmatch(line):
        return True
    credit = group("captions", "credit").search(line)
    if credit is None:
        return False
    if position < _OPENING_LINES:
        return True
    before = line[: credit.start()].rstrip()
    return len(before) <= _LONG_SENTENCE and not before.endswith((".", "!", "?", "”", '"'))
