"""Whether an article reports the programme at all.

"Guru Penggerak" inside the name of its offices (Balai Guru Penggerak) does not make an article
relevant, nor do other programmes of like names: Sekolah Penggerak, Tim Penggerak PKK, Guru Penggerak
Daerah Terpencil. The names stand in models/vocabulary/programme.toml.
"""

import re

from models.vocabulary import any_of, load_tables

_names = load_tables("programme")["names"]
_programme = re.compile(any_of(_names["own"]), re.IGNORECASE)
_other = re.compile(any_of(_names["others"]), re.IGNORECASE)


def is_relevant(title: str | None, text: str) -> bool:
    """Whether the programme is what the article, or a part of it, is about.

    It is named twice at least, the title counting double, and more than half as often as others are; or
    once where no other is.
    """
    own = len(_programme.findall(text)) + 2 * len(_programme.findall(title or ""))
    others = len(_other.findall(text))
    return (own >= 2 and own * 2 > others) or (own >= 1 and others == 0)
