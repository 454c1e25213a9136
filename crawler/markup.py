"""What a crawl looks at in a page's HTML: whether it is about the programme, and whether it is whole."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree
from lxml.etree import XPath
from lxml.html import HtmlElement, fromstring
from scrapy.http import HtmlResponse

from crawler.urls import normalise

# Where a page names other pages' subjects: its navigation, sidebars, and links that stand by themselves.
_ELSEWHERE = frozenset({"nav", "aside", "footer", "select", "button", "noscript", "template"})
_UNSEEN = frozenset({"script", "style"})
# Elements that divide no word from the next.
_INLINE = frozenset(
    {"a", "abbr", "b", "em", "font", "i", "mark", "small", "span", "strong", "sub", "sup", "u", "wbr"}
)
# Compiled, for they are asked of every page.
_has_date: Any = XPath(
    "boolean(//meta[@property='article:published_time' or @itemprop='datePublished' or"
    " @name='pubdate']/@content or //time/@datetime or //*[@itemprop='datePublished']/@datetime)"
)
_titles: Any = XPath("//meta[@property='og:title']/@content | //h1//text() | //title/text()")
_structured: Any = XPath("//script[contains(@type, 'ld+json')]/text()")
_links: Any = XPath("//link[@rel='canonical' or @rel='amphtml']")
_all_text: Any = XPath(".//text()[not(parent::script or parent::style)]")
_structured_date = re.compile(r'"datePublished"\s*:\s*"[^"]').search


MIN_TEXT = 100
"""A page with fewer characters of text than this is empty: it holds no article, whatever its status."""


ARTICLE_TEXT = 500
"""Characters of text that an article has; less may be a caption, a notice or a summary."""


@dataclass(frozen=True, slots=True)
class Markup:
    """`text` is what the page says of itself, without navigation, sidebars and lists of links.

    `canonical` and `amp` are the page's own statements of where it lies and where its AMP twin does.
    """

    text: str
    has_title: bool
    has_date: bool
    canonical: str | None
    amp: str | None


_NOTHING = Markup("", False, False, None, None)


def read_markup(response: HtmlResponse) -> Markup:
    """What there is to see in a page; total: a page without any markup is one without text."""
    root = response.selector.root
    return _read(root, response.urljoin("")) if isinstance(root, etree._Element) else _NOTHING


def _read(root: Any, base: str) -> Markup:
    titles = " ".join(_titles(root))
    scripts = _structured(root)
    bodies = " ".join(body for script in scripts for body in _article_bodies(script))
    links = {link.get("rel"): link.get("href", "") for link in _links(root)}
    return Markup(
        text=" ".join((titles, bodies, _text(root))),
        has_title=bool(titles.strip()),
        has_date=_has_date(root) or any(map(_structured_date, scripts)),
        canonical=normalise(links["canonical"], base) if "canonical" in links else None,
        amp=normalise(links["amphtml"], base) if "amphtml" in links else None,
    )


def text_of(html: str) -> str:
    """The text of a fragment of HTML.

    >>> text_of("<p>Guru <b>Penggerak</b></p>")
    'Guru Penggerak'
    """
    try:
        fragment: Any = fromstring(html) if html.strip() else None
        return "" if fragment is None else str(fragment.text_content())
    except (etree.ParserError, ValueError):  # nothing but comments, or characters that no XML has
        return ""


def _text(root: Any) -> str:
    """The text of a page; all of it where its article seems to lie in a sidebar, which was never closed."""
    found = root.find("body")
    body = root if found is None else found
    text = "".join(_visible(body))
    if len(text.strip()) >= MIN_TEXT:
        return text
    return " ".join(_all_text(body))


def _visible(element: Any) -> Iterator[str]:
    """The texts below an element, in their order."""
    prose: dict[Any, bool] = {}
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event == "start":
            if node.tag not in _INLINE:
                yield " "
            if _is_elsewhere(node, prose):
                walk.skip_subtree()
            elif node.text:
                yield node.text
            continue
        if event == "end" and node.tag not in _INLINE:
            yield " "
        if node is not element and node.tail:
            yield node.tail


def _is_elsewhere(node: Any, prose: dict[Any, bool]) -> bool:
    tag = node.tag
    if tag in _UNSEEN or tag in _ELSEWHERE:
        return True
    if tag != "a" or (parent := node.getparent()) is None:
        return False
    if parent not in prose:  # once for all its links: a page may have thousands side by side
        prose[parent] = _is_prose(parent)
    return not prose[parent]


def _is_prose(parent: HtmlElement) -> bool:
    """Whether links here are part of a sentence: in a paragraph, or beside text of their parent's own."""
    if any(above.tag == "p" for above in (parent, *parent.iterancestors())):
        return True
    own = (parent.text, *(child.tail for child in parent))
    return any(text and len(text.strip()) > 1 for text in own)


def _article_bodies(script: str) -> Iterator[str]:
    """The texts of articles in structured data (schema.org), whether as one object, a list or a graph."""
    if "articleBody" not in script:
        return
    try:
        pending = [json.loads(script)]
    except (ValueError, RecursionError):
        yield script
        return
    while pending:
        item = pending.pop()
        if isinstance(item, list):
            pending.extend(item)
        elif isinstance(item, dict):
            if isinstance(body := item.get("articleBody"), str):
                yield body
            pending.extend(item.get("@graph", ()) if isinstance(item.get("@graph"), list) else ())
