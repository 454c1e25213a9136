"""From the plain body of an article to what templates print: blocks, dates and the template environment."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import format_datetime
from itertools import pairwise

from jinja2 import Environment, PackageLoader, StrictUndefined

DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
ZONES = {7: "WIB", 8: "WITA", 9: "WIT"}


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (one row of one cell), a bullet list (rows of one cell) or a table."""

    kind: str
    rows: tuple[tuple[str, ...], ...]

    @property
    def text(self) -> str:
        """The first cell: all there is of a paragraph."""
        return self.rows[0][0]


def blocks(body: str) -> tuple[Block, ...]:
    """The blocks of an article's body, which are separated by blank lines.

    >>> [block.kind for block in blocks("Kalimat.\\n\\n- satu\\n- dua\\n\\nSumbawa | 87 |")]
    ['paragraph', 'list', 'table']
    """
    return tuple(_block(chunk.splitlines()) for chunk in re.split(r"\n\s*\n", body.strip()))


def _block(lines: list[str]) -> Block:
    if all(line.endswith(" |") for line in lines):
        return Block("table", tuple(tuple(line.removesuffix(" |").split(" | ")) for line in lines))
    if all(line.startswith("- ") for line in lines):
        return Block("list", tuple((line.removeprefix("- "),) for line in lines))
    return Block("paragraph", ((" ".join(lines),),))


def sentences(text: str) -> list[str]:
    """The sentences of a paragraph, each with the space after it, so that joined they are `text` again."""
    return re.findall(r".+?(?:[.!?][\"”]?\s+(?=[A-Z\"“])|$)", text)


def share(items: Sequence[Block], parts: int) -> list[tuple[Block, ...]]:
    """`items` in order, spread evenly over so many pages."""
    cuts = [round(len(items) * part / parts) for part in range(parts + 1)]
    return [tuple(items[start:end]) for start, end in pairwise(cuts)]


def long_date(day: date) -> str:
    """A date as printed.

    >>> long_date(date(2023, 12, 2))
    'Sabtu, 2 Desember 2023'
    """
    return f"{DAYS[day.weekday()]}, {day.day} {MONTHS[day.month - 1]} {day.year}"


def zone(moment: datetime) -> str:
    """The Indonesian name of a moment's time zone."""
    offset = moment.utcoffset()
    assert offset is not None, moment
    return ZONES[int(offset.total_seconds()) // 3600]


def environment() -> Environment:
    """The templates of all sites. Everything printed is escaped; a missing name is an error."""
    env = Environment(
        loader=PackageLoader("crawler.demo", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters.update(
        hari=lambda moment: DAYS[moment.weekday()],
        bulan=lambda moment: MONTHS[moment.month - 1],
        long_date=long_date,
        rfc822=format_datetime,
        sentences=sentences,
        zone=zone,
    )
    return env
