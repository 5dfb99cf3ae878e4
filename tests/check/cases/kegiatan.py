"""Cases of an RKT that lists the kegiatan of the PK, and of indikator that by their names had better be low."""

from tests.addresses import PK, RA, RE, RKT, RV, G, P, at, main
from tests.check.sets.case import report
from tests.check.sets.clean_set import Isi, put


def long_rkt(*changes: tuple[int, str, object]):
    """An RKT of kegiatan with two rows each, and a PK that promises their sums; rows 5–12 and 5–8."""
    kegiatan = ("Perencanaan Program", "Masa Kampanye", "Dokumentasi Logistik", "Pengelolaan Keuangan")
    programs = ("Program Konsolidasi Demokrasi",) * 3 + ("Program Dukungan Manajemen",)
    codes = ("076.01.CQ.6709", "076.01.CQ.6870", "076.01.CQ.6871", "076.01.WA.3355")

    def edit(isi: Isi) -> None:
        isi.pop(RV, None)
        isi[RKT][main(RKT)] = [
            {
                "program": programs[i],
                "uraian_kegiatan": k,
                "sasaran": f"Melaksanakan {stage} {k}",
                "indikator": f"Terlaksananya {stage} {k}",
                "satuan": "Lembaga",
                "polarisasi": "Maksimal",
                "target": 1,
            }
            for i, k in enumerate(kegiatan)
            for stage in ("Persiapan", "Evaluasi")
        ]
        isi[PK][main(PK)] = [
            {
                "kode": codes[i],
                "sasaran": f"Penyelenggaraan {k}",
                "indikator": f"Terselenggaranya {k}",
                "satuan": "Lembaga",
                "polarisasi": "Maksimal",
                "target": 2,
            }
            for i, k in enumerate(kegiatan)
        ]
        for row, key, value in changes:
            put(isi, RKT, main(RKT), row - 5, key, value)

    return edit


ASING = ("XK507", at(RKT, "indikator"), P)

UTAMA = ((RKT, "RKT"), (PK, "PK"), (RA, "Rencana Aksi"), (RE, "Realisasi"))

LISTED = [
    report("RKT panjang sejalan dengan PK", {ASING}, long_rkt(), files=(RKT, PK)),
    report("rincian dengan satuan lain", {ASING, ("XK510", at(RKT, "target", 5), P)}, long_rkt((6, "satuan", "Unit")),
         files=(RKT, PK)),
    report("rincian berjumlah lain", {ASING, ("XK510", at(RKT, "target", 7), P)}, long_rkt((8, "target", 3)),
           files=(RKT, PK)),
    report("target PK bukan penjumlahan", {ASING},
         long_rkt((6, "target", 4), (8, "target", 5), (10, "target", 7)), files=(RKT, PK)),
    report("kegiatan di bawah program lain", {ASING, ("XK408", at(RKT, "program", 9), G)},
         long_rkt((9, "program", "Program Dukungan Manajemen"), (10, "program", "Program Dukungan Manajemen")),
         files=(RKT, PK)),
    report("polarisasi revisi", {("XK309", at(RE, "polarisasi", 6), P)},
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah revisi rencana kerja") for f, s in UTAMA]
         + [isi.pop(RV)]),
    report("polarisasi revisi tanpa Realisasi", {("XK309", at(RKT, "polarisasi", 6), P)},
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah revisi rencana kerja") for f, s in UTAMA]
         + [isi.pop(RV)], files=(RKT, PK)),
    report("temuan yang ditindaklanjuti", set(),
         lambda isi: [put(isi, f, s, 1, "indikator", "Jumlah temuan yang ditindaklanjuti") for f, s in UTAMA]
         + [isi.pop(RV)]),
    report("pemilih yang tidak masuk daftar", {("XK309", at(RE, "polarisasi", 5), P)},
         lambda isi: [put(isi, f, s, 0, "indikator", "Persentase pemilih yang tidak masuk daftar pemilih")
                      for f, s in UTAMA] + [isi.pop(RV)]),
    report("temuan berpolarisasi Minimal", set(), lambda isi: isi.pop(RV)),
]  # fmt: skip

CASES = [*LISTED]
