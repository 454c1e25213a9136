"""A newsroom: what every publishing system is given to make its site of."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jinja2 import Environment

from crawler.demo.content import SITES, DemoArticle, Site, article_path, article_url
from crawler.demo.markup import blocks
from crawler.demo.page import HTML, Page

XML = "application/xml; charset=UTF-8"


@dataclass(frozen=True, slots=True)
class Room:
    """One site's articles, the newest first, its traps, and the templates."""

    name: str
    articles: tuple[DemoArticle, ...]
    traps: tuple[DemoArticle, ...]
    env: Environment

    @property
    def site(self) -> Site:
        return SITES[self.name]

    @property
    def newest(self) -> datetime:
        """When anything on the site last changed."""
        return max(article.changed for article in self.articles)

    def tagged(self, tag: str) -> list[DemoArticle]:
        """The articles that carry a tag, however it is spelt in capitals."""
        return [article for article in self.articles if tag in {name.casefold() for name in article.tags}]

    def others(self, article: DemoArticle, count: int, skip: int = 0) -> list[DemoArticle]:
        """Articles to set beside one: those that follow it in the list, and round again from the top."""
        rest = [other for other in self.articles if other is not article]
        start = sum(other.published > article.published for other in rest) + skip
        return [rest[(start + step) % len(rest)] for step in range(min(count, len(rest)))]

    def render(self, template: str, **names: Any) -> str:
        """A template of this site, which also sees the room, the site and the address functions."""
        return self.env.get_template(f"{self.name}/{template}").render(
            room=self, site=self.site, path=article_path, url=article_url, **names
        )

    def html(self, template: str, **names: Any) -> Page:
        """A page that is made anew for every visitor."""
        return Page(self.render(template, **names).encode(), HTML)

    def article(self, article: DemoArticle, template: str = "article.html.j2", **names: Any) -> Page:
        """The page of an article, with validators."""
        names.setdefault("blocks", blocks(article.body))
        text = self.render(template, article=article, **names)
        return Page(text.encode(), HTML, modified=article.changed)

    def xml(self, template: str, content_type: str = XML, **names: Any) -> Page:
        """A feed or a site map, with validators."""
        text = self.env.get_template(f"xml/{template}").render(
            room=self, site=self.site, url=article_url, **names
        )
        return Page(text.encode(), content_type, modified=self.newest)


def numbered(items: Sequence[DemoArticle], size: int, page: int) -> list[DemoArticle]:
    """Page `page`, counted from 1, of a list cut into pages of `size`."""
    return list(items[(page - 1) * size : page * size])


def page_number(text: str) -> int:
    """A page number from an address; 0, which no list has, for anything else."""
    return int(text) if text.isascii() and text.isdecimal() else 0
