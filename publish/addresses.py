"""Which addresses of crawled pages may be links."""

from urllib.parse import urlsplit


def web_address(url: str) -> str | None:
    """The address where it is one of the web; None for `javascript:` and anything else."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def is_invented(url: str) -> bool:
    """Whether the page is of no real site: RFC 2606 keeps `.test` for that, and the demo's sites use it."""
    address = web_address(url)
    return address is not None and (urlsplit(address).hostname or "").endswith(".test")
