"""Twins: formulas in recalculated workbooks, Python's arithmetic, and a third computation that knows neither agree."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from tests.kembaran import KEBIJAKAN, SKALA, Baris, Galat, Isian, Kebijakan, Keluaran, bulat, keluaran, nomor
from tests.kisi import kisi
from tests.mesin import Ironcalc, libreoffice, realisasi
from xlkinerja.kinerja.capaian import Aturan
from xlkinerja.kinerja.skala import SKALA_BAKU
from xlkinerja.summary.pengukuran import Terukur, ukur
from xlkinerja.workbook.address import column_letter
from xlkinerja.workbook.book import Book
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.reading import read
from xlkinerja.workbook.sheets.anggaran import ANGGARAN
from xlkinerja.workbook.sheets.pengaturan import BARIS_SKALA, PENGATURAN
from xlkinerja.workbook.sheets.pengaturan import SKALA as TABEL_SKALA
from xlkinerja.workbook.sheets.realisasi import REALISASI

#: Rows of one workbook; the column No looks at all rows above, so that several small ones are faster than one.
SEBUKU = 280
KOLOM = ("no", "capaian", "kategori", "status")
#: At 15 digits, all that a cell shows, such a number has no decimals left to compare.
TERBESAR = Fraction(10**13)


@dataclass(frozen=True)
class Contoh:
    """A filled workbook on disk with the rows it was filled from."""

    baris: list[Baris]
    berkas: Path


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> list[Contoh]:
    """The grid, cut into workbooks."""
    folder = tmp_path_factory.mktemp("kembaran")
    semua = kisi()
    hasil = []
    for awal in range(0, len(semua), SEBUKU):
        baris = semua[awal : awal + SEBUKU]
        berkas = folder / f"kisi_{awal}.xlsx"
        berkas.write_bytes(realisasi(baris))
        hasil.append(Contoh(baris, berkas))
    return hasil


@pytest.fixture(scope="module")
def terhitung(contoh: list[Contoh]) -> list[tuple[Contoh, Ironcalc, Book]]:
    """The workbooks in ironcalc, and as the package reads them."""
    return [(c, Ironcalc(c.berkas), read(c.berkas)) for c in contoh]


def sel_pengaturan(kebijakan: Kebijakan) -> dict[str, Any]:
    """The cells of Pengaturan, as they are typed for a choice of settings; the scale is the twin's own."""
    batas = "tanpa" if kebijakan.batas is None else kebijakan.batas
    sel: dict[str, Any] = {
        PENGATURAN.cell("profil_minimal"): kebijakan.profil,
        PENGATURAN.cell("batas"): batas,
        PENGATURAN.cell("desimal"): kebijakan.desimal,
        PENGATURAN.cell("capaian_nol"): kebijakan.nol,
    }
    for i in range(BARIS_SKALA):
        tanda, dari, kategori = SKALA[kebijakan.skala][i] if i < len(SKALA[kebijakan.skala]) else ("", "", "")
        termasuk = {">=": "Ya", ">": "Tidak", "": ""}[tanda]
        for key, nilai in (("kategori", kategori), ("dari", dari), ("termasuk", termasuk)):
            sel[f"{TABEL_SKALA.letters[key]}{TABEL_SKALA.first_row + i}"] = nilai
    return sel


def aturan(kebijakan: Kebijakan) -> Aturan:
    batas = None if kebijakan.batas is None else Decimal(kebijakan.batas)
    return Aturan(kebijakan.profil, batas, kebijakan.desimal, kebijakan.nol, skala=SKALA_BAKU[kebijakan.skala])


def sama(sel: object, harapan: Fraction | str | int | None) -> bool:
    """Whether a cell shows what is expected: the very number, the very text, or nothing."""
    if harapan is None:
        return sel in {None, ""}
    if isinstance(harapan, str):
        return (sel or "") == harapan
    if isinstance(sel, bool) or not isinstance(sel, float | Decimal):
        return False
    if harapan > TERBESAR:
        return math.isclose(sel, harapan, rel_tol=1e-14)
    return Fraction(Decimal(repr(float(sel)))) == harapan


def beda(baris: list[Baris], sel: Mapping[tuple[str, int], object], kebijakan: Kebijakan) -> tuple[list[object], int]:
    """Rows whose cells differ from the twin, and the number of numeric capaian among the equal ones."""
    salah: list[object] = []
    angka = 0
    for i, (satu, urut) in enumerate(zip(baris, nomor(baris), strict=True)):
        harapan = keluaran(satu, kebijakan) if satu.indikator is not None else Keluaran(None, "", "")
        tampil = [sel.get((key, REALISASI.first_row + i)) for key in KOLOM]
        semestinya = [urut, harapan.capaian, harapan.kategori, harapan.status]
        if all(map(sama, tampil, semestinya)):
            angka += isinstance(harapan.capaian, Fraction)
        else:
            salah.append((satu, "sel:", tampil, "kembaran:", semestinya))
    return salah, angka


def sel_ironcalc(mesin: Ironcalc, banyak: int) -> dict[tuple[str, int], object]:
    nomor_baris = range(REALISASI.first_row, REALISASI.first_row + banyak)
    return {
        (k, b): mesin.nilai(REALISASI.name, f"{REALISASI.letters[k]}{b}") for k in (*KOLOM, "keadaan") for b in nomor_baris
    }


def sel_buku(book: Book) -> dict[tuple[str, int], object]:
    return {(k, row.number): row[k].value for row in book.tables[REALISASI.name].rows for k in KOLOM}


def sel_python(terukur: list[Terukur]) -> dict[tuple[str, int], object]:
    """What Python computed, laid out as cells."""
    hasil: dict[tuple[str, int], object] = {}
    for t in terukur:
        nilai = (None if t.nomor is None else Decimal(t.nomor), t.hasil.capaian, t.hasil.kategori, t.hasil.status)
        hasil |= {(k, t.row.number): n for k, n in zip(KOLOM, nilai, strict=True)}
        hasil["keadaan", t.row.number] = t.hasil.keadaan
    return hasil


@pytest.mark.parametrize("kebijakan", KEBIJAKAN, ids=str)
def test_formulas_equal_twin_and_python(terhitung, kebijakan):
    """Under each of the 90 policies every row shows, in cells and in Python, what the twin gives."""
    angka = 0
    for c, mesin, book in terhitung:
        mesin.ubah("Pengaturan", {sel: str(nilai) for sel, nilai in sel_pengaturan(kebijakan).items()})
        sel = sel_ironcalc(mesin, len(c.baris))
        salah, cocok = beda(c.baris, sel, kebijakan)
        assert salah == []
        angka += cocok
        python = sel_python(ukur(book, aturan(kebijakan)))
        tanpa_indikator = [b for b, satu in enumerate(c.baris, REALISASI.first_row) if satu.indikator is None]
        salah, _ = beda(c.baris, python | {k: sel[k] for k in sel if k[1] in tanpa_indikator}, kebijakan)
        assert salah == []
        assert {b: n for (k, b), n in python.items() if k == "keadaan"} == {
            b: n for (k, b), n in sel.items() if k == "keadaan" and b not in tanpa_indikator
        }
    assert angka > 500  # 90 policies: more than 45.000 numbers


BARU = [
    Kebijakan("lan", None, 2, "lima"),
    Kebijakan("rasio", 120, 0, "empat"),
    Kebijakan("lan", 110, 1, "permendagri", Decimal(0)),
    Kebijakan("rasio", 150, 2, "lima", Decimal("99.995")),
]


@pytest.mark.parametrize("kebijakan", BARU, ids=str)
def test_fresh_file_equals_twin_and_python(tmp_path, contoh, kebijakan):
    """A workbook built with its settings, read with its settings, gives what the twin gives."""
    baris = contoh[0].baris[:120] + contoh[2].baris[:60]
    pengaturan = {
        "profil_minimal": kebijakan.profil,
        "batas": kebijakan.batas or "tanpa",
        "desimal": kebijakan.desimal,
        "capaian_nol": kebijakan.nol,
    }
    berkas = tmp_path / "baru.xlsx"
    berkas.write_bytes(realisasi(baris, pengaturan=pengaturan, skala=SKALA_BAKU[kebijakan.skala]))
    mesin = Ironcalc(berkas)
    sel = sel_ironcalc(mesin, len(baris))
    salah, angka = beda(baris, sel, kebijakan)
    assert salah == []
    assert angka > 80
    python = sel_python(ukur(read(berkas)))
    assert [k for k in python if python[k] != sel[k] and not _setara(python[k], sel[k])] == []


def _setara(python: object, sel: object) -> bool:
    return sama(sel, Fraction(python) if isinstance(python, Decimal) else python)


NOMOR: list[list[tuple[Isian, Isian]]] = [
    [(None, "i"), (None, "i"), ("A", "i"), (None, "i")],  # nothing above: number 1, the first sasaran 2
    [(None, None), ("A", "i"), ("B", "i"), ("a", "i"), (None, "i"), ("B", "i")],  # returns, in other letters
    [("A", None), (None, "i"), (None, None), (None, "i"), ("B", None), (None, "i")],  # rows of their own, a gap
    [("A", "i"), ("A ", "i"), ("A*", "i"), ("?", "i"), ("A", "i"), ("=A", "i"), ("<>", "i")],  # no wildcard, no criterion
    [("x" * 300, "i"), ("X" * 300, "i"), ("x" * 299, "i")],  # longer than COUNTIF takes
    [("A", "i"), (Galat(), "i"), (None, "i"), ("A", "i"), ("B", "i")],  # no number below an error
    [(Galat(), "i"), ("A", "i")],
]


@pytest.mark.parametrize("kasus", NOMOR, ids=range(len(NOMOR)))
def test_number_of_sasaran(tmp_path, kasus):
    """The number of the sasaran is the same in the cell, in Python and in the twin, where sasaran come and go."""
    baris = [Baris("Maksimal", Decimal(8), Decimal(8), sasaran=s, indikator=i) for s, i in kasus]
    berkas = tmp_path / "nomor.xlsx"
    berkas.write_bytes(realisasi(baris))
    salah, _ = beda(baris, sel_ironcalc(Ironcalc(berkas), len(baris)), Kebijakan())
    assert salah == []
    harapan = [n for n, b in zip(nomor(baris), baris, strict=True) if b.indikator is not None]
    assert [t.nomor for t in ukur(read(berkas))] == harapan


def test_error_in_indikator(tmp_path):
    """An error in Indikator Kinerja is Periksa angka, has no number and takes none away from the rows below."""
    baris = [
        Baris("Maksimal", Decimal(8), Decimal(8), sasaran="A", indikator=Galat()),
        Baris("Maksimal", Decimal(8), Decimal(8), sasaran="B"),
        Baris("Maksimal", Decimal(8), Decimal(8)),
    ]
    berkas = tmp_path / "galat.xlsx"
    berkas.write_bytes(realisasi(baris))
    sel = sel_ironcalc(Ironcalc(berkas), 3)
    assert [(sel["no", b], sel["status", b]) for b in (5, 6, 7)] == [("", "Periksa angka"), (1, "Tercapai"), (1, "Tercapai")]
    python = sel_python(ukur(read(berkas)))
    assert [(python["no", b], python["status", b]) for b in (5, 6, 7)] == [
        (None, "Periksa angka"), (1, "Tercapai"), (1, "Tercapai"),
    ]  # fmt: skip


SKALA_CACAT = [
    (("50", "Ya", "B"), ("", "", ""), ("80", "Ya", "A")),  # a row without bounds in the middle
    (("50", "Ya", "B"), ("70 %", "Ya", "X"), ("80", "Ya", "A")),  # a bound typed as text
    (("80", "Ya", "A"), ("50", "Ya", "B"), ("0", "Ya", "C")),  # turned round
    (("50", "", "B"), ("80", "tidak", "A")),  # neither Ya nor Tidak
    (("50", "Ya", ""), ("80", "Ya", "A")),  # no word
    (),
]


@pytest.mark.parametrize("skala", SKALA_CACAT, ids=range(len(SKALA_CACAT)))
def test_defective_scale(tmp_path, skala):
    """A scale as offices damage it gives the same kategori in the cell and in Python."""
    baris = [Baris("Maksimal", Decimal(100), Decimal(n)) for n in (0, 10, 50, 60, 70, 80, 90, 100, 200)]
    sel: dict[str, Any] = {}
    for i in range(BARIS_SKALA):
        dari, termasuk, kategori = skala[i] if i < len(skala) else ("", "", "")
        nilai = Decimal(dari) if dari.isdigit() else dari
        for key, isi in (("kategori", kategori), ("dari", nilai), ("termasuk", termasuk)):
            sel[f"{TABEL_SKALA.letters[key]}{TABEL_SKALA.first_row + i}"] = isi
    berkas = tmp_path / "skala.xlsx"
    berkas.write_bytes(patch(realisasi(baris), cells={"Pengaturan": sel}))
    tampil = sel_ironcalc(Ironcalc(berkas), len(baris))
    python = sel_python(ukur(read(berkas)))
    assert [(k, python[k], tampil[k]) for k in python if not _setara(python[k], tampil[k])] == []


PAGU = ("0", "1", "-5", "3", "60541888000", "24473490000.55", "0.3", "999999999999", "8")
SERAP = ("0", "0.1", "1", "6.52", "-1", "59611873122", "24473490000.5", "0.0652", "2")


def test_anggaran_equals_fractions(tmp_path):
    """Persen and Sisa of Anggaran equal exact fractions: two decimals, nothing without a pagu above 0."""
    pasangan: list[tuple[Isian, Isian]] = [(Decimal(p), Decimal(r)) for p in PAGU for r in SERAP]
    pasangan += [(Decimal(5), None), (None, Decimal(5)), (None, None), ("5", Decimal(5)), (Decimal(5), "lima")]
    rows = [{"uraian": "u", "pagu": p, "realisasi": r} for p, r in pasangan]
    berkas = tmp_path / "anggaran.xlsx"
    berkas.write_bytes(realisasi([], isi={"Anggaran": rows}))
    mesin = Ironcalc(berkas)
    for i, (pagu, serap) in enumerate(pasangan, ANGGARAN.first_row):
        persen, sisa = (mesin.nilai("Anggaran", f"{ANGGARAN.letters[k]}{i}") for k in ("persen", "sisa"))
        angka = isinstance(pagu, Decimal) and isinstance(serap, Decimal)
        bagian = 100 * Fraction(serap) / Fraction(pagu) if angka and pagu > 0 else None
        tanda = -1 if bagian is not None and bagian < 0 else 1
        assert sama(persen, None if bagian is None else tanda * bulat(bulat(abs(bagian), 9), 2)), (pagu, serap, persen)
        assert sama(sisa, Fraction(pagu) - Fraction(serap) if angka else None), (pagu, serap, sisa)


@pytest.mark.libreoffice
def test_libreoffice_equals_twin(tmp_path, contoh):
    """LibreOffice computes what the twin gives, for every policy, on the same files."""
    sumber, milik = [], []
    for i, kebijakan in enumerate(KEBIJAKAN):
        # every policy with one of the workbooks, every workbook with many policies
        c = contoh[i % len(contoh)]
        berkas = tmp_path / f"{i:02}.xlsx"
        sel = {alamat: nilai if nilai != "" else None for alamat, nilai in sel_pengaturan(kebijakan).items()}
        berkas.write_bytes(patch(c.berkas.read_bytes(), cells={"Pengaturan": sel}))
        sumber.append(berkas)
        milik.append((c, kebijakan))
    keluar = tmp_path / "hasil"
    angka = 0
    for hasil, (c, kebijakan) in zip(libreoffice(sumber, "xlsx", keluar, tmp_path / "profil"), milik, strict=True):
        sel = sel_buku(read(hasil))
        salah, cocok = beda(c.baris, {**_kosong(c.baris), **sel}, kebijakan)
        assert salah == [], kebijakan
        angka += cocok
    assert angka > 2000


def _kosong(baris: list[Baris]) -> dict[tuple[str, int], object]:
    return {(k, REALISASI.first_row + i): None for i in range(len(baris)) for k in KOLOM}
