"""Invented articles and their facts, in the frames that the extract stage hands over."""

from datetime import UTC, date, datetime
from typing import Any, Self

import pandas as pd
import pytest

from models.gazetteer import Gazetteer, load_gazetteer
from publish.inputs import ArticleRow, FactRow, read_articles, read_facts

FETCHED = datetime(2024, 1, 5, 3, 30, tzinfo=UTC)


class Draft:
    """One article in the making: each fact adds the sentence that states it to the text."""

    def __init__(self, article_id: str, **fields: Any) -> None:
        # Forty words of its own keep an article from being a copy of another that states the same.
        self.text = fields.pop("text", " ".join(f"{article_id}kata{n}" for n in range(40)) + ".")
        self.published = fields.pop("published", "2023-12-02")
        self.fields: dict[str, Any] = {
            "article_id": article_id,
            "url": f"https://{article_id}.example/berita",
            "outlet": f"Kabar {article_id}",
            "source": "kabar",
            "title": f"Berita {article_id}",
            "author": None,
            "published_source": "json-ld",
            "modified": None,
            "fetched_at": FETCHED,
            "first_fetched": FETCHED,
            "record_id": f"<urn:uuid:{article_id}>",
            "relevant": True,
        } | fields
        self.facts: list[dict[str, Any]] = []

    def cohort(self, number: int, role: str = "subject", **more: Any) -> Self:
        return self._state("cohort", str(number), f"angkatan {number}", cohort=number, role=role, **more)

    def activity(self, activity: str, **more: Any) -> Self:
        return self._state("activity", activity, activity, **more)

    def place(self, code: str, role: str = "event", **more: Any) -> Self:
        return self._state("place", code, f"di daerah {code}", place_code=code, role=role, **more)

    def date(self, start: str, end: str | None = None, role: str = "event", **more: Any) -> Self:
        return self._state("date", start, f"pada {start}", value_end=end or start, role=role, **more)

    def count(
        self, value: int, group: str = "calon_guru_penggerak", role: str = "event", **more: Any
    ) -> Self:
        return self._state("count", str(value), f"{value} orang {group}", group=group, role=role, **more)

    def organiser(self, name: str, **more: Any) -> Self:
        return self._state("organiser", name, name, **more)

    def venue(self, name: str, **more: Any) -> Self:
        return self._state("venue", name, name, **more)

    def _state(self, kind: str, value: str, words: str, **more: Any) -> Self:
        evidence = more.pop("evidence", words)
        start = len(self.text) + 1
        self.text += f" {evidence}."
        fact = {
            "article_id": self.fields["article_id"],
            "kind": kind,
            "value": value,
            "value_end": None,
            "group": None,
            "role": None,
            "place_code": None,
            "cohort": None,
            "approx": False,
            "evidence": evidence,
            "start": start,
            "end": start + len(evidence),
            "confidence": 0.9,
            "rule": "invented",
            "doubts": None,
        }
        self.facts.append(fact | more)
        return self

    def row(self) -> dict[str, Any]:
        published = self.published and date.fromisoformat(self.published)
        return self.fields | {"text": self.text, "published": published}


class World:
    """The articles of a test."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []

    def article(self, article_id: str, **fields: Any) -> Draft:
        """Start an article; keywords replace its invented fields."""
        self.drafts.append(Draft(article_id, **fields))
        return self.drafts[-1]

    def workshop(self, article_id: str, **fields: Any) -> Draft:
        """An article about lokakarya 7 of cohort 8 in Barito Utara."""
        return self.article(article_id, **fields).activity("lokakarya-7").cohort(8).place("62.05")

    def frames(self) -> tuple[pd.DataFrame, pd.DataFrame]:
        """The articles and the facts frame."""
        articles = pd.DataFrame([draft.row() for draft in self.drafts], columns=list(Draft("x").row()))
        facts = [fact for draft in self.drafts for fact in draft.facts]
        return articles, pd.DataFrame(facts, columns=list(Draft("x").cohort(1).facts[0]))

    def rows(self) -> tuple[tuple[ArticleRow, ...], tuple[FactRow, ...]]:
        """The same as typed rows."""
        articles, facts = self.frames()
        return read_articles(articles), read_facts(facts)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()
