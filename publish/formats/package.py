"""What a release says about itself: `datapackage.json` and `CODEBOOK.md`, both made from the schema.

The descriptor follows Data Package v1 (https://specs.frictionlessdata.io). Every table is there twice, as
the CSV resource `NAME` and the Parquet resource `NAME-parquet`, with one Table Schema.
"""

import hashlib
import json
from collections.abc import Iterable
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any

from publish.about import DESCRIPTION, NAME, About
from publish.schema import Column, Table

DESCRIPTOR = "datapackage.json"
#: The files that hold all tables, by their ending: what they are, and their media type.
WHOLE = {
    "xlsx": (
        "All tables and the codebook as one Excel workbook.",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ),
    "sqlite": ("All tables and the codebook as one SQLite database.", "application/vnd.sqlite3"),
}


def terms(about: About) -> dict[str, Any]:
    """What a descriptor says of the release as a whole, its resources apart."""
    stated = {
        "profile": "data-package",
        "name": NAME,
        "id": about.doi,
        "title": about.title,
        "description": about.description,
        "version": about.version,
        "homepage": about.address,
        "keywords": list(about.keywords),
        "licenses": [{"name": about.licence, "path": f"https://spdx.org/licenses/{about.licence}.html"}],
        "contributors": [{"title": author, "role": "author"} for author in about.authors],
        "program": f"{NAME} {version(NAME)}",
    }
    return {key: value for key, value in stated.items() if value}


def descriptor(
    tables: Iterable[Table], folder: Path, about: About, created: datetime | None, *, bom: bool
) -> dict[str, Any]:
    """The data package of the files that are in `folder`; `created` is the latest capture.

    `bom` says that the CSV files start with a byte order mark.
    """
    listed = tuple(tables)
    stamp = {"created": f"{created:%Y-%m-%dT%H:%M:%SZ}"} if created else {}
    return {
        **terms(about),
        **stamp,
        "resources": [
            *(_csv_resource(table, folder, bom=bom) for table in listed),
            *(_parquet_resource(table, folder) for table in listed),
            *(_whole(folder / f"{NAME}.{ending}", *kind) for ending, kind in WHOLE.items()),
        ],
    }


def csv_encoding(*, bom: bool) -> str:
    """The name of the CSV files' encoding, as Python and frictionless have it."""
    return "utf-8-sig" if bom else "utf-8"


def to_json(package: dict[str, Any]) -> str:
    """A description as the text of its file."""
    return json.dumps(package, ensure_ascii=False, indent=2) + "\n"


def table_schema(table: Table, *, suffix: str = "") -> dict[str, Any]:
    """The Table Schema of `table`; foreign keys name resources ending in `suffix`."""
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if table.primary_key:
        schema["primaryKey"] = list(table.primary_key)
    if table.foreign_keys:
        schema["foreignKeys"] = [
            {
                "fields": [key.column],
                # An empty resource name means the table itself.
                "reference": {
                    "resource": "" if key.table == table.name else key.table + suffix,
                    "fields": [key.target],
                },
            }
            for key in table.foreign_keys
        ]
    return schema


def codebook(tables: Iterable[Table]) -> str:
    """The text of `CODEBOOK.md`: every table and column of the release, in its order."""
    listed = tuple(tables)
    lines = [
        "# Codebook",
        "",
        DESCRIPTION,
        "",
        "Every table is there as CSV (UTF-8; empty cells mean that nothing is known) and as Parquet, and all "
        "of them as one Excel workbook and one SQLite database. Dates "
        "are ISO 8601. Areas have their Kemendagri code (`62`, `62.05`). In CSV, text that a spreadsheet "
        "would run as a formula starts with an apostrophe that is not part of the value.",
        "",
        "| table | a row is | rows are told apart by |",
        "|---|---|---|",
        *(f"| [{t.name}](#{t.name}) | {t.description} | {_names(t.primary_key)} |" for t in listed),
    ]
    for table in listed:
        lines += ["", f"## {table.name}", "", table.description, ""]
        lines += ["| column | type | | description |", "|---|---|---|---|"]
        lines += [_codebook_row(table, column) for column in table.columns]
    return "\n".join(lines) + "\n"


def _csv_resource(table: Table, folder: Path, *, bom: bool) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        **_file(folder / f"{table.name}.csv", table.description),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": csv_encoding(bom=bom),
        "dialect": {
            "delimiter": ",",
            "lineTerminator": "\n",
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": table_schema(table),
    }


def _parquet_resource(table: Table, folder: Path) -> dict[str, Any]:
    return {
        "profile": "data-resource",
        # frictionless reads Parquet by way of pandas, where an empty integer is a NaN that it then rejects;
        # as a file it is checked by its size and hash.
        "type": "file",
        "name": f"{table.name}-parquet",
        **_file(folder / f"{table.name}.parquet", table.description),
        "format": "parquet",
        "mediatype": "application/vnd.apache.parquet",
        "schema": table_schema(table, suffix="-parquet"),
    }


def _whole(path: Path, description: str, mediatype: str) -> dict[str, Any]:
    return {
        "profile": "data-resource",
        "type": "file",
        "name": path.name.replace(".", "-"),
        **_file(path, description),
        "format": path.suffix.removeprefix("."),
        "mediatype": mediatype,
    }


def _file(path: Path, description: str) -> dict[str, Any]:
    content = path.read_bytes()
    return {
        "path": path.name,
        "description": description,
        "bytes": len(content),
        "hash": f"sha256:{hashlib.sha256(content).hexdigest()}",
    }


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type,
        "description": column.description,
    }
    if column.type == "date":
        field["format"] = "%Y-%m-%d"
    constraints = _constraints(column)
    return field | ({"constraints": constraints} if constraints else {})


def _constraints(column: Column) -> dict[str, Any]:
    stated = {
        "required": column.required or None,
        "unique": column.unique or None,
        "enum": list(column.enum) or None,
        "pattern": column.pattern,
        "minimum": column.minimum,
        "maximum": column.maximum,
    }
    return {name: value for name, value in stated.items() if value is not None}


def _codebook_row(table: Table, column: Column) -> str:
    description = column.description
    if column.enum:
        description += f" One of {_names(column.enum)}."
    if column.minimum is not None and column.maximum is not None:
        description += f" From {column.minimum:g} to {column.maximum:g}."
    for key in table.foreign_keys:
        if key.column == column.name:
            description += f" Refers to [{key.table}](#{key.table}).`{key.target}`."
    notes = ["never empty"] if column.required else []
    notes += ["unique"] if column.unique else []
    return f"| `{column.name}` | {column.type} | {', '.join(notes)} | {description} |"


def _names(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names) or "nothing"
