"""What the state knows of one URL, and whether it is time to ask for it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from crawler.failures import FailureKind

MAX_ATTEMPTS = 5
"""After so many runs in which a URL failed it is given up."""

Kind = Literal["article", "listing"]
Status = Literal["new", "ok", "redirected", "dropped", "failed"]


@dataclass(frozen=True, slots=True)
class Known:
    """A row of the table `urls` (`state.sql` says what the columns are); times are ISO 8601 in UTC."""

    url: str
    source: str
    kind: Kind
    status: Status
    http_status: int | None
    failure: str | None
    attempts: int
    etag: str | None
    last_modified: str | None
    content_hash: str | None
    lastmod: str | None
    published: str | None
    via: str | None
    page_of: str | None
    first_seen: str
    last_seen: str
    fetched_at: str | None
    record_id: str | None
    warc: str | None
    capture: str | None
    listed: int | None

    @property
    def due(self) -> bool:
        """Whether to ask for an article: never asked, failed for a passing reason, or changed since."""
        if self.status == "new":
            return True
        if self.status == "failed":
            return self.attempts < MAX_ATTEMPTS and not (self.failure and FailureKind(self.failure).final)
        return self.changed_since_fetch

    @property
    def listing_due(self) -> bool:
        """Whether to ask for a listing: always, but where its own listing says that it has not changed."""
        return self.status != "ok" or self.lastmod is None or self.changed_since_fetch

    @property
    def changed_since_fetch(self) -> bool:
        """Whether discovery tells of a change that is not older than our last look."""
        return bool(self.lastmod and self.fetched_at and self.lastmod >= self.fetched_at)

    def is_older_than(self, day: date) -> bool:
        """Whether all that discovery tells of the article is before a day."""
        told = max(filter(None, (self.lastmod, self.published)), default=None)
        return told is not None and told[:10] < day.isoformat()

    @property
    def validators(self) -> dict[str, str]:
        """The headers of a conditional request; none while nothing good was fetched."""
        # What an archive holds does not change; and a dropped page is asked for to be judged anew.
        if self.capture or self.status == "dropped":
            return {}
        named = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in named.items() if value and self.fetched_at}
