"""Counts what happens while a crawl runs."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from crawler.failures import FailureKind
from crawler.markup import ARTICLE_TEXT
from crawler.page import Sight
from crawler.report import CrawlProgress, SourceReport
from crawler.source import Source
from crawler.state import State


@dataclass(slots=True)
class _Counts:
    numbers: Counter[str] = field(default_factory=Counter)
    failures: dict[str, list[str]] = field(default_factory=dict)
    listed: set[str] = field(default_factory=set)


class Tally:
    """The counts of every source, and which URLs were asked for in this run."""

    def __init__(self, sources: Iterable[Source], progress: Callable[[CrawlProgress], None]) -> None:
        self.due: list[str] = []
        self._counts = {source.name: _Counts() for source in sources}
        self._seen: set[str] = set()
        self._counted: set[str] = set()
        self._asked = 0
        self._done = 0
        self._progress = progress

    def ask(self, url: str) -> bool:
        """Mark a URL as asked for; false where it already is."""
        if url in self._seen:
            return False
        self._seen.add(url)
        self._asked += 1
        return True

    def answered_by(self, url: str) -> None:
        """Mark a URL that a redirect led to, so that it is not asked for again."""
        self._seen.add(url)

    def sent(self, source: str) -> None:
        """Count a request that went out."""
        self._counts[source].numbers["requests"] += 1

    def article(self, source: str, url: str, outcome: str) -> None:
        """Count an article as `new`, `changed`, `unchanged` or `dropped`, once in a run."""
        first = url not in self._counted
        self._counted.add(url)
        if first:
            self._counts[source].numbers[outcome] += 1
        self._tell(source, url, outcome if first else "duplicate")

    def duplicate(self, source: str, url: str) -> None:
        """Tell of a page that is another form of an article we have."""
        self._tell(source, url, "duplicate")

    def passed_over(self, source: str, urls: Sequence[str]) -> None:
        """Count articles that a listing itself shows not to be about the programme."""
        self._seen.update(urls)
        self._counts[source].numbers["dropped"] += len(urls)

    def cut_off(self, source: str) -> None:
        """Count a listing that goes on where its step may not."""
        self._counts[source].numbers["cut_off"] += 1

    def looked_at(self, source: str, sight: Sight) -> None:
        """Count what a page that is kept has."""
        self._counts[source].numbers.update(
            pages=1, titled=sight.has_title, dated=sight.has_date, worded=sight.characters >= ARTICLE_TEXT
        )

    def would_ask(self, source: str, url: str) -> None:
        """Note an article that a dry run does not ask for."""
        self.due.append(url)
        self._tell(source, url, "due")

    def left(self, source: str, url: str) -> None:
        """Count a URL that has to wait for a later run."""
        self._counts[source].numbers["left"] += 1
        self._tell(source, url, "left")

    def listing(self, source: str, url: str, listed: Iterable[str] = ()) -> None:
        """Count a listing that was read, and the articles that it names."""
        self._counts[source].numbers["listings"] += 1
        self._counts[source].listed.update(listed)
        self._tell(source, url, "listing")

    def closed(self, source: str, url: str) -> None:
        """Tell of a listing that is closed to us and in place of which another is read."""
        self._tell(source, url, "closed")

    def failed(self, source: str, url: str, kind: FailureKind) -> None:
        """Count a failure."""
        self._counts[source].failures.setdefault(str(kind), []).append(url)
        self._tell(source, url, str(kind))

    def reports(self, state: State, since: date) -> tuple[SourceReport, ...]:
        """The counts as reports, with what `state` knows by now; what is older than `since` was skipped."""
        return tuple(self._report(name, counts, state, since) for name, counts in self._counts.items())

    def _tell(self, source: str, url: str, outcome: str) -> None:
        self._done += 1
        self._progress(CrawlProgress(source, url, outcome, self._done, self._asked))

    def _report(self, name: str, counts: _Counts, state: State, since: date) -> SourceReport:
        articles = [known for known in state.articles(name) if known.status != "redirected"]
        unasked = [known for known in articles if known.url not in self._seen]
        due = sum(known.due and not known.is_older_than(since) for known in unasked)
        numbers = counts.numbers + Counter(left=due)
        return SourceReport(
            name=name,
            found=len(articles),
            skipped=len(unasked) - due,
            failed=sum(len(urls) for urls in counts.failures.values()),
            failures={kind: sorted(urls) for kind, urls in sorted(counts.failures.items())},
            kept=sum(known.record_id is not None for known in articles),
            listed=len(counts.listed),
            **numbers,
        )
