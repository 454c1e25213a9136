"""An article of a story: an order of sections, each a sentence out of its pool."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from benchmarks.synthetic import rates
from benchmarks.synthetic.areas import areas
from benchmarks.synthetic.outlets import Outlet
from benchmarks.synthetic.slots import SLOTS
from benchmarks.synthetic.slots.where import says_place
from benchmarks.synthetic.story import Story
from benchmarks.synthetic.teller import Teller, family_of
from benchmarks.synthetic.templates import Template, load, parse, pool
from benchmarks.synthetic.text import Paragraph, Writer

#: Words of an article at the least, at the most (but for its last sentence), and as a rule.
LENGTH = (128, 320, 170)
_SMALL = ("di", "dari", "bagi", "dan", "untuk", "dalam", "ke")
_FILLERS = (
    ("material", "scene"),
    ("official",),
    ("official", "organiser"),
    ("teacher",),
    ("scene",),
    ("official", "teacher"),
)
_FILES = {
    "lead": "leads",
    "numbers": "numbers",
    "official": "speech",
    "teacher": "speech",
    "material": "material",
    "scene": "colour",
    "organiser": "colour",
    "closing": "colour",
}


@dataclass(frozen=True, slots=True)
class Draft:
    """An article: its headline and paragraphs, and what it tells (None for one about something else)."""

    title: str
    paragraphs: tuple[Paragraph, ...]
    story: Story | None

    @property
    def text(self) -> str:
        """The article's text."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


def compose(story: Story, outlet: Outlet, chance: Random) -> Draft:
    """Tell the story in an article of its own."""
    teller = Teller(story, chance, SLOTS)
    family = family_of(story)
    orders = load("skeletons")["orders"] + load("skeletons")[family]["orders"]
    order = [part.split() for part in chance.choice(orders).split("|")]
    paragraphs = [_paragraph(teller, sections) for sections in order]
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.text]
    for name, told in (("context", story.context), ("second", story.second is not None)):
        paragraph = _context(teller, name) if told else Paragraph("")
        if paragraph.text:
            paragraphs.insert(chance.randrange(1, len(paragraphs)), paragraph)
    length = chance.triangular(*LENGTH)
    while _words(paragraphs) < length:
        filler = _paragraph(teller, chance.choice(_FILLERS))
        paragraphs.insert(chance.randrange(1, len(paragraphs)), filler)
    paragraphs = [paragraph for paragraph in paragraphs if paragraph.text]
    if chance.random() < rates.DATELINE:
        paragraphs[0] = paragraphs[0].after(dateline(story, outlet, chance))
    return Draft(headline(story, chance), tuple(paragraphs), story)


def headline(story: Story, chance: Random) -> str:
    """A headline of the story, its words with capitals."""
    templates = pool("titles", "title", "common", family_of(story))
    title = _alone(Teller(story, chance, SLOTS), templates).text
    return " ".join(word if word in _SMALL else word[0].upper() + word[1:] for word in title.split())


def lead(story: Story, chance: Random) -> Paragraph:
    """The story's first paragraph in words of its own."""
    return _paragraph(Teller(story, chance, SLOTS), ("lead",))


def release(story: Story, text: int, chance: Random) -> Draft:
    """A press release: the words are those of that text, names and figures alone are the story's."""
    texts = load("releases")["releases"]
    teller = Teller(story, chance, SLOTS)
    paragraphs = [_alone(teller, (parse(source),)) for source in texts[text % len(texts)]]
    return Draft(headline(story, chance), tuple(p for p in paragraphs if p.text), story)


def dateline(story: Story, outlet: Outlet, chance: Random) -> Paragraph:
    """The town, where it is known and fixes the place, and the outlet.

    A town in the outlet's name is context where it is not the event's (codebook, `places`).
    """
    writer = Writer()
    elsewhere = outlet.regency is not None and outlet.regency not in story.event.regencies
    named = (says_place(outlet.regency, "context"),) if outlet.regency and elsewhere else ()
    dash = chance.choice((" – ", " - ", " — "))
    capital = areas()[story.event.regencies[0]].capital if story.where in ("regency", "list") else None
    if capital:
        town = capital.upper() if chance.random() < 0.7 else capital
        writer.say(town, says_place(story.event.regencies[0]))
        before, name, after = chance.choice(
            (("", "", ""), (", ", outlet.host, ""), (", ", outlet.name, ""), (" (", outlet.name, ")"))
        )
    else:
        before, name, after = "", chance.choice((outlet.host, outlet.name)), ""
    writer.write(before)
    writer.say(name, *(named if name == outlet.name else ()))
    writer.write(after + dash)
    return writer.paragraph()


def _paragraph(teller: Teller, sections: Sequence[str]) -> Paragraph:
    teller.writer = Writer()
    for section in sections:
        template = teller.pick(_templates(teller, section))
        if template:
            teller.writer.next_sentence()
            teller.tell(template)
    return teller.writer.paragraph()


def _templates(teller: Teller, section: str) -> tuple[Template, ...]:
    family, activity = teller.family, teller.story.event.activity
    match section:
        case "lead":
            families: tuple[str, ...] = (family,)
        case "numbers":
            families = ("several", "several", "several", family, "common")
        case "material" if family == "lokakarya":
            families = (family, activity, activity)
        case "material":
            families = (family,)
        case _:
            families = ("common",)
    return pool(_FILES[section], section, *families)


def _context(teller: Teller, name: str) -> Paragraph:
    families = ("second",) if name == "second" else ("common", teller.family)
    return _alone(teller, pool("context", "context", *families))


def _alone(teller: Teller, templates: tuple[Template, ...]) -> Paragraph:
    """A paragraph of one template, empty where the story can fill none."""
    teller.writer = Writer()
    template = teller.pick(templates)
    if template:
        teller.tell(template)
    return teller.writer.paragraph()


def _words(paragraphs: Sequence[Paragraph]) -> int:
    return sum(len(paragraph.text.split()) for paragraph in paragraphs)
