"""What the trained pipeline is measured against."""

import csv
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import spacy

from extract.annotate import document
from extract.article import Article
from extract.layout import Layout
from models.gazetteer import load_gazetteer
from models.language import LANGUAGE_CODE
from models.train.measures import Finder, Splitter
from models.train.texts import Entity


def by_gazetteer(text: str) -> Iterator[Entity]:
    """Places by the gazetteer and the rules of the component `places`, nothing else."""
    for place in document(Article("text", text), rules_only=True)._.mentions["places"]:
        yield Entity(place.start, place.end, "LOC")


def id_location_ner() -> Finder:
    """Places by the package id-location-ner over this project's gazetteer (it has none of its own)."""
    from location_ner import LocationExtractor
    from location_ner.gazetteer import Gazetteer

    with TemporaryDirectory() as folder:
        path = Path(folder) / "areas.csv"
        _write_areas(path)
        extractor = LocationExtractor(Gazetteer.from_csv(path))

    def find(text: str) -> Iterator[Entity]:
        for mention in extractor.extract(text):
            yield Entity(mention.start_char, mention.end_char, "LOC")

    return find


def _write_areas(path: Path) -> None:
    gazetteer = load_gazetteer()
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(("province_name", "city_name", "district_name", "subdistrict_name"))
        for district in gazetteer.districts:
            province, regency = map(gazetteer.name_of, (district.code[:2], district.regency_code))
            writer.writerow((province, regency, district.name, ""))


def sentencizer() -> Splitter:
    """Sentences by spaCy's sentencizer on our tokens."""
    nlp = spacy.blank(LANGUAGE_CODE)
    nlp.add_pipe("sentencizer")
    return lambda text: [sentence.start_char for sentence in nlp(text).sents]


def by_layout(text: str) -> list[int]:
    """Sentences by the rules of `extract.layout`."""
    return [sentence.start for sentence in Layout(text).sentences]
