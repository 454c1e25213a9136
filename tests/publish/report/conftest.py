"""The report of an invented world."""

from collections.abc import Callable, Sequence
from datetime import date

import pytest

from models.gazetteer import Gazetteer
from publish.about import About
from publish.changes import Changes
from publish.health import SourceHealth
from publish.report import Download, render
from publish.tables import find, lay_out
from tests.publish.conftest import World

ABOUT = About(version="2026-11-24", released=date(2026, 11, 24), authors=("Sari <b>Contoh</b>",))

Render = Callable[..., str]


@pytest.fixture
def html(gazetteer: Gazetteer) -> Render:
    """The function that makes the report of a world."""

    def rendered(
        world: World,
        changes: Changes | None = None,
        health: Sequence[SourceHealth] = (),
        downloads: Sequence[Download] = (),
    ) -> str:
        findings = find(*world.frames())
        return render(
            findings,
            lay_out(findings, gazetteer),
            gazetteer,
            about=ABOUT,
            changes=changes,
            health=health,
            downloads=downloads,
        )

    return rendered
