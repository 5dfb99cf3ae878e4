"""Cases of printed figures that are right in another reading: what a person has to decide is no galat."""

from tests.addresses import AL, AN, RV, TL, G, P, at
from tests.check.sets.case import report
from tests.check.sets.clean_report import only, printed, quiet, said, says, table
from tests.check.sets.clean_set import INDIKATOR
from tests.check.sets.edits import both


def without_sasaran(letak: str, name: str, **changes: object):
    """The five indikator once more, behind the table of the Ikhtisar, in a table that prints no sasaran."""
    rows = [{k: v for k, v in row.items() if k != "sasaran"} for row in printed(letak, name, "Pengukuran")]
    rows[1] |= changes
    return quiet(only("IKHT"), lambda isi: isi[RV][TL].extend(rows))


def by_source(apbn: str, hibah: str) -> list[dict[str, object]]:
    """A table of two sources behind that of the programs, with a total of Rp1.000."""
    table = {"letak": "BAB III.C", "tabel": "A2"}
    rows = [
        {**table, "tingkat": "Program", "uraian": s, "sumber": s, "pagu": n}
        for s, n in (("APBN", apbn), ("Hibah", hibah))
    ]
    return [*rows, {**table, "tingkat": "Jumlah", "uraian": "JUMLAH", "pagu": "Rp1.000,00"}]


CASES = [
    # (2 × 90 − 99) / 90 = 90: what a Minimal row would have; the workbooks say Maksimal.
    report(
        "capaian seperti minimal pada indikator Maksimal",
        {("XK701", at(RV, "capaian", 5), P)},
        quiet(only("IKHT"), table(5, capaian="90%", kategori="Cukup Berhasil")),
    ),
    # 8 temuan, 6 terjadi: Rumus LAN 125, Rasio 133,33.
    report(
        "semua capaian Minimal menurut Rasio",
        {("XK701", at(RV, "capaian", 7), P)},
        quiet(*(table(r, capaian="133,33%") for r in (7, 12))),
    ),
    report(
        "satu capaian Minimal menurut Rasio",
        {("XK701", at(RV, "capaian", 7), G)},
        table(7, capaian="133,33%"),
    ),
    # Printed 99, 100, 150, 100; right 110, 100, 125, 100. Only the first one mended: (110 + 100 + 150 + 100) / 4 = 115.
    report(
        "rata-rata dari capaian yang sebagian dibetulkan",
        {
            ("XK701", at(RV, "capaian", 5), G),
            ("XK701", at(RV, "capaian", 7), G),
            ("XK715", at(RV, "nilai", 5, AN), P),
        },
        quiet(
            only("IKHT"),
            table(5, capaian="99%", kategori="Berhasil"),
            table(7, capaian="150%"),
            says(besaran="Rata-rata capaian", acuan="IKHT", nilai="115,00%"),
        ),
    ),
    report(
        "rata-rata yang tidak keluar dari pembetulan mana pun",
        {("XK701", at(RV, "capaian", 5), G), ("XK715", at(RV, "nilai", 5, AN), G)},
        quiet(
            only("IKHT"),
            table(5, capaian="99%", kategori="Berhasil"),
            says(besaran="Rata-rata capaian", acuan="IKHT", nilai="115,00%"),
        ),
    ),
    report(
        "jumlah menurut PK pada tabel yang kurang satu baris",
        {("XK705", at(RV, "indikator", 5), G), ("XK713", at(RV, "nilai", 5, AN), P)},
        quiet(
            only("IKHT"),
            lambda isi: isi[RV][TL].pop(1),
            says(besaran="Jumlah indikator", acuan="IKHT", nilai="5 (lima)"),
        ),
    ),
    report("tabel kedua tanpa sasaran", set(), without_sasaran("Ikhtisar Eksekutif", "Y")),
    report(
        "realisasi lain di tabel kedua tanpa sasaran",
        {("XK703", at(RV, "realisasi", 11), G)},
        without_sasaran("Ikhtisar Eksekutif", "Y", realisasi="3 laporan"),
    ),
    report(
        "predikat salah cetak, capaiannya mengikuti yang benar",
        {("XK703", at(RV, "realisasi", 14), G)},
        both(quiet(table(14, realisasi="WDP"))),
    ),
    report(
        "total realisasi seribu kali tabelnya",
        {("XK717", at(RV, "nilai", 14, AN), P)},
        said(14, nilai="Rp980.000,00"),
    ),
    report(
        "total realisasi hampir seribu kali tabelnya",
        {("XK717", at(RV, "nilai", 14, AN), G)},
        said(14, nilai="Rp981.000,00"),
    ),
    # A table without sasaran names an indikator with its unit: only its words can join it.
    report(
        "satuan di belakang nama di tabel tanpa sasaran",
        {("XK706", at(RV, "indikator", 11), P)},
        without_sasaran("BAB III.D", "Y", indikator=f"{INDIKATOR[1]['indikator']} (laporan)"),
    ),
    # 800 + 200 = 1.000, the printed total: the row of hibah says 250, the sentence 200.
    report(
        "sumber dalam kalimat menurut jumlah tabelnya",
        {("XK407", at(RV, "pagu", 10, AL), G)},
        quiet(
            lambda isi: isi[RV][AL].extend(by_source("Rp800,00", "Rp250,00")),
            says(besaran="Pagu sumber", dasar="hibah", nilai="Rp200,00"),
        ),
    ),
    report(
        "sumber dalam kalimat yang tidak menurut tabelnya",
        {("XK717", at(RV, "nilai", 5, AN), G)},
        quiet(
            lambda isi: isi[RV][AL].extend(by_source("Rp800,00", "Rp200,00")),
            says(besaran="Pagu sumber", dasar="hibah", nilai="Rp250,00"),
        ),
    ),
    # The Ikhtisar prints a target of 9 laporan, the PK promises the 4 that were made: five are reached all the same.
    report(
        "jumlah tercapai benar di samping target yang salah cetak",
        {("XK704", at(RV, "target", 6), G), ("XK714", at(RV, "nilai", 5, AN), P)},
        quiet(
            only("IKHT"),
            table(6, target="9 laporan"),
            says(besaran="Jumlah tercapai", dasar="indikator", acuan="IKHT", nilai="5 (lima)"),
        ),
    ),
]
