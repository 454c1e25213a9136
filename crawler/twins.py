"""Other addresses of one article: its AMP twin, and its form for phones or with all pages on one."""

import re
from urllib.parse import urlsplit

# What the twins of an article have and it has not.
_MARKS = frozenset({"amp", "all", "index.amp", "amphtml"})
_HOST = re.compile(r"^(?:www|amp|m|mobile)\.")
_QUERY = re.compile(
    r"(?:^|&)(?:amp|page|m|single|showpage|output|outputtype)(?:=(?:1|all|amp|true)?)?(?=&|$)", re.I
)


def are_twins(one: str, other: str) -> bool:
    """Whether two URLs differ in nothing but the marks of twins.

    A page's own word for where it lies is not enough: there are themes whose every page names the front page
    or the same article.
    """
    return _plain(one) == _plain(other)


def _plain(url: str) -> tuple[str, tuple[str, ...], str]:
    parts = urlsplit(url)
    segments = tuple(
        segment for segment in parts.path.split("/") if segment and segment.lower() not in _MARKS
    )
    return _HOST.sub("", parts.netloc), segments, _QUERY.sub("", parts.query).strip("&")
