"""Target triwulan tidak menghasilkan target setahun.

Mengapa: Menurut Konsolidasi yang dipilih, target triwulan dijumlahkan, dirata-rata, atau diambil yang terakhir;
hasilnya harus target setahun. Indikator Minimal boleh lebih rendah. Persen dan ukuran lain boleh bulatan selama target
setahun tetap tercapai; banyaknya sesuatu (laporan, orang) tidak. Tanda ✓ tidak bernilai dan tidak dijumlahkan.

Contoh: Target setahun 12 laporan, target triwulan 2, 2, 2, dan 2 dengan Konsolidasi Jumlah: 8.

Perbaikan: Betulkan target triwulan, target setahun, atau Konsolidasi.
"""

from decimal import Decimal

from xlkinerja.check.cross.quarters import (
    QuarterPlan,
    cells,
    method,
    outcomes,
    plans,
    rounding_of_quarters,
    same,
    satuan_of,
    values,
    written,
)
from xlkinerja.check.rule import Book, Hit, Hits, Place, Row, TableData, Tingkat
from xlkinerja.check.values.cells import exact, is_predikat, percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.satuan import is_whole

KODE = "XK602"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: rencana aksi merinci target perjanjian kinerja secara berkala"
REQUIRES = {"Rencana Aksi": ("target", "konsolidasi", "target_tw1", "target_tw2", "target_tw3", "target_tw4")}


def check_book(book: Book) -> Hits:
    table = book.tables["Rencana Aksi"]
    for rencana in plans(table):
        hit = _check(book, table, rencana)
        if hit is not None:
            yield hit


def _check(book: Book, table: TableData, rencana: QuarterPlan) -> Hit | None:
    numeric = [row for row in rencana.rows if values(row, "target_tw") is not None]
    with_target = [row for row in rencana.rows if percents(row["target"]) is not None]
    if len(numeric) != 1 or not with_target:  # numbers of several kegiatan add up in a way that nobody states
        return None
    row, target = numeric[0], percents(with_target[0]["target"])
    quarters = values(row, "target_tw") or []
    results = list(outcomes(row, quarters))
    if (
        target is None
        or is_predikat(row)
        or any(_reaches(with_target[0], target, n, rounding_of_quarters(quarters, means)) for means, n in results)
    ):
        return None
    konsolidasi = method(row)
    if konsolidasi:
        pesan = f"Target triwulan menurut Konsolidasi {konsolidasi} {written(results[0][1])}, target setahun "
    else:
        entry = row["konsolidasi"].text
        reason = f"Konsolidasi «{entry}» tidak dikenal" if entry else "Konsolidasi kosong"
        pesan = f"{reason}, dan tidak satu cara pun membuat target triwulan menjadi target setahun "
    filled = [c.ref for c in cells(row, "target_tw") if not c.empty]
    return Hit(
        Place(book, table.sheet, filled[0]),
        f"{pesan}{write_angka(target)}.",
        "Betulkan target triwulan, target setahun, atau Konsolidasi.",
        tercetak=written(results[0][1]) if konsolidasi else "",
        seharusnya=write_angka(target),
        also=tuple(Place(book, table.sheet, ref) for ref in (*filled[1:], with_target[0]["target"].ref)),
        tingkat=None if konsolidasi and not _only_rounded(with_target[0], target, results[0][1]) else Tingkat.WARNING,
    )


def _reaches(row: Row, target: Decimal, result: Decimal, rounding: Decimal) -> bool:
    """Whether the quarters come to the target; `rounding` is how far they may lie off by their own decimals."""
    polarisasi, upper = row["polarisasi"].text.casefold(), percents(row["target_maksimum"])
    short = exact(target - result)
    if polarisasi == "minimal":
        return short >= 0
    if not short or (upper is not None and target <= result <= upper):
        return True
    if not is_whole(satuan_of(row, "target")) and abs(short) <= rounding:
        return True
    return short < 0 and polarisasi != "stabil" and _only_rounded(row, target, result)


def _only_rounded(row: Row, target: Decimal, result: Decimal) -> bool:
    return same(result, target, satuan_of(row, "target"))
