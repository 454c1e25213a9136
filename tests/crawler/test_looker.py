"""The process that looks at pages: what it sees, and what its end costs."""

import asyncio
import os
import signal
from collections.abc import Iterator

import pytest

from crawler import looker
from crawler.looker import Looker
from crawler.page import Page, digest, look
from tests.crawler.site import ELSE, HOST, page


def of(title: str, *, head: str = "", body: str = "", text: str | None = None) -> Page:
    """A page as it was fetched."""
    reply = page(title, head=head, body=body) if text is None else page(title, head=head, text=text)
    return Page(f"{HOST}/2023/a/", "text/html; charset=utf-8", reply.body, f"{HOST}/2023/a/")


@pytest.fixture
def process() -> Iterator[Looker]:
    running = Looker()
    yield running
    running.close()


def seen(process: Looker, wanted: Page) -> bool:
    """Whether the process sees what there is to see."""
    sight = asyncio.run(process.read(look, wanted))
    assert sight in (None, look(wanted))
    return sight is not None


def pid(process: Looker) -> int:
    assert process._process is not None
    return process._process.pid


def test_what_there_is_to_see() -> None:
    head = "<meta property='article:published_time' content='2023-05-01'><link rel=canonical href='/2023/b/'>"
    sight = look(of("Lokakarya", head=head, body="<a rel=next href='?page=2'>2</a>"))
    assert (sight.names_programme, sight.has_title, sight.has_date) == (True, True, True)
    assert (sight.canonical, sight.amp) == (f"{HOST}/2023/b/", None)
    assert sight.further == f"{HOST}/2023/a/?page=2"
    assert not look(of("Jalan desa", text=ELSE)).names_programme
    assert sight.content_hash == digest(
        of("Lokakarya", head=head, body="<a rel=next href='?page=2'>2</a>").body
    )


def test_one_page_after_the_other(process: Looker) -> None:
    assert seen(process, of("satu"))
    first = pid(process)
    assert seen(process, of("dua", text=ELSE))
    assert pid(process) == first


def test_its_end_costs_one_page(process: Looker) -> None:
    assert seen(process, of("satu"))
    os.kill(pid(process), signal.SIGKILL)
    assert not seen(process, of("dua"))
    assert seen(process, of("tiga"))


def test_a_page_that_takes_too_long(process: Looker, monkeypatch: pytest.MonkeyPatch) -> None:
    assert seen(process, of("satu"))
    monkeypatch.setattr(looker, "LONGEST", 0.2)
    os.kill(pid(process), signal.SIGSTOP)
    assert not seen(process, of("dua"))
    monkeypatch.setattr(looker, "LONGEST", 30.0)
    assert seen(process, of("tiga"))


def test_it_ends_with_the_one_that_started_it(process: Looker) -> None:
    assert seen(process, of("satu"))
    started = process._process
    assert started is not None and started.stdin is not None
    started.stdin.close()
    assert started.wait(timeout=10) == 0
