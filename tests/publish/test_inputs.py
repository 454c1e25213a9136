from datetime import UTC, date, datetime

import pandas as pd
import pytest

from models.errors import CheckFailed
from publish.inputs import read_articles, read_facts
from tests.publish.conftest import World


def test_every_kind_of_nothing_becomes_none(world: World) -> None:
    world.article("a", outlet=None).cohort(8)
    world.article("b", title=float("nan")).activity("lainnya")
    articles, facts = world.frames()
    articles["modified"] = pd.NaT
    assert [row.modified for row in read_articles(articles)] == [None, None]
    assert [row.outlet for row in read_articles(articles)] == [None, "Kabar b"]
    assert [row.title for row in read_articles(articles)] == ["Berita a", None]
    # A cohort column with gaps is a float column in pandas.
    assert facts["cohort"].dtype == float
    assert [row.cohort for row in read_facts(facts)] == [8, None]


def test_pandas_dates_become_days(world: World) -> None:
    world.article("a")
    articles, _ = world.frames()
    articles["published"] = pd.to_datetime(articles["published"])
    (row,) = read_articles(articles)
    assert row.published == date(2023, 12, 2)
    assert row.fetched_at == datetime(2024, 1, 5, 3, 30, tzinfo=UTC)


def test_articles_come_earliest_first_and_undated_last(world: World) -> None:
    for article_id, published in [("a", None), ("c", "2023-01-01"), ("b", "2023-01-01"), ("d", "2022-01-01")]:
        world.article(article_id, published=published)
    assert [row.article_id for row in world.rows()[0]] == ["d", "b", "c", "a"]


@pytest.mark.parametrize("name", ["record_id", "text"])
def test_a_missing_column_is_named(world: World, name: str) -> None:
    world.article("a")
    with pytest.raises(CheckFailed, match=rf"table articles: .* no column {name}"):
        read_articles(world.frames()[0].drop(columns=name))


def test_a_column_of_another_type_is_named(world: World) -> None:
    world.article("a").cohort(8)
    facts = world.frames()[1]
    facts["start"] = "early"
    with pytest.raises(CheckFailed, match=r"table facts: .*start"):
        read_facts(facts)


@pytest.mark.parametrize(
    "bad",
    [
        {"kind": "count", "value": "ratusan"},
        {"kind": "cohort", "value": "VIII"},
        {"kind": "date", "value": "kemarin"},
        {"kind": "date", "value": "2023-12-01", "value_end": "2023-12-32"},
    ],
)
def test_a_value_not_of_its_kind_names_article_and_place(world: World, bad: dict[str, str]) -> None:
    fact = world.article("a").cohort(8).facts[0]
    fact |= bad
    with pytest.raises(CheckFailed, match=rf"column value: article a, {bad['kind']} at {fact['start']}"):
        read_facts(world.frames()[1])
