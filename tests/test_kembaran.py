"""Twins: formulas in recalculated workbooks, Python's arithmetic, and a third computation that knows neither agree."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from tests.banding import aturan, beda, sel_buku, sel_ironcalc, sel_pengaturan, sel_python, semestinya, setara
from tests.kembaran import KEBIJAKAN, Baris, Kebijakan
from tests.kisi import grid
from tests.mesin import Ironcalc, libreoffice, realisasi
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.summary.measuring import measure_rows
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: Rows of one workbook; the column No looks at all rows above, so that several small ones are faster than one.
SEBUKU = 90


@dataclass(frozen=True)
class Contoh:
    """A filled workbook on disk with the rows it was filled from."""

    rows: list[Baris]
    berkas: Path


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> list[Contoh]:
    """The grid, cut into workbooks."""
    folder = tmp_path_factory.mktemp("kembaran")
    all_rows = grid()
    result = []
    for awal in range(0, len(all_rows), SEBUKU):
        rows = all_rows[awal : awal + SEBUKU]
        berkas = folder / f"kisi_{awal}.xlsx"
        berkas.write_bytes(realisasi(rows))
        result.append(Contoh(rows, berkas))
    return result


@pytest.fixture(scope="module")
def terhitung(contoh: list[Contoh]) -> list[tuple[Contoh, Ironcalc, Book]]:
    """The workbooks in ironcalc, and as the package reads them."""
    return [(c, Ironcalc(c.berkas), read(c.berkas)) for c in contoh]


def _nama(kebijakan: Kebijakan) -> str:
    return f"{kebijakan.profile}-{kebijakan.limit or 'tanpa'}-{kebijakan.decimals}-{kebijakan.skala or 'tanpa'}"


@pytest.mark.parametrize("kebijakan", KEBIJAKAN, ids=_nama)
def test_formulas_equal_twin_and_python(terhitung, kebijakan):
    """Under each of the 94 policies every row shows, in cells and in Python, what the twin gives."""
    diketik = {sel: "" if value is None else str(value) for sel, value in sel_pengaturan(kebijakan).items()}
    angka = 0
    for c, mesin, book in terhitung:
        mesin.ubah("Pengaturan", diketik)
        sel = sel_ironcalc(mesin, len(c.rows))
        harapan = semestinya(c.rows, kebijakan)
        wrong, matching = beda(c.rows, sel, harapan)
        assert wrong == []
        angka += matching
        python = sel_python(measure_rows(book, aturan(kebijakan)))
        tanpa_indikator = [b for b, row in enumerate(c.rows, REALISASI.first_row) if row.indikator is None]
        wrong, _ = beda(c.rows, python | {k: sel[k] for k in sel if k[1] in tanpa_indikator}, harapan)
        assert wrong == []
        assert {b: n for (k, b), n in python.items() if k == "keadaan"} == {
            b: n for (k, b), n in sel.items() if k == "keadaan" and b not in tanpa_indikator
        }
    assert angka >= 1100  # 94 policies: more than 100,000 numbers


BARU = [
    Kebijakan("lan", None, 2, "lima"),
    Kebijakan("rasio", 120, 0, "empat"),
    Kebijakan("lan", 110, 1, "permendagri", Decimal(0)),
    Kebijakan("rasio", 150, 2, "lima", Decimal("99.995")),
]


@pytest.mark.parametrize("kebijakan", BARU, ids=_nama)
def test_fresh_file_equals_twin_and_python(tmp_path, kebijakan):
    """A workbook built with its settings, read with its settings, gives what the twin gives."""
    rows = grid()[:120] + grid()[560:620]
    pengaturan = {
        "profil_minimal": kebijakan.profile,
        "batas": kebijakan.limit or "tanpa",
        "desimal": kebijakan.decimals,
        "capaian_nol": kebijakan.nol,
    }
    berkas = tmp_path / "baru.xlsx"
    berkas.write_bytes(realisasi(rows, pengaturan=pengaturan, skala=DEFAULT_SKALA.get(kebijakan.skala, ())))
    mesin = Ironcalc(berkas)
    sel = sel_ironcalc(mesin, len(rows))
    wrong, angka = beda(rows, sel, semestinya(rows, kebijakan))
    assert wrong == []
    assert angka > 80
    python = sel_python(measure_rows(read(berkas)))
    assert [k for k in python if python[k] != sel[k] and not setara(python[k], sel[k])] == []


@pytest.mark.libreoffice
def test_libreoffice_equals_twin(tmp_path, contoh):
    """LibreOffice computes what the twin gives, for every policy, on the same files."""
    sumber, cases = [], []
    for i, kebijakan in enumerate(KEBIJAKAN):
        # every policy with one of the workbooks, every workbook with many policies
        c = contoh[i % len(contoh)]
        berkas = tmp_path / f"{i:02}.xlsx"
        berkas.write_bytes(patch(c.berkas.read_bytes(), cells={"Pengaturan": sel_pengaturan(kebijakan)}))
        sumber.append(berkas)
        cases.append((c, kebijakan))
    result = libreoffice(sumber, "xlsx", tmp_path / "hasil", tmp_path / "profil")
    angka = 0
    for recalculated, (c, kebijakan) in zip(result, cases, strict=True):
        wrong, matching = beda(c.rows, sel_buku(read(recalculated)), semestinya(c.rows, kebijakan))
        assert wrong == [], kebijakan
        angka += matching
    assert angka > 2000
