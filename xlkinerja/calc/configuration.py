"""What LibreOffice's configuration is told: the list for the function wizard, the menu, and when the job is called."""

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

import xlkinerja.hosts.functions  # noqa: F401 - declares the functions
from xlkinerja.hosts.commands import COMMANDS
from xlkinerja.hosts.declared import FUNCTIONS, Function
from xlkinerja.workbook.documents import DOCUMENTS, Document

IDENTIFIER = "id.xlkinerja"
#: When the macros are looked after, and a document's formulas.
EVENTS = ("OnStartApp", "OnLoad")
#: Which commands stand together in the menu, in the order of the ribbon; the one without a command is the host's own.
FREEZE = "jadikan_nilai"
FREEZE_LABEL = "Jadikan Nilai"
MENU = (
    ("periksa",),
    ("isi_capaian", "ringkasan", "ikhtisar", "susun_semua"),
    ("templat_baru", FREEZE),
    ("bantuan",),
)

XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_OOR = (
    'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" '
    'oor:package="org.openoffice.Office"'
)


def method_name(name: str) -> str:
    """KIN_CAPAIAN as a method of UNO is called: kinCapaian."""
    awal, _, left = name.lower().partition("_")
    return awal + "".join(kata.capitalize() for kata in left.split("_"))


def _nilai(content: str, *, language: bool = False) -> str:
    atribut = ' xml:lang="en-US"' if language else ""
    return f"<value{atribut}>{escape(content)}</value>"


def _sifat(name: str, content: str, *, language: bool = False) -> str:
    return f'<prop oor:name="{name}">{_nilai(content, language=language)}</prop>'


def _simpul(name: str, content: str, op: str = "replace") -> str:
    return f'<node oor:name={quoteattr(name)} oor:op="{op}">{content}</node>'


def _data(name: str, content: str) -> str:
    return f'{XML_HEAD}<oor:component-data {_OOR} oor:name="{name}">\n{content}\n</oor:component-data>\n'


def wizard_list() -> str:
    """The names, sentences and arguments that the function wizard lists; each name ends in a blank (see `Daftar`)."""
    content = "\n".join(
        _simpul(
            method_name(f.name),
            '<prop oor:name="DisplayName"><value xml:lang="en" xml:space="preserve">'
            f'{f.name} </value></prop><prop oor:name="Description"><value xml:lang="en">{escape(f.explanation)}</value>'
            "</prop>" + _sifat("Category", "Add-In") + f'<node oor:name="Parameters">{_parameter(f)}</node>',
        )
        for f in FUNCTIONS.values()
    )
    addin = _simpul(f"{IDENTIFIER}.Daftar", f'<node oor:name="AddInFunctions">\n{content}\n</node>')
    return _data("CalcAddIns", f'<node oor:name="AddInInfo">{addin}</node>')


def _parameter(function: Function) -> str:
    return "".join(
        _simpul(
            m.name,
            f'<prop oor:name="DisplayName"><value xml:lang="en">{m.name}</value></prop>'
            f'<prop oor:name="Description"><value xml:lang="en">{escape(m.explanation)}</value></prop>',
        )
        for m in function.arguments
    )


def menu() -> str:
    """The menu Kinerja, in Calc only."""
    content: list[str] = []
    for groups in MENU:
        if content:
            content.append(_sifat("URL", "private:separator"))
        content += map(_butir, groups)
    kinerja = _simpul(
        f"{IDENTIFIER}.menu",
        _sifat("Title", "Kinerja", language=True)
        + _sifat("Context", "com.sun.star.sheet.SpreadsheetDocument")
        + _submenu(content),
    )
    return _data("Addons", f'<node oor:name="AddonUI"><node oor:name="OfficeMenuBar">{kinerja}</node></node>')


def _submenu(content: Sequence[str]) -> str:
    item = "\n".join(_simpul(f"m{n:02}", one) for n, one in enumerate(content))
    return f'<node oor:name="Submenu">\n{item}\n</node>'


def _butir(command: str) -> str:
    label = FREEZE_LABEL if command == FREEZE else COMMANDS[command].label
    if command != "templat_baru":
        return _jalan(label, command)
    choices = [_jalan(title(d), f"{command}|{d.key}|{d.file}") for d in DOCUMENTS]
    return _sifat("Title", label, language=True) + _submenu(choices)


def _jalan(label: str, command: str) -> str:
    url = _sifat("URL", f"service:{IDENTIFIER}.Perintah?{command}")
    return _sifat("Title", label, language=True) + url + _sifat("Target", "_self")


def title(document: Document) -> str:
    """What a document is called where it is chosen, its short name behind where the long one does not hold it."""
    return document.title if document.kode in document.title else f"{document.title} ({document.kode})"


def jobs() -> str:
    """When LibreOffice calls the job `Start`."""
    name = f"{IDENTIFIER}.Mulai"
    kejadian = "\n".join(_simpul(k, f'<node oor:name="JobList">{_simpul(name, "")}</node>', op="fuse") for k in EVENTS)
    return _data(
        "Jobs",
        f'<node oor:name="Jobs">{_simpul(name, _sifat("Service", name))}</node>\n'
        f'<node oor:name="Events">\n{kejadian}\n</node>',
    )
