"""What organisers and venues have in common: names told one after another, each once, written out."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from extract.mentions import NameMention
from extract.roles.situation import Situation
from models.vocabulary import load_tables

#: What joins a name to the one before it.
_and = re.compile(r",?[ ](?:dan|serta|bersama)[ ]|,[ ]")


def told_names(
    situation: Situation,
    rule_of: Callable[[Situation, NameMention], str | None],
    kinds: frozenset[str],
    joined_rule: str,
) -> Iterator[tuple[NameMention, str]]:
    """Each name that a rule tells, and each of these kinds that is joined to one by "dan", with its rule."""
    previous: NameMention | None = None
    for mention in situation.names:
        rule = rule_of(situation, mention)
        joins = previous and _and.fullmatch(situation.layout.text, previous.end, mention.start)
        if rule is None and joins and mention.kind in kinds:
            rule = joined_rule
        previous = mention if rule else None
        if rule:
            yield mention, rule


def written_out(name: str) -> str:
    """The name with its first word written out where it is short, and without a short form in brackets.

    >>> written_out("BGP  Kalteng"), written_out("Balai Guru Penggerak (BGP) Riau")
    ('Balai Guru Penggerak Kalteng', 'Balai Guru Penggerak Riau')
    """
    first, _, rest = " ".join(re.sub(r"\s\([^)]*\)", "", name).split()).partition(" ")
    return f"{_short_forms().get(first.lower(), first)} {rest}".strip()


@cache
def _short_forms() -> Mapping[str, str]:
    return {short.lower(): long for short, long in load_tables("organisations")["short"].items()}
