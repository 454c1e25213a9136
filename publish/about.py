"""What a release is called, who made it and on what terms: read from `release.toml` where there is one."""

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from extract.interchange import first_problem
from models.errors import UsageError

NAME = "jejak-penggerak"
TITLE = "Jejak Penggerak: where and when Guru Penggerak was reported"
DESCRIPTION = (
    "Events of the Indonesian teacher-leadership programme Pendidikan Guru Penggerak (2020-2024, cohorts "
    "1-11) as regional news reported them. Every figure can be traced to the words that state it."
)
AUTHORS = ("Jejak Penggerak contributors",)
LICENCE = "CC-BY-4.0"
KEYWORDS = ("Guru Penggerak", "teacher leadership", "teacher education", "Indonesia", "news", "events")

# The form of a DOI and of an address as the schema of CITATION.cff 1.2.0 has them.
_DOI = r"^10\.\d{4,9}(\.\d+)?/[A-Za-z0-9:/_;\-.()\[\]\\]+$"
_URL = r"^https?://[^\s\x00-\x1f\x7f]+$"
# The form of an SPDX licence identifier (SPDX 2.3, annex D: idstring).
_LICENCE = r"^[A-Za-z0-9.\-]+$"


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What is said of a release as a whole; `licence` is an SPDX identifier, what is unknown is None."""

    title: str = TITLE
    description: str = DESCRIPTION
    version: str
    released: date
    authors: tuple[str, ...] = AUTHORS
    licence: str = LICENCE
    doi: str | None = None
    url: str | None = None
    keywords: tuple[str, ...] = KEYWORDS

    @property
    def address(self) -> str | None:
        """Where the release is found: by its DOI, else by its address."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


def _one_line(name: str) -> str:
    if re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]", name):
        raise ValueError("a name is one line without control characters")
    return name


_Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(_one_line)]


class _ReleaseFile(BaseModel):
    """The keys of `release.toml`; all may be left out."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    authors: Annotated[tuple[_Name, ...], Field(min_length=1)] = AUTHORS
    licence: Annotated[str, Field(pattern=_LICENCE)] = LICENCE
    doi: Annotated[str | None, Field(pattern=_DOI)] = None
    url: Annotated[str | None, Field(pattern=_URL)] = None


def load_about(path: Path, version: str, released: date) -> About:
    """What `release.toml` at `path` says, or the defaults where there is no such file.

    Raises `UsageError` naming file and key where it is broken.
    """
    stated = _read(path)
    return About(
        version=version,
        released=released,
        authors=stated.authors,
        licence=stated.licence,
        doi=stated.doi,
        url=stated.url,
    )


def _read(path: Path) -> _ReleaseFile:
    try:
        return _ReleaseFile.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return _ReleaseFile()
    except ValidationError as error:
        raise UsageError(f"{path}: {first_problem(error)}") from error
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path}: {error}") from error
