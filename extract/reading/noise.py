"""Takes page wordings out of text: links to other articles, share bars, counters, comment forms.

The wordings are data (`data/noise.toml`); this module knows only how far each kind reaches. Every
pattern is tried on short lines or anchored to a fixed word, so the time is linear in the text.
"""

import re
from collections.abc import Iterator
from functools import cache

from extract.reading.blocks import paragraphs
from extract.reading.tables import alternation, group, load
from models.abbreviations import is_abbreviation

# Longer lines are sentences: only what is glued into them is looked for.
_LONGEST_LINE = 300
# A line as long as this is the article's own prose, for judging whether a heading ends the article.
_PROSE_LINE = 80
# What can be the headline that a label on the line before announces: no sentence.
_HEADLINE = re.compile(r"""\s*[A-Z0-9“"'].{9,149}[^\s.!”",;:]\s*""")
_BULLET = re.compile(r"- ")
# What a sentence may begin after: a full stop, with a space or between two plain words ("Naik.Kegiatan ").
_STOP = re.compile(
    r"""\.[”"’)]*
        (?:\s+(?=[“"‘(]?[A-Z])
          |(?<=[a-z]{3}\.)(?=[A-Z][a-z]+\s)
        )""",
    re.VERBOSE,
)
_SENTENCE_MARK = re.compile(r"[.!?]")
_WORD_BEFORE = re.compile(r"[\w.]*$")
# A word that tells a sentence from a headline, whose words are capitalised but for the small ones.
_PLAIN_WORD = re.compile(
    r"""(?<![\w-])
        (?!(?:akan|agar|atas|atau|bagi|dalam|dari|dengan|hingga|karena|kepada|oleh|pada|para|saat
           |sampai|secara|serta|soal|tentang|untuk|yang)\b)
        [a-z]{4,}""",
    re.VERBOSE,
)
_FIRST_WORDS = 200


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
    written = [text[start:end] for start, end in lines]
    noisy = [is_noise_line(line) for line in written]
    stop = _article_end(written, noisy)
    spans: list[tuple[int, int]] = []
    announced = False
    for (start, end), line, is_noise in zip(lines[:stop], written, noisy, strict=False):
        if is_noise or (announced and _HEADLINE.fullmatch(line)):
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
    if any(group("noise", section).fullmatch(line) for section in ("line", "tail", "list")):
        return True
    return _related().fullmatch(line) is not None and _headline_end(line, 0) == len(line)


def _announces(line: str) -> bool:
    """Whether a line is a label alone, so that the next is the headline of another article."""
    return len(line) <= _LONGEST_LINE and _label_alone().fullmatch(line.strip()) is not None


def _article_end(lines: list[str], noisy: list[bool]) -> int:
    """The number of lines before the first that ends the article. `noisy` tells which are noise as a whole.

    A comment form ends it wherever there is prose before; a heading over other articles might also stand
    above or amid the text, and ends it only where most of the prose is before it.
    """
    prose = [
        len(line) if len(line) >= _PROSE_LINE and not is_noise else 0
        for line, is_noise in zip(lines, noisy, strict=True)
    ]
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
    """Noise within a line: single phrases, labels with their headlines, and what ends the line."""
    spans = [match.span() for match in group("noise", "inline").finditer(line)]
    rest = group("noise", "rest").search(line)
    if rest is not None:
        spans.append((rest.start(), len(line)))
    return _joined([*spans, *_announcements(line)])


def _announcements(line: str) -> Iterator[tuple[int, int]]:
    """The labels in a line, each with the headline after it."""
    position = 0
    if len(line) <= _LONGEST_LINE and _related().fullmatch(_BULLET.sub("", line.strip(), count=1)):
        position = _headline_end(line, 0)
        yield 0, position
    while label := group("noise", "glued").search(line, position):
        position = _headline_end(line, label.end())
        yield label.start(), position


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The spans in order, those that overlap as one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _headline_end(line: str, start: int) -> int:
    """Where the headline announced before `start` ends: where a sentence begins, else with the line."""
    return next(
        (
            stop.end()
            for stop in _STOP.finditer(line, start)
            if not _shortened(line, start, stop.start())
            and _PLAIN_WORD.search(line, stop.end(), stop.end() + _FIRST_WORDS)
            and _SENTENCE_MARK.search(line, stop.end())
        ),
        len(line),
    )


def _shortened(line: str, start: int, stop: int) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation or an initial."""
    match = _WORD_BEFORE.search(line[max(start, stop - 12) : stop])
    word = match[0] if match else ""
    initial = len(word) == 1 and word.isupper()
    return initial or ("." in word and word[-1].isalpha()) or is_abbreviation(f"{word}.")
