"""The queue as a page: one file that needs no network, on which a person decides item by item.

Crawled text is hostile: it goes into the page as JSON, and from there to the reader as text only. What the
page saves is a sheet, which `publish.review.sheet.read_sheet` reads.
"""

import hashlib
import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from extract.facts import ACTIVITIES, Group
from models.errors import DataError
from models.gazetteer import Gazetteer, load_gazetteer
from publish.addresses import web_address
from publish.html import asset, policy
from publish.review.decisions import ROLES
from publish.review.queue import Item
from publish.review.sheet import COLUMNS, to_row
from publish.schema import COHORTS

LANGUAGES = ("en", "id")

Words = Mapping[str, Any]


def to_page(items: Sequence[Item], *, version: str) -> str:
    """The page's HTML; `version` is what it says that it is of. The same items give the same bytes."""
    environment = Environment(
        loader=PackageLoader("publish", "review/assets"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    style, script = asset("review/assets/page.css"), asset("review/assets/page.js")
    words = load_words()
    return environment.get_template("page.html.j2").render(
        policy=policy(style, script),
        style=style,
        script=script,
        words=words["en"],
        languages={language: words[language]["language"] for language in LANGUAGES},
        version=version,
        data=_data(items, words, load_gazetteer()),
    )


def load_words() -> Words:
    """The words of the page by language. Raises `DataError` where their file is broken."""
    try:
        return tomllib.loads((files("publish.review") / "assets" / "words.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise DataError(f"publish/review/assets/words.toml: {error}") from error


def _data(items: Sequence[Item], words: Words, gazetteer: Gazetteer) -> dict[str, Any]:
    """What the page's script works with."""
    queue = "\n".join(item.fact.fact_id for item in items)
    return {
        # Decisions are kept in the browser under this name: another queue has others.
        "queue": hashlib.sha256(queue.encode()).hexdigest()[:16],
        "columns": COLUMNS,
        "items": [_item(item) for item in items],
        "places": [
            *((province.code, province.name) for province in gazetteer.provinces),
            *((regency.code, regency.name) for regency in gazetteer.regencies),
        ],
        "cohorts": list(COHORTS),
        "activities": ACTIVITIES,
        "groups": tuple(Group),
        "roles": {kind: [role for role in roles if role] for kind, roles in ROLES.items()},
        "words": words,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "row": {
            name: value.isoformat() if isinstance(value, date) else value
            for name, value in to_row(item).items()
        },
        "sentence": [(segment.text, bool(segment.kinds)) for segment in item.snippet],
        "link": web_address(item.article.url),
    }
