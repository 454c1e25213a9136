"""Which area a name stands for, where it may stand for several.

By "Kota" or "Kabupaten" before it, by the areas that the article names without doubt, by the list in
which it stands; else by the most usual sense (codebook, `places` and rulings 18, 27).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.mentions import PlaceMention
from models.gazetteer.names import Sense

#: The forms of a name, the most usual first.
_RANK = {"province": 0, "regency": 1, "short": 2, "seat": 3, "district": 4}
_list_joint = re.compile(r"[ ]?(?:,|,?[ ]dan|,?[ ]serta|&)[ ](?:Kabupaten[ ]|Kab\.?[ ])?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Name:
    """A name found in the text, before its sense is settled.

    `prefix` is the level that a word before it gives it (regency, city, province, district) or None;
    `start` is where that word starts, else where the name does. `words` is the number of its own words,
    `inside` the kind of longer name that it is part of.
    """

    start: int
    end: int
    words: int
    senses: tuple[Sense, ...]
    prefix: str | None
    inside: str | None


class SenseChooser:
    """Settles the senses of an article's names. `cities` are the codes of all kota."""

    def __init__(self, cities: frozenset[str]) -> None:
        self._cities = cities

    def settle(self, text: str, names: Sequence[Name]) -> Iterator[PlaceMention]:
        """The area of each name that stands for one, in order."""
        fixed = self._fixed(names)
        listed = self._listed_with_regencies(text, names)
        for index, name in enumerate(names):
            sense = self._sense(name, fixed, index in listed)
            if sense and not _is_part_of_the_next(text, name, sense, names[index + 1 : index + 2]):
                form = _form(name, sense)
                yield PlaceMention(name.start, name.end, form, sense.code, form, name.inside)

    def _fixed(self, names: Sequence[Name]) -> frozenset[str]:
        """The codes that the article names without doubt, provinces of such regencies included."""
        fixed: set[str] = set()
        for name in names:
            sense = self._only_sense(name)
            if sense and not sense.ambiguous and sense.form != "district":
                fixed.update((sense.code, sense.code[:2]))
        return frozenset(fixed)

    def _listed_with_regencies(self, text: str, names: Sequence[Name]) -> frozenset[int]:
        """Which names stand in a list beside one that can only be a kabupaten (ruling 18)."""
        sure = {index for index, name in enumerate(names) if self._is_regency(self._only_sense(name))}
        listed: set[int] = set()
        for index in range(len(names) - 1):
            following = names[index + 1]
            # "Kabupaten Pohuwato, Gorontalo" names the province; "Kota Solok, Padang" goes on with cities.
            if "city" in (names[index].prefix, following.prefix) or any(
                len(sense.code) == 2 for sense in following.senses
            ):
                continue
            if _list_joint.fullmatch(text, names[index].end, following.start):
                if index in sure or index in listed:
                    listed.add(index + 1)
                elif index + 1 in sure:
                    listed.add(index)
        return frozenset(listed)

    def _sense(self, name: Name, fixed: frozenset[str], listed: bool) -> Sense | None:
        senses = self._allowed(name)
        if listed and name.prefix is None:
            senses = [s for s in senses if self._is_regency(s) and s.form != "district"] or senses
        near = [s for s in senses if s.code in fixed] or [s for s in senses if s.code[:2] in fixed]
        if not near and name.prefix is None and all(s.ambiguous for s in senses):
            return None
        best = self._most_usual(name, near or senses)
        if best is None or name.prefix or best.form != "district" or best.code in fixed:
            return best
        # A bare district name is often a word; it counts where it is long and alone of its name.
        alone = len({s.code for s in near or senses}) == 1
        return best if name.words > 1 and alone else None

    def _allowed(self, name: Name) -> list[Sense]:
        """The senses that the word before the name allows."""
        senses = name.senses
        match name.prefix:
            case "province":
                return [s for s in senses if len(s.code) == 2]
            case "city":
                return [s for s in senses if s.code in self._cities] or _of_forms(senses, "seat")
            case "regency":
                regencies = [s for s in senses if s.form != "district" and self._is_regency(s)]
                return regencies or _of_forms(senses, "regency", "short", "seat")
            case "district":
                return _of_forms(senses, "district")
            case _:
                return list(senses)

    def _only_sense(self, name: Name) -> Sense | None:
        allowed = self._allowed(name)
        senses = [s for s in allowed if s.form != "district"] or allowed
        return senses[0] if len({s.code for s in senses}) == 1 else None

    def _most_usual(self, name: Name, senses: Sequence[Sense]) -> Sense | None:
        """The most usual sense; a bare name of a kota and a kabupaten is the kota (ruling 18)."""

        def rank(sense: Sense) -> tuple[int, bool, str]:
            return _RANK[sense.form], name.prefix is None and sense.code not in self._cities, sense.code

        return min(senses, key=rank, default=None)

    def _is_regency(self, sense: Sense | None) -> bool:
        return sense is not None and len(sense.code) == 5 and sense.code not in self._cities


def _of_forms(senses: Sequence[Sense], *forms: str) -> list[Sense]:
    return [sense for sense in senses if sense.form in forms]


def _form(name: Name, sense: Sense) -> str:
    """How the area was named, as `PlaceMention.form` says it."""
    if sense.form in ("seat", "district", "short"):
        return sense.form
    return "full" if name.prefix else "bare"


def _is_part_of_the_next(text: str, name: Name, sense: Sense, following: Sequence[Name]) -> bool:
    """Whether a small town's name is that of a village of the area right after it: "Tanjung Kota Bima"."""
    if not following or sense.form not in ("seat", "district") or name.prefix or not following[0].prefix:
        return False
    joined = text[name.end : following[0].start].isspace() and "\n" not in text[name.end : following[0].start]
    return joined and all(other.code != sense.code for other in following[0].senses)
