from datetime import date
from pathlib import Path

import pytest

from models.errors import UsageError
from publish.about import About, load_about

RELEASED = date(2024, 1, 5)


def about(folder: Path, content: str | bytes) -> About:
    path = folder / "release.toml"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_about(path, "1.2.0", RELEASED)


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert load_about(tmp_path / "release.toml", "1.2.0", RELEASED) == About(
        version="1.2.0", released=RELEASED
    )


def test_the_defaults_name_authors_and_licence() -> None:
    release = About(version="1.2.0", released=RELEASED)
    assert release.authors == ("Jejak Penggerak contributors",)
    assert release.licence == "CC-BY-4.0"
    assert release.address is None


def test_a_file_says_who_made_it_and_where_it_is(tmp_path: Path) -> None:
    release = about(
        tmp_path,
        """
        authors = ["Rahma Dewi", " Pusat Data Sekolah "]
        licence = "CC0-1.0"
        doi = "10.5281/zenodo.1234567"
        url = "https://data.example/jejak"
        """,
    )
    assert release.authors == ("Rahma Dewi", "Pusat Data Sekolah")
    assert release.licence == "CC0-1.0"
    assert release.url == "https://data.example/jejak"
    assert release.address == "https://doi.org/10.5281/zenodo.1234567"


@pytest.mark.parametrize(
    ("content", "where"),
    [
        ("authors = []", "authors: "),
        ("authors = 'Rahma'", "authors: "),
        ("authors = ['Rahma', '  ']", "authors.1: "),
        ('authors = ["Rah\\nma"]', "authors.0: "),
        ('authors = ["Rah\\u0000ma"]', "authors.0: "),
        ("licence = 'free for all'", "licence: "),
        ("licence = ''", "licence: "),
        ("licence = 4", "licence: "),
        ("doi = 'https://doi.org/10.5281/zenodo.1'", "doi: "),
        ("url = 'javascript:alert(1)'", "url: "),
        ("url = 'https://a b'", "url: "),
        ("version = '2'", "version: "),
        ("authors = [", "Invalid value"),
        (b"authors = ['\xff']", "'utf-8' codec"),
    ],
)
def test_a_broken_file_is_named_with_its_key(tmp_path: Path, content: str | bytes, where: str) -> None:
    with pytest.raises(UsageError) as error:
        about(tmp_path, content)
    assert str(error.value).startswith(f"{tmp_path / 'release.toml'}: {where}")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "release.toml").mkdir()
    with pytest.raises(UsageError, match=r"release\.toml"):
        load_about(tmp_path / "release.toml", "1.2.0", RELEASED)
