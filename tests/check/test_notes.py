"""Notes in a table that are no indikator: by which words and numbers they are known, and how they are counted."""

from decimal import Decimal
from pathlib import Path

import pytest

from tests.addresses import RE, RI, main
from tests.check.sets.clean_set import IDENTITAS, clean_content
from tests.check.sets.edits import first
from tests.check.sets.paper import written
from tests.mesin import Ironcalc
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.book import Cell
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.labels import begins_note, column_number, is_recap
from xlkinerja.workbook.notes import is_note
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.pk import PK
from xlkinerja.workbook.sheets.realisasi import REALISASI
from xlkinerja.workbook.templates import build


@pytest.mark.parametrize(
    ("note", "indikator", "sasaran"),
    [
        ({"indikator": "Catatan: angka sementara"}, 6, 3),
        ({"sasaran": "Sumber: Subbagian Perencanaan"}, 5, 4),
        ({"keterangan": "Lihat bukti"}, 5, 3),
    ],
)
def test_susun_counts_as_the_formulas_do(note: dict[str, object], indikator: int, sasaran: int, tmp_path: Path) -> None:
    """A note in a column that the formulas count is counted by susun too: an engine gives the figures it wrote."""
    isi = {**clean_content()[RE]}
    isi[main(RE)].append(note)
    berkas = tmp_path / RE
    data = build(BY_KEY["realisasi"], identitas={**IDENTITAS, "dokumen": "Realisasi"}, content=isi, prepared=6)
    berkas.write_bytes(fill(data).data)
    tertulis = read(berkas).canvases[RI]
    mesin = Ironcalc(berkas)
    rows = {cell.text: ref[1:] for ref, cell in tertulis.items() if ref.startswith("A")}
    for label, expected in (("Jumlah indikator", indikator), ("Jumlah sasaran", sasaran)):
        address = f"C{rows[label]}"
        assert tertulis[address].number == expected
        assert mesin.value(RI, address) == expected


def test_rows_below_a_note_keep_their_sasaran() -> None:
    """A band or the numbers of the columns are not what an empty Sasaran below them repeats."""
    isi = clean_content()
    isi[RE][main(RE)].insert(1, {"sasaran": "Tujuan 2: Terwujudnya demokrasi"})
    first(RE, sasaran="(3)", indikator="(4)", target="(8)")(isi)
    table = written("Realisasi", identitas=IDENTITAS, content=isi[RE], prepared=10).book(RE).tables[main(RE)]
    assert [r.number for r in table.notes] == [5, 7]
    assert [r.number for r in table.indikator] == [6, 8, 9, 10, 11]
    assert [r.number for r in table.all_rows] == list(range(5, 12))
    assert next(r for r in table.rows if r.number == 8).sasaran == "Terwujudnya tahapan sesuai jadwal"


@pytest.mark.parametrize(
    "text",
    ["Catatan", "CATATAN : x", "Keterangan:", "Ket. lihat", "*) sementara", "NB: x", "Sumber : DIPA", "Sumber data KPU",
     "Tujuan 1: x", "TUJUAN STRATEGIS II : x"],
)  # fmt: skip
def test_words_of_notes(text: str) -> None:
    """What stands below and above the printed tables is known by its first word."""
    assert begins_note(text)


@pytest.mark.parametrize(
    "text",
    ["Catatan atas Laporan Keuangan yang disusun tepat waktu", "Sumber daya manusia yang terlatih",
     "Tujuan pembelajaran yang tercapai", "Keterbukaan informasi", "Ketepatan waktu", "Sumber pendapatan baru"],
)  # fmt: skip
def test_words_of_indikator(text: str) -> None:
    """Names of indikator that begin alike are no notes."""
    assert not begins_note(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("JUMLAH", True),
        ("Jumlah Anggaran", True),
        ("Total :", True),
        ("Rata-rata capaian kinerja sasaran 1", True),
        ("Rata-rata Capaian Kinerja KPU Kabupaten Contoh", True),
        ("Jumlah laporan", False),
        ("Total penduduk terdata", False),
        ("Rata-rata lama sekolah", False),
        ("Jumlah indikator yang tercapai", False),
    ],
)
def test_labels_of_totals(text: str, expected: bool) -> None:
    """A label of a total names nothing besides; the name of an indikator goes on."""
    assert is_recap(text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [("(3)", 3), ("12", 12), ("(6) = (5)/(4)", 6), ("WTP", None), ("(3) laporan", None), ("2024", None)],
)
def test_numbers_of_columns(text: str, number: int | None) -> None:
    """The printed number of a column, with the sum some offices print beside it."""
    assert column_number(text) == number


@pytest.mark.parametrize(
    ("sel", "note"),
    [
        ({"sasaran": ("C5", -3), "indikator": ("D5", -4), "target": ("H5", -8)}, True),
        ({"sasaran": ("C5", 3), "indikator": ("D5", 4), "target": ("H5", 4)}, False),
        ({"no": ("A5", 1), "target": ("H5", 4), "realisasi": ("J5", 5)}, False),
        ({"indikator": ("D5", "Catatan lapangan"), "target": ("H5", 4)}, False),
        ({"indikator": ("D5", "Jumlah"), "satuan": ("F5", "laporan")}, False),
        ({"indikator": ("D5", "Jumlah"), "capaian": ("N5", 100)}, True),
        ({"sasaran": ("C5", "Meningkatnya mutu"), "indikator": ("D5", "Catatan lapangan")}, False),
    ],
)
def test_row_is_note(sel: dict[str, tuple[str, str | int]], note: bool) -> None:
    """Numbers count up across the row, that of the indikator among them; a number or a unit makes no note."""
    cells = {k: Cell(ref, n if isinstance(n, str) else Decimal(n)) for k, (ref, n) in sel.items()}
    assert is_note(REALISASI, cells) == note


def test_formula_never_calculated_is_no_note() -> None:
    """A target that waits to be calculated makes the row an indikator, whatever its name."""
    cells = {"indikator": Cell("E5", "Jumlah"), "target": Cell("H5", None, "SUM(H6:H9)")}
    assert not is_note(PK, cells)
