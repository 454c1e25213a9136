"""What reading and annotating cost beside `trafilatura.extract` on the same pages (the demo's articles).

The demo's pages weigh 16 to 39 kB. Those of real outlets weigh 60 to 120 kB, most of it scripts and the links
of sidebars; the second table is of the same pages brought to such a weight with both in equal parts.
"""

import logging
import resource
from collections.abc import Sequence

import trafilatura

from benchmarks.rounds import in_turn, report
from crawler.demo.content import article_path
from crawler.demo.page import answer
from crawler.demo.sites import SYSTEMS, load_rooms
from extract.annotate import annotate_all
from extract.article import Article
from extract.reading import read

#: Bytes of a page as outlets serve them: the middle of the 60 to 120 kB of READING's regional templates.
REAL_WEIGHT = 90_000
_LINK = '<li class="item"><a href="/berita/{n}/kabar"><span>Kabar daerah nomor {n} hari ini</span></a></li>'
_SCRIPT = "<script>window.slots=window.slots||[];slots.push({{id:'slot-{n}',size:[300,250]}});</script>"


def main() -> None:
    """Print the comparison, on the demo's pages and on heavier ones, and the peak memory of it all."""
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    pages = [
        answer(SYSTEMS[room.name](room), article_path(article)).body
        for room in load_rooms()
        for article in room.articles
    ]
    found = [read(html, article_id=str(number)) for number, html in enumerate(pages)]
    articles = [article for article in found if article]
    for title, served in (("as they are", pages), ("at the weight of real ones", [*map(heavier, pages)])):
        print(f"pages {title}: {sum(map(len, served)) / len(served) / 1000:.0f} kB on average")
        _compare(served, articles)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def _compare(pages: Sequence[bytes], articles: Sequence[Article]) -> None:
    works = {
        "trafilatura.extract with metadata": lambda: [
            trafilatura.extract(html, with_metadata=True) for html in pages
        ],
        "read": lambda: [read(html, article_id="x") for html in pages],
        "annotate": lambda: list(annotate_all(articles)),
    }
    report(in_turn(works, 5), "trafilatura.extract with metadata", "page", len(pages))


def heavier(page: bytes) -> bytes:
    """The page with scripts, and a sidebar of links, until it weighs `REAL_WEIGHT`."""
    missing = max(0, REAL_WEIGHT - len(page)) // 2
    links = "".join(_LINK.format(n=n) for n in range(missing // len(_LINK)))
    scripts = "".join(_SCRIPT.format(n=n) for n in range(missing // len(_SCRIPT)))
    ballast = f'<aside class="sidebar"><ul class="terpopuler">{links}</ul></aside>{scripts}'
    return page.replace(b"</body>", ballast.encode() + b"</body>", 1)


if __name__ == "__main__":
    main()
