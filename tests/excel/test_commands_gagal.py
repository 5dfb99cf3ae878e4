"""When something fails: one sentence in Indonesian, everything as it was, and no file left behind."""

import pytest
from pyopenvba.exceptions import VBARuntimeError

from tests.addresses import sel
from tests.excel import engine_range
from tests.excel.buku_uji import realisasi, rusak, state_of
from tests.excel.catatan import CALLS, GAGAL, HAPUS, MESSAGES, PANGGILAN
from tests.excel.engine import Mengingat, excel, opened, saved, tekan
from xlkinerja.excel import buttons
from xlkinerja.hosts import commands

PERINTAH = ("periksa", "rapikan", "isi_capaian", "ringkasan", "ikhtisar", "susun_semua")
#: The workbook of most tests here; made once, for many runs begin with it.
CONTOH = realisasi(rusak(3), 5)
SEMULA = {"ScreenUpdating": True, "DisplayAlerts": True, "EnableEvents": True, "Calculation": -4105}
#: Calls after which the work is done, or which it can do without.
_BOLEH = ("Protect", "Activate", "PrintArea=", *(f"{name}={value}" for name, value in SEMULA.items()))


def siapkan(app, tmp_path, data: bytes | None = None):
    """An open workbook in which every command has something to write: a fault, and a formula overwritten."""
    book = opened(app, data or CONTOH, str(tmp_path / "Realisasi.xlsx"))
    book.wb["Realisasi"][sel("capaian", 6)].value = 7
    book.wb["Realisasi"].print_area = "A1:Q64,R1:W64"  # as the office set it; a formula of ours would be left alone
    return book


def sesudah(command: str, tmp_path) -> bytes:
    """The workbook in which a command has run once, and which was changed since."""
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        tekan(app, command)
        sheet = book.wb["Realisasi"]
        sheet[sel("target", 5)].value, sheet[sel("target", 6)].value = 10, "3 kali"
        return saved(book)


def dicatat(command: str, tmp_path, data: bytes | None = None) -> list[str]:
    """The calls of a command that succeeds."""
    with excel(tmp_path / "tmp") as app:
        siapkan(app, tmp_path, data)
        tekan(app, command)
        return [what for _, what in CALLS]


def one_of_each(calls: list[str]) -> list[tuple[int, str]]:
    """Number and name of the first call of a kind, of the last call of the next kind, and so on."""
    first, last = {}, {}
    for n, what in enumerate(calls, 1):
        first.setdefault(what.split("=")[0], (n, what))
        last[what.split("=")[0]] = (n, what)
    return sorted((first if i % 2 else last)[kind] for i, kind in enumerate(first))


@pytest.mark.parametrize(
    ("command", "again"),
    [
        ("periksa", False),
        ("periksa", True),
        ("rapikan", False),
        ("isi_capaian", False),
        ("susun_semua", False),
        ("susun_semua", True),
    ],
)
def test_whichever_call_fails_nothing_half_written_remains(command, again, tmp_path):
    """Every single call of a command is made to fail in turn: cells, looks, locks and settings are those of before.

    Python is asked once all the same, and the user is told once. Where the command has run before, one call of each
    kind, the first or the last in turn, is made to fail.
    """
    data = sesudah(command, tmp_path) if again else None
    calls = dicatat(command, tmp_path, data)
    assert len(calls) > 5
    python = Mengingat()
    for n, what in one_of_each(calls) if again else list(enumerate(calls, 1)):
        with excel(tmp_path / "tmp") as app:
            book = siapkan(app, tmp_path, data)
            before = state_of(book)
            app.service = python
            GAGAL.add(n)
            tekan(app, command)
            after, kept, names = state_of(book), dict(app.settings), [b.name for b in app.books]
        assert len(MESSAGES) == 1, (n, what)
        assert len(PANGGILAN) == (0 if what == "SaveCopyAs" else 1)
        kind, text = MESSAGES[0]
        assert kept == SEMULA, (n, what)
        assert list((tmp_path / "tmp").iterdir()) == [], (n, what)
        if what.startswith(_BOLEH) or what == "tutup buku":
            continue
        assert kind == "critical", (n, what, text)
        assert after == before, (n, what)
        assert names == [book.name], (n, what)


def test_a_print_area_that_is_refused_is_a_remark(tmp_path):
    """The rest stands; the area is tried once more with the separator of Windows, and the message says what to do."""
    biasa = dicatat("susun_semua", tmp_path)
    first = next(n for n, what in enumerate(biasa, 1) if what.startswith("PrintArea="))
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        GAGAL.update({first, first + 1})
        tekan(app, "susun_semua")
        result = state_of(book)
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        tekan(app, "susun_semua")
        intact = state_of(book)
    lembar = biasa[first - 1]
    beda = [name for name in intact if result[name] != intact[name]]
    assert beda == ["Realisasi"]
    assert result["Realisasi"] | {"area": intact["Realisasi"]["area"]} == intact["Realisasi"]
    assert "," in lembar


def test_a_print_area_with_the_separator_of_windows(tmp_path):
    """Where Excel refuses commas, the parts are set with semicolons, and nothing is said."""
    first = next(n for n, what in enumerate(dicatat("susun_semua", tmp_path), 1) if what.startswith("PrintArea="))
    with excel(tmp_path / "tmp") as app:
        siapkan(app, tmp_path)
        GAGAL.add(first)
        tekan(app, "susun_semua")
        areas = [what for _, what in CALLS if what.startswith("PrintArea=")]
    assert areas[1] == areas[0].replace(",", ";")
    ((kind, text),) = MESSAGES
    assert kind == "info"
    assert "Area cetak" not in text


def test_what_the_remark_says(tmp_path):
    """Sheet, reason, and where to set it by hand."""
    first = next(n for n, what in enumerate(dicatat("susun_semua", tmp_path), 1) if what.startswith("PrintArea="))
    with excel(tmp_path / "tmp") as app:
        siapkan(app, tmp_path)
        GAGAL.update({first, first + 1})
        tekan(app, "susun_semua")
    ((kind, text),) = MESSAGES
    assert kind == "info"
    assert text.startswith("Capaian, Ringkasan, dan Ikhtisar Eksekutif sudah disusun.")
    assert "\nArea cetak lembar Realisasi tidak dapat diatur (gagal buatan pada PrintArea=" in text
    assert text.endswith("Aturlah lewat Tata Letak Halaman > Area Cetak (Page Layout > Print Area).")


@pytest.mark.parametrize("command", PERINTAH[1:])
def test_a_sheet_that_cannot_be_locked_again_is_named(command, tmp_path):
    """The message says which sheet stands open and how to lock it; what was written stands."""
    n = dicatat(command, tmp_path).index("Protect") + 1
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        GAGAL.add(n)
        tekan(app, command)
        locks = {name: sheet["locks"][0] for name, sheet in state_of(book).items()}
    (terbuka,) = [name for name in ("Realisasi", "Ringkasan", "Ikhtisar Eksekutif") if not locks[name]]
    assert f"Lembar {terbuka} tidak dapat dikunci kembali" in MESSAGES[-1][1]


def test_the_reason_is_excels_own_sentence(tmp_path):
    """The message quotes what Excel says, and that all is as it was."""
    n = dicatat("susun_semua", tmp_path).index("salin baris") + 1
    with excel(tmp_path / "tmp") as app:
        siapkan(app, tmp_path)
        GAGAL.add(n)
        tekan(app, "susun_semua")
    assert MESSAGES == [
        (
            "critical",
            "Excel menolak penulisan: gagal buatan pada salin baris. Semua dikembalikan seperti semula.",
        )
    ]


def test_where_even_that_fails_a_copy_is_kept(tmp_path):
    """When a step cannot be taken back, the message names a copy of the workbook as it was, which opens."""
    calls = dicatat("ringkasan", tmp_path)
    n = calls.index("tulis rumus") + 1
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        GAGAL.update(range(n, n + 2))
        tekan(app, "ringkasan")
        assert book.name == app.books[-1].name
    text = MESSAGES[0][1]
    assert "Tidak semuanya dapat dikembalikan" in text
    (copy,) = (tmp_path / "tmp").iterdir()
    assert text.endswith(f"ada di {copy}")
    assert copy.name not in HAPUS
    assert copy.read_bytes().startswith(b"PK")


def test_an_answer_of_another_version_is_refused(tmp_path, monkeypatch):
    """An add-in older or newer than the package writes nothing and says how to mend it."""
    monkeypatch.setattr(buttons, "VERSION", "xlkinerja 9")
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        before = state_of(book)
        tekan(app, "susun_semua")
        assert state_of(book) == before
    assert MESSAGES == [
        ("critical", "Jawaban Python tidak dikenal add-in ini. Tutup Excel, lalu jalankan: xlkinerja addin pasang")
    ]


def test_an_error_of_our_own_is_a_sentence(tmp_path, monkeypatch):
    """Whatever is raised on the way, nothing is written, and Python stays alive."""
    monkeypatch.setattr(commands, "check_open", lambda *_: 1 / 0)
    with excel(tmp_path / "tmp") as app:
        siapkan(app, tmp_path)
        tekan(app, "periksa")
    assert MESSAGES == [("critical", "Perintah tidak selesai (division by zero). Tidak ada yang ditulis.")]
    assert [what for kind, what in CALLS if kind == "isi"] == ["SaveCopyAs"]


def test_an_error_without_words_is_an_error(tmp_path, monkeypatch):
    """Excel sometimes gives a number only: the steps are taken back all the same, and the number is told."""
    n = dicatat("susun_semua", tmp_path).index("salin baris") + 1
    monkeypatch.setattr(engine_range, "error", lambda number, _="": VBARuntimeError(number, ""))
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        before = state_of(book)
        GAGAL.add(n)
        tekan(app, "susun_semua")
        assert state_of(book) == before
    assert MESSAGES == [("critical", "Excel menolak penulisan: galat nomor 1004. Semua dikembalikan seperti semula.")]


@pytest.mark.parametrize("row", [[], ["lain"], [1.0], [True, "xlkinerja 2"]])
def test_an_answer_that_is_none_is_refused(row, tmp_path, monkeypatch):
    """Whatever comes back instead of an answer, the user reads a sentence and nothing is written."""
    monkeypatch.setattr(buttons, "tombol", lambda *_: [row])
    with excel(tmp_path / "tmp") as app:
        book = siapkan(app, tmp_path)
        before = state_of(book)
        tekan(app, "periksa")
        assert state_of(book) == before
    assert [kind for kind, _ in MESSAGES] == ["critical"]
    assert MESSAGES[0][1].startswith("Jawaban Python tidak dikenal add-in ini.")
    assert list((tmp_path / "tmp").iterdir()) == []
