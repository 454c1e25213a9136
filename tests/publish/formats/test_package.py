import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from publish.about import NAME, About
from publish.formats.package import WHOLE, codebook, descriptor, table_schema, to_json
from publish.schema import TABLES, Table

ABOUT = About(version="2024-01-06", released=date(2024, 1, 6), authors=("Balai Contoh",))
CREATED = datetime(2024, 1, 5, 3, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for table in TABLES:
        (tmp_path / f"{table.name}.csv").write_bytes(b"a\n1\n")
        (tmp_path / f"{table.name}.parquet").write_bytes(b"PAR1")
    for ending in WHOLE:
        (tmp_path / f"{NAME}.{ending}").write_bytes(b"all")
    return tmp_path


def described(folder: Path, created: datetime | None = CREATED, *, bom: bool = False) -> dict[str, Any]:
    return descriptor(TABLES, folder, ABOUT, created, bom=bom)


def test_it_says_what_it_is_and_on_what_terms(folder: Path) -> None:
    package = described(folder)
    assert (package["name"], package["version"]) == ("jejak-penggerak", "2024-01-06")
    assert package["licenses"] == [{"name": "CC-BY-4.0", "path": "https://spdx.org/licenses/CC-BY-4.0.html"}]
    assert package["contributors"] == [{"title": "Balai Contoh", "role": "author"}]
    assert "id" not in package and "homepage" not in package


@pytest.mark.parametrize(("bom", "encoding"), [(False, "utf-8"), (True, "utf-8-sig")])
def test_it_tells_of_a_byte_order_mark(folder: Path, bom: bool, encoding: str) -> None:
    assert described(folder, bom=bom)["resources"][0]["encoding"] == encoding


def test_every_table_is_there_as_csv_and_as_parquet(folder: Path) -> None:
    package = described(folder)
    paths = [resource["path"] for resource in package["resources"]]
    assert paths == [
        *(f"{table.name}.csv" for table in TABLES),
        *(f"{table.name}.parquet" for table in TABLES),
        *("jejak-penggerak.xlsx", "jejak-penggerak.sqlite"),
    ]
    assert len({resource["name"] for resource in package["resources"]}) == len(paths)


def test_the_package_has_no_clock(folder: Path) -> None:
    assert described(folder)["created"] == "2024-01-05T03:30:00Z"
    assert "created" not in described(folder, None)


def test_a_resource_tells_its_size_and_hash(folder: Path) -> None:
    resource = described(folder)["resources"][0]
    assert resource["bytes"] == 4
    # printf 'a\n1\n' | sha256sum
    assert resource["hash"] == "sha256:309b0e45a73d3fc5325e2b6ed0a01ef8b9cde6b05a5633c1f893f970d52bfddc"


def test_a_field_has_description_and_constraints() -> None:
    fields = {field["name"]: field for field in table_schema(TABLES[2])["fields"]}
    assert fields["cohort"] == {
        "name": "cohort",
        "type": "integer",
        "description": "The cohort served; empty where none is stated or a figure spans several.",
        "constraints": {"minimum": 1, "maximum": 11},
    }
    assert fields["event_id"]["constraints"] == {
        "required": True,
        "unique": True,
        "pattern": "^[0-9a-f]{12}$",
    }
    assert fields["date_start"]["format"] == "%Y-%m-%d"


def test_keys() -> None:
    articles, facts, _, counts, *_ = TABLES
    assert table_schema(counts)["primaryKey"] == ["event_id", "group"]
    assert table_schema(articles)["foreignKeys"] == [
        {"fields": ["cluster_id"], "reference": {"resource": "", "fields": ["article_id"]}}
    ]
    reference = {"resource": "articles-parquet", "fields": ["article_id"]}
    assert table_schema(facts, suffix="-parquet")["foreignKeys"] == [
        {"fields": ["article_id"], "reference": reference}
    ]


def test_json_is_plain_utf8(folder: Path) -> None:
    text = to_json(described(folder) | {"title": "Jum'at – é"})
    assert "Jum'at – é" in text and text.endswith("}\n")
    assert json.loads(text)["profile"] == "data-package"


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_codebook_describes_every_column(table: Table) -> None:
    section = codebook(TABLES).split(f"\n## {table.name}\n")[1].split("\n## ")[0]
    assert table.description in section
    for column in table.columns:
        (line,) = [line for line in section.splitlines() if line.startswith(f"| `{column.name}` |")]
        assert column.description in line
        assert ("never empty" in line) is column.required
        assert all(f"`{value}`" in line for value in column.enum)


def test_codebook_rows_are_whole_table_rows() -> None:
    rows = [line for line in codebook(TABLES).splitlines() if line.startswith("| `")]
    assert len(rows) == sum(len(table.columns) for table in TABLES)
    assert all(row.count("|") == 5 for row in rows)
