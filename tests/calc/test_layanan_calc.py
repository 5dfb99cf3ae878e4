"""Python's side of the pipe: one line asks, one line answers, whatever the line says."""

import io
import json
import subprocess
import sys

import pytest

from tests.calc.ekstensi import AKAR
from tests.contoh import contoh
from xlkinerja import __version__
from xlkinerja.calc.service import answer, serve
from xlkinerja.hosts.arguments import SHEET_HEIGHT


def span(*rows, tinggi=0, width=0, awal=(1, 1)):
    """A range as the component sends it."""
    return {
        "isi": [list(b) for b in rows],
        "baris": awal[0],
        "kolom": awal[1],
        "tinggi": tinggi or len(rows),
        "lebar": width or len(rows[0]),
    }


def ask(name, *arguments):
    jawaban = answer(json.dumps({"id": 7, "fungsi": name, "masukan": arguments}).encode())
    assert jawaban.pop("id") == 7
    (result,) = jawaban.values()
    return result


@pytest.mark.parametrize(
    ("name", "arguments", "result"),
    [
        ("KIN_CAPAIAN", (97.5, 100), [[102.56]]),
        ("KIN_CAPAIAN", (80, span([None])), [["Belum diisi"]]),
        ("KIN_CAPAIAN", (80, span([0.0])), [[0.0]]),
        ("KIN_CAPAIAN", (80, span(tinggi=1, width=1)), [["Belum diisi"]]),
        ("KIN_CAPAIAN", (80, span([True])), [["Periksa angka"]]),
        ("KIN_CAPAIAN", (80, span([{"galat": "#N/A"}])), [["#N/A"]]),
        ("KIN_CAPAIAN", (80, span([{"galat": "Err:508"}])), [["Err:508"]]),
        ("KIN_CAPAIAN", (80, {"galat": "#DIV/0!"}), [["#DIV/0!"]]),
        ("KIN_CAPAIAN", (80, span([{"galat": "#N/A"}], [72])), [["Periksa angka"], [90.0]]),
        ("KIN_CAPAIAN", ([[80], [40]], 72), [[90.0], [180.0]]),
        ("KIN_TERBILANG", (19,), [["sembilan belas"]]),
        ("KIN_EFISIENSI", (100, 100, 90), [[10.0, 10.0, "Efisien"]]),
        ("KIN_PERIKSA", (5,), [["Tunjuk baris di lembar kerja, misalnya KIN_PERIKSA(A5:P5)."]]),
        (
            "KIN_LAIN",
            (1, span([2])),
            [["Fungsi KIN_LAIN tidak dikenal oleh xlkinerja ini. Pasang ulang add-in dan xlkinerja dari versi sama."]],
        ),
        ("KIN_SERAPAN", (1, 2, 3), [["Banyaknya masukan KIN_SERAPAN tidak sesuai: pagu; realisasi."]]),
    ],
)
def test_a_function_answers_with_rows(name, arguments, result):
    """Values, empty cells, truth values, errors, rows; what cannot be is a sentence in the one cell."""
    assert ask(name, *arguments) == result


@pytest.mark.parametrize("tanpa", [{"tanpa": True}, 0, 0.0])
def test_what_may_be_left_out_takes_its_own_value(tanpa):
    """Between two others LibreOffice makes a 0 of what is left out; a 0 in a cell stays one."""
    assert ask("KIN_CAPAIAN", 8, 11, tanpa, 120) == [[120.0]]
    assert ask("KIN_CAPAIAN", 8, 11, tanpa, tanpa) == [[137.5]]
    assert ask("KIN_KATEGORI", 102.56, tanpa) == [[""]]
    assert ask("KIN_CAPAIAN", 8, 11, span([0.0]), 120) == [["Pilih polarisasi"]]
    assert ask("KIN_CAPAIAN", 8, 11, False, 120) == [["Pilih polarisasi"]]


def test_what_may_not_be_left_out():
    """A 0 counts as 0 there; nothing at all is an empty cell, or one argument too few at the end."""
    assert ask("KIN_CAPAIAN", 8, 0) == [[0.0]]
    assert ask("KIN_CAPAIAN", {"tanpa": True}, 8) == ask("KIN_CAPAIAN", None, 8)
    missing = [["Banyaknya masukan KIN_CAPAIAN tidak sesuai: target; realisasi; polarisasi; batas."]]
    assert ask("KIN_CAPAIAN", 8, {"tanpa": True}) == ask("KIN_CAPAIAN") == missing


def test_a_range_is_as_high_as_it_was_pointed_at():
    """Rows and columns beyond the last cell in use come as empty cells, without being sent."""
    result = ask("KIN_CAPAIAN", span([80.0], [40.0], [None]), span([72.0], tinggi=3))
    assert result == [[90.0], ["Belum diisi"], [""]]
    assert ask("KIN_SATUAN", span(["8 kali"], width=3)) == [["kali", "", ""]]


def test_whole_columns_end_with_the_longest():
    """A:A beside B:B, each as long as what stands in it; beside a shorter range of fixed height too."""
    a, b = span([80.0], [40.0], tinggi=SHEET_HEIGHT), span([72.0], [None], tinggi=SHEET_HEIGHT)
    assert ask("KIN_CAPAIAN", a, b) == [[90.0], ["Belum diisi"]]
    assert ask("KIN_CAPAIAN", span([80.0], [40.0]), b) == [[90.0], ["Belum diisi"]]
    assert ask("KIN_SATUAN", span(["8 kali"], [""], [None], tinggi=SHEET_HEIGHT)) == [["kali"]]
    assert ask("KIN_SATUAN", span(tinggi=SHEET_HEIGHT, width=1)) == [[""]]


def test_periksa_names_the_cells_of_the_sheet():
    """The other place of a repeated indikator has the address that it has on the sheet, not in the range."""
    row = [1.0, None, "Sasaran", "Indikator", "laporan", None, "Maksimal", 8.0, None, 8.0]
    result = ask("KIN_PERIKSA", span(row, row, awal=(41, 2)))
    assert "E41" in result[1][0]


def test_a_command_answers_with_message_and_steps(tmp_path):
    """The steps as data, each with what takes it back."""
    copy = tmp_path / "salinan.xlsx"
    copy.write_bytes(contoh("paser-2024")["Realisasi.xlsx"])
    question = {"id": 3, "perintah": "ringkasan", "salinan": str(copy), "nama": "Realisasi.xlsx"}
    jawaban = answer(json.dumps(question).encode())
    assert jawaban["id"] == 3
    assert jawaban["jawaban"]["pesan"] == "Lembar Ringkasan sudah disusun."
    assert not jawaban["jawaban"]["gagal"]
    steps = jawaban["jawaban"]["langkah"]
    assert steps
    assert all({"jenis", "lembar", "tempat", "nilai", "isi", "kembali"} == set(one) for one in steps)
    assert json.loads(json.dumps(jawaban, allow_nan=False)) == jawaban


def test_a_command_without_a_workbook_says_so():
    """The sentence of the command itself; a name that is none as well."""
    assert answer(b'{"id": 1, "perintah": "periksa"}')["jawaban"]["gagal"]
    assert "tidak dikenal" in answer(b'{"id": 1, "perintah": "lain"}')["jawaban"]["pesan"]


@pytest.mark.parametrize(
    ("row", "number"),
    [(b"bukan json\n", None), (b"[1]\n", None), (b'{"id": 5, "fungsi": "KIN_CAPAIAN"}\n', 5), (b"\xff\xfe\n", None)],
)
def test_what_cannot_be_answered_is_one_sentence(row, number):
    """No traceback and no end of the service."""
    jawaban = answer(row)
    assert jawaban["id"] == number
    assert jawaban["galat"].startswith("Permintaan tidak dapat dijawab (")
    assert "\n" not in jawaban["galat"]


def test_a_greeting_tells_version_and_interpreter():
    """What `addin status` compares."""
    assert answer(b'{"id": 1}') == {"id": 1, "versi": __version__, "python": sys.executable}


def test_lines_in_lines_out():
    """As many answers as questions, in their order, letters as they are."""
    output = io.BytesIO()
    serve(io.BytesIO(b'{"id": 1, "fungsi": "KIN_ANGKA", "masukan": ["\xe2\x89\xa5 90%"]}\n{"id": 2}\n'), output)
    first, second = output.getvalue().splitlines()
    assert "≥ 90%".encode() in first
    assert json.loads(second)["id"] == 2


def test_the_process_ends_with_its_pipe():
    """What is printed meanwhile stays off the answers."""
    kode = (
        f"import sys; sys.path.insert(0, {str(AKAR)!r}); from xlkinerja.calc import service; asli = service.answer\n"
        "service.answer = lambda b: (print('berisik'), asli(b))[1]\nservice.main()"
    )
    result = subprocess.run(
        [sys.executable, "-c", kode], input=b'{"id": 1}\n', capture_output=True, timeout=30, check=True
    )
    assert [json.loads(b)["id"] for b in result.stdout.splitlines()] == [1]
    assert b"berisik" in result.stderr
