"""The one door: the command line, and the run  crawl → extract → publish.

Every command ends 0 when all went well, 1 when it failed, 2 when it was used wrongly, 3 when its work is done
but the checks on it fail, in which case the last good release stays, and 130 when it was interrupted.
"""

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from crawler.commands import DEFAULT_WORKSPACE, Workspace, known_sources, print_crawl, sources_app
from extract.commands import RulesOnly, annotate, evaluate, print_extract, read
from models.errors import CheckFailed, JejakError, UsageError
from models.plural import counted
from models.terminal import err, fail, out, progress
from publish.commands import corrections, print_publish, review_app

if TYPE_CHECKING:
    from crawler.report import CrawlProgress
    from crawler.source import Source

app = typer.Typer(
    name="jejak",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Follow the trail of Guru Penggerak: crawl regional news, read it, write a dataset with evidence.",
    epilog="Ends 0 fine, 1 failed, 2 wrong use, 3 checks failed (the last release stays), 130 interrupted.",
)
app.add_typer(sources_app, name="sources")
app.add_typer(review_app, name="review")
for command in (annotate, read, evaluate):
    app.command()(command)

SourceNames = Annotated[list[str] | None, typer.Option("--source", help="Only this source; may be repeated.")]
Province = Annotated[str | None, typer.Option("--province", help="Only this province (its code, as 62).")]
Refetch = Annotated[bool, typer.Option("--refetch", help="Ask again for known and given-up pages.")]
Since = Annotated[
    datetime | None,
    typer.Option("--since", formats=["%Y-%m-%d"], help="Pass over what is told to be older than this day."),
]
WithText = Annotated[bool, typer.Option("--with-text", help="Add the articles' full text; for private use.")]
DEMO_WORKSPACE = Path("demo-workspace")
INTERRUPTED = 130


def _print_version(wanted: bool) -> None:
    if wanted:
        out.print(f"jejak {version('jejak-penggerak')}", highlight=False)
        raise typer.Exit


@app.callback()
def jejak(
    _: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Take the options that come before a command."""


@app.command()
def demo(workspace: Workspace = DEMO_WORKSPACE, rules_only: RulesOnly = False) -> None:
    """Serve the bundled news sites on loopback, crawl them over HTTP, extract and publish."""
    from crawler.demo.server import DemoServer
    from crawler.demo.sites import SOURCES
    from crawler.source_files import load_sources

    sources = load_sources(SOURCES)
    with DemoServer() as server:
        told = _crawl(workspace, sources, env={"http_proxy": server.proxy_url})
    _check([*told, *_extract(workspace, sources, rules_only=rules_only)])
    _publish(workspace)


@app.command()
def run(
    workspace: Workspace = DEFAULT_WORKSPACE,
    source: SourceNames = None,
    province: Province = None,
    refetch: Refetch = False,
    since: Since = None,
    with_text: WithText = False,
    rules_only: RulesOnly = False,
) -> None:
    """Crawl, extract and publish, only what is new: the command for a timer."""
    found, set_aside = known_sources(workspace)
    wanted = found.choose(source or (), province)
    told = _crawl(workspace, wanted, refetch=refetch, since=since)
    _check([*set_aside, *told, *_extract(workspace, found.sources, rules_only=rules_only)])
    _publish(workspace, with_text=with_text)


@app.command()
def crawl(
    workspace: Workspace = DEFAULT_WORKSPACE,
    source: SourceNames = None,
    province: Province = None,
    refetch: Refetch = False,
    since: Since = None,
    dry_run: Annotated[
        bool,
        typer.Option("--dry-run", help="Read the listings and print the articles that are due."),
    ] = False,
) -> None:
    """Visit the sources and archive their articles as WARC files."""
    found, set_aside = known_sources(workspace)
    wanted = found.choose(source or (), province)
    _check([*set_aside, *_crawl(workspace, wanted, refetch=refetch, since=since, dry_run=dry_run)])


@app.command()
def extract(workspace: Workspace = DEFAULT_WORKSPACE, rules_only: RulesOnly = False) -> None:
    """Read the archived pages and write their facts; only WARC files that are new or changed."""
    found, set_aside = known_sources(workspace)
    _check([*set_aside, *_extract(workspace, found.sources, rules_only=rules_only)])


@app.command()
def publish(
    workspace: Workspace = DEFAULT_WORKSPACE,
    with_text: WithText = False,
    bom: Annotated[
        bool, typer.Option("--bom", help="Start the CSV files with a byte order mark, for Excel.")
    ] = False,
) -> None:
    """Write a release, where anything is new: tables, workbook, database, what describes them, report."""
    _publish(workspace, with_text=with_text, bom=bom)


def _check(problems: Sequence[str]) -> None:
    if problems:
        raise CheckFailed("; ".join(problems))


def _crawl(
    workspace: Path,
    sources: Sequence["Source"],
    *,
    env: Mapping[str, str] | None = None,
    refetch: bool = False,
    since: datetime | None = None,
    dry_run: bool = False,
) -> list[str]:
    from crawler.programme import EARLIEST
    from crawler.run import crawl as crawl_sources

    def show(step: "CrawlProgress") -> None:
        update(step.done, max(step.asked, step.done), step.source)

    day = since.date() if since else EARLIEST
    with progress("crawl") as update:
        report = crawl_sources(
            workspace, sources, env=env, refetch=refetch, since=day, dry_run=dry_run, progress=show
        )
    for url in report.due:
        out.print(url, markup=False, highlight=False)
    print_crawl(report)
    if all(source.failed and not source.found for source in report.sources):
        return ["the crawl found nothing at any source", *report.alarms]
    return list(report.alarms)


def _extract(workspace: Path, sources: Sequence["Source"], *, rules_only: bool = False) -> list[str]:
    from extract.parts import extract_archive
    from extract.shard import Outlet

    outlets = {host: Outlet(source.name, source.outlet) for source in sources for host in source.hosts}
    with _held(workspace), progress("extract") as update:
        report = extract_archive(
            workspace / "archive", workspace / "facts", outlets, update, rules_only=rules_only
        )
    print_extract(report)
    number = len(report.broken)
    return [f"{counted(number, 'WARC file')} broken (what was readable is in `facts`)"] if number else []


def _publish(workspace: Path, *, with_text: bool = False, bom: bool = False) -> None:
    from extract.parts import load_parts
    from publish.health import load_health
    from publish.release import publish as write_release

    with _held(workspace), err.status("publish") if err.is_terminal else nullcontext():
        summary = write_release(
            *load_parts(workspace / "facts"),
            workspace / "release",
            day=datetime.now(UTC).date(),
            decisions=corrections(workspace),
            health=load_health(workspace / "runs"),
            with_text=with_text,
            bom=bom,
        )
    print_publish(summary)


@contextmanager
def _held(workspace: Path) -> Iterator[None]:
    from crawler.lock import locked

    if not workspace.is_dir():
        raise UsageError(f"{workspace}: no workspace here yet; `jejak crawl` or `jejak demo` makes one")
    with locked(workspace):
        yield


def main() -> None:
    """Run the command line; errors raised on purpose or by the disk become one line and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        app()
    except CheckFailed as error:
        fail(f"{error}; the last good release stays", 3)
    except JejakError as error:
        fail(error, 2 if isinstance(error, UsageError) else 1)
    except OSError as error:
        fail(f"{error.filename}: {error.strerror}" if error.filename else error, 1)
    except SystemExit as end:
        # Typer turns Ctrl-C into this code and says nothing.
        if end.code == INTERRUPTED:
            err.print("interrupted; start the same command again, nothing is lost")
        raise


if __name__ == "__main__":
    main()
