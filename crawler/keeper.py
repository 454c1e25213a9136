"""Keeps what a crawl brings home: content into the archive, the outcome into state and tally."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from scrapy.http import HtmlResponse, Response

from crawler.archive import Archive, Record
from crawler.discovery.found import Link
from crawler.exchange import EXCHANGE
from crawler.failures import FailureKind, classify
from crawler.known import Kind, Known
from crawler.paging import next_page
from crawler.source import Source
from crawler.state import State
from crawler.tally import Tally
from crawler.urls import normalise


@dataclass(frozen=True, slots=True)
class Errand:
    """A URL asked for on behalf of a source; `page_of` is the first page where it is a further one."""

    source: Source
    url: str
    kind: Kind
    page_of: str | None = None


class Keeper:
    """What is known and kept. Every errand ends in exactly one of `article`, `listing` and `failed`."""

    def __init__(self, state: State, archive: Archive, tally: Tally) -> None:
        self.state = state
        self.tally = tally
        self._archive = archive

    def note(self, errand: Errand, links: Iterable[Link], kind: Kind, page_of: str | None = None) -> None:
        """Write down links that were found on an errand."""
        self.state.discover(
            links, source=errand.source.name, kind=kind, now=_now(), via=errand.url, page_of=page_of
        )

    def listing(self, errand: Errand, response: Response) -> None:
        """A listing was read, and what it lists is noted."""
        if response.status == 304:
            self.state.unchanged(errand.url, _now())
        else:
            self._fetched(errand.url, response, None)
        self.tally.listing(errand.source.name, errand.url)

    def article(self, errand: Errand, response: Response) -> str | None:
        """An answer to an article's request is kept; the URL of the page that continues it, if any."""
        final = normalise(response.url) or response.url
        problem = _problem(errand, response, final)
        if problem:
            self.failed(errand, problem, response.status)
            return None
        if response.status == 304:
            self._unchanged(errand, final)
            return None
        assert isinstance(response, HtmlResponse)
        return self._page(errand, response, final)

    def failed(self, errand: Errand, kind: FailureKind, http_status: int | None = None) -> None:
        """An errand came to nothing."""
        self.state.failed(errand.url, kind, http_status)
        self.tally.failed(errand.source.name, errand.url, kind)

    def _page(self, errand: Errand, response: HtmlResponse, final: str) -> str | None:
        """Archive a page unless its content is what we have; the URL of its next page."""
        if final != errand.url:
            self.note(errand, (Link(final),), "article", errand.page_of)
            self.tally.answered_by(final)
        known = self.state.get(final)
        assert known is not None
        is_unchanged = known.content_hash == _digest(response)
        # Before this page counts as fetched: a run that is killed in between would not come back for it.
        further = self._note_next_page(errand, response, final, is_unchanged)
        record = None
        if is_unchanged:
            self.tally.unchanged(errand.source.name, final)
        else:
            record = self._archive.write(
                errand.source.name, response.meta[EXCHANGE], _notes(known, self.state.get(errand.url))
            )
            count = self.tally.new if known.content_hash is None else self.tally.changed
        self._fetched(final, response, record)
        if final != errand.url:
            self._fetched(errand.url, response, record, redirected=True)
        if record:
            count(errand.source.name, final)
        return further

    def _note_next_page(
        self, errand: Errand, response: HtmlResponse, final: str, is_unchanged: bool
    ) -> str | None:
        first = errand.page_of or final
        url = next_page(response, first)
        if url:
            # New content makes the further pages due: to the state it is a change told by discovery.
            changed = None if is_unchanged else _now()
            self.note(errand, (Link(url, changed),), "article", page_of=first)
        return url

    def _unchanged(self, errand: Errand, final: str) -> None:
        for url in {errand.url, final}:
            self.state.unchanged(url, _now())
        self.tally.unchanged(errand.source.name, final)

    def _fetched(
        self, url: str, response: Response, record: Record | None, *, redirected: bool = False
    ) -> None:
        self.state.fetched(
            url,
            redirected=redirected,
            http_status=response.status,
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
            content_hash=_digest(response),
            now=_now(),
            record_id=record.record_id if record else None,
            warc=record.warc if record else None,
        )


def _problem(errand: Errand, response: Response, final: str) -> FailureKind | None:
    if response.status not in (200, 304):
        return classify(response)
    # Many sites send dead articles to their front page instead of answering 404.
    if final != errand.url and not errand.page_of and not errand.source.is_article(final):
        return FailureKind.REDIRECTED_AWAY
    if response.status == 200 and not isinstance(response, HtmlResponse):
        return FailureKind.NOT_HTML
    return None


def _notes(final: Known, asked: Known | None) -> dict[str, str]:
    """What the archive should know beside the page: where it was found, and when a feed dates it."""
    first = asked or final
    notes = {"via": first.via, "published": first.published, "page-of": first.page_of}
    return {name: value for name, value in notes.items() if value}


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return None if value is None else value.decode("latin-1")


def _digest(response: Response) -> str:
    return hashlib.sha256(response.body).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC)
