"""Hide what is not the article, without moving a character.

Text handed to `annotate` may still hold page furniture: BACA JUGA lines, share bars, comment forms. It is
blanked out with spaces, so that every span found afterwards is a span of the original text.
"""

import re

from extract.reading import noise_spans

_space = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000\t]")
_visible = re.compile(r"[^\n]")
#: A run without white space longer than this is no word and no address that a reader would type. The
#: tokenizer takes time with the square of a run's length, so it must not see what is longer.
LONGEST_RUN = 200
#: A run of signs longer than this is a drawn line; of those the tokenizer is slowest.
LONGEST_SIGNS = 40
_endless = re.compile(rf"\S{{{LONGEST_RUN + 1},}}|(?:[^\w\s]|_){{{LONGEST_SIGNS + 1},}}")


def mask(text: str) -> str:
    """The text with page furniture, endless runs and odd spaces blanked; of the same length."""
    spaced = _endless.sub(_blank, _space.sub(" ", text))
    kept, position = [], 0
    for start, end in noise_spans(spaced):
        kept += [spaced[position:start], _visible.sub(" ", spaced[start:end])]
        position = end
    return "".join((*kept, spaced[position:]))


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])
