"""A crawl of a site that is gone, out of a real web archive."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from crawler.report import SourceReport
from crawler.run import crawl
from crawler.source import Source
from tests.real.gone import HOST, GoneSite, write_gone_site
from tests.real.pywb import Replay, missing, replay
from tests.real.warcs import archived

ROBOTS, INDEX = 1, 1

Archive = tuple[GoneSite, Replay]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    if reason := missing():
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("real")
    gone = write_gone_site(folder / "gone.warc.gz")
    with replay(folder / "pywb", folder / "gone.warc.gz") as running:
        yield gone, running


def wayback(running: Replay) -> dict[str, Any]:
    return {"method": "wayback", "url": running.cdx, "replay": running.replay}


def run(workspace: Path, *steps: dict[str, Any]) -> SourceReport:
    source = Source.model_validate(
        {
            "name": "kabarlama",
            "outlet": "Kabar Lama",
            "homepage": f"{HOST}/",
            "platform": "wordpress",
            "verified": True,
            "private": True,
            "delay": 0,
            "discover": steps,
            "articles": {"include": [r"^/\d{4}/\d\d/\d\d/[^/]+/$"]},
        }
    )
    return crawl(workspace, [source], env={}).sources[0]


def test_brings_a_gone_site_back(tmp_path: Path, archive: Archive) -> None:
    gone, running = archive
    result = run(tmp_path, wayback(running))
    pages = archived(tmp_path)
    assert sorted(page.url for page in pages) == sorted(gone.matching)
    assert all(page.moment in gone.captured[page.url] for page in pages)
    assert all(b"Guru Penggerak" in page.body for page in pages)
    assert (result.new, result.failures) == (len(gone.matching), {})
    assert result.dropped == len(gone.articles - gone.matching)
    # One capture an article, also of the one that has two and of the one that was seen again unchanged.
    assert result.requests <= ROBOTS + INDEX + len(gone.articles)


def test_a_second_crawl_fetches_no_capture(tmp_path: Path, archive: Archive) -> None:
    gone, running = archive
    run(tmp_path, wayback(running))
    result = run(tmp_path, wayback(running))
    assert (result.new, result.changed, result.failures) == (0, 0, {})
    assert len(archived(tmp_path)) == len(gone.matching)
    assert result.requests <= ROBOTS + INDEX


def test_the_archive_stands_in_for_a_site_that_does_not_answer(tmp_path: Path, archive: Archive) -> None:
    gone, running = archive
    sitemap = {"method": "sitemap", "url": f"{HOST}/sitemap.xml"}
    run(tmp_path, sitemap, wayback(running) | {"fallback": True})
    assert sorted(page.url for page in archived(tmp_path)) == sorted(gone.matching)
