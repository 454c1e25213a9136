"""Where things stand in an article: its lines, sentences, quotes and lead."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from models.abbreviations import is_abbreviation

_line = re.compile(r"[^\n]+")
_sentence_end = re.compile(r"[.!?…][\"”’')]*(?:\s+|(?=[A-Z][a-z]|[“\"]))")
_SAYS = (
    r"[ ]?(?:kata|ujar|ucap|tutur|jelas|ungkap|terang|papar|tegas|imbuh|pungkas|sebut|tandas|beber|lanjut"
    r"|demikian)"
)
_quote = re.compile(
    rf"""
    “(?!{_SAYS})[^“”\n]{{1,1500}}                 # “Kami siap
    (?: [”"] | “(?={_SAYS}) | $ )                # ” or “kata, as some write; or open to the line's end
    | "[^"\n]{{1,1500}}"                          # "Kami siap"
    """,
    re.VERBOSE | re.MULTILINE,
)
_caption = re.compile(
    r"""
    \b(?:foto|photo|dok(?:umentasi)?\.?)[ ]?[:/.]                 # "Foto: Humas", "Dok. Disdik"
    | \(foto\b | foto[ ]ist                                      # "(foto Humas)", "foto ist"
    | \((?:tiga|dua|empat|lima|kiri|kanan|tengah)[^)]{0,20}       # "(tiga dari
      (?:kanan|kiri|depan)\)                                      #   kanan)"
    | \[/caption\]
    """,
    re.VERBOSE | re.IGNORECASE,
)
_word_before = re.compile(r"[^\s(\"“]+$")
#: How an item of a list begins: "1. ", "- ".
LIST_ITEM = re.compile(r"[ ]*(?:\d{1,2}[.)]|[-•*])[ ]")
#: A line longer than this is a paragraph, a shorter one a headline, a dateline or the like.
PROSE_LENGTH = 110
#: A line longer than this is no caption, whatever stands in it.
CAPTION_LENGTH = 420


@dataclass(frozen=True, slots=True)
class Span:
    """Characters `start` to `end` of a text."""

    start: int
    end: int

    def __contains__(self, position: int) -> bool:
        return self.start <= position < self.end

    def __len__(self) -> int:
        return self.end - self.start


class Taken:
    """The characters of a text that are spoken for: those of the spans, and what is added."""

    def __init__(self, text: str, spans: Iterable[Span] = ()) -> None:
        self._marks = bytearray(len(text))
        for span in spans:
            self.add(span.start, span.end)

    def add(self, start: int, end: int) -> None:
        """Take the characters `start` to `end`."""
        self._marks[start:end] = b"\x01" * (end - start)

    def overlaps(self, start: int, end: int) -> bool:
        """Whether any of the characters `start` to `end` is taken."""
        return self._marks.find(1, start, end) >= 0


class Layout:
    """The lines, sentences and quotes of one text, found by character position.

    A position before the first line or sentence counts as standing in it, one between two in the former.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.lines = [Span(match.start(), match.end()) for match in _line.finditer(text) if match[0].strip()]
        self.sentences = [sentence for line in self.lines for sentence in _sentences(text, line)]
        self._line_starts = [line.start for line in self.lines]
        self._sentence_starts = [sentence.start for sentence in self.sentences]

    def line_index(self, position: int) -> int:
        """The number of the line that holds the position, counted from 0."""
        return max(0, bisect_right(self._line_starts, position) - 1)

    def line_at(self, position: int) -> Span:
        """The line that holds the position."""
        return self.lines[self.line_index(position)]

    def sentence_index(self, position: int) -> int:
        """The number of the sentence that holds the position, counted from 0."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def sentence_at(self, position: int) -> Span:
        """The sentence that holds the position."""
        return self.sentences[self.sentence_index(position)]

    def before(self, position: int, width: int = 60) -> str:
        """The text of the same sentence before the position, at most `width` characters of it."""
        return self.text[max(self.sentence_at(position).start, position - width) : position]

    def after(self, position: int, width: int = 60) -> str:
        """The text of the same sentence from the position on, at most `width` characters of it."""
        sentence = self.sentence_at(max(0, position - 1))
        return self.text[position : min(sentence.end, position + width)]

    @cached_property
    def quotes(self) -> list[Span]:
        """What people are quoted to have said."""
        return [Span(match.start(), match.end()) for match in _quote.finditer(self.text)]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self.quotes]

    def in_quote(self, position: int) -> bool:
        """Whether the position stands in what somebody is quoted to have said."""
        index = bisect_right(self._quote_starts, position) - 1
        return index >= 0 and position in self.quotes[index]

    def in_caption(self, position: int) -> bool:
        """Whether the position stands in the caption of a picture."""
        return self.line_index(position) in self._captions

    @cached_property
    def _captions(self) -> frozenset[int]:
        """The numbers of the lines that are captions."""
        return frozenset(
            index
            for index, line in enumerate(self.lines)
            if len(line) < CAPTION_LENGTH and _caption.search(self.text, line.start, line.end)
        )

    def is_list_item(self, line: Span) -> bool:
        """Whether the line starts with a number or a bullet."""
        return bool(LIST_ITEM.match(self.text, line.start, line.end))

    @cached_property
    def lead_end(self) -> int:
        """The end of the lead: the first two lines that are prose, not headline or dateline."""
        prose = [line for line in self.lines if len(line) > PROSE_LENGTH]
        return prose[min(1, len(prose) - 1)].end if prose else len(self.text)

    @cached_property
    def first_prose(self) -> Span:
        """The first line long enough to be a paragraph, else the whole text."""
        return next((line for line in self.lines if len(line) > PROSE_LENGTH), Span(0, len(self.text)))


def _sentences(text: str, line: Span) -> list[Span]:
    spans: list[Span] = []
    start = line.start
    for match in _sentence_end.finditer(text, line.start, line.end):
        if _ends_a_sentence(text, start, match):
            spans.append(Span(start, match.end()))
            start = match.end()
    if start < line.end:
        spans.append(Span(start, line.end))
    return spans


def _ends_a_sentence(text: str, start: int, match: re.Match[str]) -> bool:
    """Whether the stop ends the sentence that starts at `start`, and no abbreviation, initial or figure."""
    spaced = match[0][-1].isspace()
    if match[0].startswith("."):
        word = _word_before.search(text, max(start, match.start() - 12), match.start())
        token = (word[0] if word else "") + "."
        initial = len(token) == 2 and token[0].isupper()
        if token[:-1].isdigit() and not text[start : match.start()].strip(" 0123456789"):
            return False  # the number of a list's item
        if initial or "." in token[:-1] or is_abbreviation(token):
            return False
        if not spaced and (token[:-1][-1:].isdigit() or len(token) < 4):
            return False
    return not (spaced and text[match.end() : match.end() + 1].islower())
