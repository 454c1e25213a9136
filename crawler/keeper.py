"""Keeps what a crawl brings home: content into the archive, the outcome into state and tally."""

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

from scrapy.http import HtmlResponse, Response

from crawler import captures
from crawler.archive import Archive, Record
from crawler.discovery.found import Link
from crawler.exchange import EXCHANGE, Exchange
from crawler.failures import FailureKind, classify
from crawler.known import Kind, Known, Status
from crawler.markup import MIN_TEXT, Markup, read_markup
from crawler.paging import next_page
from crawler.programme import names_programme
from crawler.source import Source
from crawler.state import State
from crawler.tally import Tally
from crawler.twins import are_twins
from crawler.urls import normalise

FEWER = 0.5
"""A listing that lists a smaller part than this of what it used to has changed its layout."""

ENOUGH = 5
"""Of so many articles at least; fewer come and go."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A URL asked for on behalf of a source; `page_of` is the first page where it is a further one.

    Where an archive holds the page, `capture` says where, and it is asked for there.
    """

    source: Source
    url: str
    kind: Kind
    page_of: str | None = None
    capture: str | None = None


class Keeper:
    """What is known and kept.

    Every errand ends in exactly one of `article`, `listing`, `no_such_page`, `closed`, `left` and `failed`.
    """

    def __init__(self, state: State, archive: Archive, tally: Tally) -> None:
        self.state = state
        self.tally = tally
        self._archive = archive

    def note(self, errand: Errand, links: Iterable[Link], kind: Kind, page_of: str | None = None) -> None:
        """Write down links that were found on an errand."""
        links = tuple(links)
        self.state.discover(
            links, source=errand.source.name, kind=kind, now=_now(), via=errand.url, page_of=page_of
        )
        others = [link.url for link in links if link.names_programme is False]
        self.tally.passed_over(errand.source.name, self.state.drop(others))

    def listing(
        self, errand: Errand, response: Response, listed: Collection[str] = (), *, by_layout: bool = False
    ) -> None:
        """A listing was read, and what it lists is noted; `by_layout` where it is read as people see it."""
        name = errand.source.name
        if response.status == 304:
            self.state.unchanged(errand.url, _now())
            self.tally.listing(name, errand.url, listed)
            return
        known = self.state.get(errand.url)
        before = known.listed if known and known.listed else 0
        self._fetched(errand.url, response, None)
        # What is usual gives way slowly, so that the alarm outlasts a night.
        self.state.listed(errand.url, max(len(listed), before // 2))
        if by_layout and before >= ENOUGH and len(listed) < before * FEWER:
            self.tally.failed(name, errand.url, FailureKind.LAYOUT_CHANGED)
        else:
            self.tally.listing(name, errand.url, listed)

    def no_such_page(self, errand: Errand, status: int) -> None:
        """The page after a listing's last was asked for: not a failure, and where it ends."""
        self.state.failed(errand.url, FailureKind.NOT_FOUND, status)
        self.tally.listing(errand.source.name, errand.url)

    def closed(self, errand: Errand, kind: FailureKind, http_status: int | None) -> None:
        """A listing is closed to us, and another will be read in its place."""
        self.state.failed(errand.url, kind, http_status)
        self.tally.closed(errand.source.name, errand.url)

    def left(self, errand: Errand) -> None:
        """An errand has to wait for a later run."""
        self.tally.left(errand.source.name, errand.url)

    def article(self, errand: Errand, response: Response) -> tuple[str, ...]:
        """An answer to an article's request is kept; the URLs that it makes worth asking for."""
        answer = captures.opened(response) if errand.capture and response.status in (200, 206) else response
        if answer is None:
            self.failed(errand, FailureKind.UNREADABLE, response.status)
            return ()
        final = normalise(answer.url) or answer.url
        problem = _problem(errand, answer, final)
        if problem:
            self.failed(errand, problem, answer.status)
        elif answer.status == 304:
            self._unchanged(errand, final)
        else:
            assert isinstance(answer, HtmlResponse)
            return self._page(errand, answer, response.meta[EXCHANGE], final)
        return ()

    def failed(self, errand: Errand, kind: FailureKind, http_status: int | None = None) -> None:
        """An errand came to nothing."""
        self.state.failed(errand.url, kind, http_status)
        self.tally.failed(errand.source.name, errand.url, kind)

    def _page(
        self, errand: Errand, response: HtmlResponse, exchange: Exchange, final: str
    ) -> tuple[str, ...]:
        """Keep a page of HTML, unless it is empty, about something else, or another form of what we have."""
        markup = read_markup(response)
        if len(markup.text) < MIN_TEXT:
            self.failed(errand, FailureKind.EMPTY, response.status)
            return ()
        if final != errand.url:
            self.note(errand, (Link(final),), "article", errand.page_of)
            self.tally.answered_by(final)
        if not errand.page_of and not names_programme(markup.text):
            self._done(errand, final, response, "dropped")
            self.tally.article(errand.source.name, final, "dropped")
            return ()
        twins = self._note_twins(errand, markup, final)
        if any(twin.record_id for twin in twins):
            self._done(errand, final, response, "redirected")
            self.tally.duplicate(errand.source.name, final)
            return ()
        further = self._keep(errand, response, exchange, final, markup)
        return (*(twin.url for twin in twins), *further)

    def _keep(
        self, errand: Errand, response: HtmlResponse, exchange: Exchange, final: str, markup: Markup
    ) -> tuple[str, ...]:
        """Archive a page unless its content is what we have; the URL of its next page."""
        known = self.state.get(final)
        assert known is not None
        is_unchanged = known.record_id is not None and known.content_hash == _digest(response)
        # Before this page counts as fetched: a run that is killed in between would not come back for it.
        further = self._note_next_page(errand, response, final, is_unchanged)
        record = None
        outcome = "unchanged"
        if not is_unchanged:
            notes = _notes(known, self.state.get(errand.url), exchange)
            record = self._archive.write(errand.source.name, exchange, notes)
            outcome = "new" if known.record_id is None else "changed"
            self.tally.looked_at(errand.source.name, markup)
        self._done(errand, final, response, "ok", record)
        self.tally.article(errand.source.name, final, outcome)
        return further

    def _note_twins(self, errand: Errand, markup: Markup, final: str) -> tuple[Known, ...]:
        """Fold a page's AMP twin into it; what is known of the article that a page is itself a twin of."""
        source = errand.source
        if markup.amp and markup.amp != final and source.owns(markup.amp) and are_twins(markup.amp, final):
            self.state.fold(markup.amp, source.name, final, _now())
        canonical = markup.canonical
        if errand.page_of or errand.capture or not canonical or canonical == final:
            return ()
        if not source.is_article(canonical) or not are_twins(canonical, final):
            return ()
        self.note(errand, (Link(canonical),), "article")
        known = self.state.get(canonical)
        return (known,) if known else ()

    def _note_next_page(
        self, errand: Errand, response: HtmlResponse, final: str, is_unchanged: bool
    ) -> tuple[str, ...]:
        first = errand.page_of or final
        url = None if errand.source.articles.whole else next_page(response, first)
        if url is None:
            return ()
        # New content makes the further pages due: to the state it is a change told by discovery.
        changed = None if is_unchanged else _now()
        self.note(errand, (Link(url, changed),), "article", page_of=first)
        return (url,)

    def _unchanged(self, errand: Errand, final: str) -> None:
        for url in {errand.url, final}:
            self.state.unchanged(url, _now())
        known = self.state.get(final)
        is_dropped = known is not None and known.status == "dropped"
        self.tally.article(errand.source.name, final, "dropped" if is_dropped else "unchanged")

    def _done(
        self, errand: Errand, final: str, response: Response, status: Status, record: Record | None = None
    ) -> None:
        self._fetched(final, response, record, status)
        if final != errand.url:
            self._fetched(errand.url, response, record, "redirected")

    def _fetched(self, url: str, response: Response, record: Record | None, status: Status = "ok") -> None:
        self.state.fetched(
            url,
            status=status,
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


def _notes(final: Known, asked: Known | None, exchange: Exchange) -> dict[str, str]:
    """What the archive should know beside the page: where it was found, and when a feed dates it."""
    first = asked or final
    notes = {
        "via": first.via,
        "published": first.published,
        "page-of": first.page_of,
        "captured": exchange.captured,
    }
    return {name: value for name, value in notes.items() if value}


def _header(response: Response, name: str) -> str | None:
    value = response.headers.get(name)
    return None if value is None else value.decode("latin-1")


def _digest(response: Response) -> str:
    return hashlib.sha256(response.body).hexdigest()


def _now() -> datetime:
    return datetime.now(UTC)
