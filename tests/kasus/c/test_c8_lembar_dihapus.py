"""Sheets, settings and names that were deleted: one finding each, and the command that it names puts them back."""

import pytest

from tests.check.sets.damage import edited, without_sheet
from tests.kasus.broken_realisasi import RE, as_before, clean, codes, column, findings
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.documents import BY_KODE
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.templates import build

PUT_BACK = ("Referensi", "Ringkasan", "Ikhtisar Eksekutif")


@pytest.mark.parametrize("sheet", PUT_BACK)
def test_c8_susun_puts_it_back(sheet: str) -> None:
    broken = without_sheet(clean(), sheet)
    (finding,) = findings(broken)
    assert (finding.kode, finding.lembar) == ("XK005", sheet)
    assert finding.tindakan.startswith("Jalankan xlkinerja susun")
    mended = fill(broken, name=RE).data
    assert findings(mended) == []
    assert as_before(mended)
    package = Package.from_bytes(mended)
    assert not [n for n, target in package.defined_names.items() if "#REF!" in target]
    assert fill(mended, name=RE).data == mended


def test_c8_the_lists_are_there_again() -> None:
    """Dropdowns, ladders and the samples of looks of a rebuilt Referensi are those of the template."""
    mended = Package.from_bytes(fill(without_sheet(clean(), "Referensi"), name=RE).data)
    assert {s.name: s.state for s in mended.sheets}["Referensi"] == "hidden"
    template = Package.from_bytes(build(BY_KODE["Realisasi"], prepared=1))
    values = [{r: c.value for r, c in p.read_sheet("Referensi").cells.items()} for p in (mended, template)]
    assert values[0] == values[1]
    names = {n: t for n, t in template.defined_names.items() if t.startswith("Referensi!")}
    assert {n: mended.defined_names[n] for n in names} == names


def test_c8_settings_come_back_as_shipped() -> None:
    """Pengaturan deleted: one finding; what is put back holds the template's settings, which the output says."""
    broken = without_sheet(clean(), "Pengaturan")
    assert codes(broken) == {"XK005"}
    result = fill(broken, name=RE)
    assert "Lembar «Pengaturan» dipasang lagi dengan isian bawaan." in result.notes
    assert codes(result.data) <= {"XK312"}  # the template's scale
    assert column(result.data, "realisasi") == column(clean(), "realisasi")


def test_c8_a_sheet_that_bears_another_name() -> None:
    """Anggaran renamed: the sheet is named, `susun` adds no empty one, and the old name mends it."""
    renamed = edited(clean(), lambda book: setattr(book["Anggaran"], "title", "Lembar2"))
    finding = next(t for t in findings(renamed) if t.kode == "XK005")
    assert "«Lembar2»" in finding.tindakan
    assert "Anggaran" not in [s.name for s in Package.from_bytes(fill(renamed, name=RE).data).sheets]
    back = edited(renamed, lambda book: setattr(book["Lembar2"], "title", "Anggaran"))
    assert findings(fill(back, name=RE).data) == []


def test_c8_a_name_that_leads_nowhere() -> None:
    broken = edited(clean(), lambda book: setattr(book.defined_names["Batas_Capaian"], "attr_text", "#REF!$B$5"))
    (finding,) = findings(broken)
    assert finding.kode == "XK025"
    mended = fill(broken, name=RE).data
    assert Package.from_bytes(mended).defined_names["Batas_Capaian"] == "Pengaturan!$B$5"
    assert findings(mended) == []


def test_c8_a_setting_whose_row_was_deleted() -> None:
    """The row of the limit is gone: `susun` puts the setting below the others with the value of the template."""

    def cut(book) -> None:
        book["Pengaturan"]["A5"].value = book["Pengaturan"]["B5"].value = None
        book.defined_names["Batas_Capaian"].attr_text = "#REF!$B$5"

    broken = edited(clean(), cut)
    assert codes(broken) == {"XK006", "XK025"}
    mended = fill(broken, name=RE).data
    assert findings(mended) == []
    assert as_before(mended)
    assert Package.from_bytes(mended).defined_names["Batas_Capaian"].startswith("Pengaturan!$B$")


def test_c8_a_setting_that_was_reworded() -> None:
    """«Batas capaian» stands where «Batas atas capaian» was: no second setting, no default: refused."""
    broken = edited(clean(), lambda book: book["Pengaturan"].__setitem__("A5", "Batas capaian"))
    (finding,) = findings(broken)
    assert "A5" in finding.tindakan
    with pytest.raises(PatchRefused, match="Ubah tulisan di A5 menjadi «Batas atas capaian»"):
        fill(broken, name=RE)
    back = edited(broken, lambda book: book["Pengaturan"].__setitem__("A5", "Batas atas capaian"))
    assert findings(back) == []


def test_c8_the_header_row_was_emptied() -> None:
    """Copied from a new template, as the finding says, it is whole again."""

    def empty(book) -> None:
        for cell in book["Realisasi"][4]:
            cell.value = None

    broken = edited(clean(), empty)
    finding = next(t for t in findings(broken) if t.kode == "XK006")
    assert "Salin baris 4 lembar «Realisasi» dari templat baru" in finding.tindakan
    template = Package.from_bytes(build(BY_KODE["Realisasi"], prepared=1)).read_sheet("Realisasi").cells

    def copy(book) -> None:
        for ref, cell in template.items():
            if ref.rstrip("0123456789") + "4" == ref:
                book["Realisasi"][ref] = cell.value

    mended = fill(edited(broken, copy), name=RE).data
    assert findings(mended) == []
    assert as_before(mended)
