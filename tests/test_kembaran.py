"""Twins: formulas in recalculated workbooks, Python's arithmetic, and a third computation that knows neither agree."""

import re
from dataclasses import dataclass, fields
from decimal import Decimal
from fractions import Fraction
from operator import attrgetter
from pathlib import Path

import pytest

from tests.banding import aturan, beda, sel_buku, sel_ironcalc, sel_pengaturan, sel_python, semestinya, setara
from tests.kembaran import KEBIJAKAN, Baris, Kebijakan, output
from tests.kisi import grid
from tests.mesin import Ironcalc, libreoffice, realisasi
from xlkinerja.kinerja.capaian import DEFAULT_ATURAN, Aturan
from xlkinerja.kinerja.skala import DEFAULT_SKALA
from xlkinerja.summary.measuring import measure_rows
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: Rows of one workbook; the column No looks at all rows above, so that several small ones are faster than one.
SEBUKU = 90


#: The policies recalculated here: every formula with every limit and number of decimals, with the scales in turn, for
#: kategori alone reads a scale, and nothing beside it but capaian. test_scales_take_turns says what remains together.
DIHITUNG = [k for i, k in enumerate(KEBIJAKAN[:-4]) if i % 3 == (i // 3 + i // 9) % 3] + KEBIJAKAN[-4:]
#: Policies under which rows that give no number are tried; they hold every value of each setting.
TANPA_ANGKA = [*DIHITUNG[:-4:4], *DIHITUNG[-4:]]


@dataclass(frozen=True)
class Contoh:
    """A filled workbook on disk with the rows it was filled from, and whether they give numbers."""

    rows: list[Baris]
    berkas: Path
    berangka: bool


@dataclass(frozen=True)
class Terhitung:
    """A workbook in ironcalc, as the package reads it, and the numbers of its sasaran as its cells showed them."""

    contoh: Contoh
    mesin: Ironcalc
    book: Book
    nomor: dict[tuple[str, int], object]


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> list[Contoh]:
    """The grid, cut into workbooks: those of rows that give a number by one formula or the other, then the rest."""
    folder = tmp_path_factory.mktemp("kembaran")
    all_rows = grid()
    berangka = [any(isinstance(output(b, Kebijakan(p)).capaian, Fraction) for p in ("lan", "rasio")) for b in all_rows]
    result = []
    for angka in (True, False):
        chosen = [b for b, has in zip(all_rows, berangka, strict=True) if has is angka]
        for awal in range(0, len(chosen), SEBUKU):
            rows = chosen[awal : awal + SEBUKU]
            berkas = folder / f"kisi_{angka}_{awal}.xlsx"
            berkas.write_bytes(realisasi(rows))
            result.append(Contoh(rows, berkas, angka))
    return result


@pytest.fixture(scope="module")
def terhitung(contoh: list[Contoh]) -> list[Terhitung]:
    """The workbooks calculated, without the formulas of No: they follow from Sasaran and Indikator alone."""
    formulas = REALISASI.by_key["no"].formula + REALISASI.by_key["no"].first
    assert set(re.findall(r"\{([a-z]+)", formulas)) == {"no", "sasaran", "indikator"}
    assert not re.search(r"[A-Z][a-z]", formulas)  # no defined name, as all settings are
    result = []
    for c in contoh:
        mesin = Ironcalc(c.berkas)
        addresses = [
            f"{REALISASI.letters['no']}{b}" for b in range(REALISASI.first_row, REALISASI.first_row + len(c.rows))
        ]
        nomor = {("no", b): mesin.value(REALISASI.name, a) for b, a in enumerate(addresses, REALISASI.first_row)}
        mesin.ubah(REALISASI.name, dict.fromkeys(addresses, ""))
        result.append(Terhitung(c, mesin, read(c.berkas), nomor))
    return result


def _nama(kebijakan: Kebijakan) -> str:
    return f"{kebijakan.profile}-{kebijakan.limit or 'tanpa'}-{kebijakan.decimals}-{kebijakan.skala or 'tanpa'}"


def test_scales_take_turns():
    """A scale is read by kategori alone, and stands with every formula and limit, and every formula and decimals."""
    reading = {c.key: c.formula + c.first for c in REALISASI.columns if "Skala_" in c.formula + c.first}
    assert set(reading) == {"kategori"}
    assert set(re.findall(r"\{([a-z_]+)", reading["kategori"])) == {"capaian"}
    assert set(re.findall(r"[A-Z]\w*_\w+", reading["kategori"])) == {"Skala_Dari", "Skala_Termasuk", "Skala_Kategori"}
    for settings in (("profile", "limit", "decimals"), ("profile", "limit", "skala"), ("profile", "decimals", "skala")):
        together = attrgetter(*settings)
        assert set(map(together, DIHITUNG)) == set(map(together, KEBIJAKAN)), settings
    for setting in ("profile", "limit", "decimals", "skala"):
        value = attrgetter(setting)
        assert set(map(value, TANPA_ANGKA)) == set(map(value, KEBIJAKAN)), setting


@pytest.mark.parametrize("kebijakan", DIHITUNG, ids=_nama)
def test_formulas_equal_twin_and_python(terhitung, kebijakan):
    """Under each of the 34 policies every row shows, in cells and in Python, what the twin gives.

    Rows that give no number are tried under twelve of them, the settings being about numbers.
    """
    diketik = {sel: "" if value is None else str(value) for sel, value in sel_pengaturan(kebijakan).items()}
    angka = 0
    for t in terhitung:
        c, book = t.contoh, t.book
        if not c.berangka and kebijakan not in TANPA_ANGKA:
            continue
        t.mesin.ubah("Pengaturan", diketik)
        sel = sel_ironcalc(t.mesin, len(c.rows)) | t.nomor
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
    assert angka >= 860  # 34 policies: more than 29,000 numbers


BARU = [
    Kebijakan("lan", None, 2, "lima"),
    Kebijakan("rasio", 120, 0, "empat"),
    Kebijakan("lan", 110, 1, "permendagri", Decimal(0)),
    Kebijakan("rasio", 150, 2, "lima", Decimal("99.995")),
]


def test_policies_vary_every_setting():
    """But for those that no formula of a row reads: the basis of averages, and the ladders, which are data."""
    every = [aturan(k) for k in (*DIHITUNG, *BARU)]
    settings = {f.name for f in fields(Aturan)}
    varied = {name for name in settings if any(getattr(a, name) != getattr(DEFAULT_ATURAN, name) for a in every)}
    assert settings - varied == {"rerata_basis", "tangga"}


@pytest.mark.parametrize("kebijakan", BARU, ids=_nama)
def test_fresh_file_equals_twin_and_python(tmp_path, kebijakan):
    """A workbook built with its settings, read with its settings, gives what the twin gives."""
    rows = grid()[:90] + grid()[435:470]
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
