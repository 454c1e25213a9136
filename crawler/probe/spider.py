"""Asks a site what `attempts` names, as politely as a crawl would."""

from collections.abc import AsyncIterator, Iterator, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urljoin

from scrapy import Request, Spider
from scrapy.http import HtmlResponse, Response
from scrapy.utils.sitemap import sitemap_urls_from_robots
from twisted.python.failure import Failure

from crawler.discovery import METHODS
from crawler.discovery.inquiry import Inquiry
from crawler.failures import classify
from crawler.probe.attempts import Attempt, Home, Outcome, attempts, read_home
from crawler.probe.draft import draft
from crawler.programme import QUERIES
from crawler.source import QUERY, Source
from crawler.state import State
from crawler.urls import normalise


class ProbeSpider(Spider):
    """Reads robots.txt and the front page, and then tries one attempt after the other."""

    name = "probe"

    def __init__(self, *, source: Source, state: State) -> None:
        super().__init__()
        self.sources = (source,)
        self.state = state
        self._homepage = source.homepage
        self._home = Home("not asked")
        self._sitemaps: tuple[str, ...] = ()
        self._outcomes: dict[Attempt, Outcome] = {}

    async def start(self) -> AsyncIterator[Request]:
        """Scrapy's hook: the first requests."""
        yield Request(self._homepage, self.parse_home, errback=self.no_home)

    def parse_home(self, response: Response) -> Iterator[Request]:
        """Read the front page, and go on to robots.txt."""
        if response.status == 200 and isinstance(response, HtmlResponse):
            self._home = read_home(response)
        else:
            self._home = Home(f"{response.status} ({classify(response)})")
        yield self._ask_robots()

    def no_home(self, failure: Failure) -> Iterator[Request]:
        """There is no front page; the rest may answer all the same."""
        self._home = Home(str(classify(failure)))
        yield self._ask_robots()

    def parse_robots(self, response: Response) -> Iterator[Request]:
        """Read which sitemaps robots.txt names, and try everything."""
        if response.status == 200:
            named = (normalise(url) for url in sitemap_urls_from_robots(response.body, response.url))
            self._sitemaps = tuple(url for url in named if url and QUERY not in url)[:5]
        yield from self._ask_attempts()

    def no_robots(self, _: Failure) -> Iterator[Request]:
        """There is no robots.txt."""
        yield from self._ask_attempts()

    def parse_attempt(self, response: Response, inquiry: Inquiry, attempt: Attempt) -> None:
        """Note what an attempt has answered."""
        self._outcomes[attempt] = Outcome(attempt, f"{response.status}, but it broke our reader")
        found = METHODS[attempt.method].find(response, inquiry) if response.status == 200 else None
        if response.status != 200:
            outcome = Outcome(attempt, f"{response.status} ({classify(response)})")
        elif found is None:
            outcome = Outcome(attempt, "200, but it is something else")
        elif attempt.method in ("tag", "search") and self._home.links.issuperset(
            link.url for link in found.links
        ):
            outcome = Outcome(attempt, "200, but no link that the front page has not")
        else:
            links = tuple(link.url for link in found.links if inquiry.source.owns(link.url))
            outcome = Outcome(attempt, _in_words(links, len(found.more)), links, len(found.more))
        self._outcomes[attempt] = outcome

    def no_answer(self, failure: Failure) -> None:
        """An attempt got no answer."""
        attempt: Attempt = failure.request.cb_kwargs["attempt"]  # type: ignore[attr-defined]
        self._outcomes[attempt] = Outcome(attempt, str(classify(failure)))

    def drafted(self) -> str:
        """The source file."""
        wanted = attempts(self._homepage, self._home, self._sitemaps)
        outcomes = [self._outcomes.get(attempt, Outcome(attempt, "not asked")) for attempt in wanted]
        return draft(self._homepage, self._home, outcomes, datetime.now(UTC).date())

    def _ask_robots(self) -> Request:
        url = urljoin(self._homepage, "/robots.txt")
        meta: dict[str, Any] = {"dont_obey_robotstxt": True}
        return Request(url, self.parse_robots, errback=self.no_robots, meta=meta)

    def _ask_attempts(self) -> Iterator[Request]:
        wanted = attempts(self._homepage, self._home, self._sitemaps)
        source = _with_steps(self.sources[0], wanted)
        for index, attempt in enumerate(wanted):
            inquiry = Inquiry(source, index, queries=QUERIES[:1])
            for url in METHODS[attempt.method].start(inquiry):
                arguments = {"inquiry": inquiry, "attempt": attempt}
                yield Request(url, self.parse_attempt, errback=self.no_answer, cb_kwargs=arguments)


def bare_source(homepage: str, *, private: bool) -> Source:
    """A source that is nothing but its homepage; `ValidationError` where that is no URL."""
    return Source.model_validate(
        {
            "name": "probe",
            "outlet": "probe",
            "homepage": homepage,
            "platform": "other",
            "verified": False,
            "private": private,
            "delay": 0 if private else 3,
            "discover": [{"method": "tag", "url": homepage}],
            "articles": {"include": ["^/."]},
        }
    )


def _with_steps(source: Source, wanted: Sequence[Attempt]) -> Source:
    steps = [{"method": attempt.method, "url": attempt.url} for attempt in wanted]
    return Source.model_validate(source.model_dump() | {"discover": steps})


def _in_words(links: Sequence[str], more: int) -> str:
    further = f", {more} further" if more else ""
    return f"200, {len(links)} links{further}"
