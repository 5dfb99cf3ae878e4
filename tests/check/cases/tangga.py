"""Cases of the ladders on Referensi: an office's own, and what is wrong with them."""

from tests.addresses import ALONE, RE, G, P, Spot, at
from tests.check.sets.case import Case
from tests.check.sets.edits import realisasi
from xlkinerja.workbook.address import ref
from xlkinerja.workbook.sheets import referensi

FREE = referensi.FIRST_ROW + len(referensi.TANGGA)
REFERENSI = Spot(RE, referensi.SHEET_NAME)


def ladder(*rungs: tuple[str, object], first: int = FREE) -> dict[Spot, object]:
    """Rows of an office's own ladder, predicate and order number, typed below the offered ones."""
    column = len(referensi.LISTS) + 1
    typed = {}
    for row, rung in enumerate(rungs, first):
        for i, value in enumerate(("Kantor", *rung)):
            typed[Spot(RE, referensi.SHEET_NAME, ref(column + i, row))] = value
    return typed


def row(target: str, value: str):
    """The indikator with a predicate."""
    return realisasi(r4={"target": target, "realisasi": value})


CASES = [
    Case("tangga kantor", files=ALONE, cells=ladder(("Hebat", 1301), ("Sedang Saja", 1302)),
         edit=row("Sedang Saja", "Hebat")),
    Case("urutan tangga berupa teks", {("XK214", REFERENSI, G)}, files=ALONE,
         cells=ladder(("Hebat", "1301a"), ("Sedang Saja", 1302)), edit=row("Baik", "Baik")),
    Case("urutan tangga tanpa nomor tangga", {("XK214", REFERENSI, P)}, files=ALONE,
         cells=ladder(("Hebat", 1), ("Sedang Saja", 2))),
    Case("predikat dua kali pada satu tangga", {("XK214", REFERENSI, P)}, files=ALONE,
         cells=ladder(("Hebat", 1301), ("Sedang Saja", 1302), ("hebat", 1303))),
    Case("dua predikat berurutan sama", {("XK214", REFERENSI, P)}, files=ALONE,
         cells=ladder(("Hebat", 1301), ("Sedang Saja", 1301))),
    Case("dua tangga berlawanan", {("XK214", at(RE, "realisasi", 9), P)}, files=ALONE,
         cells=ladder(("Cukup", 1301), ("Baik", 1302)), edit=row("Cukup", "Baik")),
    Case("dua tangga berlawanan yang tidak dipakai", files=ALONE, cells=ladder(("Cukup", 1301), ("Baik", 1302))),
]  # fmt: skip
