"""Write a corpus into a folder, so that others can look: `python -m benchmarks.synthetic --out DIR`."""

import argparse
import json
from pathlib import Path

import pyarrow.parquet as pq

from benchmarks.synthetic.agreement import compare
from benchmarks.synthetic.corpus import Corpus, make_corpus
from benchmarks.synthetic.frames import corpus_tables
from benchmarks.synthetic.machine import corpus_by_machine


def main() -> None:
    """Make the corpus; with `--read` its facts are those that the project's own reader finds."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.synthetic", description=__doc__)
    parser.add_argument("--events", type=int, default=1200)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="the folder to write into")
    parser.add_argument("--read", action="store_true", help="let the project's reader read the texts")
    arguments = parser.parse_args()
    corpus = make_corpus(arguments.events, arguments.articles, arguments.seed)
    if arguments.read:
        perfect, corpus = corpus, corpus_by_machine(corpus)
        _show_agreement(perfect, corpus)
    _write(corpus, arguments.out)


def _show_agreement(perfect: Corpus, machine: Corpus) -> None:
    pairs = zip(perfect.articles, machine.articles, strict=True)
    right = sum(one.relevant == other.relevant for one, other in pairs)
    print(f"relevant: {right} of {len(perfect.articles)} articles judged right")
    print(f"{'field':<22}{'P':>7}{'R':>7}{'F1':>7}")
    for name, field in compare(perfect.facts, machine.facts).items():
        print(f"{name:<22}{field.precision:7.3f}{field.recall:7.3f}{field.f1:7.3f}")


def _write(corpus: Corpus, folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    articles, facts = corpus_tables(corpus)
    pq.write_table(articles, folder / "articles.parquet")
    pq.write_table(facts, folder / "facts.parquet")
    truth = {
        "cluster_of": dict(sorted(corpus.cluster_of.items())),
        "events_of": {article: sorted(events) for article, events in sorted(corpus.events_of.items())},
        "events": {event.id: event.to_json() for event in corpus.events},
    }
    (folder / "truth.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    print(f"{len(corpus.articles)} articles of {len(corpus.events)} events in {folder}")


if __name__ == "__main__":
    main()
