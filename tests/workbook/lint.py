"""The lint of our own templates: what openpyxl writes without complaint and the programs of the staff do not bear.

It reads the raw package, so that it sees what those programs see.
"""

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from xml.etree import ElementTree as ET

from xlkinerja.workbook.address import split_range, split_ref
from xlkinerja.workbook.looks import YELLOW

PANJANG_DAFTAR = PANJANG_PESAN = 255
PANJANG_JUDUL, PANJANG_NAMA_LEMBAR, PANJANG_RUMUS = 32, 31, 8192
KERTAS_F4 = "14"
SKALA_TERKECIL = 70  # percent: 10 points become 7
#: Newer than Excel 2013, dependent on regional settings, or blind to moved cells.
TERLARANG = frozenset(
    (
        "LET", "LAMBDA", "TEXT", "VALUE", "INDIRECT", "OFFSET", "XLOOKUP", "XMATCH", "FILTER", "SORT", "SORTBY",
        "UNIQUE", "SEQUENCE", "IFS", "SWITCH", "MAXIFS", "MINIFS", "CONCAT", "TEXTJOIN", "TEXTBEFORE", "TEXTAFTER",
        "VSTACK", "HSTACK", "TOCOL", "MAP", "REDUCE", "BYROW", "NUMBERVALUE", "DOLLAR", "FIXED", "NOW", "TODAY", "RAND",
        "CELL",
    )
)  # fmt: skip

_N = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TEKS = re.compile(r'"(?:[^"]|"")*"')
_LEMBAR = re.compile(r"(?:'((?:[^']|'')+)'|([A-Za-z_][\w.]*))!")
_KATA = re.compile(r"\$?[A-Za-z_\\][\w.$]*(?=(\()?)")
_ALAMAT = re.compile(r"\$?[A-Z]{1,3}(?:\$?[0-9]+)?|TRUE|FALSE|REF")  # in capitals; a column alone, as in $A:$D; #REF!
_BARIS_JUDUL = re.compile(r"\$([0-9]+):\$([0-9]+)(?=,|$)")


@dataclass(frozen=True)
class _Lembar:
    """One sheet of the package; `title` are the rows repeated on paper, `text` is what a cell shows."""

    name: str
    terlihat: bool
    xml: ET.Element
    title: tuple[int, int] | None
    text: Callable[[ET.Element], str]

    @cached_property
    def sel(self) -> list[ET.Element]:
        return list(self.xml.iter(f"{_N}c"))

    @cached_property
    def validasi(self) -> list[ET.Element]:
        return list(self.xml.iter(f"{_N}dataValidation"))


@dataclass(frozen=True)
class _Paket:
    parts: frozenset[str]
    lembar: tuple[_Lembar, ...]
    names: list[tuple[str, str]]  # defined name, what it refers to
    terkunci: list[bool]  # by style index
    kuning: list[bool]
    nama_kecil: frozenset[str] = field(default=frozenset())


def lint(data: bytes) -> list[str]:
    """What is wrong with a template, one Indonesian sentence each; empty when nothing is."""
    paket = _buka(data)
    return [temuan for aturan in _ATURAN for temuan in aturan(paket)]


def _buka(data: bytes) -> _Paket:
    with zipfile.ZipFile(io.BytesIO(data)) as berkas:
        xml = {n: ET.fromstring(berkas.read(n)) for n in berkas.namelist() if n.endswith((".xml", ".rels"))}
        parts = frozenset(berkas.namelist())
    workbook, style = xml["xl/workbook.xml"], xml["xl/styles.xml"]
    targets = {r.get("Id"): posixpath.join("xl", r.get("Target", "")) for r in xml["xl/_rels/workbook.xml.rels"]}
    targets = {k: v if v in parts else v.removeprefix("xl/").lstrip("/") for k, v in targets.items()}
    defined = list(workbook.iter(f"{_N}definedName"))
    titles = {n.get("localSheetId"): n.text or "" for n in defined if n.get("name") == "_xlnm.Print_Titles"}
    strings = ["".join(t.text or "" for t in si.iter(f"{_N}t")) for si in xml.get("xl/sharedStrings.xml", ())]

    def text(sel: ET.Element) -> str:
        value = sel.findtext(f"{_N}v") or ""
        if sel.get("t") == "inlineStr":
            return "".join(t.text or "" for t in sel.iter(f"{_N}t"))
        return strings[int(value)] if sel.get("t") == "s" else value

    lembar = []
    for i, node in enumerate(workbook.iter(f"{_N}sheet")):
        match = _BARIS_JUDUL.search(titles.get(str(i), ""))
        title_rows = (int(match[1]), int(match[2])) if match else None
        terlihat = node.get("state", "visible") == "visible"
        lembar.append(_Lembar(node.get("name", ""), terlihat, xml[targets[node.get(_R)]], title_rows, text))
    fills = [(f.find(f".//{_N}fgColor"), f) for f in style.iterfind(f"{_N}fills/{_N}fill")]
    kuning = [w is not None and (w.get("rgb") or "").endswith(YELLOW) for w, _ in fills]
    xfs = style.findall(f"{_N}cellXfs/{_N}xf")
    return _Paket(
        parts,
        tuple(lembar),
        [(n.get("name", ""), n.text or "") for n in defined],
        [(p := xf.find(f"{_N}protection")) is None or p.get("locked", "1") not in {"0", "false"} for xf in xfs],
        [kuning[int(xf.get("fillId", "0"))] for xf in xfs],
        frozenset((n.get("name") or "").lower() for n in defined),
    )


def _gaya(sel: ET.Element) -> int:
    return int(sel.get("s", "0"))


def _daftar(paket: _Paket) -> Iterator[str]:
    """Dropdowns: through a defined name that exists; an inline list is cut off beyond 255 characters."""
    for lembar in paket.lembar:
        for v in lembar.validasi:
            if v.get("type") != "list":
                continue
            formula, letak = (v.findtext(f"{_N}formula1") or "").strip(), f"{lembar.name}!{v.get('sqref')}"
            if formula.startswith('"') and len(formula) - 2 > PANJANG_DAFTAR:
                yield f"{letak}: daftar pilihan {len(formula) - 2} huruf, paling banyak {PANJANG_DAFTAR}"
            if formula.lower() not in paket.nama_kecil:
                yield f"{letak}: daftar pilihan tidak lewat nama yang terdefinisi ({formula[:40]})"


def _pesan(paket: _Paket) -> Iterator[str]:
    """Input and error messages that Excel cuts or refuses."""
    limits = {
        "prompt": PANJANG_PESAN,
        "error": PANJANG_PESAN,
        "promptTitle": PANJANG_JUDUL,
        "errorTitle": PANJANG_JUDUL,
    }
    for lembar in paket.lembar:
        for v in lembar.validasi:
            for name, terpanjang in limits.items():
                if (panjang := len(v.get(name, ""))) > terpanjang:
                    yield f"{lembar.name}!{v.get('sqref')}: {name} {panjang} huruf, paling banyak {terpanjang}"


def _kepala(paket: _Paket) -> Iterator[str]:
    """Header row (the one repeated on paper): a word of its own above every column that has cells below."""
    for lembar in paket.lembar:
        if lembar.title is None or lembar.title[0] != lembar.title[1]:
            continue
        row, ada, columns = lembar.title[1], dict[int, ET.Element](), set[int]()
        for sel in lembar.sel:
            k, b = split_ref(sel.get("r", ""))
            if b == row:
                ada[k] = sel
            elif b > row:
                columns.add(k)
        seen: set[str] = set()
        for k in sorted(columns | set(ada)):
            text = lembar.text(ada[k]).strip() if k in ada else ""
            letak = f"{lembar.name} baris {row} kolom {k}"
            if not text:
                yield f"{letak}: judul kolom kosong"
            elif ada[k].get("t", "n") == "n" or re.fullmatch(r"[\d.,]+", text):
                yield f"{letak}: judul kolom berupa angka ({text})"
            elif text.casefold() in seen:
                yield f"{letak}: judul kolom ganda ({text})"
            seen.add(text.casefold())


def _semua_rumus(paket: _Paket) -> Iterator[tuple[str, str]]:
    for lembar in paket.lembar:
        for sel in lembar.sel:
            if formula := sel.findtext(f"{_N}f"):
                yield f"{lembar.name}!{sel.get('r')}", formula
        for wadah, kind in (("dataValidation", "formula1"), ("dataValidation", "formula2"), ("cfRule", "formula")):
            for node in lembar.xml.iterfind(f".//{_N}{wadah}/{_N}{kind}"):
                yield f"{lembar.name} ({wadah})", node.text or ""
    yield from ((f"nama {name}", target) for name, target in paket.names)


def _rumus(paket: _Paket) -> Iterator[str]:
    """Formulas that only some Excel, or only an English one, understands; and names that nobody defined."""
    sheet_names = {x.name for x in paket.lembar}
    for letak, formula in _semua_rumus(paket):
        polos = _TEKS.sub('""', formula)
        if len(formula) > PANJANG_RUMUS:
            yield f"{letak}: rumus {len(formula)} huruf, paling banyak {PANJANG_RUMUS}"
        if ";" in polos:
            yield f"{letak}: rumus memakai pemisah ;"
        if "_xlfn" in polos.lower():
            yield f"{letak}: rumus memakai fungsi baru (_xlfn)"
        if "[" in polos:
            yield f"{letak}: rumus memakai acuan tabel atau berkas lain"
        if "#REF!" in polos:
            yield f"{letak}: rumus menunjuk sel yang tidak ada (#REF!)"
        for kutip, biasa in _LEMBAR.findall(polos):
            if (name := kutip.replace("''", "'") or biasa) not in sheet_names:
                yield f"{letak}: rumus menunjuk lembar yang tidak ada ({name})"
        for match in _KATA.finditer(_LEMBAR.sub("", polos)):
            kata = match[0].upper().removeprefix("_XLFN.")
            if match[1] and kata in TERLARANG:
                yield f"{letak}: rumus memakai fungsi {kata}"
            elif not (match[1] or _ALAMAT.fullmatch(kata) or kata.lower() in paket.nama_kecil):
                yield f"{letak}: rumus memakai nama yang tidak terdefinisi ({match[0]})"


def _larik(paket: _Paket) -> Iterator[str]:
    """Array formulas, dynamic or not."""
    for lembar in paket.lembar:
        for sel in lembar.sel:
            formula = sel.find(f"{_N}f")
            if sel.get("cm") or (formula is not None and formula.get("t") == "array"):
                yield f"{lembar.name}!{sel.get('r')}: rumus larik"


def _nama(paket: _Paket) -> Iterator[str]:
    """Defined names that lead nowhere."""
    yield from (
        f"nama {name} tidak menunjuk apa pun ({target})"
        for name, target in paket.names
        if not target or "#REF!" in target
    )


def _isi_paket(paket: _Paket) -> Iterator[str]:
    """Macros and links to other files."""
    for part in sorted(paket.parts):
        if part.lower().endswith("vbaproject.bin"):
            yield f"berkas memuat makro ({part})"
        if part.lower().startswith("xl/externallinks/"):
            yield f"berkas memuat tautan ke berkas lain ({part})"


def _nama_lembar(paket: _Paket) -> Iterator[str]:
    for lembar in paket.lembar:
        if len(lembar.name) > PANJANG_NAMA_LEMBAR:
            yield f"{lembar.name}: nama lembar {len(lembar.name)} huruf, paling banyak {PANJANG_NAMA_LEMBAR}"


def _halaman(paket: _Paket) -> Iterator[str]:
    """F4, landscape, one page wide, and the frozen header repeated on every page."""
    for lembar in (x for x in paket.lembar if x.terlihat):
        halaman, muat = lembar.xml.find(f"{_N}pageSetup"), lembar.xml.find(f"{_N}sheetPr/{_N}pageSetUpPr")
        if halaman is None or halaman.get("paperSize") != KERTAS_F4:
            yield f"{lembar.name}: kertas bukan F4"
        if halaman is None or halaman.get("orientation") != "landscape":
            yield f"{lembar.name}: halaman tidak mendatar"
        fit = None if halaman is None else (halaman.get("fitToWidth", "1"), halaman.get("fitToHeight", "1"))
        if lembar.name == "Identitas" and fit == ("1", "1"):
            fit = ("1", "0")  # its fields are one page
        if lembar.xml.find(f"{_N}colBreaks") is not None:  # a break between columns holds at a fixed scale only
            fitted = muat is not None and muat.get("fitToPage") in {"1", "true"}
            if halaman is None or fitted or int(halaman.get("scale", "100")) < SKALA_TERKECIL:
                yield f"{lembar.name}: skala cetak terlalu kecil atau batas halaman diabaikan"
        elif muat is None or muat.get("fitToPage") not in {"1", "true"} or fit != ("1", "0"):
            yield f"{lembar.name}: tidak dipaskan selebar satu halaman"
        beku = lembar.xml.find(f"{_N}sheetViews/{_N}sheetView/{_N}pane")
        frozen_rows = int(float(beku.get("ySplit", "0"))) if beku is not None else 0
        if frozen_rows and (lembar.title is None or lembar.title[1] != frozen_rows):
            yield f"{lembar.name}: baris judul {frozen_rows} tidak diulang saat dicetak"


def _proteksi(paket: _Paket) -> Iterator[str]:
    """Every sheet protected, none with a password; cells with a message open, other formulas locked."""
    for lembar in paket.lembar:
        proteksi = lembar.xml.find(f"{_N}sheetProtection")
        if proteksi is None or proteksi.get("sheet") not in {"1", "true"}:
            yield f"{lembar.name}: lembar tidak dikunci"
        elif proteksi.get("password") or proteksi.get("hashValue"):
            yield f"{lembar.name}: lembar dikunci dengan sandi"
        for sel in lembar.sel:
            if sel.find(f"{_N}f") is not None:
                follows = "Pilihan_Skala" in (sel.findtext(f"{_N}f") or "")  # may be typed over
                if not paket.terkunci[_gaya(sel)] and not follows:
                    yield f"{lembar.name}!{sel.get('r')}: sel hitungan tidak terkunci"
            elif paket.terkunci[_gaya(sel)] and any(_di(sel, v) for v in lembar.validasi):
                yield f"{lembar.name}!{sel.get('r')}: sel isian terkunci"


def _di(sel: ET.Element, validasi: ET.Element) -> bool:
    column, row = split_ref(sel.get("r", ""))
    areas = [split_range(area) for area in validasi.get("sqref", "").split()]
    return any(c1 <= column <= c2 and r1 <= row <= r2 for c1, r1, c2, r2 in areas)


def _warna(paket: _Paket) -> Iterator[str]:
    """Yellow cells, which are printed yellow."""
    for lembar in paket.lembar:
        for sel in lembar.sel:
            if paket.kuning[_gaya(sel)]:
                yield f"{lembar.name}!{sel.get('r')}: sel kuning"


_ATURAN: tuple[Callable[[_Paket], Iterator[str]], ...] = (
    _daftar, _pesan, _kepala, _rumus, _larik, _nama, _isi_paket, _nama_lembar, _halaman, _proteksi, _warna,
)  # fmt: skip
