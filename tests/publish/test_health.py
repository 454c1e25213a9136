import logging
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from crawler.report import CrawlReport, SourceReport, write_report
from publish.health import SourceHealth, load_health

FIRST, LATER = (datetime(2026, 11, day, 3, tzinfo=UTC) for day in (1, 8))

REPORT = CrawlReport(
    "20261101T030000Z-a",
    FIRST,
    FIRST,
    "finished",
    (
        SourceReport("suara", 20, new=9, kept=15),
        SourceReport("kabar", 12, new=3, failed=3, failures={"timeout": ["u"], "gone_410": ["v", "w"]}),
    ),
    ("kabar: no listing answered", "suara: has 1 articles where its file expects 5"),
)


def test_each_source_as_its_latest_run_found_it(tmp_path: Path) -> None:
    # The later run was written to the file that sorts first.
    write_report(REPORT, tmp_path / "b.json")
    later = replace(
        REPORT, started=LATER, finished=LATER, sources=(SourceReport("suara", 21, new=1, kept=16),), alarms=()
    )
    write_report(later, tmp_path / "a.json")
    assert load_health(tmp_path) == (
        SourceHealth(
            "kabar", FIRST, 12, 3, 0, 3, (("gone_410", 2), ("timeout", 1)), ("no listing answered",)
        ),
        SourceHealth("suara", LATER, 21, 1, 16, 0, (), ()),
    )


@pytest.mark.parametrize(
    "content", ["", "{", "[]", '{"run_id": "a"}', '{"sources": [{"unknown": 1}]}', "\xff"]
)
def test_a_broken_report_is_passed_over(
    tmp_path: Path, content: str, caplog: pytest.LogCaptureFixture
) -> None:
    write_report(REPORT, tmp_path / "a.json")
    (tmp_path / "b.json").write_text(content, encoding="latin-1")
    with caplog.at_level(logging.WARNING):
        assert [source.name for source in load_health(tmp_path)] == ["kabar", "suara"]
    assert "b.json" in caplog.text


def test_a_dry_run_says_nothing_of_a_source(tmp_path: Path) -> None:
    write_report(replace(REPORT, due=("https://kabar.example/a",)), tmp_path / "a.json")
    assert load_health(tmp_path) == ()


def test_no_crawl_no_health(tmp_path: Path) -> None:
    assert load_health(tmp_path / "runs") == ()
