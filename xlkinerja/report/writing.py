"""A printed report becomes the workbooks that a careful office would have filled; nothing in it is mended."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path

from xlkinerja.kinerja.capaian import POLARISASI
from xlkinerja.kinerja.skala import SKALA_BAKU, Jenjang, Skala
from xlkinerja.pages.filling import template_bytes
from xlkinerja.report.cells import Nilai, Sel, amount, filled, target, value
from xlkinerja.report.errors import ContohSalah
from xlkinerja.report.fields import TRIWULAN
from xlkinerja.report.keys import words
from xlkinerja.report.model import Jumlah, Report, Tabel
from xlkinerja.report.reviu import budget_level, printed_tables
from xlkinerja.workbook.book import MENURUN
from xlkinerja.workbook.documents import BY_KODE, Document
from xlkinerja.workbook.layout import Isi, Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN, TINGKAT
from xlkinerja.workbook.sheets.identitas import ENTITAS, VERSI
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.templates import BARIS

Lembar = dict[str, Sequence[Sel]]

_KEPALA_JUMLAH = re.compile(r"\s*(jumlah|total)\b", re.IGNORECASE)


def workbooks(report: Report, baris: int = BARIS, *, reviu: bool = False) -> dict[str, bytes]:
    """File name → .xlsx bytes for every workbook that the isian of the report names; with `reviu` also Reviu.xlsx.

    `baris` rows are prepared on each sheet, more where the report has more.
    """
    isian = report.isian
    bawaan = _polarisasi_bawaan(isian.polarisasi)
    jadi: dict[str, bytes] = {}

    def tambah(kode: str, isi: Lembar, versi: int = 0) -> None:
        document = BY_KODE[kode]
        berpengaturan = kode in {"Realisasi", "Reviu"}
        jadi[_nama_berkas(document, versi)] = template_bytes(
            document,
            identitas={
                "satker": report.satker,
                "entitas": ENTITAS[report.entitas],
                "tahun": report.tahun,
                "dokumen": document.kode,
                "versi": VERSI[versi],
            },
            pengaturan={"batas": _batas(isian.batas), "desimal": isian.desimal} if berpengaturan else {},
            skala=_skala(report) if berpengaturan else None,
            isi=isi,
            baris=baris,
        )

    if isian.rkt:
        tambah("RKT", _rkt(report.by_id(isian.rkt), bawaan))
    for versi, nama in ({0: isian.pk} | isian.perubahan).items():
        if nama:
            tambah("PK", _pk(report.by_id(nama), bawaan), versi)
    if isian.rencana_aksi:
        tambah("Rencana Aksi", _utama("Rencana Aksi", [report.by_id(isian.rencana_aksi)], bawaan))
    if isian.realisasi or isian.anggaran:
        isi = _utama("Realisasi", [report.by_id(nama) for nama in isian.realisasi], bawaan)
        if isian.anggaran:
            isi[ANGGARAN.name] = _anggaran(report.by_id(isian.anggaran), report.tahun)
        tambah("Realisasi", isi)
    if reviu:
        tambah("Reviu", printed_tables(report))
    return jadi


def write(report: Report, folder: Path, *, timpa: bool = False, baris: int = BARIS, reviu: bool = False) -> list[Path]:
    """Writes the workbooks into the folder, made if need be, and gives their paths.

    ContohSalah, and nothing written, where a file of that name holds something else; `timpa` overwrites it.
    """
    isi = {folder / nama: data for nama, data in workbooks(report, baris, reviu=reviu).items()}
    try:
        for berkas, data in isi.items():
            if not timpa and berkas.exists() and berkas.read_bytes() != data:
                raise ContohSalah(
                    str(berkas), "", "sudah ada dan isinya lain. Pindahkan dahulu, atau pilih folder lain"
                )
        folder.mkdir(parents=True, exist_ok=True)
        for berkas, data in isi.items():
            berkas.write_bytes(data)
    except OSError as salah:
        nama = str(salah.filename or folder)
        pesan = "tidak dapat ditulis. Tutup program yang membukanya, atau pilih folder lain"
        raise ContohSalah(nama, "", pesan) from None
    return list(isi)


def _nama_berkas(document: Document, versi: int) -> str:
    return document.file.replace(".xlsx", f"_perubahan_{versi}.xlsx") if versi else document.file


def _polarisasi_bawaan(teks: str) -> str:
    """The polarisasi that the isian names first; Predikat follows from the target and is never a default."""
    dikenal = {p.casefold(): p for p in POLARISASI if p != "Predikat"}
    return next((dikenal[kata] for kata in words(teks) if kata in dikenal), POLARISASI[0])


def _batas(batas: str) -> str | int:
    return int(batas) if batas.isdigit() else batas


def _skala(report: Report) -> Skala:
    if report.isian.skala == "default":
        return SKALA_BAKU["lima"]
    jenjang = (
        Jenjang(_desimal(j.dari), j.termasuk_dari, None if j.sampai is None else _desimal(j.sampai), j.kategori)
        for j in report.skala
    )
    return tuple(sorted(jenjang, key=lambda j: (j.dari, not j.termasuk)))


def _desimal(batas: float) -> Decimal:
    return Decimal(int(batas)) if batas == int(batas) else Decimal(repr(batas))


def _utama(kode: str, daftar: Iterable[Tabel], bawaan: str) -> Lembar:
    """The sheet with one row per indikator, from the rows of its tables in order."""
    table = BY_KODE[kode].main
    return {table.name: _indikator(table, [baris for tabel in daftar for baris in tabel.baris], bawaan)}


def _indikator(table: Table, rows: Iterable[Mapping[str, str]], bawaan: str) -> list[Sel]:
    atas: dict[str, str] = {}
    jadi: list[Sel] = []
    for tercetak in rows:
        baris = {TRIWULAN.get(key, key): teks for key, teks in tercetak.items() if teks.strip()}
        sel = target(baris, bawaan) if baris.keys() & {"indikator", "target"} else {}
        satuan = str(sel.get("satuan") or "")
        for key, teks in baris.items():
            column = table.by_key.get(key)
            if column is None or column.computed or key in sel or atas.get(key) == teks:
                continue
            sel[key] = _nilai(column.isi, teks, satuan, baris)
            if key in MENURUN:  # written only where they differ from the row above, as staff do
                atas[key] = teks
        jadi.append(filled(sel))
    return jadi


def _nilai(isi: Isi, teks: str, satuan: str, baris: Mapping[str, str] | None = None) -> Nilai | None:
    if isi is Isi.RUPIAH:
        return amount(teks)
    return value(teks, satuan, baris) if isi.numeric else teks


def _rkt(tabel: Tabel, bawaan: str) -> Lembar:
    lembar = _utama("RKT", [tabel], bawaan)
    if tabel.jumlah:
        jumlah = {"program": _label(tabel.jumlah), "anggaran": amount(tabel.jumlah.anggaran or tabel.jumlah.pagu)}
        lembar = {nama: [*rows, jumlah] for nama, rows in lembar.items()}
    return lembar


def _pk(tabel: Tabel, bawaan: str) -> Lembar:
    return _utama("PK", [tabel], bawaan) | {
        ANGGARAN_PK.name: [
            {"kode": a.kode or None, "program": a.program or None, "anggaran": amount(a.nilai_tercetak)}
            for a in tabel.anggaran
        ]
    }


def _anggaran(tabel: Tabel, tahun: int) -> list[Sel]:
    """The budget table; where it prints no year at all it is that of the report, a single lost year stays empty."""
    tanpa_tahun = not any(baris.get("tahun", "").strip() for baris in tabel.baris)
    tingkat = budget_level(tabel.kepala)
    jadi: list[Sel] = []
    for tercetak in tabel.baris:
        baris = {key: teks for key, teks in tercetak.items() if teks.strip()}
        sel: Sel = {"tingkat": tingkat if "uraian" in baris else TINGKAT[0]}
        sel |= {k: _nilai(c.isi, baris[k], "") for k, c in ANGGARAN.by_key.items() if k in baris and not c.computed}
        jadi.append(sel)
    if tabel.jumlah:
        j = tabel.jumlah
        jadi.append(
            {"tingkat": TINGKAT[0], "uraian": j.label or None, "pagu": amount(j.pagu), "realisasi": amount(j.realisasi)}
        )
    return [{"tahun": tahun, **sel} for sel in jadi] if tanpa_tahun else jadi


def _label(jumlah: Jumlah) -> str:
    """The printed label of the last row where it says that it is a total, and JUMLAH otherwise."""
    return jumlah.label if _KEPALA_JUMLAH.match(jumlah.label) else "JUMLAH"
