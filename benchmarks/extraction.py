"""What reading and annotating cost beside `trafilatura.extract` on the same pages (the demo's articles)."""

import logging

import trafilatura

from benchmarks.rounds import in_turn, report
from crawler.demo.content import article_path
from crawler.demo.page import answer
from crawler.demo.sites import SYSTEMS, load_rooms
from extract.annotate import annotate_all
from extract.reading import read


def main() -> None:
    """Print the comparison."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    pages = [
        answer(SYSTEMS[room.name](room), article_path(article)).body
        for room in load_rooms()
        for article in room.articles
    ]
    found = [read(html, article_id=str(number)) for number, html in enumerate(pages)]
    articles = [article for article in found if article]
    works = {
        "trafilatura.extract with metadata": lambda: [
            trafilatura.extract(html, with_metadata=True) for html in pages
        ],
        "read": lambda: [read(html, article_id="x") for html in pages],
        "annotate": lambda: list(annotate_all(articles)),
    }
    report(in_turn(works, 5), "trafilatura.extract with metadata", "page", len(pages))


if __name__ == "__main__":
    main()
