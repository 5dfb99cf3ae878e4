"""Target triwulan tidak menghasilkan target setahun.

Mengapa: Menurut Konsolidasi yang dipilih, target triwulan dijumlahkan, dirata-rata, atau diambil yang terakhir;
hasilnya harus target setahun. Indikator Minimal boleh lebih rendah. Tanda ✓ tidak bernilai dan tidak dijumlahkan.

Contoh: Target setahun 12 laporan, target triwulan 2, 2, 2, dan 2 dengan Konsolidasi Jumlah: 8.

Perbaikan: Betulkan target triwulan, target setahun, atau Konsolidasi.
"""

from collections.abc import Iterator
from decimal import Decimal

from xlkinerja.check.cross.quarters import Rencana, cells, method, outcomes, plans, same, values, written
from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.values.cells import is_predikat, percents
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_angka
from xlkinerja.workbook.book import Book, Row, TableData

KODE = "XK602"
TINGKAT = Tingkat.GALAT
SUMBER = "PermenPANRB 53/2014: rencana aksi merinci target perjanjian kinerja secara berkala"
REQUIRES = {"Rencana Aksi": ("target", "konsolidasi", "target_tw1", "target_tw2", "target_tw3", "target_tw4")}


def check_book(book: Book) -> Iterator[Hit]:
    table = book.tables["Rencana Aksi"]
    for rencana in plans(table):
        hit = _check(book, table, rencana)
        if hit is not None:
            yield hit


def _check(book: Book, table: TableData, rencana: Rencana) -> Hit | None:
    berangka = [row for row in rencana.rows if values(row, "target_tw") is not None]
    bertarget = [row for row in rencana.rows if percents(row["target"]) is not None]
    if len(berangka) != 1 or not bertarget:  # numbers of several kegiatan add up in a way that nobody states
        return None
    row, target = berangka[0], percents(bertarget[0]["target"])
    hasil = list(outcomes(row, values(row, "target_tw") or []))
    if target is None or is_predikat(row) or any(_reaches(bertarget[0], target, n) for _, n in hasil):
        return None
    cara = method(row)
    if cara:
        pesan = f"Target triwulan menurut Konsolidasi {cara} {written(hasil[0][1])}, target setahun "
    else:
        tulisan = row["konsolidasi"].text
        sebab = f"Konsolidasi «{tulisan}» tidak dikenal" if tulisan else "Konsolidasi kosong"
        pesan = f"{sebab}, dan tidak satu cara pun membuat target triwulan menjadi target setahun "
    terisi = [c.ref for c in cells(row, "target_tw") if not c.empty]
    return Hit(
        Tempat(book, table.sheet, terisi[0]),
        f"{pesan}{tulis_angka(target)}.",
        "Betulkan target triwulan, target setahun, atau Konsolidasi.",
        tercetak=written(hasil[0][1]) if cara else "",
        seharusnya=tulis_angka(target),
        tempat_lain=tuple(Tempat(book, table.sheet, s) for s in (*terisi[1:], bertarget[0]["target"].ref)),
        tingkat=None if cara else Tingkat.PERINGATAN,
    )


def _reaches(row: Row, target: Decimal, hasil: Decimal) -> bool:
    polarisasi, atas = row["polarisasi"].text.casefold(), percents(row["target_maksimum"])
    if polarisasi == "minimal":
        return hasil <= target
    return same(hasil, target) or (atas is not None and target <= hasil <= atas)
