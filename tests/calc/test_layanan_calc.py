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
from xlkinerja.hosts.arguments import TINGGI_LEMBAR


def rentang(*baris, tinggi=0, lebar=0, awal=(1, 1)):
    """A range as the component sends it."""
    return {
        "isi": [list(b) for b in baris],
        "baris": awal[0],
        "kolom": awal[1],
        "tinggi": tinggi or len(baris),
        "lebar": lebar or len(baris[0]),
    }


def tanya(nama, *masukan):
    jawaban = answer(json.dumps({"id": 7, "fungsi": nama, "masukan": masukan}).encode())
    assert jawaban.pop("id") == 7
    (hasil,) = jawaban.values()
    return hasil


@pytest.mark.parametrize(
    ("nama", "masukan", "hasil"),
    [
        ("KIN_CAPAIAN", (97.5, 100), [[102.56]]),
        ("KIN_CAPAIAN", (80, rentang([None])), [["Belum diisi"]]),
        ("KIN_CAPAIAN", (80, rentang([0.0])), [[0.0]]),
        ("KIN_CAPAIAN", (80, rentang(tinggi=1, lebar=1)), [["Belum diisi"]]),
        ("KIN_CAPAIAN", (80, rentang([True])), [["Periksa angka"]]),
        ("KIN_CAPAIAN", (80, rentang([{"galat": "#N/A"}])), [["#N/A"]]),
        ("KIN_CAPAIAN", (80, rentang([{"galat": "Err:508"}])), [["Err:508"]]),
        ("KIN_CAPAIAN", (80, {"galat": "#DIV/0!"}), [["#DIV/0!"]]),
        ("KIN_CAPAIAN", (80, rentang([{"galat": "#N/A"}], [72])), [["Periksa angka"], [90.0]]),
        ("KIN_CAPAIAN", ([[80], [40]], 72), [[90.0], [180.0]]),
        ("KIN_TERBILANG", (19,), [["sembilan belas"]]),
        ("KIN_EFISIENSI", (100, 100, 90), [[10.0, 10.0, "Efisien"]]),
        ("KIN_PERIKSA", (5,), [["Tunjuk baris di lembar kerja, misalnya KIN_PERIKSA(A5:P5)."]]),
        (
            "KIN_LAIN",
            (1, rentang([2])),
            [["Fungsi KIN_LAIN tidak dikenal oleh xlkinerja ini. Pasang ulang add-in dan xlkinerja dari versi sama."]],
        ),
        ("KIN_SERAPAN", (1, 2, 3), [["Banyaknya masukan KIN_SERAPAN tidak sesuai: pagu; realisasi."]]),
    ],
)
def test_a_function_answers_with_rows(nama, masukan, hasil):
    """Values, empty cells, truth values, errors, rows; what cannot be is a sentence in the one cell."""
    assert tanya(nama, *masukan) == hasil


@pytest.mark.parametrize("tanpa", [{"tanpa": True}, 0, 0.0])
def test_what_may_be_left_out_takes_its_own_value(tanpa):
    """Between two others LibreOffice makes a 0 of what is left out; a 0 in a cell stays one."""
    assert tanya("KIN_CAPAIAN", 8, 11, tanpa, 120) == [[120.0]]
    assert tanya("KIN_CAPAIAN", 8, 11, tanpa, tanpa) == [[137.5]]
    assert tanya("KIN_KATEGORI", 102.56, tanpa) == [["Sangat Berhasil"]]
    assert tanya("KIN_CAPAIAN", 8, 11, rentang([0.0]), 120) == [["Pilih polarisasi"]]
    assert tanya("KIN_CAPAIAN", 8, 11, False, 120) == [["Pilih polarisasi"]]


def test_what_may_not_be_left_out():
    """A 0 counts as 0 there; nothing at all is an empty cell, or one argument too few at the end."""
    assert tanya("KIN_CAPAIAN", 8, 0) == [[0.0]]
    assert tanya("KIN_CAPAIAN", {"tanpa": True}, 8) == tanya("KIN_CAPAIAN", None, 8)
    kurang = [["Banyaknya masukan KIN_CAPAIAN tidak sesuai: target; realisasi; polarisasi; batas."]]
    assert tanya("KIN_CAPAIAN", 8, {"tanpa": True}) == tanya("KIN_CAPAIAN") == kurang


def test_a_range_is_as_high_as_it_was_pointed_at():
    """Rows and columns beyond the last cell in use come as empty cells, without being sent."""
    hasil = tanya("KIN_CAPAIAN", rentang([80.0], [40.0], [None]), rentang([72.0], tinggi=3))
    assert hasil == [[90.0], ["Belum diisi"], [""]]
    assert tanya("KIN_SATUAN", rentang(["8 kali"], lebar=3)) == [["kali", "", ""]]


def test_whole_columns_end_with_the_longest():
    """A:A beside B:B, each as long as what stands in it; beside a shorter range of fixed height too."""
    a, b = rentang([80.0], [40.0], tinggi=TINGGI_LEMBAR), rentang([72.0], [None], tinggi=TINGGI_LEMBAR)
    assert tanya("KIN_CAPAIAN", a, b) == [[90.0], ["Belum diisi"]]
    assert tanya("KIN_CAPAIAN", rentang([80.0], [40.0]), b) == [[90.0], ["Belum diisi"]]
    assert tanya("KIN_SATUAN", rentang(["8 kali"], [""], [None], tinggi=TINGGI_LEMBAR)) == [["kali"]]
    assert tanya("KIN_SATUAN", rentang(tinggi=TINGGI_LEMBAR, lebar=1)) == [[""]]


def test_periksa_names_the_cells_of_the_sheet():
    """The other place of a repeated indikator has the address that it has on the sheet, not in the range."""
    baris = [1.0, None, "Sasaran", "Indikator", "laporan", None, "Maksimal", 8.0, None, 8.0]
    hasil = tanya("KIN_PERIKSA", rentang(baris, baris, awal=(41, 2)))
    assert "E41" in hasil[1][0]


def test_a_command_answers_with_message_and_steps(tmp_path):
    """The steps as data, each with what takes it back."""
    salinan = tmp_path / "salinan.xlsx"
    salinan.write_bytes(contoh("paser-2024")["Realisasi.xlsx"])
    permintaan = {"id": 3, "perintah": "ringkasan", "salinan": str(salinan), "nama": "Realisasi.xlsx"}
    jawaban = answer(json.dumps(permintaan).encode())
    assert jawaban["id"] == 3
    assert jawaban["jawaban"]["pesan"] == "Lembar Ringkasan sudah disusun."
    assert not jawaban["jawaban"]["gagal"]
    langkah = jawaban["jawaban"]["langkah"]
    assert langkah
    assert all({"jenis", "lembar", "tempat", "nilai", "isi", "kembali"} == set(satu) for satu in langkah)
    assert json.loads(json.dumps(jawaban, allow_nan=False)) == jawaban


def test_a_command_without_a_workbook_says_so():
    """The sentence of the command itself; a name that is none as well."""
    assert answer(b'{"id": 1, "perintah": "periksa"}')["jawaban"]["gagal"]
    assert "tidak dikenal" in answer(b'{"id": 1, "perintah": "lain"}')["jawaban"]["pesan"]


@pytest.mark.parametrize(
    ("baris", "nomor"),
    [(b"bukan json\n", None), (b"[1]\n", None), (b'{"id": 5, "fungsi": "KIN_CAPAIAN"}\n', 5), (b"\xff\xfe\n", None)],
)
def test_what_cannot_be_answered_is_one_sentence(baris, nomor):
    """No traceback and no end of the service."""
    jawaban = answer(baris)
    assert jawaban["id"] == nomor
    assert jawaban["galat"].startswith("Permintaan tidak dapat dijawab (")
    assert "\n" not in jawaban["galat"]


def test_a_greeting_tells_version_and_interpreter():
    """What `addin status` compares."""
    assert answer(b'{"id": 1}') == {"id": 1, "versi": __version__, "python": sys.executable}


def test_lines_in_lines_out():
    """As many answers as questions, in their order, letters as they are."""
    keluar = io.BytesIO()
    serve(io.BytesIO(b'{"id": 1, "fungsi": "KIN_ANGKA", "masukan": ["\xe2\x89\xa5 90%"]}\n{"id": 2}\n'), keluar)
    satu, dua = keluar.getvalue().splitlines()
    assert "≥ 90%".encode() in satu
    assert json.loads(dua)["id"] == 2


def test_the_process_ends_with_its_pipe():
    """What is printed meanwhile stays off the answers."""
    kode = (
        f"import sys; sys.path.insert(0, {str(AKAR)!r}); from xlkinerja.calc import service; asli = service.answer\n"
        "service.answer = lambda b: (print('berisik'), asli(b))[1]\nservice.main()"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", kode], input=b'{"id": 1}\n', capture_output=True, timeout=30, check=True
    )
    assert [json.loads(b)["id"] for b in hasil.stdout.splitlines()] == [1]
    assert b"berisik" in hasil.stderr
