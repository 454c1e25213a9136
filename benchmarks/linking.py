"""How well copies and events are found in an invented corpus whose truth is known, and what it costs.

    python -m benchmarks.linking [--events 1200] [--articles 5000] [--seed 1] [--scale]

Precision and recall over pairs of articles: those of one text, and those that report one event. Once with
what a perfect reader writes down of the articles, which judges the linking alone, and once with what the
program reads. Then whether the order of the articles matters, and how many events keep their id when a tenth
more is added. With `--scale`, the time and memory of the tables of 10,000 and of 100,000 articles.
"""

import argparse
import multiprocessing
import random
import resource
import time
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from statistics import median

from benchmarks.synthetic import Corpus, make_corpus, read_by_machine
from benchmarks.synthetic.frames import corpus_frames
from benchmarks.synthetic.score import pairwise
from models.gazetteer import load_gazetteer
from publish.checks import validate
from publish.copies.clusters import cluster
from publish.events.build import Event, build_events
from publish.events.identity import keep_ids, known_events
from publish.inputs import FactRow
from publish.schema import TABLES
from publish.tables import find, lay_out

SHARE_ADDED = 0.1
SCALES = (10_000, 100_000)
ARTICLES_PER_EVENT = 25 / 6


def main() -> None:
    """Print what was found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--events", type=int, default=1200)
    parser.add_argument("--articles", type=int, default=5000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--scale", action="store_true")
    options = parser.parse_args()
    corpus = make_corpus(options.events, options.articles, options.seed)
    print(f"{len(corpus.articles)} articles on {len(corpus.events)} events, seed {options.seed}")
    for reader, facts in (("perfect reader", corpus.facts), ("the program", read_by_machine(corpus))):
        print_agreement(reader, corpus, facts)
    print_order(corpus)
    print_growth(corpus, options.seed)
    if options.scale:
        print_scale(options.seed)


def print_agreement(reader: str, corpus: Corpus, facts: Sequence[FactRow]) -> None:
    """Precision and recall of copies and events, with the facts of one reader."""
    clusters = cluster(corpus.articles, facts)
    copies = {article_id: member.cluster_id for article_id, member in clusters.items()}
    for what, true, made in (
        ("copies", _single(corpus.cluster_of), _single(copies)),
        ("events", corpus.events_of, _events_of(build_events(corpus.articles, facts, clusters))),
    ):
        agreement = pairwise(true, made)
        print(
            f"{reader}, {what}: precision {agreement.precision:.4f}, recall {agreement.recall:.4f} over "
            f"{agreement.n_pairs_true} true and {agreement.n_pairs_found} found pairs"
        )


def print_order(corpus: Corpus) -> None:
    """Whether shuffled articles and facts come to the same events, ids included."""
    frames = corpus_frames(corpus)
    articles, facts = (frame.sample(frac=1, random_state=7) for frame in frames)
    same = _ids(find(*frames).events) == _ids(find(articles, facts).events)
    print(f"shuffled: {'the same' if same else 'OTHER'} events and ids")


def print_growth(corpus: Corpus, seed: int) -> None:
    """How many events keep their id when the corpus grows by a tenth, with and without the release before."""
    chance = random.Random(seed)
    share = SHARE_ADDED / (1 + SHARE_ADDED)
    late = {article.article_id for article in corpus.articles if chance.random() < share}
    frames = corpus_frames(corpus)
    early, known = (frame[~frame["article_id"].isin(late)] for frame in frames)
    before = find(early, known)
    grown = find(*frames).events
    kept = keep_ids(grown, known_events(lay_out(before, load_gazetteer())))
    for label, events in (("by the rule alone", grown), ("with the release before", kept)):
        print(f"a tenth more, {label}: {_share_kept(before.events, events):.4f} of events keep their id")


def print_scale(seed: int) -> None:
    """The time and peak memory of the tables of ten times as many articles, each in a process of its own."""
    context = multiprocessing.get_context("spawn")
    measured: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for _ in range(3):
        for size in SCALES:
            with context.Pool(1) as pool:
                measured[size].append(pool.apply(_tables_of, (size, seed)))
    small, large = (median(seconds for seconds, _ in measured[size]) for size in SCALES)
    for size in SCALES:
        seconds = sorted(seconds for seconds, _ in measured[size])
        print(
            f"tables of {size} articles: {median(seconds):.1f} s ({seconds[0]:.1f} to {seconds[-1]:.1f}), "
            f"peak {max(peak for _, peak in measured[size])} MB with the corpus itself"
        )
    print(f"ten times the articles cost {large / small:.1f} times the time")


def _tables_of(size: int, seed: int) -> tuple[float, int]:
    """Seconds to cluster, link, lay out and validate, and the peak memory of the process in MB."""
    frames = corpus_frames(make_corpus(round(size / ARTICLES_PER_EVENT), size, seed))
    start = time.perf_counter()
    validate(TABLES, lay_out(find(*frames), load_gazetteer()))
    seconds = time.perf_counter() - start
    return seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _ids(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    return {event.event_id: event.article_ids for event in events}


def _share_kept(before: Sequence[Event], after: Iterable[Event]) -> float:
    """The share of events whose id is afterwards that of an event with all of their articles."""
    heirs = _ids(after)
    return sum(event.article_ids <= heirs.get(event.event_id, frozenset()) for event in before) / len(before)


def _single(groups: Mapping[str, str]) -> dict[str, frozenset[str]]:
    return {article: frozenset([group]) for article, group in groups.items()}


def _events_of(events: Iterable[Event]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for event in events:
        for article_id in event.article_ids:
            found[article_id].add(event.event_id)
    return {article_id: frozenset(ids) for article_id, ids in found.items()}


if __name__ == "__main__":
    main()
