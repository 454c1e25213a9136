import pytest

from publish.addresses import is_invented, web_address


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
    ("url", "invented"),
    [
        ("http://suarahulu.test/a", True),
        ("https://www.suarahulu.test:8080/", True),
        ("https://suarahulu.test.example/", False),
        ("https://kabar.example/.test", False),
        ("javascript:alert('.test')", False),
    ],
)
def test_test_domains_are_invented(url: str, invented: bool) -> None:
    assert is_invented(url) == invented
