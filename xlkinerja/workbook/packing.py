"""The last step of a template: the same bytes for the same content, and what openpyxl leaves out of schema order."""

import io
import re
import zipfile
from collections.abc import Mapping
from xml.etree import ElementTree as ET

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#: Order of the children of <font> in the schema (CT_Font); openpyxl writes them in another.
_FONT = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
         "family", "charset", "scheme")  # fmt: skip
#: Prefixes of the drawings of comments, as spreadsheet programs write them.
_VML = {
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "x": "urn:schemas-microsoft-com:office:excel",
}
#: Pixels: a column and a row of usual size, one character of a column width with what is around all of them, one point
#: of a row height, and how far a comment stands from the left edge of the next column.
_COLUMN, _ROW, _LETTER, _AROUND, _POINT, _BESIDE = 64, 20, 7, 5, 4 / 3, 15
_TIME = (1980, 1, 1, 0, 0, 0)
_DATE = b"2026-01-01T00:00:00Z"
_APP = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>xlkinerja</Application></Properties>"
)


def deterministic(data: bytes) -> bytes:
    """The package with fixed times, xlkinerja as its writer, and fonts in schema order."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/app.xml":
                content = _APP
            elif name == "docProps/core.xml":
                content = re.sub(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*", rb"\g<1>" + _DATE, content)
            elif name == "xl/styles.xml":
                content = _ordered_fonts(content)
            elif name.startswith("xl/worksheets/sheet"):
                content = _really_empty(content)
            elif name.startswith("xl/drawings/commentsDrawing"):
                content = _beside_their_cells(content, source.read(_sheet_of(source, name)))
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return out.getvalue()


def _really_empty(sheet: bytes) -> bytes:
    """Empty cells without the t="n" that openpyxl gives them; ironcalc reads such a cell as 0."""
    return re.sub(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="n"(?: ?/>|></c>)', rb"\1/>", sheet)


def _sheet_of(package: zipfile.ZipFile, drawing: str) -> str:
    """The part of the sheet whose comments a drawing holds."""
    links = (name for name in package.namelist() if name.startswith("xl/worksheets/_rels/"))
    link = next(name for name in links if f'/{drawing}"'.encode() in package.read(name))
    return link.replace("_rels/", "").removesuffix(".rels")


def _beside_their_cells(drawing: bytes, sheet: bytes) -> bytes:
    """Each comment right of its cell: openpyxl says no place, and comments that are always shown hide each other."""
    for prefix, uri in _VML.items():
        ET.register_namespace(prefix, uri)
    root = ET.fromstring(drawing)  # noqa: S314 - our own bytes, written a moment ago
    widths, heights = _widths(sheet), _heights(sheet)
    for shape in root.iter(f"{{{_VML['v']}}}shape"):
        size = re.search(r"width:(\d+)px;height:(\d+)px", shape.attrib["style"])
        data = next(shape.iter(f"{{{_VML['x']}}}ClientData"))
        row, column = (int(data.findtext(f"{{{_VML['x']}}}{name}", "0")) for name in ("Row", "Column"))
        assert size
        right = _reached(widths, _COLUMN, column + 1, _BESIDE + int(size[1]))
        bottom = _reached(heights, _ROW, row, int(size[2]))
        anchor = ET.Element(f"{{{_VML['x']}}}Anchor")
        anchor.text = ", ".join(map(str, (column + 1, _BESIDE, row, 0, *right, *bottom)))
        data.insert(2, anchor)  # behind MoveWithCells and SizeWithCells
    return bytes(ET.tostring(root))


def _reached(sizes: Mapping[int, int], usual: int, first: int, pixels: int) -> tuple[int, int]:
    """The column or row, from 0, that stands so many pixels behind the beginning of another, and the pixels in it."""
    while pixels >= (size := sizes.get(first, usual)):
        pixels, first = pixels - size, first + 1
    return first, pixels


def _widths(sheet: bytes) -> dict[int, int]:
    """Columns from 0 → their pixels, where a sheet says so."""
    widths: dict[int, int] = {}
    for element in re.findall(r"<col [^>]*>", sheet.decode()):
        said = dict(re.findall(r'(\w+)="([^"]*)"', element))
        pixels = 0 if said.get("hidden") == "1" else round(float(said["width"]) * _LETTER + _AROUND)
        widths |= dict.fromkeys(range(int(said["min"]) - 1, int(said["max"])), pixels)
    return widths


def _heights(sheet: bytes) -> dict[int, int]:
    """Rows from 0 → their pixels, where a sheet says so."""
    rows = re.findall(r'<row r="(\d+)"[^>]* ht="([\d.]+)"', sheet.decode())
    return {int(row) - 1: round(float(points) * _POINT) for row, points in rows}


def _ordered_fonts(styles: bytes) -> bytes:
    ET.register_namespace("", _MAIN)
    root = ET.fromstring(styles)  # noqa: S314 - our own bytes, written a moment ago
    for font in root.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda e: _FONT.index(e.tag.rpartition("}")[2]))
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True))
