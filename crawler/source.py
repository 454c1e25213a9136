"""A news source: one TOML file says where its articles are found and which of its pages are articles."""

import re
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

Method = Literal["sitemap", "feed", "tag"]
Platform = Literal["wordpress", "blogspot", "network", "portal", "government", "other"]


def _http_url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is not an http or https URL")
    return text


HttpUrl = Annotated[str, AfterValidator(_http_url)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Discovery(_Entry):
    """One place where a source lists its articles. `max_pages` bounds feeds and tag pages that have pages."""

    method: Method
    url: HttpUrl
    max_pages: int = Field(default=5, ge=1)


class Articles(_Entry):
    """Which URLs are articles: regular expressions searched in path and query."""

    include: tuple[re.Pattern[str], ...] = Field(min_length=1)
    exclude: tuple[re.Pattern[str], ...] = ()


class Source(_Entry):
    """One outlet. `province` and `regency` are Kemendagri codes of where it reports from, if anywhere."""

    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    outlet: Annotated[str, StringConstraints(min_length=1)]
    homepage: HttpUrl
    province: Annotated[str, StringConstraints(pattern=r"^\d\d$")] | None = None
    regency: Annotated[str, StringConstraints(pattern=r"^\d\d\.\d\d$")] | None = None
    platform: Platform
    verified: bool
    delay: float = Field(ge=0)
    discover: tuple[Discovery, ...] = Field(min_length=1)
    articles: Articles

    @property
    def hosts(self) -> frozenset[str]:
        """The host names that are this source's own, each with and without `www.`."""
        named = {_host(url).removeprefix("www.") for url in (self.homepage, *self._discovery_urls())}
        return frozenset(named | {f"www.{host}" for host in named})

    def owns(self, url: str) -> bool:
        """Whether `url` lies on one of the source's own hosts."""
        return _host(url) in self.hosts

    def is_article(self, url: str) -> bool:
        """Whether `url` lies on the source's own hosts and its path and query pass include and exclude."""
        parts = urlsplit(url)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        return (
            self.owns(url)
            and any(pattern.search(path) for pattern in self.articles.include)
            and not any(pattern.search(path) for pattern in self.articles.exclude)
        )

    def _discovery_urls(self) -> tuple[str, ...]:
        return tuple(discovery.url for discovery in self.discover)


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
