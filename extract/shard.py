"""One WARC file in, the rows of its articles and facts out."""

import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from extract.annotate import annotate_all
from extract.archive import ArchivedPage
from extract.article import Article
from extract.facts import Annotation, Count, DateRange, Fact
from extract.facts import Cohort as CohortFact
from extract.facts import Place as PlaceFact
from extract.pages import EarlierFile, Page, read_pages, with_earlier
from extract.reading import read, stitch

log = logging.getLogger(__name__)

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Outlet:
    """Whose a host is: the name of its source file, and of its outlet as printed."""

    source: str
    name: str


@dataclass(frozen=True, slots=True)
class Shard:
    """What one WARC file held.

    `unread` names the pages that hold no article or could not be read, `hosts` whose pages there are, and
    `further` the notes on further pages of an article (see `extract.pages`); `problem` says where the
    file itself is broken, in which case the pages before the break are here.
    """

    articles: tuple[Row, ...]
    facts: tuple[Row, ...]
    pages: int
    unread: tuple[str, ...]
    hosts: tuple[str, ...]
    further: Mapping[str, str]
    problem: str | None = None


def extract_shard(
    path: Path,
    outlets: Mapping[str, Outlet],
    earlier: Sequence[EarlierFile] = (),
    *,
    rules_only: bool = False,
) -> Shard:
    """Read and annotate every page of a WARC file; AMP twins are folded and pages of one article joined.

    `outlets` maps host names. Of `earlier` files, in the order of time, come the pages that this one lacks.
    """
    held = read_pages(path)
    joined = with_earlier(held, earlier)
    by_article = _grouped(joined.pages, joined.further)
    unread: list[str] = []
    read_articles = list(_articles(by_article, outlets, unread))
    articles: list[Row] = []
    facts: list[Row] = []
    annotations = annotate_all((article for article, _ in read_articles), rules_only=rules_only)
    for (article, first), annotation in zip(read_articles, annotations, strict=True):
        articles.append(_article_row(article, first, annotation, outlets))
        facts.extend(_fact_row(annotation.article_id, fact) for fact in annotation.facts())
    return Shard(
        articles=tuple(articles),
        facts=tuple(facts),
        pages=len(held.pages),
        unread=tuple(unread),
        hosts=tuple(sorted({_host(page.archived.url) for page in held.pages})),
        further=held.further,
        problem=held.problem,
    )


def _grouped(pages: Sequence[Page], further: Mapping[str, str]) -> dict[str, dict[int, Page]]:
    """The pages by the article they are of and their number in it; the best of those with one number.

    What the crawler noted (`further` page to first page) counts before what the address looks like.
    """
    canonical_of = {page.archived.url: page.identity.canonical for page in pages}
    grouped: dict[str, dict[int, Page]] = defaultdict(dict)
    for page in pages:
        first = further.get(page.archived.url)
        numbered = grouped[
            canonical_of.get(first, page.identity.canonical) if first else page.identity.canonical
        ]
        number = page.identity.page
        if first and number == 1:
            number = max(numbered, default=1) + 1
        if _is_better(page, numbered.get(number)):
            numbered[number] = page
    return grouped


def _is_better(page: Page, other: Page | None) -> bool:
    """The page itself rather than its AMP twin, else the later fetch."""
    if other is None or page.identity.amp != other.identity.amp:
        return other is None or not page.identity.amp
    return page.archived.fetched_at >= other.archived.fetched_at


def _articles(
    by_article: Mapping[str, Mapping[int, Page]], outlets: Mapping[str, Outlet], unread: list[str]
) -> Iterator[tuple[Article, ArchivedPage]]:
    for canonical, numbered in by_article.items():
        archived = [numbered[number].archived for number in sorted(numbered)]
        article_id = hashlib.sha1(canonical.encode()).hexdigest()[:16]
        texts = list(_readable(archived, article_id, canonical, outlets, unread))
        if texts:
            latest = max(page.fetched_at for page in archived)
            yield replace(stitch(texts), url=canonical), replace(archived[0], fetched_at=latest)


def _readable(
    pages: Iterable[ArchivedPage],
    article_id: str,
    canonical: str,
    outlets: Mapping[str, Outlet],
    unread: list[str],
) -> Iterator[Article]:
    outlet = outlets.get(_host(canonical))
    for page in pages:
        try:
            article = read(
                page.html,
                article_id=article_id,
                url=page.url,
                content_type=page.content_type,
                outlet=outlet.name if outlet else None,
            )
        except Exception:  # a page from the wild must not stop the rest; it is named and counted
            log.exception("cannot read %s", page.url)
            article = None
        if article is None:
            unread.append(page.url)
        else:
            yield article


def _article_row(
    article: Article, page: ArchivedPage, annotation: Annotation, outlets: Mapping[str, Outlet]
) -> Row:
    outlet = outlets.get(_host(article.url or ""))
    return {
        "article_id": article.id,
        "url": article.url,
        "outlet": article.outlet,
        "source": outlet.source if outlet else None,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "published_source": article.published_source,
        "modified": article.modified,
        "fetched_at": page.fetched_at,
        "record_id": page.record_id,
        "relevant": annotation.relevant,
        "text": article.text,
    }


def _host(url: str) -> str:
    return urlsplit(url).hostname or ""


def _fact_row(article_id: str, fact: Fact) -> Row:
    row: Row = {
        "article_id": article_id,
        "kind": fact.kind,
        "value": fact.value(),
        "value_end": None,
        "group": None,
        "role": None,
        "place_code": None,
        "cohort": None,
        "approx": False,
        "evidence": fact.evidence.text,
        "start": fact.evidence.start,
        "end": fact.evidence.end,
        "confidence": fact.confidence,
        "rule": fact.rule,
        "doubts": "; ".join(fact.doubts) or None,
    }
    match fact:
        case CohortFact():
            row |= {"role": str(fact.role), "cohort": fact.number}
        case PlaceFact():
            row |= {"role": str(fact.role), "place_code": fact.code}
        case DateRange():
            row |= {"role": str(fact.role), "value_end": fact.end.isoformat()}
        case Count():
            row |= {
                "role": str(fact.scope),
                "group": str(fact.group),
                "place_code": fact.place,
                "cohort": fact.cohort,
                "approx": fact.approx,
            }
    return row
