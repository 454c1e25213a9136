"""Numbers with their nouns, in English."""


def counted(number: int, noun: str) -> str:
    """A number with its noun in the right number.

    >>> counted(1, "regency"), counted(0, "event"), counted(2, "regency")
    ('1 regency', '0 events', '2 regencies')
    """
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number} {noun if number == 1 else plural}"
