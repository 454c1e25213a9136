"""Dates: which days a sentence names, worked out against the day of publication.

A case is a sentence, its day of publication (None where unknown) and the days that it names: ISO days,
or `first/last` for a span (a month or a year is the span of its days), each once, in the order of the
text. An empty string means that nothing may be found. The roles come later and are in `test_roles.py`.

A new case goes into `CASES`, under its kind; a wording that was once misread goes into `CAUGHT` when it is
read right, and into `KNOWN_FAILURES`, under its reason, while it is not. The expectation is always the
codebook's.
"""

from datetime import date

import pytest

from tests.extract.found import dates

Case = tuple[str, str | None, str]

CASES: list[Case] = [
    # One day: weekday, brackets, slashes, dots, dashes, short years, old and short month names, glued words.
    ("Lokakarya 7 digelar di aula dinas, Sabtu (15/10/2022).", None, "2022-10-15"),
    # A slip of the month that the weekday and the day of publication give away (rulings 2, 20).
    ("Lokakarya dibuka di aula dinas, Jumat (3/4/2024).", "2024-05-04", "2024-05-03"),
    ("Guru penggerak dikukuhkan, Selasa (9/1/2024).", "2024-02-10", "2024-01-09"),
    ("Panen karya digelar Sabtu, 9 November 2024.", "2024-12-01", "2024-11-09"),
    ("Acara ditutup Kamis (7/11/2023).", "2023-12-08", "2023-12-07"),
    ("Pembukaan berlangsung Senin, 7 November 2022, di gedung serbaguna.", None, "2022-11-07"),
    ("Kegiatan itu dilaksanakan pada tanggal 25 November 2023.", None, "2023-11-25"),
    ("Pada hari Rabu tanggal 8 Mei 2024 peserta berkumpul di pendopo.", None, "2024-05-08"),
    ("Rabu (17-07-2024), komunitas belajar menggelar temu karya.", None, "2024-07-17"),
    ("Hal itu disampaikan bupati, Minggu (10/12/23).", None, "2023-12-10"),
    ("Kadisdik menutup acara pada Kamis (27.6.2024).", None, "2024-06-27"),
    ("Panen karya dibuka Sabtu(13/08/2022) siang.", None, "2022-08-13"),
    ("Koordinator kegiatan menyapa wartawan, Jum'at (08/12/2023).", None, "2023-12-08"),
    ("Sosialisasi bertempat di hotel, Jum’at, 14 Oktober 2022.", None, "2022-10-14"),
    ("Wisuda lulusan digelar Ahad (16/10/2022).", None, "2022-10-16"),
    ("Pelepasan dilakukan 5 Nopember 2022 di kantor camat.", None, "2022-11-05"),
    ("Rapat persiapan diadakan pada 12 Pebruari 2022.", None, "2022-02-12"),
    ("Sebanyak 30 guru dikukuhkan, 9 Des 2023.", None, "2023-12-09"),
    ("Coaching clinic dimulai 17 Agt 2023 secara daring.", None, "2023-08-17"),
    ("Peserta menandatangani komitmen, 22 Agst 2022.", None, "2022-08-22"),
    ("Pengumuman seleksi keluar 3 Sept 2022.", None, "2022-09-03"),
    ("Lokakarya kedua dibuka 21 Okt. 2022 oleh sekretaris dinas.", None, "2022-10-21"),
    ("Panen hasil belajar digelar 23Oktober 2021.", None, "2021-10-23"),
    ("Pembekalan pengajar praktik diadakan tgl 4 Maret 2023.", None, "2023-03-04"),
    ("Rapat koordinasi berlangsung tgl. 4-3-2023 di balai.", None, "2023-03-04"),
    ("Tanggal 6 bulan Agustus tahun 2022 menjadi hari pertama mereka.", None, "2022-08-06"),
    ("SELASA, 11 JUNI 2024, RIBUAN GURU BERKUMPUL.", None, "2024-06-11"),
    ("Kegiatan berlangsung 2 Juli 2022 (Sabtu) di sekolah.", None, "2022-07-02"),
    ("Acara dibuka Selasa 22 Oktober 2024 pukul 08.00 WITA.", None, "2024-10-22"),
    ("Rabu, 1/6/2022, para mentor menerima surat tugas.", None, "2022-06-01"),
    ("Sukamaju (20/5/2023) - Calon guru penggerak memamerkan karya.", None, "2023-05-20"),
    ("“Kami bangga,” katanya, Senin (25 September 2023).", None, "2023-09-25"),
    ("Pj bupati hadir pada Sabtu pagi (2/3/2024).", None, "2024-03-02"),
    ("Malam keakraban diadakan Kamis malam, 18 April 2024.", None, "2024-04-18"),
    ("Festival itu ramai, Sabtu ( 26/11/2022 ).", None, "2022-11-26"),
    ("Kamis, 2 Mei 2024, tepat hari pendidikan, mereka dikukuhkan.", None, "2024-05-02"),
    ("Penutupan jatuh pada 29 Februari 2024.", None, "2024-02-29"),
    ("Wali kota membuka lokakarya, Sabtu, 15 Oktober, 2022.", None, "2022-10-15"),
    ("Lokakarya digelar Sabtu, 15-Oktober-2022.", None, "2022-10-15"),
    ("Stan pameran dibuka Selasa (30/4-2024) pagi.", None, "2024-04-30"),
    ("Kepala balai berpesan, Sabtu (26/10 2024).", None, "2024-10-26"),
    ("Acara ditutup Sabtu (13/8/2022).Peserta lalu berfoto bersama.", None, "2022-08-13"),
    ("Foto bersama usai lokakarya, 19/11/22.", None, "2022-11-19"),
    ("Pembukaan dilakukan Kamis 25 Agustus tahun 2022.", None, "2022-08-25"),
    ("Kelulusan terbit Kamis (21/3/2024), piagam menyusul Sabtu (6/4/2024).", None, "2024-03-21 2024-04-06"),
    ("Pendaftaran dibuka mulai 2 Mei 2024 sampai selesai.", None, "2024-05-02"),
    ("Foto: lokakarya hari kedua (Minggu, 26 November 2023).", None, "2023-11-26"),
    ("Temu alumni digelar Sabtu (15-10-22).", None, "2022-10-15"),
    ("Pada hari ini, Sabtu tanggal 27 Mei 2023, kami mengukuhkan mereka.", None, "2023-05-27"),
    ("Pendampingan ketiga jatuh pada 14 Febuari 2023.", None, "2023-02-14"),
    ("Para mentor dilepas Juma'at (1/12/2023).", None, "2023-12-01"),
    ("Mereka wisuda 30\xa0November\xa02023 di pendopo.", None, "2023-11-30"),
    ("Kepala bidang menutup lokakarya pada Minggu (20/8/2023) sore.", None, "2023-08-20"),
    ("Kata Sutrisno Sabtu 15/10/2022, peserta antusias.", None, "2022-10-15"),
    # Ranges over days, months and years; neighbouring days named as one event (ruling 22).
    ("Lokakarya berlangsung pada tanggal 8-9 Desember 2023.", None, "2023-12-08/2023-12-09"),
    ("Acara digelar serentak dari tanggal 18 hingga 19 November 2022.", None, "2022-11-18/2022-11-19"),
    ("Pameran dibuka 5 s.d. 6 Mei 2023.", None, "2023-05-05/2023-05-06"),
    ("Pameran dibuka tanggal 12 s/d 13 Mei 2023 di gedung kesenian.", None, "2023-05-12/2023-05-13"),
    ("Pembekalan fasilitator diadakan 13 sd 15 Juni 2024.", None, "2024-06-13/2024-06-15"),
    ("Festival digelar selama 2 hari (21-22/10/2024).", None, "2024-10-21/2024-10-22"),
    ("Pelatihan berjalan dari 30 September sampai 1 Oktober 2022.", None, "2022-09-30/2022-10-01"),
    ("Seleksi wawancara berlangsung 27 Desember 2022 hingga 3 Januari 2023.", None, "2022-12-27/2023-01-03"),
    ("Jumat-Sabtu (9-10/12/2022), aula penuh oleh calon guru penggerak.", None, "2022-12-09/2022-12-10"),
    ("Mereka berpameran Jumat dan Sabtu tanggal 19-20 Mei 2023.", None, "2023-05-19/2023-05-20"),
    ("Lokakarya digelar Sabtu-Minggu, 15–16 Oktober 2022.", None, "2022-10-15/2022-10-16"),
    ("Lokakarya ketujuh dilaksanakan 6 dan 7 Maret 2023.", None, "2023-03-06/2023-03-07"),
    ("Lokakarya ketujuh dilaksanakan 20 & 21 Mei 2023.", None, "2023-05-20/2023-05-21"),
    ("Pelatihan digelar tanggal 14, 15, dan 16 September 2023.", None, "2023-09-14/2023-09-16"),
    ("Verifikasi berkas dibuka 1 sampai dengan 31 Maret 2023.", None, "2023-03-01/2023-03-31"),
    ("Angkatan itu belajar sejak 20 Mei sampai 18 November 2022.", None, "2022-05-20/2022-11-18"),
    ("Rabu hingga Jumat, 5-7 Juni 2024, para instruktur berlatih.", None, "2024-06-05/2024-06-07"),
    ("Kegiatan berjalan Selasa, 18 Juli hingga Kamis, 20 Juli 2023.", None, "2023-07-18/2023-07-20"),
    ("Pembelajaran daring berlangsung Juni hingga November 2022.", None, "2022-06-01/2022-11-30"),
    ("Kelas berbagi dijadwalkan Agustus-Desember 2023.", None, "2023-08-01/2023-12-31"),
    ("Lokakarya digelar dua hari, 26-27Agustus 2022.", None, "2022-08-26/2022-08-27"),
    ("Pameran dibuka tanggal 26 – 28 Oktober 2023.", None, "2023-10-26/2023-10-28"),
    ("Jumat - Sabtu (9 - 10/12/2022), mereka menutup program.", None, "2022-12-09/2022-12-10"),
    ("Rapat kerja berlangsung Senin hingga Kamis (13-16/11/2023).", None, "2023-11-13/2023-11-16"),
    ("Wawancara digelar 20 September s.d. 5 Oktober 2023.", None, "2023-09-20/2023-10-05"),
    ("Kelas digelar tanggal 1 Juli 2024 s/d tanggal 3 Juli 2024.", None, "2024-07-01/2024-07-03"),
    ("Panen karya digelar Jumat, 1 Desember hingga Sabtu, 2 Desember 2023.", None, "2023-12-01/2023-12-02"),
    ("Lokakarya berlangsung Sabtu, 2 dan Minggu, 3 September 2023.", None, "2023-09-02/2023-09-03"),
    ("Pembelajaran berlangsung bulan Mei s.d. Oktober 2023.", None, "2023-05-01/2023-10-31"),
    ("Masa pendaftaran berlangsung 2 Januari-29 Februari 2024.", None, "2024-01-02/2024-02-29"),
    # Lists: days, months and years named apart are entries of their own (ruling 9).
    ("Pendampingan dilakukan Sabtu (4/2/2023) dan Sabtu (11/2/2023).", None, "2023-02-04 2023-02-11"),
    ("Kegiatan serupa diadakan 12 Maret dan 2 April 2022.", None, "2022-03-12 2022-04-02"),
    ("Jumat (26/8/2022) zona barat, Sabtu (27/8/2022) zona timur.", None, "2022-08-26 2022-08-27"),
    ("Zona barat 8-9 Juli, zona timur 22-23 Juli 2022.", None, "2022-07-08/2022-07-09 2022-07-22/2022-07-23"),
    ("Ia lulus tahun 2020, jadi mentor tahun 2022.", None, "2020-01-01/2020-12-31 2022-01-01/2022-12-31"),
    ("Lokakarya digelar Sabtu (10/6/2023), lalu lagi Sabtu (24/6/2023).", None, "2023-06-10 2023-06-24"),
    ("Seleksi digelar dua kali, 3 Mei 2023 dan 14 Juni 2023.", None, "2023-05-03 2023-06-14"),
    ("Refleksi digelar Maret 2023 dan Oktober 2023.", None, "2023-03-01/2023-03-31 2023-10-01/2023-10-31"),
    # Relative words, from the day of publication (rulings 20, 28); without that day, nothing.
    ("Hari ini para calon guru penggerak memamerkan karya.", "2023-05-13", "2023-05-13"),
    ("Bupati membuka lokakarya itu kemarin.", "2023-05-13", "2023-05-12"),
    ("Puncak acara digelar besok di alun-alun.", "2023-05-13", "2023-05-14"),
    ("Lusa mereka kembali ke sekolah masing-masing.", "2023-05-13", "2023-05-15"),
    ("Lokakarya perdana digelar Sabtu lalu.", "2023-05-09", "2023-05-06"),
    ("Pengukuhan diadakan Sabtu pekan lalu di pendopo.", "2023-05-10", "2023-05-06"),
    ("Rabu kemarin, kepala dinas menerima para lulusan.", "2023-05-11", "2023-05-10"),
    ("Lokakarya berikutnya digelar Sabtu mendatang.", "2023-05-16", "2023-05-20"),
    ("Wawancara calon fasilitator dimulai Senin depan.", "2023-05-18", "2023-05-22"),
    ("“Hari ini kita lepas mereka,” ujarnya, Jumat (18/11/2022).", "2022-11-18", "2022-11-18"),
    ("Dua hari lalu pengumuman kelulusan terbit.", "2023-05-18", "2023-05-16"),
    ("Tahun lalu hanya belasan guru yang lolos.", "2023-05-18", "2022-01-01/2022-12-31"),
    ("Tahun ini kuota bertambah untuk daerah terpencil.", "2023-05-18", "2023-01-01/2023-12-31"),
    ("Angkatan berikutnya dibuka tahun depan.", "2023-05-18", "2024-01-01/2024-12-31"),
    ("Bulan lalu mereka menuntaskan aksi nyata.", "2024-01-18", "2023-12-01/2023-12-31"),
    ("Pendaftaran dibuka bulan depan bagi guru swasta.", "2023-12-18", "2024-01-01/2024-01-31"),
    ("Seleksi tahap dua selesai bulan ini.", "2023-02-03", "2023-02-01/2023-02-28"),
    ("Program itu diluncurkan Oktober tahun lalu.", "2023-03-09", "2022-10-01/2022-10-31"),
    ("Bupati membuka lokakarya itu kemarin sore.", None, ""),
    ("Tahun lalu hanya enam guru yang lolos.", None, ""),
    ("Rabu kemarin (17/5) bupati melantik kepala sekolah baru.", "2023-05-18", "2023-05-17"),
    ("Kemarin (17/5) mereka berpameran.", "2023-05-18", "2023-05-17"),
    ("Selasa lalu (16/5) panitia menggelar gladi bersih.", "2023-05-18", "2023-05-16"),
    ("Mereka dikukuhkan 12 Mei lalu di kantor bupati.", "2023-05-18", "2023-05-12"),
    ("Pelantikan digelar Sabtu besok di pendopo.", "2023-05-19", "2023-05-20"),
    ("Peserta berangkat tadi pagi dengan dua bus.", "2023-05-16", "2023-05-16"),
    ("Kegiatan Jumat malam (12/5) berlangsung meriah.", "2023-05-13", "2023-05-12"),
    ("Sejak Agustus mereka belajar bersama.", "2022-12-10", "2022-08-01/2022-08-31"),
    ("Esok hari peserta memamerkan karya.", "2022-10-10", "2022-10-11"),
    ("Senin-Rabu (4-6/9), fasilitator dibekali.", "2023-09-07", "2023-09-04/2023-09-06"),
    ("Sabtu (12/11) zona utara, Minggu (20/11) zona selatan.", "2022-11-21", "2022-11-12 2022-11-20"),
    ("Angkatan berikutnya dimulai awal tahun depan.", "2023-11-20", "2024-01-01/2024-12-31"),
    ("Sehari sebelumnya, Jumat (17/11), mereka gladi bersih.", "2023-11-20", "2023-11-17"),
    # Missing years: from the day of publication, another date, the weekday; else nothing.
    ("Gelar karya diadakan di aula, Sabtu (26/10).", "2024-10-27", "2024-10-26"),
    ("Kamis (18/4) mereka memamerkan produk murid.", "2024-04-19", "2024-04-18"),
    ("Lokakarya keempat digelar 14 September di aula kecamatan.", "2022-09-15", "2022-09-14"),
    ("Pengukuhan digelar Sabtu (30/12) di hotel.", "2024-01-02", "2023-12-30"),
    ("Mereka dikukuhkan 20 Desember lalu.", "2023-01-04", "2022-12-20"),
    ("Pendaftaran dibuka hingga 12 Januari mendatang.", "2022-12-20", "2023-01-12"),
    ("Lokakarya digelar 6-7 Maret di kampus.", "2023-03-08", "2023-03-06/2023-03-07"),
    ("Pelatihan berjalan 28 November hingga 2 Desember.", "2022-12-03", "2022-11-28/2022-12-02"),
    ("Festival berlangsung Jumat-Sabtu (24-25/11).", "2023-11-26", "2023-11-24/2023-11-25"),
    ("Wawancara berlangsung 27 Desember sampai 3 Januari.", "2023-01-05", "2022-12-27/2023-01-03"),
    ("Lokakarya digelar 4-5 Mei, katanya, Senin (8/5/2023).", None, "2023-05-04/2023-05-05 2023-05-08"),
    ("Pendaftaran dibuka 1 Juli dan ditutup 15 Agustus 2022.", None, "2022-07-01 2022-08-15"),
    ("Senin (8/5/2023) panitia rapat. Pembukaan digelar 20 Mei.", None, "2023-05-08 2023-05-20"),
    ("Panen karya angkatan 2 diadakan Sabtu (20/11).", "2022-01-05", "2021-11-20"),
    ("Sabtu (20/11) mereka lulus. Kelas dibuka April 2021.", None, "2021-11-20 2021-04-01/2021-04-30"),
    ("Puncak kegiatan jatuh pada bulan November.", "2023-12-02", "2023-11-01/2023-11-30"),
    ("Angkatan baru mulai belajar Juni mendatang.", "2023-02-10", "2023-06-01/2023-06-30"),
    ("Seleksi tahap akhir rampung Desember lalu.", "2023-01-11", "2022-12-01/2022-12-31"),
    ("Angkatan baru dimulai Februari mendatang.", "2023-11-20", "2024-02-01/2024-02-29"),
    ("Lokakarya digelar 14 Mei di aula kantor.", None, ""),
    ("Mereka mulai belajar pada bulan Mei.", None, ""),
    ("Pelatihan digelar 6-7 Maret di kampus.", None, ""),
    (
        "Sabtu (2/3) dan Selasa (5/3) mereka belajar sejak 1 Maret 2024.",
        None,
        "2024-03-02 2024-03-05 2024-03-01",
    ),
    ("Acara digelar Sabtu (20/11). Kelulusan terbit April 2022.", None, "2021-11-20 2022-04-01/2022-04-30"),
    ("Calon guru penggerak hadir di kampus, Sabtu (13/11).", None, ""),
    # Slips: a written date beats its weekday, but not publication and weekday together (rulings 2, 20).
    ("Lokakarya digelar Sabtu (14/10/2022) di balai.", None, "2022-10-14"),
    ("Guru dikukuhkan Kamis (14/6/2023).", "2023-06-15", "2023-06-14"),
    ("Bupati membuka kegiatan itu, Sabtu (7/1/2022).", "2023-01-07", "2023-01-07"),
    ("Senin (2/1/2022), panitia mengumumkan hasil seleksi.", "2023-01-03", "2023-01-02"),
    ("Peserta menerima selempang, Jumat (20/10/2033).", "2023-10-21", "2023-10-20"),
    ("Pembekalan dibuka Jumat (03/08/2024).", "2024-03-09", "2024-03-08"),
    ("Seleksi ditutup pada 31/2/2023 tengah malam.", None, ""),
    # Months.
    ("Angkatan kesembilan lulus pada April 2024.", None, "2024-04-01/2024-04-30"),
    ("Mereka mengikuti seleksi sejak bulan Oktober 2022.", None, "2022-10-01/2022-10-31"),
    ("Pengumuman terbit awal Maret 2024.", None, "2024-03-01/2024-03-31"),
    ("Aksi nyata dikumpulkan akhir Agustus 2023.", None, "2023-08-01/2023-08-31"),
    ("Seleksi rampung pertengahan Pebruari 2022.", None, "2022-02-01/2022-02-28"),
    ("Pendidikan dimulai Nopember 2021 lewat daring.", None, "2021-11-01/2021-11-30"),
    ("Per Juni 2024 tercatat ratusan lulusan.", None, "2024-06-01/2024-06-30"),
    ("Ia diangkat pada Desember tahun 2022.", None, "2022-12-01/2022-12-31"),
    # Years.
    ("Program ini pertama dibuka pada tahun 2020.", None, "2020-01-01/2020-12-31"),
    ("Ia menjadi kepala sekolah sejak 2023.", None, "2023-01-01/2023-12-31"),
    ("Di tahun 2021 baru tiga guru yang lulus.", None, "2021-01-01/2021-12-31"),
    ("Ia lulus pada 2022 dan kini mengajar di pulau.", None, "2022-01-01/2022-12-31"),
    ("Targetnya tercapai akhir tahun 2024.", None, "2024-01-01/2024-12-31"),
    ("Hingga tahun 2023 sudah delapan angkatan lulus.", None, "2023-01-01/2023-12-31"),
    ("Pada tahun 2023 ini ia diangkat menjadi kepala sekolah.", "2023-05-13", "2023-01-01/2023-12-31"),
    ("Tahun 2022 menjadi awal perjalanan mereka.", None, "2022-01-01/2022-12-31"),
    # School years and terms of years (ruling 16).
    ("Guru itu bertugas pada tahun ajaran baru, Juli 2023.", None, "2023-07-01/2023-07-31"),
    # No date: durations, clock times, regulations, names with years, ages, addresses, people.
    ("Program berlangsung selama enam bulan penuh.", "2023-06-14", ""),
    ("Pendidikan ini berjalan 9 bulan secara daring dan tatap muka.", "2023-06-14", ""),
    ("Acara dimulai pukul 08.00 WIB sampai 16.30 WIB.", "2023-06-14", ""),
    ("Sambutan dibuka jam 9.15 pagi di aula.", "2023-06-14", ""),
    ("Aturannya tertuang dalam Permendikbudristek Nomor 26 Tahun 2022.", "2023-06-14", ""),
    ("Dasarnya Permendikbud No. 40/2021 tentang penugasan kepala sekolah.", "2023-06-14", ""),
    ("SK Bupati Nomor 188.45/12/2023 memuat nama mereka.", "2023-06-14", ""),
    ("Surat bernomor 0345/B7/GT.03.15/2023 dikirim ke dinas.", "2023-06-14", ""),
    ("UU Nomor 14 Tahun 2005 mengatur guru dan dosen.", "2023-06-14", ""),
    ("Program Pendidikan Guru Penggerak Tahun 2022 diminati banyak guru.", "2023-06-14", ""),
    ("Upacara Hardiknas 2024 berlangsung khidmat di lapangan.", "2023-06-14", ""),
    ("Mereka tampil pada Hari Guru Nasional 2023.", "2023-06-14", ""),
    ("Festival Kurikulum Merdeka 2023 diramaikan puluhan stan.", "2023-06-14", ""),
    ("Generasi Emas 2045 menjadi cita-cita bersama.", "2023-06-14", ""),
    ("Kurikulum 2013 berganti menjadi Kurikulum Merdeka.", "2023-06-14", ""),
    ("Guru berusia 45 tahun itu mengajar di pulau kecil.", "2023-06-14", ""),
    ("Ia telah mengabdi 17 tahun sebagai guru honorer.", "2023-06-14", ""),
    ("Sekolah itu berada di RT 05/RW 02 Kelurahan Sukamaju.", "2023-06-14", ""),
    ("Rumah belajar itu terletak di RT 04/03 Desa Karangsari.", "2023-06-14", ""),
    ("Peserta menuntaskan modul 1.4 dan modul 2.1.", "2023-06-14", ""),
    ("Ibu Mei Lestari memimpin doa bersama.", "2023-06-14", ""),
    ("Juni Setiawan tampil sebagai moderator diskusi.", "2023-06-14", ""),
    ("April Yanti, guru SD, menjadi juara stan terbaik.", "2023-06-14", ""),
    ("Sebanyak 2023 guru mendaftar lewat laman resmi.", "2023-06-14", ""),
    ("Sebanyak 2.021 peserta mengikuti seleksi.", "2023-06-14", ""),
    ("Sertifikat setara 310 JP diserahkan kepada lulusan.", "2023-06-14", ""),
    ("Nilai rata-rata mereka 8,5 dari 10.", "2023-06-14", ""),
    ("Setiap Sabtu mereka belajar bersama di sekolah.", "2023-06-14", ""),
    ("Guru SDN 12/79 Mekarsari memimpin kelompok.", "2023-06-14", ""),
    ("Informasi pendaftaran melalui nomor 0812-3456-2023.", "2023-06-14", ""),
    ("Kegiatan dipusatkan di Jalan Pemuda No. 12-14.", "2023-06-14", ""),
    ("Agustus Tampubolon menjadi ketua kelas.", "2023-06-14", ""),
    ("Bapak Minggu Santoso membacakan doa.", "2023-06-14", ""),
    ("Juli Hartati membagikan praktik baik di kelas.", "2023-06-14", ""),
    ("Mereka didampingi dari hari pertama hingga hari ketiga.", "2023-06-14", ""),
    ("Setiap tahun kuota berubah menurut daerah.", "2023-06-14", ""),
    ("Surat edaran Nomor 4 Tahun 2022 menjadi acuan.", "2023-06-14", ""),
    ("PGP Angkatan 4 Tahun 2021 dilepas oleh wakil wali kota.", "2023-06-14", ""),
    ("Calon guru penggerak angkatan 10 tahun 2024 berpameran.", "2023-06-14", ""),
    ("Anggaran Rp 12.500.000 disiapkan untuk kelas.", "2023-06-14", ""),
    ("Hadir pula perwakilan SMPN 3, 5, dan 7 Mekarsari.", "2023-06-14", ""),
    ("Rasio mentor dan peserta ialah 1:5.", "2023-06-14", ""),
    ("Tinggi panggung itu 1-2 meter saja.", "2023-06-14", ""),
    ("Guru masa kini harus siap menghadapi hari esok.", "2023-06-14", ""),
    ("Nomor peserta 15/10/2022-03 tertera di kartu.", "2023-06-14", ""),
    # The number of a workshop or a cohort before a comma is no day; "kemarin" after a date says nothing more.
    ("Ia belajar banyak sejak Lokakarya 3, 13 Januari 2024.", None, "2024-01-13"),
    ("Menurut angkatan 8, 4 Mei 2023 adalah hari sibuk.", None, "2023-05-04"),
    ("Pada pendampingan individu 2, 9 Maret 2024, ia gugup.", None, "2024-03-09"),
    ("Festival itu usai Minggu (3/12/2023) kemarin.", "2023-12-04", "2023-12-03"),
    # A span whose end says that it ends, or that it is today.
    ("Lokakarya berlangsung 6 Mei hingga berakhir Sabtu, 11 Mei 2024.", None, "2024-05-06/2024-05-11"),
    ("Pameran dibuka 3 Juni sampai ditutup pada Kamis 6 Juni 2024.", None, "2024-06-03/2024-06-06"),
    ("Lomba digelar 29 Juni hingga hari ini Rabu 3 Juli 2024.", "2024-07-03", "2024-06-29/2024-07-03"),
    ("Bimtek digelar dari tanggal 4 hingga hari Jumat 8 Maret 2024.", None, "2024-03-04/2024-03-08"),
    ("Seleksi dibuka 2 Mei 2024 dan ditutup pada 9 Juni 2024.", None, "2024-05-02 2024-06-09"),
    ("Kelas dimulai 6 Mei 2024 dan selesai hari ini.", "2024-05-11", "2024-05-06 2024-05-11"),
    ("Lokakarya selesai hari Sabtu 11 Mei 2024.", None, "2024-05-11"),
    # A span is read before its weekdays and relative words are.
    (
        "Pelatihan digelar Sabtu lalu, 6 April hingga 8 April 2024.",
        "2024-04-10",
        "2024-04-06 2024-04-06/2024-04-08",
    ),
    (
        "Temu karya dibuka kemarin, 20/5/2024 s.d. 22/5/2024.",
        "2024-05-21",
        "2024-05-20 2024-05-20/2024-05-22",
    ),
    ("Pameran dibuka 29 Maret sampai hari ini Senin 1 April 2024.", "2024-04-01", "2024-03-29/2024-04-01"),
    ("Lomba digelar Kamis 30/5/2024 hingga Sabtu 1/6/2024 lalu.", "2024-06-04", "2024-05-30/2024-06-01"),
    ("Gladi bersih digelar kemarin, lomba besok.", "2024-05-21", "2024-05-20 2024-05-22"),
]

CAUGHT: list[Case] = [
    # A year is lost behind hari, surat, program, angkatan or a word with no in it (honorer, inovasi)
    ("Guru honorer itu lulus pada tahun 2021.", None, "2021-01-01/2021-12-31"),
    ("Komunitas inovasi itu berdiri pada tahun 2022.", None, "2022-01-01/2022-12-31"),
    # A date is lost before jam or after a name in -no
    ("Acara digelar Sabtu 15/10/2022 jam 09.00 WIB.", None, "2022-10-15"),
    ("Menurut Retno 5 Mei 2023 menjadi hari bersejarah.", None, "2023-05-05"),
    # A slip of the year at the turn of the year, or in a range, is kept
    ("Pengukuhan digelar Sabtu (31/12/2023).", "2023-01-03", "2022-12-31"),
    # A day with lalu or mendatang takes the nearest year, though on the wrong side
    ("Program itu dibuka 12 Juni lalu.", "2023-03-01", "2022-06-12"),
    ("Seleksi berikutnya dibuka 4 September mendatang.", "2023-01-10", "2023-09-04"),
    # A range of two full dates is read as two days
    ("Bimbingan digelar Senin (5/8/2024) hingga Rabu (7/8/2024).", None, "2024-08-05/2024-08-07"),
    ("Pameran diadakan Sabtu (1/7/2023) - Minggu (2/7/2023).", None, "2023-07-01/2023-07-02"),
    ("Workshop digelar 4/9/2023 s.d. 6/9/2023 di hotel.", None, "2023-09-04/2023-09-06"),
    ("Pameran digelar Sabtu (2/9) hingga Minggu (3/9/2023).", None, "2023-09-02/2023-09-03"),
    # Figures: a leading nought or a second month in a range is not known
    ("Panen karya berlangsung Jumat-Sabtu (30/9-1/10/2022).", None, "2022-09-30/2022-10-01"),
    ("Temu pendidik diadakan (03-05/11/2023) di kampus.", None, "2023-11-03/2023-11-05"),
    # Figures: a comma, a blank or an apostrophe beside them hides the day
    ("Acara dibuka Sabtu,13/8/2022 oleh wakil bupati.", None, "2022-08-13"),
    ("SUKAMAJU,10/6/2023 - Puluhan guru memamerkan karya murid.", None, "2023-06-10"),
    # The ISO form is read as a year
    ("Lokakarya orientasi terselenggara pada 2023-08-21.", None, "2023-08-21"),
    # School years and terms of years are not known
    ("Temu karya membuka tahun ajaran 2024/2025.", None, "2024-01-01/2025-12-31"),
    ("Penugasan berlaku pada tahun pelajaran 2022-2023.", None, "2022-01-01/2023-12-31"),
    ("Temu guru menyambut Tahun Ajaran 2023–2024.", None, "2023-01-01/2024-12-31"),
    ("Mereka mengajar di sekolah baru pada T.A. 2021/2022.", None, "2021-01-01/2022-12-31"),
    ("Pengurus komunitas periode 2022-2025 dilantik bupati.", None, "2022-01-01/2025-12-31"),
    ("Ketua terpilih untuk masa bakti 2021–2026.", None, "2021-01-01/2026-12-31"),
    # A bare year after other words than tahun, pada, sejak, or before 2000, is not known
    ("Sepanjang 2023 komunitas itu rutin berbagi praktik baik.", None, "2023-01-01/2023-12-31"),
    ("Mulai 2022 syarat itu berlaku.", None, "2022-01-01/2022-12-31"),
    ("Sampai 2024 ditargetkan semua sekolah terlayani.", None, "2024-01-01/2024-12-31"),
    # A weekday alone, or with kemarin or pekan ini, is not resolved
    ("Pameran karya dibuka Sabtu kemarin.", "2023-05-15", "2023-05-13"),
    ("“Kami siap mendukung,” ujar kepala balai, Selasa.", "2024-03-05", "2024-03-05"),
    # The number before tahun or bulan and lalu or ini is passed over
    ("Lima tahun lalu ia mulai mengajar di pulau itu.", "2023-05-18", "2018-01-01/2018-12-31"),
    ("Tiga bulan lalu mereka menerima surat tugas.", "2023-05-18", "2023-02-01/2023-02-28"),
    ("Selama enam bulan ini mereka belajar bersama.", "2023-06-14", ""),
    ("Dalam tiga tahun ini ia tak pernah absen.", "2023-06-14", ""),
    # A month alone, without bulan or such a word before it, is not known
    ("Pendampingan berlanjut hingga Desember.", "2022-10-10", "2022-12-01/2022-12-31"),
    # A name, a fraction or a week is read as a day
    ("Tiga minggu ini mereka berlatih bersama mentor.", "2023-06-14", ""),
]

KNOWN_FAILURES: dict[str, list[Case]] = {
    "a year is lost behind hari, surat, program, angkatan or a word with no in it (honorer, inovasi)": [
        ("Sejak hari pertama bertugas pada tahun 2021 ia tekun.", None, "2021-01-01/2021-12-31"),
        ("Ia lulus angkatan 4 pada tahun 2022.", None, "2022-01-01/2022-12-31"),
        ("Ia menjadi guru penggerak sejak 2021.", None, "2021-01-01/2021-12-31"),
        ("Kementerian membuka program pada tahun 2020.", None, "2020-01-01/2020-12-31"),
        ("Surat tugasnya terbit pada tahun 2023.", None, "2023-01-01/2023-12-31"),
    ],
    "a slip of the year at the turn of the year, or in a range, is kept": [
        ("Lokakarya digelar Jumat dan Sabtu, 6-7 Januari 2022.", "2023-01-08", "2023-01-06/2023-01-07"),
    ],
    "a range of two full dates is read as two days": [
        ("Pameran digelar hari ini Jumat hingga besok Sabtu.", "2022-11-18", "2022-11-18/2022-11-19"),
    ],
    "figures: a comma, a blank or an apostrophe beside them hides the day": [
        ("Mereka dilantik Jumat (9 /12/ 2022).", None, "2022-12-09"),
        ("Sertifikat diserahkan Selasa (7/11'23).", None, "2023-11-07"),
    ],
    "days or months named apart are joined, or the first is lost": [
        ("Lokakarya digelar 10 dan 17 September 2022.", None, "2022-09-10 2022-09-17"),
        ("Pertemuan rutin dijadwalkan 3, 10, dan 17 Juni 2023.", None, "2023-06-03 2023-06-10 2023-06-17"),
        ("Refleksi digelar Mei dan September 2023.", None, "2023-05-01/2023-05-31 2023-09-01/2023-09-30"),
        ("Lokakarya digelar tanggal 4 serta 18 Maret 2023.", None, "2023-03-04 2023-03-18"),
    ],
    "a range of months over two years is read as two months": [
        ("Pendampingan berjalan dari Oktober 2021 sampai Juli 2022.", None, "2021-10-01/2022-07-31"),
        ("Kelompok pertama belajar Oktober 2022 - April 2023.", None, "2022-10-01/2023-04-30"),
    ],
    "a range or list of years is cut to its first year, or lost": [
        ("Program itu berjalan dari tahun 2020 sampai 2024.", None, "2020-01-01/2024-12-31"),
        ("Selama 2020-2024 ribuan guru telah lulus.", None, "2020-01-01/2024-12-31"),
        ("Pada tahun 2020 dan 2023 ia gagal.", None, "2020-01-01/2020-12-31 2023-01-01/2023-12-31"),
        ("Pendidikan itu berlangsung antara tahun 2021 dan 2023.", None, "2021-01-01/2023-12-31"),
        ("Kuota tahun 2022-2024 terus naik.", None, "2022-01-01/2024-12-31"),
    ],
    "a bare year after other words than tahun, pada, sejak, or before 2000, is not known": [
        ("Angkatan pertama dimulai 2020 dengan kuota kecil.", None, "2020-01-01/2020-12-31"),
        ("Ia diangkat tahun 1998 sebagai guru.", None, "1998-01-01/1998-12-31"),
    ],
    "a weekday alone, or with kemarin or pekan ini, is not resolved": [
        ("Kelas daring dimulai Kamis pekan ini.", "2023-05-16", "2023-05-18"),
    ],
    "the day before bulan depan, or the tahun lalu, ini, depan after a month, is passed over": [
        ("Berkas dikirim paling lambat tanggal 15 bulan depan.", "2023-06-20", "2023-07-15"),
        ("Pendaftaran dibuka Mei tahun depan.", "2023-05-18", "2024-05-01/2024-05-31"),
        ("Mereka belajar sejak November tahun lalu.", "2023-12-05", "2022-11-01/2022-11-30"),
        ("Pendaftaran ditutup Maret tahun ini.", "2023-11-20", "2023-03-01/2023-03-31"),
    ],
    "a month alone, without bulan or such a word before it, is not known": [
        ("Lokakarya digelar Juni, wisuda pada 9 Desember 2023.", None, "2023-06-01/2023-06-30 2023-12-09"),
    ],
    "the year of a copyright line is not used (ruling 15)": [
        ("Pembukaan digelar 3 Juni di pendopo.\n\n© 2023 Kabar Sukamaju", None, "2023-06-03"),
    ],
    "a slip that only one reading can mend is left out": [
        ("Rapat digelar Rabu (10/25/2023) di balai.", "2023-10-25", "2023-10-25"),
        ("Lokakarya dibuka Sabtu (15/10/20222).", "2022-10-16", "2022-10-15"),
    ],
    "a name, a fraction or a week is read as a day": [
        ("Panen karya dipusatkan di Gedung 10 November.", "2023-06-14", ""),
        ("Sekolah di Pasar Minggu ini mengirim dua guru.", "2023-06-14", ""),
        ("Hanya sepertiga (1/3) guru yang lulus seleksi.", "2023-06-14", ""),
    ],
    'in a span within one month that ends "hari ini" the day is lost': [
        (
            "Pembekalan digelar sejak 14 sampai hari ini Rabu 17 Juli 2024.",
            "2024-07-17",
            "2024-07-14/2024-07-17",
        ),
        ("Kelas digelar 4 hingga hari ini Jumat 8 Maret.", "2024-03-08", "2024-03-04/2024-03-08"),
    ],
    '"kemarin" after a span is a day of its own': [
        (
            "Bimtek berlangsung 30 September hingga Rabu 2 Oktober 2024 kemarin.",
            "2024-10-03",
            "2024-09-30/2024-10-02",
        ),
    ],
}


def found(text: str, published: str | None) -> str:
    """The days and spans found, each once, in the order of the text."""
    mentions = dates(text, date.fromisoformat(published) if published else None)
    spans = dict.fromkeys((m.first, m.last) for m in sorted(mentions, key=lambda mention: mention.start))
    return " ".join(f"{first}" if first == last else f"{first}/{last}" for first, last in spans)


@pytest.mark.parametrize(("text", "published", "days"), CASES, ids=[text[:60] for text, _, _ in CASES])
def test_case(text: str, published: str | None, days: str) -> None:
    assert found(text, published) == days


@pytest.mark.parametrize(("text", "published", "days"), CAUGHT, ids=[text[:60] for text, _, _ in CAUGHT])
def test_caught(text: str, published: str | None, days: str) -> None:
    assert found(text, published) == days


@pytest.mark.parametrize(
    ("text", "published", "days"),
    [
        pytest.param(*case, id=case[0][:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for case in cases
    ],
)
def test_known_failure(text: str, published: str | None, days: str) -> None:
    assert found(text, published) == days
