"""Anggaran pada PK tidak sama dengan anggaran pada RKT.

Mengapa: PK awal disusun dari RKT. Anggaran yang berbeda tanpa penjelasan membuat rencana dan janji tidak sejalan.
PK perubahan tidak dibandingkan dengan RKT, karena anggarannya memang dapat berubah. Yang cocok sesudah jumlah yang
salah dibetulkan tidak dilaporkan.

Contoh: RKT Rp50.549.514.000, PK awal Rp48.000.000.000.

Perbaikan: Samakan keduanya, atau jelaskan perubahannya.
"""

from collections.abc import Iterator

from xlkinerja.check.finding import Tingkat
from xlkinerja.check.rule import Hit
from xlkinerja.check.sets import SatuSet
from xlkinerja.check.single.amounts import sheet_total
from xlkinerja.check.single.sums import sheet_totals, year_pagu
from xlkinerja.check.values.places import Tempat
from xlkinerja.kinerja.angka import tulis_rupiah
from xlkinerja.workbook.sheets.pk import ANGGARAN_PK
from xlkinerja.workbook.sheets.rkt import RKT

KODE = "XK403"
TINGKAT = Tingkat.PERINGATAN
SUMBER = "PermenPANRB 53/2014: perjanjian kinerja disusun dari rencana kinerja tahunan dan dokumen anggaran"


def check_set(satuset: SatuSet) -> Iterator[Hit]:
    pagu = {n for book in satuset.dokumen("realisasi") for n in year_pagu(book)}
    for pk in satuset.dokumen("pk"):
        for rkt in satuset.dokumen("rkt"):
            if pk.perubahan or ANGGARAN_PK.name not in pk.tables or RKT.name not in rkt.tables:
                continue
            janji = sheet_total(pk.tables[ANGGARAN_PK.name], "anggaran")
            rencana = sheet_total(rkt.tables[RKT.name], "anggaran")
            rinci = sheet_totals(rkt.tables[RKT.name], "anggaran")
            if janji is None or rencana is None or rinci & sheet_totals(pk.tables[ANGGARAN_PK.name], "anggaran"):
                continue
            if pk is satuset.dokumen("pk")[-1] and rinci & pagu:
                continue  # the same difference stands between this PK and the pagu
            yield Hit(
                Tempat(pk, ANGGARAN_PK.name, janji.sel),
                f"Anggaran PK {tulis_rupiah(janji.nilai)}, anggaran RKT {tulis_rupiah(rencana.nilai)}; "
                f"selisih {tulis_rupiah(abs(janji.nilai - rencana.nilai))}.",
                "Samakan keduanya, atau jelaskan perubahannya.",
                tercetak=tulis_rupiah(janji.nilai),
                seharusnya=tulis_rupiah(rencana.nilai),
                tempat_lain=(Tempat(rkt, RKT.name, rencana.sel),),
            )
