"""Places: provinces, regencies and cities, by any of their names, as Kemendagri codes.

Names are found with spaCy's PhraseMatcher over the gazetteer; `extract.components.surroundings` tells
which of them are parts of longer names, `extract.components.senses` which area each one stands for.
"""

import re
from collections.abc import Iterable

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import filter_spans
from spacy.vocab import Vocab

from extract.components import surroundings
from extract.components.senses import Name, SenseChooser
from extract.mentions import PlaceMention
from models.gazetteer import Gazetteer
from models.gazetteer.names import surface_names


class PlaceFinder:
    """Finds the areas of a text. Building it takes half a second, so it is made once a pipeline."""

    def __init__(self, vocab: Vocab, gazetteer: Gazetteer) -> None:
        names = surface_names(gazetteer)
        # "una-una" is one token and "Una-Una" three: reduplicated words stay whole, names do not.
        hyphenated = [name.title() for name in names if "-" in name]
        self._written = [*names, *hyphenated, *surroundings.REGIONS]
        self._names = {_key_of(name): senses for name, senses in names.items()}
        self._chooser = SenseChooser(frozenset(r.code for r in gazetteer.regencies if r.is_city))
        self._matcher = PhraseMatcher(vocab, attr="LOWER")

    def add_patterns(self, docs: Iterable[Doc]) -> None:
        """Add the gazetteer's names, tokenised as the article will be."""
        self._matcher.add("place", list(docs))

    @property
    def written_names(self) -> Iterable[str]:
        """Every name to look for; those of regions hold no area and only hide the regency's name in them."""
        return self._written

    def find(self, doc: Doc) -> tuple[PlaceMention, ...]:
        """Every mention of an area, in order."""
        # "DI Yogyakarta" is a name, "di Yogyakarta" a place in one.
        spans = filter_spans(s for s in self._matcher(doc, as_spans=True) if s[0].text != "di")
        text: str = doc._.masked
        names = [name for span in spans for name in [self._name(doc, text, span)] if name]
        return tuple(self._chooser.settle(text, names))

    def _name(self, doc: Doc, text: str, span: Span) -> Name | None:
        """The name with its senses, or None where it is a word or a part of another thing's name."""
        written = span.text
        senses = tuple(s for s in self._names.get(_key_of(written), ()) if not s.exact or written.isupper())
        is_name = written[0].isupper() or written[0].isdigit()
        if not senses or not (is_name or surroundings.has_prefix(text, span.start_char)):
            return None
        prefix, start = surroundings.prefix_of(text, span.start_char)
        inside = surroundings.longer_name(text, start)
        if inside == "village" and prefix:
            inside = None  # "Desa Sidomulyo Kabupaten Malang"
        if inside in ("organisation", "person", "village"):
            return None
        if prefix is None and not self._stands_alone(doc, text, span, inside):
            return None
        return Name(start, span.end_char, len(span), senses, prefix, inside)

    def _stands_alone(self, doc: Doc, text: str, span: Span, inside: str | None) -> bool:
        """Whether a bare name is an area and not a word or a part of somebody's name."""
        if span.text.lower() in surroundings.ORDINARY_WORDS and not span.text.isupper():
            return inside is not None
        if surroundings.is_part_of_a_person(span):
            return False
        if len(span) > 1 or inside:
            return True
        return not surroundings.continues_a_name(doc, text, span.start, self._names)


def _key_of(written: str) -> str:
    return re.sub(r"[\s-]+", " ", written.lower()).strip()
