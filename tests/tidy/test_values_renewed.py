"""Values of formulas after rapikan and turunkan: up to date where they are ours, kept where somebody decides them."""

import io
import re
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from tests.addresses import sel
from tests.carry.test_carrying import OFFICE, made, source
from xlkinerja.carry.writing import complete
from xlkinerja.tidy.tidying import tidied_bytes, tidy
from xlkinerja.workbook.package import ErrorValue, Package
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import Formula
from xlkinerja.workbook.reading import book_from

ROW = {"sasaran": "S", "indikator": "Jumlah laporan yang disusun", "satuan": "laporan", "polarisasi": "Maksimal"}
OTHER = {**ROW, "indikator": "Banyaknya kegiatan kantor", "target": 4, "realisasi": 4}
SHEET = "Realisasi"


def tidied(data: bytes) -> bytes:
    package = Package.from_bytes(data)
    book = book_from(package, Path("Realisasi.xlsx"))
    return tidied_bytes(package, book, tidy(book))


def rapikan(data: bytes) -> bytes:
    result = tidied(data)
    assert tidied(result) == result
    return result


def turunkan(data: bytes) -> bytes:
    pk = source(rows=[{**ROW, "target": 5}, OTHER], identitas=OFFICE)
    result = complete(data, pk, "realisasi").data
    assert complete(result, pk, "realisasi").data == result
    return result


def standing(first: dict[str, object]) -> bytes:
    """A Realisasi whose first row is `first` and whose second is without fault."""
    return made("realisasi", [{**ROW, **first}, OTHER])


def cells(data: bytes, row: int) -> dict[str, object]:
    found = Package.from_bytes(data).read_sheet(SHEET).cells
    return {key: found[sel(key, row)].value for key in ("keadaan", "capaian", "status") if sel(key, row) in found}


#: What brings the first row about by each command: a realisasi typed as text, an empty target.
ROADS = [(rapikan, {"target": 5, "realisasi": "4,5"}), (turunkan, {"target": "", "realisasi": Decimal("4.5")})]


@pytest.mark.parametrize(("road", "first"), ROADS)
def test_what_follows_from_the_inputs_is_computed(road: object, first: dict[str, object]) -> None:
    """4,5 of 5 is 90."""
    assert cells(road(standing(first)), 5) == {"keadaan": "Angka", "capaian": 90, "status": "Tidak tercapai"}  # type: ignore[operator]


@pytest.mark.parametrize(
    ("road", "first"), [(rapikan, {"target": 5, "realisasi": "0"}), (turunkan, {"target": "", "realisasi": 0})]
)
def test_a_capaian_of_zero_is_no_empty_one(road: object, first: dict[str, object]) -> None:
    assert cells(road(standing(first)), 5)["capaian"] == 0  # type: ignore[operator]


@pytest.mark.parametrize(("road", "first"), ROADS)
@pytest.mark.parametrize("typed", [Decimal(77), Formula("J6*10", Decimal(40)), "tujuh"])
def test_a_capaian_typed_over_decides_what_reads_it(road: object, first: dict[str, object], typed: object) -> None:
    """It stays, and the status beside it stays as the program calculated it; the other row is computed."""
    data = patch(standing(first), {SHEET: {sel("capaian", 6): typed, sel("status", 6): Formula(
        Package.from_bytes(standing(first)).read_sheet(SHEET).cells[sel("status", 6)].formula or "", "Tidak tercapai"
    )}})  # fmt: skip
    before, after = cells(data, 6), cells(road(data), 6)  # type: ignore[operator]
    assert after == before
    assert after["status"] == "Tidak tercapai"
    assert cells(road(data), 5)["capaian"] == 90  # type: ignore[operator]


def test_an_error_beside_it_stays_as_well() -> None:
    data = standing(ROADS[0][1])
    formula = Package.from_bytes(data).read_sheet(SHEET).cells[sel("status", 6)].formula or ""
    data = patch(data, {SHEET: {sel("capaian", 6): "x", sel("status", 6): Formula(formula, ErrorValue("#VALUE!"))}})
    assert cells(rapikan(data), 6)["status"] == ErrorValue("#VALUE!")


@pytest.mark.parametrize(("road", "first"), ROADS)
def test_formulas_that_cells_share_stay_whole(road: object, first: dict[str, object]) -> None:
    """Excel stores a formula that was filled down once; a value that changes in one of its cells tears none of them."""
    data = standing(first)
    package = Package.from_bytes(data)
    column = sel("capaian", 5).rstrip("5")
    part = package.sheet_part(SHEET)
    text = package.read_part(part).decode()
    for row in (5, 6, 7):
        start = f'<f t="shared" ref="{column}5:{column}7" si="0">' if row == 5 else '<f t="shared" si="0"/>'
        text = re.sub(
            rf'(<c r="{column}{row}"[^>]*>)<f>([^<]*)</f>',
            lambda m, s=start, r=row: m[1] + (f"{s}{m[2]}</f>" if r == 5 else s),
            text,
        )
    assert text.count('t="shared"') == 3
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in old.namelist():
            new.writestr(name, text.encode() if name == part else old.read(name))
    result = road(buffer.getvalue())  # type: ignore[operator]
    assert [cells(result, row)["capaian"] for row in (5, 6, 7)] == [90, 100, ""]
