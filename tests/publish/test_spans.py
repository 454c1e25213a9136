from datetime import date, timedelta

import pytest

from publish.spans import Span, merge


def span(text: str) -> Span:
    """A span written as `2023-12-01..2023-12-02`."""
    start, _, end = text.partition("..")
    return Span.of(date.fromisoformat(start), date.fromisoformat(end or start))


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("2023-12-01", "day"),
        ("2023-12-01..2023-12-02", "day"),
        ("2023-12-01..2023-12-31", "month"),
        ("2024-02-01..2024-02-29", "month"),
        ("2024-02-01..2024-02-28", "day"),
        ("2023-11-01..2023-12-31", "day"),
        ("2023-01-01..2023-12-31", "year"),
        ("2022-01-01..2023-12-31", "day"),
    ],
)
def test_precision(text: str, precision: str) -> None:
    assert span(text).precision == precision


@pytest.mark.parametrize(
    ("texts", "merged", "precision"),
    [
        (["2023-12-01"], "2023-12-01", "day"),
        (["2023-12-02", "2023-12-01"], "2023-12-01..2023-12-02", "day"),
        (["2023-05-06", "2023-06-10"], "2023-05-06..2023-06-10", "day"),
        (["2023-12-01..2023-12-31", "2023-12-02"], "2023-12-02", "day"),  # the day says more
        (["2023-01-01..2023-12-31", "2023-12-01..2023-12-31"], "2023-12-01..2023-12-31", "month"),
        (["2023-11-05", "2023-12-01..2023-12-31"], "2023-11-05..2023-12-31", "month"),
    ],
)
def test_merge(texts: list[str], merged: str, precision: str) -> None:
    result = merge(map(span, texts))
    assert result is not None
    assert (result.start, result.end) == (span(merged).start, span(merged).end)
    assert result.precision == precision


def test_nothing_merges_to_nothing() -> None:
    assert merge([]) is None


@pytest.mark.parametrize(
    ("one", "other", "touches"),
    [
        ("2023-12-01..2023-12-02", "2023-12-02..2023-12-03", True),
        ("2023-12-01", "2023-12-02", True),
        ("2023-12-01", "2023-12-03", False),
        ("2023-12-01..2023-12-31", "2023-12-15", True),
    ],
)
def test_touches_within_a_day(one: str, other: str, touches: bool) -> None:
    assert span(one).touches(span(other), timedelta(days=1)) is touches
    assert span(other).touches(span(one), timedelta(days=1)) is touches
