"""Cohorts: which *angkatan* of the programme a sentence names.

A case is a sentence and the numbers that it names, in the order of the text; `()` means that nothing may
be found. A range is every number in it. The roles come later and are in `test_roles.py`.

A new case goes into `CASES`, under its kind; a wording that was once misread goes into `CAUGHT` when it is
read right, and into `KNOWN_FAILURES`, under its reason, while it is not. The expectation is always the
codebook's. The reasons stand in the order of how usual they are in reports.
"""

import pytest

from tests.extract.found import cohorts

Case = tuple[str, tuple[int, ...]]

CASES: list[Case] = [
    # Figures.
    ("Lokakarya itu diikuti calon guru penggerak angkatan 8.", (8,)),
    ("Pembukaan PGP Angkatan 10 digelar serentak dari Jakarta.", (10,)),
    ("Lokakarya 7 PPGP Angkatan ke-10 tingkat Provinsi Gorontalo dibuka wakil bupati.", (10,)),
    ("Panen karya guru penggerak angkatan 8 tingkat kabupaten digelar meriah.", (8,)),
    ("Pembukaan angkatan 11 tingkat Kota Bima berlangsung daring.", (11,)),
    ("PPGP ANGKATAN 11 resmi dimulai pekan ini.", (11,)),
    ("Guru penggerak angkatan 1 kini menjadi pengawas.", (1,)),
    ("Program Guru Penggerak (Angkatan 6) memasuki tahap akhir.", (6,)),
    ("Angkatan 02 menjadi pelopor guru penggerak di Poso.", (2,)),
    ("Pengajar praktik angkatan 7 dibekali di Kota Sorong.", (7,)),
    ("Seleksi calon pengajar praktik angkatan 11 ditutup.", (11,)),
    # Number words.
    ("Calon guru penggerak angkatan delapan menutup lokakarya.", (8,)),
    ("Guru penggerak angkatan satu menjadi narasumber.", (1,)),
    ("CGP angkatan sepuluh menjalani lokakarya perdana.", (10,)),
    ("Angkatan sebelas merupakan penutup program guru penggerak.", (11,)),
    ("Para CGP Angkatan Tiga berfoto bersama bupati.", (3,)),
    # Roman figures.
    ("Guru Penggerak Angkatan XI Kabupaten Alor dikukuhkan.", (11,)),
    ("GURU PENGGERAK ANGKATAN IX DILEPAS WALI KOTA", (9,)),
    ("PGP angkatan IV ditutup secara daring.", (4,)),
    ("Lokakarya VII CGP angkatan VIII berlangsung meriah.", (8,)),
    ("CGP angkatan I Kabupaten Sikka berbagi cerita.", (1,)),
    ("Pendidikan Guru Penggerak Angkatan X/2024 dimulai.", (10,)),
    ("Calon guru penggerak angkatan V, kata Ibu Vina, lulus semua.", (5,)),
    # Ordinals.
    ("Guru penggerak angkatan ketujuh menerima sertifikat.", (7,)),
    ("Angkatan pertama program guru penggerak lulus tahun 2021.", (1,)),
    ("CGP angkatan kelima Kota Palopo mulai belajar.", (5,)),
    ("Angkatan kesepuluh guru penggerak disambut bupati.", (10,)),
    ("Angkatan kesebelas PGP tidak lagi diikuti guru TK.", (11,)),
    ("Pengukuhan guru penggerak angkatan keempat ditunda.", (4,)),
    ("Angkatan Kedua calon guru penggerak berjumlah lebih banyak.", (2,)),
    ("Guru penggerak angkatan yang kesembilan siap bertugas.", (9,)),
    # Ke-.
    ("Guru penggerak angkatan ke-7 dilepas di Kandangan.", (7,)),
    ("CGP angkatan ke 9 Kabupaten Buru mengikuti lokakarya.", (9,)),
    ("Calon guru penggerak angkatan ke- 6 hadir lengkap.", (6,)),
    ("PGP angkatan ke–5 ditutup Dirjen GTK.", (5,)),
    ("PGP angkatan ke-VII diikuti guru dari tiga kecamatan.", (7,)),
    ("Pendidikan guru penggerak angkatan ke IV telah usai.", (4,)),
    ("Untuk angkatan yang ke-10, seleksi guru penggerak diperketat.", (10,)),
    ("Angkatan ke-10 dan ke-11 PGP berjalan beriringan.", (10, 11)),
    # Glued, bracketed, said twice.
    ("CGP angkatan7 Kabupaten Muna berfoto di halaman dinas.", (7,)),
    ("Calon guru penggerak angkatan 7 (tujuh) dikukuhkan.", (7,)),
    ("CGP angkatan tujuh (7) bertemu di Sungailiat.", (7,)),
    ("CGP angkatan VIII (delapan) memamerkan hasil karya.", (8,)),
    # Letters and short forms.
    ("Lokakarya 5 CGP A-8 berlangsung di SMPN 1 Barabai.", (8,)),
    ("Guru Penggerak A-10 dan A-11 bertemu di Kupang.", (10, 11)),
    # Lists.
    ("Guru penggerak angkatan 5 dan 6 dikukuhkan bersamaan.", (5, 6)),
    ("Lulusan PGP angkatan 1, 2, dan 3 berbagi praktik baik.", (1, 2, 3)),
    ("Guru penggerak angkatan 4, 5, 7 dan 8 hadir.", (4, 5, 7, 8)),
    ("CGP angkatan 9 & 10 bertemu di satu aula.", (9, 10)),
    ("Guru penggerak angkatan 7 serta 9 tampil bergantian.", (7, 9)),
    ("Guru penggerak angkatan V, VI, dan VII dilepas gubernur.", (5, 6, 7)),
    ("Angkatan ke-5, ke-6, dan ke-7 PGP sudah tamat.", (5, 6, 7)),
    ("Guru penggerak angkatan kelima dan keenam memimpin komunitas.", (5, 6)),
    ("CGP angkatan lima dan enam berasal dari Kapuas.", (5, 6)),
    ("Guru penggerak angkatan pertama, kedua, dan ketiga diundang.", (1, 2, 3)),
    ("CGP angkatan 7 dan angkatan 8 mengikuti lokakarya terpisah.", (7, 8)),
    ("Guru penggerak angkatan 2 sebanyak 30 orang dan angkatan 4 sebanyak 28 orang.", (2, 4)),
    ("CGP Angkatan IX dan X belajar bersama di Tual.", (9, 10)),
    ("Angkatan ke-3 dan angkatan ke-6 guru penggerak bergabung.", (3, 6)),
    ("Guru penggerak angkatan 9,10 dan 11 bertemu di Ambon.", (9, 10, 11)),
    # Ranges.
    ("Guru penggerak angkatan 5 sampai 10 diundang ke Mamuju.", (5, 6, 7, 8, 9, 10)),
    ("Guru penggerak angkatan 1 – 3 mengisi kelas berbagi.", (1, 2, 3)),
    ("PGP angkatan 2 s.d. 5 telah meluluskan banyak guru.", (2, 3, 4, 5)),
    ("Guru penggerak angkatan 4 s/d 6 mengikuti pertemuan.", (4, 5, 6)),
    ("Alumni angkatan 6 hingga 9 PGP membentuk komunitas.", (6, 7, 8, 9)),
    ("Guru penggerak angkatan I-III bertemu di Sorong.", (1, 2, 3)),
    ("Dari angkatan pertama hingga keempat, guru penggerak terus bertambah.", (1, 2, 3, 4)),
    ("Guru penggerak angkatan ke-7 sampai ke-9 mewakili daerah.", (7, 8, 9)),
    ("Guru penggerak dari angkatan 8 sampai angkatan 10 dilantik.", (8, 9, 10)),
    ("Sampai dengan angkatan 7, guru penggerak di Ngada terus tumbuh.", (7,)),
    ("Mulai angkatan ke-5 dan seterusnya, PGP berlangsung enam bulan.", (5,)),
    ("Lulusan PGP angkatan 1-4 siap diangkat menjadi kepala sekolah.", (1, 2, 3, 4)),
    ("Guru penggerak lulusan angkatan I s.d. IV diundang.", (1, 2, 3, 4)),
    # Other nouns.
    ("Guru Penggerak Batch 5 mulai belajar daring.", (5,)),
    ("CGP batch ke-3 Kota Dumai dilepas wali kota.", (3,)),
    ("Guru penggerak generasi 4 berbagi praktik baik.", (4,)),
    ("Guru penggerak generasi ketiga dari Bulungan menjadi kepala sekolah.", (3,)),
    # Next to other numbers.
    ("Lokakarya 7 angkatan 4 digelar di tiga kabupaten.", (4,)),
    ("CGP angkatan 8 tahun 2023 berasal dari sebelas kecamatan.", (8,)),
    ("Sebanyak 47 CGP angkatan 6 dinyatakan lulus.", (6,)),
    ("CGP angkatan 4, 47 orang, hadir di Masamba.", (4,)),
    ("Panen karya CGP angkatan 8 1-2 Desember 2023 di Pelaihari.", (8,)),
    ("Dari angkatan 7, 6 pengajar praktik ikut mendampingi.", (7,)),
    ("Penutupan PGP angkatan 9 (2/5/2024) dihadiri bupati.", (9,)),
    ("Angkatan 5 di 11 SMP dan 3 SMA sudah selesai.", (5,)),
    ("Guru penggerak angkatan 3-2021 kembali ke sekolah.", (3,)),
    ("Guru penggerak angkatan 6 dan 12 pengajar praktik hadir.", (6,)),
    ("Dari guru penggerak angkatan 4 hingga 2023 lahir banyak karya.", (4,)),
    ("Angkatan 8 (2022-2023) melahirkan 40 guru penggerak.", (8,)),
    ("CGP angkatan 10 Kelas 7 menampilkan video profil.", (10,)),
    ("CGP angkatan sembilan di tiga SD mengikuti pendampingan individu 4.", (9,)),
    ("Lokakarya 5 PGP Angkatan 8, Sabtu 10 Juni 2023, berjalan lancar.", (8,)),
    # The programme beside another one.
    ("PGP angkatan 7 dan Sekolah Penggerak angkatan 2 berjalan bersama.", (7,)),
    ("Fasilitator angkatan 13 menyapa CGP angkatan 9.", (9,)),
    ("Guru penggerak angkatan 12 belum ada, kata panitia angkatan 11.", (11,)),
    # No cohort.
    ("Program Sekolah Penggerak angkatan 2 diluncurkan di Soppeng.", ()),
    ("Sekolah Penggerak Angkatan III mendapat bantuan kinerja.", ()),
    ("Sebanyak lima SD masuk PSP angkatan 3.", ()),
    ("Kepala sekolah pelaksana PSP angkatan pertama ikut bicara.", ()),
    ("Pembekalan fasilitator angkatan 13 diadakan di Depok.", ()),
    ("Ia fasilitator angkatan 5 yang tinggal di Malang.", ()),
    ("Selama lima angkatan, guru penggerak terus bertambah.", ()),
    ("Dari 5 angkatan itu lahir banyak guru penggerak.", ()),
    ("Guru penggerak dari enam angkatan hadir di Jambi.", ()),
    ("Ini angkatan kedua tingkat kabupaten yang dilepas bupati.", ()),
    ("Ia pernah bertugas di Angkatan Laut selama 7 tahun.", ()),
    ("Perwakilan Angkatan Udara 5 orang memberi penghormatan.", ()),
    ("Jumlah angkatan kerja 8 persen lebih tinggi.", ()),
    ("Guru penggerak angkatan 12 tidak pernah dibuka.", ()),
    ("Angkatan ke-15 program itu batal digelar.", ()),
    ("Alumni angkatan 1998 menyumbang meja untuk sekolah.", ()),
    ("Angkatan 2021 di kampus itu sudah wisuda.", ()),
    ("Semangat Angkatan 45 diteladani para guru.", ()),
    ("Ia sastrawan Angkatan 66 yang menjadi guru.", ()),
    ("Seluruh angkatan guru penggerak diundang ke Palu.", ()),
    ("Angkatan sebelumnya lebih banyak diikuti guru SD.", ()),
    ("Angkatan ini mengikuti lokakarya 7 selama dua hari.", ()),
    ("Generasi 4.0 menuntut guru yang melek teknologi.", ()),
    ("Generasi Z membutuhkan guru yang kreatif.", ()),
    ("Generasi emas 2045 lahir dari guru penggerak.", ()),
    ("Sekolah itu terakreditasi A sejak 8 tahun lalu.", ()),
    ("Lokakarya 7 calon guru penggerak dibuka di Wamena.", ()),
    ("Sebanyak 9 guru penggerak seangkatan mengajar di pulau itu.", ()),
    ("Biaya angkutan 7 peserta ditanggung panitia.", ()),
    ("Ada guru penggerak yang mendaftar untuk ketujuh kalinya.", ()),
    ("Organisasi Penggerak angkatan kedua ikut pameran.", ()),
    ("Ia seangkatan dengan 5 guru penggerak di kampus itu.", ()),
    # Slips of the word angkatan; other words that look like it are none.
    ("Lokakarya 2 CGP angaktan 7 digelar di Sekadau.", (7,)),
    ("Guru penggerak anggkatan 5 berkumpul di Kaimana.", (5,)),
    ("PGP angakatan 9 dibuka kepala balai.", (9,)),
    ("Calon guru penggerak angktan 10 menginap di wisma.", (10,)),
    ("Guru penggerak mengasah ingatan 3 kali sehari.", ()),
    ("Angkutan 7 calon guru penggerak tiba malam hari.", ()),
    # The people between angkatan and its ordinal.
    ("Pengukuhan angkatan guru penggerak ke-9 digelar di Bontang.", (9,)),
    ("Dinas menyambut angkatan calon guru penggerak ke-5.", (5,)),
    ("Inilah angkatan guru penggerak ke 4 di Kota Tual.", (4,)),
    ("Seluruh angkatan guru penggerak 9 orang itu hadir.", ()),
    ("Setiap angkatan guru penggerak ke depan harus lebih baik.", ()),
    # An event's own batches; but a course's cohorts may be split too.
    (
        "Bimtek guru penggerak dibagi menjadi 2 angkatan. Angkatan 1 belajar Senin, angkatan 2 belajar Selasa.",
        (),
    ),
    ("Peserta pembekalan terbagi dalam tiga gelombang. Angkatan pertama berangkat lebih awal.", ()),
    (
        "Pelatihan komunitas guru penggerak dibagi ke dalam dua (2) angkatan. Hari ini giliran angkatan kedua.",
        (),
    ),
    ("Peserta terbagi dalam dua angkatan, yakni guru penggerak angkatan 5 dan 6.", (5, 6)),
    ("Guru penggerak Alor terbagi atas tiga angkatan, yakni angkatan 1, 2, dan 4.", (1, 2, 4)),
    # A number that repeats the cohort before it counts people.
    ("CGP angkatan 8 dan 8 pengajar praktik hadir di Kolaka.", (8,)),
    ("Guru penggerak angkatan 5 dan 5 fasilitator berdiskusi.", (5,)),
    ("Hadir CGP angkatan 7 dan 7 kepala sekolah dari Wamena.", (7,)),
    ("Guru penggerak angkatan 7, 8 dan 8 pengajar praktik berfoto.", (7, 8)),
    ("CGP angkatan 7 dan 8 menginap di wisma.", (7, 8)),
    # The course's name in brackets between the word and the number; other brackets stay as they are.
    ("Calon guru penggerak angkatan (PGP) ke 8 berkumpul di Tais.", (8,)),
    ("Guru angkatan (CGP) 10 belajar di Malili.", (10,)),
    ("Pelepasan angkatan (PPGP) ke-5 digelar di Unaaha.", (5,)),
    ("Lokakarya guru penggerak angkatan (PGP) VII dibuka di Slawi.", (7,)),
    ("Pelatihan prajabatan angkatan (CPNS) 4 dimulai di Soe.", ()),
    ("Satu angkatan (PGP) berisi 9 kelas di Tual.", ()),
]

CAUGHT: list[Case] = [
    # A date after the cohort is read as a second cohort
    ("Lokakarya 3 angkatan 10, 9 Juni 2024, berjalan lancar.", (10,)),
    # Letter and figure without a hyphen are not read
    ("Para CGP A7 menyiapkan stan panen karya.", (7,)),
    ("PGP A.9 Kabupaten Belu menggelar lokakarya.", (9,)),
    ("Pameran karya CGP A 9 ditutup sore hari.", (9,)),
    # Short forms of angkatan are not read
    ("CGP Angk. 6 Kabupaten Sumbawa dibekali materi coaching.", (6,)),
    ("Pengajar praktik CGP angk 4 hadir di Dompu.", (4,)),
    ("Lokakarya orientasi PGP Akt. 5 di Kota Ternate.", (5,)),
    # A hyphen, or ke- glued or with a non-breaking hyphen, hides the figure
    ("Guru penggerak angkatan ke‑8 menggelar pameran.", (8,)),
    ("PGP Angkatan-8 resmi dibuka kepala balai.", (8,)),
    ("Guru penggerak angkatan ke7 berkumpul di Kolaka.", (7,)),
    # A line break, two blanks, a colon, quotes or brackets before the figure hide it
    ("Seleksi calon guru penggerak angkatan: 9 segera dibuka.", (9,)),
    ("Peserta angkatan  5 berkumpul di aula SMAN 2 Tanjung.", (5,)),
    ("CGP Angkatan\n7 Kota Bitung menampilkan tarian daerah.", (7,)),
    ("PGP angkatan (6) masih berlangsung di Kaimana.", (6,)),
    ('Lokakarya 7 Angkatan "9" Kabupaten Nias berakhir.', (9,)),
    # A list joined by a slash, atau or maupun, or with brackets between, is cut short
    ("Seleksi CGP angkatan 9/10 dibuka bersama.", (9, 10)),
    ("PGP angkatan 7 maupun 8 memakai modul yang sama.", (7, 8)),
    ("Lulusan PGP angkatan 3 (12 orang), 5 (20 orang), dan 8 (31 orang).", (3, 5, 8)),
    ("Guru penggerak angkatan 4 atau 5 boleh mendaftar.", (4, 5)),
    # The second number of a range is taken for a count of the noun after it
    ("Lulusan angkatan 1-4 guru penggerak siap diangkat.", (1, 2, 3, 4)),
    # Cohorts of other courses are taken for the programme's
    ("Latsar CPNS angkatan 3 dibuka sekda kemarin.", ()),
    ("Mahasiswa PPG angkatan 2 praktik di Mataram.", ()),
    ("Diklat kepala sekolah angkatan 4 ditutup di Solo.", ()),
    ("Bimtek operator angkatan 2 diadakan di hotel.", ()),
    # A paper size or an address is read as a cohort
    ("Peserta mencetak poster di kertas A-3 dan A4.", ()),
    ("Rumah guru itu di blok A-7 dekat pasar.", ()),
    # The programme's first cohorts are lost where it or an event "is split"
    ("Pelatihan dibagi menjadi dua gelombang. CGP angkatan 2 ikut gelombang pertama.", (2,)),
]

KNOWN_FAILURES: dict[str, list[Case]] = {
    "a date after the cohort is read as a second cohort": [
        ("Seleksi angkatan 11, 2 tahap, diikuti guru dari pulau kecil.", (11,)),
    ],
    "a hyphen, or ke- glued or with a non-breaking hyphen, hides the figure": [
        ("Unggahan bertagar #GuruPenggerakAngkatan9 ramai dibagikan.", (9,)),
    ],
    "roman figures in small letters, and nomor before the figure, are not read": [
        ("Guru penggerak angkatan nomor 4 dilepas di Tuban.", (4,)),
        ("Alumni PGP angkatan vi membentuk komunitas belajar.", (6,)),
    ],
    'the programme\'s first cohorts are lost where it or an event "is split"': [
        ("Lulusan PGP terbagi dalam dua angkatan, yakni angkatan 1 dan 2.", (1, 2)),
    ],
}


def found(text: str) -> tuple[int, ...]:
    """The numbers of all mentions."""
    return tuple(number for mention in cohorts(text) for number in mention.numbers)


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_case(text: str, expected: tuple[int, ...]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), CAUGHT, ids=[text[:60] for text, _ in CAUGHT])
def test_caught(text: str, expected: tuple[int, ...]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*case, id=case[0][:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for case in cases
    ],
)
def test_known_failure(text: str, expected: tuple[int, ...]) -> None:
    assert found(text) == expected
