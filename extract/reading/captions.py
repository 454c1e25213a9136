"""Captions of pictures: told from the article's text by markup, or by the wording of a credit."""

from collections.abc import Collection

from lxml.html import HtmlElement

from extract.reading.locate import elements, inside, tokens
from extract.reading.noise import strip_noise
from extract.reading.related import drop
from extract.reading.tables import group, names
from extract.reading.text import squeeze

_LONGEST = 400
# Before the article's text gets under way a line that ends in a credit is a caption as a whole.
_OPENING_LINES = 2
_LONG_SENTENCE = 200


def take_captions(scope: HtmlElement, around: Collection[HtmlElement]) -> list[str]:
    """Remove the captions that are marked as such from a tree; what they say, in page order.

    Those in lists of other articles are not returned; `around` holds the elements around the body.
    """
    marked = names("caption")
    found: list[str] = []
    for element in list(elements(scope)):
        named = element.tag == "figcaption" or not marked.isdisjoint(tokens(element))
        if not (named or _is_picture_line(element)) or element is scope or element.getparent() is None:
            continue
        text = squeeze(element.text_content())
        if len(text) > _LONGEST or (element.find(".//p") is not None and len(text) > _LONG_SENTENCE):
            continue
        if text and not inside(element, "aside", around):
            found.append(text)
        drop(element)
    return [text for text in dict.fromkeys(found) if strip_noise(text)]


def _is_picture_line(element: HtmlElement) -> bool:
    """A paragraph that holds a picture and a short text, all of it small print or with a credit."""
    if (
        element.tag not in {"p", "div", "td"}
        or element.find(".//img") is None
        or element.find(".//p") is not None
    ):
        return False
    text = squeeze(element.text_content())
    if not text or len(text) > _LONGEST:
        return False
    small = [e for e in element.iter("em", "i", "small", "figcaption") if isinstance(e, HtmlElement)]
    if text == squeeze(" ".join(e.text_content() for e in small)):
        return True
    return is_caption(text, 0)


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
