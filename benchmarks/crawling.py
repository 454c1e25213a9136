"""How fast our crawler is beside a bare Scrapy spider, and how far apart it keeps its requests.

`python -m benchmarks.crawling` crawls 2,000 pages on 20 hosts of loopback, without delays, one request at a
time for each host, once with `crawl` and once with a spider that finds the pages through the same sitemaps,
obeys robots.txt and saves the bodies as files. A second table has what a server sees of a source's delay.
"""

import hashlib
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from scrapy.crawler import CrawlerProcess
from scrapy.http import Response
from scrapy.spiders import SitemapSpider

from benchmarks.news_server import Server, serving, sitemap_of
from crawler.run import crawl
from crawler.source import Source

HOSTS = tuple(f"koran-{number:02}.test" for number in range(20))
PAGES = 100
ROUNDS = 5
DELAY = 0.5
SLOW_PAGES = 20


class BareSpider(SitemapSpider):
    """Saves what the sitemaps list."""

    name = "bare"
    sitemap_urls = tuple(map(sitemap_of, HOSTS))

    def parse(self, response: Response) -> None:
        """Scrapy's hook."""
        name = hashlib.sha256(response.url.encode()).hexdigest()
        (Path(sys.argv[1]) / name).write_bytes(response.body)


def crawl_bare() -> None:
    """The process of the bare spider, which has as many requests under way as our crawler."""
    process = CrawlerProcess(
        {
            "CONCURRENT_REQUESTS": 64,
            "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
            "ROBOTSTXT_OBEY": True,
            "COOKIES_ENABLED": False,
            "TELNETCONSOLE_ENABLED": False,
            "LOG_LEVEL": "INFO",
        }
    )
    process.crawl(BareSpider)
    process.start()


def source(host: str, delay: float) -> Source:
    """The source of a host."""
    return Source.model_validate(
        {
            "name": host.removesuffix(".test"),
            "outlet": host,
            "homepage": f"http://{host}/",
            "platform": "other",
            "verified": True,
            "delay": delay,
            "discover": [{"method": "sitemap", "url": sitemap_of(host)}],
            "articles": {"include": [r"/\d{4}/"]},
        }
    )


def main() -> None:
    """Print both tables."""
    with serving(HOSTS, PAGES) as server:
        works: dict[str, Callable[[Path], None]] = {
            "bare Scrapy spider": lambda folder: _run_bare(folder, server.proxy),
            "crawl": lambda folder: _run_ours(folder, server.proxy, HOSTS, 0.0),
        }
        rounds = [
            {name: _measure(work, server) for name, work in works.items()} for _ in range(ROUNDS)
        ]  # A B A B …
        print(f"{len(HOSTS) * PAGES} pages on {len(HOSTS)} hosts, medians of {ROUNDS}:")
        rates = {name: [rates[name] for rates in rounds] for name in works}
        base = median(rate for rate, _ in rates["bare Scrapy spider"])
        for name, measured in rates.items():
            pages, cpu = ([pair[place] for pair in measured] for place in (0, 1))
            print(
                f"{name:<20}{median(pages):7.0f} pages/s ({min(pages):.0f}-{max(pages):.0f}), "
                f"{median(cpu):.2f} ms of CPU a page{median(pages) / base:7.2f} x bare Scrapy spider"
            )
    _print_gaps()


def _measure(work: Callable[[Path], None], server: Server) -> tuple[float, float]:
    """Pages a second, from the first request to the end of the process, and CPU milliseconds a page."""
    cpu = _cpu()
    with TemporaryDirectory() as folder:
        work(Path(folder))
        end = time.monotonic()
    asked = server.asked()
    urls = {each.url for each in asked if "/2023/" in each.url}
    assert len(urls) == len(HOSTS) * PAGES, f"{len(urls)} pages were asked for"
    return len(urls) / (end - asked[0].at), 1000 * (_cpu() - cpu) / len(urls)


def _cpu() -> float:
    """CPU seconds of the processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _run_bare(folder: Path, proxy: str) -> None:
    with (folder / "log").open("wb") as log:
        subprocess.run(
            [sys.executable, "-c", "from benchmarks.crawling import crawl_bare; crawl_bare()", str(folder)],
            env=_environment() | {"http_proxy": proxy},
            stderr=log,
            check=True,
        )
    assert len(list(folder.iterdir())) == len(HOSTS) * PAGES + 1


def _run_ours(folder: Path, proxy: str, hosts: Sequence[str], delay: float) -> None:
    report = crawl(folder, [source(host, delay) for host in hosts], env={"http_proxy": proxy})
    assert not sum(each.failed for each in report.sources), folder


def _environment() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}


def _print_gaps() -> None:
    """What a server sees of the delay, robots.txt and sitemap included."""
    hosts = HOSTS[:2]
    print(f"\nseconds between two requests to a host whose source says {DELAY}:")
    with serving(hosts, SLOW_PAGES) as server, TemporaryDirectory() as folder:
        _run_ours(Path(folder), server.proxy, hosts, DELAY)
        asked = server.asked()
    for host in hosts:
        times = [each.at for each in asked if each.url.startswith(f"http://{host}/")]
        gaps: list[Any] = [after - before for before, after in pairwise(times)]
        print(f"{host:<20}smallest {min(gaps):.3f}, median {median(gaps):.3f}, of {len(gaps)}")


if __name__ == "__main__":
    main()
