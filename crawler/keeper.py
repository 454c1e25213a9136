"""Keeps what a crawl brings home: content into the archive, the outcome into state and tally."""

from collections.abc import Collection, Iterable
from datetime import UTC, datetime

from scrapy.http import Response

from crawler.answer import Answer
from crawler.archive import Archive, Record
from crawler.checks import DROP, ENOUGH
from crawler.discovery.found import Link
from crawler.errand import Errand
from crawler.exchange import Exchange
from crawler.failures import FailureKind
from crawler.known import Kind, Known, Status
from crawler.page import Sight, digest
from crawler.state import State
from crawler.tally import Tally
from crawler.twins import are_twins
from crawler.urls import normalise


class Keeper:
    """What is known and kept.

    Every errand ends in exactly one of `article`, `unchanged`, `listing`, `no_such_page`, `closed`, `left`
    and `failed`.
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
        is_lost = by_layout and before >= ENOUGH and len(listed) < before * DROP
        # The alarm is to outlast a night: what is usual gives way slowly, and no 304 may hide the change.
        answer = response.replace(headers={}) if is_lost else response
        self._fetched(errand.url, answer, digest(response.body))
        self.state.listed(errand.url, max(len(listed), before // 2))
        if is_lost:
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

    def unchanged(self, errand: Errand, response: Response) -> None:
        """An answer 304 to an article's request: what we have is still good."""
        final = normalise(response.url) or response.url
        for url in {errand.url, final}:
            self.state.unchanged(url, _now())
        known = self.state.get(final)
        is_dropped = known is not None and known.status == "dropped"
        self.tally.article(errand.source.name, final, "dropped" if is_dropped else "unchanged")

    def article(self, errand: Errand, response: Response, answer: Answer, sight: Sight) -> tuple[str, ...]:
        """A page is kept, unless it is about something else or another form of what we have.

        Returns the URLs that it makes worth asking for.
        """
        name, url = errand.source.name, answer.page.url
        if url != errand.url:
            self.note(errand, (Link(url),), "article", errand.page_of)
            self.tally.answered_by(url)
        if not errand.page_of and not sight.names_programme:
            self._done(errand, response, url, sight.content_hash, "dropped")
            self.tally.article(name, url, "dropped")
            return ()
        twins = self._note_twins(errand, sight, url)
        if any(twin.record_id for twin in twins):
            self._done(errand, response, url, sight.content_hash, "redirected")
            self.tally.duplicate(name, url)
            return ()
        return (*(twin.url for twin in twins), *self._keep(errand, response, answer, sight))

    def failed(self, errand: Errand, kind: FailureKind, http_status: int | None = None) -> None:
        """An errand came to nothing."""
        self.state.failed(errand.url, kind, http_status)
        self.tally.failed(errand.source.name, errand.url, kind)

    def _keep(self, errand: Errand, response: Response, answer: Answer, sight: Sight) -> tuple[str, ...]:
        """Archive a page unless its content is what we have; the URL of its next page."""
        url = answer.page.url
        known = self.state.get(url)
        assert known is not None
        is_unchanged = known.record_id is not None and known.content_hash == sight.content_hash
        # Before this page counts as fetched: a run that is killed in between would not come back for it.
        further = self._note_next_page(errand, answer, sight, is_unchanged)
        record = None
        outcome = "unchanged"
        if not is_unchanged:
            notes = _notes(known, self.state.get(errand.url), answer.exchange)
            record = self._archive.write(errand.source.name, answer.exchange, notes)
            outcome = "new" if known.record_id is None else "changed"
            self.tally.looked_at(errand.source.name, sight)
        self._done(errand, response, url, sight.content_hash, "ok", record)
        self.tally.article(errand.source.name, url, outcome)
        return further

    def _note_twins(self, errand: Errand, sight: Sight, final: str) -> tuple[Known, ...]:
        """Fold a page's AMP twin into it; what is known of the article that a page is itself a twin of."""
        source = errand.source
        if sight.amp and sight.amp != final and source.owns(sight.amp) and are_twins(sight.amp, final):
            self.state.fold(sight.amp, source.name, final, _now())
        canonical = sight.canonical
        if errand.page_of or errand.capture or not canonical or canonical == final:
            return ()
        if not source.is_article(canonical) or not are_twins(canonical, final):
            return ()
        self.note(errand, (Link(canonical),), "article")
        known = self.state.get(canonical)
        return (known,) if known else ()

    def _note_next_page(
        self, errand: Errand, answer: Answer, sight: Sight, is_unchanged: bool
    ) -> tuple[str, ...]:
        if sight.further is None or errand.source.articles.whole:
            return ()
        # New content makes the further pages due: to the state it is a change told by discovery.
        changed = None if is_unchanged else _now()
        self.note(errand, (Link(sight.further, changed),), "article", page_of=answer.page.first)
        return (sight.further,)

    def _done(
        self,
        errand: Errand,
        response: Response,
        url: str,
        content_hash: str,
        status: Status,
        record: Record | None = None,
    ) -> None:
        self._fetched(url, response, content_hash, record, status)
        if url != errand.url:
            self._fetched(errand.url, response, content_hash, record, "redirected")

    def _fetched(
        self,
        url: str,
        response: Response,
        content_hash: str,
        record: Record | None = None,
        status: Status = "ok",
    ) -> None:
        self.state.fetched(
            url,
            status=status,
            http_status=response.status,
            etag=_header(response, "ETag"),
            last_modified=_header(response, "Last-Modified"),
            content_hash=content_hash,
            now=_now(),
            record_id=record.record_id if record else None,
            warc=record.warc if record else None,
        )


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


def _now() -> datetime:
    return datetime.now(UTC)
