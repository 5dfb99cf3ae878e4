"""A column that was deleted is named with a way back that works; following it destroys nothing."""

import pytest
from openpyxl.utils import get_column_letter

from tests.addresses import letter
from tests.check.sets.damage import edited, without_column
from tests.kasus.broken_realisasi import RE, as_before, clean, codes, column, findings
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.errors import PatchRefused

REFITTED = ("berlaku", "keadaan", "capaian", "no")


def test_c7_nothing_is_wrong_before() -> None:
    assert codes(clean()) == set()
    assert as_before(clean())


@pytest.mark.parametrize("key", REFITTED)
def test_c7_susun_puts_it_back(key: str) -> None:
    """One finding, which names the missing column; the command that it names mends everything."""
    broken = without_column(clean(), "Realisasi", letter(RE, key))
    (finding,) = findings(broken)
    assert (finding.kode, str(finding.tingkat)) == ("XK006", "galat" if key != "no" else str(finding.tingkat))
    assert "Jalankan xlkinerja susun" in finding.tindakan
    assert "Kembalikan judul" not in finding.tindakan
    mended = fill(broken, name=RE).data
    assert findings(mended) == []
    assert as_before(mended)
    assert fill(mended, name=RE).data == mended


def test_c7_the_column_beside_it_is_not_renamed() -> None:
    """Where Berlaku stood now stands Keadaan; nobody is told to write over that header."""
    (finding,) = findings(without_column(clean(), "Realisasi", letter(RE, "berlaku")))
    assert "Keadaan" not in finding.pesan + finding.tindakan


def test_c7_an_input_that_only_people_know() -> None:
    """Target is not put back empty: `susun` refuses with the same advice, and doing what it says mends the file."""
    home = letter(RE, "target")
    broken = without_column(clean(), "Realisasi", home)
    (finding,) = findings(broken)
    assert finding.tindakan.startswith("Ambil kolom itu beserta isinya dari salinan berkas yang lama")
    with pytest.raises(PatchRefused, match="Target"):
        fill(broken, name=RE)

    def by_hand(book) -> None:
        page = book["Realisasi"]
        free = page.max_column + 1
        page.column_dimensions[get_column_letter(free)].hidden = False
        values = ("Target", *(float(v) if v != "WTP" else v for v in column(clean(), "target")))
        for row, value in enumerate(values, 4):
            page.cell(row, free, value)

    mended = fill(edited(broken, by_hand), name=RE).data
    assert as_before(mended)
    assert codes(mended) <= {"XK010"}  # where the column stands is told, as for any that was moved


def test_c7_a_column_nobody_needs() -> None:
    """Bukti may go; its header in a new column is all that is asked for."""
    broken = without_column(clean(), "Realisasi", letter(RE, "bukti"))
    (finding,) = findings(broken)
    assert str(finding.tingkat) == "peringatan"
    assert "«Bukti»" in finding.tindakan

    def by_hand(book) -> None:
        page = book["Realisasi"]
        free = page.max_column + 1
        page.column_dimensions[get_column_letter(free)].hidden = False
        for row, value in enumerate(("Bukti", *["BA 12/2024"] * 5), 4):
            page.cell(row, free, value)

    mended = edited(broken, by_hand)
    assert codes(fill(mended, name=RE).data) <= {"XK010"}


@pytest.mark.parametrize(("key", "text"), [("berlaku", "Berlakukah"), ("target", "Target yang dijanjikan"),
                                           ("keadaan", "Keadaan baris"), ("realisasi", "Realisasinya")])  # fmt: skip
def test_c7_a_header_that_was_reworded(key: str, text: str) -> None:
    """The header that stands there is named; `susun` puts no second column beside it, and typing it back is enough."""
    ref = f"{letter(RE, key)}4"
    broken = edited(clean(), lambda book: book["Realisasi"].__setitem__(ref, text))
    finding = next(t for t in findings(broken) if t.kode == "XK006")
    assert finding.sel == ref
    assert f"«{text}»" in finding.pesan
    with pytest.raises(PatchRefused, match=text):
        fill(broken, name=RE)
    back = {"berlaku": "Berlaku", "target": "Target", "keadaan": "Keadaan", "realisasi": "Realisasi"}[key]
    mended = fill(edited(broken, lambda book: book["Realisasi"].__setitem__(ref, back)), name=RE).data
    assert findings(mended) == []
    assert as_before(mended)
