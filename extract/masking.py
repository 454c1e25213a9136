"""Hide what is not the article, without moving a character.

Text handed to `annotate` may still hold page furniture: BACA JUGA lines, share bars, comment forms. It is
blanked out with spaces, so that every span found afterwards is a span of the original text.
"""

import re

from extract.reading import noise_spans

_space = re.compile(r"[\u00a0\u2000-\u200b\u202f\u3000\t]")
_visible = re.compile(r"[^\n]")


def mask(text: str) -> str:
    """The text with page furniture and odd spaces blanked; of the same length."""
    masked = _space.sub(" ", text)
    for start, end in noise_spans(masked):
        masked = masked[:start] + _visible.sub(" ", masked[start:end]) + masked[end:]
    return masked
