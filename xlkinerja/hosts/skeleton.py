"""The barest workbook that the reader reads: so that a range goes the same way as a file."""

import io
import re
import zipfile
from collections.abc import Iterable, Mapping
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from xlkinerja.workbook.documents import NAMA_TANDA
from xlkinerja.workbook.stream import TRANSITIONAL, ErrorValue, Value

#: Address, value and formula ("" for none) of a cell, row by row in order.
Baris = Iterable[Iterable[tuple[str, Value, str]]]

_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKET = "http://schemas.openxmlformats.org/package/2006"
_OD = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")  # no place in XML


def kerangka(lembar: Mapping[str, Baris], tanda: str) -> bytes:
    """A workbook with these sheets and the mark of a document; nothing is compressed, for nothing is kept."""
    nomor = dict(enumerate(lembar.items(), 1))
    lembar_xml = "".join(f'<sheet name={quoteattr(nama)} sheetId="{n}" r:id="r{n}"/>' for n, (nama, _) in nomor.items())
    bagian = {
        "[Content_Types].xml": f'<Types xmlns="{_PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="{_OD}.worksheet+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_OD}.sheet.main+xml"/></Types>',
        "_rels/.rels": _hubungan({"r1": ("officeDocument", "xl/workbook.xml")}),
        "xl/workbook.xml": f'<workbook xmlns="{TRANSITIONAL}" xmlns:r="{_REL}"><sheets>{lembar_xml}</sheets>'
        f'<definedNames><definedName name="{NAMA_TANDA}">"{escape(tanda)}"</definedName></definedNames></workbook>',
        "xl/_rels/workbook.xml.rels": _hubungan({f"r{n}": ("worksheet", f"sheet{n}.xml") for n in nomor}),
    }
    bagian |= {f"xl/sheet{n}.xml": _lembar(isi) for n, (_, isi) in nomor.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as paket:
        for nama, teks in bagian.items():
            paket.writestr(nama, teks)
    return out.getvalue()


def _hubungan(tujuan: Mapping[str, tuple[str, str]]) -> str:
    isi = "".join(f'<Relationship Id="{i}" Type="{_REL}/{jenis}" Target="{t}"/>' for i, (jenis, t) in tujuan.items())
    return f'<Relationships xmlns="{_PAKET}/relationships">{isi}</Relationships>'


def _lembar(baris: Baris) -> str:
    isi = "".join(f"<row>{''.join(_sel(*sel) for sel in satu)}</row>" for satu in baris)
    return f'<worksheet xmlns="{TRANSITIONAL}"><sheetData>{isi}</sheetData></worksheet>'


def _sel(ref: str, nilai: Value, rumus: str) -> str:
    if nilai is None and not rumus:
        return ""
    jenis, teks = _tulis(nilai)
    f = f"<f>{escape(rumus)}</f>" if rumus else ""
    v = f"<v>{teks}</v>" if nilai is not None else ""
    return f'<c r="{ref}" t="{jenis}">{f}{v}</c>'


def _tulis(nilai: Value) -> tuple[str, str]:
    if isinstance(nilai, bool):
        return "b", str(int(nilai))
    if isinstance(nilai, Decimal):
        return "n", str(nilai)
    if isinstance(nilai, ErrorValue):
        return "e", escape(nilai.text)
    return "str", escape(_TERLARANG.sub("", nilai or ""))
