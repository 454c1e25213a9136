"""What the metadata rules ask a page's tree: meta elements, links, and where things stand."""

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from extract.reading.locate import elements, in_list, inside
from extract.reading.text import squeeze

_KEYS = ("property", "name", "itemprop", "http-equiv")
_NEAR = 4
# Elements after the headline among which what names no element is looked for: a date, an icon before a name.
_UNDER = 25


class Page:
    """A page's tree before any surgery, with its meta elements indexed and its elements numbered."""

    def __init__(self, tree: HtmlElement) -> None:
        self.tree = tree
        self.place = {element: number for number, element in enumerate(elements(tree))}
        self._meta: dict[str, list[str]] = {}
        for element in self.place:
            value = element.get("content")
            if value is None or not squeeze(value) or (element.tag != "meta" and not element.get("itemprop")):
                continue
            elsewhere = self._in_body(element) and inside(element, "aside")
            for key in _KEYS:
                if (name := element.get(key)) and not elsewhere:
                    self._meta.setdefault(name.lower(), []).append(squeeze(value))

    def meta(self, *names: str) -> Iterator[str]:
        """The contents of the meta elements of these names, in the order of the names."""
        for name in names:
            yield from self._meta.get(name, ())

    def first_meta(self, *names: str) -> str | None:
        """The first of `meta`, or None."""
        return next(self.meta(*names), None)

    def link(self, relation: str) -> str | None:
        """The address of the first `<link rel=…>`, or None."""
        for link in self.tree.iter("link"):
            if relation in (link.get("rel") or "").lower().split() and (
                href := (link.get("href") or "").strip()
            ):
                return href
        return None

    def after(self, element: HtmlElement, other: HtmlElement) -> bool:
        """Whether `element` stands in or after `other`."""
        return self.place[element] >= self.place[other]

    def under(self, title: HtmlElement | None) -> Iterator[HtmlElement]:
        """The elements close under the headline, in order."""
        if title is not None:
            yield from islice((e for e in self.place if self.place[e] > self.place[title]), _UNDER)

    def belongs(self, element: HtmlElement, title: HtmlElement | None) -> bool:
        """Whether an element can be about the article under `title`: after or close before it, in no list."""
        around = set() if title is None else {title, *title.iterancestors()}
        if inside(element, "aside", around) or in_list(element, around):
            return False
        if title is None or self.after(element, title):
            return True
        near = [node for node in title.iterancestors() if node.tag not in {"body", "html"}][:_NEAR]
        return any(node in near for node in element.iterancestors())

    def _in_body(self, element: HtmlElement) -> bool:
        return next(element.iterancestors("body"), None) is not None
