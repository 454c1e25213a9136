"""A person's decisions on facts, kept as JSON Lines fit for git: one file a reviewer, one line a decision."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from extract.facts import ACTIVITIES, Group, Role
from models.errors import UsageError
from models.gazetteer import load_gazetteer
from publish.events.names import clean
from publish.inputs import FactRow

Verdict = Literal["accept", "correct", "reject"]
Kind = Literal["cohort", "activity", "place", "date", "count", "organiser", "venue"]

#: Characters on either side of the evidence that must stay as they are for a decision to hold.
AROUND = 60

#: The roles that a fact of a kind can have.
ROLES: Mapping[str, tuple[Role | None, ...]] = {
    "cohort": (Role.SUBJECT, Role.CONTEXT),
    "activity": (None,),
    "place": (Role.EVENT, Role.CONTEXT),
    "date": (Role.EVENT, Role.STATEMENT, Role.CONTEXT),
    "count": (Role.EVENT, Role.CONTEXT),
    "organiser": (None,),
    "venue": (None,),
}
#: What a fact of a kind states beside its value and role; the rest is empty.
_STATES: Mapping[str, frozenset[str]] = {
    "cohort": frozenset({"cohort"}),
    "activity": frozenset(),
    "place": frozenset({"place_code"}),
    "date": frozenset({"value_end"}),
    "count": frozenset({"group", "place_code", "cohort", "approx"}),
    "organiser": frozenset(),
    "venue": frozenset(),
}
#: Longer figures are slips of the hand: Indonesia has some three million teachers.
_DIGITS = 7
#: Longer names are sentences: the longest of an office, with its ministry and province, stay below it.
_LONGEST_NAME = 200
#: The programme ran from 2020 to 2024; its reports look some years back and ahead.
_YEARS = range(2010, 2036)
_is_name = re.compile(r"[\w][\w .@-]{0,63}").fullmatch


class Stated(BaseModel):
    """What a fact states, without the words that state it; the fields as in the table `facts`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: str
    value_end: str | None = None
    group: str | None = None
    role: str | None = None
    place_code: str | None = None
    cohort: int | None = None
    approx: bool = False

    @classmethod
    def of(cls, fact: FactRow) -> Self:
        """What `fact` states."""
        return cls(**{name: getattr(fact, name) for name in cls.model_fields})


class Decision(BaseModel):
    """One decision: of the fact that `said` so at `start`, a person says that it is right, wrong or `stated`.

    `before` and `after` are the characters around the evidence (`AROUND`): where the three no longer stand
    in the article as they are here, the decision is stale. `beside` are the other facts of the kind that the
    same words stated, as in "angkatan 7 dan 8": nothing is decided on them.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    article_id: str
    url: str
    kind: Kind
    start: int = Field(ge=0)
    before: str
    evidence: str = Field(min_length=1)
    after: str
    said: Stated
    verdict: Verdict
    stated: Stated | None = None
    beside: tuple[Stated, ...] = ()
    reviewer: str
    decided: date
    note: str = ""

    @model_validator(mode="after")
    def _check(self) -> Self:
        if (self.verdict == "correct") != (self.stated is not None):
            raise ValueError("a correction, and nothing else, says what is right")
        problem = self.stated and problem_of(self.kind, self.stated)
        if problem:
            raise ValueError(problem)
        return self

    @property
    def outcome(self) -> Stated | None:
        """What the words state by this decision; None for nothing."""
        return {"accept": self.said, "correct": self.stated, "reject": None}[self.verdict]

    @property
    def subject(self) -> tuple[str, ...]:
        """What is decided on; a reviewer's later decision on the same takes the place of the earlier one."""
        return (
            self.article_id,
            self.kind,
            self.before,
            self.evidence,
            self.after,
            self.said.model_dump_json(),
        )


def problem_of(kind: str, stated: Stated) -> str | None:
    """Why a fact of `kind` cannot state this; None where it can."""
    if stated.role not in ROLES[kind]:
        return f"role {stated.role!r} does not go with the kind {kind}"
    for name, text in stated.model_dump(exclude={"value", "role"}, exclude_defaults=True).items():
        if name not in _STATES[kind]:
            return f"{name} {text!r} does not go with the kind {kind}"
    if stated.place_code is not None and stated.place_code not in _codes():
        return f"place {stated.place_code!r} is no Kemendagri code of a province or regency"
    if stated.cohort is not None and not 1 <= stated.cohort <= 11:
        return f"cohort {stated.cohort} is not from 1 to 11"
    return _problem_of_value(kind, stated)


def load_decisions(folder: Path) -> tuple[tuple[Decision, ...], tuple[str, ...]]:
    """The decisions of every file in `folder`, and a line on each record that cannot be read."""
    decisions: list[Decision] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(_lines(path), start=1):
            if not line.strip():
                continue
            try:
                decisions.append(Decision.model_validate_json(line))
            except ValidationError as error:
                first = error.errors()[0]
                where = ".".join(map(str, first["loc"]))
                problems.append(f"{path}:{number}: {where + ': ' if where else ''}{first['msg']}")
    return tuple(decisions), tuple(problems)


def save_decisions(folder: Path, decisions: Iterable[Decision]) -> None:
    """Add decisions to their reviewers' files, each of which appears whole or not at all.

    The lines are sorted by article and place, so that a change of one decision is a change of one line.
    Raises `UsageError` for a reviewer whose name does not do as a file's, or whose file is another's.
    """
    by_reviewer: dict[str, list[Decision]] = {}
    for decision in decisions:
        by_reviewer.setdefault(decision.reviewer, []).append(decision)
    for reviewer in by_reviewer:
        if not _is_name(reviewer):
            raise UsageError(f"reviewer {reviewer!r}: letters, digits, spaces and . - _ @ only, at most 64")
    folder.mkdir(parents=True, exist_ok=True)
    for reviewer, made in by_reviewer.items():
        _save(folder / f"{reviewer.lower().replace(' ', '-')}.jsonl", made)


def _save(path: Path, made: Sequence[Decision]) -> None:
    """Add to a file; lines of it that cannot be read stay as they are, at its end."""
    kept: dict[tuple[str, ...], Decision] = {}
    unread: list[bytes] = []
    for line in _lines(path) if path.is_file() else ():
        try:
            decision = Decision.model_validate_json(line)
            kept[decision.subject] = decision
        except ValidationError:
            unread.append(line)
    named = {decision.reviewer for decision in kept.values()}
    for decision in made:
        if named - {decision.reviewer}:
            raise UsageError(
                f"reviewer {decision.reviewer!r}: {path} is the file of {', '.join(sorted(named))}"
            )
    kept |= {decision.subject: decision for decision in made}
    ordered = sorted(kept.values(), key=lambda one: (one.article_id, one.start, one.kind, one.subject))
    lines = [json.dumps(one.model_dump(mode="json"), ensure_ascii=False).encode() for one in ordered]
    scratch = path.with_name(path.name + ".part")
    scratch.write_bytes(b"".join(line + b"\n" for line in (*lines, *unread)))
    scratch.replace(path)


def _lines(path: Path) -> list[bytes]:
    # As bytes: a text would also break at U+2028 and its like, which JSON may hold, and need be UTF-8.
    return path.read_bytes().splitlines()


def _problem_of_value(kind: str, stated: Stated) -> str | None:
    match kind:
        case "activity":
            return (
                None if stated.value in ACTIVITIES else f"activity {stated.value!r} is none of the codebook"
            )
        case "place":
            same = stated.value == stated.place_code
            return None if same else f"place {stated.value!r} is no Kemendagri code of a province or regency"
        case "cohort":
            return (
                None if stated.value == str(stated.cohort) else f"cohort {stated.value!r} is not from 1 to 11"
            )
        case "date":
            return _problem_of_days(stated.value, stated.value_end)
        case "organiser" | "venue":
            return _problem_of_name(stated.value)
    if stated.group not in tuple(Group):
        return f"group {stated.group!r} is none of the codebook"
    if not re.fullmatch(f"0|[1-9][0-9]{{0,{_DIGITS - 1}}}", stated.value):
        return f"{stated.value!r} is no whole number of at most {_DIGITS} digits"
    return None


def _problem_of_name(name: str) -> str | None:
    if 0 < len(name) <= _LONGEST_NAME and clean(name) == " ".join(name.split()):
        return None
    return (
        f"{name!r} is no name: it starts with a letter or digit and has at most {_LONGEST_NAME} characters, "
        "none of them a semicolon"
    )


def _problem_of_days(first: str, last: str | None) -> str | None:
    if last is None or not _is_day(first) or not _is_day(last) or first > last:
        return f"{first!r} to {last!r} are no days (YYYY-MM-DD), the first before the last"
    if int(first[:4]) not in _YEARS or int(last[:4]) not in _YEARS:
        return f"{first!r} to {last!r}: years from {_YEARS[0]} to {_YEARS[-1]} only"
    return None


def _is_day(text: str) -> bool:
    try:
        # Python reads other forms of ISO 8601 too, which the schema does not allow.
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


@cache
def _codes() -> frozenset[str]:
    gazetteer = load_gazetteer()
    provinces = (province.code for province in gazetteer.provinces)
    return frozenset((*provinces, *(regency.code for regency in gazetteer.regencies)))
