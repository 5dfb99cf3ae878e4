"""What an open workbook of Calc holds, by way of a copy in Excel's format, for comparing."""

import re
from decimal import Decimal

from tests.excel.buku_uji import filled
from xlkinerja.hosts import marks
from xlkinerja.workbook.package import Package

PERINTAH = "id.xlkinerja.Perintah"


def write(folder, files) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def tersimpan(workbook, folder) -> Package:
    """The workbook as LibreOffice saves it now."""
    path = folder / "hasil" / "tersimpan.xlsx"  # beside the workbook it would be one of its set
    path.parent.mkdir(exist_ok=True)
    return Package.open(workbook.simpan(path))


def lewat_calc(office, data, folder) -> Package:
    """A file, opened by LibreOffice and saved again."""
    path = folder / "asal" / "asal.xlsx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    with office.buka(path) as workbook:
        workbook.hitung()
        return tersimpan(workbook, folder)


def state(package: Package) -> dict:
    """Everything of a saved workbook that a command could change."""
    colors = marks.backgrounds(package)
    return {
        "lembar": package.sheet_order,
        "isi": {s.name: filled(package, s.name) for s in package.sheets},
        "gabungan": {s.name: set(package.read_sheet(s.name).merges) for s in package.sheets},
        "tinggi": {s.name: tinggi(package, s.part) for s in package.sheets},
        "warna": {place: w for place, w in colors.items() if w != ""},
        "cetak": dict(package.print_areas),
        "catatan": notes(package),
        "nama": dict(package.defined_names),
        "buku lain": sorted(p for p in package.parts if "externalLink" in p),
        "deret": deret(package),
        "letak grafik": letak_grafik(package),
        "bersyarat": {s.name: bersyarat(package, s.part) for s in package.sheets},
        "validasi": {s.name: validasi(package, s.part) for s in package.sheets},
        "kunci": {s.name: lock(package, s.part) for s in package.sheets},
    }


def tinggi(package: Package, part: str) -> dict[int, float]:
    """Heights of the rows that are not as high as LibreOffice's or Excel's own, to the point."""
    text = package.read_part(part).decode()
    heights = {}
    for row in re.findall(r"<row ([^>]*)>", text):
        attributes = dict(re.findall(r'(\w+)="([^"]*)"', row))
        if "ht" in attributes and round(float(attributes["ht"])) not in (13, 15):
            heights[int(attributes["r"])] = round(float(attributes["ht"]))
    return heights


def lock(package: Package, part: str) -> dict[str, str]:
    ketemu = re.search(r"<sheetProtection ([^>]*?)/?>", package.read_part(part).decode())
    return dict(re.findall(r'(\w+)="([^"]*)"', ketemu[1])) if ketemu else {}


def bersyarat(package: Package, part: str) -> list[tuple[str, str, str]]:
    """Area, formula and background of the conditional formats."""
    style = re.search(r"<dxfs.*?</dxfs>", package.read_part("xl/styles.xml").decode(), re.DOTALL)
    dxf = re.findall(r"<dxf>.*?</dxf>", style[0], re.DOTALL) if style else []
    rules = []
    text = package.read_part(part).decode()
    for area, isi_format in re.findall(
        r'<conditionalFormatting sqref="([^"]*)">(.*?)</conditionalFormatting>', text, re.DOTALL
    ):
        for properties, formula in re.findall(r"<cfRule ([^>]*)>(.*?)</cfRule>", isi_format, re.DOTALL):
            number = re.search(r'dxfId="(\d+)"', properties)
            rules.append((area, formula, dxf[int(number[1])] if number else ""))
    return sorted(rules)


def validasi(package: Package, part: str) -> list[str]:
    """The validations, each with its cells."""
    return sorted(re.findall(r"<dataValidation .*?</dataValidation>", package.read_part(part).decode(), re.DOTALL))


def notes(package: Package) -> list[list[tuple[str, str]]]:
    """Cell and text of the notes of each sheet that has any."""
    pola = r'<comment ref="(\w+)".*?<text>(.*?)</text>'
    parts = sorted(p for p in package.parts if re.fullmatch(r"xl/comments\d+\.xml", p))
    isi_bagian = (package.read_part(part).decode() for part in parts)
    return [[(ref, re.sub("<[^>]*>", "", t)) for ref, t in re.findall(pola, one, re.DOTALL)] for one in isi_bagian]


def deret(package: Package) -> list[list[list[str]]]:
    """Title, categories and values of each series of each chart, with what they hold."""
    charts = []
    for part in sorted(p for p in package.parts if re.fullmatch(r"xl/charts/chart\d+\.xml", p)):
        text = re.sub(r"(\$[A-Z]+\$\d+):\1\b", r"\1", package.read_part(part).decode())  # a range of one cell
        series = re.findall(r"<c:ser>.*?</c:ser>", text, re.DOTALL)
        charts.append(
            [
                "".join(re.findall(rf"<c:{apa}>.*?</c:{apa}>", one, re.DOTALL))
                for one in series
                for apa in ("tx", "cat", "val")
            ]
        )
    return charts


def letak_grafik(package: Package) -> list[list[tuple[str, str]]]:
    """Column and row of the corners of each chart or picture."""
    parts = sorted(p for p in package.parts if re.fullmatch(r"xl/drawings/drawing\d+\.xml", p))
    pola = r"<xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>"
    return [re.findall(pola, package.read_part(part).decode(), re.DOTALL) for part in parts]


def sama(a, b) -> bool:
    """Equal but for the last digits of a double."""
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return abs(a - b) <= abs(a) * Decimal("1e-12")
    return a == b


def compare(ada: dict, mau: dict) -> None:
    """Says where two workbooks differ; what LibreOffice cannot put back is no difference: an area that is a formula."""
    formulas = {name for name, area in mau["cetak"].items() if "(" in area}
    fixed = [{n: a for n, a in one["cetak"].items() if n not in formulas} for one in (ada, mau)]
    assert fixed[0] == fixed[1], "cetak"
    for apa, value in mau.items():
        if apa not in {"isi", "cetak"}:
            assert ada[apa] == value, apa
    assert ada["isi"].keys() == mau["isi"].keys()
    for lembar, sel in mau["isi"].items():
        assert ada["isi"][lembar].keys() == sel.keys(), lembar
        for ref, (value, formula, form) in sel.items():
            got = ada["isi"][lembar][ref]
            assert sama(got[0], value), (lembar, ref, got, value)
            assert got[1:] == (formula, form), (lembar, ref, got, formula)


def temuan(package: Package) -> list[tuple[object, ...]]:
    """Rows of Temuan as shown, columns A to G."""
    cells = package.read_sheet("Temuan").cells
    last = max(int(r[1:]) for r in cells if r[0] == "F")
    return [tuple(cells[f"{c}{r}"].value if f"{c}{r}" in cells else "" for c in "ABCDEFG") for r in range(5, last + 1)]
