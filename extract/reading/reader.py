"""The reading of one page, step by step."""

from copy import deepcopy
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from lxml.html import HtmlElement

from extract.article import Article
from extract.reading import dates, jsonld, people
from extract.reading.body import article_text
from extract.reading.captions import split_captions, take_captions
from extract.reading.days import parse_day
from extract.reading.decode import decode, parse
from extract.reading.locate import body_of, inside, shows, title_of
from extract.reading.markup import drop_furniture, flatten_layout
from extract.reading.noise import strip_noise
from extract.reading.page import Page
from extract.reading.related import drop_related
from extract.reading.text import fold, squeeze
from extract.reading.titles import choose_title, halves

_LONGEST_DATE_LINE = 120
# Less than this is a stray word of a page without an article.
_LEAST_LETTERS = 20


def read(
    html: bytes | str,
    *,
    article_id: str,
    url: str | None = None,
    content_type: str | None = None,
    outlet: str | None = None,
) -> Article | None:
    """The article on a page, or None where the page has no article text.

    `content_type` is the HTTP header, for its charset; `outlet` overrules the name that the page gives.
    """
    tree = parse(html if isinstance(html, str) else decode(html, content_type))
    if tree is None or tree.find("body") is None:
        return None
    page = Page(tree)
    node = jsonld.article_node(tree)
    address = url or page.link("canonical") or page.first_meta("og:url")
    name = outlet or page.first_meta("og:site_name") or next(iter(jsonld.named(node.get("publisher"))), None)
    title = _title(page, node, address, name)
    heading = title_of(tree, fold(title or ""))
    raw, marked_captions = _raw_text(deepcopy(tree), title)
    text, credits = split_captions(_without_title(strip_noise(raw), title))
    if len(fold(text)) < _LEAST_LETTERS:
        return None
    published, published_source = dates.published(page, node, heading, address, raw)
    modified, modified_source = dates.modified(page, node, heading)
    return Article(
        id=article_id,
        text=text,
        url=address,
        outlet=name,
        title=title,
        author=people.author(page, node, heading, name),
        published=published,
        published_source=published_source,
        modified=modified,
        modified_source=modified_source,
        captions=tuple(dict.fromkeys([*marked_captions, *credits])),
    )


def _title(page: Page, node: dict[str, Any], url: str | None, outlet: str | None) -> str | None:
    """The headline, from all places that a page states it in."""
    headings = [squeeze(e.text_content()) for e in page.tree.iter("h1") if not inside(e, "aside")]
    named = page.tree.find(".//title")
    document = named.text_content() if named is not None else None
    headings += [half for half in halves(document) if shows(page.tree, fold(half)) is not None]
    headline = node.get("headline") or node.get("name")
    host = urlsplit(url).hostname if url else None
    outlets = [outlet, page.first_meta("og:site_name"), host, *jsonld.named(node.get("publisher"))]
    return choose_title(
        headline if isinstance(headline, str) else None,
        page.first_meta("og:title", "twitter:title"),
        headings,
        document,
        [name for name in outlets if name],
    )


def _raw_text(tree: HtmlElement, title: str | None) -> tuple[str, list[str]]:
    """The text of the article and the marked captions; the tree is taken apart."""
    etree.strip_elements(tree, "script", "style", "noscript", "template", with_tail=False)
    body = body_of(tree)
    heading = title_of(tree, fold(title or ""))
    drop_furniture(tree, [element for element in (body, heading) if element is not None])
    page_body = tree.find("body")
    scope = body if body is not None else page_body
    flatten_layout(scope)
    around = _around(body, heading)
    captions = take_captions(
        page_body if around is None else around, set() if body is None else {body, *body.iterancestors()}
    )
    drop_related(scope)
    return article_text(tree, body, heading), captions


def _around(body: HtmlElement | None, heading: HtmlElement | None) -> HtmlElement | None:
    """The element that holds both headline and body: the pictures in it are the article's."""
    if body is None or heading is None:
        return None if body is None else body.getparent()
    over = set(heading.iterancestors())
    return next((node for node in body.iterancestors() if node in over), None)


def _without_title(text: str, title: str | None) -> str:
    """The text without the headline at its beginning, and without the date line under that."""
    lines = text.split("\n")
    folded = fold(title or "")
    if not folded or fold(lines[0]) != folded:
        return text
    while lines and (not lines[0] or fold(lines[0]) == folded or _is_date_line(lines[0])):
        lines = lines[1:]
    return "\n".join(lines)


def _is_date_line(line: str) -> bool:
    return (
        len(line) <= _LONGEST_DATE_LINE and not line.endswith((".", "”", '"')) and parse_day(line) is not None
    )
