"""Tree surgery before extraction: what a page marks as not the article goes."""

from lxml.html import HtmlElement

from extract.reading.locate import elements, tokens
from extract.reading.related import drop, drop_link
from extract.reading.tables import names

_NEVER = {"html", "body", "article", "main"}
_LAYOUT_CELL = 400


def drop_furniture(tree: HtmlElement, keep: list[HtmlElement]) -> None:
    """Remove share bars, lists of other articles, adverts and the like, named in `markup.toml`.

    An element in `keep` and everything around it stays, whatever it is called.
    """
    marked = names("drop")
    kept = {node for element in keep for node in (element, *element.iterancestors())}
    doomed = [
        element
        for element in elements(tree)
        if element.tag not in _NEVER
        and element not in kept
        and not marked.isdisjoint(tokens(element))
        and element.getparent() is not None
    ]
    for element in doomed:
        if element.getparent() is None:
            continue
        if element.tag == "a":
            drop_link(element)
        else:
            drop(element)


def flatten_layout(scope: HtmlElement) -> None:
    """Turn tables that only lay a page out into plain blocks, so that what is left are tables of data.

    A figure around a table (WordPress's table block) is plain too: figures are else taken for pictures.
    """
    for figure in list(scope.iter("figure")):
        if isinstance(figure, HtmlElement) and figure.find(".//table") is not None:
            figure.tag = "div"
    tables = [table for table in scope.iter("table") if isinstance(table, HtmlElement)]
    for table in reversed(tables):
        if _is_layout(table):
            for part in (table, *_own_parts(table)):
                part.tag = "div"


def _own_parts(table: HtmlElement) -> list[HtmlElement]:
    """Rows and cells of a table, without those of the tables in it."""
    parts = [
        e
        for e in table.iter("tbody", "thead", "tfoot", "tr", "td", "th", "caption")
        if isinstance(e, HtmlElement)
    ]
    return [part for part in parts if next(part.iterancestors("table"), None) is table]


def _is_layout(table: HtmlElement) -> bool:
    if table.get("role") in {"presentation", "none"} or table.find(".//table") is not None:
        return True
    cells = [part for part in _own_parts(table) if part.tag in {"td", "th"}]
    rows = [part for part in _own_parts(table) if part.tag == "tr"]
    if len(cells) <= len(rows):  # one column
        return True
    return any(len(cell.text_content()) > _LAYOUT_CELL or len(cell.findall("p")) > 4 for cell in cells)
