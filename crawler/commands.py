"""The command `jejak sources`, and what is told of a crawl."""

import tomllib
from collections.abc import Sequence
from contextlib import nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.plural import counted
from models.terminal import err, fail, out, print_table

if TYPE_CHECKING:
    from crawler.report import CrawlReport, SourceReport
    from crawler.source_files import SourceFiles

Workspace = Annotated[Path, typer.Option("--workspace", file_okay=False, help="Folder of archive … release.")]
DEFAULT_WORKSPACE = Path("workspace")
MANY = 20
"""Of more sources than this only those are told where something happened."""

sources_app = typer.Typer(
    invoke_without_command=True, help="List the sources; `check` validates the files, `probe` tries a site."
)


@sources_app.callback()
def sources(context: typer.Context, workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """List the sources: the packaged ones and those under `sources/` of the workspace."""
    context.obj = workspace
    if context.invoked_subcommand is None:
        found, set_aside = known_sources(workspace)
        rows = []
        for item in found.sources:
            methods = ", ".join(dict.fromkeys(step.method for step in item.discover))
            verified = "yes" if item.verified else "no"
            rows.append((item.name, item.outlet, item.province or "–", item.platform, verified, methods))
        print_table(("source", "outlet", "province", "platform", "verified", "discovers by"), rows)
        if set_aside:
            fail("; ".join(set_aside), 3)


@sources_app.command("check")
def check_source_files(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Argument(help="Folder of source files; by default what `jejak sources` lists.")
    ] = None,
    workspace: Annotated[
        Path | None,
        typer.Option("--workspace", file_okay=False, help="Workspace with sources of its own."),
    ] = None,
) -> None:
    """Validate source files without touching the network; every problem is listed."""
    from crawler.source_files import read_sources, workspace_sources

    found = read_sources(directory) if directory else workspace_sources(workspace or context.obj)
    for line in found.lines():
        err.print(line, markup=False)
    if found.problems:
        fail(f"{counted(len(found.lines()), 'problem')} in {counted(len(found.problems), 'file')}", 3)
    out.print(f"{counted(len(found.sources), 'source file')}, no problems", highlight=False)


@sources_app.command("probe")
def probe_site(
    url: Annotated[str, typer.Argument(metavar="URL", help="The site's front page.")],
    private: Annotated[
        bool, typer.Option("--private", help="Allow an address in a private network, and ask without delay.")
    ] = False,
) -> None:
    """Try how a live site can be read; prints a draft of its source file with what each attempt answered.

    Takes a minute or more: one request every three seconds.
    """
    from crawler.probe.run import probe

    with err.status(f"probe {url}") if err.is_terminal else nullcontext():
        found = probe(url, private=private)
    out.print(found, end="", markup=False, highlight=False)
    if not tomllib.loads(found)["verified"]:
        fail(f"{url}: nothing that was tried lists articles", 3)


def known_sources(workspace: Path) -> tuple["SourceFiles", list[str]]:
    """The sources, and what is to be said in the end of files that are set aside."""
    from crawler.source_files import workspace_sources

    found = workspace_sources(workspace)
    for line in found.lines():
        err.print(f"set aside: {line}", markup=False)
    number = len(found.problems)
    told = [f"{counted(number, 'source file')} set aside (see `jejak sources check`)"] if number else []
    return found, told


_COLUMNS = ("found", "new", "changed", "unchanged", "dropped", "skipped", "left", "failed")


def print_crawl(report: "CrawlReport") -> None:
    """What came of each source, then of all together, and what is not as it should be."""
    told = [source for source in report.sources if len(report.sources) <= MANY or _is_news(source)]
    rows: list[Sequence[object]] = []
    for source in told:
        notes = {kind: len(urls) for kind, urls in source.failures.items()} | {"cut_off": source.cut_off}
        why = ", ".join(f"{note} {number}" for note, number in notes.items() if number)
        rows.append((source.name, *(getattr(source, name) for name in _COLUMNS), why))
    totals = [sum(getattr(source, name) for source in report.sources) for name in _COLUMNS]
    rows.append((f"all {len(report.sources)}", *totals, ""))
    print_table(("source", *_COLUMNS, "why"), rows)
    for alarm in report.alarms:
        err.print(f"alarm: {alarm}", markup=False)


def _is_news(source: "SourceReport") -> bool:
    return bool(source.new or source.changed or source.dropped or source.left or source.failed)
