"""The pages of a WARC file, together with those of the same articles that lie in earlier files.

A page that failed one night is fetched the next, and a page that has not changed is not fetched again: so the
pages of one article may lie in several files.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from extract.archive import ArchivedPage, FurtherPage, records_of
from extract.reading import PageIdentity, page_identity
from models.errors import ArchiveError


@dataclass(frozen=True, slots=True)
class Page:
    """A page as archived, and what its address and markup say it is."""

    archived: ArchivedPage
    identity: PageIdentity


@dataclass(frozen=True, slots=True)
class Pages:
    """What a WARC file holds.

    `further` maps the URL of a further page to that of its article's first, as the crawler noted it;
    `problem` says where the file is broken, in which case the pages before the break are here.
    """

    pages: tuple[Page, ...]
    further: Mapping[str, str]
    problem: str | None = None


@dataclass(frozen=True, slots=True)
class EarlierFile:
    """A WARC file read before, and the notes on further pages in it."""

    path: Path
    further: Mapping[str, str]


def read_pages(path: Path, wanted: Collection[str] | None = None) -> Pages:
    """The pages of one WARC file, or those of the wanted URLs alone."""
    pages: list[Page] = []
    further: dict[str, str] = {}
    try:
        for record in records_of(path):
            if isinstance(record, FurtherPage):
                further[record.url] = record.first
            elif wanted is None or record.url in wanted:
                pages.append(Page(record, page_identity(record.html, record.url)))
    except ArchiveError as error:
        return Pages(tuple(pages), further, str(error))
    return Pages(tuple(pages), further)


def with_earlier(held: Pages, earlier: Sequence[EarlierFile]) -> Pages:
    """The same with the pages of its articles that only earlier files hold, of each the latest."""
    own = {page.archived.url for page in held.pages}
    firsts = _missing_firsts(held, own)
    known = {url: first for file in earlier for url, first in file.further.items()}
    articles = own | firsts
    siblings = {url: first for url, first in known.items() if first in articles and url not in own}
    found = dict(_newest(firsts | siblings.keys(), earlier)) if firsts or siblings else {}
    return Pages((*found.values(), *held.pages), {**siblings, **held.further}, held.problem)


def _missing_firsts(held: Pages, own: set[str]) -> set[str]:
    """The URLs of the first pages that further pages here belong to, and that are not here themselves."""
    here = {page.identity.canonical for page in held.pages if page.identity.page == 1}
    numbered = {
        page.identity.canonical
        for page in held.pages
        if page.identity.page > 1 and page.archived.url not in held.further
    }
    return (set(held.further.values()) - own) | (numbered - here - own)


def _newest(wanted: set[str], earlier: Sequence[EarlierFile]) -> Iterator[tuple[str, Page]]:
    """The latest capture of each wanted URL; `earlier` stands in the order of time."""
    missing = set(wanted)
    for file in reversed(earlier):
        if not missing:
            return
        found = {page.archived.url: page for page in read_pages(file.path, missing).pages}
        missing -= found.keys()
        yield from found.items()
