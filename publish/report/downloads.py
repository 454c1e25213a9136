"""The files of a release that the report leads to."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from publish.about import NAME


@dataclass(frozen=True, slots=True)
class Download:
    """One file: `label` is its key in the words (`download.LABEL`), `path` as seen from the report."""

    label: str
    path: str
    size: int

    @property
    def format(self) -> str:
        """What kind of file it is, by its ending: CSV, Parquet …"""
        ending = PurePosixPath(self.path).suffix.removeprefix(".")
        return {"parquet": "Parquet", "md": "Markdown", "sqlite": "SQLite", "xlsx": "Excel"}.get(
            ending, ending.upper()
        )


def downloads(folder: Path) -> tuple[Download, ...]:
    """The files of the release in `folder`, by name; the report lies in a folder of its own beside them."""
    files = sorted(path for path in folder.iterdir() if path.is_file())
    return tuple(Download(_label(path), f"../{path.name}", path.stat().st_size) for path in files)


def _label(path: Path) -> str:
    by_name = {
        "datapackage.json": "package",
        f"{NAME}.xlsx": "workbook",
        f"{NAME}.sqlite": "database",
    }
    return by_name.get(path.name, path.stem.lower())


def by_label(downloads: Iterable[Download]) -> dict[str, list[Download]]:
    """The files of each label, all in the order they came in."""
    grouped: dict[str, list[Download]] = {}
    for download in downloads:
        grouped.setdefault(download.label, []).append(download)
    return grouped
