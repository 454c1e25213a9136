"""Decisions laid over facts: what a person decided holds, whatever the rules find by now."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from publish.copies.clusters import Membership
from publish.inputs import ArticleRow, FactRow, fact_order
from publish.review.decisions import AROUND, Decision, Stated

RULE = "review"


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The facts with the decisions laid over them.

    `stale` decisions stand in words that have changed since, `disputed` ones contradict one another (a tuple
    for each thing disputed), and `elsewhere` are of articles that are not here: none of them has an effect.
    """

    facts: tuple[FactRow, ...]
    stale: tuple[Decision, ...] = ()
    disputed: tuple[tuple[Decision, ...], ...] = ()
    elsewhere: tuple[Decision, ...] = ()


def lay_over(
    articles: Iterable[ArticleRow],
    facts: Sequence[FactRow],
    decisions: Sequence[Decision],
    clusters: Mapping[str, Membership],
) -> Reviewed:
    """The facts as the decisions have them: confirmed and corrected ones are `reviewed`, rejected ones gone.

    A decision is on one fact, and on the same words in every copy of its article (`clusters`). Where the
    rules no longer find the fact, it still holds, and what they find in its place by now gives way.
    """
    if not decisions:
        return Reviewed(tuple(facts))
    texts = {article.article_id: article.text for article in articles}
    decisions = [*decisions, *_in_copies(decisions, texts, clusters)]
    by_article: dict[str, list[FactRow]] = defaultdict(list)
    for fact in facts:
        by_article[fact.article_id].append(fact)
    settled, stale, disputed, elsewhere = _sort_out(texts, decisions)
    for start, decision in settled:
        by_article[decision.article_id] = _decide(by_article[decision.article_id], decision, start)
    made = sorted((fact for one in by_article.values() for fact in one), key=fact_order)
    return Reviewed(tuple(made), tuple(stale), tuple(disputed), tuple(elsewhere))


def context(text: str, start: int, end: int) -> tuple[str, str, str]:
    """What stands before, at and after a span."""
    return text[max(0, start - AROUND) : start], text[start:end], text[end : end + AROUND]


def locate(text: str, decision: Decision) -> int | None:
    """Where the evidence of a decision stands in the text, nearest to where it was; None for nowhere."""
    wanted = decision.before + decision.evidence + decision.after
    starts = [found.start() + len(decision.before) for found in re.finditer(re.escape(wanted), text)]
    return min(starts, key=lambda start: abs(start - decision.start), default=None)


def _in_copies(
    decisions: Iterable[Decision], texts: Mapping[str, str], clusters: Mapping[str, Membership]
) -> Iterator[Decision]:
    """The decisions once more for each copy in which the same words stand."""
    members: dict[str, list[str]] = defaultdict(list)
    for article_id, member in clusters.items():
        members[member.cluster_id].append(article_id)
    for decision in decisions:
        own = clusters.get(decision.article_id)
        for article_id in members[own.cluster_id] if own else ():
            if article_id != decision.article_id and locate(texts[article_id], decision) is not None:
                yield decision.model_copy(update={"article_id": article_id})


def _sort_out(
    texts: Mapping[str, str], decisions: Iterable[Decision]
) -> tuple[list[tuple[int, Decision]], list[Decision], list[tuple[Decision, ...]], list[Decision]]:
    """The decisions that hold with where they stand, the stale, the disputed and those of other articles."""
    stale: list[Decision] = []
    elsewhere: list[Decision] = []
    located: dict[tuple[str, str, int, int], list[Decision]] = defaultdict(list)
    for decision in decisions:
        text = texts.get(decision.article_id)
        start = locate(text, decision) if text is not None else None
        if text is None:
            elsewhere.append(decision)
        elif start is None:
            stale.append(decision)
        else:
            place = (decision.article_id, decision.kind, start, len(decision.evidence))
            located[place].append(decision)
    settled = []
    disputed = []
    for (_, _, start, _), there in located.items():
        for made in _by_thing(there):
            if len({decision.outcome for decision in made}) == 1:
                settled += [(start, decision) for decision in made]
            else:
                disputed.append(tuple(made))
    return settled, stale, disputed, elsewhere


def _by_thing(decisions: Iterable[Decision]) -> list[list[Decision]]:
    """Decisions on the same words by what they are on: the same fact, also where it was read otherwise."""
    things: list[list[Decision]] = []
    for decision in decisions:
        home = next((made for made in things if all(_on_one_fact(decision, one) for one in made)), None)
        if home is None:
            things.append([decision])
        else:
            home.append(decision)
    return things


def _on_one_fact(one: Decision, other: Decision) -> bool:
    """Whether neither is on a fact that stood beside the other's, as in "angkatan 7 dan 8"."""
    return one.said == other.said or (one.said not in other.beside and other.said not in one.beside)


def _decide(facts: Sequence[FactRow], decision: Decision, start: int) -> list[FactRow]:
    """The facts of one article as a decision on the words at `start` leaves them."""
    end = start + len(decision.evidence)
    there = [
        fact
        for fact in facts
        if fact.kind == decision.kind and fact.start < end and start < fact.end and not fact.reviewed
    ]
    outcome = decision.outcome
    decided_on = [fact for fact in there if Stated.of(fact) in (decision.said, outcome)]
    if not decided_on and outcome is not None:
        decided_on = [fact for fact in there if Stated.of(fact) not in decision.beside]
    kept = [fact for fact in facts if fact not in decided_on]
    if outcome is None:
        return kept
    made = _fact(decision, outcome, start, end)
    return kept if made in kept else [*kept, made]


def _fact(decision: Decision, outcome: Stated, start: int, end: int) -> FactRow:
    return FactRow(
        article_id=decision.article_id,
        kind=decision.kind,
        **outcome.model_dump(),
        evidence=decision.evidence,
        start=start,
        end=end,
        confidence=1.0,
        rule=RULE,
        reviewed=True,
    )
