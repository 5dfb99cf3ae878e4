"""What a finding about a damaged workbook says to do is done here, and the finding is gone and nothing else is new.

A person's step is a change to the file, a command is run. Columns, sheets, settings and names that were deleted are in
tests/kasus/test_c7_kolom_dihapus and test_c8_lembar_dihapus, old templates in tests/workbook/test_templat_lama.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest

from tests.addresses import RE, at, sel
from tests.check.sets.damage import edited
from tests.kasus.broken_realisasi import as_before, clean, findings
from xlkinerja.pages.filling import fill
from xlkinerja.workbook.package import ErrorValue
from xlkinerja.workbook.patch import patch
from xlkinerja.workbook.patches.content import Formula

SHEET = "Realisasi"


def by_hand(edit: Callable) -> Callable[[bytes], bytes]:
    return lambda data: edited(data, edit)


def susun(data: bytes) -> bytes:
    return fill(data, name=RE).data


def types(**cells: object) -> Callable[[bytes], bytes]:
    """Cells of the sheet Realisasi typed over."""
    return by_hand(lambda book: [book[SHEET].__setitem__(ref, value) for ref, value in cells.items()])


def shows_error(data: bytes) -> bytes:
    """The formula of a computed cell lost its reference."""
    ref = sel("capaian", 5)
    return patch(data, {SHEET: {ref: Formula("ROUND(#REF!,2)", ErrorValue("#REF!"))}})


def swapped(book) -> None:
    """Two input columns change places."""
    for row in range(4, 17):
        left, right = (book[SHEET][sel(key, row)] for key in ("penyebab", "solusi"))
        left.value, right.value = right.value, left.value


def recalculated(data: bytes) -> bytes:
    """What Excel saves: the formula with what it gives."""
    return patch(data, {SHEET: {at(RE, "realisasi", 5).sel: Formula("98+1", 99)}})


@dataclass(frozen=True)
class Advice:
    """A damage, the code that tells it, a word of the advice, and the steps that follow it."""

    name: str
    damage: Callable[[bytes], bytes]
    kode: str
    word: str
    steps: tuple[Callable[[bytes], bytes], ...]


EVERY = (
    Advice("ketikan di atas rumus", types(**{sel("keadaan", 6): "Angka"}), "XK007", "xlkinerja susun", (susun,)),
    Advice("rumus lain", types(**{sel("status", 6): '="Tercapai"'}), "XK007", "xlkinerja susun", (susun,)),
    Advice("rumus kehilangan rujukan", shows_error, "XK008", "xlkinerja susun", (susun,)),
    Advice("kolom tertukar", by_hand(swapped), "XK010", "Kembalikan urutan kolom", (by_hand(swapped),)),
    Advice("baris di atas judul", by_hand(lambda book: book[SHEET].insert_rows(4)), "XK010", "Hapus baris",
           (by_hand(lambda book: book[SHEET].delete_rows(4)), susun)),
    Advice("baris disembunyikan", by_hand(lambda book: setattr(book[SHEET].row_dimensions[6], "hidden", True)), "XK011",
           "Tampilkan", (by_hand(lambda book: setattr(book[SHEET].row_dimensions[6], "hidden", False)),)),
    Advice("perlindungan dilepas", by_hand(lambda book: setattr(book[SHEET].protection, "sheet", False)), "XK012",
           "Proteksi", (by_hand(lambda book: setattr(book[SHEET].protection, "sheet", True)),)),
    Advice("isian belum dihitung", types(**{sel("realisasi", 5): "=98+1"}), "XK015", "simpan", (recalculated,)),
    Advice("salinan lembar", by_hand(lambda book: setattr(book.copy_worksheet(book[SHEET]), "title", "Realisasi (2)")),
           "XK016", "hapus", (by_hand(lambda book: book.__delitem__("Realisasi (2)")),)),
    Advice("catatan di dalam tabel", types(**{sel("indikator", 11): "Catatan: angka sementara"}), "XK017", "susun",
           (types(**{sel("indikator", 11): None, "AG11": "Catatan: angka sementara"}), susun)),
    Advice("judul ganda", types(AG4="Target"), "XK024", "Ubah judul", (types(AG4="Target lama"),)),
    Advice("ringkasan tidak lagi sesuai", by_hand(lambda book: book["Ringkasan"].__setitem__("C6", 1)), "XK323",
           "susun", (susun,)),
)  # fmt: skip


@pytest.mark.parametrize("advice", EVERY, ids=lambda a: a.name)
def test_advice_works(advice: Advice) -> None:
    broken = advice.damage(clean())
    told = [t for t in findings(broken) if t.kode == advice.kode]
    assert told
    assert advice.word.casefold() in told[0].tindakan.casefold()
    for step in advice.steps:
        broken = step(broken)
    assert findings(broken) == []
    assert as_before(susun(broken))  # the other program forgot what formulas gave
