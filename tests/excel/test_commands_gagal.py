"""When something fails: a sentence in Indonesian, everything as it was, and no traceback."""

from pathlib import Path

import pytest
import xlwings
from openpyxl.workbook.protection import WorkbookProtection

from tests.excel import engine as mesin
from tests.excel.buku_uji import BARIS, keadaan, realisasi, rusak
from tests.excel.catatan import CALLS, GAGAL, GAGAL_DALAM, INSIDE, MESSAGES
from tests.excel.engine import excel, opened, saved
from xlkinerja.excel import commands, undoing
from xlkinerja.summary.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY

PERINTAH = ("periksa", "isi_capaian", "ringkasan", "ikhtisar", "susun_semua")


#: The workbook of most tests here; made once, for many runs begin with it.
CONTOH = realisasi(rusak(3), 5)


def siapkan(app, tmp_path, data: bytes | None = None):
    """An open workbook in which every command has something to write: a fault, and a formula overwritten."""
    book = opened(app, data or CONTOH, str(tmp_path / "Realisasi.xlsx"))
    book.impl.wb["Realisasi"]["N6"].value = 7
    return book


def sesudah(perintah: str, tmp_path: Path) -> bytes:
    """The workbook in which a command has run once, and which was changed since."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        getattr(commands, perintah)(book)
        sheet = book.impl.wb["Realisasi"]
        sheet["H5"].value, sheet["H6"].value = 10, "3 kali"
        return saved(book)


SEMULA = {"screen_updating": True, "display_alerts": True, "enable_events": True, "calculation": "automatic"}
#: Calls after which the work is done, or which it can do without.
_BOLEH = ("Protect", "Activate", *(f"{name}={value}" for name, value in SEMULA.items()))


#: Which list of calls each way of writing is found in: inside Excel by the add-in, or one by one from Python.
CARA = {True: (INSIDE, GAGAL_DALAM), False: (CALLS, GAGAL)}


def dicatat(perintah: str, tmp_path: Path, data: bytes | None, daftar: list, *, addin: bool) -> list[str]:
    """The calls of a command that succeeds."""
    with excel(addin=addin) as app:
        getattr(commands, perintah)(siapkan(app, tmp_path, data))
        return [what for _, what in daftar]


@pytest.mark.parametrize(
    ("perintah", "ulang"),
    [("periksa", False), ("periksa", True), ("isi_capaian", False), ("susun_semua", False), ("susun_semua", True)],
)
@pytest.mark.parametrize("addin", CARA)
def test_whichever_call_fails_nothing_half_written_remains(addin, perintah, ulang, tmp_path):
    """Every single call of a command is made to fail in turn: cells, looks, locks and settings are those of before."""
    data = sesudah(perintah, tmp_path) if ulang else None
    daftar, gagal = CARA[addin]
    calls = dicatat(perintah, tmp_path, data, daftar, addin=addin)
    assert len(calls) > 5
    for n, what in enumerate(calls, 1):
        with excel(addin=addin) as app:
            book = siapkan(app, tmp_path, data)
            before, settings = keadaan(book), dict(app.impl.settings)
            gagal.add(n)
            getattr(commands, perintah)(book)
            after, kept, names = keadaan(book), dict(app.impl.settings), [b.name for b in app.books]
        assert len(MESSAGES) == 1, (n, what)
        kind, text = MESSAGES[0]
        assert "Traceback" not in text
        assert kept == settings, (n, what)
        if what.startswith(_BOLEH):
            continue
        if what.startswith("Run"):  # the same steps were taken one by one
            assert kind == "info", (n, what, text)
            continue
        assert kind == "critical", (n, what, text)
        assert after == before, (n, what)
        if addin or what != "tutup buku":
            assert names == [book.name], (n, what)


@pytest.mark.parametrize("perintah", PERINTAH)
def test_without_the_add_in_the_same_is_written(perintah, tmp_path):
    """Steps taken one by one, for want of the macro, leave the workbook that the add-in leaves, twice over."""
    hasil = []
    for addin in CARA:
        with excel(addin=addin) as app:
            book = siapkan(app, tmp_path)
            book.impl.wb["Realisasi"].protection.formatCells = True
            for _ in range(2):
                getattr(commands, perintah)(book)
            hasil.append((keadaan(book), dict(app.impl.settings), [b.name for b in app.books], list(MESSAGES)))
    assert hasil[0] == hasil[1]
    assert hasil[0][3][0][0] == "info"


@pytest.mark.parametrize("addin", CARA)
@pytest.mark.parametrize("perintah", PERINTAH[1:])
def test_a_sheet_that_cannot_be_locked_again_is_named(perintah, addin, tmp_path):
    """The message says which sheet stands open and how to lock it; what was written stands."""
    daftar, gagal = CARA[addin]
    n = dicatat(perintah, tmp_path, None, daftar, addin=addin).index("Protect") + 1
    with excel(addin=addin) as app:
        book = siapkan(app, tmp_path)
        gagal.add(n)
        getattr(commands, perintah)(book)
        locks = {name: sheet["locks"][0] for name, sheet in keadaan(book).items()}
    (terbuka,) = [name for name in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif") if not locks[name]]
    assert MESSAGES[-1][0] == "critical"
    assert MESSAGES[-1][1].startswith(f"Lembar {terbuka} tidak dapat dikunci kembali")


@pytest.mark.parametrize("addin", CARA)
def test_the_reason_is_excels_own_sentence(addin, tmp_path):
    """The message quotes what Excel says, and that all is as it was."""
    daftar, gagal = CARA[addin]
    n = dicatat("susun_semua", tmp_path, None, daftar, addin=addin).index("salin baris") + 1
    with excel(addin=addin) as app:
        book = siapkan(app, tmp_path)
        gagal.add(n)
        commands.susun_semua(book)
    assert MESSAGES == [
        (
            "critical",
            "Excel menolak penulisan: gagal buatan pada salin baris. Semua dikembalikan seperti semula.",
        )
    ]


def test_where_even_that_fails_a_copy_is_kept(tmp_path, monkeypatch):
    """When a step cannot be taken back, the message names a copy of the workbook as it was."""
    n = dicatat("ringkasan", tmp_path, None, INSIDE, addin=True).index("tulis rumus") + 1
    monkeypatch.setattr(undoing.tempfile, "tempdir", str(tmp_path))

    def refuse(*_: object) -> bytes:
        raise OSError

    with excel() as app:
        book = siapkan(app, tmp_path)
        monkeypatch.setattr(undoing, "without_objects", refuse)
        GAGAL_DALAM.add(n)
        commands.ringkasan(book)
    text = MESSAGES[0][1]
    assert "Tidak semuanya dapat dikembalikan" in text
    copy = Path(text.rpartition(" ada di ")[2].removesuffix("."))
    assert copy.read_bytes().startswith(b"PK")


@pytest.mark.parametrize("perintah", PERINTAH[1:])
def test_a_password_is_said_before_anything_is_written(perintah, tmp_path):
    """A sheet protected with a password is named; no call that writes is made."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        for name in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif"):
            book.impl.wb[name].protection.set_password("rahasia")
        before = keadaan(book)
        getattr(commands, perintah)(book)
        assert keadaan(book) == before
    assert "dilindungi dengan sandi" in MESSAGES[0][1]
    assert [w for k, w in CALLS] == ["SaveCopyAs"]


def test_periksa_lists_what_it_cannot_colour(tmp_path):
    """On a sheet with a password that forbids formats nothing is coloured; the findings are listed all the same."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        how = book.impl.wb["Realisasi"].protection
        how.set_password("rahasia")
        how.formatCells = True
        commands.periksa(book)
        assert "Temuan" in book.impl.wb.sheetnames
    assert "sel tidak diwarnai" in MESSAGES[0][1]
    assert "Unprotect" not in [w for _, w in (*CALLS, *INSIDE)]


def test_periksa_unlocks_where_formats_are_forbidden(tmp_path):
    """Without a password the sheet is unlocked for the colours, and locked as before."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        book.impl.wb["Realisasi"].protection.formatCells = True
        locks = keadaan(book)["Realisasi"]["locks"]
        commands.periksa(book)
        assert keadaan(book)["Realisasi"]["locks"] == locks
    assert MESSAGES[0][0] == "info"


def test_a_locked_structure_is_said_with_the_counts(tmp_path):
    """No sheet can be added: the message says so, and how many findings there are."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        book.impl.wb.security = WorkbookProtection(lockStructure=True)
        before = keadaan(book)
        commands.periksa(book)
        assert keadaan(book) == before
    assert MESSAGES[0][0] == "critical"
    assert "Struktur buku kerja dilindungi" in MESSAGES[0][1]
    assert "galat" in MESSAGES[0][1]


@pytest.mark.parametrize("name", ["Temuan", "TEMUAN"])
def test_a_temuan_of_the_users_own_is_not_touched(name, tmp_path):
    """A sheet of that name that Periksa did not write is refused by name."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        book.impl.wb.create_sheet(name)["A1"] = "catatan saya"
        before = keadaan(book)
        commands.periksa(book)
        assert keadaan(book) == before
    assert f"«{name}» yang bukan hasil Periksa" in MESSAGES[0][1]


def test_a_protected_temuan_is_not_touched(tmp_path):
    """The user locked Temuan: the message says how to go on."""
    with excel() as app:
        book = siapkan(app, tmp_path)
        commands.periksa(book)
        book.impl.wb["Temuan"].protection.sheet = True
        before = keadaan(book)
        commands.periksa(book)
        assert keadaan(book) == before
    assert "Lembar «Temuan» dilindungi" in MESSAGES[-1][1]


def test_other_documents_have_no_ringkasan(tmp_path):
    """The button says where it belongs."""
    with excel() as app:
        commands.ringkasan(opened(app, template_bytes(BY_KEY["pk"], 5), str(tmp_path / "PK.xlsx")))
    assert MESSAGES == [("critical", "Ringkasan dan Ikhtisar hanya ada di dokumen Realisasi, bukan PK.")]


def test_a_header_renamed_is_said_with_nothing_written(tmp_path):
    """Realisasi without its column Capaian: the sentence of the command line, and one call only."""
    with excel() as app:
        book = opened(app, realisasi(BARIS), str(tmp_path / "Realisasi.xlsx"))
        book.impl.wb["Realisasi"]["N4"].value = "Prestasi"
        commands.susun_semua(book)
    assert "Capaian" in MESSAGES[0][1]
    assert "Tidak ada yang diubah" in MESSAGES[0][1]
    assert [w for _, w in CALLS] == ["SaveCopyAs"]


def test_two_charts_that_both_fit_are_refused(tmp_path):
    """A copy of the chart on Ringkasan leaves it open which one is ours; the command says so."""
    import copy

    with excel() as app:
        book = siapkan(app, tmp_path)
        sheet = book.impl.wb["Ringkasan"]
        sheet.add_chart(copy.deepcopy(sheet._charts[0]))
        before = keadaan(book)
        commands.ringkasan(book)
        assert keadaan(book) == before
    assert "2 grafik" in MESSAGES[0][1]


def test_a_workbook_with_a_password_is_said(tmp_path, monkeypatch):
    """Excel's copy of a workbook with a password is encrypted: the sentence of every reader."""
    ole = bytes.fromhex("D0CF11E0A1B11AE1") + "EncryptedPackage".encode("utf-16-le")
    monkeypatch.setattr(mesin, "tersimpan", lambda _: ole)
    with excel() as app:
        commands.periksa(opened(app, realisasi(), str(tmp_path / "Realisasi.xlsx")))
    assert MESSAGES[0][0] == "critical"
    assert "terkunci sandi" in MESSAGES[0][1]


@pytest.mark.parametrize("perintah", PERINTAH)
def test_without_a_workbook_the_message_says_so(perintah):
    """The ribbon is there before any workbook is open."""
    with excel():
        getattr(commands, perintah)()
    assert MESSAGES[0][0] == "critical"
    assert MESSAGES[0][1].startswith("Tidak ada buku kerja yang terbuka.")


def test_the_active_workbook_is_the_one(tmp_path):
    """Without an argument a command takes xw.books.active."""
    with excel() as app:
        opened(app, realisasi(), str(tmp_path / "a.xlsx"))
        book = opened(app, realisasi(rusak(3)), str(tmp_path / "b.xlsx"))
        commands.periksa()
        assert xlwings.books.active.name == book.name == "b.xlsx"
        assert "Temuan" in book.impl.wb.sheetnames
