"""Keeps the crawl on the sources' own hosts."""

from scrapy import Request

from crawler.refusals import RedirectedAway


class OwnHostsMiddleware:
    """Refuses requests to hosts that are not the source's own; only a redirect can ask for such.

    Scrapy's own OffsiteMiddleware drops a redirect without calling the errback, so that nobody would
    learn of it, and it knows the hosts of all sources but not whose they are.
    """

    def process_request(self, request: Request) -> None:
        """Scrapy's hook."""
        errand = request.cb_kwargs.get("errand")
        if errand and not errand.source.may_ask(request.url):
            raise RedirectedAway(request.url)
