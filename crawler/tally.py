"""Counts what happens while a crawl runs."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from crawler.failures import FailureKind
from crawler.report import CrawlProgress, SourceReport
from crawler.source import Source
from crawler.state import State


@dataclass(slots=True)
class _Counts:
    requests: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    failures: dict[str, list[str]] = field(default_factory=dict)


class Tally:
    """The counts of every source, and which URLs were asked for in this run."""

    def __init__(self, sources: Iterable[Source], progress: Callable[[CrawlProgress], None]) -> None:
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
        self._counts[source].requests += 1

    def new(self, source: str, url: str) -> None:
        """Count an article that was fetched for the first time."""
        if self._first(source, url, "new"):
            self._counts[source].new += 1

    def changed(self, source: str, url: str) -> None:
        """Count an article whose content has changed."""
        if self._first(source, url, "changed"):
            self._counts[source].changed += 1

    def unchanged(self, source: str, url: str) -> None:
        """Count an article that is as it was."""
        if self._first(source, url, "unchanged"):
            self._counts[source].unchanged += 1

    def listing(self, source: str, url: str) -> None:
        """Count a listing that was read."""
        self._tell(source, url, "listing")

    def failed(self, source: str, url: str, kind: FailureKind) -> None:
        """Count a failure."""
        self._counts[source].failures.setdefault(str(kind), []).append(url)
        self._tell(source, url, str(kind))

    def reports(self, state: State) -> tuple[SourceReport, ...]:
        """The counts as reports, with what `state` knows by now."""
        return tuple(self._report(name, counts, state) for name, counts in self._counts.items())

    def _first(self, source: str, url: str, outcome: str) -> bool:
        """Whether an article counts: not where two addresses led to it in this run."""
        first = url not in self._counted
        self._counted.add(url)
        self._tell(source, url, outcome if first else "duplicate")
        return first

    def _tell(self, source: str, url: str, outcome: str) -> None:
        self._done += 1
        self._progress(CrawlProgress(source, url, outcome, self._done, self._asked))

    def _report(self, name: str, counts: _Counts, state: State) -> SourceReport:
        articles = [known for known in state.articles(name) if known.status != "redirected"]
        return SourceReport(
            name=name,
            found=len(articles),
            new=counts.new,
            changed=counts.changed,
            unchanged=counts.unchanged,
            skipped=sum(known.url not in self._seen and not known.due for known in articles),
            failed=sum(len(urls) for urls in counts.failures.values()),
            failures={kind: sorted(urls) for kind, urls in sorted(counts.failures.items())},
            requests=counts.requests,
        )
