"""Several things lost at once: all are told; `susun` puts back what can be, and refuses the rest with a way back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.addresses import RE
from tests.check.sets.damage import edited, without_column
from tests.kasus.broken_realisasi import as_before, clean, findings
from xlkinerja.pages.filling import FILL_COLUMNS, fill
from xlkinerja.workbook.errors import PatchRefused
from xlkinerja.workbook.package import Package
from xlkinerja.workbook.reading import book_from

DAMAGED = {"XK005", "XK006", "XK007", "XK025"}


def without(*keys: str) -> bytes:
    """Columns of Realisasi deleted, one after the other."""
    data = clean()
    for key in keys:
        table = book_from(Package.from_bytes(data), Path(RE)).tables["Realisasi"]
        data = without_column(data, "Realisasi", table.letters[key])
    return data


def sheets_gone(*names: str, data: bytes = b"") -> bytes:
    return edited(data or clean(), lambda book: [book.__delitem__(n) for n in names])


def names_gone(data: bytes = b"") -> bytes:
    """Every defined name but the mark deleted."""
    return edited(
        data or clean(), lambda book: [book.defined_names.pop(n) for n in list(book.defined_names) if n[:3] != "XLK"]
    )


def named(old: str, new: str) -> bytes:
    return edited(clean(), lambda book: setattr(book[old], "title", new))


def typed(sheet: str, **cells: object) -> bytes:
    return edited(clean(), lambda book: [book[sheet].__setitem__(ref, value) for ref, value in cells.items()])


#: What is lost, and the codes that tell it.
PUT_BACK: dict[str, tuple[Callable[[], bytes], set[str]]] = {
    "two computed columns": (lambda: without("capaian", "status"), {"XK006"}),
    "a computed and an optional column": (lambda: without("berlaku", "kategori"), {"XK006"}),
    "every computed column": (
        lambda: without("no", "keadaan", "dasar", "capaian", "kategori", "status"), {"XK006"}),
    "Referensi and the drawn sheets": (lambda: sheets_gone("Referensi", "Ringkasan", "Ikhtisar Eksekutif"), {"XK005"}),
    "every name": (names_gone, {"XK025"}),
    "every name and Referensi": (lambda: sheets_gone("Referensi", data=names_gone()), {"XK005", "XK025"}),
}  # fmt: skip


@pytest.mark.parametrize("name", PUT_BACK)
def test_c8_all_of_it_is_put_back(name: str) -> None:
    """Every input and every figure is that of the workbook before, nothing is told any more, a second run rests."""
    break_, codes = PUT_BACK[name]
    data = break_()
    assert codes <= {t.kode for t in findings(data)}
    result = fill(data, name=RE).data
    assert as_before(result)
    assert not DAMAGED & {t.kode for t in findings(result)}
    assert fill(result, name=RE).data == result


#: What only a person can mend: the damage, the words of the way back, and the workbook after it was followed.
REFUSED: dict[str, tuple[Callable[[], bytes], str]] = {
    "the main sheet renamed": (lambda: named("Realisasi", "Realisasi 2024"), "Ganti nama lembar «Realisasi 2024»"),
    "Ringkasan renamed": (lambda: named("Ringkasan", "Rangkuman"), "Ganti nama lembar «Rangkuman»"),
    "a setting renamed": (
        lambda: typed("Pengaturan", A5="Batas paling tinggi capaian"),
        "Ubah tulisan di A5 menjadi «Batas atas capaian»",
    ),
    "the header row": (
        lambda: typed(
            "Realisasi", **{f"{c}4": None for c in [*"ABCDEFGHIJKLMNOPQRSTUVWXYZ", "AA", "AB", "AC", "AD", "AE"]}
        ),
        "Salin baris 4 lembar «Realisasi» dari templat baru",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_c8_refused_with_the_way_back(name: str) -> None:
    """In the words of the finding; nothing is computed with a default in the place of what cannot be found."""
    break_, words = REFUSED[name]
    data = break_()
    assert any(words in t.tindakan for t in findings(data))
    with pytest.raises(PatchRefused, match=words) as refused:
        fill(data, name=RE)
    assert "Tidak ada yang diubah." in refused.value.pesan


def test_c8_columns_alone_need_no_drawn_sheet() -> None:
    """`isi` writes the columns where only Ringkasan bears another name."""
    assert as_before(fill(named("Ringkasan", "Rangkuman"), name=RE, parts=frozenset({FILL_COLUMNS})).data)


def test_c8_a_table_without_its_header_is_told_by_susun() -> None:
    """Ringkasan is drawn without the money, and the book says why."""
    broken = typed("Anggaran", **{f"{c}4": None for c in "ABCDEFGHIJKLMN"})
    book = fill(broken, name=RE).book
    assert [p.lembar for p in book.problems if p.kind == "kolom_hilang" and not p.key] == ["Anggaran"]
