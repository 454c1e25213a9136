from datetime import date, timedelta

import pytest

from publish.events.spans import Span, agreed, merge


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


@pytest.mark.parametrize(
    ("day", "published", "believed"),
    [
        ("2023-01-14", "2023-01-16", "2023-01-14"),
        ("2022-01-14", "2023-01-16", "2023-01-14"),  # January's slip
        ("2024-01-14", "2023-01-16", "2023-01-14"),
        ("2022-11-14", "2023-01-16", "2022-11-14"),  # two months ago
        ("2021-01-14", "2023-01-16", "2021-01-14"),  # two years off: no slip of one
        ("2022-06-01", "2023-01-16", "2022-06-01"),  # neither year makes it news
        ("2024-02-29", "2023-03-02", "2024-02-29"),  # there is none a year before
        ("2023-03-10", "2023-01-16", "2023-03-10"),  # announced
    ],
)
def test_a_slip_of_the_year_is_seen_through(day: str, published: str, believed: str) -> None:
    one = date.fromisoformat(day)
    expected = date.fromisoformat(believed)
    found = Span(one, one, "day").in_likely_year(date.fromisoformat(published))
    assert found == Span(expected, expected, "day")


@pytest.mark.parametrize(
    ("stated", "expected", "conflict"),
    [
        ([], None, False),
        ([("a", "2023-12-01")], "2023-12-01", False),
        ([("a", "2023-12-01"), ("b", "2023-12-02")], "2023-12-01..2023-12-02", False),
        ([("a", "2023-12-01"), ("b", "2023-12-01..2023-12-31")], "2023-12-01", False),
        ([("a", "2022-12-01"), ("b", "2023-12-01")], "2022-12-01", True),  # a tie: the one stated first
        ([("a", "2022-12-01"), ("b", "2023-12-01"), ("c", "2023-12-02")], "2023-12-01..2023-12-02", True),
        (
            [("a", "2022-12-01"), ("a", "2022-12-01"), ("b", "2023-12-01"), ("c", "2023-12-01")],
            "2023-12-01",
            True,
        ),
        ([("a", "2022-12-01"), ("b", "2023-12-01"), ("b", "2023-12-01")], "2022-12-01", True),  # one text
        (
            [("a", "2023-12-01"), ("b", "2023-12-09"), ("c", "2023-12-01..2023-12-10")],
            "2023-12-01..2023-12-10",
            False,
        ),
    ],
)
def test_the_days_of_most_texts_hold(
    stated: list[tuple[str, str]], expected: str | None, conflict: bool
) -> None:
    spans = [(text, span(days)) for text, days in stated]
    assert agreed(spans) == (span(expected) if expected else None, conflict)
