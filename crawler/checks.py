"""Whether a crawl went as it should: each source against its file and against its own last runs."""

from collections.abc import Iterator, Sequence
from statistics import median

from crawler.report import SourceReport
from crawler.source import Source

HISTORY = 5
"""So many earlier runs are looked at; a source that stays as it is now is no alarm after these."""

ENOUGH = 5
"""Fewer pages, articles of a listing or failures than this say nothing."""

DROP = 0.5
"""A share below this part of the usual one is an alarm."""


def alarms(source: Source, now: SourceReport, before: Sequence[SourceReport]) -> Iterator[str]:
    """What is wrong with a source in this run, in words; `before` are its last runs, the latest first."""
    for problem in _problems(source, now, before):
        yield f"{source.name}: {problem}"


def _problems(source: Source, now: SourceReport, before: Sequence[SourceReport]) -> Iterator[str]:
    if now.kept < source.expect and not now.left:
        yield f"has {now.kept} articles where its file expects {source.expect}"
    if not before:
        return
    if lost := now.failures.get("layout_changed"):
        yield f"{len(lost)} of its listings list far fewer articles than before, as {lost[0]}"
    elif now.failed and not now.listings and median(report.listings for report in before):
        yield "no listing answered"
    share, usual = _failing(now), median(map(_failing, before))
    if now.failed >= ENOUGH and share > 0.5 and usual < share * DROP:
        yield f"{share:.0%} of what was asked for failed, {usual:.0%} in its last runs"
    for name, has in (("title", "titled"), ("date", "dated"), ("text", "worded")):
        rate, earlier = _pooled([now], has), _pooled(before, has)
        if rate is not None and earlier is not None and rate < earlier * DROP:
            yield f"{rate:.0%} of its pages have {name}, {earlier:.0%} in its last runs"


def _failing(report: SourceReport) -> float:
    """The share of what was asked for that failed."""
    answered = report.new + report.changed + report.unchanged + report.dropped + report.listings
    return report.failed / (answered + report.failed) if answered + report.failed else 0.0


def _pooled(reports: Sequence[SourceReport], has: str) -> float | None:
    """The share of the reports' pages that have something, None where there are too few of them."""
    pages = sum(report.pages for report in reports)
    return sum(getattr(report, has) for report in reports) / pages if pages >= ENOUGH else None
