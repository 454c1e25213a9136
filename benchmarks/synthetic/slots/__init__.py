"""What fills the slots of templates: functions that write, and mark the words that state facts."""

from collections.abc import Callable

from benchmarks.synthetic.slots import context, figures, people, what, when, where
from benchmarks.synthetic.teller import Teller

Fill = Callable[[Teller], None]


def _of_second(fill: Fill) -> Fill:
    return lambda teller: fill(teller.of_second())


_OWN: dict[str, Fill] = {
    **what.SLOTS,
    **where.SLOTS,
    **when.SLOTS,
    **figures.SLOTS,
    **people.SLOTS,
    **context.SLOTS,
}
#: The slots by name; `b_` before a name makes it the second event's.
SLOTS: dict[str, Fill] = _OWN | {f"b_{name}": _of_second(fill) for name, fill in _OWN.items()}
