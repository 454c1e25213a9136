"""The process that probes a site: its address and `private` as JSON on stdin, the draft on stdout."""

import json
import os
import sys

from scrapy.crawler import CrawlerProcess

from crawler.log import log_to_stderr
from crawler.probe.spider import ProbeSpider, bare_source
from crawler.settings import scrapy_settings
from crawler.state import State


def main() -> None:
    """Probe the site on stdin."""
    log_to_stderr()
    asked = json.loads(sys.stdin.read())
    source = bare_source(asked["url"], private=asked["private"])
    process = CrawlerProcess(scrapy_settings([source], os.environ))
    crawler = process.create_crawler(ProbeSpider)
    with State(":memory:") as state:
        process.crawl(crawler, source=source, state=state)
        process.start()
    assert isinstance(crawler.spider, ProbeSpider)
    sys.stdout.write(crawler.spider.drafted())


if __name__ == "__main__":
    main()
