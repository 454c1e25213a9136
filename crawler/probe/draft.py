"""A source file drafted from what the attempts answered."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from urllib.parse import urlsplit

from crawler.probe.attempts import Home, Outcome
from crawler.source import Platform, path_and_query

# Forms of article addresses, the narrower before the wider.
_FORMS = (
    r"^/\d{4}/\d{2}/\d{2}/[^/?]+/?$",
    r"^/\d{4}/\d{2}/[^/?]+\.html$",
    r"^/\d{4}/\d{2}/[^/?]+/?$",
    r"^/(?:read|berita|baca|news|post|artikel)/\d+/[^/?]+/?$",
    r"^/(?:read|berita|baca|news|post|artikel)/[^/?]+/?$",
    r"^/[^/?]+/\d+/[^/?]+/?$",
    r"^/[^/?]+/(?:[^/?-]+-){2}[^/?]+/?$",
    r"^/(?:[^/?-]+-){2}[^/?]+/?$",
    r"[?&](?:p|id)=\d+$",
)
MOST = 0.8
"""A form fits when so large a part of the addresses has it."""


def draft(homepage: str, home: Home, outcomes: Sequence[Outcome], today: date) -> str:
    """A source file in TOML: what was tried as comments, and the steps that worked.

    It loads as it is; province, expectations and patterns are for a person to look over.
    """
    include = guess_include([url for outcome in outcomes if outcome.articles_only for url in outcome.links])
    working = [outcome for outcome in outcomes if _finds(outcome, include)]
    works = bool(working) and include is not None
    lines = [*_comments(homepage, home, outcomes, today), *_head(homepage, home, outcomes, works)]
    for number, outcome in enumerate(working or outcomes[:1]):
        lines += _step(outcome, is_fallback=number > 0)
    lines += ["", "[articles]", f"include = ['{include or '^/.+'}']"]
    if include is None:
        lines.insert(-1, "# No form of addresses was recognised: say here what an article's looks like.")
    return "\n".join(lines) + "\n"


def guess_include(urls: Sequence[str]) -> str | None:
    """The narrowest form that most of the addresses have.

    >>> guess_include(["http://suara.test/2023/05/14/lokakarya/", "http://suara.test/2023/06/01/panen/"])
    '^/\\\\d{4}/\\\\d{2}/\\\\d{2}/[^/?]+/?$'
    """
    paths = [path_and_query(url) for url in urls]
    for form in _FORMS:
        if paths and sum(bool(re.search(form, path)) for path in paths) >= MOST * len(paths):
            return form
    return None


def _finds(outcome: Outcome, include: str | None) -> bool:
    """Whether a method lists articles: a page of links is none where no link has an article's form."""
    if outcome.articles_only or outcome.attempt.method == "sitemap" or include is None:
        return outcome.worked
    return any(re.search(include, path_and_query(url)) for url in outcome.links)


def _comments(homepage: str, home: Home, outcomes: Sequence[Outcome], today: date) -> Iterator[str]:
    yield f"# Drafted by `jejak sources probe {homepage}` on {today}. What was tried, and what it answered:"
    yield f"#   front page  {homepage}  {home.answer}"
    for outcome in outcomes:
        yield f"#   {outcome.attempt.method}  {_plain(outcome.attempt.url)}  {outcome.answer}"


def _head(homepage: str, home: Home, outcomes: Sequence[Outcome], works: bool) -> Iterator[str]:
    host = (urlsplit(homepage).hostname or "").removeprefix("www.")
    plain = host if host.rpartition(".")[2].isdecimal() else host.rpartition(".")[0]
    yield f'name = "{re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "source"}"'
    yield f"outlet = {_quoted(re.split(r' [-–|] ', home.title)[0] or host)}"
    yield f"homepage = {_quoted(homepage)}"
    yield '# province = "00"  # the Kemendagri code of the province it reports from'
    yield f'platform = "{_platform(home, outcomes)}"'
    yield f"verified = {str(works).lower()}"
    yield "delay = 3.0"


def _platform(home: Home, outcomes: Sequence[Outcome]) -> Platform:
    if any(outcome.worked and outcome.attempt.method == "wordpress" for outcome in outcomes):
        return "wordpress"
    generator = home.generator.lower()
    return next((name for word, name in _GENERATORS if word in generator), "other")


_GENERATORS: tuple[tuple[str, Platform], ...] = (("wordpress", "wordpress"), ("blogger", "blogspot"))


def _step(outcome: Outcome, *, is_fallback: bool) -> Iterator[str]:
    yield from ("", "[[discover]]", f'method = "{outcome.attempt.method}"')
    yield f"url = {_quoted(outcome.attempt.url)}"
    if outcome.attempt.method == "sitemap":
        yield "only = 'penggerak|cgp|pgp|lokakarya|pengajar-praktik'"
    if is_fallback:
        yield "fallback = true"


def _quoted(text: str) -> str:
    """A basic string of TOML; what a site says of itself may hold anything."""
    return '"' + _plain(text).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _plain(text: str) -> str:
    return "".join(char if char.isprintable() else " " for char in text)
