"""`QUALITY.md`: how full, how sure and how even a release is, in figures made from its tables."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from statistics import fmean

import pandas as pd

from publish.formats.markdown import code, escape, table
from publish.frames import values
from publish.schema import Table

BINS = 10


def quality(tables: Iterable[Table], frames: Mapping[str, pd.DataFrame]) -> str:
    """The text of the page; `articles`, `facts`, `events`, `counts` and `coverage` must be there."""
    sections = {
        "Rows": _rows(tables, frames),
        "Confidence": _confidence(frames["facts"], frames["events"]),
        "Facts": _facts(frames["facts"]),
        "Days of publication": _days(frames["articles"]),
        "Figures that articles disagree on": _conflicts(frames["counts"]),
        "Gaps by cohort": _cohorts(frames["coverage"]),
        "Gaps by province": _provinces(frames["coverage"], frames["events"]),
    }
    lines = ["# Quality of the data", "", "Made anew with every release from its own tables."]
    for title, section in sections.items():
        lines += ["", f"## {title}", "", *section]
    return "\n".join(lines) + "\n"


def _rows(tables: Iterable[Table], frames: Mapping[str, pd.DataFrame]) -> list[str]:
    lines = ["Of columns that may be empty: how many rows have a value.", ""]
    rows = []
    for each in tables:
        frame = frames[each.name]
        rows.append((code(each.name), str(len(frame)), ""))
        for column in each.columns:
            if not column.required:
                filled = int(frame[column.name].notna().sum())
                name = code(f"{each.name}.{column.name}")
                rows.append((name, str(filled), _share(filled, len(frame))))
    return lines + table(("table, column", "rows", "share"), rows)


def _confidence(facts: pd.DataFrame, events: pd.DataFrame) -> list[str]:
    of_facts, of_events = (Counter(map(_bin, frame["confidence"].tolist())) for frame in (facts, events))
    rows = [
        (
            f"{number / BINS:.1f}–{(number + 1) / BINS:.1f}",
            str(of_facts[number]),
            _share(of_facts[number], len(facts)),
            str(of_events[number]),
            _share(of_events[number], len(events)),
        )
        for number in range(BINS)
    ]
    return [
        "From 0 to 1; a bin holds its lower bound, the last both.",
        "",
        *table(("confidence", "facts", "share", "events", "share"), rows),
    ]


def _bin(confidence: float) -> int:
    # Rounded first: 0.3 may be stored as a little less than three tenths.
    return min(BINS - 1, int(round(confidence * BINS, 6)))


def _facts(facts: pd.DataFrame) -> list[str]:
    scores: dict[str, list[float]] = defaultdict(list)
    reviewed: Counter[str] = Counter()
    for kind, confidence, by_person in values(facts, "kind", "confidence", "reviewed"):
        scores[kind].append(confidence)
        reviewed[kind] += by_person
    rows = [
        (
            code(kind),
            str(len(listed)),
            f"{fmean(listed):.2f}",
            str(reviewed[kind]),
            _share(reviewed[kind], len(listed)),
        )
        for kind, listed in sorted(scores.items())
    ]
    return [
        f"A person has reviewed {_of(reviewed.total(), len(facts))} facts.",
        "",
        *table(("kind", "facts", "mean confidence", "reviewed", "share"), rows),
    ]


def _days(articles: pd.DataFrame) -> list[str]:
    sources = Counter(source for (source,) in values(articles, "published_source"))
    rows = [
        ("none known" if source is None else code(source), str(number), _share(number, len(articles)))
        for source, number in sorted(sources.items(), key=lambda item: (-item[1], item[0] or ""))
    ]
    return [
        "Where on the page the day stood.",
        "",
        *table(("published_source", "articles", "share"), rows),
    ]


def _conflicts(counts: pd.DataFrame) -> list[str]:
    figures: Counter[str] = Counter()
    disputed: Counter[str] = Counter()
    for group, conflict in values(counts, "group", "conflict"):
        figures[group] += 1
        disputed[group] += conflict
    rows = [
        (code(group), str(number), str(disputed[group]), _share(disputed[group], number))
        for group, number in sorted(figures.items())
    ]
    return [
        f"Articles disagree on {_of(disputed.total(), len(counts))} figures.",
        "",
        *table(("group", "figures", "in conflict", "share"), rows),
    ]


def _cohorts(coverage: pd.DataFrame) -> list[str]:
    regencies: Counter[int] = Counter()
    reported: Counter[int] = Counter()
    for cohort, n_events in values(coverage, "cohort", "n_events"):
        regencies[cohort] += 1
        reported[cohort] += n_events > 0
    rows = [
        (str(cohort), str(reported[cohort]), _share(reported[cohort], number))
        for cohort, number in sorted(regencies.items(), key=lambda item: (reported[item[0]], item[0]))
    ]
    return [
        "Regencies and cities with an event of the cohort, the fewest first.",
        "",
        *table(("cohort", "regencies reported", "share"), rows),
    ]


def _provinces(coverage: pd.DataFrame, events: pd.DataFrame) -> list[str]:
    """By the events and not by coverage, which has only those of a stated cohort."""
    reached = {code for (code,) in values(events, "regency_code")}
    regencies: dict[str, set[str]] = defaultdict(set)
    for province, regency in values(coverage, "province", "regency_code"):
        regencies[province].add(regency)
    reported = {province: codes & reached for province, codes in regencies.items()}
    silent = {province: len(codes) - len(reported[province]) for province, codes in regencies.items()}
    rows = [
        (escape(province), str(len(codes)), str(silent[province]), _share(silent[province], len(codes)))
        for province, codes in regencies.items()
    ]
    total = sum(map(len, regencies.values()))
    return [
        f"Nothing is reported of {_of(sum(silent.values()), total)} regencies and cities. "
        "That says what the news and the archives hold, not where the programme was.",
        "",
        *table(("province", "regencies", "nothing reported", "share"), rows),
    ]


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


def _of(part: int, whole: int) -> str:
    return f"{part} of {whole}" + (f" ({part / whole:.1%})" if whole else "")
