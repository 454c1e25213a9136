"""The last component: from mentions to facts with roles."""

from datetime import date

from spacy.language import Language
from spacy.tokens import Doc

from extract.article import Article
from extract.confidence import with_confidence
from extract.facts import Activity, Annotation, Evidence, Role
from extract.layout import Layout
from extract.roles.activities import decide_activities
from extract.roles.cohorts import decide_cohorts
from extract.roles.counts import decide_counts
from extract.roles.dates import decide_dates
from extract.roles.organisers import decide_organisers
from extract.roles.places import decide_places
from extract.roles.situation import Situation
from extract.roles.venues import decide_venues


@Language.component("roles")
def roles(doc: Doc) -> Doc:
    """Decides the role of every mention and writes the `Annotation` to `doc._.annotation`.

    `doc._.masked` is the masked text; evidence is cut from `doc._.article.text`, which is as long.
    """
    article: Article = doc._.article
    if not doc._.relevant:
        doc._.annotation = Annotation(article.id, relevant=False)
        return doc
    situation = situation_of(doc)
    activities = decide_activities(situation) or _unnamed(situation)
    situation.kinds = tuple(activity.activity for activity in activities)
    situation.day = _likely_day(situation)
    cohorts = decide_cohorts(situation)
    situation.subjects = frozenset(c.number for c in cohorts if c.role is Role.SUBJECT)
    places = decide_places(situation)
    situation.areas = frozenset(p.code for p in places if p.role is Role.EVENT)
    annotation = Annotation(
        article.id,
        relevant=True,
        cohorts=cohorts,
        activities=activities,
        places=places,
        dates=decide_dates(situation),
        counts=decide_counts(situation),
        organisers=decide_organisers(situation),
        venues=decide_venues(situation),
    )
    doc._.annotation = with_confidence(situation, annotation)
    return doc


def _likely_day(situation: Situation) -> date | None:
    """The first day that looks like the event's before places are known, else the day of publication."""
    days = [d.start for d in decide_dates(situation) if d.role is Role.EVENT]
    return days[0] if days else situation.published


def situation_of(doc: Doc) -> Situation:
    """What the components before this one found, for the role rules."""
    found, article = doc._.mentions, doc._.article
    return Situation(
        text=article.text,
        layout=Layout(doc._.masked),
        title=article.title,
        published=article.published,
        activities=found["activities"],
        cohorts=found["cohorts"],
        places=found["places"],
        dates=found["dates"],
        counts=found["counts"],
        names=found["names"],
    )


def _unnamed(situation: Situation) -> tuple[Activity, ...]:
    """An activity that the vocabulary does not name is `lainnya`; its evidence is the first sentence."""
    sentence = situation.layout.sentence_at(situation.layout.first_prose.start)
    words = situation.text[sentence.start : sentence.end].rstrip()
    evidence = Evidence.at(situation.text, sentence.start, sentence.start + len(words))
    return (Activity(evidence=evidence, rule="no kind named", activity="lainnya"),)
