"""The shipped tables have no problem, every kind of problem is told, and the sources give the tables."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from models.gazetteer import Alias, District, Gazetteer, Province, Regency, load_gazetteer
from models.gazetteer.ambiguity import unlisted_meanings, unmarked_aliases
from models.gazetteer.build import HERE, bps_codes, differences, main, tables
from models.gazetteer.checks import malformed_rows, missing_parents, repeated_rows, unequal_codes
from models.vocabulary import load_tables

SHARED = Path(os.environ.get("JEJAK_SHARED_DATA", Path(__file__).parents[3] / "shared" / "data"))
AREAS = load_gazetteer()
README = (HERE / "README.md").read_text(encoding="utf-8")
WORDS = frozenset(load_tables("places")["words"])


def test_every_row_has_its_shape() -> None:
    assert malformed_rows(AREAS) == ()


def test_every_area_has_its_parent() -> None:
    assert missing_parents(AREAS) == ()


def test_no_row_repeats_another() -> None:
    assert repeated_rows(AREAS) == ()


def test_codes_of_bps_and_ministry_agree() -> None:
    assert unequal_codes(AREAS) == ()


def test_every_other_meaning_of_an_alias_is_listed() -> None:
    assert unlisted_meanings(AREAS, WORDS) == ()


def test_every_alias_that_nothing_decides_is_marked() -> None:
    assert unmarked_aliases(AREAS) == ()


def test_tables_are_complete() -> None:
    assert (len(AREAS.provinces), len(AREAS.regencies), len(AREAS.districts)) == (38, 514, 7285)


def test_the_readme_has_every_file_with_its_rows() -> None:
    told = dict(re.findall(r"^\| `(\w+\.csv)` \| ([\d,]+) \|", README, re.MULTILINE))
    rows = {file.name: len(file.read_text(encoding="utf-8").splitlines()) - 1 for file in HERE.glob("*.csv")}
    assert {name: int(number.replace(",", "")) for name, number in told.items()} == rows


# A small country that is sound; a case adds a row to it.
SOUND = Gazetteer(
    (
        Province("11", "12", "Utara Jaya"),
        Province("91", "94", "Selatan Jaya"),
        Province("93", None, "Selatan Baru"),
    ),
    (
        Regency("11.01", "1203", "Kabupaten Bukit", "Lembah"),
        Regency("11.71", "1271", "Kota Muara", "Muara"),
        Regency("93.01", "9401", "Kabupaten Pantai", "Karang"),
    ),
    (District("11.01.01", "Ladang"), District("93.01.01", "Terumbu")),
    (Alias("Butar", "11.01", "short", ambiguous=False),),
)
Row = Province | Regency | District | Alias
Check = Callable[[Gazetteer], tuple[str, ...]]


def country(row: Row) -> Gazetteer:
    """The small country with one more row."""
    table = {Province: "provinces", Regency: "regencies", District: "districts", Alias: "aliases"}[type(row)]
    return Gazetteer(
        **{
            name: (*getattr(SOUND, name), *([row] if name == table else []))
            for name in ("provinces", "regencies", "districts", "aliases")
        }
    )


def alias(name: str, code: str = "11.01", *also: str, yes: bool = False) -> Alias:
    return Alias(name, code, "short", yes, also)


MALFORMED: dict[str, Row] = {
    "The code '1' of Timur is not like 62.": Province("1", "13", "Timur"),
    "The BPS code '9' of Timur is not like 62.": Province("13", "9", "Timur"),
    "The code '11-02' of Kota Teluk is not like 62.05.": Regency("11-02", "1202", "Kota Teluk", "Teluk"),
    "The BPS code '' of Kota Teluk is not like 6205.": Regency("11.02", "", "Kota Teluk", "Teluk"),
    "'Teluk' (11.02) is neither a Kabupaten nor a Kota.": Regency("11.02", "1202", "Teluk", "Teluk"),
    "Kota Teluk (11.02) has no capital.": Regency("11.02", "1202", "Kota Teluk", " "),
    "The code '11.01.1' of Rawa is not like 62.05.01.": District("11.01.1", "Rawa"),
    "The name 'Rawa ' (11.01.02) is empty or has spaces too many.": District("11.01.02", "Rawa "),
    "The name 'Rawa  Besar' (11.01.02) is empty or has spaces too many.": District("11.01.02", "Rawa  Besar"),
    "The name '' (11.01) is empty or has spaces too many.": alias(""),
    "Bukitan (11.01) is of the kind 'nick', which is none.": Alias(
        "Bukitan", "11.01", "nick", ambiguous=False
    ),
    "Kabupaten Lereng (11.01) is found only without Kabupaten.": alias("Kabupaten Lereng"),
}
ORPHANS: dict[str, Row] = {
    "Kota Teluk (12.71) is in no province.": Regency("12.71", "1272", "Kota Teluk", "Teluk"),
    "Rawa (11.09.01) is in no regency.": District("11.09.01", "Rawa"),
    "Bukitan stands for 11.09, which is no area.": alias("Bukitan", "11.09"),
    "Timtim stands for 54, which is no area.": alias("Timtim", "54"),
}
REPEATED: dict[str, Row] = {
    "The code 11.01 stands for several areas.": Regency("11.01", "1201", "Kota Teluk", "Teluk"),
    "The code 11.01.01 stands for several districts.": District("11.01.01", "Rawa"),
    "The name Kota Muara stands for several areas.": Regency("11.72", "1272", "Kota Muara", "Kuala"),
    "11.01 Ladang is several districts.": District("11.01.02", "Ladang"),
    "Butar (11.01) is an alias twice.": alias("Butar"),
    "Bukit (11.01) is found by the area's own name.": alias("Bukit"),
    "Utarajaya (11) is found by the area's own name.": alias("Utarajaya", "11"),
}
UNEQUAL: dict[str, Row] = {
    "The BPS code 1203 stands for several areas.": Regency("11.02", "1203", "Kota Teluk", "Teluk"),
    "The BPS code 12 stands for several areas.": Province("13", "12", "Timur"),
    "Timur (13) has no BPS code, unlike what MADE_IN_2022 says.": Province("13", None, "Timur"),
    "Tengah (94) has a BPS code, unlike what MADE_IN_2022 says.": Province("94", "96", "Tengah"),
    "The BPS code 1102 of Kota Teluk (11.02) is another province's.": Regency(
        "11.02", "1102", "Kota Teluk", "Teluk"
    ),
    "The BPS code 9302 of Kota Karang (93.02) is another province's.": Regency(
        "93.02", "9302", "Kota Karang", "Karang"
    ),
}
UNLISTED: dict[str, Row] = {
    "Muara (11.01) is also another area's name, which its row does not list.": alias(
        "Muara", "11.01", "seat"
    ),
    "Kota Muara (11.01) is also another area's name, which its row does not list.": alias("Kota Muara"),
    "Karang (11.01) is also another area's capital, which its row does not list.": alias("Karang"),
    "Terumbu (11.01) is also a district of another area, which its row does not list.": alias("Terumbu"),
    "Butar (11.71) is also an alias of another area, which its row does not list.": alias("Butar", "11.71"),
    "Selesai (11.01) is also an ordinary word, which its row does not list.": alias("Selesai"),
    "Bukitan (11.01) lists that it is also an ordinary word, which no table shows.": alias(
        "Bukitan", "11.01", "word"
    ),
    "Ladang (11.01) lists that it is also a district of another area, which no table shows.": alias(
        "Ladang", "11.01", "district"
    ),
    "Bukitan (11.01) lists 'person', which is no kind of meaning.": alias("Bukitan", "11.01", "person"),
}
UNMARKED: dict[str, Row] = {
    "Muara (11.01) is also another area's name and another area's capital, and is not marked ambiguous.": alias(
        "Muara"
    ),
    "Karang (11.01) is also another area's capital, and is not marked ambiguous.": alias("Karang"),
    "Butar (11.71) is also an alias of another area, and is not marked ambiguous.": alias("Butar", "11.71"),
    "Muara (91) is also another area's name and another area's capital, and is not marked ambiguous.": alias(
        "Muara", "91"
    ),
    "Bukitan (11.01) is marked ambiguous without a reason.": alias("Bukitan", yes=True),
}


TABLES: dict[str, tuple[Check, dict[str, Row]]] = {
    "malformed": (malformed_rows, MALFORMED),
    "orphans": (missing_parents, ORPHANS),
    "repeated": (repeated_rows, REPEATED),
    "unequal": (unequal_codes, UNEQUAL),
    "unlisted": (lambda gazetteer: unlisted_meanings(gazetteer, WORDS), UNLISTED),
    "unmarked": (unmarked_aliases, UNMARKED),
}


@pytest.mark.parametrize(
    ("check", "sentence", "row"),
    [
        pytest.param(check, sentence, row, id=f"{name}: {sentence}")
        for name, (check, cases) in TABLES.items()
        for sentence, row in cases.items()
    ],
)
def test_a_problem_is_told(check: Check, sentence: str, row: Row) -> None:
    assert sentence in check(country(row))


@pytest.mark.parametrize("name", TABLES)
def test_a_sound_country_has_no_problem(name: str) -> None:
    assert TABLES[name][0](SOUND) == ()


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    "row",
    [
        Regency("11.02", "1202", "Kabupaten Muara", "Hulu"),
        District("93.01.02", "Ladang"),
        alias("Pantura", "93.01"),
        alias("Bukit", "93.01", "name", yes=True),
        # What a rule of reading decides needs no mark: ruling 27, the more usual sense, a level before a word.
        alias("Muara", "11", "name", "seat"),
        alias("Ladang", "93.01", "district"),
        alias("Selesai", "11.01", "word"),
    ],
    ids=str,
)
def test_a_sound_row_is_no_problem(name: str, row: Row) -> None:
    assert TABLES[name][0](country(row)) == ()


def test_the_sources_give_the_same_files() -> None:
    if not (SHARED / "kemendagri_cahyadsn_mit").is_dir():
        pytest.skip(f"the sources of the gazetteer are not here ({SHARED})")
    assert list(differences(tables(SHARED), HERE)) == []


def test_a_changed_row_is_shown(tmp_path: Path) -> None:
    (tmp_path / "provinces.csv").write_bytes(b"code,name\n11,Utara\n12,Timur\n")
    assert list(differences({"provinces.csv": "code,name\n11,Utara\n12,Timur Jaya\n"}, tmp_path)) == [
        "--- provinces.csv",
        "+++ provinces.csv from the sources",
        "@@ -3 +3 @@",
        "-12,Timur",
        "+12,Timur Jaya",
    ]


@pytest.mark.parametrize(
    ("shipped", "same"), [(b"code\n11\n", True), (b"code\r\n11\r\n", False), (b"code\n11", False)]
)
def test_every_byte_counts(tmp_path: Path, shipped: bytes, same: bool) -> None:
    (tmp_path / "provinces.csv").write_bytes(shipped)
    assert (list(differences({"provinces.csv": "code\n11\n"}, tmp_path)) == []) is same


@pytest.mark.parametrize(("shipped", "code"), [("code\n11\n", 0), ("code\n12\n", 1)])
def test_the_command_says_it_by_its_exit_code(
    shipped: str,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "provinces.csv").write_text(shipped, encoding="utf-8", newline="")
    monkeypatch.setattr("models.gazetteer.build.HERE", tmp_path)
    monkeypatch.setattr("models.gazetteer.build.tables", lambda _: {"provinces.csv": "code\n11\n"})
    assert main(["--check", str(tmp_path)]) == code
    assert bool(capsys.readouterr().out) is bool(code)
    assert (tmp_path / "provinces.csv").read_bytes() == shipped.encode()
    assert main([str(tmp_path)]) == 0 and main(["--check", str(tmp_path)]) == 0


@pytest.mark.parametrize(
    ("code", "name", "bps"),
    [
        ("11.01", "Kabupaten Bukit", "1203"),
        ("93.01", "Kabupaten Pantai", "9401"),
        ("93.02", "Kabupaten Gunung", "9402"),
        ("93.71", "Kota Karang", "9471"),
    ],
)
def test_new_provinces_are_found_by_name(code: str, name: str, bps: str) -> None:
    bridging = [
        {"kode_bps": "1203", "kode_dagri": "1101", "nama_dagri": "KAB. BUKIT"},
        {"kode_bps": "9401", "kode_dagri": "9101", "nama_dagri": "KAB. PANTAI"},
        {"kode_bps": "9402", "kode_dagri": "9102", "nama_dagri": "KAB GUNUNG"},
        {"kode_bps": "9471", "kode_dagri": "9171", "nama_dagri": "KOTA KARANG"},
    ]
    assert bps_codes([{"code": code, "name": name}], bridging) == {code: bps}
