"""Which statements of different articles are of one event.

Two statements are of one event where activity, cohort and place agree and one of these holds:

- their dates overlap or lie no more than a day apart;
- one has no date, and its article was published within three weeks of the other article or of the
  other's date;
- their articles are copies of one text.

Belonging together is passed on: if the first goes with the second and the second with the third, all
three are one event.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import timedelta
from itertools import combinations

from publish.clusters import Membership
from publish.statements import EventKey, Statement
from publish.unionfind import UnionFind

# Regional outlets report within days, small ones within two or three weeks; workshops of one number are
# held about a month apart, so a wider window would join a workshop to the next.
REPORTED_WITHIN = timedelta(days=21)
DAY_AFTER = timedelta(days=1)


def link(statements: Iterable[Statement], clusters: Mapping[str, Membership]) -> list[tuple[Statement, ...]]:
    """The statements in groups, one group an event, each ordered by publication."""
    blocks: dict[EventKey, list[Statement]] = defaultdict(list)
    for statement in sorted(statements, key=lambda statement: statement.article.age):
        blocks[statement.key].append(statement)
    return [group for block in blocks.values() for group in _link_block(block, clusters)]


def same_event(one: Statement, other: Statement, clusters: Mapping[str, Membership]) -> bool:
    """Whether two statements with the same key are of one event."""
    if _cluster(one, clusters) == _cluster(other, clusters):
        return True
    if one.span is not None and other.span is not None:
        return one.span.touches(other.span, DAY_AFTER)
    return (
        _published_near_article(one, other)
        or _published_near_date(one, other)
        or _published_near_date(other, one)
    )


def _link_block(
    block: Sequence[Statement], clusters: Mapping[str, Membership]
) -> list[tuple[Statement, ...]]:
    sets = UnionFind(len(block))
    for one, other in combinations(range(len(block)), 2):
        if not sets.joined(one, other) and same_event(block[one], block[other], clusters):
            sets.join(one, other)
    return [tuple(block[number] for number in group) for group in sets.groups()]


def _cluster(statement: Statement, clusters: Mapping[str, Membership]) -> str:
    return clusters[statement.article.article_id].cluster_id


def _published_near_article(one: Statement, other: Statement) -> bool:
    first, second = one.article.published, other.article.published
    return first is not None and second is not None and abs(first - second) <= REPORTED_WITHIN


def _published_near_date(undated: Statement, dated: Statement) -> bool:
    day = undated.article.published
    return (
        undated.span is None
        and dated.span is not None
        and day is not None
        and dated.span.near(day, REPORTED_WITHIN)
    )
