"""Which day the activity takes place, which is only the day somebody spoke, and the rest.

Sources: codebook, `dates` and rulings 15, 16, 22.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import accumulate

from extract.facts import DateRange, Role
from extract.mentions import DateMention
from extract.roles.situation import Situation, is_posting_line
from extract.roles.triggers import trigger

_speech_before = trigger("dates", "speech")
_event_in_speech = trigger("dates", "event_in_speech")
_event_between = trigger("dates", "event_between")
# "kata Bupati, "
_attribution_before = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|terang|papar|tegas|sebut)(?:nya)?[ ][^.;]{0,40},[ ]?$",
    re.IGNORECASE,
)
_limit_before = trigger("dates", "limit")
_context_before = trigger("dates", "context")
_earlier_before = trigger("dates", "earlier")
_earlier_sentence = re.compile(
    r"""
    [ “"]*
    (?: sebelumnya | terdahulu | tahun[ ]lalu
      | setelah[ ](?:resmi[ ])?dibuka
      | sebelum[ ](?!lokakarya|acara|kegiatan|pembukaan|dibuka|panen|pengukuhan)
    )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ahead_before = trigger("dates", "ahead")
# "berlangsung mulai 9-17 November": the word tells the span, not a later stage
_begins_before = re.compile(
    r"(?<!akan )(?<!bakal )(?<!baru )\b(?:di)?mulai(?:[ ](?:pada|dari|tanggal))*[ ]$", re.IGNORECASE
)
_context_after = trigger("dates", "context_after")
_announced = trigger("dates", "announced")
#: Of a date named several times, the role that stands first here.
_RANK = {Role.EVENT: 0, Role.STATEMENT: 1, Role.CONTEXT: 2}
_that_day = re.compile(r"[ “\"]*(?:pada )?(?:hari|saat|siang|pagi|malam) itu\b", re.IGNORECASE)
#: A day this long before the report's latest is not the event's: no activity is told together with it.
LONG_AGO = timedelta(days=300)
#: A span longer than this is the course's, not that of one activity.
LONGEST_ACTIVITY = timedelta(days=75)
#: A place and a comma before a date on a line of its own are no longer than this.
SIGNATURE_LENGTH = 28


def decide_dates(situation: Situation) -> tuple[DateRange, ...]:
    """Every date, once each, with its role."""
    usable = [m for m in situation.dates if _is_usable(situation, m)]
    roles = _roles(situation, usable)
    opened = {m.first for m in usable if roles[m] is Role.EVENT and m.first < m.last}
    best: dict[tuple[date, date], DateMention] = {}
    for mention in usable:
        if _repeats_the_opening(situation, mention, opened):
            continue
        span = (mention.first, mention.last)
        if span not in best or _RANK[roles[mention]] < _RANK[roles[best[span]]]:
            best[span] = mention
    return tuple(
        DateRange(
            evidence=situation.evidence(mention),
            rule=mention.rule,
            start=mention.first,
            end=mention.last,
            role=roles[mention],
        )
        for mention in sorted(best.values(), key=lambda m: m.start)
    )


def _roles(situation: Situation, mentions: Sequence[DateMention]) -> dict[DateMention, Role]:
    """The role of each mention: by its own words, then by what the other dates of the article are."""
    roles = {m: _role(situation, m) for m in mentions}
    events = [m for m in mentions if roles[m] is Role.EVENT]
    latest = max((m.first for m in events), default=date.min)
    roles |= {m: Role.CONTEXT for m in events if latest - m.last > LONG_AGO}
    events = [m for m in events if roles[m] is Role.EVENT]
    named = [e for e in events if not e.relative]
    if named:
        spans = _Spans(named)
        roles |= {m: Role.CONTEXT for m in mentions if not spans.hold(m) and _looks_back(situation, m)}
    if not any(e.precision == "day" for e in events):
        roles |= {m: Role.EVENT for m in mentions if _is_told(situation, m)}
    events = [m for m in mentions if roles[m] is Role.EVENT]
    spans = _Spans(events)
    for mention in mentions:
        if roles[mention] is Role.STATEMENT and mention.precision == "day" and spans.hold(mention):
            roles[mention] = Role.EVENT
    return roles


class _Spans:
    """The spans of days that some mentions name, to ask whether another's days lie inside one of them."""

    def __init__(self, mentions: Sequence[DateMention]) -> None:
        ordered = sorted(mentions, key=lambda m: m.first)
        self._firsts = [m.first for m in ordered]
        self._lasts = [*accumulate((m.last for m in ordered), max)]

    def hold(self, mention: DateMention) -> bool:
        """Whether the days of the mention lie inside one of the spans."""
        begun = bisect_right(self._firsts, mention.first)
        return begun > 0 and mention.last <= self._lasts[begun - 1]


def _looks_back(situation: Situation, mention: DateMention) -> bool:
    """Whether a relative word below the lead names the day of publication or one before it."""
    past = situation.published is not None and mention.first <= situation.published
    return mention.relative and past and not situation.in_lead(mention.start)


def _is_usable(situation: Situation, mention: DateMention) -> bool:
    """Relative words in a quote are the speaker's; the date of a "posted on" line is not the article's."""
    quoted = mention.relative and situation.layout.in_quote(mention.start)
    return not quoted and not is_posting_line(situation, mention.start)


def _repeats_the_opening(situation: Situation, mention: DateMention, opened: set[date]) -> bool:
    """Whether a mere "said X, Friday (1/12/2023)" names the first day of a range that the article states."""
    opens = mention.first == mention.last and mention.first in opened
    return opens and bool(_attribution_before.search(situation.layout.before(mention.start, 80)))


def _role(situation: Situation, mention: DateMention) -> Role:
    layout = situation.layout
    if mention.precision != "day":
        announced = mention.precision == "month" and {"seleksi", "pelepasan"} & set(situation.kinds)
        window = layout.before(mention.start, 60) + situation.text[mention.start : mention.start + 8]
        return Role.EVENT if announced and _announced.search(window) else Role.CONTEXT
    before, after = layout.before(mention.start, 160), layout.after(mention.end)
    if _is_elsewhere(situation, mention) or _is_signature(situation, mention):
        return Role.CONTEXT
    if (
        _is_history(situation, mention, before)
        or (_context_after.match(after) and not situation.in_lead(mention.start))
        or _is_of_another_stage(situation, mention)
    ):
        return Role.CONTEXT
    if mention.last - mention.first > LONGEST_ACTIVITY and "seleksi" not in situation.kinds:
        return Role.CONTEXT
    if mention.first == mention.last and _limit_before.search(before):
        return Role.CONTEXT
    if _is_ahead(situation, mention, before):
        return Role.CONTEXT
    if layout.in_quote(mention.start):
        return Role.CONTEXT
    if _speech_before.search(before):
        spoken_at_event = _event_in_speech.search(
            before + layout.after(mention.end, 80)
        ) or _event_between.search(before)
        return Role.EVENT if spoken_at_event or _goes_on_that_day(situation, mention) else Role.STATEMENT
    return Role.EVENT


def _goes_on_that_day(situation: Situation, mention: DateMention) -> bool:
    """Whether the next sentence tells what happened "hari itu"."""
    layout = situation.layout
    following = layout.sentence_index(mention.start) + 1
    return following < len(layout.sentences) and bool(
        _that_day.match(layout.text, layout.sentences[following].start)
    )


def _is_told(situation: Situation, mention: DateMention) -> bool:
    """Whether a full date stands in a quote and tells of what happened: the event's where no other is."""
    before = situation.layout.before(mention.start, 160)
    told = mention.precision == "day" and not mention.relative and situation.layout.in_quote(mention.start)
    past = situation.published is None or mention.first <= situation.published
    return told and past and not _is_history(situation, mention, before) and not _ahead_before.search(before)


def _is_history(situation: Situation, mention: DateMention, before: str) -> bool:
    """Whether the words before name a deadline, a letter or something earlier."""
    earlier = (_earlier_before.search(before) or _opens_earlier(situation, mention)) and not (
        situation.in_first_prose(mention.start)
    )
    return bool(_context_before.search(before) or earlier)


def _opens_earlier(situation: Situation, mention: DateMention) -> bool:
    """Whether the sentence starts with "Sebelumnya" or the like."""
    sentence = situation.layout.sentence_at(mention.start)
    return bool(_earlier_sentence.match(situation.layout.text, sentence.start))


def _is_elsewhere(situation: Situation, mention: DateMention) -> bool:
    """Whether the sentence is about places where the activity is not: "di Palu, Rabu (5/6)"."""
    named = situation.regencies_of.get(situation.layout.sentence_index(mention.start), frozenset())
    return bool(named and situation.areas) and named.isdisjoint(situation.areas)


def _is_signature(situation: Situation, mention: DateMention) -> bool:
    """Whether the line below the report only says where and when it was signed: "Ende, 29 April 2022"."""
    line = situation.layout.line_at(mention.start)
    alone = mention.start - line.start < SIGNATURE_LENGTH and not situation.text[
        mention.end : line.end
    ].strip(" .")
    return alone and not situation.in_lead(mention.start)


def _is_ahead(situation: Situation, mention: DateMention, before: str) -> bool:
    """Whether the day lies ahead of the report, outside its lead: a later stage (ruling 15)."""
    if (
        "seleksi" in situation.kinds
        or situation.in_title(mention.start)
        or situation.in_first_prose(mention.start)
    ):
        return False
    if mention.first < mention.last and _runs_on(mention, situation.published):
        return False
    if situation.published and mention.first > situation.published and not situation.in_lead(mention.start):
        return True
    begins = mention.first < mention.last and _begins_before.search(before)
    return not begins and bool(_ahead_before.search(before))


def _runs_on(mention: DateMention, published: date | None) -> bool:
    """Whether the report was published while the activity ran."""
    return published is not None and mention.first <= published <= mention.last


def _is_of_another_stage(situation: Situation, mention: DateMention) -> bool:
    """Whether the nearest workshop named before the date, in its sentence, is another than the reported one.

    "Rapat persiapan lokakarya 7" is no workshop.
    """
    layout = situation.layout
    nearest = situation.workshops.last_before(mention.start)
    return (
        nearest is not None
        and nearest.start >= layout.sentence_at(mention.start).start
        and nearest.activity not in situation.kinds
        and not layout.before(nearest.start).lower().endswith("persiapan ")
    )
