"""Counts in tables: lines of cells between bars, the first of which names what the columns count."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from extract.components.cohorts import find_cohorts
from extract.components.nouns import group_of
from extract.facts import Group
from extract.mentions import CountMention
from extract.numbers import parse_number

_line = re.compile(r"[^\n]+")
_cell = re.compile(r"[^|]+")
_word = re.compile(r"[^\W\d]{2,}")
_total_word = re.compile(r"^(?:jml|jumlah|total|jlh)\.?[ ]*", re.IGNORECASE)
_paren = re.compile(r"[ ]*\(.*\)$")
#: A figure further from the label of its row is not told by it; evidence spans both.
ROW_REACH = 400
#: A longer cell is no heading of a column.
LONGEST_HEADER = 300


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell of a table: its trimmed text and where that stands."""

    text: str
    start: int
    end: int

    @property
    def number(self) -> int | None:
        """The figure that the cell holds, or None."""
        return parse_number(self.text.removesuffix("orang").strip()) if self.text[:1].isdigit() else None

    @property
    def is_label(self) -> bool:
        """Whether the cell holds a word."""
        return bool(_word.search(self.text))


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column counts, and the cohort where its header names one."""

    group: Group | None
    cohort: int | None

    @property
    def counts(self) -> bool:
        """Whether the column holds counts."""
        return self.group is not None or self.cohort is not None


def find_table_counts(text: str) -> Iterator[CountMention]:
    """The figures of the text's tables; each mention starts at the label of its row."""
    columns: list[_Column] = []
    for line in _line.finditer(text):
        cells = _cells(line)
        if "|" not in line[0] or len(cells) < 2:
            columns = []
            continue
        header = [_column(cell.text) for cell in cells]
        if any(column.counts for column in header) and not any(cell.number is not None for cell in cells[1:]):
            columns = header
        else:
            yield from _row_counts(cells, columns)


def _cells(line: re.Match[str]) -> list[_Cell]:
    cells = []
    for match in _cell.finditer(line[0]):
        inner = match[0].strip()
        start = line.start() + match.start() + len(match[0]) - len(match[0].lstrip())
        cells.append(_Cell(inner, start, start + len(inner)))
    while cells and not cells[-1].text:
        cells.pop()
    return cells


def _row_counts(cells: list[_Cell], columns: list[_Column]) -> Iterator[CountMention]:
    """The figures of a row."""
    label = next((index for index, cell in enumerate(cells) if cell.is_label), None)
    if label is None:
        return
    start = cells[label].start
    if _total_word.match(cells[label].text):
        yield from _total_counts(cells[label:], columns)
        return
    for index, cell in enumerate(cells[label + 1 :], start=label + 1):
        place = len(columns) - len(cells) + index
        column = columns[place] if 0 <= place < len(columns) else None
        if cell.end - start > ROW_REACH:
            return
        if column and column.counts and cell.number:
            yield CountMention(
                start, cell.end, "table", cell.number, column.group, "orang", cohort=column.cohort
            )


def _total_counts(cells: list[_Cell], columns: list[_Column]) -> Iterator[CountMention]:
    """The figures of a total row, whose label may span columns: in order, one for each column that counts."""
    counting = [column for column in columns if column.counts]
    figures = [cell for cell in cells[1:] if cell.number and cell.end - cells[0].start <= ROW_REACH]
    if len(figures) != len(counting):
        return
    for cell, column in zip(figures, counting, strict=True):
        yield CountMention(
            cells[0].start, cell.end, "table", cell.number or 0, column.group, "orang", cohort=column.cohort
        )


def _column(header: str) -> _Column:
    if len(header) > LONGEST_HEADER:
        return _Column(None, None)
    cohorts = find_cohorts(header)
    noun = _paren.sub("", _total_word.sub("", header))
    return _Column(group_of(noun), cohorts[0].numbers[0] if cohorts else None)
