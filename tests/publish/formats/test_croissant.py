import hashlib
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from publish.about import About
from publish.formats.croissant import CONTEXT, FILE_NAME, croissant
from publish.formats.files import write_csv, write_parquet
from publish.formats.package import to_json
from publish.frames import to_frame
from publish.schema import TABLES as RELEASE_TABLES
from tests.publish.hostile import OUTLET_ROWS, PAGE_ROWS, PAGES, TABLES, frames

CREATED = datetime(2024, 1, 5, 3, 30, tzinfo=UTC)
ABOUT = About(
    description='<script>alert("é")</script>',
    version="1.2.0",
    released=date(2024, 1, 6),
    authors=("Rahma Dewi",),
    doi="10.5281/zenodo.1234567",
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = frames()
    for table in TABLES:
        write_csv(table, made[table.name], tmp_path / f"{table.name}.csv")
        write_parquet(table, made[table.name], tmp_path / f"{table.name}.parquet")
    (tmp_path / FILE_NAME).write_text(described(tmp_path), encoding="utf-8")
    return tmp_path


def described(folder: Path) -> str:
    return to_json(croissant(TABLES, folder, about=ABOUT, created=CREATED))


def test_the_release_as_a_whole(folder: Path) -> None:
    dataset = croissant(TABLES, folder, about=ABOUT, created=CREATED)
    assert dataset["name"] == "jejak-penggerak"
    assert dataset["conformsTo"] == "http://mlcommons.org/croissant/1.1"
    assert dataset["description"] == ABOUT.description
    assert (dataset["dateCreated"], dataset["datePublished"]) == ("2024-01-05T03:30:00Z", "2024-01-06")
    assert dataset["license"] == "https://spdx.org/licenses/CC-BY-4.0"
    assert dataset["creator"] == [{"@type": "Organization", "name": "Rahma Dewi"}]
    assert dataset["url"] == "https://doi.org/10.5281/zenodo.1234567"
    assert dataset["citeAs"].startswith("@dataset{jejak-penggerak-1.2.0,")


def test_what_is_unknown_is_left_out(folder: Path) -> None:
    bare = About(version="1.2.0", released=date(2024, 1, 6), keywords=())
    dataset = croissant(TABLES, folder, about=bare, created=None)
    assert not {"url", "dateCreated", "keywords"} & dataset.keys()


def test_every_file_has_its_size_and_hash(folder: Path) -> None:
    files = croissant(TABLES, folder, about=ABOUT, created=CREATED)["distribution"]
    assert [file["@id"] for file in files] == ["outlets.parquet", "outlets.csv", "pages.parquet", "pages.csv"]
    content = (folder / "pages.csv").read_bytes()
    assert files[3] == {
        "@type": "cr:FileObject",
        "@id": "pages.csv",
        "name": "pages.csv",
        "description": "A page | of an outlet.",
        "contentUrl": "pages.csv",
        "contentSize": f"{len(content)} B",
        "encodingFormat": "text/csv",
        "sha256": hashlib.sha256(content).hexdigest(),
    }


def test_a_record_set_has_keys_types_and_references(folder: Path) -> None:
    outlets, pages = croissant(TABLES, folder, about=ABOUT, created=CREATED)["recordSet"]
    assert pages["key"] == [{"@id": "pages/outlet"}, {"@id": "pages/number"}]
    types = [field["dataType"].removeprefix("sc:") for field in pages["field"]]
    assert types == ["Text", "Integer", "Text", "Float", "Boolean", "Date", "Text"]
    assert pages["field"][0] == {
        "@type": "cr:Field",
        "@id": "pages/outlet",
        "name": "outlet",
        "description": "Its outlet.",
        "dataType": "sc:Text",
        "source": {"fileObject": {"@id": "pages.parquet"}, "extract": {"column": "outlet"}},
        "references": {"field": {"@id": "outlets/name"}},
    }
    assert not any("references" in field for field in outlets["field"])


def test_the_same_input_gives_the_same_text(folder: Path) -> None:
    assert described(folder) == (folder / FILE_NAME).read_text(encoding="utf-8")


# What mlcroissant 1.1.1 and its parser of JSON-LD still use of other libraries.
@pytest.mark.filterwarnings(
    "ignore:ConjunctiveGraph is deprecated:DeprecationWarning", "ignore:The inplace keyword"
)
class TestReadByMlcroissant:
    """The reader of those who made the format."""

    def dataset(self, path: Path) -> Any:
        mlcroissant = pytest.importorskip("mlcroissant", reason="mlcroissant reads the description")
        return mlcroissant.Dataset(jsonld=str(path))

    def test_it_has_nothing_to_complain_of(self, folder: Path) -> None:
        issues = self.dataset(folder / FILE_NAME).metadata.ctx.issues
        assert (issues.errors, issues.warnings) == (set(), set())

    def test_the_context_is_the_official_one(self, folder: Path) -> None:
        rdf = pytest.importorskip("mlcroissant._src.core.rdf", reason="mlcroissant knows the context")
        assert rdf.make_context(self.dataset(folder / FILE_NAME).metadata.ctx) == CONTEXT

    @pytest.mark.parametrize(("name", "rows"), [("outlets", OUTLET_ROWS), ("pages", PAGE_ROWS)])
    def test_records_read_back(self, folder: Path, name: str, rows: list[dict[str, Any]]) -> None:
        records = list(self.dataset(folder / FILE_NAME).records(name))
        assert records == [{f"{name}/{key}": as_read(value) for key, value in row.items()} for row in rows]

    def test_the_tables_of_a_release_are_described_well(self, tmp_path: Path) -> None:
        for table in RELEASE_TABLES:
            write_csv(table, to_frame(table, []), tmp_path / f"{table.name}.csv")
            write_parquet(table, to_frame(table, []), tmp_path / f"{table.name}.parquet")
        content = to_json(croissant(RELEASE_TABLES, tmp_path, about=ABOUT, created=CREATED))
        (tmp_path / FILE_NAME).write_text(content, encoding="utf-8")
        issues = self.dataset(tmp_path / FILE_NAME).metadata.ctx.issues
        assert (issues.errors, issues.warnings) == (set(), set())


def as_read(value: Any) -> Any:
    """A value as mlcroissant gives it: text in bytes, days as time stamps."""
    if isinstance(value, str):
        return value.encode()
    return pd.Timestamp(value) if isinstance(value, date) else value


def test_a_table_without_its_file_is_an_error(folder: Path) -> None:
    (folder / f"{PAGES.name}.csv").unlink()
    with pytest.raises(FileNotFoundError, match=r"pages\.csv"):
        croissant(TABLES, folder, about=ABOUT, created=CREATED)
