"""What stands cached is what an engine computes anew, whatever is typed into the cells."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from tests.addresses import PG, RE, at, sel
from tests.check.sets.case import Case, found, run
from tests.kembaran import Baris
from tests.mesin import Ironcalc, dengan_galat, libreoffice, realisasi
from tests.test_hitung_ulang import beda
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.sheets.pengaturan import PENGATURAN, SKALA

T = TypeVar("T")
ROWS = [
    Baris("Maksimal", Decimal(8), Decimal(8), sasaran="A"),
    Baris("Maksimal", Decimal(8), Decimal(6)),
    Baris("Minimal", Decimal(8), Decimal(6), sasaran="B"),
    Baris("Predikat", "BB", "B"),
    Baris("Maksimal", Decimal(8), Decimal(16), sasaran="C"),
]
GALAT = "@galat@#N/A"
ANGKA = (Decimal(0), Decimal(1), Decimal("0.1"), Decimal("1E-9"), Decimal(45352), Decimal(12345678))
JANGGAL = (*ANGKA, False, True, "TRUE", "0", " ")


@pytest.fixture(scope="module")
def plain() -> bytes:
    return realisasi(ROWS, identitas={"satker": "KPU", "tahun": 2024}, skala=DEFAULT_SKALA["lima"])


def differing(plain: bytes, folder: Any, lembar: str, cells: dict[str, Any]) -> list[object]:
    """Formula cells whose cached value differs after these were typed and the workbook filled."""
    berkas = folder / "janggal.xlsx"
    berkas.write_bytes(fill(dengan_galat(patch(plain, cells={lembar: cells}))).data)
    return beda(berkas, Ironcalc(berkas).value)


@pytest.mark.parametrize(
    "sasaran",
    [
        (Decimal(0), None, False, None, True),
        (False, Decimal(0), None, Decimal(0), "0"),
        (True, Decimal(1), True, None, "TRUE"),
        (None, Decimal(0), "A", Decimal(0), False),
        (Decimal("0.1"), Decimal("0.1"), None, Decimal(2024), Decimal(123456789012345)),
        (Decimal(45352), None, GALAT, Decimal(45352), None),
        (" ", None, "", " ", "a"),
    ],
)
def test_a7_sasaran(plain, tmp_path, sasaran):
    """Numbers, truth values, blanks and errors as Sasaran."""
    cells = {sel("sasaran", row): value for row, value in enumerate(sasaran, 5)}
    assert differing(plain, tmp_path, "Realisasi", cells) == []


NUMBERED = [
    # 0 and the text "0" are two sasaran; FALSE is none, nor is what stands "as above" below it
    ((Decimal(0), False, None, Decimal(0), "0"), (1, "", "", 1, 2)),
    ((False, None, Decimal(0), True, Decimal(0)), ("", "", 1, "", 1)),
    ((Decimal(1), True, Decimal(1), None, True), (1, "", 1, 1, "")),
    ((True, "A", False, "A", None), ("", 1, "", 1, 1)),
    (("TRUE", True, "TRUE", False, "FALSE"), (1, "", 1, "", 2)),
    ((None, False, None, "A", None), (1, "", "", 2, 2)),
]


def numbered(folder: Any) -> list[Any]:
    """The cases as workbooks."""
    files = []
    for i, (isi, _) in enumerate(NUMBERED):
        cells = {sel("sasaran", row): value for row, value in enumerate(isi, 5)}
        berkas = folder / f"nomor{i}.xlsx"
        berkas.write_bytes(fill(patch(realisasi(ROWS), cells={"Realisasi": cells})).data)
        files.append(berkas)
    return files


def test_a7_numbers_of_sasaran(tmp_path):
    """What a truth value stands in has no number, cached and recalculated."""
    for berkas, (_, numbers) in zip(numbered(tmp_path), NUMBERED, strict=True):
        mesin = Ironcalc(berkas)
        assert tuple(mesin.value("Realisasi", sel("no", row)) for row in range(5, 10)) == numbers
        assert beda(berkas, mesin.value) == []


@pytest.mark.libreoffice
def test_a7_numbers_of_sasaran_in_libreoffice(tmp_path):
    """LibreOffice, which takes FALSE for 0 and TRUE for 1, gives the same."""
    files = numbered(tmp_path)
    for berkas, (_, numbers) in zip(
        libreoffice(files, "xlsx", tmp_path / "hasil", tmp_path / "profil"), NUMBERED, strict=True
    ):
        cells = Package.open(berkas).read_sheet("Realisasi").cells
        assert tuple(cells[sel("no", row)].value for row in range(5, 10)) == numbers


@pytest.mark.parametrize("key", ["sasaran", "indikator", "target", "realisasi", "target_maksimum"])
@pytest.mark.parametrize("value", [True, False])
def test_a7_truth_value_is_a_finding(key, value):
    """What counts and is no text and no number is said, galat."""
    cell = at(RE, key, 6)
    assert ("XK318", cell, "galat") in found(run(Case("nilai logika", cells={cell: value}, files=(RE,))))


@pytest.mark.parametrize("key", ["sasaran", "indikator"])
@pytest.mark.parametrize("value", [0, 1, Decimal("0.5"), 2024])
def test_a7_number_as_wording_is_a_finding(key, value):
    """A number that counts as a sasaran or indikator of its own is said."""
    cell = at(RE, key, 6)
    assert ("XK319", cell, "peringatan") in found(run(Case("angka", cells={cell: value}, files=(RE,))))


def squared(places: Sequence[T], values: Sequence[object]) -> Iterator[list[tuple[T, object]]]:
    """Every place with every value, so many places at once that there are as many turns as values."""
    for turn in range(len(values)):
        yield [(place, values[(i + turn) % len(values)]) for i, place in enumerate(places)]


INPUTS = ("satuan", "polarisasi", "target", "realisasi", "target_maksimum", "berlaku", "kode")


def test_a7_other_inputs(tmp_path):
    """The same in the other columns, each in two rows of its own, a number and a predicate."""
    own = {key: (5 + 2 * i, 6 + 2 * i) for i, key in enumerate(INPUTS)}
    plain = realisasi([ROWS[0], ROWS[3]] * len(INPUTS), identitas={"satker": "KPU", "tahun": 2024})
    for pairs in (*squared(INPUTS, JANGGAL), *([(key, GALAT)] for key in INPUTS)):
        cells = {sel(key, row): value for key, value in pairs for row in own[key]}
        assert differing(plain, tmp_path, "Realisasi", cells) == [], pairs


@pytest.mark.parametrize("step", [1, -1])
def test_a7_indikator(tmp_path, step):
    """Numbers and truth values as Indikator."""
    values = JANGGAL[::step]
    plain = realisasi(ROWS * 2, identitas={"satker": "KPU", "tahun": 2024})
    cells = {sel("indikator", row): value for row, value in enumerate(values, 5)}
    assert differing(plain, tmp_path, "Realisasi", cells) == []


def test_a7_skala(plain, tmp_path):
    """Numbers, truth values and errors in the scale, in its first, fifth and last row."""
    keys = ("kategori", "dari", "termasuk", "sampai")
    for pairs in (*squared(keys, JANGGAL), *([(key, GALAT)] for key in keys)):
        cells = {f"{SKALA.letters[k]}{SKALA.first_row + i}": value for k, value in pairs for i in (0, 4, 7)}
        assert differing(plain, tmp_path, "Pengaturan", cells) == [], pairs


def test_a7_pengaturan(plain, tmp_path):
    """The same in every setting, beside others of the kind, and an error in each alone."""
    fields = [f.key for f in PENGATURAN.fields]
    values = (*JANGGAL, Decimal(-1), Decimal(200), "tanpa", "RASIO")
    for pairs in (*squared(fields, values), *([(key, GALAT)] for key in fields)):
        cells = {PENGATURAN.cell(key): value for key, value in pairs}
        assert differing(plain, tmp_path, "Pengaturan", cells) == [], pairs


def test_a7_number_as_kategori_is_a_finding():
    """A kategori that is a number is said to be one."""
    cell = at(RE, "kategori", SKALA.first_row + 4, PG)
    assert ("XK312", cell, "galat") in found(run(Case("angka sebagai kategori", cells={cell: 5}, files=(RE,))))
