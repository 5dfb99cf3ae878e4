"""A set without a fault, and small edits to it: every case of a rule is this set with something done to it."""

import copy
import datetime as dt
import io
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from xlkinerja.check.checking import check
from xlkinerja.check.finding import Report
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.templates import build

IDENTITAS = {
    "satker": "KPU Kabupaten Contoh",
    "entitas": "KPU",
    "tahun": 2024,
    "versi": "awal",
    "tempat": "Contoh",
    "tanggal": dt.date(2024, 1, 2),
    "pihak_pertama": "Anton",
    "jabatan_pertama": "Ketua KPU Kabupaten Contoh",
}
BARIS = 10

S1, S2, S3 = "Terwujudnya tahapan sesuai jadwal", "Meningkatnya tertib administrasi", "Meningkatnya kualitas lembaga"
INDIKATOR = (
    {
        "sasaran": S1,
        "indikator": "Persentase tahapan yang tepat waktu",
        "satuan": "%",
        "polarisasi": "Maksimal",
        "target": 90,
    },
    {
        "indikator": "Jumlah laporan tahapan yang disusun",
        "satuan": "laporan",
        "polarisasi": "Maksimal",
        "target": 4,
    },
    {
        "sasaran": S2,
        "indikator": "Jumlah temuan pemeriksaan",
        "satuan": "temuan",
        "polarisasi": "Minimal",
        "target": 8,
    },
    {
        "indikator": "Waktu penyelesaian permohonan informasi",
        "satuan": "hari",
        "polarisasi": "Stabil",
        "target": 5,
        "target_maksimum": 10,
    },
    {
        "sasaran": S3,
        "indikator": "Opini BPK atas Laporan Keuangan",
        "polarisasi": "Predikat",
        "target": "WTP",
    },
)
REALISASI = (99, 4, 6, 7, "WTP")
TAHUN_LALU = (95, 4, 7, 8, "WTP")
#: What a complete report says of every indikator, beside its figures.
LENGKAP = {
    "definisi": "Dihitung dari catatan subbagian.",
    "penyebab": "Jadwal disusun bersama sejak awal tahun.",
    "solusi": "Rapat bulanan.",
    "program_pendukung": "Program Dukungan Manajemen",
    "penanggung_jawab": "Subbagian Perencanaan",
    "sumber_data": "Laporan bulanan",
    "bukti": "BA 12/2024",
}
PROGRAM = (("076.01.CQ", "Program Konsolidasi Demokrasi", 700), ("076.01.WA", "Program Dukungan Manajemen", 300))
ANGGARAN_RKT = (400, 300, 200, 60, 40)

Isi = dict[str, dict[str, list[dict[str, object]]]]


def content() -> Isi:
    """Rows by file and sheet; five indikator in rows 5 to 9 of every main sheet, budgets of 1,000 rupiah."""
    utama = [dict(i) for i in INDIKATOR]
    rkt = [{**i, "anggaran": a} for i, a in zip(utama, ANGGARAN_RKT, strict=True)]
    anggaran = [
        {"tahun": 2024, "tingkat": "Program", "kode": k, "uraian": p, "pagu": a, "realisasi": a - 10}
        for k, p, a in PROGRAM
    ]
    return {
        "RKT.xlsx": {"RKT": [*rkt, {"program": "JUMLAH", "anggaran": 1000}]},
        "PK.xlsx": {
            "PK": copy.deepcopy(utama),
            "Anggaran": [{"kode": k, "program": p, "anggaran": a} for k, p, a in PROGRAM],
        },
        "Rencana_Aksi.xlsx": {
            "Rencana Aksi": [{**i, "target_tw4": "v", "pelaksana": "Subbagian Perencanaan"} for i in utama]
        },
        "Realisasi.xlsx": {
            "Realisasi": [
                {**i, "realisasi": r, "realisasi_n1": lalu, "target_renstra": i["target"], **LENGKAP}
                for i, r, lalu in zip(utama, REALISASI, TAHUN_LALU, strict=True)
            ],
            "Anggaran": [*anggaran, {"tahun": 2024, "tingkat": "Jumlah", "pagu": 1000, "realisasi": 980}],
        },
    }


_BUILT: dict[str, bytes] = {}
DOKUMEN = {"RKT.xlsx": "RKT", "PK.xlsx": "PK", "Rencana_Aksi.xlsx": "Rencana Aksi", "Realisasi.xlsx": "Realisasi"}


@dataclass
class Case:
    """A case: what is done to the content, to single cells afterwards, and the findings expected.

    `cells` maps (file, sheet, cell) to a value or a (value, number format). `files` chooses the files of the set.
    `after` changes the finished bytes of a file. `found` holds (kode, file, cell, level).
    """

    name: str
    found: set[tuple[str, str, str, str]] = field(default_factory=set)
    edit: Callable[[Isi], object] = len  # which changes nothing
    cells: dict[tuple[str, str, str], object] = field(default_factory=dict)
    files: tuple[str, ...] = tuple(DOKUMEN)
    identitas: dict[str, dict[str, object]] = field(default_factory=dict)
    pengaturan: dict[str, object] = field(default_factory=lambda: {"desimal": 0})
    after: dict[str, Callable[[bytes], bytes]] = field(default_factory=dict)


def workbook(file: str, isi: Isi, case: Case) -> bytes:
    """One workbook of the case; `PK_perubahan_1.xlsx` and the like are made from the content under their name."""
    kode = DOKUMEN.get(file) or ("PK" if file.startswith("PK") else "Realisasi")
    identitas = {**IDENTITAS, "dokumen": kode, **case.identitas.get(file, {})}
    pengaturan = case.pengaturan if kode == "Realisasi" else {}
    key = repr((kode, identitas, pengaturan, isi[file]))
    if key not in _BUILT:  # most cases change one file of four
        _BUILT[key] = build(BY_KODE[kode], identitas=identitas, pengaturan=pengaturan, isi=isi[file], baris=BARIS)
    data = _BUILT[key]
    edits = {(lembar, sel): v for (berkas, lembar, sel), v in case.cells.items() if berkas == file}
    return edit_cells(data, edits) if edits else data


def edit_cells(data: bytes, edits: dict[tuple[str, str], object]) -> bytes:
    """The workbook with cells typed over, as a user would."""

    def edit(book: Workbook) -> None:
        for (lembar, sel), isi in edits.items():
            sheet = book[lembar]
            assert isinstance(sheet, Worksheet)
            nilai, bentuk = isi if isinstance(isi, tuple) else (isi, None)
            sheet[sel].value = nilai
            if bentuk:
                sheet[sel].number_format = bentuk

    return opened(edit)(data)


def opened(edit: Callable[[Workbook], object]) -> Callable[[bytes], bytes]:
    """The workbook opened, changed and saved by another program."""

    def change(data: bytes) -> bytes:
        book = load_workbook(io.BytesIO(data))
        edit(book)
        stream = io.BytesIO()
        book.save(stream)
        return stream.getvalue()

    return change


def write(case: Case, folder: Path) -> None:
    isi = content()
    case.edit(isi)
    for file in isi:
        if file in case.files or file not in DOKUMEN:
            data = workbook(file, isi, case)
            (folder / file).write_bytes(case.after[file](data) if file in case.after else data)


def run(case: Case, folder: Path) -> Report:
    """The report on the case with all rules on; an exception in a rule is raised."""
    write(case, folder)
    return check([folder], strict=True)


def found(report: Report) -> set[tuple[str, str, str, str]]:
    """Findings as (kode, file, cell, level); two at one place with one code would be lost, so they are refused."""
    semua = [(t.kode, t.berkas, t.sel, str(t.tingkat)) for t in report.temuan]
    places = [(t.kode, t.berkas, t.lembar, t.sel) for t in report.temuan]
    assert len(set(places)) == len(places), sorted(p for p in places if places.count(p) > 1)
    return set(semua)


def put(isi: Isi, file: str, sheet: str, row: int, key: str, value: object) -> None:
    """Changes one cell of the content; rows count from 0, None empties."""
    target = isi[file][sheet][row]
    if value is None:
        target.pop(key, None)
    else:
        target[key] = value
