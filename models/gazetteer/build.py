"""Rebuild the gazetteer's CSV files from their public sources, or tell whether they are what these give.

usage: python -m models.gazetteer.build [--check] DATA_DIR

DATA_DIR holds copies of the sources, one folder each, as README.md in this folder describes them:
`kemendagri_cahyadsn_mit`, `crosswalk_bps_kemendagri` and `regency_capitals`. With --check nothing is written;
where a file differs, the rows that do are printed and the command ends with 1. aliases.csv is kept by hand.
"""

import argparse
import csv
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import unified_diff
from io import StringIO
from pathlib import Path

HERE = Path(__file__).parent
# Blemishes of the source table, corrected to the name as the decree prints it.
CORRECTIONS = {"71.09": "Kabupaten Kepulauan Siau Tagulandang Biaro"}

Row = Mapping[str, str]


def read(path: Path) -> list[Row]:
    """The rows of a CSV file, cells stripped."""
    with path.open(encoding="utf-8", newline="") as stream:
        return [{key: (cell or "").strip() for key, cell in row.items()} for row in csv.DictReader(stream)]


def tables(data: Path) -> dict[str, str]:
    """The text of provinces.csv, regencies.csv and districts.csv, by name."""
    kemendagri, bridging = data / "kemendagri_cahyadsn_mit", data / "crosswalk_bps_kemendagri"
    provinces, regencies = read(kemendagri / "provinces.csv"), read(kemendagri / "regencies.csv")
    bps_provinces = {row["kode_dagri"]: row["kode_bps"] for row in read(bridging / "provinsi_2020s2.csv")}
    bps = bps_codes(regencies, read(bridging / "kabkota_2020s2.csv"))
    towns = read(data / "regency_capitals" / "regency_capitals.csv")
    capitals = {row["kode"]: row["ibukota"] for row in towns}
    return {
        "provinces.csv": written(
            ("code", "bps_code", "name"),
            ((row["code"], bps_provinces.get(row["code"], ""), row["name"]) for row in provinces),
        ),
        "regencies.csv": written(
            ("code", "bps_code", "name", "capital"),
            (
                (code, bps[code], CORRECTIONS.get(code, row["name"]), capitals[code])
                for row in regencies
                for code in [row["code"]]
            ),
        ),
        "districts.csv": written(
            ("code", "name"), ((row["code"], row["name"]) for row in read(kemendagri / "districts.csv"))
        ),
    }


def bps_codes(regencies: Iterable[Row], bridging: Iterable[Row]) -> dict[str, str]:
    """The BPS code of each regency by its Kemendagri code.

    `bridging` has the ministry's codes of 2020. Regencies of the provinces made in 2022 have had new ones
    since, so they are found by their names.
    """
    by_code: dict[str, str] = {}
    by_name: dict[str, str] = {}
    for row in bridging:
        old = row["kode_dagri"]
        by_code[f"{old[:2]}.{old[2:]}"] = row["kode_bps"]
        by_name[row["nama_dagri"].replace(".", "")] = row["kode_bps"]
    return {
        row["code"]: by_code.get(row["code"]) or by_name[row["name"].upper().replace("KABUPATEN", "KAB")]
        for row in regencies
    }


def written(header: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """The text of a table."""
    stream = StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()


def differences(built: Mapping[str, str], folder: Path) -> Iterator[str]:
    """The rows in which the files of `folder` differ from those built: `-` as they are, `+` as built."""
    for name, text in built.items():
        shipped = (folder / name).read_bytes().decode("utf-8")
        yield from unified_diff(
            shipped.splitlines(), text.splitlines(), name, f"{name} from the sources", n=0, lineterm=""
        )
        if shipped != text and shipped.splitlines() == text.splitlines():
            yield f"{name}: other line ends"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the tables, or with --check compare them; returns the command's exit code."""
    parser = argparse.ArgumentParser("python -m models.gazetteer.build")
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 where a file differs")
    parser.add_argument("data", type=Path, metavar="DATA_DIR")
    asked = parser.parse_args(arguments)
    built = tables(asked.data)
    if asked.check:
        different = list(differences(built, HERE))
        sys.stdout.writelines(f"{line}\n" for line in different)
        return 1 if different else 0
    for name, text in built.items():
        (HERE / name).write_bytes(text.encode("utf-8"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
