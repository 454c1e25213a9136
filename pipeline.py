"""The one door: the command line, and the run  crawl → extract → publish.

Every command ends 0 when all went well, 1 when it failed, 2 when it was used wrongly, 3 when its work is done
but the checks on it fail, in which case the last good release stays, and 130 when it was interrupted.
"""

import json
import logging
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress
from rich.table import Table

from models.errors import CheckFailed, InputError, JejakError, UsageError
from publish.wording import counted

if TYPE_CHECKING:
    from crawler.report import CrawlProgress, CrawlReport
    from crawler.source import Source
    from crawler.source_files import SourceFiles
    from extract.evaluate import Evaluation
    from extract.parts import ExtractReport


app = typer.Typer(
    name="jejak",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Follow the trail of Guru Penggerak: crawl regional news, read it, write a dataset with evidence.",
    epilog="Ends 0 fine, 1 failed, 2 wrong use, 3 checks failed (the last release stays), 130 interrupted.",
)
sources_app = typer.Typer(invoke_without_command=True, help="List the sources; `check` validates the files.")
app.add_typer(sources_app, name="sources")

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)

Workspace = Annotated[Path, typer.Option("--workspace", file_okay=False, help="Folder of archive … release.")]
SourceNames = Annotated[list[str] | None, typer.Option("--source", help="Only this source; may be repeated.")]
Province = Annotated[str | None, typer.Option("--province", help="Only this province (its code, as 62).")]
Refetch = Annotated[bool, typer.Option("--refetch", help="Ask again for known and given-up pages.")]
WithText = Annotated[bool, typer.Option("--with-text", help="Add the articles' full text; for private use.")]
DEFAULT_WORKSPACE = Path("workspace")
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
def demo(workspace: Workspace = DEMO_WORKSPACE) -> None:
    """Serve the bundled news sites on loopback, crawl them over HTTP, extract and publish."""
    from crawler.demo.server import DemoServer
    from crawler.demo.sites import SOURCES
    from crawler.source_files import load_sources

    sources = load_sources(SOURCES)
    with DemoServer() as server:
        _crawl(workspace, sources, {"http_proxy": server.proxy_url}, refetch=False)
    _check(_extract(workspace, sources))
    _publish(workspace, with_text=False)


@app.command()
def run(
    workspace: Workspace = DEFAULT_WORKSPACE,
    source: SourceNames = None,
    province: Province = None,
    refetch: Refetch = False,
    with_text: WithText = False,
) -> None:
    """Crawl, extract and publish, only what is new: the command for a timer."""
    found, set_aside = _sources(workspace)
    _crawl(workspace, found.choose(source or (), province), None, refetch=refetch)
    _check([*set_aside, *_extract(workspace, found.sources)])
    _publish(workspace, with_text=with_text)


@app.command()
def crawl(
    workspace: Workspace = DEFAULT_WORKSPACE,
    source: SourceNames = None,
    province: Province = None,
    refetch: Refetch = False,
) -> None:
    """Visit the sources and archive their articles as WARC files."""
    found, set_aside = _sources(workspace)
    _crawl(workspace, found.choose(source or (), province), None, refetch=refetch)
    _check(set_aside)


@app.command()
def extract(workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """Read the archived pages and write their facts; only WARC files that are new or changed."""
    found, set_aside = _sources(workspace)
    _check([*set_aside, *_extract(workspace, found.sources)])


@app.command()
def publish(workspace: Workspace = DEFAULT_WORKSPACE, with_text: WithText = False) -> None:
    """Write the release: tables, codebook, data package and report."""
    _publish(workspace, with_text=with_text)


@app.command()
def annotate(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="JSON Lines of articles; `-` is standard input."),
    ] = "-",  # type: ignore[assignment]  # Typer opens it
) -> None:
    """Articles in, facts out, as JSON Lines in the shape of the codebook.

    Each line needs `id` and `text`; `published`, `title`, `outlet` and `url` help where they are known.
    """
    from extract.annotate import annotate_all
    from extract.article import Article
    from extract.interchange import read_articles

    bad = 0

    def articles() -> Iterator[Article]:
        nonlocal bad
        for item in read_articles(file, file.name):
            if isinstance(item, InputError):
                bad += 1
                err.print(f"error: {item}", markup=False)
            else:
                yield item

    for annotation in annotate_all(articles()):
        _write_line(annotation.to_gold())
    if bad:
        raise InputError(f"{file.name}: {counted(bad, 'line')} could not be read")


@app.command()
def read(
    files: Annotated[
        list[Path] | None, typer.Argument(help="HTML files; `-` or nothing is standard input.")
    ] = None,
) -> None:
    """HTML pages in, cleaned articles out, as JSON Lines (`id` is the file's stem)."""
    from extract.interchange import ArticleRecord
    from extract.reading import read as read_page

    bad = 0
    for path in files or [Path("-")]:
        try:
            html = sys.stdin.buffer.read() if path == Path("-") else path.read_bytes()
        except OSError as error:
            bad += 1
            err.print(f"error: {path}: {error.strerror}", markup=False)
            continue
        article = read_page(html, article_id="stdin" if path == Path("-") else path.stem)
        if article is None:
            bad += 1
            err.print(f"error: {path}: no article on this page", markup=False)
        else:
            _write_line(ArticleRecord.from_article(article).model_dump(mode="json"))
    if bad:
        raise InputError(f"{counted(bad, 'page')} could not be read")


@app.command()
def evaluate(
    directory: Annotated[
        Path, typer.Argument(exists=True, file_okay=False, help="Folder of gold files (docs/codebook.md).")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="Print every missed and spurious value.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Score extraction against a folder of gold articles, per field, with 95 % bootstrap intervals."""
    from extract.evaluate import evaluate as score
    from extract.interchange import read_gold

    evaluation = score(read_gold(directory))
    if as_json:
        _write_line(evaluation.to_json())
    else:
        _print_scores(evaluation, errors)


@sources_app.callback()
def sources(context: typer.Context, workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """List the sources: the packaged ones and those under `sources/` of the workspace."""
    context.obj = workspace
    if context.invoked_subcommand is None:
        found, set_aside = _sources(workspace)
        rows = []
        for item in found.sources:
            methods = ", ".join(dict.fromkeys(step.method for step in item.discover))
            verified = "yes" if item.verified else "no"
            rows.append((item.name, item.outlet, item.province or "–", item.platform, verified, methods))
        _print_table(("source", "outlet", "province", "platform", "verified", "discovers by"), rows)
        if set_aside:
            _fail("; ".join(set_aside), 3)


@sources_app.command("check")
def check_source_files(
    context: typer.Context,
    directory: Annotated[
        Path | None, typer.Argument(help="Folder of source files; by default what `jejak sources` lists.")
    ] = None,
) -> None:
    """Validate source files without touching the network; every problem is listed."""
    from crawler.source_files import read_sources, workspace_sources

    found = read_sources(directory) if directory else workspace_sources(context.obj)
    for line in found.lines():
        err.print(line, markup=False)
    if found.problems:
        _fail(f"{counted(len(found.lines()), 'problem')} in {counted(len(found.problems), 'file')}", 3)
    out.print(f"{counted(len(found.sources), 'source file')}, no problems", highlight=False)


def _sources(workspace: Path) -> tuple["SourceFiles", list[str]]:
    """The sources, and what is to be said in the end of files that are set aside."""
    from crawler.source_files import workspace_sources

    found = workspace_sources(workspace)
    for line in found.lines():
        err.print(f"set aside: {line}", markup=False)
    number = len(found.problems)
    told = [f"{counted(number, 'source file')} set aside (see `jejak sources check`)"] if number else []
    return found, told


def _check(problems: Sequence[str]) -> None:
    if problems:
        raise CheckFailed("; ".join(problems))


def _crawl(
    workspace: Path, sources: Sequence["Source"], env: Mapping[str, str] | None, *, refetch: bool
) -> None:
    from crawler.run import crawl as crawl_sources

    def show(step: "CrawlProgress") -> None:
        update(step.done, max(step.asked, step.done), step.source)

    with _progress("crawl") as update:
        report = crawl_sources(workspace, sources, env=env, refetch=refetch, progress=show)
    _print_crawl(report)
    if all(source.failed and not source.found for source in report.sources):
        raise CheckFailed("the crawl found nothing at any source")


def _extract(workspace: Path, sources: Sequence["Source"]) -> list[str]:
    from extract.parts import extract_archive
    from extract.shard import Outlet

    outlets = {host: Outlet(source.name, source.outlet) for source in sources for host in source.hosts}
    with _held(workspace), _progress("extract") as update:
        report = extract_archive(workspace / "archive", workspace / "facts", outlets, update)
    _print_extract(report)
    number = len(report.broken)
    return [f"{counted(number, 'WARC file')} broken (what was readable is in `facts`)"] if number else []


def _publish(workspace: Path, *, with_text: bool) -> None:
    from extract.parts import load_parts
    from publish.release import publish as write_release

    with _held(workspace), err.status("publish") if err.is_terminal else nullcontext():
        summary = write_release(*load_parts(workspace / "facts"), workspace / "release", with_text=with_text)
    out.print(f"Publish: {summary}", highlight=False, markup=False)
    out.print(f"Release: {summary.path}", markup=False)
    out.print(f"Report:  {summary.path / 'report' / 'index.html'}", markup=False)


@contextmanager
def _held(workspace: Path) -> Iterator[None]:
    from crawler.lock import locked

    if not workspace.is_dir():
        raise UsageError(f"{workspace}: no workspace here yet; `jejak crawl` or `jejak demo` makes one")
    with locked(workspace):
        yield


@contextmanager
def _progress(stage: str) -> Iterator[Callable[..., None]]:
    """A bar on a terminal; yields what moves it: done, total and, where there is one, a detail."""
    columns = ("{task.description}", BarColumn(), MofNCompleteColumn(), "{task.fields[detail]}")
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        task = bar.add_task(stage, total=None, detail="")

        def update(done: int, total: int, detail: str = "") -> None:
            bar.update(task, completed=done, total=total, detail=detail)

        yield update


def _write_line(record: object) -> None:
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")


def _print_table(header: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
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


def _print_crawl(report: "CrawlReport") -> None:
    rows = []
    for source in report.sources:
        why = ", ".join(f"{kind} {len(urls)}" for kind, urls in source.failures.items())
        numbers = (source.found, source.new, source.changed, source.unchanged, source.skipped, source.failed)
        rows.append((source.name, *numbers, why))
    _print_table(("source", "found", "new", "changed", "unchanged", "skipped", "failed", "why"), rows)


def _print_extract(report: "ExtractReport") -> None:
    out.print(
        f"Extract: {counted(len(report.done), 'WARC file')} read, {len(report.kept)} unchanged, "
        f"{len(report.broken)} broken; {report.articles} articles on {report.pages} pages, "
        f"{report.relevant} about the programme, {report.facts} facts; "
        f"{len(report.unread)} pages without an article",
        highlight=False,
    )
    for name, problem in report.broken.items():
        err.print(f"broken: {name}: {problem}", markup=False)
    for url in report.unread:
        err.print(f"no article: {url}", markup=False)


def _print_scores(evaluation: "Evaluation", errors: bool) -> None:
    if errors:
        for miss in evaluation.misses:
            wrong = f"missed {'; '.join(miss.missed) or '–'}  spurious {'; '.join(miss.spurious) or '–'}"
            out.print(f"{miss.article_id}  {miss.field}  {wrong}", markup=False)
    rows = []
    for name, score in evaluation.scores.items():
        parts = (f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}")
        rows.append((name, *parts, f"{score.low:.3f}–{score.high:.3f}", score.values))
    _print_table(("field", "precision", "recall", "F1", "95 % interval", "gold values"), rows)
    out.print(
        f"{evaluation.articles} articles, {evaluation.relevant} relevant; relevance right in "
        f"{evaluation.relevance_right}; articles exact (cohorts, places, dates and counts of the event): "
        f"{evaluation.exact:.3f}",
        highlight=False,
    )


def _fail(message: object, code: int) -> NoReturn:
    err.print(f"error: {message}", markup=False)
    sys.exit(code)


def main() -> None:
    """Run the command line; errors raised on purpose or by the disk become one line and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        app()
    except CheckFailed as error:
        _fail(f"{error}; the last good release stays", 3)
    except JejakError as error:
        _fail(error, 2 if isinstance(error, UsageError) else 1)
    except OSError as error:
        _fail(f"{error.filename}: {error.strerror}" if error.filename else error, 1)
    except SystemExit as end:
        # Typer turns Ctrl-C into this code and says nothing.
        if end.code == INTERRUPTED:
            err.print("interrupted; start the same command again, nothing is lost")
        raise


if __name__ == "__main__":
    main()
