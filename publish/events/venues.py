"""Which of an article's places each of its venues is in."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from publish.inputs import FactRow

#: Characters between the starts of a venue and of its place, at the most: about a sentence.
NEAR = 120


def venues_by_place(venues: Iterable[FactRow], places: Sequence[FactRow]) -> Mapping[str, Sequence[FactRow]]:
    """The venues of each place, by its code; `places` are all facts that name an event place of the article.

    Where it names one place only (a province beside its only regency is the same place) all venues are there.
    Else each is in the only place whose words start within `NEAR` characters of it; between two it is open.
    """
    codes = dict.fromkeys(place.value for place in places)
    listed = tuple(venues)
    if len(_narrowest(codes)) <= 1:
        return dict.fromkeys(codes, listed)
    told: dict[str, list[FactRow]] = defaultdict(list)
    for venue in listed:
        near = {place.value for place in places if abs(place.start - venue.start) <= NEAR}
        if len(near) == 1:
            told[near.pop()].append(venue)
    return told


def _narrowest(codes: Iterable[str]) -> set[str]:
    """The codes without those of provinces in which another lies."""
    distinct = set(codes)
    return {code for code in distinct if not any(other.startswith(f"{code}.") for other in distinct)}
