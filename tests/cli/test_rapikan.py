"""The command rapikan on files: what it writes, what stays byte for byte, and what it says."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.cli.program import run
from tests.contoh import contoh
from xlkinerja.tidy.rich_texts import rich_texts
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch

NAME = "muara-enim-2024"
#: What is typed into the PK of the example, and what it becomes.
TYPED = {"G7": "minimal ", "H8": "97,5%", "F8": None, "H9": "4.250", "F9": None}


@pytest.fixture
def pk(tmp_path: Path) -> Path:
    """The PK of an example with careless typing, saved by another program that calls itself Excel."""
    book = openpyxl.load_workbook(io.BytesIO(contoh(NAME)["PK.xlsx"]))
    for cell, value in TYPED.items():
        book["PK"][cell].value = value
    path = tmp_path / "PK.xlsx"
    book.save(path)
    return path


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as opened:
        return {name: opened.read(name) for name in opened.namelist()}


def test_a_dry_run_writes_nothing(pk: Path) -> None:
    """--lihat prints before → after with sheet and cell, and what is left with its rule."""
    before = pk.read_bytes()
    said = run("rapikan", pk, "--lihat", code=0).stdout
    assert "PK!G7: «minimal » → «Minimal»" in said
    assert "PK!H8: «97,5%» → 97,5" in said
    assert "PK!F8: (kosong) → «%»" in said
    assert "PK!H9: «4.250» dibiarkan" in said
    assert "XK203" in said
    assert [p.name for p in pk.parent.iterdir()] == ["PK.xlsx"]
    assert pk.read_bytes() == before


def test_only_the_sheet_changes(pk: Path) -> None:
    """All other parts stay byte for byte, but for the wish to be calculated; a second run changes nothing."""
    run("rapikan", pk, code=0)
    result = pk.with_name("PK (hasil).xlsx")
    old, new = parts(pk), parts(result)
    package = Package.open(pk)
    sheet = package.sheet_part("PK")
    changed = {name for name in old if old[name] != new.get(name)}
    assert changed <= {sheet, package.workbook_part}
    assert new.keys() == old.keys()
    cells = openpyxl.load_workbook(result)["PK"]
    assert [cells[c].value for c in TYPED] == ["Minimal", 97.5, "%", "4.250", None]
    said = run("rapikan", result, "--di-tempat", code=0).stdout
    assert "tidak ada yang ditulis" in said
    assert parts(result) == new


def test_in_place_keeps_the_old_one(pk: Path) -> None:
    """--di-tempat writes into the file itself and keeps a copy beside it."""
    before = pk.read_bytes()
    assert "salinan lama" in run("rapikan", pk, "--di-tempat", code=0).stdout
    others = [p for p in pk.parent.iterdir() if p != pk]
    assert [p.read_bytes() for p in others] == [before]


def test_what_was_typed_into_an_earlier_result_is_kept(pk: Path) -> None:
    """The same result is not written again; one that was worked on is kept beside the new one."""
    result = pk.with_name("PK (hasil).xlsx")
    run("rapikan", pk, code=0)
    run("rapikan", pk, code=0)
    assert not list(pk.parent.glob("*.cadangan*"))
    worked_on = patch(result.read_bytes(), {"PK": {"I5": "Diketik sesudahnya"}})
    result.write_bytes(worked_on)
    (pk.parent / "~$PK.xlsx").write_bytes(b"\x04Budi")
    said = run("rapikan", pk, code=0).stdout
    assert "PK.xlsx sedang dibuka di Excel oleh «Budi»; yang dirapikan isinya yang terakhir disimpan." in said
    assert (pk.parent / "PK (hasil).xlsx.cadangan").read_bytes() == worked_on


def test_a_folder(pk: Path, tmp_path: Path) -> None:
    """Every workbook of a folder; what is none is passed over by name, and the others are done."""
    (pk.parent / "rusak.xlsx").write_bytes(b"PK\x03\x04")
    done = run("rapikan", pk.parent, "--keluaran", tmp_path / "rapi", code=2)
    assert "rusak.xlsx" in done.stderr
    assert [p.name for p in (tmp_path / "rapi").iterdir()] == ["PK.xlsx"]


def test_both_destinations(pk: Path) -> None:
    """--keluaran and --di-tempat together are refused."""
    assert "salah satu" in run("rapikan", pk, "--di-tempat", "--keluaran", pk.parent, code=2).stderr


def test_a_foreign_workbook(tmp_path: Path) -> None:
    """A workbook of another office is refused in a sentence and stays."""
    openpyxl.Workbook().save(tmp_path / "asing.xlsx")
    assert "bukan templat xlkinerja" in run("rapikan", tmp_path / "asing.xlsx", code=2).stderr


def test_a_scale_is_mended_with_its_format(tmp_path: Path) -> None:
    """0,9 shown as 90% beside a target of 85 %: 90 in the format General, with the other looks of its cell.

    Capaian, worked out by hand, is 90/85 = 105,88.
    """
    book = openpyxl.load_workbook(io.BytesIO(contoh(NAME)["Realisasi.xlsx"]))
    sheet = book["Realisasi"]
    columns = {c.value: c.column_letter for c in sheet[4]}
    place = f"{columns['Realisasi']}5"
    for header, value in {"Target": 85, "Satuan": "%", "Polarisasi": "Maksimal", "Realisasi": 0.9}.items():
        sheet[f"{columns[header]}5"].value = value
    sheet[f"{columns['Target Maksimum']}5"].value = None
    sheet[place].number_format = "0%"
    border = sheet[place].border.left.style
    book.save(tmp_path / "Realisasi.xlsx")
    said = run("rapikan", tmp_path / "Realisasi.xlsx", "--di-tempat", code=0).stdout
    assert f"Realisasi!{place}: «90%» → 90" in said
    after = openpyxl.load_workbook(tmp_path / "Realisasi.xlsx", data_only=True)["Realisasi"]
    assert (after[place].value, after[place].number_format, after[place].border.left.style) == (90, "General", border)
    assert after[f"{columns['Capaian']}5"].value == 105.88
    assert "tidak ada yang ditulis" in run("rapikan", tmp_path / "Realisasi.xlsx", code=0).stdout


def test_an_old_template_is_sent_to_susun(tmp_path: Path) -> None:
    """Its formulas are those of then, whose values only a program knows."""
    old = Path(__file__).parents[1] / "workbook" / "templat_lama" / "PK.xlsx"
    (tmp_path / "PK.xlsx").write_bytes(patch(old.read_bytes(), {"PK": {"E5": "Persentase  tahapan yang tepat waktu"}}))
    said = run("rapikan", tmp_path / "PK.xlsx", code=0).stdout
    assert "Templat buku kerja ini lama. Jalankan susun sesudahnya" in said


def test_words_with_looks_of_their_own_stay(tmp_path: Path) -> None:
    """A text of which one word is bold would lose it: it is left and told."""
    book = openpyxl.load_workbook(io.BytesIO(contoh(NAME)["PK.xlsx"]))
    book["PK"]["E5"].value = CellRichText("Persen  ", TextBlock(InlineFont(b=True), "tebal"))
    book["PK"]["E6"].value = "Persen  biasa"
    path = tmp_path / "PK.xlsx"
    book.save(path)
    said = run("rapikan", path, "--di-tempat", code=0).stdout
    assert "PK!E5: «Persen  tebal» dibiarkan: sebagian hurufnya berformat sendiri" in said
    after = openpyxl.load_workbook(path, rich_text=True)["PK"]
    assert [type(part) for part in after["E5"].value] == [str, TextBlock]
    assert after["E6"].value == "Persen biasa"


def test_they_are_found_among_the_strings_of_a_workbook() -> None:
    """As Excel stores them: the second string consists of runs, and two cells hold it."""
    main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    sheet = (
        "".join(f'<c r="A{n}" t="s"><v>{v}</v></c>' for n, v in enumerate((0, 1, 2, 1), 1)) + '<c r="A5"><v>1</v></c>'
    )
    links = {
        "xl/worksheets/sheet1.xml": f"<worksheet {main}><sheetData><row>{sheet}</row></sheetData></worksheet>",
        "xl/sharedStrings.xml": f"<sst {main}><si><t>a</t></si><si><r><t>b</t></r><r><t>c</t></r></si>"
        "<si><t>d</t><rPh><t>e</t></rPh></si></sst>",
    }
    with_strings = with_parts(contoh(NAME)["PK.xlsx"], links)
    assert {ref for name, ref in rich_texts(Package.from_bytes(with_strings)) if name == "petunjuk"} == {"A2", "A4"}


def with_parts(data: bytes, replaced: dict[str, str]) -> bytes:
    """The workbook with other parts, and with a link to its strings."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w") as new:
        for name in {*old.namelist(), *replaced}:
            content = replaced[name].encode() if name in replaced else old.read(name)
            if name == "xl/_rels/workbook.xml.rels":
                kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
                link = f'<Relationship Id="rIdS" Type="{kind}" Target="sharedStrings.xml"/></Relationships>'
                content = content.replace(b"</Relationships>", link.encode())
            new.writestr(name, content)
    return buffer.getvalue()
