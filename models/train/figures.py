"""The figures of the model card: the shipped pipeline beside what it is measured against."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from spacy.language import Language

from models.train import baselines
from models.train.measures import Finder, Splitter, entity_score, sentence_score, venues_as_places
from models.train.prepare import domain_texts
from models.train.texts import LABELS, Entity, Text, joined
from models.trained import FOLDER, load_trained

#: Labels that the corpora have.
PUBLIC = ("PER", "ORG", "LOC")
#: Sentences of a treebank's test set that are put into one text.
TOGETHER = 10
Figures = dict[str, Any]


def measure(corpora: Mapping[str, Sequence[Text]], stages: Mapping[str, Language]) -> Figures:
    """Every figure of the card, as JSON values; `stages` are the recognisers before the shipped one."""
    shipped = load_trained(("ner", "senter"))
    return {
        "entities": _entities(corpora, {**stages, "shipped": shipped}),
        "places": _places(shipped),
        "sentences": _sentences(corpora, shipped),
        "megabytes": sum(file.stat().st_size for file in FOLDER.rglob("*") if file.is_file()) / 1e6,
        "words a second": _speed(shipped, domain_texts("test")),
    }


def _entities(corpora: Mapping[str, Sequence[Text]], stages: Mapping[str, Language]) -> Figures:
    return {name: _entities_of(_finder(nlp), corpora) for name, nlp in stages.items()}


def _entities_of(find: Finder, corpora: Mapping[str, Sequence[Text]]) -> Figures:
    domain, merged = domain_texts("test"), venues_as_places(find)
    sets = {
        "domain": (find, domain, LABELS),
        **{f"domain {label}": (find, domain, (label,)) for label in LABELS},
        "idner": (merged, corpora["idner/test"], PUBLIC),
        **{f"idner {label}": (merged, corpora["idner/test"], (label,)) for label in PUBLIC},
        "nergrit": (merged, corpora["nergrit/test"], PUBLIC),
    }
    return {name: asdict(entity_score(*asked)) for name, asked in sets.items()}


def _places(nlp: Language) -> Figures:
    """Areas alone, on our own test sentences, which every way can be asked for."""
    ways: dict[str, Finder] = {
        "shipped": _finder(nlp),
        "gazetteer": baselines.by_gazetteer,
        "id-location-ner": baselines.id_location_ner(),
    }
    texts = domain_texts("test")
    return {name: asdict(entity_score(find, texts, ("LOC",))) for name, find in ways.items()}


def _sentences(corpora: Mapping[str, Sequence[Text]], nlp: Language) -> Figures:
    csui = corpora["csui/test"]
    sets = {
        "domain": domain_texts("test"),
        "csui": [joined(csui[index : index + TOGETHER]) for index in range(0, len(csui), TOGETHER)],
    }
    ways: dict[str, Splitter] = {
        "shipped": lambda text: [sentence.start_char for sentence in nlp(text).sents],
        "rules": baselines.by_layout,
        "sentencizer": baselines.sentencizer(),
    }
    return {
        name: {kind: asdict(sentence_score(split, texts)) for kind, texts in sets.items()}
        for name, split in ways.items()
    }


def _speed(nlp: Language, texts: Sequence[Text]) -> Figures:
    """Words of running text a second, whole and by the recogniser alone; the best of five rounds."""
    written = [text.text for text in texts] * 5
    words = sum(len(text.split()) for text in written)
    found: Figures = {}
    for name, without in {"both": [], "ner": ["senter"]}.items():
        seconds = []
        for _ in range(5):
            started = time.perf_counter()
            list(nlp.pipe(written, disable=without))
            seconds.append(time.perf_counter() - started)
        found[name] = words / min(seconds)
    return found


def _finder(nlp: Language) -> Finder:
    def find(text: str) -> Iterator[Entity]:
        for ent in nlp(text).ents:
            yield Entity(ent.start_char, ent.end_char, ent.label_)

    return find
