"""Write the figures of a training into models/README.md, between its two marks."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

README = Path(__file__).parents[1] / "README.md"
BEGIN, END = "<!-- figures: written by `make train` -->", "<!-- end of figures -->"
#: What the columns of entities are called, by the training that each had.
_STAGES = {"general": "public corpora", "domain": "+ our sentences", "shipped": "+ our articles: shipped"}
_SETS = {
    "domain": "our 260 sentences",
    "domain PER": "– persons",
    "domain ORG": "– organisations",
    "domain LOC": "– areas",
    "domain VEN": "– venues",
    "idner": "idner-news-2k, test",
    "idner PER": "– persons",
    "idner ORG": "– organisations",
    "idner LOC": "– places",
    "nergrit": "NERGrit (IndoNLU), test",
}


def write_card(figures: Mapping[str, Any], path: Path = README) -> None:
    """Put the tables of the figures between the marks of the card."""
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    path.write_text(f"{head}{BEGIN}\n\n{tables(figures)}\n\n{END}{tail}", encoding="utf-8")


def tables(figures: Mapping[str, Any]) -> str:
    """The tables as Markdown."""
    return "\n".join(
        [*_entities(figures), "", *_places(figures), "", *_sentences(figures), "", *_costs(figures)]
    )


def _entities(figures: Mapping[str, Any]) -> Iterator[str]:
    yield "Names, F1 (95 % interval of a bootstrap over texts):"
    yield ""
    yield f"| | names | {' | '.join(_STAGES.values())} |"
    yield "|---" * (len(_STAGES) + 2) + "|"
    for key, name in _SETS.items():
        scores = [figures["entities"][stage][key] for stage in _STAGES]
        cells = [f"{score['f1']:.3f}" for score in scores[:-1]]
        yield f"| {name} | {scores[0]['values']} | {' | '.join(cells)} | {_with_interval(scores[-1])} |"


def _places(figures: Mapping[str, Any]) -> Iterator[str]:
    yield "Areas alone (`LOC`) in our 260 sentences:"
    yield ""
    yield "| | precision | recall | F1 |"
    yield "|---|---|---|---|"
    for name, score in figures["places"].items():
        yield f"| {name} | {score['precision']:.3f} | {score['recall']:.3f} | {_with_interval(score)} |"


def _sentences(figures: Mapping[str, Any]) -> Iterator[str]:
    yield "Sentences, F1 of those with both ends right:"
    yield ""
    yield "| | our 260 sentences | UD CSUI, test (ten to a text) |"
    yield "|---|---|---|"
    for name, scores in figures["sentences"].items():
        yield f"| {name} | {_with_interval(scores['domain'])} | {_with_interval(scores['csui'])} |"


def _costs(figures: Mapping[str, Any]) -> Iterator[str]:
    speed = figures["words a second"]
    yield (
        f"Size {figures['megabytes']:.1f} MB. {speed['both']:,.0f} words a second on one core, "
        f"{speed['ner']:,.0f} by the recogniser of names alone. Training took "
        f"{figures['minutes']:.0f} minutes in two processes on a shared machine."
    )


def _with_interval(score: Mapping[str, float]) -> str:
    return f"**{score['f1']:.3f}** ({score['low']:.3f}–{score['high']:.3f})"
