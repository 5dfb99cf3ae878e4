"""A workbook of forms: what a new one holds, and what stays in one that stands already."""

import io
import re
import zipfile
from decimal import Decimal

import pytest

from tests.press.tiny import PROMISE, WHOSE, pages, statement, table
from xlkinerja.pages.blocks import Block, Box, Chart, Line, PageTable, Series
from xlkinerja.pages.form import Page, Papers
from xlkinerja.press.forms_book import forms_book
from xlkinerja.press.making import cut_texts, printed
from xlkinerja.press.offices import OfficePapers
from xlkinerja.workbook.documents import BY_KEY
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.patch import patch, rebuild
from xlkinerja.workbook.patch_refit.graft import Graft
from xlkinerja.workbook.patch_refit.new_sheet import add_sheet
from xlkinerja.workbook.patches.content import CellValue, Formula
from xlkinerja.workbook.stream import ErrorValue
from xlkinerja.workbook.templates import build


def again(data: bytes, **how: object) -> tuple[Package, bytes]:
    """The workbook after another run, which a third one leaves as it is."""
    made = forms_book(pages(**how), WHOSE, Package.from_bytes(data))  # type: ignore[arg-type]
    once_more = forms_book(pages(**how), WHOSE, Package.from_bytes(made.data))  # type: ignore[arg-type]
    assert once_more.data == made.data
    assert (once_more.restored, once_more.moved) == ((), ())
    return Package.from_bytes(made.data), made.data


def first() -> bytes:
    return forms_book(pages(), WHOSE).data


def typed(data: bytes, sheet: str, cells: dict[str, CellValue]) -> bytes:
    return patch(data, {sheet: cells})


def values(package: Package, sheet: str) -> dict[str, object]:
    return {r: c.value for r, c in package.read_sheet(sheet).cells.items() if c.value is not None}


def at(data: bytes, sheet: str, text: str) -> str:
    """The address of the first cell that holds a text."""
    return next(r for r, value in values(Package.from_bytes(data), sheet).items() if value == text)


def below(address: str, rows: int) -> str:
    letter = address.rstrip("0123456789")
    return f"{letter}{int(address[len(letter) :]) + rows}"


def test_one_sheet_for_each_form():
    package = Package.from_bytes(first())
    assert [s.name for s in package.sheets] == ["Pernyataan", "Lampiran"]
    found = values(package, "Lampiran")
    assert [found[r] for r in ("A1", "A2", "E2", "A3", "A4", "B4", "C4", "D4", "C5")] == [
        "LAMPIRAN", "No", "Alasan", "Program 1", Decimal(1), "Sasaran 1", "Indikator 1.1", Decimal(1), "Indikator 1.2",
    ]  # fmt: skip
    assert not package.has_macros
    assert not package.external_links


def test_a_second_run_changes_nothing():
    assert again(first())[1] == first()


def test_text_never_becomes_a_formula():
    made = forms_book({"Lampiran": table(1, text="=1+1")}, WHOSE)
    cells = Package.from_bytes(made.data).read_sheet("Lampiran").cells
    assert (cells["C4"].value, cells["C4"].formula) == ("=1+1 1.1", None)


def test_two_sign_beside_each_other_and_nip_stands_only_where_there_is_one():
    found = values(Package.from_bytes(first()), "Pernyataan")
    left, right = (next(r for r, v in found.items() if v == who) for who in ("Pihak Kedua", "Pihak Pertama"))
    assert left.startswith("A")
    assert left[1:] == right[1:]
    nip = [r for r, v in found.items() if isinstance(v, str) and v.startswith("NIP")]
    assert [r[0] for r in nip] == [right[0]]


def test_a_reworded_paragraph_stays_in_its_place():
    place = at(first(), "Pernyataan", PROMISE)
    after, _ = again(typed(first(), "Pernyataan", {place: "Saya berjanji mencapai target kinerja."}))
    assert values(after, "Pernyataan")[place] == "Saya berjanji mencapai target kinerja."
    assert PROMISE not in values(after, "Pernyataan").values()


def test_names_typed_over_the_dots_stay_with_their_party():
    role = at(first(), "Pernyataan", "Pihak Kedua")
    name = below(role, 3)
    assert values(Package.from_bytes(first()), "Pernyataan")[name] == "…………"
    after, _ = again(typed(first(), "Pernyataan", {name: "NAMA PEJABAT"}))
    assert values(after, "Pernyataan")[name] == "NAMA PEJABAT"


def test_an_empty_cell_of_ours_that_was_filled_goes_with_its_row():
    before = typed(first(), "Lampiran", {"E5": "Anggaran berubah."})
    grown = {"Pernyataan": statement(), "Lampiran": _with_another_first()}
    after = forms_book(grown, WHOSE, Package.from_bytes(before))
    place = at(after.data, "Lampiran", "Indikator 1.2")
    assert values(Package.from_bytes(after.data), "Lampiran")[f"E{place[1:]}"] == "Anggaran berubah."
    assert after.restored == ()


def _with_another_first():
    page = table(3)
    found = page.blocks[1]
    lines = found.lines  # type: ignore[union-attr]
    other = table(1, text="Yang baru").blocks[1].lines  # type: ignore[union-attr]
    return page._replace(
        blocks=(page.blocks[0], found._replace(lines=(lines[0], *other[1:], *lines[1:])), *page.blocks[2:])
    )


def test_a_figure_typed_over_ours_is_put_right_and_named():
    made = forms_book(pages(), WHOSE, Package.from_bytes(typed(first(), "Lampiran", {"C4": "Indikator lain"})))
    assert made.restored == (("Lampiran", "C4", "Indikator lain"),)
    assert values(Package.from_bytes(made.data), "Lampiran")["C4"] == "Indikator 1.1"


def test_a_number_typed_over_a_figure_is_named():
    """The row of 1.1 has the figure 1, and 99 on the paper of the office; what only the workbook changed is no news."""
    place = next(
        r for r, v in values(Package.from_bytes(first()), "Lampiran").items() if r[0] == "D" and v == Decimal(1)
    )
    made = forms_book(pages(), WHOSE, Package.from_bytes(typed(first(), "Lampiran", {place: Decimal(99)})))
    assert made.restored == (("Lampiran", place, "99"),)
    assert values(Package.from_bytes(made.data), "Lampiran")[place] == Decimal(1)
    other = {title: page._replace(blocks=tuple(map(_doubled, page.blocks))) for title, page in pages().items()}
    renewed = forms_book(other, WHOSE, Package.from_bytes(first()))
    assert renewed.restored == ()
    assert values(Package.from_bytes(renewed.data), "Lampiran")[place] == Decimal(2)


def _doubled(block: Block) -> Block:
    """The block with twice its figures."""
    if not isinstance(block, PageTable):
        return block
    return block._replace(
        lines=tuple(
            line._replace(
                boxes=tuple(b._replace(value=b.value * 2) if isinstance(b.value, Decimal) else b for b in line.boxes)
            )
            for line in block.lines
        )
    )


def test_what_was_typed_below_goes_down_as_the_table_grows():
    last = max(int(r.lstrip("ABCDEFG")) for r in Package.from_bytes(first()).read_sheet("Lampiran").cells)
    note = f"B{last + 3}"
    before = typed(first(), "Lampiran", {note: "Catatan kantor"})
    after, data = again(before, sasaran=9)
    assert at(data, "Lampiran", "Catatan kantor") != note
    assert list(values(after, "Lampiran").values()).count("Catatan kantor") == 1


def test_a_shrunken_table_leaves_nothing_of_ours_behind():
    after, _ = again(forms_book(pages(9), WHOSE).data, sasaran=2)
    assert not [v for v in values(after, "Lampiran").values() if isinstance(v, str) and v.endswith(("9", "3.1"))]


def test_a_shrunken_table_leaves_no_break_of_ours_behind():
    after, _ = again(forms_book(pages(60), WHOSE).data, sasaran=2)
    assert b"<brk" not in after.read_part(after.sheet_part("Lampiran"))


def test_a_sentence_that_was_reworded_gives_way_to_a_new_one_and_is_kept_below():
    """The wording of the office was about another sentence than the one that stands there now."""
    place = at(first(), "Pernyataan", PROMISE)
    before = typed(first(), "Pernyataan", {place: "Saya berjanji mencapai target kinerja."})
    new = "Pihak pertama berjanji mencapai 12 target."
    made = forms_book({"Pernyataan": statement(new)}, WHOSE, Package.from_bytes(before))
    found = values(Package.from_bytes(made.data), "Pernyataan")
    assert found[place] == new
    ((sheet, origin, target),) = made.moved
    assert (sheet, origin.split(":")[0]) == ("Pernyataan", place)
    assert found[target.split(":")[0]] == "Saya berjanji mencapai target kinerja."


def test_a_formula_of_a_block_stands_as_its_value():
    """A form has none of the sheets that the formula reads."""
    boxes = (
        Box(Formula("Realisasi!N5", Decimal("97.5")), "tengah"),
        Box(Formula("Realisasi!O5", ErrorValue("#N/A")), "tengah"),
    )
    made = forms_book({"Satu": Page((40.0, 40.0), (PageTable((Line(boxes),)),))}, WHOSE)
    cells = Package.from_bytes(made.data).read_sheet("Satu").cells
    assert [(cells[r].value, cells[r].formula) for r in ("A1", "B1")] == [(Decimal("97.5"), None), ("#N/A", None)]


def test_a_text_that_no_row_shows_whole_is_told():
    """A row of Excel has 409 points: 30 lines of 10 pt stand in it, 2,000 letters in a narrow column do not."""
    made = forms_book({"Lampiran": table(1, 2, text="kata " * 400)}, WHOSE)
    assert made.cut == (("Lampiran", 4), ("Lampiran", 5))
    (one, _) = cut_texts(made)
    assert one.startswith("Teks di Lampiran baris 4 lebih panjang")
    assert forms_book(pages(), WHOSE).cut == ()


def test_a_sheet_of_the_office_stays_byte_for_byte():
    package = Package.from_bytes(first())
    graft = Graft(package, Package.from_bytes(build(BY_KEY["rkt"])))
    add_sheet(graft, "Petunjuk")
    before = Package.from_bytes(graft.result())
    after, _ = again(before.data, sasaran=5)
    part = before.sheet_part("Petunjuk")
    assert after.read_part(part) == before.read_part(part)


def test_a_form_that_comes_later_is_put_behind():
    alone = forms_book({"Pernyataan": statement()}, WHOSE).data
    after, _ = again(alone)
    assert [s.name for s in after.sheets] == ["Pernyataan", "Lampiran"]
    assert values(after, "Lampiran") == values(Package.from_bytes(first()), "Lampiran")


def test_a_chart_shows_its_figures_and_goes_down_with_its_rows():
    data = forms_book(pages(3, chart=True), WHOSE).data
    after, grown = again(data, sasaran=9, chart=True)
    for workbook, sasaran in ((Package.from_bytes(data), 3), (after, 9)):
        chart = next(p for p in workbook.parts if p.startswith("xl/charts/chart"))
        drawing = next(p for p in workbook.parts if p.startswith("xl/drawings/drawing"))
        assert b"<v>5</v>" in workbook.read_part(chart).replace(b"c:v", b"v")
        top = 1 + 1 + sasaran * 3 + 1  # heading, head of the table, bands with two indikator, an empty line
        assert f"row>{top}<".encode() in workbook.read_part(drawing)
    assert grown != data


def chart_of(data: bytes) -> str:
    package = Package.from_bytes(data)
    (part,) = (p for p in package.parts if p.startswith("xl/charts/chart"))
    return package.read_part(part).decode()


def with_chart(title: str, number_format: str, most: Decimal | None) -> dict[str, Page]:
    chart = Chart(title, ("2023", "2024"), (Series("Pagu", (Decimal(5), Decimal(7))),), number_format, most)
    return {"Tahun": Page((40.0, 50.0), (chart,))}


def test_the_title_of_a_chart_goes_with_its_unit_and_its_axis():
    """A title that the office wrote stays, and with it the unit and the axis that it names."""
    juta, miliar = ("Pagu (juta rupiah)", "#,##0,,", None), ("Pagu (miliar rupiah), dipotong", "#,##0,,,", Decimal(6))
    standing = forms_book(with_chart(*juta), WHOSE).data
    after = forms_book(with_chart(*miliar), WHOSE, Package.from_bytes(standing)).data
    fresh = forms_book(with_chart(*miliar), WHOSE).data
    for found in (chart_of(after), chart_of(fresh)):
        assert "Pagu (miliar rupiah), dipotong" in found
        assert "juta" not in found
        assert re.findall(r'formatCode="(#[^"]*)"', found) == ["#,##0,,,"] * 2
        assert [float(v) for v in re.findall(r'max val="([^"]*)"', found)] == [6]
    back = chart_of(forms_book(with_chart(*juta), WHOSE, Package.from_bytes(after)).data)
    assert "max val" not in back
    part = next(p for p in Package.from_bytes(standing).parts if p.startswith("xl/charts/chart"))
    own = {part: chart_of(standing).replace("Pagu (juta rupiah)", "Uang kami").encode()}
    theirs = Package.from_bytes(rebuild(Package.from_bytes(standing), own))
    kept = chart_of(forms_book(with_chart(*miliar), WHOSE, theirs).data)
    assert "Uang kami" in kept
    assert "max val" not in kept


def test_what_is_no_workbook_of_these_forms_is_refused():
    office = OfficePapers("KPU Kabupaten Contoh", "KPU", "2024", Papers(), ())
    with pytest.raises(PatchRefused, match="bukan hasil cetak"):
        printed(dict(pages()), office, build(BY_KEY["pk"]), "PK.xlsx")
    own = printed(dict(pages()), office, None, "Cetak.xlsx").data
    with pytest.raises(PatchRefused, match="milik KPU Kabupaten Contoh, KPU, 2024, bukan KPU Kabupaten Lain"):
        printed(dict(pages()), office._replace(satker="KPU Kabupaten Lain"), own, "Cetak.xlsx")
    with pytest.raises(PatchRefused, match="bukan KPU Kabupaten Contoh, KPU, 2025"):
        printed(dict(pages()), office._replace(years="2025"), own, "Cetak.xlsx")
    assert printed(dict(pages()), office._replace(satker="KPU Kab. Contoh"), own, "Cetak.xlsx").data == own


def test_it_says_nothing_of_this_computer():
    with zipfile.ZipFile(io.BytesIO(first())) as package:
        core = package.read("docProps/core.xml").decode()
        assert {i.date_time for i in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert "xlkinerja" in core
    assert "2026-01-01" in core
