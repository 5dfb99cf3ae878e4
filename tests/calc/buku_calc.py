"""What an open workbook of Calc holds, by way of a copy in Excel's format, for comparing."""

import re
from decimal import Decimal

from tests.excel.buku_uji import isi
from xlkinerja.hosts import marks
from xlkinerja.workbook.package import Package

PERINTAH = "id.xlkinerja.Perintah"


def tulis(folder, berkas) -> None:
    for nama, data in berkas.items():
        (folder / nama).write_bytes(data)


def tersimpan(buku, folder) -> Package:
    """The workbook as LibreOffice saves it now."""
    path = folder / "hasil" / "tersimpan.xlsx"  # beside the workbook it would be one of its set
    path.parent.mkdir(exist_ok=True)
    return Package.open(buku.simpan(path))


def lewat_calc(kantor, data, folder) -> Package:
    """A file, opened by LibreOffice and saved again."""
    path = folder / "asal" / "asal.xlsx"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    with kantor.buka(path) as buku:
        buku.hitung()
        return tersimpan(buku, folder)


def keadaan(package: Package) -> dict:
    """Everything of a saved workbook that a command could change."""
    warna = marks.backgrounds(package)
    return {
        "lembar": package.sheet_order,
        "isi": {s.name: isi(package, s.name) for s in package.sheets},
        "gabungan": {s.name: set(package.read_sheet(s.name).merges) for s in package.sheets},
        "tinggi": {s.name: tinggi(package, s.part) for s in package.sheets},
        "warna": {tempat: w for tempat, w in warna.items() if w != ""},
        "cetak": dict(package.print_areas),
        "catatan": catatan(package),
        "nama": dict(package.defined_names),
        "buku lain": sorted(p for p in package.parts if "externalLink" in p),
        "deret": deret(package),
        "letak grafik": letak_grafik(package),
        "bersyarat": {s.name: bersyarat(package, s.part) for s in package.sheets},
        "validasi": {s.name: validasi(package, s.part) for s in package.sheets},
        "kunci": {s.name: kunci(package, s.part) for s in package.sheets},
    }


def tinggi(package: Package, part: str) -> dict[int, float]:
    """Heights of the rows that are not as high as LibreOffice's or Excel's own, to the point."""
    teks = package.read_part(part).decode()
    semua = {}
    for sifat in re.findall(r"<row ([^>]*)>", teks):
        nilai = dict(re.findall(r'(\w+)="([^"]*)"', sifat))
        if "ht" in nilai and round(float(nilai["ht"])) not in (13, 15):
            semua[int(nilai["r"])] = round(float(nilai["ht"]))
    return semua


def kunci(package: Package, part: str) -> dict[str, str]:
    ketemu = re.search(r"<sheetProtection ([^>]*?)/?>", package.read_part(part).decode())
    return dict(re.findall(r'(\w+)="([^"]*)"', ketemu[1])) if ketemu else {}


def bersyarat(package: Package, part: str) -> list[tuple[str, str, str]]:
    """Area, formula and background of the conditional formats."""
    gaya = re.search(r"<dxfs.*?</dxfs>", package.read_part("xl/styles.xml").decode(), re.DOTALL)
    dxf = re.findall(r"<dxf>.*?</dxf>", gaya[0], re.DOTALL) if gaya else []
    semua = []
    teks = package.read_part(part).decode()
    for daerah, isi_format in re.findall(
        r'<conditionalFormatting sqref="([^"]*)">(.*?)</conditionalFormatting>', teks, re.DOTALL
    ):
        for sifat, rumus in re.findall(r"<cfRule ([^>]*)>(.*?)</cfRule>", isi_format, re.DOTALL):
            nomor = re.search(r'dxfId="(\d+)"', sifat)
            semua.append((daerah, rumus, dxf[int(nomor[1])] if nomor else ""))
    return sorted(semua)


def validasi(package: Package, part: str) -> list[str]:
    """The validations, each with its cells."""
    return sorted(re.findall(r"<dataValidation .*?</dataValidation>", package.read_part(part).decode(), re.DOTALL))


def catatan(package: Package) -> list[list[tuple[str, str]]]:
    """Cell and text of the notes of each sheet that has any."""
    pola = r'<comment ref="(\w+)".*?<text>(.*?)</text>'
    bagian = sorted(p for p in package.parts if re.fullmatch(r"xl/comments\d+\.xml", p))
    isi_bagian = (package.read_part(part).decode() for part in bagian)
    return [[(ref, re.sub("<[^>]*>", "", t)) for ref, t in re.findall(pola, satu, re.DOTALL)] for satu in isi_bagian]


def deret(package: Package) -> list[list[list[str]]]:
    """Title, categories and values of each series of each chart, with what they hold."""
    semua = []
    for part in sorted(p for p in package.parts if re.fullmatch(r"xl/charts/chart\d+\.xml", p)):
        teks = re.sub(r"(\$[A-Z]+\$\d+):\1\b", r"\1", package.read_part(part).decode())  # a range of one cell
        bagian = re.findall(r"<c:ser>.*?</c:ser>", teks, re.DOTALL)
        semua.append(
            [
                "".join(re.findall(rf"<c:{apa}>.*?</c:{apa}>", satu, re.DOTALL))
                for satu in bagian
                for apa in ("tx", "cat", "val")
            ]
        )
    return semua


def letak_grafik(package: Package) -> list[list[tuple[str, str]]]:
    """Column and row of the corners of each chart or picture."""
    bagian = sorted(p for p in package.parts if re.fullmatch(r"xl/drawings/drawing\d+\.xml", p))
    pola = r"<xdr:col>(\d+)</xdr:col>.*?<xdr:row>(\d+)</xdr:row>"
    return [re.findall(pola, package.read_part(part).decode(), re.DOTALL) for part in bagian]


def sama(a, b) -> bool:
    """Equal but for the last digits of a double."""
    if isinstance(a, Decimal) and isinstance(b, Decimal):
        return abs(a - b) <= abs(a) * Decimal("1e-12")
    return a == b


def bandingkan(ada: dict, mau: dict) -> None:
    """Says where two workbooks differ."""
    for apa, nilai in mau.items():
        if apa != "isi":
            assert ada[apa] == nilai, apa
    assert ada["isi"].keys() == mau["isi"].keys()
    for lembar, sel in mau["isi"].items():
        assert ada["isi"][lembar].keys() == sel.keys(), lembar
        for ref, (nilai, rumus, bentuk) in sel.items():
            got = ada["isi"][lembar][ref]
            assert sama(got[0], nilai), (lembar, ref, got, nilai)
            assert got[1:] == (rumus, bentuk), (lembar, ref, got, rumus)


def temuan(package: Package) -> list[tuple[object, ...]]:
    """Rows of Temuan as shown, columns A to G."""
    cells = package.read_sheet("Temuan").cells
    last = max(int(r[1:]) for r in cells if r[0] == "F")
    return [tuple(cells[f"{c}{r}"].value if f"{c}{r}" in cells else "" for c in "ABCDEFG") for r in range(5, last + 1)]
