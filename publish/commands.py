"""The command `jejak review`, and what is told of a release."""

from collections import Counter
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from models.errors import CheckFailed, InputError, UsageError
from models.plural import counted
from models.terminal import err, out, print_table

if TYPE_CHECKING:
    from publish.release import ReleaseSummary
    from publish.review.decisions import Decision
    from publish.tables import Findings

Workspace = Annotated[Path, typer.Option("--workspace", file_okay=False, help="Folder of archive … release.")]
DEFAULT_WORKSPACE = Path("workspace")

review_app = typer.Typer(
    no_args_is_help=True,
    help="Look at uncertain facts: `export` a queue, `apply` the answers, write reviewed articles as `gold`.",
)


@review_app.command("export")
def export_queue(
    workspace: Workspace = DEFAULT_WORKSPACE,
    to: Annotated[
        Path | None,
        typer.Option("--to", file_okay=False, help="Folder to write to; by default review/ there."),
    ] = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many facts, the most pressing ones.")] = 200,
    article: Annotated[
        list[str] | None, typer.Option("--article", help="Every fact of this article too; may be repeated.")
    ] = None,
) -> None:
    """Write the facts that a person should look at, as a page and as a sheet for a spreadsheet."""
    from publish.review.page import to_page
    from publish.review.queue import REASONS, lost, queue
    from publish.review.sheet import answered, to_sheet

    findings = _findings(workspace)
    wanted = frozenset(article or ())
    _check_articles(findings, wanted)
    items = queue(findings, wanted)
    chosen = [item for rank, item in enumerate(items) if rank < limit or item.article.article_id in wanted]
    folder = to or workspace / "review"
    if lost_answers := answered(folder / "queue.csv") & {item.fact.fact_id for item in items}:
        number = counted(len(lost_answers), "answer")
        raise UsageError(f"{folder / 'queue.csv'} holds {number}: apply it, or name another folder (--to)")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "queue.csv").write_text(to_sheet(chosen), encoding="utf-8", newline="\n")
    (folder / "queue.html").write_text(
        to_page(chosen, version=version("jejak-penggerak")), encoding="utf-8", newline="\n"
    )
    amounts = Counter(item.reason for item in items)
    print_table(
        ("reason", "facts"), [(reason, str(amounts[reason])) for reason in REASONS if amounts[reason]]
    )
    for decision in lost(findings):
        err.print(
            f"gone: {decision.reviewer} on {decision.evidence!r} in {decision.url}: its text has changed and "
            "the fact is found no more",
            markup=False,
        )
    out.print(f"{counted(len(chosen), 'fact')} of {len(items)} to look at", markup=False)
    out.print(f"Page:  {folder / 'queue.html'}", markup=False)
    out.print(f"Sheet: {folder / 'queue.csv'}", markup=False)


@review_app.command("apply")
def apply_answers(
    sheets: Annotated[list[Path], typer.Argument(exists=True, dir_okay=False, help="Sheets or saved pages.")],
    reviewer: Annotated[str, typer.Option(help="Who decided; names the file under corrections/.")],
    workspace: Workspace = DEFAULT_WORKSPACE,
) -> None:
    """Keep the decisions of filled-in sheets under corrections/; `publish` lays them over the facts."""
    from crawler.lock import locked
    from extract.parts import load_parts
    from publish.inputs import read_articles, read_facts
    from publish.review.decisions import save_decisions
    from publish.review.sheet import read_sheet

    articles, facts = load_parts(_facts_of(workspace))
    by_id = {fact.fact_id: fact for fact in read_facts(facts)}
    known = {article.article_id: article for article in read_articles(articles)}
    today = datetime.now(UTC).date()
    answers = [read_sheet(path, by_id, known, reviewer, today) for path in sheets]
    decisions = [decision for answer in answers for decision in answer.decisions]
    with locked(workspace):
        save_decisions(workspace / "corrections", decisions)
    problems = [problem for answer in answers for problem in answer.problems]
    verdicts = Counter(decision.verdict for decision in decisions)
    told = ", ".join(f"{verdicts[verdict]} {verdict}" for verdict in ("accept", "correct", "reject"))
    out.print(
        f"{counted(len(decisions), 'decision')} kept ({told}), "
        f"{sum(answer.undecided for answer in answers)} left open, {len(problems)} set aside",
        markup=False,
    )
    out.print("`jejak publish` makes a release with them", markup=False, highlight=False)
    if problems:
        raise InputError("\n".join(problems))


@review_app.command("gold")
def write_gold_articles(
    to: Annotated[Path, typer.Argument(file_okay=False, help="Folder to write to.")],
    workspace: Workspace = DEFAULT_WORKSPACE,
) -> None:
    """Write every article whose facts have all been reviewed as a gold file, with its full text."""
    from publish.review.gold import write_gold

    number = write_gold(_findings(workspace), to)
    out.print(f"{counted(number, 'gold article')} in {to}", markup=False)


def corrections(workspace: Path) -> "tuple[Decision, ...]":
    """The decisions under corrections/ for a release.

    Raises `CheckFailed` for lines that cannot be read: a release without them would take a person's word back
    in silence.
    """
    from publish.review.decisions import load_decisions

    decisions, problems = load_decisions(workspace / "corrections")
    if problems:
        raise CheckFailed("\n".join(problems))
    return decisions


def print_publish(summary: "ReleaseSummary") -> None:
    """Tell what a release holds, what a person's decisions came to, and where it lies."""
    out.print(f"Publish: {summary}", highlight=False, markup=False)
    for line in summary.review:
        err.print(line, markup=False)
    if not summary.is_new:
        out.print("Nothing is new: the last release stands", markup=False)
    out.print(f"Release: {summary.path}", markup=False)
    out.print(f"Report:  {summary.path / 'report' / 'index.html'}", markup=False)


def _findings(workspace: Path) -> "Findings":
    """The findings of a workspace with its corrections; lines that cannot be read are told."""
    from extract.parts import load_parts
    from publish.review.decisions import load_decisions
    from publish.tables import find

    decisions, problems = load_decisions(workspace / "corrections")
    for problem in problems:
        err.print(f"set aside: {problem}", markup=False)
    return find(*load_parts(_facts_of(workspace)), decisions)


def _facts_of(workspace: Path) -> Path:
    if not (workspace / "facts").is_dir():
        raise UsageError(f"{workspace}: no facts here yet; `jejak extract` or `jejak demo` makes them")
    return workspace / "facts"


def _check_articles(findings: "Findings", wanted: frozenset[str]) -> None:
    missing = sorted(wanted - {article.article_id for article in findings.articles})
    if missing:
        raise UsageError(f"no article {', '.join(missing)}")
    for article in findings.articles:
        if article.article_id in wanted and not article.relevant:
            err.print(f"{article.article_id} does not report on the programme: nothing to ask", markup=False)
