"""Commands by file: the path of a copy goes in, steps and a message come out, and nothing else is touched."""

import ast
import io
import os
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import sel
from tests.contoh import contoh
from tests.excel.buku_uji import realisasi, rusak
from xlkinerja.check.checking import check
from xlkinerja.excel import buttons
from xlkinerja.hosts import functions
from xlkinerja.hosts.commands import COMMANDS, Request, run
from xlkinerja.hosts.declared import FUNCTIONS, call
from xlkinerja.hosts.steps import Answer, Job, Kind, Source, Step
from xlkinerja.pages.filling import fill
from xlkinerja.report.model import names
from xlkinerja.workbook.documents import DOCUMENTS
from xlkinerja.workbook.package import Package

DENGAN_BUKU = [key for key, command in COMMANDS.items() if command.needs_book]


def ask(command: str, data: bytes, folder: Path, **other) -> Answer:
    """A command on a copy in the folder of temporary files."""
    folder.mkdir(exist_ok=True)
    copy = folder / "xlkinerja-1.xlsx"
    copy.write_bytes(data)
    return run(Request(command, copy, **other))


@pytest.mark.parametrize(
    "command", [c for c in DENGAN_BUKU if c not in {"ambil", "cetak"}]
)  # which needs another document, or writes a file of its own: test_taking, test_pressing
def test_steps_and_a_message_come_out(command, tmp_path):
    """Every button on a workbook with a fault: its message, its steps, and the files that they take from."""
    data = realisasi(rusak(4), 5)
    wb = openpyxl.load_workbook(io.BytesIO(data))
    wb["Realisasi"][sel("capaian", 5)] = 1
    wb.save(tmp_path / "a.xlsx")
    answer = ask(command, (tmp_path / "a.xlsx").read_bytes(), tmp_path / "tmp", name="Realisasi.xlsx")
    assert not answer.failed, answer.pesan
    assert answer.pesan
    assert answer.job.steps
    sumber = {step.value for step in answer.job.steps if step.kind is Kind.ROWS}
    perlu_pembawa = sumber or any(step.kind is Kind.NEW_SHEET for step in answer.job.steps)
    assert bool(answer.job.carrier) == bool(perlu_pembawa)
    beside = {p.name for p in (tmp_path / "tmp").iterdir()} - {"xlkinerja-1.xlsx"}
    assert beside == {p.name for p in (answer.job.carrier, answer.job.original) if p}
    for path in filter(None, (answer.job.carrier, answer.job.original)):
        assert Package.open(path).sheets


@pytest.mark.parametrize("name", names())
def test_temuan_holds_the_findings_of_the_folder(name, tmp_path):
    """The rows of the sheet are the findings of `periksa FOLDER`; the copy may lie anywhere."""
    for berkas, data in contoh(name).items():
        (tmp_path / berkas).write_bytes(data)
    findings = check([tmp_path]).temuan
    place = tmp_path / "Realisasi.xlsx"
    answer = ask("periksa", place.read_bytes(), tmp_path / "tmp", place=place, name=place.name)
    (content,) = [step for step in answer.job.steps if step.kind is Kind.CONTENTS]
    assert {(r[0], str(r[1]).lstrip("'"), str(r[5]).removeprefix("'")) for r in content.grid[4:]} == {
        (str(t.tingkat), t.kode, t.pesan) for t in findings
    }
    assert len(content.grid) == 4 + len(findings)


def test_a_filled_workbook_needs_no_formula(tmp_path):
    """What `susun` has filled has every formula: Isi Capaian has no step, and leaves no file."""
    answer = ask("isi_capaian", fill(realisasi()).data, tmp_path / "tmp")
    assert (answer.failed, list(answer.job.steps)) == (False, [])
    assert [p.name for p in (tmp_path / "tmp").iterdir()] == ["xlkinerja-1.xlsx"]


@pytest.mark.parametrize("command", DENGAN_BUKU)
@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04",
        b"a;b;c\n",
        bytes.fromhex("D0CF11E0A1B11AE1") + "Workbook".encode("utf-16-le"),
        os.urandom(99),
    ],
    ids=["kosong", "terpotong", "csv", "xls", "acak"],
)
def test_a_copy_that_is_no_workbook_is_a_sentence(command, data, tmp_path):
    """Whatever the program saved: one sentence, no step, no file beside the copy."""
    answer = ask(command, data, tmp_path / "tmp")
    assert answer.failed
    assert answer.pesan.endswith((".", "…"))
    assert "Traceback" not in answer.pesan
    assert answer.job == Job()
    assert len(list((tmp_path / "tmp").iterdir())) == 1


@pytest.mark.parametrize("command", DENGAN_BUKU)
def test_no_workbook_is_a_sentence(command):
    """A host that asks without a copy is told what to do."""
    assert run(Request(command)) == Answer(
        "Tidak ada buku kerja yang terbuka. Buka berkasnya, lalu ulangi.", failed=True
    )


def test_an_unknown_command_is_a_sentence():
    """A button of a newer add-in."""
    assert run(Request("terbang")).failed
    assert "terbang" in run(Request("terbang")).pesan


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda d: d.key)
def test_templates_need_no_workbook(document, tmp_path):
    """The file is written, and the one step opens it; a second time it is left alone."""
    path = tmp_path / document.file
    answer = run(Request("templat_baru", document=document.key, target=path))
    assert [(s.kind, s.place) for s in answer.job.steps] == [(Kind.OPEN, str(path))]
    before = path.read_bytes()
    assert run(Request("templat_baru", document=document.key, target=path)).failed
    assert path.read_bytes() == before


def read_text(deret: list) -> tuple[Answer, list]:
    """An answer from the row that VBA gets, read as KinerjaTulis.bas reads it."""
    antre = iter(deret)

    def ambil():
        return next(antre)

    def step(*, kembali: bool = True) -> Step:
        kind, sheet, place, value, tinggi, width = (ambil() for _ in range(6))
        grid = [[ambil() for _ in range(width)] for _ in range(tinggi)]
        undo = [step(kembali=False) for _ in range(ambil())] if kembali else ()
        return Step(Kind(kind), sheet, place, value, grid, tuple(undo))

    assert ambil() == buttons.VERSION
    failed, pesan, carrier, original = (ambil() for _ in range(4))
    keys = [[ambil() for _ in range(14)] for _ in range(ambil())]
    steps = [step() for _ in range(ambil())]
    assert list(antre) == []
    job = Job(steps, {}, Path(carrier) if carrier else None, Path(original) if original else None)
    return Answer(pesan, failed, job), keys


@pytest.mark.parametrize("command", ["periksa", "susun_semua"])
def test_the_row_for_vba_says_all_of_the_answer(command, tmp_path):
    """Read from left to right, the row gives the same message, files, locks and steps again."""
    answer = ask(command, contoh("paser-2024")["Realisasi.xlsx"], tmp_path / "tmp")
    dibaca, keys = read_text(list(buttons.row(answer)))
    assert [(s.kind, s.sheet, s.place, s.value) for s in dibaca.job.steps] == [
        (s.kind, s.sheet, s.place, s.value) for s in answer.job.steps
    ]
    assert [list(map(list, s.grid)) for s in dibaca.job.steps] == [list(map(list, s.grid)) for s in answer.job.steps]
    assert [[u.kind for u in s.undo] for s in dibaca.job.steps] == [[u.kind for u in s.undo] for s in answer.job.steps]
    assert (dibaca.pesan, dibaca.failed) == (answer.pesan, answer.failed)
    assert (dibaca.job.carrier, dibaca.job.original) == (answer.job.carrier, answer.job.original)
    assert {k[0]: dict(zip(buttons.KEYS, k[1:], strict=True)) for k in keys} == {
        name: dict(how.options) for name, how in answer.job.locked.items()
    }


def test_every_step_that_changes_something_can_be_taken_back(tmp_path):
    """Contents, rows, colours, series, print areas and sheets carry their way back, or stand behind one that does."""
    for command in ("periksa", "susun_semua"):
        tertutup: set[str] = set()
        for step in ask(command, realisasi(rusak(4), 5), tmp_path / "tmp").job.steps:
            if step.kind in (Kind.ROWS, Kind.NEW_SHEET):
                tertutup.add(step.sheet if step.kind is Kind.ROWS else "Temuan")
            assert step.undo or step.kind is Kind.SHOW or step.sheet in tertutup, step


def test_the_sources_are_those_a_host_opens():
    """A step takes from the carrier or from the workbook as it was."""
    assert set(Source) == {"pembawa", "semula"}


def test_hosts_know_no_host():
    """No file of hosts imports xlwings, UNO or a door, and none ends the process or shows anything."""
    folder = Path(__file__).parents[2] / "xlkinerja" / "hosts"
    for path in folder.glob("*.py"):
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                modul = getattr(node, "module", None) or node.names[0].name
                assert not modul.startswith(("xlwings", "uno", "xlkinerja.excel", "xlkinerja.calc")), path
        for kata in ("SystemExit", ".alert(", "apps.active", "print(", "input("):
            assert kata not in text, (path, kata)


def test_a_function_is_called_by_its_name():
    """The declared functions are those of the guide; an unknown name and a wrong number of arguments are sentences."""
    assert call("KIN_CAPAIAN", [97.5, 100.0]) == [[102.56]]
    assert "tidak dikenal" in call("KIN_TERBANG", [])[0][0]
    assert call("KIN_RUPIAH", [])[0][0] == "Banyaknya masukan KIN_RUPIAH tidak sesuai: angka."
    assert call("KIN_RUPIAH", [1, 2])[0][0] == "Banyaknya masukan KIN_RUPIAH tidak sesuai: angka."
    assert set(FUNCTIONS) == {name for name in vars(functions) if name.startswith("KIN_")}
    assert len(FUNCTIONS) == 14


@pytest.mark.parametrize("command", ["susun_semua", "isi_capaian", "ambil"])
def test_an_old_template_is_completed_by_the_command_line(command, tmp_path):
    """A button brings no names, columns and settings; it says which command does, and writes nothing."""
    old = Path(__file__).parents[1] / "workbook" / "templat_lama" / "Realisasi.xlsx"
    answer = ask(command, old.read_bytes(), tmp_path / "tmp", name="Realisasi.xlsx")
    assert answer.failed
    assert not answer.job.steps
    assert "xlkinerja susun" in answer.pesan
    assert "--di-tempat" in answer.pesan


def test_the_open_copy_is_checked(tmp_path):
    """Beside the document an open copy of it is what the button looks at, not the document."""
    data = realisasi(rusak(4), 5)
    (tmp_path / "Realisasi.xlsx").write_bytes(realisasi(rusak(4), 6))
    (tmp_path / "Realisasi (1).xlsx").write_bytes(data)
    answer = ask("periksa", data, tmp_path / "tmp", place=tmp_path / "Realisasi (1).xlsx", name="Realisasi (1).xlsx")
    assert not answer.failed, answer.pesan
    assert "sama-sama" not in answer.pesan
    assert answer.pesan.startswith("1 berkas diperiksa")
