"""A crawl that is killed again and again: in the end every page is archived, once, and every file is whole.

`python -m benchmarks.interruption [--kills 40] [--pages 400] [--seed 7]` crawls a site on loopback that
publishes more before each run. The crawl's processes get SIGKILL: a third of the runs before their first
request, a third while they ask, a third after their last, each at a random moment of the time that this part
of an undisturbed run takes. The last run is let be. Ends with 1 where anything is missing, twice there or
unreadable.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from fastwarc import ArchiveIterator, WarcRecordType
from warcio.archiveiterator import ArchiveIterator as WarcioIterator

from crawler.lock import locked
from crawler.state import State
from models.errors import WorkspaceBusy
from tests.crawler.site import HOST, Reply, Site, page, serving, sitemap, suara, text

INDEX = f"{HOST}/index.xml"
SOURCE = suara({"method": "sitemap", "url": INDEX})
PAGES_A_MAP = 50
#: Every so many articles, the sitemap has one under its old address as well.
MOVED = 20
PATIENCE = 60.0
#: The parts of a run.
PARTS = ("before the first request", "while it asks", "after the last")
ROOT = Path(__file__).parents[1]

_CRAWL = """
import sys
from pathlib import Path
from crawler.run import crawl
from crawler.source import Source
crawl(Path(sys.argv[1]), [Source.model_validate_json(sys.argv[2])])
"""
_PARAGRAPH = (
    "<p>Sebanyak {} calon guru penggerak mengikuti lokakarya di balai guru penggerak. Kegiatan itu dibuka "
    "oleh kepala dinas pendidikan dan dihadiri kepala sekolah, pengawas, serta para pengajar praktik.</p>"
)


@dataclass
class Publisher:
    """A site whose sitemaps list its first `published` articles."""

    site: Site
    articles: dict[str, Reply]
    published: int = 0

    @classmethod
    def of(cls, pages: int) -> "Publisher":
        """A site that will have so many articles."""
        articles = {f"{HOST}/2023/{number}/": _article(number) for number in range(pages)}
        moved = {
            f"{url}lama/": Reply(status=301, location=url)
            for number, url in enumerate(articles)
            if number % MOVED == 0
        }
        robots = {f"{HOST}/robots.txt": text("User-agent: *\nDisallow:\n")}
        return cls(Site({**articles, **moved, **robots}), articles)

    def publish(self, number: int) -> None:
        """Bring the sitemaps to the first `number` articles."""
        self.published = number
        urls = list(self.articles)[:number]
        maps = [urls[start : start + PAGES_A_MAP] for start in range(0, number, PAGES_A_MAP)]
        self.site.replies[INDEX] = sitemap(
            *((f"{HOST}/map-{place}.xml", None) for place, _ in enumerate(maps)), kind="sitemapindex"
        )
        for place, listed in enumerate(maps):
            old = [f"{url}lama/" for url in listed if f"{url}lama/" in self.site.replies]
            self.site.replies[f"{HOST}/map-{place}.xml"] = sitemap(*((url, None) for url in (*listed, *old)))

    @property
    def is_all_asked(self) -> bool:
        """Whether every published article was asked for."""
        return set(list(self.articles)[: self.published]) <= set(self.site.urls)


@dataclass
class Proof:
    """What came of it; `kills` counts them by the part of a run that they hit."""

    kills: Counter[str] = field(default_factory=Counter)
    ended_before: int = 0
    records: int = 0
    files: int = 0
    problems: list[str] = field(default_factory=list)


def prove(workspace: Path, kills: int, pages: int, seed: int) -> Proof:
    """Crawl `pages` pages into `workspace` through `kills` kills."""
    publisher = Publisher.of(pages)
    proof = Proof()
    chance = random.Random(seed)
    with serving(publisher.site) as site:
        publisher.publish(pages // (kills + 1))
        lengths = _lengths(workspace / "undisturbed", publisher)
        for number in range(kills):
            part = PARTS[number % len(PARTS)]
            publisher.publish(pages * (number + 1) // (kills + 1))
            while not _crawl_and_kill(workspace / "killed", publisher, part, chance.random() * lengths[part]):
                proof.ended_before += 1
            proof.kills[part] += 1
        publisher.publish(pages)
        _wait_for(_crawl(workspace / "killed", site.proxy))
    proof.problems += _problems(workspace / "killed", publisher.articles, proof)
    return proof


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process and its children at once; the crawl proper is a child in a session of its own."""
    process.send_signal(signal.SIGSTOP)  # so that it starts no further one
    children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
    for pid in (*map(int, children), process.pid):
        with suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    process.wait()


def by_fastwarc(path: Path) -> Iterator[tuple[str, bytes]]:
    """URL and body of each response in a WARC file."""
    with path.open("rb") as file:
        for record in ArchiveIterator(file, auto_decode="content"):
            body = record.reader.read()
            if record.record_type == WarcRecordType.response:
                yield record.headers["WARC-Target-URI"], body


def by_warcio(path: Path) -> Iterator[tuple[str, bytes]]:
    """The same by another reader, which checks the digests."""
    with path.open("rb") as file:
        for record in WarcioIterator(file, check_digests="raise"):
            body = record.content_stream().read()
            if record.rec_type == "response":
                yield record.rec_headers.get_header("WARC-Target-URI"), body


def _article(number: int) -> Reply:
    words = random.Random(number)
    body = "".join(
        f"<p>{' '.join(words.choices(_PARAGRAPH.split(), k=60))}</p>" for _ in range(words.randint(2, 60))
    )
    return page(f"Berita {number}", body=_PARAGRAPH.format(number) + body)


def _crawl(workspace: Path, proxy: str) -> subprocess.Popen[bytes]:
    env = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    return subprocess.Popen(
        [sys.executable, "-c", _CRAWL, str(workspace), SOURCE.model_dump_json()],
        env=env | {"http_proxy": proxy, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
    )


def _lengths(workspace: Path, publisher: Publisher) -> dict[str, float]:
    """How long each part of an undisturbed run takes."""
    publisher.site.asked.clear()
    process = _crawl(workspace, publisher.site.proxy)
    begins = [time.monotonic() for part in PARTS if _is_reached(part, process, publisher)]
    _wait_for(process)
    publisher.site.asked.clear()
    return {
        part: end - begin
        for part, begin, end in zip(PARTS, begins, (*begins[1:], time.monotonic()), strict=True)
    }


def _is_reached(part: str, process: subprocess.Popen[bytes], publisher: Publisher, asked: int = 0) -> bool:
    """Wait for a part of a run before which `asked` requests were made; false where the run ends before."""
    while process.poll() is None:
        if (
            part == PARTS[0]
            or (part == PARTS[1] and len(publisher.site.asked) > asked)
            or (part == PARTS[2] and publisher.is_all_asked)
        ):
            return True
        time.sleep(0.001)
    return False


def _wait_for(process: subprocess.Popen[bytes]) -> None:
    try:
        status = process.wait(PATIENCE)
    except subprocess.TimeoutExpired:
        kill(process)
        raise
    if status:
        raise SystemExit(f"the crawl ended with {status}")


def _crawl_and_kill(workspace: Path, publisher: Publisher, part: str, seconds: float) -> bool:
    """Kill a crawl so many seconds into a part of it; false where it has ended before."""
    asked = len(publisher.site.asked)
    process = _crawl(workspace, publisher.site.proxy)
    if _is_reached(part, process, publisher, asked):
        with suppress(subprocess.TimeoutExpired):
            process.wait(seconds)
    if process.poll() is not None:
        _wait_for(process)
        return False
    kill(process)
    _wait_for_lock(workspace)
    return True


def _wait_for_lock(workspace: Path) -> None:
    """A killed process lets go of its files a little after the signal."""
    deadline = time.monotonic() + PATIENCE
    while workspace.is_dir() and time.monotonic() < deadline:
        with suppress(WorkspaceBusy), locked(workspace):
            return
        time.sleep(0.01)


def _problems(workspace: Path, articles: dict[str, Reply], proof: Proof) -> Iterator[str]:
    archive = workspace / "archive"
    if left := [path.name for path in archive.iterdir() if not path.name.endswith(".warc.gz")]:
        yield f"unfinished files {left}"
    files = sorted(archive.glob("*.warc.gz"))
    proof.files = len(files)
    for reader in (by_fastwarc, by_warcio):
        differences = _differences(files, articles, reader, proof)
        yield from (f"{reader.__name__}: {problem}" for problem in differences)
    with State(workspace / "state.db") as state:
        statuses = Counter(known.status for known in state.articles(SOURCE.name))
    if set(statuses) != {"ok", "redirected"} or statuses["ok"] != len(articles):
        yield f"the state says {dict(statuses)}"


def _differences(
    files: list[Path],
    articles: dict[str, Reply],
    reader: Callable[[Path], Iterator[tuple[str, bytes]]],
    proof: Proof,
) -> Iterator[str]:
    found: list[tuple[str, bytes]] = []
    for path in files:
        try:
            found += reader(path)
        except Exception as error:  # whatever a reader says of a torn file
            yield f"{path.name}: {error!r}"
    proof.records = len(found)
    counts = Counter(url for url, _ in found)
    if missing := sorted(set(articles) - set(counts)):
        yield f"{len(missing)} missing, first {missing[0]}"
    if twice := [url for url, number in counts.items() if number > 1]:
        yield f"{len(twice)} more than once, first {twice[0]}"
    if other := [url for url, body in found if url not in articles or body != articles[url].body]:
        yield f"{len(other)} with another body, first {other[0]}"


def main() -> int:
    """Print what came of it in a line, and every problem in one more; 1 where there is any."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=40)
    parser.add_argument("--pages", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    start = time.monotonic()
    with TemporaryDirectory() as folder:
        proof = prove(Path(folder), options.kills, options.pages, options.seed)
    parts = ", ".join(f"{number} {part}" for part, number in proof.kills.items())
    print(
        f"{proof.kills.total()} kills (seed {options.seed}: {parts}), {options.pages} pages: "
        f"{proof.records} records in {proof.files} files, {len(proof.problems)} problems, "
        f"{time.monotonic() - start:.0f} s"
    )
    print(*proof.problems, sep="\n", end="\n" if proof.problems else "")
    return 1 if proof.problems else 0


if __name__ == "__main__":
    sys.exit(main())
