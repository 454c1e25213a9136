"""Whether a crawl went as it should: reports in tables, and crawls that remember their last ones."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from crawler.checks import HISTORY, alarms
from crawler.report import CrawlReport, SourceReport
from crawler.run import crawl
from crawler.source import Source
from crawler.state import State
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara

SOURCE = suara({"method": "sitemap", "url": f"{HOST}/map.xml"})
EXPECTS = SOURCE.model_copy(update={"expect": 40})

NIGHT = SourceReport("suara", found=50, kept=50, skipped=50, listings=3, listed=50, requests=4)
"""A night in which nothing is new."""
FULL = replace(NIGHT, new=20, skipped=30, pages=20, titled=20, dated=20, worded=20)
"""A night with new articles."""
LAYOUT = {"layout_changed": [f"{HOST}/tag/a/", f"{HOST}/tag/b/"]}


def failing(report: SourceReport, number: int, **other: int) -> SourceReport:
    urls = tuple(f"{HOST}/2023/{each}/" for each in range(number))
    return replace(report, failed=number, failures={"timeout": urls}, **other)  # type: ignore[arg-type]


# A source, its last runs (the latest first), this run, and a word of each alarm.
RUNS: list[tuple[str, Source, list[SourceReport], SourceReport, list[str]]] = [
    ("a quiet night", SOURCE, [NIGHT] * 5, NIGHT, []),
    ("a full one", SOURCE, [NIGHT] * 5, FULL, []),
    ("quiet after full", SOURCE, [FULL] * 5, NIGHT, []),
    # What its file expects.
    ("enough", EXPECTS, [NIGHT], replace(NIGHT, kept=40), []),
    ("too few", EXPECTS, [NIGHT], replace(NIGHT, kept=39), ["expects 40"]),
    ("too few, but not all were asked for", EXPECTS, [NIGHT], replace(NIGHT, kept=39, left=1), []),
    ("too few at first", EXPECTS, [], replace(NIGHT, kept=0), ["expects 40"]),
    ("nothing is expected", SOURCE, [NIGHT], replace(NIGHT, kept=0), []),
    # Listings.
    ("other layout", SOURCE, [NIGHT], replace(NIGHT, failed=2, failures=LAYOUT), [f"as {HOST}/tag/a/"]),
    ("other layout at first", SOURCE, [], replace(NIGHT, failed=2, failures=LAYOUT), []),
    ("no listing", SOURCE, [NIGHT], failing(NIGHT, 3, listings=0), ["no listing"]),
    ("no listing, and none failed", SOURCE, [NIGHT], replace(NIGHT, listings=0), []),
    ("one of three", SOURCE, [NIGHT], failing(NIGHT, 2, listings=1), []),
    (
        "no listing for three nights",
        SOURCE,
        [failing(NIGHT, 3, listings=0)] * 3 + [NIGHT] * 2,
        failing(NIGHT, 3, listings=0),
        [],
    ),
    (
        "no listing for two",
        SOURCE,
        [failing(NIGHT, 3, listings=0)] * 2 + [NIGHT] * 3,
        failing(NIGHT, 3, listings=0),
        ["no listing"],
    ),
    ("no listing at first", SOURCE, [], failing(NIGHT, 3, listings=0), []),
    # Failures.
    ("all fail", SOURCE, [FULL], failing(NIGHT, 20, listings=1), ["95% of what was asked for failed, 0%"]),
    ("half fail", SOURCE, [FULL], failing(NIGHT, 20, listings=1, new=19), []),
    ("more than half", SOURCE, [FULL], failing(NIGHT, 21, listings=1, new=19, changed=0), ["failed"]),
    ("few, though all", SOURCE, [FULL], failing(NIGHT, 4, listings=1), []),
    ("five are enough", SOURCE, [FULL], failing(NIGHT, 5, listings=1), ["failed"]),
    ("as ever", SOURCE, [failing(NIGHT, 20, listings=1)] * 3, failing(NIGHT, 20, listings=1), []),
    (
        "worse than ever",
        SOURCE,
        [failing(NIGHT, 20, listings=1, new=40)] * 3,
        failing(NIGHT, 20, listings=1),
        ["failed"],
    ),
    ("all are answered", SOURCE, [FULL], failing(NIGHT, 20, listings=1, unchanged=10, dropped=10), []),
    ("all fail at first", SOURCE, [], failing(NIGHT, 20, listings=1), []),
    # What pages have.
    ("no date", SOURCE, [FULL], replace(FULL, dated=0), ["date"]),
    ("no title", SOURCE, [FULL], replace(FULL, titled=0), ["title"]),
    ("neither", SOURCE, [FULL], replace(FULL, titled=0, dated=0), ["title", "date"]),
    ("half have a date", SOURCE, [FULL], replace(FULL, dated=10), []),
    ("fewer have a date", SOURCE, [FULL], replace(FULL, dated=9), ["45%"]),
    ("half as many as there were", SOURCE, [replace(FULL, dated=10)], replace(FULL, dated=5), []),
    ("never had one", SOURCE, [replace(FULL, dated=0)], replace(FULL, dated=0), []),
    ("few pages", SOURCE, [FULL], replace(NIGHT, new=4, pages=4, titled=4, dated=0, worded=4), []),
    ("five pages", SOURCE, [FULL], replace(NIGHT, new=5, pages=5, titled=5, dated=0, worded=5), ["date"]),
    (
        "few pages before",
        SOURCE,
        [replace(NIGHT, pages=4, titled=4, dated=4, worded=4)],
        replace(FULL, dated=0),
        [],
    ),
    (
        "few pages a night, but over five",
        SOURCE,
        [replace(NIGHT, pages=1, titled=1, dated=1, worded=1)] * 5,
        replace(FULL, dated=0),
        ["date"],
    ),
    ("no date for a week", SOURCE, [replace(FULL, dated=0)] * HISTORY, replace(FULL, dated=0), []),
    ("no date at first", SOURCE, [], replace(FULL, dated=0), []),
]


@pytest.mark.parametrize(
    ("name", "source", "before", "now", "expected"), RUNS, ids=[name for name, *_ in RUNS]
)
def test_alarms(
    name: str, source: Source, before: list[SourceReport], now: SourceReport, expected: list[str]
) -> None:
    found = list(alarms(source, now, before))
    assert len(found) == len(expected)
    for alarm, word in zip(found, expected, strict=True):
        assert alarm.startswith("suara: ")
        assert word in alarm


# Crawls.

TAG, MAP = f"{HOST}/tag/guru-penggerak/", f"{HOST}/map.xml"
BY_TAG = suara({"method": "tag", "url": TAG})


@pytest.fixture
def site() -> Iterator[Site]:
    with serving(Site()) as running:
        yield running


def run(workspace: Path, site: Site, source: Source) -> CrawlReport:
    return crawl(workspace, [source], env={"http_proxy": site.proxy})


def tag(number: int, edition: int) -> Reply:
    """A tag page of so many articles, which looks a little different each time."""
    links = "".join(f"<li><a href='/2023/{each}/'>{each}</a></li>" for each in range(number))
    return page(f"edisi {edition}", body=f"<ul>{links}</ul>")


def articles(*numbers: int, head: str = "") -> dict[str, Reply | list[Reply]]:
    return {f"{HOST}/2023/{number}/": page(f"{number}", head=head) for number in numbers}


def nights(workspace: Path, site: Site, *numbers: int) -> list[CrawlReport]:
    """One run after the other, in which the tag page lists so many articles."""
    site.replies = articles(*range(max(numbers)))
    reports = []
    for edition, number in enumerate(numbers):
        site.replies[TAG] = tag(number, edition)
        reports.append(run(workspace, site, BY_TAG))
    return reports


def lost(report: CrawlReport) -> int:
    return sum("list far fewer" in alarm for alarm in report.alarms)


def test_a_redesigned_listing_is_an_alarm_that_fades(tmp_path: Path, site: Site) -> None:
    reports = nights(tmp_path, site, 12, 12, 1, 1, 1, 1)
    assert [lost(report) for report in reports] == [0, 0, 1, 1, 0, 0]
    assert [dict(report.sources[0].failures) for report in reports] == [
        {"layout_changed": [TAG]} if lost(report) else {} for report in reports
    ]
    assert reports[2].alarms[0].endswith(f", as {TAG}")


def test_a_redesigned_listing_has_answered(tmp_path: Path, site: Site) -> None:
    reports = nights(tmp_path, site, 12, 1)
    assert len(reports[1].alarms) == 1


def test_a_redesigned_listing_that_stays_as_it_is(tmp_path: Path, site: Site) -> None:
    nights(tmp_path, site, 12, 1)
    assert lost(run(tmp_path, site, BY_TAG)) == 1


def test_a_listing_that_lists_again_what_it_did(tmp_path: Path, site: Site) -> None:
    assert [lost(report) for report in nights(tmp_path, site, 12, 1, 12, 7)] == [0, 1, 0, 0]


def test_a_short_listing_may_change(tmp_path: Path, site: Site) -> None:
    site.replies = articles(*range(4))
    for edition, number in enumerate((4, 0)):
        site.replies[TAG] = tag(number, edition)
        assert run(tmp_path, site, BY_TAG).alarms == ()


def test_a_quiet_night_is_none(tmp_path: Path, site: Site) -> None:
    source = SOURCE.model_copy(update={"expect": 6})
    site.replies = articles(*range(6)) | {MAP: sitemap(*((url, None) for url in articles(*range(6))))}
    assert run(tmp_path, site, source).alarms == ()
    site.asked.clear()
    assert run(tmp_path, site, source).alarms == ()
    assert [asked.url for asked in site.asked if asked.conditional] == [MAP]


def test_a_first_run_is_judged_by_its_file_alone(tmp_path: Path, site: Site) -> None:
    site.replies = {MAP: Reply(status=500)}
    assert run(tmp_path, site, SOURCE).alarms == ()
    [alarm] = run(tmp_path / "lain", site, EXPECTS).alarms
    assert alarm == "suara: has 0 articles where its file expects 40"


def test_a_listing_that_is_gone(tmp_path: Path, site: Site) -> None:
    site.replies = articles(1) | {MAP: sitemap((f"{HOST}/2023/1/", None))}
    run(tmp_path, site, SOURCE)
    site.replies[MAP] = Reply(status=404)
    assert run(tmp_path, site, SOURCE).alarms == ("suara: no listing answered",)


def test_pages_that_lose_their_date(tmp_path: Path, site: Site) -> None:
    dated = "<meta property='article:published_time' content='2023-12-01T10:00:00+07:00'>"
    before, after = articles(*range(5), head=dated), articles(*range(5, 10))
    site.replies = before | {MAP: sitemap(*((url, None) for url in before))}
    assert run(tmp_path, site, SOURCE).alarms == ()
    site.replies |= after | {MAP: sitemap(*((url, None) for url in after))}
    [alarm] = run(tmp_path, site, SOURCE).alarms
    assert "date" in alarm


def test_what_is_remembered_of_a_run(tmp_path: Path, site: Site) -> None:
    site.replies = articles(1) | {MAP: sitemap((f"{HOST}/2023/1/", None), (f"{HOST}/2023/2/", None))}
    first = run(tmp_path, site, SOURCE).sources[0]
    assert first.failures == {"not_found_404": [f"{HOST}/2023/2/"]}
    second = run(tmp_path, site, SOURCE).sources[0]
    with State(tmp_path / "state.db") as state:
        kept = state.reports("suara", HISTORY)
        latest = state.reports("suara", 1)
        others = state.reports("lain", HISTORY)
    assert sorted(kept, key=lambda report: report.new) == [second, replace(first, failures={})]
    assert len(latest) == 1
    assert others == ()
