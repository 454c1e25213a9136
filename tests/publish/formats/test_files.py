import csv
from datetime import date
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from publish.formats.files import write_csv, write_parquet
from publish.frames import to_frame
from publish.schema import Column, Table

TABLE = Table(
    name="things",
    description="A thing.",
    columns=(
        Column(name="name", type="string", description="Its name."),
        Column(name="size", type="integer", description="Its size."),
        Column(name="share", type="number", description="Its share."),
        Column(name="good", type="boolean", description="Whether it is good."),
        Column(name="day", type="date", description="Its day."),
    ),
)
EMPTY: dict[str, Any] = dict.fromkeys(TABLE.names)


def written(path: Path, *rows: dict[str, Any]) -> bytes:
    write_csv(TABLE, to_frame(TABLE, [EMPTY | row for row in rows]), path / "things.csv")
    return (path / "things.csv").read_bytes()


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ({}, ",,,,"),
        ({"name": "Barito Utara", "size": -8, "share": 0.5, "good": True}, "Barito Utara,-8,0.5,true,"),
        ({"day": date(2023, 12, 1)}, ",,,,2023-12-01"),
        ({"name": "Jum'at “é”", "good": False}, "Jum'at “é”,,,false,"),
        ({"name": 'a "b", c'}, '"a ""b"", c",,,,'),
        ({"name": "a\nb"}, '"a\nb",,,,'),
        ({"name": "=cmd|' /C calc'!A0"}, "'=cmd|' /C calc'!A0,,,,"),
        ({"name": "+62 812"}, "'+62 812,,,,"),
        ({"name": "-1"}, "'-1,,,,"),
        ({"name": "@SUM(A1)"}, "'@SUM(A1),,,,"),
        ({"name": "\t=1"}, "'\t=1,,,,"),
        ({"name": "\r=1"}, "\"'\r=1\",,,,"),
        ({"name": "\n=1"}, '"\'\n=1",,,,'),
        ({"name": "\tx"}, "'\tx,,,,"),
        ({"name": "  =1"}, "'  =1,,,,"),
        ({"name": "\xa0\u3000=1"}, "'\xa0\u3000=1,,,,"),
        ({"name": "\x00\x1f\x7f\x85@A1"}, "'\x00\x1f\x7f\x85@A1,,,,"),
        ({"name": "\xad\u061c\u180e+1"}, "'\xad\u061c\u180e+1,,,,"),
        ({"name": "\u200b\u200f\u202e\u2060\u2069\ufeff-1"}, "'\u200b\u200f\u202e\u2060\u2069\ufeff-1,,,,"),
        ({"name": "＝1+1"}, "'＝1+1,,,,"),
        ({"name": "＋62"}, "'＋62,,,,"),
        ({"name": "－1"}, "'－1,,,,"),
        ({"name": "\u200e＠SUM(A1)"}, "'\u200e＠SUM(A1),,,,"),
        ({"name": '=HYPERLINK("http://x","y")'}, '"\'=HYPERLINK(""http://x"",""y"")",,,,'),
        ({"name": "<script>alert(1)</script>"}, "<script>alert(1)</script>,,,,"),
        ({"name": "a=b"}, "a=b,,,,"),
        ({"name": " a - b"}, " a - b,,,,"),
        ({"name": "\u202ea=b"}, "\u202ea=b,,,,"),
        ({"name": "'=1"}, "'=1,,,,"),
        ({"name": "–1"}, "–1,,,,"),
    ],
)  # fmt: skip
def test_csv_cells(tmp_path: Path, row: dict[str, Any], line: str) -> None:
    assert written(tmp_path, row) == f"name,size,share,good,day\n{line}\n".encode()


@pytest.mark.parametrize(("bom", "start"), [(True, b"\xef\xbb\xbfname,"), (False, b"name,")])
def test_the_byte_order_mark_is_there_when_asked_for(tmp_path: Path, bom: bool, start: bytes) -> None:
    write_csv(TABLE, to_frame(TABLE, [EMPTY]), tmp_path / "things.csv", bom=bom)
    assert (tmp_path / "things.csv").read_bytes().startswith(start)


@pytest.mark.parametrize("text", [" " * 1_000_000 + "=1", "a" * 1_000_000], ids=["spaces", "letters"])
def test_long_cells_are_kept_whole(tmp_path: Path, text: str) -> None:
    expected = text if text.startswith("a") else f"'{text}"
    assert written(tmp_path, {"name": text}).decode() == f"name,size,share,good,day\n{expected},,,,\n"


def test_csv_reads_back(tmp_path: Path) -> None:
    names = ["a,b", 'c"d', "e\nf", "ğ"]
    written(tmp_path, *({"name": name} for name in names))
    with (tmp_path / "things.csv").open(encoding="utf-8", newline="") as stream:
        assert [row["name"] for row in csv.DictReader(stream)] == names


def test_parquet_has_the_types_and_descriptions_of_the_schema(tmp_path: Path) -> None:
    frame = to_frame(TABLE, [EMPTY, EMPTY | {"name": "=1", "size": 8}])
    write_parquet(TABLE, frame, tmp_path / "things.parquet")
    table: pa.Table = pq.read_table(tmp_path / "things.parquet")
    assert table.schema.equals(TABLE.arrow(), check_metadata=True)
    assert table.column("name").to_pylist() == [None, "=1"]
