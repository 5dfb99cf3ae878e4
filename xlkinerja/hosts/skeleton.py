"""The barest workbook that the reader reads: so that a range goes the same way as a file."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from xlkinerja.workbook.documents import MARK_NAME
from xlkinerja.workbook.stream import TRANSITIONAL, ErrorValue, Value

#: Address, value and formula ("" for none) of a cell, row by row in order.
SheetRows = Iterable[Iterable[tuple[str, Value, str]]]

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OD = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no place in XML


def skeleton(sheets: Mapping[str, SheetRows], mark: str) -> bytes:
    """A workbook with these sheets and the mark of a document; nothing is compressed, for nothing is kept."""
    numbered = dict(enumerate(sheets.items(), 1))
    sheets_xml = "".join(
        f'<sheet name={quoteattr(name)} sheetId="{n}" r:id="r{n}"/>' for n, (name, _) in numbered.items()
    )
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{_OD}.worksheet+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OD}.sheet.main+xml"/></Types>',
        "_rels/.rels": _relationships({"r1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{TRANSITIONAL}" xmlns:r="{_REL}"><sheets>{sheets_xml}</sheets>'
        f'<definedNames><definedName name="{MARK_NAME}">"{escape(mark)}"</definedName></definedNames></workbook>',
        "xl/_rels/workbook.xml.rels": _relationships({f"r{n}": ("worksheet", f"sheet{n}.xml") for n in numbered}),
    }
    parts |= {f"xl/sheet{n}.xml": _sheet(content) for n, (_, content) in numbered.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return out.getvalue()


def _relationships(targets: Mapping[str, tuple[str, str]]) -> str:
    content = "".join(f'<Relationship Id="{i}" Type="{_REL}/{kind}" Target="{t}"/>' for i, (kind, t) in targets.items())
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{content}</Relationships>'


def _sheet(rows: SheetRows) -> str:
    content = "".join(f"<row>{''.join(_cell(*cell) for cell in row)}</row>" for row in rows)
    return f'<worksheet xmlns="{TRANSITIONAL}"><sheetData>{content}</sheetData></worksheet>'


def _cell(ref: str, value: Value, formula: str) -> str:
    if value is None and not formula:
        return ""
    kind, text = _written(value)
    f = f"<f>{escape(formula)}</f>" if formula else ""
    v = f"<v>{text}</v>" if value is not None else ""
    return f'<c r="{ref}" t="{kind}">{f}{v}</c>'


def _written(value: Value) -> tuple[str, str]:
    if isinstance(value, bool):
        return "b", str(int(value))
    if isinstance(value, Decimal):
        return "n", str(value)
    if isinstance(value, ErrorValue):
        return "e", escape(value.text)
    return "str", escape(_FORBIDDEN.sub("", value or ""))
