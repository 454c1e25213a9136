"""Articles about other things: nothing is to be written down from them."""

from random import Random

from benchmarks.synthetic.compose import Draft
from benchmarks.synthetic.slots import SLOTS
from benchmarks.synthetic.story import Story
from benchmarks.synthetic.teller import Teller
from benchmarks.synthetic.templates import load, pool
from benchmarks.synthetic.text import Paragraph, Writer

_SENTENCES = 9


def irrelevant(setting: Story, chance: Random) -> Draft:
    """An article about something else in the place of `setting`."""
    topic = chance.choice(list(load("other")))
    teller = Teller(setting, chance, SLOTS)
    sentences = chance.sample(pool("other", "sentences", topic), _SENTENCES)
    paragraphs = []
    for start in range(0, len(sentences), 2):
        teller.writer = Writer()
        for sentence in sentences[start : start + 2]:
            teller.writer.next_sentence()
            teller.tell(sentence)
        paragraphs.append(Paragraph(teller.writer.paragraph().text))
    teller.writer = Writer()
    teller.tell(chance.choice(pool("other", "title", topic)))
    return Draft(teller.writer.paragraph().text, tuple(paragraphs), None)
