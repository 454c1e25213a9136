"""What is in a page: its elements, their text, and the data that its script works on."""

import json
from html.parser import HTMLParser
from typing import Any


class Page(HTMLParser):
    """The elements of a page with their attributes, and the text inside them by tag."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self._open: list[tuple[str, int]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        texts = self.texts.setdefault(tag, [])
        texts.append("")
        self._open.append((tag, len(texts) - 1))

    def handle_endtag(self, tag: str) -> None:
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for tag, number in self._open:
            self.texts[tag][number] += data

    def all(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]

    def words_of(self, tag: str) -> list[str]:
        """The texts with single spaces."""
        return [" ".join(text.split()) for text in self.texts.get(tag, [])]

    @property
    def scripts(self) -> dict[str | None, str]:
        """The content of each script element by its id; the one that runs has none."""
        ids = [attributes.get("id") for attributes in self.all("script")]
        return dict(zip(ids, self.texts["script"], strict=True))

    @property
    def data(self) -> dict[str, Any]:
        """What the report's script works on."""
        loaded: dict[str, Any] = json.loads(self.scripts["data-json"])
        return loaded
