"""Workbooks filled with the templates of version 0.1: read without a fault of their own, completed by `susun`.

The files of `templat_lama/` are the five templates as that version shipped them, filled by hand and by its `susun`:
rumus rasio, batas 120, one decimal, averages per sasaran, a scale of four, units and columns of their own. In
Realisasi_pindah.xlsx columns were moved, a row was typed below the prepared ones, a comment and a ladder were added,
and the protection was taken off.
"""

import json
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from tests.cli.program import run
from tests.mesin import Ironcalc
from tests.test_hitung_ulang import beda
from xlkinerja.check.checking import check
from xlkinerja.pages.filling import Filled, fill
from xlkinerja.workbook import shipped
from xlkinerja.workbook.documents import TEMPLATE_VERSION
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from, read
from xlkinerja.workbook.sheets import referensi
from xlkinerja.workbook.sheets.realisasi import REALISASI as REALISASI_SHEET

FOLDER = Path(__file__).with_name("templat_lama")
FILES = sorted(p.name for p in FOLDER.glob("*.xlsx"))
REALISASI = [name for name in FILES if name.startswith("Realisasi")]
#: What an office keeps beside its rows, by file: cells that no declaration knows.
OWN = {
    "Realisasi.xlsx": {("Referensi", "A20"): "pucuk", ("Realisasi", "AE4"): "Catatan Subbag",
                       ("Realisasi", "AE6"): "periksa lagi"},
    "Realisasi_pindah.xlsx": {("Realisasi", "C65"): "Tersedianya data pemilih", ("Referensi", "R17"): "Akreditasi"},
}  # fmt: skip
SETTINGS = {"profil_minimal": "rasio", "batas": 120, "desimal": 1, "dasar_rerata": "sasaran",
            "judul": "RINGKASAN EKSEKUTIF", "gaya": "kolom"}  # fmt: skip
#: Target and realisasi, and the capaian of rumus rasio with a cap of 120 and one decimal, worked out by hand.
CAPAIAN = {
    "Persentase tahapan yang tepat waktu": 110,  # 99/90
    "Jumlah laporan tahapan yang disusun": 100,  # 4/4
    "Jumlah temuan pemeriksaan": 120,  # 8/6 is 133,3
    "Waktu penyelesaian permohonan informasi": 100,  # 7 within 5–10
    "Opini BPK atas Laporan Keuangan": "WTP",
    "Jumlah pengaduan pelanggaran kode etik": 100,  # 0 of 0
    "Persentase fasilitasi pemungutan suara ulang": None,  # not in force this year
    "Jumlah naskah kerja sama yang ditandatangani": 100,  # 2/2
    "Waktu tanggap surat masuk": 120,  # 3/2 is 150
}


@cache
def filled(name: str) -> Filled:
    return fill((FOLDER / name).read_bytes(), name=name)


@pytest.mark.parametrize("name", FILES)
def test_one_info(name: str, tmp_path: Path) -> None:
    """An old template is one info that says what to do; nothing is called missing, foreign or wrong."""
    (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    report = check([tmp_path], strict=True)
    (old,) = [t for t in report.temuan if t.kode == "XK009"]
    assert str(old.tingkat) == "info"
    assert "Templat lama" in old.pesan
    assert "xlkinerja susun" in old.tindakan
    assert {str(t.tingkat) for t in report.temuan} == {"info"}
    assert not {t.kode for t in report.temuan} & {"XK005", "XK006", "XK007", "XK024", "XK025", "XK322", "XK323"}


@pytest.mark.parametrize("name", FILES)
def test_every_input_stays(name: str) -> None:
    """Whatever was typed stands in the same cell with the same style, format and formula after `susun`."""
    before, after = Package.from_bytes((FOLDER / name).read_bytes()), Package.from_bytes(filled(name).data)
    book = read(FOLDER / name)
    drawn = {c.name for c in book.document.canvases}
    computed = {
        f"{t.sheet}!{t.letters[c.key]}"
        for t in book.tables.values()
        for c in t.table.columns
        if c.computed and c.key in t.letters
    }
    lists = (p.read_sheet("Referensi").cells.values() for p in (before, after))
    old, new_lists = ({c.value for c in cells} for cells in lists)
    held = {entry for entries in shipped.record(1)["daftar"].values() for entry in entries}
    held |= {Decimal(n) for n in held if isinstance(n, int)}
    assert old - held <= new_lists  # nothing of the office's own is gone
    for sheet in before.sheets:
        if sheet.name in drawn or sheet.name == "Referensi":
            continue
        new = after.read_sheet(sheet.name, blank=True)
        for ref, cell in before.read_sheet(sheet.name, blank=True).cells.items():
            if cell.value is None or (ref.startswith("C") and sheet.name in {"Pengaturan", "Identitas"}):
                assert new.cells[ref].style == cell.style  # the help beside a setting is brought up to date
                assert cell.value is not None or new.cells[ref].value is None or sheet.name == "Pengaturan"
            elif cell.formula is None and f"{sheet.name}!{ref.rstrip('0123456789')}" not in computed:
                kept = new.cells[ref]
                assert (kept.value, kept.formula, kept.style) == (cell.value, cell.formula, cell.style), (sheet, ref)
    for (sheet, ref), value in OWN.get(name, {}).items():
        assert after.read_sheet(sheet).cells[ref].value == value


@pytest.mark.parametrize("name", FILES)
def test_completed(name: str, tmp_path: Path) -> None:
    """After `susun` it is a workbook of today: nothing old is told, every formula is today's, a second run rests."""
    result = filled(name)
    book = book_from(Package.from_bytes(result.data), Path(name))
    assert book.version == TEMPLATE_VERSION
    assert not book.problems
    for table in book.tables.values():
        assert set(table.letters) == set(table.table.by_key)
    assert fill(result.data, name=name).data == result.data
    (tmp_path / name).write_bytes(result.data)
    found = {t.kode for t in check([tmp_path], strict=True).temuan}
    assert not found & {"XK005", "XK006", "XK007", "XK008", "XK009", "XK024", "XK025", "XK301", "XK323"}


@pytest.mark.parametrize("name", REALISASI)
def test_settings_and_figures(name: str) -> None:
    """The settings that the office chose hold, and give these figures."""
    book = book_from(Package.from_bytes(filled(name).data), Path(name))
    held = {key: book.pengaturan[key].text or int(book.pengaturan[key].number or 0) for key in SETTINGS}
    assert held == SETTINGS
    assert [r["kategori"].text for r in book.skala.rows] == ["Gagal", "Cukup Baik", "Baik", "Sangat Baik"]
    rows = {r["indikator"].text: r["capaian"] for r in book.tables["Realisasi"].rows}
    assert {k: rows[k].text or (None if rows[k].number is None else int(rows[k].number)) for k in CAPAIAN} == CAPAIAN


def test_a_comment_stays() -> None:
    name = "Realisasi_pindah.xlsx"
    before, after = Package.from_bytes((FOLDER / name).read_bytes()), Package.from_bytes(filled(name).data)
    parts = [p for p in before.parts if "comment" in p.lower()]
    assert parts
    assert all(after.read_part(p) == before.read_part(p) for p in parts)


def test_in_place_with_a_backup(tmp_path: Path) -> None:
    """The command says what it brought up to date, and keeps the old file."""
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes((FOLDER / "Realisasi.xlsx").read_bytes())
    done = run("susun", path, "--di-tempat", code=0)
    assert f"Templat versi 1 diperbarui ke versi {TEMPLATE_VERSION}" in done.stdout
    assert path.with_name("Realisasi.xlsx.cadangan").read_bytes() == (FOLDER / "Realisasi.xlsx").read_bytes()


@pytest.fixture
def bare_past(monkeypatch):
    """As if the first version had had no Berlaku, no choice of style, no list for it, one ladder and fewer looks."""
    held = json.loads(json.dumps(shipped.record(1)))
    del held["kolom"]["realisasi/Realisasi"]["berlaku"]
    del held["isian"]["Pengaturan"]["gaya"], held["isian"]["Pengaturan"]["capaian_nol"]
    del held["daftar"]["Daftar_Gaya"]
    held["daftar"]["Daftar_Polarisasi"] = held["daftar"]["Daftar_Polarisasi"][:3]
    held["bantuan"]["realisasi/Realisasi"]["target_maksimum"] = "Pesan lama."
    held["tangga"] = [t for t in held["tangga"] if t[0] == "Opini BPK"]
    for function in (shipped.earlier_columns, shipped.earlier_formulas):
        function.cache_clear()
    monkeypatch.setattr(shipped, "record", lambda version: held if version == 1 else None)
    monkeypatch.setattr(shipped, "versions", lambda: (1,))
    yield
    monkeypatch.undo()
    for function in (shipped.earlier_columns, shipped.earlier_formulas):
        function.cache_clear()


def older(data: bytes) -> bytes:
    """The old workbook without what the bare past did not have."""
    from tests.check.sets.damage import edited, without_column

    data = without_column(data, "Realisasi", "K")

    def edit(book) -> None:
        settings, lists = book["Pengaturan"], book["Referensi"]
        for rule in book["Realisasi"].data_validations.dataValidation:
            if rule.promptTitle == "Target Maksimum":
                rule.prompt = "Pesan lama."
        for row in (7, 10):
            settings.cell(row, 1).value = settings.cell(row, 2).value = settings.cell(row, 3).value = None
        for name in ("Gaya_Ikhtisar", "Capaian_Nol", "Daftar_Gaya"):
            del book.defined_names[name]
        heads = {c.value: c.column for c in lists[4]}
        for row in range(4, 7):
            lists.cell(row, heads["Gaya ikhtisar"]).value = None
        lists.cell(8, heads["Polarisasi"]).value = None
        book.defined_names["Daftar_Polarisasi"].attr_text = "Referensi!$B$5:$B$7"
        for row in range(10, 17):
            for header in ("Tangga", "Predikat", "Urutan"):
                lists.cell(row, heads[header]).value = None
        for row in range(5, 40):
            if lists.cell(row, heads["Gaya"]).value == "pita":
                lists.cell(row, heads["Gaya"]).value = None

    return edited(data, edit)


@pytest.mark.usefixtures("bare_past")
def test_what_a_later_version_adds_is_put_in(tmp_path: Path) -> None:
    """A column, two settings, a list, entries, a ladder and a look that the old template had not: all are put in."""
    data = older((FOLDER / "Realisasi.xlsx").read_bytes())
    path = tmp_path / "Realisasi.xlsx"
    path.write_bytes(data)
    told = [t for t in check([path], strict=True).temuan if t.kode in {"XK005", "XK006", "XK009", "XK025"}]
    assert [t.kode for t in told] == ["XK009"]
    assert "lembar Realisasi (kolom Berlaku" in told[0].pesan
    result = fill(data, name="Realisasi.xlsx")
    book = book_from(Package.from_bytes(result.data), path)
    assert not book.problems
    assert book.tables["Realisasi"].title("berlaku") == "Berlaku"
    assert book.pengaturan["gaya"].text == "pita"
    assert int(book.pengaturan["capaian_nol"].number or 0) == 100
    assert book.pengaturan["judul"].text == "RINGKASAN EKSEKUTIF"
    package = Package.from_bytes(result.data)
    names = package.defined_names
    assert names["Capaian_Nol"].startswith("Pengaturan!$B$")
    lists = package.read_sheet("Referensi").cells
    polarisasi = [lists[f"B{row}"].value for row in range(5, 9)]
    assert polarisasi == ["Maksimal", "Minimal", "Stabil", "Predikat"]
    assert names["Daftar_Polarisasi"] == "Referensi!$B$5:$B$8"
    assert {t[0] for t in book.tangga} >= {t[0] for t in referensi.TANGGA}
    assert "pucuk" in {c.value for c in lists.values()}
    assert "pita" in {c.value for c in lists.values()}
    part = package.read_part(package.sheet_part("Realisasi")).decode()
    assert "Pesan lama." not in part
    assert part.count(REALISASI_SHEET.by_key["target_maksimum"].help) == 1
    own = {c.value for c in package.read_sheet("Realisasi").cells.values()}
    assert {"Catatan Subbag", "periksa lagi"} <= own
    # Without Berlaku the indikator that was not in force is an empty one; all others are as before.
    rows = {r["indikator"].text: r for r in book.tables["Realisasi"].rows}
    assert rows["Persentase fasilitasi pemungutan suara ulang"]["status"].text == "Belum diisi"
    assert int(rows["Waktu tanggap surat masuk"]["capaian"].number or 0) == 120
    assert fill(result.data, name="Realisasi.xlsx").data == result.data


@pytest.mark.parametrize("name", ["RKT.xlsx", "Realisasi.xlsx"])
def test_cached_is_recalculated(name: str, tmp_path: Path) -> None:
    """An engine computes in the completed workbook what stands there."""
    path = tmp_path / name
    path.write_bytes(filled(name).data)
    assert beda(path, Ironcalc(path).value) == []
