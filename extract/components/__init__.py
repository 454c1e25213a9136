"""The spaCy components, one a kind of fact, in the order in which they run.

Each finds the mentions of its kind on the characters of the text and writes them to
`doc._.mentions[kind]` and, as spans with the value as label, to `doc.spans[kind]`.
"""

from collections.abc import Sequence
from datetime import date

from spacy.language import Language
from spacy.tokens import Doc, Span

from extract.components.activities import find_activities
from extract.components.cohorts import find_cohorts
from extract.components.counts import find_counts
from extract.components.dates import find_dates
from extract.components.listed import find_listed_counts
from extract.components.names import find_names
from extract.components.places import PlaceFinder
from extract.components.tables import find_table_counts
from extract.layout import Span as Characters
from extract.layout import Taken
from extract.mentions import (
    ActivityMention,
    CohortMention,
    CountMention,
    DateMention,
    Mention,
    NameMention,
    PlaceMention,
)
from models.gazetteer import load_gazetteer

# `doc.text` is put together from the tokens at every call, a tenth of all the time: the components
# read `doc._.masked`, the same characters.
for attribute in ("article", "masked", "relevant", "mentions", "annotation"):
    if not Doc.has_extension(attribute):
        Doc.set_extension(attribute, default=None)


def _write(doc: Doc, kind: str, mentions: Sequence[Mention]) -> Doc:
    if doc._.mentions is None:
        doc._.mentions = {}
    doc._.mentions[kind] = tuple(mentions)
    spans = (doc.char_span(m.start, m.end, label=_label(m), alignment_mode="expand") for m in mentions)
    doc.spans[kind] = [span for span in spans if isinstance(span, Span)]
    return doc


@Language.component("activities")
def activities(doc: Doc) -> Doc:
    """Kinds of activity, in `doc.spans["activities"]`."""
    return _write(doc, "activities", find_activities(doc._.masked))


@Language.component("cohorts")
def cohorts(doc: Doc) -> Doc:
    """Cohorts of the programme, in `doc.spans["cohorts"]`."""
    return _write(doc, "cohorts", find_cohorts(doc._.masked))


@Language.component("dates")
def dates(doc: Doc) -> Doc:
    """Dates, in `doc.spans["dates"]`; relative ones against the day of publication."""
    published: date | None = doc._.article.published
    return _write(doc, "dates", find_dates(doc._.masked, published))


@Language.factory("places")
class Places:
    """Provinces, regencies and cities, in `doc.spans["places"]`."""

    def __init__(self, nlp: Language, name: str) -> None:
        self.name = name
        self._finder = PlaceFinder(nlp.vocab, load_gazetteer())
        self._finder.add_patterns(nlp.make_doc(written) for written in self._finder.written_names)

    def __call__(self, doc: Doc) -> Doc:
        return _write(doc, "places", self._finder.find(doc))


@Language.component("names")
def names(doc: Doc) -> Doc:
    """Offices, schools, other organisations, venues and persons, in `doc.spans["names"]`."""
    return _write(doc, "names", find_names(doc, doc._.masked))


@Language.component("counts")
def counts(doc: Doc) -> Doc:
    """Counts of people and schools, in `doc.spans["counts"]`; needs the other kinds found before."""
    found = doc._.mentions
    taken = [
        Characters(m.start, m.end)
        for m in (*found["dates"], *found["cohorts"], *found["activities"])
        if not isinstance(m, ActivityMention) or m.rule == "numbered workshop"
    ]
    text: str = doc._.masked
    running = find_counts(text, taken)
    counted = Taken(text, (Characters(m.start, m.end) for m in running))
    listed = find_listed_counts(text, found["places"], found["cohorts"])
    bare = (mention for mention in listed if not counted.overlaps(mention.start, mention.end))
    ordered = sorted((*running, *bare), key=lambda mention: mention.start)
    return _write(doc, "counts", [*ordered, *find_table_counts(text)])


def _label(mention: Mention) -> str:
    """The value of a mention, as the label of its span."""
    match mention:
        case ActivityMention():
            return mention.activity
        case CohortMention():
            return ",".join(map(str, mention.numbers))
        case DateMention():
            return f"{mention.first.isoformat()}/{mention.last.isoformat()}"
        case PlaceMention():
            return mention.code
        case CountMention():
            return f"{mention.value} {mention.group or mention.noun}"
        case NameMention():
            return mention.kind
        case _:
            raise TypeError(mention)
