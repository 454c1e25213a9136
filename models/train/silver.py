"""Articles of our own, labelled by a trained pipeline where the gazetteer and the rules do not contradict it.

Where the rules call a name something else, or name what the pipeline does not, it is left open what the words
are, and the next pipeline may learn either.
"""

from collections.abc import Iterable, Iterator
from pathlib import Path

from spacy.language import Language

from crawler.demo.content import load_articles
from extract.annotate import document
from extract.article import Article
from extract.interchange import read_gold
from models.train.texts import Entity, Text

ROOT = Path(__file__).parents[2]
_LABELS = {"office": "ORG", "school": "ORG", "venue": "VEN"}


def silver_texts(nlp: Language) -> list[Text]:
    """The paragraphs of the project's own articles with what `nlp` finds and the rules do not contradict."""
    return [text for article in _articles() for text in labelled(nlp, article)]


def _articles() -> Iterator[Article]:
    yield from (gold.to_article() for gold in read_gold(ROOT / "tests" / "gold"))
    for demo in load_articles():
        yield Article(f"{demo.site}/{demo.slug}", demo.body)


def labelled(nlp: Language, article: Article) -> Iterator[Text]:
    """The paragraphs of an article with what `nlp` finds, open where the rules contradict it or find more."""
    ruled = list(_by_rules(article))
    learnt = [Entity(ent.start_char, ent.end_char, ent.label_) for ent in nlp(article.text).ents]
    position = 0
    for paragraph in article.text.split("\n\n"):
        end = position + len(paragraph)
        yield _paragraph(paragraph, _within(learnt, position, end), _within(ruled, position, end))
        position = end + 2


def _by_rules(article: Article) -> Iterator[Entity]:
    mentions = document(article, rules_only=True)._.mentions
    for name in mentions["names"]:
        yield Entity(name.start, name.end, _LABELS[name.kind])
    for place in mentions["places"]:
        if place.inside is None:
            yield Entity(place.start, place.end, "LOC")


def _within(entities: Iterable[Entity], start: int, end: int) -> list[Entity]:
    return [
        Entity(entity.start - start, entity.end - start, entity.label)
        for entity in entities
        if start <= entity.start and entity.end <= end
    ]


def _paragraph(text: str, learnt: list[Entity], ruled: list[Entity]) -> Text:
    agreed: list[Entity] = []
    unknown: list[Entity] = []
    for entity in learnt:
        others = [other for other in ruled if _meet(entity, other)]
        contradicted = any(other.label != entity.label and not _is_inside(other, entity) for other in others)
        (unknown if contradicted else agreed).append(entity)
    for other in ruled:
        if not any(_meet(entity, other) for entity in learnt):
            unknown.append(other)
    return Text(text, tuple(agreed), None, tuple(unknown))


def _is_inside(place: Entity, longer: Entity) -> bool:
    """Whether it is a place in a longer name, as *Ende* is in *SMPN 1 Ende*."""
    shorter = place.end - place.start < longer.end - longer.start
    return place.label == "LOC" and shorter and longer.start <= place.start and place.end <= longer.end


def _meet(one: Entity, other: Entity) -> bool:
    return one.start < other.end and other.start < one.end
