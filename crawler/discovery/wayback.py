"""The index of a Wayback Machine, web.archive.org's or pywb's: the pages of a site, also when it is gone.

Parameters after github.com/internetarchive/wayback (wayback-cdx-server). pywb passes over those for
collapsing and resuming, and gives its fields other names.
"""

from collections.abc import Iterator
from urllib.parse import urlencode

from scrapy.http import Response
from w3lib.url import add_or_replace_parameter

from crawler.discovery import cdx
from crawler.discovery.found import Found, Link
from crawler.discovery.inquiry import Inquiry
from crawler.urls import normalise

PER_PAGE = 5_000
"""Captures asked for at once; the rest by the key that the answer ends with."""

# A filter by pattern means other things to other servers: only this one is told to leave captures out.
_WAYBACK_SERVER = "/cdx/search/cdx"


def start(inquiry: Inquiry) -> Iterator[str]:
    """The index of each of the source's hosts: one capture a page, of HTML that was answered with 200."""
    for site in inquiry.sites:
        asked = [
            ("url", f"{site}/*"),
            ("from", f"{inquiry.since:%Y%m%d}"),
            ("output", "json"),
            ("collapse", "urlkey"),
            ("filter", "statuscode:200"),
            ("filter", "mimetype:text/html"),
            ("limit", str(PER_PAGE)),
            ("showResumeKey", "true"),
            ("allowFuzzy", "0"),  # pywb's: else it answers the front page where it has nothing
        ]
        if inquiry.step.only and inquiry.step.url.endswith(_WAYBACK_SERVER):
            asked.append(("filter", f"original:.*(?:{inquiry.step.only.pattern}).*"))
        yield f"{inquiry.step.url}?{urlencode(asked)}"


def find(response: Response, inquiry: Inquiry) -> Found | None:
    """The captures of articles, and the rest of the index; None where the answer is no index."""
    index = cdx.parse(response.body)
    if index is None:
        return None
    prefix = inquiry.step.replay
    links = tuple(
        Link(
            found.url,
            capture=f"{prefix}{found.line['timestamp']}id_/{found.line.get('original') or found.line['url']}",
        )
        for found in index.captures
    )
    following = index.resume and normalise(add_or_replace_parameter(response.url, "resumeKey", index.resume))
    return Found(links, (Link(following),) if following else ())
