"""The place, the venue and the provincial office."""

from collections.abc import Callable
from zlib import crc32

from benchmarks.synthetic import rates
from benchmarks.synthetic.areas import areas, province_name
from benchmarks.synthetic.teller import Teller
from benchmarks.synthetic.templates import words
from benchmarks.synthetic.text import Said


def place(teller: Teller) -> None:
    """Where, in full at first and in short later on."""
    story, writer, again = teller.story, teller.writer, teller.placed
    teller.placed = True
    if story.where == "province":
        name = province_name(story.event.province)
        writer.say(name if again else f"Provinsi {name}", says_place(story.event.province))
    elif story.where == "list" and again:
        writer.write(teller.chance.choice(("daerah-daerah itu", "sejumlah daerah tersebut")))
    elif story.where == "list":
        _list(teller)
    elif story.where == "district":
        name = _misspelt(teller, district(teller))
        writer.say(name if again else f"Kecamatan {name}", says_place(story.event.regencies[0]))
    else:
        write_regency(teller, story.event.regencies[0], again=again)


def _in_short(teller: Teller) -> None:
    if teller.story.where == "list":
        teller.writer.write(province_name(teller.story.event.province))
    else:
        teller.placed = True
        place(teller)


def write_regency(teller: Teller, code: str, *, again: bool, role: str = "event") -> None:
    """A regency's full name, or one of its short ones."""
    area, chance = areas()[code], teller.chance
    name = area.names[-1] if again or chance.random() < 0.25 else area.names[0]
    if area.aliases and again and chance.random() < rates.PLACE_ALIAS:
        name = chance.choice(area.aliases)
    elif chance.random() < 0.06:
        name = name.replace("Kabupaten ", "Kab. ")
    teller.writer.say(_misspelt(teller, name), says_place(code, role))


def says_place(code: str, role: str = "event") -> Said:
    """What a name of that area says."""
    return Said(kind="place", value=code, role=role, place_code=code)


def district(teller: Teller) -> str:
    """The event's district, the same in all reports of it."""
    names = areas()[teller.story.event.regencies[0]].districts
    return names[crc32(teller.story.event.id.encode()) % len(names)]


def _list(teller: Teller) -> None:
    codes = teller.story.event.regencies
    for index, code in enumerate(codes):
        teller.writer.write("" if not index else " dan " if index == len(codes) - 1 else ", ")
        teller.writer.say(areas()[code].names[0], says_place(code))


def _misspelt(teller: Teller, name: str) -> str:
    """The name, once with two letters swapped where the story has such a slip."""
    if teller.misspelt or len(name) < 7:
        return name
    teller.misspelt = True
    return f"{name[:-3]}{name[-2]}{name[-3]}{name[-1]}"


def _venue(teller: Teller) -> None:
    event, where = teller.story.event, teller.story.where
    number = crc32(f"venue {event.id}".encode())
    schools, halls = words("venues", "schools"), words("venues", "halls")
    local = where in ("regency", "district") and bool(areas()[event.regencies[0]].districts)
    if local and (number % 2 or where == "district"):
        school = f"{schools[(number >> 4) % len(schools)]} {district(teller)}"
        teller.writer.say(school, says_place(event.regencies[0]))
    else:
        teller.writer.write(halls[(number >> 4) % len(halls)])


def _office(teller: Teller) -> None:
    """The provincial office. Its province is a place only where it holds a meeting (rulings 5, 23)."""
    province = teller.story.event.province
    name = province_name(province)
    forms = (f"Balai Guru Penggerak (BGP) Provinsi {name}", f"BGP {name}", f"Balai Guru Penggerak {name}")
    said = (says_place(province),) if teller.family == "rapat" else ()
    teller.writer.say(teller.chance.choice(forms), *said)


SLOTS: dict[str, Callable[[Teller], None]] = {
    "tempat": place,
    "daerah": _in_short,
    "gedung": _venue,
    "bgp": _office,
}
