"""The head nouns of counts and the group that each names (models/vocabulary/counts.toml, `groups`)."""

import re

from extract.facts import Group
from models.vocabulary import any_of, load_tables

_groups: dict[Group, list[str]] = {
    Group(name): patterns for name, patterns in load_tables("counts")["groups"].items()
}
#: A fragment for any head noun, the more exact ones first.
NOUN = any_of((pattern for patterns in _groups.values() for pattern in patterns), space=r"\s")
#: The head nouns of each group, compiled; the first group that fits wins.
NOUNS_OF: dict[Group, re.Pattern[str]] = {
    group: re.compile("|".join(patterns), re.IGNORECASE) for group, patterns in _groups.items()
}


def group_of(noun: str) -> Group | None:
    """The group that a head noun names, or None where it is no head noun.

    >>> group_of("calon guru penggerak"), group_of("Kepala Sekolah"), group_of("meja")
    (<Group.CGP: 'calon_guru_penggerak'>, <Group.KEPALA_SEKOLAH: 'kepala_sekolah'>, None)
    """
    return next((group for group, pattern in NOUNS_OF.items() if pattern.fullmatch(noun)), None)
