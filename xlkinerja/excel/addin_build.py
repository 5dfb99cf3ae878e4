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
from xlkinerja.hosts.shipping import kemas, makro

NAMA_ADDIN = "xlkinerja.xlam"
LEMBAR = "Sambungan"
#: The rows of the sheet, from row 2: label in A, value in B. KinerjaSambung.bas reads B2 to B4.
ISIAN = ("python", "pustaka64", "pustaka32", "xlkinerja", "xlwings")
LABEL = {
    "python": "Python",
    "pustaka64": "Pustaka xlwings untuk Excel 64-bit",
    "pustaka32": "Pustaka xlwings untuk Excel 32-bit",
    "xlkinerja": "Versi xlkinerja",
    "xlwings": "Versi xlwings",
}
PETA_LEMBAR = "xl/worksheets/sheet1.xml"

_KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_OD = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def versi_xlwings(folder: Path | None = None) -> str:
    """The version of xlwings whose library the VBA names."""
    teks = ((folder or makro()) / "KinerjaPustaka.bas").read_text("utf-8")
    ditemukan: set[str] = set(re.findall(r"xlwings(?:64|32)-([0-9.]+)\.dll", teks))
    if len(ditemukan) != 1:
        raise ValueError(f"KinerjaPustaka.bas harus menyebut tepat satu versi xlwings, bukan {sorted(ditemukan)}.")
    return ditemukan.pop()


def modul_vba(folder: Path | None = None) -> dict[str, str]:
    """Name and text of every module in `macros`, with the line ends of VBA."""
    berkas = sorted((folder or makro()).glob("*.bas"))
    return {b.stem: b.read_text("utf-8").replace("\n", "\r\n") for b in berkas}


def bangun(folder: Path | None = None) -> bytes:
    """The add-in, not yet connected to any Python. Raises ModuleNotFoundError without pyOpenVBA."""
    folder = folder or makro()
    isian = dict.fromkeys(ISIAN, "") | {"xlkinerja": __version__, "xlwings": versi_xlwings(folder)}
    pita = (folder / "pita.xml").read_text("utf-8")
    bagian: dict[str, bytes] = {
        **{name: (_KEPALA + text).encode() for name, text in _PAKET_TETAP.items()},
        PETA_LEMBAR: lembar_sambungan(isian),
        "customUI/customUI14.xml": pita.encode(),
        "xl/vbaProject.bin": vba_project(modul_vba(folder)),
    }
    return kemas(bagian)


def lembar_sambungan(isian: dict[str, str]) -> bytes:
    """The sheet Sambungan as XML."""

    def sel(ref: str, teks: str) -> str:
        return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(teks)}</t></is></c>'

    baris = [f'<row r="1">{sel("A1", "Ditulis oleh xlkinerja addin pasang; jangan diubah.")}</row>']
    baris += [
        f'<row r="{n}">{sel(f"A{n}", LABEL[kunci])}{sel(f"B{n}", isian[kunci])}</row>'
        for n, kunci in enumerate(ISIAN, 2)
    ]
    return (
        f'{_KEPALA}<worksheet xmlns="{_MAIN}"><sheetPr codeName="Sheet1"/><dimension ref="A1:B{len(ISIAN) + 1}"/>'
        '<cols><col min="1" max="1" width="38" customWidth="1"/>'
        '<col min="2" max="2" width="90" customWidth="1"/></cols>'
        f"<sheetData>{''.join(baris)}</sheetData></worksheet>"
    ).encode()


def baca_sambungan(addin: bytes) -> dict[str, str]:
    """What the sheet Sambungan of an add-in says. Raises ValueError where the file is not ours."""
    from xlkinerja.workbook.errors import PackageError
    from xlkinerja.workbook.package import Package

    try:
        sel = Package.from_bytes(addin).read_sheet(LEMBAR).cells
    except (PackageError, KeyError) as error:
        raise ValueError("bukan add-in xlkinerja") from error
    return {k: str(sel[f"B{n}"].value or "") if f"B{n}" in sel else "" for n, k in enumerate(ISIAN, 2)}


def dengan_sambungan(addin: bytes, isian: dict[str, str]) -> bytes:
    """The add-in with another sheet Sambungan; every other part as it was."""
    with zipfile.ZipFile(io.BytesIO(addin)) as paket:
        bagian = {nama: paket.read(nama) for nama in paket.namelist()}
    return kemas(bagian | {PETA_LEMBAR: lembar_sambungan(isian)})


def _hubungan(*baris: tuple[str, str]) -> str:
    isi = "".join(
        f'<Relationship Id="rId{n}" Type="{jenis}" Target="{tujuan}"/>' for n, (jenis, tujuan) in enumerate(baris, 1)
    )
    return f'<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'


_PAKET_TETAP = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PAKET}/content-types">'
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
    "_rels/.rels": _hubungan(
        (f"{_REL}/officeDocument", "xl/workbook.xml"),
        (f"{_PAKET}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("http://schemas.microsoft.com/office/2007/relationships/ui/extensibility", "customUI/customUI14.xml"),
    ),
    "docProps/core.xml": (
        f'<cp:coreProperties xmlns:cp="{_PAKET}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        "<dc:title>xlkinerja</dc:title><dc:creator>xlkinerja</dc:creator>"
        "<dc:description>Fungsi KIN_ dan tombol untuk dokumen kinerja tahunan</dc:description>"
        '<dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    ),
    "xl/_rels/workbook.xml.rels": _hubungan(
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
