"""A crawl that is killed at any moment, also between two of its own steps, archives every page once."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.interruption import by_fastwarc, by_warcio, prove
from crawler.job import Job
from crawler.run import crawl
from crawler.state import State
from tests.crawler.site import HOST, Site, page, serving, sitemap, suara, text

ROOT = Path(__file__).parents[2]
INDEX = f"{HOST}/index.xml"
TEXT = (
    "<p>Para calon guru penggerak mengikuti lokakarya di balai guru penggerak. Kegiatan itu dibuka oleh kepala "
    "dinas pendidikan dan dihadiri kepala sekolah, pengawas, serta para pengajar praktik.</p>"
)
ARTICLES = {f"{HOST}/2023/{number}/": page(f"Berita {number}", body=TEXT) for number in range(4)}
SOURCE = suara({"method": "sitemap", "url": INDEX})

# The process that crawls, which kills itself on the way into or out of a function.
SUICIDE = """
import importlib, os, signal, sys
from crawler.__main__ import main
module, name, when, turn = sys.argv[1:]
holder = importlib.import_module(module)
*path, name = name.split(".")
for part in path:
    holder = getattr(holder, part)
function = getattr(holder, name)
calls = 0
def fatal(*args, **kwargs):
    global calls
    calls += 1
    if calls == int(turn) and when == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    result = function(*args, **kwargs)
    if calls == int(turn):
        os.kill(os.getpid(), signal.SIGKILL)
    return result
setattr(holder, name, fatal)
main()
"""

MOMENTS = [
    ("crawler.state", "State.begin_run", "before", 1),
    ("crawler.state", "State.discover", "before", 2),
    ("crawler.state", "State.discover", "after", 2),
    ("crawler.state", "State.fetched", "before", 1),  # the listing
    ("crawler.archive", "Archive.write", "before", 1),
    ("crawler.archive", "Archive.write", "after", 1),  # archived, and nobody knows
    ("crawler.archive", "Archive.write", "after", 3),
    ("crawler.state", "State.fetched", "before", 3),
    ("crawler.state", "State.fetched", "after", 3),
    ("crawler.archive", "Archive.close", "before", 1),
    ("crawler.archive", "Archive.close", "after", 1),
    ("crawler.state", "State.end_run", "before", 1),
    ("crawler.state", "State.end_run", "after", 1),
    ("crawler.__main__", "write_report", "before", 1),
]


def replies() -> Site:
    return Site(
        {
            f"{HOST}/robots.txt": text("User-agent: *\nDisallow:\n"),
            INDEX: sitemap(*((url, None) for url in ARTICLES)),
            **ARTICLES,
        }
    )


def die(workspace: Path, site: Site, moment: tuple[str, str, str, int]) -> None:
    """A crawl that kills itself."""
    job = Job(workspace=workspace, run_id="killed", sources=(SOURCE,), refetch=False)
    job.archive.mkdir(exist_ok=True)
    job.runs.mkdir(exist_ok=True)
    with subprocess.Popen(
        [sys.executable, "-c", SUICIDE, *map(str, moment)],
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={"http_proxy": site.proxy, "PYTHONPATH": str(ROOT)},
    ) as child:
        assert child.stdin is not None
        child.stdin.write(job.model_dump_json().encode() + b"\n")
        child.stdin.flush()
        assert child.wait(timeout=30) == -signal.SIGKILL


@pytest.mark.parametrize("moment", MOMENTS, ids=lambda moment: " ".join(map(str, moment[1:])))
def test_killed_between_two_steps(tmp_path: Path, moment: tuple[str, str, str, int]) -> None:
    with serving(replies()) as site:
        die(tmp_path, site, moment)
        crawl(tmp_path, [SOURCE], env={"http_proxy": site.proxy})
    files = sorted((tmp_path / "archive").iterdir())
    for reader in (by_fastwarc, by_warcio):
        found = [(url, body) for path in files for url, body in reader(path)]
        assert sorted(found) == sorted((url, reply.body) for url, reply in ARTICLES.items())
    with State(tmp_path / "state.db") as state:
        assert {known.status for known in state.articles(SOURCE.name)} == {"ok"}


def test_killed_again_and_again(tmp_path: Path) -> None:
    assert prove(tmp_path, kills=5, pages=60, seed=1).problems == []
