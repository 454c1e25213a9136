"""Where on a page the article's body stands."""

from collections.abc import Collection, Iterator
from functools import lru_cache

from lxml.html import HtmlElement

from extract.reading.tables import names
from extract.reading.text import fold, squeeze

# Below this one of several marked bodies is a teaser; a single one may be a very short report.
_MIN_PROSE = 150
_TEASER_PROSE = 60
# An inner body is preferred to the one around it while it holds this share of its prose.
_INNER_SHARE = 0.8
_MAX_CANDIDATES = 60
_NEAR = 4
# A link this long is a headline, not a name or a section.
_HEADLINE = 25
# A card that announces another article has fewer children than this.
_MOST_PARTS = 30
_HEADINGS = ("h1", "h2", "h3", "h4")
# What hand-made pages show a headline in.
_SHOWN_AS = ("b", "strong", "font", "span", "p", "td", "div")


def tokens(element: HtmlElement) -> tuple[str, ...]:
    """The class names and the id of an element, lower case; of `block__element--modifier` also `element`."""
    classes, name = element.get("class"), element.get("id")
    return _tokens(f"{classes or ''} {name or ''}") if classes or name else ()


@lru_cache(maxsize=4096)
def _tokens(stated: str) -> tuple[str, ...]:
    whole = stated.lower().split()
    return (*whole, *(name.split("__")[-1].split("--")[0] for name in whole if "__" in name))


def elements(tree: HtmlElement) -> Iterator[HtmlElement]:
    """Every element below and including `tree`, without comments and the like."""
    for element in tree.iter("*"):
        if isinstance(element, HtmlElement):
            yield element


def inside(element: HtmlElement, section: str, around: Collection[HtmlElement] = ()) -> bool:
    """Whether an element stands in a navigation or in something named in `section` of `markup.toml`.

    Elements in `around` do not count: Blogspot's whole article is a widget.
    """
    marked = names(section)
    return any(
        node.tag in {"nav", "aside", "footer"} or (node.tag != "body" and not marked.isdisjoint(tokens(node)))
        for node in (element, *element.iterancestors())
        if isinstance(node, HtmlElement) and node not in around
    )


def in_list(element: HtmlElement, around: Collection[HtmlElement], largest: int | None = None) -> bool:
    """Whether an element stands beside the headline of another article: in a list item, or by a heading.

    `around` holds the elements around the article; what has more than `largest` characters is no list item.
    """
    for node in list(element.iterancestors())[:_NEAR]:
        if node in around or node.tag in {"body", "html"}:
            return False
        if largest is not None and (len(node) > _MOST_PARTS or len(node.text_content()) > largest):
            return False
        headings = [node] if node.tag in {"li", "tr"} else list(node.iter("h2", "h3", "h4", "h5"))
        links = (link for heading in headings for link in heading.iter("a") if isinstance(link, HtmlElement))
        if any(len(squeeze(link.text_content())) >= _HEADLINE for link in links):
            return True
    return False


def prose(element: HtmlElement) -> int:
    """Characters of text outside links."""
    links = sum(len(link.text_content()) for link in element.iter("a") if isinstance(link, HtmlElement))
    return len(element.text_content()) - links


def body_of(tree: HtmlElement) -> HtmlElement | None:
    """The element marked as the article's body that holds most prose, or None where none is marked."""
    marked = names("body")
    found = [
        element
        for element in elements(tree)
        if element.tag not in {"body", "html"}
        and (
            "articlebody" in (element.get("itemprop") or "").lower() or not marked.isdisjoint(tokens(element))
        )
    ][:_MAX_CANDIDATES]
    weights = {element: weight for element in found if (weight := prose(element)) >= _TEASER_PROSE}
    if len(weights) > 1:
        weights = {element: weight for element, weight in weights.items() if weight >= _MIN_PROSE}
    main = {e: w for e, w in weights.items() if not inside(e, "aside")} or weights
    if not main:
        return None
    best = max(main, key=lambda element: main[element])
    inner = [e for e in main if main[e] >= _INNER_SHARE * main[best] and best in (e, *e.iterancestors())]
    return inner[-1]


def title_of(tree: HtmlElement, folded_title: str) -> HtmlElement | None:
    """The element that shows the headline: the first that says just it, else the first h1."""
    shown = shows(tree, folded_title)
    if shown is not None:
        return shown
    return next((element for element in tree.iter("h1") if isinstance(element, HtmlElement)), None)


def shows(tree: HtmlElement, folded: str) -> HtmlElement | None:
    """The first element whose text, folded, is just this; headings are looked at before others."""
    for tags in (_HEADINGS, _SHOWN_AS):
        for element in tree.iter(*tags):
            if folded and isinstance(element, HtmlElement) and fold(_short(element)) == folded:
                return element
    return None


def _short(element: HtmlElement) -> str:
    """The text of an element small enough to be a headline."""
    return element.text_content() if len(element) <= 4 else ""
