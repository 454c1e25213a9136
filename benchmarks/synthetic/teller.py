"""Tells a story by filling templates; what fills a slot is in `benchmarks.synthetic.slots`."""

from collections.abc import Callable, Mapping
from random import Random

from benchmarks.synthetic.story import Story
from benchmarks.synthetic.templates import Choice, Template
from benchmarks.synthetic.text import Writer

#: The family of templates of each activity that is not called like it; workshops but the last are one.
_FAMILIES = {
    "lokakarya-7": "panen",
    "pendampingan-individu": "pendampingan",
    "rapat-koordinasi": "rapat",
}
_TRIES = 6


class Teller:
    """One story told in one article; `writer` takes the paragraph at hand.

    The rest is what was said so far: `dated` and `placed` whether the event's day and place were, `spoken`
    whether a statement's day was, `misspelt` whether the slip in a place's name was made; `person` is who
    was named last.
    """

    def __init__(
        self,
        story: Story,
        chance: Random,
        slots: Mapping[str, Callable[["Teller"], None]],
        writer: Writer | None = None,
    ) -> None:
        self.story, self.chance, self.writer = story, chance, writer or Writer()
        self.family = family_of(story)
        self.dated = self.placed = self.spoken = False
        self.misspelt = not story.typo
        self.person = ""
        self._slots = slots
        self._used: set[int] = set()

    def tell(self, template: Template) -> None:
        """Write the template, its choices made and its slots filled."""
        for part in template.parts:
            if isinstance(part, str):
                self.writer.write(part)
            elif isinstance(part, Choice):
                self.tell(self.chance.choice(part.options))
            else:
                self._slots[part.name](self)

    def pick(self, templates: tuple[Template, ...]) -> Template | None:
        """One that the story can fill and that the article has not used yet; None where there is none."""
        for _ in range(_TRIES if templates else 0):
            template = self.chance.choice(templates)
            if self._fits(template):
                break
        else:
            fitting = [template for template in templates if self._fits(template)]
            if not fitting:
                return None
            template = self.chance.choice(fitting)
        self._used.add(id(template))
        return template

    def _fits(self, template: Template) -> bool:
        return id(template) not in self._used and self.story.missing.isdisjoint(template.slots)

    def of_second(self) -> "Teller":
        """A teller of the second event of the story, in the same paragraph."""
        assert self.story.second is not None
        return Teller(self.story.second, self.chance, self._slots, self.writer)


def family_of(story: Story) -> str:
    """The family of the story's activity, as far as it tells."""
    activity = story.activity
    return _FAMILIES.get(activity, "lokakarya" if activity.startswith("lokakarya") else activity)
