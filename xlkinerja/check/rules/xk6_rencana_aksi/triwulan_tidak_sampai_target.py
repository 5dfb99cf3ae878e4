"""Target triwulan tidak menghasilkan target setahun.

Mengapa: Menurut Konsolidasi yang dipilih, target triwulan dijumlahkan, dirata-rata, atau diambil yang terakhir;
hasilnya harus target setahun. Indikator Minimal boleh lebih rendah. Persen dan ukuran lain boleh bulatan selama target
setahun tetap tercapai; banyaknya sesuatu (laporan, orang) tidak. Tanda ✓ tidak bernilai dan tidak dijumlahkan.

Contoh: Target setahun 12 laporan, target triwulan 2, 2, 2, dan 2 dengan Konsolidasi Jumlah: 8.

Perbaikan: Betulkan target triwulan, target setahun, atau Konsolidasi.
"""

from decimal import Decimal

from xlkinerja.check.cross import quarters
from xlkinerja.check.cross.quarters import QuarterPlan, method, same, satuan_of, values, written
from xlkinerja.check.rule import Book, Hit, Hits, Row, Tingkat, in_row
from xlkinerja.check.values.cells import exact, is_predikat, percents
from xlkinerja.kinerja.angka import write_angka
from xlkinerja.kinerja.satuan import is_whole

KODE = "XK602"
TINGKAT = Tingkat.ERROR
SUMBER = "PermenPANRB 53/2014: rencana aksi merinci target perjanjian kinerja secara berkala"
REQUIRES = {"Rencana Aksi": ("target", "konsolidasi", "target_tw1", "target_tw2", "target_tw3", "target_tw4")}


def check_book(book: Book) -> Hits:
    for rencana in quarters.plans(book.tables["Rencana Aksi"]):
        yield from _check(book, rencana)


def _check(book: Book, rencana: QuarterPlan) -> Hits:
    numeric = [(row, four) for row in rencana.rows if (four := values(row, "target_tw")) is not None]
    with_target = [(row, target) for row in rencana.rows if (target := percents(row["target"])) is not None]
    if len(numeric) != 1 or not with_target:  # numbers of several kegiatan add up in a way that nobody states
        return
    (row, four), (of_year, target) = numeric[0], with_target[0]
    results = [(n, quarters.rounding_of_quarters(four, means)) for means, n in quarters.outcomes(row, four)]
    if is_predikat(row) or any(_reaches(of_year, target, n, rounding) for n, rounding in results):
        return
    konsolidasi, entry, total = method(row), row["konsolidasi"].text, results[0][0]
    if konsolidasi:
        pesan = f"Target triwulan menurut Konsolidasi {konsolidasi} {written(total)}, target setahun "
    else:
        reason = f"Konsolidasi «{entry}» tidak dikenal" if entry else "Konsolidasi kosong"
        pesan = f"{reason}, dan tidak satu cara pun membuat target triwulan menjadi target setahun "
    filled = [f"target_tw{i}" for i, c in enumerate(quarters.cells(row, "target_tw"), 1) if not c.empty]
    yield Hit.at(
        [*in_row(book, row, *filled), *in_row(book, of_year, "target")],
        f"{pesan}{write_angka(target)}.",
        "Betulkan target triwulan, target setahun, atau Konsolidasi.",
        written(total) if konsolidasi else "",
        write_angka(target),
        None if konsolidasi and not _only_rounded(of_year, target, total) else Tingkat.WARNING,
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
