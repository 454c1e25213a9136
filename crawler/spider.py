"""The spider: what is asked for, and when."""

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import Any, Self

from scrapy import Request, Spider, signals
from scrapy.crawler import Crawler
from scrapy.http import Response
from scrapy.utils.httpobj import urlparse_cached
from twisted.python.failure import Failure

from crawler.discovery import FINDERS
from crawler.discovery.found import Link
from crawler.failures import FailureKind, classify
from crawler.keeper import Errand, Keeper
from crawler.known import Known
from crawler.source import Discovery, Source
from crawler.urls import normalise


class NewsSpider(Spider):
    """Crawls sources: first what earlier runs left undone, then what discovery finds.

    Work is never handed on in memory alone: a link is in the state before it is asked for, so a run that
    is killed, or a listing that answers 304 the next time, loses nothing.
    """

    name = "news"

    def __init__(self, *, sources: Sequence[Source], keeper: Keeper, refetch: bool = False) -> None:
        super().__init__()
        self.reason = "unfinished"
        self._sources = sources
        self._keeper = keeper
        self._refetch = refetch
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
        for source in self._sources:
            for known in self._keeper.state.articles(source.name):
                for request in self._ask_article(source, known):
                    yield request
            for discovery in source.discover:
                url = normalise(discovery.url)
                assert url is not None
                errand = Errand(source, url, "listing")
                self._keeper.note(errand, (Link(url),), "listing")
                for request in self._ask_listing(errand, discovery, page=1):
                    yield request
                for request in self._ask_left_listings(errand, discovery):
                    yield request

    def closed(self, reason: str) -> None:
        """Scrapy's hook: why the crawl ended."""
        self.reason = reason

    def parse_listing(
        self, response: Response, errand: Errand, discovery: Discovery, page: int
    ) -> Iterator[Request]:
        """Follow a sitemap, a feed or a tag page."""
        if response.status == 304:
            self._keeper.listing(errand, response)
            if discovery.method == "sitemap":  # an index may stay as it is while its sitemaps change
                yield from self._ask_known_listings(errand, discovery, page)
            return
        if response.status != 200:
            self._keeper.failed(errand, classify(response), response.status)
            return
        found = FINDERS[discovery.method](response)
        if found is None:
            self._keeper.failed(errand, FailureKind.UNREADABLE, response.status)
            return
        source = errand.source
        articles = tuple(link for link in found.links if source.is_article(link.url))
        listings = tuple(link for link in found.more if source.owns(link.url))
        self._keeper.note(errand, articles, "article")
        self._keeper.note(errand, listings, "listing")
        self._keeper.listing(errand, response)
        for link in articles:
            yield from self._ask_article(source, self._keeper.state.get(link.url))
        for link in listings:
            yield from self._ask_further(errand, discovery, link.url, page)

    def parse_article(self, response: Response, errand: Errand) -> Iterator[Request]:
        """Keep an article, and follow it to its next page."""
        if url := self._keeper.article(errand, response):
            yield from self._ask_article(errand.source, self._keeper.state.get(url))

    def failed(self, failure: Failure) -> None:
        """Scrapy's errback: a request that got no answer."""
        request: Request = failure.request  # type: ignore[attr-defined]
        self._keeper.failed(request.cb_kwargs["errand"], classify(failure))

    def _ask_article(self, source: Source, known: Known | None) -> Iterator[Request]:
        if known is None or not self._is_due(known) or not self._keeper.tally.ask(known.url):
            return
        errand = Errand(source, known.url, "article", known.page_of)
        yield Request(
            known.url,
            self.parse_article,
            errback=self.failed,
            headers=known.validators,
            cb_kwargs={"errand": errand},
        )

    def _is_due(self, known: Known) -> bool:
        # What a redirect led to has a row of its own, so `refetch` need not go the long way as well.
        return known.due or (self._refetch and known.status != "redirected")

    def _ask_listing(self, errand: Errand, discovery: Discovery, page: int) -> Iterator[Request]:
        known = self._keeper.state.get(errand.url)
        assert known is not None
        if not (self._refetch or known.listing_due) or not self._keeper.tally.ask(errand.url):
            return
        yield Request(
            errand.url,
            self.parse_listing,
            errback=self.failed,
            headers=known.validators,
            cb_kwargs={"errand": errand, "discovery": discovery, "page": page},
        )

    def _ask_known_listings(self, errand: Errand, discovery: Discovery, page: int) -> Iterator[Request]:
        for known in self._keeper.state.listings_via(errand.url):
            yield from self._ask_further(errand, discovery, known.url, page)

    def _ask_left_listings(self, errand: Errand, discovery: Discovery) -> Iterator[Request]:
        """What earlier runs did not get to, however far below: the listings above may all answer 304."""
        level, page = [errand.url], 1
        while level:
            below = [known for url in level for known in self._keeper.state.listings_via(url)]
            for known in filter(self._is_due, below):
                yield from self._ask_further(errand, discovery, known.url, page)
            level, page = [known.url for known in below], page + 1

    def _ask_further(self, errand: Errand, discovery: Discovery, url: str, page: int) -> Iterator[Request]:
        if discovery.method == "sitemap" or page < discovery.max_pages:
            yield from self._ask_listing(Errand(errand.source, url, "listing"), discovery, page + 1)

    def _sent(self, request: Request) -> None:
        errand: Errand | None = request.cb_kwargs.get("errand")
        host = urlparse_cached(request).hostname or ""
        source = errand.source.name if errand else self._by_host.get(host)
        if source:  # a robots.txt of a host that no source names belongs to nobody
            self._keeper.tally.sent(source)

    def _crashed(self, failure: Failure, response: Response) -> None:
        """A page that our own code could not handle; the log has the traceback."""
        self._keeper.failed(response.cb_kwargs["errand"], FailureKind.OTHER, response.status)
