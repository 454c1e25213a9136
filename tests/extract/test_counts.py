"""Counts: how many people or schools a sentence counts, of which group, and whether roughly.

A case is a sentence and its mentions in the order of the text; `[]` means that nothing may be found. The
group is what the noun at the figure tells: None for *orang* alone, for a school level alone, and for a
part of a figure (*dua di antaranya*). A table is lines of cells with " | " between. Whom a None counts, and
scope, place and cohort, come later and are in `test_roles.py`.

A new case goes into `CASES`, under its kind; a wording that was once misread goes into `CAUGHT` when it is
read right, and into `KNOWN_FAILURES`, under its reason, while it is not. The expectation is always the
codebook's. The reasons stand in the order of how usual they are in reports.
"""

import pytest

from extract.facts import Group
from tests.extract.found import counts

CGP, GP, PP = Group.CGP, Group.GP, Group.PP
FASILITATOR, INSTRUKTUR = Group.FASILITATOR, Group.INSTRUKTUR
KEPALA, PENGAWAS, GURU = Group.KEPALA_SEKOLAH, Group.PENGAWAS, Group.GURU
PESERTA, TAMU, SISWA = Group.PESERTA, Group.TAMU, Group.SISWA
SEKOLAH, LAINNYA = Group.SEKOLAH, Group.LAINNYA

Counted = tuple[int, Group | None, bool]  # value, group, approximate
Case = tuple[str, list[Counted]]

CASES: list[Case] = [
    # Figures before the noun.
    ("Sebanyak 47 calon guru penggerak hadir di Muara Teweh.", [(47, CGP, False)]),
    ("Lokakarya diikuti 52 CGP dari delapan kecamatan.", [(52, CGP, False)]),
    ("Bupati melepas 33 guru penggerak di pendopo.", [(33, GP, False)]),
    ("Kegiatan didampingi 9 pengajar praktik.", [(9, PP, False)]),
    ("Hadir pula 8 PP dan 41 CGP.", [(8, PP, False), (41, CGP, False)]),
    ("Sebanyak 15 calon pengajar praktik mengikuti pembekalan.", [(15, PP, False)]),
    ("Balai menugaskan 4 fasilitator untuk dua kabupaten.", [(4, FASILITATOR, False)]),
    ("Pembekalan dipandu 6 instruktur dari Bandung.", [(6, INSTRUKTUR, False)]),
    ("Turut hadir 27 kepala sekolah dan 5 pengawas sekolah.", [(27, KEPALA, False), (5, PENGAWAS, False)]),
    ("Undangan dikirim kepada 14 kepsek dan 3 pengawas.", [(14, KEPALA, False), (3, PENGAWAS, False)]),
    ("Sebanyak 64 guru mengikuti sosialisasi di Larantuka.", [(64, GURU, False)]),
    ("Panitia mencatat 75 peserta sejak pagi.", [(75, PESERTA, False)]),
    ("Acara disaksikan 120 tamu undangan.", [(120, TAMU, False)]),
    ("Lulusan program ini mengajar di 38 sekolah.", [(38, SEKOLAH, False)]),
    ("Tarian pembuka dibawakan 24 siswa.", [(24, SISWA, False)]),
    ("Sebanyak 18 peserta didik membawakan lagu daerah.", [(18, SISWA, False)]),
    ("Tercatat 230 pendaftar dari seluruh kecamatan.", [(230, LAINNYA, False)]),
    ("Diskusi menghadirkan 3 narasumber dari Surabaya.", [(3, LAINNYA, False)]),
    ("Kabupaten itu dihuni 350.000 penduduk.", [(350000, LAINNYA, False)]),
    ("Festival itu melibatkan 20 satuan pendidikan.", [(20, SEKOLAH, False)]),
    ("Ada 26 tenaga pendidik yang ikut bergabung.", [(26, GURU, False)]),
    ("Sebanyak 27 pengajar dinyatakan lolos tahap kedua.", [(27, GURU, False)]),
    ("Bupati mengukuhkan 31 guru penggerak se-Kabupaten Rote Ndao.", [(31, GP, False)]),
    ("Sebanyak 14 orang PP dan 71 orang CGP menginap di wisma.", [(14, PP, False), (71, CGP, False)]),
    ("Acara dipantau 6 pengawas SD dan 2 pengawas TK.", [(6, PENGAWAS, False), (2, PENGAWAS, False)]),
    ("Total 61 CGP + 12 PP mengisi daftar hadir.", [(61, CGP, False), (12, PP, False)]),
    ("Sebanyak 45 CGP dan PP berfoto bersama.", [(45, CGP, False)]),
    ("Ada 23 guru TK/SD/SMP yang menonton.", [(23, GURU, False)]),
    ("Wali kota menyapa 17 panitia sebelum pulang.", [(17, LAINNYA, False)]),
    ("Dana Rp3 miliar disiapkan untuk 20 sekolah.", [(20, SEKOLAH, False)]),
    ("Lima orang guru tidak menuntaskan pendidikan.", [(5, GURU, False)]),
    ("Enam CGP dari Kepulauan Aru menumpang kapal.", [(6, CGP, False)]),
    ("Panen karya disaksikan 35 guru dari sekolah tetangga.", [(35, GURU, False)]),
    # The noun in full: orang, peserta, guru before the kind.
    ("Sebanyak 47 orang calon guru penggerak dikukuhkan.", [(47, CGP, False)]),
    ("Lokakarya diikuti 47 peserta CGP.", [(47, CGP, False)]),
    ("Ada 35 peserta calon guru penggerak di ruangan itu.", [(35, CGP, False)]),
    ("Sebanyak 44 orang peserta menempati aula.", [(44, PESERTA, False)]),
    ("Kegiatan ini diikuti 29 guru calon guru penggerak.", [(29, CGP, False)]),
    ("Bupati menyerahkan sertifikat kepada 71 orang guru penggerak.", [(71, GP, False)]),
    ("Sebanyak 11 orang pengajar praktik mendampingi mereka.", [(11, PP, False)]),
    ("Sebanyak 13 orang guru berangkat ke Makassar.", [(13, GURU, False)]),
    ("Ada 103 Calon Guru Penggerak (CGP), 20 Pengajar Praktik (PP).", [(103, CGP, False), (20, PP, False)]),
    ("Sebanyak 16 alumni guru penggerak menjadi pemantik diskusi.", [(16, GP, False)]),
    ("Sebanyak 21 kepala sekolah lulusan program ini dilantik.", [(21, KEPALA, False)]),
    ("Terdapat 12 guru penggerak yang memimpin sekolah.", [(12, GP, False)]),
    ("Sebanyak 31 orang kepala TK ikut mendengarkan.", [(31, KEPALA, False)]),
    ("Ke-17 CGP itu berasal dari pulau terluar.", [(17, CGP, False)]),
    ("52 org CGP memenuhi aula SMAN 1 Kolaka.", [(52, CGP, False)]),
    ("SEBANYAK 86 GURU PENGGERAK DIKUKUHKAN DI ENDE", [(86, GP, False)]),
    ("37 Guru Resmi Menjadi Guru Penggerak", [(37, GURU, False)]),
    ("Lokakarya diikuti 40 CGP angkatan 9 dan 8 PP.", [(40, CGP, False), (8, PP, False)]),
    ("Lokakarya 7 angkatan 8 diikuti 63 CGP.", [(63, CGP, False)]),
    ("Dari angkatan 7, 6 pengajar praktik ikut mendampingi.", [(6, PP, False)]),
    ("Panitia menyambut 94 guru-guru hebat dari pesisir.", [(94, GURU, False)]),
    # Thousands.
    ("Kementerian meluluskan 7.890 guru penggerak.", [(7890, GP, False)]),
    ("Secara nasional ada 61.256 guru penggerak.", [(61256, GP, False)]),
    ("Program itu diikuti 1.293 calon guru penggerak.", [(1293, CGP, False)]),
    ("Seleksi diikuti 12.345 orang guru.", [(12345, GURU, False)]),
    ("Provinsi itu punya 2140 guru penggerak.", [(2140, GP, False)]),
    ("Indonesia memiliki 1.200.500 guru.", [(1200500, GURU, False)]),
    ("Pemerintah menargetkan 405 ribu guru penggerak.", [(405000, GP, False)]),
    ("Negeri ini memiliki 3,3 juta guru.", [(3300000, GURU, False)]),
    ("Di provinsi itu tercatat 1 ribu sekolah.", [(1000, SEKOLAH, False)]),
    # Number words.
    ("Tiga pengajar praktik menemani mereka di Kaur.", [(3, PP, False)]),
    ("Sebelas guru penggerak tampil bergantian.", [(11, GP, False)]),
    ("Sepuluh kepala sekolah memberi testimoni.", [(10, KEPALA, False)]),
    ("Dua puluh lima CGP menampilkan karya.", [(25, CGP, False)]),
    ("Sebanyak seratus dua puluh guru memadati gedung.", [(120, GURU, False)]),
    ("Seratus calon guru penggerak dilepas wakil bupati.", [(100, CGP, False)]),
    ("Tujuh belas orang peserta datang dari pulau seberang.", [(17, PESERTA, False)]),
    ("Dua ratus lima puluh guru penggerak berkumpul.", [(250, GP, False)]),
    ("Seribu dua ratus guru mendengarkan paparan itu.", [(1200, GURU, False)]),
    ("Satu orang tidak hadir karena sakit.", [(1, None, False)]),
    ("Hanya satu pengajar praktik yang berasal dari TK.", [(1, PP, False)]),
    ("Dua instruktur dan lima fasilitator tiba kemarin.", [(2, INSTRUKTUR, False), (5, FASILITATOR, False)]),
    ("Sembilan sekolah menyiapkan penampilan seni.", [(9, SEKOLAH, False)]),
    # Figures with words.
    ("Sebanyak 47 (empat puluh tujuh) CGP lulus.", [(47, CGP, False)]),
    ("Pesertanya 30 (tiga puluh) orang.", [(30, PESERTA, False)]),
    ("Sebanyak enam puluh (60) guru penggerak dilantik.", [(60, GP, False)]),
    ("Hadir 5 (lima) orang pengawas.", [(5, PENGAWAS, False)]),
    ("Ada 112 (seratus dua belas) orang CGP di sana.", [(112, CGP, False)]),
    # The noun before.
    ("CGP= 52 Orang", [(52, CGP, False)]),
    ("CGP: 48 orang, PP: 9 orang", [(48, CGP, False), (9, PP, False)]),
    ("Jumlah CGP = 36 dan PP = 7", [(36, CGP, False), (7, PP, False)]),
    ("Jumlah peserta: 64 orang", [(64, PESERTA, False)]),
    ("Peserta berjumlah 47 orang dari enam kecamatan.", [(47, PESERTA, False)]),
    ("Calon guru penggerak sebanyak 39 orang mengikuti lokakarya.", [(39, CGP, False)]),
    ("Pengajar praktik yang bertugas sebanyak 8 orang.", [(8, PP, False)]),
    ("Jumlah guru penggerak di Alor mencapai 156 orang.", [(156, GP, False)]),
    ("Jumlah calon guru penggerak yang lulus adalah 45 orang.", [(45, CGP, False)]),
    ("Calon Guru Penggerak (CGP) sejumlah 88 orang telah tiba.", [(88, CGP, False)]),
    ("Total guru penggerak di kota itu kini 210.", [(210, GP, False)]),
    ("Jumlah sekolah yang terlayani ada 73.", [(73, SEKOLAH, False)]),
    ("Jumlah pesertanya mencapai 90 guru.", [(90, GURU, False)]),
    ("CGP yang hadir tercatat 51 orang.", [(51, CGP, False)]),
    ("Jumlah guru sebanyak 1.140 orang.", [(1140, GURU, False)]),
    ("PP: 8\nCGP: 43", [(8, PP, False), (43, CGP, False)]),
    ("Peserta lokakarya kali ini berjumlah 59.", [(59, PESERTA, False)]),
    ("Adapun peserta yang lulus berjumlah 38 orang.", [(38, PESERTA, False)]),
    ("Jumlah CGP Kabupaten Sigi angkatan 9 sebanyak 77 orang.", [(77, CGP, False)]),
    ("Pendaftar mencapai 480 orang hingga kemarin.", [(480, LAINNYA, False)]),
    # Orang alone.
    ("Totalnya 55 orang, ujar ketua panitia.", [(55, None, False)]),
    ("Sebanyak 62 orang dinyatakan lulus.", [(62, None, False)]),
    ("Yang mengundurkan diri hanya 2 orang.", [(2, None, False)]),
    ("Kapuas mengirim 14 orang, Katingan 9 orang.", [(14, None, False), (9, None, False)]),
    ("Laki-laki 20 orang dan perempuan 27 orang.", [(20, None, False), (27, None, False)]),
    ("Dari kota datang tujuh orang, dari pulau tiga orang.", [(7, None, False), (3, None, False)]),
    # Levels.
    ("Rinciannya SD 21 orang, SMA 6 orang.", [(21, None, False), (6, None, False)]),
    ("Jenjang TK 4 orang, SD 19 orang.", [(4, None, False), (19, None, False)]),
    ("Ada 5 guru TK dan 22 guru SD.", [(5, GURU, False), (22, GURU, False)]),
    ("Terdiri atas 3 TK, 18 SD, dan 7 SMP.", [(3, None, False), (18, None, False), (7, None, False)]),
    ("TK: 6, SD: 25, SMP: 12", [(6, None, False), (25, None, False), (12, None, False)]),
    ("Jenjang SMK sebanyak 8 orang dan SLB 2 orang.", [(8, None, False), (2, None, False)]),
    ("Sebanyak 10 orang dari SMA dan 4 orang dari SMK.", [(10, None, False), (4, None, False)]),
    ("Sebanyak 32 CGP jenjang SD dan 11 CGP jenjang SMP.", [(32, CGP, False), (11, CGP, False)]),
    ("Bantuan diterima 40 sekolah dasar.", [(40, SEKOLAH, False)]),
    ("Ada 12 kepala SD dan 3 kepala SMP.", [(12, KEPALA, False), (3, KEPALA, False)]),
    # Partitives.
    ("Dari 12 peserta, dua di antaranya perempuan.", [(12, PESERTA, False), (2, None, False)]),
    ("Ada 60 guru penggerak, 8 di antaranya memimpin sekolah.", [(60, GP, False), (8, None, False)]),
    ("Tiga di antaranya mengajar di pulau terpencil.", [(3, None, False)]),
    (
        "Ada 30 guru, 20 orang lolos, 10 orang gugur.",
        [(30, GURU, False), (20, None, False), (10, None, False)],
    ),
    ("Dari 25 CGP itu, dua orang bertugas di pulau.", [(25, CGP, False), (2, None, False)]),
    ("Sebanyak 45 orang dari 47 CGP lulus.", [(45, Group.CGP, False), (47, CGP, False)]),
    # Shortages, quotas, people appointed.
    ("Kabupaten itu masih butuh 245 guru penggerak.", [(245, GP, False)]),
    ("Kuota tahun ini 80 CGP.", [(80, CGP, False)]),
    ("Bupati mengangkat 19 guru penggerak sebagai kepala sekolah.", [(19, GP, False)]),
    ("Gubernur melantik 54 kepala sekolah baru.", [(54, KEPALA, False)]),
    # Approximations.
    ("Sekitar 150 guru memenuhi gedung serbaguna.", [(150, GURU, True)]),
    ("Lebih dari 2.000 guru penggerak berkumpul.", [(2000, GP, True)]),
    ("Hampir 300 peserta mengikuti jalan sehat.", [(300, PESERTA, True)]),
    ("Pameran dikunjungi ± 400 siswa.", [(400, SISWA, True)]),
    ("Kurang lebih 70 CGP menyiapkan stan.", [(70, CGP, True)]),
    ("Setidaknya 34 pengajar praktik telah dibekali.", [(34, PP, True)]),
    ("Sedikitnya 90 kepala sekolah menandatangani komitmen.", [(90, KEPALA, True)]),
    ("Kota itu butuh minimal 125 guru penggerak.", [(125, GP, True)]),
    ("Kira-kira 45 orang ikut berdiskusi.", [(45, None, True)]),
    ("Tidak kurang dari 500 guru hadir di lapangan.", [(500, GURU, True)]),
    ("Acara dihadiri lebih kurang 80 tamu undangan.", [(80, TAMU, True)]),
    ("Lebih dari seratus sekolah terlibat.", [(100, SEKOLAH, True)]),
    ("Acara itu dihadiri sekira 110 guru.", [(110, GURU, True)]),
    ("Sekitar 40 CGP hadir bersama 8 pengajar praktik.", [(40, CGP, True), (8, PP, False)]),
    ("Paling sedikit 20 sekolah akan dikunjungi.", [(20, SEKOLAH, True)]),
    ("Sebanyak 200 lebih guru penggerak ikut berpawai.", [(200, GP, True)]),
    ("Sekitar dua puluh orang menunggu di luar.", [(20, None, True)]),
    # Tables.
    (
        "Kabupaten | CGP | PP\nPoso | 35 | 7\nBuol | 20 | -",
        [(35, CGP, False), (7, PP, False), (20, CGP, False)],
    ),
    ("No | Kecamatan | Jumlah Guru\n1 | Selat | 16\n2 | Basarang | 9", [(16, GURU, False), (9, GURU, False)]),
    ("Kota | Guru Penggerak\nAmbon | 1.120\nTual | 86", [(1120, GP, False), (86, GP, False)]),
    ("Jenjang | CGP\nTK | 5\nSD | 31\nSMP | 12", [(5, CGP, False), (31, CGP, False), (12, CGP, False)]),
    ("Kecamatan | Sekolah\nBanama | 11\nTotal | 11", [(11, SEKOLAH, False), (11, SEKOLAH, False)]),
    ("Hari | Kegiatan\n1 | Pembukaan\n2 | Panen karya", []),
    ("Sesi | Pukul | Ruang\n1 | 08.00 | 3\n2 | 10.30 | 4", []),
    # Lists.
    ("- Kapuas: 35 CGP\n- Katingan: 20 CGP", [(35, CGP, False), (20, CGP, False)]),
    ("1. Kapuas 35 orang\n2. Katingan 20 orang", [(35, None, False), (20, None, False)]),
    ("CGP tersebar di Ende (35 orang), Ngada (20 orang).", [(35, None, False), (20, None, False)]),
    ("Hadir 4 fasilitator, 10 PP, dan 52 CGP.", [(4, FASILITATOR, False), (10, PP, False), (52, CGP, False)]),
    # Beside what is no count.
    ("Selama 2 hari, 53 CGP memamerkan karya di 26 stan.", [(53, CGP, False)]),
    ("Pada 12 Mei 2023 sebanyak 29 guru dibekali 10 modul.", [(29, GURU, False)]),
    ("Guru SMPN 5 bersama 11 CGP membuka kelas 4.", [(11, CGP, False)]),
    ("Sebanyak 96 CGP dibagi ke dalam 3 ruang.", [(96, CGP, False)]),
    ("Sebanyak 3.004 CGP atau 99,83 persen lulus.", [(3004, CGP, False)]),
    ("Tahun 2022 ada 87 guru penggerak, turun 935 dari target.", [(87, GP, False)]),
    ("Tiga belas CGP dari 5 kecamatan ikut serta.", [(13, CGP, False)]),
    ("Sebanyak 70 guru dari 14 kabupaten hadir pukul 08.00.", [(70, GURU, False)]),
    # Split by place, cohort.
    (
        "Ende 35 orang, Ngada 20 orang, Alor 9 orang.",
        [(35, None, False), (20, None, False), (9, None, False)],
    ),
    ("Angkatan 4 sebanyak 30 orang, angkatan 7 sebanyak 41 orang.", [(30, None, False), (41, None, False)]),
    ("Angkatan 4 meluluskan 30 guru, angkatan 7 meluluskan 41 guru.", [(30, GURU, False), (41, GURU, False)]),
    ("Angkatan 5: 24 CGP, angkatan 6: 36 CGP.", [(24, CGP, False), (36, CGP, False)]),
    ("Target 1.000 guru penggerak baru tercapai 700 orang.", [(1000, GP, False), (700, None, False)]),
    ("Hadir 112 orang, 30 orang di antaranya mengisi kelas.", [(112, None, False), (30, None, False)]),
    ("Kecamatan | Angkatan 7 | Angkatan 8\nWaigete | 12 CGP | 15 CGP", [(12, CGP, False), (15, CGP, False)]),
    # Nothing is counted.
    ("Pendidikan calon guru penggerak berlangsung 6 bulan.", []),
    ("Pembekalan pengajar praktik setara 40 jam pelajaran.", []),
    ("Peserta menata 26 stan panen karya.", []),
    ("Peserta dibagi ke dalam 4 kelas.", []),
    ("Calon guru penggerak menamatkan 10 modul.", []),
    ("Para CGP mempelajari modul 1.4 tentang budaya positif.", []),
    ("Usia peserta paling tinggi 50 tahun.", []),
    ("Setiap peserta menerima uang saku Rp 150.000.", []),
    ("Honor pengajar praktik mencapai Rp2,5 juta.", []),
    ("Sebanyak 85 persen guru telah mendaftar.", []),
    ("Ia menjadi guru ke-12 yang menerima penghargaan.", []),
    ("Guru penggerak ketiga yang tampil berasal dari Sinjai.", []),
    ("Setiap PP mendampingi 5 hingga 6 CGP.", []),
    ("Rata-rata 12 guru mendaftar di tiap kecamatan.", []),
    ("Setiap guru penggerak wajib menggerakkan 5 guru lain.", []),
    ("Tiap kelas berisi 20 sampai 25 peserta.", []),
    ("Informasi pendaftaran CGP di nomor 0812-3456-7890.", []),
    ("SK Nomor 1185/B/2023 memuat daftar guru penggerak.", []),
    ("Permendikbudristek Nomor 40 Tahun 2021 mengatur guru sebagai kepala sekolah.", []),
    ("Kegiatan guru penggerak dipusatkan di SMPN 5 Kuala Kapuas.", []),
    ("Guru SD Negeri 12 guru-gurunya ramah kepada tamu.", []),
    ("Di SMAN 3 peserta disambut tarian.", []),
    ("Salah satu peserta mengaku senang.", []),
    ("Seorang guru penggerak membacakan puisi.", []),
    ("Salah seorang CGP terharu saat dilepas.", []),
    ("Lokakarya 7 calon guru penggerak dibuka camat.", []),
    ("Angkatan 8 CGP Kabupaten Buton segera lulus.", []),
    ("Guru penggerak angkatan 9 diundang ke Raha.", []),
    ("Ratusan guru dan puluhan siswa menonton pawai.", []),
    ("Belasan kepala sekolah datang terlambat.", []),
    ("Program guru penggerak menjangkau 12 kabupaten.", []),
    ("Pukul 08.00 peserta sudah memenuhi aula.", []),
    ("Pada tahun 2022 guru penggerak mulai dikenal.", []),
    ("Jumlah guru penggerak naik 935 dibanding tahun lalu.", []),
    ("Pada 12 Juni guru-guru berkumpul di lapangan.", []),
    ("PP Nomor 19 Tahun 2017 mengatur tugas guru.", []),
    ("Merdeka Belajar Episode 5 guru penggerak diluncurkan.", []),
    ("Sekolah itu berjarak 12 kilometer dari kota.", []),
    ("Guru dan siswa saling belajar satu sama lain.", []),
    ("Ia satu-satunya guru penggerak di pulau itu.", []),
    ("Program ini sudah tiga kali menyapa guru di sana.", []),
    ("Dua arah komunikasi antara guru dan murid dijaga.", []),
    ("Tiga peran guru penggerak dibahas dalam diskusi.", []),
    ("Lima nilai guru penggerak dibacakan bersama.", []),
    ("Ada empat kompetensi guru yang dinilai.", []),
    ("Lima posisi kontrol guru dijelaskan pengajar praktik.", []),
    ("Dua angkatan guru penggerak sudah diluluskan.", []),
    ("Empat kelompok guru menampilkan drama pendek.", []),
    ("Peringatan HUT ke-78 PGRI dihadiri para guru.", []),
    ("Seluruh peserta (100%) menuntaskan tugas akhir.", []),
    ("Guru golongan III/c boleh mendaftar.", []),
    ("Masa kerja guru paling sedikit 5 tahun.", []),
    ("Guru penggerak harus berusia di bawah 50 tahun.", []),
    ("Pasal 6 guru wajib mengikuti pengembangan diri.", []),
    ("Kegiatan di Jalan Pahlawan 12 Kupang itu diikuti para guru.", []),
    ("Guru TK Pembina 2 mengisi acara pembuka.", []),
    ("Murid SDN 1 dan 2 menari untuk tamu.", []),
    ("Nilai akhir CGP itu 92 dari 100.", []),
    ("Guru matematika itu lahir pada 1985.", []),
    ("Panitia menyiapkan 150 kotak makan bagi peserta.", []),
    ("Pendidikan setara 306 JP bagi CGP.", []),
    ("Rombongan guru menempuh 4 jam perjalanan laut.", []),
    ("Peserta menulis 3 refleksi setiap pekan.", []),
    ("Kelas 5A SD itu menjadi tempat praktik CGP.", []),
    ("CGP 2023 Kabupaten Sikka sudah tamat.", []),
    ("Tahap 2 seleksi guru penggerak dimulai.", []),
    ("Sebanyak 20 hingga 30 persen guru belum mendaftar.", []),
    ("Guru penggerak 2024 ditutup lebih awal.", []),
    ("Keterlibatan guru mencapai 97%.", []),
    # A part of a whole: the noun stands with the whole.
    ("Sebanyak 38 dari 40 pengajar praktik hadir.", [(38, PP, False), (40, PP, False)]),
    ("Hadir 12 orang dari 15 PP.", [(12, PP, False), (15, PP, False)]),
    ("Balai mencatat 70 dari total 72 CGP lulus.", [(70, CGP, False), (72, CGP, False)]),
    # The noun stands with an earlier figure: the roles decide the group.
    ("Dari 20 sekolah, 17 hadir.", [(20, SEKOLAH, False), (17, None, False)]),
    ("Dari total 90 pendaftar, 31 lolos.", [(90, LAINNYA, False), (31, None, False)]),
    ("Ada 44 CGP, 24 asal Muna dan 20 asal Buton.", [(44, CGP, False), (24, None, False), (20, None, False)]),
    # All of them together: "keenam orang".
    ("Keenam orang pengajar praktik itu dilantik bupati.", [(6, PP, False)]),
    ("Ketiga orang fasilitator membagi kelas.", [(3, FASILITATOR, False)]),
    ("Kelas itu dipandu kedua orang instruktur dari balai.", [(2, INSTRUKTUR, False)]),
    ("Lokakarya angkatan kedua orang tua diundang.", []),
    # Schools named by their level; one of a number of people; what one mentor attends to.
    ("Ada 12 SMP yang belum punya guru penggerak.", [(12, SEKOLAH, False)]),
    ("Sebanyak 26 SD masih dipimpin pelaksana tugas.", [(26, SEKOLAH, False)]),
    ("Terdapat 14 TK di kecamatan itu.", [(14, SEKOLAH, False)]),
    ("Siprianus satu dari 42 CGP yang hadir.", [(42, CGP, False)]),
    ("Ia satu dari 15 PP.", [(15, PP, False)]),
    ("Dewi menjadi satu dari 30 guru penggerak di kota itu.", [(30, GP, False)]),
    ("Satu pengajar praktik mengawal lima sampai enam orang.", []),
    ("Seorang PP mengampu 5 CGP.", []),
    # A total row may lack cells.
    ("No | Kab/Kota | CGP | PP\n1 | Ende | 31 | 6\nJumlah | 31 | 6", [(31, CGP, False), (6, PP, False)] * 2),
    (
        "Kota | Lokasi | CGP | PP\nPalu | SMPN 1 | 40 | 8\nTotal | 40 | 8",
        [(40, CGP, False), (8, PP, False)] * 2,
    ),
    # Participants and teachers "dari (unsur)" a kind take that kind.
    ("Rapat itu dihadiri 31 peserta dari unsur CGP.", [(31, CGP, False)]),
    ("Sebanyak 24 guru dari CGP menempati baris depan.", [(24, CGP, False)]),
    ("Kelas tersebut menampung 18 peserta dari calon guru penggerak.", [(18, CGP, False)]),
    ("Hadir 14 peserta dari unsur pengajar praktik.", [(14, PP, False)]),
    ("Ada 50 peserta dari dua belas kecamatan.", [(50, PESERTA, False)]),
    ("Ada 26 guru dari sekolah asal CGP.", [(26, GURU, False)]),
    # Mentors by other names; but not a companion book or pupils.
    ("Kegiatan dibantu 9 pengajar praktek dari Lembata.", [(9, PP, False)]),
    ("Sebanyak 12 pengajar praktik guru penggerak tiba di Masamba.", [(12, PP, False)]),
    ("Mereka ditemani 7 pengajar pendamping.", [(7, PP, False)]),
    ("Lima pendamping duduk bersama kelompoknya.", [(5, PP, False)]),
    ("Dinas memilih 16 calon pendamping untuk angkatan itu.", [(16, PP, False)]),
    ("Tiga koordinator pengajar praktik menyusun jadwal.", [(3, PP, False)]),
    ("Buku pendamping 3 jilid dibagikan.", []),
    ("Ada 22 siswa pendamping yang menari.", [(22, SISWA, False)]),
    ("Panggung itu dijaga 4 orang tua pendamping murid.", [(4, LAINNYA, False)]),
    # Supervisors with a rank before them; an official of the rank "pengawas" is none.
    ("Rakor dihadiri 6 koordinator pengawas se-Lampung.", [(6, PENGAWAS, False)]),
    ("Turut datang 8 pejabat fungsional pengawas sekolah.", [(8, PENGAWAS, False)]),
    ("Dua koordinator pengawas SMP memberi sambutan.", [(2, PENGAWAS, False)]),
    # Colleagues, and participants that are teachers.
    ("Ia mengajak 15 rekan sejawat mencoba metode itu.", [(15, GURU, False)]),
    ("Kelas berbagi diikuti 28 rekan guru dari Nabire.", [(28, GURU, False)]),
    ("Sebanyak 33 guru sejawat mengamati pelajaran.", [(33, GURU, False)]),
    ("Sosialisasi diikuti 64 peserta guru dari Kuningan.", [(64, GURU, False)]),
    ("Ia dibantu rekan sejawat selama 3 pekan.", []),
    # Guests, observers and officials.
    ("Kelas diamati 4 pemantau dari kementerian.", [(4, LAINNYA, False)]),
    ("Hadir 11 pejabat dinas dan 3 pejabat daerah.", [(11, LAINNYA, False), (3, LAINNYA, False)]),
    ("Lokakarya ditinjau 2 pemantau dan 40 CGP tampil.", [(2, LAINNYA, False), (40, CGP, False)]),
    # An average without "rata-rata"; but "rata" is also level or equal.
    ("Tiap sekolah mengirim rata 2 guru.", []),
    ("Satu kelas diisi rata 25 peserta.", []),
    ("Pengajar praktik membina rata 5 CGP.", []),
    # The suffix -an makes a figure rough; but not that of a decade.
    ("Program itu meluluskan 9.000-an guru penggerak.", [(9000, GP, True)]),
    ("Aula menampung 200-an peserta.", [(200, PESERTA, True)]),
    ("Ada 70-an orang CGP yang menginap.", [(70, CGP, True)]),
    ("Lomba itu disaksikan 150an siswa.", [(150, SISWA, True)]),
    ("Peserta menyanyikan lagu 80-an.", []),
    # Parts of a figure by where they are, or after "dengan"; tables and pages are none.
    ("Ada 60 CGP, 35 di Poso dan 25 di Buol.", [(60, CGP, False), (35, None, False), (25, None, False)]),
    (
        "Sebanyak 90 CGP lulus, dengan 50 dari Muna dan 40 dari Buton.",
        [(90, CGP, False), (50, None, False), (40, None, False)],
    ),
    (
        "Tercatat 31 guru penggerak, 20 di Natuna dan 11 di Lingga.",
        [(31, GP, False), (20, None, False), (11, None, False)],
    ),
    ("Lokakarya 7 diikuti 44 CGP, pukul 8 di Aula Dinas.", [(44, CGP, False)]),
    # Somebody who is one of several.
    ("Rosalina satu dari lima pengajar praktik di Asmat.", [(5, PP, False)]),
    ("Ia satu di antara 30 guru penggerak yang hadir.", [(30, GP, False)]),
    ("Sekolah itu satu dari 12 sekolah di pulau tersebut.", [(12, SEKOLAH, False)]),
    ("Ada 5 CGP, dua dari Ende dan tiga dari Sikka.", [(5, CGP, False), (2, None, False), (3, None, False)]),
    ("Satu orang dari 12 CGP tidak hadir.", [(1, None, False), (12, CGP, False)]),
    # People from a number of schools.
    ("Sebanyak 40 guru dari 12 sekolah hadir.", [(40, GURU, False), (12, SEKOLAH, False)]),
    ("Sebanyak 8 dari 12 sekolah hadir.", [(8, SEKOLAH, False), (12, SEKOLAH, False)]),
    # A figure glued to a comma; but not the decimals or the end of a range.
    ("Hadir kepala dinas,12 pengawas dan 40 CGP.", [(12, PENGAWAS, False), (40, CGP, False)]),
    ("Pesertanya guru TK,33 guru SD.", [(33, GURU, False)]),
    ("Datang pula camat,5 kepala sekolah.", [(5, KEPALA, False)]),
    ("Nilai akhir 8,75 peserta itu membanggakan.", []),
    ("Pukul 08-12 peserta belajar di aula.", []),
    ("Setiap kelompok beranggota 5-6 CGP.", []),
    # Typing slips of the trainees' name.
    ("Sebanyak 36 calon guru peggerak berkumpul di Bajawa.", [(36, CGP, False)]),
    ("Lokakarya di Sangatta diikuti 29 calon guru penggerk.", [(29, CGP, False)]),
    ("Hadir 18 guru pegiat literasi dari Sorong.", [(18, GURU, False)]),
    ("Ada 22 guru pekerja keras di pulau itu.", [(22, GURU, False)]),
    ("Ada 31 calon guru penggeraak dan 4 PP di Barru.", [(31, CGP, False), (4, PP, False)]),
    ("Kepala dinas menerima 57 calon guru pengggerak.", [(57, CGP, False)]),
    # Companions sent by an office are no mentors; those of the trainees are.
    ("Sebanyak 9 pendamping mengamati 45 CGP di Sanggau.", [(9, PP, False), (45, CGP, False)]),
    ("Ada 7 guru pendamping dari Wakatobi.", [(7, PP, False)]),
    ("Sebanyak 6 orang pendamping guru penggerak dari Maros hadir.", [(6, LAINNYA, False)]),
]

CAUGHT: list[Case] = [
    # A part of a figure without orang is not counted
    ("Dari 47 CGP, 45 dinyatakan lulus.", [(47, CGP, False), (45, None, False)]),
    ("Sebanyak 50 CGP lulus, sedangkan 3 lainnya mengulang.", [(50, CGP, False), (3, None, False)]),
    ("Dari jumlah itu, 17 diantaranya guru honorer.", [(17, None, False)]),
    (
        "Ada 60 CGP, 20 dari Poso dan 40 dari Buol.",
        [(60, CGP, False), (20, None, False), (40, None, False)],
    ),
    # The noun right before the figure is passed over, and the roles then guess wrong
    ("Kepala sekolah 15 orang dan pengawas 4 orang.", [(15, KEPALA, False), (4, PENGAWAS, False)]),
    ("Tamu undangan 40 orang duduk di baris depan.", [(40, TAMU, False)]),
    ("Jumlah pendaftar 310 orang.", [(310, LAINNYA, False)]),
    ("Undangan yang hadir 40 orang.", [(40, TAMU, False)]),
    # The noun right before the figure is passed over; the roles make it good
    ("1) CGP 52 orang\n2) PP 10 orang", [(52, CGP, False), (10, PP, False)]),
    ("Guru penggerak 66 orang, pengajar praktik 12 orang.", [(66, GP, False), (12, PP, False)]),
    ("Fasilitator 3 orang, instruktur 2 orang.", [(3, FASILITATOR, False), (2, INSTRUKTUR, False)]),
    # A decimal percentage is read as a count
    ("Tingkat kelulusan CGP mencapai 99,8%.", []),
    ("Jumlah guru yang lulus mencapai 12,5 persen.", []),
    # A ratio per mentor is read as counts
    ("Satu pengajar praktik mendampingi lima CGP.", []),
    ("Seorang pengajar praktik mendampingi 6 CGP.", []),
    # The number of the noun before (kelas 6, kelompok 3) is read as a count of the noun after
    ("Ia meraih juara 3 guru berprestasi tingkat provinsi.", []),
    ("Kelompok 3 CGP menampilkan tarian Dayak.", []),
    ("Dalam Kurikulum 2013 guru lebih banyak berceramah.", []),
    ("Siswa kelas 6 SD menyambut para guru.", []),
    ("Pada sesi 2 peserta menulis refleksi.", []),
    ("Lokakarya berlangsung di ruang 3 SMA itu.", []),
    ("Pada tema 2 siswa belajar menanam sayur.", []),
    ("Anak kelas 9 SMP ikut membaca puisi.", []),
    # Nouns that are not in the vocabulary
    ("Pentas ditonton 60 murid dan 10 orang tua siswa.", [(60, SISWA, False), (10, LAINNYA, False)]),
    ("Hadir 3 kepala bidang dan 2 kepala dinas.", [(3, LAINNYA, False), (2, LAINNYA, False)]),
    ("Kegiatan ini melibatkan 13 widyaiswara.", [(13, LAINNYA, False)]),
    # Di antara before a count is read as a range
    ("Di antara 25 CGP itu, empat orang mengajar di SLB.", [(25, CGP, False), (4, None, False)]),
    # A word between figure and noun hides the count
    ("Hari itu 19 rekan guru ikut menyimak.", [(19, GURU, False)]),
    # An approximation by the suffix -an is not read
    ("Sebanyak 50-an guru bertahan hingga malam.", [(50, GURU, True)]),
    # "peserta undangan" is read as peserta
    ("Pentas disaksikan 45 peserta undangan.", [(45, TAMU, False)]),
    ("Panitia menyambut 30 peserta undangan dan 12 tamu.", [(30, TAMU, False), (12, TAMU, False)]),
    # "rata" in another sense hides the figure
    ("Bantuan dibagi sama rata kepada 40 CGP.", [(40, CGP, False)]),
    # A decade before a noun is read as a rough count
    ("Pada era 1990-an guru mengajar dengan kapur.", []),
    # People from a number of schools are read as schools
    ("Lokakarya diikuti 30 orang dari 25 sekolah.", [(30, None, False), (25, SEKOLAH, False)]),
    ("Sebanyak 16 orang dari 9 sekolah lulus.", [(16, None, False), (9, SEKOLAH, False)]),
    # The words after "pendamping" are not looked at where its group is told, and hide "calon pendamping"
    ("Pembekalan diikuti 8 calon pendamping dari Kabupaten Ende.", [(8, PP, False)]),
]

KNOWN_FAILURES: dict[str, list[Case]] = {
    "a part of a figure without orang is not counted": [
        ("Sebanyak 46 dari 48 CGP mengikuti penutupan.", [(46, None, False), (48, CGP, False)]),
    ],
    "the noun right before the figure is passed over; the roles make it good": [
        ("Kegiatan dihadiri CGP (52 orang) dan PP (10 orang).", [(52, CGP, False), (10, PP, False)]),
        ("Guru SD 30 orang dan guru SMP 12 orang lolos.", [(30, GURU, False), (12, GURU, False)]),
        ("Uraian | Jumlah\nCGP | 48 orang\nPP | 9 orang", [(48, CGP, False), (9, PP, False)]),
        ("a. Guru SD: 30 orang\nb. Guru SMP: 15 orang", [(30, GURU, False), (15, GURU, False)]),
        ("CGP Ende 35 orang dan CGP Ngada 20 orang.", [(35, CGP, False), (20, CGP, False)]),
    ],
    "a noun before an approximation is passed over; the roles make it good": [
        ("Peserta yang hadir sekitar 65 orang.", [(65, PESERTA, True)]),
        ("CGP ±52 orang dan PP 10 orang berkumpul.", [(52, CGP, True), (10, PP, False)]),
        ("Jumlah CGP lebih dari 65 orang.", [(65, CGP, True)]),
    ],
    "a ratio per mentor is read as counts": [
        ("Rasionya 1 PP untuk 5 CGP.", []),
    ],
    "an ordinal before a noun is read as a count": [
        ("Gaji ke-13 guru cair bulan depan.", []),
    ],
    "a word between figure and noun hides the count": [
        ("Sebanyak 58 bapak dan ibu guru tampil berbagi.", [(58, GURU, False)]),
        ("Seleksi diikuti 1535 kandidat calon guru penggerak.", [(1535, CGP, False)]),
    ],
    "the first part of a total takes its group, the others do not": [
        (
            "Ada 42 CGP terdiri dari 30 guru SD, 12 guru SMP.",
            [(42, CGP, False), (30, GURU, False), (12, GURU, False)],
        ),
    ],
    'an official of the rank "pejabat pengawas" is taken for a school supervisor': [
        ("Wali kota melantik 12 pejabat pengawas eselon IV.", [(12, LAINNYA, False)]),
    ],
    '"komunitas praktisi" are groups, no people': [
        ("Lahir 6 komunitas praktisi di kecamatan itu.", []),
    ],
    '"rata" in another sense hides the figure': [
        ("Di lapangan yang rata itu berkumpul 60 guru.", [(60, GURU, False)]),
    ],
    "a decade before a noun is read as a rough count": [
        ("Lagu tahun 80-an peserta nyanyikan bersama.", []),
    ],
    'a figure of things before "di" and a name is read as a part of the people before': [
        ("Panitia menyambut 40 CGP dan menata meja, 6 di Aula Utama.", [(40, CGP, False)]),
    ],
    "one as a part of a figure is not counted": [
        (
            "Ada 3 CGP, satu dari Ende dan dua dari Sikka.",
            [(3, CGP, False), (1, None, False), (2, None, False)],
        ),
    ],
    "a swapped or doubled letter inside penggerak hides the trainees": [
        ("Panitia menyambut 48 calon guru penggrerak dari Muko-Muko.", [(48, CGP, False)]),
        ("Ada 57 calon guru pengegrak di Barabai.", [(57, CGP, False)]),
    ],
    'the words after "pendamping" are not looked at where its group is told, and hide "calon pendamping"': [
        ("Rombongan membawa 3 pendamping dari BBGP Jawa Timur.", [(3, LAINNYA, False)]),
        ("Turut hadir 2 pendamping dari Balai Guru Penggerak Maluku Utara.", [(2, LAINNYA, False)]),
        ("Acara dikawal empat pendamping dari dinas pendidikan.", [(4, LAINNYA, False)]),
    ],
}


def found(text: str) -> list[Counted]:
    """Value, group and approximation of all mentions."""
    return [(mention.value, mention.group, mention.approx) for mention in counts(text)]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[text[:60] for text, _ in CASES])
def test_case(text: str, expected: list[Counted]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), CAUGHT, ids=[text[:60] for text, _ in CAUGHT])
def test_caught(text: str, expected: list[Counted]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(*case, id=case[0][:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for case in cases
    ],
)
def test_known_failure(text: str, expected: list[Counted]) -> None:
    assert found(text) == expected
