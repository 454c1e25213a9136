"""Places: which areas a sentence names, as Kemendagri codes.

A case is a sentence and the codes of the areas that it names, each once, in the order of the text; the
roles come later and are in `test_roles.py`. An empty string means that nothing may be found. Codes are
those of `models/gazetteer`.

A new case goes into `CASES`; a wording that was once misread goes into `CAUGHT` when it is read right,
and into `KNOWN_FAILURES`, under its reason, while it is not. The expectation is always the codebook's.
"""

import pytest

from models.gazetteer import Regency, load_gazetteer
from tests.extract.found import places

CASES: dict[str, str] = {
    # A person whose name is an area's, known by the trained pipeline.
    "Pengajar praktik Muna Lestari memandu refleksi.": "",
    # Full names.
    "Kegiatan itu digelar di Kabupaten Barito Utara.": "62.05",
    "Sebanyak 40 guru di Kabupaten Lampung Tengah lulus seleksi.": "18.02",
    "Dinas Pendidikan Kabupaten Kutai Timur menutup lokakarya ketujuh.": "64.08",
    "Wali Kota Banjarbaru menerima para calon guru penggerak di balai kota.": "63.72",
    "Pemerintah Kota Sungai Penuh menyiapkan aula untuk lokakarya.": "15.72",
    "Lokakarya berlangsung di Kota Tidore Kepulauan pada akhir pekan.": "82.72",
    "Bupati Hulu Sungai Selatan hadir di pembukaan.": "63.06",
    "Guru dari Kabupaten Kepulauan Sangihe menyeberang dua hari untuk ikut lokakarya.": "71.03",
    "Provinsi Nusa Tenggara Timur mendapat kuota terbanyak.": "53",
    "Para lulusan di Kalimantan Selatan kini memiliki komunitas.": "63",
    "Kepala dinas se-Sulawesi Tenggara menandatangani komitmen bersama.": "74",
    "Kab. Tanah Datar mengirim tiga belas peserta.": "13.04",
    "Pemkab Ogan Ilir mendukung program tersebut.": "16.10",
    "Pemkot Payakumbuh menggandeng para lulusan.": "13.76",
    "Disdikbud Kabupaten Bengkulu Selatan menggelar pelepasan.": "17.01",
    # A regency with its province.
    "Acara dipusatkan di Kabupaten Katingan, Kalimantan Tengah.": "62.06 62",
    "Guru asal Kabupaten Sigi, Provinsi Sulawesi Tengah, menjadi narasumber.": "72.10 72",
    "Dari Manado, Sulawesi Utara, rombongan menuju Tomohon.": "71.71 71 71.73",
    "Kota Cilegon (Banten) menjadi tuan rumah.": "36.72 36",
    # Bare names.
    "Sebanyak 61 guru penggerak Jepara dikukuhkan.": "33.20",
    "Lokakarya dilaksanakan serentak di Purbalingga dan Banjarnegara.": "33.03 33.04",
    "Guru-guru Bondowoso memamerkan hasil karya.": "35.11",
    "Panen karya di Gunungkidul diramaikan bazar.": "34.03",
    "Ia mengajar di Sumenep sejak sepuluh tahun lalu.": "35.29",
    "BULUKUMBA - Puluhan guru mengikuti lokakarya, Sabtu.": "73.02",
    "PASURUAN, Radar Pagi - Pelepasan guru penggerak digelar di pendopo.": "35.75",
    "Rombongan dari Enrekang tiba lebih dulu.": "73.16",
    "Perjalanan dari Nunukan ke Tarakan ditempuh dengan kapal cepat.": "65.03 65.71",
    "Pertemuan komunitas guru penggerak se-Bojonegoro berlangsung hangat.": "35.22",
    # Kota against kabupaten of one name (ruling 18).
    "Kabupaten Solok memiliki 98 guru penggerak.": "13.02",
    "Kota Solok memiliki 41 guru penggerak.": "13.72",
    "Lokakarya berlangsung di Solok.": "13.72",
    "Dinas Pendidikan Kabupaten Kupang melepas 27 guru.": "53.01",
    "Peserta menginap di Kupang selama tiga malam.": "53.71",
    "Guru penggerak Kabupaten Bandung dan Kota Bandung bertukar praktik baik.": "32.04 32.73",
    "Kabupaten Gorontalo menggelar lokakarya di Limboto.": "75.01",
    "Disdik Kabupaten Malang mengundang 20 pengajar praktik.": "35.07",
    "Disdik Kota Malang mengundang 20 pengajar praktik.": "35.73",
    "Kegiatan di Jayapura diikuti 30 guru.": "91.71",
    "Pemkab Jayapura menyerahkan piagam.": "91.03",
    "Di Tegal, kegiatan dibuka oleh kepala dinas.": "33.76",
    "Kabupaten Banjar berbeda dari Kota Banjar di Jawa Barat.": "63.03 32.79 32",
    # Lists.
    "Peserta datang dari Kabupaten Cirebon, Kuningan, dan Tegal.": "32.09 32.08 33.28",
    "Tiga kabupaten, yakni Garut, Bandung, dan Bogor, menggelar lokakarya serentak.": "32.05 32.04 32.01",
    "Lokakarya digelar di Kabupaten Barru, Soppeng, Wajo dan Sinjai.": "73.11 73.12 73.13 73.07",
    "Peserta berasal dari Kota Metro, Pringsewu, dan Pesawaran.": "18.72 18.10 18.09",
    "Hadir perwakilan dari Kabupaten Kediri, Blitar, dan Madiun.": "35.06 35.05 35.19",
    "Kota Magelang, Salatiga, dan Pekalongan mengirim pengawas.": "33.71 33.73 33.75",
    "Kabupaten Sumba Timur, Sumba Barat, dan Sumba Tengah ikut serta.": "53.11 53.12 53.17",
    "Dua daerah, Kota Bima dan Kabupaten Bima, digabung dalam satu kelas.": "52.72 52.06",
    "Wilayah sasaran meliputi Kapuas, Pulang Pisau, dan Gunung Mas.": "62.03 62.11 62.10",
    # Provinces and regencies of one name (ruling 27).
    "Guru penggerak Bengkulu bertambah 210 orang.": "17",
    "Guru penggerak Kota Bengkulu bertambah 60 orang.": "17.71",
    "SD di Kota Yogyakarta menerima kunjungan.": "34.71",
    "Balai menyebut Gorontalo siap menyambut angkatan baru.": "75",
    "Kota Gorontalo mengirim dua puluh guru.": "75.71",
    "Jambi mendapat kuota 300 kursi.": "15",
    "Di Kota Jambi lokakarya dibuka wali kota.": "15.71",
    "Bengkulu Tengah dan Bengkulu Utara menyusul pekan depan.": "17.09 17.03",
    "Riau dan Kepulauan Riau berbagi instruktur.": "14 21",
    "Papua Barat Daya baru punya sedikit lulusan.": "96",
    "Maluku Utara dan Maluku menempuh jadwal yang sama.": "82 81",
    # Short forms.
    "Balai Guru Penggerak Kalteng membuka rapat.": "62",
    "Disdik Bartim melepas 18 guru penggerak.": "62.13",
    "Bupati Kukar menyerahkan sertifikat.": "64.02",
    "Guru penggerak Lamteng berkumpul di aula.": "18.02",
    "BGP DIY menyelenggarakan pembekalan.": "34",
    "Disdik HST mendukung penuh.": "63.07",
    "Komunitas guru penggerak Lamsel dan Lamtim bertemu.": "18.01 18.07",
    "Pemkab Rohul dan Rohil mengirim peserta.": "14.06 14.07",
    "Lokakarya di Inhil ditunda sepekan.": "14.04",
    "Kepala dinas di Kuansing dan Inhu setuju.": "14.09 14.02",
    "Seratus guru di Tapteng dan Taput lulus.": "12.01 12.02",
    "Guru penggerak Sergai menggelar pameran.": "12.18",
    "Madina dan Humbahas masuk daerah sasaran.": "12.13 12.16",
    "Pessel dan Pasbar mendapat tambahan kuota.": "13.01 13.12",
    "Muba dan Muratara belum menggelar lokakarya.": "16.06 16.13",
    "Kabupaten OKI dan OKU Timur mengirim wakil.": "16.02 16.08",
    "Pemprov Babel menambah anggaran.": "19",
    "Kepri mengirim delapan fasilitator.": "21",
    "Beltim memprioritaskan lulusan program.": "19.06",
    "Guru di Lotim dan Loteng berbagi praktik.": "52.03 52.02",
    "Bupati Mabar menghadiri penutupan.": "53.15",
    "Guru TTS dan TTU belajar bersama.": "53.02 53.03",
    "Sebanyak 35 CGP Kotim mengikuti lokakarya.": "62.02",
    "Kobar dan Barsel menyusul bulan depan.": "62.01 62.04",
    "Disdik Tanbu menggelar panen karya.": "63.10",
    "Guru penggerak Kutim dan Kubar dilepas.": "64.08 64.07",
    "Kabupaten PPU mengirim sebelas guru.": "64.09",
    "Bolmong dan Boltim digabung dalam satu kelas.": "71.01 71.10",
    "Sidrap dan Pangkep menggelar lokakarya.": "73.14 73.10",
    "Guru Konsel menempuh pendidikan enam bulan.": "74.05",
    "Pemkab Polman menutup kegiatan.": "76.04",
    "Kabupaten SBB dan SBT berada di Maluku.": "81.06 81.05 81",
    "Guru dari Halsel naik kapal ke Ternate.": "82.04 82.71",
    "Jabar, Jateng, dan Jatim menyumbang lulusan terbanyak.": "32 33 35",
    "Sulsel, Sulbar, dan Sultra ikut rapat.": "73 76 74",
    "Sumbar dan Sumsel menunggu giliran.": "13 16",
    "NTB dan NTT satu zona.": "52 53",
    "Kaltara dan Kaltim memakai satu balai.": "65 64",
    "Guru dari Tubaba ikut pameran.": "18.12",
    # Old names and other spellings.
    "Sumatra Utara dan Sumatra Barat mengirim instruktur.": "12 13",
    "Guru di Toba Samosir menyambut baik.": "12.12",
    "Kabupaten Mamuju Utara mengirim tujuh guru.": "76.01",
    "Kabupaten Maluku Tenggara Barat mengirim lima guru.": "81.03",
    "Guru Kabupaten Batang Hari berlatih dua hari.": "15.04",
    "Kabupaten Kulonprogo menutup pendidikan.": "34.01",
    "Kabupaten Tolitoli mengirim tiga guru.": "72.04",
    "Pemkab Fakfak melepas guru penggerak.": "92.03",
    # Glued and split spellings.
    "Palangkaraya menjadi tuan rumah rapat.": "62.71",
    "Palangka Raya menjadi tuan rumah lokakarya.": "62.71",
    "Pertemuan di Lubuksikaping berlangsung sehari.": "13.08",
    "Kota Tanjung Pinang menyelesaikan lokakarya.": "21.72",
    "Guru Tanjungpinang membuka pameran.": "21.72",
    "Bandarlampung menyediakan empat gedung.": "18.71",
    "Kota Pagaralam dan Kota Lubuklinggau berbagi kelas.": "16.72 16.73",
    "Kota Pangkalpinang dipilih balai.": "19.71",
    "Disdik Muaraenim menyiapkan pendampingan.": "16.03",
    "Kota Pematang Siantar menyambut 40 guru.": "12.72",
    "Kabupaten Gunung Kidul melepas lulusan.": "34.03",
    "Kota Baubau mengirim panitia.": "74.72",
    "Kabupaten Pulangpisau menunggu jadwal.": "62.11",
    # Capitals that fix the regency.
    "Lokakarya digelar di Muara Teweh.": "62.05",
    "TAMIANG LAYANG - Guru penggerak dilepas hari ini.": "62.13",
    "Peserta berkumpul di Pangkalan Bun.": "62.01",
    "Pelepasan berlangsung di Tenggarong.": "64.02",
    "SAMPIT - Puluhan calon guru penggerak mengikuti lokakarya.": "62.02",
    "Aula di Purwokerto penuh oleh peserta.": "33.02",
    "Kegiatan di Labuan Bajo berjalan lancar.": "53.15",
    "Guru dari Maumere dan Ruteng hadir.": "53.07 53.10",
    "Panen karya di Rangkasbitung ditutup sore hari.": "36.02",
    "SINGARAJA - Guru penggerak Buleleng berkumpul.": "51.08",
    "Pertemuan di Kabanjahe diguyur hujan.": "12.06",
    "Peserta di Sengkang belajar sehari penuh.": "73.13",
    # Districts.
    "Komunitas belajar Kecamatan Loa Kulu menggelar pertemuan.": "64.02",
    "Kegiatan di Kecamatan Arut Selatan diikuti 12 guru.": "62.01",
    "Lokakarya di Distrik Sentani Timur selesai.": "91.03",
    "Guru di Distrik Kuala Kencana membentuk komunitas.": "94.04",
    "Sekolah itu berada di Kecamatan Jekan Raya.": "62.71",
    "Korwil Kecamatan Wonomulyo mengutus enam guru.": "76.04",
    "Warga Kecamatan Lasem menyaksikan pameran.": "33.17",
    "Kec. Tenggarong Seberang mengirim dua guru.": "64.02",
    # Schools.
    "Kegiatan berlangsung di SMPN 5 Prabumulih.": "16.74",
    "Aula SMA Negeri 1 Singkawang dipakai dua hari.": "61.72",
    "Pelepasan digelar di SMKN 2 Pangkalan Bun.": "62.01",
    # New provinces of Papua.
    "Papua Selatan mengirim guru dari Merauke.": "93 93.01",
    "Papua Tengah menggelar lokakarya di Nabire.": "94 94.01",
    "Guru dari Wamena, Papua Pegunungan, terbang ke Sentani.": "95.01 95 91.03",
    "Kabupaten Sorong kini bagian dari Papua Barat Daya.": "96.01 96",
    "Lokakarya di Timika diikuti guru Kabupaten Mimika.": "94.04",
    "Kabupaten Puncak Jaya dan Kabupaten Puncak mengirim wakil.": "94.02 94.05",
    # Usual wordings of reports.
    "KABUPATEN LAMPUNG TIMUR - Lokakarya digelar dua hari.": "18.07",
    "Dinas pendidikan kabupaten sambas mengirim wakilnya.": "61.01",
    "Kepala dinas kabupaten/kota se-Jawa Tengah diundang balai.": "33",
    "Guru penggerak se-Kabupaten Bengkulu Utara berkumpul.": "17.03",
    "Lokakarya digelar di Hotel Anggrek Samarinda.": "64.72",
    "Panen karya di Gedung Wanita Jepara dihadiri ratusan orang.": "33.20",
    "Kegiatan berlangsung di Jalan Surabaya Nomor 6, Kota Malang.": "35.73",
    "Kab.Barito Timur mengirim delapan guru.": "62.13",
    "Kabupaten Labuhan Batu Utara menggelar lokakarya.": "12.23",
    "Guru penggerak Solo bertemu di balai kota.": "33.72",
    "Disdik Tangsel membuka pendaftaran.": "36.74",
    "DKI Jakarta mengirim instruktur ke Jakarta Selatan.": "31 31.74",
    "Bupati Kepulauan Selayar menutup kegiatan.": "73.01",
    "Kabupaten Bone Bolango dan Kabupaten Bone bertukar praktik.": "75.03 73.08",
    "Guru di Mentawai dan Anambas belajar jarak jauh.": "13.09 21.05",
    "Lokakarya di Raja Ampat memakai perahu.": "96.03",
    "Morowali Utara dan Morowali satu angkatan.": "72.12 72.06",
    "Kepala Cabang Dinas Pendidikan Wilayah Jombang memberi sambutan.": "35.17",
    "Ketua DPRD Kabupaten Sragen meninjau stan.": "33.14",
    "Tim BBGP Jabar memantau lokakarya di Cimahi.": "32 32.77",
    "Pj Wali Kota Batu membuka festival panen.": "35.79",
    "Bupati Pati dan Bupati Batang hadir.": "33.18 33.25",
    "Lokakarya di Kabupaten Siak diikuti 50 CGP.": "14.08",
    "Guru penggerak Kabupaten Serang dan Kota Serang berkumpul.": "36.04 36.73",
    # Nothing: persons.
    "Kegiatan dibuka oleh Siti Natuna Rahayu, M.Pd.": "",
    "Menurut Bima Saputra, lokakarya berjalan lancar.": "",
    "Ia mengutip gagasan Tan Malaka tentang pendidikan.": "",
    "Bu Anggi memimpin diskusi kelompok.": "",
    "Guru penggerak Fajar Banjarnahor tampil pertama.": "",
    # Nothing: universities, banks, clubs, media.
    "Ia lulusan Universitas Negeri Malang.": "",
    "Narasumbernya dosen Universitas Negeri Makassar.": "",
    "Gelar magister diraihnya di Universitas Lampung.": "",
    "Kegiatan itu didukung Bank Jatim.": "",
    "Para guru menonton laga Persib Bandung seusai acara.": "",
    "Peserta pelatihan itu dosen Universitas Palangka Raya.": "",
    "Laga Persipura Jayapura ditunda.": "",
    # Nothing: ordinary words.
    "Puncak acara ditandai dengan pelepasan balon.": "",
    "Program ini menjadi batu loncatan bagi para guru.": "",
    "Nasib malang tidak menyurutkan semangatnya.": "",
    "Rasa takut kerap serang guru muda saat tampil.": "",
    "Inti pati materi adalah budaya positif.": "",
    "Ia siak pintu kelas lalu menyapa murid.": "",
    "Semangat guru terus berkobar sepanjang lokakarya.": "",
    "Murid menanam bibit pada sebatang bambu di batang sungai kecil.": "",
    "Mereka membaca Kitab Kudus sebelum kegiatan.": "",
    "Libur Hari Raya tidak mengganggu jadwal lokakarya.": "",
    "Pemandangan pantai dan tanjung menyambut peserta.": "",
    # Nothing: rivers, dances, dishes, cloth.
    "Rombongan menyusuri Sungai Barito dengan perahu.": "",
    "Sungai Kapuas meluap malam itu.": "",
    "Acara diawali Tari Bali oleh para siswa.": "",
    "Peserta mengenakan batik Pekalongan.": "",
    "Kopi Toraja menemani diskusi malam itu.": "",
    "Gunung Merapi terlihat jelas dari aula.": "",
    "Ombak Selat Bali tinggi sepekan ini.": "",
    "Para peserta berfoto di tepi Danau Toba.": "",
    # A name in a village's name is the village's; its regency is named after it.
    "Ia mengajar di Desa Sukamara, Kabupaten Ngada.": "53.09",
    "Rumahnya di Dusun Pati, Kabupaten Sanggau.": "61.03",
    "Komunitas bertemu di Kelurahan Manggarai.": "",
    "Peserta menginap di Gampong Bireuen Lama.": "",
    "Guru itu lahir di Nagari Agam Jaya.": "",
    "Guru di lingkungan Pemkab Sampang dilantik.": "35.27",
    "Jalan ke kampung itu jauh dari Merauke.": "93.01",
    "Sekolahnya di Kampung Sorong Tua.": "",
    "Ia lahir di Pekon Tanggamus Indah.": "",
    "Aula itu terletak di Kel. Solok Permai.": "",
    "Peserta menginap di Perumahan Banyumas Permai.": "",
    "Guru itu tinggal di Lingkungan Bima Barat, Kota Mataram.": "52.71",
    # Ordinary words and longer names; with Kecamatan, or as the town, they stay.
    "Cinta Negara ditanamkan sejak dini.": "",
    "Aparatur Sipil Negara ikut hadir.": "",
    "Guru menyusun Sumber Belajar dari alam sekitar.": "",
    "Badan Pengembangan Sumber Daya Manusia memberi sambutan.": "",
    "Lokakarya digelar di Kecamatan Negara.": "51.01",
    # Yogyakarta alone is the province, with Kota the city (ruling 27).
    "Guru penggerak Yogyakarta berkumpul di aula.": "34",
    "Lokakarya di Bengkulu diikuti guru dari Manna.": "17 17.01",
    "Sebanyak 60 guru Yogyakarta lulus seleksi.": "34",
    "Wali Kota Yogyakarta membuka pameran.": "34.71",
    "Disdikpora Kota Yogyakarta dan Pemkab Sleman bekerja sama.": "34.71 34.04",
    # A list that goes on from a city goes on with cities; from a regency, with regencies.
    "Peserta datang dari Kota Solok, Padang, dan Pariaman.": "13.72 13.71 13.77",
    "Kota Tegal, Semarang, dan Magelang menjadi tuan rumah.": "33.76 33.74 33.71",
    "Guru dari Kota Cirebon, Bogor, dan Bekasi hadir.": "32.74 32.71 32.75",
    "Guru dari Kabupaten Cirebon, Bogor, dan Bekasi hadir.": "32.09 32.01 32.16",
    "Lokakarya digelar di Kota Bima, Dompu, dan Sumbawa.": "52.72 52.05 52.04",
    # A town's name right before another area is a village of that area.
    "Kantor Sumber Kota Probolinggo penuh.": "35.74",
    "Warga Tanjung Kota Mataram menyaksikan pameran.": "52.71",
    "Kegiatan digelar di Kelapa Kota Kupang.": "53.71",
    "Lokakarya digelar di Limboto Kabupaten Gorontalo.": "75.01",
    "Guru datang dari Maumere, Kabupaten Ende.": "53.07 53.08",
    # An office by its region.
    "Kepala Cabang Dinas Pendidikan Wilayah Bojonegoro hadir.": "35.22",
    "Tim Balai Guru Penggerak (BGP) Provinsi Lampung datang.": "18",
    "Cabang Dinas Wilayah Ponorogo mengirim pengawas.": "35.02",
}

CAUGHT: dict[str, str] = {
    # The province after ibu kota is read as a kota
    "Guru berkumpul di Manokwari, ibu kota Papua Barat.": "92.02 92",
    "Acara di Palangka Raya, ibu kota Kalimantan Tengah, ditutup gubernur.": "62.71 62",
    # A spelling is not known
    "Kota Bukit Tinggi menggelar festival panen.": "13.75",
    # A spelling is not known
    "Kota Padang Sidempuan menggelar lokakarya.": "12.77",
    # A spelling is not known
    "Disdik Muko-Muko mengusulkan tambahan kuota.": "17.06",
    "Kota Pare-Pare dan Kota Palopo bergabung.": "73.72 73.73",
    # An ordinary word at a capital letter is read as a capital of a regency
    "Setiap pagi murid menyanyikan lagu untuk Negara Kesatuan Republik Indonesia.": "",
    "Peserta belajar mengelola Sumber daya manusia di sekolah.": "",
    # Yogyakarta, Jogjakarta without kota is not the province (ruling 27)
    "Kegiatan itu diikuti guru dari seluruh Yogyakarta.": "34",
    # A regency right after its village, or after "lingkungan", is lost
    "Lokakarya digelar di Desa Bayan Kabupaten Lombok Utara.": "52.08",
    "Peserta berasal dari Kelurahan Lateng Kota Malang.": "35.73",
    "Kepala sekolah di lingkungan Kabupaten Kaur hadir.": "17.04",
    "Balai desa Sumber Kota Probolinggo penuh.": "35.74",
    # "di Yogyakarta" is taken for "DI Yogyakarta" in small letters and lost (ruling 27)
    "Pembekalan pengajar praktik digelar di Yogyakarta.": "34",
    "Lokakarya di Yogyakarta diikuti guru dari Wonosari.": "34 34.03",
    "Guru di Yogyakarta hadir, juga dari Bantul.": "34 34.02",
    "Kegiatan di Jogjakarta dihadiri pengawas.": "34",
    "Guru penggerak Jogja bertemu di aula.": "34",
    "Pengawas dari Kota Jogja dan Sleman hadir.": "34.71 34.04",
    "Lokakarya di Yogya ditutup sore hari.": "34",
    # A short form that is also a district of another area which the article names
    "Guru dari Palas dan Kalianda di Lampung Selatan hadir.": "18.01",
    "Sekolah di Singkil, Kota Manado, mengirim guru.": "71.71",
    "Guru penggerak Asahan dan Meranti berkumpul.": "12.09",
    "Guru penggerak Palas dilepas di Sibuhuan.": "12.21",
    "Bupati Singkil menutup lokakarya di Aceh.": "11.10 11",
    "Kabupaten Siak dan Meranti mengirim 40 guru.": "14.08 14.10",
    "Lokakarya bagi guru Siantar dan Simalungun ditutup.": "12.72 12.08",
    # A spelling that begins with "Kota" and is no kota's; bare it is any new town
    "Disdik Kabupaten Kota Baru menutup lokakarya.": "63.02",
    "Pemkab mengirim guru dari Kab. Kota Baru ke Banjarbaru.": "63.02 63.72",
    "Warga Perumahan Kota Baru menyaksikan pameran.": "",
    "Guru di Kecamatan Kota Baru, Kota Jambi, hadir.": "15.71",
    "Mereka tinggal di Kota Baru dekat pelabuhan.": "",
    # Kabupaten Pontianak was the name of Mempawah until 2014
    "Guru Kabupaten Pontianak belajar sehari.": "61.02",
    "Guru Kota Pontianak dan Kabupaten Mempawah hadir.": "61.71 61.02",
    "Guru Pontianak belajar sehari.": "61.71",
}

KNOWN_FAILURES: dict[str, dict[str, str]] = {
    "a person's name that is also a place's is read as the place": {
        "Sekretaris dinas, Agam Prasetyo, menutup kegiatan.": "",
        "Lingga Permana, S.Pd., tampil sebagai moderator.": "",
        "Bapak Sabar Karo-Karo menyerahkan piagam.": "",
        "Pengajar praktik Mulia Ningsih memberi umpan balik.": "",
    },
    "an ordinary word at a capital letter is read as a capital of a regency": {
        "Kisaran nilai peserta antara 80 dan 95.": "",
    },
    "a dish or a bank named after a place is read as the place": {
        "Tamu disuguhi soto Lamongan dan nasi Padang.": "",
        "Hadiah disediakan oleh Bank Sumsel Babel.": "",
    },
    "kabupaten and kota of one name named side by side are one": {
        "Wali Kota Serang dan Bupati Serang hadir bersama.": "36.73 36.04",
        "Peserta berasal dari Kabupaten dan Kota Sukabumi.": "32.02 32.72",
    },
    "figures in brackets end a list of kabupaten, so a later bare name is the kota": {
        "Peserta terbanyak dari Kabupaten Lebak (20 orang), Pandeglang (15), dan Serang (11).": (
            "36.02 36.01 36.04"
        ),
    },
    "a district in a school's name is not read": {
        "Pengajar dari SDN 3 Cepu tampil pertama.": "33.16",
        "Peserta meninjau SMP Negeri 2 Natar.": "18.01",
    },
    "a short form in an outlet's name is not read": {
        "PALU, Radar Sulteng - Pelepasan berlangsung meriah.": "72.71 72",
    },
    "bupati does not mark the regency Puncak": {
        "Bupati Puncak menyerahkan piagam.": "94.05",
    },
}


def found(text: str) -> str:
    """The codes of the areas found, each once, in the order of the text."""
    mentions = sorted(places(text), key=lambda mention: mention.start)
    return " ".join(dict.fromkeys(mention.code for mention in mentions))


@pytest.mark.parametrize(("text", "codes"), CASES.items(), ids=[text[:60] for text in CASES])
def test_case(text: str, codes: str) -> None:
    assert found(text) == codes


@pytest.mark.parametrize(("text", "codes"), CAUGHT.items(), ids=[text[:60] for text in CAUGHT])
def test_caught(text: str, codes: str) -> None:
    assert found(text) == codes


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param(text, codes, id=text[:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for text, codes in cases.items()
    ],
)
def test_known_failure(text: str, codes: str) -> None:
    assert found(text) == codes


@pytest.mark.parametrize("regency", load_gazetteer().regencies, ids=lambda regency: regency.code)
def test_every_official_name_is_found(regency: Regency) -> None:
    assert found(f"Acara digelar di {regency.name}.") == regency.code
    assert found(f"{regency.name.upper()} menjadi tuan rumah.") == regency.code
