"""Decisions on the facts of invented articles, made without a sheet."""

from datetime import date
from typing import Any

from publish.inputs import FactRow
from publish.review.apply import context
from publish.review.decisions import Decision, Stated
from tests.publish.conftest import World

DAY = date(2024, 2, 1)


def decision(
    world: World, fact: FactRow, verdict: str = "accept", reviewer: str = "ani", **changes: Any
) -> Decision:
    """The decision on a fact of `world`; `changes` are what a correction changes, and `note`, `decided`."""
    articles, facts = world.rows()
    (article,) = [one for one in articles if one.article_id == fact.article_id]
    before, evidence, after = context(article.text, fact.start, fact.end)
    said = Stated.of(fact)
    rest = {"decided": changes.pop("decided", DAY), "note": changes.pop("note", "")}
    return Decision.model_validate(
        {
            "article_id": fact.article_id,
            "url": article.url,
            "kind": fact.kind,
            "start": fact.start,
            "before": before,
            "evidence": evidence,
            "after": after,
            "said": said,
            "verdict": verdict,
            "stated": said.model_dump() | changes if verdict == "correct" else None,
            "beside": [
                Stated.of(one)
                for one in facts
                if one is not fact
                and (one.article_id, one.kind) == (fact.article_id, fact.kind)
                and one.start < fact.end
                and fact.start < one.end
                and Stated.of(one) != said
            ],
            "reviewer": reviewer,
        }
        | rest
    )


def only(world: World, kind: str) -> FactRow:
    """The one fact of its kind."""
    (fact,) = [fact for fact in world.rows()[1] if fact.kind == kind]
    return fact
