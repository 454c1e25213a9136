"""What a step of a source is asked for."""

from dataclasses import dataclass
from datetime import date
from urllib.parse import quote_plus

from crawler.programme import EARLIEST, QUERIES
from crawler.source import PAGE, QUERY, Discovery, Source, path_and_query


@dataclass(frozen=True, slots=True)
class Inquiry:
    """One step of a source, the words to look for, and the day before which nothing is of interest."""

    source: Source
    index: int
    queries: tuple[str, ...] = QUERIES
    since: date = EARLIEST

    @property
    def step(self) -> Discovery:
        """The step itself."""
        return self.source.discover[self.index]

    @property
    def sites(self) -> tuple[str, ...]:
        """The source's own hosts, as an archive's index is asked for them (it takes `www.` for the same)."""
        return tuple(sorted(host for host in self.source.hosts if not host.startswith("www.")))

    def searches(self) -> tuple[str, ...]:
        """The step's address for each query, at its first page."""
        if QUERY not in self.step.url:
            return (self.step.url,)
        first = self.step.url.replace(PAGE, "1")
        return tuple(first.replace(QUERY, quote_plus(query)) for query in self.queries)

    def wants(self, url: str) -> bool:
        """Whether a URL is an article that the step is meant to find."""
        only = self.step.only
        return self.source.is_article(url) and (only is None or bool(only.search(path_and_query(url))))
