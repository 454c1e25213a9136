"""Who reports what and when: reports, the same told anew, copies, press releases, and other news."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.synthetic import rates
from benchmarks.synthetic.compose import Draft, compose, release
from benchmarks.synthetic.copies import copy_of
from benchmarks.synthetic.irrelevant import irrelevant
from benchmarks.synthetic.outlets import Outlet, any_outlet
from benchmarks.synthetic.story import Figure, draw_story
from benchmarks.synthetic.world import Event

_NEAR = timedelta(days=35)


@dataclass(frozen=True, slots=True)
class Item:
    """An article on a page: its day, which its page does not always tell (`published` is None then)."""

    draft: Draft
    outlet: Outlet
    day: date
    published: date | None
    cluster: str


def newsroom(world: Sequence[Event], articles: int, seed: int) -> Iterator[Item]:
    """Exactly that many articles. Raises `ValueError` where that is too few or too many for the events."""
    chance = Random(f"newsroom {seed}")
    other = round(articles * rates.IRRELEVANT)
    near = _seconds(world)
    for event, number in zip(world, _shares(len(world), articles - other, chance), strict=True):
        yield from _Desk(event, near[event.id], seed, chance).items(number)
    yield from _other_news(world, other, chance)


def _shares(events: int, articles: int, chance: Random) -> list[int]:
    """How many articles each event gets: at least one, few of them many."""
    if not events <= articles <= events * rates.MOST_ARTICLES:
        raise ValueError(f"{events} events take {events} to {events * rates.MOST_ARTICLES} articles")
    shares, left = [1] * events, articles - events
    weights = [chance.expovariate(1) ** 1.3 for _ in range(events)]
    while left:
        for index in chance.choices(range(events), weights, k=left):
            if shares[index] < rates.MOST_ARTICLES:
                shares[index] += 1
                left -= 1
    return shares


def _seconds(world: Sequence[Event]) -> dict[str, tuple[Event, ...]]:
    """For each event the others of its regency that an article may report beside it."""
    by_regency: dict[str, list[Event]] = defaultdict(list)
    for event in world:
        if len(event.regencies) == 1:
            by_regency[event.regencies[0]].append(event)
    near: dict[str, tuple[Event, ...]] = defaultdict(tuple)
    for events in by_regency.values():
        for event in events:
            near[event.id] = tuple(
                e for e in events if e is not event and abs(e.first - event.first) <= _NEAR
            )
    return near


class _Desk:
    """All that is written about one event."""

    def __init__(self, event: Event, near: Sequence[Event], seed: int, chance: Random) -> None:
        self._event, self._near, self._seed, self._chance = event, near, seed, chance
        self._items: list[Item] = []

    def items(self, number: int) -> Sequence[Item]:
        for _ in range(number):
            self._items.append(self._next())
        return self._items

    def _next(self) -> Item:
        chance = self._chance
        if not self._items:
            return self._release() if self._event.series is not None else self._report()
        luck, earlier = chance.random(), chance.choice(self._items)
        if luck < rates.COPY:
            return copied(earlier, self._event.province, chance)
        if luck < rates.COPY + rates.REWRITE:
            return self._rewrite(earlier)
        return self._report()

    def _report(self) -> Item:
        day, published = self._published()
        second = (
            self._chance.choice(self._near)
            if self._near and self._chance.random() < rates.TWO_EVENTS
            else None
        )
        if second and second.last > day:
            second = None
        story = draw_story(self._event, published, self._chance, second)
        outlet = any_outlet(self._event.province, self._chance)
        return self._item(compose(story, outlet, self._chance), outlet, day, published)

    def _rewrite(self, earlier: Item) -> Item:
        """What an earlier article says, in other words on the same day or soon after."""
        assert earlier.draft.story is not None
        day = earlier.day + timedelta(days=_draw(rates.COPY_LAGS, self._chance))
        published = None if earlier.published is None else day
        story = replace(earlier.draft.story, published=published)
        outlet = any_outlet(self._event.province, self._chance)
        return self._item(compose(story, outlet, self._chance), outlet, day, published)

    def _release(self) -> Item:
        """The press release of the event's series, which other regencies get with other names."""
        words = Random(f"{self._seed} series {self._event.series}")
        text, day = words.randrange(100), self._event.last + timedelta(days=words.randrange(3))
        story = draw_story(self._event, day, Random(text))
        story = replace(story, where="regency", typo=False, figures=_exact(self._event))
        draft = release(story, text, words)
        return self._item(draft, any_outlet(self._event.province, self._chance), day, day)

    def _published(self) -> tuple[date, date | None]:
        late = self._chance.random() < rates.LATE
        lag = self._chance.randrange(21, rates.LATEST_DAYS + 1) if late else _draw(rates.LAGS, self._chance)
        day = self._event.last + timedelta(days=lag)
        return day, None if self._chance.random() < rates.UNKNOWN_PUBLISHED else day

    def _item(self, draft: Draft, outlet: Outlet, day: date, published: date | None) -> Item:
        return Item(draft, outlet, day, published, f"{self._event.id}-{len(self._items)}")


def copied(item: Item, province: str, chance: Random) -> Item:
    """The article on another outlet."""
    outlet = any_outlet(province, chance)
    while outlet == item.outlet:
        outlet = any_outlet(province, chance)
    day = item.day + timedelta(days=_draw(rates.COPY_LAGS, chance))
    published = None if chance.random() < rates.UNKNOWN_PUBLISHED else day
    return Item(copy_of(item.draft, outlet, chance), outlet, day, published, item.cluster)


def _other_news(world: Sequence[Event], number: int, chance: Random) -> Iterator[Item]:
    last: Item | None = None
    for index in range(number):
        event = chance.choice(world)
        if last and chance.random() < rates.IRRELEVANT_COPIED:
            last = copied(last, event.province, chance)
        else:
            setting = draw_story(event, event.last, chance)
            draft = irrelevant(setting, chance)
            outlet = any_outlet(event.province, chance)
            last = Item(draft, outlet, event.last, event.last, f"other-{index}")
        yield last


def _exact(event: Event) -> dict[str, Figure]:
    return {group: Figure(value) for group, value in event.figures.items()}


def _draw(weights: dict[int, int], chance: Random) -> int:
    return chance.choices(list(weights), list(weights.values()))[0]
