"""From the corpora to the files that spaCy trains on."""

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import spacy
from spacy.tokens import DocBin

from models.language import LANGUAGE_CODE
from models.train.corpora import DOMAIN, read_domain, with_our_labels
from models.train.texts import Text, joined, to_doc

#: Every tenth paragraph of our own sentences for training is kept out of it, to choose the best step by.
HELD_OUT = 10
#: One in so many of our texts is in the training also in capitals.
CAPITALS = 10
#: Sentences of treebanks stand alone; reports have them in paragraphs of up to so many.
LONGEST_PARAGRAPH = 8


def domain_texts(split: str) -> list[Text]:
    """Our own paragraphs: `train`, `dev` (held out of the former) or `test`."""
    files = sorted(DOMAIN.glob("test-*.txt" if split == "test" else "train-*.txt"))
    texts = [text for file in files for text in read_domain(file)]
    if split == "test":
        return texts
    return [text for number, text in enumerate(texts) if (number % HELD_OUT == 0) == (split == "dev")]


def write_entities(
    corpora: Mapping[str, Sequence[Text]],
    folder: Path,
    stage: str,
    ours: Sequence[Text] = (),
    silver: Sequence[Text] = (),
) -> None:
    """Write `ner-<stage>.spacy` into the folder.

    In it are the public corpora, our annotated texts twice, some also in capitals, and the `silver` ones.
    """
    general = map(with_our_labels, (*corpora["idner/train"], *corpora["nergrit/train"]))
    _write(folder / f"ner-{stage}.spacy", [*general, *ours, *ours, *in_capitals(ours), *silver])


def write_held_out(corpora: Mapping[str, Sequence[Text]], folder: Path) -> None:
    """Write `ner-dev.spacy`, by which the best step is chosen, into the folder."""
    _write(folder / "ner-dev.spacy", [*map(with_our_labels, corpora["idner/dev"]), *domain_texts("dev")])


def write_sentences(corpora: Mapping[str, Sequence[Text]], folder: Path) -> None:
    """Write `senter-all.spacy` and `senter-dev.spacy` into the folder, sentences put into paragraphs."""
    chance = random.Random(7)
    csui = corpora["csui/train"]
    held_out, news = csui[: len(csui) // HELD_OUT], csui[len(csui) // HELD_OUT :]
    others = [*corpora["pud"], *corpora["gsd/dev"], *corpora["gsd/test"]]
    train: list[Text] = []
    for _ in range(2):
        train += paragraphs([*news, *others], chance)
        ours = domain_texts("train")
        chance.shuffle(ours)
        train += [*ours, *pairs(ours, chance)]
        alone = [sentence for text in ours for sentence in sentences_of(text)]
        chance.shuffle(alone)
        train += paragraphs(alone, chance)
    chance.shuffle(train)
    _write(folder / "senter-all.spacy", train)
    dev = paragraphs(held_out, chance)
    _write(folder / "senter-dev.spacy", [*dev, *domain_texts("dev")])


def paragraphs(sentences: Sequence[Text], chance: random.Random) -> list[Text]:
    """Sentences that follow one another, as paragraphs of one to eight."""
    found, position = [], 0
    while position < len(sentences):
        size = chance.randint(1, LONGEST_PARAGRAPH)
        found.append(joined(sentences[position : position + size]))
        position += size
    return found


def pairs(texts: Sequence[Text], chance: random.Random) -> list[Text]:
    """Two paragraphs as one text, mostly with an article's blank line between them, else run together."""
    return [
        joined(texts[index : index + 2], "\n\n" if chance.random() < 0.7 else " ")
        for index in range(0, len(texts), 2)
    ]


def in_capitals(texts: Sequence[Text]) -> list[Text]:
    """One in ten of the texts, in capitals, as headlines of regional pages are."""
    return [replace(text, text=text.text.upper()) for text in texts[::CAPITALS]]


def sentences_of(text: Text) -> list[Text]:
    """The sentences of a paragraph that can stand beside any other: those that hold whole quotations."""
    bounds = pairwise([*(text.starts or (0,)), len(text.text)])
    alone = [text.text[start:end].strip() for start, end in bounds]
    return [Text(sentence, None, (0,)) for sentence in alone if _is_closed(sentence)]


def _is_closed(sentence: str) -> bool:
    return sentence.count("“") == sentence.count("”") and sentence.count('"') % 2 == 0


def _write(path: Path, texts: Iterable[Text]) -> None:
    nlp = spacy.blank(LANGUAGE_CODE)
    DocBin(docs=[to_doc(nlp, text) for text in texts if text.text.strip()]).to_disk(path)
