"""The findings as a workbook for the office: each leads to its cell and has room for an answer."""

import io
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.check.checking import NAMA_TANDA_TEMUAN
from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.check.formats.grouping import Kelompok, owner, owners, place
from xlkinerja.check.formats.links import location, target
from xlkinerja.check.formats.text import ringkasan
from xlkinerja.check.formats.xlsx_parts import Lembar, sheet_names
from xlkinerja.workbook.packing import deterministic

IKHTISAR, TEMUAN, HILANG, DIABAIKAN = "Ikhtisar Temuan", "Temuan", "Sudah Tidak Ada", "Diabaikan"
_SIMPAN = "Alamat di kolom Sel membuka buku kerjanya tepat di sel itu, selama berkas ini tidak dipindah darinya."
#: Excel opens no sheet with more links than 65.530.
_TAUTAN_TERBANYAK = 60_000


def xlsx(report: Report, *, tujuan: Path | None = None, tanggal: date | None = None, **_: object) -> bytes:
    """An overview, all findings, one summary for each satker, and what is gone or was ignored; the same bytes again.

    Links to the cells are relative to `tujuan`, the path that the workbook will have.
    """
    workbook = Workbook()
    workbook.remove(workbook.active)  # type: ignore[arg-type]
    kelompok = owners(report)
    nama = sheet_names([k.nama for k in kelompok], (IKHTISAR, TEMUAN, HILANG, DIABAIKAN))
    ikhtisar = workbook.create_sheet(IKHTISAR)
    baris = _findings(workbook.create_sheet(TEMUAN), report, kelompok, tujuan)
    _overview(ikhtisar, report, kelompok, nama, tanggal, baris)
    for k, lembar in zip(kelompok, nama, strict=True):
        _owner(workbook.create_sheet(lembar), k, baris)
    if report.banding:
        judul = f"Temuan yang sudah tidak ada sejak {report.banding.nama}"
        _plain(workbook.create_sheet(HILANG), judul, ((t, "") for t in report.banding.hilang))
    if report.diabaikan:
        alasan = ((d.temuan, d.alasan) for d in report.diabaikan)
        _plain(workbook.create_sheet(DIABAIKAN), "Temuan yang diabaikan, dengan alasannya", alasan)
    workbook.defined_names[NAMA_TANDA_TEMUAN] = DefinedName(NAMA_TANDA_TEMUAN, attr_text='"1"')
    workbook.properties.title = "Hasil pemeriksaan dokumen kinerja"
    workbook.properties.creator = "xlkinerja"
    buffer = io.BytesIO()
    workbook.save(buffer)
    return deterministic(buffer.getvalue())


def _overview(
    sheet: Worksheet,
    report: Report,
    kelompok: list[Kelompok],
    nama: list[str],
    tanggal: date | None,
    baris: dict[Finding, int],
) -> None:
    hari = f" Diperiksa {tanggal:%d-%m-%Y}." if tanggal else ""
    lembar = Lembar(sheet, (64, 9, 12, 9, 9, 62, 40, 14))
    lembar.heading("Hasil Pemeriksaan Dokumen Kinerja", ringkasan(report) + hari, _SIMPAN)
    lembar.header("Satker", *(t.capitalize() for t in Tingkat), "Berkas", "Yang terpenting", "Letak", TEMUAN)
    lembar.freeze()
    for k, nama_lembar in zip(kelompok, nama, strict=True):
        jumlah = (k.jumlah(t) for t in Tingkat)
        satu = k.jenis[0].temuan[0] if k.jenis else None
        lembar.row(k.nama, *jumlah, len(k.berkas), _most_important(k), *_places(satu, baris))
        lembar.link(1, location(nama_lembar, "A1"))
        if satu:
            lembar.link(8, location(TEMUAN, f"A{baris[satu]}"))
    lembar.skip()
    for t in Tingkat:
        lembar.note(f"{t.capitalize()}: {t.arti}.")
    lembar.finish()


def _most_important(kelompok: Kelompok) -> str:
    """The first finding of the weightiest kind, and how many more of the kind there are."""
    if not kelompok.jenis:
        return "Tidak ada temuan."
    satu, *lain = kelompok.jenis[0].temuan
    return satu.pesan + (f" Dan {len(lain)} temuan sejenis." if lain else "")


def _places(temuan: Finding | None, baris: dict[Finding, int]) -> tuple[str, str]:
    """Where a finding stands, and its row on the sheet Temuan: a short link, for LibreOffice cuts a long one off."""
    return (place(temuan), f"baris {baris[temuan]}") if temuan else ("", "")


def _owner(sheet: Worksheet, kelompok: Kelompok, baris: dict[Finding, int]) -> None:
    """What one satker has to mend, by kind of mistake; each kind leads to its first finding."""
    jumlah = ", ".join(f"{kelompok.jumlah(t)} {t}" for t in Tingkat)
    berkas = ", ".join(d.berkas for d in kelompok.berkas)
    lembar = Lembar(sheet, (12, 9, 62, 9, 62, 50))
    lembar.heading(kelompok.nama, f"{jumlah}." if kelompok.jenis else "Tidak ada temuan.", f"Berkas: {berkas}")
    lembar.header("Tingkat", "Kode", "Jenis kesalahan", "Temuan", "Yang pertama", "Dasar")
    lembar.freeze()
    for j in kelompok.jenis:
        satu = j.temuan[0]
        pertama = f"{place(satu)}: {satu.pesan}"
        lembar.row(j.tingkat.capitalize(), j.kode, j.kalimat, len(j.temuan), pertama, satu.sumber, tint=j.tingkat)
        lembar.link(2, location(TEMUAN, f"A{baris[satu]}"))
    lembar.finish()


def _findings(sheet: Worksheet, report: Report, kelompok: list[Kelompok], tujuan: Path | None) -> dict[Finding, int]:
    """Every finding on a row of its own, by satker and importance, and the row of each."""
    path = {d.berkas: d.path for d in report.diperiksa}
    banyak = len(kelompok) > 1
    lebar = (6, *((24,) if banyak else ()), 12, 28, 20, 14, 8, 56, 15, 15, 40, 26)
    lembar = Lembar(sheet, lebar)
    lembar.heading("Temuan", ringkasan(report), _SIMPAN + " Jawab di kolom Tanggapan satker.")
    lembar.header(
        "No", *(("Satker",) if banyak else ()), "Tingkat", "Jenis kesalahan", "Berkas", "Lembar", "Sel", "Temuan",
        "Tertulis", "Seharusnya", "Tindakan", "Tanggapan satker",
    )  # fmt: skip
    lembar.freeze()
    baris: dict[Finding, int] = {}
    isi = ((k.nama, j, t) for k in kelompok for j in k.jenis for t in j.temuan)
    for nomor, (nama, jenis, t) in enumerate(isi, 1):
        depan = (nama,) if banyak else ()
        baris[t] = lembar.row(
            nomor, *depan, t.tingkat.capitalize(), f"{t.kode} {jenis.kalimat}", t.berkas, t.lembar, t.sel or "berkas",
            t.pesan, t.tercetak, t.seharusnya, t.tindakan, None, tint=t.tingkat,
        )  # fmt: skip
        if t.berkas in path and nomor <= _TAUTAN_TERBANYAK:
            lembar.link(len(depan) + 6, location(t.lembar, t.sel), target(path[t.berkas], tujuan))
    lembar.finish(filtered=True)
    return baris


def _plain(sheet: Worksheet, judul: str, isi: Iterable[tuple[Finding, str]]) -> None:
    lembar = Lembar(sheet, (34, 12, 9, 36, 70, 40))
    lembar.heading(judul, "", "")
    lembar.header("Satker", "Tingkat", "Kode", "Letak", "Temuan", "Alasan diabaikan")
    lembar.freeze()
    for t, alasan in isi:
        lembar.row(owner(t), t.tingkat.capitalize(), t.kode, place(t), t.pesan, alasan, tint=t.tingkat)
    lembar.finish(filtered=True)
