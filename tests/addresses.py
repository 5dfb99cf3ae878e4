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
from xlkinerja.workbook.sheets.laporan_tables import LAPORAN_TABLES
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI

G, P, INFO = "galat", "peringatan", "info"

RE, RKT, PK, RA, RV = "Realisasi.xlsx", "RKT.xlsx", "PK.xlsx", "Rencana_Aksi.xlsx", "Reviu.xlsx"
RS = "Renstra.xlsx"
PKP = "PK_perubahan_1.xlsx"
LALU = "Realisasi 2023.xlsx"
#: The documents of a set by file; further files are named after one of them.
DOKUMEN = {RKT: "RKT", PK: "PK", RA: "Rencana Aksi", RE: "Realisasi"}
ALONE = (RE,)

ID, PG, ANG = IDENTITAS.name, PENGATURAN.name, ANGGARAN.name
RI, IKHT = RINGKASAN.name, IKHTISAR.name
TL, AL, AN = LAPORAN_TABLES.name, ANGGARAN_LAPORAN.name, ANGKA_NARASI.name


class Spot(NamedTuple):
    """A cell; a whole sheet where `sel` is empty, a whole file where `lembar` is empty too."""

    berkas: str
    lembar: str = ""
    sel: str = ""


def document(berkas: str) -> Document:
    """The document that a file of a test holds, by the beginning of its name."""
    name = PurePath(berkas).stem.replace("_", " ")
    return next(d for kode, d in BY_KODE.items() if name.startswith(kode))


def main(berkas: str) -> str:
    """The sheet with the indikator."""
    return document(berkas).main.name


def at(berkas: str, key: str, row: int = 0, lembar: str = "") -> Spot:
    """The cell of a column in a row, or its header without one; the cell of a field of a form.

    Without `lembar` the column is one of the main sheet, or else the field one of a form.
    """
    dokumen = document(berkas)
    candidates = [dokumen.main, *dokumen.forms] if not lembar else [s for s in dokumen.sheets if s.name == lembar]
    sheet = next(s for s in candidates if isinstance(s, Table | Form) and key in s.by_key)
    if isinstance(sheet, Form):
        return Spot(berkas, sheet.name, sheet.cell(key))
    return Spot(berkas, sheet.name, sel(key, row, sheet))


def _columns(berkas: str, lembar: str = "") -> Table:
    return next(t for t in document(berkas).tables if t.name == (lembar or main(berkas)))


def letter(berkas: str, key: str, lembar: str = "") -> str:
    """The letter of a column, of the main sheet without `lembar`."""
    return _columns(berkas, lembar).letters[key]


def top(berkas: str, key: str) -> Spot:
    """The uppermost cell of a column of the main sheet."""
    return Spot(berkas, main(berkas), f"{letter(berkas, key)}1")


def beyond(berkas: str, row: int, ke: int = 1) -> Spot:
    """A cell right of the declared columns of the main sheet, the first one or a further one."""
    return Spot(berkas, main(berkas), ref(len(_columns(berkas).columns) + ke, row))


def band(berkas: str, key: str, n: int) -> Spot:
    """The cell of a band of the category scale, from 0."""
    return at(berkas, key, SKALA.first_row + n, PG)


def resolved(berkas: str, lembar: str, address: str) -> str:
    """An address; on Pengaturan the key of a field, or the key of a column of the scale and a band: "dari 1"."""
    key, _, n = address.partition(" ")
    return band(berkas, key, int(n)).sel if n else address if address[-1:].isdigit() else at(berkas, key, 0, lembar).sel


def label(berkas: str, key: str) -> Spot:
    """The cell that names a field of a form."""
    answer = at(berkas, key)
    return answer._replace(sel=answer.sel.replace("B", "A"))


def sel(key: str, row: int = 0, table: Table = REALISASI) -> str:
    """The address alone of a column in a row, of its header without one: sel("capaian", 5)."""
    return f"{table.letters[key]}{row or table.header_row}"


def formula(berkas: str, template: str, row: int, lembar: str = "") -> str:
    """A formula in which {key} stands for the cell of a column in that row."""
    return template.format_map({k: f"{huruf}{row}" for k, huruf in _columns(berkas, lembar).letters.items()})
