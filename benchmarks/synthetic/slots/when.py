"""The day of the event, and of what was said about it."""

from collections.abc import Callable
from datetime import timedelta

from benchmarks.synthetic import rates
from benchmarks.synthetic.days import event_date, says_day, statement_date
from benchmarks.synthetic.teller import Teller

#: A story that has given its date gives it again this seldom.
_AGAIN = 0.15
#: What stands before a date within a sentence, and where it opens one.
_OPENING = {
    ", ": "Pada ",
    " ": "",
    " pada ": "Pada ",
    " pada hari ": "Pada hari ",
    " pada bulan ": "Pada bulan ",
}


def _on_day(teller: Teller) -> None:
    """The event's date with what stands before it, or nothing."""
    if teller.dated and teller.chance.random() >= _AGAIN:
        return
    phrase = event_date(teller.story, teller.chance)
    if phrase:
        before, text, said = phrase
        teller.writer.write(before)
        teller.writer.say(text, said)
        teller.dated = True


def _opening_day(teller: Teller) -> None:
    phrase = None if teller.dated else event_date(teller.story, teller.chance)
    if phrase:
        before, text, said = phrase
        teller.writer.write(_OPENING.get(before, "Pada tanggal "))
        teller.writer.say(text, said)
        teller.writer.write(", ")
        teller.dated = True


def _statement_day(teller: Teller) -> None:
    """The day on which somebody spoke, after the event. Seldom, and only beside the event's own."""
    published, last = teller.story.published, teller.story.event.last
    if published is None or not teller.dated or teller.spoken or not 0 < (published - last).days < 8:
        return
    if teller.chance.random() < rates.STATEMENT:
        day = published - timedelta(days=teller.chance.randrange((published - last).days))
        teller.writer.write(", ")
        teller.writer.say(statement_date(day, teller.chance), says_day(day, "statement"))
        teller.spoken = True


SLOTS: dict[str, Callable[[Teller], None]] = {
    "pada_tanggal": _on_day,
    "pada_awal": _opening_day,
    "pada_ucap": _statement_day,
}
