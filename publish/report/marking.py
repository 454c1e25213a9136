"""Text of the template that the script can say again in the other language.

What stands in the page is English; the attributes `data-t` (a key of the words) with `data-values`,
`data-n` (a number), `data-day` and `data-label` (an aria-label) tell the script what it says.
"""

import json
from datetime import date

from markupsafe import Markup, escape

from publish.report.words import Language, Words, shown


class Marking:
    """The functions of the template for all that differs between the languages."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def text(self, key: str, tag: str = "span", attributes: str = "", **values: str | float) -> Markup:
        """A text of the words in an element; `attributes` are our own, as they go into the tag."""
        data = Markup(' data-values="{}"').format(json.dumps(values)) if values else ""
        more = Markup(f" {attributes}" if attributes else "")
        return Markup('<{tag}{more} data-t="{key}"{data}>{said}</{tag}>').format(
            tag=tag, more=more, key=key, data=data, said=self._words.say(key, **values)
        )

    def raw(self, key: str, language: Language = "en") -> str:
        """The text alone."""
        return self._words.say(key, language)

    def label(self, key: str) -> Markup:
        """The attributes of an element that is named but shows no text."""
        return Markup('aria-label="{}" data-label="{}"').format(self.raw(key), key)

    def number(self, value: int) -> Markup:
        """A number; below a thousand both languages write it alike."""
        if value < 1000:
            return escape(value)
        return Markup('<span data-n="{}">{}</span>').format(value, shown(value, "en"))

    def day(self, day: date) -> Markup:
        """A day in words."""
        return Markup('<time datetime="{0}" data-day="{0}">{1}</time>').format(
            day.isoformat(), self._words.day(day)
        )

    def size(self, n_bytes: int) -> Markup:
        """The size of a file: whole kilobytes, from a megabyte on with one decimal."""
        if n_bytes < 1_000_000:
            return self.text("size.kilobytes", size=max(1, round(n_bytes / 1000)))
        return self.text("size.megabytes", size=round(n_bytes / 1_000_000, 1))
