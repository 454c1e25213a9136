"""Two small tables with every type and key, and the texts that a format must carry as nothing but text."""

from datetime import date
from typing import Any

import pandas as pd

from publish.frames import to_frame
from publish.schema import Column, ForeignKey, Table

OUTLETS = Table(
    name="outlets",
    description="An outlet.",
    columns=(
        Column(name="name", type="string", description="Its name.", required=True, unique=True),
        Column(name="group", type="string", description="Its kind.", enum=("daily", "editor's own")),
        Column(name="parent", type="string", description="The outlet that owns it."),
    ),
    primary_key=("name",),
    foreign_keys=(ForeignKey("parent", "outlets", "name"),),
)
PAGES = Table(
    name="pages",
    description="A page | of an outlet.",
    columns=(
        Column(name="outlet", type="string", description="Its outlet.", required=True),
        Column(
            name="number", type="integer", description="Its number.", required=True, minimum=1, maximum=99
        ),
        Column(name="title", type="string", description="Its title."),
        Column(name="share", type="number", description="Its share.", minimum=0, maximum=0.5),
        Column(name="good", type="boolean", description="Whether it is good."),
        Column(name="day", type="date", description="Its day."),
        Column(name="code", type="string", description="Its code.", pattern=r"^\d{2}\.\d{2}$"),
    ),
    primary_key=("outlet", "number"),
    foreign_keys=(ForeignKey("outlet", "outlets", "name"),),
)
TABLES = (OUTLETS, PAGES)

TEXTS = (
    '=HYPERLINK("http://x","y")',
    "<script>alert(1)</script>",
    "https://kabar.example/berita",
    "mailto:redaksi@kabar.example",
    "+62 812",
    "-1",
    "0012",
    "1e3",
    "TRUE",
    "2024-01-05",
    "@SUM(A1)",
    "{=1+1}",
    "\u202e=1\u200f",
    " \ttepi ",
    'Jum\'at "é" 😀',
    "'; DROP TABLE pages; --",
    "a & b | c ]]> <!-- d",
    # XlsxWriter takes text of this form for its own rich text and would write it as it is.
    '<r></r></is></c><c r="Z9"><f>1+1</f></c><c t="inlineStr"><is><r></r>',
)
OUTLET_ROWS: list[dict[str, Any]] = [
    {"name": '=HYPERLINK("http://x","y")', "group": "daily", "parent": "Kabar"},
    {"name": "Kabar", "group": "editor's own", "parent": None},
]
PAGE: dict[str, Any] = {
    "outlet": "Kabar",
    "number": 1,
    "title": None,
    "share": None,
    "good": None,
    "day": None,
    "code": None,
}
PAGE_ROWS: list[dict[str, Any]] = [
    PAGE | {"share": 0.25, "good": True, "day": date(2024, 2, 29), "code": "62.05"},
    *(PAGE | {"number": number, "title": text, "good": False} for number, text in enumerate(TEXTS, start=2)),
]


def frames(*pages: dict[str, Any]) -> dict[str, pd.DataFrame]:
    """The frames of the tables; `pages` replace the rows of the second, each by what differs from `PAGE`."""
    page_rows = [PAGE | page for page in pages] or PAGE_ROWS
    return {"outlets": to_frame(OUTLETS, OUTLET_ROWS), "pages": to_frame(PAGES, page_rows)}
