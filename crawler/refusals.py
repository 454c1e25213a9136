"""The reasons for which a request is not made, or its answer not taken, by our own decision.

They are Scrapy's `IgnoreRequest`, which reaches the errback; `crawler.failures` gives them their names.
"""

from scrapy.exceptions import IgnoreRequest


class LeftForLater(IgnoreRequest):
    """The host is not asked any more in this run: its budget is spent, or it has asked for patience."""


class RateLimited(IgnoreRequest):
    """The host has asked for more patience than a run has."""


class PrivateAddress(IgnoreRequest):
    """The host lies in a private, loopback, link-local or otherwise reserved network."""


class RedirectedAway(IgnoreRequest):
    """A redirect leads to a host that is not the source's."""


class Truncated(IgnoreRequest):
    """The answer's gzip is cut off."""


class Malformed(IgnoreRequest):
    """The answer is not in the coding that it names."""


class RobotsUnreachable(IgnoreRequest):
    """The host does not give its robots.txt."""
