"""The HTML report of a release: one file that needs no network and runs nothing but its own script.

Headlines and evidence come from crawled pages and are hostile until shown otherwise: the template
escapes everything, and the page's Content-Security-Policy allows no request at all and only the one
style and the one script whose hashes it names.
"""

import base64
import hashlib
from importlib.resources import files
from urllib.parse import urlsplit

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from models.gazetteer import Gazetteer
from models.plural import counted
from publish.schema import COHORTS
from publish.tables import Findings
from publish.views import event_views, headline, province_views
from publish.wording import web_address


def render(findings: Findings, gazetteer: Gazetteer) -> str:
    """The report's HTML; the same findings give the same bytes."""
    environment = Environment(
        loader=PackageLoader("publish"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["counted"] = counted
    style, script = _asset("report.css"), _asset("report.js")
    events = event_views(findings, gazetteer)
    captured = max((article.fetched_at for article in findings.articles), default=None)
    return environment.get_template("report.html.j2").render(
        policy=_policy(style, script),
        style=style,
        script=script,
        headline=headline(findings),
        n_articles=len(findings.articles),
        n_invented=sum(_is_invented(article.url) for article in findings.articles),
        cohorts=COHORTS,
        provinces=province_views(findings.events, gazetteer),
        n_regencies=len(gazetteer.regencies),
        events=events,
        unplaced=sum(not event.province_code or event.cohort is None for event in events),
        captured=f"{captured:%Y-%m-%d}" if captured else None,
    )


def _is_invented(url: str) -> bool:
    """Whether the page is of no real site: RFC 2606 keeps `.test` for that, and the demo's sites use it."""
    address = web_address(url)
    return address is not None and (urlsplit(address).hostname or "").endswith(".test")


def _asset(name: str) -> Markup:
    """A file of our own that goes into the page as it is."""
    return Markup((files("publish") / "templates" / name).read_text(encoding="utf-8"))


def _policy(style: str, script: str) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def _hash(content: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()}"
