"""Counts of people and schools: `47 orang calon guru penggerak`, `CGP= 52 Orang`.

A figure counts where a head noun of models/vocabulary/counts.toml stands right after it, or before it
with a linking word. Figures with "orang" alone, and those beside a school level or an area, are found
too; `extract.roles.groups` says later whom they count. Sources: codebook, `counts` and rulings 7, 14, 24.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from extract.components import count_patterns as patterns
from extract.components.nouns import group_of
from extract.facts import Group
from extract.layout import Span, Taken
from extract.mentions import CountMention
from extract.numbers import parse_number

#: How much of the line before a figure the rules look at.
WIDTH_BEFORE = 90
#: So many figures of a text are looked at: a report has a hundred at most, a list of names with numbers a
#: few thousand, and each costs a quarter of a millisecond.
MOST_FIGURES = 5_000
#: "ke-7" numbers something; a larger figure after "ke-" is a typing slip and counts.
LAST_ORDINAL = 11
#: A round figure of these with "-an" after it is a decade.
DECADES = range(1900, 2100)
#: A figure after "total" alone counts people only from here on.
LEAST_TOTAL = 12


@dataclass(frozen=True, slots=True)
class _Figure:
    """A figure that may count something: its place, its value, and what stands before it on its line."""

    text: str
    start: int
    end: int
    before: str
    value: int
    approx: bool

    def after(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """The pattern matched right after the figure."""
        return pattern.match(self.text, self.end)

    def is_duty(self, end: int) -> bool:
        """Whether "satu PP" up to `end` goes on as "membimbing lima CGP"."""
        return self.value == 1 and bool(patterns.DUTY_AFTER.match(self.text, end))

    def counts_before(self, rule: str, end: int, noun: str = "orang") -> CountMention:
        """A count that starts with the figure and ends at `end`; "orang" states no group."""
        return CountMention(self.start, end, rule, self.value, group_of(noun), noun, self.approx)

    def counts_after(self, rule: str, offset: int, noun: str | None = None) -> CountMention | None:
        """A count that starts `offset` into the text before and ends with the figure or "orang"; or None.

        There is none where the figure neither has "orang" nor ends its phrase: it is another noun's.
        """
        persons = self.after(patterns.PERSONS_AFTER)
        if persons is None and not self.after(patterns.PHRASE_END):
            return None
        start = self.start_of(offset)
        end = persons.end() if persons else self.end
        group = group_of(noun) if noun else None
        return CountMention(start, end, rule, self.value, group, noun or "orang", self.approx)

    def start_of(self, offset: int) -> int:
        """The position in the text of what stands `offset` into the text before the figure."""
        return self.start - len(self.before) + offset


def find_counts(text: str, taken: Iterable[Span]) -> tuple[CountMention, ...]:
    """Every count of the running text in order. `taken` are the spans of dates, cohorts and workshops."""
    blocked = Taken(text, taken)
    found: list[CountMention] = []
    for match in islice(patterns.FIGURE.finditer(text), MOST_FIGURES):
        if blocked.overlaps(match.start(), match.end()):
            continue
        figure = _figure(text, match)
        mention = _count(figure) if figure else None
        if mention:
            found.append(mention)
    found += _together(text)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _figure(text: str, match: re.Match[str]) -> _Figure | None:
    """The figure, or None where it numbers something or is a ratio."""
    value = parse_number(match[0])
    start, end = match.span()
    before = text[max(0, start - WIDTH_BEFORE) : start].rpartition("\n")[2]
    if not value or patterns.RATIO_BEFORE.search(before):
        return None
    approx = bool(patterns.APPROXIMATE_BEFORE.search(before) or patterns.MORE_AFTER.match(text, end))
    figure = _Figure(text, start, end, before, value, approx)
    return None if _is_label(figure) else figure


def _is_label(figure: _Figure) -> bool:
    """Whether the figure numbers something, as an item, a school, a module, or counts hours and the like."""
    before = figure.before
    if patterns.ORDINAL_BEFORE.search(before) and figure.value > LAST_ORDINAL:
        return False
    if patterns.NUMBERED_BEFORE.search(before):
        return True
    if figure.value == 1 and figure.after(patterns.OF_SEVERAL_AFTER):
        return True
    if figure.value <= LAST_ORDINAL and before.endswith(("ke ", "Ke ")):
        return True
    if not before.strip() and figure.after(patterns.ITEM_AFTER):
        return True
    if figure.value in DECADES and figure.after(patterns.MORE_AFTER):
        return True  # "guru 1990-an"
    return bool(figure.after(patterns.UNIT_AFTER))


def _count(figure: _Figure) -> CountMention | None:
    """The count that the first rule to fit makes of the figure, or None."""
    for rule in (
        _before_noun,
        _schools,
        _before_level,
        _after_level,
        _after_linked_noun,
        _after_bare_noun,
        _part,
        _with_persons,
        _partitive,
        _elliptic,
        _total,
    ):
        mention = rule(figure)
        if mention:
            return mention
    return None


def _before_noun(figure: _Figure) -> CountMention | None:
    """The rule for "47 orang calon guru penggerak".

    "Satu" needs "orang" or a noun of the programme beside it (ruling 14).
    """
    match = figure.after(patterns.NOUN_AFTER)
    if match is None or figure.is_duty(match.end()):
        return None
    group = group_of(match["noun"])
    if figure.value == 1 and not match["persons"] and group not in (Group.CGP, Group.GP, Group.PP):
        return None
    if group in (Group.PESERTA, Group.GURU):
        # "CGP Angkatan 11 berjumlah 1.559 peserta": the noun before is the more exact one.
        head = _linked_noun(figure.before)
        exact = group_of(head["noun"]) if head else None
        group = exact if exact in (Group.CGP, Group.PP, Group.FASILITATOR) else group
    noun = match["noun"].lower()
    return CountMention(figure.start, match.end(), "figure, noun", figure.value, group, noun, figure.approx)


def _schools(figure: _Figure) -> CountMention | None:
    """The rule for "26 SD belum punya kepala"."""
    match = figure.after(patterns.SCHOOLS_AFTER)
    return figure.counts_before("schools", match.end(), "sekolah") if match else None


def _before_level(figure: _Figure) -> CountMention | None:
    """The rule for "12 guru dari SMP"."""
    match = figure.after(patterns.LEVEL_AFTER)
    return figure.counts_before("figure, level", match.end()) if match else None


def _after_level(figure: _Figure) -> CountMention | None:
    """The rule for "SD 83 orang"."""
    match = patterns.LEVEL_BEFORE.search(figure.before)
    return figure.counts_after("level, figure", match.start()) if match else None


def _after_linked_noun(figure: _Figure) -> CountMention | None:
    """The rule for "CGP berjumlah 52"."""
    match = _linked_noun(figure.before)
    if match is None:
        return None
    return figure.counts_after("noun, link, figure", match.start("noun"), match["noun"].lower())


def _linked_noun(before: str) -> re.Match[str] | None:
    """The nearest head noun that a linking word ties to what follows."""
    for noun in reversed(list(patterns.ANY_NOUN.finditer(before))):
        match = patterns.NOUN_BEFORE.match(before, noun.start())
        if match and not patterns.BESIDES_BEFORE.search(before, 0, noun.start()):
            return match
    return None


def _after_bare_noun(figure: _Figure) -> CountMention | None:
    """The rule for "pengajar praktik (PP) 12 orang"."""
    match = patterns.BARE_NOUN_BEFORE.search(figure.before)
    if match is None or figure.value < 2:
        return None
    if not match["mark"] and not figure.after(patterns.PERSONS_AFTER):
        return None
    return figure.counts_after("noun, figure", match.start(), match["noun"].lower())


def _with_persons(figure: _Figure) -> CountMention | None:
    """The rule for "47 orang"."""
    match = figure.after(patterns.PERSONS_AFTER)
    if match is None or figure.is_duty(match.end()):
        return None
    return figure.counts_before("figure, persons", match.end())


def _partitive(figure: _Figure) -> CountMention | None:
    """The rule for "12 di antaranya"."""
    match = figure.after(patterns.PARTITIVE_AFTER)
    if match is None or figure.value == 1:
        return None
    return figure.counts_before("partitive", match.end())


def _part(figure: _Figure) -> CountMention | None:
    """The rule for "46 dari 48 CGP"."""
    match = figure.after(patterns.PART_AFTER)
    persons = figure.after(patterns.PERSONS_AFTER)
    if match is None or figure.value == 1 or (persons and group_of(match["noun"]) is Group.SEKOLAH):
        return None
    return figure.counts_before("part", persons.end() if persons else figure.end, match["noun"].lower())


def _elliptic(figure: _Figure) -> CountMention | None:
    """The rule for "60 CGP, 20 dari Poso dan 40 dari Buol": the noun stands with an earlier figure."""
    match = figure.after(patterns.ELLIPSIS_AFTER)
    if match is None or figure.value < 2 or not patterns.ELLIPSIS_BEFORE.search(figure.before):
        return None
    if not patterns.ANY_NOUN.search(figure.before):
        return None
    return figure.counts_before("elliptic", figure.end)


def _together(text: str) -> list[CountMention]:
    """The rule for "keenam orang pengajar praktik"."""
    found = []
    for match in patterns.TOGETHER.finditer(text):
        noun = (match["noun"] or "orang").lower()
        value = parse_number(match["number"]) or 0
        found.append(CountMention(match.start(), match.end(), "together", value, group_of(noun), noun))
    return found


def _total(figure: _Figure) -> CountMention | None:
    """The rule for "total 40", where the phrase ends."""
    match = patterns.TOTAL_BEFORE.search(figure.before)
    if match is None or figure.value < LEAST_TOTAL or not figure.after(patterns.PHRASE_END):
        return None
    start = figure.start_of(match.start())
    return CountMention(start, figure.end, "total", figure.value, None, "orang", figure.approx)
