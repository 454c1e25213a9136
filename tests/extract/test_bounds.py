"""What keeps the time of hostile texts in bounds, and that it takes nothing from an article."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.length import HOSTILE, hostile_article
from extract.annotate import annotate
from extract.components.counts import MOST_FIGURES, find_counts
from extract.components.tables import ROW_REACH, find_table_counts
from extract.layout import Layout, Taken
from extract.masking import LONGEST_RUN, LONGEST_SIGNS, mask
from extract.mentions import Mention
from extract.roles.nearby import LONGEST, Nearby


@pytest.mark.parametrize("unit", HOSTILE.values(), ids=HOSTILE)
def test_hostile_text_returns_with_its_evidence_in_place(unit: str) -> None:
    article = hostile_article(unit, 20_000)
    annotation = annotate(article)
    assert annotation.relevant
    for fact in (*annotation.counts, *annotation.dates, *annotation.places, *annotation.cohorts):
        evidence = fact.evidence
        assert article.text[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(
    "run, hidden",
    [
        ("a" * LONGEST_RUN, False),
        ("a" * (LONGEST_RUN + 1), True),
        ("(" * LONGEST_SIGNS, False),
        ("(" * (LONGEST_SIGNS + 1), True),
        ("_" * (LONGEST_SIGNS + 1), True),
    ],
)
def test_an_endless_run_is_blanked(run: str, hidden: bool) -> None:
    assert mask(f"47 CGP {run} 8 PP") == f"47 CGP {' ' * len(run) if hidden else run} 8 PP"


@given(st.text(alphabet="a(_ \n.", max_size=600))
def test_masking_keeps_offsets_and_leaves_no_endless_run(text: str) -> None:
    masked = mask(text * 3)
    assert len(masked) == 3 * len(text)
    assert all(after in (before, " ") for before, after in zip(text * 3, masked, strict=True))
    assert max(map(len, re.findall(r"\S+", masked)), default=0) <= LONGEST_RUN


def test_figures_beyond_the_bound_are_left() -> None:
    assert len(find_counts("47 CGP, " * (MOST_FIGURES + 10), ())) == MOST_FIGURES


def test_a_row_tells_what_stands_near_its_label() -> None:
    header, row = "Nama" + "|CGP" * 1000, "Ende" + "|8" * 1000
    found = [*find_table_counts(f"{header}\n{row}")]
    assert found
    assert all(mention.end - mention.start <= ROW_REACH for mention in found)


@given(st.lists(st.tuples(st.integers(0, 90), st.integers(1, 10))), st.integers(0, 90), st.integers(1, 10))
def test_taken_characters(spans: list[tuple[int, int]], start: int, size: int) -> None:
    taken = Taken(" " * 100)
    for first, length in spans:
        taken.add(first, first + length)
    expected = any(start < first + length and first < start + size for first, length in spans)
    assert taken.overlaps(start, start + size) is expected


@given(st.lists(st.integers(0, 3000), max_size=40), st.integers(0, 3000), st.integers(0, 50))
def test_mentions_around_another(starts: list[int], position: int, reach: int) -> None:
    mentions = [Mention(start, start + LONGEST, "rule") for start in starts]
    other = Mention(position, position + 10, "rule")
    found = Nearby(mentions).around(other, reach)
    beside = [m for m in mentions if m.start - other.end <= reach and other.start - m.end <= reach]
    assert {m.start for m in beside} <= {m.start for m in found}


def test_the_last_mention_before_a_position() -> None:
    nearby = Nearby([Mention(5, 9, "rule"), Mention(2, 9, "rule")])
    assert nearby.last_before(2) is None
    assert nearby.last_before(5) == Mention(2, 9, "rule")
    assert nearby.last_before(6) == Mention(5, 9, "rule")


def test_quotes_are_found_by_position() -> None:
    layout = Layout("“satu” dua “tiga” " * 3)
    inside = [any(position in quote for quote in layout.quotes) for position in range(len(layout.text))]
    assert [layout.in_quote(position) for position in range(len(layout.text))] == inside
