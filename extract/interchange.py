"""Articles and gold files as JSON: the shapes in which others hand us text, checked at the door."""

import codecs
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from extract.article import Article
from models.errors import InputError


def _day_as_written(value: object) -> object:
    """The day of a moment, in the time zone that it is written in; anything else as it is."""
    try:
        return datetime.fromisoformat(value).date() if isinstance(value, str) and ":" in value else value
    except ValueError:
        return value


Day = Annotated[date, BeforeValidator(_day_as_written)]


class ArticleRecord(BaseModel):
    """One line of `jejak annotate`'s input, or one of `jejak read`'s output."""

    model_config = ConfigDict(extra="ignore")

    id: str
    text: str
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    author: str | None = None
    published: Day | None = None
    published_source: str | None = None
    modified: Day | None = None
    modified_source: str | None = None
    captions: tuple[str, ...] = ()

    def to_article(self) -> Article:
        """The record as the article that `annotate` reads."""
        return Article(**{name: getattr(self, name) for name in ArticleRecord.model_fields})

    @classmethod
    def from_article(cls, article: Article) -> Self:
        """The record of an article that `read` made."""
        return cls(**{name: getattr(article, name) for name in cls.model_fields})


class GoldCohort(BaseModel):
    """A cohort of the codebook's `cohorts`; `text` is the article's own words, here and below."""

    number: int = Field(ge=1, le=11)
    role: Literal["subject", "context"]
    text: str = ""


class GoldActivity(BaseModel):
    """An activity of the codebook's `activities`."""

    kind: str
    text: str = ""


class GoldPlace(BaseModel):
    """An area of the codebook's `places`, by its Kemendagri code."""

    code: str = Field(pattern=r"^\d\d(\.\d\d)?$")
    role: Literal["event", "context"]
    text: str = ""


class GoldDate(BaseModel):
    """A span of days of the codebook's `dates`, both ends included."""

    start: date
    end: date
    role: Literal["event", "statement", "context"]
    text: str = ""


class GoldCount(BaseModel):
    """A figure of the codebook's `counts`."""

    value: int
    group: str
    scope: Literal["event", "context"]
    approx: bool = False
    place: str | None = None
    cohort: int | None = None
    text: str = ""


class GoldName(BaseModel):
    """An organiser or a venue: its name, written out."""

    name: str
    text: str = ""


class GoldFacts(BaseModel):
    """What a reader wrote down from one article (docs/codebook.md).

    `organisers` and `venues` are None where the reader did not look for them.
    """

    relevant: bool
    cohorts: tuple[GoldCohort, ...] = ()
    activities: tuple[GoldActivity, ...] = ()
    places: tuple[GoldPlace, ...] = ()
    dates: tuple[GoldDate, ...] = ()
    counts: tuple[GoldCount, ...] = ()
    organisers: tuple[GoldName, ...] | None = None
    venues: tuple[GoldName, ...] | None = None


class GoldArticle(ArticleRecord):
    """An article with the facts that a reader wrote down."""

    gold: GoldFacts


def read_articles(lines: Iterable[str | bytes], name: str) -> Iterator[Article | InputError]:
    """The articles of a JSON Lines stream called `name`; bytes are UTF-8, with or without a mark of that.

    A bad line yields an `InputError` that names it, and the rest go on; empty lines are passed over.
    """
    for number, line in enumerate(lines, start=1):
        content = _without_mark(line) if number == 1 else line
        if not content.strip():
            continue
        try:
            yield ArticleRecord.model_validate_json(content).to_article()
        except ValidationError as error:
            yield InputError(f"{name}, line {number}: {first_problem(error)}")


def _without_mark(line: str | bytes) -> str | bytes:
    return line.removeprefix("\ufeff") if isinstance(line, str) else line.removeprefix(codecs.BOM_UTF8)


def read_gold(directory: Path) -> tuple[GoldArticle, ...]:
    """The gold articles of a folder, by file name. Raises `InputError` for a bad file or an empty folder."""
    articles = []
    for path in sorted(directory.rglob("*.json")):
        try:
            articles.append(GoldArticle.model_validate_json(path.read_bytes()))
        except ValidationError as error:
            raise InputError(f"{path}: {first_problem(error)}") from error
    if not articles:
        raise InputError(f"{directory}: no gold files (*.json) here")
    return tuple(articles)


def first_problem(error: ValidationError) -> str:
    """The first complaint of a validation error, as one line: where and what."""
    problem: Any = error.errors()[0]
    where = ".".join(str(part) for part in problem["loc"])
    return f"{where}: {problem['msg']}" if where else str(problem["msg"])
