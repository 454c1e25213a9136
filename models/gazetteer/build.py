"""Rebuild the gazetteer's CSV files from their public sources.

usage: python -m models.gazetteer.build DATA_DIR

DATA_DIR holds the source tables, one folder each, as README.md in this folder names them:
`kemendagri_cahyadsn_mit`, `crosswalk_bps_kemendagri` and `regency_capitals`. aliases.csv is kept by hand.
"""

import csv
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).parent
# Blemishes of the source table, corrected to the name as the decree prints it.
CORRECTIONS = {"71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro"}


def read(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file, cells stripped."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [{key: (cell or "").strip() for key, cell in row.items()} for row in csv.DictReader(stream)]


def write(name: str, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write one table of the gazetteer."""
    with (HERE / name).open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def build(data: Path) -> None:
    """Write provinces.csv, regencies.csv and districts.csv."""
    kemendagri = data / "kemendagri_cahyadsn_mit"
    crosswalk = read(data / "crosswalk_bps_kemendagri" / "crosswalk_514.csv")
    bps = {row["kode_kemendagri"]: row["kode_bps_2020s2"] for row in crosswalk}
    capitals = {
        row["kode"]: row["ibukota"] for row in read(data / "regency_capitals" / "regency_capitals.csv")
    }
    provinces_2020 = {
        row["kode_dagri"]: row["kode_bps"]
        for row in read(data / "crosswalk_bps_kemendagri" / "provinsi_2020s2.csv")
    }
    write(
        "provinces.csv",
        ("code", "bps_code", "name"),
        (
            (row["code"], provinces_2020.get(row["code"], ""), row["name"])
            for row in read(kemendagri / "provinces.csv")
        ),
    )
    write(
        "regencies.csv",
        ("code", "bps_code", "name", "capital"),
        (
            (code, bps[code], CORRECTIONS.get(code, row["name"]), capitals[code])
            for row in read(kemendagri / "regencies.csv")
            for code in [row["code"]]
        ),
    )
    write(
        "districts.csv",
        ("code", "name"),
        ((row["code"], row["name"]) for row in read(kemendagri / "districts.csv")),
    )


if __name__ == "__main__":
    build(Path(sys.argv[1]))
