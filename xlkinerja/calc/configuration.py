"""What LibreOffice's configuration is told: the list for the function wizard, the menu, and when the job is called."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.declared import FUNGSI, Fungsi
from xlkinerja.workbook.documents import DOCUMENTS, Document

PENGENAL = "id.xlkinerja"
#: When the macros are looked after, and a document's formulas.
KEJADIAN = ("OnStartApp", "OnLoad")
#: Which commands stand together in the menu, in the order of the ribbon; the one without a command is the host's own.
NILAI = "jadikan_nilai"
LABEL_NILAI = "Jadikan Nilai"
MENU = (
    ("periksa",),
    ("isi_capaian", "ringkasan", "ikhtisar", "susun_semua"),
    ("templat_baru", NILAI),
    ("bantuan",),
)

KEPALA = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OOR = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'oor:package="org.openoffice.Office"'
)


def metode(nama: str) -> str:
    """KIN_CAPAIAN as a method of UNO is called: kinCapaian."""
    awal, _, sisa = nama.lower().partition("_")
    return awal + "".join(kata.capitalize() for kata in sisa.split("_"))


def _nilai(isi: str, *, bahasa: bool = False) -> str:
    atribut = ' xml:lang="en-US"' if bahasa else ""
    return f"<value{atribut}>{escape(isi)}</value>"


def _sifat(nama: str, isi: str, *, bahasa: bool = False) -> str:
    return f'<prop oor:name="{nama}">{_nilai(isi, bahasa=bahasa)}</prop>'


def _simpul(nama: str, isi: str, op: str = "replace") -> str:
    return f'<node oor:name={quoteattr(nama)} oor:op="{op}">{isi}</node>'


def _data(nama: str, isi: str) -> str:
    return f'{KEPALA}<oor:component-data {_OOR} oor:name="{nama}">\n{isi}\n</oor:component-data>\n'


def daftar_wizard() -> str:
    """The names, sentences and arguments that the function wizard lists; each name ends in a blank (see `Daftar`)."""
    isi = "\n".join(
        _simpul(
            metode(f.nama),
            '<prop oor:name="DisplayName"><value xml:lang="en" xml:space="preserve">'
            f'{f.nama} </value></prop><prop oor:name="Description"><value xml:lang="en">{escape(f.keterangan)}</value>'
            "</prop>" + _sifat("Category", "Add-In") + f'<node oor:name="Parameters">{_parameter(f)}</node>',
        )
        for f in FUNGSI.values()
    )
    addin = _simpul(f"{PENGENAL}.Daftar", f'<node oor:name="AddInFunctions">\n{isi}\n</node>')
    return _data("CalcAddIns", f'<node oor:name="AddInInfo">{addin}</node>')


def _parameter(fungsi: Fungsi) -> str:
    return "".join(
        _simpul(
            m.nama,
            f'<prop oor:name="DisplayName"><value xml:lang="en">{m.nama}</value></prop>'
            f'<prop oor:name="Description"><value xml:lang="en">{escape(m.keterangan)}</value></prop>',
        )
        for m in fungsi.masukan
    )


def menu() -> str:
    """The menu Kinerja, in Calc only."""
    isi: list[str] = []
    for kelompok in MENU:
        if isi:
            isi.append(_sifat("URL", "private:separator"))
        isi += map(_butir, kelompok)
    kinerja = _simpul(
        f"{PENGENAL}.menu",
        _sifat("Title", "Kinerja", bahasa=True)
        + _sifat("Context", "com.sun.star.sheet.SpreadsheetDocument")
        + _submenu(isi),
    )
    return _data("Addons", f'<node oor:name="AddonUI"><node oor:name="OfficeMenuBar">{kinerja}</node></node>')


def _submenu(isi: Sequence[str]) -> str:
    butir = "\n".join(_simpul(f"m{n:02}", satu) for n, satu in enumerate(isi))
    return f'<node oor:name="Submenu">\n{butir}\n</node>'


def _butir(perintah: str) -> str:
    label = LABEL_NILAI if perintah == NILAI else COMMANDS[perintah].label
    if perintah != "templat_baru":
        return _jalan(label, perintah)
    pilihan = [_jalan(judul(d), f"{perintah}|{d.key}|{d.file}") for d in DOCUMENTS]
    return _sifat("Title", label, bahasa=True) + _submenu(pilihan)


def _jalan(label: str, perintah: str) -> str:
    url = _sifat("URL", f"service:{PENGENAL}.Perintah?{perintah}")
    return _sifat("Title", label, bahasa=True) + url + _sifat("Target", "_self")


def judul(dokumen: Document) -> str:
    """What a document is called where it is chosen, its short name behind where the long one does not hold it."""
    return dokumen.title if dokumen.kode in dokumen.title else f"{dokumen.title} ({dokumen.kode})"


def pekerjaan() -> str:
    """When LibreOffice calls the job `Mulai`."""
    nama = f"{PENGENAL}.Mulai"
    kejadian = "\n".join(
        _simpul(k, f'<node oor:name="JobList">{_simpul(nama, "")}</node>', op="fuse") for k in KEJADIAN
    )
    return _data(
        "Jobs",
        f'<node oor:name="Jobs">{_simpul(nama, _sifat("Service", nama))}</node>\n'
        f'<node oor:name="Events">\n{kejadian}\n</node>',
    )
