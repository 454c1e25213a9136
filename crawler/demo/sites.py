"""What stands at which host: every site of the demo, made of its articles by its publishing system."""

from collections.abc import Callable, Mapping
from importlib.resources import files
from pathlib import Path

from crawler.demo.cms import blogspot, government, handmade, network, portal, wordpress
from crawler.demo.content import SITES, load_articles, load_traps
from crawler.demo.faults import FORBIDDEN
from crawler.demo.markup import environment
from crawler.demo.page import TEXT, Page, Routes, always
from crawler.demo.room import Room

__all__ = ["FORBIDDEN", "SOURCES", "build_sites", "load_rooms"]

SOURCES = Path(__file__).parent / "sources"
"""The source files of the demo's sites."""

SYSTEMS: Mapping[str, Callable[[Room], Routes]] = {
    "bgpbengkulu": government.routes,
    "catatanguru": blogspot.routes,
    "kilaspulau": handmade.routes,
    "lintasnusa": network.routes,
    "portalwarta": portal.routes,
    "suarahulu": wordpress.routes,
}


def load_rooms() -> tuple[Room, ...]:
    """The newsroom of every site, with its articles and traps, the newest first."""
    articles, traps, env = load_articles()[::-1], load_traps(), environment()
    return tuple(
        Room(
            name,
            tuple(article for article in articles if article.site == name),
            tuple(trap for trap in traps if trap.site == name),
            env,
        )
        for name in SITES
    )


def build_sites() -> dict[str, Routes]:
    """The routes of every site by host."""
    return {
        room.site.host: {**SYSTEMS[room.name](room), "/robots.txt": always(_robots(room))}
        for room in load_rooms()
    }


def _robots(room: Room) -> Callable[[], Page]:
    file = files("crawler.demo") / "templates" / room.name / "robots.txt"
    return lambda: Page(file.read_bytes(), TEXT)
