"""The HTML report of a release: one file that needs no network and runs nothing but its own script.

Headlines and evidence come from crawled pages and are hostile until shown otherwise: the template escapes
everything, the script shows data as text only, and the page's Content-Security-Policy allows no request at
all and only the one style and the one script whose hashes it names.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import PurePosixPath

import pandas as pd
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from models.gazetteer import Gazetteer
from models.gazetteer.boundaries import load_boundaries
from models.gazetteer.tiles import load_tiles
from publish.about import About
from publish.addresses import is_invented
from publish.changes import Changes
from publish.formats.citation import bibtex, citation_text
from publish.health import SourceHealth
from publish.html import policy
from publish.report.areas import area_numbers
from publish.report.changed import change_views
from publish.report.downloads import Download, by_label
from publish.report.embedding import embed_json, join_scripts
from publish.report.figures import key_figures
from publish.report.marking import Marking
from publish.report.matrix import province_views
from publish.report.payload import payload
from publish.report.rows import rows
from publish.report.sources import source_views
from publish.report.tiles import tile_views
from publish.report.words import load_words
from publish.schema import COHORTS
from publish.tables import Findings

#: In the order in which they need one another.
SCRIPTS = (
    *("data", "language", "elements", "state", "pager"),
    *("map", "atlas", "timeline", "places", "opened", "events", "filter", "main"),
)


def render(
    findings: Findings,
    frames: Mapping[str, pd.DataFrame],
    gazetteer: Gazetteer,
    *,
    about: About,
    changes: Changes | None,
    health: Sequence[SourceHealth],
    downloads: Sequence[Download],
) -> str:
    """The report's HTML; the same input gives the same bytes.

    `frames` are the tables of `findings`; `changes` are None for the first release.
    """
    words = load_words()
    style, script = _style(), Markup(join_scripts(_asset(f"{name}.js") for name in SCRIPTS))
    articles = rows(frames["articles"])
    captured = max((row["last_seen"] for row in articles), default=None)
    marking = Marking(words)
    environment = _environment()
    environment.globals |= {"t": marking.text, "number": marking.number, "day": marking.day}
    environment.globals |= {"label": marking.label, "size": marking.size, "raw": marking.raw}
    return environment.get_template("report.html.j2").render(
        policy=policy(style, script),
        style=style,
        script=script,
        about=about,
        citation=citation_text(about),
        bibtex=bibtex(about),
        figures=key_figures(frames),
        n_articles=len(articles),
        n_invented=sum(is_invented(row["url"]) for row in articles),
        cohorts=COHORTS,
        provinces=(provinces := province_views(frames, gazetteer)),
        n_regencies=len(gazetteer.regencies),
        n_unplaced=sum(
            row["cohort"] is None or row["province_code"] is None for row in rows(frames["events"])
        ),
        boundaries=load_boundaries(),
        places=area_numbers(gazetteer),
        tiles=tile_views(load_tiles(), provinces),
        changes=change_views(changes),
        since=None if changes is None else changes.since,
        sources=source_views(health, frames, words),
        downloads=by_label(downloads),
        codebook=next((d.path for d in downloads if PurePosixPath(d.path).name == "CODEBOOK.md"), None),
        captured=captured,
        data=embed_json(payload(findings, frames, gazetteer, changes)),
        words=embed_json(words.texts),
        glossary=[key.removeprefix("glossary.") for key in words.texts if key.startswith("glossary.")],
    )


def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("publish.report", "assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _asset(name: str) -> str:
    """A file of our own that goes into the page as it is."""
    return (files("publish.report") / "assets" / name).read_text(encoding="utf-8")


def _style() -> Markup:
    """The style; the dark colours hold where the system wants them and where the reader does."""
    dark = _asset("dark.css")
    return Markup(
        f"{_asset('report.css')}"
        f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme=light]) {{\n{dark}}} }}\n"
        f":root[data-theme=dark] {{\n{dark}}}\n"
    )
