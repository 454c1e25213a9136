"""The place and the cohort that a figure belongs to, where an article splits its figures by them.

Sources: codebook, `counts` and rulings 6, 8, 23, 29.
"""

import re
from collections.abc import Sequence

from extract.layout import Span
from extract.mentions import CountMention, PlaceMention
from extract.numbers import NUMBER
from extract.roles.cohorts import is_of_graduates
from extract.roles.situation import Situation

#: How a regency may be named to draw the figures of its sentence; its seat alone draws no paragraph.
_FORMS = {"full", "bare", "short", "seat"}
#: An area this many characters before or after a figure is beside it.
_NEAR_BEFORE, _NEAR_AFTER = 22, 30

# A sentence that goes on about the cohort of the one before: "Jumlahnya lebih banyak, yakni 85 CGP".
_goes_on = re.compile(
    r"""
    [ “\"]*
    (?:
        jumlahnya|rinciannya|mereka|semuanya|seluruhnya
      | ketika[ ]itu|waktu[ ]itu|saat[ ]itu
      | di[ ]\w+[ ]\w+[ ]pesertanya|pesertanya
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "47 guru dari lima kabupaten"
_of_several_after = re.compile(
    rf"[^.;]{{0,50}}\bdari[ ](?:{NUMBER})[ ](?:kabupaten|kab|kota|daerah|provinsi|wilayah)\b", re.IGNORECASE
)
# "47 orang angkatan 7 dari Kabupaten Ende"
_of_place_after = re.compile(
    r"""
    [ ]?(?:guru[ ]|orang[ ]|CGP[ ]|PP[ ]|\([^()]{1,20}\)[ ])?     # " orang "
    (?:angkatan[ ][\w-]+[ ])?                                     # "angkatan 7 "
    (?:(?:dari|asal|di|untuk|berasal[ ]dari)[ ])?$                # "dari "
    """,
    re.VERBOSE | re.IGNORECASE,
)
# "Kabupaten Ende (NTT) sebanyak 47 orang"
_place_before_gap = re.compile(
    r"""
    (?:[ ]?\([^()]{1,20}\))?[ ]?(?:yang[ ])?                      # " (NTT) "
    (?:
        sebanyak|berjumlah|sejumlah|ada|dengan|,[ ]yaitu|,[ ]yakni
      | meluluskan|terdapat|mengirim(?:kan)?|:|=|-|–|,|\(
    )?
    [ ]?(?:sebanyak[ ]|ada[ ])?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def split_places(situation: Situation, events: set[str]) -> dict[CountMention, str]:
    """The area of each figure that belongs to one; empty where the article does not split its figures.

    Figures stand right beside an area, or in its row or list item. Once an article splits its figures by
    regency, every figure of a paragraph about one regency is that regency's too (ruling 23).
    """
    places = [m for m in situation.places if m.inside != "office"]
    split: dict[CountMention, str] = {}
    for mention in situation.counts:
        place = _beside(situation, mention, places) or _of_line(situation, mention, places, items_only=True)
        if place:
            split[mention] = place
    level = 5 if any(len(code) == 5 for code in split.values()) else 2
    split = {key: code for key, code in split.items() if len(code) == level}
    several = len(set(split.values())) > 1 or (split and sum(len(code) == 5 for code in events) > 1)
    if not several:
        return {}
    before: str | None = None
    for mention in situation.counts:
        place = split.get(mention) or (before if mention.rule == "partitive" else None)
        if mention.rule != "table":
            place = place or _of_line(situation, mention, places, items_only=False)
        if place:
            split[mention] = place
        before = place
    return split


def _beside(situation: Situation, mention: CountMention, places: Sequence[PlaceMention]) -> str | None:
    text = situation.layout.text
    for place in places:
        if mention.rule == "table" and mention.start <= place.start < mention.end:
            return place.code
        before, after = mention.start - place.end, place.start - mention.end
        if 0 <= before < _NEAR_BEFORE and _place_before_gap.fullmatch(text, place.end, mention.start):
            return place.code
        if 0 <= after < _NEAR_AFTER and _of_place_after.fullmatch(text, mention.end, place.start):
            return place.code
    return None


def _of_line(
    situation: Situation, mention: CountMention, places: Sequence[PlaceMention], *, items_only: bool
) -> str | None:
    """The only regency of the figure's list item, or of its paragraph.

    "1. SDN 8 Sokong, Kabupaten Lombok Utara. Yang hadir CGP= 52 orang"
    """
    line = situation.layout.line_at(mention.start)
    if items_only and not situation.layout.is_list_item(line):
        return None
    sentence = situation.layout.sentence_at(mention.start)
    if _of_several_after.match(situation.layout.after(mention.end, 80)):
        return None
    for scope, forms in ((sentence, _FORMS), (line, _FORMS - {"seat"})):
        codes = {
            p.code
            for p in places
            if p.start in scope and len(p.code) == 5 and p.form in forms and not _opens_line(p, line)
        }
        if len(codes) == 1:
            return codes.pop()
    return None


def _opens_line(place: PlaceMention, line: Span) -> bool:
    """Whether the place is the paragraph's dateline."""
    return place.start == line.start and place.form in ("seat", "bare", "short")


def cohorts_of(situation: Situation, mention: CountMention) -> set[int]:
    """The cohorts named in the figure's sentence, or in the one that its sentence goes on from."""
    layout = situation.layout
    index = layout.sentence_index(mention.start)
    goes_on = _goes_on.match(layout.text, layout.sentences[index].start)
    for sentence in (index, index - 1) if goes_on else (index,):
        named = {
            n
            for c in situation.cohorts
            if layout.sentence_index(c.start) == sentence and not is_of_graduates(situation, c)
            for n in c.numbers
        }
        if named:
            return named
    return set()


def split_cohorts(situation: Situation) -> dict[CountMention, int]:
    """The cohort of each figure that belongs to one, the nearest in its sentence.

    Empty where the article does not give figures of two cohorts or more (ruling 8).
    """
    split: dict[CountMention, int] = {}
    for mention in situation.counts:
        named = cohorts_of(situation, mention)
        near = [
            (min(abs(c.start - mention.end), abs(mention.start - c.end)), c.numbers[0])
            for c in situation.cohorts
            if len(c.numbers) == 1 and named.issuperset(c.numbers)
        ]
        if mention.cohort or near:
            split[mention] = mention.cohort or min(near)[1]
    return split if len(set(split.values())) > 1 else {}
