"""Whole pages: a folder is a page, a test is one field of it.

The pages were written for this project after the templates of Indonesian news systems; articles, names and
outlets are invented. `expected.json` says what was put in, not what came out. To add a page, add a folder.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from extract.article import Article
from extract.reading import read

GOLDEN = Path(__file__).parent / "golden"
CASES = sorted(folder.name for folder in GOLDEN.iterdir() if folder.is_dir())
FIELDS = ("title", "author", "outlet", "published", "published_source", "modified", "text", "captions")


@cache
def article(case: str) -> Article:
    folder = GOLDEN / case
    meta: dict[str, str | None] = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    found = read(
        (folder / "page.html").read_bytes(),
        article_id=case,
        url=meta["url"],
        content_type=meta["content_type"],
        outlet=meta["outlet"],
    )
    assert found is not None
    return found


def value(found: Article, field: str) -> Any:
    stated = getattr(found, field)
    if field in {"published", "modified"}:
        return stated and stated.isoformat()
    return list(stated) if field == "captions" else stated


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("case", CASES)
def test_field(case: str, field: str) -> None:
    expected = json.loads((GOLDEN / case / "expected.json").read_text(encoding="utf-8"))
    assert set(expected) == set(FIELDS)
    assert value(article(case), field) == expected[field]


@pytest.mark.parametrize("case", CASES)
def test_identifier_and_url_are_kept(case: str) -> None:
    meta = json.loads((GOLDEN / case / "meta.json").read_text(encoding="utf-8"))
    assert (article(case).id, article(case).url) == (case, meta["url"])


def test_pages_weigh_what_real_ones_do() -> None:
    assert len(CASES) >= 45
    assert len({case.split("-")[0] for case in CASES}) >= 10  # templates, by the first word of the folder
    for case in CASES:
        assert 8_000 < (GOLDEN / case / "page.html").stat().st_size < 60_000, case
