"""The command line: what it writes, what it prints, how it ends, and that it never shows a traceback."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

import xlkinerja
from tests.cli.program import INGGRIS, contoh, run
from xlkinerja.check.formats import FORMATS
from xlkinerja.cli.main import cli
from xlkinerja.kinerja.vocabulary import shipped
from xlkinerja.report.model import names
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.sheets.identitas import ENTITAS

AKAR = Path(__file__).parents[2]


def test_demo_leaves_a_real_set_and_shows_it(tmp_path):
    """Exit 0, at least four workbooks; then the Ikhtisar, the findings per level, and the paths."""
    done = run("demo", "hasil", cwd=tmp_path, code=0, process=True)
    files = sorted((tmp_path / "hasil").glob("*.xlsx"))
    assert len(files) >= 4
    lines = done.stdout.splitlines()
    assert any("Rata-rata capaian per indikator: 102,64" in line for line in lines)
    counts = next(i for i, line in enumerate(lines) if line.startswith("Temuan: "))
    assert all(level in lines[counts] for level in ("galat", "peringatan", "info"))
    assert {line.strip() for line in lines[-len(files) :]} == {f"hasil/{f.name}" for f in files}


def test_demo_again_changes_nothing_and_respects_a_users_file(tmp_path):
    """A second run is welcome; a file of another content is not overwritten."""
    for _ in range(2):
        run("demo", tmp_path, code=0)
    (tmp_path / "PK.xlsx").write_bytes(b"milik pengguna")
    done = run("demo", tmp_path, code=2)
    assert "PK.xlsx" in done.stderr
    assert (tmp_path / "PK.xlsx").read_bytes() == b"milik pengguna"


@pytest.mark.parametrize("args", [(), ("--help",), *((c, "--help") for c in cli.commands)], ids=" ".join)
def test_help_is_indonesian(args):
    """No English word of click is left in any help page."""
    done = CliRunner().invoke(cli, list(args))
    assert not [w for w in INGGRIS if w in done.output], done.output


@pytest.mark.parametrize(
    "args",
    [
        ("periksa",),
        ("periksa", "tidak-ada.xlsx"),
        ("periksa", "."),
        ("periksa", ".", "--format", "pdf"),
        ("periksa", ".", "--pilih", "ZZ9"),
        ("susun", "tidak-ada.xlsx"),
        ("susun", ".", "--keluaran", "a", "--di-tempat"),
        ("template",),
        ("template", "lkj"),
        ("template", "pk", "--tahun", "24"),
        ("template", "pk", "--baris", "banyak"),
        ("template", "pk", "--satker", ""),
        ("template", "pk", "--satker", "  "),
        ("template", "pk", "--entitas", "dinas"),
        ("contoh", "tidak-ada"),
        ("aturan", "XK999"),
        ("aturan", "XK"),
        ("aturan", ""),
        ("hitung", "--target", "T8%", "--realisasi", "5"),
        ("hitung", "--target", "1 laporan", "--realisasi", "98%"),
        ("hitung", "--target", "WTP", "--realisasi", "WDP"),
        ("hitung", "--target", "8", "--realisasi", "11", "--batas", "130"),
        ("hitung",),
        ("tempalte",),
        ("--salah",),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_with_two_and_a_plain_sentence(args, tmp_path):
    """Exit 2, an Indonesian sentence, nothing written."""
    done = run(*args, cwd=tmp_path, code=2)
    assert done.stderr.strip()
    assert not list(tmp_path.iterdir())


def test_template_writes_every_document_with_the_identity(tmp_path):
    """Each document knows its satker and year, and a second run refuses to overwrite filled ones."""
    run(
        "template",
        "semua",
        "--satker",
        "KPU Contoh",
        "--tahun",
        2025,
        "--entitas",
        "kpu",
        "--keluaran",
        tmp_path,
        code=0,
    )
    books = [xlkinerja.read(p) for p in sorted(tmp_path.glob("*.xlsx"))]
    assert sorted(b.document.key for b in books) == ["pk", "realisasi", "rencana-aksi", "renstra", "reviu", "rkt"]
    assert {(b.identity("satker"), b.tahun, b.identity("entitas")) for b in books} == {("KPU Contoh", 2025, "KPU")}
    assert [b.identity("tahun_akhir") for b in books if b.kind == "renstra"] == ["2029"]
    (tmp_path / "RKT.xlsx").write_bytes(b"sudah diisi")
    run("template", "rkt", "--keluaran", tmp_path, code=2)
    assert (tmp_path / "RKT.xlsx").read_bytes() == b"sudah diisi"


def test_susun_beside_into_a_folder_and_in_place(tmp_path):
    """Three ways to write, none of which loses the original."""
    contoh("paser-2024", tmp_path)
    original = (tmp_path / "Realisasi.xlsx").read_bytes()
    run("susun", tmp_path / "Realisasi.xlsx", code=0)
    result = (tmp_path / "Realisasi (hasil).xlsx").read_bytes()
    run("susun", tmp_path / "Realisasi.xlsx", "--keluaran", tmp_path / "sub", code=0)
    assert (tmp_path / "sub" / "Realisasi.xlsx").read_bytes() == result
    assert (tmp_path / "Realisasi.xlsx").read_bytes() == original
    done = run("susun", tmp_path / "Realisasi.xlsx", "--di-tempat", code=0)
    assert (tmp_path / "Realisasi.xlsx").read_bytes() == result
    assert (tmp_path / "Realisasi.xlsx.cadangan").read_bytes() == original
    assert "Realisasi.xlsx.cadangan" in done.stdout
    kolom = run("ikhtisar", tmp_path / "Realisasi.xlsx", "--gaya", "kolom", "--keluaran", tmp_path / "kolom", code=0)
    assert "→" in kolom.stdout
    assert (tmp_path / "kolom" / "Realisasi.xlsx").read_bytes() != result


def test_susun_passes_over_what_is_hidden(tmp_path):
    """A folder whose name begins with a dot is not filled."""
    contoh("paser-2024", tmp_path / ".arsip")
    run("susun", tmp_path, code=2)
    assert not list((tmp_path / ".arsip").glob("*(hasil)*"))


def test_template_for_another_office(tmp_path):
    """--entitas lainnya writes Instansi lain."""
    args = ("--satker", "Dinas Kesehatan Kota Contoh", "--entitas", "lainnya", "--keluaran", tmp_path)
    run("template", "pk", *args, code=0)
    book = xlkinerja.read(tmp_path / "PK.xlsx")
    assert (book.identity("satker"), book.identity("entitas")) == ("Dinas Kesehatan Kota Contoh", "Instansi lain")


def test_susun_names_what_cannot_be_filled_and_goes_on(tmp_path):
    """One bad file among good ones: its sentence, exit 2, the good one written."""
    contoh("paser-2024", tmp_path)
    (tmp_path / "rusak.xlsx").write_bytes(b"bukan excel")
    done = run("susun", tmp_path / "rusak.xlsx", tmp_path / "Realisasi.xlsx", code=2)
    assert "rusak.xlsx" in done.stderr
    assert (tmp_path / "Realisasi (hasil).xlsx").exists()


def test_periksa_json_and_exit_codes(tmp_path):
    """JSON as designed; 1 at galat, 0 where only lower levels are asked for."""
    contoh("paser-2024", tmp_path)
    done = run("periksa", tmp_path, "--format", "json", code=1)
    data = json.loads(done.stdout)
    assert data["versi"] == 1
    assert set(data["ringkasan"]) == {"berkas", "galat", "peringatan", "info"}
    assert data["ringkasan"]["berkas"] == 3
    keys = ["kode", "aturan", "tingkat", "satker", "entitas", "tahun", "berkas", "lembar", "sel", "pesan", "tercetak",
            "seharusnya", "tindakan", "tempat_lain", "sumber", "sidik"]  # fmt: skip
    assert all(list(t) == keys for t in data["temuan"])
    run("periksa", tmp_path, "--pilih", "XK803", code=0)
    run("periksa", tmp_path, "--pilih", "XK803", "--gagal-pada", "info", code=1)
    run("periksa", tmp_path, "--format", "json", "--keluaran", tmp_path / "t.json", code=1)
    assert json.loads((tmp_path / "t.json").read_text("utf-8")) == data


def test_contoh_writes_what_the_library_makes(tmp_path):
    """The command in a process of its own gives the bytes that other tests build in memory."""
    run("contoh", "paser-2024", "--keluaran", tmp_path / "a", code=0, process=True)
    by_command, in_memory = (sorted(d.iterdir()) for d in (tmp_path / "a", contoh("paser-2024", tmp_path / "b")))
    assert [(p.name, p.read_bytes()) for p in by_command] == [(p.name, p.read_bytes()) for p in in_memory]


def test_contoh_lists_and_aturan_explains():
    """Without a name contoh lists what ships; aturan prints a rule's own documentation."""
    assert run("contoh", code=0).stdout.split() == names()
    text = run("aturan", "XK301", code=0).stdout
    assert all(part in text for part in ("XK301", "Mengapa:", "Contoh:", "Perbaikan:", "Sumber:"))
    assert run("aturan", code=0).stdout.startswith("XK001")


def test_kosakata_lists_and_shows_a_group():
    """Without a name the groups and the marks; with one its words, their examples, and nothing of the next."""
    listed, _, marks = run("kosakata", code=0).stdout.partition("\n\n")
    assert [line[:24].strip() for line in listed.splitlines()] == list(shipped().groups)
    assert marks.startswith("| Tanda |")
    assert "[kosakata]" in marks
    text = run("kosakata", "Mutu", code=0).stdout
    assert text.startswith("Nilai dan ukuran mutu")
    assert "| harapan lama sekolah | Harapan lama sekolah |" in text
    assert "#" not in text
    assert "Golongan jelek tidak ada" in run("kosakata", "jelek", code=2).stderr


def test_aturan_lists_a_family():
    """The beginning of codes lists those rules and no others, as the whole list shows them."""
    all_rules = run("aturan", code=0).stdout.splitlines()
    assert run("aturan", "xk3", code=0).stdout.splitlines() == [b for b in all_rules if b.startswith("XK3")]
    assert run("aturan", "XK30", code=0).stdout.splitlines()[0].startswith("XK301  galat")


@pytest.mark.parametrize(
    ("args", "words"),
    [
        (("--target", "8", "--realisasi", "11", "--batas", "Tanpa"), ("137,50%",)),
        (("--target", "97,5%", "--realisasi", "100%", "--skala", "lima"), ("102,56%", "Sangat Berhasil", "100 / 97,5")),
        (("--target", "0,16%", "--realisasi", "0%", "--polarisasi", "minimal"), ("200,00%",)),
        (("--target", "10", "--realisasi", "8", "--polarisasi", "minimal", "--profil", "rasio"), ("125,00%",)),
        (("--target", "80 - 90%", "--realisasi", "85%", "--polarisasi", "stabil"), ("100,00%", "Tercapai")),
        (("--target", "B", "--realisasi", "BB", "--polarisasi", "predikat"), ("BB", "Tercapai")),
        (("--target", "8 kali", "--realisasi", "11 kali", "--batas", "110", "--desimal", "0"), ("110%",)),
        (("--target", "5", "--realisasi", "n/a"), ()),
    ],
)  # fmt: skip
def test_hitung(args, words):
    """Values as people write them, results with the arithmetic; no number is a plain sentence."""
    done = run("hitung", *args, code=0 if words else 2)
    assert all(w in done.stdout for w in words), done.stdout


@pytest.mark.parametrize(
    ("target", "realisasi", "sentence"),
    [
        ("10", "n/a", "Realisasi belum diisi («n/a»). Tulis angkanya"),
        ("-", "10", "Target belum diisi («-»)."),
        ("10", " ", "Realisasi belum diisi. Tulis"),
        ("10", "80 - 90%", "Realisasi «80 - 90%» bukan satu angka."),
    ],
)
def test_hitung_without_a_number(target, realisasi, sentence):
    """What is missing is said to be missing; a range is no single number."""
    assert sentence in run("hitung", "--target", target, "--realisasi", realisasi, code=2).stderr


@pytest.mark.parametrize(
    ("target", "realisasi", "saran"),
    [
        ("0,85", "90%", "Bila target 85%, tulis --target 85%."),
        ("85%", "0,9", "Bila realisasi 90%, tulis --realisasi 90%."),
        ("85", "90%", None),
        ("0,85%", "90%", None),
        ("1 laporan", "90", None),
        ("85%", "0", None),
    ],
)
def test_hitung_warns_of_two_scales(target, realisasi, saran):
    """A fraction beside a percentage gets a warning with what to write; percentages of one scale get none."""
    output = run("hitung", "--target", target, "--realisasi", realisasi, code=0).stdout
    assert (saran in output) if saran else ("Catatan" not in output), output


def test_the_help_of_template_names_every_document():
    """The sentence of its help lists the documents as they are declared."""
    output = CliRunner().invoke(cli, ["template", "--help"]).output
    assert f"DOKUMEN: {', '.join(BY_KEY)}, atau semua." in output


def test_choices_come_from_their_owners(monkeypatch):
    """A document, an entitas, a style, a format that is declared can be asked for, without another list to mend."""
    monkeypatch.setitem(BY_KEY, "lkj", BY_KEY["pk"])
    monkeypatch.setitem(ENTITAS, "bawaslu", "Bawaslu")
    monkeypatch.setattr("xlkinerja.workbook.sheets.referensi.IKHTISAR_STYLES", ("pita", "kolom", "baris"))
    monkeypatch.setitem(FORMATS, "pdf", FORMATS["teks"])
    helps = {c: CliRunner().invoke(cli, [c, "--help"]).output for c in ("template", "susun", "periksa")}
    refused = CliRunner().invoke(cli, ["template", "tidak-ada"]).output
    assert "'lkj'" in refused
    assert "bawaslu" in helps["template"]
    assert "[pita|kolom|baris]" in helps["susun"]
    assert "|xlsx|pdf]" in helps["periksa"]


def test_public_names_load():
    """What docs promise to importers is there."""
    for name in xlkinerja.__all__:
        assert getattr(xlkinerja, name) is not None
    assert xlkinerja.terbilang(1001000) == "satu juta seribu"
    with pytest.raises(AttributeError, match="tidak punya"):
        _ = xlkinerja.tidak_ada
