"""Articles and gold files at the door: what is read, and how a bad one is named."""

from datetime import date
from pathlib import Path

import pytest

from extract.article import Article
from extract.interchange import read_articles, read_gold
from models.errors import InputError

BAD: list[tuple[str, str]] = [
    ("{", "in.jsonl, line 1: Invalid JSON"),
    ('{"id": "a"}', "in.jsonl, line 1: text: Field required"),
    ('{"id": "a", "text": "x", "published": "kemarin"}', "in.jsonl, line 1: published: "),
    ('{"id": "a", "text": null}', "in.jsonl, line 1: text: "),
    ('{"id": "a", "text": "x", "published": "2024-13-02T08:00:00"}', "in.jsonl, line 1: published: "),
    ("[]", "in.jsonl, line 1: "),
]


@pytest.mark.parametrize(("line", "message"), BAD)
def test_bad_line_is_named_and_the_rest_go_on(line: str, message: str) -> None:
    bad, good = read_articles([line, '{"id": "b", "text": "y"}'], "in.jsonl")
    assert isinstance(bad, InputError)
    assert str(bad).startswith(message)
    assert good == Article("b", "y")


def test_all_that_is_known_is_taken() -> None:
    line = '{"id": "a", "text": "x", "published": "2023-12-01", "title": "T", "outlet": "O", "url": "u", "extra": 1}'
    assert list(read_articles([line, "\n"], "-")) == [
        Article("a", "x", url="u", outlet="O", title="T", published=date(2023, 12, 1))
    ]


PUBLISHED: list[tuple[str, date]] = [
    ("2024-10-02", date(2024, 10, 2)),
    ("2024-10-02T08:00:00+07:00", date(2024, 10, 2)),
    ("2024-10-02T00:30:00+09:00", date(2024, 10, 2)),
    ("2024-10-02T23:59:59Z", date(2024, 10, 2)),
    ("2024-10-02 08:00", date(2024, 10, 2)),
]


@pytest.mark.parametrize(("written", "day"), PUBLISHED)
def test_a_moment_is_the_day_it_is_written_with(written: str, day: date) -> None:
    (article,) = read_articles([f'{{"id": "a", "text": "x", "published": "{written}"}}'], "-")
    assert article == Article("a", "x", published=day)


@pytest.mark.parametrize(
    "lines", [['\ufeff{"id": "a", "text": "x"}'], [b'\xef\xbb\xbf{"id": "a", "text": "x"}\r\n']]
)
def test_byte_order_mark_is_passed_over(lines: list[str] | list[bytes]) -> None:
    assert list(read_articles(lines, "-")) == [Article("a", "x")]


def test_line_that_is_not_utf8_is_named_and_the_rest_go_on() -> None:
    lines = [b'{"id": "a", "text": "Ren\xe9e"}\n', '{"id": "b", "text": "Renée"}\n'.encode()]
    bad, good = read_articles(lines, "in.jsonl")
    assert isinstance(bad, InputError)
    assert str(bad).startswith("in.jsonl, line 1: Invalid JSON: invalid unicode")
    assert good == Article("b", "Renée")


def test_gold_folder(tmp_path: Path) -> None:
    gold = tmp_path / "a.json"
    gold.write_text('{"id": "a", "text": "x", "gold": {"relevant": false}}', encoding="utf-8")
    assert [article.id for article in read_gold(tmp_path)] == ["a"]
    gold.write_text('{"id": "a", "text": "x", "gold": {"relevant": true, "cohorts": [{"number": 12}]}}')
    with pytest.raises(InputError, match=r"a\.json: gold\.cohorts\.0\.number"):
        read_gold(tmp_path)


def test_empty_gold_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no gold files"):
        read_gold(tmp_path)
