"""Facts carry their evidence; the codebook's JSON is made from them."""

from datetime import date

import pytest

from extract.facts import (
    Activity,
    Annotation,
    Cohort,
    Count,
    DateRange,
    Evidence,
    Group,
    Organiser,
    Place,
    Role,
    Venue,
)

TEXT = "Sebanyak 47 CGP angkatan 8 di Kota Tual, 1-2 Desember 2023."


def test_evidence_is_cut_from_the_text() -> None:
    evidence = Evidence.at(TEXT, 9, 15)
    assert evidence.text == "47 CGP"
    assert TEXT[evidence.start : evidence.end] == evidence.text


@pytest.mark.parametrize(("text", "start", "end"), [("47 CGP", 9, 14), ("", 3, 3), ("47", -2, 0)])
def test_evidence_that_is_not_its_span_is_refused(text: str, start: int, end: int) -> None:
    with pytest.raises(AssertionError):
        Evidence(text, start, end)


def test_annotation_in_the_codebooks_shape() -> None:
    evidence = Evidence.at(TEXT, 9, 15)
    annotation = Annotation(
        "a1",
        relevant=True,
        cohorts=(Cohort(evidence=evidence, rule="r", confidence=0.9, number=8, role=Role.SUBJECT),),
        activities=(Activity(evidence=evidence, rule="r", confidence=0.9, activity="lokakarya-7"),),
        places=(Place(evidence=evidence, rule="r", confidence=0.9, code="81.72", role=Role.EVENT),),
        dates=(
            DateRange(
                evidence=evidence,
                rule="r",
                confidence=0.9,
                start=date(2023, 12, 1),
                end=date(2023, 12, 2),
                role=Role.EVENT,
            ),
        ),
        counts=(
            Count(evidence=evidence, rule="r", confidence=0.9, number=47, group=Group.CGP, scope=Role.EVENT),
        ),
        organisers=(
            Organiser(evidence=evidence, rule="r", confidence=0.9, name="Dinas Pendidikan Kota Tual"),
        ),
        venues=(Venue(evidence=evidence, rule="r", confidence=0.9, name="Aula Dinas Pendidikan"),),
    )
    assert annotation.to_gold() == {
        "id": "a1",
        "relevant": True,
        "cohorts": [{"number": 8, "role": "subject", "text": "47 CGP"}],
        "activities": [{"kind": "lokakarya-7", "text": "47 CGP"}],
        "places": [{"code": "81.72", "role": "event", "text": "47 CGP"}],
        "dates": [{"start": "2023-12-01", "end": "2023-12-02", "role": "event", "text": "47 CGP"}],
        "counts": [
            {
                "value": 47,
                "group": "calon_guru_penggerak",
                "scope": "event",
                "approx": False,
                "place": None,
                "cohort": None,
                "text": "47 CGP",
            }
        ],
        "organisers": [{"name": "Dinas Pendidikan Kota Tual", "text": "47 CGP"}],
        "venues": [{"name": "Aula Dinas Pendidikan", "text": "47 CGP"}],
    }
    assert [fact.kind for fact in annotation.facts()] == [
        *("cohort", "activity", "place", "date", "count", "organiser", "venue")
    ]


@pytest.mark.parametrize("kind", [Organiser, Venue])
def test_a_name_is_its_value_and_has_no_role(kind: type[Organiser] | type[Venue]) -> None:
    fact = kind(evidence=Evidence.at(TEXT, 30, 39), rule="r", name="Kota Tual")
    assert (fact.value(), fact.stated_role, fact.doubts) == ("Kota Tual", None, ())
    assert fact.to_gold() == {"name": "Kota Tual", "text": "Kota Tual"}
