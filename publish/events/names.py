"""Names of organisers and venues: which of those that reports give are the same, and how they are written."""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import accumulate

#: What stands between two names of a table; `clean` keeps it out of every name.
SEPARATOR = "; "

_words = re.compile(r"[^\W_]+").findall
_before_first_word = re.compile(r"[\W_]+")


def clean(name: str) -> str:
    """A name on one line, from its first letter or digit on and without semicolons; "" for nothing left.

    It begins no cell as a formula, also where a spreadsheet takes the semicolon before it for a new cell.

    >>> clean("Aula; lantai\\n2"), clean("=SUM(A1)"), clean("…")
    ('Aula, lantai 2', 'SUM(A1)', '')
    """
    printed = "".join(character if character.isprintable() else " " for character in name)
    line = " ".join(printed.replace(";", ",").split()).rstrip(" ,")
    lead = _before_first_word.match(line)
    return line[lead.end() :] if lead else line


def distinct_names(stated: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """From what texts call it, the earliest first, each thing by one name: those that most texts name first.

    `stated` are pairs of a text and a name. Two names are of one thing where they differ in case, punctuation
    and spaces only, or where the words of one are a run of the other's: then the longer holds. What may be
    short for several is taken for the one that most texts name.

    >>> distinct_names([("a", "Aula SMPN 2"), ("b", "Pendopo"), ("c", "AULA SMP N 2 BANTUL")])
    ('AULA SMP N 2 BANTUL', 'Pendopo')
    """
    spellings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for text, name in stated:
        if spelling := clean(name):
            spellings["".join(_parts(spelling))][spelling].add(text)
    texts = {key: frozenset().union(*spelled.values()) for key, spelled in spellings.items()}
    longest = _longest(spellings, texts)
    named: dict[str, set[str]] = defaultdict(set)
    for key in spellings:
        named[longest[key]] |= texts[key]
    # The names are in the order in which they were named first, and of equals sorted() and max() keep it.
    in_order = sorted(named, key=lambda key: -len(named[key]))
    return tuple(max(spellings[key], key=lambda name: len(spellings[key][name])) for key in in_order)


def _longest(spellings: Mapping[str, Iterable[str]], texts: Mapping[str, Collection[str]]) -> dict[str, str]:
    """For each name, by its letters and digits alone, the longest that it is short for, or itself."""
    ends = {key: _ends_of_words(spelled) for key, spelled in spellings.items()}
    longest: dict[str, str] = {}
    for key in sorted(spellings, key=len, reverse=True):
        candidates = [longest[one] for one in spellings if one in longest and _is_run(key, one, ends[one])]
        longest[key] = max(candidates, key=lambda one: len(texts[one]), default=key)
    return longest


def _parts(name: str) -> list[str]:
    return _words(name.casefold())


def _ends_of_words(spellings: Iterable[str]) -> frozenset[int]:
    """Where in a name without spaces its words end, or begin, in any of its spellings."""
    return frozenset(at for spelling in spellings for at in accumulate(map(len, _parts(spelling)), initial=0))


def _is_run(short: str, name: str, ends: frozenset[int]) -> bool:
    """Whether some words of `name` that stand together are spelled like `short`."""
    return short in name and any(name.startswith(short, at) and at + len(short) in ends for at in ends)
