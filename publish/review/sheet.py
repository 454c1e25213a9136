"""The queue as a CSV for a spreadsheet, and the answers read back from it.

What a person fills in are the last columns: `decision`, and for a correction the `new_…` columns of what is
wrong; an empty one means that the rest is right, `-` that there should be nothing. The page of
`publish.review.page` saves the same columns.
"""

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from pydantic import ValidationError

from models.errors import InputError
from publish.formats.files import Cell, to_cell
from publish.inputs import ArticleRow, FactRow
from publish.review.apply import context
from publish.review.decisions import Decision, Stated, Verdict
from publish.review.queue import Item

SHOWN = (
    *("fact_id", "reason", "told", "kind", *Stated.model_fields, "confidence", "evidence", "sentence"),
    *("title", "outlet", "published", "url"),
)
NEW = tuple(f"new_{name}" for name in Stated.model_fields)
COLUMNS = (*SHOWN, "decision", *NEW, "note")
NOTHING = "-"

#: The words for a decision, in English and Indonesian.
_VERDICTS: Mapping[str, Verdict] = {
    **dict.fromkeys(("accept", "a", "terima"), "accept"),
    **dict.fromkeys(("correct", "c", "koreksi"), "correct"),
    **dict.fromkeys(("reject", "r", "tolak"), "reject"),
}
_TRUE, _FALSE = (
    frozenset({"true", "1", "yes", "ya", "benar"}),
    frozenset({"false", "0", "no", "tidak", "salah"}),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a sheet says: the decisions, a line on each row that cannot be used, and how many are open."""

    decisions: tuple[Decision, ...]
    problems: tuple[str, ...]
    undecided: int


def to_sheet(items: Iterable[Item]) -> str:
    """The queue as CSV with a byte order mark, by which spreadsheets know UTF-8."""
    lines = [",".join(COLUMNS)]
    lines += [",".join(to_cell(row.get(name)) for name in COLUMNS) for row in map(to_row, items)]
    return "\ufeff" + "\n".join(lines) + "\n"


def answered(path: Path) -> frozenset[str]:
    """The facts (by fact_id) of a sheet on which a person has decided; none where there is no sheet."""
    if not path.is_file():
        return frozenset()
    return frozenset(row["fact_id"].strip() for row in _rows(path) if (row["decision"] or "").strip())


def to_row(item: Item) -> dict[str, Cell]:
    """What the columns that are only shown say of an item."""
    fact, article = item.fact, item.article
    return {
        **Stated.of(fact).model_dump(),
        "fact_id": fact.fact_id,
        "reason": item.reason,
        "told": item.told,
        "kind": fact.kind,
        "confidence": round(fact.confidence, 2),
        "evidence": fact.evidence,
        "sentence": " ".join("".join(segment.text for segment in item.snippet).split()),
        "title": article.title,
        "outlet": article.outlet,
        "published": article.published,
        "url": article.url,
    }


def read_sheet(
    path: Path,
    facts: Mapping[str, FactRow],
    articles: Mapping[str, ArticleRow],
    reviewer: str,
    decided: date,
) -> Answers:
    """The decisions of a filled-in sheet, on `facts` by fact_id in `articles` by article_id.

    Semicolons do for commas, as spreadsheets write them where the comma is the decimal sign. Raises
    `InputError` for a file that is no sheet.
    """
    by_article: dict[str, list[FactRow]] = defaultdict(list)
    for one in facts.values():
        by_article[one.article_id].append(one)
    decisions: list[Decision] = []
    problems: list[str] = []
    undecided = 0
    for number, row in enumerate(_rows(path), start=2):
        if not (row.get("decision") or "").strip():
            undecided += 1
            continue
        fact = facts.get((row["fact_id"] or "").strip())
        if fact is None:
            problems.append(f"{path}: row {number}: no fact {row['fact_id']}; export the queue again")
            continue
        try:
            beside = _beside(fact, by_article[fact.article_id])
            decisions.append(_decision(row, fact, articles[fact.article_id], beside, reviewer, decided))
        except ValueError as error:
            problems.append(f"{path}: row {number}: {_message(error)}")
    return Answers(tuple(decisions), tuple(problems), undecided)


def _rows(path: Path) -> Iterable[dict[str, str]]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{path}: not UTF-8 (byte {error.start}); save it as CSV UTF-8 in the spreadsheet"
        ) from error
    header = text.partition("\n")[0]
    reader = csv.DictReader(
        io.StringIO(text), delimiter=";" if header.count(";") > header.count(",") else ","
    )
    missing = {"fact_id", "decision"} - set(reader.fieldnames or ())
    if missing:
        raise InputError(
            f"{path}: no column {' or '.join(sorted(missing))}; is it a sheet of `review export`?"
        )
    try:
        yield from reader
    except csv.Error as error:
        raise InputError(f"{path}: line {reader.line_num + 1}: {error}") from error


def _decision(
    row: Mapping[str, str],
    fact: FactRow,
    article: ArticleRow,
    beside: tuple[Stated, ...],
    reviewer: str,
    decided: date,
) -> Decision:
    """The decision of a row. Raises `ValueError` saying what is wrong with it."""
    word = row["decision"].strip().lower()
    verdict = _VERDICTS.get(word)
    if verdict is None:
        raise ValueError(f"decision {word!r} is none of accept, correct, reject")
    said = Stated.of(fact)
    changes = {name: text for name in Stated.model_fields if (text := _cell(row, f"new_{name}"))}
    if (verdict == "correct") != bool(changes):
        raise ValueError("a correction, and nothing else, fills in a new_… column")
    before, evidence, after = context(article.text, fact.start, fact.end)
    return Decision.model_validate(
        {
            "article_id": fact.article_id,
            "url": article.url,
            "kind": fact.kind,
            "start": fact.start,
            "before": before,
            "evidence": evidence,
            "after": after,
            "said": said,
            "verdict": verdict,
            "stated": _corrected(fact.kind, said, changes) if changes else None,
            "beside": beside,
            "reviewer": reviewer,
            "decided": decided,
            "note": _cell(row, "note"),
        }
    )


def _beside(fact: FactRow, facts: Iterable[FactRow]) -> tuple[Stated, ...]:
    """What the other facts of the kind state whose words overlap with those of `fact`."""
    return tuple(
        Stated.of(other)
        for other in facts
        if other.kind == fact.kind
        and other.start < fact.end
        and fact.start < other.end
        and Stated.of(other) != Stated.of(fact)
    )


def _corrected(kind: str, said: Stated, changes: Mapping[str, str]) -> Stated:
    """`said` with the changes; what follows from the value of its kind need not be filled in."""
    values: dict[str, object] = {name: None if text == NOTHING else text for name, text in changes.items()}
    if "approx" in changes:
        values["approx"] = _truth(changes["approx"])
    for name in ("value", "value_end"):
        if kind == "date" and name in changes:
            values[name] = _as_iso(changes[name])
    for name in ("value", "place_code"):
        if changes.get(name) and (kind == "place" or name == "place_code"):
            values[name] = _as_code(changes[name])
    value = values.get("value")
    if kind == "place" and value:
        values["place_code"] = value
    elif kind == "cohort" and isinstance(value, str) and value.isdecimal():
        values["cohort"] = int(value)
    elif kind == "date" and value:
        values.setdefault("value_end", value)
    return Stated.model_validate(said.model_dump() | values)


def _as_iso(text: str) -> str:
    """A day as spreadsheets rewrite it in Indonesia (20/8/2022) in ISO 8601; anything else as it is."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    return f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}" if found else text


def _as_code(text: str) -> str | None:
    """A code with the zero that spreadsheets take off (62.1 is 62.10); None for nothing."""
    if text == NOTHING:
        return None
    return f"{text}0" if re.fullmatch(r"\d{2}\.\d", text) else text


def _cell(row: Mapping[str, str], name: str) -> str:
    """A cell as it was meant: without the apostrophe that keeps a spreadsheet from running it."""
    return (row.get(name) or "").strip().removeprefix("'")


def _truth(text: str) -> bool:
    if text.lower() not in _TRUE | _FALSE:
        raise ValueError(f"new_approx {text!r} is neither true nor false")
    return text.lower() in _TRUE


def _message(error: ValueError) -> str:
    if isinstance(error, ValidationError):
        return "; ".join(str(one["msg"]).removeprefix("Value error, ") for one in error.errors())
    return str(error)
