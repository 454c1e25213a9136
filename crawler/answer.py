"""What an answer to an article's request is taken for."""

from dataclasses import dataclass

from scrapy.http import HtmlResponse, Response

from crawler import captures
from crawler.errand import Errand
from crawler.exchange import EXCHANGE, Exchange
from crawler.failures import FailureKind, classify
from crawler.page import Page
from crawler.urls import normalise


@dataclass(frozen=True, slots=True)
class Answer:
    """A page of HTML, and how it came."""

    page: Page
    exchange: Exchange


def read_answer(errand: Errand, response: Response) -> Answer | FailureKind:
    """The page in an answer that is not 304, or why there is none."""
    answer = captures.opened(response) if errand.capture and response.status in (200, 206) else response
    if answer is None:
        return FailureKind.UNREADABLE
    if answer.status != 200:
        return classify(answer)
    url = normalise(answer.url) or answer.url
    # Many sites send dead articles to their front page instead of answering 404.
    if url != errand.url and not errand.page_of and not errand.source.is_article(url):
        return FailureKind.REDIRECTED_AWAY
    if not isinstance(answer, HtmlResponse):
        return FailureKind.NOT_HTML
    content_type = (answer.headers.get("Content-Type") or b"").decode("latin-1")
    return Answer(Page(url, content_type, answer.body, errand.page_of or url), response.meta[EXCHANGE])
