"""The headline, without the name of the outlet that pages put before or after it."""

import html
import re
from collections.abc import Iterable

from extract.reading.text import fold, squeeze

# What stands between a headline and the name of its outlet.
_SEPARATOR = re.compile(r"\s+[-–—|»·•]+\s+|\s*[|»]\s*|\s+::\s+|\s+~\s+")
_PREFIX = re.compile(r"^([^:]{3,40}): (?=\S)")
_PAGE = re.compile(
    r"(?:page|halaman|hal|laman)\.? ?(?:\d{1,2}|all|semua)(?: (?:of|dari) \d{1,2})?", re.IGNORECASE
)
_DOMAIN_ENDING = re.compile(r"(?:com|coid|goid|schid|acid|orid|net|org|info|news|id|co)$")
_SHORTEST = 12
_LONGEST = 500
# "Malang" is not the outlet "Malang Kini", "Kabar Nusa News" is "Kabar Nusa".
_ALIKE = 0.65


def choose_title(
    headline: str | None,
    shared: str | None,
    headings: Iterable[str],
    document: str | None,
    outlets: Iterable[str],
) -> str | None:
    """The headline out of what a page offers, or None.

    `headline` is JSON-LD's, `shared` og:title, `headings` the h1s, `document` the title element, `outlets`
    what the outlet may be called: og:site_name, the publisher, the host. A heading is taken where another
    source confirms it, since it is what readers see and hardly ever carries the outlet's name.
    """
    sites = {folded for name in outlets if (folded := _site(name))}
    headline, shared, document = (_text(value) for value in (headline, shared, document))
    others = [value for value in (headline, shared, document) if value]
    shown = [text for heading in headings if (text := _text(heading)) and _site(text) not in sites]
    for text in shown:
        if len(fold(text)) >= _SHORTEST and any(fold(text) in fold(other) for other in others):
            return strip_outlet(text, sites, others)
    for candidate in (shared, headline, document):
        if (
            candidate
            and (title := strip_outlet(candidate, sites, [*others, *shown]))
            and _site(title) not in sites
        ):
            return title
    return strip_outlet(shown[0], sites, others) if shown else None


def halves(title: str | None) -> list[str]:
    """What is left of a title without its first part, and without its last; the longer one first.

    A headline is longer than the name of its outlet.
    """
    text = _text(title) or ""
    matches = list(_SEPARATOR.finditer(text))
    prefix = _PREFIX.match(text)
    found = [text[prefix.end() :]] if prefix else []
    if matches:
        found += [text[matches[0].end() :], text[: matches[-1].start()]]
    return sorted(
        (half for half in map(squeeze, found) if len(fold(half)) >= _SHORTEST), key=len, reverse=True
    )


def strip_outlet(title: str, sites: set[str], others: Iterable[str] = ()) -> str:
    """A title without page numbers and the outlet's name at either end.

    A part is the outlet's name where `sites` has it, or where another writing of the title lacks it.
    """
    confirmed = {fold(other) for other in others}
    while True:
        cut = _without_end(title, sites, confirmed) or _without_start(title, sites, confirmed)
        if cut is None:
            return title
        title = cut


def _without_end(title: str, sites: set[str], confirmed: set[str]) -> str | None:
    matches = list(_SEPARATOR.finditer(title))
    for match in reversed(matches[-2:]):
        rest, part = title[: match.start()].strip(), title[match.end() :].strip()
        if not rest:
            continue
        if (
            not part
            or _PAGE.fullmatch(part)
            or _is_site(part, sites)
            or (fold(rest) in confirmed and len(fold(rest)) >= _SHORTEST)
        ):
            return rest
    return None


def _without_start(title: str, sites: set[str], confirmed: set[str]) -> str | None:
    for match in (_PREFIX.match(title), _SEPARATOR.search(title)):
        if match is None:
            continue
        part = match[1] if match.re is _PREFIX else title[: match.start()]
        rest = title[match.end() :].strip()
        if rest and (
            _is_site(part, sites)
            or (fold(rest) in confirmed and len(part) <= 40 and len(fold(rest)) >= _SHORTEST)
        ):
            return rest
    return None


def _is_site(part: str, sites: set[str]) -> bool:
    """Whether a part of a title names the outlet: as one of `sites`, or shortened or lengthened a little."""
    folded = _site(part)
    if folded in sites:
        return True
    return any(
        min(len(site), len(folded)) >= max(5, _ALIKE * max(len(site), len(folded)))
        and (site.startswith(folded) or folded.startswith(site) or site.endswith(folded))
        for site in sites
    )


def _site(name: str) -> str:
    """An outlet's name or host as compared: letters and digits, without `www` and the domain's ending."""
    folded = fold(name.removeprefix("www."))
    while (shorter := _DOMAIN_ENDING.sub("", folded)) != folded and len(shorter) >= 4:
        folded = shorter
    return folded


def _text(value: str | None) -> str | None:
    return squeeze(html.unescape(value[:_LONGEST])) or None if isinstance(value, str) else None
