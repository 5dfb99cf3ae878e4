"""The last step of a template: the same bytes for the same content, and what openpyxl leaves out of schema order."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#: Order of the children of <font> in the schema (CT_Font); openpyxl writes them in another.
_FONT = ("b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name",
         "family", "charset", "scheme")  # fmt: skip
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
            entry = zipfile.ZipInfo(name, _TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            target.writestr(entry, content)
    return out.getvalue()


def _really_empty(sheet: bytes) -> bytes:
    """Empty cells without the t="n" that openpyxl gives them; ironcalc reads such a cell as 0."""
    return re.sub(rb'(<c r="[A-Z]+[0-9]+"(?: s="[0-9]+")?) t="n"(?: ?/>|></c>)', rb"\1/>", sheet)


def _ordered_fonts(styles: bytes) -> bytes:
    ET.register_namespace("", _MAIN)
    root = ET.fromstring(styles)  # noqa: S314 - our own bytes, written a moment ago
    for font in root.iter(f"{{{_MAIN}}}font"):
        font[:] = sorted(font, key=lambda e: _FONT.index(e.tag.rpartition("}")[2]))
    return bytes(ET.tostring(root, encoding="UTF-8", xml_declaration=True))
