"""Page wordings: what goes and what stays."""

import pytest

from extract.reading import noise_spans, strip_noise
from extract.reading.noise import is_noise_line

PROSE = (
    "Sebanyak 47 calon guru penggerak angkatan 8 mengikuti lokakarya di aula dinas pendidikan,"
    " dan seluruhnya hadir sampai acara selesai."
)

REMOVED = [
    "BACA JUGA:Bawaslu dan Media Bersinergi Awasi Pilkada 2024",
    "BACA JUGA : Harga Cabai Naik 40 Persen",
    "BACA JUGA Guru Penggerak Harus Kreatif dan Inovatif",
    "Baca juga: Apa Itu Guru Penggerak?",
    "Baca Juga 120 Kepala Sekolah Dilantik",
    "Baca juga",
    "Baca Juga >> Panen Raya Padi di Blitar",
    "Baca: Jadwal Imsakiyah 2023",
    "Simak juga: Video Pelantikan Bupati",
    "Lihat juga : Festival Danau Dibuka",
    "Lihat Juga Banjir Rendam 88 Rumah",
    "Artikel terkait: Dana BOS Cair",
    "Berita Terkait: 300 Guru Dilantik",
    "Baca artikel lainnya: Polisi Amankan Ratusan Botol Miras",
    "- BACA JUGA: Pemkab Buka Seleksi Angkatan 9",
    "Read also: Teachers Meet Regent",
    "Tag",
    "Share",
    "Tag Share Berita Terkini Berita Terpopuler Berita Pilihan",
    "Berita Terpopuler",
    "Check Also",
    "One comment",
    "3 Komentar",
    "0 Komentar",
    "Komentar",
    "Tinggalkan Balasan",
    "Tinggalkan Balasan Batalkan balasan",
    "Alamat email Anda tidak akan dipublikasikan. Ruas yang wajib ditandai *",
    "Posting Komentar",
    "Tidak ada komentar:",
    "Leave a Reply",
    "Bagikan ini:",
    "Bagikan",
    "Sebarkan artikel ini",
    "Menyukai ini:",
    "Suka Memuat...",
    "Facebook Twitter WhatsApp Telegram",
    "Klik untuk berbagi pada Twitter(Membuka di jendela yang baru)",
    "Mohon tunggu…",
    "Mohon tunggu...",
    "Halaman : 1 2 Selanjutnya",
    "Halaman: 1 2 3",
    "Halaman Selanjutnya",
    "Baca halaman selanjutnya",
    "Selanjutnya",
    "1 2 Selanjutnya",
    "Advertisement",
    "ADVERTISEMENT",
    "Example 300x600",
    "Scroll ke bawah untuk melanjutkan membaca",
    "SCROLL TO CONTINUE WITH CONTENT",
    "Lanjut baca setelah iklan",
    "212 Views",
    "594 ×",
    "1.204 kali dibaca",
    "Post Views: 212",
    "Dibaca: 318 kali",
    "Copyright © 2023 Kabar Kapuas",
    "COPYRIGHT © ANTARA 2023",
    "© 2024 Suara Sleman. All rights reserved.",
    "Hak cipta dilindungi undang-undang",
    "Ikuti berita terkini dari Kabar Kapuas di Google News, klik di sini.",
    "Dapatkan update berita pilihan setiap hari di WhatsApp Channel kami.",
    "Gabung kanal Telegram kami untuk berita terbaru.",
    "Klik di sini",
    "Editor: Heri Sutrisno",
    "Penulis : Rahmat Dg. Malewa",
    "Tags: guru penggerak, lokakarya",
    "#GuruPenggerak #Lokakarya7",
    "https://kabar.example.co/",
    "--",
    "* * *",
    "Diterbitkan: Sabtu, 2 Desember 2023",
    "Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis.",
    "594",
    "×",
    "Senin, 11 November 2024 12:27",
    "Sabtu 02-12-2023,09:15 WIB",
    "6 November 2022 10:43 Diperbarui: 6 November 2022 14:41 512",
    "Laporkan Konten",
    "Blog ini terbuka. Isi artikel menjadi tanggung jawab penulisnya.",
    "Written by Super User",
    "Editor Blasius Bhoki",
    "Reporter Maria Dhone Wea",
    "REDAKTUR Ani Lestari",
    "Laporan Wartawan Kabar.com, Ani Lestari",
    "(Laporan Wartawan Kabar Bone, Ani Lestari)",
    "LAPORAN WARTAWAN: ANI LESTARI",
    "Ditulis oleh Ani Lestari",
    "Category: Berita",
    "Details",
    "Previous Post",
    "« Previous article",
    "Next Post »",
    "Jangan Lewatkan:",
    "Klik disini",
    "Video: Petani Garam Rembang Panen 20 Ton",
    "VIDEO : Ribuan Guru Padati Lapangan Merdeka",
    "- Video: Melihat Lumbung Garam Tertua di Rembang",
    "Dapatkan berita terbaru hanya dengan satu akun, daftar sekarang dengan klik disini",
    "Ikuti kabar lain dari Kapuas setiap hari, klik di sini!",
    "Baca berita pilihan lebih nyaman di aplikasi, tekan tautan ini.",
    "Artikel ini telah tayang di Kabar Kapuas dengan judul Lokakarya Digelar",
]

KEPT = [
    PROSE,
    "Ditulis oleh para guru, buku itu dicetak 500 eksemplar.",
    "Details of the programme follow.",
    "Editor Blasius Bhoki hadir sebagai narasumber.",
    "Penulis Muda Sikka",
    "Reporter cilik sekolah itu berjumlah 12 murid.",
    "Laporan wartawan itu dibantah kepala dinas.",
    "Laporan Akhir Pendampingan Individu",
    "Jangan lewatkan: pendaftaran ditutup 12 Mei 2024.",
    "Video: maksimal lima menit",
    "Video: Maksimal 5 menit",
    "- Video: tugas akhir peserta",
    "Video pembelajaran itu dibuat oleh 12 murid.",
    "Daftar peserta dapat dilihat di sini.",
    "Dapatkan formulir pendaftaran di kantor dinas.",
    "Baca syarat pendaftaran dengan klik tautan ini.",
    "Baca puisi menjadi lomba yang paling diminati murid.",
    "Baca juga catatan di stan sebelah, lalu bagikan pendapat Anda, kata panitia.",
    "“Baca juga buku panduannya,” ujarnya.",
    "Minat baca juga meningkat di sekolah itu.",
    "Guru diminta membaca juga mengunduh modul ajar.",
    "Lihat juga lampiran surat edaran ini.",
    "Simak juga penjelasan narasumber tentang modul 1.2.",
    "Berita terkait Guru Penggerak itu dibantah kepala dinas.",
    "Terkait Angkatan 9, dinas menunggu petunjuk kementerian",
    "Tag nama peserta diambil di meja panitia.",
    "Bagikan praktik baik itu kepada rekan sejawat, pesannya.",
    "Ia mengajak guru membagikan hasil belajarnya.",
    "Sebarkan semangat ini ke seluruh sekolah di Kapuas.",
    "Tinggalkan kebiasaan lama, kata kepala dinas.",
    "Komentar para peserta dicatat di kertas tempel.",
    "Halaman sekolah itu menjadi tempat upacara.",
    "Halaman 12 modul memuat contoh aksi nyata.",
    "Ikuti pelatihan ini sampai selesai, pesan Kepala BGP.",
    "Peserta bergabung dalam grup WhatsApp yang dibuat panitia.",
    "Sebanyak 212 orang hadir.",
    "212 peserta hadir",
    "Mohon tunggu pengumuman resmi, kata panitia seleksi.",
    "Selanjutnya peserta mengikuti sesi kedua.",
    "Suka duka menjadi guru di pulau terluar ia ceritakan.",
    "Iklan layanan masyarakat dibuat oleh murid.",
    "Editor buku itu seorang guru penggerak.",
    "Penulis buku antologi itu berjumlah 24 guru.",
    "Share praktik baik menjadi agenda bulanan komunitas.",
    "Cetak biru sekolah disusun bersama.",
    "- Membaca dan menandatangani pakta integritas",
    "1. | Sumbawa | 87 | 22 |",
    "Jumlah | | 130 | 26 |",
    "(05)",
    "(aul)",
    "Syarat pendaftar",
    "Berita acara serah terima ditandatangani kedua pihak.",
    "Label nama ditempel di dada kiri.",
    "Danau Sembuluh, 02 Mei 2024, by silpanus",
    "Hari/tanggal: Sabtu, 2 Desember 2023",
    "Terkini, tercatat 31 sekolah sudah mendaftar.",
    "Kategori peserta dibagi menjadi dua.",
]


@pytest.mark.parametrize("line", REMOVED)
def test_line_is_removed(line: str) -> None:
    assert is_noise_line(line)
    assert strip_noise(f"{PROSE}\n\n{line}") == PROSE


@pytest.mark.parametrize("line", KEPT)
def test_line_is_kept(line: str) -> None:
    assert not is_noise_line(line)
    assert strip_noise(f"{PROSE}\n\n{line}") == f"{PROSE}\n\n{line}"


GLUED = [
    ("sebagai guru penggerak.BACA JUGA:Bawaslu Awasi Pilkada 2024", "sebagai guru penggerak."),
    ("sebagai guru penggerak. Baca juga: 300 Guru Dilantik", "sebagai guru penggerak."),
    ("di sekolah.”Baca Juga Harga Cabai Naik", "di sekolah.”"),
    ("di sekolah. Baca: Jadwal Imsakiyah", "di sekolah."),
    ("di sekolah.Lihat juga Festival Danau", "di sekolah."),
    ("di sekolah. Berita Terkait: Dana BOS Cair", "di sekolah."),
    ("ujarnya. Halaman Selanjutnya", "ujarnya."),
    ("ujarnya. Halaman : 1 2 Selanjutnya", "ujarnya."),
    ("ujarnya.Bagikan ini:FacebookX", "ujarnya."),
    ("ujarnya. Mohon tunggu…", "ujarnya."),
    ("Peserta [Gambas:Video 20contoh] hadir.", "Peserta hadir."),
    ("kata Ani. ADVERTISEMENT Ia menambahkan", "kata Ani. Ia menambahkan"),
    ("kata Ani.\nBaca juga: 300 Guru\nIa pulang.", "kata Ani.\nIa pulang."),
    (
        "Panitia berpesan agar peserta baca juga modulnya.",
        "Panitia berpesan agar peserta baca juga modulnya.",
    ),
    ("Ia bertanya: “Siapa yang suka baca?”", "Ia bertanya: “Siapa yang suka baca?”"),
]


# A label amid prose takes its headline along, and no sentence after it.
ANNOUNCED = [
    (
        "Lokakarya digelar di Ende. Baca juga: Harga Cabai Naik. Kegiatan diikuti 14 pengajar praktik.",
        "Lokakarya digelar di Ende. Kegiatan diikuti 14 pengajar praktik.",
    ),
    (
        "Panen karya usai. BACA JUGA Bupati Lantik Pejabat Baru. Peserta lalu pulang, kata 3 panitia.",
        "Panen karya usai. Peserta lalu pulang, kata 3 panitia.",
    ),
    (
        "Acara dibuka.Baca Juga Jalan Rusak di Kec. Wewaria Diperbaiki.Sebanyak 60 guru hadir (12/3).",
        "Acara dibuka.Sebanyak 60 guru hadir (12/3).",
    ),
    (
        "Baca juga: Dr. Sutrisno, M.Pd. Pimpin Dinas. “Kami senang,” kata Ani. Ia pulang.",
        "“Kami senang,” kata Ani. Ia pulang.",
    ),
    (
        "Ia hadir. Baca juga: Banjir Rendam 88 Rumah. Baca juga: Warga Mengungsi. Acara ditutup sore hari.",
        "Ia hadir. Acara ditutup sore hari.",
    ),
    (
        "Ia hadir. Simak juga: Cerita H. Ahmad di Kab. Sikka. Acara ditutup. Halaman Selanjutnya",
        "Ia hadir. Acara ditutup.",
    ),
    # The whole rest is a headline.
    ("Ia hadir. Baca juga: Viral! Guru Ini Berjalan 10 Kilometer. Begini Ceritanya", "Ia hadir."),
    ("Ia hadir. Baca juga: Bupati Sikka Lantik Drs. Y. Dala, M.Si. dan 14 Camat.", "Ia hadir."),
    ("Ia hadir. BACA JUGA: Kapolres AKBP I. Gede Pimpin Apel di Jl. Ahmad Yani", "Ia hadir."),
    ("Ia hadir. Baca juga: Pilkada Usai. Ini Daftar Nama Bupati yang Menang.", "Ia hadir."),
]


@pytest.mark.parametrize(("text", "expected"), ANNOUNCED)
def test_announced(text: str, expected: str) -> None:
    assert strip_noise(text) == expected


@pytest.mark.parametrize(("text", "expected"), GLUED)
def test_glued(text: str, expected: str) -> None:
    assert strip_noise(text) == expected


def test_a_list_of_other_articles_ends_the_text() -> None:
    teaser = (
        "Jalan sepanjang 14 kilometer itu sudah tiga tahun tidak diperbaiki, kata warga kepada media ini."
    )
    assert strip_noise(f"{PROSE}\n\nCheck Also\n\nJalan Rusak\n\n{teaser}") == PROSE


def test_a_heading_above_the_text_ends_nothing() -> None:
    assert strip_noise(f"Berita Terkini\n\n{PROSE}\n\n{PROSE}") == f"{PROSE}\n\n{PROSE}"
    assert strip_noise(f"Komentar\n\n{PROSE}") == PROSE


def test_a_heading_amid_the_text_ends_nothing() -> None:
    text = f"{PROSE}\n\nBerita Terkait\n\n" + "\n\n".join([PROSE] * 3)
    assert strip_noise(text) == "\n\n".join([PROSE] * 4)


def test_comments_go_however_long() -> None:
    comments = "\n\n".join([PROSE] * 5)
    assert strip_noise(f"{PROSE}\n\nTinggalkan Balasan\n\n{comments}") == PROSE


def test_a_headline_goes_with_the_label_on_the_line_before() -> None:
    assert (
        strip_noise(f"{PROSE}\nBaca Juga:\nKakek Hilang, 75 Personel Diterjunkan\nIa pulang.")
        == f"{PROSE}\nIa pulang."
    )
    assert (
        strip_noise(f"{PROSE}\n\nBaca juga\n\n“Kami senang,” kata Ani.")
        == f"{PROSE}\n\n“Kami senang,” kata Ani."
    )


def test_spans_cut_the_text_they_are_given() -> None:
    text = f"{PROSE}BACA JUGA:300 Guru Dilantik\n\nBagikan ini:\n\nIa pulang."
    assert [text[start:end] for start, end in noise_spans(text)] == [
        "BACA JUGA:300 Guru Dilantik",
        "Bagikan ini:",
    ]
    assert noise_spans(PROSE) == ()
