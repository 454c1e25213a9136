"""One URL, one spelling."""

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from w3lib.url import add_or_replace_parameter, canonicalize_url, url_query_parameter

MAX_LENGTH = 2_083
"""Characters; what is longer is no address of an article but a trap."""

_DIGITS = 9  # of a page number; Python refuses to read one of thousands
_PORTS = {"http": 80, "https": 443}

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
        if parts.scheme not in ("http", "https") or not parts.hostname or len(url) > MAX_LENGTH:
            return None
        port = "" if parts.port in (None, _PORTS[parts.scheme]) else f":{parts.port}"
        query = [pair for pair in parse_qsl(parts.query, keep_blank_values=True) if not _is_tracking(pair[0])]
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        plain = parts._replace(netloc=f"{host}{port}", query=urlencode(query), fragment="")
        return canonicalize_url(urlunsplit(plain))
    except ValueError:  # a malformed host such as http://[x, a port that is none, a lone surrogate
        return None


def next_numbered(url: str, parameter: str, first: int = 1) -> str | None:
    """The page after `url`, whose query counts pages from `first`; None where that is no number.

    >>> next_numbered("http://suara.test/feed/", "paged")
    'http://suara.test/feed/?paged=2'
    """
    page = url_query_parameter(url, parameter, str(first))
    if not page.isdecimal() or len(page) > _DIGITS:
        return None
    return normalise(add_or_replace_parameter(url, parameter, str(int(page) + 1)))
