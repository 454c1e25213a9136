"""The evaluation gate: scores on gold articles may not fall below the committed floors.

`tests/gold` are the project's own articles, written by writers who had not read the rules. Floors are in
`floors.toml`; raise them when the extraction gets better, lower them only with a reason in the commit.
"""

import json
import os
import tomllib
from pathlib import Path

import pytest

from extract.evaluate import Evaluation, evaluate
from extract.interchange import read_gold
from models.gazetteer import load_gazetteer

GOLD = Path(__file__).parents[1] / "gold"
SHARED = Path(os.environ.get("JEJAK_SHARED_GOLD", Path(__file__).parents[3] / "shared" / "gold"))
FLOORS: dict[str, dict[str, float]] = tomllib.loads((GOLD / "floors.toml").read_text(encoding="utf-8"))
FIELDS = [(group, field) for group, floors in FLOORS.items() for field in floors]


@pytest.fixture(scope="module")
def evaluations() -> dict[str, Evaluation]:
    folders = {"own": GOLD, "dev": SHARED / "dev", "seeds": SHARED / "seeds"}
    return {name: evaluate(read_gold(folder)) for name, folder in folders.items() if folder.is_dir()}


@pytest.mark.parametrize(("group", "field"), FIELDS, ids=[f"{group}-{field}" for group, field in FIELDS])
def test_score_is_not_under_its_floor(evaluations: dict[str, Evaluation], group: str, field: str) -> None:
    if group not in evaluations:
        pytest.skip(f"the shared gold articles are not here ({SHARED})")
    evaluation = evaluations[group]
    found = {
        "exact": evaluation.exact,
        "relevance": evaluation.relevance_right / evaluation.articles,
        **{name: score.f1 for name, score in evaluation.scores.items()},
    }
    assert found[field] >= FLOORS[group][field]


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_gold_file_keeps_the_codebooks_rules(path: Path) -> None:
    article = json.loads(path.read_text(encoding="utf-8"))
    gold, text = article["gold"], article["text"]
    areas = load_gazetteer()
    codes = {province.code for province in areas.provinces} | {regency.code for regency in areas.regencies}
    assert article["id"] == path.stem
    for field in ("cohorts", "activities", "places", "dates", "counts"):
        for fact in gold[field]:
            assert fact["text"] in text, fact
        if not gold["relevant"]:
            assert gold[field] == []
    assert {place["code"] for place in gold["places"]} <= codes
    assert {count["place"] for count in gold["counts"] if count["place"]} <= codes
