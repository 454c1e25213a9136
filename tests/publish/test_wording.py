from datetime import date

import pytest

from publish.spans import Span
from publish.wording import days_in_words, web_address


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://kabar.example/a?b=1#c", True),
        ("HTTP://kabar.example/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("data:text/html,<script>alert(1)</script>", False),
        ("vbscript:x", False),
        ("//kabar.example/", False),
        ("https:alert(1)", False),
        ("https://[", False),
        ("file:///etc/passwd", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(url: str, shown: bool) -> None:
    assert web_address(url) == (url if shown else None)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2023-12-01", "2023-12-01", "1 December 2023"),
        ("2023-12-01", "2023-12-02", "1–2 December 2023"),
        ("2023-11-30", "2023-12-02", "30 November 2023 – 2 December 2023"),
        ("2023-12-01", "2023-12-31", "December 2023"),
        ("2023-01-01", "2023-12-31", "2023"),
        ("2023-01-02", "2024-01-02", "2 January 2023 – 2 January 2024"),
    ],
)
def test_days_in_words(start: str, end: str, words: str) -> None:
    assert days_in_words(Span.of(date.fromisoformat(start), date.fromisoformat(end))) == words


def test_no_days_in_words() -> None:
    assert days_in_words(None) == "date not stated"
