"""Filling writes what is ours and nothing else, restores what was overwritten, and refuses what it cannot promise."""

import io
import zipfile
from decimal import Decimal as D

import pytest
from openpyxl import load_workbook

from tests.addresses import sel
from xlkinerja.pages.filling import fill, template_bytes
from xlkinerja.workbook.documents import BY_KEY, DOCUMENTS
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package, PackageError

ROWS = [
    {"sasaran": "A", "indikator": "satu", "satuan": "%", "polarisasi": "Maksimal", "target": 80, "realisasi": 100},
    {"indikator": "dua", "satuan": "hari", "polarisasi": "Minimal", "target": 10, "realisasi": 8},
    {"sasaran": "B", "indikator": "tiga", "polarisasi": "Predikat", "target": "BB", "realisasi": "B"},
    {
        "sasaran": "a",
        "indikator": "empat",
        "polarisasi": "Stabil",
        "target": 80,
        "target_maksimum": 90,
        "realisasi": 100,
    },
]


def realisasi(**arguments) -> bytes:
    isi = {"Realisasi": ROWS, "Anggaran": [{"tingkat": "Jumlah", "pagu": 200, "realisasi": 150}]}
    identitas = {"satker": "KPU Contoh", "tahun": 2024}
    return template_bytes(BY_KEY["realisasi"], 10, **{"content": isi, "identitas": identitas, **arguments})


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as z:
        return {n: z.read(n) for n in z.namelist()}


def edit(data: bytes, change) -> bytes:
    """The workbook after something was done to it in another program that keeps everything: here, to its XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        for name, content in parts(data).items():
            z.writestr(name, change(name, content))
    return out.getvalue()


def test_computed_cells_carry_formula_and_value():
    """Each row holds what the rules of bidang say: 125, 120, the predicate, 200 − 100/90 × 100 = 88,89."""
    cells = Package.from_bytes(realisasi()).read_sheet("Realisasi").cells
    assert [cells[f"N{r}"].value for r in range(5, 9)] == [D(125), D(120), "B", D("88.89")]
    assert [cells[f"P{r}"].value for r in range(5, 9)] == ["Tercapai", "Tercapai", "Tidak tercapai", "Tidak tercapai"]
    assert [cells[f"A{r}"].value for r in range(5, 9)] == [D(1), D(1), D(2), D(1)]
    assert cells[sel("capaian", 9)].value == ""
    assert all(cells[f"N{r}"].formula for r in range(5, 15))


def test_only_our_parts_change():
    """susun touches the sheets it writes, their styles, the chart and the workbook part; all else is byte for byte."""
    before, after = parts(realisasi()), parts(fill(realisasi()).data)
    changed = {n for n in before if before[n] != after[n]}
    sheets = {s.name: s.part for s in Package.from_bytes(realisasi()).sheets}
    allowed = {
        sheets["Ringkasan"],
        sheets["Ikhtisar Eksekutif"],
        "xl/styles.xml",
        "xl/workbook.xml",
        "xl/charts/chart1.xml",
    }
    assert changed <= allowed
    assert set(before) == set(after)


def test_filling_twice_changes_nothing():
    """The second run gives the bytes of the first."""
    once = fill(realisasi()).data
    assert fill(once).data == once


def test_an_overwritten_formula_is_restored_and_named():
    """A number typed over a formula goes, and the user reads where and what it was."""
    data = realisasi()
    sheet = next(s.part for s in Package.from_bytes(data).sheets if s.name == "Realisasi")

    def overwrite(name: str, content: bytes) -> bytes:
        if name != sheet:
            return content
        start = content.index(b'<c r="N5"')
        end = content.index(b"</c>", start) + 4
        return content[:start] + b'<c r="N5"><v>102.5</v></c>' + content[end:]

    result = fill(edit(data, overwrite))
    assert ("Realisasi", sel("capaian", 5), "102.5") in result.restored
    cell = Package.from_bytes(result.data).read_sheet("Realisasi").cells[sel("capaian", 5)]
    assert (cell.value, bool(cell.formula)) == (D(125), True)


def test_settings_change_what_is_filled():
    """Profile rasio, cap 120 and no decimals: 120, 120 (10/8 = 125 capped), 89."""
    data = realisasi(pengaturan={"profil_minimal": "rasio", "batas": 120, "desimal": 0})
    cells = Package.from_bytes(data).read_sheet("Realisasi").cells
    assert [cells[f"N{r}"].value for r in (5, 6, 8)] == [D(120), D(120), D(89)]


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_every_template_can_be_filled(document):
    """Filling a blank template leaves no computed cell without a value."""
    package = Package.from_bytes(fill(template_bytes(document, 5)).data)
    for sheet in package.sheets:
        for cell in package.read_sheet(sheet.name).cells.values():
            assert cell.formula is None or cell.value is not None, (sheet.name, cell.ref)


def test_openpyxl_reads_the_result():
    """Another reader sees the same values, and the merged bands."""
    book = load_workbook(io.BytesIO(fill(realisasi()).data), data_only=True)
    sheet = book["Ikhtisar Eksekutif"]
    assert sheet["A10"].value == "Sasaran 1 : A"
    assert "A10:F10" in {str(m) for m in sheet.merged_cells.ranges}


def test_a_formula_in_a_text_stays_text():
    """An indikator that begins with = is written and summarised as text."""
    rows = [{**ROWS[0], "indikator": '=HYPERLINK("http://x")'}]
    data = fill(realisasi(content={"Realisasi": rows})).data
    cells = Package.from_bytes(data).read_sheet("Realisasi").cells
    assert (cells["D5"].value, cells["D5"].formula) == ('=HYPERLINK("http://x")', None)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (lambda n, c: c.replace(b">Capaian<", b">Prestasi<") if "sheet" in n or "shared" in n else c, "Capaian"),
        (lambda n, c: c.replace(b"xlkinerja</App", b"WPS Office</App") if n == "docProps/app.xml" else c, "WPS Office"),
        (
            lambda n, c: c.replace(b'name="Ringkasan"', b'name="Rangkuman"') if n == "xl/workbook.xml" else c,
            "Ringkasan",
        ),
    ],
    ids=["header renamed", "unknown writer", "sheet renamed"],
)
def test_what_cannot_be_promised_is_refused_by_name(change, words):
    """The message names what is in the way and says that nothing changed."""
    with pytest.raises(PatchRefused) as error:
        fill(edit(realisasi(), change))
    assert words in error.value.pesan
    assert "Tidak ada yang diubah" in error.value.pesan


def test_no_workbook_is_a_package_error():
    """Bytes that are no workbook raise what every reader raises."""
    with pytest.raises(PackageError):
        fill(b"bukan excel")
