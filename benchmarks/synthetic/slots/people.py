"""Invented people and what they say. Officials keep their names; teachers have new ones each time."""

from collections.abc import Callable
from zlib import crc32

from benchmarks.synthetic.areas import areas, province_name
from benchmarks.synthetic.slots.where import district, write_regency
from benchmarks.synthetic.teller import Teller
from benchmarks.synthetic.templates import pool, words

_SUBJECTS = ("guru kelas tiga", "guru matematika", "guru bahasa Indonesia", "guru TK")


def _official(teller: Teller) -> None:
    """Somebody of the regency's or the province's offices, with office and name."""
    where, chance = teller.story.where, teller.chance
    kind = {"regency": "regency", "district": "nearby"}.get(where, "province")
    if where == "regency" and chance.random() < 0.3:
        kind = chance.choice(("nearby", "province"))
    office = chance.choice(words("offices", kind))
    if kind == "province":
        _of_province(teller, office)
        return
    code = teller.story.event.regencies[0]
    teller.writer.write(office)
    if kind == "regency":
        teller.writer.write(" ")
        write_regency(teller, code, again=teller.placed)
    _name(teller, crc32(f"{office} {code}".encode()))


def _of_province(teller: Teller, office: str) -> None:
    province = teller.story.event.province
    key = crc32(f"{office} {province}".encode())
    teller.writer.write(f"{office} {'Provinsi ' if key % 2 else ''}{province_name(province)}")
    _name(teller, key)


def _name(teller: Teller, key: int) -> None:
    """A comma, the name that goes with the key, and its degree."""
    degrees = words("people", "degrees")
    teller.writer.write(f", {_full_name(teller, key)}{degrees[(key >> 16) % len(degrees)]}")


def _full_name(teller: Teller, key: int) -> str:
    first, last = words("people", "first"), words("people", "last")
    teller.person = last[(key >> 8) % len(last)]
    return f"{first[key % len(first)]} {teller.person}"


def _teacher(teller: Teller) -> None:
    """A teacher with a school of the event's regency, whose district says nothing new."""
    chance, where = teller.chance, teller.story.where
    name = _full_name(teller, chance.getrandbits(32))
    known: tuple[str, ...] = ()
    if where == "district":
        known = (district(teller),)
    elif where != "province":
        known = areas()[chance.choice(teller.story.event.regencies)].districts
    school = f"guru {chance.choice(words('venues', 'schools'))} {chance.choice(known)}" if known else ""
    teller.writer.write(f"{name}, {school or chance.choice(_SUBJECTS)}")


def _from(name: str) -> Callable[[Teller], None]:
    def fill(teller: Teller) -> None:
        families = ("common",) if name == "kutipan_guru" else ("common", teller.family, teller.family)
        templates = pool("speech", name, *families)
        teller.tell(teller.pick(templates) or teller.chance.choice(templates))

    return fill


SLOTS: dict[str, Callable[[Teller], None]] = {
    "pejabat": _official,
    "pejabat_bgp": lambda teller: _of_province(teller, words("offices", "province")[0]),
    "nama": lambda teller: teller.writer.write(teller.person or "Ia"),
    "guru": _teacher,
    "kutipan": _from("kutipan"),
    "kutipan_guru": _from("kutipan_guru"),
    "taklangsung": _from("taklangsung"),
}
