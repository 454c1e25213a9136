"""One URL, one spelling."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import canonicalize_url

MAX_LENGTH = 2_083
"""Characters; what is longer is no address of an article but a trap."""

# Campaign parameters that name the way to a page, not the page.
_is_tracking = re.compile(r"utm_\w+|fbclid|gclid").fullmatch


def normalise(url: str, base: str = "") -> str | None:
    """`url`, resolved against `base`, in its one spelling; None if it is not http(s), or too long.

    Fragment, tracking, name, password and usual port are gone, and the query is sorted.

    >>> normalise("/a/?b=2&utm_source=fb&a=1#komentar", "http://Suara.TEST/")
    'http://suara.test/a/?a=1&b=2'
    >>> normalise("mailto:redaksi@suara.test") is None
    True
    """
    try:
        parts = urlsplit(urljoin(base, url.strip()))
        host = parts.hostname
    except ValueError:  # a malformed host such as http://[x
        return None
    if parts.scheme not in ("http", "https") or not host or len(url) > MAX_LENGTH:
        return None
    query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(pair[0])]
    netloc = parts.netloc.rpartition("@")[2]
    netloc = netloc.removesuffix(":80" if parts.scheme == "http" else ":443")
    return canonicalize_url(urlunsplit(parts._replace(netloc=netloc, query=urlencode(query), fragment="")))
