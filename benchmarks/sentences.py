"""What the roles would make of the trained pipeline's sentences instead of those of `extract.layout`.

`python -m benchmarks.sentences FOLDER…` scores extraction on gold articles both ways.
docs/decisions/0013-a-pipeline-of-our-own.md tells what came of it.
"""

import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from unittest.mock import patch

import extract.roles.component
from extract.evaluate import evaluate
from extract.interchange import read_gold
from extract.layout import Layout, Span
from models.trained import load_trained

_senter = load_trained(("senter",))


class TrainedLayout(Layout):
    """A layout whose sentences start at its lines and where the trained pipeline has one start."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        starts = {sentence.start_char for sentence in _senter(text).sents}
        self.sentences = [span for line in self.lines for span in _within(line, starts)]
        self._sentence_starts = [sentence.start for sentence in self.sentences]


def _within(line: Span, starts: set[int]) -> list[Span]:
    inside = sorted({line.start} | {start for start in starts if start in line})
    return [Span(start, end) for start, end in pairwise([*inside, line.end])]


def main(folders: Sequence[str]) -> None:
    """Print F1 of each field, both ways."""
    for folder in folders:
        gold = read_gold(Path(folder))
        rules = evaluate(gold)
        with patch.object(extract.roles.component, "Layout", TrainedLayout):
            trained = evaluate(gold)
        print(f"{folder}: exact {rules.exact:.3f} by rules, {trained.exact:.3f} by trained sentences")
        for field, score in rules.scores.items():
            print(f"  {field:<22}{score.f1:7.3f}{trained.scores[field].f1:7.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
