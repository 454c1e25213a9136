"""Running servers."""

from collections.abc import Iterator

import pytest

from crawler.demo import faults
from crawler.demo.content import article_url
from crawler.demo.server import DemoServer
from tests.demo.web import ROOMS, ask


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer() as running:
        ask(running, article_url(faults.first_report(ROOMS["bgpbengkulu"])))  # stumbles, the first time
        yield running


@pytest.fixture
def fresh() -> Iterator[DemoServer]:
    with DemoServer() as running:
        yield running
