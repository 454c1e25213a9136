"""A real browser with the report open: Debian's Chromium, driven by Playwright."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest


@contextmanager
def chromium() -> Iterator[Any]:
    """A headless browser; the test is skipped where there is none, or no Playwright."""
    playwright = pytest.importorskip("playwright.sync_api", reason="needs Playwright: pip install playwright")
    program = shutil.which("chromium")
    if program is None:
        pytest.skip("needs Chromium: apt-get install chromium")
    with playwright.sync_playwright() as running:
        browser = running.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


@dataclass
class Visit:
    """One reader with the report open; `asked` are the addresses outside it, `complaints` what went wrong."""

    file: Path
    context: Any
    page: Any
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, fragment: str = "") -> Any:
        """The page at a fragment, as if the address had just been entered."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.file.as_uri()}#{fragment}")
        return self.page

    def rows(self) -> list[str]:
        """The rows of the list of events as they are read, without the names of columns."""
        return [" ".join(row.split()) for row in self.page.locator("tr.event").all_inner_texts()]


@contextmanager
def visit(browser: Any, file: Path, **options: Any) -> Iterator[Visit]:
    """A reader who reaches nothing but `file`: other addresses are answered with an empty page and noted."""
    context = browser.new_context(
        **({"viewport": {"width": 1280, "height": 900}, "locale": "en-GB"} | options)
    )
    made = Visit(file, context, context.new_page())

    def answer(route: Any) -> None:
        if route.request.url.startswith(("file:", "about:")):
            route.continue_()
        else:
            made.asked.append(route.request.url)
            route.fulfill(body="<title>elsewhere</title>", content_type="text/html")

    context.route("**/*", answer)
    made.page.on("console", lambda message: made.complaints.append(message.text))
    made.page.on("pageerror", lambda error: made.complaints.append(str(error)))
    yield made
    context.close()
