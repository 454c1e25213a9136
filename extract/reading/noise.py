"""Takes page wordings out of text: links to other articles, share bars, counters, comment forms.

The wordings are data (`data/noise.toml`); this module knows only how far each kind reaches. Every
pattern is tried on short lines or anchored to a fixed word, so the time is linear in the text.
"""

import re
from functools import cache

from extract.reading.blocks import paragraphs
from extract.reading.tables import alternation, group, load

# Longer lines are sentences: only what is glued into them is looked for.
_LONGEST_LINE = 300
# A line as long as this is the article's own prose, for judging whether a heading ends the article.
_PROSE_LINE = 80
# What can be the headline that a label on the line before announces: no sentence.
_HEADLINE = re.compile(r"""\s*[A-Z0-9“"'].{9,149}[^\s.!”",;:]\s*""")
_BULLET = re.compile(r"- ")


@cache
def _related() -> re.Pattern[str]:
    """A whole line that announces another article."""
    sure, colon = (alternation(load("noise")["label"][kind]) for kind in ("sure", "colon"))
    return re.compile(
        rf"""\W*(?:
            (?i:{sure.replace(" ", "[ ]")})[ ]?[:»→>–-].*      # Baca juga: …
          | (?i:{colon.replace(" ", "[ ]")})[ ]?:.*            # Berita terkait: …
          | (?:BACA|SIMAK|LIHAT|TONTON)[ ]JUGA\b.*             # BACA JUGA Judul
          | (?i:{sure.replace(" ", "[ ]")})[ ](?=[A-Z0-9“"'])(?:.*[^.!?”"])?  # Baca juga Judul, no full stop
          | (?i:{sure.replace(" ", "[ ]")}|{colon.replace(" ", "[ ]")})\W*    # the label alone
        )""",
        re.VERBOSE,
    )


@cache
def _label_alone() -> re.Pattern[str]:
    sure, colon = (alternation(load("noise")["label"][kind]) for kind in ("sure", "colon"))
    return re.compile(rf"(?:{sure}\W*|{colon} ?:)", re.IGNORECASE)


def strip_noise(text: str) -> str:
    """The text without its noise; paragraphs stay separated by a blank line."""
    kept, position = [], 0
    for start, end in noise_spans(text):
        kept.append(text[position:start])
        whole_line = text[start - 1 : start] == "\n" and text[end : end + 1] == "\n"
        position = end + whole_line
    return "\n\n".join(paragraphs("".join((*kept, text[position:]))))


def noise_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where in `text` (one paragraph, list item or table row a line) noise stands: (start, end), in order."""
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    stop = _article_end([text[start:end] for start, end in lines])
    spans: list[tuple[int, int]] = []
    announced = False
    for start, end in lines[:stop]:
        line = text[start:end]
        if is_noise_line(line) or (announced and _HEADLINE.fullmatch(line)):
            spans.append((start, end))
        else:
            spans += [(start + first, start + last) for first, last in _inside(line)]
        announced = _announces(line)
    if stop < len(lines):
        spans.append((lines[stop][0], len(text)))
    return tuple(spans)


def is_noise_line(line: str) -> bool:
    """Whether a whole line is noise, wherever it stands."""
    line = _BULLET.sub("", line.strip(), count=1)
    if len(line) > _LONGEST_LINE:
        return False
    whole = (group("noise", "line"), group("noise", "tail"), group("noise", "list"), _related())
    return any(pattern.fullmatch(line) for pattern in whole)


def _announces(line: str) -> bool:
    """Whether a line is a label alone, so that the next is the headline of another article."""
    return len(line) <= _LONGEST_LINE and _label_alone().fullmatch(line.strip()) is not None


def _article_end(lines: list[str]) -> int:
    """The number of lines before the first that ends the article.

    A comment form ends it wherever there is prose before; a heading over other articles might also stand
    above or amid the text, and ends it only where most of the prose is before it.
    """
    prose = [len(line) if len(line) >= _PROSE_LINE and not is_noise_line(line) else 0 for line in lines]
    first = next((number for number, size in enumerate(prose) if size), len(lines))
    stop = next((n for n, line in enumerate(lines) if n > first and _is(line, "tail")), len(lines))
    before, total = 0, sum(prose[:stop])
    for number, line in enumerate(lines[:stop]):
        if before and 2 * before >= total and _is(line, "list"):
            return number
        before += prose[number]
    return stop


def _is(line: str, section: str) -> bool:
    return len(line) <= _LONGEST_LINE and group("noise", section).fullmatch(line.strip()) is not None


def _inside(line: str) -> list[tuple[int, int]]:
    """Noise within a line: single phrases, and everything from a label glued to a sentence on."""
    spans = [match.span() for match in group("noise", "inline").finditer(line)]
    glued = group("noise", "glued").search(line)
    if glued is None:
        return spans
    return [span for span in spans if span[1] <= glued.start()] + [(glued.start(), len(line))]
