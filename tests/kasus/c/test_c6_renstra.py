"""Renstra.xlsx: its targets, its IKU and its word as the dictionary, for one office and for all of a centre."""

from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.addresses import PK, RA, RE, RKT, RS, Spot, at, main
from tests.check.sets.case import Case, book, run
from tests.check.sets.clean_renstra import PERIOD, renstra_content, with_renstra
from tests.check.sets.clean_set import IDENTITAS, clean_content
from tests.check.sets.edits import both, change, everywhere
from tests.cli.program import run as program
from xlkinerja.check.checking import check_books
from xlkinerja.pages.filling import template_bytes
from xlkinerja.workbook.documents import BY_KEY, BY_KODE
from xlkinerja.workbook.reading import read


def codes(*edits, tahun: int = 2020, akhir: int = 2024) -> set[tuple[str, str, Spot]]:
    """Findings of the clean set beside its Renstra after some edits."""
    case = Case("c6", edit=both(with_renstra, *edits), identitas={RS: {"tahun": tahun, "tahun_akhir": akhir}})
    return {(t.kode, str(t.tingkat), Spot(t.berkas, t.lembar, t.sel)) for t in run(case).temuan}


@pytest.mark.parametrize(
    ("renstra", "planned", "told"),
    [(85, 80, True), (80, 80, False), ("WTP", 80, False), (None, 80, False), (0, 80, True), (80.0000000001, 80, False)],
)
def test_c6_target_of_the_year(renstra, planned, told):
    """Renstra 85 for the year, RKT and PK 80: one finding at the PK; a year without a target is none."""
    temuan = codes(
        everywhere(0, target=planned),
        change("target_5", 0, renstra, RS),
        change("target_renstra", 0, None, RE),
        change("realisasi", 0, 80, RE),
    )
    assert {t for t in temuan if t[0] == "XK511"} == ({("XK511", "peringatan", at(PK, "target", 5))} if told else set())


@pytest.mark.parametrize(("first", "column"), [(2020, 5), (2021, 4), (2022, 3), (2023, 2), (2024, 1)])
def test_c6_the_year_is_found_in_any_period(first, column):
    """2024 is the fifth year of 2020–2024 and the first of 2024–2028."""
    edits = [change(f"target_{n}", 1, 3 if n == column else 4, RS) for n in range(1, 6)]
    found = codes(*edits, change("target_renstra", 1, None, RE), tahun=first, akhir=first + 4)
    assert ("XK511", "peringatan", at(PK, "target", 6)) in found


def test_c6_end_of_the_renstra():
    """Target Akhir Renstra copies the last year, 2024: 95 beside 90 is wrong for certain."""
    found = codes(change("target_renstra", 0, 95, RE))
    assert found == {("XK515", "galat", at(RE, "target_renstra", 5))}


def test_c6_iku_list():
    """An IKU of the Renstra that the PK does not promise, and an indikator of the PK that the Renstra lacks."""
    lain = "Indeks kepuasan masyarakat atas layanan"
    found = codes(change("indikator", 1, lain, RS), change("sasaran", 1, "Meningkatnya layanan", RS))
    assert {k for k, *_ in found} == {"XK512", "XK514"}


def test_c6_one_finding_where_most_do_not_join():
    """One indikator of five in common is one finding, not nine."""
    lain = ("satu", "dua", "tiga", "empat")
    asing = [change("indikator", n, f"Ukuran lain nomor {kata}", RS) for n, kata in enumerate(lain)]
    assert [k for k, *_ in codes(*asing)] == ["XK513"]


def test_c6_word_lists_are_silent_where_the_renstra_speaks():
    """«Jumlah temuan pemeriksaan» as Maksimal is doubted, unless the Renstra says Maksimal."""
    maksimal = (everywhere(2, polarisasi="Maksimal"), change("realisasi", 2, 8, RE))
    assert "XK309" in {k for k, *_ in codes(*maksimal, change("polarisasi", 2, None, RS))}
    found = {k for k, *_ in codes(*maksimal, change("polarisasi", 2, "Maksimal", RS))}
    assert not found & {"XK309", "XK523"}
    assert "XK523" in {k for k, *_ in codes(*maksimal)}


def offices(folder: str, satker: str, **target: object) -> list:
    """RKT, PK and Realisasi of an office in a folder."""
    case = Case("pusat", identitas={k: {"satker": satker} for k in (RKT, PK, RE)})
    content = clean_content()
    for key, value in target.items():
        for row in content[PK][main(PK)][:1]:
            row[key] = value
    return [replace(book(f, content[f], case), name=f"{folder}/{f}") for f in (PK, RE)]


def plan(name: str, satker: str):
    """A Renstra by its name in the checked folder."""
    case = Case("renstra", identitas={RS: {**PERIOD, "satker": satker}})
    rows = renstra_content()
    rows[0]["target_5"] = 85
    return replace(book(RS, {main(RS): rows}, case), name=name)


@pytest.mark.parametrize("handed", [False, True])
def test_c6_one_renstra_for_all_satker(handed):
    """A centre's Renstra above the folders, or handed over, is held against each office; its findings stand once."""
    books = [b for n in ("Aman", "Baru", "Citra") for b in offices(n.lower(), f"KPU Kabupaten {n}")]
    pusat = plan("Renstra.xlsx", "Komisi Pemilihan Umum")
    report = check_books([*books, *([] if handed else [pusat])], handed=[pusat] if handed else [], strict=True)
    told = [(t.kode, t.berkas) for t in report.temuan if t.kode == "XK511"]
    assert told == [("XK511", f"{n}/PK.xlsx") for n in ("aman", "baru", "citra")]
    assert [t.berkas for t in report.temuan if t.berkas == "Renstra.xlsx"] == []


def test_c6_the_own_renstra_comes_first():
    """An office with a Renstra of its own is not held against that of the centre."""
    books = [*offices("aman", "KPU Kabupaten Aman"), *offices("baru", "KPU Kabupaten Baru")]
    own = Case("own", identitas={RS: {**PERIOD, "satker": "KPU Kabupaten Aman"}})
    mine = replace(book(RS, {main(RS): renstra_content()}, own), name="aman/Renstra.xlsx")
    report = check_books([*books, mine, plan("Renstra.xlsx", "KPU")], strict=True)
    assert [t.berkas for t in report.temuan if t.kode == "XK511"] == ["baru/PK.xlsx"]


def test_c6_an_office_beside_another_is_not_held_against_its_renstra():
    """Two offices in one folder: the Renstra of one does not speak for the other."""
    books = [*offices("satu", "KPU Kabupaten Aman"), *offices("satu", "KPU Kabupaten Baru")]
    report = check_books([*books, plan("satu/Renstra.xlsx", "KPU Kabupaten Aman")], strict=True)
    assert len([t for t in report.temuan if t.kode == "XK511"]) == 1


def written(folder: Path, target: object) -> Path:
    """A PK of an office in a folder, and a Renstra with another target beside the folder."""
    rows = clean_content()[PK]
    (folder / "aman").mkdir()
    identitas = {**IDENTITAS, "satker": "KPU Kabupaten Aman"}
    (folder / "aman" / PK).write_bytes(template_bytes(BY_KODE["PK"], 10, identitas=identitas, content=rows))
    plan_rows = renstra_content()
    plan_rows[0]["target_5"] = target
    data = template_bytes(
        BY_KEY["renstra"],
        10,
        identitas={**IDENTITAS, **PERIOD, "satker": "Komisi Pemilihan Umum"},
        content={main(RS): plan_rows},
    )
    (folder / "pusat.xlsx").write_bytes(data)
    return folder


def test_c6_renstra_by_option_by_settings_and_beside_the_folder(tmp_path):
    """--renstra FILE, renstra in xlkinerja.toml, and a Renstra.xlsx beside the folder that is checked."""
    written(tmp_path, 85)
    aman, pusat = tmp_path / "aman", tmp_path / "pusat.xlsx"
    assert "XK511" not in program("periksa", str(aman)).stdout
    assert "XK511" in program("periksa", str(aman), "--renstra", str(pusat)).stdout
    (aman / "xlkinerja.toml").write_text('renstra = "../pusat.xlsx"\n', encoding="utf-8")
    assert "XK511" in program("periksa", str(aman)).stdout
    (aman / "xlkinerja.toml").write_text('renstra = "../hilang.xlsx"\n', encoding="utf-8")
    assert program("periksa", str(aman)).code == 2
    (aman / "xlkinerja.toml").unlink()
    refused = program("periksa", str(aman), "--renstra", str(aman / PK))
    assert refused.code == 2
    assert "bukan Renstra" in refused.stderr
    pusat.rename(tmp_path / RS)
    assert "XK511" in program("periksa", str(aman)).stdout


def test_c6_the_template_reads_itself(tmp_path):
    """`template renstra` writes the sixth template; years stand over the targets, empty past the last year."""
    data = template_bytes(BY_KEY["renstra"], 5, identitas={"satker": "KPU", "tahun": 2023, "tahun_akhir": 2026})
    path = tmp_path / RS
    path.write_bytes(data)
    sheet = openpyxl.load_workbook(path, data_only=True)["Renstra"]
    assert [c.value for c in sheet[3]][8:13] == [2023, 2024, 2025, 2026, None]
    assert sheet["A2"].value == "KPU — Tahun 2023–2026"
    assert read(path).kind == "renstra"
    assert not read(path).problems


@pytest.mark.parametrize(
    ("tahun", "entitas", "period"),
    [(2024, "kpu", ("2020", "2024")), (2025, "sekretariat", ("2025", "2029")), (2024, "lainnya", ("", ""))],
)
def test_c6_templates_of_a_year_have_the_period_of_the_national_plan(tahun, entitas, period, tmp_path):
    """Commissions follow the national plan; another office types its own period. Blank templates have no galat then."""
    args = ("--satker", "Kantor Contoh", "--tahun", tahun, "--entitas", entitas, "--keluaran", tmp_path)
    program("template", "semua", *args, code=0)
    plan = read(tmp_path / RS)
    assert (plan.identity("tahun"), plan.identity("tahun_akhir")) == period
    program("periksa", tmp_path, code=0 if period[0] else 1)


def test_c6_a_renstra_that_happens_to_lie_beside_the_folder_counts_only_where_it_is_of_use(tmp_path):
    """An unfinished Renstra above the folder is nobody's finding, unless it is named."""
    written(tmp_path, 85)
    (tmp_path / RS).write_bytes(template_bytes(BY_KEY["renstra"], 5))
    assert "Renstra" not in program("periksa", tmp_path / "aman").stdout
    assert "XK101" in program("periksa", tmp_path / "aman", "--renstra", tmp_path / RS).stdout


def test_c6_columns_under_other_names():
    """A year as header, a definition called operational, a formula called formulasi: read where they stand."""
    case = Case("judul", identitas={RS: PERIOD})
    paper_cells = {
        "target_1": "2020",
        "target_5": "Target 2024",
        "definisi": "Definisi Operasional",
        "rumus": "Formulasi",
    }
    case.cells = {at(RS, key): text for key, text in paper_cells.items()}
    plan_book = book(RS, {main(RS): renstra_content()}, case)
    assert plan_book.problems == ()
    assert {key: plan_book.main.rows[0][key].empty for key in paper_cells} == dict.fromkeys(paper_cells, False)


@pytest.mark.parametrize(
    ("satker", "kode", "own"),
    [
        ("KPU Kab. Contoh", "", True),
        ("Sekretariat KPU Kabupaten Contoh", "", True),
        ("KPU Kota Contoh", "", False),
        ("KPU", "", False),
        ("KPU Kabupaten Contoh", "654321", False),
        ("Kantor KPU", "123456", True),
    ],
)
def test_c6_an_office_in_another_spelling_is_the_same_office(satker, kode, own):
    """Against the own Renstra a wrong copy of the last target is a galat, against another office's a peringatan."""
    documents = {file: {"kode_satker": "123456"} for file in (RKT, PK, RA, RE)}
    case = Case(
        "ejaan",
        edit=both(with_renstra, change("target_renstra", 0, 95, RE)),
        identitas={**documents, RS: {**PERIOD, "satker": satker, "kode_satker": kode or None}},
    )
    assert [str(t.tingkat) for t in run(case).temuan if t.kode == "XK515"] == ["galat" if own else "peringatan"]
