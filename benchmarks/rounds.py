"""Taking several pieces of work in turn, and what to say of their times."""

import time
from collections.abc import Callable, Mapping
from statistics import median


def in_turn(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """CPU seconds of each piece of work, `rounds` times, A B A B …, after one round that is not counted."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(rounds + 1):
        for name, work in works.items():
            start = time.process_time()
            work()
            if number:
                times[name].append(time.process_time() - start)
    return times


def report(times: Mapping[str, list[float]], reference: str, unit: str, amount: int) -> None:
    """Print each work's median time for one of `amount` units, its range, and the ratio to the reference."""
    base = median(times[reference])
    for name, seconds in times.items():
        middle, low, high = (1000 * value / amount for value in (median(seconds), min(seconds), max(seconds)))
        ratio = median(seconds) / base
        print(f"{name:<34}{middle:9.3f} ms a {unit} ({low:.3f}-{high:.3f}){ratio:9.2f} x {reference}")
