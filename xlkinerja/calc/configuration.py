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
    ("periksa", "rapikan"),
    ("ambil", "isi_capaian", "ringkasan", "ikhtisar", "susun_semua"),
    ("cetak",),
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
    first, _, rest = name.lower().partition("_")
    return first + "".join(word.capitalize() for word in rest.split("_"))


def _value(content: str, *, language: bool = False) -> str:
    attribute = ' xml:lang="en-US"' if language else ""
    return f"<value{attribute}>{escape(content)}</value>"


def _property(name: str, content: str, *, language: bool = False) -> str:
    return f'<prop oor:name="{name}">{_value(content, language=language)}</prop>'


def _node(name: str, content: str, op: str = "replace") -> str:
    return f'<node oor:name={quoteattr(name)} oor:op="{op}">{content}</node>'


def _data(name: str, content: str) -> str:
    return f'{XML_HEAD}<oor:component-data {_OOR} oor:name="{name}">\n{content}\n</oor:component-data>\n'


def wizard_list() -> str:
    """The names, sentences and arguments that the wizard lists; each name ends in a blank (see `Catalogue`)."""
    content = "\n".join(
        _node(
            method_name(f.name),
            '<prop oor:name="DisplayName"><value xml:lang="en" xml:space="preserve">'
            f'{f.name} </value></prop><prop oor:name="Description"><value xml:lang="en">{escape(f.explanation)}</value>'
            "</prop>" + _property("Category", "Add-In") + f'<node oor:name="Parameters">{_parameters(f)}</node>',
        )
        for f in FUNCTIONS.values()
    )
    addin = _node(f"{IDENTIFIER}.Daftar", f'<node oor:name="AddInFunctions">\n{content}\n</node>')
    return _data("CalcAddIns", f'<node oor:name="AddInInfo">{addin}</node>')


def _parameters(function: Function) -> str:
    return "".join(
        _node(
            m.name,
            f'<prop oor:name="DisplayName"><value xml:lang="en">{m.name}</value></prop>'
            f'<prop oor:name="Description"><value xml:lang="en">{escape(m.explanation)}</value></prop>',
        )
        for m in function.arguments
    )


def menu() -> str:
    """The menu Kinerja, in Calc only."""
    entries: list[str] = []
    for group in MENU:
        if entries:
            entries.append(_property("URL", "private:separator"))
        entries += map(_entry, group)
    kinerja = _node(
        f"{IDENTIFIER}.menu",
        _property("Title", "Kinerja", language=True)
        + _property("Context", "com.sun.star.sheet.SpreadsheetDocument")
        + _submenu(entries),
    )
    return _data("Addons", f'<node oor:name="AddonUI"><node oor:name="OfficeMenuBar">{kinerja}</node></node>')


def _submenu(entries: Sequence[str]) -> str:
    nodes = "\n".join(_node(f"m{n:02}", entry) for n, entry in enumerate(entries))
    return f'<node oor:name="Submenu">\n{nodes}\n</node>'


def _entry(command: str) -> str:
    label = FREEZE_LABEL if command == FREEZE else COMMANDS[command].label
    if command != "templat_baru":
        return _action(label, command)
    choices = [_action(title(d), f"{command}|{d.key}|{d.file}") for d in DOCUMENTS]
    return _property("Title", label, language=True) + _submenu(choices)


def _action(label: str, command: str) -> str:
    url = _property("URL", f"service:{IDENTIFIER}.Perintah?{command}")
    return _property("Title", label, language=True) + url + _property("Target", "_self")


def title(document: Document) -> str:
    """What a document is called where it is chosen, its short name behind where the long one does not hold it."""
    return document.title if document.kode in document.title else f"{document.title} ({document.kode})"


def jobs() -> str:
    """When LibreOffice calls the job `Start`."""
    name = f"{IDENTIFIER}.Mulai"
    events = "\n".join(
        _node(event, f'<node oor:name="JobList">{_node(name, "")}</node>', op="fuse") for event in EVENTS
    )
    return _data(
        "Jobs",
        f'<node oor:name="Jobs">{_node(name, _property("Service", name))}</node>\n'
        f'<node oor:name="Events">\n{events}\n</node>',
    )
