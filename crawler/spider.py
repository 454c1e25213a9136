"""The spider: what is asked for, and when."""

from collections import Counter
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached
from twisted.python.failure import Failure

from crawler.answer import read_answer
from crawler.captures import address_of
from crawler.discovery import METHODS
from crawler.discovery.document import Document, read_document
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.errand import Errand
from crawler.failures import FailureKind, classify
from crawler.keeper import Keeper
from crawler.known import Known
from crawler.looker import Looker
from crawler.markup import MIN_TEXT
from crawler.page import look
from crawler.programme import EARLIEST
from crawler.refusals import LeftForLater
from crawler.source import Source
from crawler.urls import normalise

MAX_DEPTH = 4
"""Sitemaps are followed so far below the first one; an index of indexes is the most that sites have."""


class NewsSpider(Spider):
    """Crawls sources: first what earlier runs left undone, then what discovery finds.

    Work is never handed on in memory alone: a link is in the state before it is asked for, so a run that
    is killed, or a listing that answers 304 the next time, loses nothing.
    """

    name = "news"

    def __init__(
        self,
        *,
        sources: Sequence[Source],
        keeper: Keeper,
        refetch: bool = False,
        since: date = EARLIEST,
        dry_run: bool = False,
    ) -> None:
        super().__init__()
        self.reason = "unfinished"
        self.sources = tuple(sources)
        self.state = keeper.state
        self.keeper = keeper
        self._refetch = refetch
        self._since = since
        self._dry_run = dry_run
        self._looker = Looker()
        self._asked_of: Counter[str] = Counter()
        self._fallen_back: set[tuple[str, int]] = set()
        self._by_host = {host: source.name for source in sources for host in source.hosts}

    @classmethod
    def from_crawler(cls, crawler: Crawler, *args: Any, **kwargs: Any) -> Self:
        """Scrapy's hook."""
        spider = super().from_crawler(crawler, *args, **kwargs)
        crawler.signals.connect(spider._sent, signals.request_reached_downloader)
        crawler.signals.connect(spider._crashed, signals.spider_error)
        return spider

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's hook: the first requests."""
        for source in self.sources:
            for known in self.state.articles(source.name):
                for request in self._ask_article(source, known):
                    yield request
            for index, step in enumerate(source.discover):
                if not step.fallback:
                    for request in self._ask_step(Inquiry(source, index, since=self._since)):
                        yield request

    def closed(self, reason: str) -> None:
        """Scrapy's hook: why the crawl ended."""
        self.reason = reason
        self._looker.close()

    async def parse_listing(
        self, response: Response, errand: Errand, inquiry: Inquiry, page: int
    ) -> AsyncIterator[Request]:
        """Follow a sitemap, a feed, a search, an index or a tag page."""
        if response.status != 200:
            for request in self._no_listing(response, errand, inquiry, page):
                yield request
            return
        document = Document(response.url, dict(response.headers), response.body, inquiry)
        found = await self._looker.read(read_document, document)
        if found is None:
            requests = self._listing_failed(errand, inquiry, page, FailureKind.UNREADABLE, response.status)
        else:
            requests = self._read_listing(response, errand, inquiry, page, found)
        for request in requests:
            yield request

    def _no_listing(
        self, response: Response, errand: Errand, inquiry: Inquiry, page: int
    ) -> Iterator[Request]:
        """An answer without a listing in it: nothing new, the end of one, or a failure."""
        if response.status == 304 and _was_conditional(response):
            self.keeper.listing(errand, response)
            if inquiry.step.method == "sitemap":  # an index may stay as it is while its sitemaps change
                yield from self._ask_known_listings(errand, inquiry, page)
        elif response.status in (400, 404) and page > 1:
            self.keeper.no_such_page(errand, response.status)
        else:
            yield from self._listing_failed(errand, inquiry, page, classify(response), response.status)

    async def parse_article(self, response: Response, errand: Errand) -> AsyncIterator[Request]:
        """Keep an article, and follow it to its next page and to the article that it is a twin of."""
        if response.status == 304 and _was_conditional(response):
            self.keeper.unchanged(errand, response)
            return
        answer = read_answer(errand, response)
        if isinstance(answer, FailureKind):
            self.keeper.failed(errand, answer, response.status)
            return
        sight = await self._looker.read(look, answer.page)
        if sight is None or sight.characters < MIN_TEXT:
            kind = FailureKind.UNREADABLE if sight is None else FailureKind.EMPTY
            self.keeper.failed(errand, kind, response.status)
            return
        for url in self.keeper.article(errand, response, answer, sight):
            for request in self._ask_article(errand.source, self.state.get(url)):
                yield request

    def failed(self, failure: Failure) -> Iterator[Request]:
        """Scrapy's errback: a request that got no answer."""
        request: Request = failure.request  # type: ignore[attr-defined]
        errand: Errand = request.cb_kwargs["errand"]
        if isinstance(failure.value, LeftForLater):
            self.keeper.left(errand)
        elif inquiry := request.cb_kwargs.get("inquiry"):
            yield from self._listing_failed(errand, inquiry, request.cb_kwargs["page"], classify(failure))
        else:
            self.keeper.failed(errand, classify(failure))

    def _read_listing(
        self, response: Response, errand: Errand, inquiry: Inquiry, page: int, found: Found
    ) -> Iterator[Request]:
        source = errand.source
        all_articles = [self._whole(link, source) for link in found.links if inquiry.wants(link.url)]
        articles = [link for link in all_articles if self._is_late(link)]
        listings = [link for link in found.more if source.may_ask(link.url)]
        self.keeper.note(errand, all_articles, "article")
        self.keeper.note(errand, listings, "listing")
        self.keeper.listing(
            errand,
            response,
            {link.url for link in all_articles},
            by_layout=inquiry.step.method in ("tag", "search"),
        )
        for link in articles:
            yield from self._ask_article(source, self.state.get(link.url))
        if articles or not all_articles:  # else all of this page is too old, and so is what follows it
            for link in filter(self._is_late, listings):
                yield from self._ask_further(errand, inquiry, link.url, page)

    def _listing_failed(
        self,
        errand: Errand,
        inquiry: Inquiry,
        page: int,
        kind: FailureKind,
        http_status: int | None = None,
    ) -> Iterator[Request]:
        """A listing that cannot be read: where it is a step's first, the step after it may do instead."""
        following = inquiry.index + 1
        steps = errand.source.discover
        has_fallback = page == 1 and following < len(steps) and steps[following].fallback
        if has_fallback and kind in _CLOSED:
            self.keeper.closed(errand, kind, http_status)
        else:
            self.keeper.failed(errand, kind, http_status)
        if has_fallback and (errand.source.name, following) not in self._fallen_back:
            self._fallen_back.add((errand.source.name, following))
            yield from self._ask_step(replace(inquiry, index=following))

    def _ask_step(self, inquiry: Inquiry) -> Iterator[Request]:
        """Ask for the first listings of a step, and for those below them that earlier runs did not get to."""
        for address in METHODS[inquiry.step.method].start(inquiry):
            url = normalise(address)
            assert url is not None
            errand = Errand(inquiry.source, url, "listing")
            self.keeper.note(errand, (Link(url),), "listing")
            yield from self._ask_listing(errand, inquiry, page=1)
            yield from self._ask_left_listings(errand, inquiry)

    def _ask_article(self, source: Source, known: Known | None) -> Iterator[Request]:
        if known is None or not self._is_due(known):
            return
        # More than a budget would only be refused, one by one; it is in the state, and waits there.
        if self._asked_of[source.name] >= source.budget or not self.keeper.tally.ask(known.url):
            return
        self._asked_of[source.name] += 1
        if self._dry_run:
            self.keeper.tally.would_ask(source.name, known.url)
            return
        errand = Errand(source, known.url, "article", known.page_of, known.capture)
        url, headers = address_of(known.capture) if known.capture else (known.url, known.validators)
        yield Request(
            url, self.parse_article, errback=self.failed, headers=headers, cb_kwargs={"errand": errand}
        )

    def _is_due(self, known: Known) -> bool:
        # What a redirect led to has a row of its own, so `refetch` need not go the long way as well.
        is_due = known.due or (self._refetch and known.status != "redirected")
        return is_due and not known.is_older_than(self._since)

    def _ask_listing(self, errand: Errand, inquiry: Inquiry, page: int) -> Iterator[Request]:
        known = self.state.get(errand.url)
        assert known is not None
        if not (self._refetch or known.listing_due) or not self.keeper.tally.ask(errand.url):
            return
        yield Request(
            errand.url,
            self.parse_listing,
            errback=self.failed,
            headers=known.validators,
            cb_kwargs={"errand": errand, "inquiry": inquiry, "page": page},
        )

    def _ask_known_listings(self, errand: Errand, inquiry: Inquiry, page: int) -> Iterator[Request]:
        for known in self.state.listings_via(errand.url):
            yield from self._ask_further(errand, inquiry, known.url, page)

    def _ask_left_listings(self, errand: Errand, inquiry: Inquiry) -> Iterator[Request]:
        """What earlier runs did not get to, however far below: the listings above may all answer 304."""
        level, page, seen = [errand.url], 1, {errand.url}
        while level:
            below = [known for url in level for known in self.state.listings_via(url)]
            for known in filter(self._is_due, below):
                yield from self._ask_further(errand, inquiry, known.url, page)
            level, page = [known.url for known in below if known.url not in seen], page + 1
            seen.update(level)

    def _ask_further(self, errand: Errand, inquiry: Inquiry, url: str, page: int) -> Iterator[Request]:
        step = inquiry.step
        if page >= (MAX_DEPTH if step.method == "sitemap" else step.max_pages):
            self.keeper.tally.cut_off(errand.source.name)
        else:
            yield from self._ask_listing(Errand(errand.source, url, "listing"), inquiry, page + 1)

    def _whole(self, link: Link, source: Source) -> Link:
        """The link to all pages of an article on one, where the site has that; an archive may not."""
        return link if link.capture else replace(link, url=source.whole(link.url))

    def _is_late(self, link: Link) -> bool:
        return link.told is None or link.told.date() >= self._since

    def _sent(self, request: Request) -> None:
        errand: Errand | None = request.cb_kwargs.get("errand")
        host = urlparse_cached(request).hostname or ""
        source = errand.source.name if errand else self._by_host.get(host)
        if source:  # a robots.txt of a host that no source names belongs to nobody
            self.keeper.tally.sent(source)

    def _crashed(self, failure: Failure, response: Response) -> None:
        """A page that our own code could not handle; the log has the traceback."""
        self.keeper.failed(response.cb_kwargs["errand"], FailureKind.OTHER, response.status)


def _was_conditional(response: Response) -> bool:
    """Whether 304 answers what was asked: there are servers that say it to anybody."""
    headers = response.request.headers if response.request else {}
    return "If-None-Match" in headers or "If-Modified-Since" in headers


# What a site answers that does not have a listing of this kind, or not for us.
_CLOSED = frozenset(
    {
        FailureKind.UNAUTHORISED,
        FailureKind.BLOCKED,
        FailureKind.NOT_FOUND,
        FailureKind.GONE,
        FailureKind.UNREADABLE,
        FailureKind.ROBOTS,
    }
)
