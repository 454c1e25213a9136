"""The posts of a made-up regional news site: 60 name the programme, 240 do not, some of them by a hair."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import cycle

_FIRST = datetime(2021, 1, 4, 8, 30)
_EVERY = timedelta(days=4, hours=20)
_MATCHING_EVERY = 5

_PLACES = (
    *("Bantul", "Sikka", "Kolaka", "Tapin", "Bungo", "Jembrana", "Kaur", "Sambas", "Ende", "Buru"),
    *("Pacitan", "Sinjai", "Paser", "Natuna", "Bima", "Agam", "Rembang", "Toba", "Wajo", "Bone"),
    *("Alor", "Belu", "Kupang", "Garut", "Blora", "Landak", "Banggai", "Dompu", "Lebak", "Seluma"),
)
_PEOPLE = (
    "Siti Rahmawati",
    "Yohanes Bria",
    "I Made Suarta",
    "Nur Aini",
    "Agus Salim Daulay",
    "Maria Goreti Tukan",
    "Fitriani",
    "Darmawan Saputra",
    "Lalu Hasan Basri",
    "Rosmini",
    "Teguh Prakoso",
)
_VENUES = (
    "aula dinas pendidikan",
    "gedung serbaguna kecamatan",
    "SMP Negeri 2",
    "balai desa",
    "hotel di pusat kota",
)


@dataclass(frozen=True)
class Post:
    """A post as it is written in.

    `matching` tells whether it names the programme, `namesake` whether something else goes by one of its
    abbreviations there.
    """

    title: str
    content: str
    date: datetime
    tags: tuple[str, ...]
    matching: bool
    namesake: bool


@dataclass(frozen=True)
class _Draft:
    title: str
    paragraphs: tuple[str, ...]


# Named in title and text, and by its abbreviations.
_THROUGHOUT = (
    _Draft(
        "{n} Calon Guru Penggerak {place} Ikuti Lokakarya {few}",
        (
            "{place} – Sebanyak {n} guru mengikuti lokakarya {few} Pendidikan Guru Penggerak (PGP) angkatan "
            "{batch} di {venue}, Sabtu pekan lalu.",
            "Kepala dinas, {person}, berharap calon guru penggerak (CGP) menularkan pengalamannya di sekolah.",
        ),
    ),
    _Draft(
        "Panen Hasil Belajar CGP Angkatan {batch} Kabupaten {place}",
        (
            "{place} – {n} CGP memamerkan karya mereka pada panen hasil belajar di {venue}.",
            "Program guru penggerak telah berjalan enam bulan di {place}, kata {person}, pengajar praktik.",
        ),
    ),
    _Draft(
        "BUPATI {place} LEPAS {n} GURU PENGGERAK ANGKATAN {batch}",
        (
            "{place} – Bupati melepas {n} guru penggerak angkatan {batch} yang lulus tahun ini.",
            "Menurut {person}, mereka diharapkan menjadi kepala sekolah dan pengawas.",
        ),
    ),
)
# Named in the title alone.
_IN_TITLE = (
    _Draft(
        "Guru Penggerak {place} Buka Taman Baca di {few} Desa",
        (
            "{place} – Taman baca di {few} desa dibuka pekan ini dengan {n} judul buku anak.",
            "{person} bersama rekan-rekannya mengumpulkan buku dari para perantau.",
        ),
    ),
)
# Named once, after all the rest.
_DEEP = (
    _Draft(
        "SD di {place} Ini Kelola Sampah Jadi Kompos",
        (
            "{place} – Setiap Jumat {n} siswa memilah sampah dan membuat kompos di kebun sekolah.",
            "Hasil kebun itu dijual ke warga, uangnya dipakai membeli alat tulis.",
        ),
    ),
    _Draft(
        "{n} Siswa {place} Wakili Daerah di Lomba Sains",
        (
            "{place} – Sebanyak {n} siswa berangkat ke ibu kota provinsi untuk lomba sains.",
            "Mereka dilatih selama {few} bulan di {venue}.",
        ),
    ),
)
_DEEP_END = "{person}, pembina mereka, adalah lulusan program Guru Penggerak angkatan {batch}."

_ORDINARY = (
    _Draft(
        "Jalan Poros {place} Sepanjang {n} Kilometer Mulai Diaspal",
        ("{place} – Dinas pekerjaan umum mengaspal jalan poros yang rusak sejak {few} tahun lalu.",),
    ),
    _Draft(
        "Harga Cabai di Pasar {place} Naik {n} Persen",
        ("{place} – Pedagang menyebut pasokan berkurang karena hujan di sentra tanam.",),
    ),
    _Draft(
        "Banjir Rendam {n} Rumah di {place}",
        ("{place} – Sungai meluap setelah hujan {few} jam, warga mengungsi ke {venue}.",),
    ),
    _Draft(
        "Festival Pesisir {place} Dihadiri {n} Ribu Pengunjung",
        ("{place} – Tarian dan kuliner laut meramaikan festival di alun-alun.",),
    ),
    _Draft(
        "Tim Sepak Bola {place} Menang {few}-0",
        ("{place} – Kesebelasan tuan rumah menang meyakinkan di hadapan {n} ratus penonton.",),
    ),
    _Draft(
        "{n} Guru Honorer {place} Terima SK",
        ("{place} – Guru honorer menerima surat keputusan di {venue}. Gaji dibayar mulai bulan depan.",),
    ),
    _Draft(
        "Vaksinasi di {place} Jangkau {n} Persen Warga",
        ("{place} – Puskesmas membuka layanan di {few} kecamatan sampai akhir pekan.",),
    ),
)
# What a careless search or reader takes for the programme.
_TRAPS = (
    _Draft(
        "Tim Penggerak PKK {place} Kunjungi {n} Posyandu",
        (
            "{place} – Ketua Tim Penggerak PKK, {person}, membagikan makanan tambahan bagi balita.",
            "Seorang guru TK ikut mendampingi anak-anak selama kunjungan.",
        ),
    ),
    _Draft(
        "{few} SD di {place} Jadi Sekolah Penggerak",
        (
            "{place} – Dinas menetapkan {few} Sekolah Penggerak baru. Para guru akan dilatih di {venue}.",
            "Kepala sekolah {person} siap menjalankan program itu.",
        ),
    ),
    _Draft(
        "Koperasi {place} Jadi Roda Penggerak Ekonomi Desa",
        ("{place} – Koperasi yang didirikan seorang guru pensiunan kini beranggota {n} orang.",),
    ),
    _Draft(
        "Mesin Penggerak Perahu Nelayan {place} Dibantu Pemkab",
        ("{place} – Nelayan menerima {n} mesin. Anak-anak mereka diajar guru relawan.",),
    ),
)
_OFFICE = _Draft(
    "Kepala Balai Baru Dilantik, {place} Kirim Ucapan",
    (
        "{place} – {person} dilantik sebagai kepala Balai Guru Penggerak provinsi.",
        "Kantornya membawahi {few} unit pelaksana teknis.",
    ),
)
_ENCRYPTION = _Draft(
    "Keeping Mail Private: A Short Guide from {place}",
    (
        "With PGP encryption every person has two keys, one to share and one to keep.",
        "{person} of the local computer club showed {n} visitors how to sign and to encrypt a letter.",
    ),
)
_FILLER = (
    "Warga menyambut baik kabar ini. Mereka berharap pemerintah daerah tidak berhenti pada acara seremonial, "
    "tetapi menindaklanjutinya dengan anggaran yang cukup pada tahun berikutnya.",
    "Di {place}, kegiatan serupa pernah diadakan dua tahun lalu dengan peserta yang lebih sedikit. Kali ini "
    "panitia menyiapkan tempat yang lebih luas dan jadwal yang tidak berbenturan dengan hari kerja.",
    "Panitia mencatat semua masukan dan akan menyampaikannya dalam rapat di {venue} bulan depan. Rapat itu "
    "terbuka untuk umum dan disiarkan oleh radio setempat.",
)


def posts() -> list[Post]:
    """300 posts from January 2021 to December 2024, one in five of them about the programme."""
    matching, others = _matching(), _others()
    found = []
    for number in range(300):
        is_matching = number % _MATCHING_EVERY == 2
        draft = _fill(next(matching if is_matching else others), number)
        found.append(
            Post(
                title=draft.title,
                content="\n\n".join(f"<p>{paragraph}</p>" for paragraph in draft.paragraphs),
                date=_FIRST + _EVERY * number,
                tags=("Guru Penggerak",) if is_matching and number % 2 else ("Daerah",),
                matching=is_matching,
                namesake=draft.title.startswith("Keeping Mail Private"),
            )
        )
    return found


def _matching() -> Iterator[_Draft]:
    deep = tuple(_Draft(each.title, (*each.paragraphs, *_FILLER, _DEEP_END)) for each in _DEEP)
    plain = tuple(_Draft(each.title, (*each.paragraphs, *_FILLER)) for each in (*_THROUGHOUT, *_IN_TITLE))
    return cycle((*plain, *deep))


def _others() -> Iterator[_Draft]:
    yield _long(_ENCRYPTION)
    for _ in range(4):
        yield _long(_OFFICE)
    yield from cycle(map(_long, (*_ORDINARY, *_TRAPS)))


def _long(draft: _Draft) -> _Draft:
    return _Draft(draft.title, (*draft.paragraphs, *_FILLER))


def _fill(draft: _Draft, number: int) -> _Draft:
    words = {
        "place": _PLACES[number * 7 % len(_PLACES)],
        "person": _PEOPLE[number % len(_PEOPLE)],
        "venue": _VENUES[number % len(_VENUES)],
        "n": 11 + number % 83,
        "few": 2 + number % 6,
        "batch": 1 + number % 11,
    }
    return _Draft(draft.title.format(**words), tuple(text.format(**words) for text in draft.paragraphs))
