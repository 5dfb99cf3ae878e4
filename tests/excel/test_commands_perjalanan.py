"""At most a dozen round trips for every button: both lists of `catatan` together, pressed as from the ribbon."""

import re
from functools import cache
from itertools import product

import pytest
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from tests.excel.buku_uji import realisasi
from tests.excel.catatan import ANSWERS, CALLS, INSIDE, LOOKUPS, MESSAGES, bolak_balik
from tests.excel.engine import excel, opened
from xlkinerja.check.finding import Finding, Report, Tingkat
from xlkinerja.examples.report import load, names
from xlkinerja.examples.writing import workbooks
from xlkinerja.excel import commands, steps
from xlkinerja.excel.addin_build import makro
from xlkinerja.workbook.documents import BY_KEY

TERBANYAK = 12
MENULIS = ("periksa", "isi_capaian", "ringkasan", "ikhtisar", "susun_semua")
LEMBAR = ("Identitas", "Pengaturan", "Realisasi", "Anggaran", "Ringkasan", "Ikhtisar Eksekutif")


@cache
def contoh(nama: str, baris: int) -> dict[str, bytes]:
    return workbooks(load(nama), baris)


def penuhi(sheet, baris: int) -> None:
    """Every prepared row gets the inputs of one of the report's own rows."""
    asli = [r for r in range(5, 5 + baris) if sheet.cell(r, 4).value]
    for r in range(5, 5 + baris):
        dari = asli[(r - 5) % len(asli)]
        for sel in sheet[dari] if r not in asli else ():
            if sel.value is not None and sel.data_type != "f":
                sheet.cell(r, sel.column).value = f"{sel.value} {r}" if sel.column == 4 else sel.value


def rusakkan(wb, ke: int) -> None:
    """Formulas overwritten in every block of every sheet, numbers typed as text, and cells in colours of the theme."""
    for ws in wb.worksheets:
        if str(ws["A2"].value).startswith("="):
            ws["A2"].value = f"={ke}"
    for lembar in ("Realisasi", "Anggaran"):
        rumus = [c for c in wb[lembar][6 + ke] if c.data_type == "f"]
        assert rumus
        for sel in rumus:
            sel.value = 7 + ke
    for n in range(6):
        sel = wb["Realisasi"].cell(7 + 2 * n + ke, 10)
        sel.value = f"{n} kali"
        sel.fill = PatternFill("solid", fgColor=Color(theme=4 + n % 3, tint=n / 10))


def kunci(wb, *, terkunci: bool) -> None:
    for ws in wb.worksheets:
        if ws.title != "Temuan":
            ws.protection.sheet = terkunci
            ws.protection.formatCells = True


def tekan(perintah: str) -> str:
    """The button pressed; gives the calls for the message of an assertion."""
    for daftar in (CALLS, LOOKUPS, INSIDE, MESSAGES):
        daftar.clear()
    getattr(commands, perintah)()
    jenis, teks = MESSAGES[-1] if MESSAGES else ("info", "")
    assert jenis == "info", teks
    return f"{perintah}: {bolak_balik()} = {CALLS} + {LOOKUPS}"


@pytest.mark.parametrize(("nama", "baris"), [*((nama, 60) for nama in names()), ("paser-2024", 600)])
@pytest.mark.parametrize("perintah", MENULIS)
def test_a_dozen_round_trips_at_most(perintah, nama, baris, tmp_path):
    """Every button on every example, filled to the last of 60 rows, and on one of 600.

    First on sheets without protection, then again with new faults and every sheet locked.
    """
    for berkas, data in contoh(nama, baris).items():
        (tmp_path / berkas).write_bytes(data)
    with excel() as app:
        path = tmp_path / "Realisasi.xlsx"
        wb = opened(app, path.read_bytes(), str(path)).impl.wb
        penuhi(wb["Realisasi"], baris)
        for ke, terkunci in enumerate((False, True)):
            rusakkan(wb, ke)
            kunci(wb, terkunci=terkunci)
            panggilan = tekan(perintah)
            assert bolak_balik() <= TERBANYAK, panggilan
            assert "Run TulisSemua" in [what for _, what in CALLS]
            assert ("Protect" in [what for _, what in INSIDE]) == terkunci
            assert {ws.protection.sheet for ws in wb.worksheets if ws.title != "Temuan"} == {terkunci}


@pytest.mark.parametrize("berkas", ["RKT.xlsx", "PK.xlsx", "PK_perubahan_1.xlsx", "Rencana_Aksi.xlsx"])
@pytest.mark.parametrize("perintah", ["periksa", "isi_capaian"])
def test_a_dozen_in_the_other_documents(perintah, berkas, tmp_path):
    """The buttons that serve every document, with a heading and a computed cell overwritten."""
    isi = contoh("tanjung-jabung-timur-2023", 60)
    for nama, data in isi.items():
        (tmp_path / nama).write_bytes(data)
    with excel() as app:
        wb = opened(app, isi[berkas], str(tmp_path / berkas)).impl.wb
        for ws in wb.worksheets:
            if str(ws["A2"].value).startswith("="):
                ws["A2"].value = "=1"
        kunci(wb, terkunci=True)
        panggilan = tekan(perintah)
        assert bolak_balik() <= TERBANYAK, panggilan
        assert "Run TulisSemua" in [what for _, what in CALLS]


def temuan(ke: int) -> Report:
    """Forty scattered cells with a finding on each of six sheets; another forty on another run."""

    def satu(lembar: str, n: int) -> Finding:
        sel = f"{'BCDE'[n % 4]}{5 + 2 * n + ke}"
        tempat = ("", "", None, "Realisasi.xlsx", lembar, sel)
        return Finding("XK201", "uji", Tingkat.GALAT, *tempat, "salah", "", "", "perbaiki", (), "", str(n))

    return Report(tuple(satu(lembar, n) for lembar, n in product(LEMBAR, range(40))), 1)


def test_marks_on_six_sheets_painted_anew(tmp_path, monkeypatch):
    """Six locked sheets lose all their marks and get others, beside a Temuan that stands already."""
    with excel() as app:
        wb = opened(app, realisasi(baris=600), str(tmp_path / "Realisasi.xlsx")).impl.wb
        for ke in (0, 1):
            kunci(wb, terkunci=True)
            monkeypatch.setattr(commands, "check_books", lambda _, ke=ke: temuan(ke))
            panggilan = tekan("periksa")
            assert bolak_balik() <= TERBANYAK, panggilan
            warna = [what for _, what in INSIDE].count("tulis warna")
            assert warna >= 6 * (1 + ke), "tiap lembar: yang baru, dan pada kali kedua juga yang lama"


@pytest.mark.parametrize("path", ["Buku1", "https://kantor.sharepoint.com/dok/Realisasi.xlsx"])
def test_a_dozen_without_a_folder_too(path):
    """A workbook never saved, or in OneDrive, costs a few questions about its place."""
    with excel() as app:
        wb = opened(app, contoh("paser-2024", 60)["Realisasi.xlsx"], path).impl.wb
        rusakkan(wb, 0)
        panggilan = tekan("periksa")
        assert bolak_balik() <= TERBANYAK, panggilan


@pytest.mark.parametrize("perintah", ["templat_baru", "bantuan"])
def test_a_dozen_for_the_buttons_that_write_nothing(perintah, tmp_path):
    """A new template asks twice and is opened; help shows a sheet."""
    with excel() as app:
        opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        ANSWERS.extend(["pk", str(tmp_path / BY_KEY["pk"].file)])
        panggilan = tekan(perintah)
        assert bolak_balik() <= TERBANYAK, panggilan


def test_the_add_in_takes_locks_and_kinds_in_the_order_of_python():
    """Arguments of Protect stand in KinerjaTulis.bas at the numbers at which Python sends them; so do all kinds."""
    teks = (makro() / "KinerjaTulis.bas").read_text("utf-8")
    urutan = {int(n): nama for nama, n in re.findall(r"(\w+):=kunci\(n, (\d+)\)", teks)}
    assert urutan == dict(enumerate(steps.KUNCI, 1))
    assert set(re.findall(r'(?:Case|If jenis =) "(\w+)"', teks)) == set(steps.KINDS)


def test_a_table_too_long_for_one_call_is_written_one_by_one(tmp_path):
    """Application.Run takes thirty arguments: with more areas than that the steps are taken from Python."""
    from xlkinerja.excel.live import snapshot

    with excel() as app:
        book = opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx"))
        shot = snapshot(book)
        book.impl.wb["Realisasi"].protection.sheet = False
        langkah = [steps.Step("isi", "Realisasi", f"AA{n}", grid=[[n]]) for n in range(1, 40)]
        steps.take(app, book, shot, steps.Job(langkah))
        assert [book.impl.wb["Realisasi"][f"AA{n}"].value for n in range(1, 40)] == list(range(1, 40))
    assert "Run TulisSemua" not in [what for _, what in CALLS]
