"""The terminal, for the commands of all stages: tables, progress and what goes wrong."""

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import NoReturn

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress
from rich.table import Table

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)


@contextmanager
def progress(stage: str) -> Iterator[Callable[..., None]]:
    """A bar on a terminal; yields what moves it: done, total and, where there is one, a detail."""
    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), "{task.fields[detail]}")
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(stage, total=None, detail="")

        def update(done: int, total: int, detail: str = "") -> None:
            bar.update(task, completed=done, total=total, detail=detail)

        yield update


def write_line(record: object) -> None:
    """Write a record as a line of JSON."""
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def print_table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """A table on a terminal; elsewhere one line a row, each cell with its name."""
    if out.is_terminal:
        table = Table(*header)
        for row in rows:
            table.add_row(*map(str, row))
        out.print(table)
        return
    for row in rows:
        cells = [f"{name} {cell}" for name, cell in zip(header[1:], row[1:], strict=True) if cell != ""]
        out.print(f"{row[0]}: {', '.join(cells)}", markup=False, highlight=False)


def fail(message: object, code: int) -> NoReturn:
    """Say what went wrong, and end with an exit code."""
    err.print(f"error: {message}", markup=False)
    sys.exit(code)
