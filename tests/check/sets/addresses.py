"""Names of files and levels, and cells by what the declarations call them."""

from pathlib import PurePath
from typing import NamedTuple

from xlkinerja.workbook.address import ref
from xlkinerja.workbook.documents import BY_KODE, Document
from xlkinerja.workbook.layout import Form, Table
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.anggaran_laporan import ANGGARAN_LAPORAN
from xlkinerja.workbook.sheets.angka_narasi import ANGKA_NARASI
from xlkinerja.workbook.sheets.drawn import IKHTISAR, RINGKASAN
from xlkinerja.workbook.sheets.identitas import IDENTITAS
from xlkinerja.workbook.sheets.laporan_tables import TABEL_LAPORAN
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN

G, P, INFO = "galat", "peringatan", "info"

RE, RKT, PK, RA, RV = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx", "Reviu.xlsx"
PKP = "PK_perubahan_1.xlsx"
LALU = "Realisasi 2023.xlsx"
#: The documents of a set by file; further files are named after one of them.
DOKUMEN = {RKT: "RKT", PK: "PK", RA: "Rencana Aksi", RE: "Realisasi"}
ALONE = (RE,)

ID, PG, ANG = IDENTITAS.name, PENGATURAN.name, ANGGARAN.name
RI, IKHT = RINGKASAN.name, IKHTISAR.name
TL, AL, AN = TABEL_LAPORAN.name, ANGGARAN_LAPORAN.name, ANGKA_NARASI.name


class Place(NamedTuple):
    """A cell; a whole sheet where `sel` is empty, a whole file where `lembar` is empty too."""

    berkas: str
    lembar: str = ""
    sel: str = ""


def document(berkas: str) -> Document:
    """The document that a file of a test holds, by the beginning of its name."""
    nama = PurePath(berkas).stem.replace("_", " ")
    return next(d for kode, d in BY_KODE.items() if nama.startswith(kode))


def main(berkas: str) -> str:
    """The sheet with the indikator."""
    return document(berkas).main.name


def at(berkas: str, kunci: str, baris: int = 0, lembar: str = "") -> Place:
    """The cell of a column in a row, or its header without one; the cell of a field of a form.

    Without `lembar` the column is one of the main sheet, or else the field one of a form.
    """
    dokumen = document(berkas)
    calon = [dokumen.main, *dokumen.forms] if not lembar else [s for s in dokumen.sheets if s.name == lembar]
    sheet = next(s for s in calon if isinstance(s, Table | Form) and kunci in s.by_key)
    if isinstance(sheet, Form):
        return Place(berkas, sheet.name, sheet.cell(kunci))
    return Place(berkas, sheet.name, f"{sheet.letters[kunci]}{baris or sheet.header_row}")


def _columns(berkas: str, lembar: str = "") -> Table:
    return next(t for t in document(berkas).tables if t.name == (lembar or main(berkas)))


def letter(berkas: str, kunci: str, lembar: str = "") -> str:
    """The letter of a column, of the main sheet without `lembar`."""
    return _columns(berkas, lembar).letters[kunci]


def top(berkas: str, kunci: str) -> Place:
    """The uppermost cell of a column of the main sheet."""
    return Place(berkas, main(berkas), f"{letter(berkas, kunci)}1")


def beyond(berkas: str, baris: int, ke: int = 1) -> Place:
    """A cell right of the declared columns of the main sheet, the first one or a further one."""
    return Place(berkas, main(berkas), ref(len(_columns(berkas).columns) + ke, baris))


def label(berkas: str, kunci: str) -> Place:
    """The cell that names a field of a form."""
    isian = at(berkas, kunci)
    return isian._replace(sel=isian.sel.replace("B", "A"))


def formula(berkas: str, teks: str, baris: int, lembar: str = "") -> str:
    """A formula in which {key} stands for the cell of a column in that row."""
    return teks.format_map({k: f"{huruf}{baris}" for k, huruf in _columns(berkas, lembar).letters.items()})
