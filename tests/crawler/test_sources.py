"""Source files: what they may say, and how a mistake is told."""

from pathlib import Path

import pytest

from crawler.source import Source
from crawler.source_files import PACKAGED, load_sources, read_sources
from models.errors import SourceError, UsageError

GOOD = r"""
name = "suarahulu"
outlet = "Suara Hulu"
homepage = "http://suarahulu.test/"
province = "62"
platform = "wordpress"
verified = true
delay = 0.0
[[discover]]
method = "sitemap"
url = "http://suarahulu.test/wp-sitemap.xml"
[[discover]]
method = "tag"
url = "http://berita.suarahulu.test/tag/guru-penggerak/"
[articles]
include = ['/\d{4}/\d{2}/', '[?&]p=\d+']
exclude = ['/amp/']
"""

MISTAKES = [
    ("name =", "nama =", "nama: Extra inputs are not permitted"),
    ('name = "suarahulu"', 'name = "Suara Hulu"', "name: String should match pattern"),
    ('name = "suarahulu"', 'name = "lain"', "name: 'lain' is not the file's name 'suarahulu'"),
    ('"http://suarahulu.test/"', '"suarahulu.test"', "homepage: Value error, is not an http or https URL"),
    ('province = "62"', "province = 62", "province: Input should be a valid string"),
    ('province = "62"', 'province = "99"', "province: '99' is no province's code"),
    (
        'province = "62"',
        'province = "62"\nregency = "62.99"',
        "regency: '62.99' is no regency's or city's code",
    ),
    ('province = "62"', 'province = "62"\nregency = "63.05"', "regency: '63.05' needs province = '63'"),
    ('province = "62"', 'regency = "62.05"', "regency: '62.05' needs province = '62'"),
    ('"wordpress"', '"joomla"', "platform: Input should be 'wordpress'"),
    ("delay = 0.0", "delay = -1", "delay: Input should be greater than or equal to 0"),
    ('method = "tag"', 'method = "search"', "discover[1]: Value error, url needs {query}"),
    ('method = "tag"', 'method = "google"', "discover[1].method: Input should be"),
    (
        'tag/guru-penggerak/"',
        'cari?q={query}"',
        "discover[1]: Value error, {query} has no meaning in the url of 'tag'",
    ),
    (
        'method = "tag"',
        'method = "wayback"',
        "discover[1]: Value error, replay is for commoncrawl and wayback",
    ),
    ("[articles]", 'replay = "http://a.test/"\n[articles]', "discover[1]: Value error, replay is for"),
    (
        'method = "sitemap"',
        'method = "sitemap"\nfallback = true',
        "Value error, the first step is the fallback of none",
    ),
    ("include = [", 'whole = "semua"\ninclude = [', "articles.whole: String should match pattern"),
    (
        '"http://suarahulu.test/"',
        '"http://a:b@suarahulu.test/"',
        "homepage: Value error, has a name or password",
    ),
    ("include = [", "include = ['(', ", "articles.include[0]: Input should be a valid regular expression"),
    (
        r"include = ['/\d{4}/\d{2}/', '[?&]p=\d+']",
        "include = []",
        "articles.include: Tuple should have at least",
    ),
    ("[[discover]]", "[[discover", "not TOML: "),
]

ARTICLES = [
    ("http://suarahulu.test/2023/12/lokakarya/", True),
    ("http://www.suarahulu.test/2023/12/lokakarya/", True),
    ("https://berita.suarahulu.test/2023/12/lokakarya/", True),
    ("http://suarahulu.test/?p=12", True),
    ("http://suarahulu.test/2023/12/lokakarya/amp/", False),
    ("http://suarahulu.test/tentang-kami/", False),
    ("http://lain.test/2023/12/lokakarya/", False),
    ("http://lain.suarahulu.test/2023/12/lokakarya/", False),
]

# A known article of each source, and an address of the same site that is none.
PACKAGED_ARTICLES = [
    (
        "antarakalsel",
        "https://kalsel.antaranews.com/berita/437285/pemkab-hst-tambah-35-guru-penggerak",
        "https://kalsel.antaranews.com/amp/berita/437285/pemkab-hst-tambah-35-guru-penggerak",
    ),
    (
        "bbgpjateng",
        "https://bbgpjateng.id/blog/kegiatan-lokakarya-orientasi-angkatan-7",
        "https://bbgpjateng.id/blog?page=2",
    ),
    (
        "borneonews",
        "https://www.borneonews.co.id/berita/338398-kepala-bgp-kalteng",
        "https://www.borneonews.co.id/berita/",
    ),
    (
        "cahayapapua",
        "https://cahayapapua.id/2024/04/25/50-orang-calon-guru-penggerak-manokwari",
        "https://cahayapapua.id/2024/04/25/",
    ),
    (
        "fajarsumbar",
        "https://www.fajarsumbar.com/2024/10/104-guru-penggerak-kota-payakumbuh.html",
        "https://www.fajarsumbar.com/2024/10/104-guru-penggerak-kota-payakumbuh.html?m=1",
    ),
    (
        "radarkepahiang",
        "https://radarkepahiang.bacakoran.co/read/5234/lokakarya-vii-panen-hasil-belajar",
        "https://radarkepahiang.bacakoran.co/amp/5234/lokakarya-vii-panen-hasil-belajar",
    ),
    (
        "suarabaru",
        "https://suarabaru.id/2023/07/04/guru-penggerak-di-jepara-bertambah-151-orang",
        "https://suarabaru.id/2023/07/04/guru-penggerak-di-jepara-bertambah-151-orang/amp/",
    ),
    (
        "suarangawi",
        "https://suara.ngawikab.go.id/2022/12/17/bbgp-provinsi-jawa-timur-gelar-lokakarya-7",
        "https://suara.ngawikab.go.id/2022/12/",
    ),
]


def write(folder: Path, text: str, name: str = "suarahulu") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.toml"
    path.write_text(text, encoding="utf-8")
    return path


def good(folder: Path) -> Source:
    write(folder, GOOD)
    return load_sources(folder)[0]


def test_loads(tmp_path: Path) -> None:
    source = good(tmp_path)
    assert (source.outlet, source.province, source.regency, source.delay) == ("Suara Hulu", "62", None, 0.0)
    assert [(found.method, found.max_pages) for found in source.discover] == [("sitemap", 20), ("tag", 20)]
    assert source.hosts == {
        "suarahulu.test",
        "www.suarahulu.test",
        "berita.suarahulu.test",
        "www.berita.suarahulu.test",
    }


@pytest.mark.parametrize(("url", "expected"), ARTICLES)
def test_is_article(tmp_path: Path, url: str, expected: bool) -> None:
    assert good(tmp_path).is_article(url) is expected


@pytest.mark.parametrize(("right", "wrong", "told"), MISTAKES)
def test_mistakes(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    assert right in GOOD
    path = write(tmp_path, GOOD.replace(right, wrong))
    with pytest.raises(SourceError) as error:
        load_sources(tmp_path)
    found = read_sources(tmp_path)
    assert found.sources == ()
    assert any(problem.startswith(f"{path}: {told}") for problem in found.problems[path])
    assert str(error.value) == found.problems[path][0]


def test_a_bad_file_is_set_aside(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    bad = write(tmp_path, "name = [", "rusak")
    unreadable = tmp_path / "folder.toml"
    unreadable.mkdir()
    found = read_sources(tmp_path)
    assert [source.name for source in found.sources] == ["suarahulu"]
    assert set(found.problems) == {bad, unreadable}


def test_choice_by_name_and_province(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    write(tmp_path, GOOD.replace("suarahulu", "lain").replace('province = "62"\n', ""), "lain")
    found = read_sources(tmp_path)
    assert found.choose((), None) == found.sources
    assert [source.name for source in found.choose(["lain"], None)] == ["lain"]
    assert [source.name for source in found.choose((), "62")] == ["suarahulu"]
    for names, province in ((["tiada"], None), ((), "63"), (["lain"], "62")):
        with pytest.raises(UsageError, match="no s"):
            found.choose(names, province)


def test_all_files_below_sorted_by_name(tmp_path: Path) -> None:
    write(tmp_path / "z", GOOD.replace("suarahulu", "a"), "a")
    write(tmp_path / "a" / "b", GOOD)
    assert [source.name for source in load_sources(tmp_path / "z", tmp_path / "a")] == ["a", "suarahulu"]


def test_a_name_twice(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a", GOOD), write(tmp_path / "b", GOOD)
    told = f"{second}: name: 'suarahulu' is already the name of {first}"
    with pytest.raises(SourceError) as error:
        load_sources(tmp_path / "a", tmp_path / "b")
    assert str(error.value) == told
    assert read_sources(tmp_path).problems == {second: (told,)}


def test_no_such_folder(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such folder"):
        load_sources(tmp_path / "none")


def test_packaged_sources_are_right() -> None:
    assert read_sources(PACKAGED).problems == {}


@pytest.mark.parametrize(("name", "article", "other"), PACKAGED_ARTICLES)
def test_packaged_sources_know_an_article(name: str, article: str, other: str) -> None:
    [source] = [found for found in load_sources(PACKAGED) if found.name == name]
    assert source.is_article(article)
    assert not source.is_article(other)


WAYBACK = """
[[discover]]
method = "wayback"
url = "http://indeks.test/cdx"
replay = "http://arsip.test/web/"
fallback = true
[articles]"""

# A URL, and whether it lies on a host that the source may ask; archives are no hosts of its own.
HOSTS = [
    ("http://suarahulu.test/a/", True),
    ("http://www.suarahulu.test/a/", True),
    ("http://SUARAHULU.test:8080/a/", True),
    ("http://indeks.test/cdx", True),
    ("http://arsip.test/web/", True),
    ("http://www.arsip.test/web/", False),
    ("http://lain.suarahulu.test/a/", False),
    ("http://lain.test/", False),
    ("mailto:redaksi@suarahulu.test", False),
]

# A URL, and that of all its pages on one.
WHOLES = [
    ("http://suarahulu.test/2023/12/a/", "http://suarahulu.test/2023/12/a/?page=all"),
    ("http://suarahulu.test/2023/12/a/?id=7", "http://suarahulu.test/2023/12/a/?id=7&page=all"),
    ("http://suarahulu.test/2023/12/a/?page=all", "http://suarahulu.test/2023/12/a/?page=all"),
    ("http://suarahulu.test/2023/12/a/?page=all&z=1", "http://suarahulu.test/2023/12/a/?page=all&z=1"),
    ("http://suarahulu.test/2023/12/a/?z=1", "http://suarahulu.test/2023/12/a/?page=all&z=1"),
]


@pytest.mark.parametrize(("url", "expected"), HOSTS)
def test_hosts_that_may_be_asked(tmp_path: Path, url: str, expected: bool) -> None:
    write(tmp_path, GOOD.replace("[articles]", WAYBACK))
    [source] = load_sources(tmp_path)
    assert source.may_ask(url) is expected
    assert source.services == {"indeks.test", "arsip.test"}
    assert not source.owns("http://arsip.test/web/")


@pytest.mark.parametrize(("url", "expected"), WHOLES)
def test_whole(tmp_path: Path, url: str, expected: str) -> None:
    assert good(tmp_path).whole(url) == url
    write(tmp_path, GOOD.replace("[articles]", '[articles]\nwhole = "page=all"'))
    [source] = load_sources(tmp_path)
    assert source.whole(url) == expected
    assert source.is_article(expected)


def test_a_host_of_two_sources(tmp_path: Path) -> None:
    first = GOOD.replace("suarahulu", "hulu").replace("hulu.test", "suarahulu.test")
    write(tmp_path / "a", first, "hulu")
    second = write(tmp_path / "b", GOOD)
    [told, *_] = read_sources(tmp_path / "a", tmp_path / "b").problems[second]
    assert told.endswith("is already a host of 'hulu'")
