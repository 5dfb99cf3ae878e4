"""turunkan and template --dari as users run them."""

import re
import shlex
from pathlib import Path

import pytest

from tests.carry.typed_cells import book
from tests.cli.program import run
from tests.contoh import contoh
from xlkinerja.workbook.patch import patch

GUIDE = Path(__file__).parents[2] / "docs" / "turunkan.md"
NAME = "tanjung-jabung-timur-2023"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the PK and its change, and the Realisasi of the office."""
    for name in ("PK.xlsx", "PK_perubahan_1.xlsx", "Realisasi.xlsx"):
        (tmp_path / name).write_bytes(contoh(NAME)[name])
    return tmp_path


def without_a_target(path: Path) -> bytes:
    """The Realisasi with the target of its last indikator emptied, written and given."""
    data = patch(path.read_bytes(), {"Realisasi": {"H17": None}})
    path.write_bytes(data)
    return data


def test_the_guide_runs(tmp_path: Path) -> None:
    """Every line of its example, one after the other."""
    lines = re.findall(r"^ {4}xlkinerja (.*)$", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert len(lines) == 7
    for line in lines:
        run(*shlex.split(line), cwd=tmp_path, code=0)
    names = {p.name for p in (tmp_path / "set").iterdir()} | {p.name for p in (tmp_path / "baru").iterdir()}
    assert names >= {"Rencana_Aksi.xlsx", "Realisasi_baru.xlsx", "PK_perubahan_1.xlsx", "Realisasi_2025.xlsx"}


def test_a_new_one_lies_beside_its_source(folder: Path) -> None:
    done = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "RENCANA-AKSI", cwd=folder, code=0)
    assert done.stdout.splitlines()[0] == "PK_perubahan_1.xlsx → Rencana_Aksi.xlsx"
    assert "13 baris dari PK perubahan ke-1." in done.stdout
    again = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "rencana-aksi", cwd=folder, code=0)
    assert again.stdout == "PK_perubahan_1.xlsx → Rencana_Aksi.xlsx: tidak ada yang perlu diisi.\n"
    assert not (folder / "Rencana_Aksi (hasil).xlsx").exists()


def test_one_that_stands_is_completed_beside_or_in_place(folder: Path) -> None:
    """The target of the last indikator is emptied: it returns, and what differs is named."""
    before = without_a_target(folder / "Realisasi.xlsx")
    done = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", cwd=folder, code=0)
    assert "→ Realisasi (hasil).xlsx" in done.stdout
    assert "Realisasi!H9 (Target) 100; PK perubahan ke-1 H9 1009" in done.stdout
    assert (folder / "Realisasi.xlsx").read_bytes() == before
    done = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", "--di-tempat", cwd=folder, code=0)
    assert "(salinan lama: Realisasi.xlsx.cadangan)" in done.stdout
    assert (folder / "Realisasi.xlsx.cadangan").read_bytes() == before
    main = book((folder / "Realisasi.xlsx").read_bytes(), "Realisasi.xlsx").main
    assert main is not None
    assert main.rows[12]["target"].number == 90  # as the change of the PK prints it
    once = (folder / "Realisasi.xlsx").read_bytes()
    assert once == (folder / "Realisasi (hasil).xlsx").read_bytes()
    run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", "--di-tempat", cwd=folder, code=0)
    assert (folder / "Realisasi.xlsx").read_bytes() == once


def test_what_was_typed_into_an_earlier_result_is_kept(folder: Path) -> None:
    """A result is worked on: another run keeps it beside the new one; the same result is not written again."""
    (folder / "Realisasi.xlsx").write_bytes(
        patch((folder / "Realisasi.xlsx").read_bytes(), {"Realisasi": {"H17": None}})
    )
    result = folder / "Realisasi (hasil).xlsx"
    run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", cwd=folder, code=0)
    run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", cwd=folder, code=0)
    assert not list(folder.glob("*.cadangan*"))
    worked_on = patch(result.read_bytes(), {"Realisasi": {"Q5": "Diketik sesudahnya"}})
    result.write_bytes(worked_on)
    said = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", cwd=folder, code=0).stdout
    assert "(salinan lama: Realisasi (hasil).xlsx.cadangan)" in said
    assert (folder / "Realisasi (hasil).xlsx.cadangan").read_bytes() == worked_on


def test_a_file_that_is_open_elsewhere_is_said(folder: Path) -> None:
    """What was read is what was last saved; in place it is refused."""
    (folder / "Realisasi.xlsx").write_bytes(
        patch((folder / "Realisasi.xlsx").read_bytes(), {"Realisasi": {"H17": None}})
    )
    for name in ("PK_perubahan_1.xlsx", "Realisasi.xlsx"):
        (folder / f"~${name}").write_bytes(b"\x04Budi")
    said = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", cwd=folder, code=0).stdout
    for name in ("PK_perubahan_1.xlsx", "Realisasi.xlsx"):
        assert f"{name} sedang dibuka di Excel oleh «Budi»; yang diturunkan isinya yang terakhir disimpan." in said
    refused = run("turunkan", "PK_perubahan_1.xlsx", "--ke", "realisasi", "--di-tempat", cwd=folder, code=2).stderr
    assert "Tutup berkas itu lebih dahulu, lalu ulangi." in refused


def test_last_year_stands_in_the_columns_before(folder: Path) -> None:
    """The set of 2024 from that of 2023: realisasi of 2023 beside the indikator of the PK of 2024."""
    run(
        "turunkan",
        "PK_perubahan_1.xlsx",
        "--ke",
        "pk",
        "--tahun",
        "2024",
        "--keluaran",
        "24/PK.xlsx",
        cwd=folder,
        code=0,
    )
    run("turunkan", "24/PK.xlsx", "--ke", "realisasi", "--tahun-lalu", "Realisasi.xlsx", cwd=folder, code=0)
    main = book((folder / "24" / "Realisasi.xlsx").read_bytes(), "Realisasi.xlsx").main
    old = book(contoh(NAME)["Realisasi.xlsx"], "Realisasi.xlsx").main
    assert main is not None
    assert old is not None
    assert main.rows[0]["realisasi_n1"].number == old.rows[0]["realisasi"].number
    assert main.rows[0]["target"].empty


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["PK.xlsx", "--ke", "rkt"], "RKT diturunkan dari Renstra atau RKT."),
        (["tidak ada.xlsx", "--ke", "pk"], "tidak ada. Periksa nama dan letaknya."),
        (["PK.xlsx", "--ke", "pk", "--keluaran", "b.xlsx"], "Pakai --tahun 2024, atau --ke pk-perubahan"),
        (["PK.xlsx", "--ke", "rencana-aksi", "--tahun-lalu", "Realisasi.xlsx"], "hanya untuk --ke realisasi"),
        (["PK.xlsx", "--ke", "realisasi", "--tahun-lalu", "PK.xlsx"], "bukan Realisasi"),
        (["PK.xlsx", "--ke", "realisasi", "--tahun-lalu", "Realisasi.xlsx"], "hanya diturunkan ke tahun 2024"),
        (["PK.xlsx", "--ke", "realisasi", "--keluaran", "PK_perubahan_1.xlsx"], "bukan Realisasi"),
        (["PK.xlsx", "--ke", "realisasi", "--keluaran", "baru.xls"], "bernama .xlsx"),
        (["PK.xlsx", "--ke", "realisasi", "--tahun", "2025"], "bertahun 2023"),
        (
            ["PK.xlsx", "--ke", "realisasi", "--tahun", "2025", "--keluaran", "b.xlsx"],
            "bertahun 2025. Tidak ada yang diubah. Hapus --tahun.",
        ),
        (
            ["PK.xlsx", "--ke", "realisasi", "--keluaran", "PK.xlsx", "--di-tempat"],
            "Pilih buku kerja lain pada --keluaran.",
        ),
        (
            ["PK_perubahan_1.xlsx", "--ke", "pk-perubahan", "--keluaran", "PK_perubahan_1.xlsx"],
            "Turunkan dari versi sebelumnya",
        ),
    ],
)
def test_what_cannot_be_is_one_sentence(arguments: list[str], words: str, folder: Path) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    done = run("turunkan", *arguments, cwd=folder, code=2)
    assert words in done.stderr
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_last_year_into_one_that_stands_is_one_write(folder: Path) -> None:
    """PK and last year's Realisasi into a Realisasi of 2024: one backup, and what fell away is told."""
    place = folder / "24"
    change = ("turunkan", "PK_perubahan_1.xlsx", "--ke", "pk", "--tahun", "2024", "--keluaran", place / "PK.xlsx")
    run(*change, cwd=folder, code=0)
    run("turunkan", place / "PK.xlsx", "--ke", "realisasi", code=0)
    before = b""
    for name, sheet in (("PK.xlsx", "PK"), ("Realisasi.xlsx", "Realisasi")):
        emptied = {f"{column}{row}": None for column in "BCDEFG" for row in (16, 17)}
        before = patch((place / name).read_bytes(), {sheet: emptied})
        (place / name).write_bytes(before)
    again = ("turunkan", place / "PK.xlsx", "--ke", "realisasi", "--tahun-lalu", "Realisasi.xlsx", "--di-tempat")
    said = run(*again, cwd=folder, code=0).stdout
    assert sorted(p.name for p in place.iterdir()) == ["PK.xlsx", "Realisasi.xlsx", "Realisasi.xlsx.cadangan"]
    assert (place / "Realisasi.xlsx.cadangan").read_bytes() == before
    assert "Tidak punya baris di sini, tidak diambil (2):" in said
    assert "Realisasi 2023 D16 «" in said
    assert "tidak ada yang perlu diisi" in run(*again, cwd=folder, code=0).stdout


def test_the_template_offers_the_same(folder: Path) -> None:
    """A Realisasi of the PK with a scale; of a PK its change; a document that is carried from nothing is refused."""
    done = run(
        "template", "realisasi", "--dari", "PK.xlsx", "--skala", "Permendagri", "--keluaran", "a", cwd=folder, code=0
    )
    assert "tidak diturunkan, karena mengulang E5" in done.stdout  # the PK names its first indikator twice
    made = book((folder / "a" / "Realisasi.xlsx").read_bytes(), "Realisasi.xlsx")
    assert len(made.indikator) == 11
    assert made.pengaturan["skala"].text
    run("template", "pk", "--dari", "PK.xlsx", "--keluaran", "a", cwd=folder, code=0)
    assert book((folder / "a" / "PK_perubahan_1.xlsx").read_bytes(), "x").perubahan == 1
    assert "--dari hanya untuk rkt, pk" in run("template", "reviu", "--dari", "PK.xlsx", cwd=folder, code=2).stderr
