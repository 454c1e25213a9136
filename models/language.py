"""The Indonesian language for spaCy, trimmed.

`spacy.blank("id")` loads for five seconds and reads 145 articles a second because of 15,963
tokenizer exceptions, nearly all of them reduplications (explosion/spaCy#11079). This language keeps
the abbreviations of `models/vocabulary/abbreviations.toml` and splits by rules alone; facts are
found on characters, so a token only has to end where a word ends.
"""

from spacy.attrs import ID  # type: ignore[import-not-found]
from spacy.lang.char_classes import ALPHA, CONCAT_QUOTES, LIST_ELLIPSES, LIST_ICONS
from spacy.language import BaseDefaults, Language
from spacy.symbols import NORM, ORTH  # type: ignore[import-not-found]
from spacy.util import registry, update_exc

from models.abbreviations import abbreviations
from models.word_classes import word_class

LANGUAGE_CODE = "id_news"


def _exceptions() -> dict[str, list[dict[int, str]]]:
    forms = {form for word in abbreviations() for form in (word, word.upper(), word.lower())}
    return {form: [{ORTH: form, NORM: form.lower()}] for form in sorted(forms)}


#: Where a run of characters without white space is split.
_INFIXES = (
    *LIST_ELLIPSES,
    *LIST_ICONS,
    rf"(?<=[{ALPHA}{CONCAT_QUOTES}0-9])[,:;=()\[\]|/“”\"](?=[{ALPHA}{CONCAT_QUOTES}0-9(])",  # "CGP/PP"
    rf"(?<=[{ALPHA}0-9])[–—](?=[{ALPHA}0-9])",  # "Ende–Sikka"
    rf"(?<=[{ALPHA}]{{2}})\.(?=[A-Z])",  # a missing space: "selesai.Kegiatan"
    r"(?<=[0-9)])\.(?=[A-Z])",  # "(18/12).Acara"
    rf"(?<=[{ALPHA}]{{2}})-(?=[A-Z])",  # "Ende-Sikka", but not "guru-guru"
    rf"(?<=[0-9])(?=[{ALPHA}]{{4,}})",  # "10Desember"
    r"(?<=[a-z]{3})(?=[0-9]+(?:[.][0-9]{3})?\b)",  # "sebanyak47"
)


class IndonesianDefaults(BaseDefaults):
    """The tokenizer rules: ours and what spaCy has for every language."""

    tokenizer_exceptions = update_exc({}, _exceptions())
    suffixes = (*(BaseDefaults.suffixes or ()), "-")
    infixes = _INFIXES
    # spaCy has no field for a class of words; a lexeme's `ID` is free where there are no vectors.
    lex_attr_getters = {**BaseDefaults.lex_attr_getters, ID: word_class}  # noqa: RUF012 - as spaCy has it


@registry.languages(LANGUAGE_CODE)
class Indonesian(Language):  # type: ignore[no-untyped-call] # spaCy does not annotate __init_subclass__
    """The language that `spacy.blank(LANGUAGE_CODE)` makes."""

    lang = LANGUAGE_CODE
    Defaults = IndonesianDefaults
