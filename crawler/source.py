"""A news source: one TOML file says where its articles are found and which of its pages are articles."""

import re
from functools import cached_property
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator
from w3lib.url import canonicalize_url

Method = Literal[
    "sitemap", "feed", "wordpress", "blogspot", "tag", "search", "wayback", "commoncrawl", "gdelt"
]
Platform = Literal["wordpress", "blogspot", "network", "portal", "government", "other"]

QUERY, PAGE = "{query}", "{page}"
"""What a search's address holds in the places of the words looked for and of the page's number."""

_ARCHIVES = frozenset({"wayback", "commoncrawl"})
_SERVICES = _ARCHIVES | {"gdelt"}
_TEMPLATES = frozenset({"search", "gdelt"})


def _http_url(text: str) -> str:
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError("is not an http or https URL")
    if parts.username is not None:
        raise ValueError("has a name or password in it")
    return text


HttpUrl = Annotated[str, AfterValidator(_http_url)]


class _Entry(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Discovery(_Entry):
    """One way to find a source's articles; docs/sources.md has a section on each method.

    `max_pages` bounds the pages of one listing, but for sitemaps, whose depth is bounded. `only` is searched
    in the path and query of what is found, and narrows the source's own patterns. A `fallback` is tried only
    where the step before it has failed. An archive's captures are asked for at `replay`.
    """

    method: Method
    url: HttpUrl
    max_pages: int = Field(default=20, ge=1)
    only: re.Pattern[str] | None = None
    fallback: bool = False
    replay: HttpUrl | None = None

    @model_validator(mode="after")
    def _fits_its_method(self) -> Self:
        if self.method in _TEMPLATES and QUERY not in self.url:
            raise ValueError(f"url needs {QUERY}")
        if self.method not in (*_TEMPLATES, "feed") and QUERY in self.url:
            raise ValueError(f"{QUERY} has no meaning in the url of {self.method!r}")
        if self.method != "search" and PAGE in self.url:
            raise ValueError(f"{PAGE} has no meaning in the url of {self.method!r}")
        if (self.method in _ARCHIVES) != (self.replay is not None):
            raise ValueError(f"replay is for {' and '.join(sorted(_ARCHIVES))}, which need it")
        return self

    @property
    def is_service(self) -> bool:
        """Whether the step asks an archive or index on hosts of its own, not the site itself."""
        return self.method in _SERVICES


class Articles(_Entry):
    """Which URLs are articles: regular expressions searched in path and query.

    `whole` is the query by which the site shows all pages of an article on one, as `page=all`.
    """

    include: tuple[re.Pattern[str], ...] = Field(min_length=1)
    exclude: tuple[re.Pattern[str], ...] = ()
    whole: Annotated[str, StringConstraints(pattern=r"^\w+=\w+$")] | None = None


class Source(_Entry):
    """One outlet. `province` and `regency` are Kemendagri codes of where it reports from, if anywhere.

    `delay` is in seconds between requests to a host, `budget` in requests a day to it. `expect` is how many
    articles there must be at least once it was crawled. Only a `private` source may lie on a private or
    loopback address.
    """

    name: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$")]
    outlet: Annotated[str, StringConstraints(min_length=1)]
    homepage: HttpUrl
    province: Annotated[str, StringConstraints(pattern=r"^\d\d$")] | None = None
    regency: Annotated[str, StringConstraints(pattern=r"^\d\d\.\d\d$")] | None = None
    platform: Platform
    verified: bool
    delay: float = Field(ge=0)
    budget: int = Field(default=4000, ge=1)
    expect: int = Field(default=0, ge=0)
    private: bool = False
    discover: tuple[Discovery, ...] = Field(min_length=1)
    articles: Articles

    @model_validator(mode="after")
    def _begins_with_no_fallback(self) -> Self:
        if self.discover[0].fallback:
            raise ValueError("the first step is the fallback of none")
        return self

    @cached_property
    def hosts(self) -> frozenset[str]:
        """The host names that are this source's own, each with and without `www.`."""
        own = (self.homepage, *(step.url for step in self.discover if not step.is_service))
        named = {_host(url).removeprefix("www.") for url in own}
        return frozenset(named | {f"www.{host}" for host in named})

    @cached_property
    def services(self) -> frozenset[str]:
        """The hosts of the archives and indexes that are asked about this source."""
        steps = [step for step in self.discover if step.is_service]
        return frozenset(_host(url) for step in steps for url in (step.url, step.replay) if url)

    def owns(self, url: str) -> bool:
        """Whether `url` lies on one of the source's own hosts."""
        return _host(url) in self.hosts

    def may_ask(self, url: str) -> bool:
        """Whether `url` lies on a host that is the source's own or a service's."""
        return self.owns(url) or _host(url) in self.services

    def whole(self, url: str) -> str:
        """The address of all pages of the article at `url` on one, where the site has such a thing."""
        query = self.articles.whole
        if query is None or query in urlsplit(url).query.split("&"):
            return url
        return canonicalize_url(f"{url}{'&' if urlsplit(url).query else '?'}{query}")

    def is_article(self, url: str) -> bool:
        """Whether `url` lies on the source's own hosts and its path and query pass include and exclude."""
        path = path_and_query(url)
        return (
            self.owns(url)
            and any(pattern.search(path) for pattern in self.articles.include)
            and not any(pattern.search(path) for pattern in self.articles.exclude)
        )


def path_and_query(url: str) -> str:
    """What the patterns of a source are searched in."""
    parts = urlsplit(url)
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""
