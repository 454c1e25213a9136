"""Write the figures of a training into models/README.md, between its two marks."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from publish.formats.markdown import table

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
    """The tables as Markdown, each under its caption."""
    parts = (
        "Names, F1 (95 % interval of a bootstrap over texts):",
        _entities(figures["entities"]),
        "Areas alone (`LOC`) in our 260 sentences:",
        _places(figures["places"]),
        "Sentences, F1 of those with both ends right:",
        _sentences(figures["sentences"]),
        _costs(figures),
    )
    return "\n\n".join(part if isinstance(part, str) else "\n".join(part) for part in parts)


def _entities(stages: Mapping[str, Any]) -> list[str]:
    rows = []
    for key, name in _SETS.items():
        *earlier, shipped = (stages[stage][key] for stage in _STAGES)
        cells = [f"{score['f1']:.3f}" for score in earlier]
        rows.append((name, str(shipped["values"]), *cells, _with_interval(shipped)))
    return table(("", "names", *_STAGES.values()), rows)


def _places(ways: Mapping[str, Any]) -> list[str]:
    rows = (
        (name, f"{score['precision']:.3f}", f"{score['recall']:.3f}", _with_interval(score))
        for name, score in ways.items()
    )
    return table(("", "precision", "recall", "F1"), rows)


def _sentences(ways: Mapping[str, Any]) -> list[str]:
    rows = (
        (name, _with_interval(scores["domain"]), _with_interval(scores["csui"]))
        for name, scores in ways.items()
    )
    return table(("", "our 260 sentences", "UD CSUI, test (ten to a text)"), rows)


def _costs(figures: Mapping[str, Any]) -> str:
    speed = figures["words a second"]
    return (
        f"Size {figures['megabytes']:.1f} MB. {speed['both']:,.0f} words a second on one core, "
        f"{speed['ner']:,.0f} by the recogniser of names alone. Training took "
        f"{figures['minutes']:.0f} minutes in two processes on a shared machine."
    )


def _with_interval(score: Mapping[str, float]) -> str:
    return f"**{score['f1']:.3f}** ({score['low']:.3f}–{score['high']:.3f})"
