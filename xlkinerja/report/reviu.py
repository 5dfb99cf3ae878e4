"""The printed tables and figures of a report as rows of the Reviu workbook: every cell a text, exactly as printed."""

from collections.abc import Iterable, Iterator, Sequence

from xlkinerja.report.cells import Nilai, Sel, filled
from xlkinerja.report.keys import words
from xlkinerja.report.model import Report, Tabel
from xlkinerja.workbook.sheets.anggaran import TINGKAT
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI, BESARAN
from xlkinerja.workbook.sheets.laporan_tables import DOKUMEN_LAPORAN, TABEL_LAPORAN, TINGKAT_LAPORAN

_JENIS = {"pengukuran": "realisasi", "rencana_aksi": "rencana-aksi"}
_DOKUMEN = {key: nama for nama, key in DOKUMEN_LAPORAN.items()}
_TERCETAK = ("kode", "indikator", "target", "realisasi", "capaian", "kategori")
_ANGGARAN = ("kode", "uraian", "sumber", "pagu", "realisasi", "persen")


def printed_tables(report: Report) -> dict[str, Sequence[Sel]]:
    """Rows by sheet: the tables that fill no workbook, every table of measurement and budget, and the figures.

    Tables of measurement that fill Realisasi stand here too: their printed capaian and kategori live nowhere else.
    """
    dipakai = {nama for _, nama in report.isian.tabel()}
    tabel = [t for t in report.tabel if t.jenis == "pengukuran" or t.id not in dipakai]
    return {
        TABEL_LAPORAN.name: _placed(sel for t in tabel if t.jenis != "anggaran" for sel in _tabel(t)),
        ANGGARAN_LAPORAN.name: _placed(
            sel for t in report.tabel for sel in (_anggaran(t) if t.jenis == "anggaran" else _anggaran_pk(t, dipakai))
        ),
        ANGKA_NARASI.name: list(_narasi(report, {t.id for t in tabel if t.jenis != "anggaran"})),
    }


def _placed(rows: Iterable[Sel]) -> list[Sel]:
    """The rows with Letak only where a table begins: an empty one means the same as above."""
    hasil: list[Sel] = []
    atas: Nilai | None = None
    for sel in rows:
        hasil.append(sel if sel["tabel"] != atas else {key: isi for key, isi in sel.items() if key != "letak"})
        atas = sel["tabel"]
    return hasil


def _tabel(tabel: Tabel) -> Iterator[Sel]:
    dokumen = _DOKUMEN[_JENIS.get(tabel.jenis, tabel.jenis)]
    tingkat = TINGKAT_LAPORAN[tabel.tingkat == "sasaran"]
    atas = ""
    for baris in tabel.baris:
        sel: Sel = {"letak": tabel.letak, "tabel": tabel.id, "dokumen": dokumen, "tingkat": tingkat}
        sasaran = baris.get("sasaran", "")
        if sasaran != atas:
            sel["sasaran"], atas = sasaran, sasaran
        yield filled(sel | {key: baris.get(key) for key in _TERCETAK})


def _anggaran(tabel: Tabel) -> Iterator[Sel]:
    kepala: Sel = {"letak": tabel.letak, "tabel": tabel.id}
    tingkat = budget_level(tabel.kepala)
    for baris in tabel.baris:
        tahun = baris.get("tahun", "").strip()
        sel: Sel = {"tahun": int(tahun) if tahun.isascii() and tahun.isdigit() else tahun}
        sel["tingkat"] = baris.get("tingkat") or (tingkat if baris.get("uraian", "").strip() else TINGKAT[0])
        yield filled(kepala | sel | {key: baris.get(key) for key in _ANGGARAN})
    if (jumlah := tabel.jumlah) is not None:
        angka: Sel = {"pagu": jumlah.pagu or jumlah.anggaran, "realisasi": jumlah.realisasi, "persen": jumlah.persen}
        yield filled(kepala | {"tingkat": TINGKAT[0], "uraian": jumlah.label} | angka)


def _anggaran_pk(tabel: Tabel, dipakai: set[str]) -> Iterator[Sel]:
    """The second page of a PK that fills no workbook."""
    for a in tabel.anggaran if tabel.id not in dipakai else []:
        kepala: Sel = {"letak": tabel.letak, "tabel": tabel.id, "tingkat": TINGKAT[1]}
        yield filled(kepala | {"kode": a.kode, "uraian": a.program, "pagu": a.nilai_tercetak})


def _narasi(report: Report, tertulis: set[str]) -> Iterator[Sel]:
    """A table that fills a workbook and stands nowhere in Reviu is named by its document."""
    isian = ((kunci.replace("perubahan ", "perubahan ke-"), nama) for kunci, nama in report.isian.tabel())
    dokumen = {nama: kunci for kunci, nama in isian if nama not in tertulis and kunci != "Anggaran"}
    for n in report.angka_narasi:
        acuan = dokumen.get(n.tabel_acuan, n.tabel_acuan)
        besaran = BESARAN.get(n.besaran, n.besaran)
        sel: Sel = {"letak": n.letak, "besaran": besaran, "dasar": n.dasar, "acuan": acuan}
        yield filled(sel | {"nilai": n.nilai, "terbilang": n.terbilang})


def budget_level(kepala: object) -> str:
    """The level that the header words of a budget table name first, Program if they name none."""
    dikenal = {t.casefold(): t for t in TINGKAT[1:]}
    return next((dikenal[kata] for kata in words(str(kepala)) if kata in dikenal), TINGKAT[1])
