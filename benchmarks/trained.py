"""What the trained pipeline costs, beside going without it, on the project's own articles (tests/gold).

Annotating alone, reading and annotating the demo's pages, and loading in a process of its own.
"""

import subprocess
import sys
from pathlib import Path
from statistics import median

from benchmarks.rounds import in_turn, report
from crawler.demo.content import article_path
from crawler.demo.page import answer
from crawler.demo.sites import SYSTEMS, load_rooms
from extract.annotate import annotate_all
from extract.interchange import read_gold
from extract.reading import read

GOLD = Path(__file__).parents[1] / "tests" / "gold"
ROUNDS = 5
#: Seconds of loading, without those of importing spaCy and this program.
_LOAD = """
import time
from {module} import {name}
start = time.perf_counter()
{name}({arguments})
print(time.perf_counter() - start)
"""


def main() -> None:
    """Print the times."""
    articles = [gold.to_article() for gold in read_gold(GOLD)]
    annotating = {
        "rules only": lambda: list(annotate_all(articles, rules_only=True)),
        "with the trained pipeline": lambda: list(annotate_all(articles)),
    }
    report(in_turn(annotating, ROUNDS), "rules only", "article annotated", len(articles))
    pages = [
        answer(SYSTEMS[room.name](room), article_path(article)).body
        for room in load_rooms()
        for article in room.articles
    ]
    whole = {
        "rules only, from the page": lambda: _from_pages(pages, rules_only=True),
        "trained, from the page": lambda: _from_pages(pages, rules_only=False),
    }
    report(in_turn(whole, ROUNDS), "rules only, from the page", "page", len(pages))
    for title, parts in {
        "trained pipeline, both components": ("models.trained", "load_trained", "('senter', 'ner')"),
        "all components, rules only": ("extract.annotate", "pipeline", "rules_only=True"),
        "all components and the trained one": ("extract.annotate", "pipeline", ""),
    }.items():
        seconds = sorted(_loading(*parts) for _ in range(ROUNDS))
        print(f"{title:<38}loads in {median(seconds):.2f} s ({seconds[0]:.2f}-{seconds[-1]:.2f})")


def _from_pages(pages: list[bytes], *, rules_only: bool) -> None:
    found = [read(html, article_id=str(number)) for number, html in enumerate(pages)]
    list(annotate_all((article for article in found if article), rules_only=rules_only))


def _loading(module: str, name: str, arguments: str) -> float:
    script = _LOAD.format(module=module, name=name, arguments=arguments)
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return float(ran.stdout)


if __name__ == "__main__":
    main()
