"""The one door: the command line, and the run  crawl → extract → publish.

Every command ends 0 when all went well, 1 when it failed, 2 when it was used wrongly and 3 when its work
is done but the checks on it fail, in which case the last good release stays.
"""

import json
import logging
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn
from rich.table import Table

from models.errors import CheckFailed, InputError, JejakError, UsageError

if TYPE_CHECKING:
    from crawler.report import CrawlProgress, CrawlReport
    from crawler.source import Source
    from extract.evaluate import Evaluation
    from extract.parts import ExtractReport
    from extract.shard import Outlet
    from publish.release import ReleaseSummary

app = typer.Typer(
    name="jejak",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Follow the trail of Guru Penggerak: crawl regional news, read it, write a dataset with evidence.",
    epilog="Ends 0 fine, 1 failed, 2 wrong use, 3 done but its checks failed (the last good release stays).",
)
sources_app = typer.Typer(
    invoke_without_command=True, help="List the sources; `check` validates their files."
)
app.add_typer(sources_app, name="sources")

out = Console(soft_wrap=True)
err = Console(stderr=True, soft_wrap=True)

Workspace = Annotated[
    Path,
    typer.Option(
        "--workspace", help="Folder that holds archive, state, facts and release.", show_default=True
    ),
]
SourceNames = Annotated[list[str] | None, typer.Option("--source", help="Only this source; may be repeated.")]
Province = Annotated[
    str | None, typer.Option("--province", help="Only sources of this province (Kemendagri code, as 62).")
]
Refetch = Annotated[
    bool, typer.Option("--refetch", help="Ask again for all known pages, also given-up ones.")
]
WithText = Annotated[
    bool, typer.Option("--with-text", help="Add the articles' full text; for private use only.")
]
DEFAULT_WORKSPACE = Path("workspace")


@app.command()
def demo(workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """Serve the bundled news sites on loopback, crawl them over HTTP, extract and publish."""
    from crawler.demo.server import DemoServer
    from crawler.demo.sites import SOURCES
    from crawler.source_files import load_sources

    sources = load_sources(SOURCES)
    with DemoServer() as server:
        _crawl(workspace, sources, {"http_proxy": server.proxy_url}, refetch=False)
    _extract(workspace, sources)
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
    _crawl(workspace, _sources(workspace, source, province), None, refetch=refetch)
    _extract(workspace, _sources(workspace, None, None))
    _publish(workspace, with_text=with_text)


@app.command()
def crawl(
    workspace: Workspace = DEFAULT_WORKSPACE,
    source: SourceNames = None,
    province: Province = None,
    refetch: Refetch = False,
) -> None:
    """Visit the sources and archive their articles as WARC files."""
    _crawl(workspace, _sources(workspace, source, province), None, refetch=refetch)


@app.command()
def extract(workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """Read the archived pages and write their facts; only WARC files that are new or changed."""
    _extract(workspace, _sources(workspace, None, None))


@app.command()
def publish(workspace: Workspace = DEFAULT_WORKSPACE, with_text: WithText = False) -> None:
    """Write the release: tables, codebook, data package and report."""
    _publish(workspace, with_text=with_text)


@app.command()
def annotate(
    file: Annotated[
        Path | None, typer.Argument(help="JSON Lines of articles; `-` or nothing is standard input.")
    ] = None,
) -> None:
    """Articles in, facts out, as JSON Lines in the shape of the codebook.

    Each line needs `id` and `text`; `published`, `title`, `outlet` and `url` help where they are known.
    """
    from extract.annotate import annotate_all
    from extract.article import Article
    from extract.interchange import read_articles

    bad = 0
    with _opened(file) as (lines, name):

        def articles() -> Iterator[Article]:
            nonlocal bad
            for item in read_articles(lines, name):
                if isinstance(item, InputError):
                    bad += 1
                    err.print(f"error: {item}", markup=False)
                else:
                    yield item

        for annotation in annotate_all(articles()):
            _write_line(annotation.to_gold())
    if bad:
        raise InputError(f"{name}: {bad} lines could not be read; the others were annotated")


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
        raise InputError(f"{bad} pages could not be read; the others were")


@app.command()
def evaluate(
    directory: Annotated[
        Path, typer.Argument(help="Folder of gold files (JSON), as docs/codebook.md describes.")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="Print every missed and spurious value.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
) -> None:
    """Score extraction against a folder of gold articles, per field, with 95 % bootstrap intervals."""
    from extract.evaluate import evaluate as score
    from extract.interchange import read_gold

    if not directory.is_dir():
        raise UsageError(f"{directory}: no such folder")
    evaluation = score(read_gold(directory))
    if as_json:
        _write_line(evaluation.to_json())
    else:
        _print_scores(evaluation, errors)


@sources_app.callback()
def sources(context: typer.Context, workspace: Workspace = DEFAULT_WORKSPACE) -> None:
    """List the sources: the packaged ones and those under `sources/` of the workspace."""
    if context.invoked_subcommand is None:
        rows = []
        for item in _sources(workspace, None, None):
            methods = ", ".join(dict.fromkeys(step.method for step in item.discover))
            verified = "yes" if item.verified else "no"
            rows.append((item.name, item.outlet, item.province or "–", item.platform, verified, methods))
        _print_table(("source", "outlet", "province", "platform", "verified", "discovers by"), rows)


@sources_app.command("check")
def check_source_files(
    directory: Annotated[
        Path | None, typer.Argument(help="Folder of source files; the packaged ones by default.")
    ] = None,
) -> None:
    """Validate source files without touching the network; every problem is listed."""
    from crawler.source_files import PACKAGED, check_sources, load_sources

    folder = directory or PACKAGED
    problems = check_sources(folder)
    for problem in problems:
        err.print(problem, markup=False)
    if problems:
        raise CheckFailed(f"{len(problems)} problems in {folder}")
    out.print(f"{len(load_sources(folder))} source files, no problems")


def _sources(workspace: Path, names: Sequence[str] | None, province: str | None) -> tuple["Source", ...]:
    from crawler.source_files import PACKAGED, load_sources

    own = workspace / "sources"
    every = load_sources(PACKAGED, *([own] if own.is_dir() else []))
    unknown = sorted(set(names or ()) - {source.name for source in every})
    if unknown:
        raise UsageError(f"no such source: {', '.join(unknown)} (see `jejak sources`)")
    chosen = tuple(
        s for s in every if (not names or s.name in names) and (not province or s.province == province)
    )
    if not chosen:
        raise UsageError(f"no source for province {province} (see `jejak sources`)")
    return chosen


def _crawl(
    workspace: Path, sources: Sequence["Source"], env: Mapping[str, str] | None, *, refetch: bool
) -> None:
    from crawler.run import crawl as crawl_sources

    with _progress("crawl") as (bar, task):

        def show(step: "CrawlProgress") -> None:
            bar.update(task, completed=step.done, total=max(step.asked, step.done), detail=step.source)

        report = crawl_sources(workspace, sources, env=env, refetch=refetch, progress=show)
    _print_crawl(report)
    if all(source.failed and not source.found for source in report.sources):
        raise CheckFailed("the crawl found nothing at any source")


def _extract(workspace: Path, sources: Sequence["Source"]) -> None:
    from extract.parts import extract_archive

    with _held(workspace), _progress("extract") as (bar, task):
        report = extract_archive(
            workspace / "archive",
            workspace / "facts",
            _outlets(sources),
            lambda done, total: bar.update(task, completed=done, total=total),
        )
    _print_extract(report)


def _publish(workspace: Path, *, with_text: bool) -> None:
    from extract.parts import load_parts
    from publish.release import publish as write_release

    with _held(workspace), err.status("publish") if err.is_terminal else _nothing():
        summary = write_release(*load_parts(workspace / "facts"), workspace / "release", with_text=with_text)
    _print_release(summary)


def _outlets(sources: Sequence["Source"]) -> dict[str, "Outlet"]:
    from extract.shard import Outlet

    return {host: Outlet(source.name, source.outlet) for source in sources for host in source.hosts}


@contextmanager
def _held(workspace: Path) -> Iterator[None]:
    from crawler.lock import locked

    if not workspace.is_dir():
        raise UsageError(f"{workspace}: no workspace here yet; `jejak crawl` or `jejak demo` makes one")
    with locked(workspace):
        yield


@contextmanager
def _progress(stage: str) -> Iterator[tuple[Progress, TaskID]]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[detail]}"),
    )
    with Progress(*columns, console=err, transient=True, disable=not err.is_terminal) as bar:
        yield bar, bar.add_task(stage, total=None, detail="")


@contextmanager
def _nothing() -> Iterator[None]:
    yield


@contextmanager
def _opened(file: Path | None) -> Iterator[tuple[Iterator[str], str]]:
    if file is None or file == Path("-"):
        yield iter(sys.stdin), "standard input"
        return
    try:
        stream = file.open(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}") from error
    with stream:
        yield iter(stream), str(file)


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
        f"Extract: {len(report.done)} WARC files read, {len(report.kept)} unchanged, "
        f"{len(report.broken)} broken; {report.articles} articles on {report.pages} pages, "
        f"{report.relevant} about the programme, {report.facts} facts; "
        f"{len(report.unread)} pages without an article",
        highlight=False,
    )
    for name, problem in report.broken.items():
        err.print(f"broken: {name}: {problem}", markup=False)
    for url in report.unread:
        err.print(f"no article: {url}", markup=False)


def _print_release(summary: "ReleaseSummary") -> None:
    out.print(
        f"Publish: {summary.n_events} events and {summary.n_counts} figures from "
        f"{summary.n_relevant} reports ({summary.n_clusters} without syndicated copies), in "
        f"{summary.provinces} provinces, {summary.regencies} regencies and {summary.cohorts} cohorts",
        highlight=False,
    )
    out.print(f"Release: {summary.path}", markup=False)
    out.print(f"Report:  {summary.path / 'report' / 'index.html'}", markup=False)


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


def _fail(message: str, code: int) -> NoReturn:
    err.print(f"error: {message}", markup=False)
    sys.exit(code)


def main() -> None:
    """Run the command line; errors raised on purpose become one line and an exit code."""
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    try:
        app()
    except UsageError as error:
        _fail(str(error), 2)
    except CheckFailed as error:
        _fail(f"{error}; the last good release stays", 3)
    except JejakError as error:
        _fail(str(error), 1)
    except KeyboardInterrupt:
        _fail("interrupted; the same command goes on from here", 1)


if __name__ == "__main__":
    main()
