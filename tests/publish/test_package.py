import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from publish.package import codebook, descriptor, table_schema, to_json
from publish.schema import TABLES, Table

CREATED = datetime(2024, 1, 5, 3, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for table in TABLES:
        (tmp_path / f"{table.name}.csv").write_bytes(b"a\n1\n")
        (tmp_path / f"{table.name}.parquet").write_bytes(b"PAR1")
    return tmp_path


def test_every_table_is_there_as_csv_and_as_parquet(folder: Path) -> None:
    package = descriptor(TABLES, folder, CREATED)
    paths = [resource["path"] for resource in package["resources"]]
    assert paths == [f"{t.name}.csv" for t in TABLES] + [f"{t.name}.parquet" for t in TABLES]
    assert len({resource["name"] for resource in package["resources"]}) == len(paths)


def test_the_package_has_no_clock(folder: Path) -> None:
    assert descriptor(TABLES, folder, CREATED)["created"] == "2024-01-05T03:30:00Z"
    assert "created" not in descriptor(TABLES, folder, None)


def test_a_resource_tells_its_size_and_hash(folder: Path) -> None:
    resource = descriptor(TABLES, folder, CREATED)["resources"][0]
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
    articles, facts, _, counts, _ = TABLES
    assert table_schema(counts)["primaryKey"] == ["event_id", "group"]
    assert table_schema(articles)["foreignKeys"] == [
        {"fields": ["cluster_id"], "reference": {"resource": "", "fields": ["article_id"]}}
    ]
    reference = {"resource": "articles-parquet", "fields": ["article_id"]}
    assert table_schema(facts, suffix="-parquet")["foreignKeys"] == [
        {"fields": ["article_id"], "reference": reference}
    ]


def test_json_is_plain_utf8(folder: Path) -> None:
    text = to_json(descriptor(TABLES, folder, CREATED) | {"title": "Jum'at – é"})
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
