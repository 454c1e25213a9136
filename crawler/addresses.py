"""Keeps the crawl out of private networks, whatever a name, a link or a redirect leads to."""

from collections.abc import Iterable, Mapping
from ipaddress import ip_address
from typing import Any, Self
from urllib.parse import urlsplit

from scrapy import Request
from scrapy.crawler import Crawler
from scrapy.exceptions import CannotResolveHostError
from scrapy.resolver import CachingThreadedResolver
from scrapy.utils.httpobj import urlparse_cached
from twisted.internet.base import ReactorBase
from twisted.internet.defer import Deferred
from twisted.internet.error import DNSLookupError

from crawler.refusals import PrivateAddress
from crawler.source import Source

ALLOWED = "PRIVATE_HOSTS_ALLOWED"
"""The setting that lists the hosts which may lie anywhere."""

_refused: set[str] = set()


def is_public(address: str) -> bool:
    """Whether an IP address is one of the public internet; a name is no address, and so none.

    >>> is_public("93.184.216.34"), is_public("169.254.169.254"), is_public("::ffff:127.0.0.1")
    (True, False, False)
    """
    try:
        found = ip_address(address.split("%")[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not (mapped or found).is_multicast


def allowed_hosts(sources: Iterable[Source], env: Mapping[str, str]) -> list[str]:
    """The hosts of private sources, and the proxies that the environment names."""
    hosts = {host for source in sources if source.private for host in source.hosts | source.services}
    proxies = {
        urlsplit(url if "//" in url else f"//{url}").hostname
        for name, url in env.items()
        if name.lower().endswith("_proxy") and name.lower() != "no_proxy"
    }
    return sorted(hosts | {host for host in proxies if host})


class PublicResolver(CachingThreadedResolver):
    """Scrapy's resolver (IPv4), which finds no host that lies in a private network."""

    allowed: frozenset[str] = frozenset()

    @classmethod
    def from_crawler(cls, crawler: Crawler, reactor: ReactorBase) -> Self:
        """Scrapy's hook."""
        resolver = super().from_crawler(crawler, reactor)
        resolver.allowed = frozenset(crawler.settings.getlist(ALLOWED))
        return resolver

    def getHostByName(self, name: str, timeout: Any = ()) -> Deferred[str]:
        """Twisted's hook."""
        found = super().getHostByName(name, timeout)
        return found if name in self.allowed else found.addCallback(_public_or_error, name)


def _public_or_error(address: str, name: str) -> str:
    if not is_public(address):
        _refused.add(name)
        raise DNSLookupError(f"{name} lies in a private network")
    return address


class PrivateAddressMiddleware:
    """Refuses addresses in URLs, and names what the resolver has refused."""

    def __init__(self, allowed: Iterable[str]) -> None:
        self._allowed = frozenset(allowed)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Scrapy's hook."""
        return cls(crawler.settings.getlist(ALLOWED))

    def process_request(self, request: Request) -> None:
        """Scrapy's hook."""
        host = urlparse_cached(request).hostname or ""
        if host not in self._allowed and _is_address(host) and not is_public(host):
            raise PrivateAddress(host)

    def process_exception(self, request: Request, exception: Exception) -> None:
        """Scrapy's hook."""
        host = urlparse_cached(request).hostname or ""
        if isinstance(exception, CannotResolveHostError) and host in _refused:
            raise PrivateAddress(host)


def _is_address(host: str) -> bool:
    """Whether a host is an IP address in any spelling that systems take for one (127.1, 0x7f000001)."""
    try:
        ip_address(host.split("%")[0])
    except ValueError:
        return host.replace(".", "").replace("0x", "").isalnum() and host.rpartition(".")[2][:1].isdigit()
    return True
