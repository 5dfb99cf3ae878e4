"""A range of the sheet Realisasi becomes the Book that summary and check read; and their answers become tables."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from xlkinerja.check.checking import check_books
from xlkinerja.hosts.arguments import Kisi, MasukanSalah
from xlkinerja.hosts.skeleton import kerangka
from xlkinerja.kinerja.capaian import STATUS, TERCAPAI, TIDAK_TERCAPAI
from xlkinerja.pages.ringkasan import KEPALA
from xlkinerja.pages.text import tulis_sel
from xlkinerja.summary.counting import RingkasanCapaian, Sasaran, summarise, tampil
from xlkinerja.workbook.address import column_letter, ref, split_ref
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.labels import normal
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from
from xlkinerja.workbook.sheets.identitas import ENTITAS, IDENTITAS
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.stream import ErrorValue, Value

#: Without these nothing can be computed.
WAJIB = ("indikator", "polarisasi", "target", "realisasi")
KEPALA_IKHTISAR = ("No", "Sasaran", "Indikator Kinerja", "Target", "Realisasi", "Capaian (%)", "Kategori")
TANPA_TEMUAN = "Tidak ada temuan"
#: Row and column of the first cell below the header on the sheet Realisasi.
TEMPAT = (REALISASI.first_row, 1)
#: The rules that look at rows: errors, numbers and units, capaian, repeated and misplaced indikator. The others look at
#: documents, or at how complete a report is.
KELUARGA = ("XK008", "XK2", "XK3", "XK504", "XK508")
_KUNCI = {normal(c.header): c.key for c in REALISASI.columns}


def buku(
    kepala: Sequence[Value], baris: Kisi, pengaturan: Kisi | None = None, tempat: tuple[int, int] = TEMPAT
) -> Book:
    """The Book of rows below a header; without Pengaturan the document's defaults hold and computed cells are left out.

    `tempat` is row and column of the first cell of `baris` on its sheet, so that findings name the user's own cells.
    Raises MasukanSalah where a column that is needed has no header.
    """
    kunci = {n: k for n, text in enumerate(kepala, tempat[1]) if (k := _KUNCI.get(normal(text)))}
    kurang = [REALISASI.by_key[k].header for k in WAJIB if k not in kunci.values()]
    if kurang:
        raise MasukanSalah(
            f"Kolom {', '.join(kurang)} tidak ditemukan di baris judul. Pilih tabel Realisasi mulai baris judulnya."
        )
    # Headers that the range does not reach stand behind it, over empty cells.
    sisa = [c.key for c in REALISASI.columns if c.key not in kunci.values()]
    semua = kunci | dict(enumerate(sisa, tempat[1] + len(kepala)))
    huruf = {k: column_letter(n) for n, k in semua.items()}
    judul = min(REALISASI.header_row, tempat[0] - 1)
    sel: list[list[tuple[str, Value, str]]] = [
        [(f"{huruf[k]}{judul}", REALISASI.by_key[k].header, "") for k in semua.values()]
    ]
    for row, satu in enumerate(baris, tempat[0]):
        menurut_kolom = dict(enumerate(satu, tempat[1]))
        isi = {k: v for n, k in kunci.items() if (v := menurut_kolom.get(n)) is not None}
        hitungan = [c for c in REALISASI.columns if c.computed] if isi else []
        # A range tells values only: the formulas are taken to be there.
        rumus = {c.key: REALISASI.formula(c, row, huruf) for c in hitungan}
        nilai = {k: v for k, v in isi.items() if pengaturan or not REALISASI.by_key[k].computed}
        sel.append([(f"{huruf[k]}{row}", nilai.get(k), rumus.get(k, "")) for k in semua.values()])
    lembar = {IDENTITAS.name: _identitas(), REALISASI.name: sel}
    if pengaturan:
        lembar[PENGATURAN.name] = [
            [(ref(c, r), value, "") for c, value in enumerate(satu, 1)] for r, satu in enumerate(pengaturan, 1)
        ]
    return book_from(Package.from_bytes(kerangka(lembar, BY_KEY["realisasi"].mark)), Path("rentang.xlsx"))


def _identitas() -> list[list[tuple[str, Value, str]]]:
    """Some office and year: without them a workbook belongs to no set, and repeated rows are not looked for."""
    isi: dict[str, Value] = {"satker": "Satuan kerja", "entitas": ENTITAS["kpu"], "tahun": Decimal(2024)}
    return [
        [(f"A{n}", IDENTITAS.by_key[k].label, ""), (IDENTITAS.cell(k), value, "")]
        for k, value in isi.items()
        if (n := split_ref(IDENTITAS.cell(k))[1])
    ]


def ringkas(tabel: Kisi, pengaturan: Kisi | None) -> RingkasanCapaian:
    """The figures of a range whose first row holds the headers."""
    book = buku(tabel[0], tabel[1:], pengaturan)
    # A Book of no document counts with the default scale; one with Pengaturan brings its own.
    return summarise(book if pengaturan else replace(book, document=None))


def tabel_ringkasan(r: RingkasanCapaian) -> list[Sequence[Any]]:
    """Averages, counts, and one row per sasaran, as on the sheet Ringkasan."""
    rows: list[Sequence[Any]] = [
        ("Uraian", "Nilai", "Keterangan"),
        ("Rata-rata capaian per indikator (%)", r.per_indikator.nilai, f"{r.per_indikator.dihitung} indikator"),
        ("Rata-rata capaian per sasaran (%)", r.per_sasaran.nilai, f"{r.per_sasaran.dihitung} sasaran"),
        ("Jumlah sasaran", r.jumlah_sasaran),
        ("Jumlah indikator", r.jumlah_indikator),
        ("Indikator dengan capaian di atas 100%", r.di_atas),
        ("Indikator dengan capaian tepat 100%", r.tepat),
        ("Indikator dengan capaian di bawah 100%", r.di_bawah),
        *((f"Status {status}", r.status[status]) for status in STATUS),
        *((f"Kategori {nama}", jumlah) for nama, jumlah in r.kategori.items()),
        (),
        KEPALA,
    ]
    return rows + [_baris_sasaran(s) for s in r.sasaran if s.nomor is not None]


def _baris_sasaran(s: Sasaran) -> Sequence[Any]:
    jumlah, tercapai, tidak = len(s.indikator), s.jumlah(TERCAPAI), s.jumlah(TIDAK_TERCAPAI)
    return s.nomor, s.teks, jumlah, tercapai, tidak, s.belum, tampil(s.rata)


def tabel_ikhtisar(r: RingkasanCapaian) -> list[Sequence[Any]]:
    """The Ikhtisar Eksekutif with sasaran as a column; a status stands where there is no capaian."""
    rows: list[Sequence[Any]] = [KEPALA_IKHTISAR]
    for sasaran in (s for s in r.sasaran if s.indikator):
        for n, t in enumerate(sasaran.indikator):
            satuan = t.row["satuan"].text
            capaian = t.hasil.capaian
            rows.append(
                (
                    "" if n else sasaran.nomor,
                    "" if n else sasaran.teks,
                    t.row["indikator"].text,
                    tulis_sel(t.row["target"], satuan),
                    tulis_sel(t.row["realisasi"], satuan),
                    t.hasil.status if capaian is None else capaian,
                    t.hasil.kategori,
                )
            )
    if r.rerata.nilai is not None:
        label = f"Rata-rata capaian per {r.dasar} (atas {r.rerata.dihitung} {r.dasar})"
        rows.append(("", label, "", "", "", r.rerata.nilai, ""))
    return rows


def pesan_baris(
    kepala: Sequence[Value] | None, baris: Kisi, pengaturan: Kisi | None, tempat: tuple[int, int] = TEMPAT
) -> list[str]:
    """For each row what the rules about rows find in its cells, in words; "" for an empty row.

    `tempat` is row and column of the first cell on its sheet.
    """
    if tempat[0] < 2:  # the header has no place above row 1
        tempat = (TEMPAT[0], tempat[1])
    if kepala is None:
        kepala = [c.header for c in REALISASI.columns][: len(baris[0])]
    book = buku(kepala, baris, pengaturan, tempat)
    tabel = book.tables[REALISASI.name]
    judul = {huruf: REALISASI.by_key[k].header for k, huruf in tabel.letters.items()}
    semua: dict[int, list[str]] = {}
    for temuan in check_books([book], select=KELUARGA).temuan:
        if temuan.lembar != REALISASI.name or not temuan.sel:
            continue
        column, row = split_ref(temuan.sel)
        if column < tempat[1] + len(kepala):  # beyond it nothing was given to look at
            teks = f"{judul.get(column_letter(column), '')}: {temuan.pesan} {temuan.tindakan}"
            semua.setdefault(row, []).append(teks.strip(": "))
    terisi = {r.number for r in tabel.rows}
    return [
        "\n".join(semua.get(n, [TANPA_TEMUAN])) if n in terisi else "" for n in range(tempat[0], tempat[0] + len(baris))
    ]


def galat_pertama(semua: Kisi) -> ErrorValue | None:
    """The first error cell, which decides the result as in Excel's own functions."""
    return next((x for satu in semua for x in satu if isinstance(x, ErrorValue)), None)
