from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publish.inputs import FactRow
from publish.snippets import LIMIT, Snippet, snippets

LONG = "kata " * 100


def fact(text: str, evidence: str, kind: str = "count") -> FactRow:
    start = text.index(evidence)
    return at(start, start + len(evidence), evidence, kind)


def at(start: int, end: int, evidence: str = "", kind: str = "count") -> FactRow:
    nothing: dict[str, Any] = dict.fromkeys(("value_end", "group", "role", "place_code", "cohort"))
    return FactRow(
        article_id="a",
        kind=kind,
        value="1",
        approx=False,
        evidence=evidence,
        start=start,
        end=end,
        confidence=1.0,
        rule="invented",
        **nothing,
    )


def marked(snippet: Snippet) -> str:
    return "".join(f"[{segment.text}]" if segment.kinds else segment.text for segment in snippet)


@pytest.mark.parametrize(
    ("text", "evidence", "expected"),
    [
        ("Satu. Ada 47 CGP hadir. Tiga.", ["47 CGP"], ["Ada [47 CGP] hadir."]),
        ("Ada 47 CGP.", ["47 CGP"], ["Ada [47 CGP]."]),
        ("Satu\n\nAda 47 CGP\n\nTiga", ["47 CGP"], ["Ada [47 CGP]"]),
        ("Ada 47 CGP dan 9 PP. Lalu pulang.", ["47 CGP", "9 PP"], ["Ada [47 CGP] dan [9 PP]."]),
        ("Ada 47 CGP. Lalu 9 PP pulang.", ["9 PP", "47 CGP"], ["Ada [47 CGP].", "Lalu [9 PP] pulang."]),
        ("Ada 47 CGP.", ["47 CGP", "CGP"], ["Ada [47 CGP]."]),
        ("Di Kab. Barito Utara.", ["Kab. Barito Utara"], ["Di [Kab. Barito Utara]."]),
        ('Katanya, "Ada 47 CGP." Lalu pulang.', ["47 CGP"], ['Katanya, "Ada [47 CGP]."']),
        (f"{LONG}47 CGP {LONG}", ["47 CGP"], [f"…{LONG[-145:]}[47 CGP] {LONG[:144]}…"]),
        ("47 CGP.", [], []),
    ],
)
def test_evidence_stands_in_its_sentence(text: str, evidence: list[str], expected: list[str]) -> None:
    assert [marked(s) for s in snippets(text, [fact(text, words) for words in evidence])] == [
        words.strip() for words in expected
    ]


def test_overlapping_evidence_keeps_both_kinds() -> None:
    text = "Ada 47 CGP angkatan 8."
    (snippet,) = snippets(text, [fact(text, "47 CGP angkatan 8"), fact(text, "angkatan 8", "cohort")])
    assert [segment.kinds for segment in snippet if segment.kinds] == [("count", "cohort")]


TEXTS = st.text(alphabet="aB .\n", min_size=1, max_size=1500)


@given(TEXTS, st.lists(st.tuples(st.integers(0, 1499), st.integers(1, 600)), max_size=8))
def test_a_snippet_is_never_longer_than_the_limit(text: str, spans: list[tuple[int, int]]) -> None:
    facts = [at(start, min(len(text), start + size)) for start, size in spans if start < len(text)]
    for snippet in snippets(text, facts):
        shown = "".join(segment.text for segment in snippet if segment.text != "…")
        assert 0 < len(shown) <= LIMIT and shown in text
        assert any(segment.kinds for segment in snippet)
