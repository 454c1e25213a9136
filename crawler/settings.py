"""How Scrapy is set up."""

from collections.abc import Iterable, Mapping
from importlib.metadata import PackageNotFoundError, version
from typing import Any

from crawler.addresses import ALLOWED, allowed_hosts
from crawler.politeness import with_margin
from crawler.source import Source

PRODUCT = "jejak-penggerak"
"""The name by which robots.txt may address us."""

HOME = "https://example.org/jejak-penggerak"
CONTACT = "contact@example.org"
CONTACT_VARIABLE = "JEJAK_CONTACT"
"""The environment variable that names whom a site's owner may write to."""

TIMEOUT_VARIABLE = "JEJAK_TIMEOUT"
"""The environment variable that says for how many seconds an answer may last, 30 by default."""

_IDLE_SPIDER_MIDDLEWARES = (
    "scrapy.spidermiddlewares.start.StartSpiderMiddleware",
    "scrapy.spidermiddlewares.httperror.HttpErrorMiddleware",
    "scrapy.spidermiddlewares.urllength.UrlLengthMiddleware",
    "scrapy.spidermiddlewares.depth.DepthMiddleware",
    "scrapy.spidermiddlewares.metacopy.MetaCopyDetectionMiddleware",
)
_RETRIED = [500, 502, 503, 504, 408, 429]


def software() -> str:
    """Name and version of this program."""
    try:
        return f"{PRODUCT}/{version(PRODUCT)}"
    except PackageNotFoundError:  # run from a source tree that was not installed
        return f"{PRODUCT}/0"


def user_agent(env: Mapping[str, str]) -> str:
    """Who asks, and whom to write to."""
    return f"{software()} (+{HOME}; {env.get(CONTACT_VARIABLE) or CONTACT})"


def scrapy_settings(sources: Iterable[Source], env: Mapping[str, str]) -> dict[str, Any]:
    """Scrapy's settings for a crawl of `sources` in the environment `env`."""
    sources = tuple(sources)
    return {
        "BOT_NAME": PRODUCT,
        "USER_AGENT": user_agent(env),
        "DEFAULT_REQUEST_HEADERS": {
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
            "Accept-Language": "id,en;q=0.5",
            "Accept-Encoding": "gzip",  # what every WARC reader can decode
        },
        "COOKIES_ENABLED": False,
        # Politeness.
        "ROBOTSTXT_OBEY": True,
        "ROBOTSTXT_USER_AGENT": PRODUCT,
        "CONCURRENT_REQUESTS": 64,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 1,
        "SCHEDULER_PRIORITY_QUEUE": "crawler.queue.OneEachQueue",
        "DOWNLOAD_SLOTS": _slots(sources),
        "DOWNLOAD_DELAY_JITTER": 0,  # a jittered Crawl-delay would be undercut half the time
        "AUTOTHROTTLE_ENABLED": True,
        "EXTENSIONS": {
            "scrapy.extensions.throttle.AutoThrottle": None,
            "crawler.politeness.PoliteThrottle": 0,
            "crawler.content.PagesOnly": 0,
        },
        # Trouble.
        "RETRY_TIMES": 2,
        "RETRY_HTTP_CODES": _RETRIED,
        "DOWNLOAD_TIMEOUT": float(env.get(TIMEOUT_VARIABLE) or 30),
        "DOWNLOAD_HANDLERS": dict.fromkeys(("http", "https"), "crawler.http_parser.BoundedDownloadHandler"),
        "DOWNLOAD_MAXSIZE": 8 * 2**20,
        "DOWNLOAD_FAIL_ON_DATALOSS": True,
        "REDIRECT_MAX_TIMES": 5,  # RFC 9309 asks for five; an honest site needs two
        "METAREFRESH_ENABLED": False,  # news pages reload themselves with it
        "HTTPERROR_ALLOW_ALL": True,  # the spider names every status itself
        # The spider keeps its own account: a filter would drop redirects to known pages without a word.
        "DUPEFILTER_CLASS": "scrapy.dupefilters.BaseDupeFilter",
        "DOWNLOADER_MIDDLEWARES": {
            "scrapy.downloadermiddlewares.offsite.OffsiteMiddleware": None,
            "crawler.offsite.OwnHostsMiddleware": 50,
            "crawler.addresses.PrivateAddressMiddleware": 60,
            "crawler.limits.HostLimits": 90,
            "crawler.limits.Patience": 560,
            "scrapy.downloadermiddlewares.robotstxt.RobotsTxtMiddleware": None,
            "crawler.robots.RobotsMiddleware": 100,
            "crawler.exchange.ExchangeMiddleware": 595,
            "scrapy.downloadermiddlewares.httpauth.HttpAuthMiddleware": None,
            "scrapy.downloadermiddlewares.stats.DownloaderStats": None,
        },
        # Safety.
        "TWISTED_DNS_RESOLVER": "crawler.addresses.PublicResolver",
        ALLOWED: allowed_hosts(sources, env),
        # Speed: no idle hands, which Scrapy has look at each answer, a hundred for its items alone.
        "CONCURRENT_ITEMS": 1,
        "SPIDER_MIDDLEWARES": dict.fromkeys(_IDLE_SPIDER_MIDDLEWARES),
        # Nothing listens, nothing but the log is written.
        "TELNETCONSOLE_ENABLED": False,
        "REMOTE_CONTROL_ENABLED": False,
        "LOG_LEVEL": "INFO",
        "LOG_INSTALL_ROOT_HANDLER": False,
        "STATS_DUMP": False,
    }


def _slots(sources: Iterable[Source]) -> dict[str, dict[str, float]]:
    delays: dict[str, float] = {}
    for source in sources:
        for host in source.hosts | source.services:
            delays[host] = max(delays.get(host, 0.0), source.delay)
    return {
        host: {"concurrency": 1, "delay": with_margin(delay), "jitter": 0} for host, delay in delays.items()
    }
