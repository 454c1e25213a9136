"""A text with what people wrote down of it, and the spaCy document that is made of it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

#: The labels of entities: persons, organisations, areas and geographical names, venues.
LABELS = ("PER", "ORG", "LOC", "VEN")


@dataclass(frozen=True, slots=True)
class Entity:
    """A name at characters `start` to `end` of a text; `label` is one of `LABELS`."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text, its entities and the characters at which its sentences start.

    `entities` or `starts` are None where nobody wrote them down, which is not the same as none; of the
    `unknown` spans it is open what they are.
    """

    text: str
    entities: tuple[Entity, ...] | None = None
    starts: tuple[int, ...] | None = None
    unknown: tuple[Entity, ...] = ()


def to_doc(nlp: Language, text: Text) -> Doc:
    """The text tokenised by `nlp`, with its entities and sentence starts.

    Of an entity that begins or ends within a token it is open what its tokens are.
    """
    doc = nlp.make_doc(text.text)
    if text.entities is not None:
        _set_entities(doc, text.entities, text.unknown)
    if text.starts is not None:
        starts = frozenset(text.starts)
        for token in doc:
            token.is_sent_start = token.idx in starts
    return doc


def _set_entities(doc: Doc, entities: Iterable[Entity], unknown: Iterable[Entity]) -> None:
    named: list[Span | None] = []
    unsure: list[Span | None] = []
    for entity in entities:
        exact = doc.char_span(entity.start, entity.end, entity.label)
        (named if exact is not None else unsure).append(exact or _touched(doc, entity))
    unsure += [_touched(doc, entity) for entity in unknown]
    apart = filter_spans(span for span in (*named, *unsure) if span is not None)
    known, missing = [span for span in apart if span.label], [span for span in apart if not span.label]
    doc.set_ents(known, missing=missing, default="outside")


def _touched(doc: Doc, entity: Entity) -> Span | None:
    """The tokens that an entity's characters touch, as a span without a label."""
    return doc.char_span(entity.start, entity.end, alignment_mode="expand")


def joined(texts: Sequence[Text], separator: str = " ") -> Text:
    """Several texts as one, each of them a sentence where it does not say more."""
    parts: list[str] = []
    entities: list[Entity] | None = []
    starts: list[int] = []
    position = 0
    for text in texts:
        if text.entities is None:
            entities = None
        if entities is not None and text.entities is not None:
            entities += [Entity(e.start + position, e.end + position, e.label) for e in text.entities]
        starts += [start + position for start in (text.starts or (0,))]
        parts.append(text.text)
        position += len(text.text) + len(separator)
    return Text(separator.join(parts), None if entities is None else tuple(entities), tuple(starts))
