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
