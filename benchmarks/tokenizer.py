"""The trimmed language against spaCy's own Indonesian: loading and tokenising."""

import time

import spacy

from benchmarks.rounds import in_turn, report
from crawler.demo.content import load_articles
from models.language import LANGUAGE_CODE


def main() -> None:
    """Print both comparisons."""
    start = time.process_time()
    ours = spacy.blank(LANGUAGE_CODE)
    loaded = time.process_time()
    theirs = spacy.blank("id")
    print(f"loading: ours {loaded - start:.2f} s, spacy.blank('id') {time.process_time() - loaded:.2f} s")
    texts = [article.body for article in load_articles()]
    works = {
        "id_news": lambda: list(ours.pipe(texts)),
        "spacy.blank('id')": lambda: list(theirs.pipe(texts)),
    }
    report(in_turn(works, 5), "id_news", "article", len(texts))


if __name__ == "__main__":
    main()
