"""The commands that read articles and nothing else, and what is told of an extraction."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import InputError
from models.plural import counted
from models.terminal import err, out, print_table, write_line

if TYPE_CHECKING:
    from extract.evaluate import Evaluation
    from extract.parts import ExtractReport


RulesOnly = Annotated[
    bool, typer.Option("--rules-only", help="Go without the trained pipeline: faster, fewer names.")
]


def annotate(
    file: Annotated[
        typer.FileBinaryRead,
        typer.Argument(metavar="FILE", help="JSON Lines of articles; `-` is standard input."),
    ] = "-",  # type: ignore[assignment]  # Typer opens it
    rules_only: RulesOnly = False,
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

    for annotation in annotate_all(articles(), rules_only=rules_only):
        write_line(annotation.to_gold())
    if bad:
        raise InputError(f"{file.name}: {counted(bad, 'line')} could not be read")


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
            write_line(ArticleRecord.from_article(article).model_dump(mode="json"))
    if bad:
        raise InputError(f"{counted(bad, 'page')} could not be read")


def evaluate(
    directory: Annotated[
        Path, typer.Argument(exists=True, file_okay=False, help="Folder of gold files (docs/codebook.md).")
    ],
    errors: Annotated[bool, typer.Option("--errors", help="Print every missed and spurious value.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the scores as JSON.")] = False,
    rules_only: RulesOnly = False,
) -> None:
    """Score extraction against a folder of gold articles, per field, with 95 % bootstrap intervals."""
    from extract.evaluate import evaluate as score
    from extract.interchange import read_gold

    evaluation = score(read_gold(directory), rules_only=rules_only)
    if as_json:
        write_line(evaluation.to_json())
    else:
        _print_scores(evaluation, errors)


def _print_scores(evaluation: "Evaluation", errors: bool) -> None:
    if errors:
        for miss in evaluation.misses:
            wrong = f"missed {'; '.join(miss.missed) or '–'}  spurious {'; '.join(miss.spurious) or '–'}"
            out.print(f"{miss.article_id}  {miss.field}  {wrong}", markup=False)
    rows = []
    for name, score in evaluation.scores.items():
        parts = (f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}")
        rows.append((name, *parts, f"{score.low:.3f}–{score.high:.3f}", score.values))
    print_table(("field", "precision", "recall", "F1", "95 % interval", "gold values"), rows)
    out.print(
        f"{evaluation.articles} articles, {evaluation.relevant} relevant; relevance right in "
        f"{evaluation.relevance_right}; articles exact (cohorts, places, dates and counts of the event): "
        f"{evaluation.exact:.3f}",
        highlight=False,
    )


def print_extract(report: "ExtractReport") -> None:
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
