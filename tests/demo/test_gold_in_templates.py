"""Gold articles inside full pages of the demo's templates: read first, then annotated, they must stay right.

The seed articles lie outside the repository; where they are not at hand, only our own are tried. The pages carry
share bars, related headlines, inline links and dates of other articles, none of which may show.
"""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest

from crawler.demo.content import DemoArticle, article_path, article_url
from crawler.demo.page import answer
from crawler.demo.sites import SYSTEMS, load_rooms
from extract.annotate import annotate
from extract.evaluate import FIELDS, RECORD
from extract.interchange import GoldArticle
from extract.reading import read
from tests.extract.test_gold import SHARED

SEEDS = sorted((SHARED / "seeds").glob("*.json"))
ROOMS = {room.name: room for room in load_rooms()}
WIB = timezone(timedelta(hours=7))
#: The day on which a page says that an article without one was published: some days after its latest event.
DAYS = {
    "seed-000": datetime(2023, 12, 1, 9, tzinfo=WIB),
    "seed-001": datetime(2024, 8, 7, 9, tzinfo=WIB),
    "seed-002": datetime(2024, 12, 10, 9, tzinfo=WIB),
    "seed-003": datetime(2022, 4, 20, 9, tzinfo=WIB),
    "seed-004": datetime(2024, 5, 2, 9, tzinfo=WIB),
}


def page_of(gold: dict[str, Any], site: str) -> tuple[bytes, str]:
    """The page that a site makes of an article, and its address."""
    lines = [line.strip() for line in gold["text"].splitlines() if line.strip()]
    title = gold["title"] or lines[0][:80]
    article = DemoArticle(
        site=site,
        slug="artikel-emas-di-tengah-halaman",
        title=title,
        author="Reporter",
        published=DAYS[gold["id"]],
        modified=None,
        category="Pendidikan",
        tags=("guru penggerak",),
        caption=None,
        pages=1,
        copy_of=None,
        body="\n\n".join(line for line in lines if line != title),
        gold={"relevant": True},
    )
    room = replace(ROOMS[site], articles=(*ROOMS[site].articles, article))
    page = answer(SYSTEMS[site](room), article_path(article))
    assert page.status == 200
    return page.body, article_url(article)


def cases() -> Iterator[Any]:
    for path in SEEDS:
        for site in ROOMS:
            yield pytest.param(path, site, id=f"{path.stem}-{site}")


@pytest.mark.skipif(not SEEDS, reason=f"the seed articles are not here ({SHARED})")
@pytest.mark.parametrize(("path", "site"), list(cases()))
def test_seed_is_exact_inside_a_page(path: Path, site: str) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    html, url = page_of(gold, site)
    article = read(html, article_id=gold["id"], url=url)
    assert article is not None
    annotation = annotate(article)
    wanted = GoldArticle.model_validate(gold).gold
    for field in FIELDS:
        if field.name in RECORD:
            assert field.of_annotation(annotation) == field.of_gold(wanted), field.name
