import json
from dataclasses import replace
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml  # type: ignore[import-untyped]

from publish.about import About
from publish.formats.citation import bibtex, citation_file, citation_text

ABOUT = About(
    title="Jejak: where it was reported",
    description="Events, as news reported them.",
    version="1.2.0",
    released=date(2024, 1, 5),
    authors=("Rahma Dewi", "Pusat Data Sekolah"),
    doi="10.5281/zenodo.1234567",
    url="https://data.example/jejak",
    keywords=("teachers", "Indonesia"),
)
BARE = About(version="1.2.0", released=date(2024, 1, 5))
HOSTILE = [
    '=HYPERLINK("http://x","y")',
    "<script>alert(1)</script>",
    "a: b # c",
    "- a",
    "{a: [b, *c, &d]}",
    "!!python/object:os.system x",
    "---\n...\n%YAML 1.1",
    "yes",
    "1e3",
    'quote " and \\ and \\u0041',
    "tab\t, line\n, return\r, nul\x00, next\x85, mark\ufeff, line\u2028",
    "\u202egnp.exe\u200f",
    "Bagus 😀",
    "a" * 1_000_000,
]


def test_the_file_says_all_that_is_known() -> None:
    assert yaml.safe_load(citation_file(ABOUT)) == {
        "cff-version": "1.2.0",
        "message": "If you use this dataset, please cite it as below.",
        "type": "dataset",
        "title": "Jejak: where it was reported",
        "version": "1.2.0",
        "date-released": "2024-01-05",
        "license": "CC-BY-4.0",
        "doi": "10.5281/zenodo.1234567",
        "url": "https://data.example/jejak",
        "abstract": "Events, as news reported them.",
        "authors": [{"name": "Rahma Dewi"}, {"name": "Pusat Data Sekolah"}],
        "keywords": ["teachers", "Indonesia"],
    }


def test_what_is_unknown_is_left_out() -> None:
    assert not {"doi", "url"} & yaml.safe_load(citation_file(BARE)).keys()
    assert "keywords" not in yaml.safe_load(citation_file(replace(BARE, keywords=())))


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: ascii(text[:20]))
def test_hostile_text_stays_text(text: str) -> None:
    read = yaml.safe_load(citation_file(replace(ABOUT, title=text, authors=(text,), keywords=(text,))))
    assert (read["title"], read["authors"], read["keywords"]) == (text, [{"name": text}], [text])
    assert read["abstract"] == ABOUT.description


def test_half_a_surrogate_pair_is_replaced() -> None:
    content = citation_file(replace(ABOUT, title="a\ud83d b"))
    assert yaml.safe_load(content.encode())["title"] == "a� b"


@pytest.mark.parametrize("about", [ABOUT, BARE], ids=["full", "bare"])
def test_the_file_is_valid_by_the_official_schema(about: About) -> None:
    jsonschema.validate(yaml.safe_load(citation_file(about)), official_schema())


def official_schema() -> Any:
    spec = find_spec("cffconvert")
    if spec is None or spec.origin is None:
        pytest.skip("the official schema comes with cffconvert 2.0.0, which is not installed")
    return json.loads((Path(spec.origin).parent / "schemas" / "1.2.0" / "schema.json").read_text("utf-8"))


def test_bibtex() -> None:
    assert bibtex(ABOUT).splitlines() == [
        "@dataset{jejak-penggerak-1.2.0,",
        "  author = {{Rahma Dewi} and {Pusat Data Sekolah}},",
        "  title = {{Jejak: where it was reported}},",
        "  year = {2024},",
        "  version = {1.2.0},",
        "  doi = {10.5281/zenodo.1234567},",
        "  url = {https://doi.org/10.5281/zenodo.1234567},",
        "}",
    ]


def test_bibtex_without_an_address() -> None:
    assert "doi" not in bibtex(BARE) and "url" not in bibtex(BARE)


@pytest.mark.parametrize(
    ("title", "field"),
    [
        ("50 % & more_#1", r"50 \% \& more\_\#1"),
        ("}, year = {1", r"\}, year = \{1"),
        (r"\input{x}", r"\textbackslash{}input\{x\}"),
        ("a\r\nb\x00c", "a b c"),
        ("a\ud800", "a"),
    ],
)
def test_bibtex_escapes_what_latex_would_run(title: str, field: str) -> None:
    assert f"  title = {{{{{field}}}}},\n" in bibtex(replace(ABOUT, title=title))


@pytest.mark.parametrize(
    ("about", "line"),
    [
        (ABOUT, "Rahma Dewi, Pusat Data Sekolah (2024). Jejak: where it was reported (version 1.2.0) [Data set]. https://doi.org/10.5281/zenodo.1234567"),
        (replace(ABOUT, doi=None, authors=("A",), title="T"), "A (2024). T (version 1.2.0) [Data set]. https://data.example/jejak"),
        (replace(BARE, authors=("A",), title="T\r\n\x00U\u2028V"), "A (2024). T U V (version 1.2.0) [Data set]."),
    ],
)  # fmt: skip
def test_one_line(about: About, line: str) -> None:
    assert citation_text(about) == line
