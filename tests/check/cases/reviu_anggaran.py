"""Cases of the budget tables of a printed report."""

from tests.addresses import AL, AN, ANG, PK, RE, RV, G, P, at
from tests.check.sets.case import report
from tests.check.sets.clean_report import adds, money, quiet, year
from tests.check.sets.clean_set import Isi, put
from tests.check.sets.edits import both


def programs(konsolidasi: int, dukungan: int):
    """The two programmes of Realisasi with other amounts, without codes."""

    def edit(isi: Isi) -> None:
        amounts = (("Program Konsolidasi Demokrasi", konsolidasi), ("Program Dukungan Manajemen", dukungan))
        isi[RE][ANG] = [
            {"tahun": 2024, "tingkat": "Program", "uraian": n, "pagu": pagu, "realisasi": pagu - 10}
            for n, pagu in amounts
        ]

    return edit


def keg(table: str, kode: str | None, name: str | None, pagu: str, tingkat: str = "Kegiatan"):
    """One row of a further printed table."""
    row = {"letak": "BAB III.C", "tabel": table, "tingkat": tingkat, "kode": kode, "uraian": name, "pagu": pagu}
    return {key: value for key, value in row.items() if value is not None}


def money_row(isi: Isi) -> None:
    """The realisasi of one programme and of the year, other than the report prints."""
    put(isi, RE, ANG, 0, "realisasi", 640)
    put(isi, RE, ANG, 2, "realisasi", 930)


ANGGARAN = [
    report("persen tercetak salah", {("XK406", at(RV, "persen", 5, AL), G)}, money(5, persen="95%")),
    report("persen dengan desimal lain", set(), money(5, persen="98,6%")),
    report("persen tahun lalu tercetak salah", {("XK406", at(RV, "persen", 8, AL), G)},
           adds(year(2023, "Rp800,00", "Rp760,00", "96%"))),
    report("jumlah tercetak salah", {("XK407", at(RV, "pagu", 7, AL), G)},
         quiet(money(7, pagu="Rp1.100,00", persen="89,09%"))),
    report("jumlah salah yang sama di Realisasi", {("XK401", at(RE, "pagu", 7, ANG), G)},
         quiet(lambda isi: put(isi, RE, ANG, 2, "pagu", 1100), money(7, pagu="Rp1.100,00", persen="89,09%"))),
    report("tahun yang sama lain jumlahnya", {("XK411", at(RV, "pagu", 8, AL), G)},
         adds(year(2024, "Rp1.200,00", "Rp980,00", "81,67%"))),
    report("pagu tercetak rusak", {("XK202", at(RV, "pagu", 5, AL), G)}, money(5, pagu="Rp7.00.000")),
    report("nama program lain", {("XK410", at(RV, "uraian", 6, AL), P)},
           money(6, kode=None, uraian="Program Dukungan dan Manajemen")),
    report("nama program tanpa kata program", set(), money(6, uraian="dukungan manajemen")),
    report("nama program lain di Realisasi", {("XK410", at(RE, "uraian", 6, ANG), P)},
         lambda isi: put(isi, RE, ANG, 1, "uraian", "Program Dukungan dan Manajemen")),
    report("program tertukar", {("XK409", at(RE, "pagu", 5, ANG), P)},
         both(quiet(lambda isi: isi[RV].update({"Anggaran Laporan": []})), programs(120, 880),
             lambda isi: [put(isi, PK, ANG, 0, "anggaran", 900), put(isi, PK, ANG, 1, "anggaran", 100)])),
    report("program yang hanya berubah besarnya", set(),
         both(quiet(lambda isi: isi[RV].update({"Anggaran Laporan": []})), programs(400, 600))),
    report("kegiatan beda di dua tabel", {("XK412", at(RV, "pagu", 9, AL), P)},
           adds(keg("A3", "6701", "Kegiatan Satu", "Rp136,00"), keg("A4", "076.01.CQ.6701", None, "Rp163,00"))),
    report("kegiatan tanpa kode beda di dua tabel", {("XK412", at(RV, "pagu", 9, AL), P)},
           adds(keg("A3", "6701", "Kegiatan Satu", "Rp136,00"), keg("A4", None, "kegiatan satu", "Rp163,00"))),
    report("anggaran PK yang tercetak lain", {("XK412", at(RV, "pagu", 8, AL), P)},
           adds(keg("PK-II", None, "Konsolidasi Demokrasi", "Rp800,00", "Program"))),
    report("anggaran PK yang tercetak sama", set(),
           adds(keg("PK-II", "CQ", "Program Konsolidasi Demokrasi", "Rp700,00", "Program"))),
    report("kegiatan sama di dua tabel", set(),
           adds(keg("A3", "6701", "Kegiatan Satu", "Rp136,00"), keg("A4", "CQ.6701", "Kegiatan I", "Rp136,00"))),
    report("dua program tertukar angkanya, jumlahnya sama", {("XK412", at(RV, "pagu", r, AL), G) for r in (5, 6)},
           quiet(money(5, pagu="Rp300,00", realisasi=None, persen=None),
                 money(6, pagu="Rp700,00", realisasi=None, persen=None), money(7, realisasi=None, persen=None))),
    report("kegiatan kurang dari programnya", {("XK407", at(RV, "pagu", 8, AL), P)},
           adds(keg("A3", "076.01.CQ", "Program Konsolidasi Demokrasi", "Rp700,00", "Program"),
                keg("A3", "6701", "K", "Rp400,00"), keg("A3", "6702", "L", "Rp290,00"))),
    report("bukan persen di kolom Persen", {("XK406", at(RV, "persen", 8, AL), P)},
           adds({**keg("A3", "6701", "Kegiatan Satu", "Rp136,00"), "persen": "60,49 miliar"})),
    report("realisasi tercetak melebihi pagu", {("XK420", at(RV, "realisasi", 8, AL), P)},
           adds({**keg("A3", "6701", "Kegiatan Satu", "Rp136,00"), "realisasi": "Rp150,00"})),
    report("tabel satu program dengan jumlahnya sendiri", set(),
           adds(keg("A3", "6701", "K", "Rp400,00"), keg("A3", "6702", "L", "Rp300,00"),
                keg("A3", None, "JUMLAH", "Rp700,00", "Jumlah"))),
    report("tabel kegiatan yang mungkin milik satu program", {("XK411", at(RV, "pagu", 10, AL), P)},
           adds(keg("A3", "6701", "K", "Rp400,00"), keg("A3", "6702", "L", "Rp250,00"),
                keg("A3", None, "JUMLAH", "Rp650,00", "Jumlah"))),
    report("pagu tanpa realisasi, mungkin sebelum revisi", {("XK411", at(RV, "pagu", 8, AL), P)},
           adds({"letak": "BAB II.C", "tabel": "A2", "tahun": 2024, "tingkat": "Jumlah", "pagu": "Rp1.200,00"})),
    report("realisasi satu program lain", {("XK411", at(RV, "realisasi", 7, AL), G)}, quiet(money_row)),
]  # fmt: skip

#: A region's budget, all rows called Program: 2 program of 350, 3 kegiatan, 1 sub kegiatan.
DAERAH = (
    ("1.01.02", "Pengelolaan Pendidikan", 300), ("1.01.02.2.01", "Sekolah Dasar", 200),
    ("1.01.02.2.01.0003", "Rehabilitasi", 200), ("1.01.02.2.02", "Sekolah Menengah", 100),
    ("1.01.01", "Penunjang Urusan", 50), ("1.01.01.2.02", "Administrasi Keuangan", 50),
)  # fmt: skip


def region(*said: tuple[str, str, str], prefix: str = ""):
    """That budget alone, and what sentences say of it: besaran, value, basis."""

    def edit(isi: Isi) -> None:
        isi[RV][AL] = [keg("A9", prefix + k, n, f"Rp{pagu},00", "Program") for k, n, pagu in DAERAH]
        of_table = {"letak": "BAB III.C", "acuan": "A9"}
        isi[RV][AN] = [{**of_table, "besaran": b, "nilai": n, **({"dasar": d} if d else {})} for b, n, d in said]

    return edit


TRUE = (("Jumlah program", "2 (dua)", ""), ("Jumlah kegiatan", "3 (tiga)", ""), ("Total pagu", "Rp350,00", ""))
REGION = [
    report("program dan kegiatan daerah menurut kodenya", set(), region(*TRUE), files=()),
    report("kode daerah di belakang nomor perangkat daerah", set(),
           region(*TRUE, prefix="1.01.0.00.0.00.01.0000."), files=()),
    report("kegiatan daerah di bawah satu program", set(),
           region(("Jumlah kegiatan", "2 (dua)", "program 1.01.02")), files=()),
    report("kegiatan daerah dihitung sebagai program", {("XK713", at(RV, "nilai", 5, AN), G)},
           region(("Jumlah program", "6 (enam)", "")), files=()),
    report("kegiatan daerah terlalu banyak", {("XK713", at(RV, "nilai", 5, AN), G)},
           region(("Jumlah kegiatan", "7 (tujuh)", "")), files=()),
    report("program dan kegiatan daerah dijumlahkan bersama", {("XK717", at(RV, "nilai", 5, AN), G)},
           region(("Total pagu", "Rp700,00", "")), files=()),
]  # fmt: skip

CASES = [*ANGGARAN, *REGION]
