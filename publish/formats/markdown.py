"""Tables of Markdown, and text from data that must not become markup."""

import re
from collections.abc import Iterable, Sequence

LONGEST = 80

# Besides what is not printed: marks that would turn the rest of the line around.
_unseen = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ud800-\udfff\ufeff]+")
# CommonMark, 2.4: any of these may be escaped.
_punctuation = re.compile(r"[!-/:-@\[-`{-~]")


def table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    """The lines of a table; columns after the first are figures and stand to the right."""
    rule = ["---", *("---:" for _ in header[1:])]
    return [f"| {' | '.join(cells)} |" for cells in (header, rule, *rows)]


def escape(text: str) -> str:
    r"""Text as text, on one line and cut short.

    >>> escape("a <b>\n| c")
    'a \\<b\\> \\| c'
    """
    return _punctuation.sub(r"\\\g<0>", _one_line(text))


def code(text: str) -> str:
    """Text as a code span, on one line and cut short.

    >>> code("json-ld"), code("a|`b")
    ('`json-ld`', "`a\\\\|'b`")
    """
    return f"`{_one_line(text).replace('`', chr(39)).replace('|', chr(92) + '|')}`"


def _one_line(text: str) -> str:
    line = _unseen.sub(" ", text).strip() or " "
    return line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…"
