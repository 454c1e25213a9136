"""The crawl stays out of private networks."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy import Request
from scrapy.exceptions import CannotResolveHostError

from crawler.addresses import PrivateAddressMiddleware, allowed_hosts, is_public
from crawler.refusals import PrivateAddress
from crawler.report import SourceReport
from crawler.run import crawl
from crawler.source import Source
from tests.crawler.site import HOST, Site, page, serving, sitemap, suara

ADDRESSES = [
    ("93.184.216.34", True),
    ("8.8.8.8", True),
    ("172.32.0.1", True),
    ("100.128.0.1", True),
    ("192.169.0.1", True),
    ("0.0.0.0", False),
    ("10.0.0.1", False),
    ("127.0.0.1", False),
    ("127.255.255.254", False),
    ("172.16.0.1", False),
    ("172.31.255.255", False),
    ("192.168.1.1", False),
    ("169.254.169.254", False),  # link-local; where clouds keep their secrets
    ("100.64.0.1", False),  # CGNAT
    ("100.127.255.255", False),
    ("192.0.2.1", False),  # documentation
    ("198.18.0.1", False),  # benchmarks
    ("224.0.0.1", False),  # multicast
    ("239.255.255.250", False),
    ("240.0.0.1", False),
    ("255.255.255.255", False),
    ("2606:4700:4700::1111", True),
    ("::", False),
    ("::1", False),
    ("fe80::1", False),
    ("fe80::1%eth0", False),
    ("fc00::1", False),
    ("fd12:3456:789a::1", False),
    ("ff02::1", False),
    ("2001:db8::1", False),
    ("::ffff:127.0.0.1", False),
    ("::ffff:10.0.0.1", False),
    ("::ffff:169.254.169.254", False),
    ("::ffff:8.8.8.8", True),
    ("suara.test", False),
    ("localhost", False),
    ("127.1", False),
    ("8.8.8", False),
    ("", False),
]

# A host as a URL spells it, and whether it is refused before anybody resolves it.
SPELLINGS = [
    ("127.0.0.1", True),
    ("127.0.0.1:8080", True),
    ("127.1", True),
    ("127.0.1", True),
    ("2130706433", True),
    ("0x7f.1", True),
    ("0X7F.1", True),
    ("0x7f000001", True),
    ("0x7f.0x0.0x0.0x1", True),
    ("0177.0.0.1", True),
    ("0", True),
    ("0.0.0.0", True),
    ("10.1", True),
    ("169.254.169.254", True),
    ("3232235777", True),  # 192.168.1.1
    ("[::1]", True),
    ("[::]", True),
    ("[::ffff:127.0.0.1]", True),
    ("[::ffff:7f00:1]", True),
    ("[fe80::1]", True),
    ("[fd00::1]:8080", True),
    ("8.8.8.8", False),
    ("8.8.8.8:8080", False),
    ("[2606:4700:4700::1111]", False),
    ("suara.test", False),
    ("kabar24.test", False),
    ("24.kabar.test", False),
    ("0x7f.test", False),
    ("localhost", False),  # a name, which is the resolver's to refuse
    ("127.0.0.1.nip.test", False),
]


@pytest.mark.parametrize(("address", "expected"), ADDRESSES)
def test_is_public(address: str, expected: bool) -> None:
    assert is_public(address) is expected


@pytest.mark.parametrize(("host", "refused"), SPELLINGS)
def test_addresses_in_urls(host: str, refused: bool) -> None:
    middleware, request = PrivateAddressMiddleware([]), Request(f"http://{host}/2023/a/")
    if refused:
        with pytest.raises(PrivateAddress):
            middleware.process_request(request)
    else:
        middleware.process_request(request)


@pytest.mark.parametrize("host", [host for host, refused in SPELLINGS if refused])
def test_addresses_that_are_allowed(host: str) -> None:
    name = urlsplit(f"http://{host}/").hostname
    assert name is not None
    PrivateAddressMiddleware([name]).process_request(Request(f"http://{host}/2023/a/"))


def test_a_name_that_nobody_refused_has_failed_for_another_reason() -> None:
    PrivateAddressMiddleware([]).process_exception(Request(f"{HOST}/"), CannotResolveHostError())


def source(host: str, step: dict[str, object] | None = None, *, private: bool = False) -> Source:
    own: dict[str, object] = {"method": "sitemap", "url": f"http://{host}/map.xml"}
    return suara(step or own).model_copy(
        update={"name": host.split(".")[0], "homepage": f"http://{host}/", "private": private}
    )


WAYBACK: dict[str, object] = {
    "method": "wayback",
    "url": "http://10.0.0.1/cdx",
    "replay": "http://10.0.0.2/web/",
}

# Sources, variables of the environment, and the hosts that may lie anywhere.
ALLOWED: list[tuple[list[Source], Mapping[str, str], list[str]]] = [
    ([], {}, []),
    ([source("suara.test")], {}, []),
    ([source("suara.test", private=True)], {}, ["suara.test", "www.suara.test"]),
    ([source("a.test", private=True), source("b.test")], {}, ["a.test", "www.a.test"]),
    (
        [source("a.test", WAYBACK, private=True)],
        {},
        ["10.0.0.1", "10.0.0.2", "a.test", "www.a.test"],
    ),
    ([source("a.test", WAYBACK)], {}, []),
    ([], {"http_proxy": "http://proxy.lan:3128"}, ["proxy.lan"]),
    ([], {"HTTPS_PROXY": "http://pengguna:sandi@10.0.0.9:3128/"}, ["10.0.0.9"]),
    ([], {"all_proxy": ""}, []),
    ([], {"no_proxy": "localhost,127.0.0.1,.lan", "HOME": "http://lain.test/"}, []),
]


@pytest.mark.parametrize(("sources", "env", "expected"), ALLOWED)
def test_allowed_hosts(sources: list[Source], env: Mapping[str, str], expected: list[str]) -> None:
    assert allowed_hosts(sources, env) == expected


def test_a_proxy_without_a_scheme() -> None:
    assert allowed_hosts([], {"http_proxy": "proxy.lan:3128"}) == ["proxy.lan"]


# Crawls without a proxy.


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as running:
        yield running


def run(workspace: Path, site: Site, host: str, *, private: bool) -> SourceReport:
    """Crawl the site under one of its own names."""
    at = f"{host}:{urlsplit(site.proxy).port}"
    site.replies = {"/map.xml": sitemap((f"http://{at}/2023/a/", None)), "/2023/a/": page("a")}
    return crawl(
        workspace, [source(at, private=private).model_copy(update={"name": "lokal"})], env={}
    ).sources[0]


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1", "2130706433", "localhost"])
def test_a_source_on_a_private_address(tmp_path: Path, site: Site, host: str) -> None:
    report = run(tmp_path, site, host, private=False)
    assert report.failures == {"private_address": [f"http://{host}:{urlsplit(site.proxy).port}/map.xml"]}
    assert site.urls == []


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_a_private_source(tmp_path: Path, site: Site, host: str) -> None:
    report = run(tmp_path, site, host, private=True)
    assert (report.new, report.failed) == (1, 0)
    assert site.urls == ["/robots.txt", "/map.xml", "/2023/a/"]
