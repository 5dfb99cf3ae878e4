"""The formulas of docs/excel.md as LibreOffice takes them through its API, and what they are to give."""

import re
import zipfile
from pathlib import Path

import openpyxl
from openpyxl.utils import range_boundaries

from tests.calc.ekstensi import AKAR
from xlkinerja.hosts.declared import Rentang, call

PANDUAN = (AKAR / "docs" / "excel.md").read_text("utf-8")
#: Function, arguments as typed in an Indonesian Excel, result as the guide tells it.
TANPA_RENTANG = re.findall(r"^\| `=(KIN_\w+)\(([^:`]*)\)` \| (.*?) \|$", PANDUAN, re.MULTILINE)
DENGAN_RENTANG = re.findall(r"^\| `=(KIN_\w+)\(([^`]*:[^`]*)\)` \| .*? \|$", PANDUAN, re.MULTILINE)


def rumus(nama, masukan):
    """A formula with English numbers."""
    return f"={nama}({';'.join(_angka(m.strip()) for m in masukan.split(';'))})"


def _angka(teks):
    return teks if teks.startswith('"') else teks.replace(",", ".")


def tampil(isi):
    return isi if isinstance(isi, str) else f"{isi:.10g}".replace(".", ",")


def rumus_rentang(nama, masukan, folder):
    """A formula whose ranges may lie on other sheets and in other files of the folder."""
    isi = re.sub(r"\[(.+?)\](\w+)!", lambda m: f"'{(folder / m[1]).as_uri()}'#${m[2]}.", masukan)
    isi = re.sub(r"([A-Z][a-z]+)!", r"$\1.", isi)
    return f"={nama}({isi})"


def hasil_langsung(nama, masukan, folder, buku):
    """What the function gives for the values that the saved files hold, without any spreadsheet program."""
    return call(nama, [_rentang(m.strip(), folder, buku) for m in masukan.split(";")])


def _rentang(alamat, folder, buku):
    berkas, lembar, daerah = re.fullmatch(r"(?:\[(.+?)\])?(?:(\w+)!)?(.+)", alamat).groups()
    buka = openpyxl.load_workbook(Path(folder, berkas or buku), data_only=True)[lembar or Path(buku).stem]
    kolom1, baris1, kolom2, baris2 = range_boundaries(daerah)
    isi = [
        [_nilai(sel.value) for sel in baris]
        for baris in buka.iter_rows(min_row=baris1, max_row=baris2, min_col=kolom1, max_col=kolom2)
    ]
    return Rentang(isi, baris1, kolom1)


def _nilai(isi):
    return float(isi) if isinstance(isi, int) and not isinstance(isi, bool) else isi


def tanpa_kunci(asal, tujuan):
    """The same workbook with no sheet locked, so that array formulas may be put anywhere."""
    with zipfile.ZipFile(asal) as masuk, zipfile.ZipFile(tujuan, "w") as keluar:
        for nama in masuk.namelist():
            keluar.writestr(nama, re.sub(rb"<sheetProtection[^>]*/>", b"", masuk.read(nama)))
    return tujuan
