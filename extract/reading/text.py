"""Small work on strings that every step shares."""

import re
import unicodedata

_INVISIBLE = re.compile(
    "[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]"
)
_SPACES = re.compile(r"\s+")
_NOT_ALNUM = re.compile(r"[\W_]+")


def normalise(text: str) -> str:
    """NFC, without invisible characters; white space is left as it is."""
    return unicodedata.normalize("NFC", _INVISIBLE.sub("", text))


def squeeze(text: str) -> str:
    """Text on one line: NFC, every run of white space (NBSP too) one space, none at the ends."""
    return _SPACES.sub(" ", normalise(text)).strip()


def fold(text: str) -> str:
    """Letters and digits only, lower case: what is left when two writings of one headline are compared."""
    return _NOT_ALNUM.sub("", normalise(text).casefold())
