"""Activities: what a short report is said to report, in the programme's terms; and whether it is relevant.

A case is an article, with its headline before ` // ` where one matters, and the kinds of activity that
the codebook demands, in any order. Mentions of past, later or required stages do not count. `RELEVANCE`
holds articles that are about the programme (`True`) or not.

A new case goes into `CASES` or `RELEVANCE`; a wording that was once misread goes into `CAUGHT` when it is
read right, and into `KNOWN_FAILURES`, under its reason, while it is not. The expectation is always the
codebook's.
"""

import pytest

from tests.extract.found import facts

CASES: dict[str, str] = {
    # Workshops by number; orientation is workshop 0, above 7 it is a workshop (ruling 4).
    "Sebanyak 30 calon guru penggerak mengikuti lokakarya orientasi di Sampit. "
    "Mereka berkenalan dengan pengajar praktik.": "lokakarya-0",
    "Calon guru penggerak angkatan 7 mengikuti lokakarya 1 di Stabat. "
    "Temanya pengembangan komunitas praktisi.": "lokakarya-1",
    # The number that the lead leaves out, where the text gives one only.
    "Sebanyak 40 calon guru penggerak di Tapin mengikuti lokakarya di aula dinas. "
    "Lokakarya 5 itu membahas kompetensi.": "lokakarya-5",
    "Dinas pendidikan menggelar lokakarya guru penggerak di Toli. Kegiatan dibuka bupati. "
    "Dalam lokakarya ke-2 ini, peserta memetakan aset.": "lokakarya-2",
    "Guru penggerak se-Kabupaten Belu menjalani lokakarya, Sabtu. Peserta datang dari 12 kecamatan. "
    "Lokakarya III bertema visi.": "lokakarya-3",
    # The opening of the course, in more words; officers of a community; the meeting on who passes.
    "Bupati membuka Program Pendidikan dan Pelatihan Calon Guru Penggerak di Puruk Cahu. "
    "Sebanyak 35 guru mengikutinya.": "pembukaan",
    "Wali kota membuka secara resmi pendidikan angkatan baru guru penggerak di Tual.": "pembukaan",
    "Kepala balai membuka pendidikan reguler bagi calon guru penggerak di Namlea.": "pembukaan",
    "Kepala dinas melantik Koordinator Komunitas Guru Penggerak di Ambon.": "komunitas",
    "Pelantikan pengurus komunitas guru penggerak Jombang berlangsung khidmat.": "komunitas",
    "Bupati Rote Ndao melantik pengurus komunitas guru penggerak.": "komunitas",
    "Balai menggelar rapat koordinasi pra pleno kelulusan guru penggerak di Jayapura.": "rapat-koordinasi",
    "Rakor persiapan kelulusan guru penggerak diadakan di Pekanbaru.": "rapat-koordinasi",
    "Rapat koordinasi penetapan kelulusan calon guru penggerak digelar di Samarinda.": "rapat-koordinasi",
    "Lokakarya pertama program guru penggerak berlangsung di Kota Bitung. "
    "Peserta memetakan potensi sekolah.": "lokakarya-1",
    "Puluhan CGP di Lahat menjalani lokakarya kedua, kemarin. "
    "Kepala dinas berharap guru penggerak membawa perubahan.": "lokakarya-2",
    "Lokakarya ke-2 guru penggerak angkatan 5 diadakan di SMAN 2 Raha. "
    "Visi sekolah menjadi bahan diskusi.": "lokakarya-2",
    "Balai Guru Penggerak menggelar Lokakarya 3 bagi calon guru penggerak di Painan. "
    "Topiknya visi dan prakarsa perubahan.": "lokakarya-3",
    "Calon guru penggerak Majene duduk melingkar dalam lokakarya III, Sabtu pagi.": "lokakarya-3",
    "Lokakarya 4 pendidikan guru penggerak di Blora membahas pembelajaran sosial emosional.": "lokakarya-4",
    "Disdik membuka lokakarya keempat untuk 44 calon guru penggerak. "
    "Acara berlangsung sehari penuh.": "lokakarya-4",
    "Lokakarya 5 guru penggerak di Kota Ternate dimulai pukul delapan pagi. "
    "Para CGP merancang kolaborasi.": "lokakarya-5",
    "Calon guru penggerak di Sarolangun tuntas mengikuti lokakarya kelima.": "lokakarya-5",
    "Lokakarya keenam guru penggerak angkatan 8 mengulas pemetaan aset sekolah.": "lokakarya-6",
    "Sebanyak 52 CGP Kotabaru hadir pada Lokakarya 6. Program guru penggerak hampir selesai.": "lokakarya-6",
    "Festival panen hasil belajar calon guru penggerak meriah di Pacitan. "
    "Setiap kelompok menata stan.": "lokakarya-7",
    "Lokakarya 7 guru penggerak angkatan 10 digelar dua hari di Masohi.": "lokakarya-7",
    "Panen karya guru penggerak angkatan 6 di Ngawi dibuka bupati. "
    "Pengunjung memadati stan pameran.": "lokakarya-7",
    "Guru penggerak Agam memamerkan produk dalam panen hasil belajar, Minggu.": "lokakarya-7",
    "Lokakarya 9 guru penggerak daerah khusus berlangsung di Tual.": "lokakarya",
    "Calon guru penggerak Kota Langsa mengikuti lokakarya di aula dinas. "
    "Kegiatan berlangsung sejak pagi.": "lokakarya",
    "Dinas pendidikan menjadi tuan rumah lokakarya guru penggerak selama sehari.": "lokakarya",
    # Mentoring, clinic, information, selection.
    "Pengajar praktik mendatangi SDN 4 Koba untuk pendampingan individu keempat. "
    "Calon guru penggerak berdialog dengannya di ruang guru.": "pendampingan-individu",
    "Pendampingan individu calon guru penggerak angkatan 9 dimulai di Demak, pekan ini.": (
        "pendampingan-individu"
    ),
    "Balai menggelar coaching clinic bagi pendaftar guru penggerak di Palopo.": "coaching-clinic",
    "Coaching clinic seleksi calon guru penggerak diikuti 80 guru secara daring. "
    "Mereka dilatih menulis esai.": "coaching-clinic",
    "Sosialisasi program guru penggerak diadakan di aula Disdik Sanggau. "
    "Ratusan guru mendengarkan paparan.": "sosialisasi",
    "Pendaftaran calon guru penggerak angkatan 11 dibuka hingga akhir bulan. "
    "Guru dapat mendaftar lewat laman resmi.": "seleksi",
    "Sebanyak 64 guru di Tuban lolos seleksi calon guru penggerak angkatan 8. "
    "Hasilnya diumumkan kementerian.": "seleksi",
    "Ratusan guru mengikuti simulasi mengajar dan wawancara seleksi guru penggerak.": "seleksi",
    "Kementerian mengumumkan hasil seleksi tahap dua calon guru penggerak.": "seleksi",
    # Opening, training, coordination.
    "Pendidikan guru penggerak angkatan 9 resmi dibuka kepala balai secara daring.": "pembukaan",
    "Bupati membuka Pendidikan Guru Penggerak angkatan 7 di pendopo. "
    "Sebanyak 55 calon guru penggerak memulai pendidikan enam bulan.": "pembukaan",
    "Pembukaan program guru penggerak angkatan 4 berlangsung di Kota Palu.": "pembukaan",
    "Sebanyak 90 calon pengajar praktik guru penggerak mengikuti pembekalan di hotel.": "pembekalan",
    "Pembekalan instruktur program guru penggerak digelar di Serpong.": "pembekalan",
    "Balai Guru Penggerak mengadakan rapat koordinasi dengan dinas se-provinsi. "
    "Rapat membahas persiapan pendidikan guru penggerak.": "rapat-koordinasi",
    "Rakor pendidikan guru penggerak angkatan 10 diikuti 14 dinas.": "rapat-koordinasi",
    "Rakortek program guru penggerak berlangsung tiga hari di Kendari.": "rapat-koordinasi",
    # Graduation, appointment, community.
    "Sebanyak 71 guru penggerak angkatan 5 dikukuhkan di Kota Solok, kemarin.": "pelepasan",
    "Penutupan pendidikan guru penggerak angkatan 6 ditandai penyerahan sertifikat.": "pelepasan",
    "Wisuda guru penggerak di Sragen berlangsung khidmat. Keluarga peserta ikut hadir.": "pelepasan",
    "Wali kota melantik 12 guru penggerak menjadi kepala sekolah.": "pengangkatan",
    "Bupati menyerahkan SK kepala sekolah kepada delapan guru penggerak.": "pengangkatan",
    "Komunitas guru penggerak Wonosobo berbagi praktik baik di SDN 1 Kertek.": "komunitas",
    # Anything else.
    "Seorang guru penggerak asal Bima meraih juara pertama lomba menulis nasional.": "lainnya",
    "Tim kementerian memantau dan mengevaluasi pelaksanaan pendidikan guru penggerak di Kupang.": "lainnya",
    # Two in one report.
    "Panen hasil belajar calon guru penggerak angkatan 8 digelar di Jombang. "
    "Pada acara itu 60 guru penggerak sekaligus dikukuhkan.": "lokakarya-7 pelepasan",
    "Balai membuka Pendidikan Guru Penggerak angkatan 9 di Luwuk. "
    "Usai pembukaan, calon guru penggerak langsung mengikuti lokakarya orientasi.": "pembukaan lokakarya-0",
    "Rapat koordinasi dan pembekalan pengajar praktik guru penggerak digelar bersamaan di Ambon.": (
        "rapat-koordinasi pembekalan"
    ),
    "Dinas menggelar sosialisasi guru penggerak angkatan 11 di Brebes. "
    "Acara dilanjutkan coaching clinic bagi pendaftar.": "sosialisasi coaching-clinic",
    # Past, later or required stages do not count (rulings 13, 15, 17, 21, 26).
    "Calon guru penggerak Bangli mengikuti lokakarya 5. "
    "Bulan depan mereka akan menghadapi lokakarya 6.": "lokakarya-5",
    "Lokakarya 4 guru penggerak dibuka kepala dinas. "
    "Pendidikan ini berlangsung enam bulan dan ditutup dengan lokakarya 7.": "lokakarya-4",
    "Lokakarya 7 guru penggerak digelar di Kudus. "
    "Balai menyerahkan kembali para peserta kepada dinas.": "lokakarya-7",
    "Lokakarya 6 guru penggerak berlangsung di Pati. "
    "Setelah lulus mereka diharapkan berbagi praktik baik di komunitas.": "lokakarya-6",
    # A workshop's number before a noun is no count of people.
    "Sebanyak 45 peserta mengikuti Lokakarya 6 Pendidikan Guru Penggerak Angkatan 10 di Kediri.": (
        "lokakarya-6"
    ),
    # Other usual wordings.
    "Calon guru penggerak Kapuas pamerkan karya dalam festival panen, Sabtu. "
    "Murid ikut menari di panggung.": "lokakarya-7",
    "Penjabat bupati melantik kepala sekolah dari guru penggerak di aula pemkab.": "pengangkatan",
    "Tiga puluh guru penggerak resmi menjabat kepala sekolah setelah dilantik wali kota.": "pengangkatan",
    "Balai membuka rekrutmen calon pengajar praktik program guru penggerak.": "seleksi",
    "Kepala balai mengajak guru mendaftar program guru penggerak saat sosialisasi di Belu.": "sosialisasi",
    "Pelatihan calon fasilitator guru penggerak berlangsung lima hari di Makassar.": "pembekalan",
    "Bimbingan teknis pengajar praktik guru penggerak digelar di Kupang.": "pembekalan",
    "Calon guru penggerak Kupang tuntas mengikuti Loka Karya 5, Sabtu.": "lokakarya-5",
    "Lokakarya ke 4 guru penggerak digelar di aula SMKN 1 Raha.": "lokakarya-4",
    "Pengajar praktik melakukan PI-3 di sekolah calon guru penggerak. "
    "Pendampingan individu itu berlangsung dua jam.": "pendampingan-individu",
    "Serah terima jabatan kepala sekolah kepada enam guru penggerak berlangsung di Kudus.": "pengangkatan",
    "Komunitas guru penggerak Bulukumba menggelar temu pendidik nusantara.": "komunitas",
    "Kepala dinas membuka lokakarya 2 guru penggerak di Bima.": "lokakarya-2",
    # The headline tells the news; the text must state it.
    "Panen Hasil Belajar Guru Penggerak Meriah // Pengunjung memadati panen hasil belajar di Poso. "
    "Calon guru penggerak melewati lokakarya 1 enam bulan lalu.": "lokakarya-7",
    "Bupati Lantik Kepala Sekolah // Sebanyak 17 guru penggerak mengucapkan sumpah jabatan. "
    "Mereka dilantik menjadi kepala sekolah oleh bupati.": "pengangkatan",
    # An ordinal after the people of the workshop.
    "Lokakarya guru penggerak angkatan ke-7 digelar di Rantepao.": "lokakarya",
    # Lokakarya perdana tells no number.
    "Calon guru penggerak Muna mengikuti lokakarya perdana di Raha.": "lokakarya",
    "Lokakarya perdana guru penggerak digelar di Kefamenanu.": "lokakarya",
    "Balai membuka lokakarya perdana bagi calon guru penggerak di Sabang.": "lokakarya",
    "Lokakarya orientasi perdana guru penggerak digelar di Sabang.": "lokakarya-0",
    # Panen hasil is the last workshop; a harvest is none.
    "Guru penggerak Takalar menggelar panen hasil, Sabtu.": "lokakarya-7",
    "Panen hasil calon guru penggerak memadati alun-alun Lumajang.": "lokakarya-7",
    "Bupati membuka panen hasil pendidikan guru penggerak di Berau.": "lokakarya-7",
    "Lokakarya 3 guru penggerak digelar di Kabanjahe. Tamu disuguhi panen hasil kebun sekolah.": "lokakarya-3",
    # Those who apply, the interest in applying and those who passed are a selection.
    "Pendaftar calon guru penggerak di Mappi baru belasan orang.": "seleksi",
    "Animo guru penggerak di Tegal menurun tahun ini.": "seleksi",
    "Peminat program guru penggerak di Nias terus bertambah, kata kepala dinas.": "seleksi",
    "Dari ratusan peserta calon guru penggerak di Ketapang, yang lolos hanya 40 orang.": "seleksi",
    "Sebanyak 25 calon guru penggerak Kupang dinyatakan lulus tahap wawancara.": "seleksi",
    "Sebanyak 25 guru di Kupang dinyatakan lulus sebagai guru penggerak dan menerima sertifikat.": "pelepasan",
    "Seleksi sepi di Tanjung Selor. Dari seratus guru, yang lolos malah sedikit. Calon guru penggerak menunggu.": "seleksi",
    "Calon guru penggerak di Tanjung Selor, yang lolos sebanyak 30 orang, diumumkan dinas.": "seleksi",
    "Pendaftar guru penggerak di Dobo terus bertambah.": "seleksi",
    # The office of a community is no graduation.
    "Pengukuhan pengurus komunitas guru penggerak digelar di Wonosobo.": "komunitas",
    "Bupati mengukuhkan pengurus komunitas guru penggerak Banggai.": "komunitas",
    "Sebanyak 20 guru penggerak Barru dikukuhkan sebagai pengurus komunitas.": "komunitas",
    "Bupati mengukuhkan Rina Astuti sebagai bunda guru penggerak di Seluma.": "lainnya",
    "Pengukuhan guru penggerak angkatan 6 digelar di Wonosobo.": "pelepasan",
    "Pengukuhan koordinator komunitas guru penggerak berlangsung di Fakfak.": "komunitas",
    "Guru penggerak Banjar dikukuhkan menjadi anggota komunitas oleh bupati.": "komunitas",
    "Kepala dinas mengukuhkan komunitas guru penggerak Sintang.": "komunitas",
    # To raise a theme or quality is no appointment.
    "Lokakarya 7 guru penggerak di Ngawi mengangkat tema kearifan lokal.": "lokakarya-7",
    "Guru penggerak Asmat mengangkat budaya setempat dalam panen karya.": "lokakarya-7",
    "Lokakarya 4 guru penggerak di Belu mengangkat isu perundungan.": "lokakarya-4",
    "Bupati Belu mengangkat delapan guru penggerak menjadi kepala sekolah.": "pengangkatan",
    "Lokakarya 6 guru penggerak di Alor bertekad mengangkat mutu sekolah.": "lokakarya-6",
    "Lokakarya 2 guru penggerak di Tual mengangkat topik visi sekolah.": "lokakarya-2",
    "Panen karya guru penggerak di Nias mengangkat potensi pantai.": "lokakarya-7",
    "Pelepasan guru penggerak di Siak mengangkat nama daerah.": "pelepasan",
    "Dinas Siak mengangkat guru penggerak sebagai pengawas.": "pengangkatan",
    # Meetings of graduates; as a side of another activity, or its host, they are none.
    "Sarasehan guru penggerak digelar di pendopo Purworejo.": "komunitas",
    "Silaturahmi guru penggerak se-Kabupaten Siak berlangsung hangat.": "komunitas",
    "Temu guru penggerak Fakfak diisi kelas berbagi.": "komunitas",
    "Halalbihalal guru penggerak Kota Metro dihadiri wali kota.": "komunitas",
    "Guru penggerak Sumbawa berbagi praktik mengajar di depan rekan mereka.": "komunitas",
    "Bupati meluncurkan komunitas guru penggerak di Tarutung.": "komunitas",
    "Sosialisasi guru penggerak di Ende diadakan oleh komunitas guru penggerak.": "sosialisasi",
    "Sosialisasi itu dibuka ketua komunitas guru penggerak Maros. Calon guru penggerak menyimak.": "sosialisasi",
    "Launching komunitas guru penggerak digelar di Ruteng.": "komunitas",
    "Temu para guru penggerak berlangsung di Palangkaraya.": "komunitas",
    "Forum silaturahmi guru penggerak Batam membahas program kerja.": "komunitas",
    # What is asked for or hoped for did not happen.
    "Sosialisasi guru penggerak digelar di Muara Aman. Guru harus lolos seleksi untuk ikut.": "sosialisasi",
    "Lokakarya 6 guru penggerak digelar di Rembang. Bila dinyatakan lulus, mereka menerima sertifikat.": "lokakarya-6",
    "Coaching clinic guru penggerak digelar di Bula. Kepala dinas berharap banyak yang lolos seleksi.": "coaching-clinic",
    "Lokakarya 5 guru penggerak digelar di Tolitoli. Semoga penutupan nanti berjalan lancar.": "lokakarya-5",
    "Agar siap, 40 guru mengikuti seleksi calon guru penggerak di Muara Aman.": "seleksi",
    "Lokakarya 7 guru penggerak digelar di Kepahiang. Jika dinyatakan lulus, mereka diwisuda.": "lokakarya-7",
    "Sosialisasi guru penggerak digelar di Bontang. Syarat utamanya lulus seleksi berkas.": "sosialisasi",
    "Lokakarya 1 guru penggerak digelar di Mamasa. Peserta didampingi hingga nanti dikukuhkan.": "lokakarya-1",
    "Pembekalan pengajar praktik guru penggerak digelar di Mamasa. Mereka bekerja supaya kelulusan tercapai.": "pembekalan",
    "Kalau cuaca cerah, seleksi guru penggerak di Mamasa berlangsung di lapangan.": "seleksi",
    # What is prepared, or is over.
    "Rapat koordinasi membahas persiapan pembukaan pendidikan guru penggerak di Kendari.": "rapat-koordinasi",
    "Rapat koordinasi guru penggerak digelar di Luwuk. Seusai pembekalan pengajar praktik, dinas menyusun jadwal.": "rapat-koordinasi",
    "Lokakarya 2 guru penggerak berlangsung di Larantuka. Seusai rapat persiapan, panitia menata aula.": "lokakarya-2",
    # A clinic for a selection reports none, unless it is named beside it.
    "Coaching clinic guru penggerak digelar di Bintuhan. Peserta berlatih untuk seleksi tahap dua.": "coaching-clinic",
    "Coaching clinic calon guru penggerak di Wangi-Wangi diikuti 40 guru. Seleksi berlangsung bulan depan.": "coaching-clinic",
    "Dinas menggelar coaching clinic guru penggerak di Sofifi. Pesertanya pelamar dalam seleksi itu.": "coaching-clinic",
    "Coaching clinic dan seleksi calon guru penggerak digelar di Bintuhan.": "coaching-clinic seleksi",
    # The workshop's number stands in the headline only, or the text says it late.
    "Lokakarya 5 Guru Penggerak Namlea // Calon guru penggerak mengikuti lokakarya, Sabtu. Pada lokakarya 5 ini mereka belajar berkolaborasi.": "lokakarya-5",
    "CGP Tuntaskan Lokakarya 6 // Calon guru penggerak Sekadau hadir dalam lokakarya di aula dinas. Lokakarya 6 ditutup sore hari.": "lokakarya-6",
    "Lokakarya 2 Digelar di Tual // Lokakarya guru penggerak dibuka wali kota. Lokakarya 2 berlangsung sehari.": "lokakarya-2",
    # The opening of the course in still more words; the opening of a workshop or a registration is none.
    "Program Calon Guru Penggerak (CGP) angkatan 9 tahun 2023 resmi dimulai di Tanjung Selor. Bupati memukul gong.": "pembukaan",
    "Program guru penggerak angkatan 6 resmi dimulai di Waingapu, dan 42 guru ikut.": "pembukaan",
    "Pendidikan guru penggerak angkatan 10 bergulir di Muaro. Pembukaannya dipimpin kepala balai.": "pembukaan",
    "Lokakarya 2 guru penggerak resmi dimulai di Sekadau. Peserta menggambar peta sekolah.": "lokakarya-2",
    # A registration that opens, closes or is prolonged; a deadline named beside is none.
    "Guru di Mamasa diminta bergegas. Pendaftarannya ditutup akhir bulan, dan calon guru penggerak baru 30 orang.": "seleksi",
    "Pendaftaran diperpanjang, calon guru penggerak di Natuna masih sedikit.": "seleksi",
    "Calon guru penggerak angkatan 11 dicari di Sumenep. Pendaftaran dibuka hingga Jumat.": "seleksi",
    # Those said to have passed the course, and its closing; a workshop or a selection that closes is none.
    "Sebanyak 61 guru di Tebo dinyatakan lulus program pendidikan guru penggerak.": "pelepasan",
    "Puluhan guru Bulukumba dinyatakan lulus dari pendidikan calon pemimpin itu. Kini mereka guru penggerak.": "pelepasan",
    "PPGP angkatan 7 di Lumajang secara resmi ditutup bupati.": "pelepasan",
    "PGP angkatan 5 Kabupaten Seram Bagian Barat ditutup kepala balai di Piru.": "pelepasan",
    "Sebanyak 45 guru di Paser dinyatakan lulus seleksi calon guru penggerak angkatan 9.": "seleksi",
    # A community that is formed; the course's own groups, and a task to form one, are none.
    "Guru penggerak di Nagekeo membentuk komunitas untuk saling belajar.": "komunitas",
    "Komunitas guru penggerak resmi terbentuk di Banggai Laut.": "komunitas",
    "Pembentukan komunitas alumni mewarnai pertemuan guru penggerak Rejang Lebong.": "komunitas",
    "Wadah baru dibentuk: komunitas dibentuk para lulusan guru penggerak di Tapin.": "komunitas",
    # A plea for appointing, however often it is made, is no appointing (ruling 17).
    "Guru penggerak angkatan 6 dikukuhkan di Kolaka Utara. Ketua dewan meminta pengangkatan mereka dipercepat. Ia berharap guru penggerak diangkat menjadi kepala sekolah.": "pelepasan",
    "Bupati melantik 9 guru penggerak menjadi kepala sekolah di Sabu. Pengangkatan itu sudah lama diharapkan.": "pengangkatan",
    "Lokakarya 6 guru penggerak digelar di Sinjai. Ketua PGRI berharap mereka diangkat menjadi kepala sekolah. Harapan agar ada pengangkatan juga datang dari dewan.": "lokakarya-6",
    "Lokakarya 7 guru penggerak digelar di Wajo. Kepala dinas mendorong agar lulusan diangkat menjadi kepala sekolah.": "lokakarya-7",
}

CAUGHT: dict[str, str] = {
    # The number in lokakarya N calon guru penggerak, CGP is taken for a count of people
    "Lokakarya 0 calon guru penggerak angkatan 9 digelar di aula SMPN 1 Liwa, Sabtu.": "lokakarya-0",
    "Lokakarya 3 calon guru penggerak digelar di Ende. "
    "Pada lokakarya 2 bulan lalu mereka menyusun visi.": "lokakarya-3",
    "Lokakarya 1 calon guru penggerak berlangsung di Tabanan. "
    "Para peserta telah lolos seleksi ketat tahun lalu.": "lokakarya-1",
    "Lokakarya 2 calon guru penggerak di Rembang membahas visi sekolah.": "lokakarya-2",
    "Disdik menggelar Lokakarya 5 Calon Guru Penggerak di aula SMAN 1 Koba.": "lokakarya-5",
    "Lokakarya 7 CGP angkatan 9 di Alor dibuka penjabat bupati. Guru penggerak menata stan.": ("lokakarya-7"),
    "Balai menutup lokakarya 3 calon guru penggerak sore ini.": "lokakarya-3",
    # A rule or a plea is read as appointing (ruling 17)
    "Panen karya guru penggerak digelar di Sinjai. "
    "Sesuai aturan, lulusan dapat diangkat menjadi kepala sekolah.": "lokakarya-7",
    "Bupati menghadiri lokakarya 7 guru penggerak. "
    "Ia diminta segera mengangkat lulusan menjadi kepala sekolah.": "lokakarya-7",
    "Pengukuhan guru penggerak berlangsung di Kendari. Kepala balai berharap lulusan segera "
    "diangkat menjadi kepala sekolah.": "pelepasan",
    # A verb or wording of graduation is not read
    "Bupati melepas 40 lulusan guru penggerak angkatan 7 di halaman kantor.": "pelepasan",
    "Bupati menutup pendidikan guru penggerak angkatan 6. "
    "Pada kesempatan itu ia melantik lima guru penggerak menjadi kepala sekolah.": ("pelepasan pengangkatan"),
    # A verb or wording of appointing is not read
    "Sebanyak 26 guru penggerak diangkat sebagai kepala SD dan SMP di Kaur.": "pengangkatan",
    "Empat guru penggerak dipercaya memimpin SD negeri setelah menerima SK bupati.": "pengangkatan",
    # A wording of sharing and of the community is not read
    "Para alumni guru penggerak membentuk komunitas belajar antarsekolah dan bertemu tiap Sabtu.": (
        "komunitas"
    ),
    # The verb of informing or training is not read
    "Dinas pendidikan menyosialisasikan Pendidikan Guru Penggerak kepada kepala sekolah.": "sosialisasi",
    "Balai Guru Penggerak membekali fasilitator angkatan baru selama lima hari. "
    "Mereka akan mendampingi calon guru penggerak.": "pembekalan",
    # The workshop's number after the programme's name is not read
    "Lokakarya guru penggerak ke-7 digelar di aula SMPN 1 Ruteng.": "lokakarya-7",
    "Lokakarya CGP ke-3 di Kota Sorong dibuka kepala dinas. Calon guru penggerak hadir lengkap.": "lokakarya-3",
    # A graduation before a capital letter that is not in the list is not read
    "Bupati Mengukuhkan Lulusan Guru Penggerak di Seluma.": "pelepasan",
    "Bupati Mengukuhkan Empat Puluh Guru Penggerak di Seluma.": "pelepasan",
    # To raise something that is not in the list is read as appointing
    "Lokakarya 7 guru penggerak di Bima mengangkat permainan tradisional.": "lokakarya-7",
    # A get-together as a side of another activity is read as the community's
    "Lokakarya 2 di Ende menjadi ajang silaturahmi para calon guru penggerak.": "lokakarya-2",
    # "usai" before an earlier stage is not read
    "Rapat koordinasi guru penggerak digelar di Palu. Usai pembekalan pengajar praktik, dinas menyusun jadwal.": "rapat-koordinasi",
    # The opening of a workshop or of a registration is read as the course's
    "Calon guru penggerak mengikuti lokakarya 5 di Kepahiang. Pembukaannya dihadiri camat.": "lokakarya-5",
    # The closing of a workshop is read as the course's
    "Lokakarya 1 PGP angkatan 8 ditutup kepala dinas di Putussibau.": "lokakarya-1",
}

KNOWN_FAILURES: dict[str, dict[str, str]] = {
    "an earlier stage is reported (ruling 21)": {
        "Sebanyak 33 guru penggerak dikukuhkan di Sorong. "
        "Sebelumnya mereka melewati seleksi, lokakarya, dan pendampingan individu.": "pelepasan",
        "Komunitas guru penggerak Belu menggelar temu pendidik. "
        "Anggotanya lulus pendidikan dua tahun lalu dan pernah mengikuti tujuh lokakarya.": "komunitas",
        "Lokakarya 2 guru penggerak diikuti 40 peserta. "
        "Pembukaan pendidikan angkatan 9 sudah dilakukan bulan lalu.": "lokakarya-2",
        "Kepala dinas mengumumkan 15 guru penggerak diangkat menjadi pengawas sekolah. "
        "Mereka dikukuhkan sebagai lulusan tahun lalu.": "pengangkatan",
        "Lokakarya 3 Guru Penggerak Digelar di Kolaka // Calon guru penggerak mengikuti lokakarya ketiga. "
        "Seleksi mereka berlangsung tahun lalu.": "lokakarya-3",
    },
    "a stage still ahead is reported (ruling 21)": {
        "Pendaftaran guru penggerak angkatan 10 dibuka. Peserta yang lolos akan mengikuti lokakarya "
        "dan pendampingan individu.": "seleksi",
        "Pembekalan pengajar praktik digelar di Dompu. "
        "Mereka nanti mendampingi calon guru penggerak dalam pendampingan individu dan lokakarya.": (
            "pembekalan"
        ),
    },
    "a verb or wording of graduation is not read": {
        "Pendidikan guru penggerak angkatan 8 ditutup di Kudus. "
        "Balai menyerahkan kembali lulusan kepada dinas.": "pelepasan",
        "Dinas pendidikan menerima 48 guru penggerak yang baru dinyatakan lulus. "
        "Sertifikat diserahkan kepala balai.": "pelepasan",
    },
    "a wording of sharing and of the community is not read": {
        "Guru penggerak angkatan 4 menularkan ilmunya kepada guru lain lewat kelas berbagi di sekolahnya.": (
            "komunitas"
        ),
        "Guru penggerak angkatan 3 menjadi narasumber kelas berbagi bagi guru di Maros.": "komunitas",
    },
    "a second workshop in one sentence is lost": {
        "Kemarin calon guru penggerak angkatan 7 mengikuti lokakarya 2, "
        "sedangkan angkatan 8 menjalani lokakarya orientasi.": "lokakarya-2 lokakarya-0",
    },
    "a hyphen before the workshop's number": {
        "Guru penggerak Lahat menjalani lokakarya-3 di gedung kesenian.": "lokakarya-3",
    },
    "the workshop's number after the programme's name is not read": {
        "Balai menggelar lokakarya Pendidikan Guru Penggerak ke-5 di Manna.": "lokakarya-5",
    },
    "a get-together as a side of another activity is read as the community's": {
        "Panen karya guru penggerak di Majalengka ditutup dengan sarasehan kecil.": "lokakarya-7",
    },
    "an earlier stage right after the verb of holding is reported (ruling 21)": {
        "Lokakarya 3 guru penggerak digelar di Bajawa seusai pembekalan pengajar praktik.": "lokakarya-3",
        "Sosialisasi guru penggerak digelar di Sinabang usai rapat koordinasi.": "sosialisasi",
    },
    '"usai" before an earlier stage is not read': {
        "Komunitas guru penggerak Ngada berkumpul di Bajawa. Usai pengukuhan, mereka jarang bertemu.": "komunitas",
    },
    "an earlier workshop's number is taken for that of the reported one (ruling 21)": {
        "Guru Penggerak Belajar // Lokakarya guru penggerak digelar di Tual. Peserta lama bercerita tentang lokakarya 7 tahun lalu.": "lokakarya",
    },
    "the opening of a workshop or of a registration is read as the course's": {
        "Pendaftaran program guru penggerak resmi dimulai hari ini di Tolitoli.": "seleksi",
    },
    "a registration that closes is read as the course's closing, and last year's as reported": {
        "Pendaftaran PGP angkatan 9 ditutup di Kapuas Hulu.": "seleksi",
        "Guru penggerak angkatan 7 dikukuhkan di Karimun. Tahun lalu pendaftaran ditutup lebih awal.": "pelepasan",
    },
    "a community that is only asked for is read as formed": {
        "Lokakarya 1 guru penggerak digelar di Soppeng. Peserta diminta membentuk komunitas di sekolahnya.": "lokakarya-1",
        "Guru penggerak angkatan 4 Bener Meriah dikukuhkan. Bupati berharap mereka membentuk komunitas.": "pelepasan",
    },
    "a plea for appointing is read as appointing (ruling 17)": {
        "Lokakarya 7 guru penggerak digelar di Tulungagung. Kepala dinas mendorong agar lulusan diangkat menjadi kepala sekolah. Pengangkatan itu diharapkan tahun depan.": "lokakarya-7",
        "Komunitas guru penggerak Buton bersilaturahmi dengan dewan. Mereka memohon pengangkatan sebagai kepala sekolah segera diproses.": "komunitas",
        "Anggota dewan di Sukamara mendesak agar guru penggerak segera diangkat menjadi kepala sekolah.": "lainnya",
        "Pelepasan guru penggerak berlangsung di Tual. Wali kota diharapkan mengangkat guru penggerak menjadi kepala sekolah.": "pelepasan",
    },
}

RELEVANCE: dict[str, bool] = {
    # The programme.
    "Calon guru penggerak angkatan 8 mengikuti lokakarya di Sampit.": True,
    "Program Pendidikan Guru Penggerak kembali membuka pendaftaran.": True,
    "Sebanyak 30 CGP mengikuti Lokakarya 4 PGP di Muara Teweh.": True,
    "PPGP angkatan 5 ditutup kepala balai di Takengon.": True,
    "Sebanyak 14 guru penggerak dilantik menjadi kepala sekolah di Kaur.": True,
    "Komunitas guru penggerak Sleman berbagi praktik baik.": True,
    "Pengajar praktik guru penggerak mengikuti pembekalan lima hari.": True,
    "Balai Guru Penggerak membuka lokakarya calon guru penggerak di Dumai.": True,
    "Guru penggerak dan sekolah penggerak diulas dalam sosialisasi di Ende. "
    "Calon guru penggerak angkatan 6 diajak mendaftar.": True,
    # Other programmes.
    "Program Sekolah Penggerak angkatan 2 dimulai di Kota Metro. Kepala sekolah mengikuti lokakarya.": False,
    "Sebanyak 20 sekolah penggerak di Sintang menerima bantuan buku.": False,
    "Fasilitator Sekolah Penggerak mengikuti pembekalan di Bogor selama tiga hari.": False,
    "Ketua Tim Penggerak PKK membuka lomba memasak tingkat kabupaten.": False,
    "Kader penggerak posyandu menimbang balita di balai desa.": False,
    "Organisasi penggerak menyelenggarakan pelatihan literasi bagi guru SD.": False,
    "Para pemuda penggerak wisata membersihkan pantai di Pacitan.": False,
    "Guru Penggerak Daerah Terpencil menerima honor dari pemerintah kabupaten. "
    "Mereka mengajar di kampung-kampung pedalaman.": False,
    # Only an office's name.
    "Balai Guru Penggerak Provinsi Riau menggelar pelatihan numerasi bagi guru SD.": False,
    "Kepala Balai Besar Guru Penggerak Jawa Barat menghadiri peringatan Hari Guru.": False,
    "BGP Maluku menyelenggarakan bimbingan teknis rapor pendidikan untuk operator sekolah.": False,
    "Pelatihan koding digelar di gedung BBGP Sumatera Utara.": False,
    # Nothing of it.
    "Guru honorer di Garut menuntut pengangkatan menjadi PPPK.": False,
    "Mahasiswa angkatan 8 mengikuti wisuda di kampus.": False,
    "Motor penggerak ekonomi desa adalah koperasi.": False,
    "Pemkab Siak menggelar lokakarya pengelolaan sampah.": False,
}

RELEVANCE_FAILURES: dict[str, dict[str, bool]] = {
    "one mention of another penggerak outweighs the programme": {
        "Bunda PAUD dan Ketua Tim Penggerak PKK menghadiri pengukuhan guru penggerak angkatan 7.": True,
        "Lokakarya 1 guru penggerak angkatan 6 dibuka di Liwa. "
        "Kabupaten itu juga punya sekolah penggerak angkatan 2.": True,
    },
}


def reported(case: str) -> set[str]:
    """The kinds of activity of an article that may begin with its headline and ` // `."""
    title, _, text = case.rpartition(" // ")
    return {fact.activity for fact in facts(text, title=title or None).activities}


@pytest.mark.parametrize(("case", "kinds"), CASES.items(), ids=[case[:60] for case in CASES])
def test_case(case: str, kinds: str) -> None:
    assert reported(case) == set(kinds.split())


@pytest.mark.parametrize(("case", "kinds"), CAUGHT.items(), ids=[case[:60] for case in CAUGHT])
def test_caught(case: str, kinds: str) -> None:
    assert reported(case) == set(kinds.split())


@pytest.mark.parametrize(
    ("case", "kinds"),
    [
        pytest.param(case, kinds, id=case[:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in KNOWN_FAILURES.items()
        for case, kinds in cases.items()
    ],
)
def test_known_failure(case: str, kinds: str) -> None:
    assert reported(case) == set(kinds.split())


@pytest.mark.parametrize(("text", "relevant"), RELEVANCE.items(), ids=[text[:60] for text in RELEVANCE])
def test_relevance(text: str, relevant: bool) -> None:
    assert facts(text).relevant is relevant


@pytest.mark.parametrize(
    ("text", "relevant"),
    [
        pytest.param(text, relevant, id=text[:60], marks=pytest.mark.xfail(reason=reason, strict=True))
        for reason, cases in RELEVANCE_FAILURES.items()
        for text, relevant in cases.items()
    ],
)
def test_relevance_failure(text: str, relevant: bool) -> None:
    assert facts(text).relevant is relevant
