"""The situation: one article with everything the components found, for the role rules to look at."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from extract.facts import Evidence
from extract.layout import PROSE_LENGTH, Layout
from extract.mentions import (
    ActivityMention,
    CohortMention,
    CountMention,
    DateMention,
    Mention,
    PlaceMention,
)

# "Sabtu, 3 Desember 2022 - 10:15", "3 Desember 2022 by admin"
_posting = re.compile(
    r"""
    \d{4}[ ]{0,4}(?:,[ ]?|-[ ]|\|[ ]?)?                           # "2022 - "
    (?:
        \d{1,2}[:.]\d\d                                          # "10:15"
      | by\b | oleh\b | laporan\b | penulis\b | admin\b | views?\b | diperbarui | WIB
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(slots=True)
class Situation:
    """What the role rules see.

    `text` is the article's own text, `layout` that of its masked twin. `kinds` are the reported
    activities, `day` the likely day, `subjects` the cohorts served and `areas` the event places: each is
    decided before the rules that look at it.
    """

    text: str
    layout: Layout
    title: str | None = None
    published: date | None = None
    activities: Sequence[ActivityMention] = ()
    cohorts: Sequence[CohortMention] = ()
    places: Sequence[PlaceMention] = ()
    dates: Sequence[DateMention] = ()
    counts: Sequence[CountMention] = ()
    kinds: tuple[str, ...] = field(default=())
    day: date | None = None
    subjects: frozenset[int] = field(default=frozenset())
    areas: frozenset[str] = field(default=frozenset())

    @property
    def title_and_lead(self) -> str:
        """The headline and the lead, as one text."""
        return f"{self.title or ''}\n{self.layout.text[: self.layout.lead_end]}"

    def evidence(self, mention: Mention) -> Evidence:
        """The words of the mention, white space at its ends left out."""
        start, end = mention.start, mention.end
        while start < end and self.text[start].isspace():
            start += 1
        while end > start and self.text[end - 1].isspace():
            end -= 1
        return Evidence.at(self.text, start, end)

    def in_title(self, position: int) -> bool:
        """Whether the position stands in a headline at the top of the text, before the first paragraph."""
        return position < self.layout.first_prose.start

    def in_first_prose(self, position: int) -> bool:
        """Whether the position stands in the first paragraph."""
        return position in self.layout.first_prose

    def in_lead(self, position: int) -> bool:
        """Whether the position stands in the headline or the first two paragraphs."""
        return position < self.layout.lead_end

    def prominence(self, position: int) -> float:
        """How prominent a position is: 3 in a headline or the first paragraph, less further down."""
        if self.layout.in_caption(position):
            return 0.9
        if self.in_title(position) or self.in_first_prose(position):
            return 3.0
        if self.in_lead(position):
            return 2.0
        return 0.7


def is_posting_line(situation: Situation, position: int) -> bool:
    """Whether the position stands in a "posted on" line, which is not the article (ruling 1)."""
    line = situation.layout.line_at(position)
    return len(line) < PROSE_LENGTH and bool(_posting.search(situation.layout.text, line.start, line.end))
