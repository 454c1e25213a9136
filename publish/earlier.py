"""The newest release that is there: its tables and what it says of itself."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from models.errors import InputError
from publish.about import About
from publish.formats.package import DESCRIPTOR, csv_encoding, terms
from publish.schema import TABLES, Table
from publish.versions import Version, versions


@dataclass(frozen=True, slots=True)
class Earlier:
    """A release: its tables by name, and its descriptor."""

    version: Version
    frames: Mapping[str, pd.DataFrame]
    package: Mapping[str, Any]

    def is_like(self, tables: Iterable[Table], about: About, *, bom: bool) -> bool:
        """Whether it has the columns of `tables`, and the same terms and encoding."""
        columns = {table.name: table.names for table in tables}
        same_columns = columns == {name: tuple(frame.columns) for name, frame in self.frames.items()}
        same_terms = all(
            self.package.get(key) == value for key, value in terms(about).items() if key != "version"
        )
        encodings = {one["encoding"] for one in self.package["resources"] if "encoding" in one}
        return same_columns and same_terms and encodings == {csv_encoding(bom=bom)}


def read_newest(releases: Path) -> Earlier | None:
    """The newest release of the folder; None where there is none.

    Raises `InputError` where it cannot be read: a release is whole, so somebody has changed it.
    """
    version = max(versions(releases), default=None)
    if version is None:
        return None
    folder = releases / str(version)
    try:
        package = json.loads((folder / DESCRIPTOR).read_text(encoding="utf-8"))
        frames = {table.name: _frame(folder / f"{table.name}.parquet") for table in TABLES}
        lacking = [table.name for table in TABLES if set(table.primary_key) - set(frames[table.name].columns)]
        if lacking or not isinstance(package, dict) or "resources" not in package:
            raise ValueError(f"no keys in {', '.join(lacking) or DESCRIPTOR}")
    except (OSError, ValueError, pa.ArrowException) as error:
        raise InputError(f"{folder} is no whole release ({error}); put it back or take it away") from error
    return Earlier(version, frames, package)


def _frame(path: Path) -> pd.DataFrame:
    frame: pd.DataFrame = pq.read_table(path).to_pandas(types_mapper=pd.ArrowDtype)
    return frame
