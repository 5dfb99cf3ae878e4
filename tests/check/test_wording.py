"""Names of indikator as offices write them: no rule barks at a right one, and doubt falls on the wrong ones."""

import pytest

from tests.addresses import PK, RA, RE, RKT, main
from tests.check.sets.case import Case, run
from tests.check.sets.clean_set import LENGKAP, Isi
from xlkinerja.check.values.texts import normal
from xlkinerja.kinerja.wording import lower_word

#: Name, unit, polarisasi, target and realisasi.
NAMA: tuple[tuple[str, str, str, object, object], ...] = (
    ("Persentase tahapan Pemilu yang dilaksanakan sesuai jadwal", "%", "Maksimal", 100, 100),
    ("Indeks Kepuasan Masyarakat terhadap layanan kepemiluan", "indeks", "Maksimal", 3.5, 3.6),
    ("Predikat evaluasi akuntabilitas kinerja", "", "Predikat", "BB", "BB"),
    ("Nilai SAKIP KPU Kabupaten", "nilai", "Maksimal", 75, 78),
    ("Opini BPK atas Laporan Keuangan", "", "Predikat", "WTP", "WTP"),
    ("Persentase partisipasi pemilih dalam Pemilu/Pemilihan", "%", "Maksimal", 77.5, 80.1),
    ("Persentase sengketa hukum yang dimenangkan KPU", "%", "Maksimal", 88, 90),
    ("Persentase pelanggaran kode etik yang ditindaklanjuti", "%", "Maksimal", 100, 100),
    ("Jumlah pengaduan masyarakat yang ditangani", "laporan", "Maksimal", 10, 12),
    ("Jumlah kerugian negara yang dikembalikan", "rupiah", "Maksimal", 1_000_000, 1_000_000),
    ("Persentase keluhan publik yang ditanggapi", "%", "Maksimal", 90, 95),
    ("Persentase komplain pengguna yang telah terjawab", "%", "Maksimal", 95, 96),
    ("Persentase kasus sengketa informasi yang dimediasi", "%", "Maksimal", 80, 80),
    ("Jumlah laporan pelanggaran yang diteruskan kepada Bawaslu", "laporan", "Maksimal", 3, 3),
    ("Jumlah konflik kepentingan yang dideklarasikan", "laporan", "Maksimal", 5, 5),
    ("Jumlah revisi peraturan yang diundangkan", "peraturan", "Maksimal", 3, 3),
    ("Tingkat kehadiran pegawai", "%", "Maksimal", 95, 97),
    ("Persentase realisasi anggaran", "%", "Maksimal", 95, 101),
    ("Nilai Indikator Kinerja Pelaksanaan Anggaran (IKPA)", "nilai", "Maksimal", 90, 94.2),
    ("Jumlah permohonan informasi yang dilayani tepat waktu", "permohonan", "Maksimal", 50, 60),
    ("Rata-rata waktu pelayanan permohonan informasi", "hari", "Minimal", 10, 7),
    ("Jumlah kegiatan sosialisasi dan pendidikan pemilih", "kegiatan", "Maksimal", 12, 14),
    ("Persentase pemenuhan logistik yang tepat jumlah, tepat jenis, dan tepat waktu", "%", "Maksimal", 100, 100),
    ("Persentase revisi anggaran yang disetujui tepat waktu", "%", "Maksimal", 100, 100),
    ("Tingkat penyelesaian perselisihan hasil pemilihan", "%", "Maksimal", 100, 100),
    ("Persentase penurunan jumlah pelanggaran pemilu", "%", "Maksimal", 10, 15),
    ("Rasio pegawai terhadap beban kerja", "rasio", "Stabil", 1, 1),
    ("Persentase penanganan konflik internal peserta pemilu", "%", "Maksimal", 100, 100),
    ("Angka partisipasi perempuan dalam badan adhoc", "%", "Maksimal", 30, 41),
    ("Persentase kenaikan pemilih pemula yang terdaftar", "%", "Maksimal", 110, 120),
    ("Persentase pelanggaran disiplin pegawai", "%", "Minimal", 2, 1),
    ("Jumlah temuan hasil pemeriksaan BPK", "temuan", "Minimal", 5, 3),
    ("Persentase kesalahan administrasi logistik", "%", "Minimal", 5, 2),
    ("Jumlah gugatan yang diajukan terhadap keputusan KPU", "gugatan", "Minimal", 2, 1),
    ("Persentase kejadian keterlambatan distribusi logistik", "%", "Minimal", 3, 0),
    ("Persentase laporan gratifikasi yang tidak memenuhi batas waktu", "%", "Minimal", 5, 5),
    ("Persentase pemilih yang berhak memilih tetapi tidak masuk dalam daftar pemilih", "%", "Minimal", 0.2, 0.1),
    ("Jumlah revisi yang dilakukan terhadap rencana kerja yang telah ditetapkan", "kali", "Minimal", 8, 6),
)
KATA = ("satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan")


def all_names(content: Isi) -> None:
    """Every document of the set with these indikator, five to a sasaran."""
    rows = []
    for i, (name, satuan, polarisasi, target, _) in enumerate(NAMA):
        sasaran = {"sasaran": f"Terwujudnya sasaran {KATA[i // 5]}"} if i % 5 == 0 else {}
        rows.append({**sasaran, "indikator": name, "polarisasi": polarisasi, "target": target})
        rows[-1] |= {"satuan": satuan} if satuan else {}
    content[RKT][main(RKT)] = [{**rows[0], "anggaran": 1000}, *rows[1:]]
    content[PK][main(PK)] = rows
    content[RA][main(RA)] = [{**r, "target_tw4": "v", "pelaksana": "Subbagian Perencanaan"} for r in rows]
    content[RE][main(RE)] = [
        {**r, "realisasi": realisasi, "realisasi_n1": realisasi, "target_renstra": r["target"], **LENGKAP}
        for r, (*_, realisasi) in zip(rows, NAMA, strict=True)
    ]


def test_right_names_are_silent() -> None:
    """A set with thirty-eight indikator of other offices, each measured rightly, has no finding at all."""
    report = run(Case("nama", edit=all_names))
    assert [(t.kode, t.berkas, t.sel, t.pesan) for t in report.temuan] == []


@pytest.mark.parametrize(("name", "satuan", "polarisasi"), [(n, s, p) for n, s, p, *_ in NAMA])
def test_doubt_falls_on_the_wrong_ones(name: str, satuan: str, polarisasi: str) -> None:
    """Chosen as Maksimal, what had better be little is doubted, and nothing else; a span of time is left to people."""
    assert bool(lower_word(normal(name), satuan)) == (polarisasi == "Minimal" and "waktu pelayanan" not in name)


def test_minimal_as_at_least() -> None:
    """A mark measured as Minimal in every document is doubted once, in Realisasi, with the capaian both ways."""

    def wrong(content: Isi) -> None:
        all_names(content)
        for lembar in content.values():
            for row in (
                r for rows in lembar.values() for r in rows if r.get("indikator") == "Nilai SAKIP KPU Kabupaten"
            ):
                row["polarisasi"] = "Minimal"

    report = run(Case("nama", edit=wrong))
    (temuan,) = [t for t in report.temuan if t.kode == "XK309"]
    assert (temuan.berkas, temuan.seharusnya) == (RE, "Maksimal")
    # Minimal: (2 × 75 - 78) / 75; Maksimal: 78 / 75
    assert "Capaiannya kini 96; sebagai Maksimal 104." in temuan.pesan
