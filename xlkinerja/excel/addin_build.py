"""The add-in as a file: an .xlam made from the sources in `macros`, without Excel, the same bytes each time.

`vba_project` makes the VBA project; every other part is written here. The sheet Sambungan of the
add-in says where Python and the library of xlwings are, so that the VBA reads no file of settings.
"""

import io
import re
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

from xlkinerja import __version__
from xlkinerja.excel.vba_project import vba_project
from xlkinerja.hosts.shipping import macro_folder, pack

ADDIN_NAME = "xlkinerja.xlam"
LEMBAR = "Sambungan"
#: The rows of the sheet, from row 2: label in A, value in B. KinerjaSambung.bas reads B2 to B4.
CONNECTION_FIELDS = ("python", "pustaka64", "pustaka32", "xlkinerja", "xlwings")
LABELS = {
    "python": "Python",
    "pustaka64": "Pustaka xlwings untuk Excel 64-bit",
    "pustaka32": "Pustaka xlwings untuk Excel 32-bit",
    "xlkinerja": "Versi xlkinerja",
    "xlwings": "Versi xlwings",
}
SHEET_PART = "xl/worksheets/sheet1.xml"

_XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OD = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def xlwings_version(folder: Path | None = None) -> str:
    """The version of xlwings whose library the VBA names."""
    text = ((folder or macro_folder()) / "KinerjaPustaka.bas").read_text("utf-8")
    found: set[str] = set(re.findall(r"xlwings(?:64|32)-([0-9.]+)\.dll", text))
    if len(found) != 1:
        raise ValueError(f"KinerjaPustaka.bas harus menyebut tepat satu versi xlwings, bukan {sorted(found)}.")
    return found.pop()


def vba_modules(folder: Path | None = None) -> dict[str, str]:
    """Name and text of every module in `macros`, with the line ends of VBA."""
    files = sorted((folder or macro_folder()).glob("*.bas"))
    return {b.stem: b.read_text("utf-8").replace("\n", "\r\n") for b in files}


def build(folder: Path | None = None) -> bytes:
    """The add-in, not yet connected to any Python. Raises ModuleNotFoundError without pyOpenVBA."""
    folder = folder or macro_folder()
    fields = dict.fromkeys(CONNECTION_FIELDS, "") | {"xlkinerja": __version__, "xlwings": xlwings_version(folder)}
    ribbon = (folder / "pita.xml").read_text("utf-8")
    parts: dict[str, bytes] = {
        **{name: (_XML_HEAD + text).encode() for name, text in _FIXED_PARTS.items()},
        SHEET_PART: connection_sheet(fields),
        "customUI/customUI14.xml": ribbon.encode(),
        "xl/vbaProject.bin": vba_project(vba_modules(folder)),
    }
    return pack(parts)


def connection_sheet(fields: dict[str, str]) -> bytes:
    """The sheet Sambungan as XML."""

    def cell(ref: str, text: str) -> str:
        return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(text)}</t></is></c>'

    rows = [f'<row r="1">{cell("A1", "Ditulis oleh xlkinerja addin pasang; jangan diubah.")}</row>']
    rows += [
        f'<row r="{n}">{cell(f"A{n}", LABELS[key])}{cell(f"B{n}", fields[key])}</row>'
        for n, key in enumerate(CONNECTION_FIELDS, 2)
    ]
    return (
        f'{_XML_HEAD}<worksheet xmlns="{_MAIN}"><sheetPr codeName="Sheet1"/>'
        f'<dimension ref="A1:B{len(CONNECTION_FIELDS) + 1}"/>'
        '<cols><col min="1" max="1" width="38" customWidth="1"/>'
        '<col min="2" max="2" width="90" customWidth="1"/></cols>'
        f"<sheetData>{''.join(rows)}</sheetData></worksheet>"
    ).encode()


def read_connection(addin: bytes) -> dict[str, str]:
    """What the sheet Sambungan of an add-in says. Raises ValueError where the file is not ours."""
    from xlkinerja.workbook.errors import PackageError
    from xlkinerja.workbook.package import Package

    try:
        cells = Package.from_bytes(addin).read_sheet(LEMBAR).cells
    except (PackageError, KeyError) as error:
        raise ValueError("bukan add-in xlkinerja") from error
    return {k: str(cells[f"B{n}"].value or "") if f"B{n}" in cells else "" for n, k in enumerate(CONNECTION_FIELDS, 2)}


def with_connection(addin: bytes, fields: dict[str, str]) -> bytes:
    """The add-in with another sheet Sambungan; every other part as it was."""
    with zipfile.ZipFile(io.BytesIO(addin)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    return pack(parts | {SHEET_PART: connection_sheet(fields)})


def _relationships(*rows: tuple[str, str]) -> str:
    content = "".join(
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(rows, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


_FIXED_PARTS = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.ms-excel.addin.macroEnabled.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_OD}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_OD}.styles+xml"/>'
        '<Override PartName="/docProps/core.xml" '
        'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": _relationships(
        (f"{_REL}/officeDocument", "xl/workbook.xml"),
        (f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("http://schemas.microsoft.com/office/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
    ),
    "docProps/core.xml": (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>xlkinerja</dc:title><dc:creator>xlkinerja</dc:creator>"
        "<dc:description>Fungsi KIN_ dan tombol untuk dokumen kinerja tahunan</dc:description>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    ),
    "xl/_rels/workbook.xml.rels": _relationships(
        (f"{_REL}/worksheet", "worksheets/sheet1.xml"),
        (f"{_REL}/styles", "styles.xml"),
        ("http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}">'
        '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
        '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_REL}"><workbookPr codeName="ThisWorkbook"/>'
        f'<sheets><sheet name="{LEMBAR}" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
}
