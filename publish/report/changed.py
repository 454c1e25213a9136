"""What a release has that the one before had not, in numbers."""

from dataclasses import dataclass

from publish.changes import Changes

#: The tables whose changes are told.
TOLD = ("articles", "events", "counts")


@dataclass(frozen=True, slots=True)
class ChangeView:
    """How many rows of a table are new, different and gone."""

    table: str
    n_added: int
    n_changed: int
    n_removed: int


def change_views(changes: Changes | None) -> tuple[ChangeView, ...]:
    """The changes of the tables that are told; () for a first release."""
    if changes is None:
        return ()
    return tuple(
        ChangeView(name, len(table.added), len(table.changed), len(table.removed))
        for name in TOLD
        if (table := changes.tables.get(name)) is not None
    )
