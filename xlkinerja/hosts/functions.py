"""The functions in cells. Each is a thin layer over kinerja, summary and check, and takes a cell or a whole column.

Docstrings and argument texts are Indonesian: the function wizards show them. Plain letters only (VBA sources).
"""

from decimal import Decimal
from functools import cache
from typing import Any

from xlkinerja.check.values.texts import fold, likeness_of, normal
from xlkinerja.hosts.arguments import ArgumentsUnusable, blank, even_rows, outgoing, per_cell, same_shape, to_grid
from xlkinerja.hosts.cell_reading import (
    all_numbers,
    maybe_empty,
    measure_cells,
    no_number,
    only_number,
    read_text,
    skala_from,
    with_number,
)
from xlkinerja.hosts.declared import Range, cell_function
from xlkinerja.hosts.ranges import first_error, ikhtisar_table, range_summary, ringkasan_table, row_messages
from xlkinerja.kinerja.anggaran import efisiensi, serapan
from xlkinerja.kinerja.angka import round_half_up, write_rupiah
from xlkinerja.kinerja.capaian import CHECK_ANGKA, NOT_COMPUTABLE, STATUS
from xlkinerja.kinerja.predikat import recognise
from xlkinerja.kinerja.rerata import rerata, rerata_sasaran
from xlkinerja.kinerja.skala import kategori
from xlkinerja.kinerja.terbilang import terbilang
from xlkinerja.summary.measuring import sasaran_numbers
from xlkinerja.workbook.book import Cell, Row
from xlkinerja.workbook.stream import ErrorValue, Value

TARGET = "Target: angka, predikat, atau rentang seperti 80-90. Boleh satu kolom."
REALISASI = "Realisasi dalam satuan yang sama. Kosong berarti belum diisi, 0 berarti nol."
POLARISASI = "Maksimal (bawaan), Minimal, Stabil, atau Predikat."
LIMIT = "Batas atas capaian, misalnya 120. Kosong atau tanpa: tidak dibatasi."
WRITING = "Tulisan seperti 97,5%, 8 kali, Rp 4,3 M. Boleh satu kolom."
TABLE = "Tabel lembar Realisasi mulai baris judul, misalnya A4:AE64."
PENGATURAN = "Isi lembar Pengaturan (A:D). Bila tidak disebut, berlaku pengaturan bawaan."


@cell_function(target=TARGET, realisasi=REALISASI, polarisasi=POLARISASI, batas=LIMIT)
def KIN_CAPAIAN(target: Any, realisasi: Any, polarisasi: Any = "Maksimal", batas: Any = None) -> Any:  # noqa: N802
    """Persentase capaian kinerja, dua desimal. Bila tidak dapat dihitung: statusnya, misalnya Belum diisi."""

    def one(*sel: Value) -> Value:
        result = measure_cells(*sel)
        if result is None:
            return ""
        return result.status if result.capaian is None else result.capaian

    return per_cell(one, target, realisasi, polarisasi, batas)


@cell_function(target=TARGET, realisasi=REALISASI, polarisasi=POLARISASI, batas=LIMIT)
def KIN_STATUS(target: Any, realisasi: Any, polarisasi: Any = "Maksimal", batas: Any = None) -> Any:  # noqa: N802
    """Status indikator: Tercapai, Tidak tercapai, Belum diisi, Periksa angka, dan seterusnya."""

    def one(*sel: Value) -> str:
        result = measure_cells(*sel)
        return result.status if result else ""

    return per_cell(one, target, realisasi, polarisasi, batas)


@cell_function(
    capaian="Capaian dalam persen. Boleh satu kolom.",
    skala="lima, empat, permendagri, atau rentang Kategori-Dari-Termasuk-Sampai. Tanpa skala tidak ada kategori.",
)
def KIN_KATEGORI(capaian: Any, skala: Any = None) -> Any:  # noqa: N802
    """Kategori capaian menurut skala, misalnya Berhasil. Kosong untuk predikat dan capaian yang belum ada."""
    chosen = skala_from(to_grid(skala))

    def one(sel: Value) -> Value:
        if isinstance(sel, Decimal):
            return kategori(sel, chosen)
        if blank(sel) or isinstance(sel, ErrorValue):
            return sel
        if isinstance(sel, str) and (sel in STATUS or recognise(sel)):
            return ""
        return f"{CHECK_ANGKA}: capaian «{sel}» bukan angka"

    return per_cell(one, capaian)


@cell_function(
    rentang="Rentang capaian. Predikat dan sel kosong tidak ikut dihitung.",
    sasaran="Kolom sasaran setinggi rentang; kosong berarti sama dengan di atasnya.",
)
def KIN_RERATA(rentang: Any, sasaran: Any = None) -> Any:  # noqa: N802
    """Rata-rata capaian, dua desimal. Dengan kolom sasaran: rata-rata tiap sasaran dahulu, lalu dirata-rata lagi."""
    grid = to_grid(rentang)
    if error := first_error(grid):
        return [[error.text]]
    if sasaran is None:
        return [[outgoing(rerata(only_number(x) for row in grid for x in row).value)]]
    capaian_cells, sasaran_cells = same_shape(rentang, sasaran)
    if len(capaian_cells[0]) != 1:
        raise ArgumentsUnusable("Dengan kolom sasaran, rentang capaian harus satu kolom.")
    rows = [
        Row(n, {"sasaran": Cell(f"A{n}", line[0]), "indikator": Cell(f"B{n}", "x")}, {})
        for n, line in enumerate(sasaran_cells, 1)
    ]
    groups: dict[int, list[Decimal | str | None]] = {}
    for row, number in sasaran_numbers(rows):
        if number is not None:
            groups.setdefault(number, []).append(only_number(capaian_cells[row.number - 1][0]))
    return [[outgoing(rerata_sasaran(groups).value)]]


@cell_function(teks=WRITING)
def KIN_ANGKA(teks: Any) -> Any:  # noqa: N802
    """Angka yang dimaksud sebuah tulisan: 97,5% menjadi 97,5 dan Rp 4,3 M menjadi 4300000000."""

    def one(sel: Value) -> Value:
        if isinstance(sel, ErrorValue):
            return sel
        angka = read_text(sel)
        return no_number(angka) if angka.value is None else angka.value

    return per_cell(one, teks)


@cell_function(teks=WRITING)
def KIN_SATUAN(teks: Any) -> Any:  # noqa: N802
    """Satuan yang tertulis bersama angka: %, kali, Rp. Kosong bila tidak ada satuan."""
    return per_cell(lambda sel: sel if isinstance(sel, ErrorValue) else read_text(sel).satuan, teks)


@cell_function(angka="Angka, atau tulisan angka. Boleh satu kolom.")
def KIN_TERBILANG(angka: Any) -> Any:  # noqa: N802
    """Angka dengan kata-kata: 19 menjadi sembilan belas, 102,64 menjadi seratus dua koma enam empat."""
    return per_cell(lambda sel: with_number(sel, terbilang), angka)


@cell_function(angka="Jumlah uang dalam rupiah. Boleh satu kolom.")
def KIN_RUPIAH(angka: Any) -> Any:  # noqa: N802
    """Tulisan rupiah lengkap: 60541888000 menjadi Rp60.541.888.000."""
    return per_cell(lambda sel: with_number(sel, write_rupiah), angka)


@cell_function(pagu="Pagu dalam rupiah. Boleh satu kolom.", realisasi="Realisasi anggaran dalam rupiah.")
def KIN_SERAPAN(pagu: Any, realisasi: Any) -> Any:  # noqa: N802
    """Persen realisasi anggaran terhadap pagu, dua desimal."""

    def one(*sel: Value) -> Value:
        if all(map(blank, sel)):
            return ""
        angka = all_numbers(*sel)
        if not isinstance(angka, tuple):
            return angka
        percent = serapan(*angka)
        return NOT_COMPUTABLE if percent is None else percent

    return per_cell(one, pagu, realisasi)


@cell_function(
    capaian="Capaian kinerja dalam persen. Boleh satu kolom.",
    pagu="Pagu dalam rupiah.",
    realisasi="Realisasi anggaran dalam rupiah.",
)
def KIN_EFISIENSI(capaian: Any, pagu: Any, realisasi: Any) -> Any:  # noqa: N802
    """Tiga sel: capaian dikurangi serapan (poin persen), sisa anggaran (rupiah), dan Efisien atau Tidak efisien."""

    def one(*sel: Value) -> tuple[Value, ...]:
        if all(map(blank, sel)):
            return "", "", ""
        angka = all_numbers(*sel)
        if not isinstance(angka, tuple):
            return angka, "", ""
        result = efisiensi(*angka)
        if result is None:
            return NOT_COMPUTABLE, "", ""
        return result.difference, result.left, "Efisien" if result.efficient else "Tidak efisien"

    return per_cell(one, capaian, pagu, realisasi)


@cell_function(
    baris="Satu atau banyak baris lembar Realisasi, mulai kolom A. Satu hasil tiap baris.",
    judul="Baris judul kolom, bila kolomnya tidak urut seperti templat.",
    pengaturan="Isi lembar Pengaturan (A:D), agar sel capaian, kategori, dan status ikut diperiksa.",
)
def KIN_PERIKSA(baris: Range, judul: Any = None, pengaturan: Any = None) -> Any:  # noqa: N802
    """Hasil pemeriksaan baris Realisasi dengan kata-kata, atau Tidak ada temuan."""
    if not isinstance(baris, Range):
        raise ArgumentsUnusable("Tunjuk baris di lembar kerja, misalnya KIN_PERIKSA(A5:P5).")
    rows = to_grid(baris.content)
    headers = None if judul is None else to_grid(judul)[0]
    return [[outgoing(p)] for p in row_messages(headers, rows, maybe_empty(pengaturan), (baris.row, baris.column))]


@cell_function(
    indikator="Nama indikator yang dicari. Boleh satu kolom.",
    daftar="Rentang berisi nama-nama indikator, misalnya kolom indikator PK.",
)
def KIN_COCOK(indikator: Any, daftar: Any) -> Any:  # noqa: N802
    """Dua sel: nama di daftar yang paling mirip, dan kemiripannya (1 berarti sama)."""
    choices = {normal(x): fold(x) for row in reversed(to_grid(daftar)) for x in reversed(row) if isinstance(x, str)}
    choices.pop("", None)
    if not choices:
        raise ArgumentsUnusable("Daftar tidak memuat satu nama pun.")

    @cache
    def nearest(wanted: str) -> tuple[Value, ...]:
        best, highest = "", 0.0
        for candidate in [wanted] if wanted in choices else choices:
            likeness = likeness_of(wanted, candidate, highest)
            if not best or likeness > highest:
                best, highest = candidate, likeness
        return choices[best], round_half_up(Decimal(repr(highest)), 2)

    def one(sel: Value) -> tuple[Value, ...]:
        if isinstance(sel, ErrorValue):
            return sel, ""
        return nearest(normal(sel)) if isinstance(sel, str) and normal(sel) else ("", "")

    return per_cell(one, indikator)


@cell_function(tabel=TABLE, pengaturan=PENGATURAN)
def KIN_RINGKASAN(tabel: Any, pengaturan: Any = None) -> Any:  # noqa: N802
    """Tabel ringkasan: rata-rata, banyaknya sasaran dan indikator, status, kategori, dan satu baris tiap sasaran."""
    return even_rows(ringkasan_table(range_summary(to_grid(tabel), maybe_empty(pengaturan))))


@cell_function(tabel=TABLE, pengaturan=PENGATURAN)
def KIN_IKHTISAR(tabel: Any, pengaturan: Any = None) -> Any:  # noqa: N802
    """Tabel Ikhtisar Eksekutif: sasaran, indikator, target, realisasi, capaian, dan kategori."""
    return even_rows(ikhtisar_table(range_summary(to_grid(tabel), maybe_empty(pengaturan))))
