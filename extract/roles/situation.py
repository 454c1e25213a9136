"""The situation: one article with everything the components found, for the role rules to look at."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TypeVar

from extract.facts import Evidence
from extract.layout import PROSE_LENGTH, Layout, Span
from extract.mentions import (
    ActivityMention,
    CohortMention,
    CountMention,
    DateMention,
    Mention,
    NameMention,
    PlaceMention,
)
from extract.roles.head_nouns import HeadNouns
from extract.roles.nearby import Nearby
from extract.roles.sums import find_wholes

# "Sabtu, 3 Desember 2022 - 10:15", "3 Desember 2022 by admin"
_posting = re.compile(
    r"""
    \d{4}[ ]{0,4}(?:,[ ]?|-[ ]|\|[ ]?)?                           # "2022 - "
    (?:
        \d{1,2}[:.]\d\d                                          # "10:15"
      | by\b | oleh\b | laporan\b | penulis\b | admin\b | reporter\b | editor\b | pewarta\b
      | views?\b | diperbarui | WIB
    )
    | ^[ ]*(?:redaksi|admin(?:istrator)?|posted|diposting|diterbitkan)[ ,|:–-]{1,4}  # "Redaksi "
      (?:\w+,?[ ])?\d{1,2}[ ]\w+[ ]\d{4}                           # "4 Mei 2022"
    """,
    re.VERBOSE | re.IGNORECASE | re.MULTILINE,
)
_workshop = re.compile(r"lokakarya-\d")
_graduates_before = re.compile(
    r"""
    (?: (?<!calon[ ])(?:\bPP|pengajar[ ]pra[kc]?tik) | \balumni | \blulusan | koordinator[ ]GP | \bGP )
    (?:[ ]\([^)]*\))?[ ]$
    """,
    re.VERBOSE | re.IGNORECASE,
)

M = TypeVar("M", bound=Mention)


@dataclass
class Situation:
    """What the role rules see.

    `text` is the article's own text, `layout` that of its masked twin. `kinds` are the reported
    activities, `day` the likely day, `subjects` the cohorts served and `areas` the event places: each is
    decided before the rules that look at it. What a rule asks for each mention and is the same for a whole
    sentence or line is kept, since a text may be one long line with thousands of mentions.
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
    names: Sequence[NameMention] = ()
    kinds: tuple[str, ...] = field(default=())
    day: date | None = None
    subjects: frozenset[int] = field(default=frozenset())
    areas: frozenset[str] = field(default=frozenset())

    _said: dict[tuple[re.Pattern[str], int, int], re.Match[str] | None] = field(
        default_factory=dict, repr=False
    )
    _lead_said: dict[re.Pattern[str], bool] = field(default_factory=dict, repr=False)

    @cached_property
    def title_and_lead(self) -> str:
        """The headline and the lead, as one text."""
        return f"{self.title or ''}\n{self.layout.text[: self.layout.lead_end]}"

    def lead_says(self, pattern: re.Pattern[str]) -> bool:
        """Whether the headline or the lead holds the pattern."""
        if pattern not in self._lead_said:
            self._lead_said[pattern] = bool(pattern.search(self.title_and_lead))
        return self._lead_said[pattern]

    def search(self, pattern: re.Pattern[str], span: Span) -> re.Match[str] | None:
        """The pattern's first match in a sentence or line."""
        key = (pattern, span.start, span.end)
        if key not in self._said:
            self._said[key] = pattern.search(self.layout.text, span.start, span.end)
        return self._said[key]

    @cached_property
    def workshops(self) -> Nearby[ActivityMention]:
        """The numbered workshops by where they start."""
        return Nearby(m for m in self.activities if _workshop.fullmatch(m.activity))

    @cached_property
    def head_nouns(self) -> HeadNouns:
        """The head nouns of people."""
        return HeadNouns(self.layout.text)

    @cached_property
    def wholes(self) -> Mapping[CountMention, CountMention]:
        """The whole of each figure that is a part of one."""
        return find_wholes(self.layout, self.counts)

    @cached_property
    def parts(self) -> Mapping[CountMention, Sequence[CountMention]]:
        """The parts of each figure that has some."""
        found: dict[CountMention, list[CountMention]] = defaultdict(list)
        for part, whole in self.wholes.items():
            found[whole].append(part)
        return dict(found)

    @cached_property
    def counted_lines(self) -> frozenset[int]:
        """The numbers of the lines that hold a figure."""
        return frozenset(self.layout.line_index(count.start) for count in self.counts)

    @cached_property
    def places_of(self) -> Mapping[int, Sequence[PlaceMention]]:
        """The places of each sentence, by its number."""
        return self._by_sentence(self.places)

    @cached_property
    def regencies_of(self) -> Mapping[int, frozenset[str]]:
        """The regencies named in each sentence other than in an office's or school's name."""
        return {
            index: frozenset(p.code for p in named if len(p.code) == 5 and p.inside is None)
            for index, named in self.places_of.items()
        }

    @cached_property
    def cohorts_of(self) -> Mapping[int, Sequence[CohortMention]]:
        """The cohort mentions of each sentence, by its number."""
        return self._by_sentence(self.cohorts)

    @cached_property
    def cohorts_served(self) -> Mapping[int, frozenset[int]]:
        """The numbers of the cohorts of each sentence that are not only a graduate's own."""
        return {
            index: frozenset(n for m in named if not is_of_graduates(self.layout, m) for n in m.numbers)
            for index, named in self.cohorts_of.items()
        }

    @cached_property
    def cohort_numbers(self) -> Mapping[int, frozenset[int]]:
        """The numbers of all cohorts of each sentence."""
        return {
            index: frozenset(n for m in named for n in m.numbers) for index, named in self.cohorts_of.items()
        }

    @cached_property
    def kinds_of(self) -> Mapping[int, frozenset[str]]:
        """The kinds of activity named in each sentence, by its number."""
        found = self._by_sentence(self.activities)
        return {index: frozenset(m.activity for m in mentions) for index, mentions in found.items()}

    def _by_sentence(self, mentions: Sequence[M]) -> Mapping[int, Sequence[M]]:
        found: dict[int, list[M]] = defaultdict(list)
        for mention in mentions:
            found[self.layout.sentence_index(mention.start)].append(mention)
        return dict(found)

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


def is_of_graduates(layout: Layout, mention: CohortMention) -> bool:
    """Whether the cohort is only somebody's own: "Koordinator GP Angkatan 2", "alumni angkatan 4"."""
    return bool(_graduates_before.search(layout.before(mention.start)))


def is_posting_line(situation: Situation, position: int) -> bool:
    """Whether the position stands in a "posted on" line, which is not the article (ruling 1)."""
    line = situation.layout.line_at(position)
    return len(line) < PROSE_LENGTH and bool(_posting.search(situation.layout.text, line.start, line.end))
