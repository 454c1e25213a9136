"""Reviewed articles as gold files, in the shape of the codebook (docs/codebook.md)."""

import json
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from publish.inputs import ArticleRow, FactRow
from publish.tables import Findings


def reviewed_articles(findings: Findings) -> tuple[tuple[ArticleRow, Sequence[FactRow]], ...]:
    """The relevant articles whose facts have all been reviewed, each with its facts."""
    by_article: dict[str, list[FactRow]] = defaultdict(list)
    for fact in findings.facts:
        by_article[fact.article_id].append(fact)
    return tuple(
        (article, facts)
        for article in findings.articles
        if article.relevant
        and (facts := by_article.get(article.article_id, []))
        and all(fact.reviewed for fact in facts)
    )


def write_gold(findings: Findings, folder: Path) -> int:
    """Write a gold file for each reviewed article and say how many; they hold the articles' full texts."""
    folder.mkdir(parents=True, exist_ok=True)
    chosen = reviewed_articles(findings)
    for article, facts in chosen:
        content = json.dumps(to_gold(article, facts), ensure_ascii=False, indent=1)
        (folder / f"{article.article_id}.json").write_text(content + "\n", encoding="utf-8", newline="\n")
    return len(chosen)


def to_gold(article: ArticleRow, facts: Sequence[FactRow]) -> dict[str, Any]:
    """One article and its facts as the content of a gold file."""
    of_kind: dict[str, list[FactRow]] = defaultdict(list)
    for fact in facts:
        of_kind[fact.kind].append(fact)
    return {
        "id": article.article_id,
        "url": article.url,
        "outlet": article.outlet,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
        "text": article.text,
        "gold": {
            "relevant": article.relevant,
            "cohorts": [
                {"number": fact.cohort, "role": fact.role, "text": fact.evidence}
                for fact in of_kind["cohort"]
            ],
            "activities": [{"kind": fact.value, "text": fact.evidence} for fact in of_kind["activity"]],
            "places": [
                {"code": fact.value, "role": fact.role, "text": fact.evidence} for fact in of_kind["place"]
            ],
            "dates": [
                {"start": fact.value, "end": fact.value_end, "role": fact.role, "text": fact.evidence}
                for fact in of_kind["date"]
            ],
            "counts": [
                {
                    "value": int(fact.value),
                    "group": fact.group,
                    "scope": fact.role,
                    "approx": fact.approx,
                    "place": fact.place_code,
                    "cohort": fact.cohort,
                    "text": fact.evidence,
                }
                for fact in of_kind["count"]
            ],
            "organisers": [{"name": fact.value, "text": fact.evidence} for fact in of_kind["organiser"]],
            "venues": [{"name": fact.value, "text": fact.evidence} for fact in of_kind["venue"]],
        },
    }
