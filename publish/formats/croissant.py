"""A release for those who train and test models: Croissant 1.1 JSON-LD of its CSV and Parquet files.

The format is https://docs.mlcommons.org/croissant/docs/croissant-spec-1.1.html. Records are read from the
Parquet files, which have the schema's types; the CSV files are named beside them.
"""

import hashlib
from collections.abc import Iterable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from publish.about import NAME, About
from publish.formats.citation import bibtex
from publish.schema import Column, ColumnType, Table

FILE_NAME = "croissant.json"
CONFORMS_TO = "http://mlcommons.org/croissant/1.1"

DATA_TYPES: dict[ColumnType, str] = {
    "string": "sc:Text",
    "integer": "sc:Integer",
    "number": "sc:Float",
    "boolean": "sc:Boolean",
    "date": "sc:Date",
}

# mlcroissant reads no other name of Parquet.
ENCODINGS = {"parquet": "application/x-parquet", "csv": "text/csv"}

# The context of the specification (appendix 1), word for word: tools warn of any other.
CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "arrayShape": "cr:arrayShape",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "containedIn": "cr:containedIn",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isArray": "cr:isArray",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "name": {"@container": "@language"},
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(
    tables: Iterable[Table], folder: Path, *, about: About, created: datetime | None
) -> dict[str, Any]:
    """The Croissant description of the table files that are in `folder`; `created` is the latest capture."""
    listed = tuple(tables)
    stated = {
        "name": NAME,
        "description": about.description,
        "conformsTo": CONFORMS_TO,
        "alternateName": about.title,
        "version": about.version,
        "datePublished": about.released.isoformat(),
        "dateCreated": f"{created:%Y-%m-%dT%H:%M:%SZ}" if created else None,
        "license": f"https://spdx.org/licenses/{about.licence}",
        "creator": [{"@type": "Organization", "name": author} for author in about.authors],
        "keywords": list(about.keywords),
        "url": about.address,
        "citeAs": bibtex(about),
    }
    return {
        "@context": CONTEXT,
        "@type": "sc:Dataset",
        **{key: value for key, value in stated.items() if value},
        "distribution": [file for table in listed for file in _files(table, folder)],
        "recordSet": [_record_set(table) for table in listed],
    }


def _files(table: Table, folder: Path) -> Iterator[dict[str, Any]]:
    for ending, encoding in ENCODINGS.items():
        path = folder / f"{table.name}.{ending}"
        content = path.read_bytes()
        yield {
            "@type": "cr:FileObject",
            "@id": path.name,
            "name": path.name,
            "description": table.description,
            "contentUrl": path.name,
            "contentSize": f"{len(content)} B",
            "encodingFormat": encoding,
            "sha256": hashlib.sha256(content).hexdigest(),
        }


def _record_set(table: Table) -> dict[str, Any]:
    keys = [{"@id": f"{table.name}/{name}"} for name in table.primary_key]
    return {
        "@type": "cr:RecordSet",
        "@id": table.name,
        "name": table.name,
        "description": table.description,
        **({"key": keys} if keys else {}),
        "field": [_field(table, column) for column in table.columns],
    }


def _field(table: Table, column: Column) -> dict[str, Any]:
    # Not the references of a table to itself: mlcroissant takes them for a circle and reads no record.
    references = [
        {"field": {"@id": f"{key.table}/{key.target}"}}
        for key in table.foreign_keys
        if key.column == column.name and key.table != table.name
    ]
    return {
        "@type": "cr:Field",
        "@id": f"{table.name}/{column.name}",
        "name": column.name,
        "description": column.description,
        "dataType": DATA_TYPES[column.type],
        "source": {"fileObject": {"@id": f"{table.name}.parquet"}, "extract": {"column": column.name}},
        **({"references": references[0]} if references else {}),
    }
