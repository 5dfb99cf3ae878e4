"""Every formula that leaves this house carries its value: what an engine computes anew is what stands cached."""

import math
import runpy
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from tests.mesin import Ironcalc, libreoffice
from xlkinerja.pages.ringkasan import RERATA_PER_SASARAN
from xlkinerja.workbook.package import Package, RawCell, Value
from xlkinerja.workbook.sheets.drawn import IKHTISAR

AKAR = Path(__file__).parents[1]
#: One in the fifteenth digit, the last that a cell shows: for formulas that do not round, Capaian Dasar and the
#: averages per sasaran. What rounds is equal to the last bit.
DIGIT_TERAKHIR = 1e-14


@pytest.fixture(scope="module")
def semua_buku(tmp_path_factory) -> list[Path]:
    """Templates, contoh and susun of the three sets in both styles."""
    return runpy.run_path(str(AKAR / "scripts/semua-buku"))["tulis"](tmp_path_factory.mktemp("buku"))


def formula(berkas: Path) -> dict[tuple[str, str], RawCell]:
    """Every formula cell of a workbook by sheet and address."""
    paket = Package.open(berkas)
    return {(s.name, c.ref): c for s in paket.sheets for c in paket.read_sheet(s.name).cells.values() if c.formula}


#: The same of a workbook of `semua_buku`, which no test changes.
tercatat = cache(formula)


def beda(
    berkas: Path,
    hitung: Callable[[str, str], object],
    formula: Callable[[Path], dict[tuple[str, str], RawCell]] = formula,
) -> list[object]:
    """Formula cells whose cached value is not what the engine gives."""
    wrong: list[object] = []
    for (lembar, address), sel in formula(berkas).items():
        baru = hitung(lembar, address)
        if not _sama(sel.value, baru, bulat="ROUND(" in (sel.formula or "")):
            wrong.append((berkas.name, lembar, address, "tersimpan:", sel.value, "dihitung:", baru))
    return wrong


def _sama(tersimpan: Value, baru: object, *, bulat: bool) -> bool:
    if isinstance(tersimpan, Decimal):
        if isinstance(baru, bool) or not isinstance(baru, float | Decimal):
            return False
        return float(tersimpan) == float(baru) or (not bulat and math.isclose(tersimpan, baru, rel_tol=DIGIT_TERAKHIR))
    # an empty result stands as "", never as nothing at all
    return isinstance(tersimpan, str | bool) and tersimpan == ("" if baru is None else baru)


def test_workbooks_are_all_there(semua_buku):
    """Six templates, fourteen workbooks of the sets, each Realisasi composed in both styles and per sasaran."""
    names = sorted(b.name for b in semua_buku)
    assert len([n for n in names if n.startswith("templat_")]) == 6
    for laporan, count in (("muara-enim-2024", 4), ("paser-2024", 4), ("tanjung-jabung-timur-2023", 6)):
        assert len([n for n in names if n.startswith(f"{laporan}_contoh_")]) == count
        assert {f"{laporan}_{style}_Realisasi.xlsx" for style in ("pita", "kolom", "sasaran")} <= set(names)
    assert all(tercatat(b) for b in semua_buku)


def test_cached_values_equal_ironcalc(semua_buku):
    """No formula cell of any produced workbook differs from what ironcalc computes."""
    for berkas in semua_buku:
        assert beda(berkas, Ironcalc(berkas).value, tercatat) == []


def test_composed_values_are_not_all_empty(semua_buku):
    """The composed workbooks have over a hundred formulas that show something, on all three sheets."""
    for berkas in (b for b in semua_buku if "_pita_" in b.name or "_kolom_" in b.name):
        berisi = {(lembar, address) for (lembar, address), sel in tercatat(berkas).items() if sel.value != ""}
        assert len(berisi) > 100
        assert {"Realisasi", "Ringkasan", "Ikhtisar Eksekutif"} <= {lembar for lembar, _ in berisi}


def test_the_average_per_sasaran_is_that_of_ringkasan(semua_buku):
    """Where the average is official per sasaran, Ikhtisar shows the mean of the sasaran, and takes it from Ringkasan.

    Worked out from the capaian: Muara Enim (110,63 + 89,9467 + 117,8 + 113,91 + 120,52) / 5, Paser (137,5 +
    114,645 + 102,56 + 350 + 500 + 50 + 13 × 100) / 19, Tanjung Jabung Timur (2 × 111 + 5 × 100 + 98) / 8.
    """
    averages = {
        berkas.name.partition("_")[0]: sel.value
        for berkas in semua_buku
        if "_sasaran_" in berkas.name
        for (lembar, _), sel in tercatat(berkas).items()
        if lembar == IKHTISAR.name and sel.formula == RERATA_PER_SASARAN
    }
    assert averages == {
        "muara-enim-2024": Decimal("110.56"),
        "paser-2024": Decimal("134.46"),
        "tanjung-jabung-timur-2023": Decimal("102.50"),
    }


@pytest.mark.libreoffice
def test_cached_values_equal_libreoffice(semua_buku, tmp_path):
    """No formula cell of any produced workbook differs from what LibreOffice computes."""
    result = libreoffice(semua_buku, "xlsx", tmp_path / "hasil", tmp_path / "profil")
    for berkas, recalculated in zip(semua_buku, result, strict=True):
        paket = Package.open(recalculated)
        sel = {(s.name, c.ref): c.value for s in paket.sheets for c in paket.read_sheet(s.name).cells.values()}
        assert beda(berkas, lambda lembar, address, sel=sel: sel.get((lembar, address))) == []
