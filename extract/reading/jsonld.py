"""The JSON-LD of a page: its news article, however deep it is wrapped and however broken it is written."""

import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from extract.reading.text import squeeze

_ARTICLE_TYPES = (
    "newsarticle",
    "reportagenewsarticle",
    "article",
    "blogposting",
    "posting",
    "report",
    "liveblogposting",
)
_PAGE_TYPES = ("webpage", "itempage")
_WRAPPERS = ("@graph", "mainEntity", "mainEntityOfPage")
_COMMENTS = re.compile(
    r"^\s*(?://\s*)?(?:<!--|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?://\s*)?(?:-->|\]\]>|/\*\s*\]\]>\s*\*/)\s*$"
)
_TRAILING_COMMA = re.compile(r",(?=\s{0,200}[}\]])")
_FIELDS = ("headline", "datePublished", "dateModified")
_DEEPEST = 6


def article_node(tree: HtmlElement) -> dict[str, Any]:
    """The node that describes the page's article, else the page; an empty one where there is none.

    Of several articles the first is taken: themes write the page's own before lists of others.
    """
    nodes = [node for script in _scripts(tree) for node in _nodes(_loads(script), 0)]
    for types in (_ARTICLE_TYPES, _PAGE_TYPES):
        for node in nodes:
            if not types_of(node).isdisjoint(types) and (types is _ARTICLE_TYPES or "datePublished" in node):
                return node
    return {}


def types_of(node: dict[str, Any]) -> set[str]:
    """The `@type`s of a node, lower case."""
    kinds = node.get("@type")
    return {str(kind).lower() for kind in (kinds if isinstance(kinds, list) else [kinds])}


def named(value: Any) -> list[str]:
    """The names in an author or publisher value: a string, an object with a name, or a list of these."""
    values = value if isinstance(value, list) else [value]
    found = [entry.get("name") if isinstance(entry, dict) else entry for entry in values]
    flat = [name for entry in found for name in (entry if isinstance(entry, list) else [entry])]
    return [name for entry in flat if isinstance(entry, str) and (name := squeeze(entry))]


def _scripts(tree: HtmlElement) -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower() and script.text:
            yield script.text


def _loads(source: str) -> Any:
    """What a script says; of one that is no JSON the few fields that a search finds."""
    text = _COMMENTS.sub("", source.strip()).strip().rstrip(";")
    for attempt in (text, _TRAILING_COMMA.sub("", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvage(text)


def _salvage(text: str) -> dict[str, Any]:
    """Headline and dates of an article whose JSON is broken."""
    if not re.search(r'"@type"\s{0,9}:\s{0,9}"\w{0,20}(?:Article|BlogPosting)"', text):
        return {}
    found: dict[str, Any] = {"@type": "Article"}
    for field in _FIELDS:
        if match := re.search(rf'"{field}"\s{{0,9}}:\s{{0,9}}"([^"\n]{{1,300}})"', text):
            found[field] = match[1]
    return found


def _nodes(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _nodes(entry, depth + 1)
    elif isinstance(value, dict):
        if "@type" in value:
            yield value
        for key in _WRAPPERS:
            if isinstance(value.get(key), (dict, list)):
                yield from _nodes(value[key], depth + 1)
