"""Isian buku kerja Reviu tidak dikenal atau kurang, sehingga barisnya tidak diperiksa.

Mengapa: Tabel tanpa jenis dokumen, besaran yang tidak dikenal, tabel acuan yang tidak ada, dan target,
realisasi, atau capaian tanpa indikatornya tidak dapat dibandingkan
dengan apa pun. Satu temuan untuk satu tabel.

Contoh: Kolom Tabel Acuan berisi T3.12, padahal tidak ada tabel bernama itu di lembar mana pun.

Perbaikan: Pilih dari daftar pada sel itu, atau tulis nama tabel seperti di kolom Tabel.
"""

from collections.abc import Iterator

from xlkinerja.check.printed.budget import printed_budgets
from xlkinerja.check.printed.narasi import Statement, names_document, resolve, statements
from xlkinerja.check.printed.spoken import OF_INDIKATOR, named
from xlkinerja.check.rule import Hit, Hits, Laporan, Tingkat
from xlkinerja.workbook.sheets.angka_narasi import BESARAN
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_DOCUMENTS, LAPORAN_TABLES, TINGKAT_LAPORAN

KODE = "XK721"
TINGKAT = Tingkat.WARNING
SUMBER = "Susunan templat Reviu: daftar pada lembar Referensi"

#: Kinds of figures whose printed value need not be a number.
WITHOUT_ANGKA = ("lain", "semua_tercapai")


def check_report(laporan: Laporan) -> Hits:
    yield from _tables(laporan)
    for p in statements(laporan):
        for column, pesan, tindakan in _wrong_columns(laporan, p):
            yield Hit(p.at(column), pesan, tindakan, tercetak=p.row[column].text)


def _tables(laporan: Laporan) -> Hits:
    owed = (("dokumen", tuple(LAPORAN_DOCUMENTS), True), ("tingkat", TINGKAT_LAPORAN, False))
    for table in laporan.tables:
        for column, choices, is_owed in owed:
            written = table.header[column]
            if written.casefold() in {d.casefold() for d in choices} or not (written or is_owed):
                continue
            name = f"Tabel «{table.name}»" if table.name else "Tabel tanpa nama"
            reason = f"tertulis «{written}»" if written else "kosong"
            yield Hit(
                table.rows[0].at(column),
                f"{name}: kolom {LAPORAN_TABLES.by_key[column].header} {reason}, sehingga tabel itu tidak diperiksa.",
                f"Pilih salah satu: {', '.join(choices)}.",
                tercetak=written,
                seharusnya=" atau ".join(choices),
            )


def _wrong_columns(laporan: Laporan, p: Statement) -> Iterator[tuple[str, str, str]]:
    """Column, message and advice of each entry of a statement that cannot be used."""
    besaran, dasar = p.row["besaran"].text, p.row["dasar"].text
    if not p.besaran:
        reason = f"tertulis «{besaran}», yang tidak dikenal" if besaran else "kosong"
        advice = f"Pilih dari daftar, misalnya {BESARAN['rata_rata_capaian']} atau {BESARAN['jumlah_indikator']}."
        yield "besaran", f"Besaran {reason}; angka ini tidak diperiksa.", advice
        return
    if p.reference and p.besaran != "lain" and not names_document(p.reference) and resolve(laporan, p.reference).blank:
        names = list(dict.fromkeys([*(t.name for t in laporan.tables), *printed_budgets(laporan.book)][:8]))
        advice = f"Tulis nama di kolom Tabel ({', '.join(names)}), atau RKT, PK, Rencana Aksi, Realisasi."
        yield "acuan", f"Tabel Acuan «{p.reference}» tidak ada; angka ini tidak diperiksa.", advice
    if p.besaran in OF_INDIKATOR and not named(laporan, p):
        reason = f"«{dasar}» bukan indikator yang ada" if dasar else "kosong"
        advice = "Tulis nama atau kode indikatornya seperti di PK atau di tabel laporan."
        yield "dasar", f"Dasar {reason}; angka ini tidak diperiksa.", advice
    if p.value is None and p.besaran not in WITHOUT_ANGKA and not p.text:
        advice = "Salin angkanya seperti tercetak, atau hapus baris ini."
        yield "nilai", f"Nilai Tercetak untuk {BESARAN[p.besaran]} kosong.", advice
