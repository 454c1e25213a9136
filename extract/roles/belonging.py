"""The place and the cohort that a figure belongs to, where an article splits its figures by them.

Sources: codebook, `counts` and rulings 6, 8, 23, 29.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence

from extract.layout import Span
from extract.mentions import CohortMention, CountMention, PlaceMention
from extract.numbers import NUMBER
from extract.roles.nearby import Nearby
from extract.roles.situation import Situation
from extract.roles.triggers import trigger

_not_now = trigger("places", "not_now")
#: How a regency may be named to draw the figures of its sentence; its seat alone draws no paragraph.
_FORMS = frozenset({"full", "bare", "short", "seat"})
#: An area this many characters before or after a figure is beside it.
_NEAR_BEFORE, _NEAR_AFTER = 22, 30

#: The details of a list's item stand on at most this many lines.
MOST_DETAILS = 6
# "Kepala Sekolah : 33 orang"
_detail = re.compile(r"(?!(?i:total|jumlah))[^\n:=.]{2,30}[:=][ ]?[^\n.]{1,60}$")

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
    (?:(?:yang[ ])?(?:bertugas|ditempatkan|mengajar)[ ])?         # "bertugas "
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
      | menyumbang | mengutus | memiliki | punya
      | meluluskan|terdapat|mengirim(?:kan)?|:|=|-|–|,|\(
    )?
    [ ]?(?:sebanyak[ ]|ada[ ])?
    """,
    re.VERBOSE | re.IGNORECASE,
)


def split_places(situation: Situation) -> dict[CountMention, str]:
    """The area of each figure that belongs to one; empty where the article does not split its figures.

    Figures stand right beside an area, or in its row or list item. Once an article splits its figures by
    regency, every figure of a paragraph about one regency is that regency's too (ruling 23).
    """
    areas = _Areas(situation)
    split: dict[CountMention, str] = {}
    for mention in situation.counts:
        place = areas.beside(mention) or areas.of_line(mention, items_only=True)
        if place:
            split[mention] = place
    level = 5 if any(len(code) == 5 for code in split.values()) else 2
    split = {key: code for key, code in split.items() if len(code) == level}
    several = len(set(split.values())) > 1 or (split and sum(len(code) == 5 for code in situation.areas) > 1)
    if not several:
        return {}
    before: str | None = None
    for mention in situation.counts:
        place = split.get(mention) or (before if mention.rule == "partitive" else None)
        if mention.rule != "table":
            place = place or areas.of_line(mention, items_only=False)
        if place:
            split[mention] = place
        before = place
    for whole, parts in situation.parts.items():
        if len({split[part] for part in parts if part in split}) > 1 and not areas.beside(whole):
            split.pop(whole, None)
    return split


def summed_areas(situation: Situation) -> set[str]:
    """The regencies whose figures add up to one of the activity: "97 guru: 51 dari Sintang, 46 dari Sekadau".

    Not where the sum is told of a province or of the nation.
    """
    areas = _Areas(situation)
    found: set[str] = set()
    for whole, parts in situation.parts.items():
        if situation.search(_not_now, situation.layout.sentence_at(whole.start)):
            continue
        codes = {code for part in parts if (code := areas.beside(part)) and len(code) == 5}
        named = situation.places_of.get(situation.layout.sentence_index(whole.start), ())
        if len(codes) == len(parts) and not any(len(place.code) == 2 for place in named):
            found |= codes
    return found


class _Areas:
    """The areas of the article, looked up for one figure after the other."""

    def __init__(self, situation: Situation) -> None:
        self._layout = situation.layout
        self._nearby = Nearby(m for m in situation.places if m.inside != "office")
        self._only: dict[tuple[Span, frozenset[str]], str | None] = {}

    def beside(self, mention: CountMention) -> str | None:
        """The area right after the figure, in its row, or else right before it.

        "54 peserta dari Bima, 52 peserta KLU": what stands after is nearer than what a comma parts.
        """
        text = self._layout.text
        near = list(self._nearby.around(mention, _NEAR_AFTER))
        for place in near:
            if mention.rule == "table" and mention.start <= place.start < mention.end:
                return place.code
            after = place.start - mention.end
            if 0 <= after < _NEAR_AFTER and _of_place_after.fullmatch(text, mention.end, place.start):
                return place.code
        for place in near:
            before = mention.start - place.end
            if 0 <= before < _NEAR_BEFORE and _place_before_gap.fullmatch(text, place.end, mention.start):
                return place.code
        return None

    def of_line(self, mention: CountMention, *, items_only: bool) -> str | None:
        """The only regency of the figure's list item, or of its paragraph.

        "1. SDN 8 Sokong, Kabupaten Lombok Utara. Yang hadir CGP= 52 orang"
        """
        line = self._layout.line_at(mention.start)
        if above := self._item_above(mention):
            return above
        if items_only and not self._layout.is_list_item(line):
            return None
        if _of_several_after.match(self._layout.after(mention.end, 80)):
            return None
        sentence = self._layout.sentence_at(mention.start)
        return self._only_regency(sentence, line, _FORMS) or self._only_regency(line, line, _FORMS - {"seat"})

    def _item_above(self, mention: CountMention) -> str | None:
        """The only regency of the list item under which the figure's line stands.

        "1. Kabupaten Karimun", "Tempat: Gedung Nasional", "CGP: 38 orang"
        """
        lines, index = self._layout.lines, self._layout.line_index(mention.start)
        for line in reversed(lines[max(0, index - MOST_DETAILS) : index + 1]):
            if self._layout.is_list_item(line):
                return self._only_regency(line, line, _FORMS)
            if not _detail.match(self._layout.text, line.start, line.end):
                return None
        return None

    def _only_regency(self, scope: Span, line: Span, forms: frozenset[str]) -> str | None:
        """The only regency in a sentence or line; asked for every figure of it, it is looked up once."""
        key = (scope, forms)
        if key not in self._only:
            codes = {
                p.code
                for p in self._nearby.starting(scope.start, scope.end)
                if len(p.code) == 5 and p.form in forms and not _opens_line(p, line)
            }
            self._only[key] = codes.pop() if len(codes) == 1 else None
        return self._only[key]


def _opens_line(place: PlaceMention, line: Span) -> bool:
    """Whether the place is the paragraph's dateline."""
    return place.start == line.start and place.form in ("seat", "bare", "short")


def cohorts_of(situation: Situation, mention: CountMention) -> frozenset[int]:
    """The cohorts named in the figure's sentence, or in the one that its sentence goes on from."""
    layout = situation.layout
    index = layout.sentence_index(mention.start)
    goes_on = _goes_on.match(layout.text, layout.sentences[index].start)
    for sentence in (index, index - 1) if goes_on else (index,):
        named = situation.cohorts_served.get(sentence)
        if named:
            return named
    return frozenset()


def split_cohorts(situation: Situation) -> dict[CountMention, int]:
    """The cohort of each figure that belongs to one, the nearest in its sentence.

    Empty where the article does not give figures of two cohorts or more (ruling 8).
    """
    ends = _single_cohorts(situation)
    split: dict[CountMention, int] = {}
    for mention in situation.counts:
        named = cohorts_of(situation, mention)
        near = [(ends[number].distance(mention), number) for number in named if number in ends]
        if mention.cohort or near:
            split[mention] = mention.cohort or min(near)[1]
    return split if len(set(split.values())) > 1 else {}


class _Ends:
    """Where the mentions of one cohort start and end, each in order."""

    def __init__(self, mentions: Sequence[CohortMention]) -> None:
        self._starts = sorted(m.start for m in mentions)
        self._ends = sorted(m.end for m in mentions)

    def distance(self, mention: CountMention) -> int:
        """How far the nearest mention of the cohort is from the figure."""
        return min(_nearest(self._starts, mention.end), _nearest(self._ends, mention.start))


def _single_cohorts(situation: Situation) -> dict[int, _Ends]:
    """The cohorts that are named alone, by their numbers."""
    alone: dict[int, list[CohortMention]] = defaultdict(list)
    for mention in situation.cohorts:
        if len(mention.numbers) == 1:
            alone[mention.numbers[0]].append(mention)
    return {number: _Ends(mentions) for number, mentions in alone.items()}


def _nearest(positions: Sequence[int], position: int) -> int:
    """How far the nearest of the positions, which are in order, is from the other."""
    index = bisect_left(positions, position)
    return min(abs(other - position) for other in positions[max(0, index - 1) : index + 1])
