"""What is new in a release: the rows of its tables that were added, changed and removed."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from publish.frames import values
from publish.schema import Table

Key = tuple[Any, ...]


@dataclass(frozen=True, slots=True)
class TableChanges:
    """The primary keys of the rows added and removed, and for each changed row the columns that differ."""

    added: tuple[Key, ...]
    removed: tuple[Key, ...]
    changed: Mapping[Key, tuple[str, ...]]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed)


@dataclass(frozen=True, slots=True)
class Changes:
    """The changes of each table since the release `since`."""

    since: str
    tables: Mapping[str, TableChanges]

    def __bool__(self) -> bool:
        return any(self.tables.values())


def compare(
    tables: Iterable[Table],
    frames: Mapping[str, pd.DataFrame],
    earlier: Mapping[str, pd.DataFrame],
    since: str,
) -> Changes:
    """What differs in the frames from the `earlier` ones, for every table that both have."""
    listed = [table for table in tables if table.name in earlier]
    return Changes(
        since, {table.name: _compare(table, frames[table.name], earlier[table.name]) for table in listed}
    )


def to_record(changes: Changes | None) -> dict[str, Any]:
    """The changes as the content of `CHANGES.json`, None for a first release; longer keys are lists."""
    if changes is None:
        return {"since": None, "tables": {}}
    return {
        "since": changes.since,
        "tables": {
            name: {
                "added": [_key(key) for key in table.added],
                "removed": [_key(key) for key in table.removed],
                "changed": [{"key": _key(key), "columns": list(cols)} for key, cols in table.changed.items()],
            }
            for name, table in changes.tables.items()
        },
    }


def _compare(table: Table, frame: pd.DataFrame, earlier: pd.DataFrame) -> TableChanges:
    columns = [name for name in table.names if name in earlier.columns]
    new, old = (one[columns].set_index(list(table.primary_key), drop=False) for one in (frame, earlier))
    both = new.index.intersection(old.index, sort=False)
    new_rows, old_rows = new.loc[both], old.loc[both]
    # Row by row through hashes first, so that only rows that differ are looked at cell by cell.
    differs = (_hashes(new_rows) != _hashes(old_rows)).nonzero()[0]
    pairs = zip(*(values(rows.iloc[differs], *columns) for rows in (new_rows, old_rows)), strict=True)
    changed = {
        key: tuple(name for name, one, other in zip(columns, row, before, strict=True) if one != other)
        for key, (row, before) in zip(_keys(both[differs]), pairs, strict=True)
    }
    return TableChanges(
        added=tuple(_keys(new.index.difference(old.index, sort=False))),
        removed=tuple(_keys(old.index.difference(new.index, sort=False))),
        changed=changed,
    )


def _hashes(frame: pd.DataFrame) -> NDArray[np.uint64]:
    return np.asarray(pd.util.hash_pandas_object(frame, index=False), dtype=np.uint64)


def _keys(index: pd.Index) -> Iterator[Key]:
    return (key if isinstance(key, tuple) else (key,) for key in index)


def _key(key: Key) -> Any:
    return key[0] if len(key) == 1 else list(key)
