"""The corpora that the pipeline learns from, as texts.

Each lies in a folder of its own with a SOURCE.txt; models/README.md names them with their licences. They are
not part of this project.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from models.errors import DataError
from models.train.texts import Entity, Text

DOMAIN = Path(__file__).with_name("domain")

#: What the corpora call our labels.
_LABELS = {
    "PER": "PER",
    "PERSON": "PER",
    "ORG": "ORG",
    "ORGANISATION": "ORG",
    "LOC": "LOC",
    "PLACE": "LOC",
}
# The corpora have no label for venues: their places that begin so are venues, and schools organisations.
_venue = re.compile(
    r"""
    (?:hotel|gedung|aula|wisma|balai[ ]|ballroom|auditorium|graha|stadion|pendop[oa]|convention|masjid|gereja
    |balairung|balaikota|plaza|restoran|rumah[ ]makan|gelora|museum|istana|kantor|lapangan|bandara|pasar)\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_school = re.compile(
    r"(?:SD|SDN|SMP|SMPN|SMA|SMAN|SMK|SMKN|TK|MTs|MA|Universitas|Institut|Sekolah)\b", re.IGNORECASE
)
_entity = re.compile(r"\[(PER|ORG|LOC|VEN) ([^\[\]]+)\]")
# The items of a list stand on lines of their own.
_item = re.compile(r"\d{1,2}[.)] ")
_EDGES = "()[]\"'“”‘’.,;:"
#: Tokens before which, and after which, no space stands.
_CLOSING, _OPENING = frozenset(".,;:?!)]}%”’…"), frozenset("([{“‘")


def read_iob(path: Path) -> list[Text]:
    """A file of tokens with IOB2 labels, the token first and the label last on a line; a text is a sentence.

    Raises `DataError` for a line without a label.
    """
    return [_of_tokens(sentence) for sentence in _blocks(path)]


def _blocks(path: Path) -> Iterator[list[tuple[str, str]]]:
    block: list[tuple[str, str]] = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split("\t" if "\t" in line else " ")
        if not line.strip():
            if block:
                yield block
            block = []
        elif len(fields) < 2:
            raise DataError(f"{path}:{number}: no label")
        else:
            block.append((fields[0], fields[-1]))
    if block:
        yield block


def _of_tokens(tokens: Sequence[tuple[str, str]]) -> Text:
    text, spans = detokenised([token for token, _ in tokens])
    entities = [
        _entity_of(text, spans[first][0], spans[last][1], label)
        for first, last, label in chunks([label for _, label in tokens])
    ]
    return Text(text, tuple(entity for entity in entities if entity.start < entity.end), (0,))


def chunks(labels: Iterable[str]) -> list[tuple[int, int, str]]:
    """The entities of a sentence by its IOB labels: first and last token and our label."""
    found: list[tuple[int, int, str]] = []
    before = "O"
    for index, label in enumerate(labels):
        if label == "O":
            pass
        elif label.startswith("I-") and before[2:] == label[2:]:
            found[-1] = (found[-1][0], index, found[-1][2])
        else:
            found.append((index, index, _LABELS[label[2:]]))
        before = label
    return found


def detokenised(tokens: Sequence[str]) -> tuple[str, list[tuple[int, int]]]:
    """Tokens as running text, and the characters at which each stands."""
    text, spans, quoted, glue = "", [], False, True
    for token in tokens:
        closing = token in _CLOSING or (token == '"' and quoted)
        if text and not glue and not closing:
            text += " "
        spans.append((len(text), len(text) + len(token)))
        text += token
        glue = token in _OPENING or (token == '"' and not quoted)
        quoted ^= token == '"'
    return text, spans


def _entity_of(text: str, start: int, end: int, label: str) -> Entity:
    """The entity without brackets and quotes at its ends that the corpus's tokens hold."""
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if text.count("(", start, end) > text.count(")", start, end):
        end += text[end : end + 1] == ")"
    return Entity(start, end, label)


def with_our_labels(text: Text) -> Text:
    """The text with our labels: places that are venues or schools by their names become such.

    An area that follows an organisation's name without a comma belongs to it, as domain/README.md has it.
    """
    entities = tuple(
        replace(e, label=_our_label(text.text[e.start : e.end], e.label)) for e in text.entities or ()
    )
    return replace(text, entities=tuple(_with_areas(text.text, entities)))


def _with_areas(text: str, entities: Iterable[Entity]) -> Iterator[Entity]:
    held: Entity | None = None
    for entity in sorted(entities, key=lambda entity: entity.start):
        follows = held is not None and text[held.end : entity.start] == " "
        if held and follows and held.label in ("ORG", "VEN") and entity.label == "LOC":
            held = replace(held, end=entity.end)
            continue
        if held:
            yield held
        held = entity
    if held:
        yield held


def _our_label(name: str, label: str) -> str:
    if label == "LOC" and _venue.match(name):
        return "VEN"
    return "ORG" if label == "LOC" and _school.match(name) else label


def read_domain(path: Path) -> list[Text]:
    """A file of our own sentences; a text is a paragraph. domain/README.md tells the format."""
    blocks = re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip())
    return [_of_lines(block.splitlines()) for block in blocks]


def _of_lines(lines: Iterable[str]) -> Text:
    text, entities, starts, glue = "", [], [], True
    for line in lines:
        text += "" if glue else "\n" if _item.match(line) else " "
        starts.append(len(text))
        glue, position = line.endswith("\\"), 0
        line = line.removesuffix("\\")
        for match in _entity.finditer(line):
            text += line[position : match.start()]
            entities.append(Entity(len(text), len(text) + len(match[2]), match[1]))
            text, position = text + match[2], match.end()
        text += line[position:]
    return Text(text, tuple(entities), tuple(starts))


def read_conllu(path: Path) -> list[Text]:
    """The running text of a treebank; a text is a sentence."""
    mark, lines = "# text = ", path.read_text(encoding="utf-8").splitlines()
    return [Text(line.removeprefix(mark).strip(), None, (0,)) for line in lines if line.startswith(mark)]


def read_all(data: Path) -> Mapping[str, list[Text]]:
    """Every corpus under a folder, by its name and split: `idner/train`."""
    idner, nergrit = data / "ner_idner_news_2k", data / "ner_nergrit_indonlu"
    return {
        **{f"idner/{split}": read_iob(idner / f"{split}.txt") for split in ("train", "dev", "test")},
        "nergrit/train": read_iob(nergrit / "train_preprocess.txt"),
        "nergrit/test": read_iob(nergrit / "test_preprocess.txt"),
        "csui/train": read_conllu(data / "ud_csui" / "id_csui-ud-train.conllu"),
        "csui/test": read_conllu(data / "ud_csui" / "id_csui-ud-test.conllu"),
        "pud": read_conllu(data / "ud_pud" / "id_pud-ud-test.conllu"),
        "gsd/dev": read_conllu(data / "ud_gsd" / "id_gsd-ud-dev.conllu"),
        "gsd/test": read_conllu(data / "ud_gsd" / "id_gsd-ud-test.conllu"),
    }
